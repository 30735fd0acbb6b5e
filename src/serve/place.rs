//! Where the server listens.

use std::io;
use std::net::{Ipv4Addr, TcpListener};

/// How many ports are tried one after the other before the system chooses.
const MAX_PORT_ATTEMPTS: u16 = 20;

/// A port of this machine that no other machine reaches.
#[derive(Debug)]
pub struct Place {
    pub(super) listener: TcpListener,
    pub(super) port: u16,
}

impl Place {
    /// Takes a port; if somebody has it, one of the next, or else any. Zero means any.
    ///
    /// # Errors
    /// If the system has no free port.
    pub fn take(wanted: u16) -> io::Result<Self> {
        let next = (1..=MAX_PORT_ATTEMPTS).map_while(|step| wanted.checked_add(step)).filter(|_| wanted != 0);
        let mut last = Self::bind(wanted);
        for port in next.chain([0]) {
            match &last {
                Err(error) if is_taken(error) => last = Self::bind(port),
                _ => break,
            }
        }
        last
    }

    /// Returns the port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Returns the address of the output, ending in `/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}:{}/", Ipv4Addr::LOCALHOST, self.port)
    }

    fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }
}

/// Whether the port is somebody else's, or one that only the administrator may take.
fn is_taken(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied)
}
