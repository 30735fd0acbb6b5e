//! The process edge: arguments in, exit status out.

use clap::Parser;
use std::process::ExitCode;
use utfall::cli::{Cli, run};

fn main() -> ExitCode {
    run(&Cli::parse())
}
