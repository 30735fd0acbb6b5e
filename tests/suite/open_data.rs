//! The data to take away: the same in every format and on the pages, honest about what is not there, and harmless.

use super::example::{built, checked};
use super::folder::{Built, SMALL, STATEMENT, built as build, checked as checked_files, files, on};
use super::links::{Web, nothing_in, wrong_addresses};
use super::page::{all, by_id, kind_of_cell, own_text, page, plain, text, within};
use scraper::{ElementRef, Html};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use utfall::view::RESOURCES;
use utfall::view::dataset::LIST_SEPARATOR;

/// Where the example says that it is published.
const PUBLISHED: &str = "https://example.org/utfall/";

/// A row by the names of its columns.
type Row = BTreeMap<String, String>;

/// Reads a table of CSV as one who knows nothing of it does.
fn rows(built: &Built, path: &str, delimiter: u8) -> Vec<Row> {
    let bytes = built.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[..]);
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let row = |record: csv::StringRecord| header.iter().cloned().zip(record.iter().map(str::to_owned)).collect::<Row>();
    reader.into_records().map(|record| row(record.unwrap())).collect()
}

fn table(built: &Built, name: &str) -> Vec<Row> {
    rows(built, &format!("oppna-data/{name}.csv"), b',')
}

fn json(built: &Built, path: &str) -> Value {
    serde_json::from_slice(built.get(path).unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

/// A value of JSON as it stands in a cell.
fn as_cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(texts) => texts.iter().map(as_cell).collect::<Vec<_>>().join(LIST_SEPARATOR),
        other => other.to_string(),
    }
}

/// The rows of an array of JSON, as they stand in a table.
fn as_rows(value: &Value) -> Vec<Row> {
    let objects = value.as_array().unwrap().iter().map(|row| row.as_object().unwrap());
    objects.map(|row| row.iter().map(|(key, value)| (key.clone(), as_cell(value))).collect()).collect()
}

#[test]
fn each_cell_is_the_same_in_csv_and_json_and_beside_the_pages() {
    for resource in RESOURCES {
        let of = table(built(), resource.name);
        assert_eq!(of, as_rows(&json(built(), &format!("oppna-data/{}.json", resource.name))[resource.name]));
        // What lies beside the promises is all there is but for the rows of places, and in the same order.
        let of: Vec<Row> = of.into_iter().filter(|row| row.get("promise").is_some_and(|id| !id.is_empty())).collect();
        let beside = checked().ready.as_ref().unwrap().site().promises.keys().flat_map(|id| {
            let county = if id.place.as_str().starts_with("exempel") { "exempellan" } else { "jonkopings-lan" };
            as_rows(&json(built(), &format!("{county}/{id}/index.json"))[resource.name])
        });
        assert_eq!(beside.collect::<Vec<_>>(), of, "{}", resource.name);
    }
}

#[test]
fn a_page_leads_to_the_rows_of_its_promise() {
    for (path, to) in [("2017/index.html", "index.json"), ("2017/t2/index.html", "../index.json")] {
        let page = page(built(), &format!("jonkopings-lan/eksjo/{path}"));
        let link = all(&page, "link[rel=alternate][type='application/json']");
        assert_eq!(link[0].attr("href"), Some(to));
        assert_eq!(link.len(), 1);
    }
    assert!(
        !built().contains_key("jonkopings-lan/eksjo/2017/t2/index.json"),
        "its rows are among those of the promise"
    );
}

/// A small site with these settings of its open data.
fn with_open_data(open_data: &str) -> Built {
    let settings = format!("{}\n[open_data]\n{open_data}", SMALL[0].1);
    build(files(&[&[("site.toml", settings.as_str())], &SMALL[1..]].concat()), &on("2020-06-01"))
}

#[test]
fn an_owner_leaves_out_what_says_the_same_once_more() {
    let names = |built: &Built| {
        let html = page(built, "oppna-data/index.html");
        let ways = all(&html, ".dataset:first-child .ways a");
        ways.iter().map(|link| link.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
    };
    let whole = with_open_data("");
    assert_eq!(names(&whole), ["places.csv", "places-semikolon.csv", "places.json"]);
    let few = with_open_data("promises = false\njson = false\nsemicolons = false\n");
    assert_eq!(names(&few), ["places.csv"]);
    let gone: Vec<&String> = whole.keys().filter(|path| !few.contains_key(*path)).collect();
    let beside_promise = ["provlan/byn/2020/atom.xml", "provlan/byn/2020/index.json"];
    let is_table = |path: &str| path.ends_with(".json") || path.ends_with("-semikolon.csv");
    assert!(gone.iter().all(|path| is_table(path) || beside_promise.contains(&path.as_str())), "{gone:?}");
    assert!(beside_promise.iter().all(|path| gone.contains(&&(*path).to_owned())), "{gone:?}");
    // No page leads to a feed that is not there.
    let promise = page(&few, "provlan/byn/2020/index.html");
    assert!(all(&promise, "link[href='atom.xml'], a[href='atom.xml']").is_empty());
    assert!(few.contains_key("oppna-data/datapackage.json") && few.contains_key("oppna-data/outcomes.csv"));
    let catalog = String::from_utf8(few["oppna-data/dcat.ttl"].clone()).unwrap();
    assert!(!catalog.contains("schema/1.json"), "no form that is not there");
}

/// Undoes what gzip did.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).unwrap();
    plain
}

#[test]
fn large_tables_are_published_compressed() {
    let (plain, packed) = (with_open_data(""), with_open_data("gzip = true\n"));
    assert!(packed == with_open_data("gzip = true\n"), "the same bytes");
    let is_packed = |path: &str| path.starts_with("oppna-data/") && path.ends_with(".gz");
    assert!(!plain.keys().any(|path| is_packed(path)), "not of a small site");
    for resource in RESOURCES {
        for ending in ["csv", "json"] {
            let path = format!("oppna-data/{}.{ending}", resource.name);
            let bytes = &packed[&format!("{path}.gz")];
            assert!(unpacked(bytes) == plain[&path] && !packed.contains_key(&path), "{path}");
            assert_eq!(bytes[3..8], [0; 5], "no name and no time");
        }
        // Spreadsheets open nothing compressed.
        assert!(packed.contains_key(&format!("oppna-data/{}-semikolon.csv", resource.name)));
    }
    let description = json(&packed, "oppna-data/datapackage.json");
    let earlier = json(&plain, "oppna-data/datapackage.json");
    let [places, before] = [&description, &earlier].map(|one| &one["resources"][0]);
    let said: Vec<&str> =
        ["path", "compression", "format", "mediatype"].map(|key| places[key].as_str().unwrap()).into();
    assert_eq!(said, ["places.csv.gz", "gz", "csv", "text/csv"]);
    assert_eq!((before.get("compression"), &before["schema"]), (None, &places["schema"]));
    let catalog = String::from_utf8(packed["oppna-data/dcat.ttl"].clone()).unwrap();
    let gzip = "dcat:compressFormat <http://www.iana.org/assignments/media-types/application/gzip>";
    assert_eq!(catalog.matches(gzip).count(), 2, "of CSV and of JSON: {catalog}");
    assert!(!String::from_utf8(plain["oppna-data/dcat.ttl"].clone()).unwrap().contains("compressFormat"));
}

#[test]
fn tables_are_compressed_from_50_001_outcomes_on_unless_the_owner_says_otherwise() {
    let tables = |activities: u32, settings: &str| {
        let activity = |number| format!("[[activity]]\nid = \"a{number}\"\ntitle = \"Aktivitet {number}\"\n\n");
        let activities: String = (0..activities).map(activity).collect();
        // A hundred periods.
        let promise = format!(
            "+++\ntitle = \"Löfte\"\nvalid = {{ from = \"1996-01-01\", to = \"2020-12-31\" }}\nschedule = \"quarter\"\n\n{activities}+++\n"
        );
        let settings = format!("{}\n[open_data]\n{settings}", SMALL[0].1);
        let given = files(&[("site.toml", &settings), SMALL[1], SMALL[2], ("content/byn/1996/promise.md", &promise)]);
        let check = checked_files(given, &on("2021-06-01"));
        let output = check.ready.as_ref().unwrap().output(&check.sources);
        let is_table = |path: &&str| path.starts_with("oppna-data/outcomes") || path.ends_with("csv-metadata.json");
        output.paths().filter(is_table).map(|path| path["oppna-data/".len()..].to_owned()).collect::<Vec<_>>()
    };
    let plain = ["csv-metadata.json", "outcomes-semikolon.csv", "outcomes.csv", "outcomes.json"];
    assert_eq!(tables(500, ""), plain);
    assert_eq!(tables(501, ""), ["outcomes.csv.gz"]);
    assert_eq!(tables(501, "gzip = false\njson = true\n"), [plain[0], plain[2], plain[3]]);
}

#[test]
fn the_zip_describes_the_plain_tables_in_it() {
    let packed = with_open_data("gzip = true\n");
    assert!(!packed.contains_key("oppna-data/csv-metadata.json"), "CSV on the Web knows nothing compressed");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&packed["oppna-data/medborgarloften.zip"][..])).unwrap();
    let mut member = |name: &str| {
        let mut bytes = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let of = |bytes: Vec<u8>, list: &str, key: &str| {
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        value[list].as_array().unwrap().iter().map(|one| one[key].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let tables: Vec<String> = RESOURCES.iter().map(|resource| format!("{}.csv", resource.name)).collect();
    assert_eq!(of(member("datapackage.json"), "resources", "path"), tables);
    assert_eq!(of(member("csv-metadata.json"), "tables", "url"), tables);
    for name in &tables {
        assert!(member(name) == unpacked(&packed[&format!("oppna-data/{name}.gz")]), "{name}");
    }
}

#[test]
fn the_page_of_a_large_site_says_that_tables_are_compressed() {
    let packed = with_open_data("gzip = true\n");
    let html = page(&packed, "oppna-data/index.html");
    let ways: Vec<String> = all(&html, ".dataset:first-child .ways a").into_iter().map(text).collect();
    assert_eq!(
        ways,
        [
            "CSV, komprimerad (gzip) places.csv.gz",
            "CSV med semikolon places-semikolon.csv",
            "JSON, komprimerad (gzip) places.json.gz"
        ]
    );
    let told = all(&html, "#Tabeller + p").into_iter().map(text).collect::<String>();
    assert!(told.contains("slutar på .gz är komprimerade (gzip)") && told.contains("hämta zip-filen"), "{told}");
    assert!(all(&html, "a[href='csv-metadata.json']").is_empty());
    let files: Vec<String> = all(&html, ".sql").into_iter().map(text).collect();
    assert!(files[0].contains("'follow_ups.csv.gz'") && !files.concat().contains(".csv'"), "{files:?}");
    let base = "https://example.org/";
    nothing_in(&wrong_addresses(&Web::new(vec![(base, &packed)]), base, &packed));
}

#[test]
fn the_twin_for_spreadsheets_says_the_same_with_semicolons_and_decimal_commas() {
    for resource in RESOURCES {
        let path = format!("oppna-data/{}-semikolon.csv", resource.name);
        assert!(built()[&path].starts_with("\u{feff}".as_bytes()), "{path} begins with a byte order mark");
        let numbers: BTreeSet<&str> =
            resource.fields().filter(|one| one.holds.key() == "number").map(|one| one.name).collect();
        let back = |(key, value): (String, String)| {
            let value = if numbers.contains(key.as_str()) { value.replace(',', ".") } else { value };
            (key, value)
        };
        let twin = rows(built(), &path, b';').into_iter().map(|row| row.into_iter().map(back).collect::<Row>());
        assert_eq!(twin.collect::<Vec<_>>(), table(built(), resource.name));
    }
}

/// The cells of a row on the page of a promise, in the order of its periods: in its table, in that of each year, or in
/// the row's own section.
fn cells<'a>(promise: &'a Html, activity: &str) -> Vec<ElementRef<'a>> {
    let (line, section) =
        (format!("tr[id=\"{activity}\"]"), format!(".activity:has(.activity__title[id=\"{activity}\"])"));
    let other_year = format!(".matrix__table tr:has(> th > a[href=\"#{activity}\"])");
    let own = all(promise, &format!("{line}, {section}, {other_year}"));
    own.into_iter().flat_map(|row| within(row, ".cell")).collect()
}

/// What can be read in a cell: its kind, its status, its figures.
fn seen(cell: ElementRef<'_>) -> (String, String, Vec<String>) {
    let classes = |element: ElementRef<'_>, before: &str| {
        let found = element.value().classes().find_map(|class| class.strip_prefix(before).map(str::to_owned));
        found.unwrap_or_default()
    };
    let badge = within(cell, ".badge").first().map(|badge| classes(*badge, "badge--")).unwrap_or_default();
    let figures = within(cell, ".figure").into_iter().map(own_text).collect();
    (kind_of_cell(cell).to_owned(), badge, figures)
}

#[test]
fn each_cell_of_the_table_stands_on_the_pages() {
    let mut pages: BTreeMap<String, Html> = BTreeMap::new();
    let mut at: BTreeMap<(String, String), usize> = BTreeMap::new();
    let urls: BTreeMap<String, String> = table(built(), "promises")
        .into_iter()
        .map(|mut row| (row["promise"].clone(), row.remove("url").unwrap()))
        .collect();
    let file = |url: &str| {
        let path = url.strip_prefix(PUBLISHED).unwrap().split('#').next().unwrap();
        format!("{path}index.html")
    };
    let outcomes = table(built(), "outcomes");
    assert!(outcomes.len() > 200);
    for row in outcomes {
        let figures = row["figures"].split(LIST_SEPARATOR).filter(|words| !words.is_empty()).map(plain).collect();
        let expected = (row["kind"].clone(), row["status"].clone(), figures);
        let promise = file(&urls[&row["promise"]]);
        let promise = pages.entry(promise.clone()).or_insert_with(|| page(built(), &promise));
        let number = at.entry((row["promise"].clone(), row["activity"].clone())).or_default();
        let cells = cells(promise, &row["activity"]);
        assert_eq!(seen(cells[*number]), expected, "{row:?}");
        *number += 1;
        let Some((_, anchor)) = row["url"].split_once('#') else { continue };
        let own = file(&row["url"]);
        let own = pages.entry(own.clone()).or_insert_with(|| page(built(), &own));
        let section = by_id(own, anchor).unwrap();
        assert_eq!(seen(within(section, ".cell")[0]), expected, "{row:?}");
        let dense = |text: &str| text.replace(char::is_whitespace, "");
        let words = dense(&text(section));
        for column in ["title", "text", "reason", "next_step", "note"] {
            let said = dense(row[column].strip_prefix('\'').unwrap_or(&row[column]));
            assert!(words.contains(&said), "{column} of {row:?} is not in {words}");
        }
    }
}

#[test]
fn each_verdict_of_the_table_stands_on_the_pages() {
    let targets = table(built(), "targets");
    assert!(targets.len() > 15);
    let mut pages: BTreeMap<String, Html> = BTreeMap::new();
    for row in targets {
        let (url, activity) = row["url"].split_once('#').unwrap();
        let path = format!("{}index.html", url.strip_prefix(PUBLISHED).unwrap());
        let promise = pages.entry(path.clone()).or_insert_with(|| page(built(), &path));
        let number: usize = row["target"].parse().unwrap();
        // Where texts stand in a table, numbers stand below it.
        let apart = by_id(promise, &format!("{activity}_tal")).or_else(|| by_id(promise, activity));
        let target = within(apart.unwrap(), ".target")[number - 1];
        assert!(text(target).starts_with(&plain(&row["words"])), "{row:?}");
        let verdict = format!(".verdict--{}", row["verdict"]);
        let sums: Vec<String> = within(target, ".target__sum").into_iter().map(text).collect();
        assert!(!within(target, &verdict).is_empty(), "{row:?}");
        // On the page a level that an earlier period reported says so, and so do periods without a figure.
        let sum = plain(&row["sum"]);
        let is_sum = |shown: &String| {
            *shown == sum || [" (", ", men "].iter().any(|more| shown.starts_with(&format!("{sum}{more}")))
        };
        assert!(sums.iter().any(is_sum), "{row:?}");
    }
}

#[test]
fn header_keys_and_descriptions_are_one_list() {
    let package = json(built(), "oppna-data/datapackage.json");
    let schema = json(built(), "oppna-data/schema/1.json");
    let page = page(built(), "oppna-data/index.html");
    for (number, resource) in RESOURCES.iter().enumerate() {
        let names: Vec<&str> = resource.fields().map(|field| field.name).collect();
        let csv = &built()[&format!("oppna-data/{}.csv", resource.name)];
        assert!(csv.starts_with(format!("{}\r\n", names.join(",")).as_bytes()));
        let fields = package["resources"][number]["schema"]["fields"].as_array().unwrap();
        assert_eq!(fields.iter().map(|field| field["name"].as_str().unwrap()).collect::<Vec<_>>(), names);
        let required = schema["$defs"][resource.name]["required"].as_array().unwrap();
        assert_eq!(required.iter().map(|name| name.as_str().unwrap()).collect::<Vec<_>>(), names);
        for field in resource.fields() {
            let told = text(by_id(&page, &format!("{}_{}", resource.name, field.name)).unwrap());
            assert!(told.contains(&plain(field.sv)) && told.contains(&plain(field.en)), "{told}");
        }
        let unique: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(unique.len(), names.len(), "{names:?}");
        let mut keys = BTreeSet::new();
        for row in table(built(), resource.name) {
            let key: Vec<String> = resource.key.iter().map(|name| row[*name].clone()).collect();
            assert!(keys.insert(key.clone()), "{key:?} names two rows of {}", resource.name);
        }
    }
}

/// A small site of a publisher of some kind, long after all was due.
fn small(kind: &str, more: &str) -> Built {
    let mut literal = SMALL.to_vec();
    let settings = literal.remove(0).1.replace("unofficial", kind) + more;
    let mut given = files(&literal);
    given.extend(files(&[("site.toml", &settings)]));
    build(given, &on("2021-03-01"))
}

#[test]
fn the_unofficial_say_so_in_every_file_and_never_that_something_is_missing() {
    let unofficial = small("unofficial", "");
    for (path, bytes) in &unofficial {
        let written = std::str::from_utf8(bytes).unwrap_or_default();
        if path.ends_with(".csv") {
            let delimiter = if path.ends_with("-semikolon.csv") { b';' } else { b',' };
            let rows = rows(&unofficial, path, delimiter);
            assert!(rows.iter().all(|row| row["publisher_kind"] == "unofficial"), "{path}");
        } else if path.ends_with("index.json") || (path.ends_with(".json") && path.starts_with("oppna-data/")) {
            assert!(written.contains("unofficial") || written.contains("Inofficiell"), "{path}");
        }
        if path.ends_with(".csv") || path.ends_with(".json") {
            assert!(!written.contains("missing\""), "{path}");
            assert!(!written.contains(",missing,"), "{path}");
        }
        assert!(!path.ends_with(".ics"), "only who is to report can say when");
    }
    let kinds = |built: &Built| -> Vec<String> {
        table(built, "outcomes").into_iter().map(|row| format!("{} {}", row["period"], row["kind"])).collect()
    };
    let rest = ["t1 not-reported", "t2 not-in-collection", "t3 not-in-collection"];
    assert_eq!(kinds(&unofficial), [["t1 told", rest[1], rest[2]], rest].concat());
    let official = small("official", STATEMENT);
    let rest = ["t1 not-reported", "t2 missing", "t3 missing"];
    assert_eq!(kinds(&official), [["t1 told", rest[1], rest[2]], rest].concat());
    let due: Vec<String> = table(&official, "follow_ups").into_iter().map(|row| row["due"].clone()).collect();
    assert_eq!(due, ["2020-06-14", "2020-10-15", "2021-02-14"]);
}

#[test]
fn a_licence_stands_wherever_the_data_are_described_and_none_is_said_to_be_none() {
    let none = small("unofficial", "");
    let said = |built: &Built| text(by_id(&page(built, "oppna-data/index.html"), "Innehall").unwrap());
    assert!(said(&none).contains("Ingen licens är angiven."));
    assert_eq!(json(&none, "oppna-data/datapackage.json").get("licenses"), None);
    assert_eq!(json(&none, "oppna-data/outcomes.json")["metadata"]["license"], Value::Null);
    let license = "\n[license]\nid = \"CC0-1.0\"\ntitle = \"CC0\"\nurl = \"https://creativecommons.org/publicdomain/zero/1.0/\"\n";
    let stated = small("unofficial", license);
    assert!(said(&stated).contains("CC0-1.0"));
    let licenses = &json(&stated, "oppna-data/datapackage.json")["licenses"];
    assert_eq!(licenses[0]["name"], "CC0-1.0");
    assert_eq!(json(&stated, "oppna-data/outcomes.json")["metadata"]["license"]["id"], "CC0-1.0");
}

#[test]
fn a_text_that_looks_like_a_formula_reaches_no_spreadsheet_as_one() {
    let mut literal = SMALL.to_vec();
    let t1 = "+++\n[outcome.moten]\nreason = \"@SUM(A1:A9) stod på lappen\"\n+++\n## moten\n\n\\=HYPERLINK(1) eller \"så\",\nskrev de; ja.\n";
    literal.push(("content/byn/2020/t1.md", t1));
    literal.reverse();
    let built = build(files(&literal), &on("2021-03-01"));
    let row = &table(&built, "outcomes")[3];
    assert_eq!(row["text"], "'=HYPERLINK(1) eller \"så\", skrev de; ja.");
    assert_eq!(row["reason"], "'@SUM(A1:A9) stod på lappen");
    let plain = &json(&built, "oppna-data/outcomes.json")["outcomes"][3];
    assert_eq!(plain["text"], "=HYPERLINK(1) eller \"så\", skrev de; ja.");
}

// What a journalist asks; the same is asked of the pages elsewhere.

/// The rows of a promise in a table.
fn of_promise(name: &str, promise: &str) -> Vec<Row> {
    let mut rows = table(built(), name);
    rows.retain(|row| row["promise"] == promise);
    rows
}

#[test]
fn which_activities_of_eksjo_2017_have_no_entry_in_the_second_tertial() {
    let outcomes = of_promise("outcomes", "eksjo/2017");
    let blank = outcomes.iter().filter(|row| row["period"] == "t2" && row["kind"] != "told");
    let found: Vec<String> = blank.map(|row| format!("{}: {}", row["activity"], row["kind"])).collect();
    // Three were done before; of four the report says nothing, which is not the same as not done.
    assert_eq!(
        found,
        [
            "brottsaktiva: done-since",
            "utsatta-adresser: done-since",
            "fritid-och-kultur: done-since",
            "drogpolicy-elevhalsa: not-reported",
            "samverkansmoten: not-reported",
            "faltarbetare: not-reported",
            "vald-i-nara-relation: not-reported",
        ]
    );
}

#[test]
fn how_many_traffic_controls_eksjo_reported_in_2017_and_whether_the_target_was_reached() {
    let figures = of_promise("figures", "eksjo/2017");
    let told = figures.iter().filter(|row| row["activity"] == "trafikkontroller");
    let told: Vec<String> = told.map(|row| format!("{} {}", row["period"], row["words"])).collect();
    assert_eq!(told, ["t1 minst åtta", "t2 minst fem", "t3 minst fem"]);
    let targets = of_promise("targets", "eksjo/2017");
    let target = targets.iter().find(|row| row["activity"] == "trafikkontroller").unwrap();
    let answer = ["words", "min", "sum", "sum_min", "sum_max", "verdict"].map(|name| plain(&target[name]));
    assert_eq!(answer, ["minst tio trafikkontroller", "10", "minst 18 trafikkontroller", "18", "", "reached"]);
}

#[test]
fn which_activities_of_jonkoping_2024_were_postponed_and_what_was_said_of_it() {
    let outcomes = of_promise("outcomes", "jonkoping/2024");
    let postponed = outcomes.iter().filter(|row| row["status"] == "postponed");
    let told: Vec<[&str; 4]> =
        postponed.map(|row| ["activity", "period", "text", "next_step"].map(|name| row[name].as_str())).collect();
    assert_eq!(
        told,
        [[
            "ansvarslagen",
            "t3",
            "Åtgärdsplanen är framflyttad. Några förslag i planen har ändå påbörjats, så att arbetet inte tappar fart.",
            "Politiskt beslut om åtgärdsplanen väntas i januari.",
        ]]
    );
}

#[test]
fn a_theme_that_links_to_none_makes_none() {
    let settings = SMALL[0].1.replace("theme = \"polisen\"", "theme = \"smalt\"").replace("unofficial", "official");
    let party = "\n[[party]]\nid = \"police\"\nname = \"Polisen\"\nkind = \"police\"\n\n[[pledge]]";
    let promise = SMALL[3].1.replacen("\n[[pledge]]", party, 1).replace("\n+++", "\nresponsible = [\"police\"]\n+++");
    let with = |without: &str| {
        let theme = format!("name = \"smalt\"\nparent = \"base\"\napi = 1\n[options]\nwithout = [{without}]\n");
        let (theme, settings) = (theme.as_str(), format!("{settings}{STATEMENT}"));
        let own = [("themes/smalt/theme.toml", theme), ("site.toml", &settings), (SMALL[3].0, &promise)];
        build(files(&[&SMALL[1..3], &SMALL[4..], &own].concat()), &on("2020-06-01"))
    };
    let count = |built: &Built, ending: &str| built.keys().filter(|path| path.ends_with(ending)).count();
    let all = with("");
    assert!([".json", ".csv", ".ics"].iter().all(|ending| count(&all, ending) > 0) && count(&all, "atom.xml") > 1);
    let few = with("\"data\", \"calendars\", \"feeds\"");
    assert!([".json", ".csv", ".ics"].iter().all(|ending| count(&few, ending) == 0));
    assert_eq!(few.keys().filter(|path| path.ends_with("atom.xml")).collect::<Vec<_>>(), ["atom.xml"]);
    assert_eq!(count(&few, ".html"), count(&all, ".html"));
    let lists = |built: &Built| {
        let paths = built.keys().filter(|path| path.ends_with(".html"));
        let first: BTreeSet<&str> = paths.filter_map(|path| Some(path.split_once('/')?.0)).collect();
        ["ar", "ansvariga", "status", "redovisning"].map(|list| first.contains(list))
    };
    assert_eq!(lists(&all), [true; 4]);
    let fewer = with(r#""years", "parties", "statuses", "compare""#);
    assert_eq!(lists(&fewer), [false, false, false, true]);
    let shown_elsewhere = |built: &Built| ["inbaddning/index.html", "badge.svg"].map(|file| count(built, file));
    assert_eq!([&all, &with("\"embeds\"")].map(shown_elsewhere), [[2, 1], [0, 0]]);
    // The statement of the example names a page of another site at the same address.
    let web = Web::new(vec![("https://example.org/", &fewer)]);
    let wrong = wrong_addresses(&web, "https://example.org/", &fewer);
    nothing_in(&wrong.into_iter().filter(|one| !one.contains("/brister")).collect::<Vec<_>>());
}

#[test]
fn a_key_figure_belongs_to_a_place_or_to_a_promise() {
    let rows = table(built(), "indicators");
    let of = |subject: &str, year: &str| {
        rows.iter().find(|row| row["belongs_to"] == subject && row["year"] == year).unwrap()
    };
    let place = of("exempelstad", "2024");
    assert_eq!((&*place["promise"], &*place["value"], &*place["unit"]), ("", "56", "inbrott"));
    assert_eq!(place["page"], format!("{PUBLISHED}exempellan/exempelstad/"));
    let promise = of("exempelstad/2026", "2023");
    assert_eq!((&*promise["promise"], &*promise["value"], &*promise["unit"]), ("exempelstad/2026", "31", "procent"));
    assert_eq!(promise["page"], format!("{PUBLISHED}exempellan/exempelstad/2026/"));
}

#[test]
fn a_place_can_be_joined_to_what_others_know_of_it() {
    let rows = table(built(), "places");
    let of = |id: &str| rows.iter().find(|row| row["place"] == id).unwrap();
    let facts = ["kind", "code", "county", "county_code"].map(|name| of("jonkoping")[name].as_str());
    assert_eq!(facts, ["municipality", "0680", "Jönköpings län", "06"]);
    assert_eq!(of("jonkoping")["police_area"], "Lokalpolisområde Södra Vätterbygden");
    // Whoever is named by another row is there.
    for row in &rows {
        assert!(row["within"].is_empty() || rows.iter().any(|one| one["place"] == row["within"]), "{row:?}");
    }
    for row in table(built(), "promises") {
        row["places"].split(LIST_SEPARATOR).for_each(|id| assert!(!of(id)["name"].is_empty()));
    }
}

#[test]
fn a_source_has_its_own_title_and_address_and_none_of_another() {
    let sources = of_promise("sources", "jonkoping/2024");
    let own: Vec<&Row> = sources.iter().filter(|row| row["belongs_to"] == "promise").collect();
    let pairs: Vec<(&str, bool)> = own.iter().map(|row| (row["source"].as_str(), row["url"].is_empty())).collect();
    assert_eq!(pairs, [("1", true), ("2", false)]);
    assert!(sources.iter().all(|row| row["belongs_to"] == "promise" || row["belongs_to"] == row["period"]));
}

#[test]
fn a_subject_finds_the_activities_of_its_page() {
    let has = |row: &Row, name: &str| row[name].split(LIST_SEPARATOR).any(|id| id == "narkotika");
    let activities = table(built(), "activities");
    let found = activities.iter().filter(|row| has(row, "focus")).count();
    let page = page(built(), "fokusomraden/narkotika/index.html");
    let said = text(by_id(&page, "Innehall").unwrap());
    assert!(said.contains(&format!("{found} aktiviteter")), "{found} of {said}");
    assert!(activities.iter().filter(|row| has(row, "focus_own")).count() < found);
    // What a promise itself says of a subject is there too, where no activity does.
    let subjects = table(built(), "subjects");
    let promises = subjects.iter().filter(|row| row["focus"] == "narkotika").count();
    assert!(said.contains(&format!("{promises} löften")), "{promises} of {said}");
}

#[test]
fn parties_have_a_kind_and_activities_name_them() {
    let parties = table(built(), "parties");
    for row in table(built(), "activities") {
        let ids: Vec<&str> = row["responsible_ids"].split(LIST_SEPARATOR).filter(|id| !id.is_empty()).collect();
        let names: Vec<&str> = row["responsible"].split(LIST_SEPARATOR).filter(|name| !name.is_empty()).collect();
        assert_eq!(ids.len(), names.len(), "{row:?}");
        for (id, name) in ids.into_iter().zip(names) {
            let is_it = |party: &&Row| party["promise"] == row["promise"] && party["party"] == id;
            assert_eq!(parties.iter().find(is_it).unwrap()["name"], name);
        }
    }
    assert!(
        parties.iter().any(|row| row["kind"] == "police") && parties.iter().any(|row| row["kind"] == "municipality")
    );
}

#[test]
fn punctuality_is_computed_where_an_authority_tells_of_itself() {
    let t1 = |published: &str| format!("+++\npublished = {published}\n[outcome.moten]\nstatus = \"done\"\n+++\n");
    let row = |kind: &str, published: &str| {
        let settings = SMALL[0].1.replace("unofficial", kind) + STATEMENT;
        let follow_up = t1(published);
        let given = [&[("site.toml", settings.as_str()), ("content/byn/2020/t1.md", &follow_up)], &SMALL[1..]].concat();
        table(&build(files(&given), &on("2021-03-01")), "follow_ups").remove(0)
    };
    let days = |row: &Row| ["due", "days_after", "days_late"].map(|name| row[name].clone());
    assert_eq!(days(&row("official", "2020-06-20")), ["2020-06-14", "51", "6"]);
    assert_eq!(days(&row("official", "2020-05-20")), ["2020-06-14", "20", "0"]);
    assert_eq!(days(&row("official", "\"2020-06\"")), ["2020-06-14", "", ""]);
    // The days that the site grants are nobody's promise.
    assert_eq!(days(&row("unofficial", "2020-06-20")), ["2020-06-14", "51", ""]);
}

#[test]
fn the_ends_of_a_number_are_those_that_it_proves() {
    let promise = "+++\ntitle = \"Löfte\"\nvalid = \"2020\"\nschedule = \"tertial\"\n[[pledge]]\nid = \"trygg\"\ntext = \"Ni ska känna er trygga.\"\n\
        [[activity]]\nid = \"moten\"\ntitle = \"Möten\"\ntargets = [\"högst 150 möten\"]\n+++\n";
    let t1 = "+++\n[outcome.moten]\nfigures = [\"högst 150 möten\", \"15–20 besök\", \"ca 40 samtal\", \"över 5 pass\"]\n+++\n";
    let given = [&SMALL[..3], &[("content/byn/2020/promise.md", promise), ("content/byn/2020/t1.md", t1)]].concat();
    let built = build(files(&given), &on("2021-03-01"));
    let ends = |row: &Row| ["bound", "value", "value_to", "min", "max"].map(|name| row[name].clone()).join(" ");
    let figures: Vec<String> = table(&built, "figures").iter().map(ends).collect();
    assert_eq!(figures, ["at-most 150  0 150", "range 15 20 15 20", "about 40  0 ", "more-than 5  5 "]);
    assert_eq!(ends(&table(&built, "targets")[0]), "at-most 150  0 150");
    let target = &table(&built, "targets")[0];
    assert_eq!((target["sum_min"].as_str(), target["sum_max"].as_str()), ("0", "150"));
}

#[test]
fn the_version_changes_with_the_rows_alone() {
    let version = |built: &Built| json(built, "oppna-data/datapackage.json")["version"].as_str().unwrap().to_owned();
    let on_day = |day: &str, more: &[(&str, &str)]| build(files(&[more, SMALL].concat()), &on(day));
    let (first, later) = (on_day("2021-03-01", &[]), on_day("2021-03-11", &[]));
    assert_eq!(version(&first), version(&later));
    // In between, the follow-up of the last period has become late.
    assert_ne!(version(&first), version(&on_day("2021-02-01", &[])));
    let place = SMALL.iter().find(|(path, _)| path.ends_with("place.md")).unwrap();
    let renamed = place.1.replace("name = \"", "name = \"Nya ");
    assert_ne!(version(&first), version(&on_day("2021-03-01", &[(place.0, &renamed)])));
}
