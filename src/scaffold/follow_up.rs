//! A follow-up to fill in: every row of the promise, in its order, with what was said of it last.

use super::comment::{in_markdown, in_toml};
use crate::locale;
use crate::model::{FollowUp, Outcome, Promise, PublisherKind, RowTarget, Site};
use crate::schema::{self, Table};
use crate::value::{Figure, Form, Lang, PartialDate, Period, PeriodName, Slug, Status, Target};
use std::fmt::Write as _;

/// How much a text says besides what is to be filled in. Each ends up at the same report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Titles, targets, what was said last, and beside each field what it takes.
    Full,
    /// Titles, targets and what was said last; what fields take is said once.
    Brief,
    /// Fields and headings alone.
    Bare,
}

impl Detail {
    /// All of them, the longest first: where there is a limit, the first that keeps it is the best.
    pub const ALL: [Self; 3] = [Self::Full, Self::Brief, Self::Bare];
}

/// A period of a promise that can be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPeriod {
    slug: Slug,
    period: Period,
    /// How `period` is to be written; `None` where the name of the file says it.
    written: Option<(PartialDate, PartialDate)>,
    name: Option<PeriodName>,
}

impl ReportPeriod {
    /// Takes a standard period; `None` where no day of it lies in the validity.
    pub fn named(promise: &Promise, name: PeriodName) -> Option<Self> {
        let from = promise.validity.first_day();
        let period = name.within(from, promise.validity.last_day())?;
        let name = name.in_validity_from(from);
        Some(Self { slug: name.slug(), period, written: None, name: Some(name) })
    }

    /// Takes an interval of its own; `None` where it ends before it begins or no day of it lies in the validity.
    pub fn own(promise: &Promise, slug: Slug, from: PartialDate, to: PartialDate) -> Option<Self> {
        let period = Period::new(from.first_day(), to.last_day())?;
        let begins_later = promise.validity.first_day() > period.to;
        let has_ended = promise.validity.last_day().is_some_and(|last| last < period.from);
        let fits = PeriodName::parse(slug.as_str()).is_none() && !begins_later && !has_ended;
        fits.then_some(Self { slug, period, written: Some((from, to)), name: None })
    }

    /// Returns its name in addresses, which is that of its file.
    pub fn slug(&self) -> &Slug {
        &self.slug
    }

    /// Returns its days, cut to the validity where it is a standard one.
    pub fn period(&self) -> Period {
        self.period
    }
}

/// Returns the path of a follow-up, below the folder of `site.toml`.
pub fn follow_up_path(promise: &Promise, period: &ReportPeriod) -> String {
    format!("content/{}/{}.md", promise.id, period.slug)
}

/// Writes the follow-up of a period, to be filled in. As it is, it says nothing of any row.
///
/// The comments are in `lang`; the statuses that may be chosen are those that the language of the site has, or else the
/// keys that every site takes.
pub fn follow_up(site: &Site, promise: &Promise, period: &ReportPeriod, detail: Detail, lang: Lang) -> String {
    let text = FollowUpDraft { site, promise, period, detail, lang };
    let mut out = String::from("+++\n");
    text.opening(&mut out);
    for at in 0..promise.rows.len() {
        text.outcome(&mut out, at);
    }
    out.push_str("+++\n");
    text.body(&mut out);
    out
}

struct FollowUpDraft<'a> {
    site: &'a Site,
    promise: &'a Promise,
    period: &'a ReportPeriod,
    detail: Detail,
    lang: Lang,
}

impl FollowUpDraft<'_> {
    fn pick(&self, sv: &'static str, en: &'static str) -> &'static str {
        self.lang.pick(sv, en)
    }

    fn opening(&self, out: &mut String) {
        if self.detail != Detail::Bare {
            comment(out, &self.heading());
            self.advice(out);
        }
        if self.detail == Detail::Brief {
            comment(out, &format!("status: {}", self.statuses()));
        }
        if let Some((from, to)) = self.period.written {
            let _ = writeln!(out, "period = {{ from = \"{}\", to = \"{}\" }}", from.iso(), to.iso());
        }
        self.field(out, &schema::FOLLOW_UP, "published", "\"\"", None);
        // Who only collects what others published says where each report is taken from.
        if self.site.config.publisher.kind == PublisherKind::Unofficial {
            self.field(out, &schema::FOLLOW_UP, "sources", "[]", Some("[{ title = \"…\", url = \"https://…\" }]"));
        }
    }

    /// What holds for all of it, and for what has been reported before.
    fn advice(&self, out: &mut String) {
        comment(
            out,
            self.pick(
                "Det som står efter # är hjälp och visas aldrig. Det som lämnas tomt räknas inte.",
                "What stands after # is help and never shown. What is left empty does not count.",
            ),
        );
        let earlier: Vec<&Outcome> =
            (0..self.promise.rows.len()).filter_map(|row| Some(self.last_report(row)?.1)).collect();
        if !earlier.is_empty() {
            comment(
                out,
                self.pick(
                    "Har inget hänt sedan förra gången? Skriv unchanged = true i stället för status och tal.",
                    "Has nothing happened since last time? Write unchanged = true instead of status and figures.",
                ),
            );
        }
        if earlier.iter().any(|outcome| outcome.status == Some(Status::Done)) {
            comment(
                out,
                self.pick(
                    "Det som redan är genomfört kan lämnas tomt, om inget nytt har hänt.",
                    "What is done already may be left empty, if nothing new has happened.",
                ),
            );
        }
    }

    /// What the file is: the promise, its place, the period.
    fn heading(&self) -> String {
        let place = self.promise.places.first().and_then(|place| self.site.places.get(place));
        let place = place.map_or("", |place| place.name.as_str());
        let days = locale::period::days(self.period.period, self.lang);
        let when = match self.period.name {
            Some(name) => format!("{} ({days})", locale::period::in_text(name, self.lang)),
            None => days,
        };
        let promise = in_toml(&self.promise.title);
        match self.lang {
            Lang::Sv => format!("Uppföljning av {when}: {promise}, {place}."),
            Lang::En => format!("Follow-up of {when}: {promise}, {place}."),
        }
    }

    fn outcome(&self, out: &mut String, at: usize) {
        let row = &self.promise.rows[at];
        out.push('\n');
        if self.detail != Detail::Bare {
            comment(out, &row.title);
            let words = |figure: &Figure| locale::phrase::figure(figure, &figure.words, self.lang);
            let in_full = |target: &Target| locale::phrase::target_in_full(target, &target.figure.words, self.lang);
            let targets: Vec<String> = row.targets.iter().map(|one| in_full(&one.target)).collect();
            if !targets.is_empty() {
                comment(out, &format!("  {}: {}", self.pick("mål", "target"), targets.join("; ")));
            }
            if let Some((earlier, outcome)) = self.last_report(at) {
                let period = match (earlier.name, &earlier.label) {
                    (Some(name), _) => locale::period::in_text(name, self.lang),
                    (None, Some(label)) => label.clone(),
                    (None, None) => locale::period::days(earlier.period, self.lang),
                };
                let status = outcome.status.map(|status| self.status(status));
                let figures = outcome.figures.iter().map(|figure| words(&figure.value));
                let said: Vec<String> = status.into_iter().chain(figures).collect();
                if !said.is_empty() {
                    comment(out, &format!("  {period}: {}", said.join("; ")));
                }
            }
        }
        let _ = writeln!(out, "[outcome.{}]", row.id);
        self.field(out, &schema::OUTCOME, "status", "\"\"", Some(&self.statuses()));
        let examples: Vec<String> = row.targets.iter().map(example).collect();
        let counted = match examples.is_empty() {
            true => {
                self.pick("[\"… tillfällen\"], om det finns tal", "[\"… occasions\"], if there are numbers").to_owned()
            }
            false => format!("[{}]", examples.join(", ")),
        };
        self.field(out, &schema::OUTCOME, "figures", "[]", Some(&counted));
        if self.detail != Detail::Bare {
            self.field(out, &schema::OUTCOME, "reason", "\"\"", None);
        }
    }

    /// Writes an empty field, and beside it what it takes, or else what it is for.
    fn field(&self, out: &mut String, table: &Table, key: &str, empty: &str, comment: Option<&str>) {
        let field = table.field(key).expect("the table has the field");
        let line = format!("{key} = {empty}");
        if self.detail != Detail::Full {
            let _ = writeln!(out, "{line}");
            return;
        }
        let comment = comment.map_or_else(|| field.purpose(self.lang).to_owned(), str::to_owned);
        let _ = writeln!(out, "{line:<16}# {comment}");
    }

    fn body(&self, out: &mut String) {
        if self.detail == Detail::Full {
            let introduction = self.pick(
                "Inledning, om det behövs. Under varje rubrik: vad har gjorts, och vad blev det av det?",
                "Introduction, if there is need. Below each heading: what was done, and what came of it?",
            );
            let _ = writeln!(out, "<!-- {introduction} -->");
        }
        // Where focus areas are what the promise consists of, each may have words of its own before its activities.
        let areas = self.promise.focus.iter().filter(|_| self.promise.is_by_focus());
        for area in areas {
            // An id that an activity has too is the activity's.
            if self.promise.row(area.id.as_str()).is_none() {
                self.section(out, &area.id, &area.title);
            }
            self.sections(out, Some(&area.id));
        }
        if self.promise.is_by_focus() {
            self.sections(out, None);
        } else {
            self.promise.rows.iter().for_each(|row| self.section(out, &row.id, &row.title));
        }
    }

    /// Writes the headings of the rows of a group.
    fn sections(&self, out: &mut String, group: Option<&Slug>) {
        let rows = self.promise.rows.iter().filter(|row| self.promise.group_of(row) == group);
        rows.for_each(|row| self.section(out, &row.id, &row.title));
    }

    fn section(&self, out: &mut String, id: &Slug, title: &str) {
        let _ = writeln!(out, "\n## {id}");
        if self.detail == Detail::Full {
            let _ = writeln!(out, "\n<!-- {} -->", in_markdown(title));
        }
    }

    /// Finds the latest earlier follow-up that reports on a row in words of its own.
    fn last_report(&self, row: usize) -> Option<(&FollowUp, &Outcome)> {
        let earlier = |follow_up: &&FollowUp| {
            let period = follow_up.period;
            (period.to, period.days()) < (self.period.period.to, self.period.period.days())
        };
        self.promise.follow_ups.iter().rev().filter(earlier).find_map(|follow_up| {
            let outcome = follow_up.outcomes[row].as_ref()?;
            (outcome.is_reported() && !outcome.unchanged).then_some((follow_up, outcome))
        })
    }

    /// The status as it may be written: a label where the site has the language, else a key.
    fn status(&self, status: Status) -> String {
        let label = locale::status::label(status, self.lang);
        let known = self.site.config.language == self.lang;
        (if known { label } else { status.key() }).to_owned()
    }

    fn statuses(&self) -> String {
        list_or(Status::ALL.map(|status| self.status(status)).to_vec(), self.lang)
    }
}

/// "a, b eller c".
fn list_or(mut words: Vec<String>, lang: Lang) -> String {
    let or = lang.pick("eller", "or");
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { format!("{} {or} {last}", words.join(", ")) }
}

fn comment(out: &mut String, words: &str) {
    let indent = &words[..words.len() - words.trim_start().len()];
    let _ = writeln!(out, "# {indent}{}", in_toml(words));
}

/// How a figure that counts towards a target is written, with `…` for the number.
fn example(target: &RowTarget) -> String {
    let figure = &target.target.figure;
    let unit = figure.unit.as_deref().unwrap_or_default();
    let words = match &figure.form {
        Form::Rate { per } => format!("… {unit}/{per}"),
        Form::Share => {
            let words = ["procent", "percent"].into_iter().find(|word| figure.words.contains(word));
            format!("… {}", words.unwrap_or("%"))
        }
        Form::Count => format!("… {unit}"),
    };
    match figure.place() {
        Some(place) => format!("{{ value = \"{words}\", where = \"{}\" }}", in_toml(place)),
        None => format!("\"{}\"", in_toml(&words)),
    }
}
