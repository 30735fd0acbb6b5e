//! Where a lint begins and ends: texts on both sides of each border, with what is told of them and at which words.

use super::folder::{SMALL, files, on};
use utfall::pipeline;

const PROMISE: &str = "content/byn/2020/promise.md";
const FIRST: &str = "content/byn/2020/t1.md";
const SECOND: &str = "content/byn/2020/t2.md";

/// The settings of a promise of three activities, of which `own` is the text of the last.
fn promise(own: &str) -> String {
    format!(
        "+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"tertial\"\n[[activity]]\nid = \"patrull\"\ntitle = \"Patrull\"\n\
         [[activity]]\nid = \"tillsyn\"\ntitle = \"Tillsyn\"\ntargets = [\"minst 4 tillfällen\"]\n\
         [[activity]]\nid = \"annat\"\ntitle = \"Annat\"\ntext = '''{own}'''\n+++\n"
    )
}

/// Lists what is told of files: the code, and the words in the file that it is told at.
fn told(own: &[(&str, &str)]) -> Vec<String> {
    let base = promise("Vi gör annat.");
    let mut site: Vec<(&str, &str)> = SMALL.to_vec();
    site.retain(|(path, _)| !path.starts_with("content/byn/2020/"));
    site.push((PROMISE, &base));
    site.retain(|(path, _)| own.iter().all(|(new, _)| new != path));
    site.extend(own);
    let check = pipeline::check(files(&site), &on("2020-12-31")).unwrap();
    let mut found: Vec<_> = check.diagnostics.sorted();
    found.retain(|one| own.iter().any(|(path, _)| check.sources.get(one.span.file).path.as_str() == *path));
    let words = |one: &utfall::diag::Diagnostic| {
        let text = check.sources.text(one.span.file);
        format!("{}: {}", one.kind.code(), text.get(one.span.range()).unwrap_or("(no words)"))
    };
    found.into_iter().map(words).collect()
}

/// What is told of a text about the first activity in the second follow-up.
fn told_of(text: &str) -> Vec<String> {
    told(&[(SECOND, &format!("+++\n[outcome.patrull]\nstatus = \"ongoing\"\n+++\n## patrull\n\n{text}\n"))])
}

/// Fails for each text of which something else is told.
#[track_caller]
fn expect(tell: impl Fn(&str) -> Vec<String>, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, tell(text)))
        .filter(|(_, expected, found)| found != **expected)
        .map(|(text, expected, found)| format!("{text}\n  expected {expected:?}\n  found    {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// So many words.
fn words(count: usize) -> String {
    vec!["ord"; count].join(" ")
}

#[test]
fn a_sentence_ends_at_a_full_stop_that_a_capital_follows_and_at_its_paragraph() {
    let long: &[&str] = &["long-sentence: ord ord ord"];
    let cases: [(String, &[&str]); 13] = [
        (format!("{}.", words(35)), &[]),
        (format!("{}.", words(36)), long),
        (words(36), long),
        (format!("{} 14.30 {}.", words(18), words(18)), long),
        (format!("{} mm. {}.", words(18), words(18)), long),
        (format!("{}. Ord {}.", words(18), words(18)), &[]),
        (format!("{}! Ord {}.", words(18), words(18)), &[]),
        (format!("{}? Ord {}.", words(18), words(18)), &[]),
        (format!("{}. 14 {}.", words(18), words(18)), &[]),
        (format!("{}\n\n{}", words(20), words(20)), &[]),
        (format!("- {}\n- {}", words(20), words(20)), &[]),
        (format!("Kort.\n\n{}", words(36)), long),
        (format!("Kort text. Ny {}. Kort.", words(36)), &["long-sentence: Ny ord ord"]),
    ];
    let cases: Vec<(&str, &[&str])> = cases.iter().map(|(text, told)| (text.as_str(), *told)).collect();
    expect(told_of, &cases);
}

#[test]
fn words_of_rules_are_found_in_capitals_and_beside_marks_and_not_within_longer_words() {
    expect(
        told_of,
        &[
            ("Alla ska erhålla stöd.", &["plain-language: erhålla"]),
            ("Erhålla stöd är bra.", &["plain-language: Erhålla"]),
            ("TILLHANDAHÅLLA stöd är bra.", &["plain-language: TILLHANDAHÅLLA"]),
            ("Vi ska *påvisa* det.", &["plain-language: påvisa"]),
            ("Vi ska (påvisa) det.", &["plain-language: påvisa"]),
            ("Vi gick\npåvisat ofta.", &["plain-language: påvisat"]),
            ("Medarbetarens åliggerande.", &[]),
            ("Vi skrev ”samtliga” då.", &[]),
            ("Vi gick inom ramen för planen.", &["plain-language: inom ramen för"]),
            ("Inom ramen för planen.", &["plain-language: Inom ramen för"]),
            ("Vi såg ramen för bilden.", &[]),
            ("Det var inom ramen av planen.", &[]),
            ("Vi gick med anledning av det.", &["plain-language: med anledning av"]),
            ("Vi gick utan anledning av det.", &[]),
            ("Vi mötte unga, t.ex. elever.", &["plain-language: t.ex"]),
            ("Vi mötte unga, at.ex elever.", &[]),
            ("Vi mötte unga m.m. i byn.", &["plain-language: m.m"]),
            ("Vi mötte unga m.a. i byn.", &[]),
            ("Vi mötte SKL i byn.", &["unexplained-abbreviation: SKL"]),
            ("Vi kom EJ till byn.", &["plain-language: EJ"]),
            ("Vi gick 3 m i byn.", &[]),
        ],
    );
}

#[test]
fn a_plan_is_told_where_the_text_says_what_is_to_be_done() {
    expect(
        told_of,
        &[
            ("Vi kommer att gå i byn.", &["plan-in-outcome: kommer"]),
            ("De kommer ofta till byn.", &[]),
            ("Mötet planeras i byn.", &["plan-in-outcome: planeras"]),
            ("Mötet är planerat i byn.", &["plan-in-outcome: planerat"]),
            ("Mötet blev planerat i byn.", &[]),
            ("Vi skulle gå, men mötet planeras inte.", &[]),
            ("Andelen beräknas varje år.", &[]),
            ("Mötet beräknas hållas i byn.", &["plan-in-outcome: beräknas"]),
            ("Andelen föll. Mötet beräknas hållas i byn.", &["plan-in-outcome: beräknas"]),
            ("Rubriken var ”vi kommer att gå”.", &[]),
        ],
    );
}

#[test]
fn a_period_of_another_time_is_told_unless_the_sentence_looks_back_or_ahead() {
    expect(
        told_of,
        &[
            ("Andra tertialet blev lugnt.", &[]),
            ("Första tertialet blev lugnt.", &["other-period: Första tertialet"]),
            ("Fjärde kvartalet blev lugnt.", &["other-period: Fjärde kvartalet"]),
            ("Tredje kvartalet blev lugnt.", &[]),
            ("Under kvartal 4 blev det lugnt.", &["other-period: kvartal 4"]),
            ("Under Q4 blev det lugnt.", &["other-period: Q4"]),
            ("Under Q2 blev det lugnt.", &[]),
            ("Under T3 blev det lugnt.", &["other-period: T3"]),
            ("Under tertial 4 blev det lugnt.", &[]),
            ("Under tertial 12 blev det lugnt.", &[]),
            ("Under tertial 2 2019 blev det lugnt.", &["other-period: tertial 2"]),
            ("Under tertial 2 3000 gånger.", &[]),
            ("Det skrevs ”tertial 3” på tavlan.", &[]),
            ("Det ska bli lugnt tertial 3.", &[]),
            ("Vi gick från det första tertialet.", &[]),
        ],
    );
}

#[test]
fn a_private_number_is_that_of_a_mobile_with_whatever_signs_and_nothing_else() {
    // Numbers that the Post and Telecom Authority keeps for books and films.
    expect(
        told_of,
        &[
            ("Ring 070-174 06 05 nu.", &["private-phone: 070-174 06 05"]),
            ("Ring 0701740605 nu.", &["private-phone: 0701740605"]),
            ("Ring +46 70 174 06 05 nu.", &["private-phone: +46 70 174 06 05"]),
            ("Ring +46 (0)70 nu.", &[]),
            ("Ring 0046 70 174 06 05 nu.", &["private-phone: 0046 70 174 06 05"]),
            ("Dnr 46 70 174 06 05 nu.", &[]),
            ("Ring 070–174 06 05 nu.", &["private-phone: 070–174 06 05"]),
            ("Ring 070-174\u{a0}06\u{a0}05 nu.", &["private-phone: 070-174\u{a0}06\u{a0}05"]),
            ("Ring 070-174 06 05, eller 2 gånger.", &["private-phone: 070-174 06 05"]),
            ("Ärende A070-174 06 05 nu.", &[]),
            ("Ärende 070-174 06 05B nu.", &[]),
            ("Ärende 070-174 06 05/2 nu.", &[]),
            ("Ärende 070--174 06 05 nu.", &[]),
            ("Ring 036-10 50 00 nu.", &[]),
            ("Ring 071-174 06 05 nu.", &[]),
        ],
    );
}

#[test]
fn what_nobody_sees_is_told_unless_it_joins_signs_of_other_scripts() {
    expect(
        told_of,
        &[
            ("Vi gick fot\u{200b}patrull.", &["invisible-character: \u{200b}"]),
            ("Vi gick fot\u{200d}patrull.", &["invisible-character: \u{200d}"]),
            ("Vi gick fot\u{feff}patrull.", &["invisible-character: \u{feff}"]),
            ("Vi gick \u{202e}fotpatrull.", &["invisible-character: \u{202e}"]),
            ("Vi sa سلام\u{200d}سلام ofta.", &[]),
            ("Vi sa سلام\u{200b}سلام ofta.", &["invisible-character: \u{200b}"]),
            ("Vi sa سلام\u{200f}سلام ofta.", &["invisible-character: \u{200f}"]),
            ("Vi gick fot\u{ad}patrull 4\u{a0}gånger.", &[]),
        ],
    );
}

#[test]
fn a_number_in_the_promise_is_told_with_its_unit_where_the_activity_has_no_target() {
    let told_of = |text: &str| told(&[(PROMISE, &promise(text))]);
    expect(
        told_of,
        &[
            ("Vi gör minst fyra besök.", &["number-without-target: minst fyra besök"]),
            ("Vi gör minst 3,5 timmar.", &["number-without-target: minst 3,5 timmar"]),
            ("Vi gör minst 4, gärna fler.", &[]),
            ("Vi gör minst alla besök.", &[]),
            ("Vi möter minst 18 år.", &[]),
            ("Vi gör det minst 4.", &[]),
            ("Vi når 80 procent.", &["number-without-target: 80 procent"]),
            ("Vi når 69,8 procent.", &["number-without-target: 69,8 procent"]),
            ("I dag störs 69,8 procent.", &[]),
            ("I dag störs 69,8 procent, och målet är 50 procent.", &["number-without-target: 50 procent"]),
            ("I dag störs många. Vi når 50 procent.", &["number-without-target: 50 procent"]),
            ("Vi når många procent.", &[]),
        ],
    );
}

#[test]
fn a_text_is_repeated_from_twenty_letters_on_and_an_introduction_from_sixty() {
    let follow_up = |outcome: &str, body: &str, text: &str, more: &str| {
        format!(
            "+++\n[outcome.patrull]\nstatus = \"ongoing\"\n{outcome}\n+++\n{body}\n\n## patrull\n\n{text}\n\n{more}\n"
        )
    };
    let both = |first: String, second: String| {
        let found = told(&[(FIRST, &first), (SECOND, &second)]);
        found.into_iter().filter(|one| one.starts_with("repeated-text")).collect::<Vec<_>>()
    };
    let twice = |outcome: &str, body: &str, text: &str| {
        let own = follow_up(outcome, body, text, "");
        both(own.clone(), own)
    };
    let at = |text: &str| vec![format!("repeated-text: {text}")];
    let none: Vec<String> = Vec::new();
    assert_eq!(twice("", "", &"a".repeat(19)), none);
    assert_eq!(twice("", "", &"a".repeat(20)), at(&"a".repeat(20)));
    assert_eq!(twice("", &"b".repeat(59), "Kort."), none);
    assert_eq!(twice("", &"b".repeat(60), "Kort."), at(&"b".repeat(60)));
    // With a figure the same words may be true twice, unless all texts are the same.
    assert_eq!(twice("figures = [\"3 pass\"]", "", &"a".repeat(20)), none);
    let tillsyn = |text: &str| format!("## tillsyn\n\n{text}");
    let pair = |one: &str, two: &str| {
        let of = |more: &str| follow_up("figures = [\"3 pass\"]", "", &"a".repeat(20), &tillsyn(more));
        both(of(one), of(two))
    };
    let same = "c".repeat(20);
    assert_eq!(pair(&same, &same), [at(&"a".repeat(20)), at(&same)].concat());
    assert_eq!(pair(&same, &"d".repeat(20)), none);
    assert_eq!(pair(&"c".repeat(19), &"c".repeat(19)), none);
}
