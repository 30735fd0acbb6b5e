//! What a page gets on top when it is served: a script that loads it again, and a policy that lets the script run.
//!
//! Pages say in a `meta` element what a browser may load for them, and a policy there can only be narrowed. So the element
//! is taken out and its policy is sent as a header instead, widened by scripts, styles and streams of the same server.
//! All else in it holds as it will when the page is published.

use crate::parse::escaped;
use crate::value::Lang;

/// The folder of the server's own files; no page has such an address.
pub(super) const INTERNAL_PREFIX: &str = "__utfall/";

pub(super) const SCRIPT: &str = include_str!("served/reload.js");
pub(super) const STYLE: &str = include_str!("served/mistakes.css");

/// A page as it is sent.
pub(super) struct Served {
    pub(super) html: String,
    /// The value of `Content-Security-Policy`.
    pub(super) policy: Option<String>,
}

/// Prepares a page for a browser.
pub(super) fn page(html: &str, state: &str, lang: Lang) -> Served {
    let (mut html, policy) = match policy_in(html) {
        Some((element, policy)) => {
            (format!("{}{}", &html[..element.start], &html[element.end..]), Some(widened(&policy)))
        }
        None => (html.to_owned(), None),
    };
    let at = html.find("</head>").unwrap_or(html.len());
    html.insert_str(at, &script(state, lang));
    Served { html, policy }
}

/// A page of mistakes, for when there is nothing to lie behind them.
pub(super) fn mistakes(text: &str, state: &str, lang: Lang) -> String {
    let (title, script) = (words(lang).0, script(state, lang));
    let (code, text) = (lang.code(), escaped(text));
    format!(
        "<!doctype html><html lang=\"{code}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"/{INTERNAL_PREFIX}mistakes.css\">\
         {script}</head><body><main class=\"mistakes\"><h1>{title}</h1><pre>{text}</pre></main></body></html>\n"
    )
}

fn script(state: &str, lang: Lang) -> String {
    let (title, close) = words(lang);
    format!(
        "<script defer src=\"/{INTERNAL_PREFIX}reload.js\" data-state=\"{state}\" data-title=\"{title}\" data-close=\"{close}\">\
         </script>"
    )
}

fn words(lang: Lang) -> (&'static str, &'static str) {
    lang.pick(("Något är fel i filerna", "Stäng"), ("Something is wrong in the files", "Close"))
}

/// Percent-encodes what may not stand in a part of an address (RFC 3986, section 3.3).
pub(super) fn encoded(part: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+".contains(&byte);
    part.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Finds the `meta` element with the policy of a page.
fn policy_in(html: &str) -> Option<(std::ops::Range<usize>, String)> {
    let head = &html[..html.find("</head>")?];
    let name = head.find("http-equiv=\"Content-Security-Policy\"")?;
    let start = head[..name].rfind('<')?;
    let end = name + head[name..].find('>')? + 1;
    let (_, rest) = head[name..end].split_once("content=\"")?;
    let (policy, _) = rest.split_once('"')?;
    let policy = policy.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&");
    Some((start..end, policy))
}

/// Allows what the server itself adds to a page.
fn widened(policy: &str) -> String {
    let mut directives: Vec<(String, Vec<&str>)> = policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?.to_ascii_lowercase(), words.collect()))
        })
        .collect();
    let everything = directives.iter().find(|(name, _)| name == "default-src").map(|(_, sources)| sources.clone());
    for wanted in ["script-src", "style-src", "connect-src"] {
        let known = directives.iter().any(|(name, _)| name == wanted);
        if let (false, Some(sources)) = (known, &everything) {
            directives.push((wanted.to_owned(), sources.clone()));
        }
    }
    let allowed = ["script-src", "script-src-elem", "style-src", "style-src-elem", "connect-src"];
    for (_, sources) in directives.iter_mut().filter(|(name, _)| allowed.contains(&name.as_str())) {
        sources.retain(|source| *source != "'none'" && *source != "'self'");
        sources.push("'self'");
    }
    let said = directives.into_iter().map(|(name, sources)| [&[name.as_str()], &sources[..]].concat().join(" "));
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::{page, widened};
    use crate::value::Lang;

    #[test]
    fn a_policy_is_widened_by_the_server_alone() {
        assert_eq!(
            widened("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'"),
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; script-src 'self'; \
             connect-src 'self'"
        );
        assert_eq!(
            widened("default-src 'none'; script-src 'sha256-x'"),
            "default-src 'none'; script-src 'sha256-x' 'self'; style-src 'self'; connect-src 'self'"
        );
        assert_eq!(widened("img-src 'self'"), "img-src 'self'");
    }

    #[test]
    fn the_policy_moves_from_the_page_to_the_header() {
        let html = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\">\
                    <title>x</title></head>";
        let served = page(html, "1", Lang::Sv);
        assert!(served.html.starts_with("<head><title>x</title><script defer src=\"/__utfall/reload.js\""));
        let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
        assert_eq!(served.policy.as_deref(), Some(policy));
    }
}
