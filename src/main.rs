//! The process edge: arguments in, exit status out.

use clap::Parser;
use mimalloc::MiMalloc;
use std::process::ExitCode;
use utfall::cli::{Cli, run};

/// A build makes and drops millions of small values on all cores.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    run(&Cli::parse())
}
