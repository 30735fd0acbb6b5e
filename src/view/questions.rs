//! Questions that the tables answer, as SQL: they stand on the page of the open data and in `docs/data.md`, and each is
//! asked there by a test.

use crate::value::Lang;

/// A question with the SQL that answers it.
#[derive(Debug)]
pub struct Question {
    /// The question, in Swedish.
    pub sv: &'static str,
    /// The question, in English.
    pub en: &'static str,
    /// What DuckDB makes of the files beside the page, or of their addresses.
    pub sql: &'static str,
}

impl Question {
    /// Returns the question.
    pub fn words(&self, lang: Lang) -> &'static str {
        lang.pick(self.sv, self.en)
    }
}

/// The questions, the simplest first.
pub const QUESTIONS: &[Question] = &[
    Question {
        sv: "Hur många dagar efter periodens slut kommer uppföljningarna?",
        en: "How many days after the end of the period do follow-ups come?",
        sql: "\
SELECT place_name, count(*) AS follow_ups, count(days_after) AS with_known_day,
       min(days_after) AS fastest, max(days_after) AS slowest
FROM 'follow_ups.csv'
WHERE state = 'in'
GROUP BY place_name
ORDER BY place_name;",
    },
    Question {
        sv: "Hur många aktiviteter hör till varje fokusområde, och hur många kallar källan genomförda?",
        en: "How many activities belong to each focus area, and how many does the source call done?",
        sql: "\
SELECT focus, count(*) AS activities,
       count(*) FILTER (WHERE status = 'done') AS done,
       count(*) FILTER (WHERE status IS NULL) AS without_status
FROM (SELECT unnest(string_split(focus, ' | ')) AS focus, status FROM 'activities.csv')
GROUP BY focus
ORDER BY activities DESC, focus;",
    },
    Question {
        sv: "Vilka mål är nådda i varje kommun, med kommunkoden som SCB:s tabeller har?",
        en: "Which targets are reached in each municipality, by the code that tables of Statistics Sweden have?",
        sql: "\
SELECT coalesce(place.code, municipality.code) AS code, place.name, target.verdict, count(*) AS targets
FROM 'targets.csv' AS target
JOIN 'promises.csv' AS promise USING (promise)
JOIN read_csv('places.csv', all_varchar = true) AS place ON place.place = promise.place
LEFT JOIN read_csv('places.csv', all_varchar = true) AS municipality ON municipality.place = place.within
WHERE target.span = 'promise'
GROUP BY ALL
ORDER BY ALL;",
    },
];
