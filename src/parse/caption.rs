//! The caption of a picture, and the credit in it.

use std::ops::Range;

/// Words that a credit begins with, in lower case.
const CREDITS: [&str; 11] = [
    "foto:",
    "bild:",
    "illustration:",
    "teckning:",
    "karta:",
    "grafik:",
    "photo:",
    "picture:",
    "drawing:",
    "map:",
    "graphics:",
];

/// Divides a caption into what it says and whose picture it is: `Parken i maj. Foto: Exempelstads kommun`.
///
/// The credit is a sentence of its own, and the last one; either part may be empty.
pub(super) fn divided(caption: &str) -> (Range<usize>, Range<usize>) {
    let starts = caption.match_indices(['.', '!', '?', '…']).map(|(at, sign)| at + sign.len()).chain([0]);
    let mut starts: Vec<usize> = starts.collect();
    starts.sort_unstable();
    let credit = starts.into_iter().rev().find_map(|at| {
        let rest = &caption[at..];
        let begin = at + rest.len() - rest.trim_start().len();
        let is_apart = at == 0 || begin > at;
        let lower = caption[begin..].to_lowercase();
        (is_apart && CREDITS.iter().any(|word| lower.starts_with(word))).then_some(begin)
    });
    let credit = credit.unwrap_or(caption.len());
    (0..caption[..credit].trim_end().len(), credit..caption.len())
}

#[cfg(test)]
mod tests {
    use super::divided;

    #[test]
    fn the_credit_is_the_last_sentence() {
        for (caption, words, credit) in [
            ("Parken i maj. Foto: Exempelstads kommun", "Parken i maj.", "Foto: Exempelstads kommun"),
            ("Foto: A. Bild: B", "Foto: A.", "Bild: B"),
            ("FOTO: Polisen", "", "FOTO: Polisen"),
            ("Parken i maj", "Parken i maj", ""),
            ("Parken. foto: Polisen. ", "Parken.", "foto: Polisen. "),
            ("Se bild: nummer 2", "Se bild: nummer 2", ""),
            ("", "", ""),
        ] {
            let (first, last) = divided(caption);
            assert_eq!((&caption[first], &caption[last]), (words, credit), "{caption}");
        }
    }
}
