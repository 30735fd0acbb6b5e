//! Pictures as coordinates: numbers and days go in, places in a drawing come out.
//!
//! Here is no markup, no colour and no word: a theme draws with what it gets. All lengths are [`Coord`]s, whole tenths of
//! a unit, so that every machine prints the same digits. A drawing is [`WIDTH`] units wide, which is about what a phone
//! has in pixels, and as high as it needs to be.

mod bars;
mod coord;
mod share;
mod timeline;

pub use bars::{BarRow, BarValue, Bars, Mark, XRange, bars};
pub use coord::Coord;
pub use share::{hatch, share};
pub use timeline::{Lane, Segment, Tick, Timeline, TimelineRow, timeline};

/// How wide a drawing is.
pub const WIDTH: i32 = 320;
