//! What a calendar holds: the ends of periods, and the days that their follow-ups are due.

use chrono::NaiveDate;

/// A calendar. Its addresses are whole, since readers take it out of the site.
#[derive(Debug, Clone)]
pub struct CalendarView {
    /// The name: `Medborgarlöften Jönköping`.
    pub name: String,
    /// Who made it.
    pub publisher: String,
    /// Its days, the earliest first.
    pub events: Vec<EventView>,
}

/// A whole day of a calendar.
#[derive(Debug, Clone)]
pub struct EventView {
    /// What it is called for ever.
    pub id: String,
    /// The day.
    pub day: NaiveDate,
    /// The day that it came to be as it is: another build of the same says the same.
    pub changed: NaiveDate,
    /// What is on that day: `Jönköping: tertial 2 2020 slutar`.
    pub title: String,
    /// What is known of it.
    pub text: String,
    /// The page of the follow-up, or of the promise where there is none.
    pub url: String,
}
