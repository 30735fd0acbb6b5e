//! What goes with data that are taken away, in words for people.

use crate::value::Lang;

/// What is known of data that are taken away.
#[derive(Debug)]
pub struct HandedOver<'a> {
    /// The title of the edition.
    pub title: &'a str,
    /// Who publishes.
    pub publisher: &'a str,
    /// Who speaks, where that is no authority.
    pub notice: Option<&'a str>,
    /// The day that due and late are counted from.
    pub as_of: &'a str,
    /// The version of the data.
    pub version: &'a str,
    /// The licence and where its words stand; `None` where none is stated.
    pub license: Option<(&'a str, Option<&'a str>)>,
    /// The page that describes the data.
    pub described_by: &'a str,
}

/// The name of the data set, without who publishes it, which catalogues show beside it.
pub fn data_set(lang: Lang) -> &'static str {
    lang.pick("Medborgarlöften och deras uppföljning", "Citizen promises and their follow-up")
}

/// What a search field calls the site: sixteen letters at most (OpenSearch 1.1, ShortName).
pub fn short_name(lang: Lang) -> &'static str {
    lang.pick("Medborgarlöften", "Citizen promises")
}

/// Says what the data set holds.
pub fn data_set_holds(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => {
            "Vad polisen och kommuner har lovat invånarna, och vad de har redovisat period för period: löften, aktiviteter, \
             mål, uppföljningar, tal och källor i tabeller som kan kopplas ihop. Tomma rutor säger varför de är tomma."
        }
        Lang::En => {
            "What the police and municipalities in Sweden have promised citizens, and what they have reported period by \
             period: promises, activities, targets, follow-ups, figures and sources in tables that can be joined. Blanks \
             say why they are blank."
        }
    }
}

/// Words that the data set is found by.
pub fn keywords(lang: Lang) -> &'static [&'static str] {
    lang.pick(
        &["medborgarlöfte", "polis", "kommun", "trygghet", "brottsförebyggande arbete"],
        &["citizen promise", "police", "municipality", "safety", "crime prevention"],
    )
}

/// The name of the file that people read first.
pub fn file_name(lang: Lang) -> &'static str {
    lang.pick("LASMIG.txt", "README.txt")
}

/// The name of the sheet that people read first.
pub fn sheet_name(lang: Lang) -> &'static str {
    lang.pick("Läs mig", "Read me")
}

/// Returns the text of that file, with lines that end as those of the tables.
pub fn read_me(facts: Vec<(&'static str, String)>) -> String {
    let line = |(label, value): (&str, String)| if label.is_empty() { value } else { format!("{label}: {value}") };
    facts.into_iter().map(|fact| line(fact) + "\r\n").collect()
}

/// Lists what is known as labels and values; the notice has no label.
pub fn facts_of(facts: &HandedOver<'_>, lang: Lang) -> Vec<(&'static str, String)> {
    let label = |sv: &'static str, en: &'static str| if lang == Lang::Sv { sv } else { en };
    let license = match facts.license {
        Some((title, Some(url))) if title != url => format!("{title}, {url}"),
        Some((title, _)) => title.to_owned(),
        None if lang == Lang::Sv => {
            format!("ingen är angiven. Fråga {} innan du använder uppgifterna.", facts.publisher)
        }
        None => format!("none is stated. Ask {} before you use the data.", facts.publisher),
    };
    let mut lines = vec![
        (label("Samling", "Collection"), facts.title.to_owned()),
        (label("Utgivare", "Publisher"), facts.publisher.to_owned()),
    ];
    lines.extend(facts.notice.map(|notice| ("", notice.to_owned())));
    lines.extend([
        (label("Uppgifterna gäller", "As of"), facts.as_of.to_owned()),
        (label("Version", "Version"), facts.version.to_owned()),
        (label("Licens", "Licence"), license),
        (label("Vad varje kolumn betyder", "What each column means"), facts.described_by.to_owned()),
    ]);
    lines
}

#[cfg(test)]
mod tests {
    use super::{HandedOver, facts_of, keywords, sheet_name, short_name};
    use crate::value::Lang;

    fn licence(license: Option<(&str, Option<&str>)>, lang: Lang) -> String {
        let facts = HandedOver {
            title: "Löften",
            publisher: "Byn",
            notice: None,
            license,
            as_of: "2026-06-01",
            version: "1",
            described_by: "data/",
        };
        let lines = facts_of(&facts, lang);
        assert_eq!(lines[0], (if lang == Lang::Sv { "Samling" } else { "Collection" }, "Löften".to_owned()));
        lines.into_iter().find(|(label, _)| label.starts_with("Licen")).unwrap().1
    }

    #[test]
    fn a_licence_is_named_with_its_address_once_or_asked_for() {
        assert_eq!(licence(Some(("CC0", Some("https://a.example/"))), Lang::Sv), "CC0, https://a.example/");
        let url = "https://a.example/";
        assert_eq!(licence(Some((url, Some(url))), Lang::Sv), url);
        assert_eq!(licence(Some(("CC0", None)), Lang::Sv), "CC0");
        assert_eq!(licence(None, Lang::Sv), "ingen är angiven. Fråga Byn innan du använder uppgifterna.");
        assert_eq!(licence(None, Lang::En), "none is stated. Ask Byn before you use the data.");
    }

    #[test]
    fn what_catalogues_show_is_in_the_language_and_fits() {
        assert_eq!((keywords(Lang::Sv)[0], keywords(Lang::En)[0]), ("medborgarlöfte", "citizen promise"));
        assert_eq!((sheet_name(Lang::Sv), sheet_name(Lang::En)), ("Läs mig", "Read me"));
        for lang in Lang::ALL {
            assert!((1..=16).contains(&short_name(lang).chars().count()));
            assert!(short_name(lang).contains("promises") || short_name(lang) == "Medborgarlöften");
        }
    }
}
