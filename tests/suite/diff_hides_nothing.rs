//! Whatever one change of the content does to the words of any page, `diff` says something.
//!
//! The content has every field of the format. Each setting in turn is left out, written otherwise, and put in another
//! order, as far as the site can still be built, and so is each line of the texts; then all pages are compared.

use crate::folder::{STATEMENT, files, on};
use crate::golden::sections;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use toml::Value;
use utfall::diff::{Comparison, Digests, Revision, diff};
use utfall::pipeline::{self, Check, Memory};
use utfall::render::Artifact;
use utfall::schema::{self, FieldType, Table};
use utfall::source::Contents;
use utfall::value::Lang;

const SITE: &str = r#"
== site.toml
format = 1
title = "Exempelsamlingen"
base_url = "https://example.org/"
authority = "example.org,2026"
language = "sv"
search = true

[publisher]
name = "Exempelstads kommun"
kind = "official"
url = "https://example.org/"
contact_url = "https://example.org/kontakt"
email = "red@example.org"
logo = "logotyp.png"
organisation_number = "212000-0001"

[contact]
name = "Kontaktcenter"
text = "Vi svarar på vardagar."
url = "https://example.org/kontakt"
email = "kontakt@example.org"
phone = "010-00 00 00"
[[contact.number]]
label = "polisen, när det inte är akut"
number = "114 14"
[[contact.number]]
label = "växeln"
number = "010-00 00 01"

[license]
title = "Creative Commons CC0 1.0"
id = "CC0-1.0"
url = "https://creativecommons.org/publicdomain/zero/1.0/"

[synonyms]
"ordningsvakter" = ["väktare"]

[colors]
accent = '#0f4a4f'
header = '#0b2545'

[member.exempelstad]
url = "https://github.com/exempelstad/loften"
branch = "main"
host = "github"

[repository]
url = "https://github.com/exempelstad/medborgarloften"
branch = "main"
host = "github"

[reporting]
grace_days = 45

[open_data]
promises = true
json = true
semicolons = true
gzip = true

[share]
embed = true
cards = false

[focus.unga]
title = "Unga"
description = "Det som gäller unga."
[focus.krogar]
title = "Krogar"

[units]
tillsyner = ["tillsyn", "krogtillsyner"]

[abbreviations]
LPO = "lokalpolisområde"

[[edition]]
id = "a"
theme = "polisen"
path = "a"
title = "A"
breadcrumb = [{ title = "Kommunen", url = "https://example.org/" }, { title = "Trygghet", url = "https://example.org/t" }]

[[edition]]
id = "b"
theme = "base"
path = "b"
title = "B"
places = ["exempelstad"]
canonical = "a"
base_url = "https://example.com/b/"
[edition.publisher]
name = "Polisen"
kind = "official"
[edition.colors]
accent = '#5c1a4b'
[edition.contact]
name = "Polisens kontaktcenter"
[edition.license]
title = "Egna villkor"
[edition.accessibility]
compliance = "partial"
standard = "EN 301 549 V3.2.1"
assessed = 2020-05-20
updated = 2020-05-20
method = "Vi har prövat webbplatsen själva."
report_url = "https://example.org/brister"
supervisor = { title = "Tillsynen", url = "https://example.org/tillsyn" }
defects = ["Kartan går inte att läsa upp.", "Bilden saknar text."]
burdens = ["Äldre bilagor är inskannade."]
exempt = ["Kartor från annan utgivare."]

== content/index.md
+++
title = "Löften"
description = "Alla löften."
updated = 2020-05-01
+++
Välkommen.

== content/om.md
+++
title = "Om sajten"
description = "Vem som ger ut den."
updated = 2020-05-01
aliases = ["/gamla/"]
+++
Vi ger ut den.

## Kontakt

Ring [oss](https://example.org/).

== content/exempelstad/place.md
+++
name = "Exempelstad"
kind = "municipality"
county = "Exempellän"
police_area = "Lokalpolisområde Exempelbygden"
aliases = ["/stad/"]
[[contact]]
role = "Växeln"
phone = "010-00 00 00"
[[indicator]]
name = "Otrygga"
value = "28 procent"
year = 2020
source = "Mätningen"
+++
Om staden.

== content/norr/place.md
+++
name = "Norr"
invented = true
kind = "district"
within = "exempelstad"
+++

== content/jonkoping/place.md
+++
name = "Jönköping"
kind = "municipality"
code = "0680"
+++

== content/exempelstad/2019/promise.md
+++
title = "Medborgarlöfte 2019"
valid = "2019"
[[pledge]]
id = "lugnt"
title = "Lugn"
text = "Det ska vara lugnt."
responsible = ["polisen"]
focus = ["unga"]
targets = ["minst 3 möten"]
[[pledge]]
id = "tyst"
text = "Det ska vara tyst."
[[party]]
id = "polisen"
kind = "police"
name = "Polisen"
organisation_number = "212000-0001"
+++

== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = { from = "2020-01", to = "2020-12" }
schedule = "tertial"
published = 2020-02-01
updated = 2020-02-02
extends = "exempelstad/2019"
follows = "exempelstad/2019"
places = ["exempelstad", "norr"]
sources = [{ title = "Löftet", url = "https://example.org/l.pdf", retrieved = 2020-02-03 }, { title = "Mötet" }]
documents = [{ title = "Avtalet", kind = "agreement", file = "avtal.pdf" }, { title = "Planen", url = "https://example.org/plan" }]
basis = ["medborgardialog", "trygghetsmätning"]
signed = { date = 2020-01-31, place = "Rådhuset" }
note = "Källan är inskannad."
corrections = [{ date = 2020-03-01, text = "Ett var fel." }, { date = 2020-04-01, text = "Två var fel." }]
changes = [{ date = 2020-05-01, text = "Ett ändrades." }, { date = 2020-08-01, text = "Två ändrades." }]
aliases = ["/loftet/"]

[[contact]]
role = "Kommunpolis"
organisation = "Polisen"
phone = "114 14"
email = "kommunpolis@example.org"
url = "https://example.org/kommunpolis"
[[contact]]
role = "Samordnare"
phone = "010-00 00 00"
[[indicator]]
name = "Otrygga"
value = "28"
unit = "procent"
year = 2020
source = "Mätningen"
url = "https://example.org/m"
[[indicator]]
name = "Inbrott"
value = "41 inbrott"
year = 2019
source = "Statistiken"

[[party]]
id = "polisen"
kind = "police"
name = "Polisen i Exempelstad"
signatory = { name = "En Chef", title = "lokalpolisområdeschef" }
[[party]]
id = "kommunen"
kind = "municipality"
name = "Exempelstads kommun"

[[focus]]
id = "unga"
title = "Unga i centrum"
text = "Unga ska vara trygga."
[[focus]]
id = "krogar"
title = "Krogar"

[[pledge]]
id = "lugnt"
text = "Det ska vara lugnt."
focus = ["unga"]
[[pledge]]
id = "tyst"
text = "Det ska vara tyst."

[[activity]]
id = "krogtillsyn"
pledge = "lugnt"
title = "Krogtillsyn"
text = "Vi går på krogen."
responsible = ["polisen", "kommunen"]
focus = ["krogar"]
targets = ["minst 4 tillsyner", { value = "2 möten", where = "Centrum", per = "year", count = "latest" }]
[[activity]]
id = "vandring"
pledge = "tyst"
title = "Vandringar"
+++
Bakgrunden.

![En park](avtal.png "Parken i maj. Foto: Kommunen")

== content/exempelstad/2020/t1.md
+++
published = 2020-05-20
updated = 2020-05-21
partial = true
sources = [{ title = "Rapporten", url = "https://example.org/r" }]
documents = [{ title = "Rapporten i sin helhet", kind = "report", url = "https://example.org/hela" }]
note = "Källan är svår att läsa."
corrections = [{ date = 2020-06-01, text = "Antalet var fel." }]
aliases = ["/forsta/"]
[outcome.krogtillsyn]
status = "postponed"
figures = ["3 tillsyner", { value = "1 möte", unit = "möten", where = "Centrum" }, { value = "2 tillsyner", what = "på kvällar", part_of = "3 tillsyner" }]
reason = "Regn."
next = "Nytt försök i oktober."
note = "Enligt rapporten."
+++
Inledningen.

## krogtillsyn

Tre gånger.

## vandring

En gång.

== content/exempelstad/2020/t2.md
+++
[outcome.krogtillsyn]
unchanged = true
+++

== content/exempelstad/2020/extra.md
+++
period = { from = "2020-10", to = "2020-11" }
label = "Hösten"
[outcome.vandring]
status = "done"
+++
"#;

/// A text of the site: what stands before its settings, they themselves, and what comes after.
struct Content {
    settings: toml::Table,
    body: Option<String>,
}

type Site = BTreeMap<String, String>;

fn site() -> Site {
    let text = |contents: &Contents| match contents {
        Contents::Text(text) => text.to_string(),
        other => panic!("{other:?}"),
    };
    let mut site: Site = sections(SITE).into_iter().map(|(path, file)| (path, text(&file.unwrap().contents))).collect();
    site.get_mut("site.toml").unwrap().push_str(STATEMENT);
    site
}

fn read(path: &str, text: &str) -> Content {
    if path == "site.toml" {
        return Content { settings: text.parse().unwrap(), body: None };
    }
    let (settings, body) = text.strip_prefix("+++\n").unwrap().split_once("+++\n").unwrap();
    Content { settings: settings.parse().unwrap(), body: Some(body.to_owned()) }
}

fn written(content: &Content) -> String {
    let settings = toml::to_string(&content.settings).unwrap();
    match &content.body {
        Some(body) => format!("+++\n{settings}+++\n{body}"),
        None => settings,
    }
}

/// Checks a site; of one that was checked before, only what has changed is read again.
fn check(site: &Site, memory: &mut Memory) -> Check {
    let literal: Vec<(&str, &str)> = site.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let mut files = files(&literal);
    files.push(crate::check::attachment("content/logotyp.png", 3));
    files.push(crate::check::attachment("content/exempelstad/2020/avtal.pdf", 3));
    files.push(crate::check::attachment("content/exempelstad/2020/avtal.png", 3));
    pipeline::check_again(files, &on("2021-03-01"), memory).unwrap()
}

fn compared(old: &Check, new: &Check) -> Comparison {
    let digests = Digests::new();
    let revision = |check| -> Revision<'_> {
        let check: &Check = check;
        let ready = check.ready.as_ref().unwrap();
        Revision {
            sources: &check.sources,
            site: ready.site(),
            derived: ready.derived(),
            plan: ready.plan(),
            digests: &digests,
        }
    };
    diff(revision(old), revision(new), Lang::Sv)
}

/// All words that a page shows, in one line.
fn words(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        if !tag.starts_with("style") && !tag.starts_with("script") {
            words.push_str(text);
            words.push(' ');
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of each page by its path. Nothing but pages is rendered.
fn pages(check: &Check) -> BTreeMap<String, String> {
    let output = check.ready.as_ref().unwrap().output(&check.sources);
    let page = |(number, path): (usize, &str)| match output.render(number).unwrap() {
        Artifact::Bytes(bytes) => (path.to_owned(), words(std::str::from_utf8(&bytes).unwrap())),
        other => panic!("{path} is {other:?}"),
    };
    output.paths().enumerate().filter(|(_, path)| path.ends_with(".html")).map(page).collect()
}

/// One change: the path of the file, what it is, and the file then.
type Change = (String, String, Content);

/// The table of the fields of a file.
fn table_of(path: &str) -> &'static Table {
    match path.rsplit('/').next().unwrap() {
        "site.toml" => &schema::SITE,
        "place.md" => &schema::PLACE,
        "promise.md" => &schema::PROMISE,
        "om.md" | "index.md" => &schema::PAGE,
        _ => &schema::FOLLOW_UP,
    }
}

fn changes(path: &str, text: &str) -> Vec<Change> {
    let mut found = Vec::new();
    let content = read(path, text);
    let mut add = |what: String, settings: toml::Table, body: Option<String>| {
        found.push((path.to_owned(), what, Content { settings, body }));
    };
    for (what, settings) in settings_changed(Some(table_of(path)), &content.settings) {
        add(what, settings, content.body.clone());
    }
    let Some(body) = &content.body else { return found };
    for (number, line) in body.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        let lines = |other: &str| -> String {
            body.lines()
                .enumerate()
                .map(|(at, line)| format!("{}\n", if at == number { other } else { line }))
                .collect()
        };
        add(format!("without {line:?}"), content.settings.clone(), Some(lines("")));
        add(format!("{line:?} in bold"), content.settings.clone(), Some(lines(&format!("**{line}**"))));
        add(format!("{line:?} and more"), content.settings.clone(), Some(lines(&format!("{line} Och mer."))));
    }
    add("a paragraph more".to_owned(), content.settings.clone(), Some(format!("{body}\nEtt stycke till.\n")));
    found
}

/// All tables that differ in one setting, with what was changed.
fn settings_changed(table: Option<&'static Table>, settings: &toml::Table) -> Vec<(String, toml::Table)> {
    let mut found = Vec::new();
    for (key, value) in settings {
        let mut without = settings.clone();
        without.remove(key);
        found.push((format!("without {key}"), without));
        let field = table.and_then(|table| table.field(key));
        // A key that is no field is the id of a table, or of one of many texts.
        let others = match (field, value) {
            (None, Value::Table(held)) => {
                settings_changed(table, held).into_iter().map(|(what, held)| (what, Value::Table(held))).collect()
            }
            (field, value) => values_changed(field.map(|field| &field.field_type), value),
        };
        for (what, other) in others {
            let mut changed = settings.clone();
            changed[key] = other;
            found.push((format!("{key}: {what}"), changed));
        }
    }
    found
}

fn values_changed(takes: Option<&'static FieldType>, value: &Value) -> Vec<(String, Value)> {
    let as_text = |text: String| (text.clone(), Value::String(text));
    match value {
        Value::String(text) => match takes {
            Some(FieldType::Choice(known) | FieldType::Choices(known)) => {
                known.iter().filter(|word| word.key != text).map(|word| as_text(word.key.to_owned())).collect()
            }
            Some(FieldType::Status) => ["done", "not-done"].map(str::to_owned).map(as_text).into(),
            Some(FieldType::Date) => vec![as_text("2020-11".to_owned())],
            Some(FieldType::Url) => vec![as_text(format!("{text}annat/"))],
            Some(FieldType::Color) => vec![as_text("#5c1a4b".to_owned())],
            Some(FieldType::Email) => vec![as_text(format!("ny-{text}"))],
            _ => vec![
                as_text(format!("{text} och mer")),
                as_text(format!("{text}b")),
                as_text(format!("{text}\u{a0}x")),
                as_text("norr".to_owned()),
                as_text("0684".to_owned()),
                as_text("tyst".to_owned()),
            ],
        },
        Value::Integer(number) => vec![("another".to_owned(), Value::Integer(number + 1))],
        Value::Boolean(flag) => vec![("the other".to_owned(), Value::Boolean(!flag))],
        Value::Datetime(_) => vec![("another day".to_owned(), Value::Datetime("2020-12-24".parse().unwrap()))],
        Value::Array(list) => {
            let mut found = Vec::new();
            let reversed: Vec<Value> = list.iter().rev().cloned().collect();
            found.push(("reversed".to_owned(), Value::Array(reversed)));
            for at in 0..list.len() {
                let mut without = list.clone();
                without.remove(at);
                found.push((format!("without its {at}"), Value::Array(without)));
                for (what, other) in values_changed(takes, &list[at]) {
                    let mut changed = list.clone();
                    changed[at] = other;
                    found.push((format!("{at}: {what}"), Value::Array(changed)));
                }
            }
            found
        }
        Value::Table(table) => {
            let changed = settings_changed(takes.and_then(FieldType::table), table);
            changed.into_iter().map(|(what, table)| (what, Value::Table(table))).collect()
        }
        Value::Float(_) => Vec::new(),
    }
}

/// Notes the keys of a table by the name of the table that they are fields of.
fn note(table: &'static Table, settings: &toml::Table, keys: &mut BTreeSet<(&'static str, String)>) {
    for (key, value) in settings {
        let Some(field) = table.field(key) else { continue };
        keys.insert((table.name, key.clone()));
        let Some(inner) = field.field_type.table() else { continue };
        match value {
            Value::Table(held) if matches!(field.field_type, FieldType::TableMap(_)) => {
                held.values().filter_map(Value::as_table).for_each(|held| note(inner, held, keys));
            }
            Value::Table(held) => note(inner, held, keys),
            Value::Array(list) => list.iter().filter_map(Value::as_table).for_each(|held| note(inner, held, keys)),
            _ => {}
        }
    }
}

#[test]
fn the_content_has_every_field_of_the_format() {
    let mut keys = BTreeSet::new();
    for (path, text) in site() {
        note(table_of(&path), &read(&path, &text).settings, &mut keys);
    }
    // What is shown nowhere.
    let unseen = ["allow", "draft"];
    let missing: Vec<String> = schema::tables()
        .flat_map(|table| table.fields.iter().map(move |field| (table.name, field.key)))
        .filter(|(table, key)| !unseen.contains(key) && !keys.contains(&(*table, (*key).to_owned())))
        .map(|(table, key)| format!("{table} {key}"))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn whatever_changes_the_words_of_a_page_is_said() {
    let site = site();
    let old = check(&site, &mut Memory::default());
    let said = utfall::diag::print::short(&old.diagnostics, &old.sources, Lang::En);
    assert!(old.ready.is_some(), "{said}");
    let were = pages(&old);
    let changes: Vec<Change> = site.par_iter().flat_map_iter(|(path, text)| changes(path, text)).collect();
    let outcomes: Vec<Option<Option<String>>> = changes
        .par_iter()
        .map_init(Memory::default, |memory, (path, what, content)| {
            let mut site = site.clone();
            site.insert(path.clone(), written(content));
            let new = check(&site, memory);
            new.ready.as_ref()?;
            if !compared(&old, &new).sections.is_empty() {
                return Some(None);
            }
            let are = pages(&new);
            let differs = were.iter().find(|(page, words)| are.get(*page) != Some(*words)).map(|(page, _)| page);
            let page = differs.or_else(|| are.keys().find(|page| !were.contains_key(*page)));
            Some(page.map(|page| format!("{path}: {what}: {page}")))
        })
        .collect();
    let possible = outcomes.iter().flatten().count();
    let hidden: Vec<&String> = outcomes.iter().flatten().flatten().collect();
    assert!(hidden.is_empty(), "{} of {possible} changes: {hidden:#?}", hidden.len());
    assert!(possible > 200, "only {possible} of {} changes leave a site that can be built", changes.len());
}
