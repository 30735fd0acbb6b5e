//! What other sites show, as the program would fill it.

use super::fixture::{owned, value};
use crate::view::{
    AnswerView, EmbedCode, EmbedHead, EmbedPromise, EmbedView, PictureLine, PictureText, PictureView, PromiseState,
    ValidityView,
};
use quick_xml::Reader;
use quick_xml::events::Event;
use tera::Value;

pub(super) fn codes() -> Vec<EmbedCode> {
    let code = |key, href: &str, code: &str| EmbedCode { key: owned(key), href: owned(href), code: owned(code) };
    vec![
        code("place", "../inbaddning/", "<iframe src=\"https://example.org/inbaddning/\" title=\"Byn\"></iframe>"),
        code(
            "promise",
            "inbaddning/",
            "<iframe src=\"https://example.org/2020/inbaddning/\" title=\"Byn: löfte 2020\"></iframe>",
        ),
        code(
            "picture",
            "badge.svg",
            "<a href=\"https://example.org/2020/\"><img src=\"https://example.org/2020/badge.svg\" alt=\"Byn\"></a>",
        ),
    ]
}

/// A page and a drawing of a promise of which nothing is known.
pub(super) fn minimal(answer: AnswerView, validity: ValidityView) -> [Value; 2] {
    let head = EmbedHead {
        invented: None,
        lang: owned("sv"),
        root: owned("../../"),
        title: owned("Byn: löfte 2020"),
        canonical: owned("https://example.org/2020/"),
    };
    let page = EmbedView {
        head,
        heading: owned("Byn: löfte 2020"),
        href: owned("../"),
        place: None,
        in_force: true,
        promises: vec![EmbedPromise {
            title: None,
            href: owned("../"),
            validity,
            state: PromiseState::InForce,
            state_words: owned("Gäller nu"),
            answer,
        }],
    };
    let line = PictureLine { text: owned("<Byn> & löftet"), y: owned("32") };
    let picture = PictureView {
        lang: owned("sv"),
        width: owned("352"),
        height: owned("60"),
        title: owned("<Byn> & löftet"),
        description: owned("Ingen uppföljning än."),
        mark: owned("6"),
        x: owned("16"),
        texts: vec![PictureText { key: owned("heading"), size: owned("16"), lines: vec![line] }],
        share: None,
        share_y: owned("40"),
        share_width: owned("320"),
        share_height: owned("26"),
    };
    [value(&page), value(&picture)]
}

/// Checks that a drawing is XML with a name and a description.
pub(super) fn check(name: &str, svg: &str) {
    assert!(!svg.contains("{{") && !svg.contains("{%"), "{name}: template code");
    let mut reader = Reader::from_str(svg);
    let mut elements = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}: {svg}")) {
            Event::Eof => break,
            Event::Start(tag) => elements.push(String::from_utf8_lossy(tag.name().as_ref().as_bytes()).into_owned()),
            _ => {}
        }
    }
    assert_eq!(elements[..4], ["svg", "title", "desc", "style"], "{name}");
}
