//! Where the server listens, and under which names it answers.
//!
//! Only this machine can connect, unless somebody asks for more, but a page of any site that is open in a browser here
//! can make the browser ask. So the name that was asked for is checked: another one that leads here (DNS rebinding) gets
//! nothing but a sentence that says how to allow it. An address in numbers cannot be made to lead elsewhere.

use crate::value::Lang;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::str::FromStr;

/// Where to listen, as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListenHost {
    /// At this address; `0.0.0.0` and `::` are all of this machine.
    Address(IpAddr),
    /// At this machine alone, but under another name as well: that of a port that is forwarded here.
    Name(String),
}

impl Default for ListenHost {
    fn default() -> Self {
        Self::Address(Ipv4Addr::LOCALHOST.into())
    }
}

/// It is neither an address nor a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHost;

impl FromStr for ListenHost {
    type Err = NoHost;

    fn from_str(text: &str) -> Result<Self, NoHost> {
        let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
        if let Ok(address) = bare.parse() {
            return Ok(Self::Address(address));
        }
        if is_name(text) { Ok(Self::Name(text.to_ascii_lowercase())) } else { Err(NoHost) }
    }
}

/// Whether a text can be the name of a machine (RFC 1123, section 2.1).
fn is_name(text: &str) -> bool {
    let is_label = |label: &str| {
        let fits = (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-');
        fits && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    text.len() <= 253
        && text.split('.').all(is_label)
        && !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

impl ListenHost {
    /// The address to listen at.
    pub(super) fn address(&self) -> IpAddr {
        match self {
            Self::Address(address) => *address,
            Self::Name(_) => Ipv4Addr::LOCALHOST.into(),
        }
    }

    /// The address of the output: one that a browser on this machine can open.
    pub(super) fn shown(&self) -> IpAddr {
        match self.address() {
            IpAddr::V4(all) if all.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(all) if all.is_unspecified() => std::net::Ipv6Addr::LOCALHOST.into(),
            address => address,
        }
    }
}

/// What becomes of a request by the name that it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judged {
    /// It is answered.
    Own,
    /// It is answered, and pages name the site as it was asked for.
    Another,
    /// It is sent to the address of the output: pages know one, and a browser takes another name for another site.
    Redirected,
    Refused,
}

/// The names that are answered.
#[derive(Debug)]
pub(super) struct Hosts {
    host: ListenHost,
    port: u16,
    own: String,
    lang: Lang,
}

impl Hosts {
    pub(super) fn new(host: &ListenHost, port: u16, lang: Lang) -> Self {
        Self { own: SocketAddr::new(host.shown(), port).to_string(), host: host.clone(), port, lang }
    }

    /// The host and port in the address of the output.
    pub(super) fn own(&self) -> &str {
        &self.own
    }

    /// Judges the value of a `Host` header.
    pub(super) fn judge(&self, host: &str) -> Judged {
        if host.eq_ignore_ascii_case(&self.own) {
            return Judged::Own;
        }
        if let ListenHost::Name(name) = &self.host
            && without_port(host).eq_ignore_ascii_case(name)
        {
            return Judged::Another;
        }
        let loopback = ["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}:{}", self.port));
        let is_loopback = loopback.iter().any(|name| name.eq_ignore_ascii_case(host));
        let address = self.host.address();
        if address.is_unspecified() {
            let is_number = host.parse().is_ok_and(|at: SocketAddr| at.port() == self.port);
            return if is_loopback || is_number { Judged::Another } else { Judged::Refused };
        }
        if is_loopback && address.is_loopback() { Judged::Redirected } else { Judged::Refused }
    }

    /// What is said to who asks for another name: nothing of the site, but how to come to it.
    pub(super) fn refusal(&self, host: &str) -> String {
        let (own, port) = (&self.own, self.port);
        let name = without_port(host);
        // No more of what a stranger sent is shown than a name.
        let name = if is_name(name) || name.parse::<IpAddr>().is_ok() { name } else { "" };
        let is_loopback = matches!(name, "localhost" | "127.0.0.1");
        match (self.lang, name) {
            (Lang::Sv, "") => format!("403: Här svarar bara http://{own}/."),
            (Lang::En, "") => format!("403: Only http://{own}/ is answered here."),
            (Lang::Sv, _) if is_loopback => format!(
                "403: Här svarar bara http://{own}/, men webbläsaren frågade efter {host}. Låt porten heta {port} på båda \
                 sidor när den vidarebefordras, eller starta med `utfall serve --host localhost`."
            ),
            (Lang::En, _) if is_loopback => format!(
                "403: Only http://{own}/ is answered here, and the browser asked for {host}. Forward the port to the same \
                 number, {port}, or start with `utfall serve --host localhost`."
            ),
            (Lang::Sv, name) => format!(
                "403: Här svarar bara http://{own}/, men webbläsaren frågade efter {name}. Om porten vidarebefordras hit \
                 från {name}, och du själv har ordnat det, starta med `utfall serve --host {name}`."
            ),
            (Lang::En, name) => format!(
                "403: Only http://{own}/ is answered here, and the browser asked for {name}. If the port is forwarded from \
                 {name}, and you arranged that yourself, start with `utfall serve --host {name}`."
            ),
        }
    }
}

/// Takes the port from a host.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::{Hosts, Judged, ListenHost, NoHost};
    use crate::value::Lang;

    fn judge(listen: &str, host: &str) -> Judged {
        Hosts::new(&listen.parse().unwrap(), 4000, Lang::Sv).judge(host)
    }

    #[test]
    fn this_machine_alone_is_answered_unless_more_is_asked_for() {
        assert_eq!(judge("127.0.0.1", "127.0.0.1:4000"), Judged::Own);
        for host in ["localhost:4000", "LocalHost:4000", "[::1]:4000"] {
            assert_eq!(judge("127.0.0.1", host), Judged::Redirected, "{host}");
        }
        for host in ["", "127.0.0.1", "127.0.0.1:1", "localhost", "192.168.1.5:4000", "x.example", "x.example:4000"] {
            assert_eq!(judge("127.0.0.1", host), Judged::Refused, "{host}");
        }
    }

    #[test]
    fn all_addresses_are_answered_by_number_and_never_by_a_name_that_can_be_made_to_lead_here() {
        for listen in ["0.0.0.0", "::"] {
            for host in ["192.168.1.5:4000", "[fe80::1]:4000", "localhost:4000"] {
                assert_eq!(judge(listen, host), Judged::Another, "{host}");
            }
            for host in ["192.168.1.5", "192.168.1.5:80", "x.example:4000", "1.2.3.4.x.example:4000"] {
                assert_eq!(judge(listen, host), Judged::Refused, "{host}");
            }
        }
        assert_eq!(judge("192.168.1.5", "192.168.1.5:4000"), Judged::Own);
        assert_eq!(judge("192.168.1.5", "192.168.1.6:4000"), Judged::Refused);
    }

    #[test]
    fn a_forwarded_port_is_answered_under_its_name() {
        for host in ["x-4000.app.example", "X-4000.app.example:443"] {
            assert_eq!(judge("x-4000.app.example", host), Judged::Another, "{host}");
        }
        assert_eq!(judge("localhost", "localhost:4001"), Judged::Another);
        assert_eq!(judge("localhost", "127.0.0.1:4000"), Judged::Own);
        for host in ["y.app.example", "x-4000.app.example.evil.example"] {
            assert_eq!(judge("x-4000.app.example", host), Judged::Refused, "{host}");
        }
    }

    #[test]
    fn the_refusal_says_the_way_out_and_repeats_nothing_but_a_name() {
        let refusal = |host: &str, lang| Hosts::new(&ListenHost::default(), 4000, lang).refusal(host);
        assert!(refusal("x.example:4000", Lang::Sv).ends_with("starta med `utfall serve --host x.example`."));
        assert!(refusal("x.example", Lang::En).ends_with("start with `utfall serve --host x.example`."));
        assert!(refusal("localhost:4001", Lang::Sv).contains("frågade efter localhost:4001"));
        assert_eq!(refusal("<script>`x`", Lang::Sv), "403: Här svarar bara http://127.0.0.1:4000/.");
        assert_eq!(refusal("", Lang::En), "403: Only http://127.0.0.1:4000/ is answered here.");
    }

    #[test]
    fn a_host_is_an_address_or_a_name() {
        assert_eq!("[::1]".parse(), Ok(ListenHost::Address("::1".parse().unwrap())));
        assert_eq!("Min-Dator.local".parse(), Ok(ListenHost::Name("min-dator.local".to_owned())));
        for wrong in ["", "http://x", "x:80", "300.1.1.1", "-x", "x..y", "å"] {
            assert_eq!(wrong.parse::<ListenHost>(), Err(NoHost), "{wrong}");
        }
    }
}
