//! Files to begin with: texts that are filled in with what is known, and that pass a check as they are.
//!
//! In come a [`Site`](crate::model::Site) or parts of it, and what somebody asks for; out go the text of a new file and
//! the path that it belongs at. What a field is for and what it takes is said in comments, in the words of
//! [`crate::schema`]. Nothing is read or written here, and no fact is made up: what is not known is left empty. Only
//! [`site`] makes up a town, and says so.

mod comment;
mod follow_up;
mod form;
mod place;
mod promise;
mod release;
mod site;

pub use follow_up::{Detail, ReportPeriod, follow_up, follow_up_path};
pub use place::{NewPlace, place, place_path};
pub use promise::{NewPromise, promise, promise_path};
pub use release::Release;
pub use site::{NewSite, RELEASE_FILE, site, upkeep};
