//! Texts as HTML for one page: with its levels of headings, its addresses, and ids only where they are unique.

use super::Page;
use crate::locale::blank::keep_together;
use crate::model::{Markup, Piece};
use crate::parse::{escaped, push_escaped};
use crate::plan::PageKey;
use crate::view::{HeadingItem, Html};
use std::collections::BTreeSet;

/// The level of a text that stands where no heading fits.
pub(super) const NO_HEADINGS: u8 = 7;

/// A text whose headings begin at `level`; `None` where there is none. Headings have no ids.
pub(super) fn html(page: &Page<'_, '_>, text: &Markup, level: u8) -> Option<Html> {
    (!text.is_empty()).then(|| render(page, text, level, None))
}

/// A text that the page itself is about: its headings have ids, so that links lead to them. An id that is that of a
/// row, a pledge or a focus area of the page's promise stays theirs.
pub(super) fn own_html(page: &Page<'_, '_>, text: &Markup, level: u8) -> Option<Html> {
    let taken = match page.key {
        PageKey::Promise(id) | PageKey::FollowUp(id, _) => page.site().promises[id].ids(),
        _ => BTreeSet::new(),
    };
    (!text.is_empty()).then(|| render(page, text, level, Some(&taken)))
}

/// A text of one paragraph without the paragraph around it; of more, with all of them.
pub(super) fn inline_html(page: &Page<'_, '_>, text: &Markup) -> Html {
    let html = render(page, text, NO_HEADINGS, None);
    let inside = html.trim().strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    match inside {
        Some(inside) if !inside.contains("<p>") => inside.to_owned(),
        _ => html,
    }
}

/// The headings of a text, for a list of contents.
pub(super) fn contents(text: &Markup) -> Vec<HeadingItem> {
    let mut levels = Levels::new(2);
    let items = text.headings().map(|heading| HeadingItem {
        level: levels.level(heading.level),
        text: heading.text.to_string(),
        href: format!("#{}", heading.id),
    });
    items.collect()
}

fn render(page: &Page<'_, '_>, text: &Markup, level: u8, taken: Option<&BTreeSet<&str>>) -> Html {
    let mut levels = Levels::new(level);
    let room = |piece: &Piece| match piece {
        Piece::Text(words) => text.words(words).len(),
        _ => "<strong></strong>".len(),
    };
    let mut html = String::with_capacity(text.pieces().iter().map(room).sum());
    let mut open_heading = level;
    let mut in_code = false;
    for piece in text.pieces() {
        match piece {
            Piece::Tag(tag) => {
                in_code = tag.ends_with("<code>") || in_code && !tag.starts_with("</code>");
                html.push_str(tag);
            }
            Piece::Text(words) if in_code => push_escaped(&mut html, text.words(words)),
            Piece::Text(words) => push_escaped(&mut html, &keep_together(text.words(words), page.lang())),
            Piece::ListFrom(first) => html.push_str(&format!("<ol start=\"{first}\">\n")),
            // Where no heading fits, one is a paragraph of its own.
            Piece::HeadingStart(..) if level >= NO_HEADINGS => html.push_str("<p><strong>"),
            Piece::HeadingEnd(_) if level >= NO_HEADINGS => html.push_str("</strong></p>\n"),
            Piece::HeadingStart(heading) => {
                open_heading = levels.level(heading.level);
                let id = match taken {
                    Some(taken) if !taken.contains(&*heading.id) => format!(" id=\"{}\"", heading.id),
                    _ => String::new(),
                };
                html.push_str(&format!("<h{open_heading}{id}>"));
            }
            Piece::HeadingEnd(_) => html.push_str(&format!("</h{open_heading}>\n")),
            Piece::LinkStart(link) => {
                let href = match page.views.material.plan.target(link) {
                    Some(target) => page.follow(target).unwrap_or_default(),
                    None => link.written.to_string(),
                };
                html.push_str(&format!("<a href=\"{}\">", escaped(&href)));
            }
            Piece::LinkEnd(external) => {
                if *external {
                    html.push_str(&page.views.external);
                }
                html.push_str("</a>");
            }
            Piece::Image(image) => {
                let (link, alternative) = &**image;
                let src = match page.views.material.plan.target(link) {
                    // Its pictures lie beside it.
                    _ if *page.key == PageKey::Handbook => link.written.to_string(),
                    target => target.and_then(|target| page.follow(target)).unwrap_or_default(),
                };
                let alternative = escaped(alternative);
                html.push_str(&format!(
                    "<img src=\"{}\" alt=\"{alternative}\" loading=\"lazy\" decoding=\"async\">",
                    escaped(&src)
                ));
            }
        }
    }
    html
}

/// Turns the levels of headings as written into levels without a gap from a first one on.
struct Levels {
    first: u8,
    open: Vec<u8>,
}

impl Levels {
    fn new(first: u8) -> Self {
        Self { first, open: Vec::new() }
    }

    fn level(&mut self, written: u8) -> u8 {
        while self.open.last().is_some_and(|&open| open >= written) {
            self.open.pop();
        }
        self.open.push(written);
        let depth = u8::try_from(self.open.len() - 1).unwrap_or(u8::MAX);
        self.first.saturating_add(depth).min(6)
    }
}

#[cfg(test)]
mod tests {
    use super::Levels;

    #[test]
    fn levels_never_skip_one() {
        let mut levels = Levels::new(3);
        let shown: Vec<u8> = [2, 4, 4, 2, 3, 6, 1].into_iter().map(|written| levels.level(written)).collect();
        assert_eq!(shown, [3, 4, 4, 3, 4, 5, 3]);
    }
}
