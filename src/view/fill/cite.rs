//! References to pages.

use super::lasting::short;
use super::{Page, head, part};
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

pub(super) fn cite_promise(page: &Page<'_, '_>, head: &HeadView, promise: &Promise) -> CiteView {
    let place = page.place_name(&promise.id.place);
    let title =
        if promise.title.contains(&place) { promise.title.clone() } else { format!("{}, {place}", promise.title) };
    let known = promise.follow_ups.iter().filter_map(day_of).chain(promise.updated.or(promise.published));
    let known = known.max_by_key(|date| date.last_day());
    let whole = Citation {
        key: format!("{}-{}", promise.id.place, promise.id.slug),
        period: part::validity_words(page, promise),
        version: version(known, promise, &promise.follow_ups),
        url: head.canonical.clone().unwrap_or_else(|| head.url.clone()),
        stood: stood(page, promise.follow_ups.iter().map(|follow_up| follow_up.file).chain([promise.file])),
        known,
        title,
    };
    cite(page, &whole, !promise.rows.is_empty())
}

pub(super) fn cite_follow_up(
    page: &Page<'_, '_>,
    head: &HeadView,
    promise: &Promise,
    follow_up: &FollowUp,
) -> CiteView {
    let period = part::follow_up_period(page, promise, follow_up);
    let title = phrase::follow_up_title(&part::place_in_words(page, &promise.id.place), page.lang());
    let known = day_of(follow_up);
    let whole = Citation {
        key: format!("{}-{}-{}", promise.id.place, promise.id.slug, follow_up.slug),
        title: format!("{title}, {}", phrase::inside(&period.long_label)),
        period: period::days(follow_up.period, page.lang()),
        version: version(known, promise, std::slice::from_ref(follow_up)),
        url: head.canonical.clone().unwrap_or_else(|| head.url.clone()),
        stood: stood(page, [follow_up.file]),
        known,
    };
    cite(page, &whole, follow_up.outcomes.iter().any(Option::is_some))
}

/// A day that what these files say stood on the site.
fn stood(page: &Page<'_, '_>, files: impl IntoIterator<Item = FileId>) -> NaiveDate {
    let today = page.views.material.as_of.0;
    let days: Option<Vec<NaiveDate>> = files.into_iter().map(|file| head::changed(page, file)).collect();
    days.and_then(|days| days.into_iter().max()).filter(|day| *day <= today).unwrap_or(today)
}

fn cite(page: &Page<'_, '_>, reference: &Citation, has_activities: bool) -> CiteView {
    CiteView {
        text: self::reference(page, reference),
        bibtex: bibtex(page, reference),
        url: reference.url.clone(),
        version: reference.version.clone(),
        meta: meta(page, reference),
        has_activities,
    }
}

fn reference(page: &Page<'_, '_>, reference: &Citation) -> String {
    let Citation { title, period, version, url, .. } = reference;
    let about = phrase::reference_notes(is_unofficial(page), period, version, page.lang());
    format!("{}. {}. {about} {url}", page.views.edition.publisher.name, title.trim_end_matches('.'))
}

fn bibtex(page: &Page<'_, '_>, reference: &Citation) -> String {
    let publisher = &page.views.edition.publisher.name;
    let notes = phrase::reference_notes(is_unofficial(page), &reference.period, &reference.version, page.lang());
    let year = reference.known.map(|known| known.year().to_string());
    let lang = match page.lang() {
        Lang::Sv => "swedish",
        Lang::En => "english",
    };
    let fields = [
        // The braces within keep capitals, and a name whole. The outer ones need no escape in HTML, as quotation marks do.
        ("title", Some(format!("{{{{{}}}}}", escaped(&reference.title)))),
        ("author", Some(format!("{{{{{}}}}}", escaped(publisher)))),
        ("institution", Some(format!("{{{}}}", escaped(publisher)))),
        ("year", year.map(|year| format!("{{{year}}}"))),
        ("note", Some(format!("{{{}}}", escaped(&notes)))),
        // An address is taken as it is.
        ("url", Some(format!("{{{}}}", reference.url))),
        ("urldate", Some(format!("{{{}}}", reference.stood))),
        ("langid", Some(format!("{{{lang}}}"))),
    ];
    let fields: String =
        fields.into_iter().filter_map(|(name, value)| Some(format!("  {name} = {},\n", value?))).collect();
    format!("@report{{{},\n{fields}}}\n", reference.key)
}

/// What Zotero and its like read from the head of a page. They know a report by its institution.
fn meta(page: &Page<'_, '_>, reference: &Citation) -> Vec<CiteMeta> {
    let publisher = &page.views.edition.publisher.name;
    let facts = [
        ("citation_title", Some(reference.title.clone())),
        ("citation_author", Some(publisher.clone())),
        ("citation_technical_report_institution", Some(publisher.clone())),
        ("citation_publication_date", reference.known.map(|known| known.iso().replace('-', "/"))),
        ("citation_language", Some(page.lang().code().to_owned())),
        ("citation_public_url", Some(reference.url.clone())),
    ];
    let fact = |(name, content): (&str, Option<String>)| Some(CiteMeta { name: name.to_owned(), content: content? });
    facts.into_iter().filter_map(fact).collect()
}

fn is_unofficial(page: &Page<'_, '_>) -> bool {
    page.publisher() == PublisherKind::Unofficial
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
