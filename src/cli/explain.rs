//! `utfall explain`.

use super::flags::Common;
use super::site::{self, CommandError};
use super::words;
use crate::diag::words::{help_label, severity, words as said};
use crate::diag::{Explanation, Kind, Origin, Severity, reason, samples, suggest};
use crate::lint;
use crate::value::Lang;
use std::fmt::Write as _;

/// How wide texts are, in characters.
const LINE_CHARS: usize = 88;

pub(super) fn explain(common: &Common, code: Option<&str>) -> Result<u8, CommandError> {
    let lang: Lang = common.lang.into();
    let Some(code) = code else {
        return site::print_result(&list(lang), lang);
    };
    // People copy the code with what stands around it in a message: `fel[unknown-row]`.
    let bare = code.rsplit('[').next().unwrap_or(code).trim_end_matches([']', ':']);
    let Some((code, severity)) = Kind::CODES.iter().find(|(known, _)| *known == bare) else {
        let near = suggest::nearest(bare, Kind::CODES.iter().map(|(code, _)| *code));
        return Err(CommandError(words::unknown_code(bare, near, lang)));
    };
    site::print_result(&explained(code, *severity, lang), lang)
}

/// All codes, each with its message.
fn list(lang: Lang) -> String {
    let widest = Kind::CODES.iter().map(|(code, _)| code.len()).max().unwrap_or_default();
    let samples = samples::samples();
    let mut out = String::new();
    for (code, level) in Kind::CODES {
        let label = severity(*level, lang);
        let what = match lint::explanation(code) {
            Some(rule) => rule.what.in_lang(lang).to_owned(),
            None => samples
                .iter()
                .find(|kind| kind.code() == *code)
                .map(|kind| said(kind, lang).message)
                .unwrap_or_default(),
        };
        writeln!(out, "{label:<8} {code:<widest$}  {what}").expect("a string takes every line");
    }
    out
}

fn explained(code: &str, level: Severity, lang: Lang) -> String {
    let mut page = ExplanationText { out: format!("{}[{code}]\n", severity(level, lang)), lang };
    match lint::explanation(code) {
        Some(rule) => page.rule(rule),
        None => page.mistake(code),
    }
    page.consequence(code, level);
    page.out
}

struct ExplanationText {
    out: String,
    lang: Lang,
}

impl ExplanationText {
    /// A rule of good reporting: what, why, source, and the same text before and after.
    fn rule(&mut self, rule: &Explanation) {
        self.text(rule.what.in_lang(self.lang), "");
        self.why(rule.why.in_lang(self.lang), rule.origins);
        self.heading("Inte så här", "Not like this");
        self.code(rule.wrong);
        self.heading("Så här", "Like this instead");
        self.code(rule.right);
    }

    /// Any other mistake: each wording of it with the way out, and why it is one.
    fn mistake(&mut self, code: &str) {
        let samples = samples::samples();
        let mut shown: Vec<(String, Option<String>)> = Vec::new();
        for kind in samples.iter().filter(|kind| kind.code() == code) {
            let words = said(kind, self.lang);
            if !shown.iter().any(|(message, help)| *message == words.message && *help == words.help) {
                shown.push((words.message, words.help));
            }
        }
        self.heading("Så sägs det, och så rättar du det", "The message, and how to fix it");
        for (at, (message, help)) in shown.iter().enumerate() {
            if at > 0 {
                self.out.push('\n');
            }
            self.text(message, "  ");
            if let Some(help) = help {
                let label = help_label(self.lang);
                self.text(&format!("{label}: {help}"), "  ");
            }
        }
        if let Some(reason) = reason(code) {
            self.why(reason.why.in_lang(self.lang), reason.origins);
        }
    }

    fn why(&mut self, why: &str, origins: &[Origin]) {
        self.heading("Varför", "Why");
        self.text(why, "  ");
        if origins.is_empty() {
            return;
        }
        self.heading("Bygger på", "Based on");
        for origin in origins {
            self.text(origin.title.in_lang(self.lang), "  ");
            if let Some(url) = origin.url {
                self.code(url);
            }
        }
    }

    /// What follows from it.
    fn consequence(&mut self, code: &str, level: Severity) {
        let can_be_allowed = Kind::lints().any(|lint| lint == code);
        let words = match (level, self.lang) {
            (Severity::Error, Lang::Sv) if can_be_allowed => format!(
                "Ett fel: ingen sajt byggs förrän det är rättat. Är det avsiktligt skriver du `allow = [\"{code}\"]` i filen."
            ),
            (Severity::Error, Lang::En) if can_be_allowed => format!(
                "An error: no site is built until it is fixed. If it is intended, write `allow = [\"{code}\"]` in the file."
            ),
            (Severity::Error, Lang::Sv) => "Ett fel: ingen sajt byggs förrän det är rättat.".to_owned(),
            (Severity::Error, Lang::En) => "An error: no site is built until it is fixed.".to_owned(),
            (Severity::Warning, Lang::Sv) => format!(
                "En varning: sajten byggs ändå. Är det avsiktligt skriver du `allow = [\"{code}\"]` i filen, utfallet eller \
                 aktiviteten."
            ),
            (Severity::Warning, Lang::En) => format!(
                "A warning: the site is built anyway. If it is intended, write `allow = [\"{code}\"]` in the file, the \
                 outcome or the activity."
            ),
            (Severity::Hint, Lang::Sv) => {
                format!("Ett tips, som inte hindrar något. Är det avsiktligt skriver du `allow = [\"{code}\"]`.")
            }
            (Severity::Hint, Lang::En) => {
                format!("A hint, which never stops a build. If it is intended, write `allow = [\"{code}\"]`.")
            }
        };
        self.out.push('\n');
        self.text(&words, "");
    }

    fn heading(&mut self, sv: &str, en: &str) {
        let heading = self.lang.pick(sv, en);
        writeln!(self.out, "\n{heading}").expect("a string takes every line");
    }

    /// Lines as they are.
    fn code(&mut self, lines: &str) {
        for line in lines.lines() {
            writeln!(self.out, "    {line}").expect("a string takes every line");
        }
    }

    /// A text, broken into lines between words; what stands between backticks is to be copied, and stays in one.
    fn text(&mut self, text: &str, indent: &str) {
        let (mut line, mut in_code) = (String::new(), false);
        let between = |c: char| {
            in_code ^= c == '`';
            c == ' ' && !in_code
        };
        for word in text.split(between) {
            if !line.is_empty() && indent.len() + line.chars().count() + 1 + word.chars().count() > LINE_CHARS {
                writeln!(self.out, "{indent}{line}").expect("a string takes every line");
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        writeln!(self.out, "{indent}{line}").expect("a string takes every line");
    }
}
