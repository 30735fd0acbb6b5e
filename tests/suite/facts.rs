//! The facts of the five documents that the example content renders in summary: every figure, how many
//! cells say something, and what must be told without a number. Counted by hand from the documents, not
//! from `content/`: here the content is the thing that is tested. Nothing is computed in this file.

/// One figure of a source document, as it must stand in the built pages.
///
/// `words` is what `figures` says and `value` the machine text of its (lower) number. An empty `period`
/// means that the figure is a target of the promise and stands on the promise's own page.
pub(crate) struct Fact {
    pub(crate) place: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) row: &'static str,
    pub(crate) period: &'static str,
    pub(crate) words: &'static str,
    pub(crate) value: &'static str,
    pub(crate) unit: &'static str,
}

const fn fact(
    [place, promise, row, period]: [&'static str; 4],
    words: &'static str,
    value: &'static str,
    unit: &'static str,
) -> Fact {
    Fact { place, promise, row, period, words, value, unit }
}

#[rustfmt::skip]
pub(crate) const FACTS: &[Fact] = &[
    // Eksjö 2017: targets
    fact(["eksjo", "2017", "trafikkontroller", ""], "minst tio trafikkontroller", "10", "trafikkontroller"),
    fact(["eksjo", "2017", "fritid-och-kultur", ""], "minst fyra aktiviteter", "4", "aktiviteter"),
    fact(["eksjo", "2017", "trygghetsvandringar", ""], "minst två trygghetsvandringar", "2", "trygghetsvandringar"),
    fact(["eksjo", "2017", "riktade-insatser", ""], "minst tio insatser", "10", "insatser"),
    fact(["eksjo", "2017", "samverkansmoten", ""], "minst fyra samverkansmöten", "4", "samverkansmöten"),
    // Eksjö 2017: outcomes
    fact(["eksjo", "2017", "polisnarvaro", "t1"], "minst 45 tillfällen", "45", "tillfällen"),
    fact(["eksjo", "2017", "polisnarvaro", "t1"], "116 timmar", "116", "timmar"),
    fact(["eksjo", "2017", "polisnarvaro", "t2"], "minst 15 tillfällen", "15", "tillfällen"),
    fact(["eksjo", "2017", "polisnarvaro", "t2"], "25 timmar", "25", "timmar"),
    fact(["eksjo", "2017", "polisnarvaro", "t3"], "minst 10 tillfällen", "10", "tillfällen"),
    fact(["eksjo", "2017", "polisnarvaro", "t3"], "20 timmar", "20", "timmar"),
    fact(["eksjo", "2017", "trafikkontroller", "t1"], "minst åtta", "8", "trafikkontroller"),
    fact(["eksjo", "2017", "trafikkontroller", "t2"], "minst fem", "5", "trafikkontroller"),
    fact(["eksjo", "2017", "trafikkontroller", "t3"], "minst fem", "5", "trafikkontroller"),
    fact(["eksjo", "2017", "fritid-och-kultur", "t1"], "2 dansfester", "2", "aktiviteter"),
    fact(["eksjo", "2017", "fritid-och-kultur", "t1"], "två hockeyresor", "2", "aktiviteter"),
    fact(["eksjo", "2017", "fritid-och-kultur", "t1"], "8 veckor", "8", "veckor"),
    fact(["eksjo", "2017", "riktade-insatser", "t1"], "minst åtta insatser", "8", "insatser"),
    fact(["eksjo", "2017", "riktade-insatser", "t2"], "tre insatser", "3", "insatser"),
    fact(["eksjo", "2017", "riktade-insatser", "t2"], "ett hundsök", "1", "hundsök"),
    fact(["eksjo", "2017", "riktade-insatser", "t3"], "sex insatser", "6", "insatser"),
    fact(["eksjo", "2017", "riktade-insatser", "t3"], "två hundsök", "2", "hundsök"),
    fact(["eksjo", "2017", "riktade-insatser", "t3"], "två informationsmöten", "2", "informationsmöten"),
    fact(["eksjo", "2017", "drogpolicy-elevhalsa", "t1"], "5 kuratorer", "5", "kuratorer"),
    fact(["eksjo", "2017", "samverkansmoten", "t1"], "tre", "3", "samverkansmöten"),
    fact(["eksjo", "2017", "faltarbetare", "t1"], "2–3 kvällar i veckan", "2", "kvällar/vecka"),
    // Jönköping 2020: targets
    fact(["jonkoping", "2020", "gemensam-krogtillsyn", ""], "minst fyra tillfällen", "4", "tillfällen"),
    fact(["jonkoping", "2020", "sig", ""], "minst två ärenden", "2", "ärenden"),
    // Jönköping 2020: outcomes
    fact(["jonkoping", "2020", "natthelger", "t1"], "4 tillfällen", "4", "tillfällen"),
    fact(["jonkoping", "2020", "natthelger", "t1"], "två krogtillsyner", "2", "krogtillsyner"),
    fact(["jonkoping", "2020", "synlighet", "t1"], "över 500 tillfällen", "500", "tillfällen"),
    fact(["jonkoping", "2020", "synlighet", "t1"], "ca 40 trafikkontroller", "40", "trafikkontroller"),
    fact(["jonkoping", "2020", "synlighet", "t1"], "fem större kontroller", "5", "större kontroller"),
    fact(["jonkoping", "2020", "synlighet", "t1"], "50 tillfällen med hund", "50", "tillfällen med hund"),
    fact(["jonkoping", "2020", "synlighet", "t2"], "minst 608 tillfällen", "608", "tillfällen"),
    fact(["jonkoping", "2020", "synlighet", "t2"], "ca 26 trafikkontroller", "26", "trafikkontroller"),
    fact(["jonkoping", "2020", "synlighet", "t2"], "16 tillfällen med hund", "16", "tillfällen med hund"),
    fact(["jonkoping", "2020", "ssg", "t1"], "tre möten", "3", "möten"),
    fact(["jonkoping", "2020", "ssg", "t2"], "tre möten", "3", "möten"),
    // Jönköping 2023
    fact(["jonkoping", "2023", "sig", "q1"], "11 SIG-nätverk", "11", "SIG-nätverk"),
    // Jönköping 2024
    fact(["jonkoping", "2024", "est", "t1"], "två områden", "2", "områden"),
    fact(["jonkoping", "2024", "est", "t2"], "två områden", "2", "områden"),
    fact(["jonkoping", "2024", "ansvarslagen", "t1"], "tre fokusområden", "3", "fokusområden"),
    fact(["jonkoping", "2024", "sig-avhopp", "t1"], "ett 10-tal individärenden", "10", "individärenden"),
    fact(["jonkoping", "2024", "sig-avhopp", "t3"], "ett 20-tal förfrågningar", "20", "förfrågningar"),
    fact(["jonkoping", "2024", "sup", "t2"], "4 tillfällen", "4", "tillfällen"),
    fact(["jonkoping", "2024", "trygg-trapp", "t2"], "15 unga vuxna", "15", "unga vuxna"),
    fact(["jonkoping", "2024", "trygg-trapp", "t2"], "15–20 unga vuxna", "15", "unga vuxna"),
    fact(["jonkoping", "2024", "trygg-trapp", "t2"], "4 workshoppar", "4", "workshoppar"),
    fact(["jonkoping", "2024", "trygg-trapp", "t3"], "5 workshoppar", "5", "workshoppar"),
    fact(["jonkoping", "2024", "krogar-mot-knark", "t1"], "ca 35 deltagare", "35", "deltagare"),
    fact(["jonkoping", "2024", "krogar-mot-knark", "t2"], "ca 25 deltagare", "25", "deltagare"),
    fact(["jonkoping", "2024", "krogar-mot-knark", "t3"], "ett 30-tal nyckelpersoner", "30", "nyckelpersoner"),
];

/// How many cells (row × reported period) of a document say something, and how many are blank.
///
/// "As before" counts as told. A row that an earlier period called done is still blank here: the
/// document says nothing there, whatever the page makes of it.
pub(crate) struct Cells {
    pub(crate) place: &'static str,
    pub(crate) promise: &'static str,
    pub(crate) rows: usize,
    pub(crate) periods: usize,
    pub(crate) told: usize,
    pub(crate) blank: usize,
}

#[rustfmt::skip]
pub(crate) const CELLS: &[Cells] = &[
    Cells { place: "eksjo", promise: "2017", rows: 11, periods: 3, told: 19, blank: 14 },
    Cells { place: "jonkoping", promise: "2020", rows: 11, periods: 2, told: 22, blank: 0 },
    Cells { place: "jonkoping", promise: "2023", rows: 5, periods: 1, told: 5, blank: 0 },
    Cells { place: "jonkoping", promise: "2024", rows: 11, periods: 3, told: 33, blank: 0 },
];

/// What a page must tell besides figures: place, promise, period (empty: the promise's own page), and a
/// fragment of the example's own words.
#[rustfmt::skip]
pub(crate) const TEXTS: &[(&str, &str, &str, &str)] = &[
    // Eksjö 2017
    ("eksjo", "2017", "", "Två rader i källans tabell är oklara"),
    ("eksjo", "2017", "", "hundsök ska göras på gymnasieskolan varje termin"),
    ("eksjo", "2017", "t1", "kvällar med film och foto som de unga själva tagit initiativ till"),
    ("eksjo", "2017", "t1", "HV71:s hockeymatcher"),
    ("eksjo", "2017", "t1", "stöd till replokaler"),
    ("eksjo", "2017", "t1", "Vandringen är inplanerad"),
    ("eksjo", "2017", "t1", "hundsök på skolor och civil spaning"),
    ("eksjo", "2017", "t1", "förskoleklass, årskurs 4, årskurs 8 och första året på gymnasiet"),
    ("eksjo", "2017", "t1", "En plan för psykisk hälsa och ohälsa"),
    ("eksjo", "2017", "t1", "en tre dagar lång utbildning tillsammans med socialtjänsten"),
    ("eksjo", "2017", "t1", "så kallade riskhelger"),
    ("eksjo", "2017", "t1", "terminens två sista veckor"),
    ("eksjo", "2017", "t1", "Informationen finns på kommunens webbplats"),
    ("eksjo", "2017", "t2", "den 22 maj 2017"),
    ("eksjo", "2017", "t3", "februari 2018"),
    ("eksjo", "2017", "t3", "den redovisar alla tre"),
    // Jönköping 2019
    ("jonkoping", "2019", "", "Löftet förlänger 2018 års löften"),
    ("jonkoping", "2019", "", "Fredrik Lindfors"),
    ("jonkoping", "2019", "", "Ann-Marie Nilsson"),
    ("jonkoping", "2019", "", "handlingsprogram för trygghet och säkerhet 2015–2018"),
    ("jonkoping", "2019", "", "åtta fokusområden"),
    ("jonkoping", "2019", "", "främst vid Juneporten och Resecentrum"),
    ("jonkoping", "2019", "", "följas upp var fjärde månad"),
    ("jonkoping", "2019", "", "Polisvolontärer"),
    ("jonkoping", "2019", "", "Skadegörelse"),
    // Jönköping 2020
    ("jonkoping", "2020", "", "Ekhagen och Ekhamnen"),
    ("jonkoping", "2020", "", "14 kap. 1 § socialtjänstlagen"),
    ("jonkoping", "2020", "t1", "Någon enkät har inte kunnat göras"),
    ("jonkoping", "2020", "t1", "Polis, kommun och räddningstjänst hade planerat tillsyner"),
    ("jonkoping", "2020", "t1", "flygande besiktning"),
    ("jonkoping", "2020", "t1", "kontakt med hyresgästföreningen"),
    ("jonkoping", "2020", "t1", "exploatering, reinvestering, mobilisering och infrastruktur"),
    ("jonkoping", "2020", "t1", "Bondberge"),
    ("jonkoping", "2020", "t1", "Kommunen saknar samordnare"),
    ("jonkoping", "2020", "t1", "börjat planera för sommarlovet"),
    ("jonkoping", "2020", "t2", "i begränsad utsträckning"),
    ("jonkoping", "2020", "t2", "främst gälla smittskydd och trängsel"),
    ("jonkoping", "2020", "t2", "planerad under tredje tertialet"),
    ("jonkoping", "2020", "t2", "en scen (backstage)"),
    ("jonkoping", "2020", "t2", "anställningsstopp"),
    ("jonkoping", "2020", "t2", "byta till tisdagar"),
    ("jonkoping", "2020", "t2", "sommarKRAFT"),
    // Jönköping 2023
    ("jonkoping", "2023", "q1", "Mätningen gjordes hösten 2022"),
    ("jonkoping", "2023", "q1", "det fjärde kvartalet, åtta gånger"),
    ("jonkoping", "2023", "q1", "klart under 2024"),
    ("jonkoping", "2023", "q1", "bedrägerier mot äldre"),
    ("jonkoping", "2023", "q1", "trafikhinder"),
    ("jonkoping", "2023", "q1", "kring Atollen"),
    // Jönköping 2024
    ("jonkoping", "2024", "", "Bokstäverna är lagade"),
    ("jonkoping", "2024", "t1", "blev färdigt under våren men används inte än"),
    ("jonkoping", "2024", "t1", "pilot för en nationell uppföljning på individnivå"),
    ("jonkoping", "2024", "t1", "Trygga grannar"),
    ("jonkoping", "2024", "t1", "En vägledning finns för socialtjänstens personal"),
    ("jonkoping", "2024", "t1", "Expos årsrapport"),
    ("jonkoping", "2024", "t1", "på tre punkter i medborgarlöftet 2024"),
    ("jonkoping", "2024", "t1", "klar i januari 2025"),
    ("jonkoping", "2024", "t1", "15–16 april, Rosenlund"),
    ("jonkoping", "2024", "t1", "den 9 april"),
    ("jonkoping", "2024", "t2", "ute på remiss hos berörda nämnder"),
    ("jonkoping", "2024", "t2", "häktet i Jönköping"),
    ("jonkoping", "2024", "t2", "Processledaren anställdes den 1 maj"),
    ("jonkoping", "2024", "t2", "På Öxnehaga kom fler än 15"),
    ("jonkoping", "2024", "t2", "Säkerhetschefen började i augusti"),
    ("jonkoping", "2024", "t2", "den första av två workshoppar"),
    ("jonkoping", "2024", "t2", "Inga aktiviteter har genomförts under tertialet"),
    ("jonkoping", "2024", "t2", "CVE"),
    ("jonkoping", "2024", "t2", "15 augusti, Per Brahe-gymnasiet"),
    ("jonkoping", "2024", "t2", "den 16 maj"),
    ("jonkoping", "2024", "t2", "sista torsdagen före lön"),
    ("jonkoping", "2024", "t2", "i november och december"),
    ("jonkoping", "2024", "t3", "på Öxnehaga, som är pilotområde"),
    ("jonkoping", "2024", "t3", "Åtgärdsplanen är framflyttad"),
    ("jonkoping", "2024", "t3", "barn i åldern 9–13 år"),
    ("jonkoping", "2024", "t3", "de 4 som var planerade"),
    ("jonkoping", "2024", "t3", "unga vuxna 18–25 år"),
    ("jonkoping", "2024", "t3", "Arvsfonden"),
    ("jonkoping", "2024", "t3", "Den andra av två workshoppar"),
    ("jonkoping", "2024", "t3", "operationen Beta"),
    ("jonkoping", "2024", "t3", "få händelser och aktiviteter med låg intensitet"),
    ("jonkoping", "2024", "t3", "26 november, Språkcafé Österängen"),
    ("jonkoping", "2024", "t3", "tv, radio och press"),
];
