//! Where the form tells of each slip of the table of slips, or that it cannot be made there.
//!
//! Each file of `tests/golden/slips.txt` is typed into an empty form, value by value; and its text as a whole into the text of
//! the introduction, where anybody may write anything. What is not found then cannot be made in the form: it writes keys,
//! quotation marks, lists and headings itself. It can be made in the view of the source, where it has to be told with its line.
//! `tests/golden/slips-in-the-form.txt` is the outcome.

use crate::check::{AS_OF, diagnose};
use crate::editor::{Opened, changes};
use crate::golden::{Case, all_right, cases, compare, folder};
use crate::mistakes::BASE;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use serde_json::{Value, json};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use utfall::source::{Contents, File};

#[test]
fn each_slip_is_told_at_a_field_or_cannot_be_made_and_is_told_in_the_source() {
    let (mut out, mut wrong) = (String::new(), Vec::new());
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    let cases = cases(&fs::read_to_string(folder("slips.txt")).unwrap());
    for (case, told) in cases.iter().zip(cases.par_iter().map(told).collect::<Vec<_>>()) {
        let mut lines = Vec::new();
        for (place, told) in told {
            *counted.entry(told.kind()).or_default() += 1;
            let line = format!("{place}: {}\n", told.words());
            if told == Told::Nowhere {
                wrong.push(format!("{}: {line}", case.title()));
            }
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if !lines.is_empty() {
            let _ = write!(out, "\n{}\n{}", case.title(), lines.concat());
        }
    }
    let sum: String = counted.iter().map(|(kind, number)| format!("{number} {kind}\n")).collect();
    wrong.extend(compare(&folder("slips-in-the-form.txt"), &format!("{sum}{out}")).err());
    all_right(&wrong);
}

/// Each slip of a case by its line and code, and where it is told.
fn told(case: &Case) -> Vec<(String, Told)> {
    let files = case.files(BASE);
    let mut forms: BTreeMap<String, Option<Forms<'_>>> = BTreeMap::new();
    let told = |found: String| {
        let (place, code) = found.rsplit_once(' ').unwrap();
        let (path, line) = place.rsplit_once(':').unwrap();
        let forms = forms.entry(path.to_owned()).or_insert_with(|| Forms::of(&files, path));
        let told = match forms {
            Some(forms) => forms.tells(code, line),
            None => Told::NotWrittenHere,
        };
        (found, told)
    };
    diagnose(files.clone()).found().into_iter().map(told).collect()
}

/// Where a slip is told.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    /// At a field, by the names of the way to it.
    At(String),
    /// Above the form, as what is wrong with the name of a file or its folder.
    Above,
    /// No field can say it; in the source it is told with its line.
    InTheSource(String),
    /// The file is none that the form writes.
    NotWrittenHere,
    Nowhere,
}

impl Told {
    fn kind(&self) -> &'static str {
        match self {
            Self::At(_) => "told at a field",
            Self::Above => "told above the form",
            Self::InTheSource(_) => "impossible in the form, told in the source",
            Self::NotWrittenHere => "in files that the form does not write",
            Self::Nowhere => "told nowhere",
        }
    }

    fn words(&self) -> String {
        match self {
            Self::At(field) => format!("told at {field}"),
            Self::Above => "told above the form".to_owned(),
            Self::InTheSource(line) => format!("impossible; in the source told at line {line}"),
            Self::NotWrittenHere => "the form does not write this file".to_owned(),
            Self::Nowhere => "TOLD NOWHERE".to_owned(),
        }
    }
}

/// A file in the form: typed into an empty one, with all of its text in one field, and as its source.
struct Forms<'a> {
    files: &'a [File],
    path: String,
    text: String,
    source: Opened,
    typed: OnceCell<Opened>,
    in_one: OnceCell<Opened>,
}

impl<'a> Forms<'a> {
    /// `None` for what the form does not write: settings of the site, what lies in a wrong place, what is no text.
    fn of(files: &'a [File], path: &str) -> Option<Self> {
        let own = files.iter().find(|file| file.path.as_str() == path)?;
        let Contents::Text(text) = &own.contents else { return None };
        if !path.starts_with("content/") || !path.ends_with(".md") {
            return None;
        }
        let source = Opened::try_on(AS_OF, files, path, Some(text))?;
        let (path, text) = (path.to_owned(), text.to_string());
        Some(Self { files, path, text, source, typed: OnceCell::new(), in_one: OnceCell::new() })
    }

    /// An empty form that these are typed into.
    fn filled(&self, list: &[Value]) -> Opened {
        let mut opened =
            Opened::try_on(AS_OF, self.files, &self.path, Some("+++\n+++\n")).expect("it opens with its text");
        opened.fill(list);
        opened
    }

    fn values(&self) -> Vec<Value> {
        let values = &self.source.answer["values"];
        if values.is_object() { changes(values) } else { Vec::new() }
    }

    fn typed(&self) -> &Opened {
        self.typed.get_or_init(|| self.filled(&self.values()))
    }

    /// Text stays text wherever it is typed, headings too.
    fn in_one(&self) -> &Opened {
        self.in_one.get_or_init(|| {
            let body = self.text.splitn(3, "+++").nth(2).unwrap_or_default();
            let settings = self.values().into_iter().filter(|change| change["at"][0] != "#text");
            self.filled(&settings.chain([json!({ "at": ["#text"], "value": body })]).collect::<Vec<_>>())
        })
    }

    fn tells(&self, code: &str, line: &str) -> Told {
        let found = |opened: &Opened| -> Vec<Value> {
            let all = opened.answer["found"].as_array().unwrap().iter();
            all.filter(|one| one["code"] == code).cloned().collect()
        };
        for form in [Self::typed, Self::in_one] {
            let opened = form(self);
            let here = found(opened);
            if let Some(field) = here.iter().find_map(|one| field_of(&opened.answer["form"], &one["at"])) {
                return Told::At(field);
            }
            if !here.is_empty() {
                return Told::Above;
            }
        }
        let in_line = |number: u64| found(&self.source).iter().any(|one| one["line"].as_u64() == Some(number));
        let is_there = line.parse().is_ok_and(in_line);
        if is_there { Told::InTheSource(line.to_owned()) } else { Told::Nowhere }
    }
}

/// The field that a message is shown at: the last step of the way that the form has something for.
fn field_of(form: &Value, at: &Value) -> Option<String> {
    let at = at.as_array()?;
    let (first, rest) = at.split_first()?;
    let groups = || form["groups"].as_array().into_iter().flatten();
    let is_row = |id: &Value| {
        groups().flat_map(|group| group["rows"].as_array().into_iter().flatten()).any(|row| row["id"] == *id)
    };
    let is_group = |id: &Value| groups().any(|group| group["id"] == *id);
    let name = |way: &[&str]| Some(way.join(" › "));
    if first == "#text" {
        return match rest.first() {
            Some(id) if is_row(id) || is_group(id) => name(&["#text", id.as_str()?]),
            _ => name(&["#text"]),
        };
    }
    let mut way = vec![first.as_str()?];
    let known = |fields: &Value, key: &Value| fields.as_array()?.iter().find(|field| field["key"] == *key).cloned();
    let mut fields = known(&form["fields"], first)?["fields"].clone();
    let mut steps = rest.iter();
    if first == "outcome" {
        let id = steps.next().filter(|id| is_row(id))?;
        way.push(id.as_str()?);
    }
    for step in steps.filter(|step| !step.is_number()) {
        let Some(field) = known(&fields, step) else { break };
        way.push(step.as_str()?);
        fields = field["fields"].clone();
    }
    name(&way)
}
