//! Ties, thresholds and the turns of years: what comes first of two that are alike, where much becomes too much, and to
//! which of two years something belongs.

use crate::check::{check, text};
use crate::folder::{Built, SMALL, built, checked, files, on};
use crate::page::{all, page, text as words};
use std::collections::BTreeSet;
use utfall::source::{Contents, File};

const PROMISE: &str = "content/byn/2020/promise.md";
const DAY: &str = "2021-06-01";

/// The small site, with other files in place of some of its own.
fn site(changed: &[(&str, &str)]) -> Built {
    let kept = SMALL.iter().filter(|(path, _)| changed.iter().all(|(own, _)| own != path));
    built(files(&kept.chain(changed).copied().collect::<Vec<_>>()), &on(DAY))
}

fn has(built: &Built, path: &str) -> bool {
    built.contains_key(path)
}

#[test]
fn a_follow_up_belongs_to_the_year_in_which_its_period_ends() {
    let promise = "+++\ntitle = \"Löfte\"\nvalid = { from = \"2020-07\", to = \"2021-06\" }\n\
                   [[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n+++\n";
    let winter = "+++\nperiod = { from = \"2020-12\", to = \"2021-01\" }\n+++\nVi har träffats.\n";
    let literal: Vec<(&str, &str)> = SMALL
        .iter()
        .filter(|(path, _)| !path.starts_with("content/byn/2020/"))
        .copied()
        .chain([(PROMISE, promise), ("content/byn/2020/vintern.md", winter)])
        .collect();
    let built = built(files(&literal), &on(DAY));
    let years = ["2020", "2021"].map(|year| has(&built, &format!("uppfoljningar/{year}/index.html")));
    assert_eq!(years, [false, true]);
}

#[test]
fn corrections_stand_newest_first_and_a_year_counts_as_its_last_day() {
    let follow_up = "+++\npublished = 2020-05-20\ncorrections = [\n\
                     { date = 2020-11-02, text = \"November.\" },\n\
                     { date = \"2020\", text = \"Under året.\" },\n\
                     { date = 2020-05-30, text = \"Maj.\" },\n]\n+++\nVi har gått.\n";
    let built = site(&[("content/byn/2020/t1.md", follow_up)]);
    let html = page(&built, "provlan/byn/2020/t1/index.html");
    let body = words(all(&html, "main")[0]);
    let order = ["Under året.", "November.", "Maj."].map(|said| body.find(said).expect(said));
    assert!(order.is_sorted(), "{order:?}: {body}");
}

#[test]
fn a_promise_says_of_which_day_it_is_told_until_no_day_changes_it() {
    let promise = "+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"half-year\"\n\
                   [[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n+++\n";
    let told = |name: &str| (format!("content/byn/2020/{name}.md"), "+++\n[outcome.moten]\nstatus = \"done\"\n+++\n");
    let counted = |halves: &[&str], day: &str| {
        let written: Vec<(String, &str)> = halves.iter().map(|name| told(name)).collect();
        let kept = SMALL.iter().filter(|(path, _)| !path.starts_with("content/byn/2020/")).copied();
        let own = written.iter().map(|(path, text)| (path.as_str(), *text));
        let literal: Vec<(&str, &str)> = kept.chain([(PROMISE, promise)]).chain(own).collect();
        let html = page(&built(files(&literal), &on(day)), "provlan/byn/2020/index.html");
        all(&html, ".print-head__day").len()
    };
    // All is reported, but the promise still holds.
    assert_eq!(["2020-12-31", "2021-01-01"].map(|day| counted(&["h1", "h2"], day)), [1, 0]);
    // It has ended, and a report is to come.
    assert_eq!(counted(&["h1"], "2021-01-01"), 1);
}

/// What is found in a follow-up with this text.
fn found(said: &str) -> Vec<String> {
    let mut given = files(SMALL);
    given.retain(|file| file.path.as_str() != "content/byn/2020/t1.md");
    given.push(text("content/byn/2020/t1.md", &format!("+++\n+++\n{said}\n")));
    let found = check(given).found();
    let own = found.iter().filter_map(|line| line.strip_prefix("content/byn/2020/t1.md:")?.split_once(' '));
    own.map(|(_, code)| code.to_owned()).collect()
}

#[test]
fn four_people_of_an_age_at_a_place_are_few_and_five_are_not() {
    for few in ["En 14-årig pojke", "Två 14-åriga pojkar", "tre 14-åringar", "fyra 14-åringar", "4 14-åringar"] {
        assert_eq!(found(&format!("Stöd har getts till {few} på Råslätt.")), ["small-count"], "{few}");
    }
    for many in ["fem 14-åringar", "5 14-åringar", "14 14-åringar"] {
        assert_eq!(found(&format!("Stöd har getts till {many} på Råslätt.")), [""; 0], "{many}");
    }
}

#[test]
fn a_mobile_number_is_grouped_as_people_group_numbers() {
    for number in ["0701740605", "070-174 06 05", "070 17 40 605", "+46 70 174 06 05", "0046 70 174 06 05"] {
        assert_eq!(found(&format!("Ring {number} så ordnar det sig.")), ["private-phone"], "{number}");
    }
    // Nine figures, but no number: years, amounts and ranges that follow each other.
    for other in ["070--174 06 05", "070 - 174 - 06 - 05", "0701 7406 0", "070174060512", "10701740605"] {
        assert_eq!(found(&format!("Se {other} i bilagan.")), [""; 0], "{other}");
    }
}

#[test]
fn a_text_that_quotes_one_sign_of_a_conflict_has_none() {
    let quoted = "Git skriver:\n\n```\n<<<<<<< gren\n```\n";
    assert_eq!(found(quoted), [""; 0]);
    let conflict = "<<<<<<< gren\nEtt.\n=======\nTvå.\n>>>>>>> gren\n";
    assert_eq!(found(conflict), ["merge-conflict"]);
}

/// A site of some places in two counties by turns, each with a promise of so many activities about one subject, done.
fn country(places: usize, activities: usize) -> Vec<File> {
    let settings = format!("{}\n[focus.trygghet]\ntitle = \"Trygghet\"\n", SMALL[0].1);
    let rows: String = (0..activities)
        .map(|number| {
            format!("[[activity]]\nid = \"a{number}\"\ntitle = \"Aktivitet {number}\"\nfocus = [\"trygghet\"]\n")
        })
        .collect();
    let outcomes: String = (0..activities).map(|number| format!("[outcome.a{number}]\nstatus = \"done\"\n")).collect();
    let mut literal = vec![("site.toml".to_owned(), settings)];
    for number in 0..places {
        let county = ["Norrlän", "Söderlän"][number % 2];
        let folder = format!("content/ort-{number}");
        let place = format!("+++\nname = \"Ort {number}\"\nkind = \"municipality\"\ncounty = \"{county}\"\n+++\n");
        literal.push((format!("{folder}/place.md"), place));
        let promise = format!("+++\ntitle = \"Löfte\"\nvalid = \"2020\"\n{rows}+++\n");
        literal.push((format!("{folder}/2020/promise.md"), promise));
        literal.push((format!("{folder}/2020/year.md"), format!("+++\n{outcomes}+++\n")));
    }
    let literal: Vec<(&str, &str)> = literal.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files(&literal)
}

/// Whether it has files, without rendering them.
fn planned<const N: usize>(country: Vec<File>, paths: [&str; N]) -> [bool; N] {
    let checked = checked(country, &on(DAY));
    let output = checked.ready.as_ref().unwrap().output(&checked.sources);
    let planned: BTreeSet<&str> = output.paths().collect();
    paths.map(|path| planned.contains(path))
}

#[test]
fn a_comparison_of_more_than_forty_places_is_divided_by_county() {
    let county = "jamfor/fokusomraden/trygghet/norrlan/index.html";
    assert_eq!([40, 41].map(|places| planned(country(places, 1), [county])), [[false], [true]]);
}

#[test]
fn a_page_of_more_than_three_hundred_activities_counts_them_by_promise() {
    let listed = |activities: usize| {
        let html = page(&built(country(1, activities), &on(DAY)), "fokusomraden/trygghet/index.html");
        (all(&html, ".focus-activity").len(), all(&html, ".focus-promise").iter().map(|one| words(*one)).collect())
    };
    assert_eq!(listed(300).0, 300);
    assert_eq!(listed(301), (0, vec!["Löfte 2020 301 aktiviteter".to_owned()]));
}

#[test]
fn a_year_of_more_than_six_hundred_answers_is_divided_by_county() {
    let county = "status/genomford/2020/norrlan/index.html";
    assert_eq!([300, 301].map(|activities| planned(country(2, activities), [county])), [[false], [true]]);
}

#[test]
fn a_list_of_more_than_a_hundred_answers_quotes_less_of_each() {
    let said = "Det blev nio kvällar. ".repeat(20);
    let quoted = |activities: usize| {
        let mut given = country(1, activities);
        let year = given.iter_mut().find(|file| file.path.as_str().ends_with("year.md")).unwrap();
        let Contents::Text(settings) = &year.contents else { panic!("a follow-up is a text") };
        year.contents = Contents::Text(format!("{}## a0\n\n{said}\n", &**settings).into());
        let html = page(&built(given, &on(DAY)), "status/genomford/2020/index.html");
        words(all(&html, ".stated ul p")[0]).chars().count()
    };
    let is_near = |most: usize, quoted: usize| (most - 25..=most + 2).contains(&quoted);
    assert!(is_near(280, quoted(100)), "{}", quoted(100));
    assert!(is_near(160, quoted(101)), "{}", quoted(101));
}

#[test]
fn long_lists_of_a_year_are_divided_by_county_and_long_comparisons_by_year() {
    let addresses = ["ar/2020/norrlan/", "redovisning/2020/norrlan/", "uppfoljningar/2020/norrlan/", COMPARED]
        .map(|address| format!("{address}index.html"));
    let parts = |places: usize| planned(country(places, 1), addresses.each_ref().map(String::as_str));
    assert_eq!(parts(200), [false; 4]);
    assert_eq!(parts(300), [true, true, false, false]);
    assert_eq!(parts(322), [true; 4]);
}

/// Half of the places are in the county.
const COMPARED: &str = "jamfor/fokusomraden/trygghet/norrlan/2020/";

#[test]
fn what_is_divided_leads_to_its_parts_and_each_part_names_its_own() {
    let built = built(country(322, 1), &on(DAY));
    for (whole, part, title, listed) in [
        ("ar/2020/", "ar/2020/norrlan/", "Medborgarlöften 2020, Norrlän", ".follow-up"),
        ("redovisning/2020/", "redovisning/2020/norrlan/", "Vilka uppföljningar finns 2020, Norrlän", "tbody tr"),
        ("uppfoljningar/2020/", "uppfoljningar/2020/norrlan/", "Uppföljningar 2020, Norrlän", ".follow-up"),
        ("jamfor/fokusomraden/trygghet/norrlan/", COMPARED, "Jämför: Trygghet, Norrlän 2020", ".compared-place"),
    ] {
        let [of_whole, of_part] = [whole, part].map(|address| page(&built, &format!("{address}index.html")));
        assert_eq!(all(&of_part, "h1").iter().map(|one| words(*one)).collect::<Vec<_>>(), [title]);
        assert_eq!([&of_whole, &of_part].map(|html| all(html, listed).len()), [0, 161], "{part}");
        assert!(all(&of_whole, ".empty").is_empty(), "{whole} says that there is nothing");
        let links = all(&of_whole, ".choice a");
        let name = part.strip_prefix(whole).unwrap();
        assert!(links.iter().any(|link| link.attr("href") == Some(name)), "{whole} does not lead to {name}");
        assert!(!all(&of_part, ".choice [aria-current=page]").is_empty(), "{part}");
    }
}
