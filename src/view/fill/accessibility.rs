//! The accessibility statement.

use super::Page;
use crate::locale::{about, phrase};
use crate::model::Accessibility;
use crate::view::{AccessibilityView, Link, StatementView};

impl Page<'_, '_> {
    pub(super) fn accessibility(&self) -> AccessibilityView {
        let edition = self.views.edition;
        let official = edition.publisher.kind.is_authority();
        let statement = edition.accessibility.as_ref().filter(|_| official).map(|facts| self.statement(facts));
        let short = phrase::page("accessibility", self.lang());
        let title = match &statement {
            Some(statement) => phrase::statement(&statement.site, self.lang()),
            None => short.clone(),
        };
        let head = self.with_breadcrumb(self.frame(&short), Vec::new(), &short);
        let text = match &statement {
            Some(statement) => about::statement(&statement.site, self.lang()),
            None => about::accessibility(self.lang()),
        };
        let head = self.with_description(head, &text);
        let contact = edition.contact.url.clone().or_else(|| edition.publisher.contact_url.clone());
        AccessibilityView { head, title, statement, contact }
    }

    fn statement(&self, facts: &Accessibility) -> StatementView {
        let edition = self.views.edition;
        StatementView {
            publisher: edition.publisher.name.clone(),
            site: edition.title.clone(),
            compliance: facts.compliance.clone().unwrap_or_default(),
            standard: facts.standard.clone().unwrap_or_default(),
            assessed: facts.assessed.map(|date| self.date(date)),
            updated: facts.updated.map(|date| self.date(date)),
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
}
