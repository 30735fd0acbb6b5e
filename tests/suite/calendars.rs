//! Calendars: the days that an authority has promised, the same in each build.

use super::folder::{Built, SMALL, STATEMENT, built, files, on};

fn site(day: &str, t2: Option<&'static str>) -> Built {
    let mut literal = SMALL.to_vec();
    let settings = literal.remove(0).1.replace("unofficial", "official") + STATEMENT;
    literal.extend(t2.map(|text| ("content/byn/2020/t2.md", text)));
    let mut given = files(&literal);
    given.extend(files(&[("site.toml", &settings)]));
    built(given, &on(day))
}

/// The lines of a calendar, unfolded (RFC 5545, section 3.1).
fn lines(built: &Built) -> Vec<String> {
    let bytes = &built["provlan/byn/kalender.ics"];
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

fn of(lines: &[String], key: &str) -> Vec<String> {
    lines.iter().filter_map(|line| line.strip_prefix(key)).map(str::to_owned).collect()
}

#[test]
fn a_place_has_the_ends_of_its_periods_and_the_days_that_reports_are_due() {
    let lines = lines(&site("2020-07-01", None));
    assert_eq!(
        of(&lines, "DTSTART;VALUE=DATE:"),
        ["20200430", "20200614", "20200831", "20201015", "20201231", "20210214"]
    );
    assert_eq!(
        of(&lines, "SUMMARY:")[..2],
        ["Byn: sista dagen i tertial 1 2020", "Byn: sista dagen för uppföljningen av tertial 1 2020"]
    );
    assert_eq!(of(&lines, "DESCRIPTION:")[1], "Löfte 2020. Redovisad 20\u{a0}maj 2020.");
    assert_eq!(of(&lines, "DESCRIPTION:")[3], "Löfte 2020. Ska komma senast 15\u{a0}oktober 2020.");
    assert_eq!(of(&lines, "URL:")[1], "https://example.org/provlan/byn/2020/t1/");
    // By what is stated, not by a clock nor by the day of the build.
    let stamps = of(&lines, "DTSTAMP:");
    assert_eq!(stamps, of(&self::lines(&site("2020-07-14", None)), "DTSTAMP:"));
    assert_eq!((stamps[0].as_str(), stamps[2].as_str()), ("20200520T000000Z", "20200101T000000Z"));
}

#[test]
fn a_day_keeps_its_name_when_the_report_comes() {
    let ids = |built: &Built| of(&lines(built), "UID:");
    let before = ids(&site("2020-07-01", None));
    let after = ids(&site("2021-03-01", Some("+++\npublished = 2020-10-01\n+++\nAllt gick bra.\n")));
    assert_eq!(before, after);
    let mut unique = before.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), 6);
}
