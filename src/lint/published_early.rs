//! A follow-up from before the end of its period.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::PartialDate;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "published-early",
    what: Bilingual::new(
        "`published` ligger före den sista dagen i perioden som följs upp.",
        "`published` is before the last day of the period that is reported on.",
    ),
    why: Bilingual::new(
        "Antingen är datumet fel, ofta året, eller så gäller texten inte hela perioden. Läsaren tror att allt är med.",
        "Either the date is wrong, often the year, or the text is not about the whole period. Readers believe that all of it \
         is in.",
    ),
    origins: &[Origin::named(
        "Sidor för stadsdelar i Göteborg där adress, rubrik och text säger olika år",
        "Pages of districts of Gothenburg whose address, title and text say different years",
    )],
    wrong: "(i `2020/t2.md`) published = 2020-05-20",
    right: "(i `2020/t2.md`) published = 2020-09-20",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for follow_up in promise.follow_ups.iter().filter(|follow_up| lint.has_no_errors(follow_up)) {
        let is_early = |published: PartialDate| published.last_day() < follow_up.period.to;
        let Some(at) = follow_up.published_at.filter(|_| follow_up.published.is_some_and(is_early)) else { continue };
        if is_allowed("published-early", &[&follow_up.allow, &promise.allow]) {
            continue;
        }
        let kind = Kind::PublishedEarly { last_day: follow_up.period.to.to_string() };
        found.report(kind, at);
    }
}
