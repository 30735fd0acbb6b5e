//! What newspapers write into pictures: the records of IPTC, in the resource 0x0404 of Photoshop.

use super::{Inspection, MAX_VALUE_BYTES, NameRole, positions};

pub(super) fn read(bytes: &[u8], search: &mut Inspection) {
    for start in positions(bytes, b"8BIM\x04\x04") {
        let Some((&name, _)) = bytes.get(start + 6..).and_then(<[u8]>::split_first) else { continue };
        // The name and its length fill an even number of bytes; the size of the records follows.
        let records = start + 6 + ((usize::from(name) + 2) & !1) + 4;
        let mut rest = search.take(bytes.get(records..).unwrap_or_default(), MAX_VALUE_BYTES);
        while let [0x1c, record, kind, high, low, after @ ..] = rest {
            let length = usize::from(u16::from_be_bytes([*high, *low]));
            let Some(text) = after.get(..length) else { break };
            // The author, and who wrote the caption.
            if *record == 2 && matches!(kind, 80 | 122) {
                search.add(NameRole::Author, &String::from_utf8_lossy(text));
            }
            rest = &after[length..];
        }
    }
}
