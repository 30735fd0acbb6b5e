//! Small phrases that pages make of counts, lists and sizes.

use super::{NO_BREAK_SPACE, number};
use crate::value::Lang;
use rust_decimal::Decimal;

/// Returns a number with its noun, which is `one` for exactly one and `other` else: "1 aktivitet", "3 aktiviteter".
///
/// The space between them does not break. Thousands are not marked: what pages count is small.
pub fn count(n: usize, one: &str, other: &str) -> String {
    format!("{n}{NO_BREAK_SPACE}{}", if n == 1 { one } else { other })
}

/// Joins words as running text does: "a, b och c"; "a, b and c". The empty list gives the empty text.
pub fn list(words: &[String], lang: Lang) -> String {
    let and = lang.pick(" och ", " and ");
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// Cuts a text at a word; `None` where there is none.
pub fn shortened(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if text.chars().count() <= most {
        return Some(text.to_owned());
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    Some(format!("{} …", cut[..end].trim_end_matches([',', '.', ';', ':', '–', ' '])))
}

/// Returns the size of a file, rounded, in units of a thousand: "512 byte", "173 kB", "1,2 MB".
pub fn size(bytes: u64, lang: Lang) -> String {
    if bytes < 1000 {
        let unit = if lang == Lang::En && bytes != 1 { "bytes" } else { "byte" };
        return format!("{bytes}{NO_BREAK_SPACE}{unit}");
    }
    let mut unit_size = 1000;
    let mut units = ["kB", "MB", "GB", "TB"].into_iter();
    let mut unit = units.next().unwrap_or_default();
    // A kilobyte is as fine as anybody asks for; of larger units the first decimal tells sizes apart.
    while rounded(bytes, unit_size) >= 1000 {
        let Some(next) = units.next() else { break };
        unit = next;
        unit_size *= 1000;
    }
    let tenths = rounded(bytes, unit_size / 10);
    let amount = if unit == "kB" || tenths >= 100 {
        Decimal::from(rounded(bytes, unit_size))
    } else {
        Decimal::new(i64::try_from(tenths).unwrap_or(i64::MAX), 1)
    };
    format!("{}{NO_BREAK_SPACE}{unit}", number::print(amount, lang))
}

fn rounded(amount: u64, divisor: u64) -> u64 {
    amount / divisor + u64::from(amount % divisor >= divisor.div_ceil(2))
}

#[cfg(test)]
mod tests {
    use super::{count, list, size};
    use crate::value::Lang;

    #[test]
    fn one_is_singular_and_all_else_is_not() {
        assert_eq!(count(0, "aktivitet", "aktiviteter"), "0\u{a0}aktiviteter");
        assert_eq!(count(1, "aktivitet", "aktiviteter"), "1\u{a0}aktivitet");
        assert_eq!(count(3, "aktivitet", "aktiviteter"), "3\u{a0}aktiviteter");
    }

    #[test]
    fn lists_end_in_and() {
        let of = |words: &[&str]| list(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>(), Lang::Sv);
        assert_eq!(of(&[]), "");
        assert_eq!(of(&["a"]), "a");
        assert_eq!(of(&["a", "b"]), "a och b");
        assert_eq!(of(&["a", "b", "c"]), "a, b och c");
        assert_eq!(list(&["a".to_owned(), "b".to_owned()], Lang::En), "a and b");
    }

    #[test]
    fn sizes_round_to_what_people_compare() {
        for (bytes, words) in [
            (0, "0 byte"),
            (999, "999 byte"),
            (1_000, "1 kB"),
            (172_800, "173 kB"),
            (999_499, "999 kB"),
            (999_500, "1 MB"),
            (1_240_000, "1,2 MB"),
            (9_960_000, "10 MB"),
            (12_400_000, "12 MB"),
            (3_100_000_000, "3,1 GB"),
            (u64::MAX, "18\u{a0}446\u{a0}744 TB"),
        ] {
            assert_eq!(size(bytes, Lang::Sv).replace('\u{a0}', " "), words.replace('\u{a0}', " "), "{bytes}");
        }
        assert_eq!(size(1_240_000, Lang::En), "1.2\u{a0}MB");
        assert_eq!(size(2, Lang::En), "2\u{a0}bytes");
    }
}
