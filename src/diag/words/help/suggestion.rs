//! What was meant, where something is near.

use crate::diag::words::quote::code;
use crate::value::{Lang, define_say};

pub(super) fn meant(near: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!("Menade du {}?", "Did you mean {}?", code(near))
}

/// What stands before a way out that holds in any case.
pub(super) fn meant_first(near: Option<&str>, lang: Lang) -> String {
    near.map(|near| format!("{} ", meant(near, lang))).unwrap_or_default()
}
