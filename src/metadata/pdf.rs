//! Who wrote a PDF, as its information says. What is encrypted cannot be read by anybody either.

use super::{Inspection, MAX_VALUE_BYTES, NameRole, positions};

/// Reads the values of `/Author`.
pub(super) fn read(bytes: &[u8], search: &mut Inspection) {
    if positions(bytes, b"/Encrypt").next().is_some() {
        return;
    }
    for at in positions(bytes, b"/Author") {
        let after = search.take(&bytes[at + b"/Author".len()..], MAX_VALUE_BYTES);
        if let Some(author) = text(after.trim_ascii_start()) {
            search.add(NameRole::Author, &author);
        }
    }
}

/// Reads a string, in parentheses or in hexadecimal digits.
fn text(bytes: &[u8]) -> Option<String> {
    let (open, rest) = bytes.split_first()?;
    let raw = match open {
        b'(' => literal(rest),
        b'<' => hexadecimal(rest)?,
        _ => return None,
    };
    Some(match raw.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => match String::from_utf8(raw) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            // The encoding of PDF is that of Latin-1 where names are concerned.
            Err(error) => error.as_bytes().iter().map(|&byte| char::from(byte)).collect(),
        },
    })
}

/// Reads up to the parenthesis that closes.
fn literal(bytes: &[u8]) -> Vec<u8> {
    let (mut out, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\\' => {
                let digits = bytes[at..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
                if digits > 0 {
                    let code =
                        bytes[at..at + digits].iter().fold(0_u32, |code, digit| code * 8 + u32::from(digit - b'0'));
                    out.push(u8::try_from(code & 0xff).unwrap_or_default());
                    at += digits;
                } else if let Some(&escaped) = bytes.get(at) {
                    out.push(escaped);
                    at += 1;
                }
            }
            b'(' => {
                depth += 1;
                out.push(byte);
            }
            b')' if depth == 0 => break,
            b')' => {
                depth -= 1;
                out.push(byte);
            }
            _ => out.push(byte),
        }
    }
    out
}

pub(super) fn hexadecimal(bytes: &[u8]) -> Option<Vec<u8>> {
    let end = bytes.iter().position(|&byte| byte == b'>').unwrap_or(bytes.len());
    let digits: Option<Vec<u8>> = bytes[..end]
        .iter()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|&byte| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    Some(digits?.chunks(2).map(|two| two[0] << 4 | two.get(1).copied().unwrap_or_default()).collect())
}
