use super::{Case, TERTIAL};
use crate::derive::changes;
use crate::model::PublisherKind;
use crate::value::{Scheme, Status};

fn check(case: Case, expected: &[&str]) {
    assert_eq!(case.cells(), expected);
}

#[test]
fn a_period_is_late_from_the_day_after_its_due_day() {
    // 45 days after 2020-04-30.
    let none = || Case::of("2020", TERTIAL, &[]);
    let rest = ["t2: not due before 2020-10-15", "t3: not due before 2021-02-14"];
    check(none().on("2020-04-30"), &[&["t1: not due before 2020-06-14"], &rest[..]].concat());
    check(none().on("2020-06-14"), &[&["t1: not due before 2020-06-14"], &rest[..]].concat());
    check(none().on("2020-06-15"), &[&["t1: absent, due 2020-06-14"], &rest[..]].concat());
}

#[test]
fn nothing_is_late_where_nothing_was_announced() {
    check(Case::of("2020", &[], &[("t2", &["text"])]), &["t2: told"]);
    check(Case::of("2020", &[], &[]), &[]);
}

#[test]
fn a_blank_cell_says_why_it_is_blank() {
    check(
        Case::of("2020", TERTIAL, &[("t1", &[""]), ("t2 partial", &[""])]),
        &["t1: not reported", "t2: see source", "t3: absent, due 2021-02-14"],
    );
}

#[test]
fn a_blank_cell_after_done_says_done_since() {
    check(Case::tertials(["done", "", ""]), &["t1: told", "t2: done since t1", "t3: done since t1"]);
    check(Case::tertials(["", "done", "text"]), &["t1: not reported", "t2: told", "t3: told"]);
}

#[test]
fn done_needs_no_more_follow_ups() {
    check(
        Case::of("2020", TERTIAL, &[("t1", &["done"]), ("t2 partial", &[""])]),
        &["t1: told", "t2: done since t1", "t3: done since t1"],
    );
    check(Case::tertials(["done"]).on("2020-10-16"), &["t1: told", "t2: done since t1", "t3: done since t1"]);
}

#[test]
fn done_holds_from_its_first_mention_until_another_status() {
    check(Case::tertials(["done", "done", ""]), &["t1: told", "t2: told", "t3: done since t1"]);
    check(Case::tertials(["done", "text", ""]), &["t1: told", "t2: told", "t3: done since t1"]);
    check(Case::tertials(["done", "ongoing", ""]), &["t1: told", "t2: told", "t3: not reported"]);
    check(Case::tertials(["ongoing", "", "done"]), &["t1: told", "t2: not reported", "t3: told"]);
}

#[test]
fn unchanged_names_the_latest_earlier_period_that_reports() {
    check(Case::tertials(["text", "=", "="]), &["t1: told", "t2: unchanged since t1", "t3: unchanged since t1"]);
    check(Case::tertials(["text", "", "="]), &["t1: told", "t2: not reported", "t3: unchanged since t1"]);
    check(Case::tertials(["text", "text", "="]), &["t1: told", "t2: told", "t3: unchanged since t2"]);
    check(Case::tertials(["done", "=", ""]), &["t1: told", "t2: unchanged since t1", "t3: done since t1"]);
}

#[test]
fn columns_go_by_last_day_then_the_shorter_first() {
    check(
        Case::of(
            "2018",
            &[],
            &[("year", &["text"]), ("2018-05-01..2018-12-31", &["text"]), ("q4", &["text"]), ("t1", &["text"])],
        ),
        &["t1: told", "q4: told", "05-12: told", "year: told"],
    );
}

#[test]
fn schedules_lie_beside_each_other() {
    check(
        Case::of("2020", &[Scheme::HalfYear, Scheme::Once, Scheme::HalfYear], &[("h1", &["text"])]).on("2020-07-01"),
        &["h1: told", "h2: not due before 2021-02-14", "once: not due before 2021-02-14"],
    );
}

#[test]
fn a_name_with_the_first_year_is_the_name_without() {
    check(
        Case::of("2020-09..2021-06", TERTIAL, &[("2020-t3", &["text"]), ("2021-t1", &["text"])]).on("2021-05-01"),
        &["t3: told", "2021-t1: told", "2021-t2: not due before 2021-08-14"],
    );
}

#[test]
fn a_follow_up_of_exactly_the_days_is_not_missing() {
    check(Case::of("2020", &[Scheme::Once], &[("year", &["text"])]), &["year: told"]);
    check(
        Case::of("2020", TERTIAL, &[("2020-01-01..2020-04-30", &["text"]), ("t3", &["text"])]),
        &["01-04: told", "t2: absent, due 2020-10-15", "t3: told"],
    );
    // The name comes first: what has a period of its own is not taken for another's.
    check(
        Case::of("2020-05..2020-08", &[Scheme::Tertial, Scheme::Once], &[("t2", &["text"])]),
        &["once: absent, due 2020-10-15", "t2: told"],
    );
}

#[test]
fn a_promise_until_further_notice_has_periods_up_to_the_day() {
    check(
        Case::of("2020-06-01..", &[Scheme::HalfYear], &[]).on("2021-02-15"),
        &["h1: absent, due 2020-08-14", "h2: absent, due 2021-02-14", "2021-h1: not due before 2021-08-14"],
    );
    check(Case::of("2020-06-01..", &[Scheme::Once], &[]), &[]);
}

#[test]
fn only_authorities_say_missing() {
    let derived = Case::of("2020", TERTIAL, &[]).derive();
    let keys = |kind| (derived.matrix[0][0].key(kind), derived.columns[0].state.key(kind));
    assert_eq!(keys(PublisherKind::Official), ("missing", "missing"));
    assert_eq!(keys(PublisherKind::Joint), ("missing", "missing"));
    assert_eq!(keys(PublisherKind::Unofficial), ("not-in-collection", "not-in-collection"));
}

#[test]
fn the_status_of_a_row_is_the_latest_that_a_period_states() {
    let status = |case: Case| {
        let derived = case.derive();
        derived.statuses[0].map(|status| (status.status, derived.columns[status.column].slug.to_string()))
    };
    let is = |status, column: &str| Some((status, column.to_owned()));
    assert_eq!(status(Case::tertials(["planned", "ongoing", ""])), is(Status::Ongoing, "t2"));
    assert_eq!(status(Case::tertials(["planned", "text", "="])), is(Status::Planned, "t1"));
    assert_eq!(status(Case::tertials(["text", "", ""])), None);
    // By last day, and of two that end on the same day the longer.
    let overlapping = [("year", &["done"] as &[&str]), ("t3", &["not-done"]), ("t1", &["planned"])];
    assert_eq!(status(Case::of("2020", TERTIAL, &overlapping)), is(Status::Done, "year"));
    let luleå = [("2018-05-01..2018-12-31", &["partly"] as &[&str]), ("2018-05-01..2018-07-31", &["ongoing"])];
    assert_eq!(status(Case::of("2018", &[], &luleå)), is(Status::Partly, "05-12"));
}

#[test]
fn a_change_is_another_status_than_the_last_that_was_stated() {
    let check = |texts: [&str; 3], expected: &[&str]| {
        let case = Case::tertials(texts);
        let columns = case.derive().columns;
        let change = |change: &crate::derive::StatusChange| {
            let from = change.from.map_or("nothing", Status::key);
            format!("{}: from {from} to {}", columns[change.column].slug, change.to.key())
        };
        assert_eq!(changes(&case.promise(), &columns).iter().map(change).collect::<Vec<_>>(), expected, "{texts:?}");
    };
    check(["ongoing", "ongoing", "done"], &["t1: from nothing to ongoing", "t3: from ongoing to done"]);
    check(["ongoing", "text", "ongoing"], &["t1: from nothing to ongoing"]);
    check(["", "=", "planned"], &["t3: from nothing to planned"]);
    check(["text", "", ""], &[]);
}

#[test]
fn a_file_in_which_nothing_is_filled_in_is_no_report() {
    let empty =
        |as_of| Case::of("2020", TERTIAL, &[("t1", &["done"] as &[&str]), ("t2 empty", &[""])]).on(as_of).cells();
    assert_eq!(empty("2020-10-01")[1], "t2: done since t1");
    let blank = |as_of| Case::of("2020", TERTIAL, &[("t2 empty", &[""] as &[&str])]).on(as_of).cells();
    assert_eq!(blank("2020-10-01")[1], "t2: not due before 2020-10-15");
    assert_eq!(blank("2020-12-01")[1], "t2: absent, due 2020-10-15");
}
