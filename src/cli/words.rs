//! What commands say, in both languages.

pub(super) mod git;
pub(super) mod help;
pub(super) mod usage;

use super::timings::{TimedStep, Work};
use crate::disk::{OutRefused, Refused, Written};
use crate::locale::words::{count, list, size};
use crate::pipeline::Stage;
use crate::render::FileKind;
use crate::serve::Looking;
use crate::value::{Lang, define_say};
use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(super) fn no_rows(lang: Lang) -> &'static str {
    lang.pick("Listan är tom.\n", "The list is empty.\n")
}

pub(super) fn no_site_in(root: &Path, lang: Lang) -> String {
    define_say!(lang, $);
    let root = root.display();
    say!(
        "fel: det finns ingen `site.toml` i {root}\nhjälp: Ange mappen där `site.toml` ligger: `--root MAPP`.\n",
        "error: there is no `site.toml` in {root}\nhelp: Give the folder that contains it: `--root DIR`.\n"
    )
}

pub(super) fn no_site_above(here: &Path, lang: Lang) -> String {
    define_say!(lang, $);
    let here = here.display();
    say!(
        "fel: det finns ingen `site.toml` i {here} eller någon mapp ovanför\n\
         hjälp: Gå till sajtens mapp, eller ange den med `--root MAPP`.\n",
        "error: there is no `site.toml` in {here} or any folder above\n\
         help: Go to the folder of the site, or give it with `--root DIR`.\n"
    )
}

/// Of the site in a folder or a revision; without a name, of the site as it lies here.
pub(super) fn not_comparable(name: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let place = match name {
        Some(name) => say!("i `{name}`", "in `{name}`"),
        None => say!("i filerna som de är nu", "in the files as they are now"),
    };
    say!("Det går inte att jämföra, för {place} finns fel:\n\n", "Cannot compare: there are errors {place}:\n\n")
}

pub(super) fn io_error(error: &io::Error, lang: Lang) -> String {
    define_say!(lang, $);
    let cause = match Refused::of(error) {
        Some(Refused { path, error }) => format!("`{}`: {}", path.display(), cause(error, lang)),
        None => cause(error, lang),
    };
    say!("fel: datorn säger nej. {cause}\n", "error: the system refused. {cause}\n")
}

/// What the system says, in words for people; what happens rarely, in its own.
fn cause(error: &io::Error, lang: Lang) -> String {
    let (sv, en) = match error.kind() {
        io::ErrorKind::NotFound => ("filen eller mappen finns inte", "there is no such file or folder"),
        io::ErrorKind::PermissionDenied => {
            ("du har inte rätt att läsa eller skriva där", "you have no permission to read or write there")
        }
        io::ErrorKind::AlreadyExists => ("där ligger redan något annat", "something else is already there"),
        io::ErrorKind::NotADirectory => ("en del av sökvägen är ingen mapp", "part of the path is not a folder"),
        io::ErrorKind::IsADirectory => ("det är en mapp", "it is a folder"),
        io::ErrorKind::DirectoryNotEmpty => {
            ("mappen är inte tom; pågår ett annat bygge?", "the folder is not empty; is another build running?")
        }
        io::ErrorKind::StorageFull => ("disken är full", "the disk is full"),
        io::ErrorKind::QuotaExceeded => ("utrymmet är slut", "the quota is used up"),
        io::ErrorKind::FileTooLarge => ("filen blev för stor", "the file grew too large"),
        io::ErrorKind::ReadOnlyFilesystem => ("disken går inte att skriva till", "the disk cannot be written to"),
        io::ErrorKind::InvalidFilename => {
            ("namnet är för långt eller går inte att ha", "the name is too long or not allowed")
        }
        io::ErrorKind::InvalidData => ("innehållet går inte att läsa", "the contents cannot be read"),
        io::ErrorKind::InvalidInput => ("det är ingen vanlig fil", "it is not a regular file"),
        io::ErrorKind::OutOfMemory => ("minnet är slut", "out of memory"),
        io::ErrorKind::AddrInUse => ("porten är upptagen", "the port is in use"),
        _ => return error.to_string(),
    };
    lang.pick(sv, en).to_owned()
}

pub(super) fn cut_output(error: &io::Error, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: allt kunde inte skrivas ut: {}\n",
        "error: not all of the output could be written: {}\n",
        cause(error, lang)
    )
}

pub(super) fn damaged(list: &Path, out: &Path, lang: Lang) -> String {
    define_say!(lang, $);
    let (list, out) = (list.display(), out.display());
    say!(
        "fel: `{list}` är skadad, så det går inte att veta vilka filer Utfall har gjort\n\
         hjälp: Ta bort hela mappen {out}, om allt i den kommer från Utfall, och bygg igen. Ingenting skrevs.\n",
        "error: `{list}` is damaged, so that nobody knows which files Utfall made\n\
         help: Remove the whole folder {out}, if all in it comes from Utfall, and build again. Nothing was written.\n"
    )
}

/// What was meant, where a known name is near.
pub(super) fn did_you_mean(near: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!("Menade du `{near}`?", "Did you mean `{near}`?")
}

pub(super) fn no_module(path: &Path, lang: Lang) -> String {
    define_say!(lang, $);
    let path = path.display();
    say!(
        "fel: {path} är ingen modul för webbläsare\nhjälp: Ange filen `utfall-editor.wasm` ur en utgåva av Utfall.\n",
        "error: {path} is no module for browsers\nhelp: Name the file `utfall-editor.wasm` of a release of Utfall.\n"
    )
}

pub(super) fn other_build(out: &Path, lang: Lang) -> String {
    define_say!(lang, $);
    let out = out.display();
    say!(
        "fel: ett annat bygge skriver till {out}\n\
         hjälp: Vänta tills det är klart, eller ange en annan mapp: `--out MAPP`. Ingenting skrevs.\n",
        "error: another build is writing to {out}\n\
         help: Wait until it has finished, or name another folder: `--out DIR`. Nothing was written.\n"
    )
}

pub(super) fn unknown_code(code: &str, near: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match near {
        Some(near) => did_you_mean(near, lang),
        None => say!(
            "Koden står inom hakparenteser i meddelandet; `utfall explain` räknar upp alla.",
            "The code is in square brackets in the message; `utfall explain` lists all codes."
        ),
    };
    say!("fel: ingen kod heter `{code}`\nhjälp: {help}\n", "error: there is no code `{code}`\nhelp: {help}\n")
}

pub(super) fn bad_epoch(wrong: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: {wrong} är inget antal sekunder\nhjälp: Ta bort variabeln, eller ange dagen med `--as-of`.\n",
        "error: {wrong} is not a number of seconds\nhelp: Unset the variable, or give the day with `--as-of`.\n"
    )
}

pub(super) fn bad_base_url(url: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{url}` kan inte vara adressen till en sajt\n\
         hjälp: Skriv hela adressen, utan `?`, `#` och mellanslag: `--base-url https://example.org/`.\n",
        "error: `{url}` cannot be the address of a site\n\
         help: Write the whole address, without `?`, `#` and blanks: `--base-url https://example.org/`.\n"
    )
}

pub(super) fn no_edition(name: &str, suggestion: Option<&str>, known: &[String], lang: Lang) -> String {
    define_say!(lang, $);
    let known: Vec<String> = known.iter().map(|id| format!("`{id}`")).collect();
    let help = match suggestion {
        Some(near) => Some(did_you_mean(near, lang)),
        None if known.is_empty() => None,
        None => Some(say!("Sajten har {}.", "The site has {}.", list(&known, lang))),
    };
    let help = help.map(|help| say!("\nhjälp: {help}", "\nhelp: {help}")).unwrap_or_default();
    say!("fel: det finns ingen utgåva `{name}`{help}\n", "error: there is no edition `{name}`{help}\n")
}

pub(super) fn out_refused(out: &Path, why: OutRefused, lang: Lang) -> String {
    define_say!(lang, $);
    let out = out.display();
    let (sv, en) = match why {
        OutRefused::Root => ("mappen innehåller sajtens egna filer", "the folder contains the site's own files"),
        OutRefused::Source => ("där ligger texterna eller temana", "it is in the folder of the texts or the themes"),
        OutRefused::Home => ("det är en mapp med annat i", "the folder contains other things"),
        OutRefused::File => ("det är en fil", "it is a file"),
        OutRefused::Git => ("där ligger gits egna filer", "that is where git keeps its own files"),
    };
    say!(
        "fel: sajten kan inte skrivas till {out}: {sv}\nhjälp: Välj en mapp för sajten ensam: `--out public`.\n",
        "error: the site cannot be written to {out}: {en}\nhelp: Choose a folder for the site alone: `--out public`.\n"
    )
}

pub(super) fn foreign(paths: &[PathBuf], lang: Lang) -> String {
    define_say!(lang, $);
    let shown: String = paths.iter().take(5).map(|path| format!("\n  {}", path.display())).collect();
    let more = paths.len().saturating_sub(5);
    let more = if more > 0 { format!("\n  … + {more}") } else { String::new() };
    say!(
        "fel: det ligger redan filer där sajten ska skrivas, och Utfall har inte gjort dem:{shown}{more}\n\
         hjälp: Flytta dem, ta bort dem, eller välj en annan mapp med `--out`. Ingenting skrevs.\n",
        "error: the output folder contains files that Utfall did not write:{shown}{more}\n\
         help: Move or remove them, or choose another folder with `--out`. Nothing was written.\n"
    )
}

/// A site of more bytes is reported: GitHub Pages asks for at most 1 GB.
const HEAVY_SITE_BYTES: u64 = 800_000_000;

/// What GitHub Pages may refuse of a site; `None` where all is well.
pub(super) fn too_much(written: &Written, lang: Lang) -> Option<String> {
    define_say!(lang, $);
    let mut lines = Vec::new();
    if written.bytes >= HEAVY_SITE_BYTES {
        let whole = size(written.bytes, lang);
        let mut parts: Vec<(&String, u64)> = written.by_extension.iter().map(|(end, bytes)| (end, *bytes)).collect();
        parts.sort_by_key(|(end, bytes)| (Reverse(*bytes), *end));
        let parts: Vec<String> =
            parts.into_iter().take(3).map(|(end, bytes)| format!(".{end} {}", size(bytes, lang))).collect();
        let parts = parts.join(", ");
        lines.push(say!(
            "varning: sajten är {whole}, och GitHub Pages tar emot högst 1 GB\n\
             hjälp: Mest plats tar {parts}. Gör bilagor mindre, och stäng av det som sajten kan vara utan: `[open_data]` i \
             `site.toml` styr vilka datafiler som görs, `search = false` stänger av sökningen. Andra webbservrar har \
             inte den gränsen.\n",
            "warning: the site has {whole}, and GitHub Pages takes at most 1 GB\n\
             help: Most room is taken up by {parts}. Make attachments smaller, and turn off what the site can do without: \
             `[open_data]` in `site.toml` says which data files are made, `search = false` turns the search off. Other web \
             servers do not have this limit.\n"
        ));
    }
    for (path, bytes) in &written.heavy {
        let one = size(*bytes, lang);
        lines.push(say!(
            "varning: filen {path} är {one}, och GitHub tar inte emot filer över 100 MB\n\
             hjälp: Gör den mindre, eller lägg den på en annan plats och länka dit.\n",
            "warning: the file {path} has {one}, and GitHub takes no file above 100 MB\n\
             help: Make it smaller, or put it somewhere else and link to it.\n"
        ));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The closing line of a build.
pub(super) fn written(written: &Written, out: &Path, time: Duration, lang: Lang) -> String {
    let files = written.made + written.changed + written.unchanged;
    let seconds = format!("{:.2}", time.as_secs_f64());
    let out = out.strip_prefix(".").unwrap_or(out).display();
    let Written { made, changed, removed, bytes, .. } = written;
    let size = size(*bytes, lang);
    lang.pick(
        format!(
            "{}, {size}, i {out}: {made} nya, {changed} ändrade, {removed} borttagna ({} s)\n",
            count(files, "fil", "filer"),
            seconds.replace('.', ",")
        ),
        format!(
            "{}, {size}, in {out}: {made} new, {changed} changed, {removed} removed ({seconds} s)\n",
            count(files, "file", "files")
        ),
    )
}

/// What stands in front of the bar of a build.
pub(super) fn writing(lang: Lang) -> &'static str {
    lang.pick("Skriver sidor", "Writing pages")
}

/// Where `serve` shows the site.
pub(super) fn served(addresses: &[(String, String)], taken: Option<u16>, lang: Lang) -> String {
    define_say!(lang, $);
    let lines: String = addresses.iter().map(|(title, address)| format!("\n  {address}  {title}")).collect();
    let taken = taken.map(|port| {
        say!("Port {port} är upptagen, så det blev en annan. ", "Port {port} is in use, so another was chosen. ")
    });
    let taken = taken.unwrap_or_default();
    say!(
        "{taken}Sajten visas här, och sidorna följer med när filerna ändras (avsluta med Ctrl+C):{lines}\n",
        "{taken}The site is served here; pages reload when files change (stop with Ctrl+C):{lines}\n"
    )
}

/// How `serve` finds changes where the system does not report them.
pub(super) fn looking(why: &Looking, lang: Lang) -> String {
    define_say!(lang, $);
    let reason = match why {
        Looking::Wanted => String::new(),
        Looking::Refused => {
            say!("Datorn talar inte om när filer ändras. ", "The system does not report file changes. ")
        }
        Looking::Silent(kind) => say!(
            "Mappen ligger på ett filsystem ({kind}) som inte talar om när filer ändras. ",
            "The folder is on a file system ({kind}) that does not report file changes. "
        ),
    };
    say!(
        "{reason}Utfall tittar efter ändringar två gånger i sekunden.\n",
        "{reason}Utfall checks for changes twice a second.\n"
    )
}

/// The folder that `serve` shows is no longer there.
pub(super) fn folder_gone(lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "Webbplatsens mapp finns inte längre där den var. Sidorna visas som de var innan, och följer med igen när \
         den är tillbaka.\n",
        "The folder of the site is no longer where it was. Pages are shown as they were, and are updated again when \
         it is back.\n"
    )
}

/// `serve --host` with an address that other machines reach.
pub(super) fn open_to_others(lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "Andra datorer som når den här kan läsa sidorna, också utkast om `--drafts` är med.\n",
        "Other machines that reach this one can read the pages, and drafts if `--drafts` is given.\n"
    )
}

/// `serve --host` with something that is neither an address nor a name.
pub(super) fn no_host(host: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: ”{host}” är varken en IP-adress eller ett datornamn\n\
         hjälp: Skriv till exempel `--host 0.0.0.0`, utan `http://` och utan port. Porten väljs med `--port`.\n",
        "error: `{host}` is neither an IP address nor the name of a machine\n\
         help: Write for example `--host 0.0.0.0`, without `http://` and without a port. `--port` chooses the port.\n"
    )
}

/// `serve --open` where nothing opens addresses.
pub(super) fn no_browser(address: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "Det gick inte att öppna webbläsaren. Öppna {address} i den själv.\n",
        "The browser could not be opened. Open {address} in it yourself.\n"
    )
}

/// A change that `serve` shows.
pub(super) fn shown(files: usize, time: Duration, lang: Lang) -> String {
    let milliseconds = time.as_millis();
    lang.pick(
        format!("{}, visas nu ({milliseconds} ms)\n", count(files, "fil ändrad", "filer ändrade")),
        format!("{}, pages updated ({milliseconds} ms)\n", count(files, "file changed", "files changed")),
    )
}

/// A line of `--timings`.
pub(super) fn timing(step: TimedStep, time: Duration, lang: Lang) -> String {
    let (depth, sv, en) = match step {
        TimedStep::Read => (0, "läsa filerna", "read the files"),
        TimedStep::Compare => (0, "jämföra med förra bygget", "compare with the last build"),
        TimedStep::Check(Stage::Parse) => (1, "tolka löften, platser och sidor", "parse promises, places and pages"),
        TimedStep::Check(Stage::Resolve) => {
            (1, "tolka uppföljningarna och koppla ihop allt", "parse the follow-ups and resolve references")
        }
        TimedStep::Check(Stage::Plan) => (1, "bestämma adresser och länkar", "decide on addresses and links"),
        TimedStep::Check(Stage::Themes) => (1, "läsa teman", "load themes"),
        TimedStep::Check(Stage::Derive) => (1, "räkna", "compute"),
        TimedStep::Check(Stage::Lint) => (1, "granska redovisningen", "lint the reporting"),
        TimedStep::History => (0, "fråga git om historiken", "read the history from git"),
        TimedStep::Untouched => (0, "leta upp vad som inte ändras", "find what does not change"),
        TimedStep::Words => (0, "samla orden till sökningen", "collect the words for search"),
        TimedStep::Write => (0, "rendera och skriva", "render and write"),
        TimedStep::Remember => (0, "spara ett minne av bygget", "save the state of the build"),
    };
    timing_line(depth, lang.pick(sv, en), time, lang)
}

/// The line of `--timings` above those of the parts of a check.
pub(super) fn check_timing(time: Duration, lang: Lang) -> String {
    timing_line(0, lang.pick("kontrollera", "check"), time, lang)
}

/// A line of `--timings` about all files of a kind.
pub(super) fn work_timing(work: Work, time: Duration, lang: Lang) -> String {
    let (sv, en) = match work {
        Work::Render(FileKind::Page) => ("sidor", "pages"),
        Work::Render(FileKind::Feed) => ("flöden", "feeds"),
        Work::Render(FileKind::Calendar) => ("kalendrar", "calendars"),
        Work::Render(FileKind::Data) => ("öppna data", "open data"),
        Work::Render(FileKind::Search) => ("sökindex", "search index"),
        Work::Render(FileKind::Listing) => ("listor för sökmotorer", "sitemaps"),
        Work::Render(FileKind::Copy) => ("filer som kopieras", "copied files"),
        Work::Stage => ("jämföra och skriva", "compare and write"),
    };
    let all = lang.pick("alla trådars tid", "summed over threads");
    timing_line(1, &format!("{} ({all})", lang.pick(sv, en)), time, lang)
}

fn timing_line(depth: usize, name: &str, time: Duration, lang: Lang) -> String {
    let milliseconds = format!("{:>9.1}", time.as_secs_f64() * 1000.0);
    let milliseconds = if lang == Lang::Sv { milliseconds.replace('.', ",") } else { milliseconds };
    format!("{milliseconds} ms  {}{name}\n", "  ".repeat(depth))
}

#[cfg(test)]
mod tests {
    use super::{Written, too_much};
    use crate::value::Lang;

    #[test]
    fn a_site_and_a_file_that_github_may_refuse_are_reported_with_their_size() {
        let heavy = vec![("film.pdf".to_owned(), 93_400_000)];
        let kinds = [("html", 620_000_000), ("svg", 3_000_000), ("csv", 98_000_000), ("gz", 22_000_000)];
        let by_extension = kinds.map(|(end, bytes)| (end.to_owned(), bytes)).into();
        let written = Written { bytes: 843_000_000, by_extension, heavy, ..Written::default() };
        let sv = too_much(&written, Lang::Sv).unwrap().replace('\u{a0}', " ");
        let en = too_much(&written, Lang::En).unwrap().replace('\u{a0}', " ");
        assert!(sv.contains("sajten är 843 MB") && sv.contains("filen film.pdf är 93 MB"), "{sv}");
        assert!(en.contains("the site has 843 MB") && en.contains("the file film.pdf has 93 MB"), "{en}");
        assert!(sv.contains("Mest plats tar .html 620 MB, .csv 98 MB, .gz 22 MB. "), "{sv}");
        assert!(en.contains("taken up by .html 620 MB, .csv 98 MB, .gz 22 MB. "), "{en}");
        assert_eq!(too_much(&Written { bytes: 799_999_999, ..Written::default() }, Lang::Sv), None);
    }
}
