//! `SECURITY.md`: each sentence that promises something has tests, and a new one without a test is an error.

use std::fs;
use std::path::Path;

/// The sentences in their order, and the tests behind each: a file of `tests/suite/` or `src/`, and a function in it.
const TESTED: &[(&str, &[&str])] = &[
    (
        "No content brings a script or raw HTML into a page.",
        &["tests/suite/payloads.rs no_payload_in_any_place_becomes_more_than_words"],
    ),
    (
        "No file name in `content/` turns the file into a theme's template.",
        &["tests/suite/hostile.rs a_file_name_of_content_never_becomes_a_file_of_the_theme"],
    ),
    (
        "No content takes the place of another page.",
        &["tests/suite/hostile.rs a_pull_request_of_a_stranger_changes_nothing_that_is_published"],
    ),
    (
        "No file outside the folder of the site is read, and no symbolic link is followed.",
        &[
            "tests/suite/hostile.rs a_folder_of_the_site_that_is_a_link_is_not_followed",
            "tests/suite/hostile.rs a_pipe_is_told_of_and_never_opened",
            "tests/suite/serve.rs links_of_the_file_system_are_never_followed",
        ],
    ),
    (
        "No file outside the output folder is written or removed, nor any file in it that a build did not write.",
        &[
            "tests/suite/hostile.rs the_record_of_a_build_that_is_a_link_is_not_followed",
            "tests/suite/hostile.rs nothing_is_written_into_the_folder_of_git",
            "tests/suite/faults.rs records_of_the_last_build_that_somebody_changed_touch_nothing_outside",
        ],
    ),
    (
        "No content makes the program crash.",
        &[
            "tests/suite/fuzz_corpus.rs what_has_been_found_once_stays_found",
            "tests/suite/payloads.rs no_payload_in_any_place_becomes_more_than_words",
            "tests/suite/growth.rs twenty_thousand_of_anything_are_built_or_refused_in_few_words",
        ],
    ),
    (
        "No input makes the program hang or use unbounded memory; what is larger than its limit is refused.",
        &[
            "tests/suite/limits.rs what_keeps_a_limit_is_right_and_one_more_is_refused",
            "tests/suite/limits.rs a_file_that_crosses_its_limit_is_not_read",
            "tests/suite/hostile.rs a_text_without_an_end_is_not_read",
            "tests/suite/faults.rs a_deadline_ends_what_would_hang",
        ],
    ),
    (
        "Nothing that somebody wrote controls the terminal of the person who checks it.",
        &[
            "tests/suite/hostile.rs no_comparison_steers_a_terminal",
            "tests/suite/fuzz_corpus.rs messages_and_files_of_the_cases_of_mistakes_pass_the_second_reader",
        ],
    ),
    (
        "An interrupted build leaves no half-written file.",
        &[
            "tests/suite/faults.rs a_killed_build_cuts_no_file_and_the_next_one_heals",
            "tests/suite/faults.rs a_disk_that_is_full_leaves_the_old_site",
        ],
    ),
    (
        "The program makes no network requests.",
        &[
            "tests/suite/architecture.rs the_machine_is_touched_at_the_edges_alone",
            "tests/suite/security.rs only_the_server_knows_of_the_network",
        ],
    ),
    (
        "Pages load nothing from other servers.",
        &[
            "tests/suite/payloads.rs no_payload_in_any_place_becomes_more_than_words",
            "tests/suite/security.rs pages_allow_nothing_of_other_servers",
        ],
    ),
    (
        "`utfall serve` answers only this machine, and only under its own names, unless `--host` says otherwise.",
        &[
            "tests/suite/serve.rs only_this_machine_is_meant",
            "tests/suite/serve.rs other_machines_are_answered_when_it_is_asked_for",
            "src/serve/hosts.rs this_machine_alone_is_answered_unless_more_is_asked_for",
        ],
    ),
    ("`utfall serve` serves nothing outside the site.", &["tests/suite/serve.rs no_path_leads_out_of_the_site"]),
    (
        "No client of `utfall serve` can keep it from answering others.",
        &[
            "tests/suite/serve.rs clients_that_read_nothing_hold_up_nobody",
            "tests/suite/serve.rs more_open_pages_than_the_system_has_handles_for",
        ],
    ),
    (
        "Third-party actions in workflows are pinned by commit.",
        &["tests/suite/workflows.rs actions_of_others_are_pinned_by_commit_with_their_version_beside"],
    ),
];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_promise_has_a_test() {
    let policy = read("SECURITY.md");
    let promises: Vec<&str> = policy.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    let tested: Vec<&str> = TESTED.iter().map(|(promise, _)| *promise).collect();
    assert_eq!(promises, tested, "left: SECURITY.md, right: the list of tests");
    for (promise, tests) in TESTED {
        assert!(!tests.is_empty(), "{promise}");
        for test in *tests {
            let (file, function) = test.split_once(' ').unwrap();
            let found = read(file);
            let (before, _) = found.split_once(&format!("fn {function}()")).unwrap_or_else(|| panic!("no test {test}"));
            let attributes: Vec<&str> =
                before.trim_end().lines().rev().take_while(|line| line.trim().starts_with('#')).collect();
            assert!(attributes.iter().any(|line| line.trim() == "#[test]"), "{test} is no test");
        }
    }
}

/// Crates that ask other machines for something.
const CLIENTS: &[&str] = &["attohttpc", "curl", "hyper", "isahc", "native-tls", "openssl", "reqwest", "rustls", "ureq"];

#[test]
fn only_the_server_knows_of_the_network() {
    let lock: toml::Table = read("Cargo.lock").parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    let names: Vec<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"mio"), "the list is read");
    let clients: Vec<&&str> = names.iter().filter(|name| CLIENTS.contains(name)).collect();
    assert!(clients.is_empty(), "{clients:?}");
}

#[test]
fn pages_allow_nothing_of_other_servers() {
    let template = read("themes/base/templates/layout.html");
    let policy = template.split("http-equiv=\"Content-Security-Policy\"").nth(1).unwrap();
    let policy = policy.split("content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(!policy.contains("http") && !policy.contains('*') && !policy.contains("unsafe"), "{policy}");
}
