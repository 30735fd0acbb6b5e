//! Much of one thing: a site is built or refused, and its messages stay few. How the time grows is what
//! `cargo bench --bench growth` shows, since a test measures none.

pub(crate) mod inputs;

use crate::check::{check, text};
use crate::folder::{SMALL, files};
use inputs::inputs;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use utfall::value::Lang;

const PIECES: usize = 20_000;

/// What a terminal shows of one file at most, in bytes: fifty mistakes with their lines.
const MAX_SHOWN: usize = 60_000;

#[test]
fn twenty_thousand_of_anything_are_built_or_refused_in_few_words() {
    let failures: Vec<String> = inputs()
        .par_iter()
        .filter_map(|(name, files_of)| {
            let own = files_of(PIECES);
            let kept: Vec<_> =
                SMALL.iter().filter(|(path, _)| own.iter().all(|(other, _)| other != path)).copied().collect();
            let site = files(&kept).into_iter().chain(own.iter().map(|(path, words)| text(path, words)));
            // A panic or an overflow of the stack would end the test here.
            let checked = check(site.collect());
            let shown = checked.human(Lang::Sv).len();
            let is_settled = !checked.pages.is_empty() || checked.has_mistakes();
            let room = MAX_SHOWN * own.len().min(20);
            (!is_settled || shown > room).then(|| format!("{name}: {shown} bytes are shown"))
        })
        .collect();
    assert_eq!(failures, [""; 0]);
}
