//! Calls of `t` and `asset` in a template, found without rendering it.

use std::ops::Range;

/// A call with the text of its naming argument.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call<'a> {
    /// The argument: `menu.open`.
    pub(super) name: &'a str,
    /// The bytes of it.
    pub(super) span: Range<usize>,
    /// Whether it is only the beginning of a name that the template puts together.
    pub(super) prefix: bool,
}

/// Lists the calls `function(argument="…")` inside of tags.
pub(super) fn calls<'a>(text: &'a str, function: &str, argument: &str) -> Vec<Call<'a>> {
    let opening = format!("{function}(");
    let naming = format!("{argument}=\"");
    let starts = text.match_indices(&opening).map(|(at, _)| at);
    let found = starts.filter(|&at| is_word_start(text, at) && in_tag(text, at)).filter_map(|at| {
        let inner = at + opening.len();
        let end = inner + text[inner..].find(['}', '%'])?;
        let start = inner + text[inner..end].find(&naming)? + naming.len();
        let name = text[start..].split('"').next()?;
        let after = text[start + name.len() + 1..].trim_start();
        Some(Call { name, span: start..start + name.len(), prefix: after.starts_with('~') })
    });
    found.collect()
}

fn is_word_start(text: &str, at: usize) -> bool {
    !text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.')
}

fn in_tag(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let open = ["{{", "{%"].iter().filter_map(|mark| before.rfind(mark)).max();
    let close = ["}}", "%}"].iter().filter_map(|mark| before.rfind(mark)).max();
    let comment = before.rfind("{#") > before.rfind("#}");
    open > close && !comment
}

#[cfg(test)]
mod tests {
    use super::calls;

    #[test]
    fn calls_are_found_inside_of_tags() {
        let text = r#"t(key="no") {{ t(key="a.b") }} {% if t(n=2, key="c") %}{{ art(key="no") }}{{ t(key="d." ~ x) }}"#;
        let found: Vec<_> = calls(text, "t", "key").into_iter().map(|call| (call.name, call.prefix)).collect();
        assert_eq!(found, [("a.b", false), ("c", false), ("d.", true)]);
    }
}
