//! What the templates of a kind of pages name, found without rendering them.
//!
//! Every word of a template counts, wherever it stands: it is enough that no part of a view is left out that a template
//! can reach. Parts can be reached without their names, by an index that is computed or by going through a map; where a
//! template does so, everything counts as named.

use super::PageKind;
use super::templates::{Template, tag};
use crate::view::{Chosen, Needs, Vocabulary};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Collects what the templates of each kind of pages name.
pub(super) fn needs(templates: &[Template<'_>]) -> BTreeMap<PageKind, Needs> {
    let mut vocabulary = Vocabulary::default();
    let named: Vec<Named<'_>> = templates.iter().map(|template| Named::of(template, &mut vocabulary)).collect();
    let vocabulary = Arc::new(vocabulary);
    PageKind::ALL.into_iter().map(|kind| (kind, of_kind(kind, &named, &vocabulary))).collect()
}

/// A template, and what it names.
struct Named<'a> {
    /// Its path below `templates/`.
    path: &'a str,
    /// The kind of pages that it is the template of.
    kind: Option<PageKind>,
    /// The other template that it begins with.
    extends: Option<&'a str>,
    words: Chosen,
    reaches_all: bool,
}

impl<'a> Named<'a> {
    fn of(template: &'a Template<'_>, vocabulary: &mut Vocabulary) -> Self {
        let text = template.text;
        let path = template.name.split_once('/').map_or("", |(_, path)| path);
        let mut chosen = Chosen::default();
        words(text).for_each(|word| chosen.add(vocabulary.add(word)));
        Self {
            path,
            kind: PageKind::ALL.into_iter().find(|kind| kind.template() == path),
            extends: tag(text, "extends").map(|span| &text[span]),
            words: chosen,
            reaches_all: reaches_all(text),
        }
    }
}

/// The words of the templates of a kind, in all themes of the chain, and of all that is no template of a kind: layouts,
/// components and what is included.
fn of_kind(kind: PageKind, named: &[Named<'_>], vocabulary: &Arc<Vocabulary>) -> Needs {
    let is_of_other_kind = |one: &&Named<'_>| one.kind.is_some_and(|other| other != kind);
    let (others, mut own): (Vec<&Named<'_>>, Vec<&Named<'_>>) = named.iter().partition(is_of_other_kind);
    let says = |one: &Named<'_>, word: &str| vocabulary.find(word).is_some_and(|number| one.words.has(number));
    // A page may be made of that of another kind.
    let mut left = others;
    loop {
        let is_used = |one: &&&Named<'_>| {
            own.iter().any(|user| {
                let extended = user.extends.is_some_and(|name| name.ends_with(one.path));
                extended || (says(user, "include") && says(user, stem(one.path)))
            })
        };
        let Some(at) = left.iter().position(|one| is_used(&one)) else { break };
        own.push(left.swap_remove(at));
    }
    if own.iter().any(|one| one.reaches_all) {
        return Needs::ALL.clone();
    }
    let mut words = Chosen::default();
    own.iter().for_each(|one| words.add_all(&one.words));
    Needs::of(Arc::clone(vocabulary), words)
}

/// The first word of a path, which whoever includes it says.
fn stem(path: &str) -> &str {
    words(path).next().unwrap_or_default()
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty())
}

/// Filters that return the values of a map without naming its keys.
const WHOLE: [&str; 5] = ["get", "keys", "pairs", "str", "values"];

/// Returns whether a template reaches for parts without their names. Text outside of tags is taken for such a reach as
/// well: then more is filled than need be, and that is all.
fn reaches_all(text: &str) -> bool {
    let filters = text.split('|').skip(1).filter_map(|rest| words(rest.get(..24).unwrap_or(rest)).next());
    text.contains("__tera_context")
        || text.contains("attribute")
        || filters.into_iter().any(|filter| WHOLE.contains(&filter))
        || text.match_indices('[').any(|(at, _)| is_computed_index(&text[..at], &text[at + 1..]))
        || text.split("for ").skip(1).any(goes_through_map)
}

/// Returns whether a bracket behind a value holds anything but one text or a number, which say what is reached for.
fn is_computed_index(before: &str, inside: &str) -> bool {
    let before = before.trim_end();
    // Behind `in` it is a list that is written out.
    let is_list = words(before).last() == Some("in") && before.ends_with("in");
    let is_index = !is_list && before.ends_with(|c: char| is_of_word(c) || matches!(c, ')' | ']'));
    let index = inside.split(']').next().unwrap_or(inside).trim();
    let is_number = index.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ':' | ' '));
    let is_text = ['"', '\''].iter().any(|&quote| {
        let inner = index.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
        inner.is_some_and(|inner| !inner.contains(quote))
    });
    is_index && !is_number && !is_text
}

/// Reads behind `for `: `key, value in …`.
fn goes_through_map(rest: &str) -> bool {
    let Some((names, _)) = rest.split_once(" in ") else { return false };
    names.contains(',') && names.chars().all(|c| is_of_word(c) || matches!(c, ',' | ' '))
}

#[cfg(test)]
mod tests {
    use super::{needs, reaches_all};
    use crate::source::FileId;
    use crate::theme::PageKind;
    use crate::theme::templates::Template;

    #[test]
    fn a_kind_needs_what_its_templates_and_those_of_no_kind_name() {
        let template = |name: &str, text| Template { name: name.to_owned(), file: FileId::FIRST, text, offset: 0 };
        let templates = [
            template("own/layout.html", "{{ page.head.title }}"),
            template("own/promise.html", r#"{% extends "layout.html" %}{{ page.strip }}"#),
            template("base/promise.html", "{{ page.periods }}"),
            template("own/place.html", r#"{% extends "base/start.html" %}"#),
            template("base/start.html", "{{ page.counties }}"),
            template("own/county.html", "{{ page[name] }}"),
        ];
        let needs = needs(&templates);
        let has = |kind, name| needs[&kind].has(name);
        assert!(["title", "strip", "periods"].into_iter().all(|name| has(PageKind::Promise, name)));
        assert!(!has(PageKind::Promise, "counties") && !has(PageKind::Promise, "series"));
        assert!(has(PageKind::Place, "counties") && !has(PageKind::Place, "strip"));
        assert!(has(PageKind::County, "anything"));
    }

    #[test]
    fn what_reaches_for_parts_without_their_names_is_found() {
        for named in [
            "{{ page.list[0].a }}",
            "{{ page['a'] }}",
            "{{ page[ \"a\" ].b }}",
            "{% for a in page.b %}",
            "{{ a | join(sep=', ') }}",
            "{% if kind in [\"a\", \"b\"] %}",
        ] {
            assert!(!reaches_all(named), "{named}");
        }
        for whole in [
            "{{ page[name] }}",
            "{{ page.head [\"a\" ~ b] }}",
            "{% for key, value in page %}",
            "{{ page |get(key=name) }}",
            "{{ page | pairs }}",
            "{{ page | str }}",
            "{{ list | sort(attribute=name) }}",
            "{{ __tera_context }}",
        ] {
            assert!(reaches_all(whole), "{whole}");
        }
    }
}
