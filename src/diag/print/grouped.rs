//! Equal mistakes of a file, of which the first few are shown and the others counted.

use super::printed_span::{Cursor, PrintedSpan};
use crate::diag::words::{self, Message};
use crate::diag::{Diagnostic, Diagnostics};
use crate::source::{FileId, Sources};
use crate::value::Lang;
use std::collections::BTreeMap;

/// How many equal mistakes of a file are shown: 27 times the same tag would bury the rest.
const MAX_EQUAL_SHOWN: usize = 3;

/// How many of the others are named by their lines.
const MAX_LINES_NAMED: usize = 100;

/// A mistake that is shown, with its words; those of the last of many equal ones count the others.
pub(super) struct Shown<'a> {
    pub(super) diagnostic: &'a Diagnostic,
    /// What is said of it.
    pub(super) words: Message,
}

/// Lists what is shown, sorted: of those with the same message in the same file, the first three.
pub(super) fn grouped<'a>(diagnostics: &'a Diagnostics, sources: &Sources, lang: Lang) -> Vec<Shown<'a>> {
    let mut shown: Vec<Shown<'a>> = Vec::new();
    let mut cursor = Cursor::default();
    // How often each message comes in a file, where the last that is shown stands in the list, and the lines of the others.
    let mut seen: BTreeMap<(FileId, String), (usize, usize, Vec<usize>)> = BTreeMap::new();
    for diagnostic in diagnostics.sorted() {
        let words = words::words(&diagnostic.kind, lang);
        let (count, last, lines) = seen.entry((diagnostic.span.file, words.message.clone())).or_default();
        *count += 1;
        if *count <= MAX_EQUAL_SHOWN {
            *last = shown.len();
            shown.push(Shown { diagnostic, words });
        } else if lines.len() < MAX_LINES_NAMED {
            lines.push(PrintedSpan::after(&mut cursor, diagnostic.span, sources).start.line);
        }
    }
    for (count, last, mut lines) in seen.into_values().filter(|(count, ..)| *count > MAX_EQUAL_SHOWN) {
        lines.dedup();
        let more = words::and_more_like_it(count - MAX_EQUAL_SHOWN, &lines, lang);
        let help = &mut shown[last].words.help;
        *help = Some(match help.take() {
            Some(help) => format!("{help} {more}"),
            None => more,
        });
    }
    shown
}
