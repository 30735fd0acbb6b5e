//! A day on which something is said to have been done, and that has not come.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Correction, Promise, SourceReference};
use crate::source::{Span, Spanned};
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
    let days =
        [("published", promise.published, promise.published_at), ("updated", promise.updated, promise.updated_at)];
    let days = days.into_iter().chain(of_corrections(&promise.corrections)).chain(of_sources(&promise.sources));
    report(lint, days, &[&promise.allow], found);
    for follow_up in promise.follow_ups.iter().filter(|follow_up| lint.has_no_errors(follow_up)) {
        let days = [
            ("published", follow_up.published, follow_up.published_at),
            ("updated", follow_up.updated, follow_up.updated_at),
        ];
        let days = days.into_iter().chain(of_corrections(&follow_up.corrections)).chain(of_sources(&follow_up.sources));
        report(lint, days, &[&promise.allow, &follow_up.allow], found);
    }
}

/// A date by its key, and where it is written.
type DateAt = (&'static str, Option<PartialDate>, Option<Span>);

fn of_corrections(corrections: &[Correction]) -> impl Iterator<Item = DateAt> {
    corrections.iter().map(|one| ("date", Some(one.date), Some(one.date_at)))
}

fn of_sources(sources: &[SourceReference]) -> impl Iterator<Item = DateAt> {
    sources.iter().map(|source| ("retrieved", source.retrieved, source.retrieved_at))
}

fn report(
    lint: &Lint<'_>,
    days: impl Iterator<Item = DateAt>,
    allowed: &[&[Spanned<&'static str>]],
    found: &mut Diagnostics,
) {
    for (key, day, at) in days {
        if let (Some(day), Some(at)) = (day.filter(|day| day.first_day() > lint.derived.as_of.0), at)
            && !is_allowed("future-date", allowed)
        {
            found.report(Kind::FutureDate { key, day: day.iso() }, at);
        }
    }
}
