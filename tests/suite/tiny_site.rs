//! The smallest site that has something to say: one promise, one activity, one follow-up.

use std::fs;
use tempfile::TempDir;

/// A follow-up without a mistake.
pub(crate) const DONE: &str = "+++\n[outcome.fotpatrull]\nstatus = \"done\"\n+++\n";

const PLACE: &str = r#"+++
name = "Exempelstad"
kind = "municipality"
county = "Exempellän"
+++
"#;
const PROMISE: &str = r#"+++
title = "Medborgarlöfte 2026"
valid = "2026"
schedule = "tertial"
[[activity]]
id = "fotpatrull"
title = "Fotpatrull"
+++
"#;

/// Writes the site with a theme and a follow-up of the first tertial.
pub(crate) fn tiny_site(theme: &str, follow_up: &str) -> TempDir {
    let site = format!(
        r#"
format = 1
title = "Exempel"
base_url = "https://example.org/"
[publisher]
name = "Exempel"
kind = "unofficial"
[[edition]]
id = "hela"
theme = "{theme}"
"#
    );
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("site.toml", site.as_str()),
        ("content/exempelstad/place.md", PLACE),
        ("content/exempelstad/2026/promise.md", PROMISE),
        ("content/exempelstad/2026/t1.md", follow_up),
    ];
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}
