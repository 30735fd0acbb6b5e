//! What is promised: promises, pledges, activities and their targets.

use super::super::{head, matrix, measures, part};
use super::{AT_PLACE, NUMBER, OF_ACTIVITY, OF_PROMISE, PUBLISHER, Row, changed, first_published, may, must};
use crate::derive::{GoalSpan, Sum};
use crate::locale::number;
use crate::model::RowKind;
use crate::plan::PageKey;
use crate::value::{Interval, PartialDate, Per, Scheme};
use crate::view::dataset::{Datum, Field, Holds, Reference, Resource};

/// The statuses that a source can state.
pub(super) const STATUSES: Holds =
    Holds::Word(&["done", "partly", "ongoing", "planned", "not-started", "postponed", "not-done"]);

pub(super) const PROMISES: Resource = Resource {
    name: "promises",
    sv: "Ett medborgarlöfte: det undertecknade dokumentet",
    en: "A citizen promise: the signed document",
    groups: &[OF_PROMISE, AT_PLACE, PROMISE, PUBLISHER],
    key: &["promise"],
    refers: &[
        Reference::same(&["place"], "places"),
        Reference::by(&["extends"], "promises", &["promise"]),
        Reference::by(&["follows"], "promises", &["promise"]),
    ],
    of_place: None,
    each: |of, call| {
        call(&of.row());
    },
};

const PROMISE: &[Field] = &[
    must("place", Holds::Id, "Platsens id", "The id of the place", |row| Datum::text(row.promise().id.place.as_str())),
    may("county", Holds::Text, "Länet", "The county", |row| {
        Datum::some(row.page.site().places.get(&row.promise().id.place).map(|place| &place.county))
    }),
    must(
        "places",
        Holds::List,
        "Alla platser som löftet gäller, med id",
        "The ids of all places it is made to",
        |row| Datum::List(row.promise().places.iter().map(ToString::to_string).collect()),
    ),
    must("title", Holds::Text, "Löftets rubrik", "The title of the promise", |row| Datum::text(&row.promise().title)),
    must("valid_from", Holds::Day, "Första dagen som löftet gäller", "The first day that it holds", |row| {
        Datum::text(row.promise().validity.first_day().to_string())
    }),
    may(
        "valid_to",
        Holds::Day,
        "Sista dagen som löftet gäller; tomt när det gäller tills vidare",
        "The last day that it holds; empty until further notice",
        |row| Datum::some(row.promise().validity.last_day().map(|day| day.to_string())),
    ),
    must(
        "state",
        Holds::Word(&["not-begun", "in-force", "ended"]),
        "Om löftet gäller den dag uppgifterna är från",
        "Whether it holds on the day of the data",
        |row| Datum::text(row.of().derived.standing.key()),
    ),
    must(
        "schedule",
        Holds::List,
        "Hur ofta löftet ska följas upp; tomt när ingen uppföljning är utlovad",
        "How often it is to be followed up; empty where nothing was announced",
        |row| Datum::List(row.promise().schedule.iter().copied().map(Scheme::key).map(str::to_owned).collect()),
    ),
    must("parties", Holds::List, "De som har gett löftet; se parties", "Those who promise; see parties", |row| {
        Datum::List(row.promise().parties.iter().map(|party| party.name.clone()).collect())
    }),
    may(
        "published",
        Holds::Date,
        "När löftet publicerades, så noga som det är känt",
        "When it was published, as precise as is known",
        |row| Datum::some(row.promise().published.map(PartialDate::iso)),
    ),
    may(
        "updated",
        Holds::Date,
        "När texten senast ändrades, så noga som det är känt",
        "When the text was last changed, as precise as is known",
        |row| Datum::some(row.promise().updated.map(PartialDate::iso)),
    ),
    may("extends", Holds::Text, "Äldre löfte som det förlänger", "The older promise that it prolongs", |row| {
        Datum::some(row.promise().extends.as_ref().map(ToString::to_string))
    }),
    may(
        "follows",
        Holds::Text,
        "Äldre löfte som det kommer efter, utan att förlänga det",
        "The older promise that it comes after, without prolonging it",
        |row| Datum::some(row.promise().follows.as_ref().map(ToString::to_string)),
    ),
    must("basis", Holds::List, "Vad löftet bygger på", "What it rests on", |row| {
        Datum::List(row.promise().basis.to_vec())
    }),
    may("signed", Holds::Date, "När det undertecknades, så noga som det är känt", "When it was signed", |row| {
        Datum::some(row.promise().signed.as_ref().and_then(|signed| signed.date).map(PartialDate::iso))
    }),
    may("signed_in", Holds::Text, "Var det undertecknades", "Where it was signed", |row| {
        Datum::some(row.promise().signed.as_ref().and_then(|signed| signed.place.as_ref()))
    }),
    may("text", Holds::Text, "Bakgrund", "Background", |row| Datum::text(row.promise().body.plain_with_headings())),
    may("note", Holds::Text, "Utgivarens egen anmärkning", "The publisher's own remark", |row| {
        Datum::some(row.promise().note.unless_empty().map(|note| note.plain_with_headings()))
    }),
    must("url", Holds::Url, "Löftets sida", "The page of the promise", |row| Datum::text(row.of().url())),
    first_published(|row| row.first_published(&PageKey::Promise(row.promise().id.clone()), None)),
    must("source_file", Holds::Text, "Källfilen", "The source file", |row| {
        Datum::text(row.page.path_of(row.promise().file))
    }),
    changed(|row| Datum::some(head::changed(row.page, row.promise().file).map(|day| day.to_string()))),
];

pub(super) const CHANGES: Resource = Resource {
    name: "changes",
    sv: "En ändring av ett löfte medan det gällde; ingen rättelse",
    en: "A change of a promise while it held; no correction",
    groups: &[OF_PROMISE, CHANGE, PUBLISHER],
    key: &["promise", "change_nr"],
    refers: &[Reference::same(&["promise"], "promises")],
    of_place: None,
    each: |of, call| {
        (0..of.promise.changes.len()).for_each(|number| call(&Row { number, ..of.row() }));
    },
};

const CHANGE: &[Field] = &[
    must("change_nr", Holds::Whole, "Vilken av ändringarna, räknat från 1", "Which of them, from 1", |row| {
        Datum::whole(row.number + 1)
    }),
    must("dated", Holds::Date, "När ändringen beslutades", "When it was decided", |row| {
        Datum::text(row.promise().changes[row.number].date.iso())
    }),
    must("text", Holds::Text, "Vad som ändrades", "What was changed", |row| {
        Datum::text(row.promise().changes[row.number].text.plain_with_headings())
    }),
    must("url", Holds::Url, "Löftets sida", "The page of the promise", |row| Datum::text(row.of().url())),
];

pub(super) const PLEDGES: Resource = Resource {
    name: "pledges",
    sv: "En löftespunkt: en sak som utlovas",
    en: "A pledge: one thing that is promised",
    groups: &[OF_PROMISE, PLEDGE, PUBLISHER],
    key: &["promise", "pledge"],
    refers: &[Reference::same(&["promise"], "promises")],
    of_place: None,
    each: |of, call| {
        (0..of.promise.pledges.len()).for_each(|number| call(&Row { number, ..of.row() }));
    },
};

const PLEDGE: &[Field] = &[
    must("pledge", Holds::Id, "Löftespunktens id", "The id of the pledge", |row| Datum::text(pledge(row).id.as_str())),
    may("title", Holds::Text, "Kort namn, om den har ett", "A short name, where it has one", |row| {
        Datum::some(pledge(row).title.as_ref())
    }),
    may("text", Holds::Text, "Löftets ord", "The words of the pledge", |row| {
        Datum::text(pledge(row).text.plain_with_headings())
    }),
    must("focus", Holds::List, "Fokusområden, med id", "The ids of its focus areas", |row| {
        Datum::List(pledge(row).focus.iter().map(ToString::to_string).collect())
    }),
    must("url", Holds::Url, "Löftespunkten på löftets sida", "The pledge on the page of the promise", |row| {
        Datum::text(format!("{}#{}", row.of().url(), pledge(row).id))
    }),
];

fn pledge<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a crate::model::Pledge {
    &row.promise().pledges[row.number]
}

pub(super) const ACTIVITIES: Resource = Resource {
    name: "activities",
    sv: "En aktivitet i ett löfte, med sin senaste status. Där löftet inga aktiviteter har: en löftespunkt",
    en: "An activity of a promise, with its latest status. Where the promise has none: a pledge",
    groups: &[OF_PROMISE, AT_PLACE, OF_ACTIVITY, ACTIVITY, PUBLISHER],
    key: &["promise", "activity"],
    refers: &[Reference::same(&["promise"], "promises"), Reference::or_none(&["promise", "pledge"], "pledges")],
    of_place: None,
    each: |of, call| (0..of.promise.rows.len()).for_each(|number| call(&Row { row: number, ..of.row() })),
};

const ACTIVITY: &[Field] = &[
    must("kind", Holds::Word(&["activity", "pledge"]), "Vad raden är", "What the row is", |row| {
        Datum::text(match row.activity().kind {
            RowKind::Activity => "activity",
            RowKind::Pledge => "pledge",
        })
    }),
    must("title", Holds::Text, "Aktivitetens rubrik", "The title of the activity", |row| {
        Datum::text(&row.activity().title)
    }),
    may("text", Holds::Text, "Vad som ska göras", "What is to be done", |row| {
        Datum::some(row.activity().text.unless_empty().map(|text| text.plain_with_headings()))
    }),
    may("pledge", Holds::Id, "Löftespunkten som den hör till", "The pledge that it belongs to", |row| {
        Datum::some(row.activity().pledge.as_ref().map(|pledge| pledge.as_str()))
    }),
    must(
        "responsible",
        Holds::List,
        "De som ska göra det. Tomt när löftet inte säger vem: på sidorna hör aktiviteten då till alla parter",
        "Those who are to do it. Empty where the promise does not say who: on the pages it then belongs to all parties",
        |row| Datum::List(part::responsible(row.promise(), &row.activity().responsible)),
    ),
    must("responsible_ids", Holds::List, "Deras id; se parties", "Their ids; see parties", |row| {
        Datum::List(row.activity().responsible.iter().map(ToString::to_string).collect())
    }),
    must(
        "focus",
        Holds::List,
        "Fokusområden, med id: aktivitetens egna och löftespunktens, som på sidorna",
        "The ids of its focus areas: its own and those of its pledge, as on the pages",
        |row| {
            let own = &row.activity().focus;
            let of_pledge = row.promise().pledge_of(row.activity()).into_iter().flat_map(|pledge| &pledge.focus);
            let all = own.iter().chain(of_pledge.filter(|id| !own.contains(id)));
            Datum::List(all.map(ToString::to_string).collect())
        },
    ),
    must("focus_own", Holds::List, "Bara aktivitetens egna fokusområden", "Its own focus areas alone", |row| {
        Datum::List(row.activity().focus.iter().map(ToString::to_string).collect())
    }),
    must(
        "targets",
        Holds::List,
        "Målen som de är skrivna, med tid och plats; se targets",
        "The targets as written, with span and place; see targets",
        |row| Datum::List(matrix::targets_in_full(row.page, row.promise(), row.row)),
    ),
    may(
        "status",
        STATUSES,
        "Senaste status som källan anger i ord; tomt om ingen uppföljning anger någon",
        "The latest status that the source states in words; empty where no follow-up states one",
        |row| Datum::some(row.of().derived.statuses[row.row].map(|status| status.status.key())),
    ),
    may("status_label", Holds::Text, "Samma status på sidans språk", "The same in the language of the site", |row| {
        Datum::some(row.of().derived.statuses[row.row].map(|status| part::badge(row.page, status.status).label))
    }),
    may("status_period", Holds::Id, "Perioden som anger den", "The period that states it", |row| {
        Datum::some(row.of().derived.statuses[row.row].map(|status| &row.of().periods()[status.column].key))
    }),
    may(
        "status_date",
        Holds::Day,
        "Sista dagen i den perioden: status var sådan då",
        "The last day of that period: the status was so then",
        |row| Datum::some(row.of().derived.statuses[row.row].map(|status| &row.of().periods()[status.column].to)),
    ),
    must("url", Holds::Url, "Aktiviteten på löftets sida", "The activity on the page of the promise", |row| {
        Datum::text(format!("{}#{}", row.of().url(), row.activity().id))
    }),
    first_published(|row| {
        row.first_published(&PageKey::Promise(row.promise().id.clone()), Some(row.activity().id.as_str()))
    }),
];

pub(super) const TARGETS: Resource = Resource {
    name: "targets",
    sv: "Ett mål för en aktivitet under ett spann av tid, och vad de redovisade talen säger om det",
    en: "A target of an activity in a span of time, and what the reported figures say of it",
    groups: &[OF_PROMISE, OF_ACTIVITY, TARGET, NUMBER, REACHED, PUBLISHER],
    key: &["promise", "activity", "target", "span"],
    refers: &[Reference::same(&["promise", "activity"], "activities")],
    of_place: None,
    each: |of, call| {
        for (row, goals) in of.derived.goals.iter().enumerate() {
            for (number, goal) in goals.iter().enumerate() {
                let figure = Some(&of.promise.rows[row].targets[number].target.figure);
                (0..goal.results.len()).for_each(|span| call(&Row { row, number, span, figure, ..of.row() }));
            }
        }
    },
};

const TARGET: &[Field] = &[
    must(
        "target",
        Holds::Whole,
        "Vilket av aktivitetens mål, räknat från 1",
        "Which of its targets, from 1",
        |row| Datum::whole(row.number + 1),
    ),
    must(
        "span",
        Holds::Text,
        "Vad resultatet gäller: hela löftet (promise), ett år eller en period",
        "What the result is for: the whole promise (promise), a year or a period",
        |row| {
            Datum::text(match result(row).span {
                GoalSpan::Whole => "promise".to_owned(),
                GoalSpan::Year(year) => year.to_string(),
                GoalSpan::Column(column) => row.of().periods()[column].key.clone(),
            })
        },
    ),
];

const REACHED: &[Field] = &[
    must("unit", Holds::Text, "Vad som räknas", "What is counted", |row| Datum::text(unit(row))),
    may("location", Holds::Text, "Platsen som målet gäller", "The place that it is for", |row| {
        Datum::some(row.figure().place())
    }),
    must(
        "per",
        Holds::Word(&["promise", "year", "period"]),
        "Om målet gäller hela löftet, varje år eller varje period",
        "Whether it is for the whole promise, each year or each period",
        |row| {
            Datum::text(match row.activity().targets[row.number].target.per {
                Per::Promise => "promise",
                Per::Year => "year",
                Per::Period => "period",
            })
        },
    ),
    must(
        "sum",
        Holds::Text,
        "Summan av de redovisade talen i ord, eller varför det inte finns någon",
        "The sum of the reported figures in words, or why there is none",
        |row| {
            let of = row.of();
            let (promise, derived, result) = (of.promise, of.derived, result(row));
            let counted = measures::Counted { page: row.page, promise, derived, row: row.row, result };
            Datum::text(measures::sum(&counted, &unit(row)))
        },
    ),
    may("sum_min", Holds::Number, "Summans lägsta värde", "The lower end of the sum", |row| {
        Datum::number(sum(row).map(|sum| number::machine(sum.low.amount)))
    }),
    may(
        "sum_max",
        Holds::Number,
        "Summans högsta värde; tomt när det kan vara fler",
        "The higher end of the sum; empty where there can be more",
        |row| Datum::number(sum(row).and_then(|sum| sum.high).map(|high| number::machine(high.amount))),
    ),
    must(
        "verdict",
        Holds::Word(&["reached", "not-reached", "so-far", "unknown"]),
        "Vad talen bevisar: nått, inte nått, hittills (mer kan komma) eller okänt",
        "What the figures prove: reached, not reached, so far (more may come) or unknown",
        |row| Datum::text(result(row).verdict.key()),
    ),
    must("url", Holds::Url, "Aktiviteten på löftets sida", "The activity on the page of the promise", |row| {
        Datum::text(format!("{}#{}", row.of().url(), row.activity().id))
    }),
];

fn result<'a>(row: &Row<'_, '_, '_, 'a>) -> &'a crate::derive::GoalResult {
    &row.of().derived.goals[row.row][row.number].results[row.span]
}

fn unit(row: &Row<'_, '_, '_, '_>) -> String {
    super::super::measures::unit_of_target(&row.activity().targets[row.number])
}

fn sum(row: &Row<'_, '_, '_, '_>) -> Option<Interval> {
    match result(row).sum {
        Sum::Of(interval) => Some(interval),
        Sum::Unreported | Sum::Unclear(_) => None,
    }
}
