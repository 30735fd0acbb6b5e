//! Lists that are none: signs that Word and others put before the parts of a list.

use super::{Block, Found, Line};
use crate::diag::{Kind, Unread};
use std::ops::RangeInclusive;

/// Signs that stand before the parts of lists and nowhere else at the beginning of a line. The last come from Word's own
/// typeface for signs.
const BULLETS: [char; 42] = [
    '•', '·', '∙', '●', '○', '◦', '▪', '▫', '■', '□', '‣', '⁃', '➢', '➤', '➔', '➜', '►', '▶', '▸', '▹', '⇒', '→', '✓',
    '✔', '✅', '✗', '✘', '❌', '☐', '☑', '☒', '◆', '◇', '♦', '❖', '★', '☆', '✦', '⦿', '⬤', '🔹', '🔸',
];

/// The private letters of Word's own typefaces for signs.
const PRIVATE: RangeInclusive<char> = '\u{f020}'..='\u{f0ff}';

pub(super) fn is_bullet(c: char) -> bool {
    BULLETS.contains(&c) || PRIVATE.contains(&c)
}

/// Signs that begin lines of running text, or that Markdown and others have a use for.
const NO_BULLETS: &str = "\"'”“„‘’«([{<>#|`@&$€£§*_-+\\/…!¡¿?%=:^~";

/// Words behind which somebody is quoted, so that a dash before the line is that of a speaker.
const SAID: [&str; 10] =
    ["säger", "sa ", "sade", "berättar", "menar", "förklarar", "tycker", "konstaterar", "says", "said"];

/// Finds lines that begin like parts of a list.
pub(super) fn find(block: &Block<'_>, lines: &[Line<'_>], found: &mut Vec<Found>) {
    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
    let many = |begins: fn(&str) -> bool| lines.iter().filter(|line| begins(line.text)).count() > 1;
    let announced = |at: usize| at > 0 && texts[at - 1].ends_with(':');
    let is_first = |at: usize| at == 0 && block.is_top;
    // Behind a first part that was written right, one without its blank runs on in the part before it.
    let in_part = |at: usize| at > 0 && !block.is_top;
    let are_numbers = many(is_number) && follow(&texts, is_number);
    let are_letters = [is_letter as fn(&str) -> bool, is_capital, is_roman]
        .into_iter()
        .filter(|begins| many(*begins) && follow(&texts, *begins))
        .collect::<Vec<_>>();
    let are_small_letters = many(is_small_letter) && texts.iter().any(|line| line.starts_with("a. "));
    let are_outline = texts.windows(2).any(|pair| follow_in_outline(pair[0], pair[1]));
    let dashes =
        many(is_dash) && !texts.iter().any(|line| is_dash(line) && SAID.iter().any(|said| line.contains(said)));
    let part = lines.iter().enumerate().find(|(at, line)| {
        let text = line.text;
        let hyphen = is_hyphen(text);
        is_task(text)
            || (text.starts_with(is_bullet) && rest(text).starts_with(is_word))
            || is_repeated(&texts, *at)
            || (is_dash(text) && (dashes || announced(*at)))
            || (hyphen && (many(is_hyphen) || announced(*at) || is_first(*at) || in_part(*at)))
            || (is_number(text) && (are_numbers || announced(*at) || (in_part(*at) && !is_spaced_number(text))))
            || (is_outline(text) && are_outline)
            || (is_small_letter(text) && are_small_letters)
            || are_letters.iter().any(|begins| begins(text))
            || (text.starts_with("o\t") && rest(text).starts_with(is_word))
            || (is_small_o(text) && many(is_small_o))
            || (is_star(text)
                && (many(is_star) || in_part(*at))
                && !block.emphasised.iter().any(|part| part.contains(&line.start)))
    });
    if let Some((_, line)) = part
        && !block.is_read(line.start)
    {
        let task = is_task(line.text);
        let construct = if task { Unread::Task } else { Unread::List };
        let suggestion = match () {
            () if task => None,
            () if is_outline(line.text) => Some(format!("- {}", line.text)),
            () if is_number(line.text) => Some(format!("1. {}", rest(line.text))),
            () => Some(format!("- {}", rest(line.text))),
        };
        let kind = Kind::UnreadMarkdown { construct, written: line.text.to_owned(), suggestion };
        found.push((kind, line.range()));
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '"' | '”' | '*' | '(' | '[' | '§')
}

/// Returns whether a line and another one of the same paragraph begin with the same sign, whatever it is.
fn is_repeated(lines: &[&str], at: usize) -> bool {
    let sign = |line: &str| {
        let first = line.chars().next().filter(|c| !c.is_alphanumeric() && !NO_BULLETS.contains(*c))?;
        let rest = &line[first.len_utf8()..];
        // A dash has rules of its own, since people are quoted behind it, and numbers stand below zero.
        (!is_dash(line) && rest.trim_start().starts_with(char::is_alphabetic)).then_some(first)
    };
    sign(lines[at]).is_some_and(|first| lines.iter().filter(|line| sign(line) == Some(first)).count() > 1)
}

/// What stands behind the sign, the number or the letter that a line begins with.
fn rest(line: &str) -> &str {
    let is_sign = |c: char| is_bullet(c) || (!c.is_alphanumeric() && !NO_BULLETS.contains(c)) || "-*+".contains(c);
    let signs = line.trim_start_matches(is_sign);
    if signs.len() < line.len() {
        return signs.trim_start();
    }
    if is_small_o(line) || is_spaced_number(line) {
        return line.split_once(' ').map_or(line, |(_, rest)| rest);
    }
    match line.find(['.', ')', '\t']) {
        Some(at) if at < 4 => line[at + 1..].trim_start(),
        _ => line,
    }
}

fn is_dash(line: &str) -> bool {
    let long = line.starts_with(['–', '—', '‒', '―']) && rest(line).starts_with(is_word);
    long || line.strip_prefix("− ").is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// The letter that Word shows as a small circle.
fn is_small_o(line: &str) -> bool {
    line.strip_prefix("o ").is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// `*a` and `+a`, which are no part of a list without a blank.
fn is_star(line: &str) -> bool {
    line.strip_prefix(['*', '+']).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// `-a`, but neither `-5` nor `--`.
fn is_hyphen(line: &str) -> bool {
    line.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic) && !rest.starts_with("or "))
        || line.strip_prefix("-\u{a0}").is_some()
}

/// `1.a`, or `1)a`.
fn is_number(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line[digits..].strip_prefix(['.', ')']).or_else(|| line[digits..].strip_prefix('\t'));
    ((1..=2).contains(&digits)
        && behind.is_some_and(|rest| rest.trim_start_matches('\u{a0}').starts_with(char::is_alphabetic)))
        || is_spaced_number(line)
}

/// `1 Fotpatrull`, as the first and the next lines of some paper have it; many of them make a list.
fn is_spaced_number(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && line[digits..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// `a) ett`, `(b) två`.
fn is_letter(line: &str) -> bool {
    let line = line.strip_prefix('(').unwrap_or(line);
    let mut letters = line.chars();
    letters.next().is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && letters.next() == Some(')')
        && letters.next() == Some(' ')
}

/// `A. ett`, `B) två`.
fn is_capital(line: &str) -> bool {
    let mut letters = line.chars();
    letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && matches!(letters.next(), Some('.' | ')'))
        && letters.next() == Some(' ')
}

/// `a. ett`; `kl. 10` and `s. 5` are no part of a list, so that one of them must be `a.`.
fn is_small_letter(line: &str) -> bool {
    let mut letters = line.chars();
    letters.next().is_some_and(|c| c.is_ascii_lowercase()) && letters.next() == Some('.') && letters.next() == Some(' ')
}

/// The numbers that a line begins with, as in `1.1 Bakgrund`.
fn outline(line: &str) -> Option<Vec<u32>> {
    let (numbers, words) = line.split_once([' ', '\t'])?;
    let numbers: Option<Vec<u32>> = numbers.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect();
    numbers.filter(|numbers| numbers.len() > 1 && words.trim_start().starts_with(char::is_uppercase))
}

fn is_outline(line: &str) -> bool {
    outline(line).is_some()
}

/// `1.1 Bakgrund` and `1.2 Mål`.
fn follow_in_outline(one: &str, two: &str) -> bool {
    let (Some(one), Some(two)) = (outline(one), outline(two)) else { return false };
    let last = one.len() - 1;
    one.len() == two.len() && one[..last] == two[..last] && two[last] == one[last] + 1
}

/// `i) ett`, `II. två`.
fn is_roman(line: &str) -> bool {
    let length = line.bytes().take_while(|byte| b"ivxIVX".contains(byte)).count();
    (1..=5).contains(&length) && (line[length..].starts_with(") ") || line[length..].starts_with(". "))
}

/// `[x] a`, `[ ] a`, `[] a`.
fn is_task(line: &str) -> bool {
    ["[x] ", "[X] ", "[ ] ", "[] "].iter().any(|task| line.starts_with(task))
}

/// Returns whether the first two of such lines begin with signs that follow each other.
fn follow(lines: &[&str], begins: fn(&str) -> bool) -> bool {
    let sign = |line: &str| {
        let line = line.trim_start_matches('(');
        let word = line.split(['.', ')', '\t', ' ']).next().unwrap_or_default();
        word.parse::<u32>().ok().or_else(|| word.chars().next().map(u32::from))
    };
    let signs: Vec<u32> = lines.iter().filter(|line| begins(line)).take(2).filter_map(|line| sign(line)).collect();
    matches!(signs[..], [one, two] if two == one + 1 || two == one)
}

#[cfg(test)]
mod tests {
    use super::{follow_in_outline, is_dash, is_hyphen, is_letter, is_number, is_repeated, is_roman};

    #[test]
    fn numbers_and_hyphens_in_running_text_begin_no_list() {
        assert!(is_number("1.Fotpatrull") && is_number("12)Besök"));
        assert!(!is_number("1.5 timmar") && !is_number("2026.Text") && !is_number("12 december"));
        assert!(is_hyphen("-fotpatrull") && !is_hyphen("-5 grader") && !is_hyphen("--") && !is_hyphen("- a"));
        assert!(is_letter("a) ett") && is_letter("(b) två") && !is_letter("ab) x"));
        assert!(is_roman("ii) två") && is_roman("IV. fyra") && !is_roman("vi gick"));
        assert!(follow_in_outline("1.1 Bakgrund", "1.2 Mål") && !follow_in_outline("1.5 timmar", "1.6 timmar"));
        assert!(is_dash("− ett") && !is_dash("− 5 grader"));
    }

    #[test]
    fn the_same_sign_before_two_lines_is_that_of_a_list() {
        assert!(is_repeated(&["» ett", "» två"], 0) && is_repeated(&["Vi:", "; ett", "; två"], 1));
        assert!(!is_repeated(&["» ett", "två"], 0) && !is_repeated(&["(ett)", "(två)"], 0));
    }
}
