//! What other sites show of a promise.

use super::lines::lines;
use super::{EditionViews, Page, View};
use crate::chart::WIDTH;
use crate::locale::phrase;
use crate::model::{Promise, PromiseId, PublisherKind};
use crate::parse::escaped;
use crate::plan::PageKey;
use crate::view::{AnswerView, CountView, EmbedCode, EmbedHead, EmbedView, PictureLine, PictureText, PictureView};

/// The name of the picture beside the page of a promise.
pub const BADGE: &str = "badge.svg";

/// How high the bar of outcomes is where it is as wide as a drawing.
const BAR: i32 = 26;

/// The sizes of a picture.
struct Format {
    width: i32,
    /// The least that it is high.
    height: i32,
    margin: i32,
    /// How wide the bar is.
    bar: i32,
    /// The texts above the bar and below it: what each is, the size of its letters, and how many lines it has at most.
    above: [(&'static str, i32, usize); 2],
    below: [(&'static str, i32, usize); 3],
}

/// As wide as a column of a telephone.
const SMALL: Format = Format {
    width: WIDTH + 2 * 16,
    height: 0,
    margin: 16,
    bar: WIDTH,
    above: [("heading", 16, 2), ("at", 13, 2)],
    below: [("words", 13, 4), ("next", 13, 2), ("publisher", 12, 3)],
};

impl EditionViews<'_> {
    /// Fills the picture beside the page of a promise, at `address`.
    #[must_use]
    pub fn badge(&self, address: &str, key: &PageKey, id: &PromiseId) -> View {
        View::Badge(self.page(address, key).picture(id, &SMALL))
    }
}

impl Page<'_, '_> {
    /// The page that other sites show in a frame.
    pub(super) fn embed(&self, id: &PromiseId) -> EmbedView {
        let (promise, derived) = self.promise_of(id);
        let heading = self.heading_of(promise);
        let key = PageKey::Promise(id.clone());
        let whole = self.views.page(self.views.plan.address(&key).unwrap_or_default(), &key).frame(&heading);
        let answer = self.answer(promise, derived, "Utfall");
        let counts = answer.counts.into_iter().map(|count| CountView { href: None, ..count }).collect();
        EmbedView {
            head: EmbedHead {
                lang: whole.lang,
                root: self.root(),
                title: whole.title,
                canonical: whole.canonical.unwrap_or(whole.url),
            },
            href: self.href(&key).unwrap_or_default(),
            validity: self.validity(promise),
            state_words: self.state_words(promise, derived.standing),
            answer: AnswerView { counts, ..answer },
            heading,
        }
    }

    /// What editors of other sites copy from the page of a promise; `None` where the edition has nothing for them.
    pub(super) fn embed_code(&self, id: &PromiseId, heading: &str) -> Option<EmbedCode> {
        let page = self.views.plan.address(&PageKey::Embed(id.clone()))?;
        let promise = self.views.plan.address(&PageKey::Promise(id.clone()))?;
        let base = escaped(&self.views.edition.base_url);
        let title = escaped(heading);
        let picture = format!("{promise}{BADGE}");
        Some(EmbedCode {
            href: self.local(page),
            frame: format!(
                "<iframe src=\"{base}{page}\" title=\"{title}\" width=\"100%\" height=\"440\" loading=\"lazy\" \
                 style=\"border: 0\"></iframe>"
            ),
            picture_href: self.local(&picture),
            picture: format!(
                "<a href=\"{base}{promise}\"><img src=\"{base}{picture}\" alt=\"{title}\" style=\"max-width: 100%\"></a>"
            ),
        })
    }

    /// How the page of a promise is headed.
    pub(super) fn heading_of(&self, promise: &Promise) -> String {
        phrase::promise_heading(&self.place_name(&promise.id.place), &promise.title)
    }

    fn picture(&self, id: &PromiseId, format: &Format) -> PictureView {
        let (promise, derived) = self.promise_of(id);
        let answer = self.answer(promise, derived, "s");
        let heading = self.heading_of(promise);
        let publisher = match self.publisher() {
            PublisherKind::Unofficial => phrase::unofficial(&self.views.edition.publisher.name, self.lang()),
            _ => self.views.edition.publisher.name.clone(),
        };
        let state = || format!("{} ({})", self.validity(promise).words, self.state_words(promise, derived.standing));
        let at = answer.at.clone().unwrap_or_else(state);
        let next = answer.next.clone().unwrap_or_default();
        let of = |key: &str| match key {
            "heading" => &heading,
            "at" => &at,
            "words" => &answer.words,
            "next" => &next,
            _ => &publisher,
        };
        let mut writer = Writer { format, y: format.margin, texts: Vec::new() };
        format.above.iter().for_each(|&(key, size, most)| writer.text(key, of(key), size, most));
        let share_height = format.bar * BAR / WIDTH;
        let share_y = writer.y;
        if answer.share.is_some() {
            writer.y += share_height + format.margin / 2;
        }
        format.below.iter().for_each(|&(key, size, most)| writer.text(key, of(key), size, most));
        let said = [&answer.words, &next, &publisher];
        let described = answer.at.iter().chain(said).filter(|text| !text.is_empty()).map(String::as_str);
        PictureView {
            lang: self.lang().code().to_owned(),
            width: format.width.to_string(),
            height: (writer.y + format.margin / 2).max(format.height).to_string(),
            description: described.collect::<Vec<_>>().join(" "),
            x: format.margin.to_string(),
            texts: writer.texts,
            share: answer.share,
            share_y: share_y.to_string(),
            share_width: format.bar.to_string(),
            share_height: share_height.to_string(),
            title: heading,
        }
    }
}

/// Puts texts below each other.
struct Writer<'f> {
    format: &'f Format,
    /// Where the next one begins.
    y: i32,
    texts: Vec<PictureText>,
}

impl Writer<'_> {
    fn text(&mut self, key: &str, text: &str, size: i32, most: usize) {
        let lines = lines(text, self.format.width - 2 * self.format.margin, size, most);
        if lines.is_empty() {
            return;
        }
        let line = |(text, number): (String, i32)| PictureLine {
            text,
            y: (self.y + size + number * leading(size)).to_string(),
        };
        let many = i32::try_from(lines.len()).expect("a picture has few lines");
        self.texts.push(PictureText {
            key: key.to_owned(),
            size: size.to_string(),
            lines: lines.into_iter().zip(0..).map(line).collect(),
        });
        self.y += many * leading(size) + self.format.margin / 2;
    }
}

/// How far the lines of a text are from each other.
fn leading(size: i32) -> i32 {
    size * 13 / 10
}
