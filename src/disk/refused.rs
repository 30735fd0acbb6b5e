//! I/O errors with the path that they concern.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error of the system and the path that it is about: the error alone says "not found", and not what.
#[derive(Debug)]
pub struct Refused {
    /// The path.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
}

impl Refused {
    /// Finds the path in an error, if one was added to it.
    pub fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl Error for Refused {}

/// Adds the path to what the system refuses.
pub(super) trait At<T> {
    /// Says that it is about `path`, unless something below has named one already.
    fn at(self, path: &Path) -> io::Result<T>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Self {
        self.map_err(|error| match Refused::of(&error) {
            Some(_) => error,
            None => io::Error::new(error.kind(), Refused { path: path.to_path_buf(), error }),
        })
    }
}

/// Takes over the path that a walk through folders names.
pub(super) fn of_walk(error: walkdir::Error) -> io::Error {
    let path = error.path().map(Path::to_path_buf);
    let error: io::Error = error.into();
    // The walk has put the path into its words; those of the system lie within.
    let error = match error.raw_os_error().or_else(|| raw_below(&error)) {
        Some(code) => io::Error::from_raw_os_error(code),
        None => error,
    };
    match path {
        Some(path) => io::Error::new(error.kind(), Refused { path, error }),
        None => error,
    }
}

fn raw_below(error: &io::Error) -> Option<i32> {
    error.get_ref()?.downcast_ref::<walkdir::Error>()?.io_error()?.raw_os_error()
}

#[cfg(test)]
mod tests {
    use super::{At, Refused, of_walk};
    use std::io;
    use std::path::Path;
    use walkdir::WalkDir;

    #[test]
    fn an_error_names_the_path_that_it_is_about_once() {
        let error = Err::<(), _>(io::Error::from(io::ErrorKind::NotFound)).at(Path::new("a/b"));
        let error = error.at(Path::new("a")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        let refused = Refused::of(&error).unwrap();
        assert_eq!(refused.path, Path::new("a/b"));
        assert_eq!(error.to_string(), format!("{}: {}", Path::new("a/b").display(), refused.error));
    }

    #[test]
    fn an_error_of_a_walk_is_that_of_the_system_with_the_path() {
        let error = WalkDir::new("borta/igen").into_iter().next().unwrap().unwrap_err();
        let error = of_walk(error);
        let refused = Refused::of(&error).unwrap();
        assert_eq!((refused.path.as_path(), error.kind()), (Path::new("borta/igen"), io::ErrorKind::NotFound));
        let system = std::fs::read("borta/igen").unwrap_err().raw_os_error();
        assert!(system.is_some() && refused.error.raw_os_error() == system, "{refused:?}");
    }
}
