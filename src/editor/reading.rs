//! How a figure is read, said aloud: what will be counted, or what is wrong with it is said by the checker.

use crate::locale::{figure, number};
use crate::model::Config;
use crate::value::{Bound, Form, Interval, Lang};

/// Says how the words of a figure are read: "minst 310, räknas som tillfällen". `None` where they cannot be read. The unit is
/// `counts_as` before that of the words, and where neither is there that of the targets.
pub fn reading(
    words: &str,
    counts_as: Option<&str>,
    of_targets: Option<&str>,
    config: &Config,
    lang: Lang,
) -> Option<String> {
    let figure = figure::read(words, lang).ok()?;
    let unit = counts_as.or(figure.unit.as_deref()).or(of_targets);
    let known = |unit: &str| config.unit(unit).into_owned();
    let interval: Interval = figure.estimate();
    let amount = number::interval(&interval, None, lang);
    let about = figure.bound == Bound::About;
    let amount = if about { format!("{} {amount}", lang.pick("ungefär", "about")) } else { amount };
    let mut said = match (&figure.form, unit) {
        (Form::Count, Some(unit)) => format!("{amount}, {} {}", lang.pick("räknas som", "counted as"), known(unit)),
        (Form::Count, None) => format!("{amount}, {}", lang.pick("utan enhet", "without a unit")),
        (Form::Rate { per }, unit) => {
            let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
            format!(
                "{amount}{unit} per {per}, {}",
                lang.pick("läggs inte ihop med andra tal", "not added to other numbers")
            )
        }
        (Form::Share, Some(unit)) if !matches!(unit, "procent" | "percent" | "%") => {
            format!("{amount} {} {unit}", lang.pick("procent av", "percent of"))
        }
        (Form::Share, _) => format!("{amount} {}", lang.pick("procent", "percent")),
    };
    if let (Form::Count, Some(whole)) = (&figure.form, figure.whole()) {
        said.push_str(&format!(", {} {}", lang.pick("av", "of"), number::print(whole, lang)));
    }
    if about {
        said.push_str(
            lang.pick("; det visar inte att ett mål är nått", "; that does not show that a target is reached"),
        );
    }
    Some(said)
}
