use super::{Case, site};
use crate::derive::series;
use crate::value::Form;

fn said(case: &Case) -> Vec<String> {
    let derived = case.derive();
    let point = |point: &Option<crate::derive::Point>| match point {
        None => "–".to_owned(),
        Some(point) => {
            format!("{}{:?}", point.value.map_or("?".to_owned(), |value| value.low.amount.to_string()), point.figures)
        }
    };
    let line = |one: &crate::derive::Series| {
        let per = if let Form::Rate { per } = &one.form { format!("/{per}") } else { String::new() };
        let place = one.place.as_ref().map(|place| format!(" @{place}")).unwrap_or_default();
        let points: Vec<String> = one.points.iter().map(point).collect();
        format!("{}{per}{place}: {}", one.unit, points.join(" "))
    };
    series(&site([]).config, &case.promise(), 0, &derived.columns).iter().map(line).collect()
}

#[test]
fn each_unit_and_place_is_a_series_with_its_gaps() {
    let case = Case::tertials(["45 tillfällen, 116 timmar", "text", "10 tillfällen, 3 tillfällen @Råslätt"]);
    assert_eq!(said(&case), ["tillfällen: 45[0] – 10[0]", "timmar: 116[1] – –", "tillfällen @Råslätt: – – 3[1]"]);
}

#[test]
fn forms_of_a_unit_and_ways_of_writing_a_place_are_one() {
    let case = Case::tertials(["1 möte @Råslätt", "2 möten @råslätt", "2 möten @RÅSLÄTT, 3 Möten @raslatt"]);
    assert_eq!(said(&case), ["möten @Råslätt: 1[0] 2[0] 5[0, 1]"]);
}

#[test]
fn rates_and_shares_never_add() {
    let case = Case::tertials(["1 turer/dag, 2 turer/dygn", "3 turer", "20 procent, 30 procent"]);
    assert_eq!(said(&case), ["turer/dag: ?[0, 1] – –", "turer: – 3[0] –", "procent: – – ?[0, 1]"]);
}

#[test]
fn a_figure_without_a_unit_counts_as_the_only_target() {
    assert_eq!(said(&Case::tertials(["8"]).target("minst 10 möten")), ["möten: 8[0] – –"]);
}
