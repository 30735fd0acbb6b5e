//! Calendars (iCalendar, RFC 5545).

use crate::view::{CalendarView, EventView};
use chrono::{NaiveDate, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// Renders a calendar. Every event carries the day of the site as the time that it was last known to be right: no clock.
pub(super) fn calendar(view: &CalendarView) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Utfall//utfall//SV"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&view.name).description(&view.publisher);
    calendar.extend(view.events.iter().map(|event| self::event(event, view.as_of)));
    calendar.to_string().into_bytes()
}

fn event(view: &EventView, as_of: NaiveDate) -> Event {
    let mut event = Event::new();
    event
        .uid(&view.id)
        .timestamp(as_of.and_time(NaiveTime::MIN).and_utc())
        .all_day(view.day)
        .summary(&view.title)
        .description(&view.text)
        .url(&view.url)
        .add_property("TRANSP", "TRANSPARENT");
    event.done()
}
