//! `utfall schema`.

use super::flags::{Common, SchemaKind};
use super::site::{self, CommandError};
use crate::json_schema;

pub(super) fn schema(common: &Common, kind: Option<SchemaKind>) -> Result<u8, CommandError> {
    let lang = common.lang.into();
    let schema = match kind {
        Some(kind) => json_schema::of_kind(kind.name(), lang).expect("each kind of the command is one of the format"),
        None => json_schema::of_all(lang),
    };
    site::print_result(&format!("{schema:#}\n"), lang)
}
