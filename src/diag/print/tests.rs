//! The same mistakes in every shape, and spans that no line can show.

use super::{github, human, json, markdown, short};
use crate::diag::words::RunOutcome;
use crate::diag::{Diagnostic, Diagnostics, Kind};
use crate::source::{Contents, File, FileId, SourcePath, Sources, Span, line_column};
use crate::value::Lang;
use proptest::prelude::*;

/// A byte order mark, CRLF, a tab and letters of two bytes.
const PROMISE: &str = "\u{feff}+++\r\ntitle = \"Löfte\"\r\nvalid = \"2020\"\r\n\r\n[[activity]]\r\nid = \"krogtillsyn\"\r\n\
    \ttitle = \"Åt\", responsable = [\"police\"]\r\n[[activity]]\r\nid = \"krogtillsyn\"\r\n+++\r\n";

const FOLLOW_UP: &str =
    "+++\npublished = 2020-3-5\n\n[outcome.krogtillsyn]\nfigures = [\"4 230 fordon\"]\n+++\n\n## Krogtillsyner, alla\n";

fn file(path: &str, contents: Contents) -> File {
    File { path: SourcePath::new(path).unwrap(), contents }
}

fn sources() -> Sources {
    Sources::new([
        file("content/exempelstad/2020/promise.md", Contents::Text(PROMISE.into())),
        file("content/exempelstad/2020/t1.md", Contents::Text(FOLLOW_UP.into())),
        file("content/exempelstad/2020/50%, så.exe", Contents::Attachment { size: 7, metadata: None }),
    ])
}

fn find(sources: &Sources, path: &str) -> FileId {
    sources.find(&SourcePath::new(path).unwrap()).unwrap()
}

fn example(sources: &Sources) -> Diagnostics {
    let promise = find(sources, "content/exempelstad/2020/promise.md");
    let report = find(sources, "content/exempelstad/2020/t1.md");
    let odd = find(sources, "content/exempelstad/2020/50%, så.exe");
    let at = |file: FileId, needle: &str, nth: usize| {
        let (start, _) = sources.text(file).match_indices(needle).nth(nth).unwrap();
        Span::new(file, start..start + needle.len())
    };
    let mut list = Diagnostics::default();
    list.report(
        Kind::HeadingNearId { written: "Krogtillsyner, alla".into(), id: "krogtillsyn".into() },
        at(report, "## Krogtillsyner, alla\n", 0),
    );
    list.push(
        Diagnostic::new(
            Kind::FigureWithoutTarget {
                written: "4 230 fordon".into(),
                targets: vec!["minst 4 tillfällen".into()],
                instead: None,
            },
            at(report, "\"4 230 fordon\"", 0),
        )
        .with_other(at(promise, "[[activity]]", 0)),
    );
    list.report(
        Kind::BadDate { written: "2020-3-5".into(), suggestion: Some("2020-03-05".into()) },
        at(report, "2020-3-5", 0),
    );
    list.push(
        Diagnostic::new(Kind::DuplicateId { id: "krogtillsyn".into() }, at(promise, "\"krogtillsyn\"", 1))
            .with_other(at(promise, "\"krogtillsyn\"", 0)),
    );
    list.report(
        Kind::UnknownKey {
            key: "responsable".into(),
            table: "[[activity]]",
            suggestion: Some("responsible".into()),
            known: vec!["responsible"],
        },
        at(promise, "responsable", 0),
    );
    list.report_file(Kind::PromiseWithoutPlace, promise);
    list.report_file(Kind::FileType { extension: "exe".into(), allowed: &["pdf", "png"] }, odd);
    list
}

#[test]
fn people_see_the_line_and_the_way_out() {
    let sources = sources();
    let printed = human(&example(&sources), &sources, RunOutcome::NothingWritten, Lang::Sv, false);
    assert_eq!(
        printed,
        r#"fel[file-type]: filer som slutar på `.exe` publiceras inte
--> content/exempelstad/2020/50%, så.exe
 = hjälp: Gör om filen till `pdf` eller `png`, eller ta bort den. Ska den ligga i sajtens rot som den är, lägg den i mappen `static/` bredvid `content/`.

fel[promise-without-place]: medborgarlöftet ligger inte i mappen för en plats
--> content/exempelstad/2020/promise.md
 = hjälp: Lägg till filen `place.md` i mappen ovanför, med raderna `name = "Exempelstad"`, `kind = "municipality"` och kommunens kod, till exempel `code = "0680"`, mellan två rader `+++`.

fel[unknown-key]: det finns inget fält `responsable` under `[[activity]]`
 --> content/exempelstad/2020/promise.md:7:16
  |
7 |     title = "Åt", responsable = ["police"]
  |                   ^^^^^^^^^^^
  |
  = hjälp: Menade du `responsible`?

fel[duplicate-id]: id:t `krogtillsyn` används två gånger
 --> content/exempelstad/2020/promise.md:9:6
  |
6 | id = "krogtillsyn"
  |      ------------- står redan här
...
9 | id = "krogtillsyn"
  |      ^^^^^^^^^^^^^
  |
  = hjälp: Byt id på den nyaste. Ett löfte och en aktivitet i samma medborgarlöfte får inte heller dela id.

fel[bad-date]: `2020-3-5` går inte att läsa som ett datum
 --> content/exempelstad/2020/t1.md:2:13
  |
2 | published = 2020-3-5
  |             ^^^^^^^^
  |
  = hjälp: Skriv datumet som år-månad-dag med två siffror för månad och dag: `2020-03-05`.

varning[figure-without-target]: `4 230 fordon` räknas inte mot något mål
 --> content/exempelstad/2020/t1.md:5:12
  |
5 | figures = ["4 230 fordon"]
  |            ^^^^^^^^^^^^^^
  |
 ::: content/exempelstad/2020/promise.md:5:1
  |
5 | [[activity]]
  | ------------ målen står här
  |
  = hjälp: Hör talet till målet `minst 4 tillfällen`, skriv enhet och plats på samma sätt, eller samla två ord för samma sak i `[units]` i `site.toml`. Annars tystar raden `allow = ["figure-without-target"]` varningen.

fel[heading-near-id]: rubriken `Krogtillsyner, alla` ska vara själva id:t, `krogtillsyn`
 --> content/exempelstad/2020/t1.md:8:1
  |
8 | ## Krogtillsyner, alla
  | ^^^^^^^^^^^^^^^^^^^^^^
  |
  = hjälp: Skriv `## krogtillsyn`; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade redovisats.

6 fel och 1 varning. Ingenting skrevs; sajten är som den var.
"#
    );
}

#[test]
fn people_see_the_same_in_english_and_in_colour() {
    let sources = sources();
    let printed = human(&example(&sources), &sources, RunOutcome::Checked, Lang::En, true);
    assert!(printed.contains("\u{1b}["));
    assert!(printed.contains("error[duplicate-id]"), "{printed}");
    assert!(printed.ends_with("6 errors and 1 warning. Fix the errors to build the site.\n"), "{printed}");
}

#[test]
fn nothing_wrong_is_one_line() {
    let printed = human(&Diagnostics::default(), &sources(), RunOutcome::Written, Lang::Sv, false);
    assert_eq!(printed, "Inga fel och inga varningar. Sajten är byggd.\n");
}

#[test]
fn editors_get_one_line_each() {
    let sources = sources();
    assert_eq!(
        short(&example(&sources), &sources, Lang::Sv),
        r#"content/exempelstad/2020/50%, så.exe:1:1: error[file-type]: filer som slutar på `.exe` publiceras inte
content/exempelstad/2020/promise.md:1:1: error[promise-without-place]: medborgarlöftet ligger inte i mappen för en plats
content/exempelstad/2020/promise.md:7:16: error[unknown-key]: det finns inget fält `responsable` under `[[activity]]`
content/exempelstad/2020/promise.md:9:6: error[duplicate-id]: id:t `krogtillsyn` används två gånger
content/exempelstad/2020/t1.md:2:13: error[bad-date]: `2020-3-5` går inte att läsa som ett datum
content/exempelstad/2020/t1.md:5:12: warning[figure-without-target]: `4 230 fordon` räknas inte mot något mål
content/exempelstad/2020/t1.md:8:1: error[heading-near-id]: rubriken `Krogtillsyner, alla` ska vara själva id:t, `krogtillsyn`
"#
    );
}

#[test]
fn programs_get_objects() {
    let sources = sources();
    let mut list = Diagnostics::default();
    assert_eq!(json(&list, &sources, Lang::En), "[]\n");
    let report = find(&sources, "content/exempelstad/2020/t1.md");
    list.report(Kind::TemplateSyntax { message: "unknown tag".into() }, Span::new(report, 4..13));
    list.report_file(Kind::NotUtf8, report);
    assert_eq!(
        json(&list, &sources, Lang::En),
        r#"[
  {
    "code": "not-utf8",
    "severity": "error",
    "path": "content/exempelstad/2020/t1.md",
    "line": 1,
    "column": 1,
    "message": "the file is not saved as UTF-8",
    "help": "Save the file with the encoding UTF-8, or å, ä and ö cannot be read. If you paste the text into GitHub's editor, it comes out right."
  },
  {
    "code": "template-syntax",
    "severity": "error",
    "path": "content/exempelstad/2020/t1.md",
    "line": 2,
    "column": 1,
    "message": "the template cannot be read (unknown tag)",
    "help": "The words in brackets come from the template language Tera. Its rules are at `keats.github.io/tera`."
  }
]
"#
    );
}

#[test]
fn pull_requests_get_workflow_commands() {
    let sources = sources();
    assert_eq!(
        github(&example(&sources), &sources, Lang::Sv),
        r#"::error file=content/exempelstad/2020/50%25%2C så.exe,title=Fel [file-type]::content/exempelstad/2020/50%25, så.exe: filer som slutar på `.exe` publiceras inte%0AHjälp: Gör om filen till `pdf` eller `png`, eller ta bort den. Ska den ligga i sajtens rot som den är, lägg den i mappen `static/` bredvid `content/`.
::error file=content/exempelstad/2020/promise.md,title=Fel [promise-without-place]::content/exempelstad/2020/promise.md: medborgarlöftet ligger inte i mappen för en plats%0AHjälp: Lägg till filen `place.md` i mappen ovanför, med raderna `name = "Exempelstad"`, `kind = "municipality"` och kommunens kod, till exempel `code = "0680"`, mellan två rader `+++`.
::error file=content/exempelstad/2020/promise.md,line=7,col=16,endColumn=26,title=Fel [unknown-key]::content/exempelstad/2020/promise.md:7: det finns inget fält `responsable` under `[[activity]]`%0AHjälp: Menade du `responsible`?
::error file=content/exempelstad/2020/promise.md,line=9,col=6,endColumn=18,title=Fel [duplicate-id]::content/exempelstad/2020/promise.md:9: id:t `krogtillsyn` används två gånger%0AHjälp: Byt id på den nyaste. Ett löfte och en aktivitet i samma medborgarlöfte får inte heller dela id.
::error file=content/exempelstad/2020/t1.md,line=2,col=13,endColumn=20,title=Fel [bad-date]::content/exempelstad/2020/t1.md:2: `2020-3-5` går inte att läsa som ett datum%0AHjälp: Skriv datumet som år-månad-dag med två siffror för månad och dag: `2020-03-05`.
::warning file=content/exempelstad/2020/t1.md,line=5,col=12,endColumn=25,title=Varning [figure-without-target]::content/exempelstad/2020/t1.md:5: `4 230 fordon` räknas inte mot något mål%0AHjälp: Hör talet till målet `minst 4 tillfällen`, skriv enhet och plats på samma sätt, eller samla två ord för samma sak i `[units]` i `site.toml`. Annars tystar raden `allow = ["figure-without-target"]` varningen.
::error file=content/exempelstad/2020/t1.md,line=8,col=1,endColumn=22,title=Fel [heading-near-id]::content/exempelstad/2020/t1.md:8: rubriken `Krogtillsyner, alla` ska vara själva id:t, `krogtillsyn`%0AHjälp: Skriv `## krogtillsyn`; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade redovisats.
6 fel och 1 varning. Sajten kan byggas när felen är rättade.
"#
    );
}

#[test]
fn the_summary_of_a_run_has_all_by_file() {
    let sources = sources();
    assert_eq!(
        markdown(&example(&sources), &sources, RunOutcome::Checked, Lang::Sv),
        r#"### content/exempelstad/2020/50%, så.exe

- **Fel:** filer som slutar på <code>.exe</code> publiceras inte `[file-type]`<br>Hjälp: Gör om filen till <code>pdf</code> eller <code>png</code>, eller ta bort den. Ska den ligga i sajtens rot som den är, lägg den i mappen <code>static/</code> bredvid <code>content/</code>.

### content/exempelstad/2020/promise.md

- **Fel:** medborgarlöftet ligger inte i mappen för en plats `[promise-without-place]`<br>Hjälp: Lägg till filen <code>place.md</code> i mappen ovanför, med raderna <code>name = "Exempelstad"</code>, <code>kind = "municipality"</code> och kommunens kod, till exempel <code>code = "0680"</code>, mellan två rader <code>+++</code>.
- **Fel, rad 7:** det finns inget fält <code>responsable</code> under <code>\[\[activity\]\]</code> `[unknown-key]`<br>Hjälp: Menade du <code>responsible</code>?
- **Fel, rad 9:** id:t <code>krogtillsyn</code> används två gånger `[duplicate-id]`<br>Hjälp: Byt id på den nyaste. Ett löfte och en aktivitet i samma medborgarlöfte får inte heller dela id.

### content/exempelstad/2020/t1.md

- **Fel, rad 2:** <code>2020-3-5</code> går inte att läsa som ett datum `[bad-date]`<br>Hjälp: Skriv datumet som år-månad-dag med två siffror för månad och dag: <code>2020-03-05</code>.
- **Varning, rad 5:** <code>4 230 fordon</code> räknas inte mot något mål `[figure-without-target]`<br>Hjälp: Hör talet till målet <code>minst 4 tillfällen</code>, skriv enhet och plats på samma sätt, eller samla två ord för samma sak i <code>\[units\]</code> i <code>site.toml</code>. Annars tystar raden <code>allow = \["figure-without-target"\]</code> varningen.
- **Fel, rad 8:** rubriken <code>Krogtillsyner, alla</code> ska vara själva id:t, <code>krogtillsyn</code> `[heading-near-id]`<br>Hjälp: Skriv <code>&#35;&#35; krogtillsyn</code>; sidan visar titeln ändå. Med en annan rubrik skulle det se ut som om inget hade redovisats.

**6 fel och 1 varning. Sajten kan byggas när felen är rättade.**
"#
    );
}

#[test]
fn all_that_github_does_not_show_beside_the_lines_is_in_the_log_and_in_the_summary() {
    let text = "+++\n".repeat(40);
    let sources = Sources::new([file("content/a.md", Contents::Text(text.as_str().into()))]);
    let file = find(&sources, "content/a.md");
    let mut list = Diagnostics::default();
    for line in 0..40 {
        list.report(Kind::OpenQuotes { instead: None }, Span::new(file, line * 4..line * 4 + 3));
    }
    let printed = github(&list, &sources, Lang::Sv);
    for line in 1..=3 {
        assert!(printed.contains(&format!("::content/a.md:{line}: ")), "{printed}");
    }
    let others: Vec<String> = (4..=40).map(|line| line.to_string()).collect();
    let others = format!("Detsamma gäller 37 ställen till i filen: rad {}.", others.join(", "));
    assert!(printed.contains(&others), "{printed}");
    let last = "40 fel. Sajten kan byggas när felen är rättade. GitHub visar högst 10 av varje slag vid raderna; alla står \
                ovan och i körningens sammanfattning.\n";
    assert!(printed.ends_with(last), "{printed}");
    let summary = markdown(&list, &sources, RunOutcome::Checked, Lang::Sv);
    assert!(summary.matches("- **Fel, rad ").count() == 3 && summary.contains(&others), "{summary}");
}

#[test]
fn a_summary_that_github_would_not_show_is_cut_between_two_mistakes() {
    let text = "+++\n".repeat(20_000);
    let sources = Sources::new([file("content/a.md", Contents::Text(text.as_str().into()))]);
    let file = find(&sources, "content/a.md");
    let mut list = Diagnostics::default();
    for line in 0..20_000 {
        let kind = Kind::MissingQuotes { written: format!("värde {line}") };
        list.report(kind, Span::new(file, line * 4..line * 4 + 3));
    }
    let printed = markdown(&list, &sources, RunOutcome::Checked, Lang::Sv);
    assert!(printed.len() < 1_000_000);
    let shown = printed.matches("- **Fel, rad ").count();
    assert!(printed.contains(&format!("\n… och {} till, som inte får plats här.\n", 20_000 - shown)));
    assert!(printed.ends_with("**20000 fel. Sajten kan byggas när felen är rättade.**\n"));
}

/// Texts of what makes lines hard to show.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\u{feff}"),
        Just("\r\n"),
        Just("\n"),
        Just("\r"),
        Just("\t"),
        Just("å"),
        Just("e\u{301}"),
        Just("漢字"),
        Just("👩‍👩‍👧"),
        Just("\u{202e}\u{200b}\u{0}\u{1b}"),
        Just("title = \"Fotpatrull\" "),
        Just("                                                                                          "),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_span_of_every_text_prints(
        one in text(),
        two in text(),
        (start, length) in (0usize..900, 0usize..900),
        (other, other_length) in (0usize..900, 0usize..90),
        same_file: bool,
        color: bool,
    ) {
        let sources = Sources::new([
            file("content/a.md", Contents::Text(one.as_str().into())),
            file("content/b.md", Contents::Text(two.as_str().into())),
        ]);
        let (a, b) = (find(&sources, "content/a.md"), find(&sources, "content/b.md"));
        let other = Span::new(if same_file { a } else { b }, other..other + other_length);
        let kind = Kind::DuplicateId { id: one.clone() };
        let mut list = Diagnostics::default();
        list.push(Diagnostic::new(kind, Span::new(a, start..start + length)).with_other(other));

        let place = short(&list, &sources, Lang::Sv);
        let place = place.split(": ").next().unwrap();
        let people = human(&list, &sources, RunOutcome::NothingWritten, Lang::Sv, color);
        prop_assert!(people.contains(&format!("{place}\n")), "{place}\n{people}");
        let bytes = json(&list, &sources, Lang::En);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&bytes).is_ok());
        let command = github(&list, &sources, Lang::Sv);
        prop_assert_eq!(command.matches('\n').count(), 2, "the command, and how many there were");

        // Only a span behind the last character of its line is moved, to the end of that line.
        let exact = line_column(&one, start);
        let (line, column) = place.strip_prefix("content/a.md:").unwrap().split_once(':').unwrap();
        prop_assert_eq!(line.parse::<usize>().unwrap(), exact.line);
        let column = column.parse::<usize>().unwrap();
        let moved = one.get(start..).is_some_and(|rest| rest.starts_with('\n')) && one[..start].ends_with('\r');
        prop_assert_eq!(column + usize::from(moved), exact.column);
    }
}

#[test]
fn equal_mistakes_are_counted_from_the_fourth_on_in_every_shape() {
    let text = "<small>\n".repeat(27);
    let sources = Sources::new([file("content/om.md", Contents::Text(text.as_str().into()))]);
    let om = find(&sources, "content/om.md");
    let mut list = Diagnostics::default();
    for (at, written) in text.match_indices("<small>") {
        list.report(Kind::RawHtml { written: written.into() }, Span::new(om, at..at + written.len()));
    }
    list.report(Kind::OpenComment, Span::new(om, 0..1));
    for (lang, more, closing) in [
        (Lang::Sv, "Detsamma gäller 24 ställen till i filen: rad 4, 5, ", "28 fel"),
        (Lang::En, "The same goes for 24 more places in the file: line 4, 5, ", "28 errors"),
    ] {
        let printed = human(&list, &sources, RunOutcome::NothingWritten, lang, false);
        assert_eq!(printed.matches("[raw-html]").count(), 3, "{printed}");
        assert!(printed.contains(more) && printed.contains(closing) && printed.contains("[open-comment]"), "{printed}");
        let summary = markdown(&list, &sources, RunOutcome::Checked, lang);
        assert!(summary.matches("raw-html").count() == 3 && summary.contains(more), "{summary}");
        let annotations = github(&list, &sources, lang);
        assert!(annotations.matches("[raw-html]").count() == 3 && annotations.contains(more), "{annotations}");
        let data = json(&list, &sources, lang);
        assert!(data.matches("\"raw-html\"").count() == 3 && data.contains(more), "{data}");
    }
    assert_eq!(short(&list, &sources, Lang::Sv).lines().count(), 28);
}
