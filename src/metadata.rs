//! What files that are copied are, and what they say of those who made them without anybody seeing it.
//!
//! A picture of a telephone holds where it was taken, and a document who wrote it. Published, that can show where somebody
//! lives. Formats have many places for it, and a picture may lie in a document or behind another picture; so blocks of Exif
//! and IPTC, and XMP, are looked for in all bytes of a file and not only where its format has a place for them.

mod exif;
mod file_format;
mod iptc;
mod pdf;
mod png;
mod xmp;

pub use file_format::FileFormat;

use memchr::memmem;

/// What is known of a file that is copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// What it is, by its first bytes; `None` if that is none of the formats that are known.
    pub format: Option<FileFormat>,
    /// Whether it holds where a picture was taken.
    pub has_position: bool,
    /// Who is named in it, each name once in each role, in the order of the roles.
    pub names: Vec<(NameRole, String)>,
}

/// As what somebody is named, or what else leads to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameRole {
    /// Who took the picture or wrote the document.
    Author,
    /// Who owns the camera.
    Owner,
    /// Who is seen in the picture.
    Shown,
    /// The number of a camera, by which pictures of one person can be found.
    Camera,
}

impl Metadata {
    /// Reads a file. Time and memory grow with its size, whatever is in it.
    pub fn of(bytes: &[u8]) -> Self {
        let mut search = Inspection::new(bytes.len());
        search.found.format = FileFormat::of(bytes);
        search.blocks(bytes);
        match search.found.format {
            Some(FileFormat::Png) => png::read(bytes, &mut search),
            Some(FileFormat::Pdf) => pdf::read(bytes, &mut search),
            _ => {}
        }
        let mut found = search.found;
        found.names.sort();
        found
    }
}

/// How many names of a file are kept.
const MAX_NAMES: usize = 100;

/// How many characters of a name are kept.
const MAX_NAME_CHARS: usize = 80;

/// How many bytes a text may have that names somebody.
const MAX_VALUE_BYTES: usize = 64 * 1024;

/// How often each byte of a file may be looked at again as a part of something in it. Blocks and texts may overlap.
const MAX_INSPECTIONS_PER_BYTE: usize = 64;

/// How many bytes may be looked at again in any file: in a small one a whole text that is packed.
const MIN_BYTES_INSPECTED: usize = png::MAX_UNPACKED_TEXT_BYTES;

/// A file that is being read.
struct Inspection {
    found: Metadata,
    /// How many bytes may be looked at again.
    left: usize,
}

impl Inspection {
    fn new(size: usize) -> Self {
        Self {
            found: Metadata::default(),
            left: size.saturating_mul(MAX_INSPECTIONS_PER_BYTE).max(MIN_BYTES_INSPECTED),
        }
    }

    /// Looks for blocks that any file may hold.
    fn blocks(&mut self, bytes: &[u8]) {
        exif::read(bytes, self);
        iptc::read(bytes, self);
        xmp::read(bytes, self);
    }

    /// Takes what is to be looked at again: `most` bytes, or fewer where the file has been looked at enough.
    fn take<'b>(&mut self, bytes: &'b [u8], most: usize) -> &'b [u8] {
        let taken = &bytes[..bytes.len().min(most).min(self.left)];
        self.left -= taken.len();
        taken
    }

    fn add(&mut self, role: NameRole, name: &str) {
        let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let name = (role, name.trim().chars().take(MAX_NAME_CHARS).collect::<String>());
        let names = &mut self.found.names;
        if !name.1.is_empty() && names.len() < MAX_NAMES && !names.contains(&name) {
            names.push(name);
        }
    }
}

/// Lists where `needle` begins in `bytes`.
fn positions<'a>(bytes: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    memmem::find_iter(bytes, needle)
}

#[cfg(test)]
mod tests {
    use super::{FileFormat, Inspection, MAX_INSPECTIONS_PER_BYTE, MAX_NAMES, Metadata, NameRole};
    use proptest::prelude::{any, proptest};

    /// A block of Exif with a reference to the north, an artist and nothing else.
    fn tiff() -> Vec<u8> {
        let mut block = b"II*\0\x08\0\0\0\x02\0".to_vec();
        block.extend(b"\x3b\x01\x02\0\x0b\0\0\0\x26\0\0\0");
        block.extend(b"\x25\x88\x04\0\x01\0\0\0\x32\0\0\0\0\0\0\0");
        block.extend(b"Eva Exempel\0");
        block.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
        block
    }

    fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
        [&u32::try_from(data.len()).unwrap().to_be_bytes(), name, data, &[0; 4]].concat()
    }

    fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat()
    }

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut packed = Vec::with_capacity(bytes.len() + 64);
        let mut compress = flate2::Compress::new(flate2::Compression::default(), true);
        compress.compress_vec(bytes, &mut packed, flate2::FlushCompress::Finish).unwrap();
        packed
    }

    #[test]
    fn exif_is_found_in_any_format() {
        let tiff = tiff();
        let jpeg = [b"\xff\xd8\xff\xe1\0\x50Exif\0\0", &tiff[..], b"\xff\xd9"].concat();
        let webp = [b"RIFF\x60\0\0\0WEBPVP8X\0\0\0\0EXIF\x50\0\0\0", &tiff[..]].concat();
        let avif = [b"\0\0\0\x18ftypavif\0\0\0\0mif1\0\0\0\0\0\0\0\x06Exif\0\0", &tiff[..]].concat();
        let pdf = [b"%PDF-1.7\nstream\n\xff\xd8\xff\xe1\0\x50Exif\0\0", &tiff[..]].concat();
        let own = png(&[chunk(b"eXIf", &tiff)]);
        for (bytes, format) in [
            (jpeg, FileFormat::Jpeg),
            (webp, FileFormat::WebP),
            (avif, FileFormat::Avif),
            (pdf, FileFormat::Pdf),
            (own, FileFormat::Png),
            (tiff, FileFormat::Tiff),
        ] {
            let found = Metadata::of(&bytes);
            assert_eq!(found.format, Some(format));
            assert!(found.has_position, "{format:?}");
            assert!(found.names[0].1.starts_with("Eva Exempe"), "{format:?} {:?}", found.names);
        }
    }

    #[test]
    fn xmp_is_found_and_names_the_author_and_who_is_seen() {
        let xmp = br#"<x:xmpmeta><rdf:Description exif:GPSLatitude="57,46N" aux:SerialNumber="0123">
            <dc:creator><rdf:Seq><rdf:li>Eva Exempel</rdf:li></rdf:Seq></dc:creator>
            <Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Bo Exempel</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>
            </rdf:Description></x:xmpmeta>"#;
        let expected = vec![
            (NameRole::Author, "Eva Exempel".to_owned()),
            (NameRole::Shown, "Bo Exempel".to_owned()),
            (NameRole::Camera, "0123".to_owned()),
        ];
        let plain = [b"\xff\xd8\xff\xe1\0\0http://ns.adobe.com/xap/1.0/\0", &xmp[..]].concat();
        let packed = png(&[chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\x01\0\0\0", &deflated(xmp)[..]].concat())]);
        for bytes in [plain, packed] {
            let found = Metadata::of(&bytes);
            assert!(found.has_position);
            assert_eq!(found.names, expected);
        }
    }

    #[test]
    fn texts_of_png_are_read_and_profiles_in_them() {
        let named = Metadata::of(&png(&[chunk(b"tEXt", b"Author\0Eva Exempel")]));
        assert_eq!(named.names, [(NameRole::Author, "Eva Exempel".to_owned())]);
        let hex: String = [b"Exif\0\0", &tiff()[..]].concat().iter().map(|byte| format!("{byte:02x}")).collect();
        let profile = format!("\nexif\n      80\n{hex}\n");
        let packed = [b"Raw profile type exif\0\0", &deflated(profile.as_bytes())[..]].concat();
        assert!(Metadata::of(&png(&[chunk(b"zTXt", &packed)])).has_position);
    }

    #[test]
    fn iptc_names_the_author() {
        let block = b"\xff\xd8\xff\xed\0\0Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\0\x0bEva Exempel";
        assert_eq!(Metadata::of(block).names, [(NameRole::Author, "Eva Exempel".to_owned())]);
    }

    #[test]
    fn authors_of_pdf_are_read_as_they_are_written() {
        for author in [&b"/Author (Eva Exempel)"[..], b"/Author<4576612045 78656d70656c>", b"/Author(Eva\\040Exempel)"]
        {
            let found = Metadata::of(&[b"%PDF-1.4\n<<", author, b">>"].concat());
            assert_eq!(found.names, [(NameRole::Author, "Eva Exempel".to_owned())]);
        }
        let wide = Metadata::of(b"%PDF-1.4 /Author (\xfe\xff\0\xc5\0s\0a)");
        assert_eq!(wide.names, [(NameRole::Author, "\u{c5}sa".to_owned())]);
        assert_eq!(Metadata::of(b"%PDF-1.4 /Author () /Authors (x)").names, []);
    }

    #[test]
    fn a_camera_without_a_position_is_nothing_to_hide() {
        let block = [b"II*\0\x08\0\0\0\x01\0".as_slice(), b"\x10\x01\x02\0\x03\0\0\0X1\0\0\0\0\0\0"].concat();
        let jpeg = [b"\xff\xd8\xff\xe1\0\x30Exif\0\0", &block[..]].concat();
        assert_eq!(Metadata::of(&jpeg), Metadata { format: Some(FileFormat::Jpeg), ..Metadata::default() });
    }

    #[test]
    fn what_overlaps_is_looked_at_no_more_often_than_the_size_of_the_file_allows() {
        let many = |what: &dyn Fn(usize) -> String| (0..20_000).map(what).collect::<String>();
        for text in [
            many(&|n| format!("%PDF-/Author({n:05}")),
            many(&|n| format!("<dc:creator>{n:05}")),
            many(&|n| format!("dc:creator='{n:05}")),
            many(&|_| "II*\0\x08\0\0\0\0\0".to_owned()),
            many(&|n| format!("8BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\x05{n:05}")),
        ] {
            assert!(Metadata::of(text.as_bytes()).names.len() <= MAX_NAMES);
        }
        let file = vec![0; 1 << 20];
        let mut search = Inspection::new(file.len());
        let taken: usize = (0..1_000).map(|at| search.take(&file[at..], file.len()).len()).sum();
        assert_eq!(taken, file.len() * MAX_INSPECTIONS_PER_BYTE);
    }

    #[test]
    fn texts_of_png_that_unpack_to_more_than_their_share_are_left_out() {
        let packed = [b"Author\0\0".to_vec(), deflated(&vec![b' '; 1 << 20])].concat();
        let named = chunk(b"tEXt", b"Author\0Eva Exempel");
        let file = png(&[vec![chunk(b"zTXt", &packed); 100], vec![named]].concat());
        assert_eq!(Metadata::of(&file).names, []);
    }

    proptest! {
        #[test]
        fn nothing_makes_it_stop(start in 0..6_usize, rest in proptest::collection::vec(any::<u8>(), 0..400)) {
            let starts: [&[u8]; 6] = [b"", b"II*\0", b"\x89PNG\r\n\x1a\n", b"%PDF-1.4 /Author (", b"8BIM\x04\x04", b"<dc:creator"];
            drop(Metadata::of(&[starts[start], &rest].concat()));
        }
    }
}
