//! Search.

use super::HeadView;
use serde::Serialize;
use std::collections::BTreeMap;

/// The description of the search for the search fields of browsers, at the root of an edition.
pub const OPEN_SEARCH: &str = "opensearch.xml";

/// The search page. Its script reads the folder [`SearchView::index`]; without JavaScript, `page.head.browse` links to lists.
#[derive(Debug, Clone, Serialize)]
pub struct SearchView {
    /// The title, the addresses and the navigation that every page has.
    pub head: HeadView,
    /// The title: `Sök`.
    pub title: String,
    /// The folder of the index, from this page: `index/`.
    pub index: String,
    /// What hits can be narrowed by, in the order to show.
    pub filters: Vec<SearchFilter>,
}

/// What hits can be narrowed by.
#[derive(Debug, Clone, Serialize)]
pub struct SearchFilter {
    /// Its name in the index and in addresses: `ar`, which is Swedish like all addresses.
    pub key: String,
    /// For people: `År`.
    pub label: String,
    /// The values, in the order to show.
    pub options: Vec<String>,
}

/// What can be found: an activity as promised, an activity in a follow-up, or a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordView {
    /// The address below the edition, with the anchor of the activity.
    pub address: String,
    /// What it says, in sentences; a hit shows what stands around the words of the question.
    pub text: String,
    /// The other words that it is found by: figures, names, titles.
    pub words: String,
    /// What a hit shows besides: `title`, `where`, `kind`; of a report its `period`, and with a status `status` and its `key`.
    /// All records of one activity of a promise have the same `of`.
    pub meta: BTreeMap<String, String>,
    /// What it can be narrowed by, by [`SearchFilter::key`].
    pub filters: BTreeMap<String, Vec<String>>,
}
