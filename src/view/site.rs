//! What frames every page.

use super::{DateView, Link, NavLink};
use serde::Serialize;
use std::collections::BTreeMap;

/// An edition: the same on each of its pages.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The name of the edition in commands and settings.
    pub id: String,
    /// The title of the edition, which the header shows.
    pub title: String,
    /// The language of the site (BCP 47): `sv`.
    pub lang: String,
    /// The address of the start page, ending in `/`.
    pub base_url: String,
    /// Who publishes.
    pub publisher: PublisherView,
    /// Where readers turn.
    pub contact: ContactView,
    /// The day that due and late are counted from.
    pub as_of: DateView,
    /// The name of the only place, in an edition of one place.
    pub only_place: Option<String>,
    /// The address below the start page of a style sheet with the publisher's own colours, to load behind the theme's.
    pub colors: Option<String>,
    /// The options of the theme, with those that it takes over from its parents.
    pub options: BTreeMap<String, OptionValue>,
}

/// Who publishes a site.
#[derive(Debug, Clone, Serialize)]
pub struct PublisherView {
    /// The name.
    pub name: String,
    /// `official`, `joint` or `unofficial`.
    pub kind: String,
    /// Whether it is an authority.
    pub official: bool,
    /// Whether it is several authorities together.
    pub joint: bool,
    /// Whether it is anybody else. Then every page begins with a strip that says so, the header holds the title of the
    /// collection, and there is no logo.
    pub unofficial: bool,
    /// Its own site.
    pub href: Option<String>,
}

/// Where readers turn: to the publisher, never to an authority that only is written about.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    /// Whom they reach.
    pub name: Option<String>,
    /// A sentence.
    pub text: Option<String>,
    /// A page with a form.
    pub href: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<NumberView>,
    /// Numbers of authorities; head them with words like `Så når du polisen och kommunen`.
    pub numbers: Vec<NumberView>,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct NumberView {
    /// What it is for: `polisen, när det inte är akut`. Empty for the publisher's own.
    pub label: String,
    /// The number as people write it: `114 14`.
    pub number: String,
    /// The number as an address: `tel:11414`.
    pub href: String,
}

/// The value of an option of a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum OptionValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// A list of texts.
    List(Vec<String>),
}

/// What surrounds the text of one page: the head of the document, header, breadcrumb and footer.
#[derive(Debug, Clone, Serialize)]
pub struct HeadView {
    /// The title of the document, the site's name included: `Tertial 2 2020 – Jönköping – Medborgarlöften`.
    pub title: String,
    /// A sentence or two for search engines and previews; the preamble of pages that are lists. All but the page for unknown
    /// addresses have one.
    pub description: Option<String>,
    /// The language of the page (BCP 47).
    pub lang: String,
    /// What leads from this page to the root of the edition, ending in `/`: `../../`, `./`; on the page that is shown
    /// for unknown addresses, the whole address.
    pub root: String,
    /// The whole address of the page.
    pub url: String,
    /// The whole address that search engines should know the page by; `null` where they should know none.
    pub canonical: Option<String>,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// `website` or `article` (Open Graph).
    pub og_type: String,
    /// The picture that is shown where somebody links to the page, `og:image`.
    pub card: Option<CardView>,
    /// Structured data (JSON-LD), already safe inside a `script` element; print it with `| safe`.
    pub json_ld: Option<String>,
    /// The start page.
    pub home: String,
    /// A picture for the header; never of an unofficial publisher.
    pub logo: Option<LogoView>,
    /// The list of places, for `Hitta plats`; `null` in an edition of one place.
    pub find_place: Option<String>,
    /// The search page, where there is one.
    pub search: Option<String>,
    /// The page about the site and who runs it, where there is one; the strip of the unofficial links to it.
    pub about: Option<String>,
    /// The main menu.
    pub menu: Vec<NavLink>,
    /// Ways to browse: years, focus areas, parties, statuses, follow-ups by date, side by side. All that search finds can
    /// be reached by them.
    pub browse: Vec<NavLink>,
    /// The page that says what each status means, for pages that show some and have no legend.
    pub meanings: Option<String>,
    /// Links of the footer: about, accessibility, corrections, data.
    pub footer: Vec<NavLink>,
    /// Where the page lies, from outside in; the last step is the page itself. Empty on the start page.
    pub breadcrumb: Vec<Crumb>,
    /// What readers of other programs can follow or take away: feeds of this page and of the site, the calendar of a place,
    /// the data of a promise or a follow-up.
    pub feeds: Vec<FeedLink>,
    /// What the page is bound to besides: the licence of its words, the search for the search field of browsers, and of the
    /// page of open data what describes these.
    pub links: Vec<HeadLink>,
    /// The same page in the edition that holds the original.
    pub original: Option<Link>,
    /// That its place is invented, as a sentence: `Påhittat exempel: Exempelstad finns inte.`
    pub invented: Option<String>,
    /// Where the facts of the page were published first: the first source that has an address. The strip of the
    /// unofficial links to it.
    pub source: Option<Link>,
    /// Where the page can be edited.
    pub edit: Option<String>,
    /// Where readers report a mistake in the page: the publisher's form, or its mailbox as `mailto:`.
    pub report: Option<String>,
    /// Where all versions of its source file can be read.
    pub history: Option<String>,
    /// The day that due and late are counted from; `null` where nothing on the page is counted from it.
    pub as_of: Option<DateView>,
    /// When its source file was last changed in the repository; `null` unless the site was built with `--history`.
    pub changed: Option<DateView>,
    /// When what the page shows was published.
    pub published: Option<DateView>,
    /// When it was last changed or reviewed.
    pub updated: Option<DateView>,
}

/// A picture that is shown where somebody links to a page.
#[derive(Debug, Clone, Serialize)]
pub struct CardView {
    /// Its whole address.
    pub url: String,
    /// What it says, for those who do not see it.
    pub alt: String,
    /// Its width in pixels.
    pub width: String,
    /// Its height in pixels.
    pub height: String,
}

/// A picture in the header.
#[derive(Debug, Clone, Serialize)]
pub struct LogoView {
    /// The address.
    pub href: String,
    /// What it shows: the publisher's name.
    pub alt: String,
}

/// A step of a breadcrumb.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// The words.
    pub text: String,
    /// The address; `null` for the page itself.
    pub href: Option<String>,
}

/// What a page is bound to, for machines.
#[derive(Debug, Clone, Serialize)]
pub struct HeadLink {
    /// How, as HTML names it: `license`, `search` or `describedby`.
    pub rel: String,
    /// The address.
    pub href: String,
    /// The media type of what is there, where it is no page.
    pub media_type: Option<String>,
    /// Its name, where people choose it.
    pub title: Option<String>,
}

/// A feed, a calendar, or the data of the page.
#[derive(Debug, Clone, Serialize)]
pub struct FeedLink {
    /// What it holds: `Uppföljningar: Jönköping`.
    pub title: String,
    /// The address.
    pub href: String,
    /// Of a calendar, the address to subscribe at: `webcal://example.org/…/kalender.ics`.
    pub subscribe: Option<String>,
    /// Its media type: `application/atom+xml`, `text/calendar` or `application/json`.
    pub media_type: String,
}
