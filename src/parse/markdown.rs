//! Turns Markdown into markup, and reports what may not stand in it.

use super::address::{SCHEMES, deceives, is_misspelt_http, scheme};
use super::caption;
use super::construct::{self, Block, Found, Lookalike, Numbers};
use super::context::Context;
use super::heading_id::HeadingIds;
use super::markup::{Heading, LinkId, Markup, Piece, PieceText, offset};
use crate::diag::{Kind, LinkSlip, Many, Unmeant, Unread, UrlFlaw};
use crate::schema::{COLUMNS, LEVELS};
use crate::source::{Span, forbidden};
use crate::value::Lang;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use pulldown_cmark_escape::escape_html;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A part of a text: what stands before its first heading of level 2, or such a heading and what stands below it.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The heading; empty for what stands before the first.
    pub opening: Markup,
    /// What stands below it.
    pub text: Markup,
    /// Lines of it that may have been meant as headings, and what is reported of those that were not.
    pub lookalikes: Vec<(Lookalike, Span, Option<Kind>)>,
}

impl Section {
    /// Returns the heading; none for what stands before the first.
    pub fn heading(&self) -> Option<&Heading> {
        self.opening.headings().next()
    }
}

/// Reads the body of a file whose headings of level 2 may be ids.
pub(super) fn body_with_ids(cx: &mut Context<'_>, range: Range<usize>) -> Vec<Section> {
    let text = &cx.text[range.clone()];
    let file = cx.file;
    let place = |within: Range<usize>| Span::new(file, range.start + within.start..range.start + within.end);
    MarkupBuilder::new(cx, text, &place, true).run()
}

/// Reads the body of any other file.
pub(super) fn body(cx: &mut Context<'_>, range: Range<usize>) -> Markup {
    let mut sections = body_with_ids(cx, range);
    for (_, span, otherwise) in sections.iter_mut().flat_map(|section| section.lookalikes.drain(..)) {
        if let Some(kind) = otherwise {
            cx.report(kind, span);
        }
    }
    joined(sections)
}

/// Reads a text that stands inside a TOML string.
///
/// Escapes make places inside it inexact, so that mistakes are reported at the whole of it.
pub(super) fn inside(cx: &mut Context<'_>, text: &str, span: Span) -> Markup {
    joined(MarkupBuilder::new(cx, text, &|_| span, false).run())
}

/// Joins all sections into one text.
fn joined(sections: Vec<Section>) -> Markup {
    Markup::joined(sections.into_iter().flat_map(|section| [section.opening, section.text]))
}

struct MarkupBuilder<'w, 'c> {
    cx: &'w mut Context<'c>,
    /// The text that is read.
    raw_text: &'w str,
    place: &'w dyn Fn(Range<usize>) -> Span,
    /// Whether `place` says where words stand, so that they need not be kept.
    is_exact: bool,
    sections: Vec<Section>,
    /// The pieces below the last heading of a section. Its room serves all sections, and each takes what it needs.
    text: Vec<Piece>,
    ids: HeadingIds,
    heading: Option<(u8, String, Vec<Piece>)>,
    image: Option<(LinkId, String)>,
    /// The paragraph that has begun, whose first part shows whether it is a picture with its caption.
    paragraph: Option<Range<usize>>,
    /// The caption of the picture that is open, and where the picture is written.
    caption: Option<(String, Range<usize>)>,
    raw: Option<(Range<usize>, String)>,
    /// The names of elements that are reported, so that their ends are not.
    open_html: BTreeSet<String>,
    in_code: bool,
    /// How many links are open.
    links: usize,
    /// Whether the link that is open is a footnote, which is no link.
    in_footnote: bool,
    /// The bare address that was read last: what the parser finds in it is a part of it.
    address: Range<usize>,
    /// The words that are open: their place, and the parts of them that are read.
    words: Option<Range<usize>>,
    read: Vec<Range<usize>>,
    emphasised: Vec<Range<usize>>,
    /// The lists that are open, with their numbers where they have some.
    lists: Vec<Option<Numbers>>,
    /// The names of addresses that links use.
    used: BTreeSet<String>,
    found: Vec<Found>,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// How many lists and quotations are open.
    depth: usize,
    /// How deep they lie at most, and the first that lies too deep.
    too_deep: Option<(usize, Range<usize>)>,
}

impl<'w, 'c> MarkupBuilder<'w, 'c> {
    fn new(
        cx: &'w mut Context<'c>,
        raw_text: &'w str,
        place: &'w dyn Fn(Range<usize>) -> Span,
        is_exact: bool,
    ) -> Self {
        Self {
            cx,
            raw_text,
            place,
            is_exact,
            sections: vec![Section::default()],
            text: Vec::new(),
            ids: HeadingIds::default(),
            heading: None,
            image: None,
            paragraph: None,
            caption: None,
            raw: None,
            open_html: BTreeSet::new(),
            in_code: false,
            links: 0,
            in_footnote: false,
            address: 0..0,
            words: None,
            read: Vec::new(),
            emphasised: Vec::new(),
            lists: Vec::new(),
            used: BTreeSet::new(),
            found: Vec::new(),
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            depth: 0,
            too_deep: None,
        }
    }

    fn run(mut self) -> Vec<Section> {
        if let Some((count, range)) = construct::deepest(self.raw_text) {
            let kind = Kind::TooMany { what: Many::Levels, count, most: LEVELS.most };
            self.cx.report(kind, (self.place)(range));
            return self.sections;
        }
        // Footnotes are not switched on: a text is shown in several places, each time with other texts around it, and a
        // note at the end of none of them would be the right one.
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        let mut events = Parser::new_ext(self.raw_text, options).into_offset_iter();
        for (event, range) in events.by_ref() {
            self.event(event, range);
        }
        let unused =
            events.reference_definitions().iter().filter(|(name, _)| !self.used.contains(&name.to_lowercase()));
        let mut unused: Vec<Range<usize>> = unused.map(|(_, definition)| definition.span.clone()).collect();
        unused.sort_by_key(|span| span.start);
        for span in unused {
            let raw = &self.raw_text[span.clone()];
            let found = match construct::is_footnote(raw) {
                true => (unread(Unread::Footnote, raw), span),
                false => construct::definition(self.raw_text, span),
            };
            self.found.push(found);
        }
        if let Some((count, range)) = self.too_deep.take() {
            let kind = Kind::TooMany { what: Many::Levels, count, most: LEVELS.most };
            self.cx.report(kind, (self.place)(range));
        }
        self.end_section();
        self.report_found();
        self.sections
    }

    /// Reports what is not read; where a line may have been meant as an id, with that line.
    fn report_found(&mut self) {
        // Where each line begins that may have been meant as an id, so that it is found at once.
        let mut lines: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (section, known) in self.sections.iter().enumerate().filter(|_| self.is_exact) {
            for (line, (_, span, _)) in known.lookalikes.iter().enumerate() {
                lines.entry(span.start()).or_insert((section, line));
            }
        }
        for (kind, range) in std::mem::take(&mut self.found) {
            let span = (self.place)(range);
            let line = lines.get(&span.start()).map(|&(section, line)| &mut self.sections[section].lookalikes[line]);
            match line {
                _ if self.cx.allowed.contains(&kind.code()) || (!self.is_exact && self.cx.is_broken(span)) => {}
                Some((line, _, otherwise)) if line.is_marked => *otherwise = Some(kind),
                _ => {
                    self.cx.report(kind, span);
                }
            }
        }
    }

    /// Ends the words that are open, and looks for what is not read in them.
    fn end_words(&mut self) {
        let Some(range) = self.words.take() else { return };
        let is_top = self.depth == 0 && self.alignments.is_empty();
        let (text, read, emphasised) = (self.raw_text, &*self.read, &*self.emphasised);
        let block = Block::new(text, range, read, emphasised, is_top);
        construct::unread(&block, self.is_exact, &mut self.found);
        if self.is_exact && self.heading.is_none() && self.alignments.is_empty() {
            let line = construct::lookalike(&block);
            self.lookalikes(line);
        }
        self.read.clear();
        self.emphasised.clear();
    }

    fn lookalikes(&mut self, line: Option<Lookalike>) {
        if let Some(line) = line {
            let span = (self.place)(line.at.clone());
            let section = self.sections.last_mut().expect("there is always a section");
            section.lookalikes.push((line, span, None));
        }
    }

    /// Gives the last section its text.
    fn end_section(&mut self) {
        let text = Markup::new(Some(self.cx.text), self.text.drain(..).collect());
        self.sections.last_mut().expect("there is always a section").text = text;
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.address.contains(&range.start) && is_in_line(&event) {
            if let (Event::Text(_), true) = (&event, range.end > self.address.end) {
                let rest = self.address.end..range.end;
                self.text(&self.raw_text[rest.clone()], rest);
            }
            return;
        }
        self.follow(&event, &range);
        if let Some(paragraph) = self.paragraph.take() {
            self.caption = self.caption_of(&event, &range, &paragraph);
            self.tag(if self.caption.is_some() { &"<figure>\n" } else { &"<p>" });
        }
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
                self.text(&text, range);
            }
            Event::Code(code) => {
                self.tag(&"<code>");
                self.words(&code, range);
                self.tag(&"</code>");
            }
            Event::SoftBreak => self.words("\n", range),
            Event::HardBreak => self.tag(&"<br>\n"),
            Event::Rule => self.tag(&"<hr>\n"),
            Event::TaskListMarker(done) => self.task(done, range),
            // Formulas and footnotes are not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {}
        }
    }

    /// Keeps track of the words that are open, and looks at blocks that may be what nobody meant.
    fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if is_in_line(event) && !self.in_code {
            let words = self.words.get_or_insert_with(|| range.clone());
            words.end = words.end.max(range.end);
            match event {
                Event::Start(Tag::Link { .. } | Tag::Image { .. })
                | Event::Code(_)
                | Event::InlineHtml(_)
                | Event::TaskListMarker(_)
                    // What stands in one that is read already is a part of it.
                    if self.read.last().is_none_or(|last| last.end <= range.start) =>
                {
                    self.read.push(range.clone());
                }
                Event::Start(tag @ (Tag::Strong | Tag::Emphasis)) => {
                    self.emphasised.push(range.clone());
                    if matches!(tag, Tag::Emphasis) {
                        construct::emphasis(self.raw_text, range.clone(), &mut self.found);
                    }
                }
                Event::Start(Tag::Strikethrough) => construct::strike(self.raw_text, range.clone(), &mut self.found),
                _ => {}
            }
            return;
        }
        self.end_words();
        let (text, range, found) = (self.raw_text, range.clone(), &mut self.found);
        match event {
            Event::Start(Tag::List(first)) => self.lists.push(first.map(Numbers::from)),
            Event::End(TagEnd::List(_)) => drop(self.lists.pop()),
            Event::Start(Tag::Item) => match self.lists.last_mut() {
                Some(Some(numbers)) => numbers.item(text, range, found),
                _ => construct::plus(text, range, found),
            },
            Event::Start(Tag::BlockQuote(_)) => construct::quote(text, range, found),
            Event::Start(Tag::CodeBlock(kind)) => {
                let indented = matches!(kind, CodeBlockKind::Indented);
                construct::code(text, range.clone(), indented, self.is_exact, found);
                if indented && self.is_exact {
                    let block = Block::new(text, range, &[], &[], false);
                    let line = construct::lookalike(&block).filter(|line| line.is_marked);
                    self.lookalikes(line);
                }
            }
            Event::Start(Tag::TableRow) => construct::lost_cells(text, range, self.alignments.len(), found),
            Event::Rule => construct::rule(text, range, found),
            _ => {}
        }
    }

    /// Adds words, and links in them where an address is typed.
    fn text(&mut self, words: &str, range: Range<usize>) {
        let may_link =
            !self.in_code && self.links == 0 && self.image.is_none() && self.raw_text[range.clone()] == *words;
        if !may_link || !["://", "www.", "@"].iter().any(|sign| words.contains(sign)) {
            self.words(words, range);
            return;
        }
        let text = self.raw_text;
        let mut at = range.start;
        for address in construct::bare_addresses(text, range.clone()) {
            if at < address.start {
                self.words(&text[at..address.start], at..address.start);
            }
            at = address.end;
            self.address(address);
        }
        // The last address may be longer than these words: the parser sees marks in it.
        if at < range.end {
            self.words(&text[at..range.end], at..range.end);
        }
    }

    /// Adds a link where an address is typed.
    fn address(&mut self, address: Range<usize>) {
        let written = &self.raw_text[address.clone()];
        let scheme = match () {
            () if written.starts_with("www.") => "https://",
            () if written.contains("://") => "",
            () => "mailto:",
        };
        let link = LinkId {
            written: format!("{scheme}{}", written.replace("&amp;", "&")).into(),
            span: (self.place)(address.clone()),
        };
        self.piece(Piece::LinkStart(Box::new(link)));
        self.words(written, address.clone());
        self.piece(Piece::LinkEnd(true));
        self.read.push(address.clone());
        self.address = address;
    }

    /// Adds the box of a part of a list that is to be done, with words for those who do not see it.
    fn task(&mut self, done: bool, range: Range<usize>) {
        self.tag(match (self.cx.lang, done) {
            (Lang::Sv, true) => &"<span role=\"img\" aria-label=\"klart\">",
            (Lang::Sv, false) => &"<span role=\"img\" aria-label=\"inte klart\">",
            (Lang::En, true) => &"<span role=\"img\" aria-label=\"done\">",
            (Lang::En, false) => &"<span role=\"img\" aria-label=\"not done\">",
        });
        self.words(if done { "☑" } else { "☐" }, range.clone());
        self.tag(&"</span>");
        self.words(" ", range);
    }

    /// Counts how deep a list or a quotation lies in others, and remembers the first that lies too deep.
    fn deeper(&mut self, range: &Range<usize>) {
        self.depth += 1;
        if self.depth > LEVELS.most {
            let (count, _) = self.too_deep.get_or_insert_with(|| (0, range.clone()));
            *count = self.depth.max(*count);
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if matches!(tag, Tag::List(_) | Tag::BlockQuote(_)) {
            self.deeper(&range);
        }
        match tag {
            Tag::Heading { level, .. } => self.start_heading(level),
            Tag::Link { .. } if construct::is_footnote(&self.raw_text[range.clone()]) => {
                self.in_footnote = true;
                self.used(&tag);
                let raw = &self.raw_text[range.clone()];
                self.found.push((unread(Unread::Footnote, raw), range));
            }
            Tag::Link { ref dest_url, link_type, .. } => {
                self.used(&tag);
                self.links += 1;
                let dest_url = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}").into(),
                    _ => dest_url.clone(),
                };
                let link = self.link(&dest_url, range);
                self.piece(Piece::LinkStart(Box::new(link)));
            }
            Tag::Image { ref dest_url, ref title, .. } => {
                self.used(&tag);
                if !title.is_empty() && self.caption.is_none() {
                    let kind = Kind::UnmeantMarkdown {
                        construct: Unmeant::Caption,
                        written: title.to_string(),
                        suggestion: None,
                    };
                    self.found.push((kind, range.clone()));
                }
                let dest_url = dest_url.clone();
                self.image = Some((self.link(&dest_url, range), String::new()));
            }
            Tag::Table(alignments) => {
                if alignments.len() > COLUMNS.most {
                    let kind = Kind::TooMany { what: Many::Columns, count: alignments.len(), most: COLUMNS.most };
                    self.cx.report(kind, (self.place)(range));
                }
                self.alignments = alignments;
                self.tag(&"<table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.tag(&"<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.tag(&"<tr>");
            }
            Tag::TableCell => {
                let right = self.alignments.get(self.column) == Some(&Alignment::Right);
                self.tag(match (self.in_head, right) {
                    (true, true) => &"<th scope=\"col\" class=\"number\">",
                    (true, false) => &"<th scope=\"col\">",
                    (false, true) => &"<td class=\"number\">",
                    (false, false) => &"<td>",
                });
                self.column += 1;
            }
            Tag::List(Some(1)) => self.tag(&"<ol>\n"),
            Tag::List(Some(first)) => {
                self.piece(Piece::ListFrom(first));
            }
            Tag::List(None) => self.tag(&"<ul>\n"),
            Tag::BlockQuote(_) => self.tag(&"<blockquote>\n"),
            Tag::Item => self.tag(&"<li>"),
            Tag::Paragraph => self.paragraph = Some(range),
            Tag::CodeBlock(_) => {
                self.in_code = true;
                self.tag(&"<pre><code>");
            }
            Tag::Emphasis => self.tag(&"<em>"),
            Tag::Strong => self.tag(&"<strong>"),
            Tag::Strikethrough => self.tag(&"<del>"),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(range),
            TagEnd::Link if self.in_footnote => self.in_footnote = false,
            TagEnd::Link => {
                self.links -= 1;
                let external = self.link_is_external();
                self.piece(Piece::LinkEnd(external));
            }
            TagEnd::Image => {
                if let Some((link, alternative)) = self.image.take() {
                    self.piece(Piece::Image(Box::new((link, alternative.into()))));
                }
            }
            TagEnd::Table => {
                self.alignments.clear();
                self.tag(&"</tbody></table>\n");
            }
            TagEnd::TableHead => {
                self.in_head = false;
                self.tag(&"</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.tag(&"</tr>\n"),
            TagEnd::TableCell => {
                self.tag(if self.in_head { &"</th>" } else { &"</td>" });
            }
            TagEnd::List(true) => self.block_end(&"</ol>\n"),
            TagEnd::List(false) => self.block_end(&"</ul>\n"),
            TagEnd::BlockQuote(_) => self.block_end(&"</blockquote>\n"),
            TagEnd::Item => self.tag(&"</li>\n"),
            TagEnd::Paragraph => match self.caption.take() {
                Some((caption, range)) => self.end_figure(&caption, range),
                None => self.tag(&"</p>\n"),
            },
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.tag(&"</code></pre>\n");
            }
            TagEnd::Emphasis => self.tag(&"</em>"),
            TagEnd::Strong => self.tag(&"</strong>"),
            TagEnd::Strikethrough => self.tag(&"</del>"),
            _ => {}
        }
    }

    /// The caption of a picture that a paragraph consists of, and where it is written.
    fn caption_of(
        &self,
        event: &Event<'_>,
        range: &Range<usize>,
        paragraph: &Range<usize>,
    ) -> Option<(String, Range<usize>)> {
        let Event::Start(Tag::Image { title, .. }) = event else { return None };
        let is_alone = range.start == paragraph.start && self.raw_text[range.end..paragraph.end].trim().is_empty();
        (is_alone && !title.trim().is_empty()).then(|| (title.to_string(), range.clone()))
    }

    /// Ends a picture with its caption, and with whose picture it is.
    fn end_figure(&mut self, caption: &str, range: Range<usize>) {
        let (words, credit) = caption::divided(caption);
        // Where it stands in the file as it is read, its parts do too.
        let place = |part: &Range<usize>| match self.raw_text[range.clone()].rfind(caption) {
            Some(at) => range.start + at + part.start..range.start + at + part.end,
            None => range.clone(),
        };
        let (words_at, credit_at) = (place(&words), place(&credit));
        self.tag(&"\n<figcaption>");
        if !words.is_empty() {
            self.words(&caption[words.clone()], words_at);
        }
        if !credit.is_empty() {
            if !words.is_empty() {
                self.words(" ", range);
            }
            self.tag(&"<span class=\"credit\">");
            self.words(&caption[credit], credit_at);
            self.tag(&"</span>");
        }
        self.tag(&"</figcaption>\n</figure>\n");
    }

    fn block_end(&mut self, tag: &'static &'static str) {
        self.depth -= 1;
        self.tag(tag);
    }

    /// Adds words: as a place in the file, where they stand there as they are.
    fn words(&mut self, words: &str, range: Range<usize>) {
        if let Some((_, alternative)) = &mut self.image {
            alternative.push_str(words);
            return;
        }
        if let Some((_, heading, _)) = &mut self.heading {
            heading.push_str(words);
        }
        let span = (self.place)(range);
        if let Some(code) = forbidden(words) {
            // The file holds none as it is: this one was written as an entity.
            self.cx.report(Kind::ControlCharacter { code }, span);
        }
        let start = offset(span.start());
        if !self.is_exact || self.cx.text.get(span.range()) != Some(words) {
            self.piece(Piece::Text(PieceText::owned(start, words)));
            return;
        }
        let behind = offset(span.end());
        match self.pieces().last_mut() {
            Some(Piece::Text(PieceText::InSource(_, end))) if *end == start => *end = behind,
            _ => self.piece(Piece::Text(PieceText::InSource(start, behind))),
        }
    }

    /// Returns whether a text that is no HTML begins as a comment does, and so was never closed.
    fn is_comment(&self, range: &Range<usize>) -> bool {
        let span = (self.place)(range.clone());
        self.cx.text.get(span.start()..).is_some_and(|text| text.starts_with("<!--"))
    }

    fn start_heading(&mut self, level: HeadingLevel) {
        let level = level as u8;
        if level == 2 && self.depth == 0 {
            self.end_section();
            self.sections.push(Section::default());
        }
        self.heading = Some((level, String::new(), Vec::new()));
    }

    fn end_heading(&mut self, range: Range<usize>) {
        let Some((level, words, content)) = self.heading.take() else { return };
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        construct::heading(self.raw_text, range.clone(), &text, &mut self.found);
        let id = self.ids.unique(&text);
        let span = self.heading_span(range);
        let heading = Heading { level, text: text.into(), id: id.into(), span };
        let start = Piece::HeadingStart(Box::new(heading));
        let pieces = [start].into_iter().chain(content).chain([Piece::HeadingEnd(level)]);
        if level == 2 && self.depth == 0 {
            let opening = Markup::new(Some(self.cx.text), pieces.collect());
            self.sections.last_mut().expect("a heading of level 2 opens a section").opening = opening;
        } else {
            self.text.extend(pieces);
        }
    }

    /// The place of a heading without the line ending behind it.
    fn heading_span(&self, range: Range<usize>) -> Span {
        let span = (self.place)(range);
        let text = self.cx.text.get(span.range()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end();
        Span::new(span.file, span.start()..span.start() + line.len())
    }

    /// Remembers the name by which a link knows its address.
    fn used(&mut self, tag: &Tag<'_>) {
        if let Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. } = tag
            && matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
        {
            self.used.insert(id.to_lowercase());
        }
    }

    fn link(&mut self, address: &CowStr<'_>, range: Range<usize>) -> LinkId {
        let span = self.address_span(address, range.clone());
        if address.is_empty() {
            let written = self.raw_text[range.clone()].to_owned();
            let is_upload = written.starts_with("![Uploading ");
            let slip = if is_upload { LinkSlip::Upload } else { LinkSlip::Empty };
            self.found.push((Kind::UnreadLink { written, slip, suggestion: None }, range));
        }
        if let Some(code) = forbidden(address) {
            self.cx.report(Kind::ControlCharacter { code }, span);
        }
        if address.contains("//…") || address.contains("//...") || &**address == "…" {
            self.cx.report(Kind::Placeholder { written: address.to_string() }, span);
        } else if let Some(scheme) = scheme(address)
            && is_misspelt_http(scheme)
        {
            self.cx.report(Kind::BadUrl { written: address.to_string(), flaw: UrlFlaw::Incomplete }, span);
        } else if let Some(scheme) = scheme(address)
            && !SCHEMES.contains(&scheme.to_ascii_lowercase().as_str())
        {
            let scheme = scheme.to_owned();
            self.cx.report(Kind::LinkScheme { scheme }, span);
        } else if address.starts_with("//") {
            self.cx.report(Kind::LinkScheme { scheme: "//".to_owned() }, span);
        } else if forbidden(address).is_none()
            && let Some(flaw) = deceives(address)
        {
            self.cx.report(Kind::BadUrl { written: address.to_string(), flaw }, span);
        }
        LinkId { written: address.as_ref().into(), span }
    }

    /// The place of the address itself, where it can be found in the link; else of the whole link.
    fn address_span(&self, address: &str, range: Range<usize>) -> Span {
        let span = (self.place)(range);
        let text = self.cx.text.get(span.range()).unwrap_or_default();
        match text.rfind(address) {
            Some(at) if !address.is_empty() => {
                let start = span.start() + at;
                Span::new(span.file, start..start + address.len())
            }
            _ => span,
        }
    }

    fn link_is_external(&mut self) -> bool {
        let open = self.pieces().iter().rev().find_map(|piece| match piece {
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

    /// The pieces of what is open: of the heading, or of the text below the last one.
    fn pieces(&mut self) -> &mut Vec<Piece> {
        match &mut self.heading {
            Some((_, _, content)) => content,
            None => &mut self.text,
        }
    }

    fn tag(&mut self, tag: &'static &'static str) {
        if let Some(Piece::Tag(last)) = self.pieces().last_mut()
            && let Some(both) = in_one(last, tag)
        {
            *last = both;
        } else {
            self.piece(Piece::Tag(tag));
        }
    }

    fn piece(&mut self, piece: Piece) {
        self.pieces().push(piece);
    }
}

fn unread(construct: Unread, written: &str) -> Kind {
    Kind::UnreadMarkdown { construct, written: written.trim_end().to_owned(), suggestion: None }
}

/// Returns whether an event belongs to the words of a block.
fn is_in_line(event: &Event<'_>) -> bool {
    use Event::{Code, End, FootnoteReference, HardBreak, InlineHtml, SoftBreak, Start, TaskListMarker, Text};
    match event {
        Text(_) | Code(_) | InlineHtml(_) | SoftBreak | HardBreak | FootnoteReference(_) | TaskListMarker(_) => true,
        Start(tag) => {
            matches!(tag, Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
        }
        End(tag) => {
            matches!(tag, TagEnd::Link | TagEnd::Image | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough)
        }
        _ => false,
    }
}

/// Finds the piece that says what two say that often stand side by side: a third of all pieces need not be kept then.
fn in_one(first: &str, second: &str) -> Option<&'static &'static str> {
    Some(match (first, second) {
        ("</p>\n", "<p>") => &"</p>\n<p>",
        ("</p>\n", "<ul>\n") => &"</p>\n<ul>\n",
        ("</p>\n<ul>\n", "<li>") => &"</p>\n<ul>\n<li>",
        ("<ul>\n", "<li>") => &"<ul>\n<li>",
        ("<ol>\n", "<li>") => &"<ol>\n<li>",
        ("</li>\n", "<li>") => &"</li>\n<li>",
        ("</li>\n", "</ul>\n") => &"</li>\n</ul>\n",
        ("</li>\n", "</ol>\n") => &"</li>\n</ol>\n",
        ("</li>\n</ul>\n", "<p>") => &"</li>\n</ul>\n<p>",
        _ => return None,
    })
}

/// Removes the comments of a text, and leaves all else as it is written.
pub(super) fn without_html_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_)) && range.start >= end {
            out.push_str(&text[end..range.start]);
            out.push_str(&without_comments(&text[range.clone()]).0);
            end = range.end;
        }
    }
    out.push_str(&text[end..]);
    out
}

/// Removes comments, which are allowed and never published; reports where one begins that never ends.
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
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_html(&mut html, text).expect("writing to a string cannot fail");
    html
}
