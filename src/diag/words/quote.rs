//! What was written, made fit for a line of a message.

use crate::schema::{self, Expected, LINE};
use crate::source::steers;
use crate::value::{Lang, Slug, Status};

/// The most characters of a written text that a message repeats.
const MAX_QUOTED_CHARS: usize = 60;

/// Puts what was written between backticks: in one line, without control characters, cut where it is long.
pub(super) fn code(written: &str) -> String {
    let line = one_line(written);
    if line.is_empty() {
        return "`\"\"`".to_owned();
    }
    match line.char_indices().nth(MAX_QUOTED_CHARS) {
        Some((cut, _)) => format!("`{}…`", line[..cut].trim_end()),
        None => format!("`{line}`"),
    }
}

/// Puts what is to be copied between backticks: all of it.
pub(super) fn copied(written: &str) -> String {
    format!("`{}`", one_line(written))
}

/// The most bytes of a written text that a line to copy repeats: longer than any text in one line may be.
const MAX_COPIED_BYTES: usize = 4 * LINE.most;

/// Folds a text to one line, and shows characters that would steer a terminal as `�`. What is too long for any line of the
/// format is cut, so that no message is as large as a file.
pub(super) fn one_line(text: &str) -> String {
    let cut = text.char_indices().map(|(at, _)| at).take_while(|&at| at <= MAX_COPIED_BYTES).last();
    if let Some(cut) = cut.filter(|_| text.len() > MAX_COPIED_BYTES) {
        return format!("{}…", one_line(&text[..cut]));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().map(|c| if steers(c) { '\u{fffd}' } else { c }).collect()
}

/// Quotes each and joins them: `a`, `b` or `c`, with `or` as the last joint.
pub(super) fn list<T: AsRef<str>>(written: impl IntoIterator<Item = T>, or: &str) -> String {
    join(written.into_iter().map(|word| code(word.as_ref())).collect(), or)
}

/// "`a`, `b` or `c`".
pub(super) fn either<T: AsRef<str>>(written: impl IntoIterator<Item = T>, lang: Lang) -> String {
    list(written, lang.pick("eller", "or"))
}

/// "`a`, `b` and `c`".
pub(super) fn and<T: AsRef<str>>(written: impl IntoIterator<Item = T>, lang: Lang) -> String {
    list(written, lang.pick("och", "and"))
}

/// Joins with commas, and with `or` before the last.
pub(super) fn join(mut words: Vec<String>, or: &str) -> String {
    match (words.pop(), words.is_empty()) {
        (None, _) => String::new(),
        (Some(last), true) => last,
        (Some(last), false) => format!("{} {or} {last}", words.join(", ")),
    }
}

/// Writes a text as a value, in straight quotes that it does not hold itself.
pub(super) fn quoted(written: &str) -> String {
    let line = one_line(written);
    if line.contains('"') { format!("'{line}'") } else { format!("\"{line}\"") }
}

/// Writes a text, or several with quotes and commas between them, as what stands in the brackets of a list.
pub(super) fn in_list(written: &str) -> String {
    if written.contains("\", \"") { format!("\"{}\"", one_line(written)) } else { quoted(written) }
}

/// Writes one id or several as code.
pub(super) fn quoted_ids(ids: &str) -> String {
    if ids.contains('"') { format!("`\"{}\"`", one_line(ids)) } else { code(ids) }
}

/// The header that begins the fields of a key, if it has one: `[[party]]`, and `[outcome.…]` for one that holds ids.
pub(super) fn header_of(key: &str, table: &str) -> Option<String> {
    let table = schema::tables().find(|known| known.name == table)?;
    let field = table.field(key).filter(|field| field.has_header())?;
    Some(if field.field_type.is_map() { format!("[{key}.…]") } else { field.line() })
}

/// The table that a field belongs to, by the name that messages give it.
pub(super) fn home(key: &str) -> Option<&'static str> {
    schema::home(key).map(|table| table.name)
}

/// The name that a file must have to be published, made of the one it has.
pub(super) fn file_slug(name: &str) -> Option<String> {
    let bare = name.rsplit('/').next().unwrap_or(name).replace("%20", " ");
    let (stem, ending) = bare.rsplit_once('.')?;
    Some(format!("{}.{}", Slug::from_text(stem)?, ending.to_ascii_lowercase()))
}

/// Makes curly quotes straight, adds those that are missing at the ends, and keeps those inside a text apart.
pub(super) fn straight(written: &str) -> String {
    let straight: String = one_line(written)
        .chars()
        .map(|c| match c {
            '“' | '”' | '„' | '‟' | '»' | '«' | '″' | '＂' => '"',
            '‘' | '’' | '´' | '`' => '\'',
            c => c,
        })
        .collect();
    let in_quotes = straight.starts_with(['"', '\'', '[', '{']);
    let inside = straight.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inside {
        Some(inside) if inside.contains('"') => quoted(inside),
        _ if in_quotes => straight,
        _ => quoted(&straight),
    }
}

/// Writes a line of the format that shows how a field is filled in, to copy.
pub(super) fn example(key: &str, expected: Option<Expected>) -> String {
    let key = one_line(key);
    if let Some(field) = schema::find(&key, expected) {
        return format!("`{}`", field.line());
    }
    // Settings of themes, which are no part of the content format, and keys that are anything.
    match expected {
        _ if key == "api" => "`api = 1`".to_owned(),
        Some(Expected::Flag) => format!("`{key} = true`"),
        Some(Expected::Whole) => format!("`{key} = 1`"),
        Some(Expected::Date | Expected::Validity) => format!("`{key} = 2020-03-05`"),
        Some(Expected::Texts) => format!("`{key} = [\"…\", \"…\"]`"),
        Some(Expected::Table) => format!("`[{key}]`"),
        Some(Expected::Tables) => format!("`[[{key}]]`"),
        Some(Expected::Text | Expected::TextOrTable | Expected::TextOrTexts) | None => format!("`{key} = \"…\"`"),
    }
}

/// Writes a line of the format that adds a field that must be there, to copy.
pub(super) fn missing(key: &str, table: &str) -> String {
    let field = schema::tables().filter(|known| known.name == table).find_map(|known| known.field(key));
    field.map_or_else(|| example(key, None), |field| format!("`{}`", field.line()))
}

/// Says what each of the words that a key takes means, in brackets where the word does not say that itself.
pub(super) fn explained(key: &str, allowed: &[String], lang: Lang) -> String {
    let fields = || schema::tables().flat_map(|table| table.fields).filter(|field| field.key == key);
    let meaning = |word: &str| match Status::from_key(word) {
        Some(status) if key == "status" => Some(crate::locale::status::label(status, lang).to_lowercase()),
        _ => {
            let word = fields().flat_map(|field| field.field_type.choices()).find(|known| known.key == word)?;
            Some(word.meaning(lang).to_owned()).filter(|meaning| meaning != word.key)
        }
    };
    let words = allowed.iter().map(|word| match meaning(word) {
        Some(meaning) => format!("{} ({meaning})", code(word)),
        None => code(word),
    });
    join(words.collect(), lang.pick("eller", "or"))
}

/// Returns whether a line only differs from the heading of an id in blanks, so that repeating it explains nothing.
pub(super) fn is_heading_of(written: &str, id: &str) -> bool {
    written.starts_with("##") && one_line(written) == format!("## {id}")
}

/// Lists the words that a field takes; none where it takes anything.
pub(super) fn choices(key: &str, table: &str) -> Vec<String> {
    let field = schema::tables().filter(|known| known.name == table).find_map(|known| known.field(key));
    field.map_or_else(Vec::new, |field| field.field_type.choices().iter().map(|word| word.key.to_owned()).collect())
}

/// Returns whether a key takes a list of texts, so that two lines of it can be one.
pub(super) fn is_list(key: &str) -> bool {
    let lists = [Expected::Texts, Expected::TextOrTable, Expected::TextOrTexts];
    schema::find(key, None).is_some_and(|field| lists.contains(&field.field_type.expected()))
}

/// Returns whether a key is of an outcome and of nothing else that stands in a follow-up.
pub(super) fn is_of_outcome(key: &str) -> bool {
    schema::OUTCOME.field(key).is_some() && schema::FOLLOW_UP.field(key).is_none()
}

/// Returns whether an address is the name of a file.
pub(super) fn is_file_name(written: &str) -> bool {
    let ending = written.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    let is_kind = ending == "md" || schema::ATTACHMENTS.contains(&ending.as_str());
    is_kind && !written.contains([':', '\\']) && !written.starts_with("www.")
}

/// Returns whether an address is a place on a disk: `G:\\x`, `\\\\server\\x`, `file:///x`, `~/x`.
pub(super) fn is_on_a_disk(written: &str) -> bool {
    let drive = written.as_bytes().get(1) == Some(&b':');
    let begins = ["\\", "~/", "file:", "smb:", "/Users/", "/home/", "/Volumes/"];
    drive || begins.iter().any(|start| written.starts_with(start))
}

/// Returns whether a text is an e-mail address and nothing else.
pub(super) fn is_email(written: &str) -> bool {
    let bare = written.strip_prefix("mailto:").unwrap_or(written);
    let host = bare.split_once('@').filter(|(name, _)| !name.is_empty()).map_or("", |(_, host)| host);
    host.contains('.') && !bare.contains(|c: char| c.is_whitespace() || matches!(c, '/' | '<' | '>' | ':'))
}

/// Finds the one e-mail address in some words: that of "Anna <anna@example.org>".
pub(super) fn email_in(written: &str) -> Option<&str> {
    let is_border = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"');
    let written = written.trim().strip_prefix("mailto:").unwrap_or(written);
    let mut found = written.split(is_border).filter(|part| is_email(part));
    found.next().filter(|_| found.next().is_none())
}

/// Repairs an address on the web: one in quotes or brackets, and one with slips in its beginning.
pub(super) fn repaired_address(written: &str) -> Option<String> {
    let is_border = |c: char| c.is_whitespace() || matches!(c, '"' | '”' | '“' | '<' | '>' | '(' | ')' | '[' | ']');
    let bare = written.split(is_border).rfind(|part| !part.is_empty())?;
    let sign = bare.find(|c: char| !matches!(c.to_ascii_lowercase(), 'h' | 't' | 'p' | 's'))?;
    let rest = bare[sign..].trim_start_matches([':', '/', ';', '\\']);
    let is_beginning = (3..=7).contains(&sign) && rest.len() < bare.len() - sign;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = host.contains('.') && !host.contains(['@', '…']) && !host.starts_with('.') && !host.ends_with('.');
    let slash = if rest.contains('/') { "" } else { "/" };
    let right = if bare.starts_with("http://") { bare.to_owned() } else { format!("https://{rest}{slash}") };
    (is_beginning && named && right != written).then_some(right)
}

/// Returns whether a link is an address on the web without its beginning.
pub(super) fn is_host(written: &str) -> bool {
    let host = written.split('/').next().unwrap_or_default();
    let top = host.rsplit_once('.').map_or("", |(_, top)| top);
    let known = ["se", "com", "org", "nu", "eu", "net", "gov", "info", "fi", "no", "dk", "example"];
    written.starts_with("www.") || (known.contains(&top) && !host.contains(' '))
}

/// Completes a web address that only lacks its beginning; for any other, an example.
pub(super) fn full_address(written: &str) -> String {
    let address = one_line(written);
    let bare = address.contains('.') && !address.contains([':', ' ', '@']) && !address.starts_with(['.', '/']);
    let slash = if address.contains('/') { "" } else { "/" };
    if bare { format!("https://{address}{slash}") } else { "https://example.org/".to_owned() }
}

/// Whether a date is written as it should be, so that only its month or its day can be wrong.
pub(super) fn is_iso(written: &str) -> bool {
    let shape: String = written.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00" || shape == "0000-00"
}

/// Returns whether a web address is that of the computer of whoever writes, by its beginning.
pub(super) fn is_of_a_local_host(written: &str) -> bool {
    let host = written.split_once("://").map_or("", |(_, rest)| rest);
    ["localhost", "127.", "0.0.0.0", "[::1]"].iter().any(|start| host.starts_with(start))
}

/// Returns whether a web address is one of another computer on a network that nobody outside can reach; of those that
/// are reported as links to what is not published.
pub(super) fn is_of_an_inner_host(written: &str) -> bool {
    let host = written.split_once("://").map_or("", |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let inner = [".local", ".lan", ".intra", ".internal", ".corp", ".home"];
    let is_number = !name.is_empty() && name.split('.').all(|part| part.parse::<u8>().is_ok());
    !name.is_empty() && (!name.contains('.') || is_number || inner.iter().any(|end| name.ends_with(end)))
}

/// Returns whether an HTML element only says how its words look, so that they can stay without it.
pub(super) fn is_looks(html: &str) -> bool {
    let name = html.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next();
    let looks =
        ["p", "div", "span", "font", "center", "o", "u", "small", "big", "sup", "sub", "ins", "mark", "figcaption"];
    name.is_some_and(|name| looks.contains(&name.to_ascii_lowercase().as_str()))
}

/// Whether a date has a time behind it.
pub(super) fn is_iso_time(written: &str) -> bool {
    written.split_once(['T', ' ']).is_some_and(|(day, time)| is_iso(day) && time.contains(':'))
}

/// Whether an address is whole, so that what it holds is what a site cannot have.
pub(super) fn is_whole_url(written: &str) -> bool {
    let (scheme, rest) = written.split_once("://").unwrap_or_default();
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>');
    scheme.to_ascii_lowercase().starts_with("http") && !rest.is_empty() && !written.contains(is_odd)
}

/// Writes the Markdown that does what an HTML element does, where there is one.
pub(super) fn markdown_for(html: &str) -> Option<&'static str> {
    let name = html.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    match name.to_ascii_lowercase().as_str() {
        "a" => Some("`[text](https://…)`"),
        "b" | "strong" => Some("`**text**`"),
        "i" | "em" => Some("`*text*`"),
        "h1" | "h2" | "h3" | "h4" => Some("`### text`"),
        "img" => Some("`![text](bild.png)`"),
        "li" | "ul" | "ol" => Some("`- text`"),
        "hr" => Some("`---`"),
        "figure" => Some("`![text](bild.png)`"),
        "s" | "strike" | "del" => Some("`~~text~~`"),
        _ => None,
    }
}

/// The heading in Markdown of one in HTML; that of the page itself is none of a text.
pub(super) fn heading_for(html: &str) -> Option<String> {
    let rest = html.strip_prefix("<h").or_else(|| html.strip_prefix("<H"))?;
    let level = rest.chars().next()?.to_digit(10).filter(|level| (1..=6).contains(level))?;
    let words = rest.split_once('>')?.1.split('<').next()?.trim();
    (!words.is_empty()).then(|| format!("{} {words}", "#".repeat(level.clamp(2, 4) as usize)))
}

/// Returns whether HTML begins a table or a part of one.
pub(super) fn is_table(html: &str) -> bool {
    let name = html.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next();
    let name = name.unwrap_or_default().to_ascii_lowercase();
    ["table", "thead", "tbody", "tr", "td", "th"].contains(&name.as_str())
}

/// Returns whether a link leads to a film or a sound, which no site holds.
pub(super) fn is_film(written: &str) -> bool {
    const ENDINGS: [&str; 9] = ["mov", "mp4", "m4v", "avi", "wmv", "webm", "mp3", "m4a", "wav"];
    let ending = written.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    !written.contains("://") && ENDINGS.contains(&ending.as_str())
}

/// Names an occasion after the number that a text begins with, as an example of what to write: `39 tillfällen` for
/// "39 av dessa". What begins with no number, and a year, are no example of one.
pub(super) fn with_occasions(written: &str) -> String {
    let words: Vec<&str> = written.split(' ').collect();
    let last = words.iter().position(|word| word.contains(|c: char| c.is_ascii_digit()));
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    match last.filter(|&last| !is_year(words[last])) {
        Some(last) if words[last].contains('/') => match words[..=last].join(" ").split_once('/') {
            Some((number, per)) => format!("{number} tillfällen/{per}"),
            None => "12 tillfällen".to_owned(),
        },
        Some(last) => format!("{} tillfällen", words[..=last].join(" ")),
        None if !words.contains(&"i") && last.is_none() && words.len() < 3 => format!("{written} tillfällen"),
        None => "12 tillfällen".to_owned(),
    }
}

/// Returns whether a word in place of a status only says that there is none.
pub(super) fn says_nothing(written: &str) -> bool {
    const WORDS: &[&str] = &[
        "ej redovisad",
        "ej redovisat",
        "inte redovisad",
        "inte redovisat",
        "vet ej",
        "vet inte",
        "okänd",
        "okänt",
        "oklart",
        "saknas",
        "uppgift saknas",
        "ingen uppgift",
        "redovisas senare",
        "ej rapporterad",
        "ingen",
        "inget",
        "not reported",
        "unknown",
        "missing",
        "none",
        "n/a",
        "tbd",
    ];
    let word = written.trim().to_lowercase();
    WORDS.contains(&word.as_str()) || (!word.is_empty() && word.chars().all(|c| "-–—?.…/_ ".contains(c)))
}

/// Returns the day of a time in UTC that is the same day in Sweden: all but the last two hours.
pub(super) fn day_here(written: &str) -> Option<&str> {
    let hour: u8 = written.get(11..13)?.parse().ok()?;
    (written.ends_with('Z') && hour < 22).then(|| written.get(..10))?
}

/// Returns whether a suggested name of a text is another one than the same in small letters: "t3 (1).md" and `t3.md`.
pub(super) fn is_other_name(name: &str, near: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let near = near.strip_suffix(".md");
    near.is_some_and(|near| Slug::from_text(stem).is_none_or(|slug| slug.as_str() != near))
}

#[cfg(test)]
mod tests {
    use super::{code, email_in, list, one_line, quoted, repaired_address, says_nothing, straight, with_occasions};

    #[test]
    fn an_address_is_repaired_where_it_is_known() {
        for slip in
            ["https//polisen.se", "htps://polisen.se", "http:/polisen.se", "https:polisen.se", "https:///polisen.se"]
        {
            assert_eq!(repaired_address(slip).as_deref(), Some("https://polisen.se/"), "{slip}");
        }
        assert_eq!(repaired_address("\"https://polisen.se/a\"").as_deref(), Some("https://polisen.se/a"));
        assert_eq!(repaired_address("[polisen](https://polisen.se/a)").as_deref(), Some("https://polisen.se/a"));
        assert_eq!(repaired_address("https://https://polisen.se"), None);
        for none in ["protokoll.pdf", "se bilaga", "https", "hts", "-"] {
            assert_eq!(repaired_address(none), None, "{none}");
        }
    }

    #[test]
    fn an_e_mail_address_is_found_beside_a_name() {
        assert_eq!(email_in("Anna <anna@example.org>"), Some("anna@example.org"));
        assert_eq!(email_in("mailto:anna@example.org"), Some("anna@example.org"));
        assert_eq!(email_in("a@b.se, c@d.se"), None);
    }

    #[test]
    fn what_was_written_stays_in_its_line() {
        assert_eq!(code("två\r\n  rader"), "`två rader`");
        assert_eq!(code("\u{1b}[31mröd"), "`\u{fffd}[31mröd`");
        assert_eq!(code(""), "`\"\"`");
        assert_eq!(code(&"å".repeat(61)), format!("`{}…`", "å".repeat(60)));
        assert_eq!(one_line(&"å".repeat(1 << 20)), format!("{}…", "å".repeat(4_000)));
    }

    #[test]
    fn lists_end_in_or() {
        assert_eq!(list(["a", "b", "c"], "eller"), "`a`, `b` eller `c`");
        assert_eq!(list(["a"], "eller"), "`a`");
        assert_eq!(list(Vec::<&str>::new(), "eller"), "");
    }

    #[test]
    fn quotes_are_straight_and_there() {
        assert_eq!(straight("”Genomförd”"), "\"Genomförd\"");
        assert_eq!(straight("[“a”, “b”]"), "[\"a\", \"b\"]");
        assert_eq!(straight("Polisens ”nya” grepp"), "'Polisens \"nya\" grepp'");
        assert_eq!(quoted("Pågår"), "\"Pågår\"");
    }

    #[test]
    fn a_status_that_says_nothing_is_known_by_its_word() {
        for word in ["Ej redovisad", "-", "–", "?", "okänt", "not reported"] {
            assert!(says_nothing(word), "{word}");
        }
        assert!(!says_nothing("Uppfyllt"));
    }

    #[test]
    fn an_example_keeps_the_number_alone() {
        for (written, example) in [
            ("39 av dessa", "39 tillfällen"),
            ("ca 40", "ca 40 tillfällen"),
            ("tolv", "tolv tillfällen"),
            ("en i veckan", "12 tillfällen"),
            ("5/år", "5 tillfällen/år"),
            ("2022", "12 tillfällen"),
        ] {
            assert_eq!(with_occasions(written), example);
        }
    }
}
