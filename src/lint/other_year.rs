//! A folder or a title of a promise that names another year than those it holds for.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Promise, Validity};
use chrono::Datelike;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "other-year",
    what: Bilingual::new(
        "Mappen eller titeln säger ett år som medborgarlöftet inte gäller.",
        "The folder or the title says a year that the promise does not hold for.",
    ),
    why: Bilingual::new(
        "Nästa års löfte börjar ofta som en kopia av årets. Glöms något kvar får läsaren ett löfte för fel år, på en adress \
         som sedan inte ska ändras.",
        "Next year's promise often begins as a copy of this year's. Where something is forgotten, readers get a promise for \
         the wrong year, at an address that must not change later.",
    ),
    origins: &[Origin::named(
        "Sidor för stadsdelar i Göteborg där adress, rubrik och text säger olika år",
        "Pages of districts of Gothenburg whose address, title and text say different years",
    )],
    wrong: "(i `2027/promise.md`) valid = \"2026\"",
    right: "(i `2027/promise.md`) valid = \"2027\"",
};

pub(super) fn check(_: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    if is_allowed("other-year", &[&promise.allow]) {
        return;
    }
    let validity = said(promise.validity);
    if let Some(written) = outside(promise.id.slug.as_str(), promise.validity) {
        let kind = Kind::OtherYear { written, is_folder: true, validity: validity.clone() };
        found.report(kind, promise.validity_at);
    }
    if let (Some(written), Some(at)) = (outside(&promise.title, promise.validity), promise.title_at) {
        found.report(Kind::OtherYear { written, is_folder: false, validity }, at);
    }
}

/// The first year of a text, where no year that it names is one of the validity.
fn outside(text: &str, validity: Validity) -> Option<String> {
    let years = || {
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
        numbers.filter_map(|number| number.parse::<i32>().ok()).filter(|year| (1990..=2100).contains(year))
    };
    let first = validity.first_day().year();
    let last = validity.last_day().map_or(i32::MAX, |day| day.year());
    if years().any(|year| (first..=last).contains(&year)) {
        return None;
    }
    years().next().map(|year| year.to_string())
}

fn said(validity: Validity) -> String {
    match validity.to {
        Some(to) if to == validity.from => to.iso(),
        Some(to) => format!("{}–{}", validity.from.iso(), to.iso()),
        None => format!("{}–", validity.from.iso()),
    }
}
