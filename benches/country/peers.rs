//! What the sources of Zola and Hugo have in common: the data of a promise as tables in the front matter, where templates
//! find it. `prefix` is the table that the generator wants them in, ending in a dot.

use super::{FollowUp, NOT_REPORTED, Promise, STATUSES, SUBJECTS, UNIT};
use std::fmt::Write as _;

/// A page: front matter and a text.
pub(super) fn page(front: &str, text: &str) -> String {
    let end = if text.is_empty() { "" } else { "\n" };
    format!("+++\n{front}+++\n{end}{text}{end}")
}

/// The words of keys, for the settings.
pub(super) fn labels(prefix: &str) -> String {
    let mut text = format!("not_reported = \"{NOT_REPORTED}\"\n\n[{prefix}status]\n");
    for (key, label, _) in STATUSES {
        let _ = writeln!(text, "{key} = \"{label}\"");
    }
    let _ = write!(text, "\n[{prefix}focus]\n");
    for (key, title) in SUBJECTS {
        let _ = writeln!(text, "{key} = \"{title}\"");
    }
    text
}

/// Parties, pledges and activities.
pub(super) fn promise(prefix: &str, promise: &Promise) -> String {
    let mut text = String::new();
    for (id, name) in &promise.parties {
        let _ = write!(text, "\n[[{prefix}party]]\nid = \"{id}\"\nname = \"{name}\"\n");
    }
    for (id, words) in &promise.pledges {
        let _ = write!(text, "\n[[{prefix}promise]]\nid = \"{id}\"\ntext = \"{words}\"\n");
    }
    for activity in &promise.activities {
        let responsible: Vec<&str> =
            activity.responsible.iter().map(|&party| promise.parties[party].1.as_str()).collect();
        let subjects: Vec<&str> = activity.subjects.iter().map(|&subject| SUBJECTS[subject].0).collect();
        let _ = write!(
            text,
            "\n[[{prefix}activity]]\nid = \"{}\"\npromise = \"{}\"\ntitle = \"{}\"\nresponsible = \"{}\"\n\
             focus = {subjects:?}\n",
            activity.id,
            activity.pledge,
            activity.title,
            responsible.join(" och ")
        );
        if let Some(target) = activity.target {
            let _ = write!(text, "[{prefix}activity.target]\nat_least = {target}\nunit = \"{UNIT}\"\n");
        }
    }
    text
}

/// Status, figure and text of each activity that is told of.
pub(super) fn outcomes(prefix: &str, promise: &Promise, follow_up: &FollowUp) -> String {
    let mut text = String::new();
    for (activity, outcome) in promise.activities.iter().zip(&follow_up.outcomes) {
        let Some(outcome) = outcome else { continue };
        let _ = write!(text, "\n[{prefix}outcome.{}]\nstatus = \"{}\"\n", activity.id, STATUSES[outcome.status].0);
        if let Some(figure) = outcome.figure {
            let _ = writeln!(text, "figure = {figure}");
        }
        let _ = write!(text, "text = '''\n{}'''\n", outcome.text);
    }
    text
}
