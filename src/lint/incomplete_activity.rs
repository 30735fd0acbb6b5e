//! An activity that lacks what the others have.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::{Promise, Row, RowKind};

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "incomplete-activity",
    what: Bilingual::new(
        "En aktivitet säger inte vilket löfte den hör till, eller vem som ansvarar, fast de flesta andra gör det.",
        "An activity does not say which pledge it belongs to, or who is responsible, though most others do.",
    ),
    why: Bilingual::new(
        "Sidan visar aktiviteterna under sina löften, med den som ansvarar. En som saknar det hamnar för sig själv, och \
         läsaren undrar om den är glömd.",
        "The page shows activities below their pledges, with those who are responsible. One without stands apart, and readers \
         wonder whether it was forgotten.",
    ),
    origins: &[Origin::named(
        "Utfalls egna regler: en tom ruta får inte se ut som ett faktum",
        "Utfall's own rules: a blank must not look like a fact",
    )],
    wrong: "[[activity]]\nid = \"krogtillsyn\"\ntitle = \"Krogtillsyner\"",
    right: "[[activity]]\nid = \"krogtillsyn\"\npledge = \"tryggt-centrum\"\ntitle = \"Krogtillsyner\"\n\
            responsible = [\"police\"]",
};

/// A field of an activity, and whether it has it.
type RequiredField = (&'static str, fn(&Row) -> bool);

/// What most activities have.
const PARTS: [RequiredField; 2] =
    [("pledge", |row| row.pledge.is_some()), ("responsible", |row| !row.responsible.is_empty())];

pub(super) fn check(_: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let rows: Vec<&Row> = promise.rows.iter().filter(|row| row.kind == RowKind::Activity).collect();
    for (key, has) in PARTS {
        let lacking = || rows.iter().filter(|row| !has(row));
        if lacking().count() * 2 >= rows.len() {
            continue;
        }
        for row in lacking() {
            if !is_allowed("incomplete-activity", &[&promise.allow, &row.allow]) {
                let kind = Kind::IncompleteActivity { title: row.title.clone(), key };
                found.report(kind, row.span);
            }
        }
    }
}
