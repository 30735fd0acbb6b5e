//! What lists by year, by party and by subject hold, and what they count.

use super::folder::{Built, built, files, on};
use super::page::{page, text};

const SITE: &str = "format = 1\ntitle = \"Exempel\"\nbase_url = \"https://example.org/\"\nsearch = true\n[publisher]\n\
    name = \"Exempel\"\nkind = \"unofficial\"\n[[edition]]\nid = \"hela\"\ntheme = \"polisen\"\n";
const PLACE: &str = "+++\nname = \"Exempelstad\"\nkind = \"municipality\"\ncounty = \"Exempellän\"\n+++\n";
const PARTIES: &str = "[[party]]\nid = \"polisen\"\nkind = \"police\"\nname = \"Polisen\"\n\
    [[party]]\nid = \"kommunen\"\nkind = \"municipality\"\nname = \"Kommunen\"\n";

/// A site of promises, each with its folder, its validity and what it promises.
fn site(promises: &[(&str, &str, &str)]) -> Built {
    let promise = |&(folder, valid, promised): &(&str, &str, &str)| {
        let text = format!("+++\ntitle = \"Löfte\"\nvalid = {valid}\n{PARTIES}{promised}+++\n");
        (format!("content/exempelstad/{folder}/promise.md"), text)
    };
    let promises: Vec<(String, String)> = promises.iter().map(promise).collect();
    let mut all = vec![("site.toml", SITE), ("content/exempelstad/place.md", PLACE)];
    all.extend(promises.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    built(files(&all), &on("2022-03-01"))
}

fn words(site: &Built, path: &str) -> String {
    text(page(site, path).root_element()).replace('\u{a0}', " ")
}

#[test]
fn a_promise_without_an_end_is_in_the_lists_of_all_later_years() {
    let activity = "[[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n";
    let site = site(&[("tillsvidare", "{ from = \"2019\" }", activity), ("2021", "\"2021\"", activity)]);
    for year in [2019, 2020, 2021] {
        let listed = words(&site, &format!("ar/{year}/index.html"));
        assert!(listed.contains("Löfte från 2019, tills vidare"), "{year}: {listed}");
    }
    assert!(!site.contains_key("ar/2022/index.html"), "nothing is known of it");
}

#[test]
fn what_nobody_is_named_for_is_listed_with_each_party() {
    let activities = "[[activity]]\nid = \"moten\"\ntitle = \"Möten\"\nresponsible = [\"kommunen\"]\n\
        [[activity]]\nid = \"turer\"\ntitle = \"Turer\"\n";
    let site = site(&[("2021", "\"2021\"", activities)]);
    let police = words(&site, "ansvariga/polisen/index.html");
    assert!(police.contains("Turer") && !police.contains("Möten"), "{police}");
    assert!(police.contains("1 löfte och 1 aktivitet"), "{police}");
    let municipality = words(&site, "ansvariga/kommunen/index.html");
    assert!(municipality.contains("Turer") && municipality.contains("Möten"), "{municipality}");
}

#[test]
fn pledges_without_activities_are_counted_where_they_are_listed() {
    let pledges = "[[pledge]]\nid = \"lugn\"\ntitle = \"Lugn\"\ntext = \"Lugnare kvällar.\"\n\
        [[pledge]]\nid = \"ljus\"\ntitle = \"Ljus\"\ntext = \"Ljusare gångvägar.\"\n";
    let activity = "[[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n";
    let site = site(&[("2020", "\"2020\"", pledges), ("2021", "\"2021\"", activity)]);
    for list in ["ansvariga/index.html", "ansvariga/polisen/index.html"] {
        let said = words(&site, list);
        assert!(said.contains("2 löften, 1 aktivitet och 2 löftespunkter"), "{list}: {said}");
    }
    assert!(words(&site, "ar/2020/index.html").contains("1 löfte och 2 löftespunkter"));
}

#[test]
fn a_place_without_a_promise_in_force_names_the_last_and_the_next() {
    let activity = "[[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n";
    let place = |promises: &[(&str, &str)]| {
        let promises: Vec<_> = promises.iter().map(|&(folder, valid)| (folder, valid, activity)).collect();
        let site = site(&promises);
        let words = words(&site, "index.html");
        words[words.find("Exempelstad kommun").expect(&words)..].replace(" ,", ",")
    };
    let next = place(&[("2024", "\"2024\""), ("2023", "\"2023\"")]);
    assert!(next.contains("kommun, 2023–2024 Inget löfte gäller nu. Nästa: Löfte, Exempelstad."), "{next}");
    assert!(!next.contains("Det senaste:"), "{next}");
    let last = place(&[("2020", "\"2020\""), ("2021", "\"2021\"")]);
    assert!(last.contains("kommun, 2020–2021 Inget löfte gäller nu. Det senaste: Löfte, Exempelstad"), "{last}");
    let both = place(&[("2020", "\"2020\""), ("2023", "\"2023\"")]);
    let expected = "Inget löfte gäller nu. Nästa: Löfte, Exempelstad. Det senaste: Löfte, Exempelstad";
    assert!(both.contains(expected), "{both}");
    let open = place(&[("2020", "{ from = \"2020\" }")]);
    assert!(open.contains("kommun, från 2020") && !open.contains("Inget löfte gäller"), "{open}");
}

#[test]
fn a_follow_up_that_two_promises_of_a_place_await_is_named_with_its_promise() {
    let activity = "schedule = \"year\"\n[[activity]]\nid = \"moten\"\ntitle = \"Möten\"\n";
    let awaited = |promises: &[(&str, &str)]| {
        let written = promises.iter().map(|&(folder, title)| {
            let text = format!("+++\ntitle = \"{title}\"\nvalid = \"2021\"\n{activity}+++\n");
            (format!("content/exempelstad/{folder}/promise.md"), text)
        });
        let promises: Vec<(String, String)> = written.collect();
        let mut all = vec![("site.toml", SITE), ("content/exempelstad/place.md", PLACE)];
        all.extend(promises.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        words(&built(files(&all), &on("2022-02-01")), "redovisning/index.html")
    };
    let two = awaited(&[("polisen", "Polisens löfte"), ("gemensamt", "Gemensamt löfte")]);
    assert!(two.contains("Exempelstad: 2021, Polisens löfte") && two.contains("2021, Gemensamt löfte"), "{two}");
    let one = awaited(&[("polisen", "Polisens löfte")]);
    assert!(one.contains("Exempelstad: 2021 Ska"), "{one}");
}
