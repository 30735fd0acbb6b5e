//! Validated scalars: what one field can hold once it is right.
//!
//! Nothing here knows a file, a field or a language; words become values in [`crate::locale`] and [`crate::parse`].

mod color;
mod exact_slice;
mod figure;
mod lang;
pub mod license;
mod partial_date;
mod period;
mod slug;
mod status;
mod target;

pub use color::Color;
pub use exact_slice::into_exact_slice;
pub use figure::{Amount, Bound, End, Figure, FigureOverrides, Form, Interval};
pub use lang::Lang;
pub(crate) use lang::define_say;
pub use partial_date::PartialDate;
pub use period::{Period, PeriodName, Scheme, scheduled};
pub use slug::{Slug, fold};
pub use status::Status;
pub use target::{Aggregation, Per, Target};
