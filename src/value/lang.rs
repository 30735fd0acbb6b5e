//! The languages of pages and messages.

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// Returns its code (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// Returns the first of two things in Swedish, the second in English. Both are made; where that costs, match.
    pub fn pick<T>(self, sv: T, en: T) -> T {
        match self {
            Self::Sv => sv,
            Self::En => en,
        }
    }

    /// Finds the language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// Defines `say!(sv, en, arguments…)`, which formats the text of a language with the arguments of both. The second argument
/// is always `$`: a macro cannot write it for a macro.
#[rustfmt::skip] // which indents a macro in a macro further each time
macro_rules! define_say {
    ($lang:ident, $d:tt) => {
        macro_rules! say {
            ($d sv:literal, $d en:literal $d(, $d argument:expr)*) => {
                match $lang {
                    $crate::value::Lang::Sv => format!($d sv $d(, $d argument)*),
                    $crate::value::Lang::En => format!($d en $d(, $d argument)*),
                }
            };
        }
    };
}
pub(crate) use define_say;
