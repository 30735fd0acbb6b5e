//! Calendars (iCalendar, RFC 5545).

use super::permitted;
use crate::view::{CalendarView, EventView};
use chrono::{NaiveDate, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// How often who subscribes is to ask again (RFC 7986; the other name is what Outlook looks for).
const REFRESH: &str = "P1D";

/// Renders a calendar. Every event carries the day that it came to be as it is: no clock, and nothing changes on a day when
/// nothing changed.
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
    let mut refresh = Property::new("REFRESH-INTERVAL", REFRESH);
    refresh.add_parameter("VALUE", "DURATION");
    calendar.append_property(refresh);
    calendar.append_property(Property::new("X-PUBLISHED-TTL", REFRESH));
    calendar.extend(view.events.iter().map(event));
    calendar.to_string().into_bytes()
}

fn event(view: &EventView) -> Event {
    let changed = view.changed.and_time(NaiveTime::MIN).and_utc();
    let mut event = Event::new();
    event
        .uid(&permitted::calendar(&view.id))
        .timestamp(changed)
        .last_modified(changed)
        // A later state of the event has a higher number (RFC 5545, section 3.8.7.4): the day, counted from 1970.
        .sequence(u32::try_from((view.changed - NaiveDate::default()).num_days()).unwrap_or_default())
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
