//! A figure that counts towards no target of its row.
//!
//! Often its unit is a slip ("tillsyner" for "tillfällen"), and then the sum that readers see is too low. Where the row
//! has no target, any figure is welcome.

use super::Lint;
use super::place_in_target::place_at_end;
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Config, Promise, Row, RowTarget};
use crate::value::{Figure, Form, fold};
use std::borrow::Cow;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "figure-without-target",
    what: Bilingual {
        sv: "Ett tal som inte räknas mot något av aktivitetens mål.",
        en: "A figure that counts towards none of the targets of its activity.",
    },
    why: Bilingual {
        sv: "Ofta är enheten en felskrivning, `tillsyner` där målet säger `tillfällen`. Då blir summan som läsaren ser för \
             låg, och ett löfte som är hållet ser ut att inte vara det.",
        en: "Often its unit is a slip, `checks` where the target says `occasions`. Then the sum that readers see is too low, \
             and a promise that was kept looks as if it was not.",
    },
    origins: &[Origin {
        title: Bilingual {
            sv: "Utfalls egna regler för tal: summor lägger bara ihop tal med samma enhet",
            en: "Utfall's own rules of the numbers: sums only add figures of one unit",
        },
        url: None,
    }],
    wrong: "targets = [\"minst 4 tillfällen\"]\nfigures = [\"2 tillsyner\"]",
    right: "targets = [\"minst 4 tillfällen\"]\nfigures = [\"2 tillfällen\"]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let config = &lint.site.config;
    for reported in lint.outcomes(promise).filter(|reported| !reported.row.targets.is_empty()) {
        for figure in reported.outcome.figures.iter().filter(|figure| !counts(config, reported.row, &figure.value)) {
            let targets = reported.row.targets.iter().map(|target| target.target.figure.words.to_string()).collect();
            let instead = reported.row.targets.iter().find_map(|target| as_unit_of(config, target, &figure.value));
            let kind = Kind::FigureWithoutTarget { written: figure.value.words.to_string(), targets, instead };
            reported.report(kind, figure.span, found);
        }
    }
}

fn counts(config: &Config, row: &Row, figure: &Figure) -> bool {
    let Some(unit) = figure.counted_unit() else { return true };
    let unit = config.unit(unit);
    row.targets.iter().any(|target| {
        let aim = &target.target.figure;
        let same_place = aim.place().is_none_or(|place| figure.place().is_some_and(|own| fold(own) == fold(place)));
        *target.unit == *unit && kind(config, &aim.form) == kind(config, &figure.form) && same_place
    })
}

/// Writes a figure so that it counts towards a target whose unit only has a word less ("riktade insatser" for
/// "insatser"), or that is for a place which stands in the words.
fn as_unit_of(config: &Config, target: &RowTarget, figure: &Figure) -> Option<String> {
    let aim = &target.target.figure;
    if kind(config, &aim.form) != kind(config, &figure.form) || figure.what().is_some() {
        return None;
    }
    let (value, place) = match (place_at_end(&figure.words, config.language), aim.place()) {
        (Some((value, place)), Some(own)) if fold(place) == fold(own) => (value, Some(place)),
        (_, own) => {
            let is_here = own.map(fold) == figure.place().map(fold);
            (is_here.then_some(&*figure.words)?, figure.place())
        }
    };
    let unit = config.unit(figure.counted_unit()?).into_owned();
    let in_words = &figure.words[value.len()..];
    let unit = unit.strip_suffix(in_words).or(unit.strip_suffix(&in_words.to_lowercase())).unwrap_or(&unit);
    let is_the_same = *unit == *target.unit;
    let fields: Vec<String> = [
        Some(format!("value = \"{value}\"")),
        (!is_the_same).then(|| format!("unit = \"{}\"", target.unit)),
        place.map(|place| format!("where = \"{place}\"")),
    ]
    .into_iter()
    .flatten()
    .collect();
    (fields.len() > 1 && unit.ends_with(&*target.unit)).then(|| format!("{{ {} }}", fields.join(", ")))
}

/// Counts, shares, and rates by what they are per, in the form that it counts as.
fn kind<'a>(config: &'a Config, form: &'a Form) -> Option<Cow<'a, str>> {
    match form {
        Form::Count => None,
        Form::Share => Some("%".into()),
        Form::Rate { per } => Some(config.per(per)),
    }
}
