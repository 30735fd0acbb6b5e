//! The order of words in lists.
//!
//! A small key instead of the Unicode Collation Algorithm: that is 37 packages, and names of Swedish places and
//! units need one language.

use super::spelling::compose;
use crate::value::Lang;

const BETWEEN_WORDS: u32 = 1;
const NUMBER: u32 = 2;
const A: u32 = 100;
const OTHER_LETTERS: u32 = 1_000;

/// Returns a key whose order is that of a dictionary of the language.
///
/// Case, accents and punctuation do not count, numbers come by value before letters ("Område 2" before
/// "Område 10"), and in Swedish å, ä and ö come last, with ü as y. Texts that are equal so far are in order of their
/// accents, then of all their characters, so that only equal texts have equal keys.
///
/// ```
/// use utfall::{locale::collate, value::Lang};
/// let mut towns = ["Örebro", "Åre", "Eksjö", "Ängelholm", "Zinkgruvan"];
/// towns.sort_by_key(|town| collate::key(town, Lang::Sv));
/// assert_eq!(towns, ["Eksjö", "Zinkgruvan", "Åre", "Ängelholm", "Örebro"]);
/// ```
pub fn key(text: &str, lang: Lang) -> Vec<u32> {
    let composed = compose(text);
    let mut key = Vec::with_capacity(2 * text.len() + 1);
    let mut rest = composed.as_str();
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            push_number(&mut key, &rest[..end]);
            rest = &rest[end..];
        } else {
            c.to_lowercase().for_each(|c| push_letter(&mut key, c, lang));
            rest = &rest[c.len_utf8()..];
        }
    }
    if key.last() == Some(&BETWEEN_WORDS) {
        key.pop();
    }
    // Zero is less than anything else in a key, so that a text comes before those that continue it.
    let character = |c: char| u32::from(c) + 1;
    key.push(0);
    key.extend(composed.chars().flat_map(char::to_lowercase).map(character));
    key.push(0);
    key.extend(text.chars().map(character));
    key
}

/// More digits are a larger number once the zeros in front are gone.
fn push_number(key: &mut Vec<u32>, digits: &str) {
    let digits = digits.trim_start_matches('0');
    key.push(NUMBER);
    key.push(1 + u32::try_from(digits.len()).unwrap_or(u32::MAX - 1));
    key.extend(digits.bytes().map(u32::from));
}

fn push_letter(key: &mut Vec<u32>, c: char, lang: Lang) {
    let swedish = |position: u32, otherwise: char| match lang {
        Lang::Sv => A + 26 + position,
        Lang::En => latin(otherwise),
    };
    key.push(match c {
        'a'..='z' => latin(c),
        'å' => swedish(0, 'a'),
        'ä' | 'æ' => swedish(1, 'a'),
        'ö' | 'ø' => swedish(2, 'o'),
        'ü' => latin(if lang == Lang::Sv { 'y' } else { 'u' }),
        'á' | 'à' | 'â' | 'ã' => latin('a'),
        'é' | 'è' | 'ê' | 'ë' => latin('e'),
        'í' | 'ì' | 'î' | 'ï' => latin('i'),
        'ó' | 'ò' | 'ô' | 'õ' => latin('o'),
        'ú' | 'ù' | 'û' => latin('u'),
        'ý' | 'ÿ' => latin('y'),
        'ç' | 'č' | 'ć' => latin('c'),
        'ñ' | 'ń' => latin('n'),
        'š' | 'ś' => latin('s'),
        'ž' | 'ź' | 'ż' => latin('z'),
        'ł' => latin('l'),
        'ð' | 'đ' => latin('d'),
        '\u{300}'..='\u{36f}' => return,
        c if c.is_alphanumeric() => OTHER_LETTERS + u32::from(c),
        _ if key.is_empty() || key.last() == Some(&BETWEEN_WORDS) => return,
        _ => BETWEEN_WORDS,
    });
}

fn latin(c: char) -> u32 {
    A + u32::from(c) - u32::from('a')
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::value::Lang;
    use proptest::prelude::{any, proptest};

    fn in_order(words: &[&str], lang: Lang) {
        for pair in words.windows(2) {
            assert!(key(pair[0], lang) < key(pair[1], lang), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn swedish_letters_come_last_and_numbers_by_value() {
        in_order(
            &[
                "1 maj",
                "Ale",
                "Alvesta",
                "area 2",
                "Area 10",
                "Habo",
                "Jönköping",
                "Jönköping 2020",
                "Jönköpings kommun",
                "linne",
                "Linné",
                "Linnés",
                "Müller",
                "Mål",
                "Vara",
                "Wara",
                "Zorn",
                "Åre",
                "Äng",
                "Öja",
            ],
            Lang::Sv,
        );
        in_order(&["Ang", "Äng", "Bo", "Oja", "Öja", "Zorn"], Lang::En);
    }

    #[test]
    fn a_letter_with_an_accent_sorts_as_the_letter() {
        for (letter, accented) in [
            ('a', "áàâã"),
            ('c', "çčć"),
            ('d', "ðđ"),
            ('e', "éèêë"),
            ('i', "íìîï"),
            ('l', "ł"),
            ('n', "ñń"),
            ('o', "óòôõ"),
            ('s', "šś"),
            ('u', "úùû"),
            ('y', "ýÿü"),
            ('z', "žźż"),
        ] {
            for with_accent in accented.chars() {
                let words = [format!("{letter}a"), format!("{with_accent}b"), format!("{letter}c")];
                in_order(&words.each_ref().map(String::as_str), Lang::Sv);
            }
        }
        in_order(&["ua", "üb", "uc"], Lang::En);
        in_order(&["na", "n\u{303}b", "nc"], Lang::Sv);
    }

    #[test]
    fn letters_of_two_characters_sort_as_one() {
        in_order(&["Zorn", "A\u{30a}re", "Ä"], Lang::Sv);
    }

    #[test]
    fn punctuation_is_one_gap_and_none_at_the_ends() {
        in_order(&["(Brott mot äldre)", "Brott - mot äldre 2", "brott mot äldre 3"], Lang::Sv);
        in_order(&["Alfa", "(Brott)", "Calle"], Lang::Sv);
        in_order(&["Brott mot a", "Brott - mot b", "Brott mot c"], Lang::Sv);
        in_order(&["Ett c", "Etta b"], Lang::Sv);
    }

    #[test]
    fn letters_of_other_scripts_come_after_those_of_the_language() {
        in_order(&["Zorn", "Öja", "Ωmega", "Япония"], Lang::Sv);
        in_order(&["Öja", "Zorn", "Ωmega", "Япония"], Lang::En);
    }

    #[test]
    fn a_text_comes_before_those_that_continue_it() {
        in_order(&["", "a", "a\0", "aa"], Lang::Sv);
    }

    proptest! {
        #[test]
        fn only_equal_texts_have_equal_keys(a in any::<String>(), b in any::<String>()) {
            for lang in Lang::ALL {
                assert_eq!(key(&a, lang) == key(&b, lang), a == b);
            }
        }

        #[test]
        fn case_never_parts_neighbours(word in "[a-zåäö0-9 ]{1,12}") {
            let primary = |text: &str| key(text, Lang::Sv).into_iter().take_while(|&part| part != 0).collect::<Vec<_>>();
            assert_eq!(primary(&word), primary(&word.to_uppercase()));
        }
    }
}
