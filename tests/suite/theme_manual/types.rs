//! The types of `src/view/`, read from their source.

use super::{read, repository, table};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use syn::{Attribute, Expr, Fields, GenericArgument, Item, Lit, Meta, PathArguments, Type};
use utfall::view::View;

/// The types that templates see, by name.
pub(super) struct Types {
    types: BTreeMap<String, Described>,
    /// The documentation of `src/view.rs`.
    contract: String,
}

struct Described {
    docs: String,
    shape: Shape,
}

enum Shape {
    /// A name for another type.
    Alias(Type),
    /// Fields: name, type, documentation.
    Fields(Vec<(String, Type, String)>),
    /// Values: as templates see them, and documentation.
    Values(Vec<(String, String)>),
    /// One of several types.
    OneOf(Vec<String>),
}

impl Types {
    pub(super) fn read() -> Self {
        let mut types = BTreeMap::new();
        let mut paths: Vec<_> =
            fs::read_dir(repository().join("src/view")).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
            let file = syn::parse_file(&read(path)).unwrap();
            types.extend(file.items.iter().filter_map(described));
        }
        let contract = docs(&syn::parse_file(&read("src/view.rs")).unwrap().attrs);
        Self { types, contract }
    }

    /// Returns the first sentence of the documentation of a type.
    pub(super) fn summary(&self, name: &str) -> String {
        let docs = &self.types.get(name).unwrap_or_else(|| panic!("no type {name} in src/view/")).docs;
        self.linked(&one_line(docs.split("\n\n").next().unwrap_or_default()))
    }

    /// Returns which template gets which type.
    pub(super) fn pages(&self) -> Vec<(String, String)> {
        let owned = |(template, view): &(&str, &str)| ((*template).to_owned(), (*view).to_owned());
        View::TEMPLATES.iter().map(owned).collect()
    }

    /// Returns the conventions, as `src/view.rs` states them.
    pub(super) fn conventions(&self) -> String {
        let (_, list) = self.contract.split_once("everywhere:\n").expect("src/view.rs lists the conventions");
        let mut out = String::new();
        for line in list.trim_start().lines() {
            writeln!(out, "{line}").unwrap();
        }
        self.linked(&out)
    }

    /// Writes every type that a page can lead to: the pages in their order, then the others by name.
    pub(super) fn write(&self, out: &mut String) {
        let pages: Vec<String> = self.pages().into_iter().map(|(_, page)| page).collect();
        out.push_str("## Pages\n\n");
        for page in &pages {
            self.write_one(page, out);
        }
        out.push_str("## Parts\n\n");
        for name in self.types.keys().filter(|name| !pages.contains(name)) {
            self.write_one(name, out);
        }
    }

    fn write_one(&self, name: &str, out: &mut String) {
        let Described { docs, shape } = &self.types[name];
        writeln!(out, "### {name}\n\n{}\n", self.linked(docs)).unwrap();
        match shape {
            Shape::Alias(target) => writeln!(out, "It is a {}.\n", self.type_words(target)).unwrap(),
            Shape::Fields(fields) => {
                let row = |(name, kind, docs): &(String, Type, String)| {
                    [format!("`{name}`"), self.type_words(kind), self.linked(&one_line(docs))]
                };
                table(out, ["field", "type", "what it is"], fields.iter().map(row));
            }
            Shape::Values(values) => {
                let row = |(key, docs): &(String, String)| [format!("`{key}`"), self.linked(&one_line(docs))];
                table(out, ["value", "what it means"], values.iter().map(row));
            }
            Shape::OneOf(variants) => {
                for variant in variants {
                    writeln!(out, "- {}", self.linked(&one_line(variant))).unwrap();
                }
                out.push('\n');
            }
        }
    }

    /// Says a type in words; those of this manual as links.
    fn type_words(&self, kind: &Type) -> String {
        let Type::Path(path) = kind else { panic!("a field of a view is a type by name") };
        let last = path.path.segments.last().expect("a path has an end");
        let inner: Vec<&Type> = match &last.arguments {
            PathArguments::AngleBracketed(arguments) => arguments
                .args
                .iter()
                .filter_map(|argument| match argument {
                    GenericArgument::Type(inner) => Some(inner),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        match (last.ident.to_string().as_str(), inner.as_slice()) {
            ("Shared", [inner]) => self.type_words(inner),
            ("Option", [inner]) => format!("{} or `null`", self.type_words(inner)),
            ("Vec", [inner]) => format!("list of {}", self.type_words(inner)),
            ("BTreeMap", [_, inner]) => format!("table of {}", self.type_words(inner)),
            ("String", []) => "text".to_owned(),
            ("bool", []) => "true or false".to_owned(),
            ("u8" | "u32" | "i64" | "usize", []) => "number".to_owned(),
            (name, []) if self.types.contains_key(name) => link(name),
            (name, _) => panic!("this manual has no words for the type {name}"),
        }
    }

    /// Makes links of what rustdoc would link: types of this manual to their place here, others to mere words.
    fn linked(&self, docs: &str) -> String {
        let mut out = String::new();
        let mut rest = docs;
        while let Some((before, after)) = rest.split_once("[`") {
            let Some((inner, after)) = after.split_once("`]") else { break };
            let name = inner.rsplit("::").next().unwrap_or(inner);
            out.push_str(before);
            if self.types.contains_key(name) {
                out.push_str(&link(name));
            } else {
                write!(out, "`{name}`").unwrap();
            }
            rest = after;
        }
        out + rest
    }
}

fn link(name: &str) -> String {
    format!("[`{name}`](#{})", name.to_lowercase())
}

fn one_line(docs: &str) -> String {
    docs.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Describes a public type that templates see; returns `None` for any other item.
fn described(item: &Item) -> Option<(String, Described)> {
    match item {
        Item::Type(alias) => {
            let described = Described { docs: docs(&alias.attrs), shape: Shape::Alias((*alias.ty).clone()) };
            Some((alias.ident.to_string(), described))
        }
        Item::Struct(item) if is_serialised(&item.attrs) => {
            let Fields::Named(fields) = &item.fields else { panic!("{} has no named fields", item.ident) };
            let field = |field: &syn::Field| {
                let name = field.ident.as_ref().expect("a named field").to_string();
                (name.trim_start_matches("r#").to_owned(), field.ty.clone(), docs(&field.attrs))
            };
            let shape = Shape::Fields(fields.named.iter().map(field).collect());
            Some((item.ident.to_string(), Described { docs: docs(&item.attrs), shape }))
        }
        Item::Enum(item) if is_serialised(&item.attrs) => {
            let key =
                |variant: &syn::Variant| renamed(&variant.attrs).unwrap_or_else(|| dashed(&variant.ident.to_string()));
            let variants = item.variants.iter().map(|variant| (key(variant), docs(&variant.attrs)));
            let shape = if item.attrs.iter().any(|attribute| says(attribute, "untagged")) {
                Shape::OneOf(variants.map(|(_, docs)| docs).collect())
            } else {
                Shape::Values(variants.collect())
            };
            Some((item.ident.to_string(), Described { docs: docs(&item.attrs), shape }))
        }
        _ => None,
    }
}

fn is_serialised(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("derive") && says(attribute, "Serialize"))
}

fn says(attribute: &Attribute, word: &str) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    list.tokens.to_string().split(|c: char| !c.is_alphanumeric()).any(|found| found == word)
}

/// Returns the key that `#[serde(rename = "…")]` gives a variant.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    let serde = attributes.iter().find(|attribute| attribute.path().is_ident("serde"))?;
    let mut key = None;
    serde
        .parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                key = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        })
        .expect("serde attributes of views are `rename`");
    key
}

fn docs(attributes: &[Attribute]) -> String {
    let line = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    lines.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Writes `NotReported` as `not-reported`, as serde does for these types.
fn dashed(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}
