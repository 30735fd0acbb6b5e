//! Pages that lead to the same promises by other ways, as the program would fill them.

use super::fixture::{Page, answer, link, nav, owned, some, value};
use crate::view::{
    Badge, CompareActivity, ComparePlace, ComparePromise, CompareTable, CompareView, FacetGroup, FacetIndexView,
    FacetItem, FocusActivity, FocusPlace, FocusPromise, HeadView, PartyPageView, SearchFilter, SearchView,
    StatedFollowUp, StatedGroup, StatedItem, StatedView, TargetView, Verdict, YearCounty, YearPromise, YearView,
};

fn postponed() -> Badge {
    Badge { key: owned("postponed"), label: owned("Framflyttad") }
}

pub(super) fn stated_follow_up() -> StatedFollowUp {
    StatedFollowUp {
        place: link("Jönköping", "place.html"),
        promise: link("Medborgarlöften 2020", "promise.html"),
        period: link("Tertial 2 2020", "follow-up.html"),
        items: vec![StatedItem {
            title: owned("Trygghetsvandring på Österängen"),
            href: owned("follow-up.html#vandring"),
            text: some("Vandringen gick inte att göra."),
            reason: some("<p>Pandemin.</p>"),
            next: some("<p>Görs i höst.</p>"),
        }],
    }
}

pub(super) fn comparison() -> CompareTable {
    let target = TargetView {
        words: owned("minst tio trafikkontroller"),
        place: None,
        per: None,
        verdict: Some(Verdict::Reached),
        verdict_words: some("Målet är nått"),
        sum: some("minst 18 trafikkontroller"),
        remark: None,
        parts: Vec::new(),
    };
    let with = |title: &str, targets: Vec<TargetView>, figures: Vec<String>, status: Option<Badge>| CompareActivity {
        title: owned(title),
        href: owned("promise.html#kontroller"),
        targets,
        figures,
        status: status.map(Badge::into),
        words: owned("Tertial 3 2017"),
    };
    let activities = vec![
        with("Trafikkontroller", vec![target], Vec::new(), None),
        with("Möten", Vec::new(), vec![owned("Tertial 1: 3 möten")], Some(postponed())),
    ];
    let promise = |validity: &str, words: Option<String>, activities| ComparePromise {
        promise: link("Medborgarlöften", "promise.html"),
        validity: owned(validity),
        words,
        activities,
    };
    CompareTable {
        id: owned("fokus_trafik"),
        title: owned("Trafik"),
        several: true,
        places: vec![ComparePlace {
            place: link("Eksjö", "place.html"),
            promises: vec![
                promise("2020", some("Löftet har ingen aktivitet om detta"), Vec::new()),
                promise("maj 2017–maj 2018", None, activities),
            ],
        }],
    }
}

/// One page of each kind, complete.
pub(super) fn full(head: impl Fn(&str) -> HeadView) -> Vec<Page> {
    let named = |template: &'static str, view| (template, template.to_owned(), view);
    let years = || vec![nav("Alla år", "stated.html", true), nav("2020 (1)", "stated.html", false)];
    let counties = || vec![nav("Jönköpings län", "stated.html", false)];
    let item = FacetItem {
        title: owned("Framflyttad"),
        href: owned("stated.html"),
        key: some("postponed"),
        status: true,
        extent: owned("1 gång"),
        parts: vec![link("2020 (1)", "stated.html")],
    };
    let promise = FocusPromise {
        promise: link("Medborgarlöften 2020", "promise.html"),
        validity: owned("2020"),
        local_title: None,
        html: None,
        pledges: Vec::new(),
        activities: vec![FocusActivity {
            title: owned("Trygghetsvandring"),
            href: owned("promise.html#vandring"),
            latest: None,
            words: owned("Redovisad utan status"),
        }],
        left_out: None,
    };
    vec![
        named(
            "facet-index.html",
            value(&FacetIndexView {
                head: head("Status"),
                kind: owned("statuses"),
                title: owned("Status"),
                groups: vec![FacetGroup { id: owned("status"), title: some("Status"), items: vec![item] }],
            }),
        ),
        named(
            "party.html",
            value(&PartyPageView {
                head: head("Eksjö kommun"),
                title: owned("Eksjö kommun"),
                kind: owned("municipality"),
                kind_words: owned("Kommuner"),
                extent: owned("1 löfte och 1 aktivitet på 1 plats"),
                places: vec![FocusPlace {
                    id: owned("plats-jonkoping"),
                    place: link("Jönköping", "place.html"),
                    promises: vec![promise],
                }],
                counties: counties(),
            }),
        ),
        named(
            "year.html",
            value(&YearView {
                head: head("2020"),
                title: owned("Medborgarlöften 2020"),
                year: owned("2020"),
                extent: owned("1 löfte och 6 aktiviteter på 1 plats"),
                years: years(),
                parts: counties(),
                counties: vec![YearCounty {
                    name: some("Jönköpings län"),
                    id: owned("lan_jonkopings-lan"),
                    promises: vec![YearPromise {
                        place: link("Jönköping", "place.html"),
                        promise: link("Medborgarlöften 2020", "promise.html"),
                        validity: owned("2020"),
                        follow_ups: vec![link("Tertial 1", "follow-up.html"), link("Tertial 2", "follow-up.html")],
                        outcomes: some("Efter maj–augusti 2020 (tertial 2): 6 aktiviteter: 2 genomförda och 4 pågår."),
                        share: answer("utfall_ar").share,
                    }],
                }],
                follow_ups: some("follow-ups.html"),
                reporting: some("reporting.html"),
            }),
        ),
        named(
            "stated.html",
            value(&StatedView {
                head: head("Framflyttad 2020"),
                title: owned("Framflyttad 2020"),
                key: owned("postponed"),
                status: Some(postponed()),
                extent: owned("1 gång"),
                years: years(),
                counties: counties(),
                is_divided: false,
                groups: vec![StatedGroup {
                    id: owned("lan_jonkopings-lan"),
                    title: some("Jönköpings län"),
                    href: some("stated.html"),
                    follow_ups: vec![stated_follow_up()],
                }],
            }),
        ),
        named(
            "compare.html",
            value(&CompareView {
                head: head("Jämför: Trafik"),
                title: owned("Jämför: Trafik"),
                kind: owned("focus"),
                description: some("Hastighet och nykterhet."),
                subject: Some(link("Trafik", "focus.html")),
                tables: vec![comparison()],
                counties: counties(),
                years: years(),
                others: vec![link("Narkotika", "compare.html")],
            }),
        ),
        named(
            "search.html",
            value(&SearchView {
                head: HeadView { search: some("search.html"), ..head("Sök") },
                title: owned("Sök"),
                index: owned("index/"),
                filters: vec![SearchFilter { key: owned("ar"), label: owned("År"), options: vec![owned("2020")] }],
            }),
        ),
    ]
}

/// One page of each kind, in the order of [`View::TEMPLATES`], with nothing that may be missing.
pub(super) fn minimal(head: impl Fn() -> HeadView) -> Vec<tera::Value> {
    let title = || owned("Sida");
    vec![
        value(&FacetIndexView { head: head(), kind: owned("years"), title: title(), groups: Vec::new() }),
        value(&PartyPageView {
            head: head(),
            title: title(),
            kind: owned("other"),
            kind_words: owned("Andra"),
            extent: owned("inget"),
            places: Vec::new(),
            counties: Vec::new(),
        }),
        value(&YearView {
            head: head(),
            title: title(),
            year: owned("2020"),
            extent: owned("inget"),
            years: Vec::new(),
            parts: Vec::new(),
            counties: Vec::new(),
            follow_ups: None,
            reporting: None,
        }),
        value(&StatedView {
            head: head(),
            title: title(),
            key: owned("told"),
            status: None,
            extent: owned("0 gånger"),
            years: Vec::new(),
            counties: Vec::new(),
            is_divided: true,
            groups: Vec::new(),
        }),
        value(&CompareView {
            head: head(),
            title: title(),
            kind: owned("police-area"),
            description: None,
            subject: None,
            tables: Vec::new(),
            counties: Vec::new(),
            years: Vec::new(),
            others: Vec::new(),
        }),
        value(&SearchView { head: head(), title: title(), index: owned("index/"), filters: Vec::new() }),
    ]
}
