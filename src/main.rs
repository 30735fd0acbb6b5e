//! The process edge: arguments in, exit status out.

use clap::Parser;
use mimalloc::MiMalloc;
use rayon::ThreadPoolBuilder;
use std::process::ExitCode;
use utfall::cli::{Cli, Command, run};

/// A build makes and drops millions of small values on all cores.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if matches!(cli.command, Command::Build(_) | Command::Check(_) | Command::Diff(_)) {
        share_the_work();
    }
    run(&cli)
}

/// Makes this thread one of those that work side by side: it would wait for them otherwise, and be woken each time. Not
/// that of a server, which waits for other things.
fn share_the_work() {
    // Where threads are refused, rayon tries once more by itself, and says why if that fails too.
    let _ = ThreadPoolBuilder::new().use_current_thread().build_global();
}
