//! Opens an address in the browser that the system has chosen.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

/// What opens an address: a program and its arguments in front of it. `start` takes a first text in quotes for a title.
const OPENER: (&str, &[&str]) = if cfg!(windows) {
    ("cmd", &["/C", "start", ""])
} else if cfg!(target_os = "macos") {
    ("open", &[])
} else {
    ("xdg-open", &[])
};

/// Opens `address`, and calls `failed` if that can only be seen later.
///
/// # Errors
/// If the program that opens addresses cannot be started.
pub(super) fn open(address: &str, failed: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let (program, arguments) = OPENER;
    let quiet = || Stdio::null();
    let mut opener =
        Command::new(program).args(arguments).arg(address).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn()?;
    // Some of them end only when the browser does.
    thread::spawn(move || {
        if !opener.wait().is_ok_and(|status| status.success()) {
            failed();
        }
    });
    Ok(())
}
