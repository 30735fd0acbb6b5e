//! What is said of text that is read otherwise than it was meant, in Swedish.

use crate::diag::words::quote::code;
use crate::diag::{LinkSlip, Unmeant, Unread};

/// What is wrong with a link that is none.
pub(super) fn link_message(written: &str, slip: LinkSlip) -> String {
    let link = code(written);
    match slip {
        LinkSlip::Blank => format!("länken {link} går inte att läsa: adressen har mellanslag"),
        LinkSlip::Open => format!("länken {link} går inte att läsa: den sista parentesen saknas"),
        LinkSlip::Reversed => format!("länken {link} går inte att läsa: parenteserna står åt fel håll"),
        LinkSlip::Apart => format!("länken {link} går inte att läsa: orden och adressen hänger inte ihop"),
        LinkSlip::Empty => format!("länken {link} har ingen adress"),
        LinkSlip::Upload => format!("bilden {link} hann inte laddas upp"),
        LinkSlip::Other => format!("länken {link} går inte att läsa, och visas som den står"),
    }
}

/// What is wrong with text that is not read.
pub(super) fn unread_message(construct: Unread, written: &str) -> String {
    let written = code(written);
    match construct {
        Unread::Heading => format!("{written} blir ingen rubrik, utan visas som den står"),
        Unread::List => format!("raden {written} blir ingen lista; raderna visas i en följd"),
        Unread::Task => format!("raden {written} blir ingen ruta att bocka för"),
        Unread::Table => format!("raden {written} ser ut som en tabell, men visas som löpande text"),
        Unread::GridTable => format!("{written} hör till en tabell från ett annat program, och visas som den står"),
        Unread::Footnote => format!("fotnoten {written} läses inte, utan visas som den står"),
        Unread::Attributes => format!("{written} är en anvisning till ett annat program, och visas som den står"),
        Unread::Shortcode => format!("{written} är en kod från ett annat program, och visas som den står"),
        Unread::Alert => format!("rutan {written} läses inte, utan visas som den står"),
        Unread::WikiLink => format!("{written} blir ingen länk, utan visas som den står"),
        Unread::Contents => format!("{written} blir ingen innehållsförteckning, utan visas som den står"),
        Unread::Emphasis => format!("asteriskerna i {written} visas, och texten blir inte fet"),
        Unread::Mark => format!("{written} markeras inte, utan visas med likhetstecknen"),
        Unread::Emoji => format!("{written} blir ingen bild, utan visas som den står"),
        Unread::Formula => format!("{written} är en formel eller ett kommando, och visas som det står"),
        Unread::Definition => format!("raden {written} blir ingen ordförklaring, utan fortsätter stycket"),
        Unread::Blank => format!("{written} står kvar från en mall, och visas för alla"),
        Unread::Garbled => format!("{written} har fel bokstäver"),
        Unread::Reminder => format!("{written} ser ut som en anteckning till er själva, och visas för alla"),
        Unread::CellError => format!("{written} är ett felvärde ur Excel, och visas som det står"),
        Unread::DiskPath => format!("{written} ligger på en disk som ingen annan kommer åt"),
        Unread::Address => format!("{written} blir ingen länk"),
        Unread::Title => format!("{written} visas med sina tecken, för en titel är inte Markdown"),
    }
}

/// What is wrong with text that is read as what nobody meant.
pub(super) fn unmeant_message(construct: Unmeant, written: &str) -> String {
    let written = code(written);
    match construct {
        Unmeant::Code => format!("raden {written} är indragen, och visas som programkod"),
        Unmeant::OpenCode => format!("allt efter raden {written} visas som programkod, för den har inget slut"),
        Unmeant::Underline => format!("raden {written} gör texten ovanför till en rubrik"),
        Unmeant::DateList => format!("raden {written} blir en numrerad lista"),
        Unmeant::ListNumber => format!("raden {written} visas med ett annat nummer"),
        Unmeant::Quote => format!("raden {written} blir ett citat, och `>` visas inte"),
        Unmeant::PlusList => format!("raden {written} blir en del av en lista, och `+` visas inte"),
        Unmeant::Strike => format!("{written} visas överstruket"),
        Unmeant::Definition => format!("raden {written} visas inte alls"),
        Unmeant::Cells => format!("{written} visas inte: raden har fler kolumner än tabellens första rad"),
        Unmeant::EmptyHeading => "rubriken har inga ord".to_owned(),
        Unmeant::EqualsLine => format!("raden {written} gör texten ovanför till sidans egen rubrik"),
        Unmeant::Proposal => "ett ändringsförslag från GitHub visas som programkod".to_owned(),
        Unmeant::Times => format!("asteriskerna i {written} visas inte"),
        Unmeant::Caption => format!("bildtexten {written} visas inte: bilden står inne i ett stycke"),
    }
}
