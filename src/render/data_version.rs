//! The version of the open data. Nobody goes through all rows for it alone where they are compressed as well.

use super::Edition;
use super::gzip::Trailer;
use crate::model::{note, traced};
use crate::view::dataset::Resource;
use crate::view::{RESOURCES, data_version};

impl Edition<'_> {
    /// The version of the data: it is the same as long as no row is another.
    pub(super) fn data_version(&self) -> &str {
        // Whoever asks while another makes the tables makes some of them.
        #[cfg(not(target_arch = "wasm32"))]
        traced(|| self.pack_tables());
        let of_tables = || data_version(RESOURCES.iter().map(|resource| self.checksum(resource)));
        let (version, reads) = self.data_version.get_or_init(|| traced(of_tables));
        note(reads);
        version
    }

    /// The checksum of a table as CSV.
    #[cfg(not(target_arch = "wasm32"))]
    fn checksum(&self, resource: &Resource) -> Trailer {
        self.packed_table(resource).checksum().expect(super::MEMORY)
    }

    /// The same. In a browser there is no archive to compress tables for.
    #[cfg(target_arch = "wasm32")]
    fn checksum(&self, resource: &Resource) -> Trailer {
        use super::csv::{Dialect, csv};
        let mut all = flate2::CrcWriter::new(std::io::sink());
        csv(&self.views, resource, Dialect::Comma, &mut all).expect(super::MEMORY);
        super::gzip::trailer(all.crc())
    }
}
