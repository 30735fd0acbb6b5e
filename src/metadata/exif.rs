//! Blocks of Exif, wherever they lie.

use super::{Inspection, NameRole, positions};
use exif::{Context, Exif, Field, In, Reader, Tag, Value};

/// How many bytes a block inside a file is looked at; a file that is one block is looked at whole.
const MAX_BLOCK_BYTES: usize = 1024 * 1024;

/// How many blocks of a file are looked at: more are no pictures.
const MAX_BLOCKS: usize = 1_000;

/// How many pictures of a block are looked at. The reader reads no more.
const MAX_PICTURES: u16 = 8;

/// The author in the words of Windows, in UTF-16.
const XP_AUTHOR: Tag = Tag(Context::Tiff, 0x9c9d);

/// Fields that name somebody.
const NAMES: [(Tag, NameRole); 5] = [
    (Tag::Artist, NameRole::Author),
    (XP_AUTHOR, NameRole::Author),
    (Tag::CameraOwnerName, NameRole::Owner),
    (Tag::BodySerialNumber, NameRole::Camera),
    (Tag::LensSerialNumber, NameRole::Camera),
];

pub(super) fn read(bytes: &[u8], search: &mut Inspection) {
    let starts = positions(bytes, b"II*\0").chain(positions(bytes, b"MM\0*"));
    for start in starts.take(MAX_BLOCKS) {
        let block = search.take(&bytes[start..], if start == 0 { bytes.len() } else { MAX_BLOCK_BYTES });
        let read = Reader::new().continue_on_error(true).read_raw(block.to_vec());
        if let Ok(block) = read.or_else(|error| error.distill_partial_result(|_| ())) {
            block_says(&block, search);
        }
    }
}

/// Asks for the fields by their tags. All others stay unread: each may claim to be as long as the block.
fn block_says(block: &Exif, search: &mut Inspection) {
    let field = |tag: Tag, picture: u16| block.get_field(tag, In(picture));
    let pictures = 0..MAX_PICTURES;
    // The version and the time that a camera writes without a position are none.
    let mut positions = (1..=4).chain(19..=22).chain([28]).map(|number| Tag(Context::Gps, number));
    search.found.has_position |= positions.any(|tag| pictures.clone().any(|picture| field(tag, picture).is_some()));
    for (tag, role) in NAMES {
        pictures.clone().filter_map(|picture| field(tag, picture)).for_each(|field| named(field, role, search));
    }
}

fn named(field: &Field, role: NameRole, search: &mut Inspection) {
    match &field.value {
        Value::Ascii(texts) => texts.iter().for_each(|text| search.add(role, &String::from_utf8_lossy(text))),
        Value::Byte(wide) => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            search.add(role, &String::from_utf16_lossy(&units));
        }
        _ => {}
    }
}
