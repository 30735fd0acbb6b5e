//! Logos in SVG, without what a picture has no need of.
//!
//! A browser runs the scripts of an SVG that somebody opens by its address, and loads what it names elsewhere. So a logo holds
//! shapes, text and their looks alone. What drawing programs write for themselves is left out; what would act, or load
//! something, is refused, since the picture would be another without it.

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer, XmlVersion};

/// Elements that draw, or hold what is drawn with.
const DRAWN: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "style",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "clipPath",
    "mask",
];

/// Elements that change nothing of the picture.
const LEFT_OUT: &[&str] = &["metadata"];

/// Why a logo is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SvgFlaw {
    /// What is in it that may not be, as written: `<script>`, `onload`; nothing where it is no SVG that can be read.
    pub found: Option<String>,
}

/// Returns the picture of an SVG alone.
///
/// # Errors
/// On what would act or load something, and if it is no well-formed SVG.
pub fn sanitized_svg(text: &str) -> Result<Vec<u8>, SvgFlaw> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut writer = Writer::new(Vec::new());
    let (mut open, mut left_out) = (Vec::new(), 0_usize);
    let mut is_svg = false;
    loop {
        match reader.read_event().map_err(|_| UNREADABLE)? {
            Event::Eof if is_svg && open.is_empty() => return Ok(writer.into_inner()),
            Event::Eof => return Err(UNREADABLE),
            Event::Start(tag) if left_out > 0 || is_left_out(&tag) => {
                drop(tag);
                left_out += 1;
            }
            Event::End(_) if left_out > 0 => left_out -= 1,
            _ if left_out > 0 => {}
            Event::Start(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                let is_root = open.is_empty();
                if is_root && (is_svg || name != "svg") {
                    return Err(UNREADABLE);
                }
                is_svg = true;
                if !DRAWN.contains(&name.as_str()) {
                    return Err(found(format!("<{name}>")));
                }
                let mut kept = BytesStart::new(name.clone());
                if is_root {
                    kept.push_attribute(("xmlns", "http://www.w3.org/2000/svg"));
                }
                for attribute in tag.attributes() {
                    let attribute = attribute.map_err(|_| UNREADABLE)?;
                    if let Some((key, value)) = kept_attribute(&attribute)? {
                        kept.push_attribute((key.as_str(), value.as_str()));
                    }
                }
                open.push(name);
                write(&mut writer, Event::Start(kept));
            }
            Event::End(_) => {
                let name = open.pop().ok_or(UNREADABLE)?;
                write(&mut writer, Event::End(quick_xml::events::BytesEnd::new(name)));
            }
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if open.is_empty() => {}
            Event::Text(words) => {
                if open.last().is_some_and(|name| name == "style") {
                    refuse_loading(&words)?;
                }
                write(&mut writer, Event::Text(words));
            }
            Event::CData(words) => {
                let words = words.into_inner().into_owned();
                if open.last().is_some_and(|name| name == "style") {
                    refuse_loading(&words)?;
                }
                write(&mut writer, Event::Text(quick_xml::events::BytesText::new(&words)));
            }
            Event::GeneralRef(name) => {
                let is_known = name.starts_with('#') || ["amp", "lt", "gt", "quot", "apos"].contains(&&*name);
                // What a style says has no need of them, and they would hide what it loads.
                if !is_known || open.last().is_some_and(|name| name == "style") {
                    return Err(found(format!("&{};", &*name)));
                }
                write(&mut writer, Event::GeneralRef(name));
            }
            Event::DocType(declared) if declared.contains('[') => {
                return Err(found("<!DOCTYPE".to_owned()));
            }
            Event::Empty(_) => unreachable!("they are expanded"),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::DocType(_) => {}
        }
    }
}

const UNREADABLE: SvgFlaw = SvgFlaw { found: None };

fn found(what: impl Into<String>) -> SvgFlaw {
    SvgFlaw { found: Some(what.into()) }
}

fn write(writer: &mut Writer<Vec<u8>>, event: Event<'_>) {
    writer.write_event(event).expect("memory takes what is written");
}

/// Whether an element is for a drawing program alone: its namespace has a prefix that is none of SVG.
fn is_left_out(tag: &BytesStart<'_>) -> bool {
    let prefix = tag.name().prefix().is_some_and(|prefix| prefix.as_ref() != "svg");
    prefix || LEFT_OUT.iter().any(|name| **name == *tag.local_name().as_ref())
}

/// An attribute as it is written anew; `None` for one that is for a drawing program alone.
fn kept_attribute(attribute: &Attribute<'_>) -> Result<Option<(String, String)>, SvgFlaw> {
    let key = attribute.key.as_ref().to_owned();
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| UNREADABLE)?.into_owned();
    let name = match key.split_once(':') {
        Some(("xlink", "href")) => "href",
        // `xmlns:…`, `xml:space`, `inkscape:…`.
        Some(_) => return Ok(None),
        None if key == "xmlns" || key.starts_with("data-") => return Ok(None),
        None => key.as_str(),
    };
    if name.len() >= 2 && name[..2].eq_ignore_ascii_case("on") {
        return Err(found(key));
    }
    let is_link = ["href", "src"].iter().any(|link| name.eq_ignore_ascii_case(link));
    if is_link && !value.trim_start().starts_with('#') {
        return Err(found(key));
    }
    refuse_loading(&value)?;
    Ok(Some((name.to_owned(), value)))
}

/// Refuses a style that loads something: all of `url(…)` but what is in the picture itself, and `@import`. A backslash may
/// hide either.
fn refuse_loading(style: &str) -> Result<(), SvgFlaw> {
    let small = style.to_ascii_lowercase();
    if small.contains("@import") {
        return Err(found("@import"));
    }
    if small.contains('\\') {
        return Err(found("\\"));
    }
    let inside = |rest: &str| rest.trim_start_matches([' ', '\t', '\n', '\r', '"', '\'']).starts_with('#');
    if small.split("url(").skip(1).any(|rest| !inside(rest)) || small.contains("image(") || small.contains("image-set(")
    {
        return Err(found("url(…)"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sanitized_svg;

    fn sanitized(inside: &str) -> Result<String, Option<String>> {
        let svg = format!(
            "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>"
        );
        sanitized_svg(&svg).map(|bytes| String::from_utf8(bytes).unwrap()).map_err(|flaw| flaw.found)
    }

    #[test]
    fn what_is_drawn_stays() {
        let drawn = "<defs><linearGradient id=\"a\"><stop offset=\"0\"></stop></linearGradient></defs><path fill=\"url(#a)\" d=\"M0 0h9\"></path>";
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">";
        assert_eq!(sanitized(drawn).unwrap(), format!("{head}{drawn}</svg>"));
        let text = "<style>.a{fill:#0f4a4f}</style><text class=\"a\">Storstad &amp; co</text>";
        assert_eq!(sanitized(text).unwrap(), format!("{head}{text}</svg>"));
    }

    #[test]
    fn what_a_drawing_program_wrote_for_itself_goes() {
        let written = "<!-- a --><metadata><rdf:RDF xmlns:rdf=\"x\"/></metadata><sodipodi:namedview pagecolor=\"#fff\"/>\
                       <use xlink:href=\"#a\" inkscape:label=\"b\" data-name=\"c\"/>";
        assert_eq!(
            sanitized(written).unwrap(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><use href=\"#a\"></use></svg>"
        );
    }

    #[test]
    fn what_acts_or_loads_is_refused() {
        for (inside, found) in [
            ("<script>alert(1)</script>", "<script>"),
            ("<foreignObject/>", "<foreignObject>"),
            ("<image href=\"https://example.org/a.png\"/>", "<image>"),
            ("<animate/>", "<animate>"),
            ("<a href=\"#b\"/>", "<a>"),
            ("<g onload=\"alert(1)\"/>", "onload"),
            ("<g ONCLICK=\"a\"/>", "ONCLICK"),
            ("<use href=\"https://example.org/a.svg#b\"/>", "href"),
            ("<use xlink:href=\"data:image/svg+xml,a\"/>", "xlink:href"),
            ("<g style=\"fill:url(https://example.org/a)\"/>", "url(…)"),
            ("<g fill=\"&#117;rl(//example.org/a)\"/>", "url(…)"),
            ("<style>@import 'a'</style>", "@import"),
            ("<style><![CDATA[a{fill:url(//example.org)}]]></style>", "url(…)"),
            ("<style>a{fill:u\\rl(//example.org)}</style>", "\\"),
            ("<style>&#64;import 'a'</style>", "&#64;"),
            ("<text>&logga;</text>", "&logga;"),
        ] {
            assert_eq!(sanitized(inside), Err(Some(found.to_owned())), "{inside}");
        }
    }

    #[test]
    fn what_is_no_svg_is_refused() {
        for text in [
            "",
            "Logotyp",
            "<html/>",
            "<svg",
            "<svg><g></svg>",
            "<svg/><svg/>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
        ] {
            assert!(sanitized_svg(text).is_err(), "{text}");
        }
        assert!(sanitized_svg("\u{feff}<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"a\" \"b\"><svg/>").is_ok());
    }
}
