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
    let mut tags = tags(text).peekable();
    let mut in_tag = |at: usize| {
        while tags.next_if(|tag| tag.end <= at).is_some() {}
        tags.peek().is_some_and(|tag| tag.start <= at)
    };
    let starts = text.match_indices(&opening).map(|(at, _)| at);
    let found = starts.filter(|&at| is_word_start(text, at)).filter(|&at| in_tag(at)).filter_map(|at| {
        let inner = at + opening.len();
        let end = inner + text[inner..].find(['}', '%'])?;
        let start = inner + text[inner..end].find(&naming)? + naming.len();
        // The closing quote may not be typed yet.
        let (name, after) = text[start..].split_once('"')?;
        let after = after.trim_start();
        Some(Call { name, span: start..start + name.len(), prefix: after.starts_with('~') })
    });
    found.collect()
}

fn is_word_start(text: &str, at: usize) -> bool {
    !text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.')
}

/// Lists the insides of `{{ … }}` and `{% … %}`, those in comments left out. What is never closed goes on to the end.
fn tags(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut after = 0;
    std::iter::from_fn(move || {
        loop {
            let inner = after + text[after..].find('{')? + 1;
            let (closing, is_comment) = match text.as_bytes().get(inner)? {
                b'{' => ("}}", false),
                b'%' => ("%}", false),
                b'#' => ("#}", true),
                _ => {
                    after = inner;
                    continue;
                }
            };
            let start = inner + 1;
            let end = start + text[start..].find(closing).unwrap_or(text.len() - start);
            after = (end + closing.len()).min(text.len());
            if !is_comment {
                return Some(start..end);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{calls, tags};

    #[test]
    fn calls_are_found_inside_of_tags() {
        let text = r#"t(key="no") {{ t(key="a.b") }} {% if t(n=2, key="c") %}{{ art(key="no") }}{{ t(key="d." ~ x) }}"#;
        let found: Vec<_> = calls(text, "t", "key").into_iter().map(|call| (call.name, call.prefix)).collect();
        assert_eq!(found, [("a.b", false), ("c", false), ("d.", true)]);
    }

    #[test]
    fn a_call_in_mid_typing_is_none() {
        for text in [r#"{{ t(key="x }}"#, r#"{{ t(key=""#, "{{ t(", r#"{{ t(key="å"#, "{% t(key=\"\u{e5} %}"] {
            assert!(calls(text, "t", "key").is_empty(), "{text}");
        }
    }

    #[test]
    fn tags_begin_and_end() {
        let inside = |text: &'static str| tags(text).map(|tag| &text[tag]).collect::<Vec<_>>();
        assert_eq!(inside("a { b } {{ c }}{% d %} {# {{ e }} #}é{{f"), [" c ", " d ", "f"]);
        assert!(inside("").is_empty() && inside("{").is_empty() && inside("{# {{ a }}").is_empty());
    }
}
