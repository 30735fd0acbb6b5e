//! The list of pages: each kind with its template, its view, the pages of a plan that are of it, and who fills them.

use super::{
    EditionViews, Page, accessibility, browse, compare, correction, desk, embed, focus, follow_up, handbook, listing,
    open_data, place, promise, reporting, search, simple, start, style, write,
};
use crate::plan::PageKey;
use crate::view::{
    AccessibilityView, CompareView, CorrectionsView, CountyView, DeskView, EmbedView, FacetIndexView, FocusIndexView,
    FocusView, FollowUpView, FollowUpsView, HandbookView, NotFoundView, OpenDataView, PartyPageView, PictureView,
    PlaceView, PlainView, PromiseView, RedirectView, ReportingView, SearchView, StartView, StatedView, StyleView,
    WriteView, YearView,
};
use serde::Serialize;

/// Asks for the version of the open data, which is known when their tables have been written.
pub type DataVersion<'v> = &'v dyn Fn() -> String;

macro_rules! pages {
    ($page:ident, $version:ident:
        $($template:literal $name:ident($view:ident) { $($key:pat => $filled:expr),* $(,)? })*
    ) => {
        /// A page as themes see it.
        #[derive(Debug, Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs, reason = "each variant is the view that it holds")]
        #[allow(clippy::large_enum_variant, reason = "a view is made, rendered and dropped, never stored")]
        pub enum View {
            $($name($view)),*
        }

        impl View {
            /// The template of each kind of page, and the name of the view that it gets as `page`.
            pub const TEMPLATES: &[(&'static str, &'static str)] = &[$(($template, stringify!($view))),*];

            /// Returns the name of the template that shows it.
            pub fn template(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $template),*
                }
            }
        }

        /// Fills the view of a page.
        pub(super) fn fill($page: Page<'_, '_>, $version: DataVersion<'_>) -> View {
            match $page.key {
                $($($key => View::$name($filled),)*)*
            }
        }
    };
}

pages! { page, version:
    "start.html" Start(StartView) {
        PageKey::Start => start::start(&page),
    }
    "county.html" County(CountyView) {
        PageKey::County(id) => place::county(&page, id),
    }
    "place.html" Place(PlaceView) {
        PageKey::Place(id) => place::place(&page, id),
    }
    "promise.html" Promise(PromiseView) {
        PageKey::Promise(id) => promise::promise(&page, id),
    }
    "follow-up.html" FollowUp(FollowUpView) {
        PageKey::FollowUp(id, slug) => follow_up::follow_up(&page, id, slug),
    }
    "focus-index.html" FocusIndex(FocusIndexView) {
        PageKey::FocusIndex => focus::focus_index(&page),
    }
    "focus.html" Focus(FocusView) {
        PageKey::Focus(id) => focus::focus(&page, id, None),
        PageKey::FocusIn(id, county) => focus::focus(&page, id, Some(county)),
    }
    "follow-ups.html" FollowUps(FollowUpsView) {
        PageKey::FollowUps => listing::follow_ups(&page, None, None),
        PageKey::FollowUpsOf(year) => listing::follow_ups(&page, Some(*year), None),
        PageKey::FollowUpsIn(year, county) => listing::follow_ups(&page, Some(*year), Some(county)),
    }
    "facet-index.html" FacetIndex(FacetIndexView) {
        PageKey::Parties => browse::parties(&page),
        PageKey::Statuses => browse::statuses(&page),
        PageKey::Years => browse::years(&page),
        PageKey::Compare => compare::compare_index(&page),
    }
    "party.html" Party(PartyPageView) {
        PageKey::Party(id) => browse::party_page(&page, id, None),
        PageKey::PartyIn(id, county) => browse::party_page(&page, id, Some(county)),
    }
    "year.html" Year(YearView) {
        PageKey::Year(year) => browse::year(&page, *year, None),
        PageKey::YearIn(year, county) => browse::year(&page, *year, Some(county)),
    }
    "stated.html" Stated(StatedView) {
        PageKey::Stated(stated) => browse::stated(&page, *stated, None, None),
        PageKey::StatedIn(stated, year) => browse::stated(&page, *stated, Some(*year), None),
        PageKey::StatedAt(stated, year, county) => browse::stated(&page, *stated, Some(*year), Some(county)),
    }
    "compare.html" Compare(CompareView) {
        PageKey::CompareFocus(id) => compare::compare_focus(&page, id, None, None),
        PageKey::CompareFocusIn(id, county) => compare::compare_focus(&page, id, Some(county), None),
        PageKey::CompareFocusOf(id, county, year) => compare::compare_focus(&page, id, county.as_ref(), Some(*year)),
        PageKey::ComparePolice(id) => compare::compare_police(&page, id),
    }
    "search.html" Search(SearchView) {
        PageKey::Search => search::search(&page),
    }
    "reporting.html" Reporting(ReportingView) {
        PageKey::Reporting => reporting::reporting(&page, None, None),
        PageKey::ReportingOf(year) => reporting::reporting(&page, Some(*year), None),
        PageKey::ReportingIn(year, county) => reporting::reporting(&page, Some(*year), Some(county)),
    }
    "corrections.html" Corrections(CorrectionsView) {
        PageKey::Corrections => correction::all_corrections(&page),
    }
    "open-data.html" OpenData(OpenDataView) {
        PageKey::OpenData => open_data::open_data(&page, &version()),
    }
    "desk.html" Desk(DeskView) {
        PageKey::Desk => desk::desk(&page, page.views.plan.only.as_ref()),
        PageKey::DeskOf(place) => desk::desk(&page, Some(place)),
    }
    "write.html" Write(WriteView) {
        PageKey::Write => write::write(&page),
    }
    "handbook.html" Handbook(HandbookView) {
        PageKey::Handbook => handbook::handbook(&page),
    }
    "accessibility.html" Accessibility(AccessibilityView) {
        PageKey::Accessibility => accessibility::accessibility(&page),
    }
    "style.html" Style(StyleView) {
        PageKey::Style => style::style(&page),
    }
    "plain.html" Plain(PlainView) {
        PageKey::Plain(number) => simple::plain(&page, *number),
    }
    "not-found.html" NotFound(NotFoundView) {
        PageKey::NotFound => simple::not_found(&page),
    }
    "redirect.html" Redirect(RedirectView) {}
    "embed.html" Embed(EmbedView) {
        PageKey::Embed(id) => embed::embed(&page, id),
        PageKey::EmbedOf(place) => embed::embed_of(&page, place),
    }
    "picture.svg" Picture(PictureView) {}
}

impl EditionViews<'_> {
    /// Fills the view of one page. That of the open data asks for their version.
    pub fn view(&self, address: &str, key: &PageKey, version: DataVersion<'_>) -> View {
        fill(self.page(address, key), version)
    }

    /// Fills the view of a page that says where another one is now.
    pub fn redirect(&self, address: &str, to: &PageKey) -> View {
        View::Redirect(simple::redirect(&self.page(address, to), to))
    }
}
