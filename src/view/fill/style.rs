//! The page that shows all parts of a theme, with invented data.
//!
//! The data is in Swedish whatever the language of the site, as content is.

mod ways;

use super::chart::{bars_view, share_view, timeline_view};
use super::{Page, head, part};
use crate::chart::{BarValue, Lane, Mark, bars, timeline};
use crate::derive::ReachedSide;
use crate::locale::state::RowNoun;
use crate::locale::{figure, phrase, state, status};
use crate::value::{Amount, Figure, Lang, Status};
use crate::view::{
    AnswerView, Badge, BarsView, CellKind, CellView, CiteView, ColumnGroup, ColumnView, CorrectionView, CountView,
    DateView, DocumentView, DueItem, EmbedCode, FileView, FocusArea, FollowUpItem, HeadView, HeadingItem,
    IndicatorValue, IndicatorView, LatestView, LegendItem, Link, LogChange, LogStep, MatrixRow, MatrixView, NavLink,
    NavYear, OutcomeRow, PeriodState, PeriodStep, PeriodView, PersonView, PlaceAnswer, PlaceItem, PointView,
    PromiseItem, PromiseState, RoleView, SeriesView, SignedView, SourceView, StripCell, StripRow, StripView, StyleView,
    TargetView, ValidityView, Verdict,
};
use chrono::NaiveDate;

const TEXT: &str = "<p>En text med <strong>fetstil</strong>, <em>kursiv</em>, <a href=\"#Innehall\">en länk</a> och ett \
    långt ord: ungdomsbrottslighetsförebyggande.</p><h3>En mellanrubrik</h3><ul><li>En punkt</li><li>En till</li></ul>\
    <ol><li>Först</li><li>Sedan</li></ol><blockquote><p>Vi känner oss tryggare nu.</p></blockquote>\
    <table><thead><tr><th scope=\"col\">Plats</th><th scope=\"col\">Antal</th></tr></thead><tbody><tr>\
    <th scope=\"row\">Torget</th><td>12</td></tr></tbody></table>";

/// What each kind of cell is called, in the order that they are shown.
const KINDS: [(CellKind, &str); 9] = [
    (CellKind::Reported, "told"),
    (CellKind::Unchanged, "unchanged"),
    (CellKind::DoneSince, "done-since"),
    (CellKind::NotReported, "not-reported"),
    (CellKind::SeeSource, "see-source"),
    (CellKind::SeeText, "see-text"),
    (CellKind::Missing, "missing"),
    (CellKind::NotInCollection, "not-in-collection"),
    (CellKind::NotDueYet, "not-due-yet"),
];

const STATES: [(PeriodState, &str); 5] = [
    (PeriodState::In, "in"),
    (PeriodState::Due, "due"),
    (PeriodState::Missing, "missing"),
    (PeriodState::NotInCollection, "not-in-collection"),
    (PeriodState::NotDueYet, "not-due-yet"),
];

const FIGURES: [&str; 6] =
    ["minst 310 tillfällen", "ca 140 tillfällen", "högst 90 tillfällen", "60–90 tillfällen", "131 tillfällen", ""];

fn owned(text: &str) -> String {
    text.to_owned()
}

fn figure_of(words: &str) -> Option<Figure> {
    figure::read(words, Lang::Sv).ok()
}

fn link(text: &str, href: &str) -> Link {
    Link { text: owned(text), href: owned(href), external: href.starts_with("http") }
}

fn sample_embed() -> Vec<EmbedCode> {
    let code = |key: &str, code: &str| EmbedCode { key: key.to_owned(), href: "./".to_owned(), code: code.to_owned() };
    vec![
        code(
            "place",
            "<iframe src=\"https://example.org/exempelstad/inbaddning/\" title=\"Exempelstad – medborgarlöften\"></iframe>",
        ),
        code(
            "promise",
            "<iframe src=\"https://example.org/2026/inbaddning/\" title=\"Exempelstad: medborgarlöfte 2026\"></iframe>",
        ),
        code(
            "picture",
            "<a href=\"https://example.org/2026/\"><img src=\"https://example.org/2026/badge.svg\" \
             alt=\"Exempelstad: medborgarlöfte 2026\"></a>",
        ),
    ]
}

fn sample_cite() -> CiteView {
    let text =
        "Exempelstad. Medborgarlöfte 2020. Gäller 2020. Version 2020-10-05 (0123456789ab). https://example.org/2020/";
    CiteView {
        meta: Vec::new(),
        text: owned(text),
        bibtex: owned(
            "@misc{exempelstad-2020,\n  title  = \"{Medborgarlöfte 2020}\",\n  author = \"{Exempelstad}\",\n}\n",
        ),
        url: owned("https://example.org/2020/"),
        version: owned("2020-10-05 (0123456789ab)"),
        has_activities: true,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the days of this page are in the calendar")
}

pub(super) fn style(page: &Page<'_, '_>) -> StyleView {
    let title = phrase::page("style", page.lang());
    let head = head::with_breadcrumb(page, page.frame(&title), Vec::new(), &title);
    let date = part::day(page, day(2026, 5, 20));
    StyleView {
        head: HeadView { noindex: true, canonical: None, published: Some(date.clone()), ..head },
        title,
        html: owned(TEXT),
        links: vec![link("En sida", "#Innehall"), link("En annan webbplats", "https://example.org/")],
        legend: all_signs(page),
        counts: sample_counts(page),
        periods: STATES.iter().enumerate().map(|(at, (state, key))| sample_step(page, at, *state, key)).collect(),
        matrix: sample_matrix(page),
        sections: sample_sections(page),
        focus: FocusArea {
            id: owned("prov-omrade"),
            title: owned("Trygga platser"),
            html: Some(owned("<p>Torget ska vara en plats för alla.</p>")),
            href: Some(owned("#Innehall")),
            matrix: None,
        },
        strip: sample_strip(page),
        promised: ways::sample_places(page),
        filters: ways::sample_filters(page),
        comparison: ways::sample_comparison(page),
        stated: ways::sample_stated(),
        outcome: OutcomeRow {
            id: owned("prov-utfall"),
            title: owned("Trygghetsvandringar i bostadsområden"),
            href: owned("#Innehall"),
            promised: Some(owned("<p>Vi går tillsammans med dem som bor där.</p>")),
            responsible: vec![owned("Exempelstads kommun")],
            targets: vec![owned("minst 4 vandringar")],
            cell: sample_cell(page, 0, CellKind::Reported, Some(Status::Partly)),
        },
        targets: sample_targets(page),
        series: sample_series(page, "prov_tal"),
        share: share_view(&sample_counts(page), "Fordelning", phrase::share(page.lang()))
            .expect("there are several counts"),
        timeline: sample_timeline(page),
        promises: sample_promises(page),
        places: vec![sample_place(page, "Exempelstad", "2024–2026"), sample_place(page, "Exempeldal", "2026")],
        follow_ups: vec![sample_follow_up(page, 1), sample_follow_up(page, 0)],
        due: sample_due(page),
        contents: sample_contents(),
        siblings: sample_siblings(),
        corrections: vec![CorrectionView { date: date.clone(), html: owned("<p>Antalet var fel.</p>") }],
        cite: sample_cite(),
        embed: sample_embed(),
        log: vec![sample_log(page)],
        sources: vec![SourceView {
            title: owned("Uppföljning tertial 1 (påhittad)"),
            href: Some(owned("https://example.org/uppfoljning")),
            retrieved: Some(date.clone()),
        }],
        contacts: vec![RoleView {
            role: owned("Kommunpolis"),
            organisation: Some(owned("Lokalpolisområde Exempelbygden")),
            phone: Some(Link { text: owned("114 14"), href: owned("tel:11414"), external: false }),
            email: Some(owned("kommunpolis@example.org")),
            href: Some(owned("https://example.org/kontakt")),
        }],
        indicators: vec![IndicatorView {
            name: owned("Invånare som känner sig otrygga sena kvällar"),
            values: vec![IndicatorValue {
                year: owned("2025"),
                words: owned("28 procent"),
                source: owned("Trygghetsmätningen 2025 (påhittad)"),
                href: Some(owned("https://example.org/matning")),
            }],
        }],
        documents: vec![
            DocumentView {
                title: owned("Samverkansöverenskommelse (påhittad)"),
                kind: Some(owned("agreement")),
                href: owned("#Innehall"),
                external: false,
                format: Some(owned("PDF")),
                size: Some(owned("214 kB")),
            },
            DocumentView {
                title: owned("Lägesbild (påhittad)"),
                kind: Some(owned("assessment")),
                href: owned("https://example.org/lagesbild"),
                external: true,
                format: None,
                size: None,
            },
        ],
        files: vec![FileView {
            title: owned("plan.pdf"),
            href: owned("#Innehall"),
            format: owned("pdf"),
            size: owned("173 kB"),
        }],
        signed: signed(date),
    }
}

fn all_signs(page: &Page<'_, '_>) -> Vec<LegendItem> {
    let statuses = Status::ALL.into_iter().map(|status| {
        let Badge { key, label } = part::badge(page, status);
        LegendItem { key, label, status: true }
    });
    let kinds = KINDS.iter().map(|(_, key)| LegendItem {
        key: owned(key),
        label: state::label(key, page.lang()).to_owned(),
        status: false,
    });
    let last_known = LegendItem { key: owned("last-known"), label: phrase::last_known(page.lang()), status: false };
    statuses.chain([last_known]).chain(kinds).collect()
}

fn sample_counts(page: &Page<'_, '_>) -> Vec<CountView> {
    let count = |(at, (_, key)): (usize, &(PeriodState, &str))| {
        let label = phrase::period_state(key, page.lang());
        let n = [20, 2, 1, 5, 3][at];
        part::count(key, phrase::follow_ups_of(n, 31, &label, page.lang()), label, n, 31)
    };
    STATES.iter().enumerate().map(count).collect()
}

fn sample_answer(page: &Page<'_, '_>, id: &str) -> AnswerView {
    let lang = page.lang();
    let count = |n: usize, status: Status| {
        let words = state::counted(n, RowNoun::Activities, status.key(), lang);
        CountView {
            href: Some(owned("#Innehall")),
            ..part::count(status.key(), words, part::badge(page, status).label, n, 4)
        }
    };
    let counts = vec![count(2, Status::Done), count(1, Status::Ongoing), count(1, Status::NotDone)];
    let total = phrase::all_rows(4, RowNoun::Activities, lang);
    AnswerView {
        at: Some(phrase::counted_after(&period(0).days, lang)),
        share: share_view(&counts, id, phrase::outcomes(lang)),
        words: phrase::outcome_sentence(&total, counts.iter().map(|count| count.words.as_str()), lang),
        total: Some(total),
        open: None,
        targets: Some(phrase::targets(2, &[("reached", 1), ("so-far", 1)], lang)),
        next: None,
        counts,
    }
}

fn sample_step(page: &Page<'_, '_>, at: usize, state: PeriodState, key: &str) -> PeriodStep {
    let words = phrase::heading(&phrase::period_state(key, page.lang()));
    let href = (state == PeriodState::In).then(|| owned("#Innehall"));
    PeriodStep { period: period(at), state, words, href, published: None, due: None, current: false }
}

fn sample_cell(page: &Page<'_, '_>, at: usize, kind: CellKind, stated: Option<Status>) -> CellView {
    let key = KINDS.iter().find(|(other, _)| *other == kind).map_or("told", |(_, key)| key);
    let is_reported = kind == CellKind::Reported;
    let text = |html: &str| is_reported.then(|| owned(html));
    let figures = figure_of(FIGURES[at % 5]).filter(|_| is_reported);
    CellView {
        kind,
        words: if is_reported { String::new() } else { state::label(key, page.lang()).to_owned() },
        period: period(at).into(),
        status: stated.map(|status| part::badge(page, status).into()),
        figures: figures.iter().map(|figure| part::figure(page, figure)).collect(),
        html: text("<p>Vandringarna gjordes i maj och juni, de flesta i Norra stan.</p>"),
        reason: text("Sjukdom."),
        next: text("Två vandringar till i november."),
        note: text("Källan har två olika tal."),
        since: None,
        href: None,
    }
}

fn sample_matrix(page: &Page<'_, '_>) -> MatrixView {
    let column = |at| ColumnView {
        period: period(at),
        state: PeriodState::In,
        words: phrase::reported(None, page.lang()),
        href: Some(owned("#Innehall")),
    };
    let row = |(at, kinds): (usize, &[(CellKind, &str)])| MatrixRow {
        id: format!("prov-{at}"),
        title: owned(["Trygghetsvandringar", "Fotpatrull", "Krogtillsyner", "Feriejobb"][at]),
        html: Some(owned("<p>Vi går tillsammans med dem som bor där.</p>")),
        responsible: vec![owned("Polisen"), owned("Exempelstads kommun")],
        focus: Vec::new(),
        targets: sample_targets(page).into_iter().take(usize::from(at == 0)).collect(),
        series: Vec::new(),
        latest: None,
        cells: kinds
            .iter()
            .enumerate()
            .map(|(column, (kind, _))| {
                let status = (*kind == CellKind::Reported).then_some(Status::Ongoing);
                sample_cell(page, column, *kind, status)
            })
            .collect(),
    };
    MatrixView {
        id: owned("Prov"),
        caption: owned("Fler ska känna sig trygga."),
        heading: phrase::row(RowNoun::Activities, page.lang()),
        sectioned: false,
        columns: (0..3).map(column).collect(),
        groups: vec![ColumnGroup { from: 0, to: 3, label: None, words: None, open: true, lead: true }].into(),
        rows: KINDS.chunks(3).enumerate().map(row).collect(),
    }
}

fn sample_sections(page: &Page<'_, '_>) -> MatrixView {
    let matrix = sample_matrix(page);
    let cells = |(at, (kind, _)): (usize, &(CellKind, &str))| sample_cell(page, at, *kind, None);
    let row = MatrixRow {
        id: owned("prov-avsnitt"),
        title: owned("Ungdomsbrottslighetsförebyggande kvällar"),
        html: Some(owned("<p>Vi håller fritidsgården öppen på lördagar.</p><h5>En rubrik i löftet</h5><p>Text.</p>")),
        responsible: vec![owned("Exempelstads kommun")],
        focus: vec![link("Barn och unga", "#Innehall")],
        targets: sample_targets(page).into_iter().skip(2).take(1).collect(),
        series: vec![sample_series(page, "prov_avsnitt_tal")],
        latest: Some(LatestView {
            status: part::badge(page, Status::Ongoing).into(),
            period: period(1).long_label,
            href: owned("#Innehall"),
        }),
        cells: [KINDS[0], KINDS[1], KINDS[6]].iter().enumerate().map(cells).collect(),
    };
    MatrixView { id: owned("Prov_avsnitt"), sectioned: true, rows: vec![row], ..matrix }
}

fn sample_promises(page: &Page<'_, '_>) -> Vec<PromiseItem> {
    let states = [
        (PromiseState::InForce, "2026", phrase::holds(page.lang())),
        (PromiseState::Coming, "2027", phrase::will_hold("1 januari 2027", page.lang())),
        (PromiseState::Earlier, "2025", phrase::held(page.lang())),
    ];
    let promise = |(state, year, words): (PromiseState, &str, String)| PromiseItem {
        title: format!("Medborgarlöfte {year}"),
        href: owned("#Innehall"),
        validity: ValidityView { words: owned(year), from: format!("{year}-01-01"), to: Some(format!("{year}-12-31")) },
        state,
        state_words: words,
        parties: vec![owned("Polisen"), owned("Exempelstads kommun")],
        pledges: vec![owned("Fler ska känna sig trygga i centrum.")],
        answer: sample_answer(page, &format!("prov_{year}")),
        periods: vec![
            sample_step(page, 0, PeriodState::In, "in"),
            sample_step(page, 1, PeriodState::NotDueYet, "not-due-yet"),
        ],
        shared_with: vec![link("Exempeldal", "#Innehall")],
    };
    states.into_iter().map(promise).collect()
}

fn sample_place(page: &Page<'_, '_>, name: &str, years: &str) -> PlaceItem {
    PlaceItem {
        name: owned(name),
        kind: owned("municipality"),
        kind_words: owned(phrase::place_kind("municipality", false, page.lang())),
        href: owned("#Innehall"),
        coming: Some(link("Medborgarlöfte 2027", "#Innehall")),
        years: Some(owned(years)),
        answers: Vec::new(),
        ended: Some(PlaceAnswer {
            promise: link("Medborgarlöfte 2025", "#Innehall"), answer: sample_answer(page, "")
        }),
        latest: Some(sample_follow_up(page, 0)),
    }
}

fn sample_follow_up(page: &Page<'_, '_>, at: usize) -> FollowUpItem {
    FollowUpItem {
        title: period(at).long_label,
        href: owned("#Innehall"),
        period: period(at),
        place: link("Exempelstad", "#Innehall"),
        promise: link("Medborgarlöfte 2026", "#Innehall"),
        published: Some(part::day(page, day(2026, 5, 20))),
        updated: (at == 1).then(|| part::day(page, day(2026, 6, 2))),
        outcomes: sample_answer(page, "").words,
    }
}

fn sample_due(page: &Page<'_, '_>) -> Vec<DueItem> {
    let item = |(at, state, words): (usize, PeriodState, String)| DueItem {
        names_promise: at == 0,
        place: link("Exempelstad", "#Innehall"),
        promise: link("Medborgarlöfte 2026", "#Innehall"),
        period: period(at).long_label,
        state,
        words: phrase::heading(&words),
        due: None,
    };
    [
        (0, PeriodState::Missing, phrase::period_state("missing", page.lang())),
        (1, PeriodState::NotInCollection, phrase::period_state("not-in-collection", page.lang())),
        (2, PeriodState::NotDueYet, phrase::period_state("not-due-yet", page.lang())),
    ]
    .map(item)
    .to_vec()
}

fn sample_strip(page: &Page<'_, '_>) -> StripView {
    let lang = page.lang();
    let cell = |(at, status): (usize, &Status)| StripCell {
        period: period(at).label,
        key: owned(status.key()),
        label: owned(status::label(*status, lang)),
        status: true,
    };
    let row = |statuses: &[Status]| StripRow {
        activity: link("Trygghetsvandringar i bostadsområden", "#Innehall"),
        cells: statuses.iter().enumerate().map(cell).collect(),
    };
    let rows = Status::ALL.chunks(2).filter(|two| two.len() == 2).map(row).collect();
    StripView {
        caption: phrase::strip(lang),
        heading: phrase::row(RowNoun::Activities, lang),
        columns: (0..2).map(|at| period(at).months).collect(),
        rows,
    }
}

fn sample_targets(page: &Page<'_, '_>) -> Vec<TargetView> {
    let verdicts = [
        (Verdict::Reached, "reached"),
        (Verdict::NotReached, "not-reached"),
        (Verdict::SoFar, "so-far"),
        (Verdict::Unknown, "unknown"),
    ];
    let target = |(verdict, key): (Verdict, &str)| TargetView {
        words: owned("minst 608 tillfällen"),
        place: Some(owned("Norra stan")),
        per: None,
        verdict: Some(verdict),
        verdict_words: Some(phrase::verdict(key, page.lang())),
        sum: Some(owned("minst 441 tillfällen")),
        remark: None,
        parts: Vec::new(),
    };
    verdicts.map(target).to_vec()
}

fn sample_series(page: &Page<'_, '_>, id: &str) -> SeriesView {
    let point = |(at, words): (usize, &&str)| PointView {
        id: format!("{id}_tal-tillfallen_t{at}"),
        period: period(at).label,
        words: if words.is_empty() { phrase::no_number(page.lang()) } else { owned(words) },
        known: !words.is_empty(),
        low: None,
        high: None,
        href: (!words.is_empty()).then(|| owned("#Innehall")),
    };
    SeriesView {
        id: format!("{id}_tal-tillfallen"),
        unit: owned("tillfällen"),
        place: Some(owned("Norra stan")),
        caption: owned("Tillfällen"),
        chart: Some(sample_bars(page, id)),
        points: FIGURES.iter().enumerate().map(point).collect(),
        sum: None,
    }
}

fn sample_log(page: &Page<'_, '_>) -> LogStep {
    let change = |from: Option<Status>, to| LogChange {
        activity: link("Fotpatrull", "#Innehall"),
        from: from.map(|from| part::badge(page, from)),
        to: part::badge(page, to),
    };
    LogStep {
        period: period(1),
        href: Some(owned("#Innehall")),
        published: Some(part::day(page, day(2020, 10, 5))),
        changes: vec![change(None, Status::Ongoing), change(Some(Status::Ongoing), Status::Done)],
        corrections: vec![CorrectionView {
            date: part::day(page, day(2020, 11, 2)),
            html: owned("<p>Antalet var fel.</p>"),
        }],
    }
}

fn sample_bars(page: &Page<'_, '_>, id: &str) -> BarsView {
    let lang = page.lang();
    let figures: Vec<Option<Figure>> = FIGURES.iter().map(|words| figure_of(words)).collect();
    let value = |figure: &Option<Figure>| BarValue { mark: figure.as_ref().map(Mark::of_figure), sum: Some(0) };
    let drawn = bars(&figures.iter().map(value).collect::<Vec<_>>(), Some((Amount::from(608), None)));
    let label = |(at, figure): (usize, &Option<Figure>)| {
        let words = figure.as_ref().map_or_else(|| phrase::no_number(lang), |figure| figure.printed.to_string());
        (period(at).label, words)
    };
    let labels: Vec<(String, String)> = figures.iter().enumerate().map(label).collect();
    let titled = (owned(id), phrase::chart_of_series("Fotpatrull", None, "tillfällen", lang));
    let target = phrase::target("minst 608 tillfällen", lang);
    bars_view(titled, Some((target, Some(ReachedSide::Above))), true, &labels, &drawn)
}

fn sample_timeline(page: &Page<'_, '_>) -> crate::view::TimelineView {
    let tertials = |year| {
        let period = |at: u32| (day(year, 4 * at + 1, 1), day(year, 4 * at + 4, 28));
        (0..3).map(period).collect::<Vec<_>>()
    };
    let lanes = [
        Lane { from: day(2024, 1, 1), to: Some(day(2024, 12, 31)), periods: tertials(2024) },
        Lane { from: day(2025, 1, 1), to: None, periods: tertials(2025) },
    ];
    let drawn = timeline(&lanes, day(2026, 6, 30));
    let row = |label: &str, states: [PeriodState; 3]| (owned(label), states.to_vec());
    let rows = [
        row("2024", [PeriodState::In, PeriodState::NotInCollection, PeriodState::Missing]),
        row("från 2025 tills vidare", [PeriodState::In, PeriodState::Due, PeriodState::NotDueYet]),
    ];
    timeline_view(phrase::timeline("Exempelstad", page.lang()), String::from("2024, 2025."), &drawn, &rows, page.lang())
}

fn period(at: usize) -> PeriodView {
    PeriodView {
        key: format!("t{}", at + 1),
        label: format!("Tertial {}", at + 1),
        long_label: format!("Tertial {} 2026", at + 1),
        days: owned("maj–augusti 2026"),
        months: owned("maj–augusti"),
        from: owned("2026-05-01"),
        to: owned("2026-08-31"),
    }
}

fn sample_contents() -> Vec<HeadingItem> {
    let item = |(level, text): (u8, &str)| HeadingItem { level, text: owned(text), href: owned("#Innehall") };
    [(2, "Löftena"), (2, "Så har det gått"), (3, "Fler ska känna sig trygga i centrum.")].map(item).to_vec()
}

fn sample_siblings() -> Vec<NavYear> {
    let nav = |text: &str, current: bool, open: bool| NavLink {
        text: owned(text),
        href: owned("#Innehall"),
        external: false,
        current,
        open,
    };
    let tertials = |current: bool| vec![nav("Tertial 1", false, false), nav("Tertial 2", current, current)];
    vec![
        NavYear { promise: nav("2026", false, true), follow_ups: tertials(true) },
        NavYear { promise: nav("2025", false, false), follow_ups: tertials(false) },
    ]
}

fn signed(date: DateView) -> SignedView {
    let person = |name: &str, title: &str, party: &str| PersonView {
        name: owned(name),
        title: Some(owned(title)),
        party: owned(party),
    };
    SignedView {
        date: Some(date),
        place: Some(owned("Exempelstad")),
        persons: vec![
            person("Kim Påhittad", "lokalpolisområdeschef", "Polisen"),
            person("Robin Exempel", "kommunalråd", "Exempelstads kommun"),
        ],
    }
}
