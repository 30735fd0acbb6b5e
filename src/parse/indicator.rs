//! Indicators of places and promises.

use super::context::Context;
use super::fields::Fields;
use super::figure::figure;
use crate::value::{Figure, FigureOverrides, into_exact_slice};

/// How something is in a year, apart from what is done.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// What is measured: `Andel otrygga kvällstid`.
    pub name: String,
    /// The value; its unit may be missing where the name says it.
    pub value: Figure,
    /// The calendar year that the value is for.
    pub year: i64,
    /// Where the value is taken from.
    pub source: String,
    /// The address of the source.
    pub url: Option<String>,
}

/// Reads `indicator`.
pub(super) fn indicators(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[Indicator]> {
    let tables = fields.tables(cx, "indicator");
    into_exact_slice(tables.into_iter().filter_map(|fields| indicator(cx, fields)).collect())
}

fn indicator(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<Indicator> {
    let name = fields.plain(cx, "name");
    let written = fields.text(cx, "value");
    let unit = fields.plain(cx, "unit");
    let year = fields.whole(cx, "year");
    let source = fields.plain(cx, "source");
    let url = fields.plain(cx, "url");
    let mut value = figure(cx, &written?, false)?;
    if let Some(unit) = unit {
        value.overrides.get_or_insert_with(|| Box::new(FigureOverrides::default())).counts_as = Some(unit.into());
    }
    Some(Indicator { name: name?, value, year: year?.value, source: source?, url })
}
