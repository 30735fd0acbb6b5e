use super::{Case, TERTIAL, day, derive, site, slug};
use crate::derive::{AsOf, due, latest};
use crate::model::{PromiseId, PublisherKind};
use crate::value::PartialDate;

fn named(case: &Case, name: &str) -> crate::model::Promise {
    crate::model::Promise { id: PromiseId { place: slug("stad"), slug: slug(name) }, ..case.promise() }
}

#[test]
fn what_is_due_is_listed_by_day_across_promises() {
    let one = named(&Case::of("2020", TERTIAL, &[("t1", &["text"])]), "b");
    let two = named(&Case::of("2020-05..2020-12", TERTIAL, &[("2020-06-01..2020-07-31", &["text"])]), "a");
    let derived = derive(&site([one, two]), AsOf(day("2020-10-16")));
    let items: Vec<String> = due(&derived)
        .into_iter()
        .map(|item| {
            let column = &derived.promises[&item.promise].columns[item.column];
            format!("{} {} {} {}", item.due, item.promise, column.slug, item.state.key(PublisherKind::Official))
        })
        .collect();
    assert_eq!(
        items,
        [
            "2020-06-14 stad/b t1 in",
            "2020-10-15 stad/a t2 missing",
            "2020-10-15 stad/b t2 missing",
            "2021-02-14 stad/a t3 not-due-yet",
            "2021-02-14 stad/b t3 not-due-yet",
        ]
    );
}

#[test]
fn the_latest_are_the_last_published_or_else_the_last_ended() {
    let mut one = named(&Case::tertials(["text", "text", "text"]), "b");
    let two = named(&Case::tertials(["text", "text"]), "a");
    one.follow_ups[0].published = Some(PartialDate::Day(day("2020-09-01")));
    let items: Vec<String> = latest(&site([one.clone(), two.clone()]))
        .into_iter()
        .map(|item| format!("{} {} {}", item.day, item.promise, item.follow_up))
        .collect();
    assert_eq!(
        items,
        [
            "2020-12-31 stad/b 2",
            "2020-09-01 stad/b 0",
            "2020-08-31 stad/a 1",
            "2020-08-31 stad/b 1",
            "2020-04-30 stad/a 0"
        ]
    );
}

#[test]
fn of_those_published_on_a_day_the_one_of_the_latest_period_comes_first() {
    let published = |name: &str, number: usize| {
        let mut promise = named(&Case::tertials(["text", "text", "text"]), name);
        promise.follow_ups[number].published = Some(PartialDate::Day(day("2021-02-01")));
        promise
    };
    let items: Vec<String> = latest(&site([published("a", 0), published("b", 2), published("c", 1)]))
        .into_iter()
        .filter(|item| item.day == day("2021-02-01"))
        .map(|item| format!("{} {}", item.promise, item.follow_up))
        .collect();
    assert_eq!(items, ["stad/b 2", "stad/c 1", "stad/a 0"]);
}
