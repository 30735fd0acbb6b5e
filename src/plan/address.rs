//! Addresses, as pages write them.

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

/// Returns whether the page at `address` is `section` or lies below it.
pub fn is_below(address: &str, section: &str) -> bool {
    address.starts_with(section)
}

#[cfg(test)]
mod tests {
    use super::{is_below, relative};
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

    #[test]
    fn a_section_holds_itself_and_what_lies_in_its_folder() {
        assert!(is_below("ar/", "ar/") && is_below("ar/2020/", "ar/"));
        assert!(!is_below("arkiv/", "ar/") && !is_below("", "ar/"));
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
