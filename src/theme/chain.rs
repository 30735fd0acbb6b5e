//! A theme and its ancestors.

use super::manifest::manifest;
use super::{MistakeKind, ThemeMistake, names};
use crate::source::{SourcePath, Sources};
use crate::view::OptionValue;
use std::collections::BTreeMap;
use std::mem::discriminant;

/// A theme with its ancestors, itself first.
pub(super) struct Chain {
    pub(super) names: Vec<String>,
    pub(super) options: BTreeMap<String, OptionValue>,
}

/// Follows `parent` from theme to theme; `None` where the chain does not end well.
pub(super) fn chain(sources: &Sources, name: &str, mistakes: &mut Vec<ThemeMistake>) -> Option<Chain> {
    let mut chain = Chain { names: Vec::new(), options: BTreeMap::new() };
    let mut options: BTreeMap<String, (OptionValue, ThemeMistake)> = BTreeMap::new();
    let mut asked: Option<ThemeMistake> = None;
    let mut next = name.to_owned();
    loop {
        let path = format!("themes/{next}/theme.toml");
        let Some(file) = SourcePath::new(&path).and_then(|path| sources.find(&path)) else {
            let kind = MistakeKind::UnknownTheme { name: next, known: names(sources) };
            // Said where the child names its parent, or else where the file should be.
            mistakes.push(match asked {
                Some(asked) => ThemeMistake { kind, ..asked },
                None => ThemeMistake { path, file: None, span: None, kind },
            });
            return None;
        };
        let found = manifest(sources, file, &next, mistakes);
        for (key, (value, span)) in found.options {
            // The child stands first, and is the one that is wrong if its parent has it in another type.
            let place = ThemeMistake::new(&path, file, Some(span), MistakeKind::OptionType { key: key.clone() });
            let (known, place) = options.entry(key).or_insert_with(|| (value.clone(), place));
            if discriminant(known) != discriminant(&value) {
                mistakes.push(place.clone());
            }
        }
        chain.names.push(next);
        let Some((parent, span)) = found.parent else {
            chain.options = options.into_iter().map(|(key, (value, _))| (key, value)).collect();
            return Some(chain);
        };
        if chain.names.contains(&parent) {
            let circle = chain.names.iter().cloned().chain([parent]).collect();
            mistakes.push(ThemeMistake::new(&path, file, Some(span), MistakeKind::ParentCycle { chain: circle }));
            return None;
        }
        asked = Some(ThemeMistake::new(&path, file, Some(span), MistakeKind::Unreadable));
        next = parent;
    }
}
