//! What pages may say, and what they never say, on a site made for it.

use super::example;
use super::folder::{self, Built, SMALL, STATEMENT, built, checked, file, files, on, rendered};
use super::links::{Web, nothing_in, wrong_addresses, wrong_frame};
use super::page::{all, by_id, kind_of_cell, page, pages, text, within, words};
use scraper::Html;
use utfall::pipeline::{self, Options};
use utfall::source::{Contents, File};

const START: &str = "index.html";
const REPORTING: &str = "redovisning/index.html";
const PROMISE: &str = "provlan/byn/2020/index.html";

/// The second tertial is over, and its days of grace are; the third is due next year.
const LATE: &str = "2020-12-31";

fn small(kind: &str) -> Vec<File> {
    let statement = if kind == "unofficial" { "" } else { STATEMENT };
    let site = SMALL[0].1.replace("unofficial", kind) + statement;
    let mut literal = SMALL.to_vec();
    literal[0].1 = &site;
    files(&literal)
}

/// Adds files to the small site; one with a path that is there replaces it.
fn with(literal: &[(&str, &str)]) -> Vec<File> {
    let rest = SMALL.iter().filter(|(path, _)| literal.iter().all(|(own, _)| own != path));
    files(&rest.chain(literal).copied().collect::<Vec<_>>())
}

/// A promise of these rows, in front matter of a follow-up each.
fn promise(rows: &str, follow_ups: &[(&str, &str)]) -> Built {
    let promise = format!("+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"tertial\"\n{rows}+++\n");
    let mut literal = vec![("content/byn/2020/promise.md", promise.as_str())];
    let paths: Vec<String> = follow_ups.iter().map(|(name, _)| format!("content/byn/2020/{name}.md")).collect();
    literal.extend(paths.iter().zip(follow_ups).map(|(path, (_, text))| (path.as_str(), *text)));
    let first = ("content/byn/2020/t1.md", "+++\n+++\n");
    if !follow_ups.iter().any(|(name, _)| *name == "t1") {
        literal.push(first);
    }
    built(with(&literal), &on(LATE))
}

/// The cell of a row in the table of the promise: what kind it is, and its words.
fn cell(built: &Built, row: &str, column: usize) -> (String, String) {
    let html = page(built, PROMISE);
    // A line of the table, or a section with the periods one after the other.
    let cell = within(by_id(&html, row).unwrap(), ".cell")[column];
    (kind_of_cell(cell).to_owned(), text(cell))
}

/// The words of `main`.
fn main_of(html: &Html) -> String {
    text(all(html, "main")[0])
}

/// All that is written for people and machines, but for the files of themes.
fn all_output(built: &Built) -> Vec<(&str, String)> {
    // What is packed says the same as the tables, and by chance anything.
    let is_text = |path: &str| !path.contains("assets/") && !path.ends_with(".zip") && !path.ends_with(".xlsx");
    let own = built.iter().filter(|(path, _)| is_text(path));
    own.map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes).to_lowercase())).collect()
}

#[test]
fn an_official_publisher_says_what_is_missing() {
    for kind in ["official", "joint"] {
        let built = built(small(kind), &on(LATE));
        let missing = "Uppföljning saknas, skulle ha kommit senast 15 oktober 2020";
        for path in [START, PROMISE, REPORTING] {
            assert!(words(&built, path).contains(missing), "{kind}: {path}");
        }
        assert_eq!(cell(&built, "vandring", 1), ("missing".to_owned(), "Uppföljning saknas".to_owned()));
        let in_collection = all_output(&built).into_iter().filter(|(_, text)| text.contains("samlingen"));
        assert_eq!(in_collection.count(), 0);
    }
}

#[test]
fn an_unofficial_publisher_never_says_missing_or_late() {
    let built = built(small("unofficial"), &on(LATE));
    let absent = "Finns inte i den här samlingen";
    for path in [START, PROMISE, REPORTING] {
        assert!(words(&built, path).contains(absent), "{path}");
    }
    assert_eq!(cell(&built, "vandring", 1), ("not-in-collection".to_owned(), absent.to_owned()));
    for (path, text) in all_output(&built) {
        for word in ["saknas", "försenad", "sen redovisning", "missing", "late ", "15 oktober 2020"] {
            assert!(!text.contains(word), "{path} says {word:?}");
        }
    }
}

#[test]
fn the_example_never_says_missing_or_late() {
    for (path, text) in all_output(example::built()) {
        for word in ["försenad", "skulle ha kommit senast", "saknas,", "--missing", "data-state=\"missing\""] {
            assert!(!text.contains(word), "{path} says {word:?}");
        }
    }
}

#[test]
fn what_is_not_due_yet_says_when_it_is() {
    let built = built(small("official"), &on(LATE));
    assert_eq!(cell(&built, "moten", 2), ("not-due-yet".to_owned(), "Kommer senare".to_owned()));
    let periods = text(all(&page(&built, PROMISE), ".periods")[0]);
    assert!(periods.contains("Ska komma senast 14 februari 2021"), "{periods}");
}

#[test]
fn only_an_official_site_wants_to_be_found() {
    let official = built(small("official"), &on(LATE));
    let pages_of = |built: &Built| pages(built).map(str::to_owned).collect::<Vec<_>>();
    for path in pages_of(&official) {
        let html = page(&official, &path);
        let is_hidden = !all(&html, "meta[name=robots][content*=noindex]").is_empty();
        assert_eq!(is_hidden, path == "404.html", "{path}");
        assert!(all(&html, ".strip").is_empty() && !words(&official, &path).contains("Inofficiell"), "{path}");
        nothing_in(&wrong_frame(&path, &html));
    }
    let sitemap = String::from_utf8(official["sitemap.xml"].clone()).unwrap();
    let mut listed: Vec<String> = sitemap
        .split("<loc>https://example.org/")
        .skip(1)
        .map(|rest| format!("{}index.html", rest.split('<').next().unwrap()))
        .collect();
    listed.sort();
    let shown: Vec<String> = pages_of(&official).into_iter().filter(|path| path != "404.html").collect();
    assert_eq!(listed, shown);
    assert!(String::from_utf8_lossy(&official["robots.txt"]).contains("Sitemap: https://example.org/sitemap.xml"));

    let unofficial = built(small("unofficial"), &on(LATE));
    assert!(!unofficial.contains_key("sitemap.xml") && !unofficial.contains_key("robots.txt"));
}

#[test]
fn figures_without_a_target_are_never_summed() {
    let rows = "[[activity]]\nid = \"mal\"\ntitle = \"Med mål\"\ntargets = [\"minst tio besök\"]\n\
                [[activity]]\nid = \"fritt\"\ntitle = \"Utan mål\"\n";
    let outcomes = |mal: &str, fritt: &str| {
        format!("+++\n[outcome.mal]\nfigures = [\"{mal}\"]\n[outcome.fritt]\nfigures = [\"{fritt}\"]\n+++\n")
    };
    let (first, second) = (outcomes("tre besök", "32 besök"), outcomes("fyra besök", "45 besök"));
    let built = promise(rows, &[("t1", &first), ("t2", &second)]);
    let html = page(&built, PROMISE);
    let with_target = text(by_id(&html, "mal_tal").unwrap());
    assert!(with_target.contains("7 besök"), "{with_target}");
    let without = by_id(&html, "fritt_tal").unwrap();
    assert!(within(without, ".target, .target__sum, .verdict, tfoot").is_empty());
    for (path, text) in all_output(&built) {
        assert!(!text.contains("77 besök"), "{path}");
        assert!(!text.contains("poäng") && !text.contains(" %"), "{path}");
    }
}

/// Every way in which a period can say something of a row, or say nothing.
fn every_cell(text: &str) -> Built {
    let row = |id: &str| format!("[[activity]]\nid = \"{id}\"\ntitle = \"Rad {id}\"\n");
    let ids = ["status", "tal", "text", "skal", "nytt", "klart", "samma", "anm", "tyst"];
    let rows: String = ids.iter().map(|id| row(id)).collect();
    let first = format!(
        "+++\npublished = 2020-05-20\n\
         [outcome.status]\nstatus = \"partly\"\n[outcome.tal]\nfigures = [\"tre besök\"]\n\
         [outcome.skal]\nreason = \"Ingen hann.\"\n[outcome.nytt]\nnext = \"Mer i höst.\"\n\
         [outcome.klart]\nstatus = \"done\"\n[outcome.samma]\nstatus = \"ongoing\"\n\
         [outcome.anm]\nnote = \"Källan är oklar här.\"\n+++\n## text\n\n{text}\n"
    );
    let second = "+++\npartial = true\n[outcome.samma]\nunchanged = true\n+++\n";
    promise(&rows, &[("t1", &first), ("t2", second)])
}

#[test]
fn no_cell_is_empty() {
    let long = "Ett mycket långt stycke. ".repeat(40);
    for (text_of_row, is_sectioned) in [("Kort.", false), (long.as_str(), true)] {
        let built = every_cell(text_of_row);
        let html = page(&built, PROMISE);
        assert_eq!(all(&html, ".matrix__table").is_empty(), is_sectioned);
        assert_eq!(all(&html, ".report").is_empty(), !is_sectioned);
        for cell in all(&html, ".cell, .sign") {
            assert!(!text(cell).is_empty(), "{:?}", cell.html());
        }
        for path in pages(&built) {
            nothing_in(&wrong_frame(path, &page(&built, path)));
        }
        let kinds = |row: &str| [0, 1, 2].map(|column| cell(&built, row, column).0);
        assert_eq!(kinds("status"), ["told", "see-source", "not-due-yet"]);
        assert_eq!(kinds("text"), ["told", "see-source", "not-due-yet"]);
        assert_eq!(kinds("skal"), ["told", "see-source", "not-due-yet"]);
        assert_eq!(kinds("nytt"), ["told", "see-source", "not-due-yet"]);
        assert_eq!(kinds("klart"), ["told", "done-since", "done-since"]);
        assert_eq!(kinds("samma"), ["told", "unchanged", "not-due-yet"]);
        // The publisher's own remark is no report.
        assert_eq!(kinds("anm"), ["not-reported", "see-source", "not-due-yet"]);
        assert_eq!(kinds("tyst"), ["not-reported", "see-source", "not-due-yet"]);
    }
}

#[test]
fn what_nothing_is_told_of_says_why() {
    let built = every_cell("Kort.");
    assert_eq!(cell(&built, "klart", 1).1, "Genomförd sedan januari–april");
    assert_eq!(cell(&built, "samma", 1).1, "Inget nytt sedan januari–april");
    assert_eq!(cell(&built, "tyst", 0).1, "Inte redovisad");
    assert!(cell(&built, "tyst", 1).1.to_lowercase().contains("källan"), "{:?}", cell(&built, "tyst", 1));
    let html = page(&built, "provlan/byn/2020/t2/index.html");
    assert_eq!(all(&html, ".notice--partial").len(), 1);
    let since = within(by_id(&html, "samma").unwrap(), "a[href$='t1/#samma']");
    assert_eq!(since.len(), 1, "what is unchanged leads to what it is like");
    let first = page(&built, "provlan/byn/2020/t1/index.html");
    assert!(all(&first, ".notice--partial").is_empty());
    assert!(text(by_id(&first, "anm").unwrap()).contains("Källan är oklar här."));
}

#[test]
fn blank_is_not_not_done_and_a_figure_is_no_status() {
    let built = every_cell("Kort.");
    let html = page(&built, PROMISE);
    for row in ["tal", "text", "skal", "nytt", "anm", "tyst"] {
        let section = by_id(&html, row).unwrap();
        assert!(within(section, ".badge").is_empty(), "{row}");
    }
    assert!(!main_of(&html).contains("Inte genomförd"));
}

#[test]
fn corrections_are_dated() {
    let correction = "corrections = [{ date = 2020-06-02, text = \"Talet var *fel*: 5.\" }, { date = \"2020-07\", text = \"Igen.\" }]";
    let literal = [
        ("content/byn/2020/promise.md", SMALL[3].1.replacen("+++\n", &format!("+++\n{correction}\n"), 1)),
        ("content/byn/2020/t1.md", SMALL[4].1.replacen("+++\n", &format!("+++\n{correction}\n"), 1)),
    ];
    let literal: Vec<(&str, &str)> = literal.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let built = built(with(&literal), &on(LATE));
    for path in [PROMISE, "provlan/byn/2020/t1/index.html"] {
        let html = page(&built, path);
        let days: Vec<_> = all(&html, ".corrections time").iter().filter_map(|time| time.attr("datetime")).collect();
        assert_eq!(days, ["2020-07", "2020-06-02"], "{path}: newest first");
        let notice = text(all(&html, ".notice--correction")[0]);
        assert!(notice.contains("2 juni 2020 Talet var fel: 5.") && notice.contains("juli 2020 Igen."), "{notice}");
    }
}

const DRAFTS: &[(&str, &str)] = &[
    ("content/utkast.md", "+++\ntitle = \"Hemligt\"\ndraft = true\n+++\nHemligt.\n"),
    ("content/byn/2020/t2.md", "+++\ndraft = true\n[outcome.moten]\nstatus = \"done\"\n+++\n## moten\n\nHemligt.\n"),
    (
        "content/byn/2021/promise.md",
        "+++\ntitle = \"Hemligt löfte\"\nvalid = \"2021\"\ndraft = true\n[[activity]]\nid = \"x\"\ntitle = \"Hemligt\"\n+++\n",
    ),
    ("content/byn/2021/t1.md", "+++\n+++\n## x\n\nHemligt.\n"),
];

#[test]
fn drafts_are_nowhere() {
    let without = built(with(DRAFTS), &on(LATE));
    for (path, text) in all_output(&without) {
        assert!(!text.contains("hemligt") && !text.contains("utkast"), "{path}");
    }
    assert_eq!(without, built(files(SMALL), &on(LATE)), "a draft changes nothing");
}

#[test]
fn drafts_are_shown_if_asked_for() {
    let shown = built(with(DRAFTS), &Options { drafts: true, ..on(LATE) });
    for path in [
        "utkast/index.html",
        "provlan/byn/2020/t2/index.html",
        "provlan/byn/2021/index.html",
        "provlan/byn/2021/t1/index.html",
    ] {
        assert!(main_of(&page(&shown, path)).contains("Hemligt"), "{path}");
    }
}

#[test]
fn older_addresses_lead_on() {
    let om = "+++\ntitle = \"Om\"\naliases = [\"/gammalt/om.html\", \"om-oss\"]\n+++\nEtt prov.\n";
    let t1 = SMALL[4].1.replacen("+++\n", "+++\naliases = [\"/uppf/2020-1/\"]\n", 1);
    let built = built(with(&[("content/om.md", om), ("content/byn/2020/t1.md", &t1)]), &on(LATE));
    for (path, to) in [
        ("gammalt/om.html", "../om/"),
        ("om-oss/index.html", "../om/"),
        ("uppf/2020-1/index.html", "../../provlan/byn/2020/t1/"),
    ] {
        let html = page(&built, path);
        let refresh = all(&html, "meta[http-equiv=refresh]");
        assert_eq!(refresh[0].attr("content"), Some(format!("0; url={to}").as_str()), "{path}");
        assert_eq!(within(all(&html, "main")[0], &format!("a[href='{to}']")).len(), 1, "{path}: a link for people");
        nothing_in(&wrong_frame(path, &html));
    }
    let base = "https://example.org/";
    nothing_in(&wrong_addresses(&Web::new(vec![(base, &built)]), base, &built));
}

#[test]
fn attachments_are_copied_where_they_are_linked() {
    let config = format!(
        "{}\n[[edition]]\nid = \"staden\"\ntheme = \"jonkoping\"\npath = \"staden\"\ntitle = \"Staden\"\nplaces = [\"staden\"]\n",
        SMALL[0].1
    );
    let promise = |link: &str| format!("+++\ntitle = \"Löfte\"\nvalid = \"2020\"\n+++\n{link}\n");
    let mut files = with(&[
        ("site.toml", &config),
        ("content/byn/2020/promise.md", &promise("[Planen](plan.pdf) och ![karta](karta.png)")),
        ("content/byn/2020/t1.md", "+++\nallow = [\"empty-follow-up\"]\n+++\n"),
        (
            "content/staden/place.md",
            "+++\nname = \"Staden\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n[Kartan](karta.pdf)\n",
        ),
        ("content/staden/2020/promise.md", &promise("[Tabellen](tal.csv)")),
    ]);
    for path in
        ["byn/2020/plan.pdf", "byn/2020/karta.png", "byn/2020/okand.pdf", "staden/karta.pdf", "staden/2020/tal.csv"]
    {
        let size = if path.ends_with(".png") { 250_000 } else { 2_500_000 };
        files.push(file(&format!("content/{path}"), Contents::Attachment { size, metadata: None }));
    }
    let check = pipeline::check(files, &on(LATE)).unwrap();
    let said = utfall::diag::print::short(&check.diagnostics, &check.sources, utfall::value::Lang::En);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("content/byn/2020/okand.pdf:1:1: warning[unused-attachment]: "), "{said}");
    let built = rendered(&check, None);
    let is_attachment = |path: &&String| [".pdf", ".png", ".csv"].iter().any(|ending| path.ends_with(ending));
    let copied: Vec<&String> =
        built.keys().filter(is_attachment).filter(|path| !path.contains("oppna-data/")).collect();
    let below = "provlan/byn/2020/";
    let expected = [
        format!("{below}karta.png"),
        format!("{below}plan.pdf"),
        "provlan/staden/2020/tal.csv".into(),
        "provlan/staden/karta.pdf".into(),
        "staden/2020/tal.csv".into(),
        "staden/karta.pdf".into(),
    ];
    assert_eq!(copied, expected.iter().collect::<Vec<_>>());
    let html = page(&built, PROMISE);
    assert!(text(all(&html, ".files")[0]).contains("plan.pdf (pdf, 2,5 MB)"), "{}", text(all(&html, ".files")[0]));
    assert_eq!(all(&html, "main img")[0].attr("alt"), Some("karta"));
    let base = "https://example.org/";
    nothing_in(&wrong_addresses(&Web::new(vec![(base, &built)]), base, &built));
}

#[test]
fn a_joint_promise_is_whole_in_the_edition_of_the_other_place() {
    let config = format!(
        "{}\n[[edition]]\nid = \"staden\"\ntheme = \"jonkoping\"\npath = \"staden\"\ntitle = \"Staden\"\n\
         places = [\"staden\"]\ncanonical = \"polisen\"\n",
        SMALL[0].1
    );
    let joint = SMALL[3].1.replacen(
        "+++\n",
        "+++\nplaces = [\"byn\", \"staden\"]\nextends = \"byn/2019\"\naliases = [\"/gemensamt/\"]\n",
        1,
    );
    let literal = [
        ("site.toml", config.as_str()),
        ("content/byn/2020/promise.md", &joint),
        ("content/byn/2019/promise.md", "+++\ntitle = \"Förra\"\nvalid = \"2019\"\n+++\n[Byn](../place.md)\n"),
        ("content/staden/place.md", "+++\nname = \"Staden\"\nkind = \"municipality\"\ncounty = \"Provlän\"\n+++\n"),
    ];
    let both = built(with(&literal), &on(LATE));
    let alone = built(
        with(&literal),
        &Options {
            edition: utfall::value::Slug::new("staden"),
            base_url: Some("https://staden.example/x".into()),
            ..on(LATE)
        },
    );
    let base = "https://example.org/";
    nothing_in(&wrong_addresses(&Web::new(vec![(base, &both)]), base, &both));
    let own = "https://staden.example/x/";
    nothing_in(&wrong_addresses(&Web::new(vec![(own, &alone), (base, &both)]), own, &alone));
    for (site, path) in pages(&both).map(|path| (&both, path)).chain(pages(&alone).map(|path| (&alone, path))) {
        nothing_in(&wrong_frame(path, &page(site, path)));
    }
    assert!(alone.contains_key("gemensamt/index.html"));
    assert!(words(&alone, START).contains("Löfte 2020") && !alone.keys().any(|path| path.contains("2019")));
}

#[test]
fn a_site_of_headings_and_equal_names_has_no_dead_link() {
    let promise = "+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"tertial\"\n\
         note = \"\"\"\n## Bakgrund\n\nText.\n\"\"\"\n\
         [[focus]]\nid = \"lugnt\"\ntitle = \"Lugnt\"\ntext = \"\"\"\n## Rubrik\n\nText.\n\"\"\"\n\
         [[focus]]\nid = \"eget\"\ntitle = \"Eget\"\n\
         [[pledge]]\nid = \"lugnt\"\ntext = \"Det ska vara lugnt.\"\nfocus = [\"lugnt\", \"eget\"]\n\
         [[activity]]\nid = \"kallor\"\npledge = \"lugnt\"\ntitle = \"Källor\"\ntext = \"\"\"\n# Rubrik\n\nText.\n\"\"\"\nfocus = [\"eget\"]\n\
         [[activity]]\nid = \"fokus-lugnt\"\ntitle = \"Till\"\n+++\n\
         Se [här](#rubrik), [raden](#kallor), [fokus](#eget) och [uppföljningen](t1.md#rubrik).\n\n## Rubrik\n\n#### Under\n\n## Rubrik\n\n## kallor\n\nText.\n";
    let follow_up = "+++\nnote = \"\"\"\n### Rubrik\n\nText.\n\"\"\"\n\
         [outcome.kallor]\nreason = \"\"\"\n# Skäl\n\nFlera.\n\nStycken.\n\"\"\"\n+++\n\
         # Rubrik\n\nIn.\n\n##### Djupt\n\nText.\n\n## kallor\n\nText.\n\n### Rubrik\n\n## eget\n\n### Rubrik\n\nText.\n\n\
         ## Något helt annat\n\nSlut.\n\n## Kontaktuppgifter\n\nHär.\n";
    let literal = [("content/byn/2020/promise.md", promise), ("content/byn/2020/t1.md", follow_up)];
    let check = pipeline::check(with(&literal), &on(LATE)).unwrap();
    let said = utfall::diag::print::short(&check.diagnostics, &check.sources, utfall::value::Lang::En);
    assert!(check.ready.is_some(), "{said}");
    let built = rendered(&check, None);
    for path in pages(&built) {
        nothing_in(&wrong_frame(path, &page(&built, path)));
    }
    let base = "https://example.org/";
    nothing_in(&wrong_addresses(&Web::new(vec![(base, &built)]), base, &built));
    let html = page(&built, "provlan/byn/2020/t1/index.html");
    for words in ["In.", "Slut.", "Här.", "Stycken."] {
        assert!(main_of(&html).contains(words), "{words} is lost");
    }
}

#[test]
fn what_people_write_is_never_markup() {
    let evil = "<b>\\\"&'{{ 1 }}";
    let promise = format!(
        "+++\ntitle = \"{evil}\"\nvalid = \"2020\"\n[[party]]\nid = \"police\"\nkind = \"police\"\nname = \"{evil}\"\n\
         [[activity]]\nid = \"x\"\ntitle = \"{evil}\"\nresponsible = [\"police\"]\n+++\n`{{{{ 2 }}}}` och {{{{ 3 }}}}\n"
    );
    let built =
        built(with(&[("content/byn/2020/promise.md", &promise), ("content/byn/2020/t1.md", "+++\n+++\n")]), &on(LATE));
    let plain = "<b>\"&'{{ 1 }}";
    for path in [PROMISE, "provlan/byn/index.html", "provlan/byn/2020/t1/index.html"] {
        let html = page(&built, path);
        assert!(all(&html, "b").is_empty() && main_of(&html).contains(plain), "{path}");
    }
    assert!(words(&built, PROMISE).contains("{{ 2 }} och {{ 3 }}"));
    assert!(text(all(&page(&built, PROMISE), "title")[0]).contains(plain));
}

#[test]
fn a_site_of_pages_alone_stands() {
    let alone = files(&[SMALL[0], ("content/index.md", "+++\nallow = [\"no-place\"]\n+++\n")]);
    let built = folder::built(alone.clone(), &on(LATE));
    for path in pages(&built) {
        nothing_in(&wrong_frame(path, &page(&built, path)));
    }
    let base = "https://example.org/";
    nothing_in(&wrong_addresses(&Web::new(vec![(base, &built)]), base, &built));
    assert!(built.contains_key(START) && built.contains_key("404.html"));
    let check = checked(alone, &on(LATE));
    assert!(check.ready.unwrap().site().promises.is_empty());
}

#[test]
fn an_authority_has_its_statement_and_others_a_neutral_page() {
    let official = built(small("official"), &on(LATE));
    let path = "tillganglighet/index.html";
    let said = words(&official, path);
    for part in ["Tillgänglighetsredogörelse för", "följer lagen delvis", "EN 301 549", "Kartan går inte att läsa upp"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let hrefs: Vec<String> =
        all(&page(&official, path), "main a").iter().filter_map(|a| a.attr("href")).map(String::from).collect();
    for href in ["https://example.org/brister", "https://www.digg.se/tdosanmalan"] {
        assert!(hrefs.iter().any(|own| own == href), "{href}: {hrefs:?}");
    }
    for page_of in pages(&official) {
        let html = page(&official, page_of);
        let there = all(&html, ".site-footer a").iter().any(|a| {
            a.attr("href").is_some_and(|href| {
                href.ends_with("tillganglighet/") || (page_of == path && a.attr("aria-current").is_some())
            })
        });
        assert!(there, "{page_of} has no link to the statement");
    }
    let unofficial = built(small("unofficial"), &on(LATE));
    assert!(!words(&unofficial, path).contains("redogörelse för") && !words(&unofficial, path).contains("åberopar"));
}
