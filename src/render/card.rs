//! Drawings as PNG: programs that show the picture of a link take no SVG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use std::sync::LazyLock;

/// The letters of all cards: Open Sans SemiBold with those of western and northern Europe, under the SIL Open Font License.
const FONT: &[u8] = include_bytes!("card/open-sans-semibold.ttf");

/// Has no font of the machine, so that every machine draws the same, and reads no file that a drawing may name.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let fonts = options.fontdb_mut();
    fonts.load_font_data(FONT.to_vec());
    fonts.set_sans_serif_family("Open Sans");
    fonts.set_serif_family("Open Sans");
    options
});

/// Draws an SVG in its own size.
///
/// # Errors
/// If it is no SVG, in the words of the library: a theme has its own template for it.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &OPTIONS).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the drawing has no size")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::png;

    /// The pixels of a text that is 32 high.
    fn drawn(text: &str) -> Vec<u8> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"48\"><rect width=\"400\" height=\"48\" \
             fill=\"#fff\"/><text x=\"4\" y=\"36\" font-family=\"Arial, sans-serif\" font-size=\"32\">{text}</text></svg>"
        );
        png(&svg).unwrap()
    }

    #[test]
    fn swedish_letters_are_drawn_and_differ() {
        let all: Vec<Vec<u8>> = ["", "A", "Å", "Ä", "O", "Ö", "å", "ä", "ö", "é", "–", "…", "½"].map(drawn).into();
        for (at, one) in all.iter().enumerate() {
            assert!(!all[..at].contains(one), "number {at} looks like another");
        }
    }

    #[test]
    fn the_same_text_gives_the_same_bytes() {
        assert!(drawn("Exempelstad: medborgarlöfte 2026") == drawn("Exempelstad: medborgarlöfte 2026"));
    }

    #[test]
    fn what_is_no_drawing_is_an_error() {
        assert!(png("<svg").is_err() && png("").is_err());
        assert!(png("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>").is_err());
    }
}
