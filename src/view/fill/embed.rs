//! What other sites show of a promise.

use super::lines::lines;
use super::{EditionViews, Page, View};
use crate::chart::WIDTH;
use crate::locale::phrase;
use crate::model::{Promise, PromiseId, PublisherKind};
use crate::parse::escaped;
use crate::plan::PageKey;
use crate::view::{
    AnswerView, CardView, CountView, EmbedCode, EmbedHead, EmbedView, PictureLine, PictureText, PictureView,
};

/// The name of the picture beside the page of a promise.
pub const BADGE: &str = "badge.svg";

/// The name of the picture beside it that is shown where somebody links to it.
pub const CARD: &str = "kort.png";

/// How high the bar of outcomes is where it is as wide as a drawing.
const BAR: i32 = 26;

/// How wide a picture is for each unit of the mark at its edge.
const MARK: i32 = 58;

/// The sizes of a picture.
struct Format {
    width: i32,
    /// How high it is; `None` for as high as its texts are.
    height: Option<i32>,
    margin: i32,
    /// What lies between two texts.
    gap: i32,
    /// How wide the bar is.
    bar: i32,
    /// The texts above the bar.
    above: &'static [Text],
    /// Those below it.
    below: &'static [Text],
}

/// What a text is, with the sizes of letters that it may have, and how many lines of each: the first that it fits into, or
/// else the last.
type Text = (&'static str, &'static [(i32, usize)]);

/// As wide as a column of a telephone.
const SMALL: Format = Format {
    width: WIDTH + 2 * 16,
    height: None,
    margin: 16,
    gap: 8,
    bar: WIDTH,
    above: &[("heading", &[(16, 2)]), ("at", &[(13, 2)])],
    below: &[("words", &[(13, 4)]), ("next", &[(13, 4)]), ("publisher", &[(12, 2)])],
};

/// As wide and as high as programs show the picture of a link.
const LARGE: Format = Format {
    width: 1200,
    height: Some(630),
    margin: 64,
    gap: 24,
    bar: 1200 - 2 * 64,
    above: &[("heading", &[(64, 1), (56, 1), (60, 2), (48, 3)]), ("at", &[(32, 1)])],
    below: &[("words", &[(36, 1), (32, 2), (28, 3)]), ("publisher", &[(26, 1)])],
};

impl EditionViews<'_> {
    /// Fills the picture beside the page of a promise, at `address`.
    #[must_use]
    pub fn badge(&self, address: &str, key: &PageKey, id: &PromiseId) -> View {
        View::Picture(self.page(address, key).picture(id, &SMALL))
    }

    /// Returns whether the pages of promises have a picture for those who link to them.
    #[must_use]
    pub fn has_cards(&self) -> bool {
        self.material.site.config.share.cards
    }

    /// Fills the picture that is shown where somebody links to the page of a promise, at `address`.
    #[must_use]
    pub fn card(&self, address: &str, key: &PageKey, id: &PromiseId) -> View {
        View::Picture(self.page(address, key).picture(id, &LARGE))
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

    /// Where the picture is that is shown where somebody links to this page of a promise; `None` where the settings ask for none.
    pub(super) fn card(&self, id: &PromiseId) -> Option<CardView> {
        let address = self.views.plan.address(&PageKey::Promise(id.clone())).filter(|_| self.views.has_cards())?;
        let picture = self.picture(id, &LARGE);
        Some(CardView {
            url: format!("{}{address}{CARD}", self.views.edition.base_url),
            alt: format!("{}. {}", picture.title, picture.description),
            width: picture.width,
            height: picture.height,
        })
    }

    fn picture(&self, id: &PromiseId, format: &Format) -> PictureView {
        let (promise, derived) = self.promise_of(id);
        let answer = self.answer(promise, derived, "s");
        let heading = self.heading_of(promise);
        let publisher = match self.publisher() {
            PublisherKind::Unofficial => phrase::unofficial_name(&self.views.edition.publisher.name, self.lang()),
            _ => self.views.edition.publisher.name.clone(),
        };
        let state = || format!("{} · {}", self.validity(promise).words, self.state_words(promise, derived.standing));
        let at = answer.at.clone().unwrap_or_else(state);
        let next = answer.next.unwrap_or_default();
        let (words, next) = if answer.words.is_empty() { (next, String::new()) } else { (answer.words, next) };
        let of = |key: &str| match key {
            "heading" => &heading,
            "at" => &at,
            "words" => &words,
            "next" => &next,
            _ => &publisher,
        };
        let mut writer = Writer { format, y: format.margin, texts: Vec::new() };
        format.above.iter().for_each(|(key, sizes)| writer.text(key, of(key), sizes));
        let share_height = format.bar * BAR / WIDTH;
        let share_y = writer.y;
        if answer.share.is_some() {
            writer.y += share_height + format.gap;
        }
        format.below.iter().for_each(|(key, sizes)| writer.text(key, of(key), sizes));
        let said = [&at, &words, &next, &publisher].into_iter().filter(|text| !text.is_empty());
        PictureView {
            lang: self.lang().code().to_owned(),
            width: format.width.to_string(),
            height: format.height.unwrap_or(writer.y + format.gap).to_string(),
            description: said.map(String::as_str).collect::<Vec<_>>().join(" "),
            mark: (format.width / MARK).to_string(),
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
    fn text(&mut self, key: &str, text: &str, sizes: &[(i32, usize)]) {
        let width = self.format.width - 2 * self.format.margin;
        let fits = |&&(size, most): &&(i32, usize)| lines(text, width, size, most + 1).len() <= most;
        let Some(&(size, most)) = sizes.iter().find(fits).or(sizes.last()) else { return };
        let lines = lines(text, width, size, most);
        if lines.is_empty() {
            return;
        }
        let leading = size * 13 / 10;
        let height = i32::try_from(lines.len()).expect("a picture has few lines") * leading;
        // Who says it stands at the foot.
        if let ("publisher", Some(whole)) = (key, self.format.height) {
            self.y = self.y.max(whole - self.format.margin * 3 / 4 - height);
        }
        let line =
            |(text, number): (String, i32)| PictureLine { text, y: (self.y + size + number * leading).to_string() };
        self.texts.push(PictureText {
            key: key.to_owned(),
            size: size.to_string(),
            lines: lines.into_iter().zip(0..).map(line).collect(),
        });
        self.y += height + self.format.gap;
    }
}
