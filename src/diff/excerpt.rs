//! What is different in a text, in a few words.

use crate::model::{Markup, Piece};
use crate::parse::push_escaped;

/// How many words stand around a difference, so that it can be found.
const CONTEXT_WORDS: usize = 3;
/// How many words are shown of either side.
const MAX_WORDS: usize = 24;

/// The place where two texts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Excerpt {
    /// There was no text before.
    Added(String),
    /// There is none now.
    Removed(String),
    /// The words differ; each side is cut to where it does.
    Changed(String, String),
    /// The words are the same; links, lists or emphasis are not.
    Form,
}

/// Returns where two texts differ; `None` where they do not.
pub(super) fn excerpt(before: Option<&Markup>, after: Option<&Markup>) -> Option<Excerpt> {
    let (empty, other) = (Markup::default(), Markup::default());
    let (before, after) = (before.unwrap_or(&empty), after.unwrap_or(&other));
    match (before.is_empty(), after.is_empty()) {
        (true, true) => None,
        (true, false) => Some(Excerpt::Added(shortened(&after.plain_with_headings()))),
        (false, true) => Some(Excerpt::Removed(shortened(&before.plain_with_headings()))),
        (false, false) => of_both(before, after),
    }
}

fn of_both(before: &Markup, after: &Markup) -> Option<Excerpt> {
    let (before_words, after_words) = (before.plain_with_headings(), after.plain_with_headings());
    let (one, two): (Vec<&str>, Vec<&str>) =
        (before_words.split_whitespace().collect(), after_words.split_whitespace().collect());
    if one == two {
        return (!is_same_form(before, after)).then_some(Excerpt::Form);
    }
    let first = one.iter().zip(&two).take_while(|(one, two)| one == two).count();
    let shorter = one.len().min(two.len());
    let same = one.iter().rev().zip(two.iter().rev()).take_while(|(one, two)| one == two).count();
    let last = same.min(shorter - first);
    Some(Excerpt::Changed(cut(&one, first, last), cut(&two, first, last)))
}

/// Cuts out what lies between the first words and the last ones that both texts have.
fn cut(words: &[&str], first: usize, last: usize) -> String {
    let start = first.saturating_sub(CONTEXT_WORDS);
    let end = (words.len() - last + CONTEXT_WORDS).min(words.len());
    let stop = end.min(start + MAX_WORDS);
    let (before, after) = (if start > 0 { "… " } else { "" }, if stop < words.len() { " …" } else { "" });
    format!("{before}{}{after}", words[start..stop].join(" "))
}

/// Cuts a text after some words.
pub(super) fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= MAX_WORDS { words.join(" ") } else { format!("{} …", words[..MAX_WORDS].join(" ")) }
}

/// Returns whether two texts look the same, wherever they stand in their files.
fn is_same_form(one: &Markup, two: &Markup) -> bool {
    form(one) == form(two)
}

/// Writes a text so that two are equal if they look the same.
fn form(text: &Markup) -> String {
    let mut form = String::new();
    for piece in text.pieces() {
        match piece {
            Piece::Tag(tag) => form.push_str(tag),
            Piece::Text(words) => push_escaped(&mut form, text.words(words)),
            Piece::ListFrom(first) => form.push_str(&format!("<ol start={first}>")),
            Piece::HeadingStart(heading) => form.push_str(&format!("<h{} id={}>", heading.level, heading.id)),
            Piece::HeadingEnd(level) => form.push_str(&format!("</h{level}>")),
            Piece::LinkStart(link) => form.push_str(&format!("<a href={}>", link.written)),
            Piece::LinkEnd(_) => form.push_str("</a>"),
            Piece::Image(image) => form.push_str(&format!("<img src={} alt={}>", image.0.written, image.1)),
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, excerpt};
    use crate::model::{Markup, Piece, PieceText};

    fn text(plain: &str) -> Markup {
        let words = Piece::Text(PieceText::owned(0, plain));
        let pieces = [Piece::Tag(&"<p>"), words, Piece::Tag(&"</p>\n")];
        if plain.is_empty() { Markup::default() } else { Markup::new(None, pieces.into()) }
    }

    #[track_caller]
    fn check(before: &str, after: &str, expected: Option<(&str, &str)>) {
        let found = excerpt(Some(&text(before)), Some(&text(after)));
        let expected = expected.map(|(before, after)| Excerpt::Changed(before.to_owned(), after.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn only_what_differs_is_shown_with_some_words_around_it() {
        check("a b c d e f g h", "a b c d X f g h", Some(("… b c d e f g h", "… b c d X f g h")));
        check("a b c d e", "a b c d e f", Some(("… c d e", "… c d e f")));
        check("X b c d e f", "Y b c d e f", Some(("X b c d …", "Y b c d …")));
        check("a a", "a a a", Some(("a a", "a a a")));
        check("a", "a", None);
    }

    #[test]
    fn a_text_may_come_or_go() {
        assert_eq!(excerpt(None, Some(&text("ny"))), Some(Excerpt::Added("ny".to_owned())));
        assert_eq!(excerpt(Some(&text("gammal")), None), Some(Excerpt::Removed("gammal".to_owned())));
        assert_eq!(excerpt(None, Some(&text(""))), None);
    }

    #[test]
    fn the_same_words_in_another_form_are_a_change() {
        let pieces = [Piece::Tag(&"<ul><li>"), Piece::Text(PieceText::owned(0, "a")), Piece::Tag(&"</li></ul>")];
        let list = Markup::new(None, pieces.into());
        assert_eq!(excerpt(Some(&text("a")), Some(&list)), Some(Excerpt::Form));
    }
}
