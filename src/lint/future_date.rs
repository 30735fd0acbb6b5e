//! A day on which something is said to have been done, and that has not come.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::source::{FileId, Span, Spanned};
use crate::value::PartialDate;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "future-date",
    what: Bilingual::new(
        "`published`, `updated`, `date` eller `retrieved` är en dag som inte har varit än.",
        "`published`, `updated`, `date` or `retrieved` is a day that has not come yet.",
    ),
    why: Bilingual::new(
        "Oftast är det året som är fel. Sidan säger då att något publicerades i framtiden, och uppföljningen ligger överst i \
         flödet tills dess.",
        "Most often the year is wrong. The page then says that something was published in the future, and the follow-up stays \
         on top of the feed until then.",
    ),
    origins: &[Origin::at(
        "https://github.com/rstudio/blogdown/issues/377",
        "Felanmälningar om inlägg med fel år hos andra program",
        "Reports of posts with a wrong year in other programs",
    )],
    wrong: "published = 2072-01-20",
    right: "published = 2027-01-20",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let own: &[&[Spanned<&'static str>]] = &[&promise.allow];
    let corrections = promise.corrections.iter().map(|one| ("date", Some(one.date)));
    let retrieved = promise.sources.iter().map(|source| ("retrieved", source.retrieved));
    let days = [("published", promise.published), ("updated", promise.updated)];
    look(lint, promise.file, days.into_iter().chain(corrections).chain(retrieved), own, found);
    for follow_up in promise.follow_ups.iter().filter(|follow_up| lint.has_no_errors(follow_up)) {
        let corrections = follow_up.corrections.iter().map(|one| ("date", Some(one.date)));
        let retrieved = follow_up.sources.iter().map(|source| ("retrieved", source.retrieved));
        let days = [("published", follow_up.published), ("updated", follow_up.updated)];
        let allowed: &[&[Spanned<&'static str>]] = &[&promise.allow, &follow_up.allow];
        look(lint, follow_up.file, days.into_iter().chain(corrections).chain(retrieved), allowed, found);
    }
}

fn look(
    lint: &Lint<'_>,
    file: FileId,
    days: impl Iterator<Item = (&'static str, Option<PartialDate>)>,
    allowed: &[&[Spanned<&'static str>]],
    found: &mut Diagnostics,
) {
    for (key, day) in days {
        let Some(day) = day.filter(|day| day.first_day() > lint.derived.as_of.0) else { continue };
        if !is_allowed("future-date", allowed) {
            let kind = Kind::FutureDate { key, day: day.iso() };
            found.report(kind, span(lint, file, key, &day.iso()));
        }
    }
}

/// Where a date stands behind its key; else the beginning of the file.
fn span(lint: &Lint<'_>, file: FileId, key: &str, day: &str) -> Span {
    let text = lint.sources.text(file);
    let is_it = |at: &usize| text[*at + key.len()..].trim_start().trim_start_matches(['=', ' ', '"']).starts_with(day);
    let at = text.match_indices(key).map(|(at, _)| at).find(is_it);
    at.map_or_else(
        || Span::start_of(file),
        |at| {
            let end = at + text[at..].find(day).unwrap_or(0) + day.len();
            Span::new(file, at..end + usize::from(text[end..].starts_with('"')))
        },
    )
}
