//! A promise to fill in.

use super::form::{Prefill, example, examples, fields, in_quotes, opening, quoted};
use crate::locale::phrase;
use crate::model::{Promise, PromiseId, Site, Validity};
use crate::parse::PlaceKind;
use crate::schema::{self, PARTY, PROMISE};
use crate::value::{Lang, PartialDate, Scheme};

/// What is known of a promise that is not there yet.
#[derive(Debug, Clone)]
pub struct NewPromise {
    /// The folders that it will lie in. The place is there.
    pub id: PromiseId,
    /// Its title.
    pub title: String,
    /// From when to when it holds.
    pub validity: Validity,
    /// How often it is followed up; empty to take it over from the promise before.
    pub schedule: Vec<Scheme>,
}

impl NewPromise {
    /// A promise of a year, with the title and the schedule that go without saying.
    pub fn of_year(id: PromiseId, year: PartialDate, lang: Lang) -> Self {
        let title = phrase::promise_of(year, Some(year), lang);
        Self { id, title, validity: Validity { from: year, to: Some(year) }, schedule: Vec::new() }
    }
}

/// Returns the path of a promise, below the folder of `site.toml`.
pub fn promise_path(id: &PromiseId) -> String {
    format!("content/{id}/promise.md")
}

/// Writes a promise, to be filled in. Its parties and its schedule are those of the place's latest earlier promise;
/// where there is none, the parties are those that the place names.
pub fn promise(site: &Site, new: &NewPromise, lang: Lang) -> String {
    let before = before(site, new);
    // A promise until further notice has no end to be followed up once at.
    let fits = |scheme: &&Scheme| **scheme != Scheme::Once || new.validity.to.is_some();
    let schedule: Vec<Scheme> = match (&new.schedule[..], before) {
        ([], Some(before)) => before.schedule.iter().filter(fits).copied().collect(),
        (schedule, _) => schedule.to_vec(),
    };
    let mut known = vec![("title", quoted(&new.title)), ("valid", Prefill::Is(validity(new.validity)))];
    match &schedule[..] {
        [] => {}
        [scheme] => known.push(("schedule", quoted(scheme.key()))),
        several => {
            let keys: Vec<String> = several.iter().map(|scheme| in_quotes(scheme.key())).collect();
            known.push(("schedule", Prefill::Is(format!("[{}]", keys.join(", ")))));
        }
    }
    // Whether the new promise prolongs the old one is for its editors to say.
    known.extend(
        before.iter().flat_map(|before| {
            ["extends", "follows"].map(|key| (key, Prefill::MayBe(in_quotes(&before.id.to_string()))))
        }),
    );
    let mut out = opening(lang);
    fields(
        &mut out,
        &PROMISE,
        &known,
        &["updated", "places", "note", "corrections", "changes", "draft", "aliases", "allow"],
        lang,
    );
    parties(&mut out, site, new, before, lang);
    let parts: [(&str, &[&str]); 5] = [
        ("focus", &[]),
        ("pledge", &["title", "responsible", "targets"]),
        ("activity", &["allow"]),
        ("indicator", &[]),
        ("contact", &[]),
    ];
    examples(&mut out, &PROMISE, &parts, lang);
    out.push_str("+++\n");
    out.push_str(lang.pick(
        "<!-- Bakgrund, om det behövs: varför just de här löftena? -->\n",
        "<!-- Background, if there is need: why these promises? -->\n",
    ));
    out
}

/// Finds the latest promise of the place that began before this one does.
fn before<'a>(site: &'a Site, new: &NewPromise) -> Option<&'a Promise> {
    let earlier = site
        .promises
        .values()
        .filter(|promise| promise.id.place == new.id.place && promise.validity.first_day() < new.validity.first_day());
    earlier.max_by_key(|promise| promise.validity.first_day()).map(|promise| &**promise)
}

fn validity(validity: Validity) -> String {
    match (validity.from, validity.to) {
        (PartialDate::Year(from), Some(PartialDate::Year(to))) if from == to => in_quotes(&from.to_string()),
        (from, Some(to)) => format!("{{ from = {}, to = {} }}", in_quotes(&from.iso()), in_quotes(&to.iso())),
        (from, None) => format!("{{ from = {} }}", in_quotes(&from.iso())),
    }
}

fn parties(out: &mut String, site: &Site, new: &NewPromise, before: Option<&Promise>, lang: Lang) {
    let earlier = before.into_iter().flat_map(|promise| &promise.parties);
    let mut known: Vec<(String, &str, String)> =
        earlier.map(|party| (party.id.to_string(), party.kind.key(), party.name.clone())).collect();
    if let (true, Some(place)) = (known.is_empty(), site.places.get(&new.id.place)) {
        known.extend(place.police_area.iter().map(|name| ("police".to_owned(), "police", name.clone())));
        if place.kind == PlaceKind::Municipality {
            let name = phrase::municipality(&place.name, site.config.language);
            known.push(("municipality".to_owned(), "municipality", name));
        }
    }
    for (id, kind, name) in &known {
        out.push_str("\n[[party]]\n");
        let known = [("id", quoted(id)), ("kind", quoted(kind)), ("name", quoted(name))];
        fields(out, &PARTY, &known, &[], lang);
    }
    // A promise to citizens has two parties as a rule, and no other one is known.
    if known.iter().all(|(_, kind, _)| *kind != "police") {
        out.push('\n');
        example(out, schema::PROMISE.field("party").expect("the table has the field"), &[], lang);
    }
}
