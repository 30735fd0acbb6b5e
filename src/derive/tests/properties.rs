use super::{Case, TERTIAL, derive_one, site, target};
use crate::derive::{Cell, Verdict, series};
use crate::value::{Aggregation, Per, Scheme};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::{select, subsequence};

const NAMES: [&str; 11] = ["t1", "t2", "t3", "q1", "q2", "q3", "q4", "h1", "h2", "year", "once"];

fn any_text() -> impl Strategy<Value = String> {
    let parts = [
        "",
        "=",
        "text",
        "done",
        "ongoing",
        "not-done",
        "3 möten",
        "minst 2 möten @råslätt",
        "20 procent",
        "done, ca 4 möten",
    ];
    select(parts.to_vec()).prop_map(str::to_owned)
}

/// A promise of 2020 with two rows and any follow-ups.
fn any_case() -> impl Strategy<Value = Case> {
    let schedules: [&'static [Scheme]; 4] =
        [&[], &[Scheme::Tertial], &[Scheme::Quarter, Scheme::Once], &[Scheme::HalfYear, Scheme::Year]];
    let names = subsequence(NAMES.to_vec(), 0..=NAMES.len()).prop_shuffle();
    let days = select(&["2019-06-01", "2020-06-14", "2020-10-20", "2021-01-10", "2025-01-01"][..]);
    let texts = proptest::collection::vec([any_text(), any_text()], NAMES.len());
    (select(schedules.to_vec()), names, days, texts).prop_map(|(schedule, names, as_of, texts)| {
        let mut case = Case::of("2020", schedule, &[]).on(as_of).target("minst 5 möten").target("minst 10 procent");
        case.rows.push(vec![target("högst 4 möten", Per::Period, Aggregation::Latest)]);
        case.follow_ups = names.into_iter().map(str::to_owned).zip(texts.into_iter().map(Vec::from)).collect();
        case
    })
}

/// A true number of each month, and the bound and slack that a report of it has.
type Report = (&'static str, u32);

/// Writes a true number so that the words are true.
fn truly(number: u32, slack: u32, manner: &str) -> String {
    match manner {
        "minst" => format!("minst {} möten", number.saturating_sub(slack)),
        "över" if number > slack => format!("över {} möten", number - slack - 1),
        "högst" => format!("högst {} möten", number + slack),
        "under" => format!("under {} möten", number + slack + 1),
        "range" => format!("{}–{} möten", number.saturating_sub(slack), number + slack),
        "ca" => format!("ca {} möten", number + slack),
        _ => format!("{number} möten"),
    }
}

fn any_report() -> impl Strategy<Value = Report> {
    let manners = ["", "", "minst", "över", "högst", "under", "range", "ca", "blank", "text"];
    (select(manners.to_vec()), 0u32..3)
}

fn months(name: &str) -> std::ops::Range<usize> {
    let number: usize = name[1..].parse().unwrap_or(1);
    let length = match &name[..1] {
        "t" => 4,
        "q" => 3,
        "h" => 6,
        _ => 12,
    };
    (number - 1) * length..number * length
}

proptest! {
    #[test]
    fn the_matrix_has_a_cell_for_each_row_and_column(case in any_case()) {
        let derived = case.derive();
        let (promise, config) = (case.promise(), site([]).config);
        assert_eq!(derived.matrix.rows().len(), case.rows.len());
        for (row, cells) in derived.matrix.rows().enumerate() {
            assert_eq!(cells.len(), derived.columns.len());
            assert_eq!(derived.goals[row].len(), case.rows[row].len());
            let series = series(&config, &promise, row, &derived.columns);
            assert!(series.iter().all(|series| series.points.len() == derived.columns.len()));
            for (at, cell) in cells.iter().enumerate() {
                if let Cell::Unchanged { since } | Cell::DoneSince { since } = *cell {
                    let since = since as usize;
                    assert!(since < at && cells[since] == Cell::Reported);
                }
            }
        }
        assert!(derived.columns.windows(2).all(|pair| pair[0].period.to <= pair[1].period.to));
        assert_eq!(derived.columns.iter().filter_map(|column| column.follow_up).count(), case.follow_ups.len());
    }

    #[test]
    fn the_order_of_follow_ups_does_not_matter(case in any_case()) {
        let mut sorted = case.clone();
        sorted.follow_ups.sort();
        let unnumbered = |case: &Case| {
            let mut derived = case.derive();
            derived.columns.iter_mut().for_each(|column| column.follow_up = column.follow_up.map(|_| 0));
            derived
        };
        assert_eq!(unnumbered(&case), unnumbered(&sorted));
    }

    #[test]
    fn what_at_least_has_reached_stays_reached(
        numbers in proptest::array::uniform3(0u32..6),
        n in 1u32..12,
        at in 0usize..3,
        more in select(&["3 möten", "minst 1 möte", "ca 9 möten", "2 möten @råslätt", "4 timmar"][..]),
        day in select(&["2020-06-01", "2025-01-01"][..]),
    ) {
        let mut texts = numbers.map(|number| format!("{number} möten"));
        let verdict = |[one, two, three]: &[String; 3]| {
            let case = Case::tertials([one, two, three]).target(&format!("minst {n} möten"));
            derive_one(case.promise(), day).goals[0][0].results[0].verdict
        };
        let before = verdict(&texts);
        texts[at].push_str(&format!(", {more}"));
        let after = verdict(&texts);
        assert!(before != Verdict::Reached || after == Verdict::Reached);
        assert_eq!(before == Verdict::Reached, numbers.iter().sum::<u32>() >= n);
    }

    /// Whatever is left out, however it overlaps, no verdict is ever false.
    #[test]
    fn a_verdict_is_true(
        monthly in proptest::array::uniform12(0u32..3),
        names in subsequence(NAMES[..10].to_vec(), 0..=10),
        reports in proptest::collection::vec(any_report(), 10),
        n in 0u32..20,
        bound in prop_oneof![Just("minst "), Just("över "), Just("högst "), Just("under "), Just("")],
        scheduled in any::<bool>(),
    ) {
        let mut case = Case::of("2020", if scheduled { TERTIAL } else { &[] }, &[]).target(&format!("{bound}{n} möten"));
        for (name, (manner, slack)) in names.into_iter().zip(reports) {
            let number = monthly[months(name)].iter().sum();
            let text = match manner {
                "blank" => String::new(),
                "text" => manner.to_owned(),
                manner => truly(number, slack, manner),
            };
            case.follow_ups.push((name.to_owned(), vec![text]));
        }
        let total: u32 = monthly.iter().sum();
        let holds = match bound {
            "minst " => total >= n,
            "över " => total > n,
            "under " => total < n,
            "" if n > 0 => total >= n,
            _ => total <= n,
        };
        match case.derive().goals[0][0].results[0].verdict {
            Verdict::Reached => assert!(holds),
            Verdict::NotReached => assert!(!holds),
            Verdict::SoFar => panic!("the promise is over"),
            Verdict::Unknown => {}
        }
    }
}
