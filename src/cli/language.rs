//! Which language the program speaks: `--lang`, else `UTFALL_LANG`, else the language of the machine, else Swedish.

use crate::value::Lang;
use std::ffi::OsString;

/// The variable that names the language for this program alone.
const LANG_VARIABLE: &str = "UTFALL_LANG";

/// Where a machine says its language: of the first that is set, as POSIX has it.
const OF_THE_MACHINE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of messages, and whether somebody asked for it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Language {
    /// The language of help and messages.
    pub(super) spoken: Lang,
    /// The same, where `--lang` or `UTFALL_LANG` names it and it is not that of the machine.
    pub(super) asked: Option<Lang>,
}

/// `UTFALL_LANG` names a language that is none of ours.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct UnknownLanguage {
    /// What it says.
    pub(super) name: String,
    /// The language to say so in.
    pub(super) told_in: Lang,
}

/// The language that the words of the command line and the environment ask for. What is wrong with `--lang` itself is
/// reported by the reader of the command line, in the language of the environment.
pub(super) fn language(
    arguments: &[OsString],
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Language, UnknownLanguage> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let of_the_machine = OF_THE_MACHINE.iter().find_map(|name| set(name)).and_then(|locale| of_locale(&locale));
    let machine = of_the_machine.unwrap_or_default();
    let asked = match (of_flag(arguments), set(LANG_VARIABLE)) {
        (Some(lang), _) => Some(lang),
        (None, Some(name)) => Some(Lang::from_code(&name).ok_or(UnknownLanguage { name, told_in: machine })?),
        (None, None) => None,
    };
    Ok(Language { spoken: asked.unwrap_or(machine), asked })
}

/// What `--lang` says, wherever it stands.
fn of_flag(arguments: &[OsString]) -> Option<Lang> {
    let mut arguments = arguments.iter().map(|argument| argument.to_str().unwrap_or_default());
    let mut found = None;
    while let Some(argument) = arguments.next() {
        let code = match argument {
            "--" => break,
            "--lang" => arguments.next(),
            _ => argument.strip_prefix("--lang="),
        };
        found = code.and_then(Lang::from_code).or(found);
    }
    found
}

/// The language of a locale: `sv_SE.UTF-8` is Swedish; `C` and languages that the program has not are none.
fn of_locale(locale: &str) -> Option<Lang> {
    Lang::from_code(locale.split(['_', '.', '@', '-']).next()?)
}

#[cfg(test)]
mod tests {
    use super::{Language, UnknownLanguage, language};
    use crate::value::Lang;
    use std::ffi::OsString;

    fn spoken(arguments: &[&str], variables: &[(&str, &str)]) -> Result<Lang, UnknownLanguage> {
        language_of(arguments, variables).map(|language| language.spoken)
    }

    fn language_of(arguments: &[&str], variables: &[(&str, &str)]) -> Result<Language, UnknownLanguage> {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        language(&arguments, variable)
    }

    #[test]
    fn the_flag_goes_before_the_variable_and_that_before_the_machine() {
        let machine = ("LANG", "en_GB.UTF-8");
        assert_eq!(spoken(&[], &[]), Ok(Lang::Sv));
        assert_eq!(spoken(&[], &[machine]), Ok(Lang::En));
        assert_eq!(spoken(&[], &[machine, ("UTFALL_LANG", "sv")]), Ok(Lang::Sv));
        assert_eq!(spoken(&["check", "--lang", "en"], &[("UTFALL_LANG", "sv")]), Ok(Lang::En));
        assert_eq!(spoken(&["--lang=sv", "check"], &[machine]), Ok(Lang::Sv));
        assert_eq!(spoken(&["check", "--lang", "de"], &[machine]), Ok(Lang::En), "the reader tells of it");
        assert_eq!(spoken(&["new", "place", "--", "--lang=en"], &[]), Ok(Lang::Sv), "the name of a place");
    }

    #[test]
    fn the_machine_says_it_by_the_first_variable_that_is_set() {
        let english = ("LANG", "en_US.UTF-8");
        assert_eq!(spoken(&[], &[("LC_ALL", ""), english]), Ok(Lang::En));
        assert_eq!(spoken(&[], &[("LC_ALL", "sv_FI"), english]), Ok(Lang::Sv));
        assert_eq!(spoken(&[], &[("LC_MESSAGES", "en"), ("LANG", "sv_SE.UTF-8")]), Ok(Lang::En));
        // Nothing that the program speaks: Swedish, the language of what it is about.
        for locale in ["C", "C.UTF-8", "POSIX", "de_DE@euro", "enm", "tr_TR.UTF-8"] {
            assert_eq!(spoken(&[], &[("LC_ALL", locale), english]), Ok(Lang::Sv), "{locale}");
        }
    }

    #[test]
    fn a_language_that_there_is_not_is_refused_in_that_of_the_machine() {
        let refused = |told_in| Err(UnknownLanguage { name: "svenska".to_owned(), told_in });
        assert_eq!(spoken(&[], &[("UTFALL_LANG", "svenska")]), refused(Lang::Sv));
        assert_eq!(spoken(&[], &[("UTFALL_LANG", "svenska"), ("LANG", "en_GB")]), refused(Lang::En));
        assert_eq!(spoken(&["--lang", "sv"], &[("UTFALL_LANG", "svenska")]), Ok(Lang::Sv));
        assert_eq!(spoken(&[], &[("UTFALL_LANG", "")]), Ok(Lang::Sv));
    }

    #[test]
    fn what_the_machine_speaks_is_not_asked_for() {
        let asked =
            |arguments: &[&str], variables: &[(&str, &str)]| language_of(arguments, variables).map(|it| it.asked);
        assert_eq!(asked(&[], &[("LANG", "en_GB.UTF-8")]), Ok(None));
        assert_eq!(asked(&[], &[("UTFALL_LANG", "en")]), Ok(Some(Lang::En)));
        assert_eq!(asked(&["--lang", "sv"], &[("UTFALL_LANG", "en")]), Ok(Some(Lang::Sv)));
    }
}
