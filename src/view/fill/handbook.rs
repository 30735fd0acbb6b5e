//! The handbook that comes with the program, beside the addresses of this site and its own repository.

use super::{Page, head, html};
use crate::diag::Diagnostics;
use crate::locale::{about, phrase};
use crate::model::Repository;
use crate::parse::page_of_program;
use crate::plan::{PageKey, proposals_href};
use crate::source::Text;
use crate::value::Lang;
use crate::view::{HandbookView, HeadView, Link};
use std::sync::LazyLock;

/// The text, as in the guide's own site.
const TEXT: &str = include_str!("../../../docs/guide/content/redaktor.md");

/// Its pictures, which are published beside the page: their names and bytes.
pub const HANDBOOK_PICTURES: &[(&str, &[u8])] = &[
    ("fel.webp", include_bytes!("../../../docs/guide/content/fel.webp")),
    ("formular.webp", include_bytes!("../../../docs/guide/content/formular.webp")),
    ("redaktion.webp", include_bytes!("../../../docs/guide/content/redaktion.webp")),
    ("uppfoljning.webp", include_bytes!("../../../docs/guide/content/uppfoljning.webp")),
];

static DOCUMENT: LazyLock<crate::model::Page> = LazyLock::new(|| {
    let text = Text::from_static(TEXT);
    page_of_program(&text, Lang::Sv, &mut Diagnostics::default()).expect("a test reads it")
});

pub(super) fn handbook(page: &Page<'_, '_>) -> HandbookView {
    let (lang, document) = (page.lang(), &*DOCUMENT);
    let repository = repository(page);
    let title = document.title.clone().unwrap_or_default();
    let desk = page.link(&PageKey::Desk, phrase::page("desk", lang));
    let preamble = document.description.clone().unwrap_or_default();
    let head = head::with_description(page, page.frame(&title), &about::handbook(lang));
    let head = head::with_breadcrumb(page, head, vec![desk.clone()], &title);
    HandbookView {
        head: HeadView { noindex: true, ..head },
        title,
        preamble,
        lang: Lang::Sv.code().to_owned(),
        host: repository.host.key().to_owned(),
        desk,
        repository: Link { text: bare(&repository.url).to_owned(), href: repository.url.clone(), external: true },
        proposals: proposals_href(repository),
        html: html::own_html(page, &document.body, 2).unwrap_or_default(),
        contents: html::contents(&document.body),
    }
}

fn repository<'x>(page: &'x Page<'_, '_>) -> &'x Repository {
    let repository = page.site().config.repository.as_ref();
    repository.expect("a plan has a handbook only where it is known where the files lie")
}

/// An address for people to read.
fn bare(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::{HANDBOOK_PICTURES, TEXT};
    use crate::diag::Diagnostics;
    use crate::model::Piece;
    use crate::parse::page_of_program;
    use crate::source::Text;
    use crate::value::Lang;

    #[test]
    fn the_text_has_no_mistake_links_elsewhere_and_shows_the_pictures_beside_it() {
        let mut diagnostics = Diagnostics::default();
        let document = page_of_program(&Text::from_static(TEXT), Lang::Sv, &mut diagnostics).unwrap();
        assert!(!diagnostics.has_errors());
        assert!(document.title.is_some() && document.description.is_some());
        let mut pictures = 0;
        for piece in document.body.pieces() {
            match piece {
                Piece::LinkStart(link) => assert!(link.written.starts_with("https://"), "{}", link.written),
                Piece::Image(image) => {
                    assert!(
                        HANDBOOK_PICTURES.iter().any(|(name, _)| *name == &*image.0.written),
                        "{}",
                        image.0.written
                    );
                    pictures += 1;
                }
                _ => {}
            }
        }
        assert_eq!(pictures, HANDBOOK_PICTURES.len());
    }
}
