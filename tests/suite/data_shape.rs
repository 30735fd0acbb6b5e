//! The promise that the tables keep: within a version of them, columns are only added.

use super::golden::folder;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use utfall::value::Lang;
use utfall::view::RESOURCES;
use utfall::view::dataset::{FORMAT, Holds};
use utfall::view::questions::QUESTIONS;

/// What each column is: its table, its name, what it holds, and whether every row has it.
fn columns() -> Vec<String> {
    let columns = RESOURCES.iter().flat_map(|table| {
        table.fields().map(move |column| {
            let always = if column.required { " always" } else { "" };
            format!("{}.{}: {}{always}", table.name, column.name, column.holds.key())
        })
    });
    let keys = RESOURCES.iter().map(|table| format!("{} by {}", table.name, table.key.join(", ")));
    columns.chain(keys).collect()
}

/// `UPDATE_GOLDEN=1` adds columns to the list. What stands there is taken away or changed by nobody: the next version of the
/// tables has a list of its own.
#[test]
fn a_column_of_a_version_stays_as_it_is() {
    let path = folder("data").join(format!("format-{FORMAT}.txt"));
    let frozen = fs::read_to_string(&path).unwrap_or_default();
    let mut columns = columns();
    let is_there = |line: &&str| columns.iter().any(|column| column == line);
    let gone: Vec<&str> = frozen.lines().filter(|line| !is_there(line)).collect();
    assert!(gone.is_empty(), "these columns are promised and no longer so: {gone:#?}");
    let promised: BTreeSet<&str> = frozen.lines().collect();
    columns.retain(|column| !promised.contains(column.as_str()));
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !columns.is_empty() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, format!("{frozen}{}\n", columns.join("\n"))).unwrap();
    } else {
        assert!(columns.is_empty(), "new columns are promised from now on; UPDATE_GOLDEN=1 adds them: {columns:#?}");
    }
}

/// Words that PostgreSQL, SQLite, DuckDB, MySQL, SQL Server, Oracle or R keep for themselves, as far as they would do as the
/// name of a column.
const RESERVED: &str = "\
    access add all and any as asc at audit before begin between both bulk by call cascade case change check close cluster \
    column comment commit condition connect constraint continue convert create cross current cursor database date day_hour \
    deny desc describe disk distinct div do double drop dump each else elseif end errlvl escape except exclusive execute \
    exists exit explain external false fetch file fillfactor float for force foreign freeze from full function generated get \
    grant group grouping groups having holdlock if ignore in increment index inf initial inner inout insert int integer \
    intersect into is iterate join key keys kill leading leave left level like limit lines load local lock long loop match \
    maxextents merge minus mod mode modify na nan national natural next no not null number of offline offset on online only \
    open option or order out outer over pctfree percent plan precision primary print prior privileges proc procedure public \
    purge qualify raise range rank read recursive references release rename repeat replace require resignal resource return \
    returning revoke right row rows rule save schema select session set share show size some sql start statistics successful \
    synonym system table terminated then to top trailing tran trigger true uid undo union unique unlock unpivot unsigned \
    update usage use user using validate values varying view when where while window with write xor";

#[test]
fn a_column_needs_no_quotes_in_sql_or_r() {
    let reserved: BTreeSet<&str> = RESERVED.split_whitespace().collect();
    for table in RESOURCES {
        for name in [table.name].into_iter().chain(table.fields().map(|column| column.name)) {
            assert!(!reserved.contains(name), "{}.{name} is a word of its own elsewhere", table.name);
            assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
        }
    }
}

#[test]
fn what_a_table_refers_to_is_there() {
    for table in RESOURCES {
        for reference in table.refers {
            let other = RESOURCES.iter().find(|one| one.name == reference.table).unwrap();
            assert_eq!(reference.to, other.key, "{} refers to {} by its key", table.name, other.name);
            let named = |name: &&&str| table.fields().any(|column| column.name == **name);
            assert!(reference.fields.iter().all(|name| named(&name)), "{}: {:?}", table.name, reference.fields);
        }
    }
}

/// `docs/data.md`, made from the tables; only its beginning is written by hand.
#[test]
fn the_reference_of_the_data_is_made_of_its_tables() {
    let mut out = format!(
        "<!-- Made of tests/suite/data_shape/intro.md, src/view/fill/dataset/; UPDATE_GOLDEN=1 cargo test data_shape -->\n\n{}",
        include_str!("data_shape/intro.md")
    );
    out.push_str(
        "\n## Three questions\n\nThey stand on the page of each site as well, and a test asks them in DuckDB.\n",
    );
    for question in QUESTIONS {
        let _ = write!(out, "\n{}\n\n```sql\n{}\n```\n", question.words(Lang::En), question.sql);
    }
    out.push_str("\n## The tables\n\nA star is for what every row has.\n");
    for table in RESOURCES {
        let _ = write!(out, "\n### {}\n\n{}.\n\nKey: `{}`.", table.name, table.en, table.key.join("`, `"));
        for reference in table.refers {
            let (fields, to) = (reference.fields.join("`, `"), reference.to.join("`, `"));
            let _ = write!(out, " `{fields}` → [{}](#{0}) `{to}`", reference.table);
            out.push_str(if reference.always { "." } else { ", where it is not empty." });
        }
        out.push_str("\n\n| column | holds | meaning |\n|---|---|---|\n");
        for column in table.fields() {
            let star = if column.required { "*" } else { "" };
            let choices = match column.holds {
                Holds::Word(words) | Holds::State(words) => format!(" (`{}`)", words.join("`, `")),
                _ => String::new(),
            };
            let _ = writeln!(out, "| `{}`{star} | {}{choices} | {} |", column.name, column.holds.key(), column.en);
        }
    }
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data.md");
    super::golden::all_right(&super::golden::compare(&path, &out).err().into_iter().collect::<Vec<_>>());
}
