//! What people and programs write in other ways than we do: all of it is read, none of it makes the program stop.

use crate::check::{AS_OF, attachment, bytes, check, text};
use crate::golden::sections;
use crate::mistakes::BASE;
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_oneof, proptest};
use proptest::sample::select;
use std::collections::BTreeMap;
use utfall::schema::MARKDOWN;
use utfall::source::{Contents, File};
use utfall::value::Lang;

const PROMISE: &str = "content/exempelstad/2020/promise.md";
const T1: &str = "content/exempelstad/2020/t1.md";

/// A follow-up with all that one may have.
const FULL: &str = r#"+++
published = 2020-05-20
updated = 2020-06-01
corrections = [{ date = 2020-06-01, text = "Talet var *fel*." }]
partial = true
sources = [{ title = "Källan", url = "https://example.org/t1.pdf", retrieved = 2020-06-02 }]
note = "Anmärkning."

[outcome.krogtillsyn]
status = "Pågår"
figures = ["2 tillfällen", { value = "1,5 timmar", unit = "timmar", where = "Centrum" }]
reason = "Pandemin."
next = "Fler tillsyner."
allow = ["figure-without-target"]
+++
Tertialet i **korthet**, se [löftet](promise.md#krogtillsyn).

## fotpatrull

| Vecka | Pass |
|---|--:|
| 1 | 4 |

## trygga-platser

Text om löftet.

## Övrigt

Annat.
"#;

/// The base with some files in the place of its own.
fn site(own: impl IntoIterator<Item = File>) -> Vec<File> {
    let base = sections(BASE).into_values().flatten();
    let mut files: BTreeMap<String, File> = base.map(|file| (file.path.to_string(), file)).collect();
    files.extend(own.into_iter().map(|file| (file.path.to_string(), file)));
    files.into_values().collect()
}

#[track_caller]
fn passes(own: impl IntoIterator<Item = File>) -> BTreeMap<String, String> {
    let checked = check(site(own));
    assert_eq!(checked.short(Lang::Sv), "");
    checked.pages
}

/// The page of the first tertial.
fn told(pages: &BTreeMap<String, String>) -> &str {
    &pages["exempellan/exempelstad/2020/t1/index.html"]
}

#[test]
fn a_full_follow_up_passes() {
    assert!(told(&passes([text(T1, FULL)])).contains("Tertialet i <strong>korthet</strong>"));
}

#[test]
fn every_way_to_end_a_line_gives_the_same_pages() {
    let plain = passes([text(T1, FULL)]);
    let crlf = FULL.replace('\n', "\r\n");
    let trailing = FULL.replace("+++\n", "+++ \t\n").replace("\"\n", "\"  \n");
    let ways = [
        ("a byte order mark", format!("\u{feff}{FULL}")),
        ("CRLF", crlf.clone()),
        ("both", format!("\u{feff}{crlf}")),
        ("trailing blanks", trailing),
        ("no newline at the end", FULL.trim_end().to_owned()),
        ("empty lines in front", format!("\n\n{FULL}")),
    ];
    for (name, way) in ways {
        assert_eq!(told(&passes([text(T1, &way)])), told(&plain), "{name}");
    }
}

#[test]
fn places_count_the_same_in_every_way() {
    let wrong = "+++\npublished = 2020-3-5\n+++\nSe [å](ä.md).\n";
    let plain = check(site([text(T1, wrong)])).short(Lang::Sv);
    assert!(plain.contains("t1.md:2:13:") && plain.contains("t1.md:4:8:"), "{plain}");
    for way in
        [format!("\u{feff}{wrong}"), wrong.replace('\n', "\r\n"), format!("\u{feff}{}", wrong.replace('\n', "\r\n"))]
    {
        assert_eq!(check(site([text(T1, &way)])).short(Lang::Sv), plain);
    }
}

#[test]
fn settings_in_crlf_with_a_byte_order_mark_pass() {
    let Contents::Text(settings) = sections(BASE).remove("site.toml").flatten().unwrap().contents else { panic!() };
    passes([text("site.toml", &format!("\u{feff}{}", settings.replace('\n', "\r\n")))]);
}

#[test]
fn a_prefilled_file_passes_and_says_nothing() {
    let prefilled = r#"+++
published = ""
updated = ""
corrections = []
partial = false
draft = false
sources = []
note = ""
aliases = []

[outcome.krogtillsyn]
status = ""
figures = []
reason = ""
next = ""
unchanged = false
note = """
"""

[outcome.fotpatrull]
+++

## krogtillsyn

## fotpatrull

"#;
    // That nothing is filled in is a warning of its own.
    let begun = |written: &str| text(T1, &written.replacen("+++\n", "+++\nallow = [\"empty-follow-up\"]\n", 1));
    let pages = passes([begun(prefilled)]);
    let missing = passes([begun("+++\n+++\n")]);
    assert_eq!(told(&pages), told(&missing));
}

#[test]
fn a_prefilled_promise_passes() {
    passes([text(
        PROMISE,
        r#"+++
title = "Medborgarlöfte 2020"
valid = "2020"
schedule = ""
published = ""
extends = ""
places = []
sources = []
basis = [""]
signed = {}
note = ""
party = []

[[focus]]
id = "narkotika"
title = "Narkotika"
text = ""

[[activity]]
id = "krogtillsyn"
pledge = ""
title = "Gemensamma krogtillsyner"
text = ""
responsible = []
focus = []
targets = []
+++
"#,
    )]);
}

#[test]
fn comments_are_never_published() {
    let body = "+++\n# bara för oss\n+++\nFöre<!-- hemligt -->efter.\n\n<!--\n## fotpatrull\n\nhemligt, <b>utan</b> fel\n-->\n\nSist.\n";
    let pages = passes([text(T1, body)]);
    assert!(told(&pages).contains("Föreefter."));
    assert!(told(&pages).contains("Sist."));
    for page in pages.values() {
        assert!(!page.contains("hemligt") && !page.contains("bara för oss"));
    }
}

#[test]
fn signs_that_mean_something_elsewhere_are_text_here() {
    let body = "+++\n+++\nFärre än <50 år, A&B, `{{ ingen mall }} {% inget %}`, `<!--` och `+++`.\n\nSlut.\n";
    let pages = passes([text(T1, body)]);
    assert!(told(&pages).contains("Färre än &lt;50 år, A&amp;B, <code>{{ ingen mall }} {% inget %}</code>"));
    assert!(told(&pages).contains("Slut."));
}

#[test]
fn what_systems_leave_lying_about_is_skipped() {
    passes([
        attachment("content/.DS_Store", 1000),
        attachment("content/exempelstad/2020/.t1.md.swp", 1000),
        attachment("content/exempelstad/2020/t1.md~", 1000),
        attachment("content/exempelstad/Thumbs.db", 1000),
        attachment("content/desktop.ini", 1000),
        attachment("content/.git/HEAD", 1000),
    ]);
}

#[test]
fn an_empty_file_is_told_and_stops_nothing() {
    for path in ["site.toml", "content/exempelstad/place.md", PROMISE, T1, "content/om.md", "content/index.md"] {
        for empty in ["", "\n", "\u{feff}", "   \n\t\n", "+++", "+++\n", "+++\n+++"] {
            let checked = check(site([text(path, empty)]));
            checked.human(Lang::Sv);
            let fine = empty == "+++\n+++" && path.ends_with("index.md");
            assert_eq!(checked.found().is_empty(), fine, "{path} {empty:?}: {:?}", checked.found());
        }
    }
}

#[test]
fn a_very_long_line_is_read_and_printed() {
    let long = "å".repeat(250_000);
    passes([text(T1, &format!("+++\nnote = \"{}\"\n+++\n{long}\n", "å".repeat(MARKDOWN.most)))]);
    let wrong = check(site([text(
        T1,
        &format!("+++\nstatus = \"{long}\"\npublished = \"{long}\"\n+++\n## krogtillsyn {long}\n"),
    )]));
    assert_eq!(wrong.found().len(), 2);
    wrong.human(Lang::Sv);
}

#[test]
fn ten_thousand_headings_are_read() {
    let headings: String = (0..10_000).map(|number| format!("## Rubrik {}\n\nText.\n\n", number % 100)).collect();
    passes([text(T1, &format!("+++\n+++\n{headings}"))]);
}

// Each line makes a mistake of its own: work that grows with their square would take minutes here.
#[test]
fn a_table_that_was_pasted_into_the_settings_is_told_in_good_time() {
    for line in
        ["Krogtillsyn;4;Pågår\n", "[[activity]\n", "[a b]\n", "x = [\n", "x = {\n", "x = \"\n", "x = 1\n", "x = ”å”\n"]
    {
        let checked = check(site([text(T1, &format!("+++\n{}+++\n", line.repeat(10_000)))]));
        assert!(!checked.found().is_empty());
    }
}

#[test]
fn deep_nesting_stops_nothing() {
    let deep = 2_000;
    for front in [
        format!("note = {}", "[".repeat(deep)),
        format!("note = {}{}", "[".repeat(deep), "]".repeat(deep)),
        format!("note = {}", "{a=".repeat(deep)),
        format!("{}a = 1", "a.".repeat(deep)),
        format!("[{}a]", "a.".repeat(deep)),
    ] {
        let checked = check(site([text(T1, &format!("+++\n{front}\n+++\n"))]));
        assert!(!checked.found().is_empty());
        checked.human(Lang::Sv);
    }
    for body in
        [">".repeat(deep), "- ".repeat(deep), "[".repeat(deep), "*".repeat(deep), "![".repeat(deep), "(".repeat(deep)]
    {
        check(site([text(T1, &format!("+++\n+++\n{body}text\n"))])).human(Lang::Sv);
    }
}

#[test]
fn huge_numbers_are_told() {
    let huge = "9".repeat(400);
    let fields = [
        format!("published = \"{huge}\""),
        format!("published = {huge}"),
        format!("published = \"{huge}-01-01\""),
        format!("[outcome.krogtillsyn]\nfigures = [\"{huge} tillfällen\"]"),
        format!("[outcome.krogtillsyn]\nfigures = [\"1–{huge} tillfällen\"]"),
        format!("[outcome.krogtillsyn]\nfigures = [\"0,{huge} tillfällen\"]"),
        format!("[outcome.krogtillsyn]\nfigures = [{huge}]"),
        format!("[outcome.krogtillsyn]\nfigures = [1e{huge}]"),
    ];
    for front in fields {
        let checked = check(site([text(T1, &format!("+++\n{front}\n+++\n"))]));
        assert_eq!(checked.found().len(), 1, "{front:.60}: {:?}", checked.found());
        checked.human(Lang::Sv);
    }
    for year in ["0000", "0001", "9999"] {
        let promise = format!("+++\ntitle = \"Löfte\"\nvalid = {{ from = \"{year}\" }}\nschedule = \"quarter\"\n+++\n");
        check(site([text(PROMISE, &promise)])).human(Lang::Sv);
    }
    let settings = |days: &str| {
        format!(
            "format = 1\ntitle = \"T\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"N\"\nkind = \"official\"\n[reporting]\ngrace_days = {days}\n"
        )
    };
    for days in [
        "0",
        "3650",
        "9223372036854775807",
        "-9223372036854775808",
        "0xffffffff",
        "0b1",
        "0o7",
        "+5",
        "1_0",
        "nan",
        "1.5",
    ] {
        check(site([text("site.toml", &settings(days))])).human(Lang::Sv);
    }
}

#[test]
fn sums_of_huge_figures_stop_nothing() {
    let promise = "+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"tertial\"\n\n[[activity]]\nid = \"krogtillsyn\"\ntitle = \"Krogtillsyn\"\ntargets = [\"minst 79228162514264337593543950335 tillfällen\"]\n+++\n";
    let report = "+++\n[outcome.krogtillsyn]\nfigures = [\"79228162514264337593543950335 tillfällen\"]\n+++\n";
    let files = [text(PROMISE, promise), text(T1, report), text("content/exempelstad/2020/t2.md", report)];
    check(site(files)).human(Lang::Sv);
}

#[test]
fn letters_of_a_mac_and_of_others_are_told_once_each() {
    let names =
        ["content/A\u{30a}ma\u{30a}l/place.md", "content/Åmål/place.md", "content/exempelstad/2020/ma\u{30a}nad.md"];
    let checked = check(site(names.map(|path| text(path, "+++\n+++\n"))));
    assert_eq!(checked.found().len(), 3, "{:?}", checked.found());
    assert!(checked.found().iter().all(|one| one.ends_with("file-name")));
    checked.human(Lang::Sv);
}

#[test]
fn signs_that_steer_a_terminal_never_reach_it() {
    let files = [
        text(
            T1,
            "+++\npublished = \"\\u001b[31mröd\"\n\u{7}x = 1\n+++\nSe [a](\u{1b}]0;titel\u{7}.md) \u{202e}bakvänt.\n\n## krog\u{202e}tillsyn\n",
        ),
        text("content/exempelstad/2020/\u{1b}[2J.md", "+++\n+++\n"),
    ];
    let human = check(site(files)).human(Lang::Sv);
    assert!(!human.contains(['\u{1b}', '\u{7}']), "{human:?}");
}

#[test]
fn the_day_of_the_tests_is_a_day() {
    assert!(AS_OF.parse::<chrono::NaiveDate>().is_ok());
}

/// What slips into files.
const BITS: [&str; 44] = [
    "\"",
    "”",
    "'",
    "'''",
    "\"\"\"",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    ":",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "+++\n",
    "\n+++\n",
    "---\n",
    "\u{feff}",
    "\u{0}",
    "\u{1b}",
    "å",
    "a\u{30a}",
    "😀",
    "[[activity]]\n",
    "[outcome.x]\n",
    "id = \"krogtillsyn\"\n",
    "1,5",
    "2020-3-5",
    "2020-06-31",
    "<!--",
    "-->",
    "<b>",
    "## krogtillsyn\n",
    "[a](b)",
    "![a](b)",
    "\\",
    "\\u0000",
];

/// A change of a text: from a place on, some characters go and something else comes.
fn changes() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let bit = select(&BITS[..]).prop_map(str::to_owned);
    let change =
        (any::<usize>(), prop_oneof![4 => 0usize..3, 1 => 0usize..200], prop_oneof![3 => bit, 1 => "\\PC{0,12}"]);
    prop::collection::vec(change, 1..6)
}

fn changed(text: &str, changes: &[(usize, usize, String)]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (place, gone, new) in changes {
        let from = place % (letters.len() + 1);
        let to = (from + gone).min(letters.len());
        letters.splice(from..to, new.chars());
    }
    letters.into_iter().collect()
}

/// Every kind of file, valid.
fn valid() -> Vec<(&'static str, String)> {
    let own = |path: &str| match sections(BASE).remove(path).flatten().unwrap().contents {
        Contents::Text(text) => text.to_string(),
        _ => String::new(),
    };
    vec![
        (
            "site.toml",
            own("site.toml")
                + "\n[[edition]]\nid = \"webb\"\ntheme = \"egen\"\nplaces = [\"exempelstad\"]\n\n[focus.narkotika]\ntitle = \"Narkotika\"\n\n[units]\n\"möten\" = [\"möte\"]\n",
        ),
        ("content/exempelstad/place.md", own("content/exempelstad/place.md")),
        (PROMISE, own(PROMISE) + "Bakgrund, se [tertial 1](t1.md).\n"),
        (T1, FULL.to_owned()),
        (
            "content/exempelstad/2020/maj-juli.md",
            "+++\nperiod = { from = \"2020-05\", to = 2020-07-31 }\nlabel = \"Sommaren\"\n+++\nSommaren i korthet.\n"
                .to_owned(),
        ),
        (
            "content/om.md",
            "+++\ntitle = \"Om\"\naliases = [\"/gammal/\"]\n+++\nSe [löftet](exempelstad/2020/promise.md).\n"
                .to_owned(),
        ),
        (
            "themes/egen/theme.toml",
            "name = \"egen\"\nparent = \"polisen\"\napi = 1\n\n[options]\nmeny = true\n".to_owned(),
        ),
    ]
}

/// Fails if a check of these files panics, or says something else the second time.
fn is_steady(own: Vec<File>) {
    let once = check(site(own.clone()));
    let twice = check(site(own));
    assert_eq!(once.human(Lang::Sv), twice.human(Lang::Sv));
    assert_eq!(once.in_shape("github", Lang::En), twice.in_shape("github", Lang::En));
    assert_eq!(once.pages, twice.pages);
}

#[test]
fn the_valid_files_are_valid() {
    let files = valid().into_iter().map(|(path, contents)| text(path, &contents));
    passes(
        files.chain([text("content/exempelstad/2020/t2.md", "+++\n[outcome.krogtillsyn]\nunchanged = true\n+++\n")]),
    );
}

/// A few of each, so that the tests stay quick; `PROPTEST_CASES` asks for more. What they find becomes a test of its own.
fn config() -> ProptestConfig {
    let asked = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { asked } else { ProptestConfig { cases: 32, ..asked } }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_slip_anywhere_never_stops_the_program(number in 0usize..7, changes in changes()) {
        let mut files = valid();
        files[number].1 = changed(&files[number].1, &changes);
        is_steady(files.into_iter().map(|(path, contents)| text(path, &contents)).collect());
    }

    #[test]
    fn no_bytes_ever_stop_the_program(number in 0usize..7, noise in prop::collection::vec(any::<u8>(), 0..200), in_front in any::<bool>()) {
        let mut files: Vec<File> = valid().into_iter().map(|(path, contents)| text(path, &contents)).collect();
        let path = files[number].path.to_string();
        let whole = if in_front { [b"+++\n", &noise[..], b"\n+++\n"].concat() } else { noise };
        files[number] = bytes(&path, whole);
        is_steady(files);
    }

    #[test]
    fn no_text_ever_stops_the_program(number in 0usize..7, front in "\\PC{0,60}", body in "\\PC{0,120}") {
        let mut files: Vec<File> = valid().into_iter().map(|(path, contents)| text(path, &contents)).collect();
        let path = files[number].path.to_string();
        files[number] = text(&path, &format!("+++\n{front}\n+++\n{body}\n"));
        is_steady(files);
    }
}
