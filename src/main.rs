//! The process edge: arguments in, exit status out.

use mimalloc::MiMalloc;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::process::ExitCode;
use utfall::cli::{Command, read, run};

/// A build makes and drops millions of small values on all cores.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let cli = match read(std::env::args_os().collect()) {
        Ok(cli) => cli,
        Err(status) => return status,
    };
    let is_one_shot = matches!(cli.command, Command::Build(_) | Command::Check(_) | Command::Diff(_));
    bound_threads();
    let _threads = is_one_shot.then(use_main_thread_in_pool);
    run(&cli)
}

/// Builds rayon's thread pool with the main thread in it, which would otherwise sleep and be woken for each parallel step.
/// Not for a server, whose main thread waits for requests. The pool stops when the returned value is dropped.
fn use_main_thread_in_pool() -> Option<ThreadPool> {
    // If threads cannot be started here, rayon tries again with its global pool and reports the error itself. The global
    // pool is not built here, because that waits until all its threads run.
    ThreadPoolBuilder::new().num_threads(asked_threads()).use_current_thread().build().ok()
}

/// The most threads that are started, whatever the environment asks for. More than any machine has cores, and few enough to
/// be started at once.
const MAX_THREADS: usize = 256;

/// How many threads the environment asks rayon for, at most [`MAX_THREADS`]; 0 where it leaves that to rayon.
fn asked_threads() -> usize {
    let asked = std::env::var("RAYON_NUM_THREADS").ok().and_then(|asked| asked.parse::<usize>().ok());
    asked.unwrap_or(0).min(MAX_THREADS)
}

/// Bounds the pool of all other commands, where the environment asks for more threads than may be.
fn bound_threads() {
    if asked_threads() == MAX_THREADS {
        // It fails only where a pool is there, and none is yet.
        let _ = ThreadPoolBuilder::new().num_threads(MAX_THREADS).build_global();
    }
}
