//! The list of pages: each kind with its template, its view, the pages of a plan that are of it, and who fills them.

use super::{EditionViews, Page};
use crate::plan::PageKey;
use crate::view::{
    AccessibilityView, CompareView, CorrectionsView, CountyView, DeskView, EmbedView, FacetIndexView, FocusIndexView,
    FocusView, FollowUpView, FollowUpsView, HandbookView, NotFoundView, OpenDataView, PartyPageView, PictureView,
    PlaceView, PlainView, PromiseView, RedirectView, ReportingView, SearchView, StartView, StatedView, StyleView,
    WriteView, YearView,
};
use serde::Serialize;

macro_rules! pages {
    ($page:ident: $($template:literal $name:ident($view:ident) { $($key:pat => $filled:expr),* $(,)? })*) => {
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
            #[must_use]
            pub fn template(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => $template),*
                }
            }
        }

        /// Fills the view of a page.
        pub(super) fn fill($page: Page<'_, '_>) -> View {
            match $page.key {
                $($($key => View::$name($filled),)*)*
            }
        }
    };
}

pages! { page:
    "start.html" Start(StartView) {
        PageKey::Start => page.start(),
    }
    "county.html" County(CountyView) {
        PageKey::County(id) => page.county(id),
    }
    "place.html" Place(PlaceView) {
        PageKey::Place(id) => page.place(id),
    }
    "promise.html" Promise(PromiseView) {
        PageKey::Promise(id) => page.promise(id),
    }
    "follow-up.html" FollowUp(FollowUpView) {
        PageKey::FollowUp(id, slug) => page.follow_up(id, slug),
    }
    "focus-index.html" FocusIndex(FocusIndexView) {
        PageKey::FocusIndex => page.focus_index(),
    }
    "focus.html" Focus(FocusView) {
        PageKey::Focus(id) => page.focus(id, None),
        PageKey::FocusIn(id, county) => page.focus(id, Some(county)),
    }
    "follow-ups.html" FollowUps(FollowUpsView) {
        PageKey::FollowUps => page.follow_ups(None, None),
        PageKey::FollowUpsOf(year) => page.follow_ups(Some(*year), None),
        PageKey::FollowUpsIn(year, county) => page.follow_ups(Some(*year), Some(county)),
    }
    "facet-index.html" FacetIndex(FacetIndexView) {
        PageKey::Parties => page.parties(),
        PageKey::Statuses => page.statuses(),
        PageKey::Years => page.years(),
        PageKey::Compare => page.compare_index(),
    }
    "party.html" Party(PartyPageView) {
        PageKey::Party(id) => page.party_page(id, None),
        PageKey::PartyIn(id, county) => page.party_page(id, Some(county)),
    }
    "year.html" Year(YearView) {
        PageKey::Year(year) => page.year(*year, None),
        PageKey::YearIn(year, county) => page.year(*year, Some(county)),
    }
    "stated.html" Stated(StatedView) {
        PageKey::Stated(stated) => page.stated(*stated, None, None),
        PageKey::StatedIn(stated, year) => page.stated(*stated, Some(*year), None),
        PageKey::StatedAt(stated, year, county) => page.stated(*stated, Some(*year), Some(county)),
    }
    "compare.html" Compare(CompareView) {
        PageKey::CompareFocus(id) => page.compare_focus(id, None, None),
        PageKey::CompareFocusIn(id, county) => page.compare_focus(id, Some(county), None),
        PageKey::CompareFocusOf(id, county, year) => page.compare_focus(id, county.as_ref(), Some(*year)),
        PageKey::ComparePolice(id) => page.compare_police(id),
    }
    "search.html" Search(SearchView) {
        PageKey::Search => page.search(),
    }
    "reporting.html" Reporting(ReportingView) {
        PageKey::Reporting => page.reporting(None, None),
        PageKey::ReportingOf(year) => page.reporting(Some(*year), None),
        PageKey::ReportingIn(year, county) => page.reporting(Some(*year), Some(county)),
    }
    "corrections.html" Corrections(CorrectionsView) {
        PageKey::Corrections => page.all_corrections(),
    }
    "open-data.html" OpenData(OpenDataView) {
        PageKey::OpenData => page.open_data(),
    }
    "desk.html" Desk(DeskView) {
        PageKey::Desk => page.desk(page.views.plan.only.as_ref()),
        PageKey::DeskOf(place) => page.desk(Some(place)),
    }
    "write.html" Write(WriteView) {
        PageKey::Write => page.write(),
    }
    "handbook.html" Handbook(HandbookView) {
        PageKey::Handbook => page.handbook(),
    }
    "accessibility.html" Accessibility(AccessibilityView) {
        PageKey::Accessibility => page.accessibility(),
    }
    "style.html" Style(StyleView) {
        PageKey::Style => page.style(),
    }
    "plain.html" Plain(PlainView) {
        PageKey::Plain(number) => page.plain(*number),
    }
    "not-found.html" NotFound(NotFoundView) {
        PageKey::NotFound => page.not_found(),
    }
    "redirect.html" Redirect(RedirectView) {}
    "embed.html" Embed(EmbedView) {
        PageKey::Embed(id) => page.embed(id),
        PageKey::EmbedOf(place) => page.embed_of(place),
    }
    "picture.svg" Picture(PictureView) {}
}

impl EditionViews<'_> {
    /// Fills the view of one page.
    #[must_use]
    pub fn view(&self, address: &str, key: &PageKey) -> View {
        fill(self.page(address, key))
    }

    /// Fills the view of a page that says where another one is now.
    #[must_use]
    pub fn redirect(&self, address: &str, to: &PageKey) -> View {
        View::Redirect(self.page(address, to).redirect(to))
    }
}
