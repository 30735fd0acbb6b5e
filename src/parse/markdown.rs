//! Turns Markdown into markup, and reports what may not stand in it.

use super::address::{SCHEMES, scheme};
use super::context::Context;
use super::markup::{Heading, LinkId, Markup, Piece, Run, offset};
use crate::diag::Kind;
use crate::locale;
use crate::source::Span;
use crate::value::Slug;
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use pulldown_cmark_escape::{escape_html, escape_html_body_text};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// A part of a text: what stands before its first heading of level 2, or such a heading and what stands below it.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The heading; none for what stands before the first.
    pub heading: Option<Heading>,
    /// The heading as markup.
    pub opening: Markup,
    /// What stands below it.
    pub text: Markup,
}

/// Reads the body of a file.
pub(super) fn body(cx: &mut Context<'_>, range: Range<usize>) -> Vec<Section> {
    let text = &cx.text[range.clone()];
    let file = cx.file;
    Writer::new(cx, &|within: Range<usize>| Span::new(file, range.start + within.start..range.start + within.end))
        .run(text)
}

/// Reads a text that stands inside a TOML string.
///
/// Escapes make places inside it inexact, so that mistakes are reported at the whole of it.
pub(super) fn inside(cx: &mut Context<'_>, text: &str, span: Span) -> Markup {
    joined(Writer::new(cx, &|_| span).run(text))
}

/// Joins all sections into one text.
pub(super) fn joined(sections: Vec<Section>) -> Markup {
    let mut whole = Markup::default();
    for section in sections {
        whole.append(section.opening);
        whole.append(section.text);
    }
    whole
}

struct Writer<'w, 'c> {
    cx: &'w mut Context<'c>,
    place: &'w dyn Fn(Range<usize>) -> Span,
    sections: Vec<Section>,
    /// HTML that has not become a piece yet.
    html: String,
    ids: BTreeSet<String>,
    heading: Option<(u8, String, Vec<Piece>)>,
    image: Option<(LinkId, String)>,
    raw: Option<(Range<usize>, String)>,
    /// The names of elements that are reported, so that their ends are not.
    open_html: BTreeSet<String>,
    in_code: bool,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    depth: usize,
    /// Whether a paragraph, a part of a list or a cell has begun and holds no words yet.
    begins: bool,
}

impl<'w, 'c> Writer<'w, 'c> {
    fn new(cx: &'w mut Context<'c>, place: &'w dyn Fn(Range<usize>) -> Span) -> Self {
        Self {
            cx,
            place,
            sections: vec![Section::default()],
            html: String::new(),
            ids: BTreeSet::new(),
            heading: None,
            image: None,
            raw: None,
            open_html: BTreeSet::new(),
            in_code: false,
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            depth: 0,
            begins: true,
        }
    }

    fn run(mut self, text: &str) -> Vec<Section> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            self.event(event, range);
        }
        self.flush();
        for section in &mut self.sections {
            section.text.plain.truncate(section.text.plain.trim_end().len());
        }
        self.sections
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::HtmlBlock) => self.raw = Some((range, String::new())),
            Event::End(TagEnd::HtmlBlock) => {
                if let Some((range, html)) = self.raw.take() {
                    self.raw_html(&html, range);
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => match &mut self.raw {
                Some((_, block)) => block.push_str(&html),
                None => self.raw_html(&html, range),
            },
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => {
                if !self.in_code && text.starts_with('<') && self.is_comment(&range) {
                    let span = (self.place)(range.clone());
                    self.cx.report(Kind::OpenComment, span);
                }
                self.run_of_words(range);
                self.text(&text);
            }
            Event::Code(code) => {
                self.run_of_words(range);
                self.html.push_str("<code>");
                self.in_code = true;
                self.text(&code);
                self.in_code = false;
                self.html.push_str("</code>");
            }
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => {
                self.html.push_str("<br>\n");
                self.plain(" ");
            }
            Event::Rule => self.html.push_str("<hr>\n"),
            // Formulas, footnotes and task lists are not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.begins |=
            matches!(tag, Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::CodeBlock(_) | Tag::Heading { .. });
        match tag {
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::Link { dest_url, .. } => {
                let link = self.link(&dest_url, range);
                self.piece(Piece::LinkStart(link));
            }
            Tag::Image { dest_url, .. } => self.image = Some((self.link(&dest_url, range), String::new())),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.html.push_str("<table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.html.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.html.push_str("<tr>");
            }
            Tag::TableCell => {
                let right = self.alignments.get(self.column) == Some(&Alignment::Right);
                let class = if right { " class=\"number\"" } else { "" };
                self.html.push_str(if self.in_head { "<th scope=\"col\"" } else { "<td" });
                self.html.push_str(class);
                self.html.push('>');
                self.column += 1;
            }
            Tag::List(Some(1)) => self.block("<ol>\n"),
            Tag::List(Some(first)) => self.block(&format!("<ol start=\"{first}\">\n")),
            Tag::List(None) => self.block("<ul>\n"),
            Tag::BlockQuote(_) => self.block("<blockquote>\n"),
            Tag::Item => self.html.push_str("<li>"),
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::CodeBlock(_) => {
                self.in_code = true;
                self.html.push_str("<pre><code>");
            }
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(range),
            TagEnd::Link => {
                let external = self.link_is_external();
                self.piece(Piece::LinkEnd(external));
            }
            TagEnd::Image => {
                if let Some((link, alternative)) = self.image.take() {
                    self.piece(Piece::Image(link, alternative.into()));
                }
            }
            TagEnd::Table => self.html.push_str("</tbody></table>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.html.push_str("</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => {
                self.html.push_str(if self.in_head { "</th>" } else { "</td>" });
                self.plain(" ");
            }
            TagEnd::List(true) => self.block_end("</ol>\n"),
            TagEnd::List(false) => self.block_end("</ul>\n"),
            TagEnd::BlockQuote(_) => self.block_end("</blockquote>\n"),
            TagEnd::Item => {
                self.html.push_str("</li>\n");
                self.plain(" ");
            }
            TagEnd::Paragraph => {
                self.html.push_str("</p>\n");
                self.plain(" ");
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.html.push_str("</code></pre>\n");
            }
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            _ => {}
        }
    }

    fn block(&mut self, html: &str) {
        self.depth += 1;
        self.html.push_str(html);
    }

    fn block_end(&mut self, html: &str) {
        self.depth -= 1;
        self.html.push_str(html);
    }

    fn text(&mut self, text: &str) {
        if let Some((_, alternative)) = &mut self.image {
            alternative.push_str(text);
            return;
        }
        if let Some((_, words, _)) = &mut self.heading {
            words.push_str(text);
        }
        let shown = if self.in_code { Cow::Borrowed(text) } else { locale::blank::keep_together(text, self.cx.lang) };
        escape_html_body_text(&mut self.html, &shown).expect("writing to a string cannot fail");
        self.plain(text);
    }

    /// Notes where the words that come next are written.
    fn run_of_words(&mut self, range: Range<usize>) {
        if self.heading.is_some() || self.image.is_some() {
            return;
        }
        let source = offset((self.place)(range).start);
        let begins = std::mem::take(&mut self.begins);
        let text = self.current();
        text.runs.push(Run { plain: offset(text.plain.len()), source, begins });
    }

    /// Adds words without markup, runs of blanks as one.
    fn plain(&mut self, text: &str) {
        if self.heading.is_some() {
            return;
        }
        let plain = &mut self.current().plain;
        for c in text.chars() {
            match c {
                ' ' | '\n' | '\t' if plain.is_empty() || plain.ends_with(' ') => {}
                ' ' | '\n' | '\t' => plain.push(' '),
                c => plain.push(c),
            }
        }
    }

    /// Tells whether a text that is no HTML begins as a comment does, and so was never closed.
    fn is_comment(&self, range: &Range<usize>) -> bool {
        let span = (self.place)(range.clone());
        self.cx.text.get(span.start..).is_some_and(|text| text.starts_with("<!--"))
    }

    fn start_heading(&mut self, level: HeadingLevel) {
        self.flush();
        let level = level as u8;
        if level == 2 && self.depth == 0 {
            self.sections.push(Section::default());
        }
        self.heading = Some((level, String::new(), Vec::new()));
    }

    fn end_heading(&mut self, range: Range<usize>) {
        self.flush();
        let Some((level, words, content)) = self.heading.take() else { return };
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let id = self.unique_id(&text);
        let span = self.heading_span(range);
        let mut pieces = vec![Piece::HeadingStart(level, id.as_str().into())];
        pieces.extend(content);
        pieces.push(Piece::HeadingEnd(level));
        let heading = Heading { level, text, id, span };
        if level == 2 && self.depth == 0 {
            let section = self.sections.last_mut().expect("a heading of level 2 opens a section");
            section.opening = Markup { pieces, headings: vec![heading.clone()], ..Markup::default() };
            section.heading = Some(heading);
        } else {
            let text = self.current();
            text.pieces.extend(pieces);
            text.headings.push(heading);
        }
    }

    /// The place of a heading without the line ending behind it.
    fn heading_span(&self, range: Range<usize>) -> Span {
        let span = (self.place)(range);
        let text = self.cx.text.get(span.start..span.end).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end();
        Span { end: span.start + line.len(), ..span }
    }

    fn unique_id(&mut self, text: &str) -> String {
        let base = Slug::from_text(text).map_or_else(|| "avsnitt".to_owned(), |slug| slug.to_string());
        let mut id = base.clone();
        let mut number = 2;
        while !self.ids.insert(id.clone()) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }

    fn link(&mut self, address: &CowStr<'_>, range: Range<usize>) -> LinkId {
        let span = self.address_span(address, range);
        if let Some(scheme) = scheme(address)
            && !SCHEMES.contains(&scheme.to_ascii_lowercase().as_str())
        {
            let scheme = scheme.to_owned();
            self.cx.report(Kind::LinkScheme { scheme }, span);
        } else if address.starts_with("//") {
            self.cx.report(Kind::LinkScheme { scheme: "//".to_owned() }, span);
        }
        LinkId { written: address.as_ref().into(), span }
    }

    /// The place of the address itself, where it can be found in the link; else of the whole link.
    fn address_span(&self, address: &str, range: Range<usize>) -> Span {
        let span = (self.place)(range);
        let text = self.cx.text.get(span.start..span.end).unwrap_or_default();
        match text.rfind(address) {
            Some(at) if !address.is_empty() => {
                Span { start: span.start + at, end: span.start + at + address.len(), ..span }
            }
            _ => span,
        }
    }

    fn link_is_external(&self) -> bool {
        let pieces = match &self.heading {
            Some((_, _, content)) => content,
            None => &self.sections.last().expect("there is always a section").text.pieces,
        };
        let open = pieces.iter().rev().find_map(|piece| match piece {
            Piece::LinkStart(link) => Some(link),
            _ => None,
        });
        open.is_some_and(|link| link.written.starts_with("http:") || link.written.starts_with("https:"))
    }

    fn raw_html(&mut self, html: &str, range: Range<usize>) {
        let (rest, open) = without_comments(html);
        if let Some(open) = open {
            let span = (self.place)(range.start + open..range.start + open + 4);
            self.cx.report(Kind::OpenComment, span);
        }
        let name = |tag: &str| -> String {
            tag.chars().take_while(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
        };
        let is_end = rest.trim().strip_prefix("</").is_some_and(|tag| self.open_html.contains(&name(tag)));
        if !rest.trim().is_empty() && !is_end {
            self.open_html.insert(name(rest.trim().trim_start_matches('<')));
            let span = (self.place)(range.start..range.start + html.trim_end().len());
            let written: String = rest.trim().chars().take_while(|&c| c != '\n').take(40).collect();
            self.cx.report(Kind::RawHtml { written }, span);
        }
    }

    fn current(&mut self) -> &mut Markup {
        &mut self.sections.last_mut().expect("there is always a section").text
    }

    fn flush(&mut self) {
        if self.html.is_empty() {
            return;
        }
        let piece = Piece::Html(std::mem::take(&mut self.html).into());
        match &mut self.heading {
            Some((_, _, content)) => content.push(piece),
            None => self.current().pieces.push(piece),
        }
    }

    fn piece(&mut self, piece: Piece) {
        self.flush();
        match &mut self.heading {
            Some((_, _, content)) => content.push(piece),
            None => self.current().pieces.push(piece),
        }
    }
}

/// Removes comments, which are allowed and never published; tells where one begins that never ends.
fn without_comments(html: &str) -> (String, Option<usize>) {
    let mut rest = html;
    let mut kept = String::new();
    while let Some(start) = rest.find("<!--") {
        kept.push_str(&rest[..start]);
        match rest[start..].find("-->") {
            Some(end) => rest = &rest[start + end + 3..],
            None => return (kept, Some(html.len() - rest.len() + start)),
        }
    }
    kept.push_str(rest);
    (kept, None)
}

/// Escapes a text for an attribute of HTML.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_html(&mut html, text).expect("writing to a string cannot fail");
    html
}
