//! Pictures as the program would fill them.

use crate::view::{
    BarView, BarsView, Link, PeriodState, SegmentView, SharePart, ShareView, SpanView, StripCell, StripRow, StripView,
    TickView, TimelineRowView, TimelineState, TimelineView,
};

fn owned(text: &str) -> String {
    text.to_owned()
}

fn span(x: &str, width: &str) -> Option<SpanView> {
    Some(SpanView { x: owned(x), width: owned(width) })
}

/// A bar with all that a bar can have, and a gap.
pub(super) fn bars(row: &str) -> BarsView {
    BarsView {
        id: format!("{row}_tal_0"),
        title: owned("Fotpatrull: tillfällen per period"),
        description: owned("Mål: minst 608 tillfällen. Tertial 1: över 500 tillfällen. Tertial 3: Ingen siffra."),
        width: owned("320"),
        height: owned("86"),
        thickness: owned("13"),
        reach: owned("306"),
        target_area: span("272", "20"),
        target_line: Some(owned("M272 0V86M292 0V86")),
        target_words: Some(owned("Mål: minst 608 tillfällen")),
        adds_up: true,
        has_maybe: true,
        has_open: true,
        rows: vec![
            BarView {
                label: owned("Tertial 1"),
                words: owned("över 500 tillfällen"),
                text_y: owned("19"),
                y: owned("25"),
                before: span("0", "40"),
                sure: span("40", "120.5"),
                maybe: span("160.5", "20"),
                arrow: Some(owned("M183 25L189.5 31.5L183 38")),
                gap_y: None,
            },
            BarView {
                label: owned("Tertial 3"),
                words: owned("Ingen siffra"),
                text_y: owned("59"),
                y: owned("65"),
                before: None,
                sure: None,
                maybe: None,
                arrow: None,
                gap_y: Some(owned("71.5")),
            },
        ],
    }
}

pub(super) fn share() -> ShareView {
    let part = |key: &str, count: &str, x: &str, width: &str, roomy| SharePart {
        key: owned(key),
        count: owned(count),
        span: SpanView { x: owned(x), width: owned(width) },
        roomy,
        middle: owned("100"),
        hatch: None,
    };
    ShareView {
        id: owned("Fordelning"),
        title: owned("Så många uppföljningar är redovisade"),
        description: owned("9 av 11 uppföljningar redovisade."),
        width: owned("320"),
        parts: vec![part("in", "9", "0", "260", true), part("not-in-collection", "2", "260", "60", false)],
    }
}

pub(super) fn timeline() -> TimelineView {
    let row = |state, open| TimelineRowView {
        label: owned("2020"),
        text_x: owned("160"),
        text_ends: open,
        text_y: owned("14"),
        y: owned("20"),
        whole: SpanView { x: owned("160"), width: owned("160") },
        open,
        segments: vec![SegmentView {
            state,
            span: SpanView { x: owned("160"), width: owned("52") },
            cross: owned("M160 20L212 33M160 33L212 20"),
        }],
    };
    let states = [(PeriodState::In, "redovisade"), (PeriodState::Missing, "saknas")];
    TimelineView {
        id: owned("Tidslinje"),
        title: owned("Löften och uppföljningar för Jönköping, år för år"),
        description: owned("2020: 3 av 3 uppföljningar finns här."),
        width: owned("320"),
        height: owned("102"),
        thickness: owned("13"),
        foot: owned("84"),
        label_y: owned("98"),
        ticks: vec![TickView { year: owned("2019"), x: owned("0") }, TickView { year: owned("2020"), x: owned("160") }],
        rows: vec![row(PeriodState::In, false), row(PeriodState::Missing, true)],
        states: states.map(|(state, label)| TimelineState { state, label: owned(label) }).to_vec(),
    }
}

pub(super) fn strip() -> StripView {
    let cell = |period: &str, key: &str, label: &str, status| StripCell {
        period: owned(period),
        key: owned(key),
        label: owned(label),
        status,
    };
    let row = |title: &str| StripRow {
        activity: Link { text: owned(title), href: owned("#Innehall"), external: false },
        cells: vec![
            cell("Tertial 1", "partly", "Delvis genomförd", true),
            cell("Tertial 2", "not-in-collection", "Finns inte här", false),
        ],
    };
    StripView {
        heading: owned("Aktivitet"),
        caption: owned("Läget i korthet"),
        columns: vec![owned("Tertial 1"), owned("Tertial 2")],
        rows: vec![row("Fotpatrull"), row("Trygghetsvandringar i bostadsområden")],
    }
}
