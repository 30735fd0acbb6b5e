//! Files that are compressed as a whole: the index of search, and tables as JSON of a large site. Those as CSV are in the zip
//! as well: [`super::packed_table`].

use flate2::{Compression, Crc, write::GzEncoder};
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

/// What a file of gzip ends with: a sum of what is compressed in it, and its length (RFC 1952).
pub(super) type Trailer = [u8; 8];

/// The end of a file that holds what `sum` is of.
pub(super) fn trailer(sum: &Crc) -> Trailer {
    let parts = [sum.sum(), sum.amount()];
    std::array::from_fn(|at| parts[at / 4].to_le_bytes()[at % 4])
}
