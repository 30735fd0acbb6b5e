use super::{Case, TERTIAL, day};
use crate::derive::{AsOf, Stand, derive_promise, tally};
use crate::model::PublisherKind;
use crate::value::Scheme;

/// The period that rows are counted at the end of, and how many stand where: `not-done (t1)` is what an earlier one says.
fn counts(case: &Case) -> String {
    let promise = case.promise();
    let derived = derive_promise(&super::site([]).config, &promise, AsOf(day(case.as_of)));
    let tally = tally(&promise, &derived);
    let name = |at: usize| derived.columns[at].slug.to_string();
    let words = |(stand, n): (&Stand, &usize)| match *stand {
        Stand::Status { status, stated: None } => format!("{n} {}", status.key()),
        Stand::Status { status, stated: Some(at) } => format!("{n} {} ({})", status.key(), name(at)),
        Stand::WithoutStatus => format!("{n} told"),
        Stand::Unreported(cell) => format!("{n} {}", cell.key(PublisherKind::Official)),
    };
    let counts: Vec<String> = tally.counts.iter().map(words).collect();
    let at = tally.at.map_or_else(|| "nothing".to_owned(), name);
    format!("{}{at}: {}", if tally.is_final { "end, " } else { "" }, counts.join(", "))
}

#[test]
fn what_a_period_states_of_itself_keeps_its_date() {
    for (texts, expected) in [
        (["ongoing", "not-done", "text"], "end, t3: 1 not-done (t2)"),
        (["ongoing", "not-done", ""], "end, t3: 1 not-done (t2)"),
        (["not-done", "done", "text"], "end, t3: 1 done (t2)"),
        (["ongoing", "", "not-done"], "end, t3: 1 not-done"),
        (["text", "", "text"], "end, t3: 1 told"),
    ] {
        assert_eq!(counts(&Case::tertials(texts)), expected, "{texts:?}");
    }
}

#[test]
fn what_is_unchanged_or_done_is_also_what_a_later_period_says() {
    for (texts, expected) in [
        (["ongoing", "=", "="], "end, t3: 1 ongoing"),
        (["ongoing", "text", "="], "end, t3: 1 ongoing (t1)"),
        (["done", "", ""], "end, t3: 1 done"),
        (["done", "text", ""], "end, t3: 1 done (t1)"),
    ] {
        assert_eq!(counts(&Case::tertials(texts)), expected, "{texts:?}");
    }
}

#[test]
fn the_end_is_the_end_only_where_the_last_follow_up_reaches_it() {
    assert_eq!(counts(&Case::tertials(["ongoing", "ongoing"])), "t2: 1 ongoing");
    let year = Case::of("2020", &[Scheme::Year], &[("year", &["done"])]);
    assert_eq!(counts(&year), "end, year: 1 done");
    assert_eq!(counts(&year.on("2020-12-31")), "year: 1 done");
    assert_eq!(counts(&Case::of("2020..", TERTIAL, &[("t1", &["done"])]).on("2020-06-01")), "t1: 1 done");
}

#[test]
fn an_empty_follow_up_is_counted_nowhere() {
    let case = Case::of("2020", TERTIAL, &[("t1", &["ongoing"]), ("t2 empty", &[""])]);
    assert_eq!(counts(&case), "t1: 1 ongoing");
    assert_eq!(counts(&Case::of("2020", TERTIAL, &[("t1 empty", &[""])])), "nothing: 1 missing");
}

#[test]
fn a_blank_says_why_and_a_promise_that_nothing_is_due_of_has_nothing_to_count() {
    for (name, expected) in [
        ("t1", "t1: 1 not-reported"),
        ("t1 partial", "t1: 1 see-source"),
        ("t1 text", "t1: 1 see-text"),
        ("t1 text partial", "t1: 1 see-source"),
    ] {
        assert_eq!(counts(&Case::of("2020", TERTIAL, &[(name, &[""])])), expected, "{name}");
    }
    assert_eq!(counts(&Case::of("2020", TERTIAL, &[]).on("2020-02-01")), "nothing: 1 not-due-yet");
    assert_eq!(counts(&Case::of("2020", &[], &[])), "nothing: ");
}
