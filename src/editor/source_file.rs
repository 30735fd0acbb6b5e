//! A file as it is written: its front matter, its text, and what changes in them when somebody fills in a form.
//!
//! Whatever a form does not name stays byte by byte as it was: comments, order, blank lines, the ends of lines.

use super::body::{self, BodyLayout};
use super::settings;
use super::step::{BODY, Step};
use crate::parse::front_matter;
use crate::schema::Table;
use serde_json::Value;
use std::ops::Range;

/// Why a change could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchanged {
    /// The settings cannot be read, so that nothing can be changed in them.
    Unreadable,
    /// The form asks for what no table of the format has.
    NoSuchField,
}

/// A file as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    text: String,
}

impl SourceFile {
    /// Takes the text of a file.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned() }
    }

    /// A file that says nothing yet.
    pub fn empty() -> Self {
        Self::new("+++\n+++\n")
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the settings, and of the text below them.
    fn parts(&self) -> Option<(Range<usize>, Range<usize>)> {
        let front = front_matter(&self.text)?;
        let start = front.as_ptr() as usize - self.text.as_ptr() as usize;
        let front = start..start + front.len();
        let body = self.text[front.end..].find('\n').map_or(self.text.len(), |end| front.end + end + 1);
        Some((front, body..self.text.len()))
    }

    /// Returns all values of the settings, and the texts below them by what they are about. `None` where they cannot be read.
    pub fn values(&self, layout: &BodyLayout) -> Option<Value> {
        let (front, body) = self.parts()?;
        let mut values = settings::values(&self.text[front])?;
        values[BODY] = body::values(&self.text[body], layout);
        Some(values)
    }

    /// Changes one value; `Null` or an empty one takes it away.
    ///
    /// # Errors
    /// If the settings cannot be read, or have no such field.
    pub fn set(
        &mut self,
        table: &'static Table,
        layout: &BodyLayout,
        at: &[Step],
        value: &Value,
    ) -> Result<(), Unchanged> {
        let (front, body) = self.parts().ok_or(Unchanged::Unreadable)?;
        let has_crlf = self.text.contains("\r\n");
        let part = |range: Range<usize>| self.text[range].replace("\r\n", "\n");
        let (range, written) = match at {
            [Step::Key(key), about @ ..] if key == BODY => {
                let id = match about {
                    [Step::Key(id)] => Some(id.as_str()),
                    [] => None,
                    _ => return Err(Unchanged::NoSuchField),
                };
                let text = value.as_str().unwrap_or_default();
                (body.clone(), body::set(&part(body), layout, id, text))
            }
            _ => (front.clone(), settings::set(&part(front), table, layout, at, value)?),
        };
        let written = if has_crlf { written.replace('\n', "\r\n") } else { written };
        self.text.replace_range(range, &written);
        Ok(())
    }

    /// Finds the way to what stands at a byte: the smallest value around it.
    pub fn at(&self, layout: &BodyLayout, byte: usize) -> Option<Vec<Step>> {
        let (front, body) = self.parts()?;
        if byte >= body.start {
            return Some(body::at(&self.text[body.clone()], layout, byte - body.start));
        }
        settings::at(&self.text[front.clone()], byte.checked_sub(front.start)?)
    }
}
