//! The words for a status.

use super::spelling::{compose, same};
use crate::value::{Lang, Status};

/// Returns the label that badges and legends show: "Delvis genomförd".
#[must_use]
pub fn label(status: Status, lang: Lang) -> &'static str {
    match (lang, status) {
        (Lang::Sv, Status::Done) => "Genomförd",
        (Lang::Sv, Status::Partly) => "Delvis genomförd",
        (Lang::Sv, Status::Ongoing) => "Pågår",
        (Lang::Sv, Status::Planned) => "Planerad",
        (Lang::Sv, Status::NotStarted) => "Ej påbörjad",
        (Lang::Sv, Status::Postponed) => "Framflyttad",
        (Lang::Sv, Status::NotDone) => "Ej genomförd",
        (Lang::En, Status::Done) => "Done",
        (Lang::En, Status::Partly) => "Partly done",
        (Lang::En, Status::Ongoing) => "Ongoing",
        (Lang::En, Status::Planned) => "Planned",
        (Lang::En, Status::NotStarted) => "Not started",
        (Lang::En, Status::Postponed) => "Postponed",
        (Lang::En, Status::NotDone) => "Not done",
    }
}

/// Reads a key ("not-done") or a label of the language ("Ej genomförd"), in any case and with blanks around it.
///
/// `None` for anything else: a badge is never a guess.
#[must_use]
pub fn read(written: &str, lang: Lang) -> Option<Status> {
    let written = compose(written.trim());
    let all = || Status::ALL.into_iter();
    let by_key = all().find(|status| same(&written, status.key()));
    by_key.or_else(|| all().find(|&status| same(&written, &label(status, lang).to_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::{label, read};
    use crate::value::{Lang, Status};

    #[test]
    fn keys_and_labels_lead_back_to_their_status() {
        for lang in Lang::ALL {
            for status in Status::ALL {
                assert_eq!(read(status.key(), lang), Some(status));
                assert_eq!(read(label(status, lang), lang), Some(status));
                assert_eq!(read(&label(status, lang).to_uppercase(), lang), Some(status));
            }
        }
        assert_eq!(read(" ej genomfo\u{308}rd ", Lang::Sv), Some(Status::NotDone));
    }

    #[test]
    fn nothing_else_is_a_status() {
        for wrong in ["", "Genomfört", "genomford", "Klar", "Ej redovisad", "not done", "Partly done"] {
            assert_eq!(read(wrong, Lang::Sv), None, "{wrong}");
        }
        assert_eq!(read("Genomförd", Lang::En), None);
    }
}
