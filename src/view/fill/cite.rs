//! References to pages and activities.

use super::Page;
use crate::locale::phrase;
use crate::model::{FollowUp, Promise, PublisherKind};
use crate::source::FileId;
use crate::value::PartialDate;
use crate::view::{CitePart, CiteView, HeadView};
use sha2::{Digest, Sha256};

/// What a reference says.
struct Reference {
    /// What BibTeX calls it.
    key: String,
    title: String,
    /// What it is about.
    period: String,
    known: Option<PartialDate>,
    version: String,
    url: String,
}

impl Page<'_, '_> {
    pub(super) fn cite_promise(&self, head: &HeadView, promise: &Promise) -> CiteView {
        let place = self.place_name(&promise.id.place);
        let title =
            if promise.title.contains(&place) { promise.title.clone() } else { format!("{}, {place}", promise.title) };
        let files = promise.follow_ups.iter().map(|follow_up| follow_up.file);
        let files: Vec<FileId> = [promise.file].into_iter().chain(files).collect();
        let known = promise.follow_ups.iter().filter_map(day_of).chain(promise.updated.or(promise.published));
        let known = known.max_by_key(|date| date.last_day());
        let whole = Reference {
            key: format!("{}-{}", promise.id.place, promise.id.slug),
            period: self.validity(promise).words,
            version: self.version(known, &files),
            url: head.canonical.clone().unwrap_or_else(|| head.url.clone()),
            known,
            title,
        };
        let of_row = |row: &crate::model::Row| Reference {
            key: format!("{}-{}", whole.key, row.id),
            title: phrase::activity_of(&row.title, &whole.title, self.lang()),
            period: whole.period.clone(),
            known,
            version: whole.version.clone(),
            url: format!("{}#{}", whole.url, row.id),
        };
        let rows: Vec<Reference> = promise.rows.iter().map(of_row).collect();
        let part = |(row, reference): (&crate::model::Row, &Reference)| CitePart {
            title: row.title.clone(),
            href: format!("#{}", row.id),
            text: self.reference(reference),
        };
        CiteView {
            activities: promise.rows.iter().zip(&rows).map(part).collect(),
            activities_bibtex: rows.iter().map(|row| self.bibtex(row)).collect::<Vec<_>>().join("\n"),
            ..self.cite(&whole)
        }
    }

    pub(super) fn cite_follow_up(&self, head: &HeadView, promise: &Promise, follow_up: &FollowUp) -> CiteView {
        let period = self.follow_up_period(promise, follow_up);
        let title = phrase::follow_up_title(&self.place_in_words(&promise.id.place), self.lang());
        let known = day_of(follow_up);
        self.cite(&Reference {
            key: format!("{}-{}-{}", promise.id.place, promise.id.slug, follow_up.slug),
            title: format!("{title}, {}", phrase::inside(&period.long_label)),
            period: period.days,
            version: self.version(known, &[follow_up.file, promise.file]),
            url: head.canonical.clone().unwrap_or_else(|| head.url.clone()),
            known,
        })
    }

    fn cite(&self, reference: &Reference) -> CiteView {
        CiteView {
            text: self.reference(reference),
            bibtex: self.bibtex(reference),
            url: reference.url.clone(),
            version: reference.version.clone(),
            activities: Vec::new(),
            activities_bibtex: String::new(),
        }
    }

    fn reference(&self, reference: &Reference) -> String {
        let Reference { title, period, version, url, .. } = reference;
        let about = phrase::reference_notes(self.is_unofficial(), period, version, self.lang());
        format!("{}. {}. {about} {url}", self.views.edition.publisher.name, title.trim_end_matches('.'))
    }

    fn bibtex(&self, reference: &Reference) -> String {
        let publisher = &self.views.edition.publisher.name;
        let notes = phrase::reference_notes(self.is_unofficial(), &reference.period, &reference.version, self.lang());
        let year = reference.known.map(|known| known.year().to_string());
        let fields = [
            // The braces within keep capitals, and a name whole.
            ("title", Some(format!("\"{{{}}}\"", escaped(&reference.title)))),
            ("author", Some(format!("\"{{{}}}\"", escaped(publisher)))),
            ("year", year.map(|year| format!("{{{year}}}"))),
            ("note", Some(format!("{{{}}}", escaped(&notes)))),
            // An address is taken as it is.
            ("url", Some(format!("{{{}}}", reference.url))),
        ];
        let fields: String =
            fields.into_iter().filter_map(|(name, value)| Some(format!("  {name:<6} = {},\n", value?))).collect();
        format!("@misc{{{},\n{fields}}}\n", reference.key)
    }

    fn is_unofficial(&self) -> bool {
        self.publisher() == PublisherKind::Unofficial
    }

    /// The day of the last change, if it is known, and a fingerprint that changes whenever a source file does.
    fn version(&self, known: Option<PartialDate>, files: &[FileId]) -> String {
        let mut digest = Sha256::new();
        for file in files {
            digest.update(self.views.material.sources.text(*file).as_bytes());
            digest.update([0]);
        }
        let print: String = digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        match known {
            Some(known) => format!("{} ({print})", known.iso()),
            None => print,
        }
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
