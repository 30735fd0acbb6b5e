//! Answers that stand behind a number sign, where nobody reads them: `status = ""     # Genomförd`.

use super::context::Context;
use super::repaired_value::without_remark;
use crate::diag::Kind;
use crate::locale::status;
use crate::value::Lang;

/// Warns of each line of the settings with a status or figures in its comment and none in its value. What the template of a
/// follow-up puts into comments, lists of words and texts with "…", is no answer.
pub(super) fn report(cx: &mut Context<'_>) {
    let settings = cx.text.find("+++").map_or(0, |at| at + "+++".len());
    let end = cx.text[settings..].find("\n+++").map_or(cx.text.len(), |at| settings + at);
    let mut at = settings;
    let mut found = Vec::new();
    for line in cx.text[settings..end].split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some((written, suggestion)) = answer(line.trim_end(), cx.lang) else { continue };
        let begins = start + line.find(&written).unwrap_or_default();
        found.push((begins..begins + written.len(), written, suggestion));
    }
    for (place, written, suggestion) in found {
        let span = cx.span(place.start - cx.offset..place.end - cx.offset);
        cx.report(Kind::AnswerInComment { written, suggestion }, span);
    }
}

/// Returns what the comment holds, and the line with it in its place.
fn answer(line: &str, lang: Lang) -> Option<(String, String)> {
    let commented = line.trim_start().strip_prefix('#').map(str::trim_start);
    let (key, rest) = commented.unwrap_or(line).trim_start().split_once('=')?;
    let key = key.trim_end();
    let rest = rest.trim_start();
    let value = without_remark(rest);
    let answer = match (commented, key) {
        (_, _) if !matches!(key, "status" | "figures") => return None,
        // The whole line is a comment.
        (Some(_), _) => value,
        (None, _) if !matches!(value, "\"\"" | "[]") => return None,
        (None, _) => rest[value.len()..].trim_start().strip_prefix('#')?.trim(),
    };
    let is_status = |word: &str| status::read(word, lang).is_some();
    let bare = answer.trim_matches(['"', ' ']);
    let is_answer = match key {
        "status" => is_status(bare),
        _ => answer.starts_with('[') && answer.ends_with(']') && !answer.contains('…') && answer.contains('"'),
    };
    let value = if key == "status" { format!("\"{bare}\"") } else { answer.to_owned() };
    is_answer.then(|| (answer.to_owned(), format!("{key} = {value}")))
}

#[cfg(test)]
mod tests {
    use super::answer;
    use crate::value::Lang;

    #[test]
    fn an_answer_in_a_comment_is_found_and_the_help_of_the_template_is_none() {
        for (line, suggestion) in [
            (r#"status = ""     # Genomförd"#, Some(r#"status = "Genomförd""#)),
            (r#"# status = "Genomförd""#, Some(r#"status = "Genomförd""#)),
            (r#"figures = []    # ["250 tillfällen"]"#, Some(r#"figures = ["250 tillfällen"]"#)),
            (r#"status = ""     # Genomförd, Delvis genomförd, Pågår eller Inte genomförd"#, None),
            (r#"status = "Pågår"     # Genomförd"#, None),
            (r#"figures = []    # ["… tillfällen"]"#, None),
            ("# Fotpatrull i centrum", None),
            (r#"# extends = "exempelstad/2025""#, None),
        ] {
            assert_eq!(answer(line, Lang::Sv).map(|(_, suggestion)| suggestion).as_deref(), suggestion, "{line}");
        }
    }
}
