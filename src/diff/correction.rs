//! What becomes of corrections. They were given to readers with their day, so that one that goes or says something else
//! now is always a warning.

use super::excerpt::excerpt;
use super::{Change, ChangeKind};
use crate::locale::date;
use crate::locale::stem::{stem, stop_words};
use crate::model::{Correction, FollowUp, Promise};
use crate::value::{Lang, fold};
use std::collections::BTreeSet;

/// The corrections of before and of now that are not the same, each old one with what it has become.
struct Differences<'a> {
    changed: Vec<(&'a Correction, &'a Correction)>,
    gone: Vec<&'a Correction>,
    new: Vec<&'a Correction>,
}

fn differences<'a>(before: &'a [Correction], now: &'a [Correction]) -> Differences<'a> {
    let mut new: Vec<&Correction> = now.iter().collect();
    let mut take = |alike: &dyn Fn(&Correction) -> bool| new.iter().position(|one| alike(one)).map(|at| new.remove(at));
    let mut lost: Vec<&Correction> = Vec::new();
    for old in before {
        if take(&|one| one.date == old.date && has_same_text(one, old)).is_none() {
            lost.push(old);
        }
    }
    let (mut changed, mut gone) = (Vec::new(), Vec::new());
    for old in lost {
        match take(&|one| one.date == old.date || has_same_text(one, old)) {
            Some(one) => changed.push((old, one)),
            None => gone.push(old),
        }
    }
    Differences { changed, gone, new }
}

fn has_same_text(one: &Correction, other: &Correction) -> bool {
    excerpt(Some(&one.text), Some(&other.text)).is_none()
}

/// Returns whether a correction was added.
pub(super) fn has_new(before: &[Correction], now: &[Correction]) -> bool {
    !differences(before, now).new.is_empty()
}

/// Returns whether a correction was added that speaks of a row: by a word of its title, or by one of the numbers that were or
/// are reported.
pub(super) fn speaks_of(before: &[Correction], now: &[Correction], row: &str, numbers: &[String]) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        fold(text).split(' ').filter(|word| !word.is_empty()).map(|word| stem(word, Lang::Sv).to_owned()).collect()
    };
    let is_distinctive = |word: &String| word.len() > 3 && !stop_words(Lang::Sv).contains(&word.as_str());
    let title: BTreeSet<String> = words(row).into_iter().filter(is_distinctive).collect();
    let numbers = numbers.iter().flat_map(|text| words(text));
    let numbers: BTreeSet<String> = numbers.filter(|word| word.bytes().any(|c| c.is_ascii_digit())).collect();
    differences(before, now).new.iter().any(|one| {
        let said = words(&one.text.plain());
        // "Feriejobben" is said in "feriejobb", and "fotpatrullerna" in "antalet fotpatruller".
        let is_said = |word: &String| {
            said.iter()
                .any(|other| other.starts_with(word.as_str()) || word.starts_with(other.as_str()) && other.len() > 4)
        };
        title.iter().any(is_said) || numbers.iter().any(|number| said.contains(number))
    })
}

/// What becomes of the corrections of a page: first those that are gone or changed.
pub(super) fn corrections(before: &[Correction], now: &[Correction], lang: Lang) -> Vec<Change> {
    let Differences { changed, gone, new } = differences(before, now);
    let words = |one: &Correction| (date::print(one.date, lang), one.text.plain());
    let gone = gone.into_iter().map(|one| disappears(one, lang));
    let changed = changed.into_iter().map(|(before, after)| {
        Change::warning(ChangeKind::CorrectionChanged { before: words(before), after: words(after) })
    });
    let new = new.into_iter().map(|one| {
        let (day, text) = words(one);
        Change::note(ChangeKind::Correction(day, text))
    });
    gone.chain(changed).chain(new).collect()
}

/// The corrections that go with a promise.
pub(super) fn of_promise(promise: &Promise, lang: Lang) -> Vec<Change> {
    let own = promise.corrections.iter().map(|one| disappears(one, lang));
    own.chain(promise.follow_ups.iter().flat_map(|follow_up| of_follow_up(follow_up, lang))).collect()
}

/// The corrections that go with a follow-up.
pub(super) fn of_follow_up(follow_up: &FollowUp, lang: Lang) -> Vec<Change> {
    follow_up.corrections.iter().map(|one| disappears(one, lang)).collect()
}

fn disappears(one: &Correction, lang: Lang) -> Change {
    Change::warning(ChangeKind::CorrectionGone(date::print(one.date, lang), one.text.plain()))
}
