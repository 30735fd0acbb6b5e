//! The files of `static/`, of a theme and its ancestors.

use super::MistakeKind;
use super::mistake::suggest;
use crate::diag::InTemplate;
use crate::source::FileId;
use std::collections::BTreeMap;

/// The files by their path below `static/`.
pub(super) type Statics = BTreeMap<String, FileId>;

/// Says that a file of `static/` is not there.
pub(super) fn unknown(name: &str, statics: &Statics) -> MistakeKind {
    let suggestion = suggest(name, statics.keys().map(String::as_str));
    MistakeKind::Unknown { what: InTemplate::Asset, name: name.to_owned(), suggestion }
}
