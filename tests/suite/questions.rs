//! What a journalist asks, answered by the built pages alone, each question on two pages that must agree.

use super::example::{BELOW, built};
use super::page::{all, by_id, id_of, page, plain, text, within};
use scraper::ElementRef;

/// The anchors of the activities that the list of a status holds for a place and a period.
fn stated(path: &str, place: &str, period: &str) -> Vec<String> {
    let html = page(built(), path);
    let of_them = |item: &ElementRef<'_>| {
        let title = text(within(*item, ".follow-up__title")[0]);
        title.contains(place) && title.contains(period)
    };
    let anchor = |link: ElementRef<'_>| link.attr("href").unwrap().split_once('#').unwrap().1.to_owned();
    let items = all(&html, ".stated > li").into_iter().filter(of_them);
    items.flat_map(|item| within(item, ".stated > li > ul > li > a").into_iter().map(anchor)).collect()
}

#[test]
fn which_activities_of_eksjo_2017_have_no_entry_in_tertial_2() {
    let expected = ["drogpolicy-elevhalsa", "samverkansmoten", "faltarbetare", "vald-i-nara-relation"];
    assert_eq!(stated("status/ej-redovisad/2017/index.html", "Eksjö", "maj–augusti 2017"), expected);
    let report = page(built(), "jonkopings-lan/eksjo/2017/t2/index.html");
    let blank = |kind: &str| -> Vec<&str> {
        let rows = all(&report, ".outcome").into_iter();
        let own = rows.filter(|row| !within(*row, &format!(".blank--{kind}")).is_empty());
        own.map(|row| id_of(row).unwrap()).collect()
    };
    assert_eq!(blank("not-reported"), expected);
    // Three more say nothing, for tertial 1 said that they are done.
    assert_eq!(blank("done-since"), ["brottsaktiva", "utsatta-adresser", "fritid-och-kultur"]);
}

#[test]
fn how_many_traffic_controls_were_reported_there_in_the_year_and_was_the_target_reached() {
    let compared = page(built(), "jamfor/fokusomraden/trafik/index.html");
    let places = all(&compared, ".compared-place");
    let eksjo = places.into_iter().find(|place| text(within(*place, "h3")[0]).trim() == "Eksjö").unwrap();
    let mut promises = within(eksjo, ".compared-promise").into_iter();
    let year = promises.find(|one| text(within(*one, ".compared-promise__years")[0]).contains("2017")).unwrap();
    let facts: Vec<String> =
        within(year, ".compared__numbers > div").into_iter().map(|fact| plain(text(fact).trim())).collect();
    assert_eq!(facts, ["Lovat minst tio trafikkontroller", "Redovisat minst 18 trafikkontroller Målet är nått"],);
    let promise = page(built(), "jonkopings-lan/eksjo/2017/index.html");
    let activity = plain(&text(by_id(&promise, "trafikkontroller").unwrap()));
    for words in ["minst tio trafikkontroller", "minst 18 trafikkontroller", "Målet är nått"] {
        assert!(activity.contains(words), "{words:?} is not in {activity:?}");
    }
}

#[test]
fn which_activities_of_jonkoping_2024_were_postponed_and_what_was_said_of_it() {
    for edition in ["", BELOW] {
        let path = format!("{edition}status/framflyttad/2024/index.html");
        let html = page(built(), &path);
        let place = if edition.is_empty() { "Jönköping" } else { "" };
        assert_eq!(stated(&path, place, "2024"), ["ansvarslagen"], "{path}");
        let item = all(&html, ".stated > li")[0];
        let words = text(item);
        assert!(words.contains("september–december 2024"), "{words}");
        assert!(words.contains("Politiskt beslut om åtgärdsplanen väntas i januari."), "{words}");
    }
}
