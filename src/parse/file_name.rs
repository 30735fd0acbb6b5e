//! What a text of ours was meant to be called, where its name is another one.

use crate::locale::period;
use crate::value::{PeriodName, Slug};

/// Endings that programs give to texts; only `md` is read.
const TEXT_ENDINGS: &[&str] =
    &[".markdown", ".mdown", ".text", ".txt", ".md", ".html", ".htm", ".docx", ".doc", ".rtf"];

/// What systems put around the name of a file that is copied or downloaded once more.
const COPY_MARKS: &[&str] = &[" - kopia", "-kopia", " kopia", "kopia av ", " - copy", "-copy", " copy", "copy of "];

/// What people call the files that have one name in every folder.
const OWN_NAMES: &[(&str, &[&str])] = &[
    (
        "promise",
        &["promise", "promises", "lofte", "loftet", "loften", "medborgarlofte", "medborgarloftet", "medborgarloften"],
    ),
    ("place", &["place", "plats", "platsen", "kommun", "kommunen", "ort", "orten"]),
];

/// The name of a text in small letters without its endings: `t3` for "T3.md.txt".
pub(super) fn without_endings(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut stem = lower.as_str();
    while let Some(shorter) = TEXT_ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        stem = shorter;
    }
    stem.trim().to_owned()
}

/// The name that a text was surely meant to have, without its ending: `t3` for "t3 (1)" and "Tertial 3", `promise` for
/// "löfte", and otherwise the name as an id.
pub(super) fn meant(stem: &str) -> Option<Slug> {
    let stem = without_copy_marks(&stem.to_lowercase());
    let slug = Slug::from_text(&stem)?;
    if let Some(period) = period::reported(slug.as_str()) {
        return Slug::new(&period);
    }
    let own = OWN_NAMES.iter().find(|(_, names)| names.contains(&slug.as_str())).and_then(|(name, _)| Slug::new(name));
    let likely = || PeriodName::parse(slug.as_str()).is_none().then(|| period::likely(slug.as_str())).flatten();
    own.or_else(|| Slug::new(&likely()?)).or(Some(slug))
}

/// Returns whether a name is one of ours: a period, or that of a promise or a place.
pub(super) fn is_own(slug: &Slug) -> bool {
    PeriodName::parse(slug.as_str()).is_some() || OWN_NAMES.iter().any(|(name, _)| *name == slug.as_str())
}

fn without_copy_marks(stem: &str) -> String {
    let mut stem = stem.trim().to_owned();
    for mark in COPY_MARKS {
        stem = stem.strip_prefix(mark).or(stem.strip_suffix(mark)).unwrap_or(&stem).trim().to_owned();
    }
    let number = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once('('));
    match number {
        Some((before, inside)) if inside.bytes().all(|b| b.is_ascii_digit()) || inside.starts_with("kopia") => {
            before.trim_end().to_owned()
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_copy_a_period_in_words_and_a_swedish_name_lead_to_the_name_that_is_read() {
        for (stem, name) in [
            ("t3 (1)", "t3"),
            ("t3 - Kopia", "t3"),
            ("Kopia av t3", "t3"),
            ("t3 (kopia 2)", "t3"),
            ("Tertial 3", "t3"),
            ("Kvartal 2 2021", "2021-q2"),
            ("löfte", "promise"),
            ("Medborgarlöften", "promise"),
            ("Plats", "place"),
            ("Maj Juli", "maj-juli"),
            ("Uppföljning t2", "t2"),
            ("Uppföljning tertial 2 2026", "2026-t2"),
            ("Storstad redovisning T1", "t1"),
            ("t2 slutversion", "t2"),
            ("Uppföljning 2026", "uppfoljning-2026"),
            ("Utfall maj–juli", "utfall-maj-juli"),
            ("Om (utkast)", "om-utkast"),
        ] {
            assert_eq!(meant(stem).unwrap().as_str(), name);
        }
        assert_eq!(meant("–"), None);
    }
}
