//! Texts broken into lines, for drawings: those have no lines of their own.

/// The sign at the end of what was cut.
const CUT: &str = " …";

/// Breaks a text into at most `most` lines of `width` units in letters of `size` units. What does not fit is cut at a word,
/// and says so. Words that are longer than a line are broken.
pub(super) fn lines(text: &str, width: i32, size: i32, most: usize) -> Vec<String> {
    let room = i64::from(width) * 100;
    let wide = |text: &str| text.chars().map(width_of).sum::<i64>() * i64::from(size);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // What a no-break space joins stays in one line.
    let words = text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'));
    for word in words.filter(|word| !word.is_empty()).flat_map(|word| broken(word, room / i64::from(size))) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if wide(&longer) <= room {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    lines.push(line);
    lines.retain(|line| !line.is_empty());
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while wide(last) + wide(CUT) > room {
                let end = last.rfind(' ').or_else(|| last.char_indices().next_back().map(|(at, _)| at));
                last.truncate(end.unwrap_or(0));
            }
            last.truncate(last.trim_end_matches([',', '.', ';', ':', '–', ' ']).len());
            last.push_str(CUT);
        }
    }
    lines
}

/// Breaks a word into parts that are no wider than `room`, in hundredths of the size of its letters.
fn broken(word: &str, room: i64) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut taken) = (0, 0);
    for (at, letter) in word.char_indices() {
        let wide = width_of(letter);
        if taken + wide > room && at > start {
            parts.push(&word[start..at]);
            (start, taken) = (at, 0);
        }
        taken += wide;
    }
    parts.push(&word[start..]);
    parts
}

/// How wide a letter is in bold type without serifs, in hundredths of its size; rather too much than too little.
fn width_of(letter: char) -> i64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' => 33,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' | '"' => 40,
        'm' | 'M' | 'W' | '%' | '…' | '—' => 100,
        'w' | 'O' | 'Q' | 'G' | 'Ö' | '@' => 82,
        letter if letter.is_uppercase() => 74,
        // Whole squares: ideographs, pictographs.
        letter if letter > '\u{2e7f}' => 110,
        _ => 62,
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, width_of};
    use proptest::prelude::proptest;

    #[test]
    fn a_text_that_fits_is_one_line() {
        assert_eq!(lines("Exempelstad: medborgarlöfte 2026", 320, 16, 2), ["Exempelstad: medborgarlöfte 2026"]);
        assert_eq!(lines("  ", 320, 16, 2), [""; 0]);
        assert_eq!(lines("aktiviteter: 3\u{a0}genomförda", 200, 16, 2), ["aktiviteter:", "3\u{a0}genomförda"]);
    }

    #[test]
    fn a_long_text_breaks_at_words_and_is_cut_at_one() {
        let text = "Medborgarlöfte mellan Polisen och Exempelstads kommun för en tryggare vardag, i hela kommunen";
        assert_eq!(
            lines(text, 320, 16, 3),
            ["Medborgarlöfte mellan Polisen och", "Exempelstads kommun för en", "tryggare vardag, i hela kommunen"]
        );
        assert_eq!(lines(text, 320, 16, 2), ["Medborgarlöfte mellan Polisen och", "Exempelstads kommun för en …"]);
    }

    #[test]
    fn a_word_that_is_longer_than_a_line_is_broken() {
        let broken = lines(&"å".repeat(50), 320, 16, 9);
        assert_eq!(broken.iter().map(|line| line.chars().count()).collect::<Vec<_>>(), [32, 18]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_word_is_lost(text in "\\PC{0,80}", width in 120i32..1200, size in 10i32..70) {
            let every = lines(&text, width, size, usize::MAX);
            for line in &every {
                let wide: i64 = line.chars().map(width_of).sum();
                assert!(line.chars().count() == 1 || wide * i64::from(size) <= i64::from(width) * 100, "{line}");
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(letters(&every.concat()), letters(&text));
            assert!(lines(&text, width, size, 2).len() <= 2);
        }
    }
}
