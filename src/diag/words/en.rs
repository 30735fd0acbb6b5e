//! What is wrong, in English.

mod construct;
mod message;

pub(super) use message::message;
