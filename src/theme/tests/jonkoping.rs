//! What Jönköping promised in 2020 and what two follow-ups reported, as in `content/jonkoping/2020`.

/// An activity: id, pledge, title, promise, responsible, targets, and what tertial 1 and 2 say.
pub(super) struct Row {
    pub(super) id: &'static str,
    pub(super) pledge: usize,
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    pub(super) responsible: &'static [&'static str],
    pub(super) targets: &'static [&'static str],
    pub(super) told: [Told; 2],
}

/// What a period says of an activity.
pub(super) struct Told {
    pub(super) status: Option<(&'static str, &'static str)>,
    pub(super) unchanged: bool,
    pub(super) figures: &'static [&'static str],
    pub(super) html: Option<&'static str>,
    pub(super) reason: Option<&'static str>,
    pub(super) next: Option<&'static str>,
    pub(super) note: Option<&'static str>,
}

pub(super) const PLEDGES: [(&str, &str); 2] = [
    ("otrygga-platser", "Hitta de otrygga platserna i kommunen och arbeta förebyggande där."),
    (
        "drogforsaljning",
        "Motverka den öppna drogförsäljningen på Öxnehaga, Österängen och Ekhagen, så att områdena upplevs som trygga.",
    ),
];

pub(super) const ROWS: [Row; 11] = [
    Row {
        id: "enkat-polisen",
        pledge: 0,
        title: "Polisens enkät om otrygga platser",
        text: "Polisen ska fråga invånarna vilka platser som känns otrygga.",
        responsible: &["Polisen"],
        targets: &[],
        told: [
            Told {
                status: Some(("not-done", "Inte genomförd")),
                html: Some("<p>Någon enkät har inte kunnat göras.</p>"),
                reason: Some("<p>Läget med covid-19.</p>"),
                ..UNTOLD
            },
            Told {
                status: Some(("not-done", "Inte genomförd")),
                html: Some("<p>Inte heller under det här tertialet har någon enkät kunnat göras.</p>"),
                reason: Some("<p>Läget med covid-19.</p>"),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "natthelger",
        pledge: 0,
        title: "Fotpatrull och krogtillsyn på natthelger",
        text: "Polisen ska gå fotpatrull och göra krogtillsyner i krogmiljön.",
        responsible: &["Polisen"],
        targets: &[],
        told: [
            Told {
                figures: &["4 tillfällen", "två krogtillsyner"],
                html: Some(
                    "<p>Det blev färre krogtillsyner än tänkt, eftersom krogar och restauranger inte hade öppet som vanligt under pandemin. Polisen har gått fotpatrull när det varit folk ute, men gatorna har på sistone varit nästan tomma.</p><p>Vid 4 tillfällen hjälpte polisen kommunen att kontrollera trängsel på uteställen och att krogarna följde de beslut och rekommendationer som gällde. Därutöver gjorde polisen två krogtillsyner.</p>",
                ),
                ..UNTOLD
            },
            Told {
                html: Some(
                    "<p>Fotpatrull runt krogarna sker kontinuerligt varje helg, för ordning och säkerhet men främst för tryggheten. Krogtillsyner har gjorts i begränsad utsträckning på grund av covid-19.</p>",
                ),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "gemensam-krogtillsyn",
        pledge: 0,
        title: "Gemensamma krogtillsyner",
        text: "Kommunen och polisen ska göra tillsyn på krogar tillsammans.",
        responsible: &["Jönköpings kommun", "Polisen"],
        targets: &["minst fyra tillfällen"],
        told: [
            Told {
                status: Some(("not-done", "Inte genomförd")),
                html: Some(
                    "<p>Polis, kommun och räddningstjänst hade planerat tillsyner under tertialet. Inga gemensamma tillsyner blev av.</p>",
                ),
                reason: Some("<p>Covid-19.</p>"),
                ..UNTOLD
            },
            Told {
                status: Some(("not-done", "Inte genomförd")),
                html: Some("<p>Inga gemensamma krogtillsyner har gjorts.</p>"),
                reason: Some("<p>Covid-19: tillsynen fick främst gälla smittskydd och trängsel.</p>"),
                next: Some("<p>En gemensam krogtillsyn är planerad under tredje tertialet.</p>"),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "enkat-kommunen",
        pledge: 0,
        title: "Enkät på webben och i appen ”Trivs i JKPG”",
        text: "Kommunen ska låta invånarna peka ut otrygga platser, som underlag för åtgärder.",
        responsible: &["Jönköpings kommun"],
        targets: &[],
        told: [
            Told {
                html: Some("<p>Svar samlas in genom appen ”Trivs i JKPG”, men de är inte analyserade.</p>"),
                ..UNTOLD
            },
            Told {
                html: Some("<p>Svar samlas fortfarande in genom appen ”Trivs i JKPG”, men de är inte analyserade.</p>"),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "synlighet",
        pledge: 1,
        title: "Fotpatrull i områdena, mest på Öxnehaga",
        text: "Polisen ska synas och prata med invånarna.",
        responsible: &["Polisen"],
        targets: &[],
        told: [
            Told {
                figures: &[
                    "över 500 tillfällen",
                    "ca 40 trafikkontroller",
                    "fem större kontroller",
                    "50 tillfällen med hund",
                ],
                html: Some(
                    "<p>Polisen har gått fotpatrull i områdena vid över 500 tillfällen. Den har också synts genom ca 40 trafikkontroller och fem större kontroller som krävt mer folk och bredare kompetens, bland annat flygande besiktning. Patrull med hund har arbetat och tränat i områdena vid 50 tillfällen.</p>",
                ),
                ..UNTOLD
            },
            Told {
                figures: &["minst 608 tillfällen", "ca 26 trafikkontroller", "16 tillfällen med hund"],
                html: Some(
                    "<p>Polisen har gått fotpatrull i områdena vid minst 608 tillfällen och gjort ca 26 trafikkontroller. Patrull med hund har arbetat och tränat i områdena vid 16 tillfällen.</p>",
                ),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "grannsamverkan",
        pledge: 1,
        title: "Grannsamverkan på Öxnehaga",
        text: "Polisen och kommunen ska ge dem som bor i flerbostadshusen möjlighet att starta grannsamverkan. Sedan driver de boende den själva.",
        responsible: &["Polisen", "Jönköpings kommun"],
        targets: &[],
        told: [
            Told {
                html: Some(
                    "<p>Polisen och Vätterhem har haft kontakt flera gånger. Nästa steg är polisens: att ta kontakt med hyresgästföreningen.</p>",
                ),
                next: Some("<p>Kontakt är planerad när läget med covid-19 är lugnare.</p>"),
                ..UNTOLD
            },
            Told { unchanged: true, ..UNTOLD },
        ],
    },
    Row {
        id: "orosanmalan",
        pledge: 1,
        title: "Utbildning om orosanmälan",
        text: "Kommunen ska utbilda dem som i sitt yrke möter barn och unga i områdena om hur en orosanmälan görs enligt 14 kap. 1 § socialtjänstlagen.",
        responsible: &["Jönköpings kommun"],
        targets: &[],
        told: [
            Told {
                status: Some(("not-done", "Inte genomförd")),
                html: Some("<p>Ingen utbildning har hållits under tertialet.</p>"),
                ..UNTOLD
            },
            Told {
                status: Some(("not-done", "Inte genomförd")),
                html: Some("<p>Ingen utbildning har hållits under tertialet.</p>"),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "ssg",
        pledge: 1,
        title: "Möten i strategiska säkerhetsgruppen (SSG)",
        text: "Kommunens grupp ska träffas kontinuerligt, dela lägesbilder och samordna åtgärder.",
        responsible: &["Jönköpings kommun"],
        targets: &[],
        told: [
            Told { figures: &["tre möten"], html: Some("<p>Gruppen har haft tre möten.</p>"), ..UNTOLD },
            Told { figures: &["tre möten"], html: Some("<p>Gruppen har haft tre möten.</p>"), ..UNTOLD },
        ],
    },
    Row {
        id: "oxnehaga-torg",
        pledge: 1,
        title: "Öxnehaga torg som tryggare mötesplats",
        text: "Kommunen ska tillsammans med Vätterhem se över hur torget kan förändras.",
        responsible: &["Jönköpings kommun"],
        targets: &[],
        told: [
            Told {
                html: Some(
                    "<p>Ett större projekt har startat, beställt av stadsbyggnadskontoret, för ett socialt hållbart och attraktivt Öxnehaga. Det har fyra delprojekt: exploatering, reinvestering, mobilisering och infrastruktur. Torget ingår i reinvesteringen, tillsammans med ytor för lek och annan aktivitet.</p>",
                ),
                note: Some(
                    "<p>Meningen bryts vid ett sidbyte i källan. Efter ordet ”samt” följer bara ett löst fragment, ”Bondberge”. Resten av texten är förlorad.</p>",
                ),
                ..UNTOLD
            },
            Told {
                html: Some(
                    "<p>På själva torget har ännu inget synligt gjorts. I norra parken har en scen (backstage) byggts till vid basketplanen (backyard). Lekplatser har setts över och passar nu både mindre och större barn. Vid en lekplats har en grillplats ställts i ordning.</p>",
                ),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "sig",
        pledge: 1,
        title: "Ärenden i social insatsgrupp (SIG)",
        text: "Kommunen ska tillsammans med polisen ha påbörjat ärenden med unga från områdena.",
        responsible: &["Jönköpings kommun", "Polisen"],
        targets: &["minst två ärenden"],
        told: [
            Told {
                status: Some(("not-started", "Inte påbörjad")),
                html: Some(
                    "<p>Arbetet har ännu inte startat. Kommunen har under tertialet börjat rekrytera en samordnare.</p>",
                ),
                reason: Some("<p>Kommunen saknar samordnare.</p>"),
                ..UNTOLD
            },
            Told {
                status: Some(("not-started", "Inte påbörjad")),
                html: Some(
                    "<p>Medarbetare har rekryterats till den enhet som ska börja arbeta med SIG. Inget ärende har ännu startat.</p>",
                ),
                reason: Some("<p>Viss personal saknas på grund av anställningsstopp.</p>"),
                next: Some("<p>Arbetet väntas komma i gång under hösten.</p>"),
                ..UNTOLD
            },
        ],
    },
    Row {
        id: "torsdagsmoten",
        pledge: 1,
        title: "Torsdagsmöten på Öxnehaga",
        text: "Kommunens personal från fritid, fält och skola ska fortsätta träffa Vätterhem och områdespolisen varje vecka.",
        responsible: &["Jönköpings kommun", "Polisen"],
        targets: &[],
        told: [
            Told {
                html: Some(
                    "<p>Mötena har hållits kontinuerligt hela perioden. I början av året handlade de mycket om trygghet, under våren mest om vad pandemin betydde för barn och unga: sjukdom i familjen, sämre ekonomi, närvaro i skolan och oro. Deltagarna har också börjat planera för sommarlovet och dess aktiviteter i området.</p>",
                ),
                ..UNTOLD
            },
            Told {
                html: Some(
                    "<p>Mötena har hållits kontinuerligt hela sommaren, och alla parter har tyckt om samarbetet. Vätterhem, kommunen och civilsamhället har bidragit till aktiviteter i området (sommarKRAFT). Deltagarna funderar på att byta till tisdagar, som kan passa scheman bättre.</p>",
                ),
                ..UNTOLD
            },
        ],
    },
];

const UNTOLD: Told =
    Told { status: None, unchanged: false, figures: &[], html: None, reason: None, next: None, note: None };
