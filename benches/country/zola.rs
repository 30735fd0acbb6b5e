//! The sources for Zola: a promise is a section with its follow-ups as pages; the texts of outcomes are front matter for
//! the `markdown` filter. Each choice was measured against its alternative: see `benches/README.md`.

use super::peers::{labels, outcomes, page, promise};
use super::{BASE_URL, Country, SUBJECTS, TITLE, Writer};
use std::io;

pub(super) fn write(country: &Country, writer: &mut Writer) -> io::Result<usize> {
    writer.templates("zola", "templates")?;
    writer.templates("static", "static")?;
    let settings = format!(
        "base_url = \"{BASE_URL}\"\ntitle = \"{TITLE}\"\ndefault_language = \"sv\"\ncompile_sass = false\n\
         build_search_index = false\ngenerate_robots_txt = false\ngenerate_feeds = true\nfeed_filenames = [\"atom.xml\"]\n\
         feed_limit = 20\ntaxonomies = [{{ name = \"published\", render = false }}]\n\n[markdown]\n\
         external_links_external = false\n\n[extra]\n{}",
        labels("extra.")
    );
    writer.put("config.toml", &settings)?;
    writer.put("content/_index.md", &page("template = \"index.html\"\n", ""))?;
    let index = "title = \"Fokusområden\"\nsort_by = \"slug\"\ntemplate = \"fokus/list.html\"\n";
    writer.put("content/fokus/_index.md", &page(index, ""))?;
    for (id, _) in SUBJECTS {
        let front = format!("title = \"{id}\"\ntemplate = \"fokus/single.html\"\n");
        writer.put(&format!("content/fokus/{id}.md"), &page(&front, ""))?;
    }
    for place in &country.places {
        let home = format!("content/{}", place.id);
        let front =
            format!("title = \"{}\"\ntemplate = \"place.html\"\n\n[extra]\nlan = \"{}\"\n", place.name, place.county);
        writer.put(&format!("{home}/_index.md"), &page(&front, ""))?;
        for one in &place.promises {
            let front = format!(
                "title = \"{}\"\ntemplate = \"promise.html\"\n\n[extra]\nplace = \"{}\"\nfocus = {:?}\n{}",
                one.title,
                place.name,
                one.subjects(),
                promise("extra.", one)
            );
            writer.put(&format!("{home}/{}/_index.md", one.id), &page(&front, &one.background))?;
            for follow_up in &one.follow_ups {
                let front = format!(
                    "title = \"{}\"\ndate = {}\ntemplate = \"update.html\"\n\n[taxonomies]\npublished = [\"{}\"]\n\n\
                     [extra]\nplace = \"{}\"\nnumber = {}\ntertial = {}\n{}",
                    follow_up.title,
                    follow_up.published,
                    &follow_up.published[..4],
                    place.name,
                    follow_up.number,
                    follow_up.tertial,
                    outcomes("extra.", one, follow_up)
                );
                let path = format!("{home}/{}/{}.md", one.id, follow_up.id);
                writer.put(&path, &page(&front, &follow_up.introduction))?;
            }
        }
    }
    Ok(writer.files)
}
