//! Templates: compiled together, with all their mistakes in one run.

use super::mistake::suggest;
use super::{MistakeKind, ThemeMistake};
use crate::diag::InTemplate;
use crate::source::FileId;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use tera::{ErrorKind, Tera};

/// A template of a theme.
pub(super) struct Template<'a> {
    /// Its name for Tera: the theme, then the path below `templates/`.
    pub(super) name: String,
    pub(super) file: FileId,
    pub(super) text: &'a str,
    /// Where the text begins in the file: behind a byte order mark.
    pub(super) offset: usize,
}

impl Template<'_> {
    /// Makes a mistake of bytes in the text.
    pub(super) fn mistake(&self, span: Option<Range<usize>>, kind: MistakeKind) -> ThemeMistake {
        let span = span.map(|span| span.start + self.offset..span.end + self.offset);
        ThemeMistake::new(&path(&self.name), self.file, span, kind)
    }
}

/// Returns the path of the file of a template.
pub(super) fn path(name: &str) -> String {
    let (theme, rest) = name.split_once('/').unwrap_or((name, ""));
    format!("themes/{theme}/templates/{rest}")
}

/// Compiles the templates of a theme and its ancestors, named in `chain`, the theme itself first.
pub(super) fn compile(
    chain: &[String],
    templates: &[Template<'_>],
    fresh: impl Fn() -> Tera,
    mistakes: &mut Vec<ThemeMistake>,
) -> Option<Tera> {
    let mut tera = fresh();
    let prefixes: Vec<String> = chain.iter().map(|theme| format!("{theme}/")).collect();
    tera.set_fallback_prefixes(prefixes).expect("no template is added yet");
    // Tera reports the first mistake of some kinds only, so the way through all of them is taken only if there is one.
    let mut whole = tera.clone();
    match whole.add_raw_templates(templates.iter().map(|template| (&template.name, template.text))) {
        Ok(()) => Some(whole),
        Err(_) => {
            Search { chain, templates, tera, fresh: &fresh, broken: BTreeMap::new() }.all(mistakes);
            None
        }
    }
}

/// The search for all mistakes: a template that has one is emptied, so that Tera goes on to the next.
struct Search<'a, F> {
    chain: &'a [String],
    templates: &'a [Template<'a>],
    tera: Tera,
    fresh: &'a F,
    broken: BTreeMap<&'a str, &'a str>,
}

impl<'a, F: Fn() -> Tera> Search<'a, F> {
    fn all(mut self, mistakes: &mut Vec<ThemeMistake>) {
        self.syntax(mistakes);
        self.parents(mistakes);
        // Each turn empties a template, so there are no more turns than templates.
        for _ in 0..=self.templates.len() {
            let texts = self.templates.iter().map(|template| {
                let text = if self.broken.contains_key(template.name.as_str()) { "" } else { template.text };
                (&template.name, text)
            });
            let Err(error) = self.tera.clone().add_raw_templates(texts) else { return };
            let culprit = match error.kind() {
                ErrorKind::CircularInclude { tpl, include_chain } => {
                    let span = self.find(tpl).and_then(|template| tag(template.text, "include"));
                    Some((tpl.clone(), span, MistakeKind::Circle { chain: include_chain.clone() }))
                }
                ErrorKind::Msg(message) => match duplicate(message) {
                    Some((component, other, name)) => {
                        let span = self.find(&name).and_then(|template| definition(template.text, &component));
                        Some((name, span, MistakeKind::DuplicateComponent { name: component, other: path(&other) }))
                    }
                    None => return self.references(message, mistakes),
                },
                _ => None,
            };
            let Some((name, span, kind)) = culprit else {
                let message = error.to_string();
                return mistakes.push(ThemeMistake {
                    path: format!("themes/{}/templates", self.chain[0]),
                    file: None,
                    span: None,
                    kind: MistakeKind::Syntax { message },
                });
            };
            let Some(template) = self.find(&name) else { return };
            mistakes.push(template.mistake(span, kind));
            self.broken.insert(&template.name, template.text);
        }
    }

    /// Reports what Tera cannot read, file by file.
    fn syntax(&mut self, mistakes: &mut Vec<ThemeMistake>) {
        for template in self.templates {
            let Err(error) = (self.fresh)().add_raw_template(&template.name, template.text) else { continue };
            if let ErrorKind::SyntaxError(report) = error.kind() {
                let kind = MistakeKind::Syntax { message: report.message().to_owned() };
                mistakes.push(template.mistake(Some(report.span().range.clone()), kind));
                self.broken.insert(&template.name, template.text);
            }
        }
    }

    /// Reports what extends itself, a circle, or nothing that is there.
    fn parents(&mut self, mistakes: &mut Vec<ThemeMistake>) {
        for template in self.templates {
            let Some((parent, span)) = extends(template.text) else { continue };
            let own = template.name.split_once('/').map_or("", |(_, rest)| rest);
            let kind = if parent == own || parent == template.name {
                let theme = template.name.split('/').next().unwrap_or_default();
                let older = self.chain.iter().skip_while(|name| *name != theme).skip(1);
                let mut advice = older.map(|name| format!("{name}/{own}"));
                MistakeKind::ExtendsItself { advice: advice.find(|name| self.find(name).is_some()) }
            } else if self.resolve(parent).is_none() {
                let known = self.templates.iter().filter_map(|other| other.name.split_once('/').map(|(_, rest)| rest));
                let suggestion = suggest(parent, known);
                MistakeKind::Unknown { what: InTemplate::Template, name: parent.to_owned(), suggestion }
            } else if let Some(chain) = self.circle(template) {
                MistakeKind::Circle { chain }
            } else {
                continue;
            };
            mistakes.push(template.mistake(Some(span), kind));
            self.broken.insert(&template.name, template.text);
        }
    }

    /// Reports names that are not there, from Tera's text: it has no other form for them.
    fn references(&self, message: &str, mistakes: &mut Vec<ThemeMistake>) {
        for report in reports(message) {
            let Some(template) = self.find(report.template) else { continue };
            let span = span(template.text, &report);
            let known: Vec<&str> = match report.what {
                InTemplate::Component => self.templates.iter().flat_map(|other| components(other.text)).collect(),
                InTemplate::Template => {
                    self.templates.iter().filter_map(|other| Some(other.name.split_once('/')?.1)).collect()
                }
                InTemplate::Filter => FILTERS.to_vec(),
                InTemplate::Function => vec!["t", "asset", "range", "throw"],
                _ => Vec::new(),
            };
            let echo = match report.what {
                InTemplate::Component => self.broken.values().any(|text| components(text).contains(&report.name)),
                InTemplate::Block => self.has_broken_ancestor(template),
                _ => false,
            };
            if !echo {
                let name = report.name.to_owned();
                let kind = if report.what == InTemplate::Block {
                    let known = self.blocks_below(template).into_iter().map(str::to_owned).collect();
                    MistakeKind::UnknownBlock { name, known }
                } else {
                    MistakeKind::Unknown { what: report.what, name, suggestion: suggest(report.name, known) }
                };
                mistakes.push(template.mistake(Some(span), kind));
            }
        }
    }

    /// Lists the blocks of all that a template extends.
    fn blocks_below(&self, template: &'a Template<'a>) -> BTreeSet<&'a str> {
        self.ancestors(template).0.into_iter().skip(1).flat_map(|ancestor| blocks(ancestor.text)).collect()
    }

    fn find(&self, name: &str) -> Option<&'a Template<'a>> {
        self.templates.iter().find(|template| template.name == name)
    }

    fn resolve(&self, name: &str) -> Option<&'a Template<'a>> {
        self.find(name).or_else(|| self.chain.iter().find_map(|theme| self.find(&format!("{theme}/{name}"))))
    }

    fn ancestors(&self, template: &'a Template<'a>) -> (Vec<&'a Template<'a>>, bool) {
        let mut seen = vec![template];
        let mut current = template;
        while let Some(next) = extends(current.text).and_then(|(parent, _)| self.resolve(parent)) {
            if seen.iter().any(|other| other.name == next.name) {
                return (seen, next.name == template.name);
            }
            seen.push(next);
            current = next;
        }
        (seen, false)
    }

    fn circle(&self, template: &'a Template<'a>) -> Option<Vec<String>> {
        let (seen, closed) = self.ancestors(template);
        closed.then(|| seen.iter().chain([&template]).map(|template| template.name.clone()).collect())
    }

    fn has_broken_ancestor(&self, template: &'a Template<'a>) -> bool {
        self.ancestors(template).0.iter().any(|ancestor| self.broken.contains_key(ancestor.name.as_str()))
    }
}

/// The filters that people slip on.
const FILTERS: [&str; 16] = [
    "safe",
    "default",
    "upper",
    "lower",
    "escape",
    "trim",
    "replace",
    "capitalize",
    "truncate",
    "length",
    "reverse",
    "first",
    "last",
    "join",
    "split",
    "indent",
];

/// What Tera's text begins with where a name is not there, up to the name: it has no kinds for these.
const TEXTS: [(&str, InTemplate); 6] = [
    ("Unknown filter ", InTemplate::Filter),
    ("Unknown test ", InTemplate::Test),
    ("Unknown function ", InTemplate::Function),
    ("Unknown component ", InTemplate::Component),
    ("Unknown template ", InTemplate::Template),
    ("Block ", InTemplate::Block),
];

/// A mistake as Tera's text puts it.
struct Report<'a> {
    what: InTemplate,
    name: &'a str,
    template: &'a str,
    line: usize,
    column: usize,
    width: usize,
}

/// Finds `error: Unknown filter …` and the line `--> template:line:column` after each.
fn reports(message: &str) -> Vec<Report<'_>> {
    let lines: Vec<&str> = message.lines().collect();
    let read = |at: usize| {
        let sentence = lines[at].strip_prefix("error: ")?;
        let name = sentence.split('`').nth(1)?;
        let (_, what) = *TEXTS.iter().find(|(text, _)| sentence.split('`').next() == Some(text))?;
        let mut place = lines.get(at + 1)?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let column = place.next()?.parse().ok()?;
        let line = place.next()?.parse().ok()?;
        let width = lines.get(at + 4).map_or(1, |line| line.matches('^').count());
        Some(Report { what, name, template: place.next()?, line, column, width })
    };
    let mut seen = BTreeSet::new();
    let all = (0..lines.len()).filter_map(read);
    all.filter(|report| seen.insert((report.template, report.line, report.column, report.name))).collect()
}

/// Turns a line and a column, both from one and the column in characters, into bytes.
fn span(text: &str, report: &Report<'_>) -> Range<usize> {
    let line_start: usize = text.split_inclusive('\n').take(report.line - 1).map(str::len).sum();
    let line = &text[line_start..];
    let byte = |characters: usize| line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at);
    let whole = byte(report.column - 1)..byte(report.column - 1 + report.width);
    // Tera underlines a call with all its arguments; the name alone is wrong.
    let start = line_start + whole.start + line[whole.clone()].find(report.name).unwrap_or(0);
    start..(start + report.name.len()).min(line_start + whole.end)
}

/// Finds the name that a template extends, and its place.
fn extends(text: &str) -> Option<(&str, Range<usize>)> {
    let span = tag(text, "extends")?;
    Some((&text[span.clone()], span))
}

/// Finds the first text in quotes after `{% word`.
pub(super) fn tag(text: &str, word: &str) -> Option<Range<usize>> {
    text.match_indices("{%").find_map(|(at, _)| {
        let inner = text[at + 2..].trim_start_matches('-').trim_start().strip_prefix(word)?;
        let quote = inner.trim_start().chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let start = text.len() - inner.trim_start().len() + 1;
        let length = text[start..].find(quote)?;
        Some(start..start + length)
    })
}

/// Lists the names of the components that a template defines.
fn components(text: &str) -> Vec<&str> {
    after(text, "component").filter_map(|inner| inner.split('(').next().map(str::trim)).collect()
}

/// Lists the names of the blocks that a template has.
fn blocks(text: &str) -> impl Iterator<Item = &str> {
    after(text, "block").filter_map(|inner| inner.split(['%', '-']).next().map(str::trim))
}

/// Finds what follows each `{% word`.
fn after<'a>(text: &'a str, word: &str) -> impl Iterator<Item = &'a str> {
    text.match_indices("{%").filter_map(move |(at, _)| {
        let inner = text[at + 2..].trim_start_matches('-').trim_start().strip_prefix(word)?;
        inner.starts_with(char::is_whitespace).then_some(inner)
    })
}

fn definition(text: &str, component: &str) -> Option<Range<usize>> {
    let name = components(text).into_iter().find(|name| *name == component)?;
    let start = name.as_ptr() as usize - text.as_ptr() as usize;
    Some(start..start + name.len())
}

/// Reads "Component `x` is defined in both `a` and `b`".
fn duplicate(message: &str) -> Option<(String, String, String)> {
    let mut parts = message.strip_prefix("Component `")?.split('`');
    let component = parts.next()?;
    parts.next().filter(|words| words.contains("defined in both"))?;
    let one = parts.next()?;
    let two = parts.nth(1)?;
    Some((component.to_owned(), one.to_owned(), two.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{TEXTS, duplicate, reports, span};
    use tera::{ErrorKind, Tera};

    /// What Tera says of templates that it takes together.
    fn message_of(templates: &[(&str, &str)]) -> String {
        let error = Tera::default().add_raw_templates(templates.to_vec()).expect_err("a template has a mistake");
        match error.kind() {
            ErrorKind::Msg(message) => message.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_text_that_is_relied_on_is_what_tera_says() {
        let templates = [
            ("Unknown filter ", "å {{ 1 | saknas }}"),
            ("Unknown test ", "å {{ 1 is saknas }}"),
            ("Unknown function ", "å {{ saknas(a=1) }}"),
            ("Unknown component ", "å {{<saknas a={1} />}}"),
            ("Unknown template ", "å {% include \"saknas\" %}"),
            ("Block ", "{% extends \"base\" %}{% block saknas %}{% endblock %}"),
        ];
        assert_eq!(templates.map(|(text, _)| text), TEXTS.map(|(text, _)| text));
        for ((_, template), (text, what)) in templates.into_iter().zip(TEXTS) {
            let message = message_of(&[("base", ""), ("own", template)]);
            let found = reports(&message);
            let [report] = &found[..] else { panic!("{text}: {message}") };
            assert_eq!((report.what, report.name, report.template), (what, "saknas", "own"), "{message}");
            assert_eq!(&template[span(template, report)], "saknas", "{message}");
        }
    }

    #[test]
    fn a_component_that_two_templates_define_is_named_with_both() {
        let component = "{% component badge() %}{% endcomponent badge %}";
        let message = message_of(&[("a", component), ("b", component)]);
        let (name, one, two) = duplicate(&message).expect(&message);
        assert_eq!((name.as_str(), [one.as_str(), two.as_str()]), ("badge", ["a", "b"]), "{message}");
    }
}
