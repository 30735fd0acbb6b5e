//! What other sites show of a promise or a place.

use super::lines::lines;
use super::part::state;
use super::{EditionViews, Page, View, answer, head, part};
use crate::chart::WIDTH;
use crate::derive::Standing;
use crate::locale::phrase;
use crate::model::{Promise, PromiseId, PublisherKind};
use crate::parse::escaped;
use crate::plan::PageKey;
use crate::value::Slug;
use crate::view::{
    AnswerView, CardView, CountView, EmbedCode, EmbedHead, EmbedPromise, EmbedView, PictureLine, PictureText,
    PictureView, PromiseState,
};
use std::cmp::Reverse;

/// The name of the picture beside the page of a promise.
pub const BADGE: &str = "badge.svg";

/// The name of the picture beside it that is shown where somebody links to it.
pub const CARD: &str = "kort.png";

/// How high the bar of outcomes is where it is as wide as a drawing.
const BAR: i32 = 26;

/// How wide a picture is for each unit of the mark at its edge.
const MARK: i32 = 58;

/// How wide the text of a frame is on the narrowest telephone, and what lies around it.
const NARROWEST: i32 = 288;
const MARGIN: i32 = 16;

/// What lies between two paragraphs of a frame.
const GAP: i32 = 8;

/// What a promise in a frame may grow by: two lines.
const GROWTH: i32 = 46;

/// The lowest that a frame is.
const LOWEST: i32 = 400;

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
    above: &'static [TextSizes],
    /// Those below it.
    below: &'static [TextSizes],
}

/// What a text is, with the sizes of letters that it may have, and how many lines of each: the first that it fits into, or
/// else the last.
type TextSizes = (&'static str, &'static [(i32, usize)]);

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
    pub fn badge(&self, address: &str, key: &PageKey, id: &PromiseId) -> View {
        View::Picture(picture(&self.page(address, key), id, &SMALL))
    }

    /// Returns whether the pages of promises have a picture for those who link to them.
    pub fn has_cards(&self) -> bool {
        self.material.site.config.share.cards
    }

    /// Fills the picture that is shown where somebody links to the page of a promise, at `address`.
    pub fn card(&self, address: &str, key: &PageKey, id: &PromiseId) -> View {
        View::Picture(picture(&self.page(address, key), id, &LARGE))
    }
}

/// The page of a promise that other sites show in a frame.
pub(super) fn embed(page: &Page<'_, '_>, id: &PromiseId) -> EmbedView {
    let promise = &page.site().promises[id];
    let promises = vec![embed_promise(page, promise, None)];
    embed_view(page, &PageKey::Promise(id.clone()), heading_of(page, promise), None, promises)
}

/// The page of a place that other sites show in a frame: it stays right when promises come and go.
pub(super) fn embed_of(page: &Page<'_, '_>, id: &Slug) -> EmbedView {
    let place = &page.site().places[id];
    let mut promises = part::promises_of(page, id);
    promises.sort_by_key(|promise| (Reverse(promise.validity.first_day()), promise.id.clone()));
    let of = |standing: Standing| {
        promises.iter().copied().filter(move |promise| page.promise_of(&promise.id).1.standing == standing)
    };
    let mut shown: Vec<&Promise> = of(Standing::InForce).collect();
    if shown.is_empty() {
        // The first of those that come, and what came of the one before.
        shown = of(Standing::NotBegun).next_back().into_iter().chain(of(Standing::Ended).next()).collect();
    }
    let shown = shown.into_iter().map(|promise| embed_promise(page, promise, Some(&promise.title))).collect();
    let heading = phrase::place_title(&place.name, page.lang());
    embed_view(page, &PageKey::Place(id.clone()), heading, Some(place.name.clone()), shown)
}

fn embed_view(
    page: &Page<'_, '_>,
    key: &PageKey,
    heading: String,
    place: Option<String>,
    promises: Vec<EmbedPromise>,
) -> EmbedView {
    let whole = page.views.page(page.views.plan.address(key).unwrap_or_default(), key);
    EmbedView {
        head: EmbedHead {
            invented: head::invented(page),
            lang: page.lang().code().to_owned(),
            root: page.root(),
            title: head::window_title(&whole, &heading),
            canonical: head::canonical(&whole),
        },
        href: page.href(key).unwrap_or_default(),
        in_force: promises.iter().any(|promise| matches!(promise.state, PromiseState::InForce)),
        heading,
        place,
        promises,
    }
}

fn embed_promise(page: &Page<'_, '_>, promise: &Promise, title: Option<&str>) -> EmbedPromise {
    let (_, derived) = page.promise_of(&promise.id);
    let answer = answer::answer(page, promise, derived, "Utfall");
    let counts = answer.counts.into_iter().map(|count| CountView { href: None, ..count }).collect();
    EmbedPromise {
        title: title.map(str::to_owned),
        href: page.href(&PageKey::Promise(promise.id.clone())).unwrap_or_default(),
        validity: part::validity(page, promise),
        state: state(derived.standing),
        state_words: part::state_words(page, promise, derived.standing),
        answer: AnswerView { counts, ..answer },
    }
}

/// What editors of other sites copy from the page of a promise; nothing where the edition has nothing for them.
pub(super) fn embed_codes(page: &Page<'_, '_>, id: &PromiseId, heading: &str) -> Vec<EmbedCode> {
    let address = |key: &PageKey| page.views.plan.address(key);
    let Some(promise) = address(&PageKey::Promise(id.clone())) else { return Vec::new() };
    let Some(frame) = address(&PageKey::Embed(id.clone())) else { return Vec::new() };
    let base = escaped(&page.views.edition.base_url);
    let title = escaped(heading);
    let picture = format!("{promise}{BADGE}");
    let frame = EmbedCode {
        key: "promise".to_owned(),
        href: page.local(frame),
        code: frame_code(page, frame, heading, &embed(page, id)),
    };
    let picture = EmbedCode {
        key: "picture".to_owned(),
        href: page.local(&picture),
        code: format!(
            "<a href=\"{base}{promise}\"><img src=\"{base}{picture}\" alt=\"{title}\" style=\"max-width: 100%\"></a>"
        ),
    };
    embed_code_of(page, &id.place).into_iter().chain([frame, picture]).collect()
}

/// What they copy of a place; `None` where the edition has nothing of it for them.
pub(super) fn embed_code_of(page: &Page<'_, '_>, place: &Slug) -> Option<EmbedCode> {
    let frame = page.views.plan.address(&PageKey::EmbedOf(place.clone()))?;
    let view = embed_of(page, place);
    Some(EmbedCode {
        key: "place".to_owned(),
        href: page.local(frame),
        code: frame_code(page, frame, &view.heading, &view),
    })
}

fn frame_code(page: &Page<'_, '_>, frame: &str, title: &str, view: &EmbedView) -> String {
    format!(
        "<iframe src=\"{}{frame}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
         style=\"border: 0\"></iframe>",
        escaped(&page.views.edition.base_url),
        escaped(title),
        frame_height(page, view)
    )
}

/// How high a frame must be on the narrowest telephone, with room for what the next follow-ups add: whoever copies the
/// code does not come back to change it.
fn frame_height(page: &Page<'_, '_>, view: &EmbedView) -> i32 {
    let high = |text: &str, size: i32, leading: i32| {
        let lines = lines(text, NARROWEST, size, usize::MAX).len();
        i32::try_from(lines).expect("a frame has few lines") * leading
    };
    let (text, small) = (|text: &str| high(text, 16, 23) + GAP, |text: &str| high(text, 14, 21) + GAP);
    let of = |promise: &EmbedPromise| {
        let answer = &promise.answer;
        // Before each count stands its mark.
        let counts: String = answer.counts.iter().map(|count| format!("MM{}, ", count.words)).collect();
        let said = [answer.total.as_ref().map(|total| format!("{total}: {counts}")), answer.at.clone()];
        let more = [answer.open.clone(), answer.targets.clone(), answer.next.clone()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        let said = said.iter().flatten().chain([&more]).map(|part| text(part)).sum::<i32>();
        let bar = if answer.share.is_some() { BAR + GAP } else { 0 };
        let title = promise.title.as_ref().map_or(0, |title| high(title, 18, 23) + 2 * GAP);
        title + small(&promise.state_words) + said + bar + GROWTH
    };
    let head =
        high(&view.heading, 20, 25) + 2 * small(&phrase::unofficial(&page.views.edition.publisher.name, page.lang()));
    let all = 2 * MARGIN + head + text(&view.heading) + view.promises.iter().map(of).sum::<i32>();
    // A place without a promise has one some day.
    ((all + 19) / 20 * 20).max(LOWEST)
}

/// How the page of a promise is headed.
pub(super) fn heading_of(page: &Page<'_, '_>, promise: &Promise) -> String {
    phrase::promise_heading(&page.place_name(&promise.id.place), &promise.title)
}

/// Where the picture is that is shown where somebody links to this page of a promise; `None` where the settings ask for none.
pub(super) fn card(page: &Page<'_, '_>, id: &PromiseId) -> Option<CardView> {
    let address = page.views.plan.address(&PageKey::Promise(id.clone())).filter(|_| page.views.has_cards())?;
    let picture = picture(page, id, &LARGE);
    Some(CardView {
        url: format!("{}{address}{CARD}", page.views.edition.base_url),
        alt: format!("{}. {}", picture.title, picture.description),
        width: picture.width,
        height: picture.height,
    })
}

fn picture(page: &Page<'_, '_>, id: &PromiseId, format: &Format) -> PictureView {
    let (promise, derived) = page.promise_of(id);
    let answer = answer::answer(page, promise, derived, "s");
    let heading = heading_of(page, promise);
    let publisher = match page.publisher() {
        PublisherKind::Unofficial => phrase::unofficial_name(&page.views.edition.publisher.name, page.lang()),
        _ => page.views.edition.publisher.name.clone(),
    };
    let state =
        || format!("{} · {}", part::validity_words(page, promise), part::state_words(page, promise, derived.standing));
    let at = answer.at.clone().unwrap_or_else(state);
    let next = answer.next.unwrap_or_default();
    let known = [answer.words, answer.open.unwrap_or_default()].join(" ").trim().to_owned();
    let (words, next) = if known.is_empty() { (next, String::new()) } else { (known, next) };
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
        lang: page.lang().code().to_owned(),
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
