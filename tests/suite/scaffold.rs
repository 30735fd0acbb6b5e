//! What the program writes to begin with: it says what is known, and passes a check as it is.

use crate::check::text;
use crate::example;
use crate::folder;
use crate::golden::{all_right, compare, folder as golden};
use utfall::derive::Cell;
use utfall::diag::Kind;
use utfall::disk;
use utfall::model::Promise;
use utfall::scaffold::{Detail, ReportPeriod, follow_up, follow_up_path};
use utfall::value::{Lang, PartialDate, PeriodName, Scheme, Slug};

/// All standard periods of a promise, whether scheduled or not, that it has no follow-up of.
fn open_periods(promise: &Promise) -> Vec<ReportPeriod> {
    let years = promise.validity.first_day().format("%Y").to_string().parse::<i32>().unwrap()..=2027;
    let names = years.flat_map(|year| {
        Scheme::ALL.into_iter().flat_map(move |scheme| {
            let year = (scheme != Scheme::Once).then_some(year);
            (1..=scheme.per_year()).map(move |number| PeriodName { year, scheme, number })
        })
    });
    let mut open: Vec<ReportPeriod> = names.filter_map(|name| ReportPeriod::named(promise, name)).collect();
    open.dedup();
    open.retain(|period| promise.follow_ups.iter().all(|follow_up| follow_up.slug != *period.slug()));
    open
}

#[test]
fn every_follow_up_of_every_promise_passes_as_it_is_and_tells_nothing() {
    let ready = example::checked().ready.as_ref().unwrap();
    let site = ready.site();
    for (detail, lang) in Detail::ALL.into_iter().flat_map(|detail| Lang::ALL.map(|lang| (detail, lang))) {
        let mut files = disk::read(example::root()).unwrap();
        let mut written = Vec::new();
        for promise in site.promises.values() {
            for period in open_periods(promise) {
                let path = follow_up_path(promise, &period);
                files.push(text(&path, &follow_up(site, promise, &period, detail, lang)));
                written.push((promise.id.clone(), period.slug().clone()));
            }
        }
        assert!(written.len() > 50, "there is something to look at: {}", written.len());
        let check = folder::checked(files, &folder::on(example::DAY));
        let ready = check.ready.unwrap();
        for (id, slug) in written {
            let derived = &ready.derived().promises[&id];
            let column = derived.columns.iter().position(|column| column.slug == slug).unwrap();
            assert!(derived.columns[column].follow_up.is_some(), "{id}/{slug} is read");
            let reported = |cell: &Cell| matches!(cell, Cell::Reported | Cell::Unchanged { .. });
            assert!(!derived.matrix.rows().any(|cells| reported(&cells[column])), "{id}/{slug} reports nothing");
        }
        // That it is empty is all that may be said of it.
        let is_expected = |kind: &Kind| matches!(kind, Kind::EmptyFollowUp);
        let unexpected: Vec<_> =
            check.diagnostics.sorted().into_iter().filter(|found| !is_expected(&found.kind)).collect();
        assert!(unexpected.is_empty(), "{detail:?} {lang:?}: {unexpected:?}");
    }
}

#[test]
fn a_follow_up_shows_what_is_known() {
    let site = example::checked().ready.as_ref().unwrap().site();
    let promise = site.promises.values().find(|promise| promise.id.to_string() == "exempelstad/2026").unwrap();
    let period = ReportPeriod::named(promise, PeriodName::parse("2026-t3").unwrap()).unwrap();
    assert_eq!(follow_up_path(promise, &period), "content/exempelstad/2026/t3.md");
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (name, detail) in [("full", Detail::Full), ("brief", Detail::Brief), ("bare", Detail::Bare)] {
            let path = golden("scaffold").join(format!("follow-up-{name}.{}.md", lang.code()));
            wrong.extend(compare(&path, &follow_up(site, promise, &period, detail, lang)).err());
        }
    }
    all_right(&wrong);
}

#[test]
fn an_interval_of_its_own_says_its_days() {
    let ready = example::checked().ready.as_ref().unwrap();
    let site = ready.site();
    let promise = site.promises.values().find(|promise| promise.id.to_string() == "exempelstad/2026").unwrap();
    let date = |written| PartialDate::parse(written).unwrap();
    let own = |slug, from, to| ReportPeriod::own(promise, Slug::new(slug).unwrap(), date(from), date(to));
    assert_eq!(own("sommaren", "2025-06", "2025-08"), None, "before the promise");
    assert_eq!(own("sommaren", "2026-08", "2026-06"), None, "backwards");
    assert_eq!(own("t1", "2026-06", "2026-08"), None, "the name means other days");

    let period = own("sommaren", "2026-06", "2026-08").unwrap();
    let path = follow_up_path(promise, &period);
    let written = follow_up(site, promise, &period, Detail::Full, Lang::Sv);
    assert!(written.contains("period = { from = \"2026-06\", to = \"2026-08\" }\n"), "{written}");
    let mut files = disk::read(example::root()).unwrap();
    files.push(text(&path, &written));
    folder::checked(files, &folder::on(example::DAY));
}
