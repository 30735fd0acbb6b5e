//! Promises of the shapes that real documents have: by pledge, by focus area, of pledges alone, without any period.

use crate::check::{attachment, check, text};
use crate::page::{all, by_id, text as words, within};
use scraper::{ElementRef, Html};
use utfall::value::Lang;

const SITE: &str = r#"
format = 1
title = "Exempel"
base_url = "https://example.org/"
[publisher]
name = "Exempel"
kind = "unofficial"
[[edition]]
id = "hela"
theme = "polisen"
[focus.samordning]
title = "Samordning"
"#;
const PLACE: &str = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";

/// The pages of a promise, `""`, and of its follow-up, `t1/`, if there is one.
fn page(promise: &str, follow_up: Option<&str>, path: &str) -> Html {
    let mut files = vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", PLACE),
        text("content/exempelstad/2026/promise.md", promise),
    ];
    files.extend(follow_up.map(|words| text("content/exempelstad/2026/t1.md", words)));
    let checked = check(files);
    assert!(!checked.short(Lang::Sv).contains("error"), "{}", checked.short(Lang::Sv));
    Html::parse_document(&checked.pages[&format!("exempellan/exempelstad/2026/{path}index.html")])
}

/// The headings of a page from level 2 on, each with its level in front.
fn headings(page: &Html) -> Vec<String> {
    let heading = |heading: ElementRef<'_>| format!("{} {}", &heading.value().name()[1..], words(heading));
    all(page, "main h2, main h3").into_iter().map(heading).collect()
}

const BY_FOCUS: &str = r##"+++
title = "Medborgarlöfte 2026"
valid = "2026"
[[focus]]
id = "narkotika"
title = "Narkotika och vapen"
text = "Det ska bli svårare att få tag på narkotika."
[[focus]]
id = "unga"
title = "Barn och unga"
text = "Unga ska inte dras in i brott."
[[activity]]
id = "hundsok"
title = "Hundsök"
focus = ["samordning", "narkotika"]
targets = ["minst två hundsök"]
[[activity]]
id = "lagesbild"
title = "Gemensam lägesbild"
focus = ["samordning"]
+++
Därför de här områdena.
"##;

#[test]
fn without_pledges_activities_stand_under_their_focus_areas() {
    let page = page(BY_FOCUS, Some("+++\n[outcome.hundsok]\nfigures = [\"ett hundsök\"]\n+++\n"), "");
    let area = by_id(&page, "narkotika").unwrap();
    let said = words(area);
    let (text, table) = (said.find("svårare").unwrap(), said.find("Hundsök #").unwrap());
    assert!(text < table, "the text of the area stands first: {said}");
    assert_eq!(within(area, ".matrix__table > tbody > tr:not(.matrix__numbers)").len(), 1);
    assert_eq!(words(within(area, ".matrix__focus")[0]), "Fokusområde: Samordning", "its own area is not said again");
    assert!(within(by_id(&page, "unga").unwrap(), "table").is_empty());
    let headings = headings(&page);
    assert_eq!(
        headings[..4],
        ["2 Så har det gått", "3 Narkotika och vapen", "3 Barn och unga", "3 Aktiviteter utanför fokusområdena",]
            .map(str::to_owned),
        "{headings:?}"
    );
}

#[test]
fn a_follow_up_tells_of_an_area_before_its_activities() {
    let follow_up = "+++\n+++\nVåren var lugn.\n\n## hundsok\n\nEtt hundsök.\n\n## narkotika\n\nFler beslag gjordes.\n";
    let page = page(BY_FOCUS, Some(follow_up), "t1/");
    let area = words(by_id(&page, "narkotika").unwrap());
    assert!(area.find("Fler beslag").unwrap() < area.find("Ett hundsök").unwrap(), "{area}");
    assert_eq!(by_id(&page, "unga").map(words), None, "an area that nothing is said of is no empty heading");
    let groups: Vec<String> = all(&page, ".outcomes > .heading h2").into_iter().map(words).collect();
    assert_eq!(groups, ["Narkotika och vapen", "Aktiviteter utanför fokusområdena"]);
}

#[test]
fn focus_areas_alone_are_the_promise() {
    let promise = BY_FOCUS.split("[[activity]]").next().unwrap().to_owned() + "+++\n";
    let page = page(&promise, None, "");
    assert_eq!(headings(&page)[..3], ["2 Fokusområden", "3 Narkotika och vapen", "3 Barn och unga"].map(str::to_owned));
    assert_eq!(
        by_id(&page, "narkotika").map(words).unwrap(),
        "Narkotika och vapen # Det ska bli svårare att få tag på narkotika."
    );
}

const ACTIVITIES: &str = "+++\ntitle = \"Medborgarlöfte 2026\"\nvalid = \"2026\"\n\
    [[activity]]\nid = \"hundsok\"\ntitle = \"Hundsök\"\n+++\n";

#[test]
fn activities_alone_are_not_other_activities() {
    let page = page(ACTIVITIES, Some("+++\n[outcome.hundsok]\nstatus = \"done\"\n+++\n"), "t1/");
    assert_eq!(headings(&page)[0], "2 Aktiviteter");
}

#[test]
fn activities_without_any_period_are_a_list() {
    let page = page(ACTIVITIES, None, "");
    assert_eq!(headings(&page)[0], "2 Aktiviteter");
    assert!(all(&page, "main table").is_empty());
    assert_eq!(by_id(&page, "hundsok").map(words).unwrap(), "Hundsök #");
}

const PLEDGES: &str = "+++\ntitle = \"Medborgarlöfte 2026\"\nvalid = \"2026\"\n\
    [[pledge]]\nid = \"torget\"\ntext = \"Fler ska känna sig trygga på torget.\"\n\
    [[pledge]]\nid = \"parken\"\ntext = \"Färre ska bli störda i parken.\"\n+++\n";

#[test]
fn pledges_without_any_period_are_said_once() {
    let page = page(PLEDGES, None, "");
    assert_eq!(headings(&page)[0], "2 Löftena");
    assert!(!headings(&page).iter().any(|heading| heading.contains("Så har det gått")), "{:?}", headings(&page));
    assert_eq!(all(&page, ".pledges__item").len(), 2);
    assert!(all(&page, "main table").is_empty());
}

#[test]
fn pledges_with_a_follow_up_are_rows() {
    let follow_up = "+++\n[outcome.torget]\nstatus = \"done\"\n+++\n";
    let promise = page(PLEDGES, Some(follow_up), "");
    assert_eq!(headings(&promise)[..2], ["2 Så har det gått", "2 Historik"].map(str::to_owned));
    assert_eq!(all(&promise, ".pledges").len(), 0);
    assert_eq!(headings(&page(PLEDGES, Some(follow_up), "t1/"))[0], "2 Löften");
}

#[test]
fn a_promise_without_any_status_has_no_history() {
    let told = "+++\ncorrections = [{ date = 2026-06-01, text = \"Stavningen.\" }]\n+++\nVi har gått.\n\n## torget\n\nMer ljus.\n";
    assert!(by_id(&page(PLEDGES, Some(told), ""), "Historik").is_none());
}

#[test]
fn changes_during_the_term_are_no_corrections() {
    let promise = ACTIVITIES.replace(
        "valid = ",
        "changes = [{ date = 2026-03-01, text = \"Först.\" }, { date = 2026-12-01, text = \"Förlängt till juni.\" }]\nvalid = ",
    );
    let page = page(&promise, None, "");
    let notice = by_id(&page, "Andrat").and_then(|title| title.parent()).and_then(ElementRef::wrap).unwrap();
    assert_eq!(words(notice), "Ändrat 1 december 2026 Förlängt till juni. 1 mars 2026 Först.", "the newest first");
    assert!(by_id(&page, "Rattelser").is_none());
}

#[test]
fn a_promise_comes_after_another_without_prolonging_it() {
    let newer = ACTIVITIES.replace("2026", "2027").replace("valid = ", "follows = \"exempelstad/2026\"\nvalid = ");
    let checked = check(vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", PLACE),
        text("content/exempelstad/2026/promise.md", ACTIVITIES),
        text("content/exempelstad/2027/promise.md", &newer),
    ]);
    let facts = |year: &str| {
        let page = Html::parse_document(&checked.pages[&format!("exempellan/exempelstad/{year}/index.html")]);
        all(&page, ".facts--promise > div").into_iter().map(words).collect::<Vec<_>>()
    };
    assert!(facts("2027").contains(&"Kommer efter Medborgarlöfte 2026".to_owned()), "{:?}", facts("2027"));
    assert!(facts("2026").contains(&"Följs av Medborgarlöfte 2027".to_owned()), "{:?}", facts("2026"));
}

#[test]
fn documents_say_what_they_are_and_what_opens() {
    let documents = "documents = [\
        { title = \"Avtalet\", kind = \"agreement\", file = \"avtal.pdf\" }, \
        { title = \"Lägesbilden\", url = \"https://example.org/bild\" }]\nvalid = ";
    let promise = ACTIVITIES.replace("valid = ", documents).trim_end().to_owned() + "\nSe [avtalet](avtal.pdf).\n";
    let checked = check(vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", PLACE),
        text("content/exempelstad/2026/promise.md", &promise),
        attachment("content/exempelstad/2026/avtal.pdf", 214_000),
    ]);
    let page = Html::parse_document(&checked.pages["exempellan/exempelstad/2026/index.html"]);
    let list: Vec<String> = all(&page, ".documents__list > li").into_iter().map(words).collect();
    assert_eq!(list, ["Avtalet (PDF, 214 kB) Överenskommelse", "Lägesbilden (länk till annan webbplats)"]);
    let hrefs = all(&page, ".documents__list a").into_iter().map(|link| link.attr("href").unwrap());
    assert_eq!(hrefs.collect::<Vec<_>>(), ["avtal.pdf", "https://example.org/bild"]);
    assert!(by_id(&page, "Bilagor").is_none(), "what the list holds is not listed again");
}

#[test]
fn key_figures_stand_apart_from_activities_the_latest_year_first() {
    let key_figure = |name: &str, value: &str, year: u16| {
        format!("[[indicator]]\nname = \"{name}\"\nvalue = \"{value}\"\nyear = {year}\nsource = \"Mätningen\"\n")
    };
    let figures = [("Otrygga", "31 procent", 2023), ("Inbrott", "41", 2025), ("Otrygga", "28 procent", 2025)];
    let figures: String = figures.iter().map(|(name, value, year)| key_figure(name, value, *year)).collect();
    let figures = figures.replace("value = \"41\"", "value = \"41\"\nunit = \"inbrott\"");
    let promise = ACTIVITIES.replace("\"Hundsök\"\n", &format!("\"Hundsök\"\n{figures}"));
    let checked = check(vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", &PLACE.replace("län\"\n", &format!("län\"\n{figures}"))),
        text("content/exempelstad/2026/promise.md", &promise),
    ]);
    for path in ["2026/", ""] {
        let page = Html::parse_document(&checked.pages[&format!("exempellan/exempelstad/{path}index.html")]);
        let lines: Vec<String> = all(&page, ".indicators__table tbody tr").into_iter().map(words).collect();
        assert_eq!(
            lines,
            ["Otrygga 2025 28 procent Mätningen", "2023 31 procent Mätningen", "Inbrott 2025 41 inbrott Mätningen"],
            "{path}"
        );
    }
}

#[test]
fn roles_of_a_place_are_those_of_its_promises_without_any() {
    let contact = |role: &str| format!("[[contact]]\nrole = \"{role}\"\nphone = \"010-00 00 00\"\n");
    let own = ACTIVITIES.replace("\"Hundsök\"\n", &format!("\"Hundsök\"\n{}", contact("Kommunpolis")));
    let checked = check(vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", &PLACE.replace("län\"\n", &format!("län\"\n{}", contact("Växeln")))),
        text("content/exempelstad/2026/promise.md", &own),
        text("content/exempelstad/2027/promise.md", &ACTIVITIES.replace("2026", "2027")),
    ]);
    let roles = |path: &str| {
        let page = Html::parse_document(&checked.pages[&format!("exempellan/exempelstad/{path}index.html")]);
        let link = all(&page, ".role a").into_iter().map(|link| link.attr("href").unwrap().to_owned());
        assert_eq!(link.collect::<Vec<_>>(), ["tel:010000000"]);
        all(&page, ".role strong").into_iter().map(words).collect::<Vec<_>>()
    };
    assert_eq!([roles("2026/"), roles("2027/"), roles("")], [["Kommunpolis"], ["Växeln"], ["Växeln"]]);
}

#[test]
fn a_picture_alone_has_its_caption_and_credit_and_one_in_words_says_that_it_has_none() {
    let picture = "![En park](park.webp \"Parken i maj. Foto: Exempelstads kommun\")";
    let bodies = format!("\n{picture}\n\nSe {picture} här.\n\n- {picture}\n");
    let checked = check(vec![
        text("site.toml", SITE),
        text("content/exempelstad/place.md", PLACE),
        text("content/exempelstad/2026/promise.md", &(ACTIVITIES.to_owned() + &bodies)),
        attachment("content/exempelstad/2026/park.webp", 3),
    ]);
    let page = Html::parse_document(&checked.pages["exempellan/exempelstad/2026/index.html"]);
    let captions: Vec<String> = all(&page, "figure > figcaption").into_iter().map(words).collect();
    assert_eq!(captions, ["Parken i maj. Foto: Exempelstads kommun"]);
    assert_eq!(all(&page, "figure .credit").into_iter().map(words).collect::<Vec<_>>(), ["Foto: Exempelstads kommun"]);
    assert_eq!(all(&page, "figure > img[alt='En park']").len(), 1);
    assert_eq!(checked.short(Lang::Sv).matches("unmeant-markdown").count(), 2, "{}", checked.short(Lang::Sv));
}
