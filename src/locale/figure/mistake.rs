//! What can be wrong with the words of a figure, and the way out of it.

/// What is wrong with the words of a figure.
///
/// If the words can be corrected for certain, `instead` holds the corrected words, which can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureMistake {
    /// There are no words.
    Empty,
    /// There is no number where it should stand: "några möten", "ett stort antal", "genomfört 5 möten".
    NoNumber {
        /// What stands there instead, as written: "några", "ett stort antal".
        first_word: String,
        /// The corrected words.
        instead: Option<String>,
    },
    /// There are two numbers: "45 tillfällen, 116 timmar".
    TwoNumbers {
        /// How they belong together.
        parts: NumberPair,
    },
    /// A range begins with the higher number: "20–15".
    RangeReversed {
        /// The corrected words.
        instead: Option<String>,
    },
    /// The number has more than twelve digits.
    TooLarge,
    /// Something that is nearly a number but could mean two things, or nothing: "1.608" and "1.5" in Swedish (spaces
    /// stand between thousands and a comma before decimals), "1,2,3", "100+", "250tillfällen".
    BadNumber {
        /// The part that cannot be read, as written.
        written: String,
        /// The corrected words.
        instead: Option<String>,
    },
    /// There is a number, but it does not say how many of something there were.
    NotACount {
        /// What it says.
        what: NotACount,
        /// The corrected words.
        instead: Option<String>,
    },
    /// The number is below zero.
    Negative,
}

/// What a number says that does not say how many of something there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotACount {
    /// How much more or less than before: "10 % färre", "en fördubbling", "från 4 till 7".
    Change,
    /// When: "30 november", "15-16/4", "28 villainbrott 2020".
    Date,
    /// How old, or how many years: "18-25 år".
    Age,
    /// Perhaps for how long: "under tre kvällar".
    During,
    /// By when, or for how long: "inom 24 timmar".
    Deadline,
    /// A part of a whole that has no number: "en tredjedel av skolorna".
    Fraction,
    /// Which one: "tredje mötet".
    Ordinal,
    /// How many on average: "i snitt 3 möten".
    Average,
    /// How many with all that was reported before: "hittills 20 möten".
    Cumulative,
}

impl NotACount {
    /// Returns whether such words belong in a text where no number can be read out of them: they say no amount of another kind.
    pub(crate) fn belongs_in_text(self) -> bool {
        matches!(self, Self::Change | Self::Date | Self::Deadline | Self::During | Self::Ordinal)
    }
}

/// How two numbers in one figure belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberPair {
    /// They count two different things, and each is a figure of its own.
    Separate(Box<[String; 2]>),
    /// The second is a part of the first, and is never added to it: "15 möten, varav 3 på torget".
    PartOf {
        /// The whole.
        whole: String,
        /// The part.
        part: String,
    },
    /// Only the first is certain; how the second belongs to it is not.
    First(Option<String>),
}

impl FigureMistake {
    pub(super) fn no_number(first_word: &str) -> Self {
        Self::NoNumber { first_word: first_word.to_owned(), instead: None }
    }

    pub(super) fn bad_number(written: &str) -> Self {
        Self::BadNumber { written: written.to_owned(), instead: None }
    }

    pub(super) fn not_a_count(what: NotACount) -> Self {
        Self::NotACount { what, instead: None }
    }

    pub(super) fn two_numbers() -> Self {
        Self::TwoNumbers { parts: NumberPair::First(None) }
    }
}
