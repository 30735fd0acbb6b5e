//! What came of it: follow-ups, outcomes with their figures, and corrections.

use super::super::{head, part};
use super::promises::STATUSES;
use super::{
    AT_PLACE, BELONGS, NUMBER, OF_ACTIVITY, OF_PERIOD, OF_PROMISE, PERIOD, PUBLISHER, Row, changed, first_published,
    may, must,
};
use crate::derive::{Cell, Due};
use crate::locale::number;
use crate::model::Correction;
use crate::plan::PageKey;
use crate::value::PartialDate;
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

pub(super) const FOLLOW_UPS: Resource = Resource {
    name: "follow_ups",
    sv: "En period av ett löfte: uppföljningen som finns, ska komma eller inte finns",
    en: "A period of a promise: the follow-up that is there, is to come or is not there",
    groups: &[OF_PROMISE, AT_PLACE, OF_PERIOD, PERIOD, FOLLOW_UP, PUBLISHER],
    key: &["promise", "period"],
    refers: &[Reference::same(&["promise"], "promises")],
    of_place: None,
    each: |of, call| of.columns().for_each(|column| call(&Row { column, ..of.row() })),
};

const FOLLOW_UP: &[Field] = &[
    must(
        "state",
        Holds::State(&["in", "due", "missing", "not-in-collection", "not-due-yet"]),
        "Om uppföljningen finns",
        "Whether the follow-up is there",
        |row| Datum::text(part::step(row.page, row.promise(), row.column()).state.key()),
    ),
    may(
        "due",
        Holds::Day,
        "Sista dag för uppföljningen, räknad från periodens slut med den frist som webbplatsen ger; tomt när ingen \
         uppföljning av perioden är utlovad",
        "The last day for the follow-up, counted from the end of the period with the days that the site grants; empty where \
         none of this period was announced",
        |row| Datum::some(row.column().due.map(|day| day.to_string())),
    ),
    may(
        "published",
        Holds::Date,
        "När uppföljningen publicerades, så noga som det är känt",
        "When it was published, as precise as is known",
        |row| Datum::some(row.follow_up().and_then(|report| report.published).map(PartialDate::iso)),
    ),
    may(
        "days_after",
        Holds::Whole,
        "Dagar från periodens slut till publiceringen; tomt när dagen inte är känd",
        "Days from the end of the period to the publication; empty where the day is not known",
        |row| Datum::number(published(row).map(|day| (day - row.column().period.to).num_days().to_string())),
    ),
    may(
        "days_late",
        Holds::Whole,
        "Dagar från sista dagen till publiceringen, 0 när den kom i tid. Bara en myndighet säger det om sig själv; annars \
         tomt, liksom när uppföljningen inte finns, dagen inte är känd eller ingen uppföljning är utlovad",
        "Days from the last day to the publication, 0 where it came in time. Only an authority says so of itself; empty \
         otherwise, and where there is no follow-up, its day is not known or none was announced",
        |row| Datum::number(days_late(row).map(|days| days.to_string())),
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
        |row| Datum::whole(super::super::follow_up::reported_rows(row.of().derived, row.column)),
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
    may("url", Holds::Url, "Uppföljningens sida", "The page of the follow-up", |row| {
        Datum::some(row.of().period_url(row.column))
    }),
    first_published(|row| match row.follow_up() {
        Some(report) => row.first_published(&PageKey::FollowUp(row.promise().id.clone(), report.slug.clone()), None),
        None => Datum::Nothing,
    }),
    may("source_file", Holds::Text, "Källfilen", "The source file", |row| {
        Datum::some(row.follow_up().map(|report| row.page.path_of(report.file)))
    }),
    changed(|row| {
        let day = row.follow_up().and_then(|report| head::changed(row.page, report.file));
        Datum::some(day.map(|day| day.to_string()))
    }),
];

/// The day that the follow-up was published, where it is there and its day is known.
fn published(row: &Row<'_, '_, '_, '_>) -> Option<chrono::NaiveDate> {
    let report = row.follow_up().filter(|_| row.column().state == Due::In)?;
    report.published.and_then(PartialDate::day)
}

/// How many days after its last day the follow-up came, as an authority says of itself.
fn days_late(row: &Row<'_, '_, '_, '_>) -> Option<i64> {
    let due = row.column().due.filter(|_| row.page.publisher().is_authority())?;
    Some((published(row)? - due).num_days().max(0))
}

pub(super) const OUTCOMES: Resource = Resource {
    name: "outcomes",
    sv: "En aktivitet i en period: vad som redovisades, eller varför det är tomt",
    en: "An activity in a period: what was reported, or why it is blank",
    groups: &[OF_PROMISE, AT_PLACE, OF_ACTIVITY, TITLE, OF_PERIOD, PERIOD, OUTCOME, PUBLISHER],
    key: &["promise", "activity", "period"],
    refers: &[
        Reference::same(&["promise", "activity"], "activities"),
        Reference::same(&["promise", "period"], "follow_ups"),
    ],
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
            Cell::Unchanged { since } | Cell::DoneSince { since } => {
                Datum::text(&row.of().periods()[since as usize].key)
            }
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
        Datum::some(status.map(|status| part::badge(row.page, status).label))
    }),
    must("figures", Holds::List, "Talen som de är skrivna; se figures", "The figures as written; see figures", |row| {
        let figures = row.outcome().map(|outcome| &*outcome.figures).unwrap_or_default();
        Datum::List(figures.iter().map(|figure| part::figure(row.page, &figure.value).words).collect())
    }),
    may("text", Holds::Text, "Vad som hände", "What happened", |row| {
        Datum::some(row.outcome().map(|outcome| outcome.text.plain_with_headings()))
    }),
    may("reason", Holds::Text, "Orsak", "Why it did not go as promised", |row| {
        Datum::some(
            row.outcome().and_then(|outcome| outcome.reason().unless_empty()).map(|text| text.plain_with_headings()),
        )
    }),
    may("next_step", Holds::Text, "Nästa steg", "What comes next", |row| {
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
        Datum::some(row.of().period_url(row.column).map(|url| format!("{url}#{}", row.activity().id)))
    }),
];

pub(super) const FIGURES: Resource = Resource {
    name: "figures",
    sv: "Ett redovisat tal",
    en: "A reported figure",
    groups: &[OF_PROMISE, OF_ACTIVITY, OF_PERIOD, FIGURE, NUMBER, COUNTED, PUBLISHER],
    key: &["promise", "activity", "period", "figure"],
    refers: &[Reference::same(&["promise", "activity", "period"], "outcomes")],
    of_place: None,
    each: |of, call| {
        for row in 0..of.promise.rows.len() {
            for column in of.columns() {
                let here = Row { row, column, ..of.row() };
                let figures = here.outcome().into_iter().flat_map(|outcome| &outcome.figures).enumerate();
                figures.for_each(|(number, figure)| call(&Row { number, figure: Some(&figure.value), ..here }));
            }
        }
    },
};

const FIGURE: &[Field] = &[must(
    "figure",
    Holds::Whole,
    "Vilket av rutans tal, räknat från 1",
    "Which of the cell's figures, from 1",
    |row| Datum::whole(row.number + 1),
)];

const COUNTED: &[Field] = &[
    may("unit", Holds::Text, "Vad som räknas", "What is counted", |row| {
        Datum::some(part::figure(row.page, row.figure()).unit)
    }),
    may("what", Holds::Text, "Vem eller vad som räknas", "Who or what is counted", |row| {
        Datum::some(row.figure().what())
    }),
    may(
        "part_of",
        Holds::Text,
        "Talet i samma ruta som det är en del av; de läggs aldrig ihop",
        "The figure of the same cell that it is a part of; they are never added",
        |row| Datum::some(row.figure().part_of()),
    ),
    may(
        "part_of_figure",
        Holds::Whole,
        "Numret på det talet bland rutans tal",
        "The number of that figure among those of the cell",
        |row| Datum::number(row.whole_of().map(|number| (number + 1).to_string())),
    ),
    may("whole", Holds::Number, "Helheten: 10 i 3 av 10 skolor", "The whole: 10 in 3 of 10 schools", |row| {
        Datum::number(row.figure().whole().map(number::machine))
    }),
    may("location", Holds::Text, "Platsen som talet gäller", "The place that it is for", |row| {
        Datum::some(row.figure().place())
    }),
    may("url", Holds::Url, "Aktiviteten på uppföljningens sida", "The activity on the page of the follow-up", |row| {
        Datum::some(row.of().period_url(row.column).map(|url| format!("{url}#{}", row.activity().id)))
    }),
];

pub(super) const CORRECTIONS: Resource = Resource {
    name: "corrections",
    sv: "En rättelse av ett löfte eller en uppföljning",
    en: "A correction of a promise or a follow-up",
    groups: &[OF_PROMISE, BELONGS, CORRECTION, PUBLISHER],
    key: &["promise", "belongs_to", "correction"],
    refers: &[Reference::same(&["promise"], "promises"), Reference::or_none(&["promise", "period"], "follow_ups")],
    of_place: None,
    each: |of, call| of.each_listed(of.promise.corrections.len(), |report| report.corrections.len(), call),
};

const CORRECTION: &[Field] = &[
    must("correction", Holds::Whole, "Vilken av rättelserna, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("dated", Holds::Date, "När rättelsen gjordes", "When it was made", |row| {
        Datum::text(correction(row).date.iso())
    }),
    must("text", Holds::Text, "Vad som rättades", "What was corrected", |row| {
        Datum::text(correction(row).text.plain_with_headings())
    }),
    may("url", Holds::Url, "Sidan som rättades", "The page that was corrected", |row| row.page_url()),
];

fn correction<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a Correction {
    row.listed(|promise| &promise.corrections, |report| &report.corrections)
}
