//! Mistakes for people: each with its line, a marker below, and the way out.

use super::grouped::{Shown, grouped};
use super::printed_span::{PrintedLine, PrintedSpan};
use crate::diag::words::{self, Message, RunOutcome};
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::source::{LineColumn, Sources, line_column, printable, printable_in_colour};
use crate::value::Lang;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::borrow::Cow;
use std::ops::Range;

/// A byte order mark, which is no column and must not move the marker.
const BOM: char = '\u{feff}';

/// How many mistakes of one file are printed with their lines: nobody fixes more than that line by line.
const MAX_SHOWN_PER_FILE: usize = 50;

/// Picks those of a file that are printed, in their order: warnings never push out an error.
fn first_of<'a, 's>(of_file: &'s [Shown<'a>]) -> Vec<&'s Shown<'a>> {
    let mut numbers: Vec<usize> = (0..of_file.len()).collect();
    numbers.sort_by_key(|&number| (of_file[number].diagnostic.kind.severity(), number));
    numbers.truncate(MAX_SHOWN_PER_FILE);
    numbers.sort_unstable();
    numbers.into_iter().map(|number| &of_file[number]).collect()
}

/// Prints each with the line that it stands in, and closes with how many there were and what became of the site.
pub fn human(diagnostics: &Diagnostics, sources: &Sources, outcome: RunOutcome, lang: Lang, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for of_file in
        grouped(diagnostics, sources, lang).chunk_by(|one, two| one.diagnostic.span.file == two.diagnostic.span.file)
    {
        for Shown { diagnostic, words } in first_of(of_file) {
            out.push_str(&without_joints(&renderer.render(&[report(diagnostic, words.clone(), sources, lang)])));
            out.push_str("\n\n");
        }
        if of_file.len() > MAX_SHOWN_PER_FILE {
            let path = PrintedSpan::of(of_file[0].diagnostic.span, sources).path;
            out.push_str(&words::and_more(of_file.len() - MAX_SHOWN_PER_FILE, &path, lang));
            out.push_str("\n\n");
        }
    }
    out.push_str(&words::closing(diagnostics.count(), outcome, lang));
    out.push('\n');
    match color {
        true => printable_in_colour(&out).into_owned(),
        false => printable(&out).into_owned(),
    }
}

/// Takes away the lines that the renderer writes between a place and a part of a line, which has no place of its own: `:::`
/// and nothing else.
fn without_joints(rendered: &str) -> Cow<'_, str> {
    let is_joint = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() == ":::";
    if !rendered.contains(" ::: ") {
        return rendered.into();
    }
    rendered.split_inclusive('\n').filter(|line| !is_joint(line)).collect::<String>().into()
}

fn report<'a>(diagnostic: &Diagnostic, words: Message, sources: &'a Sources, lang: Lang) -> Group<'a> {
    let severity = diagnostic.kind.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE,
    };
    let title = level.with_name(words::severity(severity, lang)).primary_title(words.message);
    let group = Group::with_title(title.id(diagnostic.kind.code()));

    let place = PrintedSpan::of(diagnostic.span, sources);
    let other = diagnostic.other.map(|span| PrintedSpan::of(span, sources));
    let group = match (place.line, other) {
        (Some(line), Some(PrintedSpan { path, line: Some(second), .. }))
            if path == place.path && !line.is_long() && !second.is_long() =>
        {
            group.element(snippet(path, &line, Some((&second, words.other))))
        }
        (line, other) => {
            let group = match line {
                Some(line) if line.is_long() => {
                    let LineColumn { line: number, column } = place.start;
                    group.element(Origin::path(place.path).line(number).char_column(column)).element(cut(
                        number,
                        &line.cut(),
                        None,
                    ))
                }
                Some(line) => group.element(snippet(place.path, &line, None)),
                None => group.element(Origin::path(place.path)),
            };
            match other {
                Some(PrintedSpan { path, line: Some(second), start, .. }) if second.is_long() => group
                    .element(Origin::path(path).line(start.line).char_column(start.column))
                    .element(cut(start.line, &second.cut(), Some(words.other))),
                Some(PrintedSpan { path, line: Some(second), .. }) => group.element(aside(path, &second, words.other)),
                Some(PrintedSpan { path, line: None, .. }) => group.element(Origin::path(path)),
                None => group,
            }
        }
    };
    match words.help {
        Some(help) => group.element(Level::HELP.with_name(words::help_label(lang)).message(help)),
        None => group,
    }
}

/// Shows the line of a mistake, with the other place where that stands in the same file.
fn snippet<'a>(
    path: Cow<'a, str>,
    line: &PrintedLine<'a>,
    other: Option<(&PrintedLine<'a>, Option<String>)>,
) -> Snippet<'a, Annotation<'a>> {
    let shown = match &other {
        Some((other, _)) => line.bytes.start.min(other.bytes.start)..line.bytes.end.max(other.bytes.end),
        None => line.bytes.clone(),
    };
    let mut snippet = Snippet::source(without_marks(line.text, shown.clone()))
        .path(path)
        .line_start(line_column(line.text, shown.start).line)
        .annotation(AnnotationKind::Primary.span(shifted(line, shown.start)));
    if let Some((other, label)) = other {
        snippet = snippet.annotation(AnnotationKind::Context.span(shifted(other, shown.start)).label(label));
    }
    snippet
}

/// Shows the other place where it stands in another file.
fn aside<'a>(path: Cow<'a, str>, line: &PrintedLine<'a>, label: Option<String>) -> Snippet<'a, Annotation<'a>> {
    Snippet::source(without_marks(line.text, line.bytes.clone()))
        .path(path)
        .line_start(line_column(line.text, line.bytes.start).line)
        .annotation(AnnotationKind::Context.span(shifted(line, line.bytes.start)).label(label))
}

/// Shows a part of a long line, of the mistake itself or of the other place with its words. The place stands above it:
/// the columns of a part are not those of the line.
fn cut<'a>(number: usize, part: &PrintedLine<'a>, label: Option<Option<String>>) -> Snippet<'a, Annotation<'a>> {
    let (kind, label) = match label {
        None => (AnnotationKind::Primary, None),
        Some(label) => (AnnotationKind::Context, label),
    };
    let marked = shifted(part, part.bytes.start);
    Snippet::source(without_marks(part.text, part.bytes.clone()))
        .line_start(number)
        .annotation(kind.span(marked).label(label))
}

/// Cuts a text, without byte order marks. A last line that is empty becomes a blank, since the renderer knows none.
fn without_marks(text: &str, bytes: Range<usize>) -> String {
    let mut cut = text[bytes].replace(BOM, "");
    if cut.ends_with('\n') {
        cut.push(' ');
    }
    cut
}

/// Returns what is marked in a line, counted in the text that [`without_marks`] makes of what begins at `from`.
fn shifted(line: &PrintedLine<'_>, from: usize) -> Range<usize> {
    let shift = |byte: usize| {
        let before = &line.text[from..byte];
        before.len() - before.matches(BOM).count() * BOM.len_utf8()
    };
    shift(line.marked.start)..shift(line.marked.end)
}
