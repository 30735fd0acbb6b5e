//! The texts of a PNG, plain and compressed.

use super::pdf::hexadecimal;
use super::{Inspection, NameRole};
use flate2::read::ZlibDecoder;
use std::io::Read as _;

/// How many bytes of a text are unpacked.
pub(super) const MAX_UNPACKED_TEXT_BYTES: usize = 4 * 1024 * 1024;

pub(super) fn read(file: &[u8], search: &mut Inspection) {
    let mut rest = file.get(8..).unwrap_or_default();
    while let [a, b, c, d, n1, n2, n3, n4, after @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let Some(data) = after.get(..length) else { break };
        if let Some((key, text)) = text(&[*n1, *n2, *n3, *n4], data, search) {
            search.blocks(&text);
            if matches!(key, b"Author" | b"Artist") {
                search.add(NameRole::Author, &String::from_utf8_lossy(&text));
            }
        }
        rest = after.get(length + 4..).unwrap_or_default();
    }
}

/// Reads a text and what it is about.
fn text<'d>(name: &[u8; 4], data: &'d [u8], search: &mut Inspection) -> Option<(&'d [u8], Vec<u8>)> {
    let (key, value) = until_zero(data)?;
    let bytes = match name {
        b"tEXt" => search.take(value, value.len()).to_vec(),
        b"zTXt" => unpacked(value.get(1..)?, search),
        b"iTXt" => {
            let is_packed = *value.first()? == 1;
            let (_, after_language) = until_zero(value.get(2..)?)?;
            let (_, words) = until_zero(after_language)?;
            if is_packed { unpacked(words, search) } else { search.take(words, words.len()).to_vec() }
        }
        _ => return None,
    };
    Some((key, if key.starts_with(b"Raw profile type") { profile(&bytes) } else { bytes }))
}

/// A block of another format in hexadecimal digits, below a line with its name and one with its length.
fn profile(text: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = text.trim_ascii_start().splitn(3, |&byte| byte == b'\n').collect();
    lines.get(2).and_then(|digits| hexadecimal(digits)).unwrap_or_default()
}

fn until_zero(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|&byte| byte == 0)?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

/// Unpacks as much as can be.
fn unpacked(bytes: &[u8], search: &mut Inspection) -> Vec<u8> {
    let mut out = Vec::new();
    let most = MAX_UNPACKED_TEXT_BYTES.min(search.left);
    // What was unpacked before something is wrong counts: readers show it, too.
    let _ = ZlibDecoder::new(bytes).take(most as u64).read_to_end(&mut out);
    search.left -= out.len();
    out
}
