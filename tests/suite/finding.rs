//! What search engines and feed readers find.

use crate::folder::{Built, STATEMENT, built, files, on};
use crate::page::{all, page, pages, search_records};

const PLACE: (&str, &str) = (
    "content/exempelstad/place.md",
    "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n",
);
const PROMISE: (&str, &str) =
    ("content/exempelstad/2025/promise.md", "+++\ntitle = \"Medborgarlöfte 2025\"\nvalid = \"2025\"\n+++\nBakgrund.\n");
const FOLLOW_UP: (&str, &str) =
    ("content/exempelstad/2025/year.md", "+++\npublished = 2026-02-01\n+++\nÅret i korthet.\n");

fn site(publisher: &str, base_url: &str, editions: &str) -> Built {
    let site = format!(
        "format = 1\ntitle = \"Löften\"\nbase_url = \"{base_url}\"\n\
         [publisher]\nname = \"Exempelstads kommun\"\nkind = \"{publisher}\"\n{editions}{STATEMENT}"
    );
    built(files(&[("site.toml", &site), PLACE, PROMISE, FOLLOW_UP]), &on("2026-11-20"))
}

fn text(built: &Built, path: &str) -> String {
    String::from_utf8(built[path].clone()).unwrap()
}

#[test]
fn an_authority_lists_its_pages_and_says_where_the_list_is() {
    let built = site("official", "https://loften.exempelstad.example/", "");
    let sitemap = text(&built, "sitemap.xml");
    for page in ["", "exempellan/exempelstad/", "exempellan/exempelstad/2025/year/"] {
        assert!(
            sitemap.contains(&format!("<loc>https://loften.exempelstad.example/{page}</loc>")),
            "{page}: {sitemap}"
        );
    }
    assert!(!sitemap.contains("404"));
    assert!(text(&built, "robots.txt").contains("Sitemap: https://loften.exempelstad.example/sitemap.xml"));
    assert!(!text(&built, "index.html").contains("noindex"));
}

#[test]
fn below_the_root_of_a_domain_a_robots_file_would_mean_nothing() {
    let built = site("official", "https://exempelstad.example/loften/", "");
    assert!(built.contains_key("sitemap.xml") && !built.contains_key("robots.txt"));
}

#[test]
fn an_unofficial_publisher_asks_not_to_be_found() {
    let built = site("unofficial", "https://exempel.example/", "");
    assert!(!built.contains_key("sitemap.xml") && !built.contains_key("robots.txt"));
    for (path, _) in built.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert!(text(&built, path).contains("noindex"), "{path}");
    }
}

#[test]
fn a_page_whose_original_is_elsewhere_is_found_there() {
    let editions = "[[edition]]\nid = \"alla\"\ntheme = \"polisen\"\n\
                    [[edition]]\nid = \"stad\"\ntheme = \"jonkoping\"\npath = \"stad\"\nplaces = [\"exempelstad\"]\n\
                    canonical = \"alla\"\n";
    let built = site("official", "https://loften.example/", editions);
    assert!(!built.contains_key("stad/sitemap.xml"), "all that it shows is listed with the original");
    assert!(
        text(&built, "stad/2025/index.html").contains("href=\"https://loften.example/exempellan/exempelstad/2025/\"")
    );
}

#[test]
fn a_feed_names_its_entries_by_the_address_of_the_site() {
    let id = |base_url: &str| {
        let feed = text(&site("official", base_url, ""), "atom.xml");
        assert!(feed.contains("<title>Exempelstad: Helåret 2025</title>"), "{feed}");
        assert!(feed.contains("<published>2026-02-01T00:00:00"), "{feed}");
        feed.split("<id>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(id("https://one.example/")[0], "tag:one.example,2026:feed/webb");
    // Two sites never share an id (RFC 4287, section 4.2.6).
    assert!(id("https://two.example/else/").iter().all(|id| id.starts_with("tag:two.example,2026:else/")));
    let of_place = text(&site("official", "https://one.example/", ""), "exempellan/exempelstad/atom.xml");
    assert!(of_place.contains("Exempelstad: Helåret 2025"));
}

#[test]
fn a_feed_of_an_unofficial_publisher_says_so() {
    let feed = text(&site("unofficial", "https://one.example/", ""), "atom.xml");
    assert!(feed.contains("Inofficiell sammanställning från Exempelstads kommun"), "{feed}");
}

#[test]
fn every_page_says_in_a_sentence_what_it_is_about_to_search_engines_previews_and_machines() {
    let site = crate::example::built();
    let mut seen = 0;
    for path in pages(site).filter(|path| !path.ends_with("404.html")) {
        let html = page(site, path);
        if !all(&html, "body.page--redirect").is_empty() {
            continue;
        }
        let content = |css: &str| {
            let found = all(&html, css).first().and_then(|one| one.attr("content")).unwrap_or_default().to_owned();
            assert!(!found.is_empty(), "{path} has no {css}");
            found
        };
        let said = content("meta[name=description]");
        assert!(said.chars().count() <= 162, "{path}: {said}");
        assert!(content("meta[property='og:description']").ends_with(&said), "{path}");
        let data = all(&html, "script[type='application/ld+json']");
        let data: serde_json::Value = serde_json::from_str(&data[0].text().collect::<String>()).unwrap();
        assert_eq!(data["@graph"][0]["description"], said.as_str(), "{path}");
        // Each step but the last, which is the page itself, has an address.
        let steps = data["@graph"][1]["itemListElement"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(
            steps.iter().rev().enumerate().all(|(at, step)| step["item"].is_string() == (at > 0)),
            "{path}: {steps:?}"
        );
        seen += 1;
    }
    assert!(seen > 80, "{seen}");
}

/// What search knows of each page and activity, as JSON.
fn records(built: &Built) -> Vec<String> {
    search_records(built).iter().map(|record| record.to_string().replace('\u{a0}', " ")).collect()
}

#[test]
fn documents_key_figures_and_contacts_are_found_by_search() {
    let site = "format = 1\nsearch = true\ntitle = \"Löften\"\nbase_url = \"https://example.org/\"\n\
        [publisher]\nname = \"Exempel\"\nkind = \"unofficial\"\n";
    let place = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n\
        [[contact]]\nrole = \"Trygghetssamordnare\"\nemail = \"trygghet@exempelstad.example\"\n\
        [[indicator]]\nname = \"Bostadsinbrott\"\nvalue = \"41 inbrott\"\nyear = 2024\nsource = \"Kriminalstatistiken\"\n+++\n";
    let promise = "+++\ntitle = \"Medborgarlöfte 2025\"\nvalid = \"2025\"\n\
        documents = [{ title = \"Samverkansöverenskommelse\", url = \"https://example.org/avtal\" }]\n\
        [[activity]]\nid = \"fart\"\ntitle = \"Fartkontroller\"\n\
        [[contact]]\nrole = \"Kommunpolis\"\nphone = \"114 14\"\n+++\n";
    let follow_up = "+++\ndocuments = [{ title = \"Verksamhetsberättelse\", url = \"https://example.org/berattelse\" }]\n\
        [outcome.fart]\nfigures = [{ value = \"8 personer\", what = \"rattfylleri\" }]\n+++\n";
    let all = [
        ("site.toml", site),
        ("content/exempelstad/place.md", place),
        ("content/exempelstad/2025/promise.md", promise),
        ("content/exempelstad/2025/year.md", follow_up),
    ];
    let built = built(files(&all), &on("2026-11-20"));
    let records = records(&built);
    for (word, address) in [
        ("Trygghetssamordnare", "exempellan/exempelstad/"),
        ("Bostadsinbrott 2024: 41", "exempellan/exempelstad/"),
        ("Samverkansöverenskommelse", "exempellan/exempelstad/2025/"),
        ("Kommunpolis", "exempellan/exempelstad/2025/"),
        ("Verksamhetsberättelse", "exempellan/exempelstad/2025/year/"),
        ("rattfylleri", "exempellan/exempelstad/2025/year/#fart"),
    ] {
        let record = records.iter().find(|record| record.contains(word));
        let record = record.unwrap_or_else(|| panic!("{word} is not found: {records:?}"));
        assert!(record.contains(&format!("{address}\"")), "{word}: {record}");
    }
}

#[test]
fn of_an_activity_search_shows_what_came_of_it_before_what_was_promised_and_shows_sentences() {
    let all = search_records(crate::example::built());
    let cameras: Vec<_> = all.iter().filter(|one| one["meta"]["of"] == "exempelstad/2026#kameror").collect();
    let said: Vec<[&str; 3]> = cameras
        .iter()
        .map(|one| [&one["href"], &one["meta"]["where"], &one["text"]].map(|it| it.as_str().unwrap()))
        .collect();
    let of_year = "exempellan/exempelstad/2026/";
    assert_eq!(
        said.iter().map(|[href, ..]| *href).collect::<Vec<_>>(),
        ["t2/", "t1/", ""].map(|at| format!("{of_year}{at}#kameror"))
    );
    assert_eq!(
        said[0][1..],
        [
            "Exempelstad, maj–augusti 2026",
            "Det blir inga kameror vid stationen under löftets tid. Ingen plats vid stationen klarade de krav som ställdes."
        ]
    );
}

#[test]
fn no_two_pages_have_the_same_title_or_heading_and_those_of_a_place_name_it() {
    let site = crate::example::built();
    for edition in ["", "jonkopings-kommun/"] {
        let mut seen: std::collections::BTreeMap<[String; 3], &str> = std::collections::BTreeMap::new();
        for path in pages(site).filter(|path| path.starts_with("jonkopings-kommun/") != edition.is_empty()) {
            let html = page(site, path);
            if !all(&html, "body.page--redirect").is_empty() {
                continue;
            }
            let text = |css: &str| all(&html, css)[0].text().collect::<String>().replace('\u{a0}', " ");
            let shared = all(&html, "meta[property='og:title']")[0].attr("content").unwrap().to_owned();
            let said = [text("title"), shared, text("h1").split_whitespace().collect::<Vec<_>>().join(" ")];
            // Of a place each says which.
            if !all(&html, "body.page--promise, body.page--follow-up, body.page--place").is_empty() {
                let place = ["Jönköping", "Eksjö", "Exempel", "Norra stan"];
                assert!(said.iter().all(|words| place.iter().any(|name| words.contains(name))), "{path}: {said:?}");
            }
            for (at, words) in said.iter().enumerate() {
                let mut key = [const { String::new() }; 3];
                key[at].clone_from(words);
                if let Some(other) = seen.insert(key, path) {
                    panic!("{path} and {other}: {words}");
                }
            }
        }
        assert!(seen.len() > 100, "{}", seen.len());
    }
}
