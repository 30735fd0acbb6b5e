//! The accessibility statement.

use super::{Page, head, part};
use crate::locale::{about, phrase};
use crate::model::Accessibility;
use crate::view::{AccessibilityView, Link, StatementView};

pub(super) fn accessibility(page: &Page<'_, '_>) -> AccessibilityView {
    let edition = page.views.edition;
    let official = edition.publisher.kind.is_authority();
    let statement = edition.accessibility.as_ref().filter(|_| official).map(|facts| statement(page, facts));
    let short = phrase::page("accessibility", page.lang());
    let title = match &statement {
        Some(statement) => phrase::statement(&statement.site, page.lang()),
        None => short.clone(),
    };
    let head = head::with_breadcrumb(page, page.frame(&short), Vec::new(), &short);
    let text = match &statement {
        Some(statement) => about::statement(&statement.site, page.lang()),
        None => about::accessibility(page.lang()),
    };
    let head = head::with_description(page, head, &text);
    let contact = edition.contact.url.clone().or_else(|| edition.publisher.contact_url.clone());
    AccessibilityView { head, title, statement, contact }
}

fn statement(page: &Page<'_, '_>, facts: &Accessibility) -> StatementView {
    let edition = page.views.edition;
    StatementView {
        publisher: edition.publisher.name.clone(),
        site: edition.title.clone(),
        compliance: facts.compliance.clone().unwrap_or_default(),
        standard: facts.standard.clone().unwrap_or_default(),
        assessed: facts.assessed.map(|date| part::date(page, date)),
        updated: facts.updated.map(|date| part::date(page, date)),
        method: facts.method.clone().unwrap_or_default(),
        report: facts.report_url.clone().unwrap_or_default(),
        supervisor: facts.supervisor.as_ref().map(|crumb| Link {
            text: crumb.title.clone(),
            href: crumb.url.clone(),
            external: true,
        }),
        defects: facts.defects.clone(),
        burdens: facts.burdens.clone(),
        exempt: facts.exempt.clone(),
    }
}
