//! The sources for Hugo: a promise is a section with the taxonomy `fokus` and its follow-ups as pages; the texts of
//! outcomes are front matter.
//!
//! Every section has a date: the server takes undated ones as changed at each edit and then looks through them all.

use super::peers::{labels, outcomes, page, promise};
use super::{BASE_URL, Country, LAST_YEAR, TITLE, Writer};
use std::io;

pub(super) fn write(country: &Country, writer: &mut Writer) -> io::Result<usize> {
    writer.templates("hugo", "layouts")?;
    writer.templates("static", "static")?;
    let settings = format!(
        "baseURL = \"{BASE_URL}/\"\ntitle = \"{TITLE}\"\nlocale = \"sv\"\ndefaultContentLanguage = \"sv\"\n\
         buildFuture = true\ndisableKinds = [\"rss\"]\ndisableHugoGeneratorInject = true\n\n[taxonomies]\n\
         fokus = \"fokus\"\n\n[outputs]\nhome = [\"html\", \"atom\"]\n\n[outputFormats.atom]\n\
         mediaType = \"application/atom+xml\"\nbaseName = \"atom\"\n\n[mediaTypes.\"application/atom+xml\"]\n\
         suffixes = [\"xml\"]\n\n[markup.goldmark.extensions.typographer]\ndisable = true\n\n[params]\n{}",
        labels("params.")
    );
    writer.put("hugo.toml", &settings)?;
    let first =
        country.places.iter().flat_map(|place| &place.promises).map(|one| one.first_year).min().unwrap_or(LAST_YEAR);
    writer.put("content/_index.md", &page(&format!("title = \"{TITLE}\"\ndate = {first}-01-01\n"), ""))?;
    for place in &country.places {
        let home = format!("content/{}", place.id);
        let front = format!(
            "title = \"{}\"\ndate = {first}-01-01\nlayout = \"place\"\n\n[params]\nlan = \"{}\"\n",
            place.name, place.county
        );
        writer.put(&format!("{home}/_index.md"), &page(&front, ""))?;
        for one in &place.promises {
            let front = format!(
                "title = \"{}\"\ndate = {}-01-01\nlayout = \"promise\"\nfokus = {:?}\n\n[params]\n{}",
                one.title,
                one.first_year,
                one.subjects(),
                promise("params.", one)
            );
            writer.put(&format!("{home}/{}/_index.md", one.id), &page(&front, &one.background))?;
            for follow_up in &one.follow_ups {
                let front = format!(
                    "title = \"{}\"\ndate = {}\n\n[params]\ntertial = {}\n{}",
                    follow_up.title,
                    follow_up.published,
                    follow_up.tertial,
                    outcomes("params.", one, follow_up)
                );
                let path = format!("{home}/{}/{}.md", one.id, follow_up.id);
                writer.put(&path, &page(&front, &follow_up.introduction))?;
            }
        }
    }
    Ok(writer.files)
}
