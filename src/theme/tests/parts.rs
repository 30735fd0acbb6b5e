//! The page that shows all parts of a theme shows all of them.

use crate::source::Contents;
use crate::theme::builtin;
use std::collections::{BTreeMap, BTreeSet};

/// The components that a template uses: `<name …`.
fn used(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !c.is_ascii_lowercase() && c != '_';
    let inside = text.split("{{ <").chain(text.split("{% <")).skip(1);
    inside.filter_map(|rest| rest.split(ends).next()).filter(|name| !name.is_empty()).collect()
}

/// What is the whole of one kind of page or drawing, and is seen there.
const WHOLE_PAGES: [&str; 7] = [
    "picture",
    "picture_colour",
    "picture_colours",
    "picture_ink",
    "picture_style",
    "promised_by_place",
    "search_form",
];

#[test]
fn every_component_of_every_theme_stands_on_the_style_page() {
    let files = builtin();
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path.as_str() == path)?;
        match &file.contents {
            Contents::Text(text) => Some(text.to_string()),
            _ => None,
        }
    };
    for theme in ["base", "polisen", "jonkoping"] {
        let chain = if theme == "base" { vec!["base"] } else { vec!["base", theme] };
        let mut components: BTreeMap<String, String> = BTreeMap::new();
        let mut page = String::new();
        for name in chain {
            let below = format!("themes/{name}/templates/components/");
            for file in files.iter().filter(|file| file.path.as_str().starts_with(&below)) {
                let text = text(file.path.as_str()).unwrap();
                for part in text.split("{% component ").skip(1) {
                    let name: String = part.chars().take_while(|c| *c != '(').collect();
                    components.insert(name, part.to_owned());
                }
            }
            for template in ["layout", "style"] {
                page += &text(&format!("themes/{name}/templates/{template}.html")).unwrap_or_default();
            }
        }
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut open: Vec<String> = used(&page).into_iter().map(str::to_owned).collect();
        while let Some(name) = open.pop() {
            if seen.insert(name.clone()) {
                open.extend(used(&components[&name]).into_iter().map(str::to_owned));
            }
        }
        let missing: Vec<&String> =
            components.keys().filter(|name| !seen.contains(*name) && !WHOLE_PAGES.contains(&name.as_str())).collect();
        assert!(missing.is_empty(), "{theme}: {missing:?}");
    }
}
