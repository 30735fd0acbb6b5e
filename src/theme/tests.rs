//! The shipped themes, whole; and what is said of themes that are wrong.

mod charts;
mod embeds;
mod fixture;
mod jonkoping;
mod page;
mod parts;
mod ways;

use super::{MistakeKind, Theme, ThemeMistake, builtin, calls, load};
use crate::diag::InTemplate;
use crate::source::{Contents, File, SourcePath, Sources};
use crate::value::Lang;
use crate::view::View;
use std::collections::BTreeSet;

const THEMES: [&str; 3] = ["base", "polisen", "jonkoping"];

fn sources(files: &[(&str, &str)]) -> Sources {
    let own = files
        .iter()
        .map(|(path, text)| File { path: SourcePath::new(path).unwrap(), contents: Contents::Text((*text).into()) });
    Sources::new(own.chain(builtin()))
}

fn shipped(name: &str, lang: Lang) -> Theme {
    let (theme, mistakes) = load(&sources(&[]), name, lang);
    assert_eq!(mistakes, [], "{name}");
    theme.unwrap()
}

fn render(theme: &Theme, official: bool, (template, name, view): &fixture::Page) -> String {
    let title = if theme.name() == "jonkoping" { "Medborgarlöften i Jönköping" } else { "Medborgarlöften" };
    let site = fixture::site(title, official, theme.options());
    html(theme.render(template, &site, view).unwrap_or_else(|mistake| panic!("{} {name}: {mistake:#?}", theme.name())))
}

fn html(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn complete_pages_are_sound() {
    for name in THEMES {
        let theme = shipped(name, Lang::Sv);
        for official in [false, true] {
            for page in fixture::full(official) {
                let html = render(&theme, official, &page);
                page::check(&format!("{name} {}", page.1), &html);
                assert_eq!(html.contains("class=\"strip\""), !official, "{name} {}", page.1);
                assert_eq!(html.contains("brand__logo"), official, "{name} {}", page.1);
            }
        }
    }
}

#[test]
fn pages_of_which_nothing_is_known_are_sound() {
    for name in THEMES {
        for lang in Lang::ALL {
            let theme = shipped(name, lang);
            let site = fixture::minimal_site(theme.options());
            for (template, file, view) in fixture::minimal().into_iter().chain([fixture::sparse()]) {
                let html = theme
                    .render(template, &site, &view)
                    .unwrap_or_else(|mistake| panic!("{name} {file}: {mistake:#?}"));
                let check = if template.ends_with(".svg") { embeds::check } else { page::check };
                check(&format!("{name} {file}"), &self::html(html));
            }
        }
    }
}

#[test]
fn a_theme_renders_in_many_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Theme>();
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    let page = &fixture::full(false)[4];
    let one = render(&shipped("polisen", Lang::Sv), false, page);
    let two = render(&shipped("polisen", Lang::Sv), false, page);
    assert!(one == two);
}

#[test]
fn a_child_overrides_one_component_and_two_tokens() {
    let sources = sources(&[
        ("themes/egen/theme.toml", "name = \"egen\"\nparent = \"polisen\"\napi = 1\n"),
        (
            "themes/egen/templates/components/badge.html",
            "{% component badge(status) %}<b class=\"mitt-marke\">{{ status.label }}</b>{% endcomponent badge %}\n\
             {% component latest(latest) %}{{ <badge status={latest.status} /> }}{% endcomponent latest %}\n",
        ),
        ("themes/egen/static/_local.css", ":root { --link: #603; --header: #306; }\n"),
    ]);
    let (theme, mistakes) = load(&sources, "egen", Lang::Sv);
    assert_eq!(mistakes, []);
    let theme = theme.unwrap();
    let html = render(&theme, false, &fixture::full(false)[4]);
    assert!(html.contains("<b class=\"mitt-marke\">Inte genomförd</b>"));
    let sheet = theme.assets().iter().find(|asset| asset.path.starts_with("assets/style.")).unwrap();
    let css = String::from_utf8(sheet.bytes.to_vec()).unwrap();
    assert!(css.contains("--link: #603"));
    assert!(html.contains(&sheet.path), "the page names {}", sheet.path);
}

#[test]
fn a_file_of_the_site_replaces_the_shipped_one() {
    let sources = sources(&[("themes/polisen/strings/sv.toml", "[foot]\ntop = \"Högst upp\"\n")]);
    let (theme, mistakes) = load(&sources, "polisen", Lang::Sv);
    assert_eq!(mistakes, []);
    assert!(render(&theme.unwrap(), false, &fixture::full(false)[4]).contains("Högst upp"));
}

#[test]
fn addresses_in_style_sheets_are_those_of_published_files() {
    for name in THEMES {
        let theme = shipped(name, Lang::Sv);
        let published: BTreeSet<&str> = theme.assets().iter().map(|asset| asset.path.as_str()).collect();
        for sheet in theme.assets().iter().filter(|asset| asset.path.ends_with(".css")) {
            let css = String::from_utf8(sheet.bytes.to_vec()).unwrap();
            let addresses = css.split("url(\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            // A drawing in the sheet itself has no file.
            for address in addresses.filter(|address| !address.starts_with("data:")) {
                assert!(published.contains(format!("assets/{address}").as_str()), "{name}: {address}");
            }
            assert!(!css.contains("@import") && !css.contains("/*"), "{name}");
        }
    }
}

/// Loads `egen`, a child of `base`, with these files, and returns its mistakes as `path:text at the span: kind`.
fn mistakes(files: &[(&str, &str)]) -> Vec<ThemeMistake> {
    let manifest = [("themes/egen/theme.toml", "name = \"egen\"\nparent = \"base\"\napi = 1\n")];
    let all: Vec<(&str, &str)> = files.iter().copied().chain(manifest).collect();
    let sources = sources(&all);
    let (theme, mistakes) = load(&sources, "egen", Lang::Sv);
    assert_eq!(theme.is_none(), !mistakes.is_empty());
    mistakes
}

fn unknown(what: InTemplate, name: &str, suggestion: Option<&str>) -> MistakeKind {
    MistakeKind::Unknown { what, name: name.to_owned(), suggestion: suggestion.map(str::to_owned) }
}

#[test]
fn all_mistakes_in_templates_are_reported_in_one_run() {
    let start = "{% extends \"layout.html\" %}\n{% block main %}\nå {{ page.title | uper }}\n{{ tt(key=\"skip\") }}\n\
                 {{ <bagde status={page} /> }}\n{% include \"nav.htm\" %}\n{% if page is odder %}{% endif %}\n\
                 {{ t(key=\"header.meny\") }}{{ asset(path=\"stil.css\") }}\n{% endblock %}\n\
                 {% block mian %}{% endblock %}\n";
    let county = "{% extends \"layout.html\" %}\n{% block main %}{% if page.title %}{% endblock %}\n";
    let place = "{% extends \"place.html\" %}\n";
    let plain = "{% extends \"layuot.html\" %}\n";
    let found = mistakes(&[
        ("themes/egen/templates/start.html", start),
        ("themes/egen/templates/county.html", county),
        ("themes/egen/templates/place.html", place),
        ("themes/egen/templates/plain.html", plain),
    ]);
    let texts = [("start", start), ("county", county), ("place", place), ("plain", plain)];
    let short: Vec<(String, &str, MistakeKind)> = found
        .into_iter()
        .map(|mistake| {
            let name = mistake.path.strip_prefix("themes/egen/templates/").unwrap().strip_suffix(".html").unwrap();
            let text = texts.iter().find(|(other, _)| *other == name).unwrap().1;
            (name.to_owned(), &text[mistake.span.unwrap()], mistake.kind)
        })
        .collect();
    let expected = [
        ("place", "place.html", MistakeKind::ExtendsItself { advice: Some("base/place.html".to_owned()) }),
        ("plain", "layuot.html", unknown(InTemplate::Template, "layuot.html", Some("layout.html"))),
        ("start", "uper", unknown(InTemplate::Filter, "uper", Some("upper"))),
        ("start", "tt", unknown(InTemplate::Function, "tt", Some("t"))),
        ("start", "bagde", unknown(InTemplate::Component, "bagde", Some("badge"))),
        ("start", "nav.htm", unknown(InTemplate::Template, "nav.htm", None)),
        ("start", "odder", unknown(InTemplate::Test, "odder", None)),
        ("start", "header.meny", unknown(InTemplate::String, "header.meny", Some("header.menu"))),
        ("start", "stil.css", unknown(InTemplate::Asset, "stil.css", Some("style.css"))),
    ];
    let (blocks, short): (Vec<_>, Vec<_>) =
        short.into_iter().partition(|(_, _, kind)| matches!(kind, MistakeKind::UnknownBlock { .. }));
    let [(_, "mian", MistakeKind::UnknownBlock { known, .. })] = &blocks[..] else { panic!("{blocks:?}") };
    assert!(known.contains(&"main".to_owned()) && known.is_sorted(), "{known:?}");
    let (syntax, others): (Vec<_>, Vec<_>) =
        short.into_iter().partition(|(_, _, kind)| matches!(kind, MistakeKind::Syntax { .. }));
    let expected: Vec<_> = expected.into_iter().map(|(name, text, kind)| (name.to_owned(), text, kind)).collect();
    assert_eq!(others, expected);
    assert_eq!(
        syntax.iter().map(|(name, text, _)| (name.as_str(), *text)).collect::<Vec<_>>(),
        [("county", "endblock")]
    );
}

#[test]
fn a_template_that_cannot_be_read_makes_no_echoes() {
    let found = mistakes(&[
        ("themes/egen/templates/layout.html", "{% block main %}{% endblock %}{{ 1 + }}"),
        (
            "themes/egen/templates/components/badge.html",
            "{% component badge(status) %}{% if %}{% endcomponent badge %}",
        ),
    ]);
    let kinds: Vec<_> = found.iter().map(|mistake| (mistake.path.as_str(), &mistake.kind)).collect();
    assert!(
        matches!(
            kinds[..],
            [
                ("themes/egen/templates/components/badge.html", MistakeKind::Syntax { .. }),
                ("themes/egen/templates/layout.html", MistakeKind::Syntax { .. })
            ]
        ),
        "{kinds:#?}"
    );
}

#[test]
fn circles_and_duplicates_are_reported() {
    let found = mistakes(&[
        ("themes/egen/templates/a.html", "{% extends \"b.html\" %}"),
        ("themes/egen/templates/b.html", "{% extends \"a.html\" %}"),
        ("themes/egen/templates/c.html", "{% include \"d.html\" %}"),
        ("themes/egen/templates/d.html", "{% include \"c.html\" %}"),
        ("themes/egen/templates/e.html", "{% component x() %}{% endcomponent x %}"),
        ("themes/egen/templates/f.html", "{% component x() %}{% endcomponent x %}"),
    ]);
    let short: Vec<(&str, &str)> = found
        .iter()
        .map(|mistake| {
            let kind = match &mistake.kind {
                MistakeKind::Circle { .. } => "circle",
                MistakeKind::DuplicateComponent { name, other } if name == "x" && other.ends_with("e.html") => "twice",
                other => panic!("{other:?}"),
            };
            assert!(mistake.span.is_some(), "{mistake:?}");
            (mistake.path.strip_prefix("themes/egen/templates/").unwrap(), kind)
        })
        .collect();
    assert_eq!(short, [("a.html", "circle"), ("b.html", "circle"), ("c.html", "circle"), ("f.html", "twice")]);
}

#[test]
fn manifests_are_checked() {
    let check = |manifest: &str| {
        let (theme, mistakes) = load(&sources(&[("themes/x/theme.toml", manifest)]), "x", Lang::Sv);
        assert!(theme.is_none());
        let span = |mistake: &ThemeMistake| mistake.span.clone().map(|span| manifest[span].to_owned());
        mistakes.iter().map(|mistake| (span(mistake), mistake.kind.clone())).collect::<Vec<_>>()
    };
    let base = "name = \"x\"\nparent = \"base\"\napi = 1\n";
    assert_eq!(
        check(&format!("{base}parnet = 1\n")),
        [(Some("parnet".into()), MistakeKind::UnknownKey { key: "parnet".into(), suggestion: Some("parent".into()) })]
    );
    assert_eq!(
        check("name = \"y\"\nparent = \"base\"\napi = 2\n"),
        [
            (Some("\"y\"".into()), MistakeKind::WrongName { found: "y".into(), expected: "x".into() }),
            (Some("2".into()), MistakeKind::Api { found: Some(2), expected: 1 })
        ]
    );
    assert_eq!(
        check("name = \"x\"\nparent = \"bas\"\napi = 1\n"),
        [(
            Some("\"bas\"".into()),
            MistakeKind::UnknownTheme {
                name: "bas".into(),
                known: ["base", "jonkoping", "polisen", "x"].map(str::to_owned).to_vec()
            }
        )]
    );
    assert_eq!(
        check("name = \"x\"\nparent = \"x\"\napi = 1\n"),
        [(Some("\"x\"".into()), MistakeKind::ParentCycle { chain: vec!["x".into(), "x".into()] })]
    );
    assert_eq!(check("parent = \"base\"\napi = 1\n"), [(None, MistakeKind::MissingKey { key: "name" })]);
    assert_eq!(check("name = \"x\"\nparent = \"base\"\n"), [(None, MistakeKind::Api { found: None, expected: 1 })]);
    let options = format!("{base}[options]\nfeedback_url = true\n");
    assert_eq!(check(&options), [(Some("true".into()), MistakeKind::OptionType { key: "feedback_url".into() })]);
    assert_eq!(check("name = \"x\"\napi = 1\n").len(), View::TEMPLATES.len(), "a template is missing for each kind");
    let (_, mistakes) = load(&sources(&[]), "polis", Lang::Sv);
    assert_eq!((mistakes.len(), mistakes[0].path.as_str(), mistakes[0].file), (1, "themes/polis/theme.toml", None));
}

#[test]
fn style_sheets_are_checked() {
    let css = "@import \"_borta.css\";\n@import \"_tokens.css\";\n@font-face { src: url(fonts/borta.woff2) }\n";
    let found = mistakes(&[
        ("themes/egen/static/egen.css", css),
        ("themes/egen/static/_tokens.css", "@import \"_tokens.css\";"),
    ]);
    let kinds: Vec<_> = found.iter().map(|mistake| mistake.kind.clone()).collect();
    assert!(matches!(kinds[0], MistakeKind::ImportCycle { .. }), "{kinds:?}");
    assert_eq!(found[found.len() - 2].span.clone().map(|span| &css[span]), Some("_borta.css"));
    assert_eq!(kinds[kinds.len() - 1], unknown(InTemplate::Asset, "fonts/borta.woff2", None));
}

#[test]
fn a_mistake_while_rendering_has_its_place() {
    let start = "{% extends \"base/start.html\" %}\n{% block page_head %}<h1>{{ page.titel }}</h1>{% endblock %}\n";
    let files = [
        ("themes/egen/theme.toml", "name = \"egen\"\nparent = \"base\"\napi = 1\n"),
        ("themes/egen/templates/start.html", start),
    ];
    let sources = sources(&files);
    let (theme, mistakes) = load(&sources, "egen", Lang::Sv);
    assert_eq!(mistakes, []);
    let theme = theme.unwrap();
    let (template, _, view) = &fixture::full(false)[0];
    let mistake = theme.render(template, &fixture::site("a", false, theme.options()), view).unwrap_err();
    assert_eq!(mistake.path, "themes/egen/templates/start.html");
    assert_eq!(sources.get(mistake.file.unwrap()).path.as_str(), mistake.path);
    assert_eq!(&start[mistake.span.clone().unwrap()], "titel");
    assert!(matches!(&mistake.kind, MistakeKind::Render { message } if message.contains("titel")), "{mistake:?}");
}

#[test]
fn every_string_is_used_and_there_in_each_language() {
    let sources = sources(&[]);
    let keys = |theme: &str, lang: Lang| -> BTreeSet<String> {
        let path = SourcePath::new(&format!("themes/{theme}/strings/{}.toml", lang.code())).unwrap();
        let mut mistakes = Vec::new();
        let found = sources.find(&path).map(|file| super::strings::strings(&sources, file, &mut mistakes));
        assert_eq!(mistakes, []);
        found.unwrap_or_default().into_keys().collect()
    };
    let mut used = BTreeSet::new();
    let mut prefixes = BTreeSet::new();
    for (_, file) in sources.iter().filter(|(_, file)| file.path.extension() == "html") {
        let Contents::Text(text) = &file.contents else { continue };
        for call in calls::calls(text, "t", "key") {
            if call.prefix { &mut prefixes } else { &mut used }.insert(call.name.to_owned());
        }
    }
    let mut all = BTreeSet::new();
    for theme in THEMES {
        assert_eq!(keys(theme, Lang::Sv), keys(theme, Lang::En), "{theme}");
        all.extend(keys(theme, Lang::Sv));
    }
    let unused: Vec<_> = all
        .iter()
        .filter(|key| !used.contains(*key) && !prefixes.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert_eq!(unused, [] as [&String; 0]);
    assert_eq!(used.difference(&all).collect::<Vec<_>>(), [] as [&String; 0]);
}
