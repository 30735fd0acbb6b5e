//! What came of it: follow-ups, outcomes with their figures, and corrections.

use super::promises::{BOUNDS, STATUSES, addresses, titles};
use super::{AT_PLACE, NO_COLUMN, OF_ACTIVITY, OF_PERIOD, OF_PROMISE, PERIOD, PUBLISHER, Row, changed, may, must};
use crate::derive::Cell;
use crate::model::Correction;
use crate::value::PartialDate;
use crate::view::dataset::{Datum, Field, Holds, Resource};

pub(super) const FOLLOW_UPS: Resource = Resource {
    name: "follow_ups",
    sv: "En period av ett löfte: uppföljningen som finns, ska komma eller inte finns",
    en: "A period of a promise: the follow-up that is there, is to come or is not there",
    groups: &[OF_PROMISE, AT_PLACE, OF_PERIOD, PERIOD, FOLLOW_UP, PUBLISHER],
    key: &["promise", "period"],
    refers: &[(&["promise"], "promises")],
    of_place: None,
    each: |of, call| of.columns().for_each(|column| call(&Row { column, ..of.row() })),
};

const FOLLOW_UP: &[Field] = &[
    must(
        "state",
        Holds::State(&["in", "due", "missing", "not-in-collection", "not-due-yet"]),
        "Om uppföljningen finns",
        "Whether the follow-up is there",
        |row| Datum::text(row.page.step(row.promise(), row.column()).state.key()),
    ),
    may("due", Holds::Day, "Sista dag för en uppföljning som inte finns", "The last day for one not there", |row| {
        Datum::some(row.page.step(row.promise(), row.column()).due.map(|due| due.iso))
    }),
    may(
        "published",
        Holds::Date,
        "När uppföljningen publicerades, så noga som det är känt",
        "When it was published, as precise as is known",
        |row| Datum::some(row.follow_up().and_then(|report| report.published).map(PartialDate::iso)),
    ),
    may(
        "updated",
        Holds::Date,
        "När uppföljningen senast ändrades, så noga som det är känt",
        "When it was last changed, as precise as is known",
        |row| Datum::some(row.follow_up().and_then(|report| report.updated).map(PartialDate::iso)),
    ),
    must("activities", Holds::Whole, "Antal aktiviteter i löftet", "How many activities the promise has", |row| {
        Datum::whole(row.promise().rows.len())
    }),
    must(
        "told",
        Holds::Whole,
        "Antal aktiviteter som uppföljningen berättar om",
        "How many of them the follow-up tells of",
        |row| Datum::whole(super::super::follow_up::told(row.of().derived, row.column)),
    ),
    may(
        "partial",
        Holds::Flag,
        "Om bara en del av källan är inlagd; tomt när uppföljningen inte finns",
        "Whether only a part of the source is entered; empty where there is no follow-up",
        |row| row.follow_up().map_or(Datum::Nothing, |report| Datum::Flag(report.partial)),
    ),
    may("text", Holds::Text, "Inledning", "Introduction", |row| {
        Datum::some(row.follow_up().map(|report| report.body.plain_with_headings()))
    }),
    may("closing", Holds::Text, "Avslutning", "What closes the report", |row| {
        Datum::some(row.follow_up().map(|report| report.closing.plain_with_headings()))
    }),
    may("note", Holds::Text, "Utgivarens egen anmärkning", "The publisher's own remark", |row| {
        Datum::some(
            row.follow_up().and_then(|report| report.note.unless_empty()).map(|note| note.plain_with_headings()),
        )
    }),
    must("sources", Holds::List, "Källornas titlar", "The titles of the sources", |row| {
        titles(row.follow_up().map_or(&[], |report| &report.sources))
    }),
    must("source_urls", Holds::List, "Källornas adresser", "The addresses of the sources", |row| {
        addresses(row.follow_up().map_or(&[], |report| &report.sources))
    }),
    may("url", Holds::Url, "Uppföljningens sida", "The page of the follow-up", |row| {
        Datum::some(row.of().period_urls[row.column].as_ref())
    }),
    may("file", Holds::Text, "Källfilen", "The source file", |row| {
        Datum::some(row.follow_up().map(|report| row.page.path_of(report.file)))
    }),
    changed(|row| {
        let day = row.follow_up().and_then(|report| row.page.changed(report.file));
        Datum::some(day.map(|day| day.to_string()))
    }),
];

pub(super) const OUTCOMES: Resource = Resource {
    name: "outcomes",
    sv: "En aktivitet i en period: vad som redovisades, eller varför det är tomt",
    en: "An activity in a period: what was reported, or why it is blank",
    groups: &[OF_PROMISE, AT_PLACE, OF_ACTIVITY, TITLE, OF_PERIOD, PERIOD, OUTCOME, PUBLISHER],
    key: &["promise", "activity", "period"],
    refers: &[(&["promise", "activity"], "activities"), (&["promise", "period"], "follow_ups")],
    of_place: None,
    each: |of, call| {
        for row in 0..of.promise.rows.len() {
            of.columns().for_each(|column| call(&Row { row, column, ..of.row() }));
        }
    },
};

const TITLE: &[Field] = &[must("title", Holds::Text, "Aktivitetens rubrik", "The title of the activity", |row| {
    Datum::text(&row.activity().title)
})];

const OUTCOME: &[Field] = &[
    must(
        "kind",
        Holds::State(&[
            "told",
            "unchanged",
            "done-since",
            "not-reported",
            "see-source",
            "see-text",
            "missing",
            "not-in-collection",
            "not-due-yet",
        ]),
        "Vad rutan säger. Allt utom told är ett slags tomrum, och inget av dem betyder att aktiviteten inte är gjord",
        "What the cell says. All but told are kinds of blanks, and none means that the activity is not done",
        |row| Datum::text(row.of().derived.matrix[row.row][row.column].key(row.page.publisher())),
    ),
    may(
        "since",
        Holds::Id,
        "Den tidigare period som unchanged och done-since pekar på",
        "The earlier period that unchanged and done-since point to",
        |row| match row.of().derived.matrix[row.row][row.column] {
            Cell::Unchanged { since } | Cell::DoneSince { since } => Datum::text(&row.of().periods[since as usize].key),
            _ => Datum::Nothing,
        },
    ),
    may(
        "status",
        STATUSES,
        "Status som källan anger i ord för just den här perioden",
        "The status that the source states in words for this very period",
        |row| Datum::some(row.outcome().and_then(|outcome| outcome.status).map(|status| status.key())),
    ),
    may("status_label", Holds::Text, "Samma status på sidans språk", "The same in the language of the site", |row| {
        let status = row.outcome().and_then(|outcome| outcome.status);
        Datum::some(status.map(|status| row.page.badge(status).label))
    }),
    must("figures", Holds::List, "Talen som de är skrivna; se figures", "The figures as written; see figures", |row| {
        let figures = row.outcome().map(|outcome| &*outcome.figures).unwrap_or_default();
        Datum::List(figures.iter().map(|figure| row.page.figure(&figure.value).words).collect())
    }),
    may("text", Holds::Text, "Vad som hände", "What happened", |row| {
        Datum::some(row.outcome().map(|outcome| outcome.text.plain_with_headings()))
    }),
    may("reason", Holds::Text, "Orsak", "Why it did not go as promised", |row| {
        Datum::some(
            row.outcome().and_then(|outcome| outcome.reason().unless_empty()).map(|text| text.plain_with_headings()),
        )
    }),
    may("next", Holds::Text, "Nästa steg", "What comes next", |row| {
        Datum::some(
            row.outcome().and_then(|outcome| outcome.next().unless_empty()).map(|text| text.plain_with_headings()),
        )
    }),
    may("note", Holds::Text, "Utgivarens egen anmärkning", "The publisher's own remark", |row| {
        Datum::some(
            row.outcome().and_then(|outcome| outcome.note().unless_empty()).map(|text| text.plain_with_headings()),
        )
    }),
    may("url", Holds::Url, "Aktiviteten på uppföljningens sida", "The activity on the page of the follow-up", |row| {
        Datum::some(row.of().period_urls[row.column].as_ref().map(|url| format!("{url}#{}", row.activity().id)))
    }),
];

pub(super) const FIGURES: Resource = Resource {
    name: "figures",
    sv: "Ett redovisat tal",
    en: "A reported figure",
    groups: &[OF_PROMISE, OF_ACTIVITY, OF_PERIOD, FIGURE, PUBLISHER],
    key: &["promise", "activity", "period", "figure"],
    refers: &[(&["promise", "activity", "period"], "outcomes")],
    of_place: None,
    each: |of, call| {
        for row in 0..of.promise.rows.len() {
            for column in of.columns() {
                let here = Row { row, column, ..of.row() };
                let figures = here.outcome().map_or(0, |outcome| outcome.figures.len());
                (0..figures).for_each(|number| call(&Row { number, ..here }));
            }
        }
    },
};

const FIGURE: &[Field] = &[
    must(
        "figure",
        Holds::Whole,
        "Vilket av rutans tal, räknat från 1",
        "Which of the cell's figures, from 1",
        |row| Datum::whole(row.number + 1),
    ),
    must("words", Holds::Text, "Talet som det är skrivet", "The figure as written", |row| {
        Datum::some(row.figure().map(|figure| figure.words))
    }),
    must("bound", BOUNDS, "Hur talet begränsar", "How the number bounds", |row| {
        Datum::some(row.figure().map(|figure| figure.bound))
    }),
    must("low", Holds::Number, "Talet; i ett intervall det lägre", "The number; of a range the lower", |row| {
        Datum::number(row.figure().map(|figure| figure.low))
    }),
    may("high", Holds::Number, "I ett intervall det högre talet", "Of a range the higher number", |row| {
        Datum::number(row.figure().and_then(|figure| figure.high))
    }),
    may("unit", Holds::Text, "Vad som räknas", "What is counted", |row| {
        Datum::some(row.figure().and_then(|figure| figure.unit))
    }),
    may("what", Holds::Text, "Vem eller vad som räknas", "Who or what is counted", |row| {
        Datum::some(row.figure().and_then(|figure| figure.what))
    }),
    may(
        "part_of",
        Holds::Text,
        "Talet i samma ruta som det är en del av; de läggs aldrig ihop",
        "The figure of the same cell that it is a part of; they are never added",
        |row| Datum::some(row.figure().and_then(|figure| figure.part_of)),
    ),
    may("whole", Holds::Number, "Helheten: 10 i 3 av 10 skolor", "The whole: 10 in 3 of 10 schools", |row| {
        Datum::number(row.figure().and_then(|figure| figure.whole))
    }),
    may("where", Holds::Text, "Platsen som talet gäller", "The place that it is for", |row| {
        Datum::some(row.figure().and_then(|figure| figure.place))
    }),
    may("url", Holds::Url, "Aktiviteten på uppföljningens sida", "The activity on the page of the follow-up", |row| {
        Datum::some(row.of().period_urls[row.column].as_ref().map(|url| format!("{url}#{}", row.activity().id)))
    }),
];

pub(super) const CORRECTIONS: Resource = Resource {
    name: "corrections",
    sv: "En rättelse av ett löfte eller en uppföljning",
    en: "A correction of a promise or a follow-up",
    groups: &[OF_PROMISE, CORRECTION, PUBLISHER],
    key: &["promise", "of", "correction"],
    refers: &[(&["promise"], "promises")],
    of_place: None,
    each: |of, call| {
        if of.column.is_none() {
            (0..of.promise.corrections.len()).for_each(|number| call(&Row { number, column: NO_COLUMN, ..of.row() }));
        }
        for column in of.columns() {
            let here = Row { column, ..of.row() };
            let corrections = here.follow_up().map_or(0, |report| report.corrections.len());
            (0..corrections).for_each(|number| call(&Row { number, ..here }));
        }
    },
};

const CORRECTION: &[Field] = &[
    must(
        "of",
        Holds::Id,
        "Vad som rättades: löftet (promise) eller uppföljningen av en period, med dess id",
        "What was corrected: the promise (promise) or the follow-up of a period, by its id",
        |row| Datum::text(row.of_page()),
    ),
    must("correction", Holds::Whole, "Vilken av rättelserna, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("date", Holds::Date, "När rättelsen gjordes", "When it was made", |row| {
        Datum::text(correction(row).date.iso())
    }),
    must("text", Holds::Text, "Vad som rättades", "What was corrected", |row| {
        Datum::text(correction(row).text.plain_with_headings())
    }),
    may("url", Holds::Url, "Sidan som rättades", "The page that was corrected", |row| row.page_url()),
];

fn correction<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a Correction {
    match row.column {
        NO_COLUMN => &row.promise().corrections[row.number],
        _ => &row.follow_up().expect("only follow-ups have corrections of their own").corrections[row.number],
    }
}
