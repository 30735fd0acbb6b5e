//! A preview opens from a disk, where no server finds the page of a folder.

use crate::folder::{Built, file, on, rendered};
use crate::page::{all, page, pages};
use std::path::Path;
use std::sync::LazyLock;
use utfall::pipeline;

/// The example, with the editor's desk, as `build --preview` makes it.
static PREVIEW: LazyLock<Built> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = utfall::disk::read(root).unwrap();
    let settings = std::fs::read_to_string(root.join("site.toml")).unwrap();
    let settings = format!("{settings}\n[repository]\nurl = \"https://github.com/exempel/loften\"\n");
    files.retain(|file| file.path.as_str() != "site.toml");
    files.push(file("site.toml", utfall::source::Contents::Text(settings.into())));
    let mut check = pipeline::check(files, &on("2026-11-20")).unwrap();
    check.ready = check.ready.map(pipeline::Ready::read_from_disk);
    rendered(&check, Some(root))
});

/// Follows a relative address from the file that it stands in.
fn followed(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_of_a_preview_leads_to_a_file() {
    let built = &*PREVIEW;
    let mut followed_links = 0;
    for path in pages(built) {
        let html = page(built, path);
        for element in all(&html, "a[href], link[href], img[src], script[src]") {
            let href = element.attr("href").or(element.attr("src")).unwrap_or_default();
            let address = href.split(['#', '?']).next().unwrap_or_default();
            if address.is_empty() || address.contains(':') {
                continue;
            }
            followed_links += 1;
            assert!(built.contains_key(&followed(path, address)), "{path}: {href}");
        }
    }
    assert!(followed_links > 3000, "{followed_links}");
}

#[test]
fn a_preview_stays_in_the_preview_from_one_edition_to_the_other() {
    let built = &*PREVIEW;
    let promise = page(built, "jonkopings-kommun/2020/index.html");
    let hrefs: Vec<&str> = all(&promise, "footer a").iter().filter_map(|link| link.attr("href")).collect();
    assert!(hrefs.contains(&"../../jonkopings-lan/jonkoping/2020/index.html"), "{hrefs:?}");
    let canonical = all(&promise, "link[rel=canonical]")[0].attr("href").unwrap();
    assert_eq!(canonical, "https://example.org/utfall/jonkopings-lan/jonkoping/2020/", "that is of the web");
}
