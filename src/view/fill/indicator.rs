//! Key figures of a place or a promise.

use crate::locale::NO_BREAK_SPACE;
use crate::model::Indicator;
use crate::view::{IndicatorValue, IndicatorView};

/// Key figures, those of one name as one.
pub(super) fn indicators(indicators: &[Indicator]) -> Vec<IndicatorView> {
    let mut ordered: Vec<&Indicator> = indicators.iter().collect();
    ordered.sort_by_cached_key(|indicator| {
        let first = indicators.iter().position(|other| other.name == indicator.name);
        (first, std::cmp::Reverse(indicator.year))
    });
    let mut views: Vec<IndicatorView> = Vec::new();
    for indicator in ordered {
        let value = IndicatorValue {
            year: indicator.year.to_string(),
            words: words(indicator),
            source: indicator.source.clone(),
            href: indicator.url.clone(),
        };
        match views.last_mut().filter(|view| view.name == indicator.name) {
            Some(view) => view.values.push(value),
            None => views.push(IndicatorView { name: indicator.name.clone(), values: vec![value] }),
        }
    }
    views
}

/// The value as written, with the unit that stands beside it.
fn words(indicator: &Indicator) -> String {
    let value = &indicator.value;
    match (&value.unit, value.counts_as()) {
        (None, Some(unit)) => format!("{}{NO_BREAK_SPACE}{unit}", value.printed),
        _ => value.printed.to_string(),
    }
}
