//! How time, memory and bytes of the theme `polisen` grow with the country.

use super::kinds::{Counted, count};
use super::measure::{Took, run};
use super::{Programs, Spread};
use crate::country::{Country, SCALE};
use std::fmt::Write as _;
use std::path::Path;

/// How often each size is built: the middle counts.
const ROUNDS: usize = 3;

/// Builds each size in `folder`, from the smallest on, and returns a table.
pub(crate) fn scaling(folder: &Path, programs: &Programs) -> Result<String, String> {
    let build = programs.full_build().ok_or_else(|| "there is no program".to_owned())?;
    let mut text = "| places | wall s | cpu s | peak MiB | files | MB | largest page kB | most elements |\n\
                    |---|---|---|---|---|---|---|---|\n"
        .to_owned();
    for size in SCALE {
        eprintln!("{}: {} places", size.name, size.places);
        Country::of(size).write_utfall("polisen", &folder.join("full")).map_err(|error| error.to_string())?;
        let took: Vec<Took> = (0..ROUNDS).map(|_| run(&build.script, folder)).collect::<Result<_, _>>()?;
        let middle = |of: fn(&Took) -> f64| Spread::of(took.iter().map(of).collect()).map_or(0.0, |one| one.median);
        let Counted { all, heaviest, longest, .. } = count(&folder.join(build.output))?;
        let _ = writeln!(
            text,
            "| {} | {:.2} | {:.2} | {:.0} | {} | {:.1} | {:.0} | {} |",
            size.places,
            middle(|took| took.wall),
            middle(|took| took.cpu),
            middle(|took| took.peak),
            all.files,
            all.bytes as f64 / 1e6,
            heaviest.0 as f64 / 1e3,
            longest.0,
        );
    }
    Ok(text)
}
