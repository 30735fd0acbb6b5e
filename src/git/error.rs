//! Why git could not answer.

use crate::source::SourcePath;
use std::io;

/// Why git could not give what it was asked for.
#[derive(Debug)]
pub enum GitError {
    /// There is no program with the name git.
    NotInstalled,
    /// The folder lies in no repository.
    NoRepository,
    /// Nothing has been committed yet.
    NoCommit,
    /// The repository belongs to somebody else, and git reads such only when it is allowed to.
    Ownership {
        /// The command that allows it, as git gives it; `None` where it gives none.
        command: Option<String>,
    },
    /// There is no such revision.
    NoSuchRevision {
        /// Whether the clone is shallow, so that the revision may exist elsewhere.
        is_shallow: bool,
    },
    /// A folder of the site is a submodule, so that the repository does not hold its older files.
    Submodule {
        /// The folder.
        path: SourcePath,
    },
    /// Another reason, in the words of git.
    Refused(String),
    /// The process could not be started, or stopped in the middle.
    Io(io::Error),
}

impl From<io::Error> for GitError {
    fn from(error: io::Error) -> Self {
        // The folder is an argument of git and not where it is started: what is not found is the program.
        if error.kind() == io::ErrorKind::NotFound { Self::NotInstalled } else { Self::Io(error) }
    }
}

impl GitError {
    /// Recognises a reason by what git wrote to the standard error, in English.
    pub(super) fn of(stderr: &str) -> Self {
        if stderr.contains("dubious ownership") {
            let command = stderr.lines().map(str::trim).find(|line| line.starts_with("git config"));
            return Self::Ownership { command: command.map(str::to_owned) };
        }
        if stderr.contains("not a git repository") {
            return Self::NoRepository;
        }
        if stderr.contains("does not have any commits yet") || stderr.contains("Not a valid object name HEAD") {
            return Self::NoCommit;
        }
        let said: Vec<&str> = stderr.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        Self::Refused(said.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::GitError;

    #[test]
    fn another_owner_is_recognised_with_the_command_that_helps() {
        let said = "fatal: detected dubious ownership in repository at '/srv/löften'\nTo add an exception for this \
                    directory, call:\n\n\tgit config --global --add safe.directory '/srv/löften'\n";
        let GitError::Ownership { command: Some(command) } = GitError::of(said) else { panic!("{said}") };
        assert_eq!(command, "git config --global --add safe.directory '/srv/löften'");
    }

    #[test]
    fn what_is_not_known_is_said_in_the_words_of_git() {
        let GitError::Refused(said) = GitError::of("fatal: bad config line 3 in file .git/config\n") else { panic!() };
        assert_eq!(said, "fatal: bad config line 3 in file .git/config");
    }
}
