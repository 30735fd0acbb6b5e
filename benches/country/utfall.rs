//! The sources of our own site.

use super::{BASE_URL, Country, FollowUp, Promise, STATUSES, SUBJECTS, TITLE, UNIT, Writer};
use std::fmt::Write as _;
use std::io;
use utfall::view::View;

pub(super) fn write(country: &Country, theme: &str, writer: &mut Writer) -> io::Result<usize> {
    writer.put("site.toml", &settings(theme))?;
    if theme == "bench" {
        writer.templates("utfall", "themes/bench")?;
        writer.templates("static", "themes/bench/static")?;
        // What no peer shows has an empty page.
        for (template, _) in View::TEMPLATES {
            writer.put_new(&format!("themes/bench/templates/{template}"), "{% extends \"layout.html\" %}\n")?;
        }
    }
    for place in &country.places {
        let home = format!("content/{}", place.id);
        let text =
            format!("+++\nname = \"{}\"\nkind = \"municipality\"\ncounty = \"{}\"\n+++\n", place.name, place.county);
        writer.put(&format!("{home}/place.md"), &text)?;
        for promise in &place.promises {
            writer.put(&format!("{home}/{}/promise.md", promise.id), &promise_text(promise))?;
            for follow_up in &promise.follow_ups {
                let text = follow_up_text(promise, follow_up);
                writer.put(&format!("{home}/{}/{}.md", promise.id, follow_up.id), &text)?;
            }
        }
    }
    Ok(writer.files)
}

fn settings(theme: &str) -> String {
    // As an authority publishes it, since only then are pages listed for search engines, as those of the peers are.
    let mut text = format!(
        "format = 1\ntitle = \"{TITLE}\"\nbase_url = \"{BASE_URL}\"\nlanguage = \"sv\"\n\n[publisher]\n\
         name = \"Provmyndigheten\"\nkind = \"official\"\ncontact_url = \"https://www.example.se/kontakt\"\n\n\
         [[edition]]\nid = \"riket\"\ntheme = \"{theme}\"\n\n\
         [accessibility]\ncompliance = \"full\"\nstandard = \"EN 301 549\"\nassessed = 2026-01-01\n\
         updated = 2026-01-01\nmethod = \"Prov.\"\nreport_url = \"https://www.example.se/brist\"\n\
         supervisor = {{ title = \"Tillsyn\", url = \"https://www.example.se/\" }}\n"
    );
    if theme != "bench" {
        // All that a country would publish: what the peers do not have as well.
        text = text.replace("\n\n[publisher]", "\nsearch = true\n\n[publisher]");
        text.push_str("\n[repository]\nurl = \"https://github.com/example/loften\"\nbranch = \"main\"\n");
    }
    for (id, title) in SUBJECTS {
        let _ = write!(text, "\n[focus.{id}]\ntitle = \"{title}\"\n");
    }
    text
}

fn promise_text(promise: &Promise) -> String {
    let mut text =
        format!("+++\ntitle = \"{}\"\nvalid = {}\nschedule = \"tertial\"\n", promise.title, validity(promise));
    for ((id, name), kind) in promise.parties.iter().zip(["police", "municipality"]) {
        let _ = write!(text, "\n[[party]]\nid = \"{id}\"\nkind = \"{kind}\"\nname = \"{name}\"\n");
    }
    for (id, words) in &promise.pledges {
        let _ = write!(text, "\n[[pledge]]\nid = \"{id}\"\ntext = \"{words}\"\n");
    }
    for activity in &promise.activities {
        let responsible: Vec<&str> = activity.responsible.iter().map(|&party| promise.parties[party].0).collect();
        let subjects: Vec<&str> = activity.subjects.iter().map(|&subject| SUBJECTS[subject].0).collect();
        let _ = write!(
            text,
            "\n[[activity]]\nid = \"{}\"\npledge = \"{}\"\ntitle = \"{}\"\nresponsible = {responsible:?}\n\
             focus = {subjects:?}\n",
            activity.id, activity.pledge, activity.title
        );
        if let Some(target) = activity.target {
            let _ = writeln!(text, "targets = [\"minst {target} {UNIT}\"]");
        }
    }
    let _ = write!(text, "+++\n{}\n", promise.background);
    text
}

fn validity(promise: &Promise) -> String {
    match promise.id.split_once('-') {
        Some((from, to)) => format!("{{ from = \"{from}\", to = \"{to}\" }}"),
        None => format!("\"{}\"", promise.id),
    }
}

fn follow_up_text(promise: &Promise, follow_up: &FollowUp) -> String {
    // The invented statuses give no reasons and know no targets; what is measured is not the printing of warnings.
    let mut text =
        format!("+++\npublished = {}\nallow = [\"done-below-target\", \"no-reason\"]\n", follow_up.published);
    let told: Vec<_> = promise
        .activities
        .iter()
        .zip(&follow_up.outcomes)
        .filter_map(|(activity, outcome)| Some((&activity.id, outcome.as_ref()?)))
        .collect();
    for (id, outcome) in &told {
        let _ = write!(text, "\n[outcome.{id}]\nstatus = \"{}\"\n", STATUSES[outcome.status].0);
        if let Some(figure) = outcome.figure {
            let _ = writeln!(text, "figures = [\"{figure} {UNIT}\"]");
        }
    }
    let _ = write!(text, "+++\n{}\n", follow_up.introduction);
    for (id, outcome) in &told {
        let _ = write!(text, "\n## {id}\n\n{}\n", outcome.text);
    }
    text
}
