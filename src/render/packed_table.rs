//! A table as CSV, compressed once: a file of its own and the zip of all tables take the same bytes.

use super::archive::options;
use super::csv::{Dialect, csv};
use super::gzip::Trailer;
use crate::view::EditionViews;
use crate::view::dataset::Resource;
use std::io::{self, Cursor, Write};
use zip::read::ZipFile;
use zip::{ZipArchive, ZipWriter};

/// For so many compressed bytes there is room at once: room that is not used takes no memory, but a list that grows stands
/// there twice, at the moment when a build of a country needs the most.
const ROOM: usize = 16 << 20;

/// A zip that holds one table.
#[derive(Debug)]
pub(super) struct PackedTable(Box<[u8]>);

impl PackedTable {
    /// Makes all rows of a table and compresses them.
    pub(super) fn of(views: &EditionViews<'_>, resource: &Resource) -> Self {
        let pack = || -> io::Result<Box<[u8]>> {
            let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(ROOM)));
            zip.start_file(format!("{}.csv", resource.name), options())?;
            // In large pieces: each that is written goes through the compression by itself.
            let mut file = io::BufWriter::with_capacity(1 << 16, &mut zip);
            csv(views, resource, Dialect::Comma, &mut file)?;
            file.into_inner()?;
            Ok(zip.finish()?.into_inner().into_boxed_slice())
        };
        Self(pack().expect(super::MEMORY))
    }

    /// Writes it as a file of a zip.
    pub(super) fn write_to<W: Write + io::Seek>(&self, zip: &mut ZipWriter<W>) -> io::Result<()> {
        self.packed(|file| Ok(zip.raw_copy_file(file)?))
    }

    /// Writes it as a file of gzip (RFC 1952) without a name or a time.
    pub(super) fn write_gzip(&self, out: &mut dyn Write) -> io::Result<()> {
        const DEFLATED: u8 = 8;
        const UNKNOWN_SYSTEM: u8 = 255;
        self.packed(|mut file| {
            out.write_all(&[0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM])?;
            io::copy(&mut file, out)?;
            out.write_all(&self.checksum()?)
        })
    }

    /// The CRC-32 and the length of the CSV, as gzip has them at its end; the zip has counted both already.
    pub(super) fn checksum(&self) -> io::Result<Trailer> {
        let mut checksum = [0; 8];
        self.packed(|file| {
            checksum[..4].copy_from_slice(&file.crc32().to_le_bytes());
            checksum[4..].copy_from_slice(&file.size().to_le_bytes()[..4]);
            Ok(())
        })?;
        Ok(checksum)
    }

    /// Reads the compressed bytes.
    fn packed(&self, read: impl FnOnce(ZipFile<'_, Cursor<&[u8]>>) -> io::Result<()>) -> io::Result<()> {
        read(ZipArchive::new(Cursor::new(&*self.0))?.by_index_raw(0)?)
    }
}
