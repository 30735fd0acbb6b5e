//! What the TOML parser says is wrong. It has no kinds of errors, only texts; those that this program relies on stand in one
//! table, and a test has a source for each.

use toml::de::Error;

/// What the parser noticed, as far as the line itself does not show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TomlError {
    DuplicateKey,
    /// A backslash that begins no escape.
    Escape,
    ExtraAssignment,
    /// Something else stands behind a value that is complete.
    ExtraValue,
    InvalidDate,
    InvalidKey,
    /// A word or a number that is no value.
    InvalidValue,
    KeyWithoutValue,
    MissingAssignment,
    MissingComma,
    UnquotedText,
    Other,
}

/// What the text of each begins with. The first that fits counts.
const TEXTS: [(&str, TomlError); 14] = [
    ("duplicate key", TomlError::DuplicateKey),
    ("missing escaped value", TomlError::Escape),
    ("too few unicode value digits", TomlError::Escape),
    ("extra assignment between key-value pairs", TomlError::ExtraAssignment),
    ("unexpected key or value", TomlError::ExtraValue),
    ("invalid date", TomlError::InvalidDate),
    ("invalid time", TomlError::InvalidDate),
    ("invalid unquoted key", TomlError::InvalidKey),
    ("invalid ", TomlError::InvalidValue),
    ("key with no value", TomlError::KeyWithoutValue),
    ("missing assignment between key-value pairs", TomlError::MissingAssignment),
    ("missing comma between array elements", TomlError::MissingComma),
    ("missing comma between key-value pairs", TomlError::MissingComma),
    ("string values must be quoted", TomlError::UnquotedText),
];

impl TomlError {
    pub(super) fn of(error: &Error) -> Self {
        let begins = |(text, _): &&(&str, Self)| error.message().starts_with(text);
        TEXTS.iter().find(begins).map_or(Self::Other, |(_, kind)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::{TEXTS, TomlError};
    use toml::de::DeTable;

    #[test]
    fn each_text_that_is_relied_on_is_what_the_parser_says() {
        let sources = [
            ("duplicate key", "a = 1\na = 2"),
            ("missing escaped value", r#"a = "G:\Trygghet""#),
            ("too few unicode value digits", r#"a = "G:\utskick""#),
            ("extra assignment between key-value pairs", "a = { b = = 1 }"),
            ("unexpected key or value", "a = \"b\" c"),
            ("invalid date", "a = 2026-13-01"),
            ("invalid time", "a = 07:60:00"),
            ("invalid unquoted key", "å = 1"),
            ("invalid ", "a = trua"),
            ("key with no value", "a\nb = 1"),
            ("missing assignment between key-value pairs", "a = { b: 1 }"),
            ("missing comma between array elements", r#"a = ["b" "c"]"#),
            ("missing comma between key-value pairs", r#"a = { b = "c" d = "e" }"#),
            ("string values must be quoted", "a = möte"),
        ];
        assert_eq!(sources.map(|(text, _)| text), TEXTS.map(|(text, _)| text));
        for ((text, source), (_, kind)) in sources.into_iter().zip(TEXTS) {
            let (_, errors) = DeTable::parse_recoverable(source);
            let said: Vec<&str> = errors.iter().map(|error| error.message()).collect();
            let found = errors.iter().any(|error| error.message().starts_with(text) && TomlError::of(error) == kind);
            assert!(found, "{source}: {said:?}, not {text}");
        }
    }
}
