//! One sentence of who promised what, for those who read nothing else.

use super::state::RowNoun;
use super::{phrase, words};
use crate::value::Lang;

/// How many characters of several things that are promised are quoted, and of the first: more would push away what came of
/// it.
const MAX_QUOTED_CHARS: usize = 55;
const MAX_FIRST_CHARS: usize = 90;
/// How many parties are named where all are; of more, one fewer.
const MAX_NAMED_PARTIES: usize = 3;

/// What a promise is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseSubject {
    /// Its pledges, by their titles or in their own words.
    Pledges(Vec<String>),
    /// Its focus areas: it has no pledges.
    Areas(Vec<String>),
    /// Its activities: it has neither.
    Activities(Vec<String>),
}

/// Says who promises what: `Polisen och Eksjö kommun lovade: ”Fler ska känna sig trygga” och 1 till.` Each of `who` is
/// as it stands within a sentence. Empty where neither is known.
pub fn promised(who: &[String], has_ended: bool, subject: &PromiseSubject, lang: Lang) -> String {
    let who = parties(who, lang);
    let (PromiseSubject::Pledges(all) | PromiseSubject::Areas(all) | PromiseSubject::Activities(all)) = subject;
    let (about, total) = (quoted(all, lang), all.len());
    if total == 0 {
        return match (who.is_empty(), lang) {
            (true, _) => String::new(),
            (_, Lang::Sv) => format!("{} står bakom löftet.", phrase::heading(&who)),
            (_, Lang::En) => format!("The promise is made by {who}."),
        };
    }
    if matches!(subject, PromiseSubject::Pledges(_)) && !who.is_empty() {
        return match (lang, has_ended) {
            (Lang::Sv, false) => format!("{} lovar: {about}.", phrase::heading(&who)),
            (Lang::Sv, true) => format!("{} lovade: {about}.", phrase::heading(&who)),
            (Lang::En, _) => format!("Promised by {who}: {about}."),
        };
    }
    if matches!(subject, PromiseSubject::Pledges(_)) && total == 1 {
        return match lang {
            Lang::Sv => format!("Löftet: {about}."),
            Lang::En => format!("The promise: {about}."),
        };
    }
    let counted = match subject {
        PromiseSubject::Pledges(_) => phrase::all_rows(total, RowNoun::Pledges, lang),
        PromiseSubject::Areas(_) => phrase::areas(total, lang),
        PromiseSubject::Activities(_) => phrase::all_rows(total, RowNoun::Activities, lang),
    };
    let from = |word: &str| if who.is_empty() { String::new() } else { format!(" {word} {who}") };
    match (lang, has_ended) {
        (Lang::Sv, false) => format!("Löftet{} gäller {counted}: {about}.", from("från")),
        (Lang::Sv, true) => format!("Löftet{} gällde {counted}: {about}.", from("från")),
        (Lang::En, false) => format!("The promise{} is about {counted}: {about}.", from("by")),
        (Lang::En, true) => format!("The promise{} was about {counted}: {about}.", from("by")),
    }
}

fn parties(who: &[String], lang: Lang) -> String {
    if who.len() <= MAX_NAMED_PARTIES {
        return words::list(who, lang);
    }
    let named = &who[..MAX_NAMED_PARTIES - 1];
    let more = and_more(who.len() - named.len(), lang);
    words::list(&[named, &[more]].concat(), lang)
}

/// As many as there is room for, and how many more there are. One that is too long by itself is cut between two words.
fn quoted(all: &[String], lang: Lang) -> String {
    let (mut chars, mut items) = (0, Vec::new());
    for text in all {
        let text = text.trim().trim_end_matches('.');
        chars += text.chars().count();
        if chars > MAX_QUOTED_CHARS && !items.is_empty() {
            break;
        }
        let shown = words::shortened(text, MAX_FIRST_CHARS).unwrap_or_default();
        items.push(match lang {
            Lang::Sv => format!("”{shown}”"),
            Lang::En => format!("“{shown}”"),
        });
    }
    if items.len() < all.len() {
        items.push(and_more(all.len() - items.len(), lang));
    }
    words::list(&items, lang)
}

fn and_more(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("{n} till"),
        Lang::En => format!("{n} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::{PromiseSubject, promised};
    use crate::value::Lang;

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn a_pledge_is_quoted_and_the_rest_are_counted() {
        let long = "Motverka att droger säljs öppet i områdena, så att de som bor där känner sig trygga ute.";
        let subject = PromiseSubject::Pledges(owned(&["Fler ska känna sig trygga i öster.", long]));
        let said = promised(&owned(&["polisen", "Eksjö kommun"]), true, &subject, Lang::Sv);
        assert_eq!(said, "Polisen och Eksjö kommun lovade: ”Fler ska känna sig trygga i öster” och 1 till.");
        let said = promised(&owned(&["the police", "Eksjö kommun"]), true, &subject, Lang::En);
        assert_eq!(said, "Promised by the police and Eksjö kommun: “Fler ska känna sig trygga i öster” and 1 more.");
    }

    #[test]
    fn of_one_pledge_by_nobody_known_only_its_words_are_said() {
        let subject = PromiseSubject::Pledges(owned(&["Fler ska känna sig trygga."]));
        assert_eq!(promised(&[], true, &subject, Lang::Sv), "Löftet: ”Fler ska känna sig trygga”.");
    }

    #[test]
    fn what_is_too_long_is_cut_between_words() {
        let text = "ett två ".repeat(40);
        let said = promised(&owned(&["polisen"]), false, &PromiseSubject::Pledges(vec![text]), Lang::Sv);
        assert!(said.starts_with("Polisen lovar: ”ett två") && said.ends_with("två …”.") && said.chars().count() < 115);
    }

    #[test]
    fn areas_and_activities_are_what_it_is_about() {
        let subject = PromiseSubject::Areas(owned(&["Narkotika och vapen", "Barn och unga"]));
        assert_eq!(
            promised(&owned(&["polisen"]), true, &subject, Lang::Sv),
            "Löftet från polisen gällde 2\u{a0}områden: ”Narkotika och vapen” och ”Barn och unga”."
        );
        let subject = PromiseSubject::Activities(owned(&["Fotpatrull"]));
        assert_eq!(promised(&[], false, &subject, Lang::Sv), "Löftet gäller 1\u{a0}aktivitet: ”Fotpatrull”.");
    }

    #[test]
    fn of_many_parties_some_are_named() {
        let who = owned(&["polisen", "A kommun", "B kommun", "C kommun"]);
        assert_eq!(
            promised(&who, false, &PromiseSubject::Pledges(Vec::new()), Lang::Sv),
            "Polisen, A kommun och 2 till står bakom löftet."
        );
        assert_eq!(promised(&[], false, &PromiseSubject::Pledges(Vec::new()), Lang::Sv), "");
    }
}
