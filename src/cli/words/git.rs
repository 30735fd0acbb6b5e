//! What is said when git does not answer: its reason, and what to do about it.

use super::io_error;
use crate::git::GitError;
use crate::source::SourcePath;
use crate::value::{Lang, define_say};

/// What git was asked for.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) enum Asked<'a> {
    /// When files were last changed.
    History,
    /// The files of a revision, or of a folder that is not there.
    Revision(&'a str),
}

pub(in crate::cli) fn refused(error: &GitError, asked: Asked<'_>, lang: Lang) -> String {
    define_say!(lang, $);
    let (sv, en) = match error {
        GitError::Io(error) => return io_error(error, lang),
        GitError::NotInstalled => (
            "programmet git finns inte på den här datorn, eller inte i sökvägen `PATH`",
            "the program git is not on this machine, or not in its `PATH`",
        ),
        GitError::NoRepository => (
            "mappen ligger inte i något git-förråd (en mapp med `.git` i sig eller ovanför)",
            "the folder lies in no git repository (no `.git` in it or above)",
        ),
        GitError::NoCommit => ("git-förrådet har ingen version än", "the git repository has no commit yet"),
        GitError::Ownership { .. } => (
            "git läser inte förrådet, för det ägs av en annan användare (dubious ownership)",
            "git does not read the repository, since another user owns it (dubious ownership)",
        ),
        GitError::NoSuchRevision { .. } => return no_revision(error, asked, lang),
        GitError::Submodule { path } => return submodule(path, asked, lang),
        GitError::Refused(said) => {
            let help = ways_out(error, asked, lang);
            return say!("fel: git svarade: {said}\nhjälp: {help}\n", "error: git answered: {said}\nhelp: {help}\n");
        }
    };
    let help = ways_out(error, asked, lang);
    say!("fel: {sv}\nhjälp: {help}\n", "error: {en}\nhelp: {help}\n")
}

/// What to do: about the reason, or without git.
fn ways_out(error: &GitError, asked: Asked<'_>, lang: Lang) -> String {
    define_say!(lang, $);
    let without = match asked {
        Asked::History => say!("Bygg utan `--history`", "Build without `--history`"),
        Asked::Revision(_) => say!(
            "Jämför två mappar: `utfall diff GAMMAL-MAPP NY-MAPP`",
            "Compare two folders: `utfall diff OLD-FOLDER NEW-FOLDER`"
        ),
    };
    match error {
        GitError::NotInstalled => say!(
            "Installera git (https://git-scm.com). {without} om det inte går.",
            "Install git (https://git-scm.com). {without} if that cannot be done."
        ),
        GitError::Ownership { command } => {
            let command = command.as_deref().unwrap_or("git config --global --add safe.directory MAPP");
            say!(
                "Är mappen din egen, tillåt den: `{command}`. {without} annars.",
                "If the folder is yours, allow it: `{command}`. {without} otherwise."
            )
        }
        GitError::NoRepository => {
            say!("{without}, eller gå till en klon.", "{without}, or go to a clone.")
        }
        GitError::NoCommit => say!(
            "Spara en första version: `git add .` och `git commit`. {without} så länge.",
            "Commit a first one: `git add .` and `git commit`. {without} until then."
        ),
        _ => say!("{without}.", "{without}."),
    }
}

fn no_revision(error: &GitError, asked: Asked<'_>, lang: Lang) -> String {
    define_say!(lang, $);
    let name = if let Asked::Revision(name) = asked { name } else { "HEAD" };
    let is_shallow = matches!(error, GitError::NoSuchRevision { is_shallow: true });
    let (sv, en) = if is_shallow {
        (
            "Klonen är grund och saknar äldre versioner. Hämta dem: `git fetch --unshallow`, i GitHub Actions \
             `fetch-depth: 0`.",
            "The clone is shallow and lacks older revisions. Fetch them: `git fetch --unshallow`, in GitHub Actions \
             `fetch-depth: 0`.",
        )
    } else {
        (
            "Ange två mappar, eller två versioner: `utfall diff main`, `utfall diff HEAD~1 HEAD`.",
            "Name two folders or two revisions: `utfall diff main`, `utfall diff HEAD~1 HEAD`.",
        )
    };
    say!(
        "fel: `{name}` är varken en mapp eller en version som git känner till\nhjälp: {sv}\n",
        "error: `{name}` is neither a folder nor a revision that git knows\nhelp: {en}\n"
    )
}

fn submodule(path: &SourcePath, asked: Asked<'_>, lang: Lang) -> String {
    define_say!(lang, $);
    let name = if let Asked::Revision(name) = asked { name } else { "HEAD" };
    say!(
        "fel: `{path}` är en undermodul (submodule), så förrådet har inte filerna som de var i `{name}`\n\
         hjälp: Hämta den äldre versionen till en egen mapp, `git worktree add ../gammal {name}` och där `git \
         submodule update --init`, och jämför med mappen: `utfall diff ../gammal`.\n",
        "error: `{path}` is a submodule, so that the repository does not hold the files as they were in `{name}`\n\
         help: Check the older revision out into a folder of its own, `git worktree add ../old {name}` and there \
         `git submodule update --init`, and compare with that folder: `utfall diff ../old`.\n"
    )
}

/// Said beside a history that lacks its beginning.
pub(in crate::cli) fn history_is_cut(lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "anm: klonen är grund, så det går inte att säga när alla filer ändrades. De får ingen dag.\n\
         hjälp: Hämta hela historiken: `git fetch --unshallow`, i GitHub Actions `fetch-depth: 0`.\n",
        "note: the clone is shallow, so that it cannot be told when all files changed. Those get no day.\n\
         help: Fetch the whole history: `git fetch --unshallow`, in GitHub Actions `fetch-depth: 0`.\n"
    )
}

/// Said beside a history that does not reach into these folders.
pub(in crate::cli) fn history_lacks(submodules: &[SourcePath], lang: Lang) -> String {
    define_say!(lang, $);
    let paths: Vec<String> = submodules.iter().map(|path| format!("`{path}`")).collect();
    let paths = crate::locale::words::list(&paths, lang);
    say!(
        "anm: {paths} är en undermodul (submodule) med egen historik, så dess filer får ingen dag.\n\
         hjälp: Lägg filerna i samma förråd som `site.toml` om sidorna ska säga när de ändrades.\n",
        "note: {paths} is a submodule with a history of its own, so that its files get no day.\n\
         help: Keep the files in the repository of `site.toml` if pages are to say when they were changed.\n"
    )
}
