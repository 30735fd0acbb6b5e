//! What the value of a setting was surely meant to be, where TOML cannot read it.
//!
//! In comes what stands behind the equals sign, with the remark behind it; out goes a value in the shape that its key takes.
//! Each is read before it is given, and no word of the author's is left out.

use super::repaired_date;
use crate::diag::Expected;
use std::borrow::Cow;
use toml::de::DeTable;

const QUOTES: [char; 14] = ['"', '\'', '“', '”', '„', '‟', '’', '‘', '»', '«', '´', '`', '″', '＂'];

/// Returns a value without the remark behind it: what follows the first number sign outside quotes. A quote that is
/// never closed takes the remark with it, as TOML sees it: there, two blanks before the sign, or one on each side, show
/// that it is one.
pub(super) fn without_remark(value: &str) -> &str {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in value.char_indices() {
        match (c, quote) {
            ('"', _) if before == '\\' => {}
            ('"', None) => quote = Some(c),
            // Inside a word it is an apostrophe.
            ('\'', None) if " =[{(,".contains(before) => quote = Some(c),
            (c, Some(mark)) if c == mark => quote = None,
            ('#', None) if before.is_whitespace() || QUOTES.contains(&before) || ")]}".contains(before) => {
                return value[..at].trim();
            }
            _ => {}
        }
        before = c;
    }
    let is_remark = |at: &usize| {
        let (before, after) = (&value[..*at], &value[*at + 1..]);
        let is_apart = before.ends_with("  ") || (before.ends_with(' ') && after.starts_with(' '));
        is_apart && after.matches('"').count() % 2 == 0
    };
    let signs = || value.match_indices('#').map(|(at, _)| at);
    let remark = quote.and_then(|_| signs().find(is_remark));
    value[..remark.unwrap_or(value.len())].trim()
}

/// Returns a line with the value that was meant, or with the one that stands there, without its remark.
pub(super) fn line(key: &str, value: &str, expected: Expected) -> String {
    let meant = repaired(value, expected);
    format!("{key} = {}", meant.as_deref().unwrap_or(without_remark(value)))
}

/// Returns the value that was meant; `None` where that is not certain.
pub(super) fn repaired(value: &str, expected: Expected) -> Option<String> {
    let value = without_remark(value);
    let value = value.strip_prefix('=').map_or(value, str::trim_start);
    if value.is_empty() || value.starts_with('=') {
        return None;
    }
    let value = match expected {
        Expected::Text => quoted(value),
        Expected::TextOrTexts if !value.contains(['[', ']']) => quoted(value),
        Expected::Texts | Expected::TextOrTable | Expected::TextOrTexts if value.contains('{') => None,
        Expected::Texts | Expected::TextOrTable | Expected::TextOrTexts => list(value),
        Expected::Tables => tables(value),
        Expected::Date => {
            let date = value.trim_matches(QUOTES);
            repaired_date::repaired(date).or_else(|| Some(date.to_owned()))
        }
        _ => None,
    }?;
    is_read(&value).then_some(value)
}

fn is_read(value: &str) -> bool {
    DeTable::parse_recoverable(&format!("x = {value}")).1.is_empty()
}

/// A text in quotes: the quotes of the value that are too many, too few or of the wrong kind become one on each side.
fn quoted(value: &str) -> Option<String> {
    let value =
        value.strip_suffix([',', ';']).map(str::trim_end).filter(|value| value.ends_with(QUOTES)).unwrap_or(value);
    let inside = value.trim_matches(|c: char| QUOTES.contains(&c) || c == ' ');
    // Doubled ones are those of Excel.
    let inside = inside.replace("\"\"", "\"");
    if inside.is_empty() || inside.starts_with(['[', '{']) || inside.contains(" = ") {
        return None;
    }
    Some(if inside.contains('"') { format!("'{inside}'") } else { format!("\"{inside}\"") })
}

/// A list of texts: brackets and quotes become those that belong there. Only commas beside a quote part texts.
fn list(value: &str) -> Option<String> {
    let inside = value.trim_matches(['[', ']', '(', ')', ' ', ',']);
    if inside.is_empty() || inside.contains(['[', ']', '=']) {
        return None;
    }
    let marked: String =
        inside.chars().map(|c| if QUOTES.contains(&c) && c != '\'' && c != '’' { '"' } else { c }).collect();
    let mut texts = Vec::new();
    let mut rest = &*marked;
    while let Some((at, comma)) = rest.match_indices(',').find(|(at, _)| {
        let (before, after) = (rest[..*at].trim_end(), rest[*at + 1..].trim_start());
        before.ends_with('"') || after.starts_with('"')
    }) {
        texts.push(&rest[..at]);
        rest = &rest[at + comma.len()..];
    }
    texts.push(rest);
    let texts = texts.into_iter().map(|text| text.replace('"', "").trim().to_owned());
    let texts: Vec<String> = texts.map(|text| text.trim_end_matches('.').to_owned()).collect();
    texts.iter().all(|text| !text.is_empty()).then(|| {
        let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
        format!("[{}]", texts.join(", "))
    })
}

/// A list of tables: `{ … }, { … }`, `[{ … }], [{ … }]`, colons for equals signs, and a link of Markdown.
fn tables(value: &str) -> Option<String> {
    let bare = value.trim_matches(['[', ']', ' ', ',']);
    if let Some(link) = value.contains("](").then(|| link(value)).flatten() {
        return Some(link);
    }
    if !bare.starts_with('{') {
        return None;
    }
    let bare = if bare.ends_with('}') { bare.to_owned() } else { format!("{bare} }}") };
    let tables = outside_quotes(&bare, |text| {
        let joined = text.replace(['[', ']'], "");
        with_equals(&joined).into_owned()
    });
    Some(format!("[{tables}]"))
}

/// `[Polisens rapport](https://polisen.se/a)` as a source.
fn link(value: &str) -> Option<String> {
    let (title, address) = value.trim_matches(['[', ' ']).split_once("](")?;
    let address = address.trim_end_matches([']', ')', ' ']);
    let is_plain = |text: &str| !text.is_empty() && !text.contains(['"', '[', ']', '(', ')', '{']);
    (is_plain(title) && is_plain(address) && address.starts_with("http"))
        .then(|| format!("[{{ title = \"{title}\", url = \"{address}\" }}]"))
}

/// Changes what stands outside quotes.
fn outside_quotes(text: &str, change: impl Fn(&str) -> String) -> String {
    let parts = text.split('"').enumerate();
    let parts: Vec<String> =
        parts.map(|(number, part)| if number % 2 == 0 { change(part) } else { part.to_owned() }).collect();
    parts.join("\"")
}

/// `title:` is `title =`.
fn with_equals(text: &str) -> Cow<'_, str> {
    let Some((before, after)) = text.split_once(':') else { return text.into() };
    let is_key = before.trim_end().ends_with(|c: char| c.is_ascii_alphabetic());
    if is_key { format!("{} ={after}", before.trim_end()).into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::{repaired, without_remark};
    use crate::diag::Expected;

    #[test]
    fn a_value_gets_the_shape_that_its_key_takes() {
        for (expected, written, meant) in [
            (Expected::Text, r#""Ingen lämnade anbud.     # Varför"#, r#""Ingen lämnade anbud.""#),
            (Expected::Text, r#"Genomförd"     # Genomförd, Pågår"#, r#""Genomförd""#),
            (Expected::Text, "Ingen lämnade anbud, så vi frågar igen.", r#""Ingen lämnade anbud, så vi frågar igen.""#),
            (Expected::Text, r#"""Genomförd"  # x"#, r#""Genomförd""#),
            (Expected::Text, r#""" "Genomförd""#, r#""Genomförd""#),
            (Expected::Text, r#""Det heter ""anbud"" på svenska""#, r#"'Det heter "anbud" på svenska'"#),
            (Expected::Text, r#""Medborgarlöfte 2020","#, r#""Medborgarlöfte 2020""#),
            (Expected::Texts, r#"["krogtillsyn, "fotpatrull"]"#, r#"["krogtillsyn", "fotpatrull"]"#),
            (Expected::Text, r#"= "Genomförd""#, r#""Genomförd""#),
            (Expected::Texts, r#"["250 tillfällen"    # ["… tillfällen"]"#, r#"["250 tillfällen"]"#),
            (Expected::Texts, r#""250 tillfällen"]    # ["… tillfällen"]"#, r#"["250 tillfällen"]"#),
            (Expected::Texts, r#"["250" tillfällen]"#, r#"["250 tillfällen"]"#),
            (Expected::Texts, r#"["250 tillfällen".]"#, r#"["250 tillfällen"]"#),
            (Expected::Texts, r#"["1,5 timmar", "3 möten""#, r#"["1,5 timmar", "3 möten"]"#),
            (Expected::Tables, r#"{ title = "A" }, { title = "B" }"#, r#"[{ title = "A" }, { title = "B" }]"#),
            (Expected::Tables, r#"[{ title = "A" }],[{ title = "B" }]"#, r#"[{ title = "A" },{ title = "B" }]"#),
            (Expected::Tables, r#"[{ title: "A: b" }]    # [{ title = "…" }]"#, r#"[{ title = "A: b" }]"#),
            (
                Expected::Tables,
                "[Polisens rapport](https://polisen.se/a)",
                r#"[{ title = "Polisens rapport", url = "https://polisen.se/a" }]"#,
            ),
            (Expected::Date, r#"2027-01-20"  # När"#, "2027-01-20"),
        ] {
            assert_eq!(repaired(written, expected).as_deref(), Some(meant), "{written}");
        }
        assert_eq!(repaired("{ \"a\", \"b\" }", Expected::Texts), None);
        assert_eq!(repaired("=SUMMA(A1:A3)", Expected::Date), None);
    }

    #[test]
    fn a_sign_inside_a_text_begins_no_remark() {
        for (value, bare) in [
            (r#""Trygg #1" # sant"#, r#""Trygg #1""#),
            (r#""Se #trygghet""#, r#""Se #trygghet""#),
            (r"'Trygg #1' # sant", r"'Trygg #1'"),
            (r##""Trygg"# sant"##, r#""Trygg""#),
            (r##"["Trygg #1", "två"] # sant"##, r##"["Trygg #1", "två"]"##),
            ("Mats' möte # sant", "Mats' möte"),
            ("C#-kurs", "C#-kurs"),
            (r#""Inget slut     # Varför"#, r#""Inget slut"#),
            ("# bara en anmärkning", ""),
        ] {
            assert_eq!(without_remark(value), bare);
        }
    }
}
