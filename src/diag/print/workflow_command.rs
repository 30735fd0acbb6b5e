//! The one way in which something is written as a workflow command of GitHub.

use std::fmt::Write as _;

/// How many annotations of each severity GitHub keeps of a step; the rest it drops without a word.
pub(crate) const MAX_ANNOTATIONS: usize = 10;

/// Writes `::error file=…,title=…::message` as a line; of properties without a value nothing is written.
///
/// The form and what must be escaped are those of `packages/core/src/command.ts` (`escapeData`, `escapeProperty`), in
/// <https://github.com/actions/toolkit>.
pub(crate) fn workflow_command(name: &str, properties: &[(&str, Option<String>)], message: &str) -> String {
    let mut out = format!("::{name}");
    let mut joint = ' ';
    for (key, value) in properties.iter().filter_map(|(key, value)| Some((key, value.as_ref()?))) {
        write!(out, "{joint}{key}={}", property(value)).expect("a string takes every line");
        joint = ',';
    }
    format!("{out}::{}\n", data(message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property, workflow_command};

    #[test]
    fn what_means_something_to_github_is_escaped() {
        assert_eq!(data("20 %: a, b\r\nc"), "20 %25: a, b%0D%0Ac");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }

    #[test]
    fn a_property_without_a_value_is_left_out() {
        let properties = [("file", Some("a.md".to_owned())), ("line", None), ("title", Some("Fel: 1".to_owned()))];
        assert_eq!(workflow_command("error", &properties, "Så"), "::error file=a.md,title=Fel%3A 1::Så\n");
        assert_eq!(workflow_command("notice", &[], "Så"), "::notice::Så\n");
    }
}
