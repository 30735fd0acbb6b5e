//! A follow-up in which nothing is filled in.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::source::Span;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "empty-follow-up",
    what: Bilingual::new(
        "En uppföljning är tom: ingen aktivitet har status, tal eller text.",
        "A follow-up is empty: no activity has a status, a figure or a text.",
    ),
    why: Bilingual::new(
        "En fil som bara är påbörjad berättar inget. Perioden räknas inte som redovisad förrän något är ifyllt.",
        "A file that is only begun tells nothing. The period does not count as reported until something is filled in.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler: en tom ruta får inte se ut som ett faktum",
        "Utfall's own rules: a blank must not look like a fact",
    )],
    wrong: "[outcome.krogtillsyn]\nstatus = \"\"",
    right: "[outcome.krogtillsyn]\nstatus = \"done\"",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    for follow_up in promise.follow_ups.iter().filter(|follow_up| lint.has_no_errors(follow_up)) {
        if follow_up.is_empty() && !is_allowed("empty-follow-up", &[&follow_up.allow, &promise.allow]) {
            found.report(Kind::EmptyFollowUp, Span::start_of(follow_up.file));
        }
    }
}
