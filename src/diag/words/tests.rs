//! What every message has in common.

use super::{RunOutcome, closing, words};
use crate::diag::samples::samples;
use crate::diag::{Kind, SeverityCount};
use crate::value::Lang;

#[test]
fn there_is_a_sample_of_each_kind() {
    let samples = samples();
    for (code, _) in Kind::CODES {
        assert!(samples.iter().any(|kind| kind.code() == *code), "no sample of {code}");
    }
}

#[test]
fn messages_are_one_short_line_without_a_full_stop() {
    for kind in samples() {
        for lang in Lang::ALL {
            let message = words(&kind, lang).message;
            let first = message.chars().next().expect("a message says something");
            assert!(first == '`' || first.is_lowercase(), "{message}");
            assert!(!message.ends_with(['.', '!', ' ']), "{message}");
            assert!(message.chars().count() <= 100 && !message.contains('\n'), "{message}");
            assert!(message.matches('`').count().is_multiple_of(2), "{message}");
        }
    }
}

#[test]
fn help_is_one_or_two_sentences() {
    for kind in samples() {
        for lang in Lang::ALL {
            let help = words(&kind, lang).help.expect("every kind has a way out");
            let first = help.chars().next().expect("help says something");
            assert!(first == '`' || first.is_uppercase(), "{help}");
            assert!(help.ends_with(['.', '?', '`']), "{help}");
            assert!(
                help.chars().count() <= 240 && !help.contains(['\n', '{'])
                    || help.contains("{ ")
                    || help.contains("{%"),
                "{help}"
            );
            assert!(!help.contains("  "), "{help}");
        }
    }
}

#[test]
fn each_language_says_it_in_its_own_words() {
    for kind in samples() {
        let (sv, en) = (words(&kind, Lang::Sv), words(&kind, Lang::En));
        assert_ne!(sv.message, en.message);
        assert!(sv.help != en.help, "{:?}", sv.help);
        assert_eq!(sv.other.is_some(), en.other.is_some(), "{kind:?}");
        assert!(sv.other.is_none() || sv.other != en.other, "{:?}", sv.other);
    }
}

#[test]
fn nothing_that_was_written_can_break_the_line() {
    let written =
        "två\nrader \u{1b}[31m\u{202e} och mycket mer än så, för den som inte tog slut när den skulle".to_owned();
    for kind in [Kind::RawHtml { written: written.clone() }, Kind::TomlSyntax { parser: written.clone() }] {
        let words = words(&kind, Lang::Sv);
        let text = format!("{}{}", words.message, words.help.unwrap_or_default());
        assert!(!text.contains(['\n', '\u{1b}', '\u{202e}']), "{text:?}");
    }
}

#[test]
fn the_slips_of_every_day_show_the_line_to_copy() {
    let help = |kind: Kind| words(&kind, Lang::Sv).help.expect("these all have a way out");
    assert_eq!(help(Kind::MissingQuotes { written: "Genomförd".into() }), "Skriv så här: `\"Genomförd\"`.");
    assert_eq!(help(Kind::DecimalComma { written: "1,23".into() }), "Skriv så här: `\"1,23\"`.");
    assert_eq!(
        help(Kind::UnknownKey {
            key: "responsable".into(),
            table: "[[activity]]",
            suggestion: Some("responsible".into()),
            known: vec![]
        }),
        "Menade du `responsible`?"
    );
    assert_eq!(
        help(Kind::UnknownWord {
            key: "kind".into(),
            written: "by".into(),
            suggestion: None,
            allowed: vec!["municipality".into(), "district".into()]
        }),
        "Här kan det stå `municipality` (kommun) eller `district` (stadsdel eller tätort)."
    );
    assert_eq!(
        help(Kind::HeadingNearId { written: "Krogtillsyn".into(), id: "krogtillsyn".into() }),
        "Skriv `## krogtillsyn`; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade \
         redovisats."
    );
}

#[test]
fn the_closing_line_counts_and_says_what_became_of_the_site() {
    let sv = |errors, warnings, outcome| closing(SeverityCount { errors, warnings, hints: 0 }, outcome, Lang::Sv);
    assert_eq!(sv(3, 1, RunOutcome::NothingWritten), "3 fel och 1 varning. Ingenting skrevs; sajten är som den var.");
    assert_eq!(sv(1, 0, RunOutcome::Checked), "1 fel. Sajten kan byggas när felen är rättade.");
    assert_eq!(sv(0, 2, RunOutcome::Written), "2 varningar. Sajten är byggd.");
    assert_eq!(sv(0, 0, RunOutcome::Checked), "Inga fel och inga varningar. Sajten kan byggas.");
    let hinted = SeverityCount { errors: 1, warnings: 2, hints: 3 };
    assert_eq!(
        closing(hinted, RunOutcome::NothingWritten, Lang::Sv),
        "1 fel, 2 varningar och 3 tips. Ingenting skrevs; sajten är som den var."
    );
    assert_eq!(
        closing(SeverityCount { hints: 1, ..SeverityCount::default() }, RunOutcome::Checked, Lang::En),
        "1 hint. The site can be built."
    );
    let en = |errors, warnings, outcome| closing(SeverityCount { errors, warnings, hints: 0 }, outcome, Lang::En);
    assert_eq!(
        en(1, 2, RunOutcome::NothingWritten),
        "1 error and 2 warnings. Nothing was written; the site is unchanged."
    );
    assert_eq!(en(0, 0, RunOutcome::Written), "No errors and no warnings. The site is built.");
}
