//! The rule `@import` (CSS Cascading and Inheritance 5, section 2).
//!
//! `@import ADDRESS [layer | layer(NAME)] [supports(CONDITION)] [MEDIA];`, where the address is a text in either kind of
//! quotation marks or a `url()`.

/// A rule that another sheet stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import<'a> {
    /// The address, as it is written.
    pub(super) address: &'a str,
    /// The layer that the sheet is in, if any; one without a name is `""`.
    pub(super) layer: Option<&'a str>,
    /// What a browser must be able to do.
    pub(super) supports: Option<&'a str>,
    /// The media that the sheet is for; `""` is all.
    pub(super) media: &'a str,
}

impl Import<'_> {
    /// Returns what stands before the sheet and after it, so that it counts where the rule says.
    pub(super) fn wrapping(&self) -> (String, String) {
        let mut opening = String::new();
        if !self.media.is_empty() {
            opening.push_str(&format!("@media {} {{\n", self.media));
        }
        if let Some(condition) = self.supports {
            // A single declaration stands for itself in `supports()`, but in parentheses in `@supports`.
            let is_declaration = condition.split_once(':').is_some_and(|(name, _)| is_name(name.trim()));
            let condition = if is_declaration { format!("({condition})") } else { condition.to_owned() };
            opening.push_str(&format!("@supports {condition} {{\n"));
        }
        match self.layer {
            Some("") => opening.push_str("@layer {\n"),
            Some(name) => opening.push_str(&format!("@layer {name} {{\n")),
            None => {}
        }
        let closing = "}\n".repeat(opening.matches("{\n").count());
        (opening, closing)
    }
}

/// Reads the rule at the beginning of a text, and its length in bytes with the `;`. The error is the length of a rule
/// that cannot be read; `None` if there is no `@import`.
pub(super) fn import(text: &str) -> Option<Result<(Import<'_>, usize), usize>> {
    const NAME: &str = "@import";
    let is_here = text.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME));
    let rest = is_here.then(|| &text[NAME.len()..])?;
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_') {
        return None;
    }
    let end = end_of_rule(rest);
    let read = end.filter(|&end| rest[end..].starts_with(';')).and_then(|end| parts(&rest[..end]));
    Some(match (read, end) {
        (Some(import), Some(end)) => Ok((import, NAME.len() + end + 1)),
        _ => Err(NAME.len() + rest.find(['\n', ';', '{']).unwrap_or(rest.len())),
    })
}

/// Reads what stands between `@import` and `;`.
fn parts(rule: &str) -> Option<Import<'_>> {
    let rule = blank(rule);
    let (address, rest) = match rule.chars().next()? {
        '"' | '\'' => text(rule)?,
        _ => {
            let (inner, rest) = function(rule, "url")?;
            let inner = inner.trim();
            match text(inner) {
                Some((address, "")) => (address, rest),
                None if !inner.contains(['"', '\'', '(', ' ']) => (inner, rest),
                _ => return None,
            }
        }
    };
    let mut rest = blank(rest);
    let mut layer = None;
    if let Some((name, after)) = function(rest, "layer") {
        let name = name.trim();
        if !name.split('.').all(is_name) {
            return None;
        }
        (layer, rest) = (Some(name), blank(after));
    } else if let Some(after) = keyword(rest, "layer") {
        (layer, rest) = (Some(""), blank(after));
    }
    let mut supports = None;
    if let Some((condition, after)) = function(rest, "supports") {
        (supports, rest) = (Some(condition.trim()).filter(|condition| !condition.is_empty()), blank(after));
        supports?;
    }
    let media = rest.trim_end();
    // A comment would be read as a part of the condition, and a second text is no medium.
    let is_plain = |part: &str| !part.contains("/*");
    let is_medium = is_plain(media) && !media.contains(['"', '\'', '{', '}', '@']);
    let is_whole = !address.is_empty() && supports.is_none_or(is_plain) && is_medium && is_balanced(media);
    is_whole.then_some(Import { address, layer, supports, media })
}

/// Finds the `;` that ends a rule, or the brace that should not be there: not one in a text, a comment or a `url()`.
fn end_of_rule(text: &str) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(c) = text[at..].chars().next() {
        at += match c {
            '"' | '\'' => super::string_length(&text[at..], c),
            '/' if text[at..].starts_with("/*") => text[at..].find("*/")? + 2,
            ';' if depth == 0 => return Some(at),
            '{' | '}' => return Some(at),
            '(' => {
                depth += 1;
                1
            }
            ')' => {
                depth = depth.saturating_sub(1);
                1
            }
            c => c.len_utf8(),
        };
    }
    None
}

/// Leaves out blanks and comments at the beginning.
fn blank(text: &str) -> &str {
    let text = text.trim_start();
    match text.strip_prefix("/*").and_then(|inside| inside.split_once("*/")) {
        Some((_, after)) => blank(after),
        None => text,
    }
}

/// Reads a text in quotation marks, and what follows; `None` for one with an escape or without an end.
fn text(written: &str) -> Option<(&str, &str)> {
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (inside, after) = written[1..].split_once(quote)?;
    (!inside.contains(['\\', '\n'])).then_some((inside, after))
}

/// Reads `name(…)`: what stands between the parentheses, and what follows.
fn function<'a>(written: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let inside = written.get(..name.len()).filter(|here| here.eq_ignore_ascii_case(name))?.len();
    let inside = written[inside..].strip_prefix('(')?;
    let (mut at, mut depth) = (0, 1_usize);
    while let Some(c) = inside[at..].chars().next() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&inside[..at], &inside[at + 1..]));
        }
        at += if matches!(c, '"' | '\'') { super::string_length(&inside[at..], c) } else { c.len_utf8() };
    }
    None
}

/// Reads a word that no letter of a longer one and no parenthesis follows.
fn keyword<'a>(written: &'a str, word: &str) -> Option<&'a str> {
    let here = written.get(..word.len())?;
    let after = &written[word.len()..];
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '('));
    (here.eq_ignore_ascii_case(word) && ends).then_some(after)
}

fn is_name(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    !word.is_empty() && word.chars().all(is_letter) && !word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    let is_closed = text.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    });
    is_closed && depth == 0
}

#[cfg(test)]
mod tests {
    use super::{Import, import};

    #[track_caller]
    fn read(rule: &str) -> Import<'_> {
        let (import, length) = import(rule).unwrap().unwrap_or_else(|_| panic!("{rule} is not read"));
        assert_eq!(length, rule.len(), "{rule}");
        import
    }

    #[test]
    fn the_address_is_a_text_or_a_url() {
        for rule in [
            "@import \"a.css\";",
            "@import 'a.css';",
            "@import url(a.css);",
            "@import url( a.css );",
            "@import url(\"a.css\");",
            "@IMPORT URL('a.css') ;",
            "@import/* the first */'a.css' /* and only */;",
        ] {
            assert_eq!(read(rule), Import { address: "a.css", layer: None, supports: None, media: "" }, "{rule}");
        }
        assert_eq!(read("@import \"a;b.css\";").address, "a;b.css");
    }

    #[test]
    fn layer_supports_and_media_wrap_the_sheet() {
        for (rule, opening) in [
            ("@import 'a.css';", ""),
            ("@import 'a.css' layer;", "@layer {\n"),
            ("@import 'a.css' layer(base.form);", "@layer base.form {\n"),
            ("@import \"a.css\" screen and (min-width: 60em);", "@media screen and (min-width: 60em) {\n"),
            ("@import 'a.css' print, (width >= 20em);", "@media print, (width >= 20em) {\n"),
            ("@import 'a.css' layered;", "@media layered {\n"),
            ("@import 'a.css' supports(display: grid);", "@supports (display: grid) {\n"),
            ("@import 'a.css' supports((a: b) and (c: d));", "@supports (a: b) and (c: d) {\n"),
            ("@import 'a.css' supports(not (display: grid));", "@supports not (display: grid) {\n"),
            ("@import 'a.css' supports(selector(a:has(b)));", "@supports selector(a:has(b)) {\n"),
            (
                "@import url(a.css) layer(x) supports(display: grid) print;",
                "@media print {\n@supports (display: grid) {\n@layer x {\n",
            ),
        ] {
            let (before, after) = read(rule).wrapping();
            assert_eq!((before.as_str(), after), (opening, "}\n".repeat(opening.matches('\n').count())), "{rule}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_guessed() {
        for rule in [
            "@import;",
            "@import a.css;",
            "@import \"a.css\"",
            "@import \"a.css\n\";",
            "@import \"a.css\" { a: b }",
            "@import \"\";",
            "@import 'a.css\";",
            "@import 'a\\.css';",
            "@import url(a.css;",
            "@import url(a b.css);",
            "@import 'a.css' layer();",
            "@import 'a.css' layer(1x);",
            "@import 'a.css' supports();",
            "@import 'a.css' 'b.css';",
            "@import 'a.css' (min-width: 1em;",
            "@import 'a.css' print) screen;",
            "@import 'a.css' print /* paper */ and (color);",
        ] {
            assert!(import(rule).unwrap().is_err(), "{rule}");
        }
        assert_eq!(import("@imported;"), None);
        assert_eq!(import("@layer base;"), None);
    }
}
