//! What people call the lists of a site when they search for them, besides what the lists are called here.

use crate::value::Lang;

/// Lists the words that a list is asked for by, by the key of its page.
pub fn words(key: &str, lang: Lang) -> &'static str {
    let (sv, en) = match key {
        "reporting" => (
            "Försenade, sena, saknade, redovisade i tid, redovisning, väntas, dröjer",
            "Late, delayed, overdue, missing, reported in time, expected",
        ),
        "follow-ups" => ("Redovisningar, rapporter, resultat, utfall", "Reports, results, outcomes"),
        "open-data" => (
            "Ladda ner, hämta, csv, json, excel, kalkylark, tabeller, statistik, rådata, api",
            "Download, csv, json, excel, spreadsheet, tables, statistics, raw data, api",
        ),
        "corrections" => {
            ("Rättat, rättats, fel, felaktigt, ändrat, korrigerat", "Corrected, errors, mistakes, changed")
        }
        "parties" => ("Vem ansvarar, ansvar, part, parter", "Who is responsible, responsibility"),
        "statuses" => ("Läge, lägen, statusar", "State, states"),
        "years" => ("Årtal, årsvis, tidigare år", "Earlier years, annual"),
        "compare" => ("Jämföra, jämförelse, jämförelser, kommuner", "Comparison, comparisons, municipalities"),
        "focus" => ("Ämne, ämnen, tema, teman", "Subjects, topics, themes"),
        "accessibility" => ("Anmäl brister, wcag, skärmläsare", "Report defects, wcag, screen reader"),
        _ => ("", ""),
    };
    lang.pick(sv, en)
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::value::Lang;

    #[test]
    fn each_list_is_found_by_what_people_call_it() {
        for (key, sv, en) in [
            ("reporting", "dröjer", "overdue"),
            ("follow-ups", "resultat", "outcomes"),
            ("open-data", "kalkylark", "spreadsheet"),
            ("corrections", "felaktigt", "mistakes"),
            ("parties", "Vem ansvarar", "Who is responsible"),
            ("statuses", "Läge", "State"),
            ("years", "tidigare år", "Earlier years"),
            ("compare", "jämförelse", "Comparison"),
            ("focus", "Ämne", "Subjects"),
            ("accessibility", "skärmläsare", "screen reader"),
        ] {
            assert!(words(key, Lang::Sv).contains(sv) && words(key, Lang::En).contains(en), "{key}");
        }
        assert_eq!(words("search", Lang::Sv), "");
    }
}
