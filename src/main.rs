//! The process edge: arguments in, exit status out.

use clap::Parser;
use mimalloc::MiMalloc;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::process::ExitCode;
use utfall::cli::{Cli, Command, run};

/// A build makes and drops millions of small values on all cores.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let does_it_once = matches!(cli.command, Command::Build(_) | Command::Check(_) | Command::Diff(_));
    let _threads = does_it_once.then(share_the_work);
    run(&cli)
}

/// Makes this thread one of those that work side by side: it would wait for them otherwise, and be woken each time. Not
/// that of a server, which waits for other things. The others go on until what is returned is dropped.
fn share_the_work() -> Option<ThreadPool> {
    // Where threads are refused, rayon tries once more by itself, and says why if that fails too. Threads that are
    // those of all would be waited for until they run.
    ThreadPoolBuilder::new().use_current_thread().build().ok()
}
