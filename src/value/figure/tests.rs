use super::{Amount, Bound, Figure, Form, Interval};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};

fn figure(bound: Bound, low: u32, high: u32) -> Figure {
    Figure {
        words: Box::default(),
        printed: Box::default(),
        bound,
        low: Amount::from(low),
        high: (bound == Bound::Range).then(|| Amount::from(low.max(high))),
        form: Form::Count,
        unit: None,
        overrides: None,
    }
}

fn holds(interval: Interval, amount: Amount) -> bool {
    let low = interval.low;
    let above = amount > low.amount || (!low.open && amount == low.amount);
    let below = interval.high.is_none_or(|high| amount < high.amount || (!high.open && amount == high.amount));
    above && below
}

#[test]
fn what_each_bound_proves() {
    let of = |bound| figure(bound, 15, 20).interval();
    let fifteen = Amount::from(15);
    assert!(of(Bound::Exactly).is_at_least(fifteen) && of(Bound::Exactly).is_at_most(fifteen));
    assert!(of(Bound::AtLeast).is_at_least(fifteen) && !of(Bound::AtLeast).is_more_than(fifteen));
    assert!(of(Bound::MoreThan).is_more_than(fifteen));
    assert!(of(Bound::AtMost).is_at_most(fifteen) && !of(Bound::AtMost).is_less_than(fifteen));
    assert!(of(Bound::LessThan).is_less_than(fifteen));
    assert!(of(Bound::Range).is_at_least(fifteen) && of(Bound::Range).is_at_most(Amount::from(20)));
    assert!(!of(Bound::About).is_more_than(Amount::ZERO) && of(Bound::About).high.is_none());
}

fn any_bound() -> impl Strategy<Value = Bound> {
    prop_oneof![
        Just(Bound::Exactly),
        Just(Bound::AtLeast),
        Just(Bound::MoreThan),
        Just(Bound::AtMost),
        Just(Bound::LessThan),
        Just(Bound::Range),
        Just(Bound::About)
    ]
}

fn any_interval() -> impl Strategy<Value = Interval> {
    (any_bound(), any::<u16>(), any::<u16>())
        .prop_map(|(bound, low, high)| figure(bound, u32::from(low) + 1, u32::from(high) + 1).interval())
}

proptest! {
    #[test]
    fn sums_do_not_depend_on_order(a in any_interval(), b in any_interval(), c in any_interval()) {
        let sum = |x: Interval, y: Interval| x.plus(y).expect("small numbers add");
        assert_eq!(sum(a, b), sum(b, a));
        assert_eq!(sum(sum(a, b), c), sum(a, sum(b, c)));
        assert_eq!(sum(a, Interval::ZERO), a);
    }

    #[test]
    fn a_sum_holds_the_sum_of_any_two_members(a in any_interval(), b in any_interval(), x in 0u32..70_000, y in 0u32..70_000) {
        let (x, y) = (Amount::from(x), Amount::from(y));
        if holds(a, x) && holds(b, y) {
            assert!(holds(a.plus(b).expect("small numbers add"), x + y));
        }
    }

    #[test]
    fn what_an_interval_proves_is_true_of_all_its_members(a in any_interval(), x in 0u32..70_000, n in 0u32..70_000) {
        let (x, n) = (Amount::from(x), Amount::from(n));
        if holds(a, x) {
            assert!(!a.is_at_least(n) || x >= n);
            assert!(!a.is_more_than(n) || x > n);
            assert!(!a.is_at_most(n) || x <= n);
            assert!(!a.is_less_than(n) || x < n);
        }
    }
}
