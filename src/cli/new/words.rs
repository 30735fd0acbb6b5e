//! What `new` says, in both languages.

use crate::cli::words::pick;
use crate::locale::words::count;
use crate::source::is_device;
use crate::value::Lang;
use std::path::{Path, PathBuf};

/// Where the new file is, and what comes next.
pub(super) fn written(path: &str, lang: Lang) -> String {
    pick(
        lang,
        format!("{path} är skriven. Fyll i den; `utfall check` säger om något blev fel."),
        format!("Wrote {path}. Fill it in, then run `utfall check`."),
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
    let shown = shell_quoted(folder);
    let (about_sv, about_en) = match promise {
        None => (
            format!(", med en påhittad ort. Nu: `cd {shown}` och `utfall serve`."),
            format!(", with an invented town. Now: `cd {shown}` and `utfall serve`."),
        ),
        Some(promise) => (
            format!(". Nu: `cd {shown}` och `utfall new promise {promise}`."),
            format!(". Now: `cd {shown}` and `utfall new promise {promise}`."),
        ),
    };
    let (sv, en) = match knows_release {
        true => (String::new(), String::new()),
        false => (
            format!(
                "\nDet här programmet är byggt från källkod. Säg var dess utgåvor finns på GitHub innan sajten publiceras: \
                 `utfall new site {shown} --update --from ÄGARE/FÖRRÅD`."
            ),
            format!(
                "\nThis program was compiled from source. Say where its releases are on GitHub before the site is \
                 published: `utfall new site {shown} --update --from OWNER/REPO`."
            ),
        ),
    };
    pick(lang, format!("{files} filer i {shown}{about_sv}{sv}"), format!("{files} files in {shown}{about_en}{en}"))
}

/// A path as a shell takes it.
fn shell_quoted(path: &Path) -> String {
    let shown = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:\\".contains(c);
    if shown.chars().all(is_plain) { shown } else { format!("'{}'", shown.replace('\'', "'\\''")) }
}

pub(super) fn site_updated(changed: usize, lang: Lang) -> String {
    match changed {
        0 => pick(
            lang,
            "Arbetsflödena hör redan till den här versionen. Ingenting ändrades.".to_owned(),
            "The workflows are those of this version already. Nothing was changed.".to_owned(),
        ),
        _ => pick(
            lang,
            format!(
                "{} ändrades, så som det står här ovanför. Läs ändringen och spara den med git.",
                count(changed, "fil", "filer")
            ),
            format!("{} changed, as shown above. Read the change and commit it.", count(changed, "file", "files")),
        ),
    }
}

pub(super) fn already_exists(paths: &[PathBuf], lang: Lang) -> String {
    let shown: Vec<String> = paths.iter().take(5).map(|path| format!("`{}`", path.display())).collect();
    let more = if paths.len() > 5 { " …" } else { "" };
    let shown = shown.join(", ");
    pick(
        lang,
        format!(
            "fel: {shown}{more} finns redan\nhjälp: Inget skrivs över, så ingenting skrevs. Öppna filen i stället, eller ta bort den först."
        ),
        format!(
            "error: {shown}{more} already exists\nhelp: Existing files are never overwritten, so nothing was written. Open the file instead, or remove it first."
        ),
    )
}

pub(super) fn bad_promise(written: &str, meant: Option<&str>, lang: Lang) -> String {
    let (sv, en) = match meant {
        Some(meant) => (format!("Menade du `{meant}`?"), format!("Did you mean `{meant}`?")),
        None => (
            "Skriv deras mappar: `exempelstad/2027`.".to_owned(),
            "Give the folders of its place and its own: `exempelstad/2027`.".to_owned(),
        ),
    };
    pick(
        lang,
        format!("fel: `{written}` är inte en plats och ett löfte\nhjälp: {sv}"),
        format!("error: `{written}` is not the path of a promise\nhelp: {en}"),
    )
}

pub(super) fn no_promise(written: &str, near: Option<&str>, lang: Lang) -> String {
    let (sv, en) = match near {
        Some(near) => (format!("Menade du `{near}`?"), format!("Did you mean `{near}`?")),
        None => (
            format!("`utfall new promise {written}` skriver ett nytt löfte."),
            format!("`utfall new promise {written}` writes a new promise."),
        ),
    };
    pick(
        lang,
        format!("fel: det finns inget medborgarlöfte `{written}`\nhjälp: {sv}"),
        format!("error: there is no promise `{written}`\nhelp: {en}"),
    )
}

pub(super) fn no_place(id: &str, near: Option<&str>, lang: Lang) -> String {
    let (sv, en) = match near {
        Some(near) => (format!("Menade du `{near}`?"), format!("Did you mean `{near}`?")),
        None => (
            "`utfall new place NAMN --county LÄN` skriver en ny plats, med dess namn och län.".to_owned(),
            "`utfall new place NAME --county COUNTY` writes a new place, with its name and county.".to_owned(),
        ),
    };
    pick(
        lang,
        format!("fel: det finns ingen plats `{id}`\nhjälp: {sv}"),
        format!("error: there is no place `{id}`\nhelp: {en}"),
    )
}

pub(super) fn no_municipality(id: &str, near: Option<&str>, lang: Lang) -> String {
    let (sv, en) = match near {
        Some(near) => (format!("Menade du `{near}`?"), format!("Did you mean `{near}`?")),
        None => (
            "Skriv namnet på kommunens mapp i `content`.".to_owned(),
            "Write the name of the municipality's folder in `content`.".to_owned(),
        ),
    };
    pick(
        lang,
        format!("fel: det finns ingen kommun `{id}`\nhjälp: {sv}"),
        format!("error: there is no municipality `{id}`\nhelp: {en}"),
    )
}

pub(super) fn only_districts(lang: Lang) -> String {
    pick(
        lang,
        "fel: bara en stadsdel ligger i en kommun\nhjälp: Ta bort `--within`, eller skriv `--kind district`."
            .to_owned(),
        "error: only a district is within a municipality\nhelp: Leave out `--within`, or write `--kind district`."
            .to_owned(),
    )
}

pub(super) fn bad_id(written: &str, lang: Lang) -> String {
    let (sv, en) = match is_device(written) {
        true => (
            format!("Windows har det namnet för sig självt. Lägg till något, till exempel `{written}-1`."),
            format!("Windows keeps that name for itself. Add something to it, as in `{written}-1`."),
        ),
        false => (
            "Skriv med små bokstäver från a till z, siffror och bindestreck, till exempel `exempelstad`.".to_owned(),
            "Write small letters from a to z, digits and hyphens, such as `exempelstad`.".to_owned(),
        ),
    };
    pick(
        lang,
        format!("fel: `{written}` kan inte vara namn på en mapp eller fil\nhjälp: {sv}"),
        format!("error: `{written}` cannot be the name of a folder or a file\nhelp: {en}"),
    )
}

pub(super) fn bad_code(written: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: `{written}` är ingen kommunkod\nhjälp: Skriv SCB:s kod för kommunen, fyra siffror: `--code 0680`."
        ),
        format!(
            "error: `{written}` is not a municipality code\nhelp: Give the code of Statistics Sweden, four digits: `--code 0680`."
        ),
    )
}

pub(super) fn bad_repository(written: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: `{written}` är ingen adress till ett förråd\nhjälp: Skriv adressen som den står i webbläsaren: `https://github.com/kommunen/loften`."
        ),
        format!(
            "error: `{written}` is not the address of a repository\nhelp: Write it as a browser shows it: `https://github.com/town/promises`."
        ),
    )
}

pub(super) fn bad_from(written: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: `{written}` är inget förråd på GitHub\nhjälp: Skriv ägare och förråd: `--from kommunen/utfall`, eller med version: `--from kommunen/utfall@v0.2.0`."
        ),
        format!(
            "error: `{written}` is not a repository on GitHub\nhelp: Write its owner and name: `--from town/utfall`, or with a version: `--from town/utfall@v0.2.0`."
        ),
    )
}

pub(super) fn bad_date(written: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: `{written}` är inget datum\nhjälp: Skriv ett år, en månad eller en dag: `2027`, `2027-05` eller `2027-05-02`."
        ),
        format!(
            "error: `{written}` is not a date\nhelp: Write a year, a month or a day: `2027`, `2027-05` or `2027-05-02`."
        ),
    )
}

pub(super) fn reversed(lang: Lang) -> String {
    pick(
        lang,
        "fel: slutet är före början\nhjälp: Skriv det tidigare datumet i `--from` och det senare i `--to`.".to_owned(),
        "error: the end is before the start\nhelp: Give the earlier date in `--from` and the later one in `--to`."
            .to_owned(),
    )
}

pub(super) fn no_validity(slug: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: `{slug}` säger inte när löftet gäller\nhjälp: Döp mappen efter året, `2027`, eller skriv `--from 2027-05 --to 2028-04`."
        ),
        format!(
            "error: `{slug}` does not say when the promise holds\nhelp: Name the folder after the year, `2027`, or give `--from 2027-05 --to 2028-04`."
        ),
    )
}

pub(super) fn once_without_end(lang: Lang) -> String {
    pick(
        lang,
        "fel: `once` är vid löftets slut, och det här löftet har inget\nhjälp: Skriv också `--to`.".to_owned(),
        "error: `once` means at the end of the promise, and this promise has no end\nhelp: Give `--to` as well."
            .to_owned(),
    )
}

pub(super) fn outside(period: &str, holds: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: ingen dag i `{period}` hör till löftet, som gäller {holds}\nhjälp: Från löftets andra år står året först: `2028-t1`."
        ),
        format!(
            "error: no day of `{period}` belongs to the promise, which holds {holds}\nhelp: From the second year of the promise, the year comes first: `2028-t1`."
        ),
    )
}

pub(super) fn standard_with_days(period: &str, lang: Lang) -> String {
    pick(
        lang,
        format!(
            "fel: `{period}` betyder redan vissa dagar\nhjälp: Ta bort `--from` och `--to`, eller välj ett annat namn."
        ),
        format!(
            "error: `{period}` is a standard period, with days of its own\nhelp: Leave out `--from` and `--to`, or choose another name."
        ),
    )
}

pub(super) fn no_period(written: &str, near: Option<&str>, open: &[&str], lang: Lang) -> String {
    let listed: Vec<String> = open.iter().take(12).map(|name| format!("`{name}`")).collect();
    let listed = listed.join(", ");
    let (sv, en) = match (near, listed.is_empty()) {
        (Some(near), _) => (format!("Menade du `{near}`?"), format!("Did you mean `{near}`?")),
        (None, false) => (
            format!("Det här löftet kan följas upp för {listed}."),
            format!("This promise can be followed up for {listed}."),
        ),
        (None, true) => (
            "Standardperioder är `t1`–`t3`, `q1`–`q4`, `h1`, `h2`, `year` och `once`.".to_owned(),
            "Standard periods are `t1`–`t3`, `q1`–`q4`, `h1`, `h2`, `year` and `once`.".to_owned(),
        ),
    };
    pick(
        lang,
        format!(
            "fel: `{written}` är ingen standardperiod\nhjälp: {sv} En period med eget namn behöver `--from` och `--to`."
        ),
        format!(
            "error: `{written}` is not a standard period\nhelp: {en} A period with another name needs `--from` and `--to`."
        ),
    )
}
