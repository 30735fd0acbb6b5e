//! `allow`: lints that are silenced by their codes.

use super::context::Context;
use super::fields::Fields;
use crate::diag::{Kind, suggest};
use crate::source::Spanned;

/// Reads `allow`.
pub(super) fn allowed(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Vec<Spanned<String>> {
    let codes = fields.texts(cx, "allow");
    codes
        .into_iter()
        .filter(|code| {
            let known = Kind::lints().any(|lint| lint == code.value);
            if !known {
                let suggestion = suggest::nearest(&code.value, Kind::lints()).map(str::to_owned);
                cx.report(Kind::UnknownLint { written: code.value.clone(), suggestion }, code.span);
            }
            known
        })
        .collect()
}
