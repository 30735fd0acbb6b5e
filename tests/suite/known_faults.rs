//! Faults that users of other generators have reported: each kind once, in our output.

use crate::command::{git_on, needs, program};
use crate::folder::{Built, SMALL, STATEMENT, built, files, on};
use crate::page::{search_records, search_words};
use crate::tiny_site::{DONE, tiny_site};
use std::fs;

/// The small site, with other settings or files.
fn site(changes: &[(&str, &str)]) -> Built {
    let kept = SMALL.iter().copied().filter(|(path, _)| !changes.iter().any(|(other, _)| other == path));
    let literal: Vec<(&str, &str)> = kept.chain(changes.iter().copied()).collect();
    built(files(&literal), &on("2021-03-01"))
}

fn settings(base_url: &str, more: &str) -> String {
    let site = SMALL[0].1.replace("https://example.org/", base_url);
    site.replacen("language =", &format!("{more}\nlanguage ="), 1)
}

fn text<'a>(built: &'a Built, path: &str) -> &'a str {
    std::str::from_utf8(&built[path]).unwrap()
}

fn ids(built: &Built) -> Vec<&str> {
    let feed = text(built, "atom.xml");
    feed.split("<id>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect()
}

#[test]
fn no_two_sites_share_an_id_and_one_keeps_its_own_when_it_moves() {
    let at = |base_url: &str, more: &str| site(&[("site.toml", &settings(base_url, more))]);
    let (one, two) = (at("https://one.example/", ""), at("https://two.example/", ""));
    assert!(ids(&one).len() > 1 && ids(&one).iter().all(|id| !ids(&two).contains(id)));
    let lasting = "authority = \"one.example,2026\"";
    assert_eq!(ids(&at("https://one.example/", lasting)), ids(&at("https://two.example/else/", lasting)));
    assert_eq!(ids(&at("https://two.example/else/", lasting)), ids(&one));
}

#[test]
fn what_subscribers_have_read_is_not_new_when_a_folder_is_renamed_with_an_alias() {
    let promise = SMALL.iter().find(|(path, _)| path.ends_with("promise.md")).unwrap().1;
    let follow_up = SMALL.iter().find(|(path, _)| path.ends_with("t1.md")).unwrap().1;
    let with_alias = promise.replacen("schedule", "aliases = [\"/provlan/byn/2020/\"]\nschedule", 1);
    let renamed = |promise: &str| {
        let kept = SMALL.iter().copied().filter(|(path, _)| !path.contains("/2020/"));
        let moved = [("content/byn/loftet/promise.md", promise), ("content/byn/loftet/t1.md", follow_up)];
        let literal: Vec<(&str, &str)> = kept.chain(moved).collect();
        built(files(&literal), &on("2021-03-01"))
    };
    let (before, after) = (site(&[]), renamed(&with_alias));
    assert_eq!(ids(&before), ids(&after));
    assert!(text(&after, "atom.xml").contains("/byn/loftet/t1/"), "the link leads to the page as it is called now");
    assert_ne!(ids(&before), ids(&renamed(promise)), "without an alias nobody knows that it is the same");
}

#[test]
fn an_entry_is_never_of_a_day_to_come() {
    let follow_up = SMALL.iter().find(|(path, _)| path.ends_with("t1.md")).unwrap().1;
    let built = site(&[("content/byn/2020/t1.md", &follow_up.replace("2020-05-20", "2072-01-20"))]);
    let feed = text(&built, "atom.xml");
    assert!(feed.contains("<updated>2021-03-01T00:00:00") && !feed.contains("2072"), "{feed}");
}

#[test]
fn a_day_of_a_calendar_has_no_end_that_would_make_it_empty() {
    let official = settings("https://example.org/", "").replace("unofficial", "official") + STATEMENT;
    let built = site(&[("site.toml", &official)]);
    let calendar = text(&built, "provlan/byn/kalender.ics");
    assert!(calendar.contains("DTSTART;VALUE=DATE:2020"), "{calendar}");
    assert!(!calendar.contains("DTEND") && !calendar.contains("\nDURATION"), "{calendar}");
}

#[test]
fn a_page_that_is_not_found_works_on_any_host() {
    for (base_url, root) in [("https://loften.example/", "/"), ("http://kommunen.example/loften/", "/loften/")] {
        let built = site(&[("site.toml", &settings(base_url, ""))]);
        let page = text(&built, "404.html");
        assert!(page.contains(&format!("href=\"{root}assets/")), "{page}");
        assert!(!page.contains(&format!("href=\"{base_url}")), "{page}");
    }
}

#[test]
fn words_of_headings_are_found_and_published_as_data() {
    let page = "+++\ntitle = \"Frågor\"\n+++\nOm arbetet.\n\n## Så anmäler du klotter\n\nRing kontaktcenter.\n";
    let report = "+++\n[outcome.vandring]\nstatus = \"ongoing\"\n+++\nInledning.\n\n## vandring\n\nVi har gått.\n\n\
                  ### Kring skateparken\n\nTre gånger.\n";
    let searched = settings("https://example.org/", "search = true");
    let built = site(&[("site.toml", &searched), ("content/fragor.md", page), ("content/byn/2020/t1.md", report)]);
    let words = search_words(&built);
    for word in ["klotter", "kontaktcenter", "skateparken"] {
        assert!(words.iter().any(|stem| word.starts_with(stem.as_str())), "{word}: {words:?}");
    }
    let records = search_records(&built);
    let whole = "Om arbetet. Så anmäler du klotter. Ring kontaktcenter.";
    assert!(records.iter().any(|record| record["text"] == whole), "{records:?}");
    assert!(text(&built, "oppna-data/outcomes.csv").contains("Vi har gått. Kring skateparken. Tre gånger."));
}

#[test]
fn headings_in_other_scripts_have_ids_of_their_own_letters() {
    let page = "+++\ntitle = \"Språk\"\n+++\n[Till arabiska](#العربية) och [till polska](#j%C4%99zyk-polski)\n\n\
                ## العربية\n\nأ\n\n## Українська\n\nа\n\n## Język polski\n\na\n";
    let built = site(&[("content/sprak.md", page)]);
    let page = text(&built, "sprak/index.html");
    for id in ["العربية", "українська", "język-polski"] {
        assert!(page.contains(&format!("<h2 id=\"{id}\">")), "{id}: {page}");
    }
    assert!(page.contains("href=\"#العربية\"") && page.contains("href=\"#język-polski\""), "{page}");
}

#[test]
fn a_day_with_a_time_of_midnight_is_that_day_and_another_time_none() {
    let follow_up = SMALL.iter().find(|(path, _)| path.ends_with("t1.md")).unwrap().1;
    let of = |written: &str| {
        let text = follow_up.replace("2020-05-20", written);
        crate::check::check(files(&[SMALL[0], SMALL[2], SMALL[3], ("content/byn/2020/t1.md", &text)]))
    };
    for written in ["2020-05-20T00:00:00.000Z", "2020-05-20 00:00:00", "\"2020-05-20T00:00:00+02:00\""] {
        let checked = of(written);
        assert!(!checked.found().iter().any(|found| found.contains("bad-date")), "{written}: {:?}", checked.found());
    }
    // Half past ten in the evening in London is the next day here.
    let said = of("2020-05-20T22:30:00Z").told(utfall::value::Lang::Sv);
    assert!(said.contains("Skriv bara dagen, utan klockslag"), "{said}");
    assert!(!said.contains("2020-05-20`."), "no day is suggested that may be another one: {said}");
    let said = of("2020-05-20T08:00:00Z").told(utfall::value::Lang::Sv);
    assert!(said.contains("Skriv bara dagen, utan klockslag: `2020-05-20`."), "{said}");
}

#[test]
fn an_address_that_nothing_can_be_put_behind_is_refused() {
    let site = tiny_site("base", DONE);
    let build = |url: &str| {
        let mut command = program();
        command.args(["build", "--quiet", "--as-of", "2026-11-20", "--base-url", url, "--root"]).arg(site.path());
        command.output().unwrap()
    };
    for wrong in
        ["https://a.example/loften?x=1", "https://a.example/#loften", "https://a.example/mina löften", "https://"]
    {
        let output = build(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("kan inte vara adressen till en sajt"), "{wrong}");
    }
    assert!(build("HTTPS://A.example/löften").status.success());
    let page = fs::read_to_string(site.path().join("public/exempellan/exempelstad/2026/index.html")).unwrap();
    assert!(page.contains("https://a.example/l%C3%B6ften/"), "{page}");
}

#[test]
fn a_sitemap_says_when_pages_were_changed_as_far_as_it_is_known() {
    let official = settings("https://example.org/", "").replace("unofficial", "official") + STATEMENT;
    let dated = site(&[("site.toml", &official)]);
    let sitemap = text(&dated, "sitemap.xml");
    assert!(sitemap.contains("/byn/2020/t1/</loc>\n  <lastmod>2020-05-20</lastmod>"), "{sitemap}");
    assert!(sitemap.contains("/om/</loc>\n </url>"), "of a page without a day nothing is made up: {sitemap}");
    needs!("git");
    let folder = tiny_site("polisen", DONE);
    let root = folder.path();
    let settings = fs::read_to_string(root.join("site.toml")).unwrap().replace("unofficial", "official") + STATEMENT;
    fs::write(root.join("site.toml"), settings).unwrap();
    git_on(Some("2026-10-05"), root, &["init", "--quiet"]);
    git_on(Some("2026-10-05"), root, &["add", "."]);
    git_on(Some("2026-10-05"), root, &["commit", "--quiet", "--message", "Allt"]);
    let build = program().args(["build", "--quiet", "--history", "--as-of", "2026-11-20", "--root"]).arg(root).output();
    assert!(build.unwrap().status.success());
    let sitemap = fs::read_to_string(root.join("public/sitemap.xml")).unwrap();
    assert!(sitemap.contains("/exempelstad/2026/</loc>\n  <lastmod>2026-10-05</lastmod>"), "{sitemap}");
}

#[test]
fn what_lies_in_static_is_published_as_it_is_at_the_root() {
    let site = tiny_site("base", DONE);
    let root = site.path();
    let contact = "Contact: mailto:it@example.org\n";
    let files =
        [("static/.well-known/security.txt", contact), ("static/favicon.ico", "bild"), ("static/.DS_Store", "x")];
    for (path, text) in files {
        fs::create_dir_all(root.join(path).parent().unwrap()).unwrap();
        fs::write(root.join(path), text).unwrap();
    }
    let run = |arguments: &[&str]| {
        let output = program().args(arguments).args(["--as-of", "2026-11-20", "--root"]).arg(root).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap() + &String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(run(&["build", "--quiet"]), (Some(0), String::new()));
    assert_eq!(fs::read_to_string(root.join("public/.well-known/security.txt")).unwrap(), contact);
    assert_eq!(fs::read_to_string(root.join("public/favicon.ico")).unwrap(), "bild");
    assert!(!root.join("public/.DS_Store").exists());
    // What pages need is theirs, and a file of this kind among the texts is told where to lie.
    fs::write(root.join("static/index.html"), "egen").unwrap();
    fs::create_dir_all(root.join("content/.well-known")).unwrap();
    fs::write(root.join("content/.well-known/security.txt"), contact).unwrap();
    let (status, said) = run(&["check"]);
    assert_eq!(status, Some(1));
    assert!(said.contains("fel[address-taken]") && said.contains("static/index.html"), "{said}");
    assert!(said.contains("content/.well-known/security.txt") && said.contains("mappen `static/`"), "{said}");
}
