//! References to pages.

use super::Page;
use super::lasting::short;
use crate::locale::{period, phrase};
use crate::model::{FollowUp, Promise, PublisherKind};
use crate::source::FileId;
use crate::value::{Lang, PartialDate, Status};
use crate::view::{CiteMeta, CiteView, HeadView};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// What a reference says.
struct Citation {
    /// What BibTeX calls it.
    key: String,
    title: String,
    /// What it is about.
    period: String,
    known: Option<PartialDate>,
    version: String,
    url: String,
    /// A day that these words stood at the address: that of their last change, where the history of the files tells it, so
    /// that a page stays as it is; else that of the build.
    stood: NaiveDate,
}

impl Page<'_, '_> {
    pub(super) fn cite_promise(&self, head: &HeadView, promise: &Promise) -> CiteView {
        let place = self.place_name(&promise.id.place);
        let title =
            if promise.title.contains(&place) { promise.title.clone() } else { format!("{}, {place}", promise.title) };
        let known = promise.follow_ups.iter().filter_map(day_of).chain(promise.updated.or(promise.published));
        let known = known.max_by_key(|date| date.last_day());
        let whole = Citation {
            key: format!("{}-{}", promise.id.place, promise.id.slug),
            period: self.validity(promise).words,
            version: version(known, promise, &promise.follow_ups),
            url: head.canonical.clone().unwrap_or_else(|| head.url.clone()),
            stood: self.stood(promise.follow_ups.iter().map(|follow_up| follow_up.file).chain([promise.file])),
            known,
            title,
        };
        self.cite(&whole, !promise.rows.is_empty())
    }

    pub(super) fn cite_follow_up(&self, head: &HeadView, promise: &Promise, follow_up: &FollowUp) -> CiteView {
        let period = self.follow_up_period(promise, follow_up);
        let title = phrase::follow_up_title(&self.place_in_words(&promise.id.place), self.lang());
        let known = day_of(follow_up);
        let whole = Citation {
            key: format!("{}-{}-{}", promise.id.place, promise.id.slug, follow_up.slug),
            title: format!("{title}, {}", phrase::inside(&period.long_label)),
            period: period::days(follow_up.period, self.lang()),
            version: version(known, promise, std::slice::from_ref(follow_up)),
            url: head.canonical.clone().unwrap_or_else(|| head.url.clone()),
            stood: self.stood([follow_up.file]),
            known,
        };
        self.cite(&whole, follow_up.outcomes.iter().any(Option::is_some))
    }

    /// A day that what these files say stood on the site.
    fn stood(&self, files: impl IntoIterator<Item = FileId>) -> NaiveDate {
        let today = self.views.material.as_of.0;
        let days: Option<Vec<NaiveDate>> = files.into_iter().map(|file| self.changed(file)).collect();
        days.and_then(|days| days.into_iter().max()).filter(|day| *day <= today).unwrap_or(today)
    }

    fn cite(&self, reference: &Citation, has_activities: bool) -> CiteView {
        CiteView {
            text: self.reference(reference),
            bibtex: self.bibtex(reference),
            url: reference.url.clone(),
            version: reference.version.clone(),
            meta: self.meta(reference),
            has_activities,
        }
    }

    fn reference(&self, reference: &Citation) -> String {
        let Citation { title, period, version, url, .. } = reference;
        let about = phrase::reference_notes(self.is_unofficial(), period, version, self.lang());
        format!("{}. {}. {about} {url}", self.views.edition.publisher.name, title.trim_end_matches('.'))
    }

    fn bibtex(&self, reference: &Citation) -> String {
        let publisher = &self.views.edition.publisher.name;
        let notes = phrase::reference_notes(self.is_unofficial(), &reference.period, &reference.version, self.lang());
        let year = reference.known.map(|known| known.year().to_string());
        let lang = match self.lang() {
            Lang::Sv => "swedish",
            Lang::En => "english",
        };
        let fields = [
            // The braces within keep capitals, and a name whole.
            ("title", Some(format!("\"{{{}}}\"", escaped(&reference.title)))),
            ("author", Some(format!("\"{{{}}}\"", escaped(publisher)))),
            ("institution", Some(format!("{{{}}}", escaped(publisher)))),
            ("year", year.map(|year| format!("{{{year}}}"))),
            ("note", Some(format!("{{{}}}", escaped(&notes)))),
            // An address is taken as it is.
            ("url", Some(format!("{{{}}}", reference.url))),
            ("urldate", Some(format!("{{{}}}", reference.stood))),
            ("langid", Some(format!("{{{lang}}}"))),
        ];
        let fields: String =
            fields.into_iter().filter_map(|(name, value)| Some(format!("  {name:<11} = {},\n", value?))).collect();
        format!("@report{{{},\n{fields}}}\n", reference.key)
    }

    /// What Zotero and its like read from the head of a page. They know a report by its institution.
    fn meta(&self, reference: &Citation) -> Vec<CiteMeta> {
        let publisher = &self.views.edition.publisher.name;
        let facts = [
            ("citation_title", Some(reference.title.clone())),
            ("citation_author", Some(publisher.clone())),
            ("citation_technical_report_institution", Some(publisher.clone())),
            ("citation_publication_date", reference.known.map(|known| known.iso().replace('-', "/"))),
            ("citation_language", Some(self.lang().code().to_owned())),
            ("citation_public_url", Some(reference.url.clone())),
        ];
        let fact =
            |(name, content): (&str, Option<String>)| Some(CiteMeta { name: name.to_owned(), content: content? });
        facts.into_iter().filter_map(fact).collect()
    }

    fn is_unofficial(&self) -> bool {
        self.publisher() == PublisherKind::Unofficial
    }
}

/// The day of the last change, if it is known, and a fingerprint of the words.
fn version(known: Option<PartialDate>, promise: &Promise, follow_ups: &[FollowUp]) -> String {
    let mut digest = Sha256::new();
    words_of(promise, follow_ups, &mut |words| {
        digest.update(words.as_bytes());
        digest.update([0]);
    });
    let print = short(digest);
    match known {
        Some(known) => format!("{} ({print})", known.iso()),
        None => print,
    }
}

/// Calls back with all that a promise and some of its follow-ups say, in their order.
///
/// Not with the text of their files: how a line ends, a comment, or a field that was left empty is no other version.
fn words_of(promise: &Promise, follow_ups: &[FollowUp], call: &mut dyn FnMut(&str)) {
    let mut say = |words: &[&str]| words.iter().for_each(|words| call(words));
    let from = promise.validity.first_day().to_string();
    let to = promise.validity.last_day().map(|day| day.to_string()).unwrap_or_default();
    say(&[&promise.title, &from, &to, &promise.body.plain_with_headings(), &promise.note.plain_with_headings()]);
    promise.parties.iter().for_each(|party| say(&["party", &party.name]));
    promise.focus.iter().for_each(|focus| say(&["focus", &focus.title, &focus.text.plain_with_headings()]));
    for pledge in &promise.pledges {
        say(&[
            "pledge",
            pledge.id.as_str(),
            pledge.title.as_deref().unwrap_or_default(),
            &pledge.text.plain_with_headings(),
        ]);
    }
    for row in &promise.rows {
        say(&["row", row.id.as_str(), &row.title, &row.text.plain_with_headings()]);
        let targets = row.targets.iter().map(|target| &target.target.figure);
        targets.for_each(|figure| say(&[&figure.words, figure.place().unwrap_or_default()]));
    }
    promise.corrections.iter().for_each(|one| say(&[&one.date.iso(), &one.text.plain_with_headings()]));
    promise.changes.iter().for_each(|one| say(&["change", &one.date.iso(), &one.text.plain_with_headings()]));
    promise.documents.iter().for_each(|one| say(&["document", &one.title, one.address()]));
    for one in &promise.indicators {
        say(&["indicator", &one.name, &one.value.words, &one.year.to_string(), &one.source]);
    }
    for report in follow_ups {
        say(&[
            "follow-up",
            report.slug.as_str(),
            &report.body.plain_with_headings(),
            &report.closing.plain_with_headings(),
            &report.note.plain_with_headings(),
        ]);
        for date in [report.published, report.updated].into_iter().flatten() {
            say(&[&date.iso()]);
        }
        for (row, outcome) in promise.rows.iter().zip(&report.outcomes) {
            let Some(outcome) = outcome else { continue };
            let status = outcome.status.map(Status::key).unwrap_or_default();
            let unchanged = if outcome.unchanged { "unchanged" } else { "" };
            say(&[row.id.as_str(), status, unchanged, &outcome.text.plain_with_headings()]);
            say(&[
                &outcome.reason().plain_with_headings(),
                &outcome.next().plain_with_headings(),
                &outcome.note().plain_with_headings(),
            ]);
            let figures = outcome.figures.iter().map(|figure| &figure.value);
            figures.for_each(|figure| {
                say(&[&figure.words, figure.place().unwrap_or_default()]);
                [figure.what(), figure.part_of()].into_iter().flatten().for_each(|of| say(&[of]));
            });
        }
        report.texts.iter().for_each(|about| say(&[about.id.as_str(), &about.text.plain_with_headings()]));
        report.documents.iter().for_each(|one| say(&["document", &one.title, one.address()]));
        report.corrections.iter().for_each(|one| say(&[&one.date.iso(), &one.text.plain_with_headings()]));
    }
}

fn day_of(follow_up: &FollowUp) -> Option<PartialDate> {
    follow_up.updated.or(follow_up.published)
}

/// Writes a text so that BibTeX and LaTeX take every letter of it for itself.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_text_means_itself_in_bibtex() {
        assert_eq!(
            escaped("50 % & {mer}_\\^~ #1 $"),
            "50 \\% \\& \\{mer\\}\\_\\textbackslash{}\\textasciicircum{}\\textasciitilde{} \\#1 \\$"
        );
        assert_eq!(escaped("Öxnehaga – 2020"), "Öxnehaga – 2020");
    }
}
