//! Why there are mistakes that stop a build: one reason for all those that rest on the same.
//!
//! Rules of good reporting have reasons of their own, each in its file in [`crate::lint`].

use super::Bilingual;
use super::explanation::Origin;

/// Why some kinds of mistakes are mistakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Their codes.
    pub codes: &'static [&'static str],
    /// Why that matters, to those who read the pages or to those who write them.
    pub why: Bilingual,
    /// What it rests on; empty where that is how this program works.
    pub origins: &'static [Origin],
}

/// Finds the reason of a code.
pub fn reason(code: &str) -> Option<&'static Reason> {
    REASONS.iter().find(|reason| reason.codes.contains(&code))
}

const fn said(sv: &'static str, en: &'static str) -> Bilingual {
    Bilingual { sv, en }
}

const fn origin(sv: &'static str, en: &'static str, url: &'static str) -> Origin {
    Origin { title: said(sv, en), url: Some(url) }
}

const TOML: Origin =
    origin("TOML 1.0, formatet för inställningar", "TOML 1.0, the format of settings", "https://toml.io/en/v1.0.0");
const COMMONMARK: Origin =
    origin("CommonMark, Markdown", "CommonMark, Markdown", "https://spec.commonmark.org/0.31.2/");
const URIS: Origin =
    origin("RFC 3986 om webbadresser", "RFC 3986 on web addresses", "https://www.rfc-editor.org/rfc/rfc3986");
const ACCESSIBILITY_LAW: Origin = origin(
    "Lagen (2018:1937) om tillgänglighet till digital offentlig service",
    "The Swedish Act (2018:1937) on accessibility of digital public service",
    "https://lagen.nu/2018:1937",
);
const TERA: Origin = origin("Tera, mallspråket", "Tera, the language of templates", "https://keats.github.io/tera/");

/// All reasons. A test sees to it that each code has one, here or as a rule of good reporting.
pub const REASONS: &[Reason] = &[
    Reason {
        codes: &["not-utf8"],
        why: said(
            "Filer som är sparade på ett äldre sätt har å, ä och ö som andra tecken. De skulle bli obegripliga på sidorna.",
            "Files saved in an older way have other signs for å, ä and ö, which would become unreadable on the pages.",
        ),
        origins: &[origin("RFC 3629, UTF-8", "RFC 3629, UTF-8", "https://www.rfc-editor.org/rfc/rfc3629")],
    },
    Reason {
        codes: &["merge-conflict"],
        why: said(
            "När två har ändrat samma rader vet inte git vilka som gäller och skriver in båda. Bara en människa kan välja.",
            "When two people changed the same lines, git does not know which hold and writes both. Only a person can choose.",
        ),
        origins: &[origin(
            "Git: hur en konflikt visas",
            "Git: how conflicts are presented",
            "https://git-scm.com/docs/git-merge#_how_conflicts_are_presented",
        )],
    },
    Reason {
        codes: &["symlink"],
        why: said(
            "En genväg kan leda ut ur mappen, till något som aldrig var tänkt att publiceras.",
            "A link can lead out of the folder, to something that was never meant to be published.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["special-file", "no-folder"],
        why: said(
            "En sajt är mappar med vanliga filer, som ser likadana ut på alla datorer och i git. Något annat kan vänta \
             för alltid på att bli läst, eller gömma mappen som skulle ligga där.",
            "A site is folders of plain files, which look the same on every machine and in git. Anything else may wait for \
             ever to be read, or hide the folder that should be there.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["control-character"],
        why: said(
            "Ett enda sådant tecken gör att ett flöde inte går att läsa alls, och i en terminal kan det ändra vad som visas.",
            "A single one makes a feed unreadable as a whole, and in a terminal it can change what is shown.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["contact-without-way", "bad-phone"],
        why: said(
            "Numret blir en länk som ringer, och en kontakt som inte går att nå hjälper ingen.",
            "The number becomes a link that dials, and a contact that cannot be reached helps nobody.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["bad-document"],
        why: said(
            "Läsaren ska veta vad som öppnas: en fil härifrån, med format och storlek, eller en annan webbplats. Ett dokument \
             som inte ligger någonstans är ett löfte om läsning som ingen kan hålla.",
            "Readers are to know what opens: a file from here, with its format and size, or another site. A document that lies \
             nowhere cannot be read by anybody.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["long-period"],
        why: said(
            "Varje år får egna sidor. Ett årtal med en felskriven siffra skulle fylla sajten med tomma år.",
            "Each year has pages of its own. A year with one wrong digit would fill the site with empty years.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["too-many", "long-text"],
        why: said(
            "Gränserna är många gånger större än i alla kända dokument. Det som går över dem är ett misstag eller \
             illvilja, och skulle annars fylla sidor och disk, eller göra bygget segt för alla. Alla gränser står i formatets beskrivning.",
            "The limits are many times what any known document has. What crosses them is a slip or ill will, and would \
             otherwise fill pages and disks, or slow the build down for everybody. The reference of the format lists all.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["large-file"],
        why: said(
            "En text som är så stor är ingen text, utan något som har hamnat fel. Gränsen gör att ett misstag inte fyller \
             datorns minne.",
            "A text that large is no text, but something that ended up in the wrong place. With the limit, a slip does not \
             fill the memory of a machine.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["empty-file", "file-format"],
        why: said(
            "Webbläsaren litar på filändelsen. En bild som är tom eller egentligen något annat visas som en trasig ruta, och ett dokument \
             går inte att öppna.",
            "A browser trusts the ending of a file. A picture that is empty or really something else is shown as a broken box, and a \
             document cannot be opened.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["no-place"],
        why: said(
            "En sajt utan platser har inget att säga. Byggdes den, skulle den ersätta den sajt som redan är publicerad, \
             för att en mapp bytt namn.",
            "A site without places has nothing to say. If it were built, it would replace the one that is published, because \
             a folder was renamed.",
        ),
        origins: &[],
    },
    Reason {
        codes: &[
            "file-type",
            "misplaced-file",
            "missing-promise",
            "unread-file",
            "promise-without-place",
            "no-site",
            "unused-attachment",
        ],
        why: said(
            "Var en fil ligger säger vad den är: en plats, ett löfte, en uppföljning eller en bilaga. En fil på fel ställe \
             skulle annars bara försvinna, utan att någon märker det.",
            "Where a file lies says what it is: a place, a promise, a follow-up or an attachment. A file in the wrong place \
             would otherwise just vanish, and nobody would notice.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["file-name", "bad-id", "bad-path", "bad-alias", "long-address"],
        why: said(
            "Namn på filer, mappar och id:n blir adresser på webben. Små bokstäver, siffror och bindestreck fungerar i \
             alla webbläsare, i e-post och på alla datorer.",
            "Names of files, folders and ids become addresses on the web. Small letters, digits and hyphens work in every \
             browser, in mail and on every machine.",
        ),
        origins: &[URIS],
    },
    Reason {
        codes: &[
            "no-front-matter",
            "open-front-matter",
            "missing-quotes",
            "missing-opening-quote",
            "odd-blank",
            "missing-brackets",
            "curly-quotes",
            "open-quotes",
            "open-list",
            "missing-comma",
            "inner-quotes",
            "extra-text",
            "missing-equals",
            "bad-header",
            "decimal-comma",
            "missing-value",
            "duplicate-key",
            "toml-syntax",
        ],
        why: said(
            "Inställningarna överst i filen följer ett strängt format, så att de betyder samma sak för alla. Att gissa vad \
             en rad var tänkt att säga vore att hitta på i ditt namn.",
            "The settings on top of a file follow a strict format, so that they mean the same to everybody. To guess what a \
             line was meant to say would be to make things up in your name.",
        ),
        origins: &[TOML],
    },
    Reason {
        codes: &[
            "unknown-key",
            "misplaced-key",
            "missing-key",
            "wrong-type",
            "unknown-word",
            "out-of-range",
            "format-version",
        ],
        why: said(
            "En felstavad inställning som bara hoppades över skulle ta bort en uppgift från sidan utan att det syns. Därför \
             räknas det som ingen känner igen som ett fel.",
            "A misspelt setting that was merely skipped would take a fact off the page without a trace. So what nobody knows \
             counts as a mistake.",
        ),
        origins: &[Origin {
            title: said(
                "Beskrivningen av formatet, docs/format.sv.md",
                "The reference of the format, docs/format.en.md",
            ),
            url: None,
        }],
    },
    Reason {
        codes: &["bad-date", "period-reversed"],
        why: said(
            "Av datumen räknas ut när en uppföljning ska vara inne och i vilken ordning sidorna står. Ett datum som kan \
             läsas på två sätt skulle bli fel för någon.",
            "Dates decide when a follow-up is due and in which order pages stand. A date that can be read in two ways would \
             be wrong for somebody.",
        ),
        origins: &[origin(
            "ISO 8601, datum",
            "ISO 8601, dates",
            "https://www.iso.org/iso-8601-date-and-time-format.html",
        )],
    },
    Reason {
        codes: &["bad-url", "bad-email", "bad-color"],
        why: said(
            "En adress som inte går att öppna lämnar den som läser utan källa eller kontakt.",
            "An address that does not open leaves readers without a source or a contact.",
        ),
        origins: &[URIS],
    },
    Reason {
        codes: &["bad-authority"],
        why: said(
            "Program som läser flöden och kalendrar känner igen det de har visat på dess id, och id:t ska vara ensamt i världen. \
             Därför börjar det med ett domännamn och en tid då det var utgivarens (RFC 4151).",
            "Programs that read feeds and calendars know what they have shown by its id, which is to be the only one in the \
             world. So it begins with a domain and a time in which it was the publisher's (RFC 4151).",
        ),
        origins: &[origin(
            "RFC 4151, id:n med tag:",
            "RFC 4151, ids with tag:",
            "https://www.rfc-editor.org/rfc/rfc4151",
        )],
    },
    Reason {
        codes: &["bad-code", "no-county"],
        why: said(
            "Länet är en del av platsens adress och av startsidans lista. Kommunkodens två första siffror säger vilket det är.",
            "The county is a part of the place's address and of the list on the front page. The first two digits of the \
             municipality's code tell which it is.",
        ),
        origins: &[origin(
            "SCB: län och kommuner i kodnummerordning",
            "Statistics Sweden: codes of counties and municipalities",
            "https://www.scb.se/",
        )],
    },
    Reason {
        codes: &["license-language"],
        why: said(
            "Samma licens har en adress för alla språk. Dataportaler jämför adresser bokstav för bokstav, så med en annan \
             vet de inte att uppgifterna är fria att använda.",
            "A licence has one address for all languages. Data portals compare addresses letter by letter, so with another \
             they do not know that the data may be used.",
        ),
        origins: &[origin(
            "Digg: DCAT-AP-SE, rekommendation 11",
            "Digg: DCAT-AP-SE, recommendation 11",
            "https://docs.dataportal.se/dcat/docs/recommendations/",
        )],
    },
    Reason {
        codes: &["bad-organisation-number"],
        why: said(
            "Numret säger vilken organisation det är, och andra kopplar ihop uppgifter med det. Den sista siffran räknas ut \
             av de andra, så att ett skrivfel märks. En persons nummer har en annan tredje siffra och ska inte stå här.",
            "The number tells which organisation it is, and others join data by it. Its last digit follows from the others, \
             so that a slip shows. The number of a person has another third digit, and should not stand here.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unknown-lint"],
        why: said(
            "`allow` säger att ett påpekande är avsiktligt. Med fel kod skulle det inte gälla något, och den som läser filen \
             skulle tro att det gör det.",
            "`allow` says that a finding is meant. With a wrong code it would do nothing, while whoever reads the file would \
             think that it does.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["no-cards"],
        why: said(
            "Bilderna ritas av ett bibliotek som tar lång tid att kompilera. Därför har bara utgåvorna det med. Utan det \
             skulle länkarna sakna de bilder som inställningen lovar, och ingen skulle märka det.",
            "The pictures are drawn by a library that takes long to compile, so only releases have it. Without it, links \
             would lack the pictures that the setting promises, and nobody would notice.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unofficial-contact", "title-as-name"],
        why: said(
            "En ny sajt säger från början att ingen myndighet står bakom den. Blir utgivaren en myndighet står två motsatta \
             saker på samma sida, och läsaren vet inte vem som svarar.",
            "A new site says to begin with that no authority stands behind it. Once its publisher is one, a page says two \
             opposite things, and readers do not know who answers.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unofficial-logo"],
        why: said(
            "En samling som ingen myndighet står bakom ska inte se ut som om en myndighet gjorde det. Vapen och logotyper \
             säger vem som talar.",
            "A collection that no authority stands behind must not look as if one did. Coats of arms and logos say who speaks.",
        ),
        origins: &[origin(
            "Lagen (1970:498) om skydd för vapen och vissa andra officiella beteckningar",
            "The Swedish Act (1970:498) on the protection of coats of arms and other official marks",
            "https://lagen.nu/1970:498",
        )],
    },
    Reason {
        codes: &["account-needed", "no-report-way"],
        why: said(
            "Den som läser ska kunna säga till när något är fel eller inte går att använda, utan att skaffa ett konto och utan \
             att säga vem hen är.",
            "Readers must be able to say that something is wrong or cannot be used, without an account and without saying who \
             they are.",
        ),
        origins: &[ACCESSIBILITY_LAW],
    },
    Reason {
        codes: &["no-accessibility", "accessibility-part"],
        why: said(
            "Myndigheter ska berätta hur tillgänglig webbplatsen är, vad som brister, varför, och vart man vänder sig. \
             Uppgifterna finns bara hos utgivaren, så programmet kan inte fylla i dem.",
            "Authorities must tell how accessible the site is, what falls short, why, and where to turn. Only the publisher \
             knows these facts, so the program cannot fill them in.",
        ),
        origins: &[ACCESSIBILITY_LAW],
    },
    Reason {
        codes: &[
            "no-figure",
            "two-figures",
            "bad-number",
            "not-a-count",
            "number-size",
            "range-reversed",
            "figure-without-unit",
        ],
        why: said(
            "Talen läggs ihop och jämförs med målen. Det går bara om varje tal är ett tal, med det som det räknar. Orden \
             skrivs ut som de står, så inget går förlorat.",
            "Figures are added and compared with targets. That works only where each is one number with what it counts. The \
             words are printed as they stand, so nothing is lost.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unread-markdown", "unmeant-markdown", "unread-link"],
        why: said(
            "Det som ser ut som en rubrik, en lista, en tabell eller en länk för den som skriver ska vara det för den som läser. \
             Annars visas tecknen som de står, eller något annat än det som var tänkt, och ingen får veta det.",
            "What looks like a heading, a list, a table or a link to whoever writes it shall be that to whoever reads it. Else \
             the signs are shown as they stand, or something else than was meant, and nobody is told.",
        ),
        origins: &[COMMONMARK],
    },
    Reason {
        codes: &["setting-in-text"],
        why: said(
            "Under den andra raden `+++` är allt text. En status eller en rättelse där registreras aldrig, och läsaren ser en \
             rad som inte är skriven för den.",
            "Below the second line `+++` all is text. A status or a correction there is never registered, and readers see a \
             line that was not written for them.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["pale-color"],
        why: said(
            "Den som ser sämre, eller läser i solen, kan inte läsa ljus text på ljus botten.",
            "Who sees less well, or reads in the sun, cannot read light words on a light ground.",
        ),
        origins: &[origin(
            "WCAG 2.2, 1.4.3, kontrast",
            "WCAG 2.2, 1.4.3, contrast",
            "https://www.w3.org/TR/WCAG22/#contrast-minimum",
        )],
    },
    Reason {
        codes: &["placeholder"],
        why: said(
            "Punkter och adresser som en mall lämnar att fylla i är inga uppgifter. Utan det här skulle alla se dem.",
            "Points and addresses that a template leaves to be filled in are no facts. Without this everybody would see them.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["answer-in-comment"],
        why: said(
            "Det som står efter `#` är mallens hjälp och visas aldrig. Den som skriver sitt svar där tror att det är redovisat.",
            "What stands behind `#` is the help of the template and is never shown. Who writes an answer there believes that it is \
             reported.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["raw-html", "open-comment"],
        why: said(
            "Texterna kommer från många händer och visas i olika teman. HTML i dem kan göra sidan otillgänglig eller föra in \
             skript; Markdown kan inte det.",
            "Texts come from many hands and are shown in several themes. HTML in them can make a page inaccessible or bring in \
             scripts; Markdown cannot.",
        ),
        origins: &[COMMONMARK],
    },
    Reason {
        codes: &["link-scheme", "link-to-output", "broken-link", "broken-anchor", "link-to-draft", "link-to-hidden"],
        why: said(
            "En länk som inte leder någonstans lämnar den som läser i sticket. Länkar till filer fungerar både på GitHub och \
             på sajten, och följer med när en adress ändras.",
            "A link that leads nowhere leaves readers stranded. Links to files work on GitHub and on the site, and follow when \
             an address changes.",
        ),
        origins: &[origin(
            "W3C: Cool URIs don't change",
            "W3C: Cool URIs don't change",
            "https://www.w3.org/Provider/Style/URI",
        )],
    },
    Reason {
        codes: &["broken-image", "broken-logo", "unsafe-logo", "external-image"],
        why: said(
            "En bild som saknas blir ett hål i sidan, och en bild på en annan webbplats låter den webbplatsen se vem som läser.",
            "An image that is missing leaves a hole in the page, and one on another site lets that site see who reads.",
        ),
        origins: &[origin(
            "Dataskyddsförordningen (EU) 2016/679, artikel 25",
            "General Data Protection Regulation (EU) 2016/679, article 25",
            "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        )],
    },
    Reason {
        codes: &[
            "unknown-place",
            "unknown-member",
            "bad-within",
            "unknown-promise",
            "extends-ring",
            "own-place",
            "unknown-party",
            "unknown-pledge",
            "unknown-focus",
            "duplicate-id",
            "pledge-key",
        ],
        why: said(
            "Delarna i ett löfte hänvisar till varandra med id:n. Pekar ett id på inget, eller på två saker, kan ingen sida \
             säga vem som har lovat vad.",
            "The parts of a promise refer to each other by ids. Where an id means nothing, or two things, no page can say who \
             promised what.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["once-without-end", "no-period", "period-twice", "outside-validity", "same-period"],
        why: said(
            "Varje uppföljning hör till en period, och perioden säger vilken kolumn den står i, när den skulle vara inne och \
             vilka tal som läggs ihop.",
            "Each follow-up belongs to a period, and the period says in which column it stands, when it was due and which \
             figures add.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unknown-row", "not-a-row", "heading-near-id", "duplicate-heading"],
        why: said(
            "Ett utfall med fel id skulle se ut som om inget hade redovisats. Ett skrivfel får inte göra en rapport till en \
             lucka.",
            "An outcome with a wrong id would look as if nothing had been reported. A slip must not turn a report into a gap.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unknown-whole"],
        why: said(
            "En del läggs aldrig ihop med något och visas under sin helhet. Utan helheten syns den inte, och ingen summa har \
             den med.",
            "A part is never added to anything and stands beneath its whole. Without the whole nobody sees it, and no sum has \
             it.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unchanged-from-nothing", "unchanged-and-more"],
        why: said(
            "Sidan skriver från vilken period något är oförändrat. Det måste finnas en sådan, och inget nytt får sägas samtidigt.",
            "The page names the period since which something is unchanged. There must be one, and nothing new may be said \
             besides.",
        ),
        origins: &[],
    },
    Reason {
        codes: &["unknown-edition", "edition-path", "address-taken", "address-case", "alias-taken"],
        why: said(
            "Två sidor kan inte ha samma adress: den ena skulle skriva över den andra, och vilken vore en slump.",
            "Two pages cannot have one address: one would overwrite the other, and which would be chance.",
        ),
        origins: &[URIS],
    },
    Reason {
        codes: &[
            "unknown-theme",
            "theme-ring",
            "theme-api",
            "theme-name",
            "theme-option",
            "missing-template",
            "template-syntax",
            "template-name",
            "extends-itself",
            "template-ring",
            "style-import",
            "duplicate-component",
            "template-render",
            "unknown-string",
        ],
        why: said(
            "En mall som inte går att läsa, eller som frågar efter något som inte finns, skulle ge en halv sida. Hellre ingen \
             sida alls, och den förra kvar.",
            "A template that cannot be read, or asks for what is not there, would make half a page. Better none, with the last \
             one kept.",
        ),
        origins: &[TERA],
    },
];

#[cfg(test)]
mod tests {
    use super::REASONS;
    use crate::diag::Kind;

    #[test]
    fn every_code_has_one_reason() {
        let codes = || REASONS.iter().flat_map(|reason| reason.codes);
        for (code, _) in Kind::CODES {
            let reasons = codes().filter(|known| *known == code).count();
            let is_rule = crate::lint::explanation(code).is_some();
            assert_eq!(reasons + usize::from(is_rule), 1, "{code}: a reason in src/diag/reason.rs, or a rule");
        }
        for code in codes() {
            assert!(Kind::CODES.iter().any(|(known, _)| known == code), "{code} is no code");
        }
    }
}
