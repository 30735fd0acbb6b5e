//! Words of others inside comments.

/// Folds words to what may stand in a comment of TOML: one line without control characters.
pub(super) fn in_toml(words: &str) -> String {
    let words = words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Folds words to what may stand in a comment of Markdown, which must not end before its end.
pub(super) fn in_markdown(words: &str) -> String {
    in_toml(words).replace("--", "–").replace('>', "›")
}

#[cfg(test)]
mod tests {
    use super::{in_markdown, in_toml};

    #[test]
    fn a_comment_ends_where_it_is_meant_to() {
        assert_eq!(in_toml("två\n rader\u{7}"), "två rader");
        assert_eq!(in_markdown("krog --> kväll"), "krog –› kväll");
    }
}
