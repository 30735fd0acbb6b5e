//! Addresses, relative ones, and which are taken.

use crate::source::FileId;
use indexmap::IndexMap;
use indexmap::map::Entry;
use std::collections::BTreeSet;

/// Returns the address `to` as it is written on the page at `from`; both are below the output, without a leading slash.
///
/// ```
/// use utfall::plan::relative;
/// assert_eq!(relative("a/b/", "a/c/"), "../c/");
/// assert_eq!(relative("a/b/", "a/b/"), "./");
/// assert_eq!(relative("", "assets/x.css"), "assets/x.css");
/// assert_eq!(relative("a/b/", ""), "../../");
/// assert_eq!(relative("län/byn/x.html", "länge/"), "../../länge/");
/// ```
#[must_use]
pub fn relative(from: &str, to: &str) -> String {
    let from = &from.as_bytes()[..from.rfind('/').map_or(0, |at| at + 1)];
    let alike = from.iter().zip(to.as_bytes()).take_while(|(one, other)| one == other).count();
    let common = from[..alike].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    let up = from[common..].iter().filter(|byte| **byte == b'/').count();
    let down = &to[common..];
    if up == 0 && down.is_empty() {
        return "./".to_owned();
    }
    let mut address = String::with_capacity("../".len() * up + down.len());
    for _ in 0..up {
        address.push_str("../");
    }
    address.push_str(down);
    address
}

/// Tells whether the page at `address` is `section` or lies below it.
#[must_use]
pub fn is_below(address: &str, section: &str) -> bool {
    address.starts_with(section)
}

/// Which addresses are taken, in all editions.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Who has each, by the address in small letters.
    by: IndexMap<Box<str>, Claim>,
    /// Which two have been told of, so that it is told of one edition only.
    pub(super) told: BTreeSet<(FileId, String)>,
}

/// Who takes an address.
#[derive(Debug)]
struct Claim {
    /// The file that it comes from, if it does.
    file: Option<FileId>,
    /// The address as written, where that is not all in small letters.
    written: Option<Box<str>>,
}

impl Taken {
    /// Takes an address for what comes from `file`, or from none; if it is taken already, even in another case, returns
    /// that address and whose it is.
    pub(super) fn take(&mut self, address: &str, file: Option<FileId>) -> Option<(String, Option<FileId>)> {
        match self.by.entry(address.to_lowercase().into_boxed_str()) {
            Entry::Occupied(taken) => {
                let claim = taken.get();
                Some((claim.written.as_ref().unwrap_or(taken.key()).to_string(), claim.file))
            }
            Entry::Vacant(free) => {
                let written = (**free.key() != *address).then(|| address.into());
                free.insert(Claim { file, written });
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::relative;
    use proptest::prelude::proptest;

    /// Follows a relative address as a browser does (RFC 3986, section 5.2.4).
    fn followed(from: &str, href: &str) -> String {
        let mut parts: Vec<&str> = from.split('/').collect();
        parts.pop();
        let file = href.rsplit('/').next().unwrap_or_default();
        for part in href.split('/').take(href.matches('/').count()) {
            match part {
                "." => {}
                ".." => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        let folder: String = parts.iter().map(|part| format!("{part}/")).collect();
        format!("{folder}{file}")
    }

    proptest! {
        #[test]
        fn a_relative_address_leads_where_it_should(
            from in "([ab]{1,2}/){0,4}", to in "([ab]{1,2}/){0,4}", file in "(x\\.css)?"
        ) {
            let to = format!("{to}{file}");
            assert_eq!(followed(&from, &relative(&from, &to)), to);
        }
    }
}
