//! Whom to turn to about a place or a promise, by role.

use super::context::Context;
use super::fields::Fields;
use crate::diag::Kind;
use crate::value::into_exact_slice;

/// A role to turn to. There is at least one way to reach it.
#[derive(Debug, Clone)]
pub struct RoleContact {
    /// The role or the title.
    pub role: String,
    /// Where it belongs.
    pub organisation: Option<String>,
    /// The telephone number, as written.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The address of a contact page.
    pub url: Option<String>,
}

/// Reads `contact`.
pub(super) fn role_contacts(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[RoleContact]> {
    let tables = fields.tables(cx, "contact");
    into_exact_slice(tables.into_iter().filter_map(|fields| role_contact(cx, fields)).collect())
}

fn role_contact(cx: &mut Context<'_>, mut fields: Fields<'_>) -> Option<RoleContact> {
    let has_way = ["phone", "email", "url"].into_iter().any(|key| fields.place(key).is_some());
    if !has_way && !cx.has_broken_lines() {
        cx.report(Kind::ContactWithoutWay, fields.span);
    }
    let role = fields.plain(cx, "role");
    let organisation = fields.plain(cx, "organisation");
    let phone = fields.text(cx, "phone").and_then(|phone| {
        let right = is_phone(&phone.value);
        if !right {
            cx.report(Kind::BadPhone { written: phone.value.clone() }, phone.span);
        }
        right.then_some(phone.value)
    });
    let email = fields.plain(cx, "email");
    let url = fields.plain(cx, "url");
    Some(RoleContact { role: role?, organisation, phone, email, url })
}

/// The fewest and the most digits of a telephone number: 112, and what E.164 allows.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

fn is_phone(written: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '-' | '–' | '+' | '(' | ')');
    written.chars().all(is_sign)
        && DIGITS.contains(&written.chars().filter(char::is_ascii_digit).count())
        && !written.chars().skip(1).any(|c| c == '+')
}

#[cfg(test)]
mod tests {
    use super::is_phone;

    #[test]
    fn a_telephone_number_is_one_number() {
        for right in
            ["112", "114 14", "010-00 00 00", "+46 10 000 00 00", "010–00 00 00", "(010) 00 00 00", "–010 00 00 00"]
        {
            assert!(is_phone(right), "{right}");
        }
        for wrong in [
            "se hemsidan",
            "010-00 00 00 eller 010-00 00 01",
            "12",
            "10+46",
            "010-00 00 00, 010-00 00 01",
            "-",
            "–",
            "",
        ] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }
}
