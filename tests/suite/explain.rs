//! `utfall explain`: every code that a message has can be asked about.

use crate::command::utfall;
use crate::golden::{all_right, compare, folder as golden};
use std::path::Path;
use utfall::diag::Kind;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let listed = utfall(&["explain"], here());
    assert_eq!(listed.status, 0);
    for (lang, why) in [("sv", "\nVarför\n"), ("en", "\nWhy\n")] {
        for (code, _) in Kind::CODES {
            assert!(listed.out.contains(&format!(" {code} ")), "{code} is listed");
            let explained = utfall(&["explain", code, "--lang", lang], here());
            assert_eq!(explained.status, 0, "{code}");
            assert!(explained.out.contains(&format!("[{code}]\n")) && explained.out.contains(why), "{}", explained.out);
            let silenced = explained.out.contains(&format!("`allow = [\"{code}\"]`"));
            assert_eq!(silenced, Kind::lints().any(|lint| lint == *code), "{code}: only lints can be silenced");
            let too_long = explained.out.lines().find(|line| line.chars().count() > 120 && !line.contains('`'));
            assert_eq!(too_long, None, "{code}");
        }
    }
}

#[test]
fn a_rule_and_a_mistake_are_explained_as_their_files_show() {
    let mut wrong = Vec::new();
    for code in ["figure-without-target", "heading-near-id"] {
        for lang in ["sv", "en"] {
            let explained = utfall(&["explain", code, "--lang", lang], here());
            wrong.extend(compare(&golden("explain").join(format!("{code}.{lang}.txt")), &explained.out).err());
        }
    }
    all_right(&wrong);
}

#[test]
fn a_code_may_be_copied_with_what_stands_around_it() {
    let bare = utfall(&["explain", "unknown-row"], here());
    for copied in ["fel[unknown-row]", "[unknown-row]", "fel[unknown-row]:"] {
        assert_eq!(utfall(&["explain", copied], here()).out, bare.out);
    }
}

#[test]
fn an_unknown_code_is_wrong_use() {
    for (code, help) in [("unknown-rwo", "Menade du `unknown-row`?"), ("annat", "`utfall explain` räknar upp alla")] {
        let run = utfall(&["explain", code], here());
        assert_eq!((run.status, run.out.as_str()), (2, ""));
        assert!(run.err.contains(help), "{}", run.err);
    }
}
