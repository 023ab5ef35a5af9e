//! Files of an application.
