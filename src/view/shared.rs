//! Parts that stand at many places.

use serde::ser::{Error, Serialize, Serializer};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use tera::Value;

/// A part of a view that stands at many places of a page, such as the period of a column in each of its cells.
///
/// Templates get the same value at all of them, so that it is made once.
#[derive(Debug, Clone, Default)]
pub struct Shared<T>(Arc<Cached<T>>);

#[derive(Debug, Default)]
struct Cached<T> {
    it: T,
    value: OnceLock<Value>,
}

impl<T> From<T> for Shared<T> {
    fn from(it: T) -> Self {
        Self(Arc::new(Cached { it, value: OnceLock::new() }))
    }
}

impl<T> FromIterator<T> for Shared<Vec<T>> {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        Vec::from_iter(parts).into()
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.it
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Cached { it, value } = &*self.0;
        let value = match value.get() {
            Some(value) => value,
            None => {
                let made = Value::try_from_serializable(it).map_err(S::Error::custom)?;
                value.get_or_init(|| made)
            }
        };
        value.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::Shared;
    use crate::view::Badge;
    use serde::Serialize;

    #[derive(Serialize)]
    struct Row {
        cells: Vec<Shared<Badge>>,
    }

    #[test]
    fn all_places_have_the_whole_part() {
        let badge = Shared::from(Badge { key: "done".to_owned(), label: "Genomförd".to_owned() });
        assert_eq!(badge.label, "Genomförd");
        let row = Row { cells: vec![badge.clone(), badge] };
        let json = r#"{"cells":[{"key":"done","label":"Genomförd"},{"key":"done","label":"Genomförd"}]}"#;
        assert_eq!(serde_json::to_string(&row).unwrap(), json);
        let value = tera::Value::from_serializable(&row);
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
    }
}
