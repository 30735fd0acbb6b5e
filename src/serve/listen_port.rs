//! The port that the server listens at.

use super::hosts::ListenHost;
use std::io;
use std::net::{SocketAddr, TcpListener};

/// How many ports are tried one after the other before the system chooses.
const MAX_PORT_ATTEMPTS: u16 = 20;

/// A port of this machine. No other machine reaches it unless an address was asked for that others have a way to.
#[derive(Debug)]
pub struct ListenPort {
    pub(super) listener: TcpListener,
    pub(super) host: ListenHost,
    pub(super) port: u16,
}

impl ListenPort {
    /// Takes a port; if somebody has it, one of the next, or else any. Zero means any.
    ///
    /// # Errors
    /// If the system has no free port, or if `host` is no address of this machine.
    pub fn take(host: &ListenHost, wanted: u16) -> io::Result<Self> {
        let next = (1..=MAX_PORT_ATTEMPTS).map_while(|step| wanted.checked_add(step)).filter(|_| wanted != 0);
        let mut last = Self::bind(host, wanted);
        for port in next.chain([0]) {
            match &last {
                Err(error) if is_taken(error) => last = Self::bind(host, port),
                _ => break,
            }
        }
        last
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Returns the address of the output for a browser on this machine, ending in `/`.
    pub fn address(&self) -> String {
        format!("http://{}/", self.authority())
    }

    /// The host and port in that address.
    pub(super) fn authority(&self) -> String {
        SocketAddr::new(self.host.shown(), self.port).to_string()
    }

    fn bind(host: &ListenHost, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((host.address(), port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, host: host.clone(), port })
    }
}

/// Whether the port is somebody else's, or one that only the administrator may take.
fn is_taken(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied)
}
