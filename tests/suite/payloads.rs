//! What attackers write, in every place of the format that takes text: refused at its line, or published as harmless
//! words. The places are made of the tables of [`utfall::schema`], so that a new field is one of them without a word here.

use crate::folder::{Built, STATEMENT, checked, on, rendered};
use crate::fuzz_corpus::problems_once;
use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use utfall::pipeline::{self, Memory};
use utfall::schema::{self, Field, FieldType, Table};
use utfall::source::{Contents, File, SourcePath};

/// Of how many places a payload is tried in one, and each in others, so that the test takes seconds. `PAYLOADS=all cargo test
/// payloads` tries all.
const SHARE: usize = 5;

const DAY: &str = "2021-06-01";

/// What is written. `xq7` is a name that nothing else has: an element, an attribute or a property of that name was made
/// of a payload.
const PAYLOADS: &[&str] = &[
    // HTML and script.
    "<xq7 onload=alert(1)>",
    "\"><xq7 xq7=1 onerror=alert(1)>",
    "' xq7='1' onfocus='alert(1)' autofocus='",
    "</script><xq7>",
    "</title></style></textarea></noscript><xq7>",
    "--><xq7><!--",
    "]]><xq7/>",
    "&lt;xq7&gt;&#60;xq7&#62;",
    "<svg><style><xq7>",
    "<math><mtext><table><mglyph><style><xq7>",
    "`<xq7>`",
    "[a](https://example.net/\"xq7=\"1)",
    "[a](javascript:alert(1))",
    "![a](javascript:alert(1))",
    "[a]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<https://example.net/\"xq7=1>",
    // Web addresses.
    "javascript:alert(1)",
    "JaVa\tScRiPt:alert(1)",
    "data:text/html,<xq7>",
    "//example.net/xq7",
    "https://example.net/\"xq7=\"1",
    "https://example.net/</script><xq7>",
    "https://user:pw@example.net/",
    "xq7@example.net\" onclick=\"alert(1)",
    // Templates.
    "{{ 7 * 191 }}",
    "{% include \"layout.html\" %}",
    "{{ get_env(name=\"PATH\") }}",
    // TOML and front matter.
    "\" \n+++\n[[edition]]\nid = \"xq7\"",
    "x\"\ndraft = true\n#",
    // Lines: iCalendar, CSV, headers.
    "a\r\nATTENDEE:mailto:xq7@example.net",
    "a\\nX-XQ7:1;X-XQ7=\"1\"",
    "END:VEVENT",
    "=HYPERLINK(\"https://example.net/\",\"xq7\")",
    "+1+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(A1)",
    "\"; xq7 ,\"\n=1+1",
    // XML.
    "<!DOCTYPE x [<!ENTITY xq7 SYSTEM \"file:///etc/passwd\">]>&xq7;",
    "\u{0}",
    "\u{1b}]0;xq7\u{7}",
    "\u{fffe}",
    // What nobody sees.
    "a\u{202e}gpj.exe",
    "\u{200b}",
    "\u{2028}xq7",
    // Paths and workflow commands.
    "../../../../etc/passwd",
    "..\\..\\xq7",
    "::error file=a,line=1::xq7",
    "/index.html",
];

/// How a payload is put into Markdown.
const WRAPPINGS: [&str; 10] = [
    "@",
    "# @",
    "- @",
    "> @",
    "[@](https://example.net/)",
    "[a](@)",
    "`@`",
    "| a |\n|---|\n| @ |",
    "```@\n@\n```",
    "*@* **@** ~~@~~ \\@",
];

/// A kind of file: its table, where one lies, and what it holds before anything is put into it.
struct Kind {
    table: &'static Table,
    path: &'static str,
    base: &'static str,
    /// What is in it besides, for which it is no place.
    left_out: &'static [&'static str],
}

const ACTIVITY: &str = "[[activity]]\nid = \"krogtillsyn\"\ntitle = \"Krogtillsyn\"\ntargets = [\"minst 4 tillfällen\"]\n\
                        [[pledge]]\nid = \"trygga-platser\"\ntext = \"Fler ska känna sig trygga.\"\n";

/// All kinds of files. Pledges have fields that they may have in a promise without activities alone.
fn kinds() -> Vec<Kind> {
    let kind = |table, path, base, left_out| Kind { table, path, base, left_out };
    vec![
        kind(
            &schema::SITE,
            "site.toml",
            "format = 1\ntitle = \"Prov\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"Prov\"\n\
             kind = \"official\"\nemail = \"prov@example.org\"\n[[edition]]\nid = \"webb\"\ntheme = \"polisen\"\n",
            &[],
        ),
        kind(
            &schema::PLACE,
            "content/byn/place.md",
            "name = \"Byn\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n",
            &[],
        ),
        kind(
            &schema::PROMISE,
            "content/byn/2020/promise.md",
            "title = \"Löfte 2020\"\nvalid = \"2020\"\n",
            &["pledge"],
        ),
        kind(
            &schema::PROMISE,
            "content/byn/2021/promise.md",
            "title = \"Löfte 2021\"\nvalid = \"2021\"\n",
            &["activity"],
        ),
        kind(
            &schema::FOLLOW_UP,
            "content/byn/2020/varen.md",
            "period = { from = \"2020-03\", to = \"2020-05\" }\npublished = 2020-06-01\n",
            &[],
        ),
        kind(&schema::FRONT, "content/index.md", "", &[]),
        kind(&schema::PAGE, "content/om.md", "title = \"Om\"\n", &[]),
    ]
}

/// A place that takes text: the settings that a file has more for it, with `@` where the payload goes, or a text below
/// the settings.
#[derive(Clone)]
enum Place {
    Field(usize, toml::Table),
    Body(usize, &'static str),
}

/// Lists the places of a table and of those in it. `wrap` puts what stands in a table into the file.
fn places_of(
    kind: usize,
    table: &Table,
    left_out: &[&str],
    depth: usize,
    wrap: &dyn Fn(toml::Table) -> toml::Table,
    found: &mut Vec<Place>,
) {
    for field in table.fields.iter().filter(|field| depth > 0 || !left_out.contains(&field.key)) {
        let at = "@".to_owned();
        let list = |value: toml::Value| toml::Value::Array(vec![value]);
        let text = || toml::Value::String(at.clone());
        let values = match &field.field_type {
            FieldType::Text
            | FieldType::Markdown
            | FieldType::Url
            | FieldType::Email
            | FieldType::Color
            | FieldType::Path
            | FieldType::Id
            | FieldType::Reference(_)
            | FieldType::PromiseId
            | FieldType::Choice(_)
            | FieldType::Status
            | FieldType::Date => vec![text()],
            FieldType::Texts | FieldType::References(_) | FieldType::Choices(_) | FieldType::Codes => {
                vec![list(text())]
            }
            FieldType::TextMap => vec![
                toml::Value::Table([("POLIS".to_owned(), text())].into_iter().collect()),
                toml::Value::Table([(at.clone(), toml::Value::from("x"))].into_iter().collect()),
            ],
            FieldType::TextsMap => vec![
                toml::Value::Table([("timmar".to_owned(), list(text()))].into_iter().collect()),
                toml::Value::Table([(at.clone(), list(toml::Value::from("x")))].into_iter().collect()),
            ],
            FieldType::Figures(_) | FieldType::Targets(_) => vec![list(text())],
            FieldType::Flag
            | FieldType::Whole(..)
            | FieldType::Table(_)
            | FieldType::Tables(_)
            | FieldType::TableMap(_)
            | FieldType::Validity(_) => vec![],
        };
        found.extend(
            values
                .into_iter()
                .map(|value| Place::Field(kind, wrap([(field.key.to_owned(), value)].into_iter().collect()))),
        );
        if let Some(inner) = field.field_type.table() {
            let wrap = |own: toml::Table| wrap([(field.key.to_owned(), held(field, inner, own))].into_iter().collect());
            places_of(kind, inner, left_out, depth + 1, &wrap, found);
        }
    }
}

/// The value of a field that holds a table, with what must be in it and `own`.
fn held(field: &Field, table: &Table, own: toml::Table) -> toml::Value {
    let mut whole = toml::Table::new();
    for field in table.fields.iter().filter(|field| field.required) {
        let example: toml::Table = toml::from_str(&field.line()).expect("examples are TOML");
        whole.extend(example);
    }
    whole.extend(own);
    match field.field_type {
        FieldType::Tables(_) | FieldType::Figures(_) | FieldType::Targets(_) => {
            toml::Value::Array(vec![toml::Value::Table(whole)])
        }
        FieldType::TableMap(_) => {
            toml::Value::Table([("krogtillsyn".to_owned(), toml::Value::Table(whole))].into_iter().collect())
        }
        _ => toml::Value::Table(whole),
    }
}

/// All places.
fn places() -> Vec<Place> {
    let mut found = Vec::new();
    for (number, kind) in kinds().iter().enumerate() {
        places_of(number, kind.table, kind.left_out, 0, &|own| own, &mut found);
        if kind.path.ends_with(".md") {
            found.extend(WRAPPINGS.map(|wrapping| Place::Body(number, wrapping)));
        }
    }
    found
}

/// Puts the settings of one table into another: lists of tables one by one.
fn merge(into: &mut toml::Table, from: toml::Table) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(toml::Value::Table(known)), toml::Value::Table(new)) => merge(known, new),
            (Some(toml::Value::Array(known)), toml::Value::Array(mut new))
                if known.iter().any(toml::Value::is_table) =>
            {
                match (known.first_mut(), new.pop()) {
                    (Some(toml::Value::Table(known)), Some(toml::Value::Table(new))) => merge(known, new),
                    (_, new) => known.extend(new),
                }
            }
            (_, value) => drop(into.insert(key, value)),
        }
    }
}

/// Puts a payload in the place of `@`, in names and in values.
fn filled(value: &toml::Value, payload: &str) -> toml::Value {
    match value {
        toml::Value::String(text) => toml::Value::String(text.replace('@', payload)),
        toml::Value::Array(list) => toml::Value::Array(list.iter().map(|one| filled(one, payload)).collect()),
        toml::Value::Table(table) => toml::Value::Table(filled_table(table, payload)),
        other => other.clone(),
    }
}

fn filled_table(table: &toml::Table, payload: &str) -> toml::Table {
    // An address of a mail has the sign that stands for the payload.
    let keep = |value: &toml::Value| value.as_str().is_some_and(|text| text.len() > 1);
    let one = |(key, value): (&String, &toml::Value)| {
        let value = if keep(value) { value.clone() } else { filled(value, payload) };
        (key.replace('@', payload), value)
    };
    table.iter().map(one).collect()
}

/// The site with a payload in some places.
fn site(places: &[&Place], payload: &str) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    for (number, kind) in kinds().iter().enumerate() {
        let mut settings: toml::Table = toml::from_str(kind.base).unwrap();
        let more = match kind.path {
            "site.toml" => STATEMENT,
            "content/byn/2020/promise.md" => ACTIVITY,
            _ => "",
        };
        merge(&mut settings, toml::from_str(more).unwrap());
        let mut body = String::new();
        for place in places {
            match place {
                Place::Field(of, own) if *of == number => merge(&mut settings, filled_table(own, payload)),
                Place::Body(of, wrapping) if *of == number => {
                    body.push_str(&wrapping.replace('@', payload));
                    body.push_str("\n\n");
                }
                _ => {}
            }
        }
        let settings = toml::to_string(&settings).unwrap();
        let text = if kind.path == "site.toml" { settings } else { format!("+++\n{settings}+++\n{body}") };
        files.push(File { path: SourcePath::new(kind.path).unwrap(), contents: Contents::Text(text.as_str().into()) });
    }
    files
}

/// Lists what is wrong with the files of a site: what second readers find, and what was made of a payload.
fn problems(built: &Built) -> Vec<String> {
    let named = Selector::parse("xq7, [xq7]").unwrap();
    let mut found = Vec::new();
    for (path, bytes) in built.iter().filter(|(path, _)| !path.starts_with("assets/")) {
        found.extend(problems_once(path, bytes).into_iter().map(|problem| format!("{path}: {problem}")));
        let text = String::from_utf8_lossy(bytes);
        let is_named = || Html::parse_document(&text).select(&named).next().is_some();
        if path.ends_with(".html") && text.contains("xq7") && is_named() {
            found.push(format!("{path}: an element was made of a payload"));
        }
        if path.ends_with(".ics")
            && text.split("\r\n").any(|line| line.starts_with("X-XQ7") || line.starts_with("ATTENDEE"))
        {
            found.push(format!("{path}: a property was made of a payload"));
        }
        if path.ends_with(".xml") && (text.contains("<xq7") || text.contains("<!ENTITY")) {
            found.push(format!("{path}: an element was made of a payload"));
        }
        if text.contains("1337") {
            found.push(format!("{path}: a payload was computed"));
        }
    }
    found
}

#[test]
fn no_payload_in_any_place_becomes_more_than_words() {
    checked(site(&[], ""), &on(DAY));
    let (places, every) = (places(), if std::env::var_os("PAYLOADS").is_some() { 1 } else { SHARE });
    let results: Vec<(usize, usize, Vec<String>)> = PAYLOADS
        .par_iter()
        .enumerate()
        .map(|(number, payload)| {
            // One place after the other, so that only the file of each is read again.
            let mut memory = Memory::default();
            let mut is_accepted = |place: &&Place| {
                pipeline::check_again(site(&[place], payload), &on(DAY), &mut memory).unwrap().ready.is_some()
            };
            let tried: Vec<&Place> = places.iter().skip(number % every).step_by(every).collect();
            let accepted: Vec<&Place> = tried.iter().copied().filter(|place| is_accepted(place)).collect();
            let mut wrong = Vec::new();
            // Two places may not go together, such as two words for one link; then each half is tried.
            let mut parts = vec![&accepted[..]];
            while let Some(part) = parts.pop() {
                let check = pipeline::check(site(part, payload), &on(DAY)).unwrap();
                if check.ready.is_some() {
                    wrong
                        .extend(problems(&rendered(&check, None)).into_iter().map(|one| format!("{payload:?}: {one}")));
                } else {
                    let (one, two) = part.split_at(part.len() / 2);
                    parts.extend([one, two]);
                }
            }
            (tried.len(), accepted.len(), wrong)
        })
        .collect();
    let tried: usize = results.iter().map(|(tried, ..)| tried).sum();
    let accepted: usize = results.iter().map(|(_, accepted, _)| accepted).sum();
    let wrong: Vec<&String> = results.iter().flat_map(|(.., wrong)| wrong).collect();
    println!(
        "{} payloads × {} places, every {every}th of them: {tried} tried, {} refused, {accepted} published as words, {} failing",
        PAYLOADS.len(),
        places.len(),
        tried - accepted,
        wrong.len()
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
    // A harness that refuses or accepts everything would show nothing.
    assert!(accepted * 4 > tried && accepted < tried, "{accepted} of {tried}");
}

#[test]
fn what_the_harness_looks_for_would_be_found() {
    let page = |html: &str| BTreeMap::from([("a/index.html".to_owned(), html.as_bytes().to_vec())]);
    for wrong in [
        "<p onload=alert(1)>",
        "<xq7>",
        "<p xq7=1>",
        "<a href='JAVASCRIPT:alert(1)'>a</a>",
        "<script>1</script>",
        "<p>1337",
    ] {
        assert!(!problems(&page(wrong)).is_empty(), "{wrong}");
    }
    for (path, wrong) in [
        ("a.xml", "<a>\u{b}</a>"),
        ("a.xml", "<a><xq7/></a>"),
        ("a.csv", "a\r\n=1+1\r\n"),
        ("a.json", "{\"a\": \"\n\"}"),
        ("a.ics", "BEGIN:VEVENT\r\nATTENDEE:mailto:a@example.net\r\nEND:VEVENT"),
    ] {
        let built = BTreeMap::from([(path.to_owned(), wrong.as_bytes().to_vec())]);
        assert!(!problems(&built).is_empty(), "{path}");
    }
}
