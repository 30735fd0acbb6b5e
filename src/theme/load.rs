//! From files to a theme.

use super::assets::publish;
use super::builtin::is_shipped;
use super::calls::calls;
use super::chain::{Chain, chain};
use super::functions::register;
use super::mistake::suggest;
use super::statics::{Statics, unknown};
use super::strings::{Strings, strings};
use super::templates::{Template, compile};
use super::{Made, MistakeKind, TemplatePlaces, Theme, ThemeMistake, mistake};
use crate::diag::{InTemplate, Kind};
use crate::source::{Contents, FileId, SourcePath, Sources};
use crate::value::Lang;
use crate::view::View;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Context, Tera};

/// Loads the theme `name` for pages in `lang`.
///
/// The theme is there if there is no mistake, and else it is not. Mistakes are sorted by path and place. One in a theme that
/// several others have as their parent is reported by each load of these, the same every time.
pub fn load(sources: &Sources, name: &str, lang: Lang) -> (Option<Theme>, Vec<ThemeMistake>) {
    let mut mistakes = Vec::new();
    let theme = try_load(sources, name, lang, &mut mistakes);
    mistakes.sort_by(|one, two| {
        let place = |mistake: &ThemeMistake| mistake.span.as_ref().map_or(0, |span| span.start);
        (&one.path, place(one)).cmp(&(&two.path, place(two)))
    });
    mistakes.dedup();
    for mistake in mistakes.iter_mut().filter(|mistake| mistake.kind == MistakeKind::Unreadable) {
        if let Some(kind) = mistake.file.and_then(|file| Kind::of_unread(&sources.get(file).contents)) {
            mistake.kind = MistakeKind::Unread(Box::new(kind));
        }
    }
    (theme.filter(|_| mistakes.is_empty()), mistakes)
}

/// The shipped themes that this process has made.
///
/// To make one takes ten times as long as all else that a check of a small site does, and nothing of it depends on the
/// site: a server that checks again, and tests, which check hundreds of sites, make each once.
static SHIPPED: Mutex<BTreeMap<(String, Lang), Arc<Made>>> = Mutex::new(BTreeMap::new());

fn try_load(sources: &Sources, name: &str, lang: Lang, mistakes: &mut Vec<ThemeMistake>) -> Option<Theme> {
    let chain = chain(sources, name, mistakes)?;
    let files = ThemeFiles::of(sources, &chain.names, mistakes);
    let place = |template: &Template<'_>| (template.name.clone(), (template.file, template.offset));
    let places = files.templates.iter().map(place).collect();
    let shipped = || SHIPPED.lock().unwrap_or_else(PoisonError::into_inner);
    let key = is_shipped(sources, &chain.names).then(|| (name.to_owned(), lang));
    if let Some(made) = key.as_ref().and_then(|key| shipped().get(key).cloned()) {
        return Some(Theme { made, files: places });
    }
    let made = Arc::new(make(sources, name, lang, chain, &files, &places, mistakes)?);
    if let (Some(key), true) = (key, mistakes.is_empty()) {
        shipped().insert(key, Arc::clone(&made));
    }
    Some(Theme { made, files: places })
}

fn make(
    sources: &Sources,
    name: &str,
    lang: Lang,
    chain: Chain,
    files: &ThemeFiles<'_>,
    places: &TemplatePlaces,
    mistakes: &mut Vec<ThemeMistake>,
) -> Option<Made> {
    let strings = files.strings(sources, lang, mistakes);
    let (published, assets) = publish(sources, &files.statics, mistakes);
    files.check_templates(&chain.names, sources, mistakes);

    let (strings, published) = (Arc::new(strings), Arc::new(published));
    let fresh = || {
        let mut tera = Tera::default();
        tera.autoescape_on([".html", ".svg"]);
        register(&mut tera, Arc::clone(&strings), Arc::clone(&published));
        tera
    };
    // Half of the time of a small site is spent here, so that what can be found side by side is.
    let mut wrong_calls = Vec::new();
    let (tera, ()) = rayon::join(
        || compile(&chain.names, &files.templates, fresh, mistakes),
        || files.check_calls(&strings, &published, &mut wrong_calls),
    );
    mistakes.append(&mut wrong_calls);
    let tera = tera?;
    let mut external_mark = String::new();
    if tera.contains_component("external_mark") {
        match tera.render_component("external_mark", &Context::new(), None, true) {
            Ok(mark) => external_mark = mark,
            Err(error) => mistakes.push(mistake(name, places, &error, "components/link.html")),
        }
    }
    Some(Made { name: name.to_owned(), tera, options: chain.options, assets, external_mark })
}

/// The files of a theme and its ancestors.
struct ThemeFiles<'a> {
    templates: Vec<Template<'a>>,
    statics: Statics,
    /// Files of strings, the oldest ancestor's first.
    strings: Vec<(String, FileId)>,
}

impl<'a> ThemeFiles<'a> {
    fn of(sources: &'a Sources, chain: &[String], mistakes: &mut Vec<ThemeMistake>) -> Self {
        let mut files = ThemeFiles { templates: Vec::new(), statics: BTreeMap::new(), strings: Vec::new() };
        for theme in chain.iter().rev() {
            let folder = format!("themes/{theme}");
            for (id, file) in sources.iter() {
                let Some(path) = file.path.below(&folder) else { continue };
                if let Some(rest) = path.strip_prefix("templates/") {
                    match &file.contents {
                        Contents::Text(text) => {
                            let name = format!("{theme}/{rest}");
                            let plain = text.trim_start_matches('\u{feff}');
                            let offset = text.len() - plain.len();
                            files.templates.push(Template { name, file: id, text: plain, offset });
                        }
                        _ => mistakes.push(ThemeMistake::new(file.path.as_str(), id, None, MistakeKind::Unreadable)),
                    }
                } else if let Some(rest) = path.strip_prefix("static/") {
                    files.statics.insert(rest.to_owned(), id);
                } else if let Some(lang) = path.strip_prefix("strings/").and_then(|rest| rest.strip_suffix(".toml")) {
                    files.strings.push((lang.to_owned(), id));
                }
            }
        }
        files
    }

    fn strings(&self, sources: &Sources, lang: Lang, mistakes: &mut Vec<ThemeMistake>) -> Strings {
        let mut merged = Strings::new();
        for (_, file) in self.strings.iter().filter(|(code, _)| code == lang.code()) {
            merged.extend(strings(sources, *file, mistakes));
        }
        merged
    }

    /// Reports the names of strings and files that a template says outright and that are not there.
    fn check_calls(&self, strings: &Strings, published: &BTreeMap<String, String>, mistakes: &mut Vec<ThemeMistake>) {
        for template in &self.templates {
            for call in calls(template.text, "t", "key") {
                let known = strings.contains_key(call.name)
                    || (call.prefix && strings.keys().any(|key| key.starts_with(call.name)));
                if !known {
                    let suggestion = suggest(call.name, strings.keys().map(String::as_str));
                    let kind =
                        MistakeKind::Unknown { what: InTemplate::String, name: call.name.to_owned(), suggestion };
                    mistakes.push(template.mistake(Some(call.span), kind));
                }
            }
            for call in calls(template.text, "asset", "path") {
                if !call.prefix && !published.contains_key(call.name) {
                    mistakes.push(template.mistake(Some(call.span), unknown(call.name, &self.statics)));
                }
            }
        }
    }

    /// Reports the kinds of pages that no theme of the chain has a template for.
    fn check_templates(&self, chain: &[String], sources: &Sources, mistakes: &mut Vec<ThemeMistake>) {
        for (name, _) in View::TEMPLATES {
            if !chain.iter().any(|theme| self.templates.iter().any(|other| other.name == format!("{theme}/{name}"))) {
                let path = format!("themes/{}/theme.toml", chain[0]);
                let file = SourcePath::new(&path).and_then(|path| sources.find(&path));
                let kind = MistakeKind::NoTemplate { name: (*name).to_owned() };
                mistakes.push(ThemeMistake { path, file, span: None, kind });
            }
        }
    }
}
