//! Themes: folders of templates, words and style sheets, loaded into something that renders.
//!
//! In come [`Sources`] (the files below `themes/`) and the name of a theme; out go a [`Theme`] and every mistake in its
//! files, each once and at its place. Nothing is computed here that a page says: [`crate::view`] says it all. No template
//! can learn the time, and none can put things in an order that changes from run to run.
//!
//! A theme is `themes/<name>/` with `theme.toml`, `templates/`, `strings/<lang>.toml` and `static/`. It may have a parent,
//! whose files it overrides one by one; a site's own `themes/` folder overrides the shipped one in the same way.

mod assets;
mod builtin;
mod calls;
mod chain;
mod css;
mod diagnostic;
mod functions;
mod load;
mod manifest;
mod mistake;
mod statics;
mod strings;
mod table;
mod templates;

pub use assets::Asset;
pub use builtin::{builtin, is_of_program};
pub use diagnostic::diagnostics;
pub use load::load;
pub use mistake::{MistakeKind, ThemeMistake};

use crate::source::{FileId, Sources};
use crate::view::OptionValue;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Tera, Value};

/// The version of the contract between themes and the program, as `api` in `theme.toml` says it.
pub const API: i64 = 1;

/// A theme without a mistake, for one language.
#[derive(Clone)]
pub struct Theme {
    made: Arc<Made>,
    files: TemplatePlaces,
}

/// The file of each template, and where the text begins in it.
type TemplatePlaces = BTreeMap<String, (FileId, usize)>;

/// What the files of a theme became. It does not say where they lay, so that several sites can share it.
struct Made {
    name: String,
    tera: Tera,
    options: BTreeMap<String, OptionValue>,
    assets: Vec<Asset>,
    external_mark: String,
}

impl Theme {
    /// Returns its name.
    pub fn name(&self) -> &str {
        &self.made.name
    }

    /// Returns its options with their defaults, for [`crate::view::SiteView::options`].
    pub fn options(&self) -> &BTreeMap<String, OptionValue> {
        &self.made.options
    }

    /// Lists the files beside pages and the lists that it has no links to: see [`left_out`].
    pub fn left_out(&self) -> &[String] {
        of_options(&self.made.options)
    }

    /// Returns the files to publish: style sheets, fonts and the like, sorted by name.
    pub fn assets(&self) -> &[Asset] {
        &self.made.assets
    }

    /// Renders a page by its template, one of [`crate::view::View::TEMPLATES`]. `site` is a [`crate::view::SiteView`], `page`
    /// the view of the template, both as values of Tera. Returns HTML in UTF-8.
    ///
    /// # Errors
    /// If the template asks for something that is not there; with its place, and the sources for the number of its file.
    pub fn render(&self, template: &str, site: &Value, page: &Value) -> Result<Vec<u8>, ThemeMistake> {
        let mut context = Context::new();
        context.insert_value("site", site.clone());
        context.insert_value("page", page.clone());
        // What is written is made of texts alone, and not looked through again for whether it is one.
        let mut html = Vec::with_capacity(1 << 14);
        self.made
            .tera
            .render_to(template, &context, &mut html)
            .map(|()| html)
            .map_err(|error| mistake(self.name(), &self.files, &error, template))
    }

    /// Returns the markup that stands at the end of a link to another site, for the links of content: the component
    /// `external_mark`.
    pub fn external_mark(&self) -> &str {
        &self.made.external_mark
    }
}

/// Says what Tera said of the theme `theme`, while it rendered `template`.
fn mistake(theme: &str, places: &TemplatePlaces, error: &tera::Error, template: &str) -> ThemeMistake {
    let (name, span, message) = match error.kind() {
        tera::ErrorKind::RenderingError(report) | tera::ErrorKind::SyntaxError(report) => {
            (report.filename().to_owned(), Some(report.span().range.clone()), report.message().to_owned())
        }
        other => (format!("{theme}/{template}"), None, other.to_string()),
    };
    let (file, offset) = places.get(&name).copied().unzip();
    let offset = offset.unwrap_or_default();
    let span = span.map(|span: std::ops::Range<usize>| span.start + offset..span.end + offset);
    ThemeMistake { path: templates::path(&name), file, span, kind: MistakeKind::Render { message } }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("name", &self.made.name).finish_non_exhaustive()
    }
}

/// Reads in the manifests of the theme `name` and its ancestors which files beside pages and which lists it has no links to,
/// as its option `without` names them: no such files and pages are made. What is wrong with a manifest is found by [`load`].
pub fn left_out(sources: &Sources, name: &str) -> Vec<String> {
    chain::chain(sources, name, &mut Vec::new()).map_or_else(Vec::new, |chain| of_options(&chain.options).to_vec())
}

fn of_options(options: &BTreeMap<String, OptionValue>) -> &[String] {
    match options.get("without") {
        Some(OptionValue::List(left_out)) => left_out,
        _ => &[],
    }
}

/// Lists the names of the themes that there are.
pub fn names(sources: &Sources) -> Vec<String> {
    let folder = |path: &str| path.strip_suffix("/theme.toml").filter(|name| !name.contains('/')).map(str::to_owned);
    sources.iter().filter_map(|(_, file)| folder(file.path.below("themes")?)).collect()
}

#[cfg(test)]
mod tests;
