//! A request as text: what is asked for, and under which name of this machine.

use super::answer::Answer;
use super::hosts::{Hosts, Judged};

/// How long the head of a request may be, in bytes. Browsers send one or two thousand; cookies of other programs at the
/// same name may make it longer.
pub(super) const MAX_HEAD_BYTES: usize = 64 * 1024;

/// How many headers a request may have.
const MAX_HEADERS: usize = 100;

/// A request that may be answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct HttpRequest {
    /// The path, decoded and without the slash in front.
    pub(super) path: String,
    /// Whether the head of the answer alone is wanted.
    pub(super) head_only: bool,
    /// The host and port that was asked for, where pages are to name it instead of the address of the output.
    pub(super) asked_at: Option<String>,
}

/// Reads the head of a request. `None` while there is more of it to come.
///
/// # Errors
/// The refusal to send.
pub(super) fn read(bytes: &[u8], hosts: &Hosts) -> Result<Option<HttpRequest>, Answer> {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(_)) => {}
        Ok(httparse::Status::Partial) if bytes.len() <= MAX_HEAD_BYTES => return Ok(None),
        Ok(httparse::Status::Partial) | Err(httparse::Error::TooManyHeaders) => return Err(Answer::text(431, "431")),
        Err(_) => return Err(Answer::text(400, "400")),
    }
    let method = parsed.method.unwrap_or_default();
    if !matches!(method, "GET" | "HEAD") {
        let refused = Answer::text(405, "405");
        return Err(Answer { headers: vec![("Allow", "GET, HEAD".to_owned())], ..refused });
    }
    let said: Vec<&[u8]> = parsed
        .headers
        .iter()
        .filter(|header| header.name.eq_ignore_ascii_case("host"))
        .map(|header| header.value)
        .collect();
    let [host] = said[..] else { return Err(Answer::text(400, "400")) };
    let host = std::str::from_utf8(host).map_err(|_| Answer::text(400, "400"))?;
    let judged = hosts.judge(host);
    if judged == Judged::Refused {
        return Err(Answer::text(403, &hosts.refusal(host)));
    }
    let Some(url) = parsed.path.filter(|url| url.starts_with('/')) else { return Err(Answer::text(400, "400")) };
    if judged == Judged::Redirected {
        return Err(Answer::redirect(format!("http://{}{url}", hosts.own())));
    }
    let path = url[1..].split(['?', '#']).next().unwrap_or_default();
    let path = decoded(path).ok_or_else(|| Answer::text(400, "400"))?;
    let asked_at = (judged == Judged::Another).then(|| host.to_owned());
    Ok(Some(HttpRequest { path, head_only: method == "HEAD", asked_at }))
}

/// Undoes percent-encoding; `None` for what is no UTF-8 or no encoding.
fn decoded(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok().filter(|_| !code.starts_with('+'))?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{MAX_HEAD_BYTES, decoded, read};
    use crate::serve::hosts::{Hosts, ListenHost};
    use crate::value::Lang;

    fn status(head: &str) -> Option<u16> {
        let hosts = Hosts::new(&ListenHost::default(), 4000, Lang::Sv);
        read(head.as_bytes(), &hosts).map(|request| request.map(|_| 200)).unwrap_or_else(|refused| Some(refused.status))
    }

    #[test]
    fn a_path_is_decoded_or_refused() {
        assert_eq!(decoded("a/b%20%C3%A5/").as_deref(), Some("a/b å/"));
        for wrong in ["%", "%4", "%zz", "%+1", "%ff", "a%é"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_request_is_waited_for_until_its_head_ends() {
        let whole = "GET /om/ HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nAccept: text/html\r\n\r\n";
        for end in 0..whole.len() {
            assert_eq!(status(&whole[..end]), None, "{end}");
        }
        assert_eq!(status(whole), Some(200));
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let long = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nCookie: {}", "x".repeat(MAX_HEAD_BYTES));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(1000));
        for (head, expected) in [
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nhost: 127.0.0.1:4000\r\n\r\n", 400),
            ("GET om HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n\r\n", 400),
            ("\u{1}\u{2}\u{3}\r\n\r\n", 400),
            ("GET / HTTP/9.9\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n\r\n", 405),
            (&long, 431),
            (&many, 431),
        ] {
            assert_eq!(status(head), Some(expected), "{}", &head[..head.len().min(60)]);
        }
    }
}
