//! Which pages and files a small site has, and where links in it lead.

use super::check::attachment;
use super::folder::{STATEMENT, files, on};
use utfall::pipeline;

const PROMISE: &str = "+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"tertial\"\n[[activity]]\nid = \"patrull\"\n\
                       title = \"Patrull\"\nfocus = [\"unga\"]\n";

/// Two places of one police area in different counties, with a promise each; the first has a follow-up.
fn site(page: &str) -> Vec<(&'static str, String)> {
    let place = |name: &str, county: &str| {
        format!(
            "+++\nname = \"{name}\"\nkind = \"municipality\"\ncounty = \"{county}\"\npolice_area = \"Norra området\"\n+++\n## Om oss\n"
        )
    };
    let settings = "format = 1\ntitle = \"P\"\nbase_url = \"https://example.org/p/\"\nsearch = true\n[publisher]\nname = \"P kommun\"\n\
                    kind = \"official\"\nemail = \"p@example.org\"\n[focus.unga]\ntitle = \"Unga\"\n[focus.krogar]\n\
                    title = \"Krogar\"\n[repository]\nurl = \"https://github.com/p/p\"\n[[edition]]\nid = \"p\"\n\
                    theme = \"base\"\n";
    vec![
        ("site.toml", format!("{settings}{STATEMENT}")),
        ("content/index.md", "+++\n+++\n## Vad\n\nText.\n".to_owned()),
        ("content/om.md", format!("+++\ntitle = \"Om\"\n+++\n## Vem\n\n{page}\n")),
        ("content/byn/place.md", place("Byn", "Ena län")),
        ("content/staden/place.md", place("Staden", "Andra län")),
        ("content/byn/2020/promise.md", format!("{PROMISE}+++\n")),
        (
            "content/byn/2020/t1.md",
            "+++\n[outcome.patrull]\nstatus = \"done\"\n+++\nSe [planen](plan.pdf).\n".to_owned(),
        ),
        ("content/staden/2020/promise.md", format!("{PROMISE}+++\n")),
    ]
}

fn checked(site: &[(&'static str, String)]) -> pipeline::Check {
    let literal: Vec<(&str, &str)> = site.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let mut files = files(&literal);
    files.push(attachment("static/fil.txt", 3));
    files.push(attachment("content/byn/2020/plan.pdf", 3));
    pipeline::check(files, &on("2020-12-31")).unwrap()
}

#[test]
fn all_files_of_a_small_site() {
    let check = checked(&site("Text."));
    let said = utfall::diag::print::short(&check.diagnostics, &check.sources, utfall::value::Lang::En);
    let ready = check.ready.as_ref().unwrap_or_else(|| panic!("{said}"));
    let output = ready.output(&check.sources);
    let listed = ["assets/", "oppna-data/", "sok/index/", "status/"];
    let paths: Vec<&str> =
        output.paths().filter(|path| !listed.iter().any(|folder| path.starts_with(folder))).collect();
    let expected = "404.html andra-lan/index.html andra-lan/staden/2020/atom.xml andra-lan/staden/2020/badge.svg \
                    andra-lan/staden/2020/inbaddning/index.html andra-lan/staden/2020/index.html \
                    andra-lan/staden/2020/index.json andra-lan/staden/atom.xml andra-lan/staden/inbaddning/index.html \
                    andra-lan/staden/index.html andra-lan/staden/kalender.ics ar/2020/index.html ar/index.html atom.xml \
                    ena-lan/byn/2020/atom.xml ena-lan/byn/2020/badge.svg ena-lan/byn/2020/inbaddning/index.html \
                    ena-lan/byn/2020/index.html ena-lan/byn/2020/index.json ena-lan/byn/2020/plan.pdf \
                    ena-lan/byn/2020/t1/index.html ena-lan/byn/atom.xml ena-lan/byn/inbaddning/index.html \
                    ena-lan/byn/index.html ena-lan/byn/kalender.ics ena-lan/index.html fil.txt fokusomraden/index.html \
                    fokusomraden/unga/atom.xml fokusomraden/unga/index.html index.html \
                    jamfor/fokusomraden/unga/index.html jamfor/index.html jamfor/polisomraden/norra-omradet/index.html \
                    om/index.html opensearch.xml rattelser/index.html redaktion/byn/index.html \
                    redaktion/handbok/fel.webp redaktion/handbok/formular.webp redaktion/handbok/index.html \
                    redaktion/handbok/redaktion.webp redaktion/handbok/uppfoljning.webp redaktion/index.html \
                    redaktion/staden/index.html redovisning/2020/index.html redovisning/index.html sitemap.xml \
                    sok/index.html tillganglighet/index.html uppfoljningar/2020/index.html uppfoljningar/index.html";
    assert_eq!(paths, expected.split(' ').collect::<Vec<_>>());
}

#[test]
fn links_and_pictures_lead_to_files_of_the_site_or_are_told() {
    let told = |text: &str| -> Vec<&'static str> {
        let check = checked(&site(text));
        let found = check.diagnostics.sorted();
        let own = found.into_iter().filter(|one| check.sources.get(one.span.file).path.as_str() == "content/om.md");
        own.map(|one| one.kind.code()).collect()
    };
    for (text, expected) in [
        ("Se [byn](byn/place.md).", None),
        ("Se [byn](byn/place.md#om-oss).", None),
        ("Se [byn](byn/place.md#).", None),
        ("Se [byn](byn/place.md#borta).", Some("broken-anchor")),
        ("Se [byn](byn/borta.md).", Some("broken-link")),
        ("Se [början](index.md#vad).", None),
        ("Se [början](index.md#borta).", Some("broken-anchor")),
        ("Se [löftet](byn/2020/promise.md#patrull).", None),
        ("Se [uppföljningen](byn/2020/t1.md#patrull).", None),
        ("Se [planen](byn/2020/plan.pdf).", None),
        ("Se [hit](#vem).", None),
        ("Se [hit](#borta).", Some("broken-anchor")),
        ("Se [sidan](https://example.org/p/ena-lan/byn/).", Some("link-to-output")),
        ("Se [sidan](https://example.org/p/borta/).", None),
        ("Se [sidan](https://example.org/annat/).", None),
        ("Se [sidan](http://localhost:3000/ena-lan/byn/).", Some("link-to-output")),
        ("Se [filen](https://github.com/p/p/blob/main/content/byn/place.md).", Some("link-to-output")),
        ("Se [filen](https://github.com/p/p/blob/main/content/borta.md).", None),
        ("Se [filen](https://github.com/annan/p/blob/main/content/byn/place.md).", None),
        ("Se [filen](https://github.com/p/p/blob/main/README.md).", None),
        ("![En karta](borta.png)", Some("broken-image")),
        ("![En karta](byn/place.md)", Some("broken-image")),
        ("![En karta](byn/2020/plan.pdf)", Some("broken-image")),
        ("![En karta](https://a.example/karta.png)", Some("external-image")),
    ] {
        assert_eq!(told(text), expected.into_iter().collect::<Vec<_>>(), "{text}");
    }
}
