//! What is wrong, in Swedish.

mod construct;
mod message;

pub(super) use message::message;
