//! The counties of Sweden.

/// Number and name, as in Statistics Sweden's (SCB's) list of counties and municipalities. The gaps in the numbers
/// are counties that have merged with others.
const COUNTIES: [(&str, &str); 21] = [
    ("01", "Stockholms län"),
    ("03", "Uppsala län"),
    ("04", "Södermanlands län"),
    ("05", "Östergötlands län"),
    ("06", "Jönköpings län"),
    ("07", "Kronobergs län"),
    ("08", "Kalmar län"),
    ("09", "Gotlands län"),
    ("10", "Blekinge län"),
    ("12", "Skåne län"),
    ("13", "Hallands län"),
    ("14", "Västra Götalands län"),
    ("17", "Värmlands län"),
    ("18", "Örebro län"),
    ("19", "Västmanlands län"),
    ("20", "Dalarnas län"),
    ("21", "Gävleborgs län"),
    ("22", "Västernorrlands län"),
    ("23", "Jämtlands län"),
    ("24", "Västerbottens län"),
    ("25", "Norrbottens län"),
];

/// Returns the county of a municipality, from SCB's code for it; the first two of its four digits are the county.
///
/// `None` for anything but four digits, and for a county that does not exist.
///
/// ```
/// use utfall::locale::county;
/// assert_eq!(county::of_code("0680"), Some("Jönköpings län"));
/// assert_eq!(county::of_code("680"), None);
/// ```
pub fn of_code(code: &str) -> Option<&'static str> {
    if code.len() != 4 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    COUNTIES.iter().find(|(number, _)| code.starts_with(number)).map(|&(_, name)| name)
}

/// Returns the two digits of a county's name.
///
/// ```
/// use utfall::locale::county;
/// assert_eq!(county::code_of("Jönköpings län"), Some("06"));
/// ```
pub fn code_of(name: &str) -> Option<&'static str> {
    COUNTIES.iter().find(|(_, known)| *known == name).map(|&(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::{code_of, of_code};

    #[test]
    fn the_first_two_digits_are_the_county() {
        for (code, county) in [
            ("0114", Some("Stockholms län")),
            ("0680", Some("Jönköpings län")),
            ("0686", Some("Jönköpings län")),
            ("1480", Some("Västra Götalands län")),
            ("2584", Some("Norrbottens län")),
            ("0280", None),
            ("1100", None),
            ("2600", None),
            ("", None),
            ("06", None),
            ("06800", None),
            ("06å", None),
            ("068a", None),
        ] {
            assert_eq!(of_code(code), county, "{code}");
        }
    }

    #[test]
    fn a_county_has_two_digits_and_another_name_none() {
        assert_eq!((code_of("Jönköpings län"), code_of("Stockholms län")), (Some("06"), Some("01")));
        assert_eq!(code_of("Jönköping"), None);
    }
}
