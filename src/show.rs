//! What several rooms show of the contract's types: an item in a list, a length of time, a contact, a list that grows.
//!
//! `ui` knows nothing of government, and rooms never use each other: what two of them share stands here.

pub mod contacts;
pub mod faq;
pub mod filters;
pub mod item_line;
pub mod measure;
pub mod pages;
pub mod picture;
pub mod region_bar;
pub mod wrong;
