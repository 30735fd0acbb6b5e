//! Running text of a site, piece by piece, with what the rules need to know of each.

use crate::model::{FollowUp, Heading, Markup, Outcome, Page, Place, Promise, Row, Run};
use crate::source::{FileId, Sources, Span, Spanned};
use std::ops::Range;

/// Codes that are silenced, by what they are written on.
pub(super) type Allowed<'a> = [&'a [Spanned<&'static str>]; 4];

/// A piece of running text.
#[derive(Clone, Copy)]
pub(super) struct Prose<'a> {
    /// Its words without markup.
    pub(super) text: &'a str,
    /// What kind of text it is: some lints are about some kinds alone.
    pub(super) role: TextRole,
    /// Lists of codes that are silenced in it.
    pub(super) allowed: Allowed<'a>,
    /// The promise that it belongs to.
    pub(super) promise: Option<&'a Promise>,
    /// The report that it is a part of.
    pub(super) follow_up: Option<&'a FollowUp>,
    /// The outcome that it is a part of.
    pub(super) outcome: Option<&'a Outcome>,
    /// The row whose words it is a part of.
    pub(super) row: Option<&'a Row>,
    place: Source<'a>,
}

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextRole {
    /// The title of a promise, an activity or a page.
    Title,
    /// A heading inside a text.
    Heading,
    /// What is promised: the words of a pledge or an activity.
    Promised,
    /// What happened.
    Report,
    /// Why it did not go as promised.
    Reason,
    /// What comes next.
    Next,
    /// The publisher's own remark, or a correction.
    Note,
    /// Background, pages, places.
    Background,
}

/// Where a piece of text is written.
#[derive(Clone, Copy)]
enum Source<'a> {
    /// Run by run.
    Runs(FileId, &'a [Run]),
    /// Somewhere in a span.
    Within(Span),
    /// Somewhere behind the beginning of a span.
    After(Span),
}

impl<'a> Prose<'a> {
    fn new(text: &'a str, role: TextRole, allowed: Allowed<'a>, place: Source<'a>) -> Self {
        Self { text, role, allowed, promise: None, follow_up: None, outcome: None, row: None, place }
    }

    /// Returns the file that it is written in.
    pub(super) fn file(&self) -> FileId {
        match self.place {
            Source::Runs(file, _) => file,
            Source::Within(span) | Source::After(span) => span.file,
        }
    }

    /// Returns the runs of the text; none for a title or a heading.
    pub(super) fn runs(&self) -> &'a [Run] {
        match self.place {
            Source::Runs(_, runs) => runs,
            Source::Within(_) | Source::After(_) => &[],
        }
    }

    /// Returns where some of the words are written.
    pub(super) fn span(&self, words: Range<usize>, sources: &Sources) -> Span {
        match self.place {
            Source::Runs(file, runs) => {
                let text = sources.text(file);
                let start = place_of(text, runs, self.text, words.start);
                let last =
                    self.text[words.clone()].char_indices().next_back().map_or(words.start, |(at, _)| words.start + at);
                let end = place_of(text, runs, self.text, last).max(start);
                let length = text[end..].chars().next().map_or(0, char::len_utf8);
                Span::new(file, start..end + length)
            }
            Source::Within(span) => found(span.file, sources, span.range(), &self.text[words]).unwrap_or(span),
            Source::After(begin) => {
                let whole = found(begin.file, sources, begin.start()..usize::MAX, self.text);
                let Some(whole) = whole else { return begin };
                found(begin.file, sources, whole.range(), &self.text[words]).unwrap_or(whole)
            }
        }
    }

    /// Returns the sentence that a place lies in, without its full stop.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let is_end = |(at, mark): &(usize, &str)| {
            let rest = &self.text[at + mark.len()..];
            rest.is_empty() || rest.starts_with(' ')
        };
        let marks = |range: Range<usize>| {
            self.text[range.clone()]
                .match_indices(['.', '!', '?'])
                .map(move |(found, mark)| (range.start + found, mark))
        };
        let start = marks(0..at).rfind(is_end).map_or(0, |(at, mark)| at + mark.len());
        let block = self
            .runs()
            .iter()
            .rev()
            .find(|run| run.begins && run.plain as usize <= at)
            .map_or(0, |run| run.plain as usize);
        let end = marks(at..self.text.len()).find(is_end).map_or(self.text.len(), |(at, _)| at);
        let next =
            self.runs().iter().find(|run| run.begins && run.plain as usize > at).map_or(end, |run| run.plain as usize);
        start.max(block)..end.min(next).max(at)
    }

    /// Returns whether a place lies inside typographic quotes: those are the words of somebody else.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        !self.text[sentence.start..at].matches('”').count().is_multiple_of(2)
    }
}

/// Finds the byte in the file of a byte in the text.
fn place_of(source: &str, runs: &[Run], text: &str, at: usize) -> usize {
    let number = runs.partition_point(|run| run.plain as usize <= at).saturating_sub(1);
    let Some(run) = runs.get(number) else { return 0 };
    let begin = run.source as usize;
    let direct = begin + (at - run.plain as usize).min(source.len());
    let word = text[at..].split(' ').next().unwrap_or_default();
    if source.get(direct..).is_some_and(|rest| rest.starts_with(word)) {
        return direct;
    }
    // Quotes, escapes, code marks and runs of blanks move the words further back, never forward.
    let mut from = direct.min(source.len());
    while !source.is_char_boundary(from) {
        from -= 1;
    }
    let near = |from: usize| source.get(from..).and_then(|rest| rest.find(word)).map(|found| from + found);
    near(from).or_else(|| near(begin)).unwrap_or(begin)
}

fn found(file: FileId, sources: &Sources, within: Range<usize>, words: &str) -> Option<Span> {
    let text = sources.text(file);
    let within = within.start.min(text.len())..within.end.min(text.len());
    let at = within.start + text.get(within)?.find(words)?;
    Some(Span::new(file, at..at + words.len()))
}

/// Hands over all texts of a promise and its follow-ups.
pub(super) fn of_promise<'a>(promise: &'a Promise, each: &mut dyn FnMut(Prose<'_>)) {
    let file = promise.file;
    let each = &mut |prose: Prose<'_>| each(Prose { promise: Some(promise), ..prose });
    let allowed: Allowed<'_> = [&promise.allow, &[], &[], &[]];
    let in_file = Source::After(Span::start_of(file));
    let title = promise.title_at.map_or(in_file, Source::Within);
    each(Prose::new(&promise.title, TextRole::Title, allowed, title));
    markup(&promise.body, TextRole::Background, allowed, file, each);
    markup(&promise.note, TextRole::Note, allowed, file, each);
    for correction in &promise.corrections {
        markup(&correction.text, TextRole::Note, allowed, file, each);
    }
    for change in &promise.changes {
        markup(&change.text, TextRole::Note, allowed, file, each);
    }
    for basis in &promise.basis {
        each(Prose::new(basis, TextRole::Background, allowed, in_file));
    }
    for focus in &promise.focus {
        each(Prose::new(&focus.title, TextRole::Title, allowed, in_file));
        markup(&focus.text, TextRole::Background, allowed, file, each);
    }
    for pledge in &promise.pledges {
        let row = promise.rows.iter().find(|row| row.id == pledge.id);
        let allowed: Allowed<'_> = [&promise.allow, row.map_or(&[], |row| &row.allow), &[], &[]];
        // That of a pledge that is a row is read with the row.
        if let (Some(title), None) = (&pledge.title, row) {
            each(Prose::new(title, TextRole::Title, allowed, in_file));
        }
        markup(&pledge.text, TextRole::Promised, allowed, file, &mut |prose| each(Prose { row, ..prose }));
    }
    for row in &promise.rows {
        let allowed: Allowed<'_> = [&promise.allow, &row.allow, &[], &[]];
        let each = &mut |prose: Prose<'_>| each(Prose { row: Some(row), ..prose });
        each(Prose::new(&row.title, TextRole::Title, allowed, Source::After(row.span)));
        markup(&row.text, TextRole::Promised, allowed, file, each);
    }
    for follow_up in &promise.follow_ups {
        of_follow_up(promise, follow_up, &mut |prose| each(Prose { follow_up: Some(follow_up), ..prose }));
    }
}

fn of_follow_up<'a>(promise: &'a Promise, follow_up: &'a FollowUp, each: &mut dyn FnMut(Prose<'_>)) {
    let file = follow_up.file;
    let allowed: Allowed<'_> = [&promise.allow, &follow_up.allow, &[], &[]];
    markup(&follow_up.body, TextRole::Report, allowed, file, each);
    markup(&follow_up.note, TextRole::Note, allowed, file, each);
    for correction in &follow_up.corrections {
        markup(&correction.text, TextRole::Note, allowed, file, each);
    }
    for (row, outcome) in promise.rows.iter().zip(&follow_up.outcomes) {
        let Some(outcome) = outcome else { continue };
        let allowed: Allowed<'_> = [&promise.allow, &follow_up.allow, &row.allow, outcome.allow()];
        let each = &mut |prose: Prose<'_>| each(Prose { outcome: Some(outcome), ..prose });
        markup(&outcome.text, TextRole::Report, allowed, file, each);
        markup(outcome.reason(), TextRole::Reason, allowed, file, each);
        markup(outcome.next(), TextRole::Next, allowed, file, each);
        markup(outcome.note(), TextRole::Note, allowed, file, each);
    }
    for text in &follow_up.texts {
        markup(&text.text, TextRole::Report, allowed, file, each);
    }
    markup(&follow_up.closing, TextRole::Report, allowed, file, each);
}

/// Hands over the texts of a page.
pub(super) fn of_page<'a>(page: &'a Page, each: &mut dyn FnMut(Prose<'_>)) {
    let allowed: Allowed<'_> = [&page.allow, &[], &[], &[]];
    for text in [&page.title, &page.description].into_iter().flatten() {
        each(Prose::new(text, TextRole::Title, allowed, Source::After(Span::start_of(page.file))));
    }
    markup(&page.body, TextRole::Background, allowed, page.file, each);
}

/// Hands over the texts of a place.
pub(super) fn of_place<'a>(place: &'a Place, each: &mut dyn FnMut(Prose<'_>)) {
    markup(&place.body, TextRole::Background, [&place.allow, &[], &[], &[]], place.file, each);
}

fn markup<'a>(text: &'a Markup, role: TextRole, allowed: Allowed<'a>, file: FileId, each: &mut dyn FnMut(Prose<'_>)) {
    for Heading { text, span, .. } in text.headings() {
        each(Prose::new(text, TextRole::Heading, allowed, Source::Within(*span)));
    }
    let (plain, runs) = text.plain_and_runs();
    if !plain.is_empty() {
        each(Prose::new(&plain, role, allowed, Source::Runs(file, &runs)));
    }
}
