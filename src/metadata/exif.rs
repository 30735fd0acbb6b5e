//! Blocks of Exif, wherever they lie.

use super::{Metadata, Role, positions};
use exif::{Context, Field, Reader, Tag, Value};

/// How many bytes a block inside a file is looked at; a file that is one block is looked at whole.
const LARGEST_BLOCK: usize = 1024 * 1024;

/// How many blocks of a file are looked at: more are no pictures.
const MAX_BLOCKS: usize = 1_000;

/// The author in the words of Windows, in UTF-16.
const XP_AUTHOR: Tag = Tag(Context::Tiff, 0x9c9d);

pub(super) fn read(bytes: &[u8], found: &mut Metadata) {
    let starts = positions(bytes, b"II*\0").chain(positions(bytes, b"MM\0*"));
    for start in starts.take(MAX_BLOCKS) {
        let end = if start == 0 { bytes.len() } else { bytes.len().min(start + LARGEST_BLOCK) };
        let read = Reader::new().continue_on_error(true).read_raw(bytes[start..end].to_vec());
        if let Ok(block) = read.or_else(|error| error.distill_partial_result(|_| ())) {
            block.fields().for_each(|field| field_says(field, found));
        }
    }
}

fn field_says(field: &Field, found: &mut Metadata) {
    let role = match field.tag {
        // The version and the time that a camera writes without a position are none.
        Tag(Context::Gps, 1..=4 | 19..=22 | 28) => {
            found.has_position = true;
            return;
        }
        Tag::Artist | XP_AUTHOR => Role::Author,
        Tag::CameraOwnerName => Role::Owner,
        Tag::BodySerialNumber | Tag::LensSerialNumber => Role::Camera,
        _ => return,
    };
    match &field.value {
        Value::Ascii(texts) => texts.iter().for_each(|text| found.add(role, &String::from_utf8_lossy(text))),
        Value::Byte(wide) => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            found.add(role, &String::from_utf16_lossy(&units));
        }
        _ => {}
    }
}
