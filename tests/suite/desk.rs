//! The editor's desk: what is to be written, and where.

use crate::folder::{Built, STATEMENT, built, files, on};
use crate::page::{all, page, pages};
use scraper::Html;
use utfall::pipeline::check;

const PLACE: (&str, &str) = (
    "content/exempelstad/place.md",
    "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n",
);
const OTHER: (&str, &str) =
    ("content/byn/place.md", "+++\nname = \"Byn\"\nkind = \"district\"\ncounty = \"Exempellän\"\n+++\n");
const T1: (&str, &str) = (
    "content/exempelstad/2026/t1.md",
    "+++\npublished = 2026-05-20\n[outcome.aktivitet-1]\nstatus = \"Pågår\"\nfigures = [\"2 tillfällen\"]\n+++\n",
);
const GITHUB: &str = "[repository]\nurl = \"https://github.com/exempel/loften\"\n";

fn promise(activities: usize) -> String {
    let activity = |number: usize| {
        format!(
            "[[activity]]\nid = \"aktivitet-{number}\"\ntitle = \"Gemensam åtgärd nummer {number}\"\n\
             targets = [\"minst 4 tillfällen\"]\n"
        )
    };
    let activities: String = (1..=activities).map(activity).collect();
    format!("+++\ntitle = \"Medborgarlöfte 2026\"\nvalid = \"2026\"\nschedule = \"tertial\"\n{activities}+++\n")
}

fn site(kind: &str, repository: &str, activities: usize) -> Built {
    let site = format!(
        "format = 1\ntitle = \"Löften\"\nbase_url = \"https://example.org/\"\n\
         [publisher]\nname = \"Exempelstads kommun\"\nkind = \"{kind}\"\ncontact_url = \"https://example.org/kontakt\"\n\
         {repository}{STATEMENT}"
    );
    let promise = promise(activities);
    let promise = ("content/exempelstad/2026/promise.md", promise.as_str());
    built(files(&[("site.toml", &site), PLACE, OTHER, promise, T1]), &on("2026-11-20"))
}

fn desk(kind: &str, repository: &str, activities: usize) -> Html {
    page(&site(kind, repository, activities), "redaktion/exempelstad/index.html")
}

fn texts(html: &Html, selector: &str) -> Vec<String> {
    let words = |element: scraper::ElementRef<'_>| {
        element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    all(html, selector).into_iter().map(words).collect()
}

fn hrefs(html: &Html, selector: &str) -> Vec<String> {
    all(html, selector).into_iter().filter_map(|element| element.attr("href").map(str::to_owned)).collect()
}

/// Undoes the encoding of a value in an address.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut hex = || char::from(rest.next().unwrap()).to_digit(16).unwrap();
        bytes.push(if byte == b'%' { u8::try_from(hex() * 16 + hex()).unwrap() } else { byte });
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn each_button_brings_the_follow_up_that_is_to_be_written() {
    let desk = desk("official", GITHUB, 2);
    assert_eq!(
        texts(&desk, ".desk__item .due__words"),
        ["Uppföljning saknas, skulle ha kommit senast 15 oktober 2026", "Ska komma senast 14 februari 2027"]
    );
    let buttons = hrefs(&desk, ".desk__item .desk__button");
    let address = |name: &str| {
        format!("https://github.com/exempel/loften/new/main/content/exempelstad/2026?filename={name}&value=")
    };
    let text = decoded(buttons[0].strip_prefix(&address("t2.md")).unwrap());
    assert!(buttons[1].starts_with(&address("t3.md")));
    assert_eq!(buttons.len(), 2, "the first is told of");

    // What the button brings is a follow-up without a mistake, and names the rows and what was said of them last.
    assert!(
        text.starts_with("+++\n") && text.contains("[outcome.aktivitet-2]\n") && text.contains("## aktivitet-1"),
        "{text}"
    );
    assert!(text.contains("tertial 1: Pågår; 2 tillfällen"), "{text}");
    let promise = promise(2);
    let site = "format = 1\ntitle = \"L\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"L\"\nkind = \"unofficial\"\n";
    let t2 = ("content/exempelstad/2026/t2.md", text.as_str());
    built(
        files(&[("site.toml", site), PLACE, ("content/exempelstad/2026/promise.md", &promise), T1, t2]),
        &on("2026-11-20"),
    );
}

#[test]
fn a_long_promise_gets_a_shorter_text_and_a_very_long_one_a_text_to_copy() {
    let mut forms = Vec::new();
    for activities in [2, 12, 40, 200] {
        let desk = desk("official", GITHUB, activities);
        for href in hrefs(&desk, ".desk__item .desk__button") {
            assert!(href.len() <= 8000, "{activities} activities: {} bytes", href.len());
            assert!(href.contains("?filename=t"), "the name always comes along");
        }
        let text = hrefs(&desk, ".desk__item .desk__button")[0].split_once("&value=").map(|(_, text)| decoded(text));
        let every_row =
            |text: &str| (1..=activities).all(|number| text.contains(&format!("[outcome.aktivitet-{number}]")));
        forms.push(match text {
            Some(text) => {
                assert!(every_row(&text), "a shorter text has all rows");
                assert_eq!(texts(&desk, "pre"), [""; 0]);
                text.matches('#').count()
            }
            None => {
                assert!(every_row(&texts(&desk, "pre")[0]));
                assert!(texts(&desk, ".desk__file").iter().any(|words| words.contains("Kopiera den härifrån")));
                0
            }
        });
    }
    assert!(forms[0] > 0 && forms[1] > 0 && forms[2] > 0 && forms[3] == 0, "{forms:?}");
    let said = texts(&desk("official", GITHUB, 40), ".desk__file");
    assert!(said.iter().any(|words| words.contains("färre hjälptexter")), "{said:?}");
}

#[test]
fn who_only_collects_never_says_missing_or_late() {
    let desk = desk("unofficial", GITHUB, 2);
    let words = texts(&desk, "main").join(" ");
    assert!(words.contains("Finns inte i den här samlingen"), "{words}");
    for word in ["Saknas", "saknas", "försenad", "Skulle ha"] {
        assert!(!words.contains(word), "{word}: {words}");
    }
}

#[test]
fn other_hosts_get_their_own_addresses_and_a_text_to_copy() {
    for (repository, address) in [
        (
            "url = \"https://gitlab.com/a/b\"",
            "https://gitlab.com/a/b/-/new/main/content/exempelstad/2026?file_name=t2.md",
        ),
        (
            "url = \"https://codeberg.org/a/b\"",
            "https://codeberg.org/a/b/_new/main/content/exempelstad/2026?filename=t2.md",
        ),
        (
            "url = \"https://git.example.org/a/b\"\nhost = \"forgejo\"\nbranch = \"publicerat\"",
            "https://git.example.org/a/b/_new/publicerat/content/exempelstad/2026?filename=t2.md",
        ),
    ] {
        let desk = desk("official", &format!("[repository]\n{repository}\n"), 2);
        assert_eq!(hrefs(&desk, ".desk__item .desk__button")[0], address);
        assert!(texts(&desk, "pre")[0].contains("[outcome.aktivitet-1]"));
        assert!(!texts(&desk, "main").join(" ").contains("GitHub"));
    }
}

#[test]
fn the_desk_lists_all_places_and_is_found_by_editors_alone() {
    let built = site("official", GITHUB, 2);
    let desk = page(&built, "redaktion/index.html");
    assert_eq!(texts(&desk, ".desk-place h2"), ["Byn", "Exempelstad"]);
    assert_eq!(hrefs(&desk, ".desk-place h2 a"), ["byn/", "exempelstad/"]);
    assert_eq!(hrefs(&desk, ".desk-place .due__title a"), ["exempelstad/#exempelstad_2026"; 2]);
    assert_eq!(all(&page(&built, "redaktion/exempelstad/index.html"), "#exempelstad_2026").len(), 1);
    assert_eq!(all(&desk, "meta[name=robots][content=noindex]").len(), 1);
    let sitemap = String::from_utf8(built["sitemap.xml"].clone()).unwrap();
    assert!(!sitemap.contains("redaktion"), "{sitemap}");
    assert_eq!(hrefs(&page(&built, "index.html"), ".site-footer__nav a[href='redaktion/']").len(), 1);
}

#[test]
fn every_page_with_a_file_leads_to_it_and_every_page_to_the_publishers_form() {
    let built = site("official", GITHUB, 2);
    let edit = |path: &str| hrefs(&page(&built, path), ".page-foot__links a[rel=external][href*='/edit/']");
    let at = |path: &str| vec![format!("https://github.com/exempel/loften/edit/main/content/{path}")];
    assert_eq!(edit("exempellan/exempelstad/index.html"), at("exempelstad/place.md"));
    assert_eq!(edit("exempellan/exempelstad/2026/index.html"), at("exempelstad/2026/promise.md"));
    assert_eq!(edit("exempellan/exempelstad/2026/t1/index.html"), at("exempelstad/2026/t1.md"));
    for path in pages(&built) {
        let page = page(&built, path);
        if !all(&page, "main").is_empty() && path != "404.html" {
            assert_eq!(hrefs(&page, ".page-foot__links a[href='https://example.org/kontakt']").len(), 1, "{path}");
        }
    }
}

#[test]
fn the_desk_of_a_place_begins_its_next_promise() {
    let desk = desk("official", GITHUB, 2);
    let start = "https://github.com/exempel/loften/new/main/content/exempelstad?filename=2027%2Fpromise.md&value=";
    let text = decoded(hrefs(&desk, "[aria-labelledby=nytt] .desk__button")[0].strip_prefix(start).unwrap());
    assert!(text.contains("title = \"Medborgarlöfte 2027\"") && text.contains("valid = \"2027\""), "{text}");
    assert!(texts(&desk, "[aria-labelledby=nytt] code").contains(&"content/exempelstad/2027/promise.md".to_owned()));
    // It has no mistake as it is.
    let site = "format = 1\ntitle = \"L\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"L\"\nkind = \"unofficial\"\n";
    let next = ("content/exempelstad/2027/promise.md", text.as_str());
    let promise = promise(2);
    let before = ("content/exempelstad/2026/promise.md", promise.as_str());
    built(files(&[("site.toml", site), PLACE, before, T1, next]), &on("2026-11-20"));
}

#[test]
fn the_desk_begins_another_place_that_is_refused_without_a_name() {
    let desk = page(&site("official", GITHUB, 2), "redaktion/index.html");
    let start = "https://github.com/exempel/loften/new/main/content?filename=platsens-namn%2Fplace.md&value=";
    let text = decoded(hrefs(&desk, ".desk__button")[0].strip_prefix(start).unwrap());
    let site = "format = 1\ntitle = \"L\"\nbase_url = \"https://example.org/\"\n[publisher]\nname = \"L\"\nkind = \"unofficial\"\n";
    let place = ("content/platsens-namn/place.md", text.as_str());
    let found = check(files(&[("site.toml", site), place]), &on("2026-11-20")).unwrap();
    let codes: Vec<&str> = found.diagnostics.sorted().iter().map(|one| one.kind.code()).collect();
    assert!(found.ready.is_none() && codes.contains(&"missing-key"), "{codes:?}");
}

#[test]
fn the_handbook_is_a_page_of_the_site_and_names_its_own_repository() {
    let built = site("official", GITHUB, 2);
    for desk in ["redaktion/index.html", "redaktion/exempelstad/index.html"] {
        assert!(texts(&page(&built, desk), ".desk__handbook a").contains(&"Handbok".to_owned()), "{desk}");
    }
    let handbook = page(&built, "redaktion/handbok/index.html");
    let own = hrefs(&handbook, ".handbook__own a");
    assert_eq!(own, ["../", "https://github.com/exempel/loften", "https://github.com/exempel/loften/pulls"]);
    let images = all(&handbook, "main img").into_iter().filter_map(|image| image.attr("src"));
    let images: Vec<&str> = images.collect();
    assert!(!images.is_empty());
    for image in images {
        assert!(!built[&format!("redaktion/handbok/{image}")].is_empty(), "{image}");
    }
    assert_eq!(all(&handbook, "meta[name=robots][content=noindex]").len(), 1);
    let elsewhere =
        page(&site("official", "[repository]\nurl = \"https://gitlab.com/a/b\"\n", 2), "redaktion/handbok/index.html");
    assert!(hrefs(&elsewhere, ".handbook__own a").contains(&"https://gitlab.com/a/b/-/merge_requests".to_owned()));
    assert!(texts(&elsewhere, ".handbook__own p")[0].contains("beskriver GitHub"));
}

#[test]
fn a_place_with_a_repository_of_its_own_is_edited_there() {
    let member = "[member.exempelstad]\nurl = \"https://github.com/exempelstad/loften\"\n";
    let built = site("official", &format!("{GITHUB}{member}"), 2);
    let edit = |path: &str| hrefs(&page(&built, path), ".page-foot__links a[rel=external][href*='/edit/']");
    assert_eq!(
        edit("exempellan/exempelstad/2026/t1/index.html"),
        ["https://github.com/exempelstad/loften/edit/main/content/exempelstad/2026/t1.md"]
    );
    assert_eq!(edit("exempellan/byn/index.html"), ["https://github.com/exempel/loften/edit/main/content/byn/place.md"]);
    let desk = page(&built, "redaktion/exempelstad/index.html");
    assert!(!hrefs(&desk, ".desk__button").is_empty());
    for href in hrefs(&desk, ".desk__button, .desk__files a") {
        assert!(href.starts_with("https://github.com/exempelstad/loften/"), "{href}");
    }
}

#[test]
fn without_a_repository_there_is_no_desk() {
    let built = site("official", "", 2);
    assert!(!built.keys().any(|path| path.starts_with("redaktion/")));
    assert!(!String::from_utf8(built["index.html"].clone()).unwrap().contains("redaktion"));
}
