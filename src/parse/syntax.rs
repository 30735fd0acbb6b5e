//! Syntax errors of TOML, named after what the editor did.
//!
//! In come the errors of the TOML parser, worded for programmers and placed where the parser noticed them. Out come
//! diagnostics, at most one for each stretch that cannot be read because of it. The parser only says where to look; what is
//! wrong is read from the line itself. Unreadable stretches are remembered, so that no later stage reports what follows
//! from them.

use super::context::Context;
use super::fields::translation;
use super::repaired_date::{repaired, validity_line};
use super::repaired_value::{self, without_remark};
use super::toml_error::TomlError;
use crate::diag::{Diagnostic, Expected, Kind, UrlFlaw};
use crate::schema::{self, Table};
use crate::value::{PartialDate, Slug};
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, Error};

const CURLY_QUOTES: [char; 12] = ['“', '”', '„', '‟', '’', '‘', '»', '«', '´', '`', '″', '＂'];

/// A syntax error, where it is, and what cannot be read because of it.
pub(super) struct SyntaxMistake {
    kind: Kind,
    at: Range<usize>,
    other: Option<Range<usize>>,
    unreadable: Unreadable,
}

/// What cannot be read because of a mistake.
enum Unreadable {
    /// Nothing but the value, whose end is known.
    Value,
    /// All lines that this lies in.
    Lines(Range<usize>),
}

/// How many errors of the TOML parser are looked at in a file. A file with more is not TOML, and nobody reads them all.
const MAX_TOML_ERRORS: usize = 100;

/// How often a text is parsed again with its unreadable parts blanked out; a bound, so that the loop always ends.
const MAX_RECOVERY_PASSES: usize = 10;

/// Blanks out what the parser cannot find its way out of: sections whose header is broken, and lists without an end.
///
/// It would take all that follows for a part of them. Places stay as they are. `errors` are those of the text as it is.
pub(super) fn blank_unrecoverable<'s>(
    source: &'s str,
    root: &'static Table,
    errors: &[Error],
) -> (Cow<'s, str>, Vec<SyntaxMistake>) {
    let mut text = Cow::Borrowed(source);
    let mut mistakes: Vec<SyntaxMistake> = Vec::new();
    let mut errors = Cow::Borrowed(errors);
    for _ in 0..MAX_RECOVERY_PASSES {
        if errors.is_empty() {
            break;
        }
        let brackets = Brackets::of(&text);
        let mut lost: Vec<SyntaxMistake> = Vec::new();
        for error in errors.iter().take(MAX_TOML_ERRORS) {
            let mistake = mistake_from_error(&text, root, &brackets, error);
            let is_lost = matches!(mistake.kind, Kind::BadHeader { .. } | Kind::OpenList { .. });
            if is_lost && !lost.iter().any(|known| known.lines().contains(&mistake.at.start)) {
                lost.push(mistake);
            }
        }
        if lost.is_empty() {
            break;
        }
        let mut rest = text.into_owned();
        lost.iter().for_each(|mistake| blank(&mut rest, mistake.lines()));
        errors = DeTable::parse_recoverable(&rest).1.into();
        text = rest.into();
        mistakes.extend(lost);
    }
    (text, mistakes)
}

/// Puts spaces in the place of a part of a text, but for the ends of its lines.
fn blank(text: &mut String, part: Range<usize>) {
    let spaces = text[part.clone()].chars().flat_map(|c| match c {
        '\n' => std::iter::repeat_n('\n', 1),
        c => std::iter::repeat_n(' ', c.len_utf8()),
    });
    let spaces: String = spaces.collect();
    text.replace_range(part, &spaces);
}

impl SyntaxMistake {
    /// The lines that are lost with it.
    fn lines(&self) -> Range<usize> {
        match &self.unreadable {
            Unreadable::Value => self.at.clone(),
            Unreadable::Lines(range) => range.clone(),
        }
    }
}

/// Reports the mistakes of a front matter, and remembers where they are.
pub(super) fn report(cx: &mut Context<'_>, source: &str, mistakes: Vec<SyntaxMistake>, errors: &[Error]) {
    let mut reported: Vec<Range<usize>> = Vec::new();
    let is_reported_here = |error: &&Error| {
        let at = error.span().unwrap_or(0..0).start;
        !(TomlError::of(error) == TomlError::InvalidKey && is_foreign_key(source, char_boundary_before(source, at)))
    };
    let brackets = if errors.is_empty() { Brackets::default() } else { Brackets::of(source) };
    let others = errors
        .iter()
        .take(MAX_TOML_ERRORS)
        .filter(is_reported_here)
        .map(|error| mistake_from_error(source, cx.root, &brackets, error));
    if errors.len() > MAX_TOML_ERRORS {
        cx.broken_lines.push(cx.offset..cx.offset + source.len());
    }
    let mut found: Vec<SyntaxMistake> = mistakes.into_iter().chain(others).collect();
    // What a text over two lines does to the second one is noticed first.
    found.sort_by_key(|mistake| !matches!(mistake.kind, Kind::OpenQuotes { .. }));
    for found in found {
        if reported.iter().any(|known| known.start <= found.at.start && found.at.start <= known.end) {
            continue;
        }
        let (range, list) = match &found.unreadable {
            Unreadable::Value => (found.at.clone(), &mut cx.broken_values),
            Unreadable::Lines(range) => {
                (line_of(source, range.start).start..line_of(source, range.end).end, &mut cx.broken_lines)
            }
        };
        list.push(cx.offset + range.start..cx.offset + range.end);
        reported.push(range);
        let diagnostic = Diagnostic::new(found.kind, cx.span(found.at));
        let other = found.other.map(|other| cx.span(other));
        cx.diagnostics.push(Diagnostic { other, ..diagnostic });
    }
}

fn mistake_from_error(source: &str, root: &'static Table, brackets: &Brackets, error: &Error) -> SyntaxMistake {
    let at = error.span().unwrap_or(0..0);
    mistake_at(
        source,
        root,
        brackets,
        error,
        char_boundary_before(source, at.start)..char_boundary_before(source, at.end.max(at.start)),
    )
}

fn mistake_at(
    source: &str,
    root: &'static Table,
    brackets: &Brackets,
    error: &Error,
    at: Range<usize>,
) -> SyntaxMistake {
    let noticed = TomlError::of(error);
    let line = line_of(source, at.start);
    let value = value_of(source, &line);
    let here =
        |kind, at: Range<usize>| SyntaxMistake { kind, unreadable: Unreadable::Lines(at.clone()), at, other: None };
    let within = |kind, at: Range<usize>| SyntaxMistake { kind, unreadable: Unreadable::Value, at, other: None };
    let in_line =
        |kind, at: Range<usize>| SyntaxMistake { kind, unreadable: Unreadable::Lines(line.clone()), at, other: None };
    let whole = &source[line.clone()];
    if noticed == TomlError::DuplicateKey {
        return duplicate(source, root, &line, at);
    }
    if let Some(blank) = odd_blank(source, &line) {
        return here(Kind::OddBlank, blank);
    }
    if let Some(opening) = open_text(source, at.start) {
        let at = opening..line_of(source, opening).end;
        let kind = Kind::OpenQuotes { instead: None };
        return SyntaxMistake { unreadable: Unreadable::Lines(opening..source.len()), ..here(kind, at) };
    }
    if let Some((decoration, instead)) = decorated_key(whole) {
        let written = line.start + whole.find(decoration).unwrap_or_default();
        let kind = Kind::ExtraText { written: decoration.to_owned(), instead: Some(instead) };
        return in_line(kind, written..written + decoration.len());
    }
    if (whole.trim_start().starts_with('[') || is_bare_header(whole)) && brackets.open_at(line.start).is_empty() {
        return header(source, line);
    }
    // What is never closed is noticed far below, and the first of the echoes shows where it was open.
    let open = brackets.open_at(source.len());
    if let Some(&(bracket, opening)) = brackets.open_at(at.start).iter().rev().find(|one| open.contains(one)) {
        let line = line_of(source, opening);
        let value = value_of(source, &line);
        let closing = if bracket == '[' { ']' } else { '}' };
        let lost = Unreadable::Lines(line.start..end_of_list(source, line.end));
        if is_curly(&source[value.clone()]) {
            let written = source[value.clone()].to_owned();
            return SyntaxMistake { unreadable: lost, ..here(Kind::CurlyQuotes { written }, value) };
        }
        let instead = meant_line(source, &line, &value);
        if has_open_quotes(&source[value.clone()]) {
            return SyntaxMistake { unreadable: lost, ..here(Kind::OpenQuotes { instead }, value) };
        }
        return SyntaxMistake { unreadable: lost, ..here(Kind::OpenList { closing, instead }, opening..opening + 1) };
    }
    let written = &source[value.clone()];
    let key = key_before(source, value.start);
    if noticed == TomlError::Escape && is_on_a_disk(written) && is_in_url(source, &line, at.start) {
        let at = at.start..at.end;
        let written = disk_path(source, &line, at.start).to_owned();
        return here(Kind::BadUrl { written, flaw: UrlFlaw::Incomplete }, at);
    }
    if let Some(right) = right_shape(key, written) {
        return here(Kind::WrongType { key: key.to_owned(), expected: expected_of(key), instead: Some(right) }, value);
    }
    if let Some(list) = list_without_brackets(key, written) {
        return here(Kind::MissingBrackets { key: key.to_owned(), written: list.to_owned() }, value);
    }
    if noticed == TomlError::MissingAssignment
        && let Some(colon) = source[at.start..line.end].find(':')
    {
        if let Some(suggestion) = meant_line(source, &line, &value) {
            return here(Kind::MissingEquals { suggestion }, value);
        }
        let (key, rest) = (source[line.start..at.start + colon].trim(), &source[at.start + colon + 1..line.end]);
        return here(Kind::MissingEquals { suggestion: repaired_value::line(key, rest, expected_of(key)) }, value);
    }
    if let Some(text) = without_opening_quote(written) {
        return here(Kind::MissingOpeningQuote { written: text.to_owned() }, value);
    }
    if let Some(inside) = written.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let key = key_before(source, value.start);
        return within(unquoted(key, inside.trim().trim_matches(['"', '“', '”', '\''])), value);
    }
    if is_curly(written) {
        return here(Kind::CurlyQuotes { written: written.to_owned() }, value);
    }
    if let Some(number) = decimal(source, &line, at.start) {
        return here(Kind::DecimalComma { written: source[number.clone()].to_owned() }, number);
    }
    if written.starts_with('=') {
        let is_formula = written.contains('(');
        let instead = meant_line(source, &line, &value).filter(|_| !is_formula);
        let written = if is_formula { written } else { "=" }.to_owned();
        let at = value.start..value.start + written.len();
        let kind = Kind::ExtraText { written, instead };
        return in_line(kind, at);
    }
    if has_open_quotes(written) {
        if let (Expected::Date, Some(meant)) = (expected_of(key), meant_value(source, &line, &value)) {
            return within(Kind::BadDate { suggestion: Some(meant), written: written.to_owned() }, value);
        }
        let end = end_of_broken_text(source, value.end);
        let instead = match end > value.end {
            // It goes on below.
            true => {
                let joined: Vec<&str> = source[value.start..end].lines().map(str::trim).collect();
                repaired_value::repaired(&joined.join(" "), expected_of(key)).map(|meant| format!("{key} = {meant}"))
            }
            false => meant_line(source, &line, &value),
        };
        return SyntaxMistake {
            unreadable: Unreadable::Lines(value.start..end.max(line.end)),
            ..here(Kind::OpenQuotes { instead }, value)
        };
    }
    if matches!(noticed, TomlError::MissingComma | TomlError::ExtraAssignment) {
        let next = if noticed == TomlError::ExtraAssignment { word_before(source, at.start) } else { at.start };
        let gap = source[..next].trim_end().len();
        // `["250" tillfällen]`: what follows is a part of the text.
        let rest = source[next..line.end].split([']', '}', ',']).next().unwrap_or_default().trim_end();
        let is_text = noticed == TomlError::MissingComma
            && rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '.' | '('));
        if let Some(instead) = meant_line(source, &line, &value).filter(|_| is_text) {
            let kind = Kind::ExtraText { written: rest.to_owned(), instead: Some(instead) };
            return in_line(kind, next..next + rest.len());
        }
        return SyntaxMistake { unreadable: Unreadable::Lines(gap..at.end), ..here(Kind::MissingComma, gap..gap) };
    }
    if noticed == TomlError::InvalidKey && whole.contains('=') {
        let indent = whole.len() - whole.trim_start().len();
        let end = whole.find('=').map_or(whole.len(), |at| whole[..at].trim_end().len());
        // A line may begin with the sign, and then there is no key to put into quotes.
        if indent < end {
            let key = line.start + indent..line.start + end;
            return within(Kind::MissingQuotes { written: source[key.clone()].to_owned() }, key);
        }
    }
    if at.is_empty() && whole.contains('=') && (written.is_empty() || written.starts_with('#')) {
        return here(
            Kind::MissingValue { key: key_before(source, value.start).to_owned() },
            line.start..line.start + whole.trim_end().len(),
        );
    }
    if noticed == TomlError::InvalidDate {
        let written = source[at.clone()].to_owned();
        let kind = match PartialDate::parse(&written) {
            Some(_) => Kind::MissingQuotes { written },
            None => Kind::BadDate { suggestion: repaired(&written), written },
        };
        return within(kind, at);
    }
    let is_word = source[at.clone()].starts_with(char::is_alphabetic)
        && matches!(noticed, TomlError::InvalidValue | TomlError::InvalidKey);
    if !at.is_empty() && (noticed == TomlError::UnquotedText || is_word) {
        return within(unquoted(key_before(source, at.start), &source[at.clone()]), at);
    }
    if noticed == TomlError::ExtraValue {
        if let Some(kind) = inner_quotes(written) {
            return here(kind, value);
        }
        let extra = at.start..value.end.max(at.start);
        let instead = meant_line(source, &line, &value);
        let kind = Kind::ExtraText { written: source[extra.clone()].to_owned(), instead };
        return in_line(kind, extra);
    }
    if let Some(suggestion) = with_equals(whole.trim()) {
        let indent = whole.len() - whole.trim_start().len();
        return here(Kind::MissingEquals { suggestion }, line.start + indent..line.start + whole.trim_end().len());
    }
    if written.starts_with(char::is_alphanumeric) && whole.contains('=') && value.contains(&at.start) {
        return here(unquoted(key_before(source, value.start), written), value);
    }
    let at = if noticed == TomlError::KeyWithoutValue { line.start..line.start + whole.trim_end().len() } else { at };
    here(Kind::TomlSyntax { parser: error.message().to_owned() }, at)
}

/// The value that the line was meant to have.
fn meant_value(source: &str, line: &Range<usize>, value: &Range<usize>) -> Option<String> {
    let key = key_before(source, value.start);
    let is_own = source[line.start..value.start].trim_start().starts_with(key) && !key.is_empty();
    is_own.then(|| repaired_value::repaired(&source[value.start..line.end], expected_of(key)))?
}

/// The line as it was meant, with its key.
fn meant_line(source: &str, line: &Range<usize>, value: &Range<usize>) -> Option<String> {
    let meant = meant_value(source, line, value)?;
    Some(format!("{} = {meant}", key_before(source, value.start)))
}

/// `**status** = …` and `- status = …`: a known key with signs of Markdown around it, and the line without them.
fn decorated_key(whole: &str) -> Option<(&str, String)> {
    let (written, value) = whole.split_once('=')?;
    let is_sign = |c: char| matches!(c, '*' | '_' | '-' | '•' | '–' | '`' | ' ');
    let key = written.trim_matches(is_sign);
    let decoration = written.trim_start().split(key).next().unwrap_or_default().trim_end();
    if decoration.is_empty() || schema::find(key, None).is_none() {
        return None;
    }
    Some((decoration, repaired_value::line(key, value, expected_of(key))))
}

/// Returns whether a name with å, ä or ö stands where all names are English, so that it is reported like any unknown
/// one.
fn is_foreign_key(source: &str, at: usize) -> bool {
    let line = line_of(source, at);
    let whole = &source[line.clone()];
    let key = whole.split_once('=').map(|(key, _)| key.trim()).unwrap_or_default();
    let above = source[..line.start].lines().rev().find(|line| line.trim_start().starts_with('['));
    if odd_blank(source, &line).is_some() {
        return false;
    }
    // A key inside braces is reported by itself.
    let inside = whole.find('{').is_some_and(|brace| line.start + brace < at);
    if inside {
        let rest = &source[char_boundary_before(source, at)..line.end];
        let end = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-')).unwrap_or(rest.len());
        return end > 0 && rest[end..].trim_start().starts_with('=');
    }
    let any = above.is_some_and(|header| matches!(header.trim(), "[units]" | "[abbreviations]" | "[synonyms]"));
    let word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    word && !any && !whole.trim_start().starts_with('[') && at < line.start + whole.find('=').unwrap_or_default()
}

/// A value that stands without quotes: a date, a yes, or a text.
fn unquoted(key: &str, written: &str) -> Kind {
    let flag = match written.to_lowercase().as_str() {
        "true" | "ja" | "yes" => Some("true"),
        "false" | "nej" | "no" => Some("false"),
        _ => None,
    };
    if let Some(flag) = flag {
        let allowed = vec!["true".to_owned(), "false".to_owned()];
        let (key, written) = (key.to_owned(), written.to_owned());
        return Kind::UnknownWord { key, written, suggestion: Some(flag.to_owned()), allowed };
    }
    let written = written.to_owned();
    if expected_of(key) == Expected::Date {
        return Kind::BadDate { suggestion: repaired(&written), written };
    }
    match repaired(&written) {
        Some(date) => Kind::BadDate { suggestion: Some(date), written },
        None if takes_list(key) => Kind::MissingBrackets { key: key.to_owned(), written },
        None => Kind::MissingQuotes { written },
    }
}

/// Returns whether a key takes a list of texts.
pub(super) fn takes_list(key: &str) -> bool {
    let expected = schema::find(key, None).map(|field| field.field_type.expected());
    matches!(expected, Some(Expected::Texts | Expected::TextOrTable))
}

/// Finds a blank outside quotes that TOML does not take for one: those that do not break, and those without width.
fn odd_blank(source: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut quoted = false;
    for (at, c) in source[line.clone()].char_indices() {
        match c {
            '"' | '“' | '”' => quoted = !quoted,
            '#' if !quoted => return None,
            '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{2000}'..='\u{200b}' | '\u{3000}' | '\u{feff}' if !quoted => {
                let at = line.start + at;
                return Some(at..at + c.len_utf8());
            }
            _ => {}
        }
    }
    None
}

/// Returns the text of a value that only ends in a quote.
fn without_opening_quote(written: &str) -> Option<&str> {
    let text = written.strip_suffix('"')?;
    (text.starts_with(char::is_alphabetic) && !text.contains(['"', '“', '”', '='])).then_some(text)
}

/// Where a text surely ends whose quote was not closed in its line: with the line that closes it, if one of the next does
/// and all between are no settings.
fn end_of_broken_text(source: &str, from: usize) -> usize {
    let mut end = from;
    for line in source[from..].split_inclusive('\n').skip(1).take(5) {
        let begins = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        let is_setting = line.trim().is_empty() || line.starts_with('[') || begins.trim_start().starts_with('=');
        if is_setting {
            return from;
        }
        end += line.len();
        if line.matches('"').count() % 2 == 1 {
            return line_of(source, from).end + end - from;
        }
    }
    from
}

/// A key or a header that was there before.
fn duplicate(source: &str, root: &'static Table, line: &Range<usize>, at: Range<usize>) -> SyntaxMistake {
    let whole = source[line.clone()].trim();
    let earlier = |same: &dyn Fn(&str) -> bool| -> Option<Range<usize>> {
        let mut end = 0;
        let lines = source[..line.start].split_inclusive('\n').map(|text| {
            end += text.len();
            end - text.len()..end - text.len() + text.trim_end().len()
        });
        lines.filter(|line| same(&source[line.clone()])).last()
    };
    if !whole.starts_with('[') {
        let key = source[at.clone()].to_owned();
        let starts =
            |text: &str| text.trim_start().strip_prefix(&key).is_some_and(|rest| rest.trim_start().starts_with('='));
        let other = earlier(&starts).map(|line| line.start..line.start + key.len());
        // Where the header of an outcome is gone, all of it stands twice; the first line shows it.
        let above = source[..line.start].rfind("\n[").map_or(0, |at| at + 1);
        let is_outcome = source[above..].starts_with("[outcome.");
        let end = if is_outcome { section(source, &(line.start..line.end)).end } else { at.end };
        return SyntaxMistake {
            kind: Kind::DuplicateKey { key },
            unreadable: Unreadable::Lines(at.start..end),
            at,
            other,
        };
    }
    let unreadable = Unreadable::Lines(section(source, line));
    let name = source[at.clone()].to_owned();
    let single_brackets = |at, unreadable| SyntaxMistake {
        kind: Kind::WrongType { key: name.clone(), expected: Expected::Tables, instead: None },
        at,
        other: None,
        unreadable,
    };
    if !whole.starts_with("[[") && source[..line.start].contains(&format!("[[{name}]]")) {
        return single_brackets(at, unreadable);
    }
    // The first with single brackets is what is wrong, and all behind it are echoes.
    let single = format!("[{name}]");
    let first = source[..line.start].match_indices(&single).map(|(at, _)| line_of(source, at));
    let mut first = first.filter(|line| source[line.clone()].trim() == single);
    let is_list =
        root.field(&name).is_some_and(|field| field.has_header() && field.field_type.expected() == Expected::Tables);
    if let Some(at) = first.next().filter(|_| is_list) {
        return single_brackets(at, unreadable);
    }
    let at = line.start..line.start + source[line.clone()].trim_end().len();
    SyntaxMistake {
        kind: Kind::DuplicateKey { key: whole.to_owned() },
        other: earlier(&|text| text.trim() == whole),
        at,
        unreadable,
    }
}

/// A line with square brackets that cannot be read; nothing below it belongs anywhere.
fn header(source: &str, line: Range<usize>) -> SyntaxMistake {
    let unreadable = Unreadable::Lines(section(source, &line));
    let written = source[line.clone()].trim();
    let indent = source[line.clone()].len() - source[line.clone()].trim_start().len();
    let at = line.start + indent..line.start + indent + written.len();
    let inner = written.trim_matches(['[', ']', '(', ')', '{', '}', ':', ' ']);
    // `[outcome fotpatrull]`: another sign stands where the point belongs.
    let dotted = inner.replacen(|c: char| !c.is_alphanumeric() && c != '_', ".", 1);
    let is_outcome = |name: &str| translation(name.split('.').next().unwrap_or_default()) == Some("outcome");
    let inner = if dotted.starts_with("outcome.") || is_outcome(&dotted) { dotted } else { inner.to_owned() };
    let is_known = |key: &str| schema::find(key, None).is_some_and(|field| field.has_header() || takes_tables(field));
    let english = |(at, part): (usize, &str)| match translation(part).filter(|_| at == 0) {
        Some(key) => is_known(key).then(|| key.to_owned()),
        None => Slug::from_text(part).map(|slug| slug.to_string()).filter(|slug| at > 0 || is_known(slug)),
    };
    let parts: Option<Vec<String>> = inner.split('.').enumerate().map(english).collect();
    let suggestion = parts.map(|parts| match (written.starts_with("[["), parts.join(".")) {
        (true, name) => format!("[[{name}]]"),
        (false, name) => format!("[{name}]"),
    });
    let suggestion = suggestion.filter(|suggestion| suggestion != written);
    SyntaxMistake { kind: Kind::BadHeader { written: written.to_owned(), suggestion }, at, other: None, unreadable }
}

/// `outcome.fotpatrull`, in other brackets than it should have or in none.
fn is_bare_header(line: &str) -> bool {
    let line = line.trim();
    let inner = line.trim_matches(['(', ')', '{', '}', '[', ']', ':']);
    let is_name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let mut parts = inner.split('.');
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    (first == "outcome" || translation(first) == Some("outcome")) && rest.len() == 1 && is_name(rest[0])
}

fn takes_tables(field: &schema::Field) -> bool {
    field.field_type.expected() == Expected::Tables
}

/// What a key takes, for a message about its value.
fn expected_of(key: &str) -> Expected {
    schema::find(key, None).map_or(Expected::Text, |field| field.field_type.expected())
}

/// `G:\Trygghet\protokoll.docx`, in whatever quotes.
fn is_on_a_disk(written: &str) -> bool {
    written.match_indices(":\\").any(|(at, _)| written[..at].ends_with(|c: char| c.is_ascii_alphabetic()))
        || written.contains("\"\\\\")
}

/// Returns whether the text in quotes around a place is the address of something.
fn is_in_url(source: &str, line: &Range<usize>, at: usize) -> bool {
    let quote = source[line.start..at].rfind('"').unwrap_or_default();
    source[line.start..line.start + quote].trim_end().trim_end_matches('=').trim_end().ends_with("url")
}

/// The text in quotes around a place.
fn disk_path<'s>(source: &'s str, line: &Range<usize>, at: usize) -> &'s str {
    let start = source[line.start..at].rfind('"').map_or(line.start, |quote| line.start + quote + 1);
    let end = source[at..line.end].find('"').map_or(line.end, |quote| at + quote);
    &source[start..end]
}

/// A whole line with the value in the shape that its key takes: years from and to, and `[title = "…"]` as a table.
fn right_shape(key: &str, written: &str) -> Option<String> {
    match expected_of(key) {
        Expected::Validity => validity_line(key, written),
        Expected::Tables => {
            let inside = written.strip_prefix('[')?.strip_suffix(']')?.trim();
            let word = inside.bytes().take_while(u8::is_ascii_lowercase).count();
            let is_field = word > 0 && inside[word..].trim_start().starts_with('=') && !inside.contains(['{', '[']);
            is_field.then(|| format!("{key} = [{{ {inside} }}]"))
        }
        _ => None,
    }
}

/// The texts of a list that stands in no brackets, or in braces, with the quotes inside: `a", "b`.
fn list_without_brackets<'w>(key: &str, written: &'w str) -> Option<&'w str> {
    let braces = written.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).map(str::trim);
    let inside = braces.unwrap_or(written).strip_prefix('"')?.strip_suffix('"')?;
    let is_list = braces.is_some() || inside.contains("\", \"");
    (takes_list(key) && is_list && !inside.contains('=')).then_some(inside)
}

/// A header and all lines below it, up to the next header.
fn section(source: &str, line: &Range<usize>) -> Range<usize> {
    let rest = &source[line.end..];
    let next = rest.match_indices("\n[").map(|(at, _)| line.end + at).next();
    line.start..next.unwrap_or(source.len())
}

/// Where a list that is never closed surely ends: above the next header or the next setting.
fn end_of_list(source: &str, from: usize) -> usize {
    let begins = |line: &str| {
        let word = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        line.starts_with('[') || (word.len() < line.len() && word.trim_start().starts_with('='))
    };
    let next = source[from..].match_indices('\n').find(|(at, _)| begins(&source[from + at + 1..]));
    next.map_or(source.len(), |(at, _)| from + at)
}

/// Returns whether a value, or a part of a list, is in curly quotes at one end.
fn is_curly(written: &str) -> bool {
    let written = written.trim_end_matches([']', '}', ',', ' ']);
    let begins = written.trim_start_matches(['[', '{', ' ']).starts_with(CURLY_QUOTES);
    begins || (written.starts_with(['"', '[']) && written.ends_with(CURLY_QUOTES)) || written.contains(", ”")
}

/// Finds a number with a decimal comma around a place, with the words behind it.
fn decimal(source: &str, line: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let bytes = source.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let outside_quotes = |at: usize| source[line.start..at].matches('"').count().is_multiple_of(2);
    let comma = (line.start + 1..line.end)
        .find(|&comma| bytes[comma] == b',' && digit(comma - 1) && digit(comma + 1) && outside_quotes(comma))?;
    let start = (line.start..comma).rev().take_while(|&at| digit(at)).last()?;
    let rest = &source[comma + 1..line.end];
    let length = rest.find([',', ']', '}', '#']).unwrap_or(rest.len());
    let end = comma + 1 + rest[..length].trim_end().len();
    (start <= at && source.get(end..at).is_none_or(|rest| rest.trim().is_empty())).then_some(start..end)
}

/// Straight quotes within straight quotes.
fn inner_quotes(written: &str) -> Option<Kind> {
    let inside = written.strip_prefix('"')?.strip_suffix('"')?;
    let quoted = inside.contains('"') && !inside.contains("\", \"") && !inside.contains('\'') && !inside.contains('=');
    // Excel doubles them.
    let inside = inside.replace("\"\"", "\"");
    (quoted && inside.trim_matches(['"', ' ']).contains('"'))
        .then(|| Kind::InnerQuotes { written: format!("\"{inside}\"") })
}

/// Completes a line that has a name and a value, and something else or nothing between them.
fn with_equals(line: &str) -> Option<String> {
    let line = without_remark(line);
    let length = line.find(|c: char| !(c.is_lowercase() || c == '_')).unwrap_or(line.len());
    let (key, rest) = line.split_at(length);
    let key = translation(key).or(key.is_ascii().then_some(key))?;
    let value = rest.trim_start_matches([' ', ':']);
    let right = !key.is_empty() && !value.is_empty() && (rest.starts_with(':') || value.starts_with(['"', '[', '{']));
    let quoted = value.starts_with(['"', '\'', '[', '{']) || value.starts_with(|c: char| c.is_ascii_digit());
    let meant = repaired_value::repaired(value, expected_of(key));
    (right && !line.contains('=')).then(|| match meant {
        Some(meant) => format!("{key} = {meant}"),
        None if quoted => format!("{key} = {value}"),
        None => format!("{key} = \"{value}\""),
    })
}

/// Finds the beginning of a text of several lines that is open at a place.
fn open_text(source: &str, at: usize) -> Option<usize> {
    let marks: Vec<usize> = source[..at].match_indices("\"\"\"").map(|(at, _)| at).collect();
    let all = source.matches("\"\"\"").count();
    (marks.len() % 2 == 1 && all % 2 == 1).then(|| marks[marks.len() - 1])
}

/// The brackets of values in a text, with their places: those of headers, quotes and remarks do not count.
#[derive(Default)]
struct Brackets(Vec<(char, usize)>);

impl Brackets {
    fn of(source: &str) -> Self {
        let mut found = Vec::new();
        let mut depth = 0usize;
        let (mut quote, mut escaped, mut in_comment, mut in_value) = (None, false, false, false);
        for (here, c) in source.char_indices() {
            match (c, quote) {
                ('\n', _) => {
                    (quote, escaped, in_comment) = (None, false, false);
                    in_value = depth > 0;
                }
                _ if in_comment => {}
                (_, Some(_)) if escaped => escaped = false,
                ('\\', Some('"')) => escaped = true,
                (c, Some(mark)) if c == mark => quote = None,
                (_, Some(_)) => {}
                ('#', None) => in_comment = true,
                ('"' | '\'', None) => quote = Some(c),
                ('=', None) => in_value = true,
                ('[' | '{', None) if in_value => {
                    found.push((c, here));
                    depth += 1;
                }
                (']' | '}', None) => {
                    found.push((c, here));
                    depth = depth.saturating_sub(1);
                }
                _ => {}
            }
        }
        Self(found)
    }

    /// Lists those that are open at a place, the innermost last.
    fn open_at(&self, at: usize) -> Vec<(char, usize)> {
        let mut open = Vec::new();
        for &(c, here) in self.0.iter().take_while(|(_, here)| *here < at) {
            match c {
                '[' | '{' => open.push((c, here)),
                _ => drop(open.pop()),
            }
        }
        open
    }
}

/// Returns whether a value in one line has a quote that is never closed.
fn has_open_quotes(written: &str) -> bool {
    let single = written.starts_with('\'') && written.matches('\'').count() == 1;
    single || written.matches('"').count() % 2 == 1
}

/// Returns the key whose value begins at a place; nothing inside a list.
fn key_before(source: &str, value: usize) -> &str {
    let before = source[..value].trim_end().strip_suffix('=').unwrap_or_default().trim_end();
    &before[word_before(before, before.len())..]
}

/// Returns where the word before a place begins.
fn word_before(source: &str, at: usize) -> usize {
    let before = source[..at].trim_end();
    before.trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-')).len()
}

/// The nearest border of a character at or before a byte.
fn char_boundary_before(source: &str, byte: usize) -> usize {
    let byte = byte.min(source.len());
    (0..=byte).rev().find(|&byte| source.is_char_boundary(byte)).unwrap_or(0)
}

/// The line around a byte, without its ending.
fn line_of(source: &str, at: usize) -> Range<usize> {
    let at = at.min(source.len());
    let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = source[at..].find('\n').map_or(source.len(), |newline| at + newline);
    start..end.max(start)
}

/// What stands behind the equals sign of a line, without blanks and without a remark.
fn value_of(source: &str, line: &Range<usize>) -> Range<usize> {
    let whole = &source[line.clone()];
    let from = whole.find('=').map_or(0, |equals| equals + 1);
    let rest = &whole[from..];
    let start = line.start + from + (rest.len() - rest.trim_start().len());
    start..start + without_remark(&source[start..line.end]).len()
}

#[cfg(test)]
mod tests {
    use super::{Brackets, mistake_from_error};
    use toml::de::DeTable;

    #[test]
    fn a_line_that_begins_with_the_equals_sign_has_no_key_to_quote() {
        for source in ["perio = { fm 7\"\n =](\n", "a = [{mas 20]]]\n = äld\n", "\t= x = 1", " = ", "å = {\n   ===="]
        {
            let (_, errors) = DeTable::parse_recoverable(source);
            assert!(!errors.is_empty());
            for error in &errors {
                let found = mistake_from_error(source, &crate::schema::PROMISE, &Brackets::of(source), error);
                assert!(source.get(found.at).is_some(), "{source}");
            }
        }
    }
}
