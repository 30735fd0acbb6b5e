//! The search of an edition, for the search fields of browsers and programs (OpenSearch 1.1).

use super::Edition;
use super::permitted::xml;
use crate::locale::{about, handed_over};
use crate::plan::PageKey;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

const NAMESPACE: &str = "http://a9.com/-/spec/opensearch/1.1/";

/// Describes the search; nothing where there is none.
pub(super) fn open_search(edition: &Edition<'_>) -> Vec<u8> {
    let lang = edition.views.lang();
    let address = edition.plan.address(&PageKey::Search).unwrap_or_default();
    let template = format!("{}{address}?q={{searchTerms}}", edition.base_url());
    let title = edition.views.metadata().title;
    let texts = [
        ("ShortName", handed_over::short_name(lang).to_owned()),
        ("LongName", title.chars().take(48).collect()),
        ("Description", about::search(lang)),
        ("Language", lang.code().to_owned()),
        ("InputEncoding", "UTF-8".to_owned()),
    ];
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let written: io::Result<()> = (|| {
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let root = writer.create_element("OpenSearchDescription").with_attribute(("xmlns", NAMESPACE));
        root.write_inner_content(|writer| {
            for (name, text) in &texts {
                writer.create_element(*name).write_text_content(BytesText::new(&xml(text)))?;
            }
            let url = writer.create_element("Url").with_attribute(("type", "text/html"));
            url.with_attribute(("template", template.as_str())).write_empty()?;
            Ok(())
        })?;
        Ok(())
    })();
    written.expect(super::MEMORY);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}
