//! What `new` says, in both languages.

use crate::cli::words::did_you_mean;
use crate::locale::words::count;
use crate::source::is_device;
use crate::value::{Lang, define_say};
use std::path::{Path, PathBuf};

/// Where the new file is, and what comes next.
pub(super) fn written(path: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "{path} är skriven. Fyll i den; `utfall check` säger om något blev fel.\n",
        "Wrote {path}. Fill it in, then run `utfall check`.\n"
    )
}

/// What was written, and what comes next: for a place of its own, the promise that is to be written.
pub(super) fn site_written(
    folder: &Path,
    files: usize,
    promise: Option<&str>,
    knows_release: bool,
    lang: Lang,
) -> String {
    define_say!(lang, $);
    let shown = shell_quoted(folder);
    let about = match promise {
        None => say!(
            ", med en påhittad ort. Nu: `cd {shown}` och `utfall serve`.",
            ", with an invented town. Now: `cd {shown}` and `utfall serve`."
        ),
        Some(promise) => say!(
            ". Nu: `cd {shown}` och `utfall new promise {promise}`.",
            ". Now: `cd {shown}` and `utfall new promise {promise}`."
        ),
    };
    let release = match knows_release {
        true => String::new(),
        false => say!(
            "\nDet här programmet är byggt från källkod. Säg var dess utgåvor finns på GitHub innan sajten \
             publiceras: `utfall new site {shown} --update --from ÄGARE/FÖRRÅD`.",
            "\nThis program was compiled from source. Say where its releases are on GitHub before the site is \
             published: `utfall new site {shown} --update --from OWNER/REPO`."
        ),
    };
    say!("{files} filer i {shown}{about}{release}\n", "{files} files in {shown}{about}{release}\n")
}

/// A path as a shell takes it.
fn shell_quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:\\".contains(c);
    if shown.chars().all(is_plain) { shown } else { format!("'{}'", shown.replace('\'', "'\\''")) }
}

pub(super) fn site_updated(changed: usize, lang: Lang) -> String {
    define_say!(lang, $);
    match changed {
        0 => say!(
            "Arbetsflödena hör redan till den här versionen. Ingenting ändrades.\n",
            "The workflows are those of this version already. Nothing was changed.\n"
        ),
        _ => lang.pick(
            format!(
                "{} ändrades, så som det står här ovanför. Läs ändringen och spara den med git.\n",
                count(changed, "fil", "filer")
            ),
            format!("{} changed, as shown above. Read the change and commit it.\n", count(changed, "file", "files")),
        ),
    }
}

pub(super) fn already_exists(paths: &[PathBuf], lang: Lang) -> String {
    define_say!(lang, $);
    let shown: Vec<String> = paths.iter().take(5).map(|path| format!("`{}`", path.display())).collect();
    let more = if paths.len() > 5 { " …" } else { "" };
    let shown = shown.join(", ");
    say!(
        "fel: {shown}{more} finns redan\n\
         hjälp: Inget skrivs över, så ingenting skrevs. Öppna filen i stället, eller ta bort den först.\n",
        "error: {shown}{more} already exists\n\
         help: Existing files are never overwritten, so nothing was written. Open the file instead, or remove it \
         first.\n"
    )
}

pub(super) fn bad_promise(written: &str, meant: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match meant {
        Some(meant) => did_you_mean(meant, lang),
        None => say!(
            "Skriv deras mappar: `exempelstad/2027`.",
            "Give the folders of its place and its own: `exempelstad/2027`."
        ),
    };
    say!(
        "fel: `{written}` är inte en plats och ett löfte\nhjälp: {help}\n",
        "error: `{written}` is not the path of a promise\nhelp: {help}\n"
    )
}

pub(super) fn no_promise(written: &str, near: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match near {
        Some(near) => did_you_mean(near, lang),
        None => say!(
            "`utfall new promise {written}` skriver ett nytt löfte.",
            "`utfall new promise {written}` writes a new promise."
        ),
    };
    say!(
        "fel: det finns inget medborgarlöfte `{written}`\nhjälp: {help}\n",
        "error: there is no promise `{written}`\nhelp: {help}\n"
    )
}

pub(super) fn no_place(id: &str, near: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match near {
        Some(near) => did_you_mean(near, lang),
        None => say!(
            "`utfall new place NAMN --county LÄN` skriver en ny plats, med dess namn och län.",
            "`utfall new place NAME --county COUNTY` writes a new place, with its name and county."
        ),
    };
    say!("fel: det finns ingen plats `{id}`\nhjälp: {help}\n", "error: there is no place `{id}`\nhelp: {help}\n")
}

pub(super) fn no_municipality(id: &str, near: Option<&str>, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match near {
        Some(near) => did_you_mean(near, lang),
        None => say!(
            "Skriv namnet på kommunens mapp i `content`.",
            "Write the name of the municipality's folder in `content`."
        ),
    };
    say!(
        "fel: det finns ingen kommun `{id}`\nhjälp: {help}\n",
        "error: there is no municipality `{id}`\nhelp: {help}\n"
    )
}

pub(super) fn only_districts(lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: bara en stadsdel ligger i en kommun\nhjälp: Ta bort `--within`, eller skriv `--kind district`.\n",
        "error: only a district is within a municipality\nhelp: Leave out `--within`, or write `--kind district`.\n"
    )
}

pub(super) fn bad_id(written: &str, lang: Lang) -> String {
    define_say!(lang, $);
    let help = match is_device(written) {
        true => say!(
            "Windows har det namnet för sig självt. Lägg till något, till exempel `{written}-1`.",
            "Windows keeps that name for itself. Add something to it, as in `{written}-1`."
        ),
        false => say!(
            "Skriv med små bokstäver från a till z, siffror och bindestreck, till exempel `exempelstad`.",
            "Write small letters from a to z, digits and hyphens, such as `exempelstad`."
        ),
    };
    say!(
        "fel: `{written}` kan inte vara namn på en mapp eller fil\nhjälp: {help}\n",
        "error: `{written}` cannot be the name of a folder or a file\nhelp: {help}\n"
    )
}

pub(super) fn bad_code(written: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{written}` är ingen kommunkod\nhjälp: Skriv SCB:s kod för kommunen, fyra siffror: `--code 0680`.\n",
        "error: `{written}` is not a municipality code\n\
         help: Give the code of Statistics Sweden, four digits: `--code 0680`.\n"
    )
}

pub(super) fn bad_repository(written: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{written}` är ingen adress till ett förråd\n\
         hjälp: Skriv adressen som den står i webbläsaren: `https://github.com/kommunen/loften`.\n",
        "error: `{written}` is not the address of a repository\n\
         help: Write it as a browser shows it: `https://github.com/town/promises`.\n"
    )
}

pub(super) fn bad_from(written: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{written}` är inget förråd på GitHub\n\
         hjälp: Skriv ägare och förråd: `--from kommunen/utfall`, eller med version: `--from \
         kommunen/utfall@v0.2.0`.\n",
        "error: `{written}` is not a repository on GitHub\n\
         help: Write its owner and name: `--from town/utfall`, or with a version: `--from town/utfall@v0.2.0`.\n"
    )
}

pub(super) fn bad_date(written: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{written}` är inget datum\n\
         hjälp: Skriv ett år, en månad eller en dag: `2027`, `2027-05` eller `2027-05-02`.\n",
        "error: `{written}` is not a date\nhelp: Write a year, a month or a day: `2027`, `2027-05` or `2027-05-02`.\n"
    )
}

pub(super) fn reversed(lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: slutet är före början\nhjälp: Skriv det tidigare datumet i `--from` och det senare i `--to`.\n",
        "error: the end is before the start\nhelp: Give the earlier date in `--from` and the later one in `--to`.\n"
    )
}

pub(super) fn no_validity(slug: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{slug}` säger inte när löftet gäller\n\
         hjälp: Döp mappen efter året, `2027`, eller skriv `--from 2027-05 --to 2028-04`.\n",
        "error: `{slug}` does not say when the promise holds\n\
         help: Name the folder after the year, `2027`, or give `--from 2027-05 --to 2028-04`.\n"
    )
}

pub(super) fn once_without_end(lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `once` är vid löftets slut, och det här löftet har inget\nhjälp: Skriv också `--to`.\n",
        "error: `once` means at the end of the promise, and this promise has no end\nhelp: Give `--to` as well.\n"
    )
}

pub(super) fn outside(period: &str, holds: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: ingen dag i `{period}` hör till löftet, som gäller {holds}\n\
         hjälp: Från löftets andra år står året först: `2028-t1`.\n",
        "error: no day of `{period}` belongs to the promise, which holds {holds}\n\
         help: From the second year of the promise, the year comes first: `2028-t1`.\n"
    )
}

pub(super) fn standard_with_days(period: &str, lang: Lang) -> String {
    define_say!(lang, $);
    say!(
        "fel: `{period}` betyder redan vissa dagar\nhjälp: Ta bort `--from` och `--to`, eller välj ett annat namn.\n",
        "error: `{period}` is a standard period, with days of its own\n\
         help: Leave out `--from` and `--to`, or choose another name.\n"
    )
}

pub(super) fn no_period(written: &str, near: Option<&str>, open: &[&str], lang: Lang) -> String {
    define_say!(lang, $);
    let listed: Vec<String> = open.iter().take(12).map(|name| format!("`{name}`")).collect();
    let listed = listed.join(", ");
    let help = match (near, listed.is_empty()) {
        (Some(near), _) => did_you_mean(near, lang),
        (None, false) => {
            say!("Det här löftet kan följas upp för {listed}.", "This promise can be followed up for {listed}.")
        }
        (None, true) => say!(
            "Standardperioder är `t1`–`t3`, `q1`–`q4`, `h1`, `h2`, `year` och `once`.",
            "Standard periods are `t1`–`t3`, `q1`–`q4`, `h1`, `h2`, `year` and `once`."
        ),
    };
    say!(
        "fel: `{written}` är ingen standardperiod\nhjälp: {help} En period med eget namn behöver `--from` och `--to`.\n",
        "error: `{written}` is not a standard period\n\
         help: {help} A period with another name needs `--from` and `--to`.\n"
    )
}
