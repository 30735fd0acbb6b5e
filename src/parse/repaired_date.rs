//! What a date was surely meant to be.

use crate::value::PartialDate;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// Returns the date as it is to be written, for the ways that people write dates: `2020-3-5`, `5/3 2020`, `20200305`,
/// `5 mars 2020`. `None` where the day does not exist or it is not certain which is meant.
pub(super) fn repaired(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    let month = |part: &str| {
        let lower = part.to_lowercase();
        let named = MONTHS.iter().position(|month| lower.starts_with(month)).map(|at| at as u32 + 1);
        named.or_else(|| number(part))
    };
    let year = |part: &str| if part.len() == 4 { number(part) } else { None };
    let (year, month, day) = match parts[..] {
        [whole] if whole.len() == 8 && whole.is_ascii() => {
            (year(&whole[..4])?, number(&whole[4..6])?, Some(number(&whole[6..])?))
        }
        [first, second] if first.len() == 4 => (year(first)?, month(second)?, None),
        [first, second] => (year(second)?, month(first)?, None),
        [first, second, third] if first.len() == 4 => (year(first)?, month(second)?, Some(number(third)?)),
        [first, second, third] => (year(third)?, month(second)?, Some(number(first)?)),
        _ => return None,
    };
    let text = match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    };
    PartialDate::parse(&text).filter(|_| text != written).map(|_| text)
}

/// Returns the whole line for a time that was written in one text, as people do: `2026–2027`, `2026/27`, `2026 till 2027`.
/// `None` where that is not certain, or where it would end before it begins.
pub(super) fn validity_line(key: &str, written: &str) -> Option<String> {
    let is_mark = |c: char| matches!(c, '"' | '\'' | '“' | '”' | '[' | ']' | '{' | '}');
    let bare = written.replace(is_mark, "");
    let bare = bare.trim().trim_start_matches("år ").trim_start_matches("År ").trim();
    let date = |text: &str| {
        let text = text.trim();
        PartialDate::parse(text).map(|_| text.to_owned()).or_else(|| repaired(text))
    };
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_year(bare) {
        return Some(format!("{key} = \"{bare}\""));
    }
    let signs = ["–", "—", "--", " till ", " t.o.m. ", " to ", " och ", " - ", ",", "/", "-"];
    let (from, to) = signs.into_iter().find_map(|sign| {
        let (from, to) = bare.split_once(sign)?;
        let (from, to) = (from.trim(), to.trim());
        let is_short = is_year(from) && to.len() == 2 && sign == "/";
        let to = if is_short { format!("{}{to}", &from[..2]) } else { to.to_owned() };
        // A hyphen stands in dates too, but in none that has words or slashes.
        let is_spelt = sign == "-" && from.contains(|c: char| c.is_alphabetic() || c == '/');
        let is_plain = !matches!(sign, "-" | "/") || is_spelt || (is_year(from) && is_year(&to));
        // Of "jan–dec 2026" the year is said once.
        let year = to.rsplit(' ').next().filter(|year| is_year(year)).unwrap_or_default();
        let first = || date(from).or_else(|| date(&format!("{from} {year}")));
        is_plain.then(|| Some((first()?, date(&to)?))).flatten()
    })?;
    (from[..4] <= to[..4]).then(|| format!("{key} = {{ from = \"{from}\", to = \"{to}\" }}"))
}

#[cfg(test)]
mod tests {
    use super::{repaired, validity_line};

    #[test]
    fn a_time_in_one_text_is_taken_apart() {
        for (written, right) in [
            ("\"2026-2027\"", Some("valid = { from = \"2026\", to = \"2027\" }")),
            ("2026–2027", Some("valid = { from = \"2026\", to = \"2027\" }")),
            ("2026/27", Some("valid = { from = \"2026\", to = \"2027\" }")),
            ("[\"2026\", \"2027\"]", Some("valid = { from = \"2026\", to = \"2027\" }")),
            ("jan 2026 - dec 2026", Some("valid = { from = \"2026-01\", to = \"2026-12\" }")),
            ("jan-dec 2026", Some("valid = { from = \"2026-01\", to = \"2026-12\" }")),
            ("maj 2026-april 2027", Some("valid = { from = \"2026-05\", to = \"2027-04\" }")),
            ("1 mars till 31 december 2026", Some("valid = { from = \"2026-03-01\", to = \"2026-12-31\" }")),
            ("1/3-31/12 2026", Some("valid = { from = \"2026-03-01\", to = \"2026-12-31\" }")),
            ("våren-hösten 2026", None),
            ("2026-01-01 - 2026-12-31", Some("valid = { from = \"2026-01-01\", to = \"2026-12-31\" }")),
            ("2026", Some("valid = \"2026\"")),
            ("år 2026", Some("valid = \"2026\"")),
            ("2027-2026", None),
            ("tills vidare", None),
            ("2026-01", None),
        ] {
            assert_eq!(validity_line("valid", written).as_deref(), right, "{written}");
        }
    }

    #[test]
    fn the_ways_that_people_write_dates() {
        for (written, meant) in [
            ("2020-3-5", "2020-03-05"),
            ("2020/03/05", "2020-03-05"),
            ("5/3 2020", "2020-03-05"),
            ("5.3.2020", "2020-03-05"),
            ("20200305", "2020-03-05"),
            ("5 mars 2020", "2020-03-05"),
            ("2020-3", "2020-03"),
            ("maj 2023", "2023-05"),
        ] {
            assert_eq!(repaired(written).as_deref(), Some(meant), "{written}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_has_no_repair() {
        for written in ["2023-06-31", "31 juni 2023", "i våras", "20-03-05", "", "2020-13"] {
            assert_eq!(repaired(written), None, "{written}");
        }
    }
}
