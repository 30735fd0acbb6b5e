//! One mistake is told once: what follows from it is silent.

use crate::check::check;
use crate::golden::cases;
use crate::mistakes::BASE;

/// Lists what is wrong with some files on top of the base, as `path:line code`.
fn found(files: &str) -> Vec<String> {
    check(cases(&format!("=== {files}"))[0].files(BASE)).found()
}

#[test]
fn a_promise_that_cannot_be_read_silences_its_follow_ups() {
    let found = found(
        r#"
== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020"

== content/exempelstad/2020/t1.md
+++
[outcome.krogtillsyn]
status = "done"
figures = ["minst åtta"]
+++
Se [planen](plan.pdf) och [löftet](promise.md#krogtillsyn).

## fotpatrull

== content/exempelstad/2020/plan.pdf (attachment)

== content/om.md
+++
title = "Om"
+++
Se [tertial 1](exempelstad/2020/t1.md).
"#,
    );
    assert_eq!(found, ["content/exempelstad/2020/promise.md:1 open-front-matter"]);
}

#[test]
fn an_id_that_cannot_be_read_silences_what_refers_to_it() {
    let found = found(
        r#"
== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020"

[[party]]
id = "Polisen"
kind = "police"
name = "Polisen"

[[pledge]]
id = "trygga platser"
text = "Fler ska känna sig trygga."

[[activity]]
id = "Krogtillsyn"
title = "Gemensamma krogtillsyner"
pledge = "trygga-platser"
responsible = ["polisen"]
+++

== content/exempelstad/2020/t1.md
+++
[outcome.krogtillsyn]
status = "done"
+++
Se [krogarna](promise.md#krogtillsyn).

## krogtillsyn

Fyra tillsyner.
"#,
    );
    let promise = "content/exempelstad/2020/promise.md";
    assert_eq!(found, [6, 11, 15].map(|line| format!("{promise}:{line} bad-id")));
}

#[test]
fn a_validity_that_cannot_be_read_silences_the_periods() {
    let found = found(
        r#"
== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020–21"
schedule = "once"

[[activity]]
id = "krogtillsyn"
title = "Gemensamma krogtillsyner"
+++

== content/exempelstad/2020/2021-t1.md
+++
[outcome.krogtillsyn]
unchanged = true
+++
"#,
    );
    assert_eq!(found, ["content/exempelstad/2020/promise.md:3 wrong-type"]);
}

#[test]
fn a_target_that_cannot_be_read_silences_the_figures_of_its_row() {
    let found = found(
        r#"
== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020"

[[activity]]
id = "krogtillsyn"
title = "Gemensamma krogtillsyner"
targets = ["minst fyra tillfällen / 2 timmar"]

[[activity]]
id = "fotpatrull"
title = "Fotpatrull i centrum"
targets = ["minst 10 timmar", "flera tillfällen"]
+++

== content/exempelstad/2020/t1.md
+++
[outcome.krogtillsyn]
figures = ["minst åtta"]

[outcome.fotpatrull]
figures = ["3 tillfällen", "4"]
+++
"#,
    );
    let promise = "content/exempelstad/2020/promise.md";
    assert_eq!(found, [format!("{promise}:8 two-figures"), format!("{promise}:13 no-figure")]);
}

#[test]
fn an_outcome_that_cannot_be_read_has_told_something_all_the_same() {
    let found = found(
        r#"
== content/exempelstad/2020/t1.md
+++
[outcome.krogtillsyn]
status = "Genomfört"

[outcome.fotpatrull]
figures = [1,5]
+++

== content/exempelstad/2020/t2.md
+++
[outcome.krogtillsyn]
unchanged = true

[outcome.fotpatrull]
unchanged = true
+++
"#,
    );
    let t1 = "content/exempelstad/2020/t1.md";
    assert_eq!(found, [format!("{t1}:3 unknown-word"), format!("{t1}:6 wrong-type"), format!("{t1}:6 wrong-type")]);
}

#[test]
fn a_follow_up_that_cannot_be_read_may_have_told_something() {
    let found = found(
        r#"
== content/exempelstad/2020/t1.md
[outcome.krogtillsyn]
status = "done"

== content/exempelstad/2020/t2.md
+++
[outcome.krogtillsyn]
unchanged = true
+++
"#,
    );
    assert_eq!(found, ["content/exempelstad/2020/t1.md:1 no-front-matter"]);
}

#[test]
fn settings_that_are_no_toml_silence_what_they_would_have_said() {
    let found = found(
        r#"
== site.toml
format = 1
title = "Exempelsamlingen
base_url = "https://example.org/"

[publisher]
name = "Exempelstads kommun"
kind = ”official”
logo = "vapen.png"

[focus.narkotika
title = "Narkotika"

[[edition]]
id = "polisen"
theme = "polisen"

[[edition]]
id = "kommunen
theme = "jonkoping"
path = "kommun"
canonical = "polisen"

== content/vapen.png (attachment)

== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020"

[[activity]]
id = "krogtillsyn"
title = "Gemensamma krogtillsyner"
focus = ["narkotika"]
+++
"#,
    );
    assert_eq!(
        found,
        ["site.toml:2 open-quotes", "site.toml:7 curly-quotes", "site.toml:10 bad-header", "site.toml:18 open-quotes"]
    );
}

#[test]
fn settings_that_are_not_utf_8_silence_what_they_would_have_said() {
    let found = found(
        r#"
== site.toml (bytes)
66 f6

== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020"

[[activity]]
id = "krogtillsyn"
title = "Gemensamma krogtillsyner"
focus = ["narkotika"]
targets = ["4 krogtillsyner"]
+++

== content/exempelstad/2020/t1.md
+++
[outcome.krogtillsyn]
figures = ["1 krogtillsyn"]
+++
"#,
    );
    assert_eq!(found, ["site.toml:1 not-utf8"]);
}

#[test]
fn a_publisher_of_no_known_kind_may_have_a_logo() {
    let found = found(
        r#"
== site.toml
format = 1
title = "Exempelsamlingen"
base_url = "https://example.org/"

[publisher]
name = "Exempelstads kommun"
kind = "myndighet"
logo = "vapen.png"

== content/vapen.png (attachment)
"#,
    );
    assert_eq!(found, ["site.toml:7 unknown-word"]);
}

#[test]
fn a_place_that_cannot_be_read_is_a_place_all_the_same() {
    let found = found(
        r#"
== site.toml
format = 1
title = "Exempelsamlingen"
base_url = "https://example.org/"

[publisher]
name = "Exempelstads kommun"
kind = "unofficial"

[[edition]]
id = "webb"
theme = "polisen"
places = ["exempelstad"]

== content/exempelstad/place.md (bytes)
2b 2b 2b 0a f6

== content/norra-stan/place.md
+++
name = "Norra stan"
kind = "district"
within = "exempelstad"
+++
Se [kommunen](../exempelstad/place.md).

== content/norra-stan/2020/promise.md
+++
title = "Löfte"
valid = "2020"
places = ["norra-stan", "exempelstad"]
extends = "exempelstad/2020"
+++
Polisen ska synas mer.
"#,
    );
    assert_eq!(found, ["content/exempelstad/place.md:1 not-utf8"]);
}

#[test]
fn a_file_beside_a_text_that_cannot_be_read_may_be_linked_from_there() {
    let found = found(
        r#"
== content/exempelstad/2020/t1.md
Se [planen](plan.pdf).

== content/exempelstad/2020/plan.pdf (attachment)
"#,
    );
    assert_eq!(found, ["content/exempelstad/2020/t1.md:1 no-front-matter"]);
}

#[test]
fn rows_and_headings_are_checked_while_the_validity_is_wrong() {
    let found = found(
        r#"
== content/exempelstad/2020/promise.md
+++
title = "Medborgarlöfte 2020"
valid = "2020–"

[[activity]]
id = "krogtillsyn"
title = "Gemensamma krogtillsyner"
+++

== content/exempelstad/2020/t1.md
+++
[outcome.krogtilsyn]
status = "done"
+++
## Gemensamma krogtillsyner

Fyra tillsyner.

== content/exempelstad/2020/t2.md
+++
+++
Kort.

### krogtillsyn

Fyra tillsyner.
"#,
    );
    let expected = [
        "content/exempelstad/2020/promise.md:3 wrong-type",
        "content/exempelstad/2020/t1.md:2 unknown-row",
        "content/exempelstad/2020/t1.md:5 heading-near-id",
        "content/exempelstad/2020/t2.md:5 heading-near-id",
    ];
    assert_eq!(found, expected);
}
