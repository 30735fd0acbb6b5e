//! The command line: commands, arguments and flags, with their help texts.

use super::provenance;
use crate::model::PlaceKind;
use crate::value::{Lang, Scheme};
use chrono::NaiveDate;
use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;
use std::time::Duration;

/// Turns Markdown files about citizen promises and their follow-ups into web sites.
#[derive(Debug, Parser)]
#[command(name = "utfall", version = provenance::version(), about, arg_required_else_help = true)]
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
    /// The folder of the site (default: this folder or the nearest one above with a site.toml)
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// The day to compute what is due and late for (default: SOURCE_DATE_EPOCH, else today)
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub as_of: Option<NaiveDate>,
    /// The language of help and messages (default: UTFALL_LANG, else that of the machine, else Swedish)
    #[arg(long, global = true, value_enum, default_value_t = LangFlag::Sv)]
    pub lang: LangFlag,
    /// The language that somebody asked for, `lang` where the machine did not say it: what files are written in
    #[arg(skip)]
    pub asked: Option<LangFlag>,
    /// When to colour messages
    #[arg(long, global = true, value_enum, default_value_t = ColorFlag::Auto)]
    pub color: ColorFlag,
    /// Print nothing but errors, warnings and hints
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
    /// Show what changes for readers between two folders or two git revisions
    Diff(DiffFlags),
    /// List promises, periods, what is due or late, or verdicts: rows of the open data
    List(ListFlags),
    /// Serve the site on this machine and reload pages when files change
    Serve(ServeFlags),
    /// Create a new file, filled in with what is known; existing files are never overwritten
    #[command(subcommand)]
    New(NewCommand),
    /// Explain the code of a message: what it means, why it is reported, and how to fix it
    Explain {
        /// The code (default: list all codes)
        code: Option<String>,
    },
    /// Print the content format as JSON Schema, for editors that complete and check files
    Schema {
        /// The kind of file (default: all of them in one schema)
        #[arg(value_enum)]
        kind: Option<SchemaKind>,
    },
    /// Print a shell completion script
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, for `man`
    Manual,
    /// Print the help of a command
    Help {
        /// The command (default: an overview)
        #[arg(value_name = "COMMAND")]
        command: Vec<String>,
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
    /// Write only this edition, at the root of the output
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Print how long each step took
    #[arg(long)]
    pub timings: bool,
    /// Link to files instead of folders, so that the site can be opened without a server
    #[arg(long)]
    pub preview: bool,
    /// Add a style guide, stil/: a page with every component of the theme and invented data
    #[arg(long)]
    pub style: bool,
    /// Publish the form for editors with this module, the `utfall-editor.wasm` of a release
    #[arg(long, value_name = "FILE")]
    pub editor: Option<PathBuf>,
    /// Show when each source file was last changed, as git knows it
    #[arg(long)]
    pub history: bool,
    /// How many milliseconds a build may take before it shows a bar
    #[arg(long, hide = true, value_name = "MS", default_value_t = 500)]
    pub progress_after: u64,
}

impl BuildFlags {
    /// How long a build may take before it shows a bar.
    pub fn progress_delay(&self) -> Duration {
        Duration::from_millis(self.progress_after)
    }
}

/// Flags of `list`.
#[derive(Debug, Args)]
pub struct ListFlags {
    /// What to list
    #[arg(value_enum)]
    pub kind: ListKind,
    /// The format of the list
    #[arg(long, value_enum, default_value_t = ListFormat::Table)]
    pub format: ListFormat,
    /// The edition whose rows are listed (default: the first)
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
}

/// What `list` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListKind {
    /// All promises
    Promises,
    /// All periods of all promises, with their follow-ups
    Periods,
    /// Periods that are over and whose follow-up is still to come
    Due,
    /// Periods whose follow-up should be there and is not
    Late,
    /// Targets, with what the figures prove about them
    Verdicts,
}

/// The format of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// The most important columns, for people
    Table,
    /// A list of objects, with all columns of the open data
    Json,
    /// The same with commas
    Csv,
}

/// Flags of `check`.
#[derive(Debug, Args)]
pub struct CheckFlags {
    /// The format of the messages
    #[arg(long, value_enum, default_value_t = MessageFormat::Human)]
    pub format: MessageFormat,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors: `--deny warnings`
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
}

/// Flags of `diff`.
#[derive(Debug, Args)]
pub struct DiffFlags {
    /// The older version: a folder of a site, a content folder, or a git revision
    #[arg(value_name = "OLD")]
    pub old: String,
    /// The newer version (default: the folder of the site as it is now)
    #[arg(value_name = "NEW")]
    pub new: Option<String>,
    /// The format of the output
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub format: DiffFormat,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Treat warnings as errors: `--deny warnings`
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
}

/// Flags of `serve`.
#[derive(Debug, Args)]
pub struct ServeFlags {
    /// The port to listen on; if it is in use, a free one is chosen
    #[arg(long, value_name = "N", default_value_t = 4000)]
    pub port: u16,
    /// The IP address to listen on (0.0.0.0: all; other machines can then read the site), or the name under which a port
    /// that is forwarded to this machine is opened [default: 127.0.0.1]
    #[arg(long, value_name = "HOST")]
    pub host: Option<String>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Look at all files twice a second, where the system does not report changes (network drives, virtual machines)
    #[arg(long)]
    pub poll: bool,
    /// Include drafts
    #[arg(long)]
    pub drafts: bool,
    /// Show the form for editors with this module, the `utfall-editor.wasm` of a release
    #[arg(long, value_name = "FILE")]
    pub editor: Option<PathBuf>,
}

/// What `new` writes.
#[derive(Debug, Subcommand)]
pub enum NewCommand {
    /// A whole site with your municipality or an invented one, workflows for GitHub Pages and settings for editors
    Site(NewSiteFlags),
    /// A place
    Place(NewPlaceFlags),
    /// A promise
    Promise(NewPromiseFlags),
    /// The follow-up of a period
    FollowUp(NewFollowUpFlags),
}

/// Flags of `new site`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("place_source").args(["site_code", "site_county"])))]
pub struct NewSiteFlags {
    /// The folder of the new site
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The municipality that the site is about, instead of an invented one
    #[arg(long, value_name = "NAME", requires = "place_source")]
    pub place: Option<String>,
    /// Its code of Statistics Sweden (SCB), which gives the county too: 0680
    #[arg(long, id = "site_code", value_name = "CODE", requires = "place")]
    pub code: Option<String>,
    /// Its county, where there is no code
    #[arg(long, id = "site_county", value_name = "NAME", requires = "place")]
    pub county: Option<String>,
    /// The address of the repository that the site will lie in: https://github.com/OWNER/REPO
    #[arg(long, value_name = "URL")]
    pub repository: Option<String>,
    /// The repository on GitHub whose releases its workflows use (default: the one that this program was released from)
    #[arg(long, value_name = "OWNER/REPO")]
    pub from: Option<String>,
    /// Bring the workflows of a site that is there up to this version, and touch nothing else
    #[arg(long)]
    pub update: bool,
}

/// Flags of `new place`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("county_source").args(["code", "county", "within"]).required(true)))]
pub struct NewPlaceFlags {
    /// The name of the place
    #[arg(value_name = "NAME")]
    pub name: String,
    /// The municipality code of Statistics Sweden (SCB), which gives the county too: 0680
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    /// The county, where there is no code
    #[arg(long, value_name = "NAME")]
    pub county: Option<String>,
    /// The municipality that a district is part of
    #[arg(long, value_name = "PLACE")]
    pub within: Option<String>,
    /// The kind of place (default: a district with --within, else a municipality)
    #[arg(long, value_enum)]
    pub kind: Option<PlaceFlag>,
    /// The name of its folder (default: its name in small letters)
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
}

/// Flags of `new promise`.
#[derive(Debug, Args)]
pub struct NewPromiseFlags {
    /// The folders of its place and its own: exempelstad/2027
    #[arg(value_name = "PLACE/PROMISE")]
    pub promise: String,
    /// Its title (default: that of the year)
    #[arg(long)]
    pub title: Option<String>,
    /// The year, month or day that it begins (default: the year that its folder is named after)
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The year, month or day that it ends (default: until further notice)
    #[arg(long, value_name = "DATE", requires = "from")]
    pub to: Option<String>,
    /// How often it is followed up (default: as the place's promise before)
    #[arg(long, value_enum, value_delimiter = ',')]
    pub schedule: Vec<ScheduleFlag>,
}

/// Flags of `new follow-up`.
#[derive(Debug, Args)]
pub struct NewFollowUpFlags {
    /// The folders of its place and its promise: exempelstad/2027
    #[arg(value_name = "PLACE/PROMISE")]
    pub promise: String,
    /// The period: t1–t3, q1–q4, h1, h2, year or once, from the second year on with the year before it, 2028-t1; or any
    /// other name, with --from and --to
    #[arg(value_name = "PERIOD")]
    pub period: String,
    /// The first day or month of a period with a name of its own
    #[arg(long, value_name = "DATE", requires = "to")]
    pub from: Option<String>,
    /// The last day or month of a period with a name of its own
    #[arg(long, value_name = "DATE", requires = "from")]
    pub to: Option<String>,
}

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PlaceFlag {
    /// Kommun
    Municipality,
    /// Stadsdel, kommundel or tätort
    District,
    /// An area of the police
    PoliceArea,
}

impl From<PlaceFlag> for PlaceKind {
    fn from(flag: PlaceFlag) -> Self {
        match flag {
            PlaceFlag::Municipality => Self::Municipality,
            PlaceFlag::District => Self::District,
            PlaceFlag::PoliceArea => Self::PoliceArea,
        }
    }
}

/// How often a promise is followed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ScheduleFlag {
    /// Every four months
    Tertial,
    /// Every three months
    Quarter,
    /// Every six months
    HalfYear,
    /// Each year
    Year,
    /// Once, at the end
    Once,
}

impl From<ScheduleFlag> for Scheme {
    fn from(flag: ScheduleFlag) -> Self {
        match flag {
            ScheduleFlag::Tertial => Self::Tertial,
            ScheduleFlag::Quarter => Self::Quarter,
            ScheduleFlag::HalfYear => Self::HalfYear,
            ScheduleFlag::Year => Self::Year,
            ScheduleFlag::Once => Self::Once,
        }
    }
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// site.toml
    Site,
    /// place.md
    Place,
    /// promise.md
    Promise,
    /// Follow-ups
    FollowUp,
    /// Any other page
    Page,
}

impl SchemaKind {
    /// Returns its name in the content format.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Place => "place",
            Self::Promise => "promise",
            Self::FollowUp => "follow-up",
            Self::Page => "page",
        }
    }
}

/// A language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LangFlag {
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<Lang> for LangFlag {
    fn from(lang: Lang) -> Self {
        lang.pick(Self::Sv, Self::En)
    }
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

/// The format of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// For people: with the source line and a marker below
    Human,
    /// One line for each message
    Short,
    /// An array of objects
    Json,
    /// Commands that annotate a pull request on GitHub
    Github,
    /// All of them by file, for the summary of a run on GitHub
    Markdown,
}

/// The format of a comparison.
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
