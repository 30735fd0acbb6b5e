//! Where the source files are edited: addresses at the host of the repository.

use crate::model::{Host, Repository};
use std::fmt::Write as _;

/// How many bytes an address at GitHub may have. Its servers refuse longer ones than 8192 with status 414; the rest is
/// room for what a log-in puts before it.
pub const MAX_PREFILLED_URL_BYTES: usize = 8000;

/// Returns the address where a file is edited.
///
/// ```
/// use utfall::{model::{Host, Repository}, plan::edit_href};
/// let url = "https://github.com/exempel/loften".to_owned();
/// let repository = Repository { url, branch: "main".to_owned(), host: Host::GitHub };
/// assert_eq!(
///     edit_href(&repository, "content/om.md"),
///     "https://github.com/exempel/loften/edit/main/content/om.md"
/// );
/// ```
#[must_use]
pub fn edit_href(repository: &Repository, path: &str) -> String {
    let Repository { url, branch, host } = repository;
    let verb = match host {
        Host::GitHub => "edit",
        Host::GitLab => "-/edit",
        Host::Forgejo => "_edit",
    };
    format!("{url}/{verb}/{branch}/{}", encoded(path, true))
}

/// Returns the folder at which the files of a public repository can be read by a page of another site; `None` where the host
/// does not let it.
#[must_use]
pub fn raw_href(repository: &Repository) -> Option<String> {
    let Repository { url, branch, host } = repository;
    let path = url.strip_prefix("https://github.com/").filter(|_| *host == Host::GitHub)?;
    Some(format!("https://raw.githubusercontent.com/{path}/{branch}/"))
}

/// Returns the address where all versions of a file are listed.
#[must_use]
pub fn history_href(repository: &Repository, path: &str) -> String {
    let Repository { url, branch, host } = repository;
    let list = match host {
        Host::GitHub => "commits",
        Host::GitLab => "-/commits",
        Host::Forgejo => "commits/branch",
    };
    format!("{url}/{list}/{branch}/{}", encoded(path, true))
}

/// Returns the address where changes wait for somebody to approve them.
#[must_use]
pub fn proposals_href(repository: &Repository) -> String {
    let list = match repository.host {
        Host::GitHub | Host::Forgejo => "pulls",
        Host::GitLab => "-/merge_requests",
    };
    format!("{}/{list}", repository.url)
}

/// Returns the address where a file is made in a folder that is there: with its name where the host takes one, which may
/// begin with folders to make, and at GitHub with its text.
///
/// `None` where the address would be longer than [`MAX_PREFILLED_URL_BYTES`], or where the host takes no text.
#[must_use]
pub fn new_file_href(repository: &Repository, folder: &str, name: &str, text: Option<&str>) -> Option<String> {
    let Repository { url, branch, host } = repository;
    let (folder, name) = (encoded(folder, true), encoded(name, false));
    let mut href = match host {
        Host::GitHub => format!("{url}/new/{branch}/{folder}?filename={name}"),
        Host::GitLab => format!("{url}/-/new/{branch}/{folder}?file_name={name}"),
        Host::Forgejo => format!("{url}/_new/{branch}/{folder}"),
    };
    match (text, host) {
        (None, _) => {}
        (Some(text), Host::GitHub) => {
            href.push_str("&value=");
            href.push_str(&encoded(text, false));
        }
        (Some(_), _) => return None,
    }
    (href.len() <= MAX_PREFILLED_URL_BYTES).then_some(href)
}

/// Encodes all but what needs no encoding anywhere in an address (RFC 3986, section 2.3).
fn encoded(text: &str, is_path: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for &byte in text.as_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            b'/' if is_path => out.push('/'),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{MAX_PREFILLED_URL_BYTES, edit_href, new_file_href};
    use crate::model::{Host, Repository};

    fn repository(host: Host) -> Repository {
        Repository { url: "https://example.org/a/b".to_owned(), branch: "main".to_owned(), host }
    }

    #[test]
    fn each_host_has_its_own_addresses() {
        for (host, edit, new) in [
            (Host::GitHub, "/edit/main/content/x/t1.md", "/new/main/content/x?filename=t1.md"),
            (Host::GitLab, "/-/edit/main/content/x/t1.md", "/-/new/main/content/x?file_name=t1.md"),
            (Host::Forgejo, "/_edit/main/content/x/t1.md", "/_new/main/content/x"),
        ] {
            let whole = |rest: &str| format!("https://example.org/a/b{rest}");
            assert_eq!(edit_href(&repository(host), "content/x/t1.md"), whole(edit));
            assert_eq!(new_file_href(&repository(host), "content/x", "t1.md", None), Some(whole(new)));
        }
    }

    #[test]
    fn a_name_may_begin_with_a_folder_to_make() {
        let new = new_file_href(&repository(Host::GitHub), "content/x", "2027/promise.md", None).unwrap();
        assert_eq!(new, "https://example.org/a/b/new/main/content/x?filename=2027%2Fpromise.md");
    }

    #[test]
    fn only_github_takes_a_text_and_only_as_long_as_its_servers_do() {
        let with = |host, text: &str| new_file_href(&repository(host), "content/x", "t1.md", Some(text));
        let short = with(Host::GitHub, "+++\nå = \"1 & 2\"\n").unwrap();
        assert!(short.ends_with("?filename=t1.md&value=%2B%2B%2B%0A%C3%A5%20%3D%20%221%20%26%202%22%0A"), "{short}");
        assert_eq!(with(Host::GitLab, "x"), None);
        let room = MAX_PREFILLED_URL_BYTES - with(Host::GitHub, "").unwrap().len();
        assert!(with(Host::GitHub, &"x".repeat(room)).is_some());
        assert!(with(Host::GitHub, &"x".repeat(room + 1)).is_none());
        assert!(with(Host::GitHub, &"å".repeat(room / 6 + 1)).is_none(), "what counts is what is sent");
    }
}
