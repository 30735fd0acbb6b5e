//! What a file is, by its first bytes.

/// A format that files of the web, of telephones and of offices have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// AVIF.
    Avif,
    /// HEIC, as telephones take pictures.
    Heic,
    /// GIF.
    Gif,
    /// TIFF.
    Tiff,
    /// Windows' BMP.
    Bmp,
    /// PDF.
    Pdf,
    /// A zip archive, as documents of Word, Excel and LibreOffice are.
    Zip,
    /// A document of Word or Excel before 2007, or one with a password.
    OldOffice,
    /// A web page, as one gets instead of a file that asks for a login.
    Html,
}

impl FileFormat {
    /// Returns the format of a file.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let at = |start: usize, signature: &[u8]| bytes.get(start..).is_some_and(|rest| rest.starts_with(signature));
        let brand = |brands: &[&[u8]]| at(4, b"ftyp") && brands.iter().any(|brand| at(8, brand));
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(200)])
            .trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t'])
            .to_ascii_lowercase();
        Some(match () {
            () if at(0, b"\xff\xd8\xff") => Self::Jpeg,
            () if at(0, b"\x89PNG\r\n\x1a\n") => Self::Png,
            () if at(0, b"RIFF") && at(8, b"WEBP") => Self::WebP,
            () if brand(&[b"avif", b"avis"]) => Self::Avif,
            () if brand(&[b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"]) => Self::Heic,
            () if at(0, b"GIF8") => Self::Gif,
            () if at(0, b"II*\0") || at(0, b"MM\0*") => Self::Tiff,
            () if at(0, b"BM") && at(6, &[0; 4]) => Self::Bmp,
            // Some programs write a few bytes in front of it, which readers pass over.
            () if bytes[..bytes.len().min(1024)].windows(5).any(|five| five == b"%PDF-") => Self::Pdf,
            () if at(0, b"PK\x03\x04") => Self::Zip,
            () if at(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Self::OldOffice,
            () if text.starts_with("<!doctype html") || text.starts_with("<html") => Self::Html,
            () => return None,
        })
    }

    /// Returns the name and the ending that people know it by.
    pub fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Jpeg => ("JPEG", "jpg"),
            Self::Png => ("PNG", "png"),
            Self::WebP => ("WebP", "webp"),
            Self::Avif => ("AVIF", "avif"),
            Self::Heic => ("HEIC", "heic"),
            Self::Gif => ("GIF", "gif"),
            Self::Tiff => ("TIFF", "tif"),
            Self::Bmp => ("BMP", "bmp"),
            Self::Pdf => ("PDF", "pdf"),
            Self::Zip => ("ZIP", "zip"),
            Self::OldOffice => ("DOC/XLS", "doc"),
            Self::Html => ("HTML", "html"),
        }
    }

    /// Returns what a file with this ending, in small letters, must be; `None` for endings of texts.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Some(match extension {
            "jpg" | "jpeg" => Self::Jpeg,
            "png" => Self::Png,
            "webp" => Self::WebP,
            "avif" => Self::Avif,
            "pdf" => Self::Pdf,
            "xlsx" | "docx" | "odt" => Self::Zip,
            _ => return None,
        })
    }
}
