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
pub fn edit_href(repository: &Repository, path: &str) -> String {
    let Repository { url, branch, host } = repository;
    let verb = match host {
        Host::GitHub => "edit",
        Host::GitLab => "-/edit",
        Host::Forgejo => "_edit",
    };
    format!("{url}/{verb}/{branch}/{}", encoded(path, true))
}

/// Where a page of another site reads the files of a public repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawFiles {
    /// What stands before the path of a file.
    pub folder: String,
    /// What stands behind it.
    pub end: String,
    /// Whether the path is one part of the address, its slashes encoded.
    pub is_one_part: bool,
}

/// Returns where the files of a public repository can be read by a page of another site; `None` where the host lets none.
///
/// GitLab and Forgejo let other sites read through their interface for programs alone, Forgejo only where its owner has
/// allowed it (`[cors]`).
pub fn raw_files(repository: &Repository) -> Option<RawFiles> {
    let Repository { url, branch, host } = repository;
    let (scheme, rest) = url.split_once("://")?;
    let (server, path) = rest.split_once('/')?;
    let path = path.trim_end_matches('/');
    let branch = encoded(branch, false);
    match host {
        Host::GitHub => (server == "github.com").then(|| RawFiles {
            folder: format!("https://raw.githubusercontent.com/{path}/{}/", repository.branch),
            end: String::new(),
            is_one_part: false,
        }),
        Host::GitLab => Some(RawFiles {
            folder: format!("{scheme}://{server}/api/v4/projects/{}/repository/files/", encoded(path, false)),
            end: format!("/raw?ref={branch}"),
            is_one_part: true,
        }),
        Host::Forgejo => Some(RawFiles {
            folder: format!("{scheme}://{server}/api/v1/repos/{}/raw/", encoded(path, true)),
            end: format!("?ref={branch}"),
            is_one_part: false,
        }),
    }
}

/// Returns the address where all versions of a file are listed.
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
pub fn proposals_href(repository: &Repository) -> String {
    let list = match repository.host {
        Host::GitHub | Host::Forgejo => "pulls",
        Host::GitLab => "-/merge_requests",
    };
    format!("{}/{list}", repository.url)
}

/// Returns the address where a file is made in a folder that is there: with its name where the host takes one, which may
/// begin with folders to make, and at GitHub with its text. A version of Forgejo that knows of no name ignores it.
///
/// `None` where the address would be longer than [`MAX_PREFILLED_URL_BYTES`], or where the host takes no text.
pub fn new_file_href(repository: &Repository, folder: &str, name: &str, text: Option<&str>) -> Option<String> {
    let Repository { url, branch, host } = repository;
    let (folder, name) = (encoded(folder, true), encoded(name, false));
    let mut href = match host {
        Host::GitHub => format!("{url}/new/{branch}/{folder}?filename={name}"),
        Host::GitLab => format!("{url}/-/new/{branch}/{folder}?file_name={name}"),
        Host::Forgejo => format!("{url}/_new/{branch}/{folder}?filename={name}"),
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

/// Returns the address at GitLab where a file is made with a name and a text. `None` at other hosts, and where it would be too
/// long.
///
/// GitLab's page takes the text, as its source has it; its manual does not say so. Whoever opens this address keeps the text
/// at hand, in case that the page comes without it.
pub fn offered_text_href(repository: &Repository, folder: &str, name: &str, text: &str) -> Option<String> {
    let href = new_file_href(repository, folder, name, None).filter(|_| repository.host == Host::GitLab)?;
    let href = format!("{href}&content={}", encoded(text, false));
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
    use super::{MAX_PREFILLED_URL_BYTES, RawFiles, edit_href, new_file_href, offered_text_href, raw_files};
    use crate::model::{Host, Repository};

    fn repository(host: Host) -> Repository {
        Repository { url: "https://example.org/a/b".to_owned(), branch: "main".to_owned(), host }
    }

    #[test]
    fn each_host_has_its_own_addresses() {
        for (host, edit, new) in [
            (Host::GitHub, "/edit/main/content/x/t1.md", "/new/main/content/x?filename=t1.md"),
            (Host::GitLab, "/-/edit/main/content/x/t1.md", "/-/new/main/content/x?file_name=t1.md"),
            (Host::Forgejo, "/_edit/main/content/x/t1.md", "/_new/main/content/x?filename=t1.md"),
        ] {
            let whole = |rest: &str| format!("https://example.org/a/b{rest}");
            assert_eq!(edit_href(&repository(host), "content/x/t1.md"), whole(edit));
            assert_eq!(new_file_href(&repository(host), "content/x", "t1.md", None), Some(whole(new)));
        }
    }

    #[test]
    fn files_are_read_where_a_host_lets_pages_of_others_read_them() {
        let of = |url: &str, host| {
            let repository = Repository { url: url.to_owned(), branch: "gren/a".to_owned(), host };
            raw_files(&repository).map(|RawFiles { folder, end, .. }| format!("{folder}…{end}"))
        };
        let at = |text: &str| Some(text.to_owned());
        let github = "https://raw.githubusercontent.com/a/b/gren/a/…";
        assert_eq!(of("https://github.com/a/b", Host::GitHub), at(github));
        assert_eq!(of("https://github.example/a/b", Host::GitHub), None);
        let gitlab = "https://gitlab.com/api/v4/projects/a%2Fb%2Fc/repository/files/…/raw?ref=gren%2Fa";
        assert_eq!(of("https://gitlab.com/a/b/c", Host::GitLab), at(gitlab));
        let forgejo = "https://codeberg.org/api/v1/repos/a/b/raw/…?ref=gren%2Fa";
        assert_eq!(of("https://codeberg.org/a/b", Host::Forgejo), at(forgejo));
    }

    #[test]
    fn gitlab_is_offered_a_text_that_fits() {
        let offered = |host, text: &str| offered_text_href(&repository(host), "content/x", "t1.md", text);
        let href = "https://example.org/a/b/-/new/main/content/x?file_name=t1.md&content=%C3%A5%0A";
        assert_eq!(offered(Host::GitLab, "å\n").as_deref(), Some(href));
        assert_eq!(offered(Host::GitLab, &"x".repeat(MAX_PREFILLED_URL_BYTES)), None);
        assert_eq!(offered(Host::GitHub, "x"), None);
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
