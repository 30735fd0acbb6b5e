//! Calendars (iCalendar, RFC 5545).

use super::permitted;
use crate::view::{CalendarView, EventView};
use chrono::{NaiveDate, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// Renders a calendar. Every event carries the day of the site as the time that it was last known to be right: no clock.
pub(super) fn calendar(view: &CalendarView) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Utfall//utfall//SV"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    let (name, publisher) = (permitted::calendar(&view.name), permitted::calendar(&view.publisher));
    // The library does not know this property (RFC 7986), and escapes nothing in it.
    calendar.append_property(Property::new("NAME", escaped(&name)));
    for (key, value) in [("X-WR-CALNAME", name), ("DESCRIPTION", publisher.clone()), ("X-WR-CALDESC", publisher)] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.extend(view.events.iter().map(|event| self::event(event, view.as_of)));
    calendar.to_string().into_bytes()
}

fn event(view: &EventView, as_of: NaiveDate) -> Event {
    let mut event = Event::new();
    event
        .uid(&permitted::calendar(&view.id))
        .timestamp(as_of.and_time(NaiveTime::MIN).and_utc())
        // Without an end it is that whole day (RFC 5545, section 3.6.1); an end on the same day would be none.
        .starts(view.day)
        .summary(&permitted::calendar(&view.title))
        .description(&permitted::calendar(&view.text))
        .url(&permitted::calendar(&view.url))
        .add_property("TRANSP", "TRANSPARENT");
    event.done()
}

/// A text without ends of lines as the value of a property (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}
