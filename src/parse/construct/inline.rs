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
        let line = block.text[at..end].trim_end();
        report(Unread::Emphasis, at..at + line.len(), with_blank(line));
    } else if let Some(at) = block.places("****").find(|&at| is_around_words(&block.text[at..block.range.end])) {
        let end = block.text[at..block.range.end].find('\n').map_or(block.range.end, |end| at + end);
        report(Unread::Emphasis, at..at + block.text[at..end].trim_end().len(), None);
    }
    if let Some(line) = lines.iter().find(|line| is_word_footnote(line.text) && !block.is_read(line.start)) {
        let end = line.text.find(']').map_or(line.text.len(), |end| end + 1);
        report(Unread::Footnote, line.start..line.start + end, None);
    }
    if let Some(at) = disk_path(block) {
        report(Unread::DiskPath, at, None);
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
        let words = LEFT_OVER.iter().find(|words| block.may_hold(words) && raw.contains(**words))?;
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
    } else if let Some(at) = reminder(block) {
        report(Unread::Reminder, at);
    }
    if let Some(at) = block.may_hold("#").then(|| cell_error(raw)).flatten() {
        report(Unread::CellError, block.range.start + at.start..block.range.start + at.end);
    }
    let may_be_garbled = ["\u{fffd}", "Ã", "â"].iter().any(|letter| block.may_hold(letter));
    let garbled = may_be_garbled.then(|| raw.char_indices()).into_iter().flatten().find(|&(at, c)| {
        let next = || raw[at + c.len_utf8()..].chars().next();
        match c {
            '\u{fffd}' => true,
            'Ã' => next().is_some_and(|c| !c.is_ascii_alphanumeric() && c != ' '),
            'â' => next() == Some('€'),
            _ => false,
        }
    });
    if let Some((at, _)) = garbled.filter(|(at, _)| !block.is_read(block.range.start + at)) {
        let start = at - raw[..at].chars().rev().take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let end = raw[at..].find(char::is_whitespace).map_or(raw.len(), |blank| at + blank);
        report(Unread::Garbled, block.range.start + start..block.range.start + end);
    }
    if let Some((at, suggestion)) = block.may_hold("/").then(|| address(block)).flatten() {
        let written = block.text[at.clone()].to_owned();
        found.push((Kind::UnreadMarkdown { construct: Unread::Address, written, suggestion: Some(suggestion) }, at));
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

/// Words that are all that stands inside square brackets, where something is to be filled in.
const BLANKS: [&str; 20] = [
    "datum",
    "namn",
    "plats",
    "ort",
    "antal",
    "siffra",
    "tal",
    "belopp",
    "summa",
    "länk",
    "källa",
    "text",
    "bild",
    "år",
    "månad",
    "period",
    "telefonnummer",
    "rubrik",
    "titel",
    "date",
];

/// `[skriv här]`, `<infoga bild>`, `(fyll i)`, `[datum]`, `[Bild: torget]`.
fn to_fill_in(block: &Block<'_>) -> Option<Range<usize>> {
    let bracketed = |at: &usize| {
        let at = *at;
        let inside: String = block.text[at + 1..block.range.end].chars().take(16).collect();
        let inside = inside.to_lowercase();
        let whole = inside.split(']').next().filter(|whole| whole.len() < inside.len());
        let is_picture = inside.starts_with("bild: ") || inside.starts_with("foto: ") || inside.starts_with("image: ");
        if !is_picture && !whole.is_some_and(|whole| BLANKS.contains(&whole)) {
            return false;
        }
        let behind = &block.text[until(block, at, "]").end..block.range.end];
        !behind.starts_with(['(', '[', ':']) && !behind.starts_with(" (")
    };
    if let Some(at) = block.places("[").find(bracketed) {
        return Some(until(block, at, "]"));
    }
    if let Some(at) = block.places("(").find(|at| {
        let inside = &block.text[at + 1..block.range.end];
        ["fyll i", "fylls i", "Fyll i", "Fylls i"].iter().any(|words| inside.starts_with(words))
    }) {
        return Some(until(block, at, ")"));
    }
    ["[", "<"].into_iter().find_map(|sign| {
        let begins = |at: &usize| {
            let inside: String = block.text[at + 1..block.range.end].chars().take(12).collect();
            TO_FILL_IN.iter().any(|words| inside.to_lowercase().starts_with(words))
        };
        let at = block.places(sign).find(begins)?;
        Some(until(block, at, if sign == "[" { "]" } else { ">" }))
    })
}

/// What colleagues write to each other, and forget.
fn reminder(block: &Block<'_>) -> Option<Range<usize>> {
    let mut start = block.range.start;
    let may_have_marks = MARKS.iter().any(|mark| block.may_hold(mark));
    for line in block.raw().split_inclusive('\n') {
        let from = start + line.len() - line.trim_start().len();
        start += line.len();
        let line = line.trim();
        let at = addressed(line).or_else(|| may_have_marks.then(|| marked(line)).flatten());
        if let Some(at) = at.filter(|at| !block.is_read(from + at.start)) {
            return Some(from + at.start..from + at.end);
        }
    }
    None
}

/// Where a line begins with a word to colleagues.
fn addressed(line: &str) -> Option<Range<usize>> {
    let is_end = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    let shouted = ["TODO", "FIXME", "UTKAST", "DRAFT"].iter().any(|word| line.strip_prefix(word).is_some_and(is_end));
    let asks = |rest: &str| {
        let rest = rest.trim_start_matches(['!', ':', ' ']).to_lowercase();
        ["fråga ", "kolla ", "dubbelkolla", "stäm av", "kontrollera ", "ska uppdateras", "ändra "]
            .iter()
            .any(|words| rest.starts_with(words))
    };
    let to_somebody = |rest: &str| {
        let name = rest.split(' ').next().unwrap_or_default();
        let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic);
        is_name && (rest.contains(" kan du ") || rest.contains(" kolla") || rest.contains(" stämmer "))
    };
    let is_addressed =
        shouted || line.strip_prefix("OBS").is_some_and(asks) || line.strip_prefix('@').is_some_and(to_somebody);
    is_addressed.then_some(0..line.len())
}

/// What marks a place that somebody was to come back to: comments of Word, question marks, a number that is not there yet.
const MARKS: [&str; 4] = ["Kommentar [", "Commented [", "???", "XX "];

/// Where a line has such a mark.
fn marked(line: &str) -> Option<Range<usize>> {
    let [swedish, english, questions, no_number] = MARKS;
    let comment = [swedish, english].into_iter().find_map(|sign| {
        let at = line.find(sign)?;
        let inside = line[at + sign.len()..].split(']').next()?;
        let letters = inside.bytes().take_while(u8::is_ascii_uppercase).count();
        let is_mark =
            letters > 0 && letters < inside.len() && inside[letters..].bytes().all(|byte| byte.is_ascii_digit());
        is_mark.then(|| at..at + line[at..].trim_end().len())
    });
    let marks = || line.find(questions).map(|at| at..at + questions.len());
    // "XX tillfällen": a number that somebody did not have yet.
    let number = || {
        line.match_indices(no_number).find_map(|(at, _)| {
            let begins = !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
            let word = line[at + 3..].split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
            let is_word = word.len() > 1 && word.starts_with(char::is_lowercase);
            (begins && is_word).then(|| at..at + 3 + word.len())
        })
    };
    comment.or_else(marks).or_else(number)
}

/// What Excel shows in place of a number, in Swedish and in English.
const CELL_ERRORS: [&str; 16] = [
    "#REFERENS!",
    "#REF!",
    "#DIVISION/0!",
    "#DIV/0!",
    "#NAMN?",
    "#NAME?",
    "#SAKNAS!",
    "#N/A",
    "#VÄRDEFEL!",
    "#VALUE!",
    "#OGILTIGT!",
    "#NUM!",
    "#SKÄRNING!",
    "#NULL!",
    "#SPILL!",
    "#########",
];

/// Finds where a text has what Excel shows in place of a number.
pub(super) fn cell_error(text: &str) -> Option<Range<usize>> {
    let first = text.find('#')?;
    let at = CELL_ERRORS.iter().find_map(|value| text.find(value).map(|at| at..at + value.len()));
    // A number in a column that is too narrow for it; six signs may begin a heading.
    let narrow = || {
        let at = first + text[first..].find("#######")?;
        let length = text[at..].bytes().take_while(|&byte| byte == b'#').count();
        text[at + length..].chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some(at..at + length)
    };
    at.or_else(narrow)
}

/// `G:\Trygghet\protokoll.docx` and `\\server\Trygghet` in running text.
fn disk_path(block: &Block<'_>) -> Option<Range<usize>> {
    let text = block.text;
    let ends = |from: usize| {
        let rest = &text[from..block.range.end];
        let length =
            rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '”' | ')' | '>' | ',')).unwrap_or(rest.len());
        from + rest[..length].trim_end_matches(['.', ';']).len()
    };
    let drive = block.places(":\\").find_map(|at| {
        let letter = text[..at].chars().next_back().filter(char::is_ascii_alphabetic)?;
        let begin = at - letter.len_utf8();
        let begins = !text[..begin].ends_with(char::is_alphanumeric);
        begins.then(|| begin..ends(at))
    });
    let server = || {
        block.places("\\\\").find_map(|at| {
            let name = text[at + 2..block.range.end].split(['\\', ' ', '\n']).next().unwrap_or_default();
            let is_share = name.len() > 1 && text[at + 2 + name.len()..].starts_with('\\');
            (is_share && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_')))
                .then(|| at..ends(at))
        })
    };
    drive.or_else(server)
}

/// `polisen.se/x`, and what it should be.
fn address(block: &Block<'_>) -> Option<(Range<usize>, String)> {
    block.places(".").find_map(|dot| {
        let text = block.text;
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let end = [".se/", ".nu/", ".com/", ".org/", ".eu/"].iter().find(|end| text[dot..].starts_with(**end))?;
        let host = &text[block.range.start..dot];
        let start = block.range.start + host.trim_end_matches(is_part).len();
        let name = &text[start..dot];
        let rest = &text[dot + end.len()..block.range.end];
        let length = rest.find(|c: char| c.is_whitespace() || "<>\"”“[]`|*»«()".contains(c)).unwrap_or(rest.len());
        let path = rest[..length].trim_end_matches(['.', ',', ':', ';', '!', '?']);
        let before = text[..start].chars().next_back();
        let begins = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '"' | '”' | '*'));
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.starts_with("www.");
        let at = start..dot + end.len() + path.len();
        (begins && is_name && path.starts_with(|c: char| c.is_ascii_alphanumeric()) && !block.is_read(start))
            .then(|| (at.clone(), format!("https://{}", &text[at])))
    })
}

/// `[1] Enligt polisen`, as Word writes a note at the end.
fn is_word_footnote(line: &str) -> bool {
    let Some((number, words)) = line.strip_prefix('[').and_then(|rest| rest.split_once("] ")) else { return false };
    (1..=2).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && words.starts_with(char::is_alphabetic)
}

/// `**Obs:**text` with a blank behind the asterisks, without which they are none of bold text.
fn with_blank(line: &str) -> Option<String> {
    let inside = line.strip_prefix("**")?;
    let end = inside.find("**")?;
    let (bold, rest) = (&inside[..end], &inside[end + 2..]);
    let is_closed = bold.ends_with(|c: char| c.is_ascii_punctuation()) && rest.starts_with(char::is_alphanumeric);
    let word = rest.split_whitespace().next().unwrap_or_default();
    (is_closed && !bold.starts_with(' ')).then(|| format!("**{bold}** {word}"))
}

/// `**** fet ****`: four asterisks, words and as many again.
fn is_around_words(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let inside = line.trim_start_matches('*');
    inside.find("****").is_some_and(|end| inside[..end].contains(char::is_alphabetic))
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
