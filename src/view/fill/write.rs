//! The page where a file is written in a form.

use super::{Page, head};
use crate::locale::{about, phrase};
use crate::plan::{PageKey, raw_files};
use crate::view::{HeadView, WriteView};

pub(super) fn write(page: &Page<'_, '_>) -> WriteView {
    let lang = page.lang();
    let repository = page.site().config.repository.as_ref();
    let repository = repository.expect("a plan has this page only where it is known where the files lie");
    let title = phrase::page("write", lang);
    let desk = page.link(&PageKey::Desk, phrase::page("desk", lang));
    let head = head::with_description(page, page.frame(&title), &about::write(lang));
    let head = head::with_breadcrumb(page, head, vec![desk.clone()], &title);
    let raw = raw_files(repository);
    WriteView {
        head: HeadView { noindex: true, ..head },
        title,
        host: repository.host.key().to_owned(),
        desk,
        repository: repository.url.clone(),
        raw: raw.as_ref().map(|raw| raw.folder.clone()),
        raw_one_part: raw.as_ref().is_some_and(|raw| raw.is_one_part),
        raw_end: raw.map(|raw| raw.end).unwrap_or_default(),
    }
}
