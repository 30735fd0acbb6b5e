//! Folds what is found again and again in a file into one diagnostic, with the lines of the others.

use crate::diag::{Diagnostics, Kind};
use crate::source::{FileId, Sources, line_column};
use std::collections::BTreeMap;

/// Folds the same words of a file into their first place. An abbreviation is reported once for all files.
pub(super) fn fold_repeats(found: Diagnostics, sources: &Sources) -> Diagnostics {
    let mut list = found.into_list();
    list.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.kind.code()));
    let mut first: BTreeMap<(Option<FileId>, &'static str, String), usize> = BTreeMap::new();
    let mut kept: Vec<crate::diag::Diagnostic> = Vec::new();
    for mut diagnostic in list {
        let code = diagnostic.kind.code();
        let span = diagnostic.span;
        let Some((written, _)) = repeatable(&mut diagnostic.kind) else {
            kept.push(diagnostic);
            continue;
        };
        let file = (code != "unexplained-abbreviation").then_some(span.file);
        match first.get(&(file, code, written.clone())) {
            None => {
                first.insert((file, code, written), kept.len());
                kept.push(diagnostic);
            }
            Some(&at) => {
                let line = line_column(sources.text(span.file), span.start()).line;
                let (own_file, own_line) = (kept[at].span.file, kept[at].span.start());
                let own_line = line_column(sources.text(own_file), own_line).line;
                if let Some((_, lines)) = repeatable(&mut kept[at].kind)
                    && own_file == span.file
                    && line != own_line
                    && lines.last() != Some(&line)
                {
                    lines.push(line);
                }
            }
        }
    }
    let mut folded = Diagnostics::default();
    kept.into_iter().for_each(|diagnostic| {
        folded.push(diagnostic);
    });
    folded
}

/// Returns the words that may come again, and the lines that they come again in.
fn repeatable(kind: &mut Kind) -> Option<(String, &mut Vec<usize>)> {
    match kind {
        Kind::OtherPeriod { written, lines, .. } => Some((written.to_lowercase(), lines)),
        Kind::PlainLanguage { written, lines, .. } => Some((written.to_lowercase(), lines)),
        Kind::UnexplainedAbbreviation { written, lines } => Some((written.clone(), lines)),
        _ => None,
    }
}
