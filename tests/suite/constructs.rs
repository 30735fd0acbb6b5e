//! Whatever somebody types in a text is read, or named with the way out: nothing is lost in silence.

use crate::check::check;
use crate::golden::{all_right, cases, compare, folder};
use crate::mistakes::BASE;
use crate::page::{all, text as shown_in};
use scraper::Html;
use std::fs;
use utfall::source::Contents;
use utfall::value::Lang;

/// Returns the page of `content/om.md` with this text.
fn page(text: &str) -> String {
    let files = format!("=== x\n\n== content/om.md\n+++\ntitle = \"Om\"\n+++\n{text}\n");
    let checked = check(cases(&files)[0].files(BASE));
    assert_eq!(checked.short(Lang::Sv), "", "{text}");
    checked.pages["om/index.html"].clone()
}

#[test]
fn a_bare_address_is_a_link() {
    let html = page("Se https://polisen.se/a_b?c=1&d=2 och (www.jonkoping.se), eller *https://example.com/x*.");
    for (address, words) in [
        ("https://polisen.se/a_b?c=1&amp;d=2", "https://polisen.se/a_b?c=1&amp;d=2"),
        ("https://www.jonkoping.se", "www.jonkoping.se"),
        ("https://example.com/x", "https://example.com/x"),
    ] {
        assert!(html.contains(&format!("href=\"{address}\"")), "{address}: {html}");
        assert!(html.contains(&format!(">{words}")), "{words}: {html}");
    }
    assert!(!page("Skriv `https://polisen.se/` så.").contains("href=\"https://polisen.se/\""), "code is no link");
    let inside = page("[se https://polisen.se/](https://example.com/)");
    assert!(inside.contains("href=\"https://example.com/\"") && !inside.contains("href=\"https://polisen.se/\""));
}

#[test]
fn a_list_of_tasks_says_what_is_done_to_all_readers() {
    let html = page("- [x] Belysning\n- [ ] Bänkar");
    assert!(html.contains("<span role=\"img\" aria-label=\"klart\">☑</span> Belysning"), "{html}");
    assert!(html.contains("<span role=\"img\" aria-label=\"inte klart\">☐</span> Bänkar"), "{html}");
}

#[test]
fn texts_of_public_bodies_lose_no_word_in_silence() {
    let path = folder("texts.txt");
    let (mut rewritten, mut wrong) = (Vec::new(), Vec::new());
    for case in cases(&fs::read_to_string(&path).unwrap()) {
        let checked = check(case.files(BASE));
        let told = checked.told(Lang::Sv);
        rewritten.push(case.written_once(&told));
        let Some(html) = checked.pages.get("om/index.html") else { continue };
        let html = Html::parse_document(html);
        let shown: String = all(&html, "main").into_iter().map(shown_in).collect();
        let sections = case.sections();
        let Some(Contents::Text(written)) = sections["content/om.md"].as_ref().map(|file| &file.contents) else {
            panic!("a case has a page")
        };
        let body = written.rsplit("+++\n").next().unwrap_or_default();
        let lost: Vec<&str> = words(body).filter(|word| !shown.contains(word)).collect();
        if told.is_empty() && !lost.is_empty() {
            wrong.push(format!("{}: nobody says that {lost:?} are lost\n", case.title()));
        }
    }
    assert_eq!(rewritten.len(), 16);
    wrong.extend(compare(&path, &rewritten.join("\n")).err());
    all_right(&wrong);
}

/// Lists the words of a text that readers must see: not those of addresses, comments and languages of code.
fn words(markdown: &str) -> impl Iterator<Item = &str> {
    let outside = markdown.split("<!--").flat_map(|part| part.split("-->").last());
    let visible = outside.flat_map(|part| {
        part.split("](").enumerate().map(|(at, part)| match at {
            0 => part,
            _ => part.split_once(')').map_or("", |(_, rest)| rest),
        })
    });
    let lines = visible.flat_map(str::lines).filter(|line| !line.starts_with("```") && !line.contains("]: http"));
    lines.flat_map(|line| line.split(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 1)
}
