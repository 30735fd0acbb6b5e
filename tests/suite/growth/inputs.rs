//! Files that hold many of one thing, as somebody may write who wants a check to take long. None crosses a limit that the
//! format has for that thing, but where the number is the point.

/// Makes a text of so many pieces.
type Repeat = fn(usize) -> String;

/// Makes files, with their paths, of so many pieces.
pub(crate) type Files = Box<dyn Fn(usize) -> Vec<(String, String)> + Sync>;

/// What a promise holds below its settings, by what there is much of.
const BODIES: &[(&str, Repeat)] = &[
    ("equal headings", |count| "# Rubrik\n\n".repeat(count)),
    ("equal broken links in a line", |count| "[a](x.md) ".repeat(count)),
    ("other broken links in a line", |count| each(count, |at| format!("[a](x{at}.md) "))),
    ("links that are not closed", |count| "[a](".repeat(count)),
    ("brackets that are not closed", |count| "[".repeat(count)),
    ("emphasis that is not closed", |count| "*a _b ".repeat(count)),
    ("spans of code, each longer", |count| each(count, |at| format!("{} ", "`".repeat(at % 200 + 1)))),
    ("bare addresses with brackets", |count| each(count, |at| format!("https://a{at}.se/x( "))),
    ("bare addresses without a blank", |count| "https://a.se/(".repeat(count)),
    ("bare e-mail addresses", |count| each(count, |at| format!("a{at}@b.se "))),
    ("at signs", |count| "a@".repeat(count)),
    ("signs of addresses", |count| "www. http:// ".repeat(count)),
    ("definitions of addresses", |count| each(count, |at| format!("[a{at}]: https://a.se/{at}\n[a{at}] "))),
    ("footnotes", |count| each(count, |at| format!("[^{at}] och\n\n[^{at}]: a\n\n"))),
    ("entities", |count| "&amp;&#x41;".repeat(count)),
    ("HTML that is not closed", |count| "<a <!-- <b>".repeat(count)),
    ("rows of a table", |count| format!("a|b\n-|-\n{}", "c|d\n".repeat(count))),
    ("rows from a spreadsheet", |count| "a\tb\tc\n".repeat(count)),
    ("quotations in each other", |count| format!("{}a", ">".repeat(count))),
    ("lists in each other", |count| format!("{}a", "- ".repeat(count))),
    ("letters of one word", |count| "a".repeat(count * 10)),
    ("abbreviations", |count| each(count, |at| format!("AB{}{} ", letter(at), letter(at / 26)))),
];

/// What the settings of a promise hold.
const SETTINGS: &[(&str, Repeat)] = &[
    ("unknown keys", |count| each(count, |at| format!("nyckel{at} = 1\n"))),
    ("equal keys", |count| "title = \"a\"\n".repeat(count)),
    ("lists in lists", |count| format!("x = {}{}\n", "[".repeat(count), "]".repeat(count))),
    ("keys in keys", |count| format!("a{} = 1\n", ".a".repeat(count))),
    ("lines that are no TOML", |count| "= = =\n".repeat(count)),
    ("words of a number", |count| activity(&format!("targets = [\"minst {}möten\"]", "tjugo ".repeat(count / 100)))),
    ("corrections", |count| {
        each(count / 20, |at| format!("[[corrections]]\ndate = 2020-06-01\ntext = \"Rättelse {at}.\"\n"))
    }),
    ("older addresses", |count| format!("aliases = [{}]\n", each(count / 20, |at| format!("\"/a{at}/\", ")))),
    ("ids that are none, beside the words of pledges", |count| {
        let pledge = |at| format!("[[pledge]]\nid = \"x{at}\"\ntext = \"{}\"\n", shuffled(at));
        let activity = |at| format!("[[activity]]\nid = \"{}.\"\ntitle = \"A {at}\"\n", shuffled(at + 10_000));
        each(count / 40, pledge) + &each(count / 20, activity)
    }),
    ("activities with long ids", |count| {
        each(count / 20, |at| format!("[[activity]]\nid = \"{}\"\ntitle = \"A {at}\"\n", shuffled(at)))
    }),
];

/// All inputs: what there is much of, and the files of a place `byn` with so much of it.
pub(crate) fn inputs() -> Vec<(&'static str, Files)> {
    let promise = |settings: &str, body: &str| {
        let text = format!("+++\ntitle = \"Löfte 2020\"\nvalid = \"2020\"\n{settings}+++\n{body}\n");
        vec![("content/byn/2020/promise.md".to_owned(), text)]
    };
    let mut all: Vec<(&'static str, Files)> = Vec::new();
    for (name, body) in BODIES {
        all.push((name, Box::new(move |count| promise("", &body(count)))));
    }
    for (name, settings) in SETTINGS {
        all.push((name, Box::new(move |count| promise(&settings(count), ""))));
    }
    all.push((
        "unknown ids, of the same letters as those that are known",
        Box::new(move |count| {
            let known = each(count / 20, |at| format!("[[activity]]\nid = \"{}\"\ntitle = \"A {at}\"\n", shuffled(at)));
            let outcome = |at| format!("[outcome.{}]\nstatus = \"Genomförd\"\n", shuffled(at + 10_000));
            let period = "period = { from = \"2020-01\", to = \"2020-12\" }\n";
            let report = format!("+++\n{period}{}+++\n", each(count / 20, outcome));
            [promise(&known, ""), vec![("content/byn/2020/ar.md".to_owned(), report)]].concat()
        }),
    ));
    all.push((
        "figures of one unit, and parts of what is not there",
        Box::new(move |count| {
            let rows = count / 1_000;
            let known = each(rows, |at| format!("[[activity]]\nid = \"x{at}\"\ntitle = \"A {at}\"\n"));
            let figures = "\"5 personer\", ".repeat(50) + &each(50, |at| part(&shuffled(at)));
            let outcome = |at| format!("[outcome.x{at}]\nfigures = [{figures}]\n");
            let period = "period = { from = \"2020-01\", to = \"2020-12\" }\n";
            let report = format!("+++\n{period}{}+++\n", each(rows, outcome));
            [promise(&known, ""), vec![("content/byn/2020/ar.md".to_owned(), report)]].concat()
        }),
    ));
    all.push((
        "pages with a broken link each",
        Box::new(|count| {
            let page = |at| (format!("content/s{at}.md"), format!("+++\ntitle = \"S {at}\"\n+++\n[a](t{at}.md)\n"));
            (0..count / 10).map(page).collect()
        }),
    ));
    all.push((
        "follow-ups in a folder of no promise",
        Box::new(|count| {
            let path = |at| format!("content/byn/2020-t1-{at}.md");
            (0..count / 10).map(|at| (path(at), "+++\n+++\n".to_owned())).collect()
        }),
    ));
    all.push((
        "promises that prolong each other",
        Box::new(|count| {
            let text = |at| format!("+++\ntitle = \"L {at}\"\nvalid = \"2020\"\nextends = \"byn/p{}\"\n+++\n", at + 1);
            (0..count / 40).map(|at| (format!("content/byn/p{at}/promise.md"), text(at))).collect()
        }),
    ));
    all
}

fn each(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

fn activity(settings: &str) -> String {
    format!("[[activity]]\nid = \"a\"\ntitle = \"A\"\n{settings}\n")
}

fn part(whole: &str) -> String {
    format!("{{ value = \"3 personer\", part_of = \"5 {whole}\" }}, ")
}

fn letter(at: usize) -> char {
    char::from(b'A' + u8::try_from(at % 26).expect("it is below 26"))
}

/// The same sixty letters in another order for each number.
fn shuffled(number: usize) -> String {
    let mut letters: Vec<u8> = (b'a'..=b'z').chain(b'a'..=b'z').chain(b'a'..=b'h').collect();
    let mut state = number * 2_654_435_761 + 1;
    for at in (1..letters.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        letters.swap(at, (state >> 33) % (at + 1));
    }
    String::from_utf8(letters).expect("letters are UTF-8")
}
