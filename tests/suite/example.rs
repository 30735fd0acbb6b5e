//! The repository's own site, built once for all tests.

use super::folder::{self, Built};
use std::path::Path;
use std::sync::OnceLock;
use utfall::disk;
use utfall::pipeline::{Check, Options};
use utfall::value::Slug;

/// The day that it is built for: Exempelstad's third tertial of 2026 is not over.
pub(crate) const DAY: &str = "2026-11-15";

/// Where the edition of one place lies in the whole site.
pub(crate) const BELOW: &str = "jonkopings-kommun/";

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the checked site.
pub(crate) fn checked() -> &'static Check {
    static CHECKED: OnceLock<Check> = OnceLock::new();
    CHECKED.get_or_init(|| folder::checked(disk::read(root()).unwrap(), &folder::on(DAY)))
}

/// Returns all files of both editions.
pub(crate) fn built() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| folder::rendered(checked(), Some(root())))
}

/// Returns all files of the edition of one place, written alone.
pub(crate) fn alone() -> &'static Built {
    static ALONE: OnceLock<Built> = OnceLock::new();
    ALONE.get_or_init(|| {
        let options = Options { edition: Slug::new("jonkoping"), ..folder::on(DAY) };
        folder::rendered(&folder::checked(disk::read(root()).unwrap(), &options), Some(root()))
    })
}
