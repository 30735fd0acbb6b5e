//! Reads the system clock. No other module does.

use chrono::{DateTime, Local, NaiveDate};
use std::time::{SystemTime, UNIX_EPOCH};

/// Returns the microseconds since 1970, to tell starts of the program apart.
pub fn moment() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
}

/// Returns the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org: seconds since 1970, in UTC) if that is set, else the
/// local date.
///
/// # Errors
/// If `SOURCE_DATE_EPOCH` is set to anything but a number of seconds; the error holds the variable as written.
pub fn today() -> Result<NaiveDate, String> {
    let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(Local::now().date_naive());
    };
    epoch
        .to_str()
        .and_then(|seconds| seconds.trim().parse().ok())
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .map(|moment| moment.date_naive())
        .ok_or_else(|| format!("SOURCE_DATE_EPOCH: {}", epoch.to_string_lossy()))
}
