//! What other sites show of a promise or a place: a page in a frame, and a picture of a promise.

use crate::example::{BELOW, alone, built as example};
use crate::folder::{Built, SMALL, built, files, on};
use crate::links::{Web, nothing_in, wrong_addresses};
use crate::page::{all, embeds, page, text};
use quick_xml::Reader;
use quick_xml::events::Event;
use scraper::Html;

const FRAME: &str = "provlan/byn/2020/inbaddning/index.html";
const BADGE: &str = "provlan/byn/2020/badge.svg";
const PROMISE: &str = "provlan/byn/2020/index.html";

/// The most that a page in a frame may weigh for each promise, and the most that they may weigh on average.
const HEAVIEST: usize = 3_800;
const MEAN: usize = 2_600;

/// The small site with one text of its settings or its promise replaced by another.
fn small(from: &str, to: &str) -> Built {
    let replaced: Vec<(&str, String)> = SMALL.iter().map(|(path, text)| (*path, text.replace(from, to))).collect();
    assert!(replaced.iter().zip(SMALL).any(|((_, now), (_, before))| now != before), "{from}");
    built(files(&replaced.iter().map(|(path, text)| (*path, text.as_str())).collect::<Vec<_>>()), &on("2020-12-31"))
}

fn said(html: &Html, css: &str) -> Vec<String> {
    all(html, css).into_iter().map(text).collect()
}

#[test]
fn a_frame_says_what_the_page_of_the_promise_says_first() {
    for site in [example(), alone()] {
        let (mut seen, mut weight) = (0, 0);
        for path in embeds(site) {
            let frame = page(site, path);
            weight += site[path].len();
            seen += 1;
            let shown = all(&frame, "h2").len();
            assert!(site[path].len() <= HEAVIEST * shown.max(1), "{path} weighs {} bytes", site[path].len());
            if !all(&page(site, &path.replace("inbaddning/", "")), "body:not(.page--promise)").is_empty() {
                continue;
            }
            let promise = page(site, &path.replace("inbaddning/", ""));
            assert_eq!(said(&frame, "h1"), said(&promise, "h1"), "{path}");
            assert_eq!(said(&frame, ".answer__at"), said(&promise, ".main > .answer > .answer__at"), "{path}");
            let counts = said(&promise, ".main > .answer > .answer__counts .answer__count");
            assert_eq!(said(&frame, ".answer__count"), counts, "{path}");
            let words = &said(&frame, "main")[0];
            for more in said(&promise, ".main > .answer > .answer__more") {
                assert!(words.contains(more.trim()), "{path}: {more}: {words}");
            }
            assert!(words.contains("Inofficiell sammanställning från Utfall"), "{path}: {words}");
        }
        assert!(seen > 3 && weight <= MEAN * seen, "{weight} bytes of {seen}");
    }
}

#[test]
fn a_frame_has_no_script_and_every_link_leaves_it() {
    for path in embeds(example()) {
        let html = page(example(), path);
        assert!(all(&html, "script, header, footer, nav, [style], [id]").is_empty(), "{path}");
        let links = all(&html, "a");
        assert!(!links.is_empty(), "{path}");
        for link in links {
            let href = link.attr("href").unwrap();
            assert!(href.starts_with("../"), "{path}: {href}");
            assert_eq!(link.attr("target"), Some("_top"), "{path}");
        }
        let content = |css: &str| all(&html, css)[0].attr("content").unwrap_or_default().to_owned();
        assert_eq!(content("meta[name=robots]"), "noindex", "{path}");
        assert!(
            content("meta[http-equiv='Content-Security-Policy']").starts_with("default-src 'none'; style-src 'self';")
        );
        // The page of the promise, or that of its original.
        let original = path.replace(BELOW, "jonkopings-lan/jonkoping/").replace("inbaddning/index.html", "");
        let canonical = all(&html, "link[rel=canonical]")[0].attr("href");
        assert_eq!(canonical, Some(format!("https://example.org/utfall/{original}").as_str()), "{path}");
    }
}

#[test]
fn the_code_to_copy_leads_to_the_frame_and_the_picture() {
    let built = small("title = \"Löfte 2020\"", "title = 'Löfte \"A\" & <B>'");
    let html = page(&built, PROMISE);
    let code: Vec<Html> = all(&html, "pre.cite__bibtex")
        .into_iter()
        .map(|pre| Html::parse_fragment(&pre.text().collect::<String>()))
        .filter(|code| !all(code, "iframe, img").is_empty())
        .collect();
    let [place, frame, picture] = &code[..] else { panic!("{} codes", code.len()) };
    assert_eq!(all(place, "iframe")[0].attr("src"), Some("https://example.org/provlan/byn/inbaddning/"));
    let (frame, picture) = (all(frame, "iframe")[0], all(picture, "a > img")[0]);
    assert_eq!(frame.attr("src"), Some("https://example.org/provlan/byn/2020/inbaddning/"));
    assert_eq!(picture.attr("src"), Some("https://example.org/provlan/byn/2020/badge.svg"));
    for name in [frame.attr("title"), picture.attr("alt")] {
        assert_eq!(name, Some("Byn: löfte \"A\" & <B>"));
    }
    let web = Web::new(vec![("https://example.org/", &built)]);
    nothing_in(&wrong_addresses(&web, "https://example.org/", &built));
}

/// The texts of a drawing, by the names of the elements that they stand in; all of it is XML.
fn texts(svg: &[u8]) -> Vec<(String, String)> {
    let svg = std::str::from_utf8(svg).unwrap();
    let mut reader = Reader::from_str(svg);
    let (mut open, mut found) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {svg}")) {
            Event::Eof => return found,
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                found.push((name.clone(), String::new()));
                open.push(name);
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(part) => found.last_mut().unwrap().1.push_str(&part),
            Event::GeneralRef(part) => {
                let letter = match &*part {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    other => panic!("&{other};"),
                };
                found.last_mut().unwrap().1.push(letter);
            }
            _ => {}
        }
    }
}

#[test]
fn a_picture_says_the_same_to_those_who_hear_it_and_lets_no_markup_in() {
    let built = small("title = \"Löfte 2020\"", "title = 'Löfte </svg><script>alert(1)</script> & <B>'");
    let texts = texts(&built[BADGE]);
    let of = |name: &str| texts.iter().filter(|(of, _)| of == name).map(|(_, text)| text.trim()).collect::<Vec<_>>();
    assert_eq!(of("title"), ["Byn: löfte </svg><script>alert(1)</script> & <B>"]);
    assert!(of("desc")[0].contains("2\u{a0}aktiviteter: 1\u{a0}pågår"), "{texts:?}");
    assert!(of("desc")[0].contains("Inofficiell sammanställning från Prov."), "{texts:?}");
    assert!(of("script").is_empty());
    assert!(of("text").concat().contains("alert(1)"), "{texts:?}");
}

#[test]
fn a_picture_has_the_colours_of_the_theme() {
    let tokens = include_str!("../../themes/base/static/_tokens.css");
    let styles = example().iter().filter(|(path, _)| path.ends_with("badge.svg")).map(|(path, svg)| {
        let style = texts(svg).into_iter().find(|(name, _)| name == "style").unwrap().1;
        (path, style)
    });
    let mut seen = 0;
    for (path, style) in styles {
        let (light, dark) = style.split_once("@media (prefers-color-scheme:dark)").unwrap();
        for key in ["done", "partly", "ongoing", "planned", "not-started", "postponed", "not-done"] {
            let of = |style: &str| {
                let (_, rest) = style.split_once(&format!(".segment--{key}{{color:"))?;
                Some(rest.split('}').next().unwrap().to_owned())
            };
            let (Some(light), Some(dark)) = (of(light), of(dark)) else { continue };
            assert!(
                tokens.contains(&format!("  --{key}: light-dark({light}, {dark});")),
                "{path}: {key} {light} {dark}"
            );
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn the_settings_switch_all_of_it_off() {
    let built = small("[publisher]", "share.embed = false\n[publisher]");
    assert!(!built.keys().any(|path| path.contains("inbaddning") || path.ends_with("badge.svg")));
    assert!(all(&page(&built, PROMISE), "#BaddaIn").is_empty());
}

#[test]
fn a_frame_follows_its_promise_from_an_older_address() {
    let built = small("valid = \"2020\"", "valid = \"2020\"\naliases = [\"/gammal/\", \"/gammal.html\"]");
    let html = page(&built, "gammal/inbaddning/index.html");
    let refresh = all(&html, "meta[http-equiv=refresh]")[0].attr("content");
    assert_eq!(refresh, Some("0; url=../../provlan/byn/2020/inbaddning/"));
    assert!(built.contains_key(FRAME) && built.contains_key("gammal.html"));
}

#[test]
fn the_frame_of_a_place_shows_what_holds_there() {
    let site = example();
    let shown = |path: &str| said(&page(site, path), "main h2");
    let of = |path: &str, css: &str| said(&page(site, path), css);
    let in_force = of("exempellan/exempelstad/index.html", ".promise-card--in-force .promise-card__title");
    assert!(in_force.len() > 1 && shown("exempellan/exempelstad/inbaddning/index.html") == in_force, "{in_force:?}");
    // Where none holds it says so, and what came of the latest.
    for place in ["jonkopings-lan/jonkoping/", BELOW] {
        let path = format!("{place}inbaddning/index.html");
        let words = &of(&path, "main")[0];
        assert!(words.contains("Inget löfte för Jönköping gäller nu."), "{words}");
        assert!(words.contains("Senast känt 31 december 2024"), "{words}");
        assert_eq!(shown(&path), ["Medborgarlöfte 2024"]);
    }
}

#[test]
fn the_frame_of_a_place_changes_with_the_day() {
    let shown = |day: &str| {
        let html = page(&built(files(SMALL), &on(day)), "provlan/byn/inbaddning/index.html");
        (said(&html, ".embed__state"), said(&html, "main > p:not([class])")[0].clone())
    };
    assert_eq!(shown("2020-06-01").0, ["2020 · Gäller nu"]);
    let (state, first) = shown("2021-03-01");
    assert_eq!((&*state[0], &*first), ("2020 · Avslutat", "Inget löfte för Byn gäller nu."));
}

#[test]
fn what_others_show_follows_a_place_from_an_older_address() {
    let built = small("county = \"Provlän\"", "county = \"Provlän\"\naliases = [\"/gammal-by/\"]");
    for (from, to) in [
        ("gammal-by/inbaddning/index.html", "0; url=../../provlan/byn/inbaddning/"),
        ("gammal-by/2020/inbaddning/index.html", "0; url=../../../provlan/byn/2020/inbaddning/"),
    ] {
        assert_eq!(all(&page(&built, from), "meta[http-equiv=refresh]")[0].attr("content"), Some(to));
    }
    assert_eq!(built["gammal-by/2020/badge.svg"], built[BADGE]);
    assert_eq!(embeds(&built).collect::<Vec<_>>(), [FRAME, "provlan/byn/inbaddning/index.html"]);
}
