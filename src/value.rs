//! Validated scalars: what one field can hold once it is right.
//!
//! Nothing here knows a file, a field or a language; words become values in [`crate::locale`] and [`crate::parse`].

mod figure;
mod lang;
mod list;
mod partial_date;
mod period;
mod slug;
mod status;
mod target;

pub use figure::{Amount, Apart, Bound, End, Figure, Form, Interval};
pub use lang::Lang;
pub use list::fitted;
pub use partial_date::PartialDate;
pub use period::{Period, PeriodName, Scheme, scheduled};
pub use slug::{Slug, fold};
pub use status::Status;
pub use target::{Count, Per, Target};
