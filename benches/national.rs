//! Content of a whole country, the same on every run: places, promises of several years, three follow-ups each.
//!
//! The places and texts are invented and nobody's; what matters is that they have the size and the parts of real ones.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// The first year that there are promises for.
const FIRST_YEAR: usize = 2016;

const ACTIVITIES: usize = 6;

const SUBJECTS: [&str; 8] = ["narkotika", "trygghet", "trafik", "unga", "vald", "skadegorelse", "dialog", "samverkan"];

/// The codes of counties that municipalities begin with.
const COUNTIES: [&str; 21] = [
    "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22", "23",
    "24", "25",
];

const TEXT: &str = "Polisen och kommunen har under perioden arbetat tillsammans med fotpatruller, tillsyn och dialog \
                    på flera platser. Arbetet fortsätter under nästa period enligt planen som gjordes i våras. ";

/// Writes a site of `places` × `years` into a folder that is not there yet, and counts its content files.
pub(crate) fn write(places: usize, years: usize, root: &Path) -> io::Result<usize> {
    fs::create_dir_all(root)?;
    fs::write(root.join("site.toml"), settings())?;
    let mut files = 0;
    for place in 0..places {
        let folder = root.join("content").join(place_id(place));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("place.md"), place_text(place))?;
        files += 1;
        for year in (FIRST_YEAR..).take(years) {
            let folder = folder.join(year.to_string());
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("promise.md"), promise_text(place, year))?;
            for tertial in 1..=3 {
                fs::write(folder.join(format!("t{tertial}.md")), follow_up_text(year, tertial))?;
            }
            files += 4;
        }
    }
    Ok(files)
}

/// The folder of a place.
pub(crate) fn place_id(place: usize) -> String {
    format!("plats-{place:03}")
}

fn settings() -> String {
    let mut text =
        "format = 1\ntitle = \"Landet\"\nbase_url = \"https://example.org/\"\n\n[publisher]\nname = \"Prov\"\n\
                    kind = \"unofficial\"\n\n[[edition]]\nid = \"polisen\"\ntheme = \"polisen\"\n"
            .to_owned();
    for subject in SUBJECTS {
        let _ = write!(text, "\n[focus.{subject}]\ntitle = \"{subject}\"\n");
    }
    text
}

fn place_text(place: usize) -> String {
    let county = COUNTIES[place % COUNTIES.len()];
    let number = place % 99;
    format!("+++\nname = \"Plats {place}\"\nkind = \"municipality\"\ncode = \"{county}{number:02}\"\n+++\nEn plats.\n")
}

fn promise_text(place: usize, year: usize) -> String {
    let mut text = format!(
        "+++\ntitle = \"Medborgarlöfte {year}\"\nvalid = \"{year}\"\nschedule = \"tertial\"\n\n\
         [[party]]\nid = \"polis\"\nkind = \"police\"\nname = \"Polisen\"\n\n\
         [[party]]\nid = \"kommun\"\nkind = \"municipality\"\nname = \"Kommunen\"\n"
    );
    for pledge in 0..2 {
        let _ = write!(text, "\n[[pledge]]\nid = \"l{pledge}\"\ntext = \"Löfte nummer {pledge} om trygghet\"\n");
    }
    for activity in 0..ACTIVITIES {
        let (pledge, subject) = (activity % 2, SUBJECTS[(place + activity) % SUBJECTS.len()]);
        let _ = write!(
            text,
            "\n[[activity]]\nid = \"akt{activity}\"\npledge = \"l{pledge}\"\n\
             title = \"Aktivitet {activity} fotpatrull och tillsyn\"\ntext = \"{TEXT}\"\n\
             responsible = [\"polis\", \"kommun\"]\nfocus = [\"{subject}\"]\n"
        );
        if activity % 2 == 0 {
            text.push_str("targets = [\"minst 40 tillfällen\"]\n");
        }
    }
    let _ = write!(text, "+++\nBakgrund. {}\n", TEXT.repeat(3));
    text
}

fn follow_up_text(year: usize, tertial: usize) -> String {
    let mut text = format!("+++\npublished = {year}-{:02}-20\n", tertial * 4);
    for activity in 0..ACTIVITIES {
        let status = ["done", "ongoing", "partly"][(activity + tertial) % 3];
        let _ = write!(text, "\n[outcome.akt{activity}]\nstatus = \"{status}\"\n");
        if activity % 2 == 0 {
            let _ = writeln!(text, "figures = [\"minst {} tillfällen\"]", 10 + activity + tertial);
        }
    }
    text.push_str("+++\nInledning.\n");
    for activity in 0..ACTIVITIES {
        let _ = write!(text, "\n## akt{activity}\n\n{}\n", TEXT.repeat(1 + activity % 2));
    }
    text
}
