//! What can be asked for.

use crate::value::Lang;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// Turns Markdown files about citizen promises and their follow-ups into web sites.
#[derive(Debug, Parser)]
#[command(name = "utfall", version, about, arg_required_else_help = true)]
pub struct Cli {
    /// Flags that every command takes.
    #[command(flatten)]
    pub common: Common,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that every command takes.
#[derive(Debug, Args)]
pub struct Common {
    /// The folder of the site (default: the nearest one upwards with a site.toml)
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// The day that due and late are counted from (default: SOURCE_DATE_EPOCH, else today)
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub as_of: Option<NaiveDate>,
    /// The language of messages
    #[arg(long, global = true, value_enum, default_value_t = LangFlag::Sv)]
    pub lang: LangFlag,
    /// Whether messages are coloured
    #[arg(long, global = true, value_enum, default_value_t = ColorFlag::Auto)]
    pub color: ColorFlag,
    /// Print nothing but mistakes
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the content and write the site
    Build(BuildFlags),
    /// Check the content and write nothing
    Check(CheckFlags),
    /// Tell what changes for readers between two folders or two git revisions
    Diff(DiffFlags),
    /// Show the site in a browser on this machine while it is written
    Serve(ServeFlags),
    /// Print a script that completes commands in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

/// Flags of `build`.
#[derive(Debug, Args)]
pub struct BuildFlags {
    /// The folder that the site is written to
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub out: PathBuf,
    /// The address that the site will be published at, instead of the one in site.toml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// The only edition to write, at the root of the output
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    /// Show drafts like the rest
    #[arg(long)]
    pub drafts: bool,
    /// Print how long each step took
    #[arg(long)]
    pub timings: bool,
    /// Add a page, stil/, with all parts of the theme and invented data
    #[arg(long)]
    pub style: bool,
}

/// Flags of `check`.
#[derive(Debug, Args)]
pub struct CheckFlags {
    /// The shape of the messages
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Check drafts like the rest
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors: `--deny warnings`
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
}

/// Flags of `diff`.
#[derive(Debug, Args)]
pub struct DiffFlags {
    /// The older one: a folder of a site, a content folder, or a git revision
    #[arg(value_name = "OLD")]
    pub old: String,
    /// The newer one (default: the folder of the site as it is now)
    #[arg(value_name = "NEW")]
    pub new: Option<String>,
    /// The shape of the answer
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub format: DiffFormat,
    /// Compare drafts like the rest
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors: `--deny warnings`
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
}

/// Flags of `serve`.
#[derive(Debug, Args)]
pub struct ServeFlags {
    /// The port to listen at; if it is taken, a free one
    #[arg(long, value_name = "N", default_value_t = 4000)]
    pub port: u16,
    /// Show drafts like the rest
    #[arg(long)]
    pub drafts: bool,
}

/// A language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LangFlag {
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<LangFlag> for Lang {
    fn from(flag: LangFlag) -> Self {
        match flag {
            LangFlag::Sv => Self::Sv,
            LangFlag::En => Self::En,
        }
    }
}

/// Whether messages are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorFlag {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The shape of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line and a marker
    Human,
    /// One line each
    Short,
    /// An array of objects
    Json,
    /// Commands that annotate a pull request on GitHub
    Github,
}

/// The shape of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people
    Text,
    /// For the summary of a pull request
    Markdown,
    /// An array of objects
    Json,
    /// The warnings alone, as commands that annotate a pull request on GitHub
    Github,
}

/// What is treated as an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}
