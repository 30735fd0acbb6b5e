//! The themes that come with the program.

use crate::source::{Contents, File, SourcePath, Sources, Text};
use std::sync::LazyLock;

macro_rules! files {
    ($($kind:ident $path:literal,)*) => {
        &[$(($path, files!(@$kind $path))),*]
    };
    (@text $path:literal) => {
        Shipped::Text(include_str!(concat!("../../themes/", $path)))
    };
    (@asset $path:literal) => {
        published!(Shipped::Text(include_str!(concat!("../../themes/", $path))))
    };
    (@bytes $path:literal) => {
        published!(Shipped::Bytes(include_bytes!(concat!("../../themes/", $path))))
    };
}

/// What themes publish beside pages is not in the program of a browser: a page names it, and the site has it.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! published {
    ($shipped:expr) => {
        $shipped
    };
}
#[cfg(target_arch = "wasm32")]
macro_rules! published {
    ($shipped:expr) => {
        Shipped::Elsewhere
    };
}

enum Shipped {
    Text(&'static str),
    #[cfg(not(target_arch = "wasm32"))]
    Bytes(&'static [u8]),
    #[cfg(target_arch = "wasm32")]
    Elsewhere,
}

const FILES: &[(&str, Shipped)] = files! {
    asset "base/static/_base.css",
    asset "base/static/_browse.css",
    asset "base/static/_charts.css",
    asset "base/static/_components.css",
    asset "base/static/_icons.css",
    asset "base/static/_local.css",
    asset "base/static/_pages.css",
    asset "base/static/_print.css",
    asset "base/static/_search.css",
    asset "base/static/_theme-tokens.css",
    asset "base/static/_theme.css",
    asset "base/static/_tokens.css",
    asset "base/static/editor/begin.js",
    asset "base/static/editor/card.js",
    asset "base/static/editor/dom.js",
    asset "base/static/editor/draft.js",
    asset "base/static/editor/fields.js",
    asset "base/static/editor/form.css",
    asset "base/static/editor/form.js",
    asset "base/static/editor/hand-in.js",
    asset "base/static/editor/labelled.js",
    asset "base/static/editor/messages.js",
    asset "base/static/editor/paste.js",
    asset "base/static/editor/preview.js",
    asset "base/static/editor/references.js",
    asset "base/static/editor/session.js",
    asset "base/static/editor/slug.js",
    asset "base/static/editor/table.js",
    asset "base/static/editor/text.js",
    asset "base/static/editor/worker.js",
    asset "base/static/embed.css",
    asset "base/static/icon.svg",
    asset "base/static/menu.js",
    asset "base/static/search.js",
    asset "base/static/style.css",
    text "base/strings/en.toml",
    text "base/strings/sv.toml",
    text "base/templates/accessibility.html",
    text "base/templates/compare.html",
    text "base/templates/components/activity.html",
    text "base/templates/components/badge.html",
    text "base/templates/components/browse.html",
    text "base/templates/components/card.html",
    text "base/templates/components/chart.html",
    text "base/templates/components/cite.html",
    text "base/templates/components/compare.html",
    text "base/templates/components/embed.html",
    text "base/templates/components/footer.html",
    text "base/templates/components/header.html",
    text "base/templates/components/icon.html",
    text "base/templates/components/indicator.html",
    text "base/templates/components/link.html",
    text "base/templates/components/list.html",
    text "base/templates/components/matrix.html",
    text "base/templates/components/nav.html",
    text "base/templates/components/notice.html",
    text "base/templates/components/outcome.html",
    text "base/templates/components/picture.html",
    text "base/templates/components/role.html",
    text "base/templates/components/search.html",
    text "base/templates/corrections.html",
    text "base/templates/county.html",
    text "base/templates/desk.html",
    text "base/templates/embed.html",
    text "base/templates/facet-index.html",
    text "base/templates/focus-index.html",
    text "base/templates/focus.html",
    text "base/templates/follow-up.html",
    text "base/templates/follow-ups.html",
    text "base/templates/handbook.html",
    text "base/templates/layout.html",
    text "base/templates/not-found.html",
    text "base/templates/open-data.html",
    text "base/templates/party.html",
    text "base/templates/picture.svg",
    text "base/templates/place.html",
    text "base/templates/plain.html",
    text "base/templates/promise.html",
    text "base/templates/redirect.html",
    text "base/templates/reporting.html",
    text "base/templates/search.html",
    text "base/templates/start.html",
    text "base/templates/stated.html",
    text "base/templates/style.html",
    text "base/templates/write.html",
    text "base/templates/year.html",
    text "base/theme.toml",
    asset "jonkoping/static/_theme-tokens.css",
    asset "jonkoping/static/_theme.css",
    asset "jonkoping/static/fonts/open-sans.OFL.txt",
    bytes "jonkoping/static/fonts/open-sans.woff2",
    asset "jonkoping/static/icon.svg",
    text "jonkoping/strings/en.toml",
    text "jonkoping/strings/sv.toml",
    text "jonkoping/templates/components/footer.html",
    text "jonkoping/templates/components/header.html",
    text "jonkoping/templates/components/link.html",
    text "jonkoping/templates/components/nav.html",
    text "jonkoping/templates/components/picture.html",
    text "jonkoping/templates/embed.html",
    text "jonkoping/templates/follow-up.html",
    text "jonkoping/templates/layout.html",
    text "jonkoping/templates/place.html",
    text "jonkoping/templates/promise.html",
    text "jonkoping/templates/style.html",
    text "jonkoping/theme.toml",
    asset "polisen/static/_theme-tokens.css",
    asset "polisen/static/_theme.css",
    asset "polisen/static/fonts/source-sans-3.OFL.txt",
    bytes "polisen/static/fonts/source-sans-3.woff2",
    asset "polisen/static/icon.svg",
    text "polisen/templates/components/picture.html",
    text "polisen/templates/embed.html",
    text "polisen/templates/layout.html",
    text "polisen/theme.toml",
};

/// The files, made once and shared from then on. Their texts stay where they lie in the program.
static SHARED: LazyLock<Vec<File>> = LazyLock::new(|| {
    let file = |(path, shipped): &(&str, Shipped)| {
        let contents = match shipped {
            Shipped::Text(text) => Contents::Text(Text::from_static(text)),
            #[cfg(not(target_arch = "wasm32"))]
            Shipped::Bytes(bytes) => Contents::Bytes((*bytes).into()),
            #[cfg(target_arch = "wasm32")]
            Shipped::Elsewhere => return None,
        };
        Some(File { path: SourcePath::new(&format!("themes/{path}")).expect("shipped paths stay inside"), contents })
    };
    FILES.iter().filter_map(file).collect()
});

/// Returns the files of the shipped themes, as if they lay in the site's own `themes/`.
pub fn builtin() -> Vec<File> {
    SHARED.clone()
}

/// Returns whether a file is one that the program comes with, as it comes.
pub fn is_of_program(file: &File) -> bool {
    SHARED.binary_search_by(|shipped| shipped.path.cmp(&file.path)).is_ok_and(|at| SHARED[at] == *file)
}

/// Returns whether the themes `names` have in `sources` exactly the files that they are shipped with.
pub(super) fn is_shipped(sources: &Sources, names: &[String]) -> bool {
    let folders: Vec<String> = names.iter().map(|name| format!("themes/{name}")).collect();
    let of_them = |file: &&File| folders.iter().any(|folder| file.path.below(folder).is_some());
    let found = sources.iter().map(|(_, file)| file).filter(of_them);
    // Both are sorted by path.
    found.eq(SHARED.iter().filter(of_them))
}

#[cfg(test)]
mod tests {
    use super::{FILES, SHARED, builtin, is_shipped};
    use crate::source::{Contents, File, SourcePath, Sources};
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_file_of_a_shipped_theme_is_shipped() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
        // A site may have its own theme in the same folder.
        let themes: BTreeSet<&str> = FILES.iter().filter_map(|(path, _)| path.split('/').next()).collect();
        let entries = themes.iter().flat_map(|theme| walkdir::WalkDir::new(folder.join(theme)));
        let on_disk: BTreeSet<String> = entries
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"))
            .collect();
        let shipped: BTreeSet<String> = FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
        assert_eq!(shipped, on_disk);
    }

    #[test]
    fn a_theme_is_shipped_until_a_file_of_it_is_another() {
        assert!(SHARED.is_sorted_by(|one, two| one.path < two.path));
        let names = ["jonkoping".to_owned(), "base".to_owned()];
        let with = |files: Vec<File>| is_shipped(&Sources::new(files.into_iter().chain(builtin())), &names);
        let file = |path: &str| File { path: SourcePath::new(path).unwrap(), contents: Contents::Link };
        assert!(with(vec![file("themes/polisen/theme.toml"), file("themes/jonkoping-2/theme.toml")]));
        assert!(!with(vec![file("themes/base/theme.toml")]));
        assert!(!with(vec![file("themes/base/static/more.css")]));
        assert!(!is_shipped(&Sources::default(), &names));
    }
}
