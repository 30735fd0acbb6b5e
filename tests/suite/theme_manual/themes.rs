//! The templates, components, words, tokens and options of `themes/base/`, read from its files.

use super::types::Types;
use super::{read, repository, table};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use toml::{Table, Value};

/// Writes which template gets which view, and the blocks that can be overridden in it.
pub(super) fn templates(out: &mut String, types: &Types) {
    out.push_str(
        "## Templates\n\nEvery template gets `site`, a [`SiteView`](#siteview), and `page`. A block can be overridden by \
         itself; those of `layout.html` are in every page that extends it.\n\n",
    );
    let blocks = |template: &str| {
        let text = read(format!("themes/base/templates/{template}"));
        let names = text.split("{% block ").skip(1).filter_map(|rest| rest.split([' ', '-', '%']).next());
        names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
    };
    let row = |(template, page): (String, String)| {
        let link = format!("[`{page}`](#{})", page.to_lowercase());
        [format!("`{template}`"), link, types.summary(&page), blocks(&template)]
    };
    let frame =
        ["`layout.html`".to_owned(), "any".to_owned(), "The frame of a page.".to_owned(), blocks("layout.html")];
    table(out, ["template", "`page`", "what it shows", "blocks"], types.pages().into_iter().map(row).chain([frame]));
}

/// Writes the components, by file, with what they take.
pub(super) fn components(out: &mut String) {
    out.push_str("## Components\n\nA value after `=` or `:` is a default or a type; what begins with `@` is there by itself.\n\n");
    let folder = repository().join("themes/base/templates/components");
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    for name in names {
        let text = read(format!("themes/base/templates/components/{name}"));
        writeln!(out, "### components/{name}\n").unwrap();
        let rows = text.match_indices("{% component ").map(|(at, opening)| {
            let signature = text[at + opening.len()..].split_inclusive(')').next().unwrap_or_default();
            [format!("`{signature}`"), comment_before(&text[..at]).to_owned()]
        });
        table(out, ["component", "what it shows"], rows);
    }
}

/// Returns the comment that ends right here.
fn comment_before(text: &str) -> &str {
    let comment = text.trim_end().strip_suffix("#}").and_then(|text| text.rsplit_once("{#"));
    comment.map_or("", |(_, comment)| comment.trim_matches('-').trim())
}

/// Writes the tokens with their values, under the comments that head them.
pub(super) fn tokens(out: &mut String) {
    out.push_str(
        "## Tokens\n\nThe values that `base` sets and its rules use; `polisen` and `jonkoping` set some of them anew in \
         `_theme-tokens.css`.\n\n",
    );
    let sheet = read("themes/base/static/_tokens.css");
    let (_, inner) = sheet.split_once(":root {").expect("tokens are set on :root");
    let mut rows: Vec<[String; 2]> = Vec::new();
    let mut rest = inner.split('}').next().unwrap_or_default();
    while let Some(at) = rest.find(['/', ';']) {
        if rest[at..].starts_with("/*") {
            table(out, ["token", "value"], std::mem::take(&mut rows));
            let (comment, after) = rest[at + 2..].split_once("*/").expect("a comment ends");
            writeln!(out, "{}\n", comment.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap();
            rest = after;
            continue;
        }
        let (declaration, after) = rest.split_once(';').expect("a declaration ends");
        if let Some((name, value)) = declaration.trim().split_once(':').filter(|(name, _)| name.starts_with("--")) {
            rows.push([format!("`{name}`"), format!("`{}`", value.trim())]);
        }
        rest = after;
    }
    table(out, ["token", "value"], rows);
}

/// Writes the options of `base`.
pub(super) fn options(out: &mut String) {
    out.push_str(
        "## Options\n\nWhat `[options]` in `theme.toml` sets, and templates read as `site.options.<name>`. A theme can add \
         its own, and give those of its parent another value of the same type.\n\n",
    );
    let manifest = read("themes/base/theme.toml");
    let values = manifest.parse::<Table>().unwrap();
    let Some(Value::Table(options)) = values.get("options") else { return };
    let comment = |key: &str| {
        let lines: Vec<&str> = manifest.lines().collect();
        let at = lines.iter().position(|line| line.starts_with(key)).unwrap_or_default();
        let above = lines[..at].iter().rev().map_while(|line| line.strip_prefix("# ")).collect::<Vec<_>>();
        above.into_iter().rev().collect::<Vec<_>>().join(" ")
    };
    let row = |(key, value): (&String, &Value)| [format!("`{key}`"), format!("`{value}`"), comment(key)];
    table(out, ["option", "default", "what it is"], options.iter().map(row));
}

/// Writes the words of `base` in both languages.
pub(super) fn strings(out: &mut String) {
    out.push_str(
        "## Strings\n\n`{name}` is filled in by the call. Words for one and for several stand as `one / other`.\n\n",
    );
    let [swedish, english] = ["sv", "en"].map(|lang| {
        let mut found = BTreeMap::new();
        let words = read(format!("themes/base/strings/{lang}.toml")).parse::<Table>().unwrap();
        flatten("", &words, &mut found);
        found
    });
    let row = |(key, words): (&String, &String)| {
        [format!("`{key}`"), words.clone(), english.get(key).cloned().unwrap_or_default()]
    };
    table(out, ["key", "sv", "en"], swedish.iter().map(row));
}

fn flatten(prefix: &str, words: &Table, found: &mut BTreeMap<String, String>) {
    for (key, value) in words {
        let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Value::String(text) => drop(found.insert(key, text.clone())),
            Value::Table(forms) => match (forms.get("one"), forms.get("other")) {
                (Some(Value::String(one)), Some(Value::String(other))) if forms.len() == 2 => {
                    found.insert(key, format!("{one} / {other}"));
                }
                _ => flatten(&key, forms, found),
            },
            _ => panic!("{key} is no text"),
        }
    }
}
