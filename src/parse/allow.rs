//! `allow`: lints that are silenced by their codes.

use super::context::Context;
use super::fields::Fields;
use crate::diag::{Kind, suggest};
use crate::source::Spanned;
use crate::value::into_exact_slice;

/// Reads `allow`.
pub(super) fn allowed(cx: &mut Context<'_>, fields: &mut Fields<'_>) -> Box<[Spanned<&'static str>]> {
    let codes = fields.texts(cx, "allow");
    let known = codes.into_iter().filter_map(|code| {
        let known = Kind::lints().find(|lint| *lint == code.value);
        if known.is_none() {
            let suggestion = suggest::nearest(&code.value, Kind::lints()).map(str::to_owned);
            cx.report(Kind::UnknownLint { written: code.value, suggestion }, code.span);
        }
        Some(Spanned::new(known?, code.span))
    });
    let known: Box<[Spanned<&'static str>]> = into_exact_slice(known.collect());
    if fields.is_root(cx) {
        cx.allowed.extend(known.iter().map(|code| code.value));
    }
    known
}
