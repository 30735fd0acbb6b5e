//! XMP: XML that programs for pictures write into any format.

use super::{Inspection, MAX_VALUE_BYTES, NameRole, positions};

/// Properties that name somebody, in any namespace prefix that programs use.
const NAMES: &[(&str, NameRole)] = &[
    ("dc:creator", NameRole::Author),
    ("aux:OwnerName", NameRole::Owner),
    ("exifEX:CameraOwnerName", NameRole::Owner),
    ("Iptc4xmpExt:PersonInImage", NameRole::Shown),
    ("mwg-rs:Name", NameRole::Shown),
    ("MPReg:PersonDisplayName", NameRole::Shown),
    ("aux:SerialNumber", NameRole::Camera),
    ("exifEX:BodySerialNumber", NameRole::Camera),
];

pub(super) fn read(bytes: &[u8], search: &mut Inspection) {
    if positions(bytes, b"exif:GPSL").next().is_some() {
        search.found.has_position = true;
    }
    for &(name, role) in NAMES {
        for at in positions(bytes, name.as_bytes()) {
            let after = &bytes[at + name.len()..];
            if !after.starts_with(b"=") && !after.starts_with(b">") {
                continue;
            }
            let after = search.take(after, MAX_VALUE_BYTES);
            let value = match after {
                [b'=', quote @ (b'"' | b'\''), value @ ..] => value.split(|byte| byte == quote).next(),
                [b'>', ..] if bytes[..at].ends_with(b"<") => {
                    let end = positions(after, format!("</{name}>").as_bytes()).next();
                    end.map(|end| &after[1..end])
                }
                _ => None,
            };
            value.into_iter().for_each(|value| texts(value).iter().for_each(|text| search.add(role, text)));
        }
    }
}

/// Lists what stands between tags.
fn texts(xml: &[u8]) -> Vec<String> {
    let xml = String::from_utf8_lossy(xml);
    let outside = xml.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let texts = outside.map(str::trim).filter(|text| !text.is_empty());
    texts
        .map(|text| quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned()))
        .collect()
}
