//! The texts of files, cheap to clone.

use std::borrow::Cow;
use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// The text of a file.
///
/// Files share one allocation, because size classes of the allocator waste about 10 % of each when every file has its own.
#[derive(Clone)]
pub struct Text {
    whole: Arc<Cow<'static, str>>,
    start: u32,
    end: u32,
}

impl Text {
    /// Moves texts into one allocation, unless they are 4 GiB or more together.
    pub fn pack<'a>(texts: impl IntoIterator<Item = &'a mut Self>) {
        let texts: Vec<&mut Self> = texts.into_iter().collect();
        let mut whole = String::with_capacity(texts.iter().map(|text| text.len()).sum());
        if u32::try_from(whole.capacity()).is_err() {
            return;
        }
        let place = |text: &&mut Self| {
            let start = whole.len();
            whole.push_str(text);
            start..whole.len()
        };
        let places: Vec<Range<usize>> = texts.iter().map(place).collect();
        let whole = Arc::new(whole.into());
        for (text, place) in texts.into_iter().zip(places) {
            *text = Self::part(&whole, place);
        }
    }

    /// Wraps an embedded text, without copying it.
    pub fn from_static(text: &'static str) -> Self {
        Self::part(&Arc::new(Cow::Borrowed(text)), 0..text.len())
    }

    fn part(whole: &Arc<Cow<'static, str>>, place: Range<usize>) -> Self {
        let byte = |at| u32::try_from(at).expect("a text is smaller than four gigabytes");
        Self { whole: Arc::clone(whole), start: byte(place.start), end: byte(place.end) }
    }
}

impl Deref for Text {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        &self.whole[self.start as usize..self.end as usize]
    }
}

impl From<String> for Text {
    fn from(mut text: String) -> Self {
        text.shrink_to_fit();
        let length = text.len();
        Self::part(&Arc::new(text.into()), 0..length)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        let is_same = Arc::ptr_eq(&self.whole, &other.whole) && (self.start, self.end) == (other.start, other.end);
        is_same || **self == **other
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &**self)
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use std::sync::Arc;

    #[test]
    fn packed_texts_are_unchanged_and_share_an_allocation() {
        let mut texts: Vec<Text> = ["ett", "", "två", "tre\n"].map(Text::from).into();
        Text::pack(&mut texts);
        assert!(texts.iter().all(|text| Arc::ptr_eq(&text.whole, &texts[0].whole)));
        assert_eq!(texts, ["ett", "", "två", "tre\n"].map(Text::from));
        assert_eq!(Text::from_static("ett"), texts[0]);
    }
}
