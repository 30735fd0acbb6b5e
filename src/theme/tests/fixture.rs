//! Views as the program would fill them: complete ones after real documents, and ones where nothing is known.

use super::charts;
use super::embeds;
use super::jonkoping::{PLEDGES, ROWS, Row, Told};
use super::ways;
use crate::view::{
    AccessibilityView, AnswerView, Badge, CellKind, CellView, CiteView, ColumnGroup, ColumnView, ContactView,
    CorrectionView, CorrectionsView, CountView, CountyGroup, CountyView, Crumb, DateView, DeskFile, DeskFollowUp,
    DeskItem, DeskNewFile, DeskPlace, DeskPromise, DeskView, DocumentView, DueItem, FeedLink, FigureView, FileView,
    FocusActivity, FocusArea, FocusIndexView, FocusItem, FocusPlace, FocusPromise, FocusText, FocusView, FollowUpItem,
    FollowUpView, FollowUpYear, FollowUpsView, HandbookView, HeadView, HeadingItem, IndicatorValue, IndicatorView,
    LatestView, LegendItem, Link, LogChange, LogStep, LogoView, MatrixRow, MatrixView, NavLink, NavYear, NotFoundView,
    NumberView, OpenDataView, OptionValue, OutcomeGroup, OutcomeRow, PartyView, PeriodState, PeriodStep, PeriodView,
    PersonView, PlaceAnswer, PlaceItem, PlaceView, PlainView, PledgeView, PointView, PromiseItem, PromiseState,
    PromiseView, PublisherView, QuestionView, RedirectView, ReportingColumn, ReportingRow, ReportingTable,
    ReportingView, RoleView, SeriesView, SharePart, ShareView, SignedView, SiteView, SourceView, SpanView, StartView,
    StatementView, StyleView, TargetPart, TargetView, ValidityView, Verdict, View, WriteView,
};
use std::collections::BTreeMap;
use tera::Value;

/// A page to render: its template, a name for its file, its view.
pub(super) type Page = (&'static str, String, Value);

pub(super) fn value(view: &impl serde::Serialize) -> Value {
    Value::try_from_serializable(view).expect("views serialise")
}

pub(super) fn owned(text: &str) -> String {
    text.to_owned()
}

pub(super) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn date(words: &str, iso: &str) -> DateView {
    DateView { words: owned(words), iso: owned(iso) }
}

pub(super) fn link(text: &str, href: &str) -> Link {
    Link { text: owned(text), href: owned(href), external: href.starts_with("http") }
}

pub(super) fn nav(text: &str, href: &str, current: bool) -> NavLink {
    NavLink { text: owned(text), href: owned(href), external: false, current, open: current }
}

/// The edition of a theme, by an unofficial publisher or an official one.
pub(super) fn site(title: &str, official: bool, options: &BTreeMap<String, OptionValue>) -> Value {
    let number = |label: &str, number: &str, href: &str| NumberView {
        label: owned(label),
        number: owned(number),
        href: owned(href),
    };
    let mut options = options.clone();
    if official {
        options.insert(owned("feedback_url"), OptionValue::Text(owned("https://example.org/tyck-till")));
    }
    value(&SiteView {
        id: owned("polisen"),
        title: owned(title),
        lang: owned("sv"),
        base_url: owned("https://example.org/utfall/"),
        publisher: PublisherView {
            name: owned(if official { "Exempelstads kommun" } else { "Utfall" }),
            kind: owned(if official { "official" } else { "unofficial" }),
            official,
            joint: false,
            unofficial: !official,
            href: some("https://example.org/utfall/"),
        },
        contact: ContactView {
            name: some(if official { "Exempelstads kontaktcenter" } else { "Utfall" }),
            text: some(if official {
                "Frågor om löftena och uppföljningarna."
            } else {
                "Samlingen drivs inte av någon myndighet och kan inte ta emot tips eller anmälningar."
            }),
            href: some("https://example.org/utfall/om/"),
            email: official.then(|| owned("kontakt@example.org")),
            phone: official.then(|| number("", "0123-45 67 89", "tel:0123456789")),
            numbers: vec![
                number("vid pågående brott eller fara för liv", "112", "tel:112"),
                number("polisen, när det inte är akut", "114 14", "tel:11414"),
                number("Jönköpings kommuns kontaktcenter", "036-10 50 00", "tel:036105000"),
            ],
        },
        colors: some("assets/colors.css"),
        as_of: date("20 november 2026", "2026-11-20"),
        only_place: title.contains("Jönköping").then(|| owned("Jönköping")),
        options,
    })
}

/// An edition of which nothing is known but what must be.
pub(super) fn minimal_site(options: &BTreeMap<String, OptionValue>) -> Value {
    value(&SiteView {
        id: owned("a"),
        title: owned("Löften"),
        lang: owned("sv"),
        base_url: owned("https://example.org/"),
        publisher: PublisherView {
            name: owned("Någon"),
            kind: owned("joint"),
            official: false,
            joint: true,
            unofficial: false,
            href: None,
        },
        contact: ContactView { name: None, text: None, href: None, email: None, phone: None, numbers: Vec::new() },
        colors: None,
        as_of: date("2026", "2026"),
        only_place: None,
        options: options.clone(),
    })
}

fn minimal_head() -> HeadView {
    HeadView {
        title: owned("Sida – Löften"),
        description: None,
        lang: owned("sv"),
        root: owned("./"),
        url: owned("https://example.org/"),
        canonical: None,
        noindex: false,
        og_type: owned("website"),
        card: None,
        json_ld: None,
        home: owned("./"),
        logo: None,
        find_place: None,
        search: None,
        about: None,
        menu: Vec::new(),
        browse: Vec::new(),
        meanings: None,
        footer: Vec::new(),
        breadcrumb: Vec::new(),
        feeds: Vec::new(),
        links: Vec::new(),
        original: None,
        invented: None,
        source: None,
        edit: None,
        report: None,
        history: None,
        as_of: None,
        changed: None,
        published: None,
        updated: None,
    }
}

fn head(title: &str, crumbs: &[&str], official: bool) -> HeadView {
    let crumb = |text: &&str| Crumb { text: owned(text), href: some("start.html") };
    let mut breadcrumb: Vec<Crumb> =
        ["Start"].iter().chain(if crumbs.is_empty() { &[][..] } else { crumbs }).map(crumb).collect();
    match breadcrumb.last_mut() {
        Some(last) if !crumbs.is_empty() => last.href = None,
        _ => breadcrumb.clear(),
    }
    HeadView {
        title: format!("{title} – Medborgarlöften"),
        description: some("Löftet och utfallet bredvid varandra, period för period."),
        canonical: some("https://example.org/utfall/sida/"),
        noindex: !official,
        og_type: owned("article"),
        card: None,
        json_ld: some(r#"{"@context":"https://schema.org","@type":"Report"}"#),
        home: owned("start.html"),
        logo: official.then(|| LogoView { href: owned("logo.svg"), alt: owned("Exempelstads kommun") }),
        find_place: some("start.html#Platser"),
        about: some("plain.html"),
        menu: vec![
            nav("Platser", "start.html", crumbs.is_empty()),
            nav("Uppföljningar", "follow-ups.html", false),
            nav("Fokusområden", "focus-index.html", false),
            nav("Redovisning", "reporting.html", false),
            nav("Om samlingen", "plain.html", false),
        ],
        browse: vec![nav("Ansvariga", "facet-index.html", false), nav("Status", "facet-index.html", false)],
        meanings: some("facet-index.html"),
        footer: vec![
            nav("Om samlingen", "plain.html", false),
            nav("Tillgänglighet", "plain.html", false),
            nav("Rättelser", "plain.html", false),
        ],
        breadcrumb,
        feeds: vec![FeedLink {
            title: owned("Uppföljningar för Jönköping"),
            subscribe: None,
            href: owned("uppfoljningar.xml"),
            media_type: owned("application/atom+xml"),
        }],
        original: official.then(|| link("Medborgarlöften i Exempelbygden", "https://example.org/original/")),
        invented: (!official).then(|| owned("Påhittat exempel: Byn finns inte.")),
        source: Some(link("Lokala medborgarlöften i Jönköpings kommun 2020", "https://polisen.se/")),
        edit: some("https://example.org/edit/main/content/jonkoping/2020/promise.md"),
        published: Some(date("20 februari 2020", "2020-02-20")),
        updated: Some(date("2 november 2026", "2026-11-02")),
        ..minimal_head()
    }
}

fn period(number: usize) -> PeriodView {
    let days = ["1 januari–30 april 2020", "1 maj–31 augusti 2020", "1 september–31 december 2020"];
    let ends = [("01-01", "04-30"), ("05-01", "08-31"), ("09-01", "12-31")];
    PeriodView {
        key: format!("t{number}"),
        label: format!("Tertial {number}"),
        long_label: format!("Tertial {number} 2020"),
        days: owned(days[number - 1]),
        months: owned(days[number - 1].trim_end_matches(" 2020")),
        from: format!("2020-{}", ends[number - 1].0),
        to: format!("2020-{}", ends[number - 1].1),
    }
}

fn badge((key, label): (&str, &str)) -> Badge {
    Badge { key: owned(key), label: owned(label) }
}

fn figure(words: &str) -> FigureView {
    FigureView {
        words: owned(words),
        place: None,
        counts_as: None,
        what: None,
        part_of: None,
        whole: None,
        bound: owned("exactly"),
        low: owned("4"),
        high: None,
        unit: some("tillfällen"),
    }
}

fn blank(kind: CellKind, words: &str, number: usize) -> CellView {
    CellView {
        kind,
        words: owned(words),
        period: period(number).into(),
        status: None,
        figures: Vec::new(),
        html: None,
        reason: None,
        next: None,
        note: None,
        since: None,
        href: None,
    }
}

fn cell(row: &Row, told: &Told, number: usize) -> CellView {
    let html = |text: Option<&str>| text.map(owned);
    let (kind, words, since) = if told.unchanged {
        let since = link("Tertial 1", &format!("follow-up.html#{}", row.id));
        (CellKind::Unchanged, "Oförändrat sedan tertial 1", Some(since))
    } else if told.status.is_some() || told.html.is_some() || !told.figures.is_empty() {
        (CellKind::Reported, "", None)
    } else {
        (CellKind::NotReported, "Inte redovisad", None)
    };
    CellView {
        status: told.status.map(|status| badge(status).into()),
        figures: told.figures.iter().map(|words| figure(words)).collect(),
        html: html(told.html),
        reason: html(told.reason),
        next: html(told.next),
        note: html(told.note),
        since,
        href: Some(format!("follow-up.html#{}", row.id)),
        ..blank(kind, words, number)
    }
}

fn cells(row: &Row) -> Vec<CellView> {
    vec![
        cell(row, &row.told[0], 1),
        cell(row, &row.told[1], 2),
        blank(CellKind::NotInCollection, "Finns inte i den här samlingen", 3),
    ]
}

fn latest(row: &Row) -> Option<LatestView> {
    let stated = (1..=2).rev().find_map(|number| row.told[number - 1].status.map(|status| (number, status)));
    stated.map(|(number, status)| LatestView {
        status: badge(status).into(),
        period: period(number).long_label,
        href: format!("follow-up.html#{}", row.id),
    })
}

fn step(number: usize, current: usize) -> PeriodStep {
    let here = number < 3;
    PeriodStep {
        period: period(number),
        state: if here { PeriodState::In } else { PeriodState::NotInCollection },
        words: owned(if here { "Redovisad" } else { "Finns inte i den här samlingen" }),
        href: here.then(|| owned("follow-up.html")),
        published: (number == 2).then(|| date("5 oktober 2020", "2020-10-05")),
        due: None,
        current: number == current,
    }
}

fn matrix(pledge: usize, sectioned: bool) -> MatrixView {
    let column = |number| {
        let PeriodStep { period, state, words, href, .. } = step(number, 0);
        ColumnView { period, state, words, href }
    };
    let row = |row: &Row| MatrixRow {
        id: owned(row.id),
        title: owned(row.title),
        html: Some(format!("<p>{}</p>", row.text)),
        responsible: row.responsible.iter().map(|name| owned(name)).collect(),
        focus: vec![link("Trygga platser", "focus.html")],
        targets: row.targets.iter().map(|words| target(words, row)).collect(),
        series: if row.id == "synlighet" { vec![series(row.id)] } else { Vec::new() },
        latest: latest(row),
        cells: cells(row),
    };
    MatrixView {
        id: format!("matris_{}", PLEDGES[pledge].0),
        caption: owned(PLEDGES[pledge].1),
        heading: owned("Aktivitet"),
        sectioned,
        columns: (1..=3).map(column).collect(),
        groups: vec![ColumnGroup { from: 0, to: 3, label: None, words: None, open: true, lead: true }].into(),
        rows: ROWS.iter().filter(|row| row.pledge == pledge).map(row).collect(),
    }
}

fn target(words: &str, row: &Row) -> TargetView {
    let verdict = if row.id == "sig" { Verdict::SoFar } else { Verdict::Unknown };
    TargetView {
        words: owned(words),
        place: None,
        per: None,
        verdict: Some(verdict),
        verdict_words: some(if verdict == Verdict::SoFar { "Hittills" } else { "Går inte att avgöra" }),
        sum: some("inget tal redovisat"),
        remark: None,
        parts: Vec::new(),
    }
}

fn cite() -> CiteView {
    CiteView {
        meta: Vec::new(),
        text: owned(
            "Utfall. Medborgarlöfte 2020. Gäller 2020. Version 2020-10-05 (0123456789ab). https://example.org/2020/",
        ),
        bibtex: owned("@misc{exempelstad-2020,\n  title = \"{Medborgarlöfte 2020}\",\n}\n"),
        url: owned("https://example.org/2020/"),
        version: owned("2020-10-05 (0123456789ab)"),
        has_activities: true,
    }
}

fn log_step() -> LogStep {
    let badge = |key: &str, label: &str| Badge { key: owned(key), label: owned(label) };
    let change = |from, to| LogChange { activity: link("Synlighet", "#Innehall"), from, to };
    LogStep {
        period: period(2),
        href: some("follow-up.html"),
        published: None,
        changes: vec![
            change(None, badge("ongoing", "Pågår")),
            change(Some(badge("ongoing", "Pågår")), badge("done", "Genomförd")),
        ],
        corrections: vec![correction()],
    }
}

fn series(row: &str) -> SeriesView {
    let point = |number: usize, words: &str, low: Option<&str>| PointView {
        id: format!("{row}_tal-tillfallen_t{number}"),
        period: period(number).label,
        words: owned(words),
        known: low.is_some(),
        low: low.map(owned),
        high: None,
        href: low.map(|_| owned("follow-up.html#synlighet")),
    };
    SeriesView {
        id: format!("{row}_tal-tillfallen"),
        unit: owned("tillfällen"),
        place: None,
        caption: owned("Tillfällen med fotpatrull"),
        chart: Some(charts::bars(row)),
        points: vec![
            point(1, "över 500 tillfällen", Some("500")),
            point(2, "minst 608 tillfällen", Some("608")),
            point(3, "Finns inte i den här samlingen", None),
        ],
        sum: some("över 1 108 tillfällen"),
    }
}

fn siblings() -> Vec<NavYear> {
    let year = |text: &str, open: bool| NavYear {
        promise: NavLink { open, ..nav(text, "promise.html", false) },
        follow_ups: vec![nav("Tertial 1", "follow-up.html", false), nav("Tertial 2", "follow-up.html", open)],
    };
    vec![year("2024", false), year("2023", false), year("2020", true), year("2019", false)]
}

fn sources() -> Vec<SourceView> {
    vec![
        SourceView {
            title: owned("Lokala medborgarlöften i Jönköpings kommun 2020. Uppföljning av medborgarlöften"),
            href: some("https://polisen.se/om-polisen/medborgarloften/"),
            retrieved: Some(date("2 maj 2024", "2024-05-02")),
        },
        SourceView { title: owned("Utskrivet underlag"), href: None, retrieved: None },
    ]
}

fn documents() -> Vec<DocumentView> {
    vec![
        DocumentView {
            title: owned("Samverkansöverenskommelse 2020–2022"),
            kind: some("agreement"),
            href: owned("overenskommelse.pdf"),
            external: false,
            format: some("PDF"),
            size: some("214 kB"),
        },
        DocumentView {
            title: owned("Utvärdering av arbetet"),
            kind: None,
            href: owned("https://example.org/utvardering"),
            external: true,
            format: None,
            size: None,
        },
    ]
}

fn contacts() -> Vec<RoleView> {
    vec![
        RoleView {
            role: owned("Kommunpolis"),
            organisation: some("Lokalpolisområde Södra Vätterbygden"),
            phone: Some(link("114 14", "tel:11414")),
            email: some("kommunpolis@example.org"),
            href: None,
        },
        RoleView {
            role: owned("Trygghetssamordnare"),
            organisation: None,
            phone: None,
            email: None,
            href: some("https://example.org/trygghet"),
        },
    ]
}

fn indicators() -> Vec<IndicatorView> {
    let value = |year: &str, words: &str, href: Option<String>| IndicatorValue {
        year: owned(year),
        words: owned(words),
        source: owned("Nationella trygghetsundersökningen"),
        href,
    };
    vec![
        IndicatorView {
            name: owned("Invånare som känner sig otrygga sena kvällar"),
            values: vec![
                value("2020", "28 procent", some("https://example.org/ntu")),
                value("2019", "31 procent", None),
            ],
        },
        IndicatorView { name: owned("Inbrott i villor"), values: vec![value("2020", "28 inbrott", None)] },
    ]
}

fn correction() -> CorrectionView {
    CorrectionView {
        date: date("2 november 2026", "2026-11-02"),
        html: owned("<p>Antalet trafikkontroller under tertial 1 är rättat från 46 till 40.</p>"),
    }
}

fn file() -> FileView {
    FileView {
        title: owned("Handlingsplan 2020"),
        href: owned("handlingsplan.pdf"),
        format: owned("pdf"),
        size: owned("173 kB"),
    }
}

fn legend() -> Vec<LegendItem> {
    let item = |key: &str, label: &str, status| LegendItem { key: owned(key), label: owned(label), status };
    vec![
        item("not-started", "Inte påbörjad", true),
        item("not-done", "Inte genomförd", true),
        item("unchanged", "Oförändrat", false),
        item("not-in-collection", "Finns inte i den här samlingen", false),
    ]
}

fn counts() -> Vec<CountView> {
    let count = |key: &str, count: &str, label: &str| CountView {
        key: owned(key),
        words: format!("{count} av 11 {label}"),
        label: owned(label),
        count: owned(count),
        total: owned("11"),
        href: (key != "told").then(|| owned("stated.html")),
        last_known: false,
        hatched: key == "told",
    };
    vec![
        count("told", "7", "beskrivna bara i text"),
        count("not-started", "1", "inte påbörjad"),
        count("not-done", "3", "inte genomförda"),
    ]
}

pub(super) fn answer(id: &str) -> AnswerView {
    let part = |key: &str, count: &str, x: &str, width: &str| SharePart {
        key: owned(key),
        count: owned(count),
        span: SpanView { x: owned(x), width: owned(width) },
        roomy: true,
        middle: owned(x),
        hatch: (key == "told").then(|| owned("M0 9L8 1")),
    };
    AnswerView {
        at: some("Efter maj–augusti 2020 (tertial 2):"),
        total: some("11 aktiviteter"),
        share: Some(ShareView {
            id: owned(id),
            title: owned("Så har det gått"),
            description: owned("7 beskrivna bara i text. 1 inte påbörjad. 3 inte genomförda."),
            width: owned("640"),
            parts: vec![
                part("told", "7", "0", "400"),
                part("not-started", "1", "400", "60"),
                part("not-done", "3", "460", "180"),
            ],
        }),
        counts: counts(),
        words: owned("11 aktiviteter: 7 beskrivna bara i text, 1 inte påbörjad och 3 inte genomförda."),
        open: None,
        targets: some("2 mål: 1 nått och 1 inte nått."),
        next: some("Nästa uppföljning ska komma senast 14 februari 2021."),
    }
}

fn no_answer() -> AnswerView {
    AnswerView {
        at: None,
        total: None,
        share: None,
        counts: Vec::new(),
        words: String::new(),
        open: None,
        targets: None,
        next: None,
    }
}

fn validity() -> ValidityView {
    ValidityView { words: owned("2020"), from: owned("2020-01-01"), to: some("2020-12-31") }
}

fn note() -> Option<String> {
    some(
        "<p>Löften och aktiviteter är hämtade ur uppföljningen och återges i sammandrag. Källan skriver områdenas namn på \
         två sätt: Ekhagen och Ekhamnen, Österängen och Österänge. Här står Ekhagen och Österängen.</p>",
    )
}

/// The promise of 2020; `sectioned` as if its texts were too long for a table.
fn promise(sectioned: bool, official: bool) -> PromiseView {
    let pledge = |at: usize| PledgeView {
        id: owned(PLEDGES[at].0),
        title: None,
        html: format!("<p>{}</p>", PLEDGES[at].1),
        text: owned(PLEDGES[at].1),
        focus: vec![link("Trygga platser", "focus.html")],
        outcome: some("11 aktiviteter: 7 beskrivna bara i text, 1 inte påbörjad och 3 inte genomförda."),
        is_row: false,
        matrix: Some(matrix(at, sectioned)),
    };
    let title = "Medborgarlöften Jönköpings kommun 2020";
    PromiseView {
        head: head(title, &["Jönköpings län", "Jönköping", "2020"], official),
        title: owned(title),
        heading: owned(title),
        promised: some("Polisen och Jönköpings kommun lovade: ”Hitta de otrygga platserna i kommunen” och 1 till."),
        answer: answer("Utfall"),
        place: link("Jönköping", "place.html"),
        places: vec![link("Jönköping", "place.html")],
        validity: validity(),
        state: PromiseState::Earlier,
        state_words: owned("Avslutat"),
        schedule: some("Polisens och kommunens arbete med löftena följs upp varje tertial."),
        parties: vec![
            PartyView { id: owned("police"), kind: owned("police"), name: owned("Polisen") },
            PartyView { id: owned("municipality"), kind: owned("municipality"), name: owned("Jönköpings kommun") },
        ],
        basis: vec![owned("medborgardialog"), owned("trygghetsmätning")],
        html: some(
            "<p>Löftena bygger på en gemensam lägesbild och på vad invånarna har berättat.</p><h3 id=\"metod\">Metod</h3>\
             <p>Frågor ställdes på torg och i skolor. Se även <a href=\"https://example.org/\">beskrivningen</a>.</p>",
        ),
        pledges: vec![pledge(0), pledge(1)],
        loose: None,
        follow_up_title: some("Så har det gått"),
        by_focus: false,
        strip: Some(charts::strip()),
        focus: vec![FocusArea {
            id: owned("narkotika"),
            title: owned("Narkotika och vapen"),
            html: some("<p>Den öppna droghandeln skapar otrygghet.</p>"),
            href: some("focus.html"),
            matrix: None,
        }],
        periods: (1..=3).map(|number| step(number, 0)).collect(),
        legend: legend(),
        signed: Some(SignedView {
            date: Some(date("14 februari 2020", "2020-02-14")),
            place: some("Exempelstad"),
            persons: vec![PersonView {
                name: owned("Kim Exempel"),
                title: some("chef för lokalpolisområdet"),
                party: owned("Polisen"),
            }],
        }),
        sources: sources(),
        contacts: contacts(),
        indicators: indicators(),
        documents: documents(),
        extends: Some(link("Medborgarlöfte 2019", "promise.html")),
        extended_by: vec![link("Medborgarlöfte 2021–2022", "promise.html")],
        follows: Some(link("Medborgarlöfte 2018", "promise.html")),
        followed_by: vec![link("Medborgarlöfte 2023", "promise.html")],
        changes: vec![correction()],
        log: vec![log_step()],
        cite: cite(),
        embed: embeds::codes(),
        corrections: vec![correction()],
        note: note(),
        attachments: vec![file()],
        siblings: siblings(),
    }
}

/// A promise without activities: its pledges are the rows.
fn pledges_alone() -> PromiseView {
    let mut view = promise(false, true);
    let mut loose = matrix(0, false);
    loose.id = owned("matris");
    loose.caption = owned("Löftena");
    view.pledges.clear();
    for row in &mut loose.rows {
        row.html = None;
        row.targets = vec![TargetView {
            words: owned("minst 50 procent"),
            place: some("Råslätt"),
            per: some("per år"),
            verdict: None,
            verdict_words: None,
            sum: None,
            remark: some("Uppföljningen säger att löftet är genomfört, men talen räcker inte till målvärdet."),
            parts: vec![
                TargetPart {
                    label: owned("2020"),
                    verdict: Verdict::Reached,
                    verdict_words: owned("Nått"),
                    sum: some("52 procent"),
                },
                TargetPart {
                    label: owned("2021"),
                    verdict: Verdict::NotReached,
                    verdict_words: owned("Inte nått"),
                    sum: None,
                },
            ],
        }];
        view.pledges.push(PledgeView {
            id: row.id.clone(),
            title: Some(row.title.clone()),
            html: owned("<p>Vi lovar detta.</p>"),
            text: owned("Vi lovar detta."),
            focus: Vec::new(),
            outcome: None,
            is_row: true,
            matrix: None,
        });
        // One cell of each kind that the documents above have none of.
        let kinds = [CellKind::DoneSince, CellKind::NotReported, CellKind::SeeSource, CellKind::Missing];
        row.cells = (1..=3).map(|number| blank(kinds[(number + row.cells.len()) % 4], "Se källan", number)).collect();
    }
    view.pledges.push(PledgeView {
        id: owned("utan-aktivitet"),
        title: None,
        html: owned("<p>Ett löfte utan aktiviteter.</p>"),
        text: owned("Ett löfte utan aktiviteter."),
        focus: Vec::new(),
        outcome: None,
        is_row: false,
        matrix: None,
    });
    view.loose = Some(loose);
    view
}

fn follow_up(official: bool) -> FollowUpView {
    let title = "Uppföljning av medborgarlöften för Jönköpings kommun";
    let group = |pledge: usize| {
        OutcomeGroup {
        id: owned(PLEDGES[pledge].0),
        title: owned(PLEDGES[pledge].1),
        href: Some(format!("promise.html#{}", PLEDGES[pledge].0)),
        subject: None,
        html: (pledge == 1).then(|| owned("<p>Arbetet i områdena har fortsatt trots pandemin.</p><h3 id=\"oxnehaga\">Öxnehaga</h3><p>Mest har hänt på Öxnehaga.</p>")),
        rows: ROWS
            .iter()
            .filter(|row| row.pledge == pledge)
            .map(|row| OutcomeRow {
                id: owned(row.id),
                title: owned(row.title),
                href: format!("promise.html#{}", row.id),
                promised: Some(format!("<p>{}</p>", row.text)),
                responsible: row.responsible.iter().map(|name| owned(name)).collect(),
                targets: row.targets.iter().map(|words| owned(words)).collect(),
                cell: cell(row, &row.told[1], 2),
            })
            .collect(),
    }
    };
    let mut loose = group(0);
    (loose.id, loose.title, loose.href) = (owned("Ovriga"), owned("Aktiviteter utanför löftena"), None);
    loose.rows.truncate(1);
    loose.rows[0].id = owned("ovrigt");
    loose.rows[0].cell = blank(CellKind::SeeSource, "Bara en del av källan är inlagd. Se källan.", 2);
    FollowUpView {
        head: head("Tertial 2 2020", &["Jönköpings län", "Jönköping", "2020", "Tertial 2"], official),
        closing: Some("<h2 id=\"avslutning\">Avslutning</h2>\n<p>Tack.</p>\n".to_owned()),
        title: owned(title),
        period: period(2),
        promise: link("Medborgarlöften Jönköpings kommun 2020", "promise.html"),
        place: link("Jönköping", "place.html"),
        html: some(
            "<p>Pandemin påverkade även sommarens arbete.</p><h2 id=\"lagesbild\">Lägesbild</h2><p>Sommaren var lugn.</p>",
        ),
        groups: vec![group(0), group(1), loose],
        focus: vec![FocusText {
            id: owned("narkotika"),
            title: owned("Narkotika och vapen"),
            href: some("focus.html"),
            html: owned("<p>Fler beslag gjordes.</p>"),
        }],
        answer: answer("Utfall"),
        periods: (1..=3).map(|number| step(number, 2)).collect(),
        previous: Some(link("Tertial 1 2020", "follow-up.html")),
        next: Some(link("Tertial 3 2020", "follow-up.html")),
        partial: true,
        note: note(),
        cite: cite(),
        corrections: vec![correction()],
        sources: sources(),
        documents: documents(),
        attachments: vec![file()],
        legend: legend(),
        siblings: siblings(),
    }
}

fn follow_up_item(place: &str, number: usize) -> FollowUpItem {
    FollowUpItem {
        title: period(number).long_label,
        href: owned("follow-up.html"),
        period: period(number),
        place: link(place, "place.html"),
        promise: link(&format!("Medborgarlöften {place} 2020"), "promise.html"),
        published: Some(date("5 oktober 2020", "2020-10-05")),
        updated: (number == 2).then(|| date("2 november 2020", "2020-11-02")),
        outcomes: owned("11 aktiviteter: 7 beskrivna bara i text och 4 inte redovisade."),
    }
}

fn follow_up_items() -> Vec<FollowUpItem> {
    vec![follow_up_item("Jönköping", 2), follow_up_item("Jönköping", 1), follow_up_item("Eksjö", 3)]
}

fn place_item(name: &str, kind_words: &str) -> PlaceItem {
    PlaceItem {
        name: owned(name),
        kind: owned("municipality"),
        kind_words: owned(kind_words),
        href: owned("place.html"),
        coming: None,
        years: some("2017–2020"),
        answers: vec![PlaceAnswer {
            promise: link("Medborgarlöften 2020", "promise.html"),
            answer: answer(&format!("utfall_{}", name.replace([',', ' '], ""))),
        }],
        ended: None,
        latest: Some(follow_up_item(name, 2)),
    }
}

fn promise_item(title: &str, state: PromiseState) -> PromiseItem {
    PromiseItem {
        title: owned(title),
        href: owned("promise.html"),
        validity: validity(),
        state,
        state_words: owned(match state {
            PromiseState::InForce => "Gäller",
            PromiseState::Earlier => "Avslutat",
            PromiseState::Coming => "Börjar gälla 1 januari 2027",
        }),
        parties: vec![owned("Polisen"), owned("Jönköpings kommun")],
        pledges: PLEDGES.iter().map(|(_, text)| owned(text)).collect(),
        answer: answer(&format!("utfall_{}", title.replace(' ', "-"))),
        periods: (1..=3).map(|number| step(number, 0)).collect(),
        shared_with: vec![link("Eksjö", "place.html")],
    }
}

fn due_item(state: PeriodState, words: &str) -> DueItem {
    DueItem {
        names_promise: false,
        place: link("Jönköping", "place.html"),
        promise: link("Medborgarlöften 2020", "promise.html"),
        period: owned("Tertial 3 2020"),
        state,
        words: owned(words),
        due: Some(date("14 februari 2021", "2021-02-14")),
    }
}

fn start(official: bool, only_place: bool) -> StartView {
    StartView {
        preamble: Some("Vad blev det av löftena?".to_owned()),
        head: head(if only_place { "Medborgarlöften i Jönköping" } else { "Medborgarlöften" }, &[], official),
        title: owned(if only_place { "Medborgarlöften i Jönköping" } else { "Vad blev det av löftena?" }),
        share: Some(charts::share()),
        timeline: only_place.then(charts::timeline),
        html: some(
            "<p>Polisen och många kommuner ger varje år löften till invånarna: medborgarlöften. Sedan berättar de vad som \
             har blivit gjort. Här står löftet och utfallet bredvid varandra, period för period.</p><h2 id=\"om\">Om \
             samlingen</h2><p>Samlingen är inte polisens och inte någon kommuns.</p>",
        ),
        counties: if only_place {
            Vec::new()
        } else {
            vec![
                CountyGroup {
                    name: owned("Jönköpings län"),
                    id: owned("jonkopings-lan"),
                    href: owned("county.html"),
                    places: vec![place_item("Eksjö", "kommun"), place_item("Jönköping", "kommun")],
                },
                CountyGroup {
                    name: owned("Östergötlands län"),
                    id: owned("ostergotlands-lan"),
                    href: owned("county.html"),
                    places: vec![place_item("Linköping, Skäggetorp", "stadsdel")],
                },
            ]
        },
        in_force: if only_place {
            vec![promise_item("Medborgarlöfte 2026", PromiseState::InForce)]
        } else {
            Vec::new()
        },
        coming: Vec::new(),
        earlier: if only_place {
            vec![promise_item("Medborgarlöften Jönköpings kommun 2020", PromiseState::Earlier)]
        } else {
            Vec::new()
        },
        latest: follow_up_items(),
        due: vec![due_item(PeriodState::NotDueYet, "Ska komma senast 14 februari 2027")],
        missing: if official {
            vec![due_item(PeriodState::Missing, "Skulle ha redovisats 14 februari 2021")]
        } else {
            Vec::new()
        },
        not_in_collection: if official {
            Vec::new()
        } else {
            vec![due_item(PeriodState::NotInCollection, "Finns inte i den här samlingen")]
        },
        older: match official {
            true => vec![due_item(PeriodState::Missing, "Skulle ha redovisats 14 februari 2019")],
            false => vec![due_item(PeriodState::NotInCollection, "Finns inte i den här samlingen")],
        },
        counts: vec![CountView {
            key: owned("in"),
            words: owned("5 av 6 uppföljningar finns här"),
            label: owned("finns här"),
            count: owned("5"),
            total: owned("6"),
            href: None,
            last_known: false,
            hatched: false,
        }],
        focus: vec![link("Barn och unga", "focus.html"), link("Trygga platser", "focus.html")],
        reporting: some("reporting.html"),
        follow_ups: some("follow-ups.html"),
        embed: embeds::codes(),
    }
}

/// All kinds of pages, complete.
pub(super) fn full(official: bool) -> Vec<Page> {
    let named = |template: &'static str, view: Value| (template, template.to_owned(), view);
    let county = CountyView {
        head: head("Jönköpings län", &["Jönköpings län"], official),
        title: owned("Jönköpings län"),
        places: vec![place_item("Eksjö", "kommun"), place_item("Jönköping", "kommun")],
        latest: follow_up_items(),
    };
    let place = PlaceView {
        timeline: Some(charts::timeline()),
        head: head("Jönköping", &["Jönköpings län", "Jönköping"], official),
        title: owned("Jönköping – medborgarlöften"),
        name: owned("Jönköping"),
        kind: owned("municipality"),
        kind_words: owned("kommun"),
        county: Some(link("Jönköpings län", "county.html")),
        within: Some(link("Jönköpings kommun", "place.html")),
        police_area: some("Lokalpolisområde Södra Vätterbygden"),
        contacts: contacts(),
        indicators: indicators(),
        districts: vec![link("Råslätt", "place.html"), link("Öxnehaga", "place.html")],
        html: some("<p>Polisen och kommunen arbetar tillsammans.</p><h2 id=\"dialog\">Dialog</h2><p>Varje höst.</p>"),
        in_force: vec![promise_item("Medborgarlöfte 2026", PromiseState::InForce)],
        coming: vec![promise_item("Medborgarlöfte 2027", PromiseState::Coming)],
        earlier: vec![promise_item("Medborgarlöften Jönköpings kommun 2020", PromiseState::Earlier)],
        follow_ups: follow_up_items(),
        siblings: siblings(),
        embed: embeds::codes(),
    };
    let accessibility = AccessibilityView {
        head: head("Tillgänglighet", &["Tillgänglighet"], official),
        title: owned("Tillgänglighetsredogörelse för Medborgarlöften"),
        statement: official.then(|| StatementView {
            publisher: owned("Exempelstads kommun"),
            site: owned("Medborgarlöften"),
            compliance: owned("partial"),
            standard: owned("EN 301 549 V3.2.1 (WCAG 2.1 AA)"),
            assessed: Some(date("20 maj 2026", "2026-05-20")),
            updated: Some(date("20 maj 2026", "2026-05-20")),
            method: owned("Vi har prövat webbplatsen själva."),
            report: owned("https://example.org/brister"),
            supervisor: Some(link("Myndigheten för digital förvaltning", "https://www.digg.se/tdosanmalan")),
            defects: vec![owned("Kartan går inte att läsa upp, för den är en bild.")],
            burdens: vec![owned("Äldre filer, för de läses sällan.")],
            exempt: vec![owned("Kartor.")],
        }),
        contact: some("https://example.org/kontakt"),
    };
    let focus_index = FocusIndexView {
        head: head("Fokusområden", &["Fokusområden"], official),
        title: owned("Fokusområden"),
        items: vec![
            FocusItem {
                title: owned("Barn och unga"),
                description: some("Att tidigt nå unga som riskerar att dras in i brott."),
                href: owned("focus.html"),
                extent: owned("3 löften och 7 aktiviteter på 2 platser"),
            },
            FocusItem {
                title: owned("Narkotika"),
                description: None,
                href: owned("focus.html"),
                extent: owned("1 löfte och 2 aktiviteter"),
            },
        ],
    };
    let focus = FocusView {
        head: head("Narkotika", &["Fokusområden", "Narkotika"], official),
        title: owned("Narkotika"),
        description: some("Droghandel, droger bland unga och krogar utan knark."),
        extent: owned("3 löften och 7 aktiviteter på 2 platser"),
        places: vec![FocusPlace {
            id: owned("jonkoping"),
            place: link("Jönköping", "place.html"),
            promises: vec![FocusPromise {
                promise: link("Medborgarlöften Jönköpings kommun 2020", "promise.html"),
                validity: owned("2020"),
                local_title: some("Narkotika och vapen"),
                html: some("<p>Den öppna droghandeln skapar otrygghet.</p>"),
                pledges: vec![link(PLEDGES[1].1, "promise.html#drogforsaljning")],
                activities: ROWS[4..]
                    .iter()
                    .map(|row| FocusActivity {
                        title: owned(row.title),
                        href: format!("promise.html#{}", row.id),
                        latest: latest(row),
                        words: latest(row).map_or_else(|| owned("Redovisad utan status"), |_| String::new()),
                    })
                    .collect(),
                left_out: None,
            }],
        }],
        counties: vec![nav("Jönköpings län", "focus.html", false)],
        compare: some("compare.html"),
        others: vec![link("Trafik", "focus.html")],
    };
    let follow_ups = FollowUpsView {
        head: head("Uppföljningar", &["Uppföljningar"], official),
        title: owned("Uppföljningar"),
        cut: true,
        years: vec![nav("Alla", "follow-ups.html", true), nav("2020", "follow-ups.html", false)],
        counties: vec![nav("Jönköpings län", "follow-ups.html", false)],
        groups: vec![
            FollowUpYear {
                id: owned("2020"),
                title: owned("2020"),
                href: some("follow-ups.html"),
                items: follow_up_items(),
            },
            FollowUpYear {
                id: owned("2017"),
                title: owned("2017"),
                href: None,
                items: vec![follow_up_item("Eksjö", 1)],
            },
        ],
    };
    let states = [
        (PeriodState::In, "Redovisad 5 oktober 2020"),
        (PeriodState::Due, "Ska komma senast 14 oktober"),
        (if official { PeriodState::Missing } else { PeriodState::NotInCollection }, "Finns inte i den här samlingen"),
        (PeriodState::NotDueYet, "Ska komma senast 14 februari"),
        (PeriodState::Outside, "Gällde inte"),
    ];
    let reporting_row = |shift: usize| ReportingRow {
        place: link("Jönköping", "place.html"),
        promise: link("Medborgarlöften 2020", "promise.html"),
        cells: (1..=3)
            .map(|number| {
                let (state, words) = states[(number + shift) % states.len()];
                let href = (state == PeriodState::In).then(|| owned("follow-up.html"));
                PeriodStep { state, words: owned(words), href, ..step(number, 0) }
            })
            .collect(),
    };
    let reporting = ReportingView {
        head: head("Redovisning", &["Redovisning"], official),
        title: owned("Redovisning"),
        years: vec![nav("Alla år", "reporting.html", true), nav("2020", "reporting.html", false)],
        counties: vec![nav("Jönköpings län", "reporting.html", false)],
        share: Some(charts::share()),
        counts: start(official, false).counts,
        due: vec![due_item(PeriodState::Due, "Ska komma senast 14 februari 2027")],
        tables: vec![ReportingTable {
            id: owned("2020-tertial"),
            caption: owned("2020, varje tertial"),
            columns: (1..=3)
                .map(|number| ReportingColumn { label: period(number).label, days: period(number).days })
                .collect(),
            rows: (0..5).map(reporting_row).collect(),
        }],
        unscheduled: vec![link("Eksjö: Medborgarlöfte 2017", "promise.html")],
        legend: states
            .iter()
            .map(|(state, words)| LegendItem {
                key: serde_json::to_value(state).unwrap().as_str().unwrap().to_owned(),
                label: owned(words),
                status: false,
            })
            .collect(),
    };
    let plain = PlainView {
        preamble: Some("Det här är samlingen.".to_owned()),
        head: head("Om samlingen", &["Om samlingen"], official),
        title: owned("Om samlingen"),
        html: some(
            "<p>Samlingen visar hur medborgarlöften och deras uppföljningar kan läggas ut på webben. Den är inofficiell.</p>\
             <h2 id=\"aterges\">Återgivet i sammandrag</h2><p>Tal och datum är dokumentens.</p><h3 id=\"urval\">Urval</h3>\
             <ul><li><strong>Genomförd</strong>: arbetet är klart.</li><li><strong>Pågår</strong>: fortsätter.</li></ul>\
             <h2 id=\"talen\">Om talen</h2><p>Talen står som de redovisades.</p><table><thead><tr><th scope=\"col\">Ord</th>\
             <th scope=\"col\">Betyder</th></tr></thead><tbody><tr><td>minst</td><td>så många eller fler</td></tr></tbody></table>\
             <blockquote><p>Vi följer upp varje tertial.</p></blockquote>",
        ),
        contents: vec![
            HeadingItem { level: 2, text: owned("Återgivet i sammandrag"), href: owned("#aterges") },
            HeadingItem { level: 3, text: owned("Urval"), href: owned("#urval") },
            HeadingItem { level: 2, text: owned("Om talen"), href: owned("#talen") },
        ],
        attachments: vec![file()],
    };
    let not_found = NotFoundView {
        head: head("Sidan finns inte", &[], official),
        places: vec![link("Eksjö", "place.html"), link("Jönköping", "place.html")],
        editions: vec![link("Medborgarlöften i Jönköping", "start.html")],
    };
    let redirect = RedirectView {
        head: head("Har flyttat", &[], official),
        title: owned("Medborgarlöften 2020"),
        href: owned("promise.html"),
    };
    let mut pages = vec![
        named("start.html", value(&start(official, false))),
        ("start.html", owned("start-one-place.html"), value(&start(official, true))),
        named("county.html", value(&county)),
        named("place.html", value(&place)),
        named("promise.html", value(&promise(false, official))),
        ("promise.html", owned("promise-sectioned.html"), value(&promise(true, official))),
        ("promise.html", owned("promise-pledges.html"), value(&pledges_alone())),
        named("follow-up.html", value(&follow_up(official))),
        named("focus-index.html", value(&focus_index)),
        named("focus.html", value(&focus)),
        named("follow-ups.html", value(&follow_ups)),
        named("reporting.html", value(&reporting)),
        named("desk.html", value(&desk(official, Some("Jönköping")))),
        ("desk.html", owned("desk-places.html"), value(&desk(official, None))),
        named("handbook.html", value(&handbook(official))),
        named("write.html", value(&write(official))),
        named("accessibility.html", value(&accessibility)),
        named("plain.html", value(&plain)),
        named("not-found.html", value(&not_found)),
        named("redirect.html", value(&redirect)),
    ];
    pages.extend(ways::full(|title| head(title, &[title], official)));
    pages
}

/// The desk of a place, or of several.
fn desk(official: bool, place: Option<&str>) -> DeskView {
    let states = [
        (if official { PeriodState::Missing } else { PeriodState::NotInCollection }, "none"),
        (PeriodState::Due, "brief"),
        (PeriodState::NotDueYet, "full"),
    ];
    let follow_up = |(number, (state, prefill)): (usize, &(PeriodState, &str))| DeskFollowUp {
        period: period(number + 1),
        state: *state,
        words: owned("Ska komma senast 14 oktober"),
        href: owned("https://github.com/exempel/loften/new/main/content"),
        path: format!("content/jonkoping/2020/t{}.md", number + 1),
        name: format!("t{}.md", number + 1),
        write: official.then(|| owned("write.html?lofte=jonkoping/2020")),
        prefill: owned(prefill),
        text: (*prefill == "none").then(|| owned("+++\npublished = \"\"\n+++\n")),
    };
    let file = |title: &str, path: &str| DeskFile {
        title: owned(title),
        href: format!("edit/{path}"),
        write: official.then(|| owned("write.html?lofte=jonkoping/2020")),
        path: owned(path),
    };
    let promises = vec![DeskPromise {
        promise: link("Medborgarlöften 2020", "promise.html"),
        id: owned("jonkoping_2020"),
        in_force: true,
        to_write: states.iter().enumerate().map(follow_up).collect(),
        files: vec![file("Löftet", "content/jonkoping/2020/promise.md")],
    }];
    let item = |(state, _): &(PeriodState, &str)| DeskItem {
        desk: link("Medborgarlöften 2020, tertial 2 2020", "desk.html"),
        state: *state,
        words: owned("Ska komma senast 14 oktober"),
    };
    let places = ["Jönköping", "Eksjö"].map(|name| DeskPlace {
        desk: link(name, "desk.html"),
        to_write: if name == "Eksjö" { Vec::new() } else { states.iter().map(item).collect() },
    });
    DeskView {
        head: head("Redaktion", &["Redaktion"], official),
        title: owned("Redaktion"),
        host: owned("github"),
        repository: owned("https://github.com/exempel/loften"),
        handbook: link("Handbok", "handbook.html"),
        place: place.map(owned),
        new_file: DeskNewFile {
            write: official.then(|| owned("write.html?lofte=jonkoping/2020")),
            href: owned("https://github.com/exempel/loften/new/main/content"),
            path: owned("content/jonkoping/2021/promise.md"),
            text: place.is_none().then(|| owned("+++\nname = \"\"\n+++\n")),
        },
        about: place.map(|_| file("Om platsen", "content/jonkoping/place.md")),
        new_page: official.then(|| owned("write.html?nytt=sida")),
        places: if place.is_none() { places.to_vec() } else { Vec::new() },
        promises: if place.is_some() { promises } else { Vec::new() },
    }
}

/// The page where a file is written in a form, with a repository that can be read and with another.
fn write(official: bool) -> WriteView {
    WriteView {
        head: head("Skriv i formuläret", &["Redaktion", "Skriv i formuläret"], official),
        title: owned("Skriv i formuläret"),
        host: owned(if official { "github" } else { "forgejo" }),
        desk: link("Redaktion", "desk.html"),
        repository: owned("https://github.com/exempel/loften"),
        raw: official.then(|| owned("https://raw.githubusercontent.com/exempel/loften/main/")),
        raw_end: owned(if official { "?ref=main" } else { "" }),
        raw_one_part: official,
    }
}

/// The handbook, at the host that it describes and at another.
fn handbook(official: bool) -> HandbookView {
    HandbookView {
        head: head("Skriv en uppföljning", &["Redaktion", "Skriv en uppföljning"], official),
        title: owned("Skriv en uppföljning"),
        preamble: owned("Steg för steg."),
        lang: owned("sv"),
        host: owned(if official { "github" } else { "forgejo" }),
        desk: link("Redaktion", "desk.html"),
        repository: Link {
            text: owned("example.org/loften"),
            href: owned("https://example.org/loften"),
            external: true,
        },
        proposals: owned("https://example.org/loften/pulls"),
        html: owned("<h2 id=\"steg-1\">Steg 1</h2>\n<p>Logga in.</p>\n"),
        contents: vec![HeadingItem { level: 2, text: owned("Steg 1"), href: owned("#steg-1") }],
    }
}

/// The parts of a theme, taken from the other pages.
fn style() -> StyleView {
    let promise = promise(false, true);
    let follow_up = follow_up(true);
    let matrix = promise.pledges[0].matrix.clone().expect("a pledge has a table");
    let rows = |id: &str| {
        let row = |row: MatrixRow| MatrixRow { id: format!("{id}-{}", row.id), series: Vec::new(), ..row };
        MatrixView { rows: matrix.rows.clone().into_iter().map(row).collect(), ..matrix.clone() }
    };
    StyleView {
        cite: cite(),
        embed: embeds::codes(),
        log: vec![log_step()],
        head: minimal_head(),
        title: owned("Temats delar"),
        html: owned("<p>Text</p>"),
        links: vec![link("En sida", "#Innehall")],
        legend: promise.legend,
        counts: promise.answer.counts,
        periods: promise.periods,
        matrix: rows("tabell"),
        sections: MatrixView { sectioned: true, ..rows("avsnitt") },
        focus: promise.focus.into_iter().next().expect("there is a focus area"),
        strip: charts::strip(),
        promised: Vec::new(),
        filters: Vec::new(),
        comparison: ways::comparison(),
        stated: vec![ways::stated_follow_up()],
        outcome: follow_up.groups.into_iter().flat_map(|group| group.rows).next().expect("there is an outcome"),
        targets: matrix.rows.iter().flat_map(|row| row.targets.clone()).collect(),
        series: series("prov"),
        promises: vec![promise_item("Medborgarlöfte 2020", PromiseState::Earlier)],
        places: vec![place_item("Eksjö", "kommun")],
        follow_ups: follow_up_items(),
        due: vec![due_item(PeriodState::Missing, "Skulle ha redovisats 14 februari 2021")],
        contents: Vec::new(),
        siblings: Vec::new(),
        share: charts::share(),
        timeline: charts::timeline(),
        corrections: vec![CorrectionView {
            date: date("2 november 2026", "2026-11-02"),
            html: owned("<p>Fel tal.</p>"),
        }],
        sources: Vec::new(),
        contacts: contacts(),
        indicators: indicators(),
        documents: documents(),
        files: Vec::new(),
        signed: SignedView { date: None, place: None, persons: Vec::new() },
    }
}

/// All kinds of pages, with nothing that may be missing.
pub(super) fn minimal() -> Vec<Page> {
    let title = || owned("Sida");
    let head = minimal_head;
    let place = || link("Plats", "plats/");
    let before = [
        value(&StartView {
            preamble: None,
            share: None,
            timeline: None,
            head: head(),
            title: title(),
            html: None,
            counties: Vec::new(),
            in_force: Vec::new(),
            coming: Vec::new(),
            earlier: Vec::new(),
            latest: Vec::new(),
            due: Vec::new(),
            missing: Vec::new(),
            not_in_collection: Vec::new(),
            older: Vec::new(),
            counts: Vec::new(),
            focus: Vec::new(),
            reporting: None,
            follow_ups: None,
            embed: Vec::new(),
        }),
        value(&CountyView { head: head(), title: title(), places: Vec::new(), latest: Vec::new() }),
        value(&PlaceView {
            timeline: None,
            head: head(),
            title: title(),
            name: title(),
            kind: owned("municipality"),
            kind_words: owned("kommun"),
            county: None,
            within: None,
            police_area: None,
            contacts: Vec::new(),
            indicators: Vec::new(),
            districts: Vec::new(),
            html: None,
            in_force: Vec::new(),
            coming: Vec::new(),
            earlier: Vec::new(),
            follow_ups: Vec::new(),
            siblings: Vec::new(),
            embed: Vec::new(),
        }),
        value(&PromiseView {
            strip: None,
            head: head(),
            title: title(),
            heading: title(),
            promised: None,
            answer: no_answer(),
            place: place(),
            places: Vec::new(),
            validity: ValidityView { words: owned("från 2022"), from: owned("2022-01-01"), to: None },
            state: PromiseState::InForce,
            state_words: owned("Gäller"),
            schedule: None,
            parties: Vec::new(),
            basis: Vec::new(),
            html: None,
            pledges: Vec::new(),
            loose: None,
            follow_up_title: None,
            by_focus: false,
            focus: Vec::new(),
            periods: Vec::new(),
            legend: Vec::new(),
            signed: None,
            sources: Vec::new(),
            contacts: Vec::new(),
            indicators: Vec::new(),
            documents: Vec::new(),
            extends: None,
            follows: None,
            followed_by: Vec::new(),
            changes: Vec::new(),
            extended_by: Vec::new(),
            log: Vec::new(),
            cite: cite(),
            embed: Vec::new(),
            corrections: Vec::new(),
            note: None,
            attachments: Vec::new(),
            siblings: Vec::new(),
        }),
        value(&FollowUpView {
            closing: None,
            head: head(),
            title: title(),
            period: period(1),
            promise: link("Löfte", "../"),
            place: place(),
            html: None,
            groups: Vec::new(),
            focus: Vec::new(),
            answer: no_answer(),
            periods: Vec::new(),
            previous: None,
            next: None,
            partial: false,
            note: None,
            cite: cite(),
            corrections: Vec::new(),
            sources: Vec::new(),
            documents: Vec::new(),
            attachments: Vec::new(),
            legend: Vec::new(),
            siblings: Vec::new(),
        }),
        value(&FocusIndexView { head: head(), title: title(), items: Vec::new() }),
        value(&FocusView {
            head: head(),
            title: title(),
            description: None,
            extent: owned("inget"),
            places: Vec::new(),
            counties: Vec::new(),
            compare: None,
            others: Vec::new(),
        }),
        value(&FollowUpsView {
            head: head(),
            title: title(),
            cut: false,
            years: Vec::new(),
            counties: Vec::new(),
            groups: Vec::new(),
        }),
    ];
    let after = [
        value(&ReportingView {
            share: None,
            head: head(),
            title: title(),
            years: Vec::new(),
            counties: Vec::new(),
            counts: Vec::new(),
            due: Vec::new(),
            tables: Vec::new(),
            unscheduled: Vec::new(),
            legend: Vec::new(),
        }),
        value(&CorrectionsView { head: head(), title: title(), years: Vec::new() }),
        value(&OpenDataView {
            head: head(),
            title: title(),
            license: None,
            whole: Vec::new(),
            resources: Vec::new(),
            package: owned("datapackage.json"),
            compressed: false,
            csvw: Some(owned("csv-metadata.json")),
            catalog: owned("dcat.rdf"),
            catalog_turtle: owned("dcat.ttl"),
            contact: None,
            schema: owned("schema/1.json"),
            format: owned("1"),
            questions: vec![QuestionView { words: title(), sql: owned("SELECT 1;") }],
            feed: owned("../atom.xml"),
            calendars: false,
            beside_promises: true,
        }),
        value(&DeskView {
            head: head(),
            title: title(),
            host: owned("forgejo"),
            repository: owned("https://example.org/a"),
            handbook: link("Handbok", "handbook.html"),
            place: None,
            new_file: DeskNewFile { href: title(), write: None, path: title(), text: None },
            about: None,
            new_page: None,
            places: Vec::new(),
            promises: Vec::new(),
        }),
        value(&write(false)),
        value(&handbook(false)),
        value(&AccessibilityView { head: head(), title: title(), statement: None, contact: None }),
        value(&style()),
        value(&PlainView {
            head: head(),
            title: title(),
            preamble: None,
            html: None,
            contents: Vec::new(),
            attachments: Vec::new(),
        }),
        value(&NotFoundView { head: head(), places: Vec::new(), editions: Vec::new() }),
        value(&RedirectView { head: head(), title: title(), href: owned("../ny/") }),
    ];
    let views = before.into_iter().chain(ways::minimal(minimal_head)).chain(after);
    let views: Vec<Value> = views.chain(embeds::minimal(no_answer(), validity())).collect();
    assert_eq!(views.len(), View::TEMPLATES.len(), "each kind has a page of which nothing is known");
    View::TEMPLATES.iter().zip(views).map(|((template, _), view)| (*template, (*template).to_owned(), view)).collect()
}

/// A promise whose lists have one thing each, in which nothing is known that may be missing.
pub(super) fn sparse() -> Page {
    let mut view = promise(true, true);
    for pledge in &mut view.pledges {
        pledge.focus.clear();
        for row in pledge.matrix.iter_mut().flat_map(|matrix| &mut matrix.rows) {
            row.html = None;
            row.responsible.clear();
            row.focus.clear();
            row.latest = None;
            row.cells = vec![blank(CellKind::Reported, "", 1), blank(CellKind::NotReported, "Inte redovisad", 2)];
            for series in &mut row.series {
                series.chart = None;
                series.sum = None;
                series.points.iter_mut().for_each(|point| point.href = None);
            }
            for target in &mut row.targets {
                target.verdict = None;
                target.verdict_words = None;
                target.sum = None;
            }
        }
    }
    view.signed = Some(SignedView { date: None, place: None, persons: Vec::new() });
    view.sources = vec![SourceView { title: owned("Papper"), href: None, retrieved: None }];
    ("promise.html", owned("promise-sparse.html"), value(&view))
}
