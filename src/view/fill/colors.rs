//! The publisher's own colours, as a style sheet behind the theme's.

use super::EditionViews;
use crate::value::Color;
use std::fmt::Write as _;

/// How dark a link is that somebody points at, as a share of its colour.
const HOVER: f64 = 0.65;

impl EditionViews<'_> {
    /// The style sheet with the colours of the edition, and its path below it; `None` where it has those of the theme. They
    /// hold on light grounds: what is to be seen on dark ones stays the theme's.
    pub fn color_sheet(&self) -> Option<(&'static str, String)> {
        let colors = &self.edition.colors;
        let mut css = String::new();
        let mut set = |names: &[&str], color: Color| {
            for name in names {
                let _ = write!(css, "--{name}:{};", color.css());
            }
        };
        if let Some(accent) = colors.accent {
            set(&["link", "brand", "navy", "chart"], accent);
            set(&["link-hover"], accent.darkened(HOVER));
        }
        if let Some(header) = colors.header {
            let white = header.contrast(Color::WHITE) >= header.contrast(Color::BLACK);
            let text = if white { Color::WHITE } else { Color::BLACK };
            set(&["header", "footer"], header);
            set(&["header-text", "header-mark", "footer-text"], text);
        }
        (!css.is_empty()).then(|| (COLORS, format!("@media (prefers-color-scheme:light){{:root{{{css}}}}}\n")))
    }
}

/// Where the style sheet lies.
const COLORS: &str = "assets/colors.css";
