//! What several rooms show of the contract's types: an item in a list, a length of time, a contact, a list that grows.
//!
//! `ui` knows nothing of government, and rooms never use each other: what two of them share stands here.

pub mod ask;
pub mod case_line;
pub mod case_timeline;
pub mod case_words;
pub mod contacts;
pub mod csv;
pub mod digest;
pub mod facts;
pub mod faq;
pub mod file;
pub mod filters;
pub mod item_line;
pub mod item_names;
pub mod measure;
pub mod moment;
pub mod officers_only;
pub mod one_thing_line;
pub mod pages;
pub mod paused;
pub mod picked;
pub mod picture;
pub mod precheck;
pub mod private;
pub mod public_page;
pub mod recommended;
pub mod refund_words;
pub mod refusal;
pub mod region_bar;
pub mod rows;
pub mod saver;
pub mod shrink;
pub mod signed_out;
pub mod situations;
pub mod sniff;
pub mod tag_reason;
pub mod thread;
pub mod thread_words;
pub mod wait;
pub mod wrong;
