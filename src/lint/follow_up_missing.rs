//! Follow-ups that are late.

use super::{Lint, is_allowed};
use crate::derive::Due;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::source::Span;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "follow-up-missing",
    what: Bilingual::new(
        "En uppföljning som `schedule` lovar finns inte, och dagarna i `grace_days` har gått. Bara myndigheter får \
         varningen: en annan utgivare vet bara vad som finns i dess egen samling.",
        "A follow-up that `schedule` announces is not there, and the days of `grace_days` have passed. Only authorities are \
         warned: any other publisher only knows what is in its own collection.",
    ),
    why: Bilingual::new(
        "Löftet om återkoppling är också ett löfte. På sidan står nu att uppföljningen saknas.",
        "To report back is a promise too. The page now says that the follow-up is missing.",
    ),
    origins: &[
        Origin::named(
            "Brå 2018:14 om medborgarlöften: återkopplingen till invånarna brister",
            "The Swedish National Council for Crime Prevention 2018:14: citizens are not told enough of what became of promises",
        ),
        Origin::named("Riksrevisionen, RiR 2025:26", "The Swedish National Audit Office, RiR 2025:26"),
    ],
    wrong: "schedule = \"tertial\"  (och ingen fil `t2.md` den 15 oktober)",
    right: "t2.md, med det som har hänt eller skälet till att inget har det",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    if !lint.site.config.publisher.kind.is_authority() || is_allowed("follow-up-missing", &[&promise.allow]) {
        return;
    }
    let Some(derived) = lint.derived.promises.get(&promise.id) else { return };
    // A follow-up that cannot be read may be the one that is missing.
    if promise.follow_ups.iter().any(|follow_up| !lint.has_no_errors(follow_up)) {
        return;
    }
    // One that is there and empty is reported as such.
    let absent = derived.columns.iter().filter(|column| column.follow_up.is_none());
    let late = absent.filter_map(|column| match column.state {
        Due::Absent { due } => Some((column.slug.to_string(), due)),
        Due::In | Due::NotDueYet { .. } => None,
    });
    let late: Vec<(String, chrono::NaiveDate)> = late.collect();
    let Some(due) = late.first().map(|(_, due)| due.to_string()) else { return };
    let kind = Kind::FollowUpMissing { names: late.into_iter().map(|(name, _)| format!("{name}.md")).collect(), due };
    // Only what `schedule` announces can be late.
    found.report(kind, promise.schedule_at.unwrap_or(Span::start_of(promise.file)));
}
