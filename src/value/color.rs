//! Colours, and how well they can be told apart.

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

impl Color {
    /// White.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };
    /// Black.
    pub const BLACK: Self = Self { red: 0, green: 0, blue: 0 };

    /// Reads `#0f4a4f`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Returns it as style sheets write it: `#0f4a4f`.
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// Returns the contrast to another, from 1 to 21 (WCAG 2.2, *contrast ratio*).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Returns it with this share of its light, from 0 (black) to 1 (itself).
    pub fn darkened(self, share: f64) -> Self {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a byte is a byte")]
        let part = |part: u8| (f64::from(part) * share.clamp(0.0, 1.0)).floor() as u8;
        Self { red: part(self.red), green: part(self.green), blue: part(self.blue) }
    }

    /// Returns the lightest darker shade that has at least this contrast to white.
    pub fn dark_enough(self, contrast: f64) -> Self {
        let shades = (0..=100).rev().map(|share| self.darkened(f64::from(share) / 100.0));
        shades.into_iter().find(|shade| shade.contrast(Self::WHITE) >= contrast).unwrap_or(Self::BLACK)
    }

    /// The relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let part = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.red) + 0.7152 * part(self.green) + 0.0722 * part(self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::Color;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn six_digits_behind_a_number_sign_are_a_color() {
        assert_eq!(color("#0F4a4f").css(), "#0f4a4f");
        for text in ["0f4a4f", "#0f4", "#0f4a4f00", "#0f4a4g", "blå", "#ååå", "#+f+f+f"] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        // The lightest grey that passes level AA on white, and the next lighter one.
        assert!(color("#767676").contrast(Color::WHITE) >= 4.5);
        assert!(color("#777777").contrast(Color::WHITE) < 4.5);
        // Near black the luminance is a straight line.
        assert!((color("#0a0a0a").contrast(Color::WHITE) - 19.798).abs() < 1e-3);
    }

    #[test]
    fn a_pale_color_is_darkened_until_it_suffices() {
        let dark = color("#7fb2d9").dark_enough(5.4);
        assert!(dark.contrast(Color::WHITE) >= 5.4);
        assert_eq!(color("#00558c").dark_enough(5.4), color("#00558c"));
    }
}
