//! Links that are none, and bare addresses, which are links.

use super::{Block, Found};
use crate::diag::{Kind, LinkSlip};
use crate::parse::address::is_attachment;
use crate::schema::LINE;
use crate::value::Slug;
use std::collections::BTreeMap;
use std::ops::Range;

/// Finds brackets that were meant as links.
pub(super) fn find(block: &Block<'_>, found: &mut Vec<Found>) {
    // Where those that are found begin and end.
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    let mut report = |slip: LinkSlip, at: Range<usize>, suggestion: Option<String>| {
        // One mistake is reported once, whichever signs of it are seen.
        let is_known = known.range(..at.end).next_back().is_some_and(|(_, end)| *end > at.start);
        if !is_known {
            known.insert(at.start, at.end);
            let written = block.text[at.clone()].to_owned();
            found.push((Kind::UnreadLink { written, slip, suggestion }, at));
        }
    };
    for at in block.places("](") {
        let from = opening(block, at, '[');
        let (end, inside) = closing(block, at + 2, ')');
        let words = &block.text[from..at].trim_start_matches('!').trim_start_matches('[');
        let address = inside.trim().trim_matches(['<', '>']);
        let slip = if end.is_none() {
            LinkSlip::Open
        } else if address.contains(char::is_whitespace) {
            LinkSlip::Blank
        } else {
            LinkSlip::Other
        };
        let mark = if block.text[from..].starts_with('!') { "!" } else { "" };
        let suggestion = match slip {
            LinkSlip::Other => None,
            _ => repaired(address).map(|address| format!("{mark}[{words}]({address})")),
        };
        report(slip, from..end.unwrap_or(at + 2 + inside.trim_end().len()), suggestion);
    }
    for at in block.places(")[") {
        let (end, inside) = closing(block, at + 2, ']');
        if let Some(end) = end.filter(|_| is_address(inside)) {
            let from = opening(block, at, '(');
            let words = block.text[from..at].trim_start_matches('(');
            report(LinkSlip::Reversed, from..end, Some(format!("[{words}]({})", inside.trim())));
        } else if let Some(end) = end {
            // `(torget.png)[Torget]`: round brackets first, and the address in them.
            let from = opening(block, at, '(');
            let mark = if block.text[from..].starts_with('!') { "!" } else { "" };
            let address = block.text[from + mark.len()..at].trim_start_matches('(');
            if is_address(address) && !inside.is_empty() {
                report(LinkSlip::Reversed, from..end, Some(format!("{mark}[{}]({address})", inside.trim())));
            }
        }
    }
    for (sign, opens) in [("] (", '('), ("]:(", '('), ("]: (", '('), ("][", '['), ("]http", 'h'), ("]www.", 'w')] {
        for at in block.places(sign) {
            let start = at + sign.find(opens).unwrap_or(1);
            let skip = usize::from(matches!(opens, '(' | '['));
            let (end, inside) = match opens {
                '(' => closing(block, start + skip, ')'),
                '[' => closing(block, start + skip, ']'),
                _ => {
                    let word =
                        beginning(&block.text[start..block.range.end]).split_whitespace().next().unwrap_or_default();
                    (Some(start + word.len()), word)
                }
            };
            let from = opening(block, at, '[');
            let is_link = is_address(inside) || sign == "][";
            if let Some(end) = end.filter(|_| is_link && !block.text[from..at].starts_with("[^")) {
                let words = block.text[from..at].trim_start_matches('!').trim_start_matches('[');
                let slip = if sign == "][" && !is_address(inside) { LinkSlip::Other } else { LinkSlip::Apart };
                let suggestion = (slip == LinkSlip::Apart).then(|| format!("[{words}]({})", inside.trim()));
                report(slip, from..end, suggestion);
            }
        }
    }
    if let Some((at, suggestion)) = alone(block) {
        report(LinkSlip::Other, at, suggestion);
    }
}

/// `![bild]`, an image without its file, and `<www.polisen.se>`.
fn alone(block: &Block<'_>) -> Option<(Range<usize>, Option<String>)> {
    let image = block.places("![").find_map(|at| {
        let (end, inside) = closing(block, at + 2, ']');
        let is_alone = !inside.is_empty()
            && !inside.starts_with('[')
            && !block.text[end?..block.range.end].starts_with(['(', '[', ':', ' ']);
        is_alone.then_some(at..end?)
    });
    let address = || {
        let is_host = |inside: &str| {
            let host = inside.split('/').next().unwrap_or_default();
            let ends = [".se", ".nu", ".com", ".org", ".eu"].iter().any(|end| host.ends_with(end));
            ends && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'))
        };
        let at = block.places("<").find(|at| {
            let inside = block.text[at + 1..block.range.end].split_once('>').map_or("", |(inside, _)| inside);
            inside.starts_with("www.") || is_host(inside)
        })?;
        let end = at + block.text[at..block.range.end].find('>')? + 1;
        Some((at..end, Some(format!("https://{}", &block.text[at + 1..end - 1]))))
    };
    image.map(|image| (image, None)).or_else(address)
}

/// Where the bracket that is closed at a place was opened, with the sign of an image before it.
fn opening(block: &Block<'_>, at: usize, bracket: char) -> usize {
    let nearby = at.saturating_sub(LINE.most).max(block.range.start);
    let nearby = (nearby..at).find(|&at| block.text.is_char_boundary(at)).unwrap_or(at);
    let from = nearby + block.text[nearby..at].rfind(bracket).unwrap_or(0);
    if block.text[..from].ends_with('!') { from - 1 } else { from }
}

/// Where a bracket is closed in the same line, and what stands inside; else the rest of the line.
fn closing<'t>(block: &Block<'t>, from: usize, bracket: char) -> (Option<usize>, &'t str) {
    let line = beginning(&block.text[from..block.range.end]);
    let line = &line[..line.find('\n').unwrap_or(line.len())];
    let (opens, mut depth) = (if bracket == ')' { '(' } else { '[' }, 0usize);
    for (at, c) in line.char_indices() {
        match c {
            c if c == bracket && depth == 0 => return (Some(from + at + 1), &line[..at]),
            c if c == bracket => depth -= 1,
            c if c == opens => depth += 1,
            _ => {}
        }
    }
    (None, line)
}

/// Returns whether some words are an address on the web or the name of a file.
fn is_address(words: &str) -> bool {
    let words = words.trim();
    let is_web = ["http://", "https://", "www."].iter().any(|sign| words.starts_with(sign));
    let is_text = || words.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"));
    is_web || is_text() || is_attachment(words)
}

/// An address without the blanks that are in the way: a file under the name that it must have, and what is on the web
/// with its blanks coded.
fn repaired(address: &str) -> Option<String> {
    if address.contains("://") {
        // Behind a blank may stand words that are no part of it.
        return address.split_whitespace().next().map(str::to_owned);
    }
    let (folder, name) = address.rsplit_once('/').map_or(("", address), |(folder, name)| (folder, name));
    let (stem, ending) = name.rsplit_once('.')?;
    let folder = if folder.is_empty() { String::new() } else { format!("{}/", folder.replace(' ', "%20")) };
    Some(format!("{folder}{}.{}", Slug::from_text(stem)?, ending.trim().to_ascii_lowercase()))
}

/// Returns whether a link is a footnote whose only word was taken for an address.
pub(in crate::parse) fn is_footnote(raw: &str) -> bool {
    raw.starts_with("[^")
}

/// Finds the bare addresses in some words of a text, in order and none within another: `https://…`, `www.…`, `info@…`.
///
/// As on GitHub, marks behind one are no part of it, nor is a bracket that it does not open itself (GitHub Flavored
/// Markdown 0.29, section 6.9). One on the web may go on behind the words.
pub(in crate::parse) fn bare_addresses(text: &str, words: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut from = words.start;
    text[words.clone()].match_indices(['h', 'w', '@']).filter_map(move |(at, sign)| {
        let at = words.start + at;
        let address = match sign {
            _ if at < from => None,
            "@" => email(&text[..words.end], from, at),
            _ => web_address(text, at),
        }?;
        from = address.end;
        Some(address)
    })
}

/// The address on the web that begins at a place.
fn web_address(text: &str, start: usize) -> Option<Range<usize>> {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '“' | '[' | ']' | '`' | '|' | '*' | '»' | '«')
    };
    let rest = beginning(&text[start..]);
    let sign = ["https://", "http://", "www."].into_iter().find(|sign| rest.starts_with(sign))?;
    let before = text[..start].chars().next_back();
    let begins =
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '_' | '~' | '(' | '"' | '”' | '“' | ':' | '–'));
    let address = trimmed(&rest[..rest.find(ends).unwrap_or(rest.len())]);
    let host = address.get(sign.len()..).unwrap_or_default().split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_host = || host.split('.').all(is_name) && (sign != "www." || host.contains('.'));
    (begins && is_host()).then(|| start..start + address.len())
}

/// The e-mail address around an at sign, which begins at a place or behind it.
fn email(text: &str, from: usize, at: usize) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let front = text[from..at].trim_end_matches(|c| is_part(c) || c == '+');
    let start = from + front.len();
    let host = &text[at + 1..];
    let host = host[..host.find(|c| !is_part(c)).unwrap_or(host.len())].trim_end_matches('.');
    let begins = front.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | ':'));
    let is_host = host.contains('.') && host.split('.').all(|part| !part.is_empty()) && !host.ends_with(['-', '_']);
    (start < at && begins && is_host).then(|| start..at + 1 + host.len())
}

/// The beginning of a text in which an address must end. A text without any end would otherwise be looked through to its
/// end for each sign of a link in it.
fn beginning(text: &str) -> &str {
    let most = text.len().min(LINE.most);
    let end = (0..=most).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    &text[..end]
}

/// An address without the marks of the sentence that it stands in.
fn trimmed(address: &str) -> &str {
    let count = |bracket: char| address.matches(bracket).count();
    let mut unopened = count(')').saturating_sub(count('('));
    let mut shorter = address;
    loop {
        shorter = shorter.trim_end_matches(['?', '!', '.', ',', ':', ';', '_', '~', '\'', '…', '’']);
        match shorter.strip_suffix(')').filter(|_| unopened > 0) {
            Some(without) => (shorter, unopened) = (without, unopened - 1),
            None => return shorter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::bare_addresses;

    #[test]
    fn a_bare_e_mail_address_is_as_long_as_its_host() {
        for (text, address) in [
            ("Skriv till info@kommun.se.", Some("info@kommun.se")),
            ("(trygg.centrum@kommun.se)", Some("trygg.centrum@kommun.se")),
            ("@polisen och a@b", None),
            ("åsa@kommun.se", None),
        ] {
            assert_eq!(bare_addresses(text, 0..text.len()).next().map(|range| &text[range]), address, "{text}");
        }
    }

    #[test]
    fn a_bare_address_ends_where_its_sentence_goes_on() {
        for (text, address) in [
            ("Se https://polisen.se/a_b?c=1&d=2.", Some("https://polisen.se/a_b?c=1&d=2")),
            ("(www.polisen.se)", Some("www.polisen.se")),
            ("https://sv.wikipedia.org/wiki/Kumla_(ort), i dag", Some("https://sv.wikipedia.org/wiki/Kumla_(ort)")),
            ("*https://a.se*", Some("https://a.se")),
            ("xhttps://a.se", None),
            ("www. polisen", None),
            ("https://", None),
            ("http://localhost:4000/", Some("http://localhost:4000/")),
        ] {
            assert_eq!(bare_addresses(text, 0..text.len()).next().map(|range| &text[range]), address, "{text}");
        }
    }
}
