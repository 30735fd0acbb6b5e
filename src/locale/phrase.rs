//! Sentences that say what was computed, where a number, a day or a name stands inside them.
//!
//! Words that stand alone are the theme's; what must agree with a number or a name in it is here.

use super::date;
use super::number;
use super::state::RowNoun;
use super::words::{self, count};
use crate::value::{Figure, Lang, PartialDate, Per, Target};

/// Returns the name of a municipality with the word for it: `Jönköpings kommun`, `Eksjö kommun`.
///
/// In Swedish a name takes an s before `kommun`, unless it ends in a vowel or in a sound like s.
pub fn municipality(name: &str, lang: Lang) -> String {
    let ending = name.chars().last().map(|c| c.to_ascii_lowercase());
    let bare = ending.is_none_or(|c| "aeiouyåäösxz".contains(c)) || BARE.contains(&name);
    lang.pick(format!("{name}{} kommun", if bare { "" } else { "s" }), format!("the municipality of {name}"))
}

/// Municipalities whose own name for themselves has no s where the rule would have one.
const BARE: &[&str] = &["Orust"];

/// Returns a figure in a line of text: its words as given, that it is a part of another one, and who or what and where it
/// counts: "varav 6 kontroller (vid skolstarten)".
pub fn figure(figure: &Figure, words: &str, lang: Lang) -> String {
    let part = match figure.part_of() {
        Some(_) => lang.pick("varav ".into(), "of which ".into()),
        None => String::new(),
    };
    let of: Vec<&str> = [figure.what(), figure.place()].into_iter().flatten().collect();
    let of = if of.is_empty() { String::new() } else { format!(" ({})", of.join(", ")) };
    format!("{part}{words}{of}")
}

/// Says what kind a place is of, by its key.
pub fn place_kind(key: &str, is_invented: bool, lang: Lang) -> &'static str {
    match (key, is_invented, lang) {
        ("municipality", false, Lang::Sv) => "kommun",
        ("municipality", true, Lang::Sv) => "påhittad kommun",
        ("municipality", false, Lang::En) => "municipality",
        ("municipality", true, Lang::En) => "invented municipality",
        ("district", false, Lang::Sv) => "stadsdel",
        ("district", true, Lang::Sv) => "påhittad stadsdel",
        ("district", false, Lang::En) => "district",
        ("district", true, Lang::En) => "invented district",
        (_, false, Lang::Sv) => "polisområde",
        (_, true, Lang::Sv) => "påhittat polisområde",
        (_, false, Lang::En) => "police area",
        (_, true, Lang::En) => "invented police area",
    }
}

/// Says of a place that there is none, where somebody may take it for real.
pub fn invented(name: &str, lang: Lang) -> String {
    lang.pick(format!("Påhittat exempel: {name} finns inte."), format!("An invented example: there is no {name}."))
}

/// The title of a place's page.
pub fn place_title(name: &str, lang: Lang) -> String {
    lang.pick(format!("{name} – medborgarlöften"), format!("{name} – citizen promises"))
}

/// What a follow-up is called where its period stands beside it.
pub fn follow_up_title(place: &str, lang: Lang) -> String {
    lang.pick(
        format!("Uppföljning av medborgarlöften för {place}"),
        format!("Follow-up of the citizen promises of {place}"),
    )
}

/// Heads the page of a follow-up, with the days of its period: `Exempelstad: uppföljning maj–augusti 2026`.
pub fn follow_up_page(place: &str, days: &str, lang: Lang) -> String {
    lang.pick(format!("{place}: uppföljning {days}"), format!("{place}: follow-up {days}"))
}

/// Says of a plan how often it is followed up.
pub fn schedule(adverb: &str, lang: Lang) -> String {
    lang.pick(format!("Löftet följs upp {adverb}."), format!("The promise is followed up {adverb}."))
}

/// Says that a promise holds, held, or will hold.
pub fn holds(lang: Lang) -> String {
    lang.pick("Gäller nu".into(), "In force".into())
}

/// Says that a promise held.
pub fn held(lang: Lang) -> String {
    lang.pick("Avslutat".into(), "Ended".into())
}

/// Says when a promise begins.
pub fn will_hold(day: &str, lang: Lang) -> String {
    lang.pick(format!("Börjar gälla {day}"), format!("In force from {day}"))
}

/// Says that a follow-up is there.
pub fn reported(day: Option<&str>, lang: Lang) -> String {
    match day {
        Some(day) => lang.pick(format!("Redovisad {day}"), format!("Reported {day}")),
        None => lang.pick("Redovisad".into(), "Reported".into()),
    }
}

/// Says when a follow-up is due.
pub fn not_due_yet(day: &str, lang: Lang) -> String {
    lang.pick(format!("Ska komma senast {day}"), format!("Due by {day}"))
}

/// Says that a follow-up is late.
pub fn missing(day: &str, lang: Lang) -> String {
    lang.pick(
        format!("Uppföljning saknas, skulle ha kommit senast {day}"),
        format!("Follow-up missing, was due by {day}"),
    )
}

/// Says that a promise says nothing of a period.
pub fn outside(lang: Lang) -> String {
    lang.pick("Löftet gäller inte den här perioden".into(), "The promise does not cover this period".into())
}

/// Says that a promise holds in a period of which no follow-up was announced.
pub fn none_announced(lang: Lang) -> String {
    lang.pick("Ingen uppföljning utlovad".into(), "No follow-up promised".into())
}

/// Says since when nothing changed.
pub fn unchanged(period: &str, lang: Lang) -> String {
    lang.pick(format!("Inget nytt sedan {period}"), format!("Nothing new since {period}"))
}

/// Says since when something is done.
pub fn done_since(period: &str, lang: Lang) -> String {
    lang.pick(format!("Genomförd sedan {period}"), format!("Done since {period}"))
}

/// Says that the source may say more.
pub fn see_source(lang: Lang) -> String {
    lang.pick("Inte infört här – se källan".into(), "Not entered here – see the source".into())
}

/// Says what is proved of a target, by the key of the verdict.
pub fn verdict(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "reached" => ("Målet är nått", "Target reached"),
        "not-reached" => ("Målet är inte nått", "Target not reached"),
        "so-far" => ("Hittills", "So far"),
        _ => ("Går inte att avgöra", "Cannot be determined"),
    };
    lang.pick(sv.into(), en.into())
}

/// Says that no figure was reported, or none that counts towards the target.
pub fn no_figures(others: bool, lang: Lang) -> String {
    let (sv, en) = match others {
        false => ("inga tal redovisade", "no figures reported"),
        true => ("inga tal som räknas mot målet", "no figures that count towards the target"),
    };
    lang.pick(sv.into(), en.into())
}

/// Says what parts of a whole come to, and why that is not one number.
pub fn same_counted(sum: &str, lang: Lang) -> String {
    lang.pick(
        format!("{sum}, eftersom samma kan ha räknats flera gånger"),
        format!("{sum}, as the same ones may have been counted more than once"),
    )
}

/// Says what a period and the periods inside it come to, and why that is not one number.
pub fn figures_disagree(sum: &str, lang: Lang) -> String {
    lang.pick(
        format!("{sum}, eftersom uppföljningarna har olika tal för samma tid"),
        format!("{sum}, as the follow-ups have different figures for the same time"),
    )
}

/// Says why figures do not come to one number, by the key of the reason.
pub fn unclear(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "overlap" => (
            "talen går inte att lägga ihop, för perioderna överlappar varandra",
            "the figures cannot be added, since their periods overlap",
        ),
        "across-years" => (
            "talen går inte att dela upp, för en period hör till två år",
            "the figures cannot be divided, since a period belongs to two years",
        ),
        "several-levels" => (
            "perioden redovisar flera nivåer som inte går att lägga ihop",
            "the period reports several levels, which cannot be added",
        ),
        _ => ("talen är för stora för att läggas ihop", "the figures are too large to be added"),
    };
    lang.pick(sv.into(), en.into())
}

/// Says in which periods figures lack, or those that count towards the target, after what the others come to.
pub fn silent_in(periods: &str, others: bool, lang: Lang) -> String {
    lang.pick(
        format!("men här finns inga tal{} för {periods}", if others { " som räknas mot målet" } else { "" }),
        format!("but there are no figures here{} for {periods}", if others { " that count" } else { "" }),
    )
}

/// Says in how many periods figures lack, or those that count towards the target, after what the others come to.
pub fn silent_periods(n: usize, others: bool, lang: Lang) -> String {
    let periods = lang.pick(format!("{n} perioder"), format!("{n} periods"));
    silent_in(&periods, others, lang)
}

/// Says that a promise does not hold for the whole year that a target is for, after what figures come to.
pub fn part_of_year(lang: Lang) -> String {
    lang.pick(
        "men löftet gäller bara en del av året".into(),
        "but the promise holds for a part of the year only".into(),
    )
}

/// Says that follow-ups leave out days of a promise, after what their figures come to.
pub fn days_without_follow_up(lang: Lang) -> String {
    lang.pick(
        "men uppföljningarna täcker inte hela tiden".into(),
        "but the follow-ups do not cover the whole time".into(),
    )
}

/// Says that a target with "ca" can be neither reached nor missed, after what figures come to.
pub fn target_is_about(lang: Lang) -> String {
    lang.pick("men målet är ungefärligt".into(), "but the target is approximate".into())
}

/// Says that the words of a report go further than its figures.
pub fn done_but_not_proved(period: &str, lang: Lang) -> String {
    lang.pick(
        format!("Källan för {period} säger att det är genomfört. Talen som redovisats visar inte att målet är nått."),
        format!(
            "The source for {period} says that it is done. The figures reported do not show that the target is reached."
        ),
    )
}

/// Says that the figures of a report go further than its words.
pub fn not_done_but_reached(period: &str, lang: Lang) -> String {
    lang.pick(
        format!("Källan för {period} säger att det inte är genomfört. Talen som redovisats når ändå målet."),
        format!(
            "The source for {period} says that it is not done. The figures reported reach the target all the same."
        ),
    )
}

/// Says what span of time a target is for, where its own words do not: "per år".
pub fn span_of_target(target: &Target, lang: Lang) -> Option<&'static str> {
    let mut words = target.figure.words.split(|c: char| !c.is_alphabetic());
    match target.per {
        Per::Promise => None,
        Per::Year if words.any(|word| matches!(word, "år" | "året" | "year")) => None,
        Per::Year => Some(lang.pick("per år", "per year")),
        Per::Period => Some("per period"),
    }
}

/// Adds the span of time that a target is for to its words: "minst 20 vandringar per år".
pub fn target_with_span(target: &Target, words: &str, lang: Lang) -> String {
    span_of_target(target, lang).map_or_else(|| words.to_owned(), |span| format!("{words} {span}"))
}

/// Adds the place as well: "minst 20 vandringar per år (Råslätt)".
pub fn target_in_full(target: &Target, words: &str, lang: Lang) -> String {
    let place = target.figure.place().map(|place| format!(" ({place})")).unwrap_or_default();
    target_with_span(target, words, lang) + &place
}

/// Says that a series has no number in a period.
pub fn no_number(lang: Lang) -> String {
    lang.pick("Ingen siffra".into(), "No figure".into())
}

/// Says what a target is, beside its line in a chart.
pub fn target(words: &str, lang: Lang) -> String {
    // "minst / 10 möten" would be read as two things.
    let number = words.find(|c: char| c.is_ascii_digit()).or_else(|| words.find(' ').map(|space| space + 1));
    let (bound, number) = words.split_at(number.unwrap_or_default());
    let words = format!("{}{number}", bound.replace(' ', "\u{a0}"));
    lang.pick(format!("Mål: {words}"), format!("Target: {words}"))
}

/// Says that a number is near another.
pub fn about(number: &str, lang: Lang) -> String {
    lang.pick(format!("ca {number}"), format!("about {number}"))
}

/// Says that several numbers stand side by side that cannot be one.
pub fn several(n: usize, lang: Lang) -> String {
    lang.pick(format!("{n} olika tal"), format!("{n} different figures"))
}

/// Names the sum of all periods.
pub fn total(lang: Lang) -> String {
    lang.pick("Tillsammans".into(), "Together".into())
}

/// The title of a chart of the numbers of an activity.
pub fn chart_of_series(activity: &str, place: Option<&str>, unit: &str, lang: Lang) -> String {
    let place = place.map(|place| format!(", {place}")).unwrap_or_default();
    lang.pick(format!("{activity}{place}: {unit} per period"), format!("{activity}{place}: {unit} by period"))
}

/// The title of a picture of which follow-ups are in.
pub fn share(lang: Lang) -> String {
    lang.pick("Så många av de utlovade uppföljningarna har kommit".into(), "How many promised follow-ups are in".into())
}

/// The title of a picture of the promises of a place along the years.
pub fn timeline(place: &str, lang: Lang) -> String {
    lang.pick(
        format!("Löften och uppföljningar för {place}, år för år"),
        format!("Promises and follow-ups of {place}, year by year"),
    )
}

/// Says how many follow-ups of a promise are there.
pub fn in_of_promise(validity: &str, there: usize, total: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{validity}: {there} av {} finns här.", count(total, "uppföljning", "uppföljningar")),
        Lang::En => format!("{validity}: {there} of {} are available.", count(total, "follow-up", "follow-ups")),
    }
}

/// The caption of the signs of all activities.
pub fn strip(lang: Lang) -> String {
    lang.pick("Läget i korthet".into(), "At a glance".into())
}

/// Makes words a heading: its first letter becomes large.
pub fn heading(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Names the police within a sentence, whichever part of them it is.
pub fn the_police(lang: Lang) -> String {
    lang.pick("polisen".into(), "the police".into())
}

/// Counts activities.
pub fn activities(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => count(n, "aktivitet", "aktiviteter"),
        Lang::En => count(n, "activity", "activities"),
    }
}

/// Counts promises, and of what they hold the activities and the pledges without any.
pub fn extent(promises: usize, [activities, pledges]: [usize; 2], places: usize, lang: Lang) -> String {
    let promises = lang.pick(count(promises, "löfte", "löften"), count(promises, "promise", "promises"));
    let pledges_in_words =
        || lang.pick(count(pledges, "löftespunkt", "löftespunkter"), count(pledges, "pledge", "pledges"));
    let counts = [
        Some(promises),
        (activities > 0).then(|| self::activities(activities, lang)),
        (pledges > 0).then(pledges_in_words),
    ];
    let counts = words::list(&counts.into_iter().flatten().collect::<Vec<_>>(), lang);
    // Of a single place nobody needs the number.
    match (places, lang) {
        (0 | 1, _) => counts,
        (_, Lang::Sv) => format!("{counts} på {}", count(places, "plats", "platser")),
        (_, Lang::En) => format!("{counts} in {}", count(places, "place", "places")),
    }
}

/// Says for which years there are promises, where one has no end.
pub fn since_year(first: i32, lang: Lang) -> String {
    lang.pick(format!("från {first}"), format!("from {first}"))
}

/// Counts areas.
pub fn areas(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => count(n, "område", "områden"),
        Lang::En => count(n, "area", "areas"),
    }
}

impl RowNoun {
    fn words(self, n: usize, lang: Lang) -> String {
        match (self, lang) {
            (Self::Activities, _) => activities(n, lang),
            (Self::Pledges, Lang::Sv) => count(n, "löfte", "löften"),
            (Self::Pledges, Lang::En) => count(n, "pledge", "pledges"),
        }
    }
}

/// Heads a column of what is counted.
pub fn row(of: RowNoun, lang: Lang) -> String {
    let (sv, en) = match of {
        RowNoun::Activities => ("Aktivitet", "Activity"),
        RowNoun::Pledges => ("Löfte", "Pledge"),
    };
    lang.pick(sv.into(), en.into())
}

/// How many rows a promise has: `13 aktiviteter`.
pub fn all_rows(n: usize, of: RowNoun, lang: Lang) -> String {
    of.words(n, lang)
}

/// Says where rows stand: `13 aktiviteter: 3 genomförda, 6 pågår och 4 inte redovisade.`
pub fn outcome_sentence<'a>(total: &str, counts: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    format!("{total}: {}.", words::list(&counts.map(str::to_owned).collect::<Vec<_>>(), lang))
}

/// Heads what came of a promise, and its picture.
pub fn outcomes(lang: Lang) -> String {
    lang.pick("Så har det gått".into(), "What came of it".into())
}

/// Says how many targets came to what, by the keys of verdicts: `5 mål: 4 nådda och 1 inte nått.`
pub fn targets(all: usize, verdicts: &[(&str, usize)], lang: Lang) -> String {
    let total = match lang {
        Lang::Sv => format!("{all} mål"),
        Lang::En => count(all, "target", "targets"),
    };
    let word = |key: &str, n: usize| match (key, n) {
        ("reached", 1) => ("nått", "reached"),
        ("reached", _) => ("nådda", "reached"),
        ("not-reached", 1) => ("inte nått", "not reached"),
        ("not-reached", _) => ("inte nådda", "not reached"),
        ("so-far", 1) => ("inte avgjort än", "not decided yet"),
        ("so-far", _) => ("inte avgjorda än", "not decided yet"),
        _ => ("går inte att avgöra", "cannot be determined"),
    };
    let (sv, en) = match verdicts {
        [(key, 1)] => word(key, 1),
        [("reached", _)] => ("alla nådda", "all reached"),
        [("not-reached", _)] => ("inget nått", "none reached"),
        [("so-far", _)] => ("inget avgjort än", "none decided yet"),
        [_] => ("inget går att avgöra", "none can be determined"),
        _ => {
            let part = |&(key, n): &(&str, usize)| {
                let (sv, en) = word(key, n);
                format!("{n} {}", lang.pick(sv.to_owned(), en.to_owned()))
            };
            let parts: Vec<String> = verdicts.iter().map(part).collect();
            return outcome_sentence(&total, parts.iter().map(String::as_str), lang);
        }
    };
    format!("{total}: {}.", lang.pick(sv.to_owned(), en.to_owned()))
}

/// Says when the next follow-up is due, or the first.
pub fn next_follow_up(is_first: bool, day: &str, lang: Lang) -> String {
    let (sv, en) = match is_first {
        true => ("Den första uppföljningen", "The first"),
        false => ("Nästa uppföljning", "The next"),
    };
    lang.pick(format!("{sv} ska komma senast {day}."), format!("{en} follow-up is due by {day}."))
}

/// Says which follow-ups should be there and are not. `due` is the day by which the only one of them should have come;
/// `None` for a collection, which only knows what is in it.
pub fn absent(periods: &[String], due: Option<&str>, is_collection: bool, lang: Lang) -> String {
    let (sv, en) = match periods {
        [period] => (format!("Uppföljningen för {period}"), format!("The follow-up of {period}")),
        // More than a reader can take in are counted.
        [_, _, _, ..] => (format!("{} uppföljningar", periods.len()), format!("{} follow-ups", periods.len())),
        _ => (
            format!("Uppföljningarna för {}", words::list(periods, lang)),
            format!("The follow-ups of {}", words::list(periods, lang)),
        ),
    };
    let (be, they) = if periods.len() == 1 { ("is", "it was") } else { ("are", "they were") };
    match (is_collection, due) {
        (true, _) => {
            let (entered, it, has) =
                if periods.len() == 1 { ("inlagd", "den", "it has") } else { ("inlagda", "de", "they have") };
            lang.pick(
                format!("{sv} är inte {entered} här. Vi vet inte om {it} har publicerats."),
                format!("{en} {be} not entered here. Whether {has} been published, we do not know."),
            )
        }
        (false, Some(day)) => lang.pick(
            format!("{sv} skulle ha kommit senast {day} men saknas."),
            format!("{en} {be} missing; {they} due by {day}."),
        ),
        (false, None) => lang.pick(format!("{sv} saknas."), format!("{en} {be} missing.")),
    }
}

/// Heads the page of a promise with its place: `Exempelstad: medborgarlöfte 2026`. A title that names the place already
/// stands alone.
pub fn promise_heading(place: &str, title: &str) -> String {
    if title.to_lowercase().contains(&place.to_lowercase()) {
        return title.to_owned();
    }
    // After the colon common words begin small. Of any other nobody knows whether it is a name.
    let common = [
        "Gemensamt",
        "Gemensamma",
        "Medborgarlöfte",
        "Medborgarlöften",
        "Medborgarlöftet",
        "Löfte",
        "Löften",
        "Citizen",
    ];
    let first = title.split(' ').next().unwrap_or_default();
    if common.contains(&first) { format!("{place}: {}", inside(title)) } else { format!("{place}: {title}") }
}

/// Says at the end of which period the rows of a promise are counted.
pub fn counted_after(period: &str, lang: Lang) -> String {
    lang.pick(format!("Efter {period}:"), format!("After {period}:"))
}

/// Says that the rows of a promise that has ended are counted after a period that is not its last.
pub fn counted_after_latest(period: &str, lang: Lang) -> String {
    lang.pick(format!("Senast känt efter {period}:"), format!("Last known after {period}:"))
}

/// Says that the rows of a promise are counted at its end; of some, that may be what was known long before.
pub fn counted_at_end(day: &str, is_known: bool, lang: Lang) -> String {
    match is_known {
        true => lang.pick(format!("När löftet tog slut {day}:"), format!("When the promise ended on {day}:")),
        false => lang.pick(format!("Senast känt {day}:"), format!("Last known on {day}:")),
    }
}

/// Names what was last known, where the latest follow-up does not say it: the stroke of a bar.
pub fn last_known(lang: Lang) -> String {
    lang.pick("Senast känt".into(), "Last known".into())
}

/// Says of how many rows of a promise that has ended nobody has reported how they ended.
pub fn without_end(n: usize, total: usize, lang: Lang) -> String {
    match n == total {
        true if total == 1 => lang.pick("Hur den slutade är inte angivet.".into(), "How it ended is not given.".into()),
        true => lang.pick("Hur de slutade är inte angivet.".into(), "How they ended is not given.".into()),
        false => lang.pick(
            format!("Hur {n} av {total} slutade är inte angivet."),
            format!("How {n} of {total} ended is not given."),
        ),
    }
}

/// Says of a collection without a follow-up that there may be one elsewhere.
pub fn perhaps_published(lang: Lang) -> String {
    lang.pick("Vi vet inte om någon har publicerats.".into(), "We do not know whether one has been published.".into())
}

/// Says that a promise is not measured by numbers.
pub fn no_targets(lang: Lang) -> String {
    lang.pick("Inga mål i siffror.".into(), "No targets in numbers.".into())
}

/// Says that nothing was announced for a promise, and that no follow-up is there; of a collection only that none is in it.
pub fn no_follow_up(unofficial: bool, lang: Lang) -> String {
    match unofficial {
        true => {
            lang.pick("Ingen uppföljning än i den här samlingen".into(), "No follow-up in this collection yet".into())
        }
        false => lang.pick("Ingen uppföljning än".into(), "No follow-up yet".into()),
    }
}

/// Says who speaks, where a publisher is no authority.
pub fn unofficial(name: &str, lang: Lang) -> String {
    let summary = lang
        .pick("Uppgifterna är källans, i sammandrag.".to_owned(), "The texts render the source in summary.".to_owned());
    format!("{} {summary}", unofficial_name(name, lang))
}

/// The same without a word on the texts, where there is little room.
pub fn unofficial_name(name: &str, lang: Lang) -> String {
    lang.pick(format!("Inofficiell sammanställning från {name}."), format!("Unofficial collection by {name}."))
}

/// Says that a day of publication is not known, after the days that a report is about.
pub fn unknown_publication(days: &str, lang: Lang) -> String {
    lang.pick(
        format!("Gäller {days}. När uppföljningen publicerades är inte känt."),
        format!("About {days}. When the follow-up was published is not known."),
    )
}

/// Says how many of all promised follow-ups are in a state. Others may have come beside them.
pub fn follow_ups_of(n: usize, total: usize, label: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} av {} {label}", count(total, "utlovad uppföljning", "utlovade uppföljningar")),
        Lang::En => format!("{n} of {} {label}", count(total, "promised follow-up", "promised follow-ups")),
    }
}

/// Says what state follow-ups are in, by its key.
pub fn period_state(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "in" => ("har kommit", "in"),
        "due" => ("väntas nu", "due"),
        "missing" => ("saknas", "missing"),
        "not-in-collection" => ("finns inte i den här samlingen", "not in this collection"),
        "not-due-yet" => ("kommer senare", "not due yet"),
        _ => ("ingen uppföljning utlovad", "no follow-up promised"),
    };
    lang.pick(sv.into(), en.into())
}

/// The caption of a table of all activities of a promise.
pub fn all_activities(lang: Lang) -> String {
    lang.pick("Aktiviteter".into(), "Activities".into())
}

/// The heading over the focus areas of a promise.
pub fn focus_areas(lang: Lang) -> String {
    lang.pick("Fokusområden".into(), "Focus areas".into())
}

/// The caption of a table of activities that belong to no pledge, where others do.
pub fn outside_pledges(lang: Lang) -> String {
    lang.pick("Aktiviteter utanför löftena".into(), "Activities outside the pledges".into())
}

/// The caption of a table of activities that belong to none of the focus areas that the others are grouped by.
pub fn outside_focus(lang: Lang) -> String {
    lang.pick("Aktiviteter utanför fokusområdena".into(), "Activities outside the focus areas".into())
}

/// The caption of a table of pledges that stand for themselves.
pub fn pledges(lang: Lang) -> String {
    lang.pick("Löften".into(), "Pledges".into())
}

/// Names pages that the program makes.
pub fn page(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "follow-ups" => ("Uppföljningar", "Follow-ups"),
        "focus" => ("Fokusområden", "Focus areas"),
        "reporting" => ("Vilka uppföljningar finns", "Which follow-ups are in"),
        "desk" => ("Redaktion", "Editor's desk"),
        "write" => ("Skriv i formuläret", "Write in the form"),
        "handbook" => ("Handbok", "Handbook (in Swedish)"),
        "years" => ("År för år", "Year by year"),
        "parties" => ("Ansvariga", "Parties"),
        "statuses" => ("Status", "Status"),
        "by-date" => ("Uppföljningar efter datum", "Follow-ups by date"),
        "compare" => ("Jämför", "Compare"),
        "police-areas" => ("Polisområden", "Police areas"),
        "no-focus" => ("Utan fokusområde", "Without a focus area"),
        "search" => ("Sök", "Search"),
        "not-found" => ("Sidan finns inte", "Page not found"),
        "accessibility" => ("Tillgänglighet", "Accessibility"),
        "statement" => ("Tillgänglighetsredogörelse", "Accessibility statement"),
        "open-data" => ("Öppna data", "Open data"),
        "corrections" => ("Rättelser", "Corrections"),
        "style" => ("Temats delar", "Parts of the theme"),
        "all" => ("Alla år", "All years"),
        "places" => ("Platser", "Places"),
        _ => ("Start", "Start"),
    };
    lang.pick(sv.into(), en.into())
}

/// The title of the editor's desk of a place.
pub fn desk(place: &str, lang: Lang) -> String {
    lang.pick(format!("Redaktion för {place}"), format!("Editor's desk of {place}"))
}

/// The title of a promise that was given none.
pub fn promise_of(from: PartialDate, to: Option<PartialDate>, lang: Lang) -> String {
    let days = date::span(from, to, lang);
    lang.pick(format!("Medborgarlöfte {days}"), format!("Citizen promise {days}"))
}

/// What the folder of a place is called before its editor has named it.
pub fn new_place_folder(lang: Lang) -> String {
    lang.pick("platsens-namn".into(), "name-of-the-place".into())
}

/// Names the file of a place among its files.
pub fn about_the_place(lang: Lang) -> String {
    lang.pick("Om platsen".into(), "About the place".into())
}

/// Names the file of a promise among its files.
pub fn the_promise(lang: Lang) -> String {
    lang.pick("Löftet".into(), "The promise".into())
}

/// The title of an accessibility statement.
pub fn statement(site: &str, lang: Lang) -> String {
    lang.pick(format!("Tillgänglighetsredogörelse för {site}"), format!("Accessibility statement of {site}"))
}

/// The title of the page of a year.
pub fn promises_of_year(year: i32, lang: Lang) -> String {
    lang.pick(format!("Medborgarlöften {year}"), format!("Citizen promises {year}"))
}

/// Names a part of a page with how much it holds.
pub fn with_count(name: &str, n: usize) -> String {
    format!("{name} ({n})")
}

/// Says what kind of parties stand in a list, by the key of the kind.
pub fn party_kind(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "police" => ("Polisen", "Police"),
        "municipality" => ("Kommuner", "Municipalities"),
        "housing" => ("Bostadsföretag", "Housing companies"),
        _ => ("Andra", "Others"),
    };
    lang.pick(sv.into(), en.into())
}

/// Counts the activities that follow-ups say something of, and how often they do: `2 aktiviteter, 3 gånger`.
pub fn stated_extent(rows: usize, times: usize, lang: Lang) -> String {
    let rows = (activities(rows, lang), rows);
    match lang {
        _ if rows.1 == times => rows.0,
        Lang::Sv => format!("{}, {}", rows.0, count(times, "gång", "gånger")),
        Lang::En => format!("{}, {}", rows.0, count(times, "time", "times")),
    }
}

/// Says that no activity of a promise is about a subject. Its texts may still speak of it.
pub fn no_activity_about(lang: Lang) -> String {
    lang.pick("Löftet har ingen aktivitet om detta".into(), "The promise has no activity about this".into())
}

/// Says what a hit is, by the key of its kind.
pub fn record_kind(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "outcome" => ("Redovisad aktivitet", "Reported activity"),
        "activity" => ("Utlovad aktivitet", "Promised activity"),
        "follow-up" => ("Uppföljning", "Follow-up"),
        "promise" => ("Medborgarlöfte", "Citizen promise"),
        "place" => ("Plats", "Place"),
        _ => ("Annan sida", "Other page"),
    };
    lang.pick(sv.into(), en.into())
}

/// Says what hits can be narrowed by, by the key of the filter.
pub fn filter(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "plats" => ("Plats", "Place"),
        "ar" => ("År", "Year"),
        "fokusomrade" => ("Fokusområde", "Focus area"),
        "ansvarig" => ("Ansvarig", "Responsible"),
        "status" => ("Status", "Status"),
        _ => ("Typ av sida", "Kind of page"),
    };
    lang.pick(sv.into(), en.into())
}

/// Names the feed of an edition or of a place.
pub fn feed(title: &str, lang: Lang) -> String {
    lang.pick(format!("Uppföljningar: {title}"), format!("Follow-ups: {title}"))
}

/// Names the news that an entry of a feed announces, by its key.
pub fn entry_kind(key: &str, lang: Lang) -> String {
    let (sv, en) = match key {
        "promise" => ("Nytt löfte", "New promise"),
        "status" => ("Ändrad status", "Changed status"),
        "correction" => ("Rättelse", "Correction"),
        _ => ("Uppföljning", "Follow-up"),
    };
    lang.pick(sv.into(), en.into())
}

/// Names a promise as news.
pub fn new_promise(place: &str, title: &str, lang: Lang) -> String {
    lang.pick(format!("{place}: nytt löfte, {title}"), format!("{place}: new promise, {title}"))
}

/// Says of what time a promise is, and how much is in it.
pub fn promise_in_short(validity: &str, pledges: usize, activities: usize, lang: Lang) -> String {
    let parts = match lang {
        Lang::Sv => [
            (pledges > 0).then(|| count(pledges, "löftespunkt", "löftespunkter")),
            (activities > 0).then(|| count(activities, "aktivitet", "aktiviteter")),
        ],
        Lang::En => [
            (pledges > 0).then(|| count(pledges, "pledge", "pledges")),
            (activities > 0).then(|| count(activities, "activity", "activities")),
        ],
    };
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let holds = lang.pick(format!("Gäller {validity}."), format!("Holds {validity}."));
    if parts.is_empty() { holds } else { format!("{holds} {}.", parts.join(", ")) }
}

/// Says that something older was entered only now.
pub fn entered_late(day: &str, lang: Lang) -> String {
    lang.pick(format!("Inlagt här {day}."), format!("Entered here on {day}."))
}

/// Says that a follow-up states other statuses than those before it.
pub fn status_changed(place: &str, period: &str, lang: Lang) -> String {
    lang.pick(
        format!("{place}: ändrad status i {}", inside(period)),
        format!("{place}: changed status in {}", inside(period)),
    )
}

/// Says from what to what the status of an activity changed.
pub fn changed(activity: &str, from: &str, to: &str, lang: Lang) -> String {
    let (from, to) = (from.to_lowercase(), to.to_lowercase());
    lang.pick(format!("{activity}: från {from} till {to}."), format!("{activity}: from {from} to {to}."))
}

/// Names the calendar of a place.
pub fn calendar(place: &str, lang: Lang) -> String {
    lang.pick(format!("Uppföljningar som ska komma: {place}"), format!("Follow-ups to come: {place}"))
}

/// Says that a period ends on a day.
pub fn period_ends(place: &str, period: &str, lang: Lang) -> String {
    lang.pick(format!("{place}: sista dagen i {period}"), format!("{place}: last day of {period}"))
}

/// Says that a follow-up is due on a day.
pub fn due_day(place: &str, period: &str, lang: Lang) -> String {
    lang.pick(
        format!("{place}: sista dagen för uppföljningen av {}", inside(period)),
        format!("{place}: last day for the follow-up of {}", inside(period)),
    )
}

/// Says of what time a text is, who does not speak in it, and which version is meant.
pub fn reference_notes(unofficial: bool, period: &str, version: &str, lang: Lang) -> String {
    let who = match (unofficial, lang) {
        (false, _) => "",
        (true, Lang::Sv) => "Inofficiell sammanställning. ",
        (true, Lang::En) => "Unofficial collection. ",
    };
    lang.pick(format!("{who}Gäller {period}. Version {version}."), format!("{who}About {period}. Version {version}."))
}

/// Counts the rows of a table.
pub fn rows(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{} {}", number::print(n.into(), lang), if n == 1 { "rad" } else { "rader" }),
        Lang::En => format!("{} {}", number::print(n.into(), lang), if n == 1 { "row" } else { "rows" }),
    }
}

/// Says that something was corrected.
pub fn correction(place: &str, what: &str, lang: Lang) -> String {
    lang.pick(format!("Rättelse – {place}: {what}"), format!("Correction – {place}: {what}"))
}

/// The caption of a table of the reporting page.
pub fn reporting_table(year: i32, scheme: Option<crate::value::Scheme>, lang: Lang) -> String {
    use crate::value::Scheme;
    let (sv, en) = match scheme {
        Some(Scheme::Tertial) => ("var fjärde månad", "every four months"),
        Some(Scheme::Quarter) => ("var tredje månad", "every three months"),
        Some(Scheme::HalfYear) => ("varje halvår", "each half-year"),
        Some(Scheme::Year) => ("hela året", "the whole year"),
        Some(Scheme::Once) => ("en gång för hela perioden", "once for the whole validity"),
        None => ("perioder som avviker från kalendern", "periods of their own"),
    };
    lang.pick(format!("{year}, {sv}"), format!("{year}, {en}"))
}

/// Makes a sentence the second part of another: its first letter becomes small.
pub fn inside(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Heads a column of periods that no calendar has.
pub fn own_period(lang: Lang) -> String {
    lang.pick("Period".into(), "Period".into())
}

#[cfg(test)]
mod tests {
    use super::{
        about, about_the_place, absent, counted_after, days_without_follow_up, desk, entry_kind, extent, feed,
        figures_disagree, filter, invented, municipality, no_figures, outcome_sentence, outside_pledges, page,
        part_of_year, perhaps_published, period_state, promise_heading, promise_in_short, record_kind, same_counted,
        several, silent_in, silent_periods, statement, target, target_is_about, targets, the_promise, unclear,
        unknown_publication, verdict, will_hold,
    };
    use crate::value::Lang;

    #[test]
    fn the_names_of_municipalities() {
        for (name, whole) in [
            ("Jönköping", "Jönköpings kommun"),
            ("Eksjö", "Eksjö kommun"),
            ("Tranås", "Tranås kommun"),
            ("Orust", "Orust kommun"),
            ("Vetlanda", "Vetlanda kommun"),
            ("Exempelstad", "Exempelstads kommun"),
        ] {
            assert_eq!(municipality(name, Lang::Sv), whole);
        }
    }

    #[test]
    fn outcomes_are_one_sentence() {
        let counts = ["3 genomförda", "1 inte genomförd"];
        let sentence = outcome_sentence("4 aktiviteter", counts.into_iter(), Lang::Sv);
        assert_eq!(sentence, "4 aktiviteter: 3 genomförda och 1 inte genomförd.");
    }

    #[test]
    fn targets_are_counted_by_what_became_of_them() {
        let verdicts = [("reached", 4), ("not-reached", 1), ("so-far", 1), ("unknown", 2)];
        let sv = "8 mål: 4 nådda, 1 inte nått, 1 inte avgjort än och 2 går inte att avgöra.";
        assert_eq!(targets(8, &verdicts, Lang::Sv), sv);
        assert_eq!(targets(1, &[("reached", 1)], Lang::En), "1\u{a0}target: reached.");
        assert_eq!(targets(2, &[("unknown", 2)], Lang::Sv), "2 mål: inget går att avgöra.");
        assert_eq!(targets(3, &[("reached", 3)], Lang::Sv), "3 mål: alla nådda.");
    }

    #[test]
    fn a_target_does_not_break_before_its_number() {
        for (words, printed) in [
            ("minst 10 möten", "Mål: minst_10 möten"),
            ("fler än 1_200 timmar", "Mål: fler_än_1_200 timmar"),
            ("minst sex krogtillsyner", "Mål: minst_sex krogtillsyner"),
            ("800_tillfällen", "Mål: 800_tillfällen"),
            ("noll", "Mål: noll"),
        ] {
            assert_eq!(target(&words.replace('_', "\u{a0}"), Lang::Sv), printed.replace('_', "\u{a0}"));
        }
    }

    #[test]
    fn why_figures_come_to_no_number_is_said() {
        for (key, words) in [
            ("overlap", "talen går inte att lägga ihop, för perioderna överlappar varandra"),
            ("across-years", "talen går inte att dela upp, för en period hör till två år"),
            ("several-levels", "perioden redovisar flera nivåer som inte går att lägga ihop"),
            ("too-large", "talen är för stora för att läggas ihop"),
        ] {
            assert_eq!(unclear(key, Lang::Sv), words);
        }
        assert_eq!(days_without_follow_up(Lang::Sv), "men uppföljningarna täcker inte hela tiden");
        assert_eq!(target_is_about(Lang::Sv), "men målet är ungefärligt");
        assert_eq!((about("5", Lang::Sv).as_str(), about("5", Lang::En).as_str()), ("ca 5", "about 5"));
        assert_eq!(several(3, Lang::Sv), "3 olika tal");
    }

    #[test]
    fn a_promise_in_short_says_what_it_holds() {
        let short = |pledges, activities| promise_in_short("2026", pledges, activities, Lang::Sv);
        assert_eq!(short(0, 0), "Gäller 2026.");
        assert_eq!(short(1, 0), "Gäller 2026. 1\u{a0}löftespunkt.");
        assert_eq!(short(2, 1), "Gäller 2026. 2\u{a0}löftespunkter, 1\u{a0}aktivitet.");
    }

    #[test]
    fn a_promise_is_headed_by_its_place_once() {
        assert_eq!(promise_heading("Exempelstad", "Medborgarlöfte 2026"), "Exempelstad: medborgarlöfte 2026");
        assert_eq!(promise_heading("Exempelstad", "Trygg i vår stad"), "Exempelstad: Trygg i vår stad");
        assert_eq!(promise_heading("Eksjö", "Medborgarlöften i Eksjö"), "Medborgarlöften i Eksjö");
    }

    /// Both languages of a phrase.
    fn both(phrase: impl Fn(Lang) -> String) -> [String; 2] {
        [Lang::Sv, Lang::En].map(phrase)
    }

    #[test]
    fn sentences_name_what_they_are_about_in_both_languages() {
        for (phrase, expected) in [
            (
                both(|lang| invented("Exempelstad", lang)),
                ["Påhittat exempel: Exempelstad finns inte.", "An invented example: there is no Exempelstad."],
            ),
            (both(|lang| will_hold("1 maj", lang)), ["Börjar gälla 1 maj", "In force from 1 maj"]),
            (both(|lang| no_figures(false, lang)), ["inga tal redovisade", "no figures reported"]),
            (
                both(|lang| no_figures(true, lang)),
                ["inga tal som räknas mot målet", "no figures that count towards the target"],
            ),
            (
                both(|lang| same_counted("4–10 skolor", lang)),
                [
                    "4–10 skolor, eftersom samma kan ha räknats flera gånger",
                    "4–10 skolor, as the same ones may have been counted more than once",
                ],
            ),
            (
                both(|lang| figures_disagree("9–12 möten", lang)),
                [
                    "9–12 möten, eftersom uppföljningarna har olika tal för samma tid",
                    "9–12 möten, as the follow-ups have different figures for the same time",
                ],
            ),
            (
                both(part_of_year),
                ["men löftet gäller bara en del av året", "but the promise holds for a part of the year only"],
            ),
            (
                both(|lang| silent_in("maj", false, lang)),
                ["men här finns inga tal för maj", "but there are no figures here for maj"],
            ),
            (
                both(|lang| silent_periods(4, true, lang)),
                [
                    "men här finns inga tal som räknas mot målet för 4 perioder",
                    "but there are no figures here that count for 4 periods",
                ],
            ),
            (both(|lang| counted_after("april", lang)), ["Efter april:", "After april:"]),
            (
                both(perhaps_published),
                ["Vi vet inte om någon har publicerats.", "We do not know whether one has been published."],
            ),
            (
                both(|lang| unknown_publication("maj 2026", lang)),
                [
                    "Gäller maj 2026. När uppföljningen publicerades är inte känt.",
                    "About maj 2026. When the follow-up was published is not known.",
                ],
            ),
            (both(outside_pledges), ["Aktiviteter utanför löftena", "Activities outside the pledges"]),
            (both(|lang| desk("Byn", lang)), ["Redaktion för Byn", "Editor's desk of Byn"]),
            (both(about_the_place), ["Om platsen", "About the place"]),
            (both(the_promise), ["Löftet", "The promise"]),
            (
                both(|lang| statement("Byn", lang)),
                ["Tillgänglighetsredogörelse för Byn", "Accessibility statement of Byn"],
            ),
            (both(|lang| feed("Byn", lang)), ["Uppföljningar: Byn", "Follow-ups: Byn"]),
        ] {
            assert_eq!(phrase, expected);
        }
    }

    #[test]
    fn each_key_has_its_words() {
        /// A key with its words in Swedish and English.
        type Words = (&'static str, [&'static str; 2]);
        type Phrase = fn(&str, Lang) -> String;
        let tables: [(Phrase, &[Words]); 6] = [
            (
                verdict,
                &[
                    ("reached", ["Målet är nått", "Target reached"]),
                    ("not-reached", ["Målet är inte nått", "Target not reached"]),
                    ("so-far", ["Hittills", "So far"]),
                    ("unknown", ["Går inte att avgöra", "Cannot be determined"]),
                ],
            ),
            (
                period_state,
                &[
                    ("in", ["har kommit", "in"]),
                    ("due", ["väntas nu", "due"]),
                    ("missing", ["saknas", "missing"]),
                    ("not-in-collection", ["finns inte i den här samlingen", "not in this collection"]),
                    ("not-due-yet", ["kommer senare", "not due yet"]),
                    ("none-announced", ["ingen uppföljning utlovad", "no follow-up promised"]),
                ],
            ),
            (
                page,
                &[
                    ("desk", ["Redaktion", "Editor's desk"]),
                    ("write", ["Skriv i formuläret", "Write in the form"]),
                    ("by-date", ["Uppföljningar efter datum", "Follow-ups by date"]),
                    ("compare", ["Jämför", "Compare"]),
                    ("police-areas", ["Polisområden", "Police areas"]),
                    ("no-focus", ["Utan fokusområde", "Without a focus area"]),
                    ("search", ["Sök", "Search"]),
                    ("not-found", ["Sidan finns inte", "Page not found"]),
                    ("statement", ["Tillgänglighetsredogörelse", "Accessibility statement"]),
                    ("style", ["Temats delar", "Parts of the theme"]),
                    ("places", ["Platser", "Places"]),
                    ("start", ["Start", "Start"]),
                ],
            ),
            (
                record_kind,
                &[
                    ("outcome", ["Redovisad aktivitet", "Reported activity"]),
                    ("activity", ["Utlovad aktivitet", "Promised activity"]),
                    ("follow-up", ["Uppföljning", "Follow-up"]),
                    ("promise", ["Medborgarlöfte", "Citizen promise"]),
                    ("place", ["Plats", "Place"]),
                    ("page", ["Annan sida", "Other page"]),
                ],
            ),
            (
                filter,
                &[
                    ("plats", ["Plats", "Place"]),
                    ("ar", ["År", "Year"]),
                    ("fokusomrade", ["Fokusområde", "Focus area"]),
                    ("ansvarig", ["Ansvarig", "Responsible"]),
                    ("status", ["Status", "Status"]),
                    ("sidtyp", ["Typ av sida", "Kind of page"]),
                ],
            ),
            (
                entry_kind,
                &[
                    ("promise", ["Nytt löfte", "New promise"]),
                    ("status", ["Ändrad status", "Changed status"]),
                    ("correction", ["Rättelse", "Correction"]),
                    ("follow-up", ["Uppföljning", "Follow-up"]),
                ],
            ),
        ];
        for (words, known) in tables {
            for (key, expected) in known {
                assert_eq!(both(|lang| words(key, lang)), *expected, "{key}");
            }
        }
    }

    #[test]
    fn targets_are_counted_by_what_they_came_to() {
        let said = |verdicts: &[(&str, usize)]| {
            both(|lang| targets(verdicts.iter().map(|(_, n)| n).sum(), verdicts, lang))
                .map(|text| text.replace('\u{a0}', " "))
        };
        assert_eq!(said(&[("reached", 1)]), ["1 mål: nått.", "1 target: reached."]);
        assert_eq!(said(&[("not-reached", 1)]), ["1 mål: inte nått.", "1 target: not reached."]);
        assert_eq!(said(&[("so-far", 1)]), ["1 mål: inte avgjort än.", "1 target: not decided yet."]);
        assert_eq!(said(&[("reached", 2)]), ["2 mål: alla nådda.", "2 targets: all reached."]);
        assert_eq!(said(&[("not-reached", 2)]), ["2 mål: inget nått.", "2 targets: none reached."]);
        assert_eq!(said(&[("so-far", 2)]), ["2 mål: inget avgjort än.", "2 targets: none decided yet."]);
        assert_eq!(said(&[("unknown", 2)]), ["2 mål: inget går att avgöra.", "2 targets: none can be determined."]);
        assert_eq!(
            said(&[("reached", 2), ("not-reached", 2), ("so-far", 2)]),
            [
                "6 mål: 2 nådda, 2 inte nådda och 2 inte avgjorda än.",
                "6 targets: 2 reached, 2 not reached and 2 not decided yet."
            ]
        );
    }

    #[test]
    fn follow_ups_that_are_not_there_are_named_and_more_than_two_counted() {
        let periods = |n: usize| ["april", "augusti", "december"].map(str::to_owned)[..n].to_vec();
        let missing = |n: usize| both(|lang| absent(&periods(n), None, false, lang));
        assert_eq!(missing(1), ["Uppföljningen för april saknas.", "The follow-up of april is missing."]);
        assert_eq!(
            missing(2),
            ["Uppföljningarna för april och augusti saknas.", "The follow-ups of april and augusti are missing."]
        );
        assert_eq!(missing(3), ["3 uppföljningar saknas.", "3 follow-ups are missing."]);
        let collected = |n: usize| both(|lang| absent(&periods(n), None, true, lang));
        assert_eq!(
            collected(1),
            [
                "Uppföljningen för april är inte inlagd här. Vi vet inte om den har publicerats.",
                "The follow-up of april is not entered here. Whether it has been published, we do not know.",
            ]
        );
        assert_eq!(
            collected(2),
            [
                "Uppföljningarna för april och augusti är inte inlagda här. Vi vet inte om de har publicerats.",
                "The follow-ups of april and augusti are not entered here. Whether they have been published, we do not know.",
            ]
        );
    }

    #[test]
    fn an_extent_names_activities_and_places_where_there_are_several() {
        let said = |rows, places| extent(2, rows, places, Lang::Sv).replace('\u{a0}', " ");
        assert_eq!(said([0, 0], 1), "2 löften");
        assert_eq!(said([3, 0], 1), "2 löften och 3 aktiviteter");
        assert_eq!(said([3, 0], 2), "2 löften och 3 aktiviteter på 2 platser");
        assert_eq!(said([3, 1], 2), "2 löften, 3 aktiviteter och 1 löftespunkt på 2 platser");
        assert_eq!(extent(1, [0, 4], 1, Lang::En).replace('\u{a0}', " "), "1 promise and 4 pledges");
    }

    #[test]
    fn a_promise_in_short_counts_in_english_too() {
        let short =
            |pledges, activities| promise_in_short("2026", pledges, activities, Lang::En).replace('\u{a0}', " ");
        assert_eq!(short(0, 0), "Holds 2026.");
        assert_eq!(short(1, 0), "Holds 2026. 1 pledge.");
        assert_eq!(short(2, 1), "Holds 2026. 2 pledges, 1 activity.");
    }
}
