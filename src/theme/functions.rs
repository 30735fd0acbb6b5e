//! What templates can call besides Tera's own: `t` for words, `asset` for the addresses of the theme's files.

use super::strings::{Strings, ThemeString, fill};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Adds the functions, and takes away what would make two builds differ.
pub(super) fn register(tera: &mut Tera, strings: Arc<Strings>, published: Arc<BTreeMap<String, String>>) {
    tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| words(&strings, &arguments));
    tera.register_function("asset", move |arguments: Kwargs, state: &State<'_>| {
        asset(&published, arguments.must_get::<&str>("path")?, state)
    });
    // Its order is random even with `preserve_order` (Tera 2.4).
    tera.register_filter("group_by", |_: Value, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        Err(Error::message("`group_by` is not allowed, since its order is random: views come grouped"))
    });
}

fn words(strings: &Strings, arguments: &Kwargs) -> TeraResult<String> {
    let key = arguments.must_get::<&str>("key")?;
    let words = strings.get(key).ok_or_else(|| Error::message(format!("there is no string `{key}`")))?;
    let text = match words {
        ThemeString::Plain(text) => text,
        ThemeString::Plural { one, other } => match arguments.must_get::<i64>("n")? {
            1 => one,
            _ => other,
        },
    };
    let value =
        |name: &str| arguments.iter().find(|(key, _)| key.as_str() == Some(name)).map(|(_, value)| value.to_string());
    fill(text, value).map_err(|name| Error::message(format!("the string `{key}` needs `{name}`")))
}

fn asset(published: &BTreeMap<String, String>, path: &str, state: &State<'_>) -> TeraResult<String> {
    let name = published.get(path).ok_or_else(|| Error::message(format!("the theme has no file `static/{path}`")))?;
    let page: Option<Value> = state.get("page")?;
    let root = page.as_ref().and_then(|page| page.get_from_path("head.root")).and_then(Value::as_str);
    let root =
        root.ok_or_else(|| Error::message("`asset` needs `page`: add `@page` to the arguments of the component"))?;
    Ok(format!("{root}{name}"))
}
