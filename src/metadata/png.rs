//! The texts of a PNG, plain and compressed.

use super::pdf::hexadecimal;
use flate2::read::ZlibDecoder;
use std::io::Read as _;

/// How many bytes of a text are unpacked.
const LARGEST_TEXT: u64 = 4 * 1024 * 1024;

/// A text with what it is about.
pub(super) struct Text {
    pub(super) key: String,
    pub(super) bytes: Vec<u8>,
}

pub(super) fn texts(file: &[u8]) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut rest = file.get(8..).unwrap_or_default();
    while let [a, b, c, d, n1, n2, n3, n4, after @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let Some(data) = after.get(..length) else { break };
        texts.extend(text(&[*n1, *n2, *n3, *n4], data));
        rest = after.get(length + 4..).unwrap_or_default();
    }
    texts
}

fn text(name: &[u8; 4], data: &[u8]) -> Option<Text> {
    let (key, value) = until_zero(data)?;
    let bytes = match name {
        b"tEXt" => value.to_vec(),
        b"zTXt" => unpacked(value.get(1..)?),
        b"iTXt" => {
            let is_packed = *value.first()? == 1;
            let (_, after_language) = until_zero(value.get(2..)?)?;
            let (_, words) = until_zero(after_language)?;
            if is_packed { unpacked(words) } else { words.to_vec() }
        }
        _ => return None,
    };
    let key = String::from_utf8_lossy(key).into_owned();
    let bytes = if key.starts_with("Raw profile type") { profile(&bytes) } else { bytes };
    Some(Text { key, bytes })
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
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    // What was unpacked before something is wrong counts: readers show it, too.
    let _ = ZlibDecoder::new(bytes).take(LARGEST_TEXT).read_to_end(&mut out);
    out
}
