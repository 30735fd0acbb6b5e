//! The way out of mistakes about themes.

use super::suggestion::meant;
use crate::diag::Kind;
use crate::diag::words::quote::{and, code, either, one_line};
use crate::value::{Lang, define_say};

/// Says the way out; `None` for other kinds.
pub(super) fn help(kind: &Kind, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    Some(match kind {
        Kind::UnknownTheme { suggestion: Some(near), .. } => meant(near, lang),
        Kind::UnknownTheme { known, .. } => say!(
            "Välj {}, eller lägg temat i mappen `themes`.",
            "Choose {}, or put the theme into the folder `themes`.",
            either(known, lang)
        ),
        Kind::ThemeRing { .. } => say!(
            "Ändra `parent` i `theme.toml` hos ett av dem, så att raden av teman tar slut.",
            "Change `parent` in the `theme.toml` of one of them, so that the chain ends."
        ),
        Kind::ThemeApi { .. } => say!(
            "Skriv `api = 1` när temat följer den versionen, eller hämta en nyare version av Utfall.",
            "Write `api = 1` once the theme follows that version, or get a newer version of Utfall."
        ),
        Kind::ThemeName { folder, .. } => {
            say!("Skriv {}.", "Write {}.", code(&format!("name = \"{}\"", one_line(folder))))
        }
        Kind::ThemeOption { .. } => say!(
            "Ge den ett värde av samma sort, eller ett annat namn.",
            "Give it a value of the same type, or another name."
        ),
        Kind::MissingTemplate { .. } => say!(
            "Skriv `parent = \"base\"` i `theme.toml`, så att temat får de mallar som det inte har själv.",
            "Write `parent = \"base\"` in `theme.toml`, so that the theme gets the templates it lacks."
        ),
        Kind::TemplateSyntax { .. } => say!(
            "Orden inom parentes kommer från mallspråket Tera, som beskriver sina regler på `keats.github.io/tera`.",
            "The words in brackets come from the template language Tera. Its rules are at `keats.github.io/tera`."
        ),
        Kind::TemplateName { suggestion: None, known, .. } if !known.is_empty() => say!(
            "Det som mallen bygger på har blocken {}.",
            "What this template extends has the blocks {}.",
            and(known, lang)
        ),
        Kind::TemplateName { suggestion: Some(near), .. } => meant(near, lang),
        Kind::TemplateName { .. } => say!(
            "Handboken för teman räknar upp vad mallar får använda.",
            "The theme manual lists what templates may use."
        ),
        Kind::ExtendsItself { advice: Some(parent) } => {
            say!("Skriv {}.", "Write {}.", code(&format!("{{% extends \"{}\" %}}", one_line(parent))))
        }
        Kind::ExtendsItself { advice: None } => say!(
            "Ta bort raden med `extends`; inget tema under det här har mallen.",
            "Remove the line with `extends`; no theme below this one has the template."
        ),
        Kind::TemplateRing { .. } => say!("Ta bort ett av leden.", "Remove one of the links."),
        Kind::StyleImport { .. } => say!(
            "Skriv den före alla andra regler, till exempel `@import \"_form.css\" layer(form) print;`. Efter namnet \
             får `layer(…)` stå, sedan `supports(…)`, sedan medier.",
            "Write it before all other rules, such as `@import \"_form.css\" layer(form) print;`. Behind the name may \
             stand `layer(…)`, then `supports(…)`, then media."
        ),
        Kind::DuplicateComponent { .. } => {
            say!("Ta bort den ena, eller ge den ett annat namn.", "Remove one of them, or give it another name.")
        }
        Kind::TemplateRender { more: 0, .. } => say!(
            "Jämför namnen i mallen med dem som handboken för teman räknar upp.",
            "Compare the names in the template with those that the theme manual lists."
        ),
        Kind::TemplateRender { more, .. } => say!(
            "Jämför namnen i mallen med dem som handboken för teman räknar upp. Samma fel finns på {more} {} till.",
            "Compare the names in the template with those that the theme manual lists. The same error is on {more} \
             more {}.",
            if *more == 1 { say!("sida", "page") } else { say!("sidor", "pages") }
        ),
        Kind::UnknownString { suggestion: Some(near), .. } => meant(near, lang),
        Kind::UnknownString { key, suggestion: None } => say!(
            "Lägg till den i temats `strings/sv.toml`: {}.",
            "Add it to `strings/en.toml` of the theme: {}.",
            code(&format!("{} = \"…\"", one_line(key)))
        ),

        _ => return None,
    })
}
