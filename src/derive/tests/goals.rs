use super::{Case, TERTIAL, derive_one};
use crate::derive::{Ambiguity, GoalResult, GoalSpan, Sum, Unclear, Verdict};
use crate::value::{Amount, FigureOverrides, Interval, Per, Scheme};

/// Says a result as `verdict: sum`.
fn says(result: &GoalResult) -> String {
    let sum = match result.sum {
        Sum::Unreported => "nothing".to_owned(),
        Sum::Of(interval) => interval_says(interval),
        Sum::Unclear(why) => format!("{why:?}").to_lowercase(),
    };
    format!("{}: {sum}", result.verdict.key())
}

fn interval_says(Interval { low, high }: Interval) -> String {
    let (left, right) = (if low.open { "(" } else { "[" }, if high.is_none_or(|high| high.open) { ")" } else { "]" });
    let high = high.map_or("∞".to_owned(), |high| high.amount.to_string());
    if !low.open && high == low.amount.to_string() { high } else { format!("{left}{}, {high}{right}", low.amount) }
}

/// Checks the only result of each target of the first row.
fn check(case: Case, expected: &str) {
    let derived = case.derive();
    let said: Vec<String> = derived.goals[0].iter().flat_map(|goal| goal.results.iter().map(says)).collect();
    assert_eq!(said.join("; "), expected);
}

fn columns(case: &Case, numbers: impl Fn(&GoalResult) -> &[usize]) -> String {
    let derived = case.derive();
    let slugs = numbers(&derived.goals[0][0].results[0]).iter().map(|&at| derived.columns[at].slug.as_str());
    slugs.collect::<Vec<_>>().join(" ")
}

#[test]
fn at_least_is_reached_as_soon_as_the_lower_end_is_there() {
    // Eksjö 2017: minst åtta, minst fem, minst fem of minst tio.
    let texts = ["minst 8 trafikkontroller", "minst 5 trafikkontroller", "minst 5 trafikkontroller"];
    check(Case::tertials(texts).target("minst 10 trafikkontroller"), "reached: [18, ∞)");
    check(Case::tertials(["10 möten"]).target("minst 10 möten").on("2020-05-01"), "reached: 10");
    check(Case::tertials(["9 möten"]).target("minst 10 möten").on("2020-05-01"), "so-far: 9");
    check(Case::tertials(["", "", "10 möten"]).target("10 möten"), "reached: 10");
}

#[test]
fn more_than_needs_more() {
    check(Case::tertials(["10 möten", "=", "="]).target("över 10 möten"), "not-reached: 10");
    check(Case::tertials(["över 10 möten"]).target("över 10 möten"), "reached: (10, ∞)");
    check(Case::tertials(["över 9 möten", "över 1 möte"]).target("över 10 möten"), "reached: (10, ∞)");
    check(Case::tertials(["minst 10 möten", "=", "="]).target("över 10 möten"), "unknown: [10, ∞)");
}

#[test]
fn at_most_is_judged_when_all_is_reported() {
    let told = || Case::tertials(["3 klagomål", "2 klagomål", "="]).target("högst 5 klagomål");
    check(told().on("2020-12-31"), "so-far: 5");
    check(told().on("2021-01-01"), "reached: 5");
    check(Case::tertials(["3 klagomål", "2 klagomål", ""]).target("högst 5 klagomål"), "unknown: 5");
    check(Case::tertials(["6 klagomål"]).target("högst 5 klagomål").on("2020-05-01"), "not-reached: 6");
    check(Case::tertials(["5 klagomål", "=", "="]).target("under 5 klagomål"), "not-reached: 5");
    check(Case::tertials(["5 klagomål"]).target("under 5 klagomål").on("2020-05-01"), "not-reached: 5");
    check(Case::tertials(["under 5 klagomål", "=", "="]).target("under 5 klagomål"), "reached: [0, 5)");
    check(Case::tertials(["högst 7 klagomål", "=", "="]).target("högst 5 klagomål"), "unknown: [0, 7]");
}

#[test]
fn a_plain_zero_means_at_most() {
    check(Case::tertials(["0 klagomål", "0 klagomål", "0 klagomål"]).target("0 klagomål"), "reached: 0");
    check(Case::tertials(["0 klagomål", "1 klagomål", ""]).target("0 klagomål"), "not-reached: 1");
    check(Case::tertials(["", "", ""]).target("0 klagomål"), "unknown: nothing");
}

#[test]
fn a_range_is_reached_within_both_ends() {
    check(Case::tertials(["10 unga", "7 unga", "="]).target("15–20 unga"), "reached: 17");
    check(Case::tertials(["10 unga", "7 unga"]).target("15–20 unga").on("2020-10-01"), "reached: 17");
    check(Case::tertials(["10 unga", "11 unga"]).target("15–20 unga").on("2020-10-01"), "reached: 21");
    check(Case::tertials(["10 unga", "=", "4 unga"]).target("15–20 unga"), "not-reached: 14");
    check(Case::tertials(["15–21 unga", "=", "="]).target("15–20 unga"), "reached: [15, 21]");
}

#[test]
fn about_proves_nothing_on_either_side() {
    check(Case::tertials(["ca 40 möten", "ca 40 möten", "ca 40 möten"]).target("minst 40 möten"), "unknown: [0, ∞)");
    check(Case::tertials(["ca 40 möten", "40 möten", ""]).target("minst 40 möten"), "reached: [40, ∞)");
    check(Case::tertials(["40 möten", "=", "="]).target("ca 40 möten"), "unknown: 40");
    check(Case::tertials(["40 möten"]).target("ca 40 möten").on("2020-05-01"), "so-far: 40");
}

#[test]
fn not_reached_needs_every_period_reported() {
    // Eksjö 2017: three of four meetings, two periods blank.
    check(Case::tertials(["3 möten", "", ""]).target("minst 4 möten"), "unknown: 3");
    check(Case::tertials(["3 möten", "0 möten", "0 möten"]).target("minst 4 möten"), "not-reached: 3");
    check(Case::tertials(["3 möten", "=", "="]).target("minst 4 möten"), "not-reached: 3");
    check(Case::tertials(["3 möten", "0 möten"]).target("minst 4 möten"), "unknown: 3");
    let partial = [("t1", &["3 möten"] as &[&str]), ("t2 partial", &[""]), ("t3", &["0 möten"])];
    check(Case::of("2020", TERTIAL, &partial).target("minst 4 möten"), "unknown: 3");
}

#[test]
fn more_may_come_until_the_last_period_is_due() {
    let two = || Case::tertials(["1 möten", "1 möten"]).target("minst 4 möten");
    check(two().on("2020-12-31"), "so-far: 2");
    check(two().on("2021-02-14"), "so-far: 2");
    check(two().on("2021-02-15"), "unknown: 2");
    let three = || Case::tertials(["1 möten", "1 möten", "1 möten"]).target("minst 4 möten");
    check(three().on("2020-12-31"), "so-far: 3");
    check(three().on("2021-01-01"), "not-reached: 3");
}

#[test]
fn what_was_reported_without_a_figure_is_not_zero() {
    check(Case::tertials(["3 möten", "text", "0 möten"]).target("minst 4 möten"), "unknown: 3");
    check(Case::tertials(["not-done", "not-done", "not-done"]).target("minst 4 möten"), "unknown: nothing");
    // The year's own figure says all, with or without a number in each tertial.
    let year = [("t1", &["3 möten"] as &[&str]), ("t2", &["text"]), ("t3", &["text"]), ("year", &["3 möten"])];
    check(Case::of("2020", TERTIAL, &year).target("minst 4 möten"), "not-reached: 3");
}

#[test]
fn a_time_that_nobody_follows_up_is_not_zero() {
    check(Case::of("2020", &[], &[("t1", &["1 möten"]), ("t3", &["1 möten"])]).target("minst 4 möten"), "unknown: 2");
    check(Case::of("2020", &[], &[("year", &["2 möten"])]).target("minst 4 möten"), "not-reached: 2");
}

#[test]
fn no_status_decides_what_the_figures_prove() {
    check(Case::tertials(["3 möten, done", "", ""]).target("minst 4 möten"), "unknown: 3");
    check(Case::tertials(["4 möten, not-done", "", ""]).target("minst 4 möten"), "reached: 4");
    check(Case::tertials(["1 möten, done", "=", "="]).target("minst 4 möten"), "not-reached: 1");
}

#[test]
fn only_equal_units_add() {
    check(Case::tertials(["2 möten, 116 timmar", "1 möte", "1 Möte"]).target("minst 4 möten"), "reached: 4");
    check(Case::tertials(["2 krogar", "", ""]).target("minst 4 möten"), "unknown: nothing");
    check(Case::tertials(["8", "5", "5"]).target("minst 10 möten"), "reached: 18");
    check(Case::tertials(["2 möten", "2 möten/dag", "="]).target("minst 4 möten"), "unknown: 2");
}

#[test]
fn a_target_for_a_place_takes_figures_for_that_place() {
    let texts = ["500 turer @Råslätt", "300 turer @råslätt, 90 turer @Öxnehaga", "50 turer"];
    let case = Case::tertials(texts).target("minst 800 turer @RÅSLÄTT").target("minst 900 turer @öxnehaga");
    check(case.target("minst 940 turer"), "reached: 800; unknown: 90; reached: 940");
}

#[test]
fn figures_for_places_may_be_parts_of_the_one_without() {
    let parts = Case::tertials(["608 turer, 200 turer @torget", "0 turer", "0 turer"]);
    check(parts.target("minst 608 turer").target("minst 800 turer"), "reached: [608, 808]; unknown: [608, 808]");
}

#[test]
fn a_period_inside_another_is_not_added() {
    let year = [("t1", &["3 möten"] as &[&str]), ("t2", &["2 möten"]), ("t3", &[""]), ("year", &["6 möten"])];
    let case = Case::of("2020", TERTIAL, &year).target("minst 7 möten");
    check(case.clone(), "not-reached: 6");
    assert_eq!(columns(&case, |result| &result.counted), "year");
    assert_eq!(columns(&case, |result| &result.left_out), "t1 t2");
    // What the year reports holds for all of it.
    assert_eq!(columns(&case, |result| &result.silent), "");
    let luleå = [("2018-05-01..2018-12-31", &["9 möten"] as &[&str]), ("2018-05-01..2018-07-31", &["4 möten"])];
    check(Case::of("2018", &[], &luleå).target("minst 13 möten"), "unknown: 9");
    // An outer period without a figure of the unit takes nothing's place.
    let words = [("t1", &["3 möten"] as &[&str]), ("year", &["text"])];
    check(Case::of("2020", &[], &words).target("minst 3 möten"), "reached: 3");
}

#[test]
fn a_year_with_a_figure_of_its_own_leaves_no_gap() {
    let only_year = |figure, valid| Case::of(valid, &[Scheme::Tertial, Scheme::Year], &[("year", &[figure])]);
    check(only_year("8 möten", "2020").target("högst 10 möten"), "reached: 8");
    check(only_year("8 möten", "2020").target("minst 10 möten"), "not-reached: 8");
    check(only_year("8 möten", "2020").target("högst 10 möten").on("2020-12-31"), "so-far: 8");
    check(only_year("8 möten", "2020..2021").target("högst 10 möten"), "unknown: 8");
    // A period with a figure that counts towards nothing says something else than the year.
    let told =
        [("t1", &["0 olyckor"] as &[&str]), ("t2", &["1 olycka"]), ("t3", &["0 olyckor"]), ("year", &["0 olyckor"])];
    check(Case::of("2020", TERTIAL, &told).target("högst 0 olyckor"), "unknown: 0");
    // One that counts towards another target says nothing against it.
    let told = [("t1", &["2 procent"] as &[&str]), ("year", &["0 olyckor"])];
    let case = Case::of("2020", TERTIAL, &told).target("högst 0 olyckor").target("minst 1 procent");
    check(case, "reached: 0; unknown: 2");
    // That it reports of one place says nothing of the others.
    check(only_year("8 möten @a", "2020").target("högst 10 möten"), "unknown: 8");
    check(only_year("8 möten @a", "2020").target("högst 10 möten @a"), "reached: 8");
}

#[test]
fn tertials_leave_no_gap_in_a_silent_year() {
    let both = &[Scheme::Tertial, Scheme::Year];
    let told = |t1, t2, t3| {
        let told: [(&str, &[&str]); 4] = [("t1", &[t1]), ("t2", &[t2]), ("t3", &[t3]), ("year", &["text"])];
        Case::of("2020", both, &told)
    };
    check(told("3 möten", "2 möten", "1 möten").target("minst 8 möten"), "not-reached: 6");
    check(told("2 möten", "2 möten", "1 möten").target("högst 8 möten"), "reached: 5");
    check(told("3 möten", "=", "=").target("minst 8 möten"), "not-reached: 3");
    check(told("3 möten", "", "1 möten").target("minst 8 möten"), "unknown: 4");
    check(told("2 möten/dag", "=", "4 möten/dag").target("minst 3 möten/dag"), "reached: 4");
    check(told("2 möten/dag", "4 möten/dag", "").target("minst 3 möten/dag"), "unknown: 4");
    let late: [(&str, &[&str]); 3] = [("t1", &["3 möten"]), ("t2", &["2 möten"]), ("t3", &["1 möten"])];
    check(Case::of("2020", both, &late).target("minst 8 möten"), "not-reached: 6");
}

#[test]
fn a_year_and_its_tertials_that_disagree_decide_what_both_say() {
    let told = |tertials: [&'static str; 3], year| {
        let [t1, t2, t3] = tertials;
        let told: [(&str, &[&str]); 4] = [("t1", &[t1]), ("t2", &[t2]), ("t3", &[t3]), ("year", &[year])];
        Case::of("2020", &[Scheme::Tertial, Scheme::Year], &told)
    };
    let disagree = |tertials, year| {
        let case = told(tertials, year).target("minst 10 möten");
        let goal = case.derive().goals[0][0].clone();
        (says(&goal.results[0]), goal.results[0].ambiguity)
    };
    let some = |says: &str| (says.to_owned(), Some(Ambiguity::Disagreement { column: 3 }));
    let none = |says: &str| (says.to_owned(), None);
    assert_eq!(disagree(["4 möten"; 3], "12 möten"), none("reached: 12"));
    // The year is vaguer: what its parts prove still holds.
    assert_eq!(disagree(["4 möten"; 3], "minst 5 möten"), none("reached: 12"));
    assert_eq!(disagree(["4 möten"; 3], "ca 12 möten"), none("reached: 12"));
    assert_eq!(disagree(["4 möten", "", "text"], "minst 5 möten"), none("unknown: [5, ∞)"));
    assert_eq!(disagree(["4 möten", "7 möten", ""], "minst 5 möten"), none("reached: [11, ∞)"));
    // A period that is silent may hold the rest.
    assert_eq!(disagree(["4 möten", "4 möten", ""], "9 möten"), none("not-reached: 9"));
    assert_eq!(disagree(["4 möten", "4 möten", "="], "9 möten"), none("not-reached: 9"));
    assert_eq!(disagree(["4 möten"; 3], "9 möten"), some("unknown: [9, 12]"));
    assert_eq!(disagree(["3 möten"; 3], "15 möten"), some("unknown: [9, 15]"));
    assert_eq!(disagree(["5 möten"; 3], "12 möten"), some("reached: [12, 15]"));
    assert_eq!(disagree(["1 möten"; 3], "5 möten"), some("not-reached: [3, 5]"));
    assert_eq!(disagree(["4 möten", "9 möten", ""], "11 möten"), some("reached: [11, 13]"));
    // What lies inside a period that lies inside another is asked once.
    let nested = [("q1", &["4 möten"] as &[&str]), ("h1", &["3 möten"]), ("year", &["20 möten"])];
    check(Case::of("2020", &[], &nested).target("minst 10 möten"), "reached: 20");
    // Of parts that are added to something else, the others are as they were.
    let beside = [("q1", &["4 möten"] as &[&str]), ("h1", &["3 möten"]), ("h2", &["10 möten"])];
    check(Case::of("2020", &[], &beside).target("minst 14 möten"), "unknown: [13, 14]");
}

#[test]
fn parts_of_a_whole_may_be_the_same_ones() {
    let parts = |texts: [&str; 3], target| {
        let derived = Case::tertials(texts).target(target).derive();
        (says(&derived.goals[0][0].results[0]), derived.goals[0][0].results[0].ambiguity)
    };
    let some = |says: &str| (says.to_owned(), Some(Ambiguity::SameCounted));
    let four = ["4 av 10 skolor"; 3];
    assert_eq!(parts(four, "minst 8 av 10 skolor"), some("unknown: [4, 10]"));
    assert_eq!(parts(four, "minst 8 skolor"), some("unknown: [4, 12]"));
    assert_eq!(parts(four, "högst 3 av 10 skolor"), some("not-reached: [4, 10]"));
    assert_eq!(parts(["4 skolor"; 3], "minst 8 av 10 skolor"), some("unknown: [4, 10]"));
    assert_eq!(parts(["4 av 12 skolor"; 3], "minst 8 av 10 skolor"), some("unknown: [4, 12]"));
    assert_eq!(parts(["4 av 10 skolor", "8 av 10 skolor", ""], "minst 8 av 10 skolor"), some("reached: [8, 10]"));
    assert_eq!(parts(["1 av 10 skolor", "2 av 10 skolor", "="], "minst 8 av 10 skolor"), some("not-reached: [2, 3]"));
    assert_eq!(parts(["ca 4 av 10 skolor", "5 skolor", "="], "minst 8 skolor"), some("unknown: [5, ∞)"));
    assert_eq!(parts(["4 av 10 skolor", "", "3 av 10 skolor"], "minst 8 av 10 skolor"), some("unknown: [4, 7]"));
    // Of which nothing is open: none but one, or all.
    let none = |says: &str| (says.to_owned(), None);
    assert_eq!(parts(["0 skolor", "4 av 10 skolor", "0 skolor"], "minst 8 av 10 skolor"), none("not-reached: 4"));
    assert_eq!(parts(["10 av 10 skolor", "4 av 10 skolor", ""], "minst 8 av 10 skolor"), none("reached: 10"));
    let apart = ["4 av 10 skolor @a", "3 av 8 skolor @b", "1 av 10 skolor @c"];
    assert_eq!(parts(apart, "minst 6 skolor"), none("reached: 8"));
    let again = ["4 av 10 skolor @a", "3 av 10 skolor @a", "1 av 10 skolor @c"];
    assert_eq!(parts(again, "minst 6 skolor"), some("unknown: [4, 8]"));
    // One number alone is what it is, and so is a level; numbers for several places are of several wholes.
    assert_eq!(parts(["8 av 10 skolor", "=", "="], "minst 8 av 10 skolor"), ("reached: 8".to_owned(), None));
    check(Case::tertials(four).target_latest("minst 4 av 10 skolor"), "reached: 4");
    check(Case::tertials(["4 av 5 skolor @a, 4 av 5 skolor @b", "=", "="]).target("minst 8 skolor"), "reached: 8");
    check(Case::tertials(["4 av 9 skolor, 4 av 9 skolor", "=", "="]).target("minst 8 skolor"), "unknown: [4, 8]");
    check(Case::tertials(four).target_per("minst 4 av 10 skolor", Per::Period), "reached: 4; reached: 4; reached: 4");
}

#[test]
fn of_two_periods_about_the_same_days_the_later_counts() {
    // In the order of columns: of the same days, by name.
    for (once, year, expected) in [("3 möten", "4 möten", "reached: 4"), ("4 möten", "3 möten", "not-reached: 3")] {
        let twice = [("once", &[once] as &[&str]), ("year", &[year])];
        let case = Case::of("2020", &[], &twice).target("minst 4 möten");
        check(case.clone(), expected);
        assert_eq!(columns(&case, |result| &result.counted), "year");
        assert_eq!(columns(&case, |result| &result.left_out), "once");
    }
    // One that mentions fewer places takes nothing's place.
    let parts = [("once", &["3 möten @a, 2 möten @b"] as &[&str]), ("year", &["4 möten @a"])];
    check(Case::of("2020", &[], &parts).target("minst 5 möten"), "reached: 5");
}

#[test]
fn years_of_a_promise_without_an_end_go_on_until_today() {
    let spans = |as_of| {
        let case = Case::of("2019..", &[], &[("2019-03-01..2019-05-31", &["9 möten"])]);
        let derived = case.target_per("minst 5 möten", Per::Year).on(as_of).derive();
        derived.goals[0][0].results.iter().map(|result| result.span).collect::<Vec<_>>()
    };
    assert_eq!(spans("2019-12-31"), [GoalSpan::Year(2019)]);
    assert_eq!(spans("2021-01-01"), [2019, 2020, 2021].map(GoalSpan::Year));
}

#[test]
fn an_outer_period_for_one_place_does_not_include_the_others() {
    let year = [("t1", &["3 möten @a, 2 möten @b"] as &[&str]), ("year", &["4 möten @a"])];
    check(
        Case::of("2020", &[], &year).target("minst 4 möten").target("minst 4 möten @a"),
        "unknown: overlap; reached: 4",
    );
}

#[test]
fn a_partial_overlap_makes_the_sum_unclear() {
    let both = [("h1", &["6 möten"] as &[&str]), ("t2", &["6 möten"])];
    check(Case::of("2020", &[], &both).target("minst 4 möten"), "unknown: overlap");
    check(Case::of("2020", &[], &both).target("minst 4 möten").on("2020-10-01"), "so-far: overlap");
    let whole = [("h1", &["6 möten"] as &[&str]), ("t2", &["6 möten"]), ("year", &["9 möten"])];
    check(Case::of("2020", &[], &whole).target("minst 9 möten"), "reached: 9");
}

#[test]
fn what_is_too_large_to_add_is_unclear() {
    let huge = format!("{} möten", Amount::MAX);
    check(Case::tertials([&huge, &huge, "="]).target("minst 1 möten"), "unknown: toolarge");
}

#[test]
fn a_level_is_judged_by_its_latest_figure_when_all_is_over() {
    let shares = || Case::tertials(["25 procent", "15 procent", "22 procent"]).target("minst 20 procent");
    check(shares().on("2020-12-31"), "so-far: 22");
    check(shares(), "reached: 22");
    check(Case::tertials(["25 procent", "", "15 procent"]).target("minst 20 procent"), "not-reached: 15");
    check(Case::tertials(["25 procent", "=", "text"]).target("minst 20 procent"), "reached: 25");
    check(Case::tertials(["25 procent", "=", ""]).target("minst 20 procent"), "unknown: 25");
    check(Case::tertials(["25 procent, 30 procent", "=", "="]).target("minst 20 procent"), "unknown: severallevels");
    check(Case::tertials(["1.2 turer/dygn", "=", "="]).target("minst 1 turer/dag"), "reached: 1.2");
    let counts = Case::tertials(["9 medlemmar", "8 medlemmar", "10 medlemmar, 1 medlemmar"]);
    check(counts.target_latest("minst 10 medlemmar").target("minst 30 medlemmar"), "reached: 11; not-reached: 28");
}

#[test]
fn a_target_per_year_has_a_sum_for_each_year() {
    let told = [("t3", &["4 möten"] as &[&str]), ("2021-t1", &["1 möten"]), ("2021-t2", &["1 möten"])];
    let case = || Case::of("2020-09..2021-08", TERTIAL, &told).target_per("minst 4 möten", Per::Year);
    // A year of which the promise holds for a part may be passed, but proves nothing else of a target for a year.
    check(case(), "reached: 4; unknown: 2");
    check(case().on("2021-06-01"), "reached: 4; so-far: 2");
    let most = || Case::of("2020-09..2021-08", TERTIAL, &told);
    check(most().target_per("högst 3 möten", Per::Year), "not-reached: 4; unknown: 2");
    let whole = [("t1", &["1 möten"] as &[&str]), ("t2", &["1 möten"]), ("t3", &["1 möten"])];
    let whole = || Case::of("2020-01..2021-08", TERTIAL, &whole).target_per("minst 4 möten", Per::Year);
    check(whole(), "not-reached: 3; unknown: nothing");
    let derived = case().derive();
    let spans: Vec<GoalSpan> = derived.goals[0][0].results.iter().map(|result| result.span).collect();
    assert_eq!(spans, [GoalSpan::Year(2020), GoalSpan::Year(2021)]);
}

#[test]
fn a_promise_until_further_notice_has_years_up_to_the_day() {
    let case = || Case::of("2020..", &[Scheme::Year], &[("year", &["4 möten"])]).on("2022-03-01");
    check(case().target_per("minst 4 möten", Per::Year), "reached: 4; unknown: nothing; so-far: nothing");
    check(case().target("minst 5 möten").target("högst 3 möten"), "so-far: 4; not-reached: 4");
}

#[test]
fn a_period_across_two_years_makes_both_sums_unclear() {
    let across = [("2020-10-01..2021-03-31", &["9 möten"] as &[&str]), ("2020-01-01..2020-09-30", &["9 möten"])];
    let case = Case::of("2020..2021", &[], &across).target_per("minst 4 möten", Per::Year);
    check(case.clone(), "unknown: acrossyears; unknown: acrossyears");
    assert_eq!(case.derive().goals[0][0].results[0].sum, Sum::Unclear(Unclear::AcrossYears));
    // The total at the end changes nothing for years that are reported in full.
    let total = [("year", &["4 möten"] as &[&str]), ("2021-year", &["3 möten"]), ("once", &["7 möten"])];
    let case = Case::of("2020..2021", &[Scheme::Year], &total);
    check(case.target_per("minst 4 möten", Per::Year), "reached: 4; not-reached: 3");
}

#[test]
fn a_target_per_period_judges_each_column_alone() {
    let case = || Case::tertials(["4 möten", "3 möten", ""]).target_per("minst 4 möten", Per::Period);
    check(case(), "reached: 4; not-reached: 3; unknown: nothing");
    let more = Case::tertials(["text", "="]).target_per("minst 4 möten", Per::Period);
    check(more.on("2021-01-01"), "unknown: nothing; unknown: nothing; so-far: nothing");
    assert_eq!(case().derive().goals[0][0].results[1].verdict, Verdict::NotReached);
    // A year is none of the periods that it sums up.
    let told = [("t1", &["2 möten"] as &[&str]), ("t2", &["1 möten"]), ("t3", &["0 möten"]), ("year", &["3 möten"])];
    let case = Case::of("2020", TERTIAL, &told).target_per("minst 2 möten", Per::Period);
    check(case, "reached: 2; not-reached: 1; not-reached: 0");
}

#[test]
fn no_target_no_sum() {
    assert!(Case::tertials(["4 möten"]).derive().goals[0].is_empty());
}

#[test]
fn about_figures_have_an_estimate_that_proves_nothing() {
    let estimate = |texts: [&str; 3]| {
        let derived = Case::tertials(texts).target("minst 200 möten").derive();
        let result = &derived.goals[0][0].results[0];
        let ends =
            result.estimate.map(|near| (near.low.amount.to_string(), near.high.map(|end| end.amount.to_string())));
        (ends, result.verdict)
    };
    let some = |low: &str, high: Option<&str>| Some((low.to_owned(), high.map(str::to_owned)));
    assert_eq!(estimate(["ca 140 möten", "131 möten", "="]), (some("271", Some("271")), Verdict::Unknown));
    assert_eq!(estimate(["ca 140 möten", "över 60 möten", "="]), (some("200", None), Verdict::Unknown));
    assert_eq!(estimate(["ca 140 möten", "200 möten", "="]), (some("340", Some("340")), Verdict::Reached));
    assert_eq!(estimate(["140 möten", "131 möten", "="]), (None, Verdict::Reached));
}

#[test]
fn a_part_is_never_added_to_its_whole() {
    let case = Case::tertials(["39 möten, 12 möten", "=", "="]).target("minst 40 möten");
    let mut promise = case.promise();
    let outcome = promise.follow_ups[0].outcomes[0].as_mut().unwrap();
    outcome.figures[1].value.overrides =
        Some(Box::new(FigureOverrides { part_of: Some("39 möten".into()), ..FigureOverrides::default() }));
    assert_eq!(derive_one(promise, case.as_of).goals[0][0].results[0].verdict, Verdict::NotReached);
}
