//! The text below the settings: an introduction, and a part for each heading that is an id.

use super::step::{BODY, Step};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde_json::{Map, Value};
use std::ops::Range;

/// What the headings of a text may be about, in the order of their parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BodyLayout {
    /// The ids; none where the whole text is one.
    pub ids: Vec<String>,
}

/// A part of a text.
#[derive(Debug)]
struct BodyPart {
    /// What the heading says; `None` for what stands before the first that is an id.
    id: Option<String>,
    /// The heading and what stands below it.
    whole: Range<usize>,
    /// What stands below it, without the comments that it begins with: they are for those who read the file.
    text: Range<usize>,
}

/// Finds the parts. Those below headings of level 2 that are no id belong to nothing here, and stay as they are.
fn parts(text: &str, layout: &BodyLayout) -> Vec<BodyPart> {
    let mut headings: Vec<(Range<usize>, Option<String>)> = Vec::new();
    let mut words: Option<String> = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) if depth == 0 => words = Some(String::new()),
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                if let Some(words) = words.take() {
                    let id = layout.ids.contains(&words).then_some(words);
                    headings.push((range, id));
                }
            }
            Event::Text(part) | Event::Code(part) => {
                if let Some(words) = &mut words {
                    words.push_str(&part);
                }
            }
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => depth += 1,
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => depth -= 1,
            _ => {}
        }
    }
    let first = headings.iter().find(|(_, id)| id.is_some()).map_or(text.len(), |(range, _)| range.start);
    let below = |start: usize, end: usize| start + comments(&text[start..end])..end;
    let mut parts = vec![BodyPart { id: None, whole: 0..first, text: below(0, first) }];
    for (number, (heading, id)) in headings.iter().enumerate() {
        let end = headings.get(number + 1).map_or(text.len(), |(next, _)| next.start);
        if let Some(id) = id {
            parts.push(BodyPart { id: Some(id.clone()), whole: heading.start..end, text: below(heading.end, end) });
        }
    }
    parts
}

/// Returns how many bytes the comments have that a text begins with, each on lines of its own.
fn comments(text: &str) -> usize {
    let mut end = 0;
    while let Some(length) = comment(text[end..].trim_start()) {
        end = text.len() - text[end..].trim_start().len() + length;
    }
    end
}

/// Returns how many bytes a comment has that a text begins with, and that nothing stands behind on its line.
fn comment(text: &str) -> Option<usize> {
    let end = text.strip_prefix("<!--")?.find("-->")? + "<!---->".len();
    text[end..].lines().next().is_none_or(|rest| rest.trim().is_empty()).then_some(end)
}

/// Returns the introduction, or the whole text where no heading is an id, below `""`; the others by their ids.
pub(super) fn values(text: &str, layout: &BodyLayout) -> Value {
    let text = text.replace("\r\n", "\n");
    let mut values = Map::new();
    for part in parts(&text, layout) {
        let words = text[part.text].trim_matches('\n');
        // Of two parts with one heading the first counts; the check reports the other.
        values.entry(part.id.unwrap_or_default()).or_insert_with(|| words.into());
    }
    values.into()
}

/// Writes a part anew, in its place or else in the place that its id has in the order.
pub(super) fn set(text: &str, layout: &BodyLayout, id: Option<&str>, words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    let words = words.trim_matches('\n').trim_end();
    let parts = parts(text, layout);
    let found = parts.iter().find(|part| part.id.as_deref() == id);
    let (before, block, after) = match found {
        Some(part) => {
            let own = &text[part.text.clone()];
            let above = text[part.whole.start..part.text.start].trim_end();
            // A heading goes with the last word below it, a comment stays.
            let is_heading = id.is_some() && !above.ends_with("-->");
            let block = match above {
                "" => words.to_owned(),
                _ if words.is_empty() && is_heading => String::new(),
                _ if words.is_empty() => above.to_owned(),
                _ if is_heading || own.trim().is_empty() => format!("{above}\n\n{words}"),
                _ => format!("{above}{}{words}", &own[..own.len() - own.trim_start_matches('\n').len()]),
            };
            (&text[..part.whole.start], block, &text[part.whole.end..])
        }
        None => {
            let place = |id: &str| layout.ids.iter().position(|known| known == id);
            let own = id.and_then(place);
            let later = parts.iter().find(|part| part.id.as_deref().and_then(place) > own);
            let at =
                later.map_or_else(|| parts.last().map_or(text.len(), |part| part.whole.end), |part| part.whole.start);
            let block =
                if words.is_empty() { String::new() } else { format!("## {}\n\n{words}", id.unwrap_or_default()) };
            (&text[..at], block, &text[at..])
        }
    };
    joined(before, &block, after)
}

/// Joins what stands before, a block and what stands behind, with one blank line between them.
fn joined(before: &str, block: &str, after: &str) -> String {
    let mut out = before.trim_end_matches('\n').to_owned();
    if !out.is_empty() {
        out.push('\n');
    }
    for part in [block, after.trim_start_matches('\n')] {
        if part.trim().is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(part);
        if !part.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

/// Finds the part around a byte.
pub(super) fn at(text: &str, layout: &BodyLayout, byte: usize) -> Vec<Step> {
    let parts = parts(text, layout);
    let id = parts.into_iter().rfind(|part| part.whole.start <= byte).and_then(|part| part.id);
    std::iter::once(Step::from(BODY)).chain(id.map(Step::Key)).collect()
}

#[cfg(test)]
mod tests {
    use super::{BodyLayout, set, values};

    fn layout() -> BodyLayout {
        BodyLayout { ids: ["a", "b", "c"].map(str::to_owned).into() }
    }

    #[test]
    fn a_text_comes_where_its_id_has_its_place() {
        let text = set("", &layout(), Some("b"), "Två.");
        assert_eq!(text, "## b\n\nTvå.\n");
        let text = set(&text, &layout(), Some("a"), "Ett.\n\nMer.\n");
        let text = set(&text, &layout(), Some("c"), "Tre.");
        let text = set(&text, &layout(), None, "Inledning.");
        assert_eq!(text, "Inledning.\n\n## a\n\nEtt.\n\nMer.\n\n## b\n\nTvå.\n\n## c\n\nTre.\n");
        assert_eq!(set(&text, &layout(), Some("b"), ""), "Inledning.\n\n## a\n\nEtt.\n\nMer.\n\n## c\n\nTre.\n");
    }

    #[test]
    fn comments_above_a_text_stay_there() {
        let text = "<!-- Kort, för den som inte kan ämnet. -->\n\n## a\n\n<!-- Ett -->\n<!-- två\nrader -->\n";
        assert_eq!(values(text, &layout()), serde_json::json!({ "": "", "a": "" }));
        let written = set(&set(text, &layout(), None, "Inledning."), &layout(), Some("a"), "Så gick det.");
        let expected = text
            .replace("ämnet. -->\n", "ämnet. -->\n\nInledning.\n")
            .replace("rader -->\n", "rader -->\n\nSå gick det.\n");
        assert_eq!(written, expected);
        assert_eq!(set(&set(&written, &layout(), None, ""), &layout(), Some("a"), ""), text);
        for kept in ["<!-- Av Kim -->\nText.\n", "<!-- x --> Text.\n", "Text <!-- x -->\n", "<!-- aldrig slut\n"] {
            let value = values(kept, &layout())[""].as_str().unwrap().to_owned();
            assert_eq!(set(kept, &layout(), None, &value), kept);
        }
        assert_eq!(values("<!-- x --> Text.\n", &layout())[""], "<!-- x --> Text.");
    }

    #[test]
    fn what_no_id_names_stays_as_it_is() {
        let text = "Först.\n\n## a\n\nEtt.\n\n## Till sist\n\n  Tack!  \n\n```\n## b\n```\n";
        assert_eq!(values(text, &layout()), serde_json::json!({ "": "Först.", "a": "Ett." }));
        let changed = set(text, &layout(), Some("a"), "Nytt.");
        assert_eq!(changed, text.replace("Ett.", "Nytt."));
        assert_eq!(set(text, &layout(), Some("a"), "Ett."), text);
    }
}
