//! Mistakes of themes as diagnostics.

use super::mistake::suggest;
use super::{MistakeKind, ThemeMistake};
use crate::diag::{Diagnostic, Expected, InTemplate, Kind};
use crate::source::Span;
use std::collections::BTreeSet;

/// Turns the mistakes of a theme into diagnostics: templates that are not there into one, a ring into one.
pub fn diagnostics(mistakes: Vec<ThemeMistake>, named_at: Span) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut rings: BTreeSet<BTreeSet<String>> = BTreeSet::new();
    for mistake in mistakes {
        if let MistakeKind::Circle { chain } = &mistake.kind
            && !rings.insert(chain.iter().cloned().collect())
        {
            continue;
        }
        let next = mistake.into_diagnostic(named_at);
        match (found.last_mut(), next) {
            (
                Some(Diagnostic { kind: Kind::MissingTemplate { names }, span, .. }),
                Diagnostic { kind: Kind::MissingTemplate { names: more }, span: same, .. },
            ) if *span == same => names.extend(more),
            (_, next) => found.push(next),
        }
    }
    found
}

impl ThemeMistake {
    /// Turns the mistake into a diagnostic; one without a file stands where `named_at` says the theme is named.
    pub fn into_diagnostic(self, named_at: Span) -> Diagnostic {
        let span = match (self.file, &self.span) {
            (Some(file), Some(span)) => Span::new(file, span.clone()),
            (Some(file), None) => Span::start_of(file),
            (None, _) => named_at,
        };
        Diagnostic::new(self.kind.into_kind(), span)
    }
}

impl MistakeKind {
    fn into_kind(self) -> Kind {
        match self {
            Self::UnknownTheme { name, known } => Kind::UnknownTheme {
                suggestion: crate::diag::suggest::nearest(&name, known.iter().map(String::as_str)).map(str::to_owned),
                id: name,
                known,
            },
            Self::ParentCycle { chain } => Kind::ThemeRing { id: chain.into_iter().next().unwrap_or_default() },
            Self::Api { found: Some(found), expected: _ } => Kind::ThemeApi { written: found.to_string() },
            Self::Api { found: None, expected: _ } => Kind::MissingKey { key: "api", table: "theme.toml" },
            Self::Toml { message } => Kind::TomlSyntax { parser: message },
            Self::UnknownKey { key, suggestion } => Kind::UnknownKey {
                key,
                table: "theme.toml",
                suggestion,
                known: vec!["name", "parent", "api", "options"],
            },
            Self::WrongType { key, expected } => {
                Kind::WrongType { key, expected: expected_of(expected), instead: None }
            }
            Self::MissingKey { key } => Kind::MissingKey { key, table: "theme.toml" },
            Self::WrongName { found, expected } => Kind::ThemeName { written: found, folder: expected },
            Self::OptionType { key } => Kind::ThemeOption { key },
            Self::Unreadable => Kind::NotUtf8,
            Self::Unread(kind) => *kind,
            Self::NoTemplate { name } => Kind::MissingTemplate { names: vec![name] },
            Self::Syntax { message } => Kind::TemplateSyntax { message },
            Self::Unknown { what: InTemplate::String, name, suggestion } => {
                Kind::UnknownString { key: name, suggestion }
            }
            Self::Unknown { what, name, suggestion } => {
                Kind::TemplateName { what, name, suggestion, known: Vec::new() }
            }
            Self::UnknownBlock { name, known } => {
                let suggestion = suggest(&name, known.iter().map(String::as_str));
                Kind::TemplateName { what: InTemplate::Block, name, suggestion, known }
            }
            Self::ExtendsItself { advice } => Kind::ExtendsItself { advice },
            Self::Circle { chain } | Self::ImportCycle { chain } => Kind::TemplateRing { chain },
            Self::Import { written } => Kind::StyleImport { written },
            Self::DuplicateComponent { name, other } => Kind::DuplicateComponent { name, other },
            Self::Render { message } => Kind::TemplateSyntax { message },
        }
    }
}

fn expected_of(words: &str) -> Expected {
    match words {
        "a whole number" => Expected::Whole,
        "a table" => Expected::Table,
        _ => Expected::Text,
    }
}
