//! Targets and figures.

use super::context::Context;
use super::fields::{Fields, TextOrTable};
use crate::diag::Kind;
use crate::locale::figure::{FigureMistake, read};
use crate::source::{Span, Spanned};
use crate::value::{Aggregation, Figure, FigureOverrides, Form, Per, Target, fold, into_exact_slice};

/// A target and where it is written.
#[derive(Debug, Clone)]
pub struct TargetDoc {
    /// The target.
    pub target: Target,
    /// Where it is written.
    pub span: Span,
}

/// Reads `targets`; returns whether there is one that cannot be read.
pub(super) fn targets(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> (Box<[TargetDoc]>, bool) {
    let had_some = fields.place("targets").is_some();
    let written = fields.texts_or_tables(cx, "targets");
    let number = written.len();
    let read: Vec<TargetDoc> = written.into_iter().filter_map(|target| self::target(cx, target)).collect();
    let has_lost = had_some && (number == 0 || read.len() < number);
    (into_exact_slice(read), has_lost)
}

fn target(cx: &mut Context<'_>, written: TextOrTable<'_>) -> Option<TargetDoc> {
    let (text, place, per, count) = match written {
        TextOrTable::Text(text) => (text, None, None, None),
        TextOrTable::Table(mut fields) => {
            let value = fields.text(cx, "value");
            let place = fields.plain(cx, "where");
            let per = fields.word(cx, "per").map(|word| match word {
                "year" => Per::Year,
                "period" => Per::Period,
                _ => Per::Promise,
            });
            let count = fields
                .word(cx, "count")
                .map(|word| if word == "latest" { Aggregation::Latest } else { Aggregation::Sum });
            (value?, place, per, count)
        }
    };
    let mut figure = figure(cx, &text, true)?;
    figure.overrides =
        overrides(&figure, FigureOverrides { place: place.map(Into::into), ..FigureOverrides::default() });
    let yearly = take_yearly(&mut figure);
    let adds = figure.form == Form::Count;
    let target = Target {
        figure,
        per: per.unwrap_or(if yearly { Per::Year } else { Per::Promise }),
        count: count.unwrap_or(if adds { Aggregation::Sum } else { Aggregation::Latest }),
    };
    Some(TargetDoc { target, span: text.span })
}

/// `900 timmar per år` is no rate to compare with other rates but a number for each year.
fn take_yearly(figure: &mut Figure) -> bool {
    let yearly = matches!(&figure.form, Form::Rate { per } if matches!(&**per, "år" | "året" | "year"));
    if yearly {
        figure.form = Form::Count;
    }
    yearly
}

/// Reads `figures`.
pub(super) fn figures(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[Spanned<Figure>]> {
    let written = fields.texts_or_tables(cx, "figures");
    let number = written.len();
    let mut parts: Vec<Spanned<String>> = Vec::new();
    let figures: Vec<Spanned<Figure>> = written
        .into_iter()
        .filter_map(|written| match written {
            TextOrTable::Text(text) => Some(Spanned::new(figure(cx, &text, false)?, text.span)),
            TextOrTable::Table(mut fields) => {
                let value = fields.text(cx, "value");
                let unit = fields.plain(cx, "unit");
                let mut plain = |key: &'static str| fields.plain(cx, key).map(Into::into);
                let (place, what) = (plain("where"), plain("what"));
                let part_of = fields.text(cx, "part_of");
                let text = value?;
                let figure = figure(cx, &text, false)?;
                let whole = part_of.as_ref().map(|part_of| part_of.value.clone().into());
                let given =
                    FigureOverrides { counts_as: unit.map(Into::into), place, what, part_of: whole, whole: None };
                parts.extend(part_of);
                let overrides = overrides(&figure, given);
                Some(Spanned::new(Figure { overrides, ..figure }, text.span))
            }
        })
        .collect();
    // What a part belongs to may be among those that could not be read.
    if figures.len() == number {
        check_parts(cx, &figures, parts);
    }
    // Nearly all lists hold one, and a list begins with room for four.
    into_exact_slice(figures)
}

/// Reports parts of what does not stand beside them: they would be in no sum and below no whole.
fn check_parts(cx: &mut Context<'_>, figures: &[Spanned<Figure>], parts: Vec<Spanned<String>>) {
    let is_whole = |figure: &&Spanned<Figure>| figure.value.part_of().is_none();
    let wholes: Vec<&str> = figures.iter().filter(is_whole).map(|figure| &*figure.value.words).collect();
    for Spanned { value: written, span } in parts {
        if !wholes.iter().any(|whole| fold(whole) == fold(&written)) {
            let suggestion = cx.diagnostics.nearest(&written, &wholes);
            cx.report(Kind::UnknownWhole { written, suggestion }, span);
        }
    }
}

/// Adds what the words give to what the table gives.
fn overrides(figure: &Figure, given: FigureOverrides) -> Option<Box<FigureOverrides>> {
    let overrides = FigureOverrides { whole: figure.whole(), ..given };
    (overrides != FigureOverrides::default()).then(|| Box::new(overrides))
}

/// Reads the words of a figure, and reports what is wrong with them.
pub(super) fn figure(cx: &mut Context<'_>, text: &Spanned<String>, is_target: bool) -> Option<Figure> {
    let written = text.value.clone();
    let kind = match read(&text.value, cx.lang) {
        Ok(figure) => return Some(figure),
        Err(FigureMistake::Empty) => Kind::NoFigure { first_word: String::new(), written, instead: None },
        Err(FigureMistake::NoNumber { first_word, instead }) => Kind::NoFigure { first_word, written, instead },
        Err(FigureMistake::TwoNumbers { parts }) => Kind::TwoFigures { written, parts },
        Err(FigureMistake::RangeReversed { instead }) => Kind::RangeReversed { written, instead },
        Err(FigureMistake::BadNumber { written, instead }) => Kind::BadNumber { written, instead },
        Err(FigureMistake::NotACount { what, instead }) => Kind::NotACount { written, what, instead, is_target },
        Err(FigureMistake::TooLarge) => Kind::NumberSize { written, negative: false },
        Err(FigureMistake::Negative) => Kind::NumberSize { written, negative: true },
    };
    cx.report(kind, text.span);
    None
}
