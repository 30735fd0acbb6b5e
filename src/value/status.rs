//! What an author may say of an activity in a period.

/// A status that a report states in words.
///
/// "Inte redovisad" is not among them: only [`crate::derive`] can say that nothing was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Genomförd: finished, nothing more to come.
    Done,
    /// Delvis genomförd.
    Partly,
    /// Pågår: done in this period, goes on.
    Ongoing,
    /// Planerad.
    Planned,
    /// Inte påbörjad.
    NotStarted,
    /// Framflyttad.
    Postponed,
    /// Inte genomförd.
    NotDone,
}

impl Status {
    /// All of them, in the order that legends show.
    pub const ALL: [Self; 7] =
        [Self::Done, Self::Partly, Self::Ongoing, Self::Planned, Self::NotStarted, Self::Postponed, Self::NotDone];

    /// Returns the key that stands in files and data.
    pub fn key(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::Ongoing => "ongoing",
            Self::Planned => "planned",
            Self::NotStarted => "not-started",
            Self::Postponed => "postponed",
            Self::NotDone => "not-done",
        }
    }

    /// Finds the status of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }
}
