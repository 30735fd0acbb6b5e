//! Views for templates, without the fields that no template names.
//!
//! The view of a page holds hundreds of fields, of which a theme shows some. To make a value of each, with its name,
//! and to drop it after the page costs more than to render it. So a field is passed over by its name alone, in whichever
//! part of the view it stands: [`Needs`] holds every word of the templates. Keys of maps are data, and stay.

use super::Needs;
use serde::Serialize;
use serde::ser::{self, Serializer};

/// Something whose fields, and those of all that is in it, are serialized where they are needed.
#[derive(Debug)]
pub struct Named<'a, T: ?Sized> {
    it: &'a T,
    needs: &'a Needs,
}

impl<'a, T: ?Sized> Named<'a, T> {
    /// Serializes `it` with the fields that are in `needs`.
    pub fn new(it: &'a T, needs: &'a Needs) -> Self {
        Self { it, needs }
    }
}

impl<T: Serialize + ?Sized> Serialize for Named<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.it.serialize(Naming { to: serializer, needs: self.needs })
    }
}

/// Hands everything on to the serializer `to`, but for fields that are not needed.
struct Naming<'a, S> {
    to: S,
    needs: &'a Needs,
}

/// Hands a value that has no fields on as it is.
macro_rules! as_it_is {
    ($($method:ident: $type:ty),+) => {
        $(fn $method(self, value: $type) -> Result<S::Ok, S::Error> {
            self.to.$method(value)
        })+
    };
}

impl<'a, S: Serializer> Serializer for Naming<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Naming<'a, S::SerializeSeq>;
    type SerializeTuple = Naming<'a, S::SerializeTuple>;
    type SerializeTupleStruct = Naming<'a, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Naming<'a, S::SerializeTupleVariant>;
    type SerializeMap = Naming<'a, S::SerializeMap>;
    type SerializeStruct = Naming<'a, S::SerializeStruct>;
    type SerializeStructVariant = Naming<'a, S::SerializeStructVariant>;

    as_it_is! {
        serialize_bool: bool, serialize_char: char, serialize_str: &str, serialize_bytes: &[u8],
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128,
        serialize_f32: f32, serialize_f64: f64, serialize_unit_struct: &'static str
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.to.serialize_none()
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.to.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, it: &T) -> Result<S::Ok, S::Error> {
        self.to.serialize_some(&Named { it, needs: self.needs })
    }

    fn serialize_unit_variant(self, name: &'static str, index: u32, variant: &'static str) -> Result<S::Ok, S::Error> {
        self.to.serialize_unit_variant(name, index, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, it: &T) -> Result<S::Ok, S::Error> {
        self.to.serialize_newtype_struct(name, &Named { it, needs: self.needs })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        it: &T,
    ) -> Result<S::Ok, S::Error> {
        self.to.serialize_newtype_variant(name, index, variant, &Named { it, needs: self.needs })
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Ok(Naming { to: self.to.serialize_seq(len)?, needs: self.needs })
    }

    fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple, S::Error> {
        Ok(Naming { to: self.to.serialize_tuple(len)?, needs: self.needs })
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        Ok(Naming { to: self.to.serialize_tuple_struct(name, len)?, needs: self.needs })
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(Naming { to: self.to.serialize_tuple_variant(name, index, variant, len)?, needs: self.needs })
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        Ok(Naming { to: self.to.serialize_map(len)?, needs: self.needs })
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeStruct, S::Error> {
        Ok(Naming { to: self.to.serialize_struct(name, len)?, needs: self.needs })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Ok(Naming { to: self.to.serialize_struct_variant(name, index, variant, len)?, needs: self.needs })
    }
}

/// Hands the parts of a list on.
macro_rules! parts_of {
    ($($list:ident $method:ident),+) => {
        $(impl<S: ser::$list> ser::$list for Naming<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, it: &T) -> Result<(), S::Error> {
                self.to.$method(&Named { it, needs: self.needs })
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.to.end()
            }
        })+
    };
}

parts_of! {
    SerializeSeq serialize_element, SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field
}

/// Hands on the fields that are needed.
macro_rules! fields_of {
    ($($fields:ident),+) => {
        $(impl<S: ser::$fields> ser::$fields for Naming<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, it: &T) -> Result<(), S::Error> {
                match self.needs.has(name) {
                    true => self.to.serialize_field(name, &Named { it, needs: self.needs }),
                    false => self.to.skip_field(name),
                }
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.to.end()
            }
        })+
    };
}

fields_of! { SerializeStruct, SerializeStructVariant }

impl<S: ser::SerializeMap> ser::SerializeMap for Naming<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.to.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, it: &T) -> Result<(), S::Error> {
        self.to.serialize_value(&Named { it, needs: self.needs })
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.to.end()
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, Needs};
    use crate::view::{Chosen, Vocabulary};
    use serde::Serialize;
    use std::collections::BTreeMap;
    use std::sync::Arc;

    #[derive(Serialize)]
    struct Page {
        title: &'static str,
        unused: &'static str,
        rows: Vec<Option<Row>>,
        options: BTreeMap<&'static str, Kind>,
    }

    #[derive(Serialize)]
    struct Row {
        label: &'static str,
        unused: u32,
    }

    #[derive(Serialize)]
    enum Kind {
        Plain(u32),
        Rich { label: &'static str, unused: bool },
    }

    fn page() -> Page {
        Page {
            title: "Löfte",
            unused: "x",
            rows: vec![Some(Row { label: "Möten", unused: 4 }), None],
            options: [("bred", Kind::Plain(1)), ("rik", Kind::Rich { label: "ja", unused: true })].into(),
        }
    }

    fn as_json(needs: &Needs) -> String {
        serde_json::to_string(&Named::new(&page(), needs)).unwrap()
    }

    #[test]
    fn fields_that_no_template_names_are_left_out_at_any_depth() {
        let (mut vocabulary, mut chosen) = (Vocabulary::default(), Chosen::default());
        ["title", "rows", "label", "options"].into_iter().for_each(|name| chosen.add(vocabulary.add(name)));
        let needs = Needs::of(Arc::new(vocabulary), chosen);
        let json = r#"{"title":"Löfte","rows":[{"label":"Möten"},null],"options":{"bred":{"Plain":1},"rik":{"Rich":{"label":"ja"}}}}"#;
        assert_eq!(as_json(&needs), json);
    }

    #[test]
    fn where_all_are_needed_all_are_there() {
        assert_eq!(as_json(Needs::ALL), serde_json::to_string(&page()).unwrap());
    }
}
