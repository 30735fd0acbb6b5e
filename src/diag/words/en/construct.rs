//! What is said of text that is read otherwise than it was meant, in English.

use crate::diag::words::quote::{code, one_line};
use crate::diag::{LinkSlip, Unmeant, Unread};

/// What is wrong with a link that is none.
pub(super) fn link_message(written: &str, slip: LinkSlip) -> String {
    let link = code(written);
    match slip {
        LinkSlip::Blank => format!("the link {link} cannot be read: there are blanks in its address"),
        LinkSlip::Open => format!("the link {link} cannot be read: its last bracket is missing"),
        LinkSlip::Reversed => format!("the link {link} cannot be read: its brackets stand the wrong way round"),
        LinkSlip::Apart => format!("the link {link} cannot be read: its words and its address are not side by side"),
        LinkSlip::Empty => format!("the link {link} has no address"),
        LinkSlip::Upload => format!("the picture {link} was never uploaded"),
        LinkSlip::Other => format!("the link {link} cannot be read, and is shown as it stands"),
    }
}

/// The way out for a link that is none.
pub(super) fn link_help(slip: LinkSlip, suggestion: Option<&String>) -> String {
    match slip {
        LinkSlip::Empty => {
            return "Write the address in the brackets: `[The minutes](minutes.pdf)` or `[polisen.se](https://polisen.se/)`."
                .to_owned();
        }
        LinkSlip::Upload => {
            return "Take the line away. Upload the picture to the folder of the text, and write `![What it shows](picture.png)`."
                .to_owned();
        }
        _ => {}
    }
    let Some(right) = suggestion else {
        return "Write the words in `[ ]` and the address in `( )` right behind: `[The minutes](minutes.pdf)` or \
                `[polisen.se](https://polisen.se/)`."
            .to_owned();
    };
    let right = code(right);
    match slip {
        LinkSlip::Blank if right.contains("://") => {
            format!("Write {right}. If the address is longer, copy it from the browser's address bar.")
        }
        LinkSlip::Blank => format!("Write {right}. The file must have just that name; upload it under it."),
        LinkSlip::Open | LinkSlip::Other => format!("Write {right}."),
        _ => format!("Write {right}, with nothing between `]` and `(`."),
    }
}

/// What is wrong with text that is not read.
pub(super) fn unread_message(construct: Unread, written: &str) -> String {
    let written = code(written);
    match construct {
        Unread::Heading => format!("{written} is no heading; it is shown as it stands"),
        Unread::List => format!("the line {written} begins no list; the lines are shown as one"),
        Unread::Task => format!("the line {written} has no box to tick"),
        Unread::Table => format!("the line {written} looks like a table, and is shown as running text"),
        Unread::GridTable => format!("{written} belongs to a table of another program, and is shown as it stands"),
        Unread::Footnote => format!("the footnote {written} is not read; it is shown as it stands"),
        Unread::Attributes => format!("{written} speaks to another program, and is shown as it stands"),
        Unread::Shortcode => format!("{written} is a code of another program, and is shown as it stands"),
        Unread::Alert => format!("the box {written} is not read; it is shown as it stands"),
        Unread::WikiLink => format!("{written} is no link; it is shown as it stands"),
        Unread::Contents => format!("{written} is no table of contents; it is shown as it stands"),
        Unread::Emphasis => format!("the asterisks in {written} are shown, and the words are not bold"),
        Unread::Mark => format!("{written} is not marked; it is shown with its equals signs"),
        Unread::Emoji => format!("{written} is no picture; it is shown as it stands"),
        Unread::Formula => format!("{written} is a formula or a command, and is shown as it stands"),
        Unread::Definition => format!("the line {written} explains no word; it goes on with the paragraph"),
        Unread::Blank => format!("{written} is left from a template, and everybody sees it"),
        Unread::Garbled => format!("{written} has the wrong letters"),
        Unread::Reminder => format!("{written} looks like a note to yourselves, and everybody sees it"),
        Unread::CellError => format!("{written} is an error value of Excel, and is shown as it stands"),
        Unread::DiskPath => format!("{written} is on a disk that nobody else can reach"),
        Unread::Address => format!("{written} is no link"),
        Unread::Title => format!("{written} is shown with its signs, for a title is no Markdown"),
    }
}

/// The way out for text that is not read.
pub(super) fn unread_help(construct: Unread, suggestion: Option<&String>) -> String {
    let right = suggestion.map(|right| code(right)).unwrap_or_default();
    match construct {
        Unread::Heading => format!("Write {right} on a line of its own, with a plain blank behind `#`."),
        Unread::List if right.starts_with("`1.") => {
            "Write a number, a full stop and a blank, `1. `, at the beginning of each line.".to_owned()
        }
        Unread::List => {
            format!(
                "Write a hyphen and a blank at the beginning of each line: {right}. Leave a line empty before the first."
            )
        }
        Unread::Task => "Write `- [ ] ` at the beginning of the line, or `- [x] ` if it is done.".to_owned(),
        Unread::Table => format!(
            "Write each row like this: {right}, and below the first one as many `| --- |`. A few numbers may be a list \
             as well."
        ),
        Unread::GridTable => {
            "Write the rows like this: `| Month | Number |`, then `| --- | --- |`, then a row for each \
            month. Take away the lines of `+`, `-` and `=`."
                .to_owned()
        }
        Unread::Footnote => {
            "Write the note in brackets in the text. If it is a source, write it in `sources` at the top of \
            the file or as a link: `[The statistics](https://…)`."
                .to_owned()
        }
        Unread::Attributes => {
            "Take it away. The site decides on looks; bold text is written `**like this**`.".to_owned()
        }
        Unread::Shortcode => "Take it away, and say in plain words what it would show.".to_owned(),
        Unread::Alert => {
            "Write a paragraph of its own that begins in bold: `**Note:** The times may change.`".to_owned()
        }
        Unread::WikiLink => "Write a link to the file: `[About](om.md)`.".to_owned(),
        Unread::Contents => "Take the line away.".to_owned(),
        Unread::Emphasis if suggestion.is_some() => format!("Write {right}, with a blank behind the bold text."),
        Unread::Emphasis => {
            "Write `**` close to the words, before the first and behind the last: `**bold text**`. For the \
            asterisks themselves write `\\*\\*`."
                .to_owned()
        }
        Unread::Mark => "Write `**bold text**`, or take the equals signs away.".to_owned(),
        Unread::Emoji => "Take it away, or paste the sign itself.".to_owned(),
        Unread::Formula => "Say it in plain words and signs.".to_owned(),
        Unread::Definition => {
            "Write the word in bold and what it means behind it, in one line: `**Tertial:** four months.`".to_owned()
        }
        Unread::Blank => "Write what shall stand there, or take the line away.".to_owned(),
        Unread::Reminder => "Take it away, or write what shall stand there.".to_owned(),
        Unread::CellError => {
            "Write the number that the cell should have. `########` says that the column is too narrow.".to_owned()
        }
        Unread::DiskPath => {
            "Upload the file to the folder of the text, and link to it: `[The minutes](minutes.pdf)`.".to_owned()
        }
        Unread::Address | Unread::Title => format!("Write {right}."),
        Unread::Garbled => {
            "This happens when å, ä, ö or a dash is read in the wrong encoding. Write the word by hand, or \
            paste the text again."
                .to_owned()
        }
    }
}

/// What is wrong with text that is read as what nobody meant.
pub(super) fn unmeant_message(construct: Unmeant, written: &str) -> String {
    let written = code(written);
    match construct {
        Unmeant::Code => format!("the line {written} is indented, and shown as program code"),
        Unmeant::OpenCode => format!("all behind the line {written} is shown as program code, for it never ends"),
        Unmeant::Underline => format!("the line {written} makes the text above it a heading"),
        Unmeant::DateList => format!("the line {written} becomes a numbered list"),
        Unmeant::ListNumber => format!("the line {written} is shown with another number"),
        Unmeant::Quote => format!("the line {written} becomes a quotation, and its `>` is not shown"),
        Unmeant::PlusList => format!("the line {written} becomes a part of a list, and its `+` is not shown"),
        Unmeant::Strike => format!("{written} is shown struck out"),
        Unmeant::Definition => format!("the line {written} is not shown at all"),
        Unmeant::Cells => format!("{written} is not shown: the row has more columns than the first of the table"),
        Unmeant::EmptyHeading => "the heading has no words".to_owned(),
        Unmeant::EqualsLine => format!("the line {written} makes the text above it the heading of the page"),
        Unmeant::Proposal => "a change that was proposed on GitHub is shown as program code".to_owned(),
        Unmeant::Times => format!("the asterisks in {written} are not shown"),
        Unmeant::Caption => format!("the caption {written} is not shown: the picture stands inside a paragraph"),
    }
}

/// The way out for text that is read as what nobody meant.
pub(super) fn unmeant_help(construct: Unmeant, suggestion: Option<&String>) -> String {
    let right = suggestion.map(|right| one_line(right)).unwrap_or_default();
    match construct {
        Unmeant::Code => {
            "Take away the blanks or the tab at its beginning. If it is code, write a line ```` ``` ```` before \
            and one behind it."
                .to_owned()
        }
        Unmeant::OpenCode => "Write a line of the same signs where the code ends, or take the line away.".to_owned(),
        Unmeant::Underline if suggestion.is_some() => format!(
            "If the text shall be a heading, write {} there and take the line of hyphens away. If not, leave a line empty \
             before the hyphens.",
            code(&right)
        ),
        Unmeant::EqualsLine => {
            "Take the line away. If the text shall be a heading, write `## ` at the beginning of that line.".to_owned()
        }
        Unmeant::Proposal => {
            "Take away that line and the line ```` ``` ```` behind it. Keep the text between.".to_owned()
        }
        Unmeant::Times => format!("Write {}, or say it in words.", code(&right)),
        Unmeant::Underline => {
            "Leave a line empty before it, and it is a rule. If the text shall be a heading, write `## ` at \
            the beginning of that line instead."
                .to_owned()
        }
        Unmeant::DateList => format!(
            "Write something before the date or the number, such as `On`, or a backslash before the full stop: {}.",
            code(&right)
        ),
        Unmeant::ListNumber => format!(
            "The page counts by itself and shows {}. If it is no list, write something before the number.",
            code(&right)
        ),
        Unmeant::Quote => {
            "Write `more than` or `at least` before the number. A quotation is written in quotes.".to_owned()
        }
        Unmeant::PlusList => "Write `Plus` or `The increase was` before the number.".to_owned(),
        Unmeant::Strike => "Write `about` instead of `~`. To strike words out, write `~~like this~~`.".to_owned(),
        Unmeant::Definition => {
            "A line that begins with words in square brackets and a colon is the address of a link. Write \
            it without the brackets, or use the link."
                .to_owned()
        }
        Unmeant::Cells => "Add a column to the first two rows of the table. For a `|` itself write `\\|`.".to_owned(),
        Unmeant::EmptyHeading => "Write the heading behind `#`, or take the line away.".to_owned(),
        Unmeant::Caption => {
            "Leave a line empty before and behind the picture, and its caption stands below it.".to_owned()
        }
    }
}
