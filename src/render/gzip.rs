//! Files that are compressed as a whole: the index of search, and tables as JSON of a large site. Those as CSV are in the zip
//! as well: [`super::packed_table`].

use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};

/// Compresses what is written to it, without a name or a time, so that the same bytes give the same. At the fastest level
/// they would be a third more.
pub(super) fn gzip(out: &mut dyn Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let packed = GzEncoder::new(out, Compression::default());
    // In large pieces: each that is written goes through the compression by itself.
    let mut all = io::BufWriter::with_capacity(1 << 16, packed);
    write(&mut all)?;
    all.into_inner().map_err(io::IntoInnerError::into_error)?.finish()?;
    Ok(())
}
