//! What all explanations have in common.

use super::{EXPLANATIONS, explanation};
use crate::diag::Kind;
use crate::value::Lang;

#[test]
fn every_lint_is_explained_in_the_order_of_the_codes() {
    let explained: Vec<&str> = EXPLANATIONS.iter().map(|explanation| explanation.code).collect();
    // A file that nobody links to is found while addresses are planned, what is no Markdown, no answer or no licence while it
    // is read, as is what settings say of those who answer; a site without a place while its files are sorted, and a member
    // that is not there while they are connected, as is an authority that nobody can reach.
    let elsewhere = [
        "account-needed",
        "answer-in-comment",
        "license-language",
        "no-place",
        "no-report-way",
        "title-as-name",
        "unknown-member",
        "unread-file",
        "unused-attachment",
        "unread-markdown",
        "unofficial-contact",
        "unmeant-markdown",
    ];
    let lints: Vec<&str> = Kind::lints().filter(|code| !elsewhere.contains(code)).collect();
    assert_eq!(explained, lints);
    assert!(explanation("no-reason").is_some() && explanation("not-utf8").is_none());
}

#[test]
fn explanations_are_sentences_in_one_line() {
    for explanation in EXPLANATIONS {
        for said in [explanation.what, explanation.why] {
            for text in Lang::ALL.map(|lang| said.in_lang(lang)) {
                assert!(text.ends_with(['.', '”']) && !text.contains(['\n', '\t']) && !text.contains("  "), "{text:?}");
                assert!(text.matches('`').count().is_multiple_of(2), "{text}");
            }
            assert_ne!(said.sv, said.en);
        }
        assert!(!explanation.origins.is_empty(), "{}", explanation.code);
        assert_ne!(explanation.wrong, explanation.right);
    }
}
