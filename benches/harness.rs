//! Which programs take part, whether all say the same, and how long each takes.

mod addresses;
mod expected;
pub(crate) mod facts;
mod found;
mod kinds;
mod measure;
mod programs;
mod scaling;
mod servers;

pub(crate) use kinds::kinds;
pub(crate) use measure::{full_builds, run};
pub(crate) use programs::Programs;
pub(crate) use scaling::scaling;
pub(crate) use servers::edits;

/// The least, the middle and the greatest of several figures.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let (least, median) = (*figures.first()?, figures[figures.len() / 2]);
        Some(Self { least, median, most: *figures.last()? })
    }

    fn shown(&self, digits: usize) -> String {
        format!("{:.digits$} ({:.digits$}–{:.digits$})", self.median, self.least, self.most)
    }
}
