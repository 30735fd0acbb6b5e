//! Style sheets: imports become one file, addresses become published names, comments go.

mod import;

use self::import::Import;
use super::statics::{Statics, unknown};
use super::{MistakeKind, ThemeMistake};
use crate::source::{Contents, SourcePath, Sources};
use std::collections::BTreeMap;

/// What style sheets can name.
pub(super) struct Sheets<'a> {
    pub(super) sources: &'a Sources,
    pub(super) statics: &'a Statics,
    pub(super) published: &'a BTreeMap<String, String>,
}

impl Sheets<'_> {
    /// Returns the sheet at `path` with all that it imports.
    pub(super) fn bundle(&self, path: &str, mistakes: &mut Vec<ThemeMistake>) -> String {
        let mut out = String::new();
        self.write(path, &mut vec![path.to_owned()], &mut out, mistakes);
        out
    }

    /// Writes the sheet at the end of `open`, the chain of imports that led to it.
    fn write(&self, path: &str, open: &mut Vec<String>, out: &mut String, mistakes: &mut Vec<ThemeMistake>) {
        let file = self.statics[path];
        let source = self.sources.get(file).path.as_str();
        let Contents::Text(text) = &self.sources.get(file).contents else {
            return mistakes.push(ThemeMistake::new(source, file, None, MistakeKind::Unreadable));
        };
        for piece in pieces(text.trim_start_matches('\u{feff}')) {
            match piece {
                CssPiece::Verbatim(verbatim) => out.push_str(verbatim),
                CssPiece::BadImport(written) => {
                    let kind = MistakeKind::Import { written: written.to_owned() };
                    mistakes.push(ThemeMistake::new(source, file, Some(span_in(text, written)), kind));
                }
                CssPiece::Import(import) => {
                    let address = import.address;
                    let span = span_in(text, address);
                    let Some(target) = resolve(path, address).filter(|target| self.statics.contains_key(target)) else {
                        let kind = unknown(address, self.statics);
                        mistakes.push(ThemeMistake::new(source, file, Some(span), kind));
                        continue;
                    };
                    if open.contains(&target) {
                        let chain = open.iter().cloned().chain([target]).collect();
                        let kind = MistakeKind::ImportCycle { chain };
                        mistakes.push(ThemeMistake::new(source, file, Some(span), kind));
                        continue;
                    }
                    let (opening, closing) = import.wrapping();
                    out.push_str(&opening);
                    open.push(target.clone());
                    self.write(&target, open, out, mistakes);
                    open.pop();
                    out.push_str(&closing);
                }
                CssPiece::Address(address) => {
                    let written = self.address(&open[0], path, address);
                    if written.is_none() {
                        let kind = unknown(address, self.statics);
                        mistakes.push(ThemeMistake::new(source, file, Some(span_in(text, address)), kind));
                    }
                    out.push_str("url(\"");
                    out.push_str(written.as_deref().unwrap_or(address));
                    out.push_str("\")");
                }
            }
        }
    }

    /// Returns the address, seen from the published `sheet`, of what `path` calls `address`; `None` if it is not there.
    fn address(&self, sheet: &str, path: &str, address: &str) -> Option<String> {
        if address.starts_with('#') || address.contains(':') {
            return Some(address.to_owned());
        }
        let end = address.find(['#', '?']).unwrap_or(address.len());
        let target = self.published.get(&resolve(path, &address[..end])?)?.strip_prefix("assets/")?;
        let up = "../".repeat(sheet.matches('/').count());
        Some(format!("{up}{target}{}", &address[end..]))
    }
}

fn resolve(sheet: &str, address: &str) -> Option<String> {
    Some(SourcePath::new(sheet)?.parent().join(address)?.as_str().to_owned())
}

/// Finds the bytes of `part`, a slice of `text`.
fn span_in(text: &str, part: &str) -> std::ops::Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

/// A part of a style sheet.
#[derive(Debug, PartialEq, Eq)]
enum CssPiece<'a> {
    /// What stays as it is.
    Verbatim(&'a str),
    /// `@import "address" layer(name);`
    Import(Import<'a>),
    /// An `@import` that cannot be read, or that stands after a rule, where it counts for nothing.
    BadImport(&'a str),
    /// The address in `url(…)`.
    Address(&'a str),
}

/// Takes a style sheet apart and leaves out its comments.
fn pieces(text: &str) -> Vec<CssPiece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut plain = 0;
    // Before other rules, but for `@charset` and the names of layers, which have no braces.
    let mut may_import = true;
    // Whatever is not verbatim begins with one of these.
    let begins = |byte: &u8| matches!(byte, b'/' | b'@' | b'u' | b'"' | b'\'');
    while let Some(skipped) = rest.as_bytes()[plain..].iter().position(begins) {
        may_import &= !rest[plain..plain + skipped].contains('{');
        plain += skipped;
        let here = &rest[plain..];
        let (piece, length) = if here.starts_with("/*") {
            (None, here.find("*/").map_or(here.len(), |end| end + 2))
        } else if let Some(read) = import::import(here) {
            match read {
                Ok((import, length)) if may_import => (Some(CssPiece::Import(import)), length),
                Ok((_, length)) | Err(length) => (Some(CssPiece::BadImport(here[..length].trim_end())), length),
            }
        } else if let Some((piece, length)) = address(here) {
            (Some(piece), length)
        } else {
            plain += match here.chars().next() {
                Some(quote @ ('"' | '\'')) => string_length(here, quote),
                _ => 1,
            };
            continue;
        };
        pieces.push(CssPiece::Verbatim(&rest[..plain]));
        pieces.extend(piece);
        rest = &here[length..];
        plain = 0;
    }
    pieces.push(CssPiece::Verbatim(rest));
    pieces
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote || c == '\n' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Reads `url(address)`. One in quotes goes to its last quote: a drawing in `data:` has brackets of its own.
fn address(text: &str) -> Option<(CssPiece<'_>, usize)> {
    let inner = text.strip_prefix("url(")?;
    let begin = inner.trim_start();
    let quoted = match begin.chars().next() {
        Some(quote @ ('"' | '\'')) => inner.len() - begin.len() + string_length(begin, quote),
        _ => 0,
    };
    let end = quoted + inner.get(quoted..)?.find(')')?;
    Some((CssPiece::Address(inner[..end].trim().trim_matches(['"', '\''])), "url(".len() + end + 1))
}

#[cfg(test)]
mod tests {
    use super::import::Import;
    use super::{CssPiece, pieces};

    #[test]
    fn a_sheet_comes_apart() {
        let text =
            "@import \"_a.css\" layer(base);\n/* url(x) */a::before { content: \"/* url(y)\"; mask: url( 'b.svg#c' ) }";
        let found: Vec<CssPiece<'_>> =
            pieces(text).into_iter().filter(|piece| *piece != CssPiece::Verbatim("")).collect();
        assert_eq!(
            found,
            [
                CssPiece::Import(Import { address: "_a.css", layer: Some("base"), supports: None, media: "" }),
                CssPiece::Verbatim("\n"),
                CssPiece::Verbatim("a::before { content: \"/* url(y)\"; mask: "),
                CssPiece::Address("b.svg#c"),
                CssPiece::Verbatim(" }"),
            ]
        );
    }

    #[test]
    fn an_address_in_quotes_may_have_brackets() {
        let text = "a { mask: url(\"data:image/svg+xml,%3Cg mask='url(%23m)'/%3E\") }";
        let drawing = "data:image/svg+xml,%3Cg mask='url(%23m)'/%3E";
        assert_eq!(pieces(text)[1..], [CssPiece::Address(drawing), CssPiece::Verbatim(" }")]);
        assert_eq!(pieces("a { mask: url( 'b)c.svg' ) }")[1], CssPiece::Address("b)c.svg"));
        assert_eq!(pieces("a { mask: url(\"b"), [CssPiece::Verbatim("a { mask: url(\"b")]);
    }

    #[test]
    fn an_import_after_a_rule_counts_for_nothing_and_is_reported() {
        let is_refused = |text: &str| pieces(text).iter().any(|piece| matches!(piece, CssPiece::BadImport(_)));
        assert!(!is_refused("@charset \"utf-8\";\n@layer one, two;\n@import 'a.css';\n@import 'b.css';\na { }"));
        assert!(is_refused("a { color: red }\n@import 'a.css';"));
        assert!(is_refused("@media print {\n@import 'a.css';\n}"));
        assert_eq!(pieces("@import a.css;\n")[1], CssPiece::BadImport("@import a.css"));
    }
}
