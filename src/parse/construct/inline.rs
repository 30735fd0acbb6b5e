//! Signs inside a line that other programs read: footnotes, attributes, shortcodes and their like.

use super::{Block, Found, Line};
use crate::diag::{Kind, Unread};
use std::ops::Range;

/// Finds the first of each kind in a block.
pub(super) fn find(block: &Block<'_>, lines: &[Line<'_>], found: &mut Vec<Found>) {
    let mut report = |construct: Unread, at: Range<usize>, suggestion: Option<String>| {
        let written = block.text[at.clone()].to_owned();
        found.push((Kind::UnreadMarkdown { construct, written, suggestion }, at));
    };
    let mut is_link_like = false;
    if let Some(at) = block.places("[^").next() {
        report(Unread::Footnote, until(block, at, "]"), None);
    } else if let Some(at) = block.places("^[").next() {
        report(Unread::Footnote, until(block, at, "]"), None);
    }
    if let Some(at) = block.places("[!").find(|at| block.text[at + 2..].starts_with(char::is_alphabetic)) {
        report(Unread::Alert, until(block, at, "]"), None);
        is_link_like = true;
    } else if let Some(line) = lines.iter().find(|line| line.text.starts_with("!!! ")) {
        report(Unread::Alert, line.range(), None);
    }
    let shortcode = ["{{", "{%"].into_iter().find_map(|sign| block.places(sign).next());
    if let Some(at) = shortcode {
        let end = if block.text[at..].starts_with("{%") { "%}" } else { "}}" };
        report(Unread::Shortcode, until(block, at, end), None);
    } else if let Some(at) = bracketed_code(block).or_else(|| comment(block)) {
        report(Unread::Shortcode, at, None);
    }
    let attributes = ["{.", "{#", "{:", "{="].into_iter().find_map(|sign| {
        let is_name = |at: &usize| {
            block.text[at + 2..].trim_start().starts_with(|c: char| c.is_alphabetic() || matches!(c, '.' | '#'))
        };
        block.places(sign).find(is_name)
    });
    if let Some(at) = attributes {
        let bracket = block.text[block.range.start..at].rfind('[').filter(|_| block.text[..at].ends_with(']'));
        let from = bracket.map_or(at, |bracket| block.range.start + bracket);
        report(Unread::Attributes, from..until(block, at, "}").end, None);
    } else if let Some(line) = lines.iter().find(|line| line.text.starts_with(":::") || line.text.starts_with("*[")) {
        report(Unread::Attributes, line.range(), None);
    } else if let Some(at) = office_tag(block) {
        report(Unread::Attributes, at, None);
    }
    let is_contents = |line: &&Line<'_>| {
        let word = line.text.trim_matches(['[', ']', '_', '{', '}', ':']).to_ascii_lowercase();
        line.text.starts_with('[') && line.text.ends_with(']') && ["toc", "innehåll"].contains(&word.as_str())
    };
    if let Some(line) = lines.iter().find(is_contents) {
        report(Unread::Contents, line.range(), None);
    } else if let Some(at) =
        block.places("[[").find(|at| !is_link_like && block.text[at + 2..].starts_with(char::is_alphanumeric))
    {
        let wiki = until(block, at, "]]");
        if block.text[wiki.clone()].ends_with("]]") {
            report(Unread::WikiLink, wiki, None);
        }
    }
    if let Some(at) = block.places("**").find(|&at| is_left_over(block, at)) {
        let end = block.text[at..block.range.end].find('\n').map_or(block.range.end, |end| at + end);
        report(Unread::Emphasis, at..at + block.text[at..end].trim_end().len(), None);
    }
    if let Some(at) = block.places("==").find(|&at| is_pair(block, at, "==")) {
        report(Unread::Mark, until(block, at + 2, "==").start - 2..until(block, at + 2, "==").end, None);
    }
    if let Some(at) = block.places(":").find_map(|at| emoji(block, at)) {
        report(Unread::Emoji, at, None);
    }
    if let Some(at) = block.places("$$").next() {
        report(Unread::Formula, until(block, at + 2, "$$").start - 2..until(block, at + 2, "$$").end, None);
    } else if let Some(line) = lines.iter().find(|line| is_command(line.text)) {
        report(Unread::Formula, line.range(), None);
    }
    if let Some(line) = lines.iter().skip(1).find(|line| line.text.starts_with(": ")) {
        report(Unread::Definition, line.range(), None);
    }
}

/// Finds what a template left to be filled in, and letters that were read in the wrong encoding.
pub(super) fn words(block: &Block<'_>, found: &mut Vec<Found>) {
    let raw = block.raw();
    let left = raw.lines().find(|line| is_blank(line.trim())).map(str::trim);
    let left = left.or_else(|| {
        let words = LEFT_OVER.into_iter().find(|words| raw.contains(words))?;
        let is_address = words.starts_with("https");
        if is_address { Some(words) } else { raw.lines().find(|line| line.contains(words)).map(str::trim) }
    });
    let at = |part: &str| {
        let start = block.range.start + raw.find(part).unwrap_or_default();
        start..start + part.len()
    };
    let mut report = |construct: Unread, at: Range<usize>| {
        let written = block.text[at.clone()].to_owned();
        found.push((Kind::UnreadMarkdown { construct, written, suggestion: None }, at));
    };
    if let Some(at) = left.map(at).filter(|at| !block.is_read(at.start)).or_else(|| to_fill_in(block)) {
        report(Unread::Blank, at);
    }
    let garbled = raw.char_indices().find(|&(at, c)| {
        let next = raw[at + c.len_utf8()..].chars().next();
        c == '\u{fffd}'
            || (c == 'Ã' && next.is_some_and(|c| !c.is_ascii_alphanumeric() && c != ' '))
            || raw[at..].starts_with("â€")
    });
    if let Some((at, _)) = garbled.filter(|(at, _)| !block.is_read(block.range.start + at)) {
        let start = at - raw[..at].chars().rev().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let end = raw[at..].find(char::is_whitespace).map_or(raw.len(), |blank| at + blank);
        report(Unread::Garbled, block.range.start + start..block.range.start + end);
    }
}

/// What Word and others write where something is to be filled in, or could not be found.
const LEFT_OVER: [&str; 8] = [
    "https://…",
    "https://...",
    "Fel! Hittar inte",
    "Fel! Bokmärket är inte definierat",
    "Error! Reference source not found",
    "Error! Bookmark not defined",
    "här för att ange text",
    "here to enter text",
];

/// Words that begin what is to be filled in, inside brackets.
const TO_FILL_IN: [&str; 12] = [
    "skriv ",
    "infoga ",
    "fyll i",
    "ange ",
    "lägg in",
    "lägg till",
    "klistra in",
    "insert ",
    "write ",
    "enter ",
    "your ",
    "namn på ",
];

/// `[skriv här]`, `<infoga bild>`.
fn to_fill_in(block: &Block<'_>) -> Option<Range<usize>> {
    ["[", "<"].into_iter().find_map(|sign| {
        let begins = |at: &usize| {
            let inside: String = block.text[at + 1..block.range.end].chars().take(12).collect();
            TO_FILL_IN.iter().any(|words| inside.to_lowercase().starts_with(words))
        };
        let at = block.places(sign).find(begins)?;
        Some(until(block, at, if sign == "[" { "]" } else { ">" }))
    })
}

/// `[gallery ids="1"]`, `[b]…[/b]`, `[url=…]`, `{toc}`, `{color:red}`.
fn bracketed_code(block: &Block<'_>) -> Option<Range<usize>> {
    let name = |from: usize| {
        let rest = &block.text[from..block.range.end];
        let length = rest.bytes().take_while(|byte| byte.is_ascii_lowercase() || matches!(byte, b'-' | b'_')).count();
        (length, &rest[length..])
    };
    let square = block.places("[").find(|at| {
        let (length, behind) = name(at + 1);
        let closing = block.text[at + 1..block.range.end].starts_with('/') && name(at + 2).0 > 0;
        let line = behind.lines().next().unwrap_or_default();
        let attribute = line.starts_with(' ') && line.split(']').next().is_some_and(|inside| inside.contains("=\""));
        closing || (length > 0 && (behind.starts_with('=') || attribute))
    });
    let curly = || {
        block.places("{").find(|at| {
            let (length, behind) = name(at + 1);
            length > 1 && (behind.starts_with('}') || (behind.starts_with(':') && !behind.starts_with(": ")))
        })
    };
    match square {
        Some(at) => Some(until(block, at, "]")),
        None => curly().map(|at| until(block, at, "}")),
    }
}

/// `%% … %%`: a comment in other programs, and shown to all here.
fn comment(block: &Block<'_>) -> Option<Range<usize>> {
    let at = block.places("%%").next()?;
    let end = until(block, at + 2, "%%");
    block.text[end.clone()].ends_with("%%").then_some(at..end.end)
}

/// `<o:p>` and its like, which no HTML has, but Word.
fn office_tag(block: &Block<'_>) -> Option<Range<usize>> {
    let at = block.places("<").find(|at| {
        let inside = block.text[at + 1..block.range.end].trim_start_matches('/');
        let name = inside.split(['>', ' ']).next().unwrap_or_default();
        name.len() < 12 && name.split_once(':').is_some_and(|(space, name)| !space.is_empty() && !name.is_empty())
    })?;
    Some(until(block, at, ">"))
}

/// From a place to behind the sign that ends it, in the same line; or the rest of the line.
fn until(block: &Block<'_>, at: usize, end: &str) -> Range<usize> {
    let line = &block.text[at..block.range.end];
    let line = &line[..line.find('\n').unwrap_or(line.len())];
    at..at + line.find(end).map_or(line.trim_end().len(), |found| found + end.len())
}

/// Two asterisks that neither begin nor end bold words.
///
/// Bold words are read, so that their asterisks are. What is left has a blank on the inner side, or no other half.
fn is_left_over(block: &Block<'_>, at: usize) -> bool {
    let rest = &block.text[at..block.range.end];
    let is_bold = block.emphasised.iter().any(|read| read.start <= at && at < read.end);
    !is_bold && !rest.starts_with("***") && !block.text[..at].ends_with('*') && rest.len() > 2
}

fn is_pair(block: &Block<'_>, at: usize, sign: &str) -> bool {
    let rest = &block.text[at + sign.len()..block.range.end];
    let inside = rest.split(sign).next().unwrap_or_default();
    inside.len() < rest.len()
        && inside.starts_with(char::is_alphanumeric)
        && !inside.ends_with(' ')
        && !inside.contains('\n')
}

/// `:smile:`, with nothing on either side.
fn emoji(block: &Block<'_>, at: usize) -> Option<Range<usize>> {
    let rest = &block.text[at + 1..block.range.end];
    let length = rest.bytes().take_while(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'+')).count();
    let free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | ',' | ')' | '('));
    let alone = free(block.text[..at].chars().next_back()) && free(rest.get(length + 1..)?.chars().next());
    (length > 1 && rest[length..].starts_with(':') && alone).then(|| at..at + length + 2)
}

/// `\newpage`, `\begin{…}`.
fn is_command(line: &str) -> bool {
    let name = line.strip_prefix('\\').unwrap_or_default();
    let length = name.bytes().take_while(u8::is_ascii_lowercase).count();
    length > 3 && matches!(name[length..].chars().next(), None | Some('{'))
}

/// Points alone, where a template left room for words.
fn is_blank(line: &str) -> bool {
    matches!(line, "…" | "..." | "[…]" | "[...]" | "(…)" | "XXX" | "xxx" | "TODO" | "[text]" | "[bild]")
        || line.starts_with("Lorem ipsum")
}
