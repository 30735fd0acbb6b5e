use super::grammar::Grammar;
use super::{FigureMistake, read};
use crate::value::{Bound, Figure, Form, Lang};
use Bound::{About, AtLeast, AtMost, Exactly, LessThan, MoreThan, Range};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

/// The value of a figure in one line: bound, number, unit, and what it is a rate or a share of.
fn value(figure: &Figure) -> String {
    let high = figure.high.map(|high| format!("–{}", high.normalize())).unwrap_or_default();
    let form = match &figure.form {
        Form::Count => String::new(),
        Form::Rate { per } => format!(" / {per}"),
        Form::Share => " %".to_owned(),
    };
    let unit = figure.unit.as_deref().unwrap_or("-");
    let whole = figure.whole().map(|whole| format!(" av {whole}")).unwrap_or_default();
    format!("{} {}{high} {unit}{form}{whole}", figure.bound.key(), figure.low.normalize())
}

fn check(lang: Lang, cases: &[(&str, Bound, &str)]) {
    for &(words, bound, rest) in cases {
        let read = read(words, lang).unwrap_or_else(|mistake| panic!("{words}: {mistake:?}"));
        assert_eq!(value(&read), format!("{} {rest}", bound.key()), "{words}");
    }
}

fn refuse(lang: Lang, cases: &[(&str, &str)]) {
    for &(words, code) in cases {
        let mistake = read(words, lang).expect_err(words);
        assert_eq!(way_out(&mistake).0, code, "{words}: {mistake:?}");
    }
}

/// The code of a mistake, and the corrected words.
fn way_out(mistake: &FigureMistake) -> (&'static str, String) {
    use super::NumberPair;
    let (code, instead) = match mistake {
        FigureMistake::NoNumber { instead, .. } => ("no-figure", instead.clone()),
        FigureMistake::RangeReversed { instead } => ("range-reversed", instead.clone()),
        FigureMistake::BadNumber { instead, .. } => ("bad-number", instead.clone()),
        FigureMistake::NotACount { instead, .. } => ("not-a-count", instead.clone()),
        FigureMistake::TwoNumbers { parts } => {
            let words = match parts {
                NumberPair::Separate(parts) => Some(format!("[\"{}\", \"{}\"]", parts[0], parts[1])),
                NumberPair::PartOf { whole, .. } => Some(whole.clone()),
                NumberPair::First(first) => first.clone(),
            };
            ("two-figures", words)
        }
        FigureMistake::Empty | FigureMistake::TooLarge | FigureMistake::Negative => ("number-size", None),
    };
    (code, instead.unwrap_or_else(|| "-".to_owned()))
}

/// Every phrase of the table is read as it says, or refused with the way out that it says.
#[test]
fn phrases_are_read_for_certain_or_refused() {
    let table = include_str!("../../../tests/figures.tsv");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (phrase, wanted) = line.split_once('\t').expect("two columns");
        let got = match read(phrase, Lang::Sv) {
            Ok(figure) => value(&figure),
            Err(mistake) => {
                let (code, instead) = way_out(&mistake);
                format!("refused {code}\t{instead}")
            }
        };
        if got != wanted {
            wrong.push(format!("{phrase}\n  wanted {wanted}\n  got    {got}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn figures_of_the_five_documents() {
    check(
        Lang::Sv,
        &[
            // Jönköping 2020
            ("4 tillfällen", Exactly, "4 tillfällen"),
            ("två krogtillsyner", Exactly, "2 krogtillsyner"),
            ("minst fyra tillfällen", AtLeast, "4 tillfällen"),
            ("Inga gemensamma krogtillsyner", Exactly, "0 gemensamma krogtillsyner"),
            ("över 500 tillfällen", MoreThan, "500 tillfällen"),
            ("ca 40 trafikkontroller", About, "40 trafikkontroller"),
            ("fem kontroller", Exactly, "5 kontroller"),
            ("fem större kontroller", Exactly, "5 större kontroller"),
            ("50 tillfällen", Exactly, "50 tillfällen"),
            ("50 tillfällen med hund", Exactly, "50 tillfällen med hund"),
            ("minst 608 tillfällen", AtLeast, "608 tillfällen"),
            ("ca 26 trafikkontroller", About, "26 trafikkontroller"),
            ("16 tillfällen", Exactly, "16 tillfällen"),
            ("tre möten", Exactly, "3 möten"),
            ("minst två ärenden", AtLeast, "2 ärenden"),
            ("Inget SIG-ärende", Exactly, "0 SIG-ärende"),
            // Jönköping 2023
            ("11st", Exactly, "11 -"),
            ("11st.", Exactly, "11 -"),
            ("11 st", Exactly, "11 -"),
            ("ett möte", Exactly, "1 möte"),
            // Eksjö 2017
            ("minst 45 tillfällen", AtLeast, "45 tillfällen"),
            ("116 timmar", Exactly, "116 timmar"),
            ("minst tio underrättelsebaserade trafikkontroller", AtLeast, "10 underrättelsebaserade trafikkontroller"),
            ("minst åtta", AtLeast, "8 -"),
            ("minst fem.", AtLeast, "5 -"),
            ("2 st dansfester", Exactly, "2 dansfester"),
            ("Två hockeyresor", Exactly, "2 hockeyresor"),
            ("8 vec", Exactly, "8 vec"),
            ("minst åtta insatser", AtLeast, "8 insatser"),
            ("sex insatser", Exactly, "6 insatser"),
            ("ett hundsök på skola", Exactly, "1 hundsök på skola"),
            ("5 kuratorer", Exactly, "5 kuratorer"),
            ("tre", Exactly, "3 -"),
            ("2 - 3 kvällar i veckan", Range, "2–3 kvällar / vecka"),
            // Jönköping 2024, as its web page spells it
            ("ett 10-tal individärenden", About, "10 individärenden"),
            ("Ett 20-tal förfrågningar", About, "20 förfrågningar"),
            ("4 tillfällen under 2024", Exactly, "4 tillfällen"),
            ("Två tillfällen", Exactly, "2 tillfällen"),
            ("15st unga vuxna", Exactly, "15 unga vuxna"),
            ("fler än 15st", MoreThan, "15 -"),
            ("mellan 15-20st unga vuxna", Range, "15–20 unga vuxna"),
            ("4 workshops", Exactly, "4 workshops"),
            (
                "Ca 35 deltagare från hotell, restaurang och säkerhetsbranschen",
                About,
                "35 deltagare från hotell, restaurang och säkerhetsbranschen",
            ),
            ("en gång per månad", Exactly, "1 gång / månad"),
            ("ett 30-tal nyckelpersoner från berörda branscher", About, "30 nyckelpersoner från berörda branscher"),
            ("Inga aktiviteter kopplade till denna aktivitet", Exactly, "0 aktiviteter kopplade till denna aktivitet"),
        ],
    );
    refuse(
        Lang::Sv,
        &[
            ("minst 45 tillfällen sammanlagt 116 timmar", "two-figures"),
            ("ett flertal tillfällen", "no-figure"),
            ("ett stort antal aktiviteter", "no-figure"),
            ("flera tillfällen", "no-figure"),
            ("Ingen förändring mot tidigare tertial", "no-figure"),
            ("13/1 Österängen", "not-a-count"),
            ("17-05-22", "not-a-count"),
        ],
    );
}

#[test]
fn targets_and_outcomes_of_other_places() {
    check(
        Lang::Sv,
        &[
            ("minst 15", AtLeast, "15 -"),
            ("900 timmar/år", Exactly, "900 timmar / år"),
            ("50 per kommun", Exactly, "50 - / kommun"),
            ("800 på Råslätt", Exactly, "800 -"),
            ("minst 800 registrerade tillfällen", AtLeast, "800 registrerade tillfällen"),
            ("minst 20 % förstagångsanvändare", AtLeast, "20 förstagångsanvändare %"),
            ("en gång i veckan", Exactly, "1 gång / vecka"),
            ("minst 70", AtLeast, "70 -"),
            ("drygt sextio", MoreThan, "60 -"),
            ("1,23 kontroller/dag", Exactly, "1.23 kontroller / dag"),
            ("ett dussintal", About, "12 -"),
        ],
    );
    refuse(
        Lang::Sv,
        &[
            ("45 tillfällen / 116 timmar", "two-figures"),
            ("inom 24 timmar", "not-a-count"),
            ("torsdagar 10–11", "not-a-count"),
            ("flertal", "no-figure"),
        ],
    );
}

#[test]
fn bounds() {
    check(
        Lang::Sv,
        &[
            ("MINST 4 möten", AtLeast, "4 möten"),
            ("åtminstone 4", AtLeast, "4 -"),
            ("inte färre än 4", AtLeast, "4 -"),
            ("mer än 4", MoreThan, "4 -"),
            ("högst 4", AtMost, "4 -"),
            ("max 4", AtMost, "4 -"),
            ("maximalt 4", AtMost, "4 -"),
            ("som mest 4", AtMost, "4 -"),
            ("upp till 4", AtMost, "4 -"),
            ("inte mer än 4", AtMost, "4 -"),
            ("under 4", LessThan, "4 -"),
            ("färre än 4", LessThan, "4 -"),
            ("mindre än 4", LessThan, "4 -"),
            ("ca. 4", About, "4 -"),
            ("c:a 4", About, "4 -"),
            ("cirka 4", About, "4 -"),
            ("omkring 4", About, "4 -"),
            ("ungefär 4", About, "4 -"),
            ("runt 4", About, "4 -"),
            ("knappt 4", LessThan, "4 -"),
            ("närmare 4", LessThan, "4 -"),
            ("nästan 4", LessThan, "4 -"),
            ("minst ca 4", About, "4 -"),
            ("o\u{308}ver 4", MoreThan, "4 -"),
            ("minst ett 10-tal", AtLeast, "10 -"),
        ],
    );
    refuse(Lang::Sv, &[("minst", "no-figure"), ("minst några", "no-figure"), ("minst högst 4", "no-figure")]);
}

#[test]
fn numbers() {
    check(
        Lang::Sv,
        &[
            ("0 möten", Exactly, "0 möten"),
            ("1 608 tillfällen", Exactly, "1608 tillfällen"),
            ("1\u{a0}608 tillfällen", Exactly, "1608 tillfällen"),
            ("1\u{202f}608\u{2009}500", Exactly, "1608500 -"),
            ("900 000 kronor", Exactly, "900000 kronor"),
            ("1608 tillfällen", Exactly, "1608 tillfällen"),
            ("1 608,5 timmar", Exactly, "1608.5 timmar"),
            ("0,5 timmar", Exactly, "0.5 timmar"),
            ("noll möten", Exactly, "0 möten"),
            ("tjugoen möten", Exactly, "21 möten"),
            ("trettiofem möten", Exactly, "35 möten"),
            ("hundra möten", Exactly, "100 möten"),
            ("tvåhundrafemtio möten", Exactly, "250 möten"),
            ("tre hundra möten", Exactly, "300 möten"),
            ("ettusen möten", Exactly, "1000 möten"),
            ("1,5 miljoner kronor", Exactly, "1500000 kronor"),
            ("ett tiotal möten", About, "10 möten"),
            ("ett hundratal möten", About, "100 möten"),
            ("ett 1 000-tal besökare", About, "1000 besökare"),
            ("10-tal möten", About, "10 möten"),
            ("två dussin möten", About, "24 möten"),
            ("999 999 999 999", Exactly, "999999999999 -"),
        ],
    );
    refuse(
        Lang::Sv,
        &[
            ("", "number-size"),
            (" \u{a0}\n", "number-size"),
            ("1,2,3", "bad-number"),
            ("1.608", "bad-number"),
            ("1.608 tillfällen", "bad-number"),
            ("1.5", "bad-number"),
            ("4. möten", "bad-number"),
            ("3:e mötet", "not-a-count"),
            ("007", "bad-number"),
            ("3D-möten", "bad-number"),
            ("116h", "bad-number"),
            ("tre-timmarspass", "bad-number"),
            ("2020-10-05", "not-a-count"),
            ("en halv dag", "not-a-count"),
            ("två och en halv timme", "not-a-count"),
            ("en tredjedel av skolorna", "not-a-count"),
            ("5 eller fler möten", "bad-number"),
            ("ett och annat möte", "bad-number"),
            ("20+", "bad-number"),
            ("10 000:-", "bad-number"),
            ("-3 möten", "number-size"),
            ("−3 möten", "number-size"),
            ("minus 3", "number-size"),
            ("- 3 möten", "no-figure"),
            ("1234567890123", "number-size"),
            ("99999999999999999999999999999999999999999", "number-size"),
            ("0,1234567890123", "number-size"),
            ("9999999 miljoner", "number-size"),
            ("9 999 miljarder", "number-size"),
        ],
    );
}

#[test]
fn ranges() {
    check(
        Lang::Sv,
        &[
            ("15–20 unga vuxna", Range, "15–20 unga vuxna"),
            ("15-20", Range, "15–20 -"),
            ("15 - 20 möten", Range, "15–20 möten"),
            ("15 till 20 möten", Range, "15–20 möten"),
            ("mellan 15 och 20 möten", Range, "15–20 möten"),
            ("två-tre möten", Range, "2–3 möten"),
            ("en till två gånger i veckan", Range, "1–2 gånger / vecka"),
            ("4 à 5 möten", Range, "4–5 möten"),
            ("en eller två möten", Range, "1–2 möten"),
            ("1 500–2 000 besökare", Range, "1500–2000 besökare"),
            ("2–3 miljoner kronor", Range, "2000000–3000000 kronor"),
            ("två till tre hundra", Range, "200–300 -"),
            ("15–15", Range, "15–15 -"),
            ("10–20 procent", Range, "10–20 procent %"),
            ("ca 15–20 möten", About, "15–20 möten"),
            ("minst 2–3 möten", AtLeast, "2 möten"),
            ("högst 2–3 möten", AtMost, "3 möten"),
            ("10–15-tal möten", About, "10–15 möten"),
        ],
    );
    refuse(
        Lang::Sv,
        &[
            ("20–15 möten", "range-reversed"),
            ("mellan 15 möten", "bad-number"),
            ("15– möten", "bad-number"),
            ("15 och 20 möten", "two-figures"),
            ("1–2–3", "not-a-count"),
        ],
    );
}

#[test]
fn rates_and_shares() {
    check(
        Lang::Sv,
        &[
            ("3 möten per månad", Exactly, "3 möten / månad"),
            ("en gång per termin", Exactly, "1 gång / termin"),
            ("10 timmar om dagen", Exactly, "10 timmar / dag"),
            ("900 timmar / år", Exactly, "900 timmar / år"),
            ("3/vecka", Exactly, "3 - / vecka"),
            ("2 möten/mån", Exactly, "2 möten / månad"),
            ("en gång varannan vecka", Exactly, "1 gång / varannan vecka"),
            ("en gång var tredje vecka", Exactly, "1 gång / var tredje vecka"),
            ("5 möten/år/skola", Exactly, "5 möten / år/skola"),
            ("två möten varje vecka", Exactly, "2 möten / vecka"),
            ("två rapporter veckovis", Exactly, "2 rapporter / vecka"),
            ("3 möten per månad med föräldrar", Exactly, "3 möten med föräldrar / månad"),
            ("3 möten per vecka och skola", Exactly, "3 möten / vecka och skola"),
            ("12 brott per 1 000 invånare", Exactly, "12 brott / 1 000 invånare"),
            ("12 brott/1 000 invånare", Exactly, "12 brott / 1 000 invånare"),
            ("inga möten per vecka", Exactly, "0 möten / vecka"),
            ("5 stölder/inbrott", Exactly, "5 stölder/inbrott"),
            ("40 samtal per telefon", Exactly, "40 samtal per telefon"),
            ("3 besök på Per Brahe gymnasiet", Exactly, "3 besök på Per Brahe gymnasiet"),
            ("3 möten i år", Exactly, "3 möten i år"),
            ("20 procent", Exactly, "20 procent %"),
            ("20 %", Exactly, "20 procent %"),
            ("20%", Exactly, "20 procent %"),
            ("20 procent.", Exactly, "20 procent %"),
            ("20 procent/år", Exactly, "20 procent / år"),
            ("3 möten per vecka, fredagar", Exactly, "3 möten, fredagar / vecka"),
            ("20 procent av skolorna", Exactly, "20 skolorna %"),
            ("20 procent i Råslätt", Exactly, "20 procent %"),
            ("2 procentenheter", Exactly, "2 procentenheter"),
            ("20 procent per år", Exactly, "20 procent / år"),
        ],
    );
}

#[test]
fn two_numbers_are_two_figures() {
    for words in [
        "45 tillfällen, 116 timmar",
        "45 tillfällen 116 timmar",
        "45, 116 timmar",
        "2 möten och 3 samtal",
        "två möten och tre samtal",
        "ett möte och ett samtal",
        "15 möten, varav minst 3 på Råslätt",
        "5 möten (12 timmar)",
        "5 möten + 3 samtal",
        "3 möten per månad och 2 samtal per vecka",
        "3 möten per skola, 2 samtal",
        "15 % till 20 %",
        "inga fler än 5 möten",
    ] {
        let mistake = read(words, Lang::Sv).expect_err(words);
        assert!(matches!(mistake, FigureMistake::TwoNumbers { .. }), "{words}: {mistake:?}");
    }
    check(
        Lang::Sv,
        &[
            ("3 klasser i åk 7", Exactly, "3 klasser i åk 7"),
            ("60 ungdomar i åldern 18–25 år", Exactly, "60 ungdomar i åldern 18–25 år"),
            ("40 kontroller på E4", Exactly, "40 kontroller på E4"),
            ("ett hundsök på en skola", Exactly, "1 hundsök på en skola"),
            ("2 möten med en skola och en förening", Exactly, "2 möten med en skola och en förening"),
            ("2 samtal om droger och sex", Exactly, "2 samtal om droger och sex"),
        ],
    );
}

#[test]
fn zero_needs_a_unit_and_vague_words_are_no_number() {
    check(Lang::Sv, &[("ingen gång", Exactly, "0 gång"), ("inga möten", Exactly, "0 möten")]);
    refuse(
        Lang::Sv,
        &[
            ("inga", "no-figure"),
            ("inga på Råslätt", "no-figure"),
            ("några möten", "no-figure"),
            ("”några” möten", "no-figure"),
            ("ett par möten", "no-figure"),
            ("en hel del möten", "no-figure"),
            ("ett fåtal", "no-figure"),
            ("Genomfört", "no-figure"),
            ("i snitt 3 möten", "not-a-count"),
            (">20 möten", "bad-number"),
        ],
    );
}

#[test]
fn units_lose_the_punctuation_around_them() {
    check(
        Lang::Sv,
        &[
            ("3 möten.", Exactly, "3 möten"),
            ("3 möten m.m.", Exactly, "3 möten m.m."),
            ("3 stycken möten", Exactly, "3 möten"),
            ("3 styckningar", Exactly, "3 styckningar"),
            ("3 (alla på torget)", Exactly, "3 -"),
            ("minst 4 st, gärna fler", AtLeast, "4 -"),
            ("en till", Exactly, "1 -"),
        ],
    );
}

#[test]
fn words_stay_as_written_but_for_blanks() {
    for (written, words) in [
        ("  minst   4\n möten ", "minst 4 möten"),
        ("1\u{a0}608 \u{a0} möten", "1\u{a0}608\u{a0}möten"),
        ("4 mo\u{308}ten", "4 möten"),
        ("4 sam\u{ad}tal\u{200b}", "4 samtal"),
    ] {
        assert_eq!(read(written, Lang::Sv).unwrap().words, words.into());
    }
}

#[test]
fn english() {
    check(
        Lang::En,
        &[
            ("at least 1,608 occasions", AtLeast, "1608 occasions"),
            ("1 608.5 hours", Exactly, "1608.5 hours"),
            ("more than five", MoreThan, "5 -"),
            ("up to 4 meetings", AtMost, "4 meetings"),
            ("no more than 4 meetings", AtMost, "4 meetings"),
            ("fewer than 4", LessThan, "4 -"),
            ("about 40 checks", About, "40 checks"),
            ("a dozen patrols", About, "12 patrols"),
            ("twenty-five patrols", Exactly, "25 patrols"),
            ("two hundred patrols", Exactly, "200 patrols"),
            ("no meetings", Exactly, "0 meetings"),
            ("between 15 and 20 people", Range, "15–20 people"),
            ("two-three meetings", Range, "2–3 meetings"),
            ("once a week", Exactly, "1 - / week"),
            ("3 meetings per month", Exactly, "3 meetings / month"),
            ("1.23 checks/day", Exactly, "1.23 checks / day"),
            ("20% of schools", Exactly, "20 schools %"),
            ("20 percent", Exactly, "20 percent %"),
        ],
    );
    refuse(
        Lang::En,
        &[
            ("1,23 checks", "bad-number"),
            ("1st meeting", "not-a-count"),
            ("a few meetings", "no-figure"),
            ("several meetings", "no-figure"),
            ("2 meetings and 3 calls", "two-figures"),
            ("half of them", "not-a-count"),
        ],
    );
}

#[test]
fn printing_binds_the_number_to_its_unit() {
    for (written, printed) in [
        ("minst 608 tillfällen", "minst 608_tillfällen"),
        ("1 608 tillfällen", "1_608_tillfällen"),
        ("1\u{202f}608 tillfällen", "1_608_tillfällen"),
        ("15-20 unga vuxna", "15–20_unga vuxna"),
        ("15 - 20 unga vuxna", "15–20_unga vuxna"),
        ("1 500 - 2 000 besökare", "1_500–2_000_besökare"),
        ("två-tre möten", "två–tre möten"),
        ("mellan 15 och 20 möten", "mellan 15_och 20_möten"),
        ("ett 10-tal ärenden", "ett 10-tal ärenden"),
        ("1,23 kontroller/dag", "1,23_kontroller/dag"),
        ("3/vecka", "3/vecka"),
        ("20%", "20_%"),
        ("15st unga vuxna", "15_st unga vuxna"),
        ("tre möten", "tre möten"),
        ("1,5 miljoner kronor", "1,5_miljoner kronor"),
        ("minst 4.", "minst 4."),
        ("inga möten", "inga möten"),
    ] {
        assert_eq!(*read(written, Lang::Sv).unwrap().printed, printed.replace('_', "\u{a0}"));
    }
    assert_eq!(&*read("20% of schools", Lang::En).unwrap().printed, "20% of schools");
}

/// Texts that are often figures, and otherwise nearly so.
fn nearly_a_figure() -> impl Strategy<Value = String> {
    let words: Vec<&'static str> = "minst|över|högst|ca|c:a|mer än|upp till|mellan|från|ett|en|inga|två|tjugo|hundra|miljoner|10-tal|\
        dussin|3|15|20|1 608|1\u{a0}500|0,5|1.608|-|–| – |till|och|eller|/|/dag|per vecka|i veckan|per|varannan vecka|%|procent|av|\
        st|st.|möten|tillfällen|unga vuxna|på|,|.|(|)|flera|antal|halv|between|at least|no|a|dozen|to|and|15st|20%|veckovis|m.m."
        .split('|')
        .collect();
    let glue = select(vec![" ", " ", " ", "", "\u{a0}"]);
    proptest::collection::vec((select(words), glue), 1..7)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, glue)| [word, glue]).collect())
}

/// Words of all the kinds that stand in phrases about numbers.
fn phrase() -> impl Strategy<Value = String> {
    let words: Vec<&'static str> = "minst|över|under|drygt|knappt|ca|totalt|hittills|från|till|mellan|och|av|de|med|i|per|\
        ett|en|två|tre|fyra|tio|tjugo|hundra|tusen|femtio|tio-tal|20-tal|tal|1|3|20|2024|1 500|10-15 000|(2)|½|1/3|\
        möten|kontroller|kvällar|veckor|år|maj|november|fler|färre|mer|mindre|än|ökning|minskning|så|många|gånger|ggr|g|\
        procent|%|procents|skolor|st|planerade|varav|jämfört|åk|halv|tredjedel|+|>|,"
        .split('|')
        .map(str::trim)
        .collect();
    proptest::collection::vec(select(words), 1..7).prop_map(|words| words.join(" "))
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![nearly_a_figure(), any::<String>(), "[0-9 ,.\u{a0}–-]{0,12}[a-zåäö/% ]{0,12}", Just("½".to_owned())]
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2_000))]

    #[test]
    fn printing_changes_no_value(text in any_text()) {
        for lang in Lang::ALL {
            if let Ok(figure) = read(&text, lang) {
                let printed = &*figure.printed;
                let again = read(printed, lang).unwrap_or_else(|mistake| panic!("{text:?} {printed:?} {mistake:?}"));
                assert_eq!(value(&again).replace('\u{a0}', " "), value(&figure).replace('\u{a0}', " "), "{text:?} {printed:?}");
                assert_eq!(&*again.printed, printed);
                assert_eq!(read(&figure.words, lang), Ok(figure));
            }
        }
    }

    /// A unit with a number, a month or a comparison in it was not read for certain.
    #[test]
    fn a_unit_holds_no_number_no_month_and_no_comparison(text in phrase()) {
        let Ok(figure) = read(&text, Lang::Sv) else { return Ok(()) };
        let unit = figure.unit.as_deref().unwrap_or_default();
        let words: Vec<&str> = unit.split(' ').collect();
        for (number, word) in words.iter().enumerate() {
            // A number after one of these is a name: pupils of "åk 3".
            if number > 0 && Grammar::of(Lang::Sv).labels.contains(&words[number - 1]) {
                continue;
            }
            let forbidden = "två|tre|fyra|tio|tjugo|hundra|tusen|femtio|tal|maj|november|fler|färre|mer|mindre|än|ökning|\
                minskning|många|2024|3|20";
            assert!(!forbidden.split('|').any(|other| other == *word), "{text:?}: {unit:?}");
        }
    }

    /// What a help tells to write can be written, and no whole is split.
    #[test]
    fn words_mended_can_be_read(text in prop_oneof![any_text(), phrase()]) {
        for lang in Lang::ALL {
            let Err(mistake) = read(&text, lang) else { continue };
            let words = match mistake {
                FigureMistake::TwoNumbers { parts: super::NumberPair::Separate(parts) } => parts.to_vec(),
                FigureMistake::TwoNumbers { parts: super::NumberPair::PartOf { whole, part } } => vec![whole, part],
                mistake => vec![way_out(&mistake).1],
            };
            for words in words.iter().filter(|words| *words != "-") {
                assert!(read(words, lang).is_ok(), "{text:?}: {words:?}");
            }
        }
    }

    #[test]
    fn figures_are_within_their_limits(text in any_text()) {
        for lang in Lang::ALL {
            if let Ok(figure) = read(&text, lang) {
                assert!(!figure.low.is_sign_negative() && figure.high.is_none_or(|high| high >= figure.low));
                assert!(matches!(figure.bound, Range | About) || figure.high.is_none());
                assert!(figure.unit.is_none_or(|unit| !unit.is_empty() && *unit.trim() == *unit));
            }
        }
    }
}

/// What each word before a number makes of it.
const BOUNDS: [(Lang, Bound, &str); 10] = [
    (
        Lang::Sv,
        AtLeast,
        "inte färre än, inte mindre än, minst, åtminstone, lägst, inte under, som minst, som lägst, allra minst",
    ),
    (
        Lang::Sv,
        AtMost,
        "inte fler än, inte mer än, högst, max, max., maximalt, som mest, upp till, inte över, som högst, allra \
         högst, bortåt, inemot, uppemot, upp emot, uppåt",
    ),
    (
        Lang::Sv,
        MoreThan,
        "över, mer än, fler än, strax över, precis över, lite över, något över, långt över, klart över, väl över, \
         en bit över, en bra bit över, gott och väl, lite mer än, något mer än, något fler än, lite fler än, \
         betydligt fler än, betydligt mer än, lite drygt, drygt, dryga",
    ),
    (
        Lang::Sv,
        LessThan,
        "under, färre än, mindre än, strax under, precis under, lite under, något under, klart under, långt under, \
         något färre än, lite färre än, betydligt färre än, inte fullt, inte riktigt, inte ens, knappt, knappa, \
         närmare, nästan, nära",
    ),
    (
        Lang::Sv,
        About,
        "ca, ca., c:a, cirka, circa, omkring, kring, ungefär, ungefärligen, ung., ung, uppskattningsvis, runt, \
         runt om, i storleksordningen",
    ),
    (Lang::En, AtLeast, "at least, no fewer than, no less than, not fewer than, not less than, minimum"),
    (Lang::En, AtMost, "no more than, not more than, at most, max, max., maximum, up to"),
    (Lang::En, MoreThan, "over, more than, just over, well over, a little over, slightly more than"),
    (
        Lang::En,
        LessThan,
        "under, fewer than, less than, just under, slightly fewer than, not quite, nearly, almost, close to",
    ),
    (Lang::En, About, "about, around, approximately, approx., ca, ca., circa, roughly, some"),
];

#[test]
fn every_word_before_a_number_is_read() {
    for (lang, bound, words) in BOUNDS {
        for word in words.split(", ") {
            for written in [format!("{word} 8 kontroller"), format!("{} 8 kontroller", word.to_uppercase())] {
                check(lang, &[(&written, bound, "8 kontroller")]);
            }
        }
    }
    for lang in Lang::ALL {
        let here: Vec<&str> =
            BOUNDS.iter().filter(|(of, ..)| *of == lang).flat_map(|(.., words)| words.split(", ")).collect();
        let missing = Grammar::of(lang).bounds.iter().filter(|(word, _)| !here.contains(word));
        assert_eq!(missing.collect::<Vec<_>>(), [] as [&(&str, Bound); 0], "words without a case");
    }
}

#[test]
fn every_measure_of_time_is_read_in_each_of_its_forms() {
    for lang in Lang::ALL {
        let grammar = Grammar::of(lang);
        for (name, forms, each) in grammar.times {
            let rate = format!("2 möten / {name}");
            for form in [name].into_iter().chain(*forms) {
                check(lang, &[(&format!("2 möten {} {form}", grammar.per), Exactly, &rate)]);
                check(lang, &[(&format!("2 möten/{form}"), Exactly, &rate)]);
            }
            let each = format!("{} {each}", grammar.each[0]);
            if !grammar.not_each.contains(&&*each) {
                check(lang, &[(&format!("2 möten {each}"), Exactly, &rate)]);
            }
        }
        for (adverb, name) in grammar.adverbs {
            check(lang, &[(&format!("2 möten {adverb}"), Exactly, &format!("2 möten / {name}"))]);
        }
    }
}
