//! The library as browsers run it: compiled into released programs, or a file beside the program.

use super::site::CommandError;
use super::words;
use crate::disk;
use crate::value::Lang;
use std::path::Path;
use std::sync::Arc;

/// The module that the program comes with.
#[cfg(feature = "editor")]
const MODULE: Option<&[u8]> = Some(include_bytes!(env!(
    "UTFALL_EDITOR",
    "the feature `editor` needs the absolute path of the module that `bash release/editor.sh FILE` makes, in UTFALL_EDITOR"
)));
#[cfg(not(feature = "editor"))]
const MODULE: Option<&[u8]> = None;

/// Reads the module at `path`, or takes the program's own; `None` if it has none.
///
/// # Errors
/// If the file cannot be read, or is no WebAssembly.
pub(super) fn read(path: Option<&Path>, lang: Lang) -> Result<Option<Arc<[u8]>>, CommandError> {
    let Some(path) = path else { return Ok(MODULE.map(Arc::from)) };
    let bytes = disk::bytes(path).map_err(|error| CommandError(words::io_error(&error, lang)))?;
    match bytes.starts_with(b"\0asm") {
        true => Ok(Some(bytes.into())),
        false => Err(CommandError(words::no_module(path, lang))),
    }
}
