//! What is said of text that is read otherwise than it was meant, in English.

use crate::diag::words::quote::code;
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
