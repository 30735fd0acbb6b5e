//! The number of an organisation.

use super::context::Context;
use super::fields::Fields;
use crate::diag::Kind;

/// Reads `organisation_number`, with or without a hyphen.
pub(super) fn organisation_number(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Option<String> {
    let written = fields.text(cx, "organisation_number")?;
    let number = checked(&written.value);
    if number.is_none() {
        cx.report(Kind::BadOrganisationNumber { written: written.value }, written.span);
    }
    number
}

/// Returns a number with its hyphen, if it is one: ten digits, of which the third is at least two, since those of persons
/// have a month there, and the last one follows from the others (lag 1974:174 om identitetsbeteckning för juridiska personer).
fn checked(written: &str) -> Option<String> {
    let (front, back) = written.split_once('-').or_else(|| written.split_at_checked(6))?;
    let digits: Vec<u32> = front.chars().chain(back.chars()).map(|digit| digit.to_digit(10)).collect::<Option<_>>()?;
    let is_one = front.len() == 6 && back.len() == 4 && digits[2] >= 2;
    // Every other digit counts twice, and the digits of what that gives are added up (Luhn).
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
        .sum();
    (is_one && sum.is_multiple_of(10)).then(|| format!("{front}-{back}"))
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn a_slip_in_an_organisation_number_shows() {
        for (written, expected) in [
            ("999999-9999", Some("999999-9999")),
            ("9999999999", Some("999999-9999")),
            ("559999-9991", Some("559999-9991")),
            ("999999-9990", None),
            ("99999-99999", None),
            ("811218-9876", None),
            ("999999 9999", None),
            ("9999-999999", None),
            ("å99999-9999", None),
            ("", None),
        ] {
            assert_eq!(checked(written).as_deref(), expected, "{written}");
        }
    }
}
