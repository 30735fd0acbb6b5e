//! What a page is about, in a sentence: for search engines, for previews, and as the preamble of pages that are lists.

use super::phrase::{follow_up_title, page};
use crate::value::Lang;

/// Says what the front page of an edition is about, where its text does not.
pub fn start(lang: Lang) -> String {
    lang.pick(
        "Vad polisen och kommunerna har lovat invånarna, och vad det blev av löftena.".into(),
        "What the police and municipalities promised citizens, and what came of it.".into(),
    )
}

/// Says what the page of a county is about.
pub fn county(name: &str, lang: Lang) -> String {
    lang.pick(
        format!("Medborgarlöften och uppföljningar i {name}."),
        format!("Citizen promises and their follow-ups in {name}."),
    )
}

/// Says what the page of a place is about; `place` is its name as it stands in a sentence.
pub fn place(place: &str, lang: Lang) -> String {
    lang.pick(
        format!("Medborgarlöften för {place}: vad som har lovats, vad som har gjorts och vad som redovisas härnäst."),
        format!("Citizen promises of {place}: what was promised, what was done and what is due next."),
    )
}

/// Says what the page of a promise is about that has neither pledges nor text.
pub fn promise(place: &str, lang: Lang) -> String {
    lang.pick(
        format!("Medborgarlöfte för {place}: varje aktivitet och vad som har redovisats om den, period för period."),
        format!("Citizen promise of {place}: every activity and what was reported of it, period by period."),
    )
}

/// Says what the page of a follow-up is about that has no text of its own; `days` are those of its period.
pub fn follow_up(place: &str, days: &str, lang: Lang) -> String {
    lang.pick(
        format!("{}, {days}: vad som redovisades om varje aktivitet.", follow_up_title(place, lang)),
        format!("{}, {days}: what was reported of every activity.", follow_up_title(place, lang)),
    )
}

/// Says what the page is for where a file is written in a form.
pub fn write(lang: Lang) -> String {
    lang.pick(
        "Fyll i formuläret. Det du skriver kontrolleras medan du skriver, och du ser sidan som den blir.".into(),
        "Fill in the form. What you write is checked as you write it, and you see the page as it will be.".into(),
    )
}

/// Says what the editors' handbook is for.
pub fn handbook(lang: Lang) -> String {
    lang.pick(
        "Så skrivs en uppföljning, från första inloggningen till den publicerade sidan.".into(),
        "How a follow-up is written, from the first log-in to the published page (in Swedish).".into(),
    )
}

/// Says what the editor's desk is for.
pub fn desk(lang: Lang) -> String {
    lang.pick(
        "Här står vilka uppföljningar som återstår att skriva. Välj en plats för att skriva en uppföljning eller rätta \
         en sida."
            .into(),
        "These follow-ups remain to be written. Choose a place to write one or to correct a page.".into(),
    )
}

/// Says what the list of subjects is.
pub fn focus_index(lang: Lang) -> String {
    lang.pick(
        "Ämnen som återkommer i löften på flera platser och under flera år.".into(),
        "Subjects that come back in promises of several places and years.".into(),
    )
}

/// Says what the page of a subject holds that has no description; `extent` counts it.
pub fn focus(title: &str, extent: &str, lang: Lang) -> String {
    lang.pick(format!("{title} i medborgarlöften: {extent}."), format!("{title} in citizen promises: {extent}."))
}

/// Says what the page of all corrections holds.
pub fn corrections(lang: Lang) -> String {
    lang.pick(
        "När något har varit fel rättas det, och här står vad som ändrades och när. De senaste rättelserna står först."
            .into(),
        "What was wrong is corrected, and here is what was changed and when. The latest corrections come first.".into(),
    )
}

/// Says what the page of open data holds.
pub fn open_data(lang: Lang) -> String {
    lang.pick(
        "Löften, uppföljningar och tal på den här webbplatsen finns också som data att ladda ner. De är desamma som på sidorna."
            .into(),
        "Promises, follow-ups and figures of this site are here as data to download as well. They are the same as on the pages."
            .into(),
    )
}

/// Says what a list of ways into the content is for, by its kind.
pub fn facets(kind: &str, lang: Lang) -> String {
    let (sv, en) = match kind {
        "years" => ("Vad som har lovats och vad som har redovisats.", "What was promised and what was reported."),
        "parties" => (
            "De som har lovat något: polisen, kommuner och andra. På var och ens sida står vad den ansvarar för.",
            "Those who have promised something. The page of each says what it is responsible for.",
        ),
        "statuses" => (
            "Vad uppföljningarna säger om aktiviteterna. En aktivitet räknas en gång för varje uppföljning som nämner den.",
            "What follow-ups say of activities. An activity counts once for each follow-up that tells of it.",
        ),
        _ => (
            "Platser och år bredvid varandra: vad som lovades och vad som redovisades. Här finns ingen rangordning, för \
             löftena är olika.",
            "Places and years side by side: what was promised and what was reported. There is no ranking, since promises differ.",
        ),
    };
    lang.pick(sv.into(), en.into())
}

/// Says what the page of a party or of a year holds; `extent` counts it.
pub fn with_extent(title: &str, extent: &str) -> String {
    format!("{title}: {extent}.")
}

/// Says what the page of a status holds; `extent` counts it.
pub fn stated(title: &str, extent: &str, lang: Lang) -> String {
    lang.pick(
        format!("{title}: {extent} i uppföljningar av medborgarlöften."),
        format!("{title}: {extent} in follow-ups of citizen promises."),
    )
}

/// Says what the page of a comparison holds.
pub fn compare(title: &str, lang: Lang) -> String {
    lang.pick(
        format!("{title}: vad som lovades och vad som redovisades, platser och år bredvid varandra."),
        format!("{title}: what was promised and what was reported, places and years side by side."),
    )
}

/// Says what can be searched.
pub fn search(lang: Lang) -> String {
    lang.pick(
        "Sök bland löften, aktiviteter och uppföljningar.".into(),
        "Search promises, activities and follow-ups.".into(),
    )
}

/// Says what the list of follow-ups holds, of all years or of one.
pub fn follow_ups(year: Option<i32>, lang: Lang) -> String {
    let of = year.map(|year| format!(" {year}")).unwrap_or_default();
    let title = page("follow-ups", lang);
    lang.pick(
        format!("{title} av medborgarlöften{of}: vad som har gjorts och vad det gav, de senaste först."),
        format!("{title} of citizen promises{of}: what was done and what came of it, the latest first."),
    )
}

/// Says what the reporting page shows. Who only collects says that it is no more than that.
pub fn reporting(unofficial: bool, lang: Lang) -> String {
    if unofficial {
        return lang.pick(
            "Vilka uppföljningar som finns i den här samlingen. Att en uppföljning inte finns här betyder inte att den \
             aldrig har gjorts."
                .into(),
            "Which follow-ups are in this collection. That one is not here does not mean that it was never made."
                .into(),
        );
    }
    lang.pick(
        "Vilka uppföljningar som har kommit in, vilka som väntas och vilka som saknas.".into(),
        "Which follow-ups are in, which are expected and which are missing.".into(),
    )
}

/// Says what the accessibility statement of a site is about.
pub fn statement(site: &str, lang: Lang) -> String {
    lang.pick(
        format!(
            "Hur {site} uppfyller lagen om tillgänglighet till digital offentlig service, och hur du anmäler brister."
        ),
        format!("How {site} meets the law on the accessibility of public services, and how you report defects."),
    )
}

/// Says what the page about accessibility is about that is no statement.
pub fn accessibility(lang: Lang) -> String {
    lang.pick(
        "Alla ska kunna läsa det som står här.".into(),
        "Everybody should be able to read what stands here.".into(),
    )
}

#[cfg(test)]
mod tests {
    use super::{
        compare, desk, focus, follow_up, follow_ups, handbook, place, promise, search, start, stated, statement,
        with_extent, write,
    };
    use crate::value::Lang;

    #[test]
    fn a_sentence_fits_into_what_search_engines_show() {
        for lang in [Lang::Sv, Lang::En] {
            let longest = place("Upplands-Bro kommun", lang);
            assert!(longest.chars().count() <= 160, "{longest}");
        }
        assert_eq!(
            follow_ups(Some(2024), Lang::Sv),
            "Uppföljningar av medborgarlöften 2024: vad som har gjorts och vad det gav, de senaste först."
        );
    }

    #[test]
    fn each_page_says_what_it_is_about_in_a_sentence_of_its_language() {
        type Said = fn(Lang) -> String;
        let sentences: [(Said, [&str; 2]); 14] = [
            (start, ["polisen och kommunerna", "police and municipalities"]),
            (|lang| place("Byn", lang), ["Medborgarlöften för Byn:", "Citizen promises of Byn:"]),
            (|lang| promise("Byn", lang), ["Medborgarlöfte för Byn:", "Citizen promise of Byn:"]),
            (
                |lang| follow_up("Byn", "maj 2026", lang),
                [
                    "Uppföljning av medborgarlöften för Byn, maj 2026:",
                    "Follow-up of the citizen promises of Byn, maj 2026:",
                ],
            ),
            (write, ["Fyll i formuläret", "Fill in the form"]),
            (handbook, ["Så skrivs en uppföljning", "How a follow-up is written"]),
            (desk, ["återstår att skriva", "remain to be written"]),
            (
                |lang| focus("Unga", "2 löften", lang),
                ["Unga i medborgarlöften: 2 löften", "Unga in citizen promises: 2 löften"],
            ),
            (|_| with_extent("2026", "2 löften"), ["2026: 2 löften.", "2026: 2 löften."]),
            (
                |lang| stated("Pågår", "2 aktiviteter", lang),
                ["Pågår: 2 aktiviteter i uppföljningar", "Pågår: 2 aktiviteter in follow-ups"],
            ),
            (|lang| compare("Unga", lang), ["Unga: vad som lovades", "Unga: what was promised"]),
            (search, ["Sök bland löften", "Search promises"]),
            (|lang| statement("Byn", lang), ["Hur Byn uppfyller lagen", "How Byn meets the law"]),
            (|lang| follow_ups(None, lang), ["av medborgarlöften: vad", "of citizen promises: what"]),
        ];
        for (said, parts) in sentences {
            for (lang, part) in [Lang::Sv, Lang::En].into_iter().zip(parts) {
                let text = said(lang);
                assert!(text.contains(part) && text.ends_with('.'), "{text:?} has no {part:?}");
            }
        }
    }
}
