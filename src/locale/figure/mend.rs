//! Corrects the words of a figure that cannot be read.
//!
//! In come the words and what is wrong with them, out goes the same mistake or one that says it better, with a way out.
//! Nothing is read more kindly here: what is suggested is what the author would have to write, and each suggestion is
//! read before it is given. A whole is never split into figures that would be added.

mod kinds;
mod rewrite;
mod split;
mod words;

use super::grammar::{Grammar, is_any};
use super::{FigureMistake, parse, without_full_stop, without_parentheses};
use crate::locale::NO_BREAK_SPACE;
use crate::locale::number::print;
use crate::value::{Amount, Figure, Lang};
use words::MendWords;

/// What is looked at.
struct Case<'a> {
    /// The words, without parentheses around them and a full stop.
    text: &'a str,
    /// The same, word by word.
    words: Vec<&'a str>,
    mistake: &'a FigureMistake,
    lang: Lang,
    grammar: &'static Grammar,
    vocabulary: &'static MendWords,
}

/// Finds the way out of a mistake.
pub(super) fn mend(words: &str, mistake: FigureMistake, lang: Lang) -> FigureMistake {
    if matches!(mistake, FigureMistake::Empty | FigureMistake::TooLarge) {
        return mistake;
    }
    let text = without_parentheses(without_full_stop(words));
    let case = Case {
        text,
        words: text.split_whitespace().collect(),
        mistake: &mistake,
        lang,
        grammar: Grammar::of(lang),
        vocabulary: MendWords::of(lang),
    };
    // What says more of the words comes first: "10 % färre" is a change before it is anything else.
    let ways: [fn(&Case<'_>) -> Option<FigureMistake>; 23] = [
        rewrite::ends_both_ways,
        rewrite::or_more,
        kinds::during,
        rewrite::dated,
        kinds::ordinal,
        kinds::fraction,
        kinds::change,
        rewrite::sign,
        kinds::date,
        rewrite::glued,
        rewrite::about_in_two_words,
        rewrite::many_about,
        rewrite::thousands,
        rewrite::hundred_and,
        kinds::deadline,
        kinds::age,
        rewrite::hours_and_minutes,
        split::parts,
        rewrite::opening,
        rewrite::number_last,
        rewrite::bound_last,
        rewrite::side_by_side,
        rewrite::reversed,
    ];
    ways.iter().find_map(|way| way(&case)).unwrap_or(mistake)
}

impl Case<'_> {
    /// Reads a suggestion.
    fn reads(&self, words: &str) -> Option<Figure> {
        parse(words.trim(), self.lang).ok()
    }

    /// Returns a suggestion that can be read.
    fn good(&self, words: &str) -> Option<String> {
        let is_closed = words.matches('(').count() == words.matches(')').count();
        self.reads(words).filter(|_| is_closed).map(|figure| String::from(figure.words))
    }

    /// Returns a number as people write it, with plain blanks.
    fn number(&self, amount: Amount) -> String {
        print(amount, self.lang).replace(NO_BREAK_SPACE, " ")
    }

    /// Returns the longest run of words from the front that is a figure with a unit.
    fn first_figure(&self) -> Option<String> {
        (1..self.words.len()).rev().filter(|&end| !self.hangs(self.words[end - 1])).find_map(|end| {
            let words = self.words[..end].join(" ");
            let words =
                without_open_remark(&words).trim_end_matches([',', ';', ':', '(', '–', '-', '+', '/']).trim_end();
            self.reads(words).filter(|figure| figure.unit.is_some()).map(|figure| String::from(figure.words))
        })
    }

    /// Returns whether words cannot end with this one.
    fn hangs(&self, word: &str) -> bool {
        let lists = [
            self.grammar.prepositions,
            self.grammar.before_dates,
            self.grammar.and,
            self.grammar.but,
            self.vocabulary.hanging,
            self.vocabulary.totals,
        ];
        lists.iter().any(|list| is_any(word, list) || is_any(bare(word), list))
    }

    fn has_word(&self, words: &[&str]) -> bool {
        self.position(words).is_some()
    }

    fn position(&self, words: &[&str]) -> Option<usize> {
        self.words.iter().position(|word| is_any(bare(word), words))
    }
}

/// "250 tillfällen (mål": a remark that is cut in two is none.
fn without_open_remark(words: &str) -> &str {
    words.rsplit_once(" (").filter(|(_, inside)| !inside.contains(')')).map_or(words, |(front, _)| front)
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
