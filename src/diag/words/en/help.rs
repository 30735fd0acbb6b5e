//! The way out, in English.

use super::unfit::unfit;
use super::{construct, either, meant_and, meant_or};
use crate::diag::words::quote::{
    choices, code, copied, day_here, email_in, example, explained, file_slug, full_address, header_of, heading_for,
    home, in_list, is_email, is_file_name, is_film, is_heading_of, is_host, is_iso, is_iso_time, is_list, is_looks,
    is_of_a_local_host, is_of_an_inner_host, is_of_outcome, is_on_a_disk, is_other_name, is_table, is_whole_url, join,
    list, markdown_for, missing, one_line, quoted, quoted_ids, repaired_address, says_nothing, straight,
    with_occasions,
};
use crate::diag::{DocumentFlaw, Expected, Kind, Many, TextPlace, UrlFlaw};
use crate::metadata::FileFormat;
use crate::schema::ATTACHMENTS;
use crate::source::Unfit;
use crate::value::Lang;

/// Says the way out, as full sentences.
pub(in crate::diag::words) fn help(kind: &Kind) -> Option<String> {
    Some(match kind {
        // Files and folders.
        Kind::NotUtf8 => "Save the file with the encoding UTF-8, or å, ä and ö cannot be read. If you paste the text \
            into GitHub's editor, it comes out right."
            .to_owned(),
        Kind::Symlink => "Put the file or the folder itself here instead.".to_owned(),
        Kind::ControlCharacter { .. } => "It often comes along from Word, PowerPoint or a PDF. Remove what stands between the \
            characters before and behind it, and write it again."
            .to_owned(),
        Kind::LongPeriod { .. } => "Mend the year. If the promise holds until further notice, remove `to`.".to_owned(),
        Kind::TooMany { what: Many::Entries(_), .. } => {
            "Remove what does not belong here, or divide it. No known document has so many.".to_owned()
        }
        Kind::TooMany { what: Many::Columns, .. } => {
            "Divide the table, or put it beside the text as a spreadsheet (`.xlsx`) and link to it.".to_owned()
        }
        Kind::TooMany { what: Many::Levels, .. } => {
            "Write it with fewer levels. Each level is a `>`, or a list that is indented below another.".to_owned()
        }
        Kind::TooMany { .. } => "Remove what does not belong here, or divide the content into several sites.".to_owned(),
        Kind::LongText { .. } => {
            "Shorten it. What needs more room is written below the settings, or put beside the text as a PDF.".to_owned()
        }
        Kind::SpecialFile => "Remove it, or put a plain file here instead.".to_owned(),
        Kind::LargeFile { .. } => "Remove it, divide it, or put it beside the text as a PDF.".to_owned(),
        Kind::EmptyFile => "Something went wrong when it was uploaded. Upload it again, or remove it.".to_owned(),
        Kind::OtherFormat { found: FileFormat::Html, .. } => "That often happens where the page it was fetched from asks for a login. Open the \
            file on your computer: if it looks right, save it anew and upload it; otherwise fetch it again."
            .to_owned(),
        Kind::OtherFormat { found: FileFormat::Heic, .. } => "An iPhone saves pictures so, and many browsers cannot show them. Open the picture \
            on your computer and save it as JPEG, or choose Most Compatible on the telephone under Settings, Camera, Formats. Then upload the \
            new one under the same name."
            .to_owned(),
        Kind::OtherFormat { name, found } => {
            let right = format!("{}.{}", stem(name), found.name().1);
            match ATTACHMENTS.contains(&found.name().1) {
                true => format!(
                    "Rename the file on your computer to {}, upload it, remove the old one, and write the new name in the text. GitHub \
                     cannot rename pictures and documents.",
                    code(&right)
                ),
                false => "Open the file on your computer, save it in the format that its name says, and upload it again under the same name."
                    .to_owned(),
            }
        }
        Kind::PicturePosition => "Remove the place: on Windows under Properties, Details; on an iPhone under Options as you share it. Upload \
            the picture again under the same name. If the place is open to all, write `allow = [\"picture-position\"]` in a text in the folder."
            .to_owned(),
        Kind::HiddenName { is_image: true, .. } => "Remove them, on Windows under Properties, Details, and upload the picture again under the \
            same name. Name the photographer in the text. If it is meant, write `allow = [\"hidden-name\"]` in a text in the folder."
            .to_owned(),
        Kind::HiddenName { .. } => "Open the document where it was written, choose File, Info, Properties and remove the author, save it anew \
            and upload it again under the same name. If it is meant, write `allow = [\"hidden-name\"]` at the top of a text in the folder."
            .to_owned(),
        Kind::OfficeFile { .. } => "Save it as a PDF and upload that instead. If people shall edit it: in Word and Excel, choose File, Info, Check for Issues, Inspect \
            Document, remove what is found, and then write `allow = [\"office-file\"]` in a text in the folder."
            .to_owned(),
        Kind::UnreadFile { suggestion: Some(right), is_hidden: true, .. } => format!(
            "If it shall be published, rename it to {}. A draft can have `draft = true` in the file instead.",
            code(right)
        ),
        Kind::UnreadFile { is_hidden: true, .. } => "If it shall be published, take away the dot at the beginning of the name. If it belongs to another program, write `allow = [\"unread-file\"]` in `content/index.md`."
            .to_owned(),
        Kind::UnreadFile { suggestion: Some(right), .. } => format!(
            "Did you mean {}? Move the file there: open it on GitHub, choose the pen, and write the whole way in the box with its name.",
            code(right)
        ),
        Kind::UnreadFile { .. } => "Files lie like this: `content/exempelstad/place.md`, `content/exempelstad/2020/promise.md`, and the follow-ups \
            beside `promise.md`."
            .to_owned(),
        Kind::HeavyFile { is_image: true, .. } => "It takes long to fetch on a telephone. Make it smaller on your computer, such as 1600 pixels \
            wide and saved as JPEG, and upload it again. If its name is a new one, change it in the text as well."
            .to_owned(),
        Kind::HeavyFile { .. } => "It takes long to fetch on a telephone. Save it as a PDF of the smallest size, or divide it.".to_owned(),
        Kind::NoFolder { .. } => "Remove the file, and put back the folder that was here.".to_owned(),
        Kind::NoPlace { has_files: false } => "Was the folder renamed or moved? Put it back. On a new site, \
            `utfall new place exempelstad` makes the first place. An empty site is not built, as it would take the place of the old one."
            .to_owned(),
        Kind::NoPlace { has_files: true } => "Each place is a folder with the file `place.md`, as \
            `content/exempelstad/place.md`; `utfall new place exempelstad` makes one. If the site is to have pages alone, write \
            `allow = [\"no-place\"]` in `content/index.md`."
            .to_owned(),
        Kind::FileType { extension, .. } if extension == "heic" || extension == "heif" => "An iPhone saves pictures so, and many browsers \
            cannot show them. Open the picture on your computer and save it as JPEG, upload the new one and remove this one."
            .to_owned(),
        Kind::FileType { allowed, .. } => format!("Turn the file into {}, or remove it. If it is to lie at the root of the site as it is, put it into the folder `static/` beside `content/`.", either(*allowed)),
        Kind::FileName { unfit: Some(Unfit::Ending), suggestion: Some(near), .. } => {
            format!("Windows takes it away. Rename it to {}.", code(near))
        }
        Kind::FileName { unfit: Some(why), .. } => {
            format!("{} Rename it, with small letters from a to z, digits and hyphens.", unfit(*why))
        }
        Kind::FileName { is_folder: true, suggestion: Some(near), .. } => {
            format!("Rename the folder to {}.", code(near))
        }
        Kind::FileName { suggestion: Some(near), .. } if !near.ends_with(".md") && near.contains('.') => format!(
            "Rename the file on your computer to {}, upload it, delete the old one, and write the new name where it is linked. On \
             GitHub, images and documents cannot be renamed.",
            code(near)
        ),
        Kind::FileName { name, suggestion: Some(near), .. } if is_other_name(name, near) => format!(
            "Rename it to {}. If that file is there already, put what is new into it and remove this one.",
            code(near)
        ),
        Kind::FileName {
            suggestion: Some(near), ..
        } => format!("Rename it to {}.", code(near)),
        Kind::FileName { suggestion: None, .. } => "Names of files and folders have small letters from a to z, digits \
            and hyphens, such as `maj-juli.md`."
            .to_owned(),
        Kind::MissingPromise { names, .. } => {
            let (these, are) = if names.len() == 1 { ("it", "is a follow-up") } else { ("them", "are follow-ups") };
            format!(
                "{} {are} of the promise that should be there. Was the file removed or renamed? Put it back. If another \
                 promise is meant, move {these} to its folder.",
                list(names, "and")
            )
        }
        Kind::MisplacedFile { suggestion: Some(right), .. } => format!(
            "Did you mean {}? Move the file there: open it on GitHub, choose the pen, and write the whole way in the box \
             with its name.",
            code(right)
        ),
        Kind::MisplacedFile { .. } => "The folders should look like this: `content/exempelstad/place.md`, \
            `content/exempelstad/2020/promise.md`, and the follow-ups next to `promise.md`. If that file is missing, add it."
            .to_owned(),
        Kind::PromiseWithoutPlace => "Add the file `place.md` to the folder above, with the lines \
            `name = \"Exempelstad\"`, `kind = \"municipality\"` and the code of the municipality, such as \
            `code = \"0680\"`, between two lines `+++`."
            .to_owned(),
        Kind::NoSite => {
            "Create a file `site.toml` next to the folder `content`. Its first line is `format = 1`.".to_owned()
        }

        // Front matter and TOML.
        Kind::MergeConflict => "Two people changed the same lines. Keep the right ones, and remove the lines that begin \
            with `<<<<<<<`, `=======` and `>>>>>>>`. There may be several such places."
            .to_owned(),
        Kind::NoFrontMatter => "Begin the file with a line `+++`, not `---`, write the settings on the lines below, and then \
            another line `+++`. The text comes after it."
            .to_owned(),
        Kind::OpenFrontMatter => "Write a line with only `+++` between the settings and the text.".to_owned(),
        Kind::MissingQuotes { written } => format!("Write it like this: `{}`.", quoted(written)),
        Kind::MissingOpeningQuote { written } => format!("Write it like this: `{}`.", quoted(written)),
        Kind::OddBlank => "Delete it and type a plain blank. It often comes with text from Word.".to_owned(),
        Kind::MissingBrackets { key, written } => {
            format!("Write it like this: {}.", copied(&format!("{} = [{}]", one_line(key), in_list(written))))
        }
        Kind::AnswerInComment { suggestion, .. } => {
            format!("Write it like this: {}. If it is no answer, remove it.", copied(suggestion))
        }
        Kind::Placeholder { written } if written.contains("//") => {
            "Write the real address, copied from the browser's address bar, or take it away.".to_owned()
        }
        Kind::Placeholder { .. } => "Write what shall stand there, or take the line away.".to_owned(),
        Kind::CurlyQuotes { written } => {
            format!(
                "Write it like this: `{}`. Curly quotes often come with text from Word.",
                straight(written)
            )
        }
        Kind::OpenQuotes { instead: Some(instead) }
        | Kind::OpenList { instead: Some(instead), .. }
        | Kind::ExtraText { instead: Some(instead), .. } => format!("Write it like this: {}.", copied(instead)),
        Kind::OpenQuotes { .. } => "End the text with `\"` on the same line. A text of several lines begins and ends with \
            `\"\"\"`."
            .to_owned(),
        Kind::OpenList { closing: ']', .. } => {
            "End the list with `]`, as in `responsible = [\"police\", \"municipality\"]`.".to_owned()
        }
        Kind::OpenList { .. } => {
            "End them with `}`, as in `valid = { from = \"2023-05\", to = \"2024-05\" }`.".to_owned()
        }
        Kind::MissingComma => "Write `,` between the parts, as in `[\"police\", \"municipality\"]`.".to_owned(),
        Kind::InnerQuotes { written } => format!("Write it like this: `{}`.", straight(written)),
        Kind::ExtraText { written, .. } if written.starts_with('=') => {
            "If it is a formula, write what it comes to.".to_owned()
        }
        Kind::ExtraText { written, .. } if !written.contains(char::is_alphanumeric) => "Remove it.".to_owned(),
        Kind::ExtraText { .. } => "Write it on a line of its own if it is another setting, or move it to the text below the \
            second line `+++`."
            .to_owned(),
        Kind::MissingEquals { suggestion } => format!("Write it like this: {}.", code(suggestion)),
        Kind::BadHeader { suggestion: Some(near), .. } => format!("Did you mean {}?", code(near)),
        Kind::BadHeader { suggestion: None, .. } => "Write `[[activity]]` in a promise, or `[outcome.krogtillsyn]` in a \
            follow-up."
            .to_owned(),
        Kind::DecimalComma { written } => format!("Write it like this: `{}`.", straight(written)),
        Kind::MissingValue { key } => {
            format!(
                "Fill it in, as in {}, or remove the line.",
                example(key, None)
            )
        }
        Kind::DuplicateKey { key } if key.starts_with('[') => {
            format!("Put the lines below a single {}, with each setting once.", code(key))
        }
        Kind::DuplicateKey { key } if key == "corrections" || key == "sources" => format!(
            "Make one line of them: `{} = [{{ … }}, {{ … }}]`. What is published shall stay.",
            one_line(key)
        ),
        Kind::DuplicateKey { key } if is_list(key) => {
            format!("Make one line of them: `{} = [\"…\", \"…\"]`.", one_line(key))
        }
        Kind::DuplicateKey { key } if is_of_outcome(key) => "Is the line `[outcome.…]`, with the id of the next activity, missing \
            between them? If both are of one activity, keep the line that is right."
            .to_owned(),
        Kind::DuplicateKey { key } if key == "id" => {
            "Is the line with brackets, such as `[[activity]]`, missing between them?".to_owned()
        }
        Kind::DuplicateKey { .. } => "Keep the line that is right and remove the other.".to_owned(),
        Kind::TomlSyntax { parser } if parser.contains("escape") => {
            "Write `\\\\` for each `\\`, or put the text in single quotes `'`.".to_owned()
        }
        Kind::TomlSyntax { parser } if parser.starts_with("key with no value") => "If the line is a comment, begin it with \
            `#`. Running text is written below the second line `+++`. A setting is a name, an equals sign and a value."
            .to_owned(),
        Kind::TomlSyntax { .. } => "A setting is a name, an equals sign and a value, as in \
            `title = \"Medborgarlöfte 2020\"`. Running text is written below the second line `+++`."
            .to_owned(),

        // Fields.
        Kind::UnknownKey { key, table: "[outcome.…]", .. } if matches!(key.as_str(), "text" | "utfall" | "resultat" | "beskrivning") => {
            "Write the text below the last line with `+++`, after a heading with the id of the activity, such as \
             `## krogtillsyn`."
                .to_owned()
        }
        Kind::UnknownKey { key, table, .. }
            if matches!(key.as_str(), "status" | "figures" | "reason" | "next" | "unchanged")
            && matches!(*table, "uppföljningen" | "follow-up") =>
        {
            "It is said of one activity at a time. Is the line `[outcome.…]` missing above, with the id of the activity in the \
             place of the points?"
                .to_owned()
        }
        Kind::UnknownKey { suggestion: Some(near), known, .. } if !known.is_empty() && !known.contains(&near.as_str()) => format!(
            "Did you mean {}? That field stands {}.",
            code(near),
            home_of(near)
        ),
        Kind::UnknownKey { suggestion: Some(near), table, .. } if header_of(near, table).is_some() => {
            format!("Did you mean {}, on a line of its own?", code(&header_of(near, table).unwrap_or_default()))
        }
        Kind::UnknownKey { suggestion, known, .. } => {
            meant_or(suggestion.as_ref(), format!("Here you can write {}.", either(known)))
        }
        Kind::MisplacedKey { key, table } if table.starts_with('[') => format!(
            "Everything after {} belongs to that section. Move {} to the top of the file, above the first line with square \
             brackets.",
            code(table),
            code(key)
        ),
        Kind::MisplacedKey { key, table } => {
            format!(
                "Move {} out of {}, to a line of its own at the top of the file.",
                code(key),
                code(table)
            )
        }
        Kind::MissingKey { key, table } if !choices(key, table).is_empty() => format!(
            "Add a line {} with one of the words {}.",
            code(&format!("{key} = \"…\"")),
            explained(key, &choices(key, table), "or", Lang::En)
        ),
        Kind::MissingKey { key, table } => format!("Add a line such as {}.", missing(key, table)),
        Kind::WrongType { key, instead: Some(instead), .. } if matches!(key.as_str(), "figures" | "targets") => {
            format!("Write the number with what is counted, in quotes: such as {}.", code(instead))
        }
        Kind::WrongType { instead: Some(instead), .. } => format!("Write it like this: {}.", copied(instead)),
        Kind::WrongType { key, expected, .. } => wrong_type(key, *expected),
        Kind::BadDate { suggestion: Some(near), .. } if near.len() < 10 => {
            format!("Write the month in two digits, in quotes: `{}`.", quoted(near))
        }
        Kind::BadDate { suggestion: Some(near), .. } => {
            format!("Write the date as year-month-day, with two digits for month and day: {}.", code(near))
        }
        Kind::BadDate { written, .. } if is_iso(written) => {
            "Check the month and the day. If the day is not known, the \
            month will do, `\"2020-03\"`, or the year, `\"2020\"`."
                .to_owned()
        }
        Kind::BadDate { written, suggestion: None } if is_iso_time(written) => match day_here(written) {
            Some(day) => format!("Write the day alone, without a time: {}.", code(day)),
            None => "Write the day alone, without a time: `2020-03-05`. The time is that of another zone, so look which day it is \
                here."
                .to_owned(),
        },
        Kind::BadDate { suggestion: None, .. } => "Write the date as year-month-day, with two digits for month and \
            day: `2020-03-05`. If the day is not known, `\"2020-03\"` or `\"2020\"` will do."
            .to_owned(),
        Kind::PeriodReversed => "Write the earlier date in `from` and the later in `to`.".to_owned(),
        Kind::UnknownWord { key, written, .. } if key == "status" && says_nothing(written) => {
            "Remove the line. The page says itself what is not reported, and what is unclear belongs in `note`.".to_owned()
        }
        Kind::UnknownWord { key, suggestion: None, allowed, .. } if key == "status" => format!(
            "If all was done, write `Done`. If something is left, write `Partly done` or `Ongoing`. If it came to nothing, write \
             `Not done`. If you do not know, leave `status = \"\"`. It can be {}.",
            explained(key, allowed, "or", Lang::En)
        ),
        Kind::UnknownWord { key, suggestion, allowed, .. } => {
 let words = explained(key, allowed, "or", Lang::En);
 meant_and(suggestion.as_ref(), &format!("Here you can write {words}."))
 },
        Kind::BadId { unfit: Some(why), .. } => format!("{} Choose another id.", unfit(*why)),
        Kind::BadId { suggestion: Some(id), meant: true, .. } => {
            format!("Did you mean {}? An id stands here, as it is written after `id =`, and not a name.", quoted_ids(id))
        }
        Kind::BadId { suggestion: None, meant: true, .. } => {
            "Write the id of the activity as it stands in `promise.md`, after `id =` below `[[activity]]`.".to_owned()
        }
        Kind::BadId { suggestion, .. } => format!(
            "An id has small letters from a to z, digits and hyphens: {}.",
            code(suggestion.as_deref().unwrap_or("krogtillsyn"))
        ),
        Kind::BadUrl { flaw: UrlFlaw::Character, .. } => {
            "A web address has no spaces, quotes or backslashes in it. Copy it from the address bar of the browser.".to_owned()
        }
        Kind::BadUrl { flaw: UrlFlaw::Local, .. } => {
            "It is on your own computer or on an inner network. Write the public address of the page, or take the line away.".to_owned()
        }
        Kind::BadUrl { flaw: UrlFlaw::Unseen, .. } => {
            "The address holds a character that cannot be seen, or that turns the text around. Type the address by hand.".to_owned()
        }
        Kind::BadUrl { flaw: UrlFlaw::Login, .. } => {
            "What stands before `@` looks like a website, but readers end up on the one after it. Remove what stands before `@`, and `@`.".to_owned()
        }
        Kind::BadUrl { written, .. } if repaired_address(written).is_some() => {
            format!("Write {}.", code(&repaired_address(written).unwrap_or_default()))
        }
        Kind::BadUrl { written, .. } if is_email(written) => {
            "That is an e-mail address. The address of a web page belongs here; if there is none, take the field away.".to_owned()
        }
        Kind::BadUrl { written, .. } if is_file_name(written) => format!(
            "That is the name of a file. Put the file into the folder of this one, and link to it in the text: {}.",
            code(&format!("[What the file is]({})", one_line(written)))
        ),
        Kind::BadUrl { written, .. } if is_on_a_disk(written) => "That is a place on your computer. Upload the file to the folder of \
            this one, and link to it in the text: `[What the file is](minutes.pdf)`."
            .to_owned(),
        Kind::BadUrl { written, .. } if is_whole_url(written) && written.contains(['?', '#']) => {
            "The address of a site has neither `?` nor `#`. Write it without that and what comes after it.".to_owned()
        }
        Kind::BadUrl { written, .. } if is_whole_url(written) && !written.is_ascii() => {
            "Write the host as it stands on the network, with the letters a to z: it often begins with `xn--` then.".to_owned()
        }
        Kind::BadUrl { written, .. } if full_address(written) == "https://example.org/" => {
            "Copy the whole address from the address bar of the browser; it begins with `https://`. If there is none, take the field away.".to_owned()
        }
        Kind::BadUrl { written, .. } => {
            format!(
                "Write the whole address, with `https://` first: `{}`.",
                full_address(written)
            )
        }
        Kind::BadColor { .. } => "Write the colour as six digits after `#`, 0–9 and a–f, as in `#00558c`.".to_owned(),
        Kind::PaleColor { suggestion, .. } => format!(
            "Links must be readable on a tinted ground too, so that at least 5.4 to 1 is needed. This shade suffices: {}.",
            code(suggestion)
        ),
        Kind::BadEmail { written } if email_in(written).is_some() => {
            format!("Write the address alone: {}.", code(email_in(written).unwrap_or_default()))
        }
        Kind::BadEmail { .. } => "Write the address like this: `name@example.org`.".to_owned(),
        Kind::BadAuthority { .. } => {
            "Write the domain, a comma and a year in which it was the publisher's: `authority = \"exempelstad.se,2026\"`. Never \
             change it after that, or all subscribers get everything anew.".to_owned()
        }
        Kind::LicenseLanguage { suggestion, .. } => format!(
            "Write the address that all languages share, which data portals know: `url = \"{suggestion}\"`."
        ),
        Kind::BadOrganisationNumber { .. } => {
            "Write the ten digits of the organisation in quotes: `organisation_number = \"999999-9999\"`. If the number is \
             a person's, or not known, remove the line.".to_owned()
        }
        Kind::BadCode { .. } => "Write the municipality code of Statistics Sweden, four digits in quotes: \
            `code = \"0680\"`."
            .to_owned(),
        Kind::FormatVersion { .. } => "Write `format = 1`, or get a newer version of Utfall.".to_owned(),
        Kind::OutOfRange { .. } => "Write the number in digits, without quotes.".to_owned(),
        Kind::UnknownLint { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "The code is in square brackets in the message, such as `repeated-text`. Only warnings and hints can be silenced, not errors.".to_owned(),
        ),
        Kind::NoAccessibility { .. } => "The law asks authorities for a statement: `[accessibility]` with \
            `compliance`, `standard`, `assessed`, `updated`, `method`, `report_url`, `supervisor` and `defects`. If no \
            authority publishes the site, write `kind = \"unofficial\"`."
            .to_owned(),
        Kind::AccessibilityPart { key } => format!("Add {}.", accessibility_part(key)),
        Kind::NoCards => "It was built without that part. Use one from a release, or build it with \
            `cargo build --features cards`. Else remove `cards`."
            .to_owned(),
        Kind::TitleAsName { .. } => "A new site has it so to begin with. Write the name of who answers, such as \
            `name = \"Exempelstads kommun\"`."
            .to_owned(),
        Kind::AccountNeeded { .. } => "Everybody must be able to report mistakes and defects, also those without an account \
            and those who do not want to say who they are. Lead to a form on your own site."
            .to_owned(),
        Kind::NoReportWay { .. } => "Write a page of yours with a form or an address, `contact_url = \"https://…\"`, under \
            `[publisher]`: that is where *Report a mistake* leads on each page. If there is none, write `email`."
            .to_owned(),
        Kind::UnofficialContact => "Write whom readers turn to, or remove the line with `text`. If no authority stands behind \
            the site, write `kind = \"unofficial\"`."
            .to_owned(),
        Kind::UnofficialLogo => {
            "Remove the line with `logo`. If an authority publishes the site, write `kind = \"official\"`.".to_owned()
        }

        // Figures.
        Kind::NoFigure { .. }
        | Kind::TwoFigures { .. }
        | Kind::BadNumber { .. }
        | Kind::NotACount { .. }
        | Kind::NumberSize { .. }
        | Kind::RangeReversed { .. } => super::figure::help(kind)?,
        Kind::FigureWithoutUnit { written, is_target: true } => format!(
            "Write what is counted after the number, as in {}: figures of follow-ups are compared with that.",
            code(&with_occasions(written))
        ),
        Kind::FigureWithoutUnit { written, is_target: false } => format!(
            "Write what is counted after the number, as in {}. Only an activity with a single target can do without.",
            code(&with_occasions(written))
        ),

        // Text.
        Kind::RawHtml { written } if is_looks(written) => "Take away what stands between `<` and `>`, and keep the words. Text from \
            Word is pasted without it with Ctrl+Shift+V."
            .to_owned(),
        Kind::RawHtml { written } if written.to_ascii_lowercase().starts_with("<br") => "Leave a line empty where a new paragraph \
            begins. In a table: write a comma, or make two rows."
            .to_owned(),
        Kind::RawHtml { written } if written.starts_with("<img") => "Upload the image to the folder of the text, and write: \
            `![What it shows](image.png)`."
            .to_owned(),
        Kind::RawHtml { written } if heading_for(written).is_some() => {
            format!("Write {} instead.", code(&heading_for(written).unwrap_or_default()))
        }
        Kind::RawHtml { written } if is_table(written) => "Write the table like this: `| Month | Number |`, on the next line `| --- | --- |`, and then a line for each \
            month: `| May | 60 |`."
            .to_owned(),
        Kind::RawHtml { written } => match markdown_for(written) {
            Some(markdown) => {
                format!("Write {markdown} instead. Comments `<!-- like this -->` are allowed and never published.")
            }
            None => "Write Markdown instead, such as `**bold text**` or `[link](https://…)`. Comments \
                `<!-- like this -->` are allowed and never published."
                .to_owned(),
        },
        Kind::UnreadMarkdown { construct, suggestion, .. } => construct::unread_help(*construct, suggestion.as_ref()),
        Kind::UnmeantMarkdown { construct, suggestion, .. } => construct::unmeant_help(*construct, suggestion.as_ref()),
        Kind::UnreadLink { slip, suggestion, .. } => construct::link_help(*slip, suggestion.as_ref()),
        Kind::SettingInText { written } if written == "+++" => "Only two lines `+++` part the settings from the text. Take this one away, and move \
            what are settings above the second."
            .to_owned(),
        Kind::SettingInText { written } if written.starts_with("Rättelse") || written.starts_with("Correction") => {
            "A correction gets a line of its own on the page when it is written between the two lines `+++` at the beginning of \
             the file: `corrections = [{ date = 2020-03-05, text = \"…\" }]`. Down here it is only text."
                .to_owned()
        }
        Kind::SettingInText { .. } => "Move the line, with those that belong to it, up between the two lines `+++` at the beginning of \
            the file. Down here it is not read, but shown to everybody."
            .to_owned(),
        Kind::OpenComment => "End the comment with `-->`.".to_owned(),
        Kind::LinkScheme { scheme } if scheme.len() == 1 || matches!(scheme.as_str(), "file" | "smb") => "The file lies on your computer or on a shared \
            disk, and nobody else can open it. Upload it to the folder of the text, and link to it by name: \
            `[The minutes](minutes.pdf)`."
            .to_owned(),
        Kind::LinkScheme { scheme } if scheme == "//" => "Write the whole address, with `https://` first.".to_owned(),
        Kind::LinkScheme { .. } => {
            "Use an address that begins with `https://`, or `mailto:` for e-mail and `tel:` for telephone.".to_owned()
        }
        Kind::LinkToOutput { written, suggestion: None } if is_of_an_inner_host(written) && !is_of_a_local_host(written) => {
            "Use the public address of the same thing, or upload the file to the folder of the text and link to it: \
             `[The minutes](minutes.pdf)`."
                .to_owned()
        }
        Kind::LinkToOutput {
            suggestion: Some(near), ..
        } => {
            format!(
                "Link to the file instead: {}. Then the link works both on GitHub and on the site.",
                code(near)
            )
        }
        Kind::LinkToOutput { suggestion: None, .. } => "Link to the file that the page is made from, such as \
            `../2019/promise.md`. Then the link works both on GitHub and on the site."
            .to_owned(),
        Kind::ContactWithoutWay => "Write at least one way to reach the role, such as `phone = \"114 14\"`, \
            `email = \"trygghet@example.org\"` or `url = \"https://example.org/contact\"`."
            .to_owned(),
        Kind::BadPhone { .. } => "Write one number, with only digits, blanks, hyphens and `+`: `010-00 00 00`. If there are more, \
            make a `[[contact]]` for each."
            .to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Nowhere } => "If it lies in the same folder, write the name of the file: \
            `file = \"agreement.pdf\"`. If it lies on another site, write the address: \
            `url = \"https://example.org/agreement.pdf\"`."
            .to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Both } => {
            "Keep `file` where the file lies here, else `url`, and remove the other.".to_owned()
        }
        Kind::BadDocument { flaw: DocumentFlaw::AddressAsFile } => "Replace `file` by `url`.".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::FileAsAddress } => {
            "Put the file into the folder of this text, and replace `url` by `file`.".to_owned()
        }
        Kind::BadDocument { flaw: DocumentFlaw::Page } => "A document is a file such as `agreement.pdf`. Link to the text in \
            the prose instead: `[The promise for 2019](../2019/promise.md)`."
            .to_owned(),
        Kind::BrokenLink { written, .. } if is_on_a_disk(written) => "The file lies on a shared disk, and nobody else can open \
            it. Upload it to the folder of the text, and link to it by name: `[The minutes](minutes.pdf)`."
            .to_owned(),
        Kind::BrokenLink { is_document: true, suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Put the file into the folder of this text, and write its name with the ending: `file = \"avtal.pdf\"`.".to_owned(),
        ),
        Kind::BrokenLink { written, suggestion: None, .. } if is_email(written) => {
            format!("A link to an e-mail address is written like this: {}.", code(&format!("mailto:{written}")))
        }
        Kind::BrokenLink { written, suggestion: None, .. } if repaired_address(written).is_some() => {
            format!("Write {}.", code(&repaired_address(written).unwrap_or_default()))
        }
        Kind::BrokenLink { written, suggestion: None, .. } if is_host(written) => {
            format!("Write the whole address: {}.", code(&full_address(written)))
        }
        Kind::BrokenLink { written, suggestion: None, .. } if is_file_name(written) && !written.ends_with(".md") && file_slug(written).is_some() => format!(
            "Upload the file to the folder of this text, under the name {}, and link with that name.",
            code(&file_slug(written).unwrap_or_default())
        ),
        Kind::BrokenLink { written, suggestion: None, .. } if is_film(written) => {
            "Films and sounds cannot be a part of the site. Put it where you have your films, and link to it: \
             `[The film](https://…)`."
                .to_owned()
        }
        Kind::BrokenLink { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Write the path of the file from the folder of this file, such as `../2019/promise.md`."
                .to_owned(),
        ),
        Kind::BrokenAnchor {
            suggestion: Some(near), ..
        } => format!("Did you mean {}?", code(&format!("#{near}"))),
        Kind::BrokenAnchor { suggestion: None, .. } => {
            "After `#` comes the id of an activity, as in `promise.md#krogtillsyn`, or a heading.".to_owned()
        }
        Kind::BrokenImage { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Put the image in the folder of the text and write the name of the file: `![What it shows](image.png)`."
                .to_owned(),
        ),
        Kind::UnsafeLogo { .. } => "Save the logo again as plain SVG, without scripts, links, animations and embedded images, \
                                    or as PNG."
            .to_owned(),
        Kind::BrokenLogo { .. } => {
            "Put the image in `content` and write its path from there, as in `logo = \"logo.png\"`.".to_owned()
        }
        Kind::ExternalImage { .. } => {
            "The other site would learn who reads the page. Download the image, put it in the folder of the text and \
             write the name of the file: `![What it shows](image.png)`."
                .to_owned()
        }
        Kind::LinkToDraft { .. } => {
            "Leave out the link for now, or remove `draft = true` when the text is finished: from the file itself or from its `promise.md`.".to_owned()
        }
        Kind::LinkToHidden { .. } => {
            "Remove the link, or add the place to `places` under an `[[edition]]` in `site.toml`.".to_owned()
        }

        // Places and promises.
        Kind::NoCounty => {
            "Write the code of the municipality, `code = \"0680\"`, or the county, `county = \"Jönköpings län\"`. \
             A district has the county of its municipality: `within = \"jonkoping\"`."
                .to_owned()
        }
        Kind::UnknownMember { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "The place should be in `content`, in a folder of that name. If it has not been fetched yet, this goes away then.",
        ),
        Kind::UnknownPlace { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "A place is a folder in `content` with the file `place.md`, and is written as the name of the folder.",
        ),
        Kind::BadWithin { .. } => {
            "Only a district, `kind = \"district\"`, is within another place, and that place must \
            be a municipality, `kind = \"municipality\"`."
                .to_owned()
        }
        Kind::UnknownPromise { suggestion, .. } => meant_or(
            suggestion.as_ref(),
            "Write the folders of the place and the promise, such as `exempelstad/2019`. If the older promise is not on this site, \
             remove the line.".to_owned(),
        ),
        Kind::ExtendsRing { to_itself: true, .. } => {
            "Write the folders of the older promise, or remove the line.".to_owned()
        }
        Kind::ExtendsRing { key, .. } => format!("Let only the newer promise have `{key}`."),
        Kind::OwnPlace { place } => {
            format!(
                "Write `{}` first in the list, or move the folder to the right place.",
                quoted(place)
            )
        }
        Kind::UnknownParty { id, suggestion } => meant_or(
            suggestion.as_ref(),
            format!(
                "Add it to `promise.md`, as `[[party]]` with `id = {}`, or choose a party from there.",
                quoted(id)
            ),
        ),
        Kind::UnknownPledge { id, suggestion } => meant_or(
            suggestion.as_ref(),
            format!(
                "Add it as `[[pledge]]` with `id = {}`, or choose a pledge from `promise.md`.",
                quoted(id)
            ),
        ),
        Kind::UnknownFocus { id, suggestion } => meant_or(
            suggestion.as_ref(),
            format!(
                "Add it to `promise.md`, as `[[focus]]` with `id = {}`, or to `site.toml`, as `[focus.{}]`.",
                quoted(id),
                one_line(id)
            ),
        ),
        Kind::DuplicateId { .. } => "Change the id of the newer one. A pledge and an activity of the same promise may \
            not share an id either."
            .to_owned(),
        Kind::PledgeKey { .. } => "Move the line to the `[[activity]]` that it is about.".to_owned(),
        Kind::OnceWithoutEnd => {
            "Write when it ends, as in `valid = { from = \"2020\", to = \"2021\" }`, or follow it up \
            more often, as in `schedule = \"year\"`."
                .to_owned()
        }

        // Follow-ups.
        Kind::NoPeriod { suggestion, .. } => meant_and(
            suggestion.as_ref().map(|near| format!("{near}.md")).as_ref(),
            "Name the file after the period, such as `t1.md`, or write at its top: \
            `period = { from = \"2018-05\", to = \"2018-07\" }`.",
        ),
        Kind::PeriodTwice { key, .. } => {
            format!(
                "Remove the line with {}, or rename the file if it is about another period.",
                code(key)
            )
        }
        Kind::OutsideValidity { .. } => "Correct the period, or `valid` in `promise.md`. From the second year of the \
            promise, the year comes first in the file name: `2021-t1.md`."
            .to_owned(),
        Kind::SamePeriod { .. } => {
            "Merge the files into one. In the first year of a promise the name means the same with \
            and without the year: `t1.md` and `2020-t1.md`."
                .to_owned()
        }
        Kind::UnknownRow { suggestion: None, .. } => "Write an id as it is in `promise.md`, after `id =` under \
            `[[activity]]`. If the id was changed there, change it back, for it is an address; a new name goes into `title`."
            .to_owned(),
        Kind::UnknownRow { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "Write an id as it is in `promise.md`, after `id =` under `[[activity]]`.",
        ),
        Kind::NotARow { id } => format!(
            "Write the outcome of an activity instead. A text about the pledge or focus area can go under the heading {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if written.starts_with("- ##") => format!(
            "The heading stands in a list or a quotation. Take away the sign before `##`, so that the line begins with {}.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { written, id } if is_heading_of(written, id) => format!(
            "It is indented, or has an unseen blank from Word behind `##`. Delete all before the word, and write {} at the \
             very left.",
            code(&format!("## {id}"))
        ),
        Kind::HeadingNearId { id, .. } => format!(
            "Write {}; the page shows the title anyway. With another heading it would look as if nothing had been \
             reported.",
            code(&format!("## {id}"))
        ),
        Kind::FreeHeading { ids, .. } => format!(
            "Did you mean {}? With another heading the activity has no text on the page. A section of your own may stay.",
            either(ids.iter().map(|id| format!("## {id}")))
        ),
        Kind::OutcomeWithoutText { place: TextPlace::EmptyHeading, .. } => "Write what was done on the line below the heading. If there is nothing to say, take the heading away.".to_owned(),
        Kind::OutcomeWithoutText { place: TextPlace::Comment, .. } => "Move the text to a line of its own behind `-->`. A note to yourselves can stay.".to_owned(),
        Kind::OutcomeWithoutStatus { .. } => "Write the status in the quotes: `status = \"Genomförd\"`. If the source states none, take the line away.".to_owned(),
        Kind::OutcomeWithoutText { id, .. } => format!(
            "Write what was done below the heading {}. If the text is there, that heading may be missing above it.",
            code(&format!("## {id}"))
        ),
        Kind::DuplicateHeading { .. } => "Move the text under one of the headings and remove the other.".to_owned(),
        Kind::UnknownWhole { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "`part_of` holds the words of another figure in the same list, which is no part itself: \
             `figures = [\"39 kontroller\", { value = \"5 kontroller\", part_of = \"39 kontroller\" }]`.",
        ),
        Kind::AlikeFigures { .. } => "They are added. Say what tells them apart, such as \
             `{ value = \"8 personer\", what = \"alkohol\" }`, and if one is a part of another, \
             `part_of = \"39 personer\"`."
            .to_owned(),
        Kind::PlaceInTarget { instead, .. } => format!(
            "Write {}, and the same `where` with the figures of follow-ups. Only those are then compared with the target.",
            copied(instead)
        ),
        Kind::UnchangedFromNothing { .. } => "`unchanged = true` means that nothing has changed since last time. Write what is \
            true now instead, or remove the line."
            .to_owned(),
        Kind::UnchangedAndMore { key } => {
            format!(
                "Remove `unchanged = true` if something has happened, or else the line with {}.",
                code(key)
            )
        }
        Kind::FigureWithoutTarget { targets, .. } if targets.is_empty() => {
            "Add a target in `promise.md` if the number \
            should count, or else the line `allow = [\"figure-without-target\"]` here."
                .to_owned()
        }
        Kind::FigureWithoutTarget { instead: Some(instead), .. } => format!(
            "If the number counts towards the target, write {}. Otherwise the line `allow = [\"figure-without-target\"]` \
             silences the warning.",
            copied(instead)
        ),
        Kind::FigureWithoutTarget { targets, .. } => format!(
            "If the number belongs to the target {}, write unit and place in the same way, or list two words for one thing in \
             `[units]` in `site.toml`. Otherwise the line `allow = [\"figure-without-target\"]` silences the warning.",
            either(targets)
        ),

        // Good reporting.
        Kind::OtherPeriod { lines, .. } => {
            format!("Write the period of the file, or say that it is a comparison.{}", also(lines))
        }
        Kind::OtherPlace { .. } => "Write the right municipality. If the other one takes part in the promise, add it to \
            `places` or as a `[[party]]`."
            .to_owned(),
        Kind::RepeatedText { .. } => "Write what has happened since. If nothing changed, remove the text and write \
            `unchanged = true`."
            .to_owned(),
        Kind::NumberWithoutTarget { written } => format!(
            "Write {} on the activity in `promise.md`, so that the figures of follow-ups are compared with it.",
            code(&format!("targets = [{}]", quoted(written)))
        ),
        Kind::TargetAbout { number, .. } => format!(
            "Write the border that is meant: {} or {}. If the source only says about how many, leave it in the text.",
            code(&format!("minst {number}")),
            code(&format!("högst {number}"))
        ),
        Kind::EmptyPromise => "Write the pledges under `[[pledge]]` and the activities under `[[activity]]`, or the text of the \
            promise below `+++`. If it is not finished, write `draft = true`, and it is not published."
            .to_owned(),
        Kind::IncompleteActivity { key: "pledge", .. } => "Write the pledge that it belongs to, by its id below `[[pledge]]`: \
            `pledge = \"tryggt-centrum\"`. If it belongs to none of them, write `allow = [\"incomplete-activity\"]` on it."
            .to_owned(),
        Kind::IncompleteActivity { .. } => "Write the party that is responsible, by its id below `[[party]]`: `responsible = \
            [\"police\"]`. If the promise does not say who, write `allow = [\"incomplete-activity\"]` on it."
            .to_owned(),
        Kind::EmptyFollowUp => "Fill it in, or wait with publishing. Until then the period does not count as reported. If \
            only a part of the source is here, write `partial = true`."
            .to_owned(),
        Kind::TargetWithoutFigure { .. } => "Write how many there were in this period, such as \
            `figures = [\"2 tillfällen\"]`. Without a figure the page says that it is unknown whether the target is reached."
            .to_owned(),
        Kind::DoneBelowTarget { .. } => "Check the figures of all periods. If they are right, write `status = \"partly\"` and \
            why in `reason`."
            .to_owned(),
        Kind::NotDoneWithoutZero { zero } => format!(
            "Write {} if that is true. Without the zero the period counts as unknown.",
            code(&format!("figures = [{}]", quoted(zero)))
        ),
        Kind::NoReason { .. } => "Write why, such as `reason = \"Samordnaren slutade i maj.\"`, which is Swedish for: the \
            coordinator left in May."
            .to_owned(),
        Kind::PlanInOutcome { .. } => "Move the plan to `next = \"…\"` in the activity's `[outcome.…]`. There it is shown \
            under a heading of its own."
            .to_owned(),
        Kind::PublishedEarly { .. } => {
            "Check the date, the year above all, and that the file is named after the right period.".to_owned()
        }
        Kind::FutureDate { .. } => "Check the date, the year above all. If it is to be published later, wait with the file until then.".to_owned(),
        Kind::OtherYear { is_folder: true, .. } => "If the file is a copy of another year's, change `valid`, the title and the \
            texts. If not, rename the folder, before anything is published there."
            .to_owned(),
        Kind::OtherYear { .. } => "Change the title or `valid`, whichever is wrong.".to_owned(),
        Kind::SamePlace { folder, .. } => format!(
            "If the folder is a copy of {}, remove it. If they are two places, say in `name` how they differ, or give the \
             municipality in `within`.",
            code(&format!("content/{folder}"))
        ),
        Kind::SameTitle { .. } => "Say in the title how they differ, most often the year. If the file is a copy, change \
            `valid`, dates and texts as well."
            .to_owned(),
        Kind::ClosedAddress { suggestion: Some(right), .. } => format!(
            "Write the address that the link leads to: {}. Safety links from e-mail may hold the recipient's address.",
            code(right)
        ),
        Kind::ClosedAddress { .. } => "It asks for a login, or leads a way round. Upload the file to the folder and link to it, \
            or use the open address of the page."
            .to_owned(),
        Kind::FollowUpMissing { due, names } => format!(
            "{} was due on {}. Write it, even if little happened. If the promise never announced it, change `schedule`.",
            if names.len() == 1 { "It" } else { "The first" },
            code(due)
        ),
        Kind::UnexplainedAbbreviation { written, .. } => format!(
            "Add {} to `[abbreviations]` in `site.toml`, or write the words the first time, with the abbreviation in \
             brackets.",
            code(&format!("{} = \"…\"", one_line(written)))
        ),
        Kind::HeadingLevel { right, .. } => {
            format!("Start the line with {}.", code(&"#".repeat(usize::from(*right))))
        }
        Kind::LinkText { .. } => {
            "Write what it leads to, such as `[listan över platserna](platser.csv)`, the list of the places.".to_owned()
        }
        Kind::ImageText { file } => {
            format!("Write what the image shows: {}.", code(&format!("![Two officers in the square]({})", one_line(file))))
        }
        Kind::LongSentence { .. } => "Split it into two or three, or make a list.".to_owned(),
        Kind::PlainLanguage { better, lines, .. } => {
            let better = better.iter().map(|word| format!("“{word}”")).collect();
            format!("Write {} instead.{}", join(better, "or"), also(lines))
        },
        Kind::PersonalNumber { .. } => "Remove it and write the person's role instead. If the file is already on GitHub, the number has to be removed from the \
            history too. If it is another kind of number, write `allow = [\"personal-number\"]` at the top of the file."
            .to_owned(),
        Kind::PrivateEmail { .. } => "Write a shared address instead, such as `trygghet@kommunen.se`.".to_owned(),
        Kind::PrivatePhone { .. } => "Write the number of the office or the switchboard. If this is a shared number, write \
            `allow = [\"private-phone\"]` at the top of the file."
            .to_owned(),
        Kind::SmallCount { .. } => "Write “some young people”, a larger place or no age.".to_owned(),
        Kind::InvisibleCharacter { .. } => "Delete the word and type it again. Such characters often come with pasted text."
            .to_owned(),
        Kind::DecimalThousands { thousands, .. } => format!(
            "If you meant thousands, write {}. If they are decimals, write `allow = [\"decimal-thousands\"]` here.",
            code(thousands)
        ),

        // Settings.
        Kind::UnknownEdition { suggestion, .. } => meant_and(
            suggestion.as_ref(),
            "The editions are under `[[edition]]` in `site.toml`, each with its `id`.",
        ),
        Kind::EditionPath { .. } => "Give one of them a folder of its own, such as `path = \"polisen\"`.".to_owned(),
        Kind::BadPath { unfit: Some(why), .. } => format!("{} Choose another folder.", unfit(*why)),
        Kind::BadPath { suggestion, .. } => format!(
            "Write folders with small letters from a to z, digits and hyphens, and one slash between them, as in `path = \"{}\"`.",
            suggestion.as_deref().unwrap_or("jonkopings-kommun")
        ),

        // Addresses.
        Kind::AddressTaken { by, .. } if by.starts_with('/') => "Rename the file.".to_owned(),
        Kind::AddressTaken { .. } => "Rename one of the files or folders.".to_owned(),
        Kind::AddressCase { .. } => "Remove one of them, or give it another name. On some computers they are the same file.".to_owned(),
        Kind::AliasTaken { own: true, .. } => {
            "Remove it from `aliases`, which lists addresses that the page had before.".to_owned()
        }
        Kind::AliasTaken { .. } => "Remove it from `aliases`. An older address can lead to one page only.".to_owned(),
        Kind::BadAlias { suggestion: Some(near), .. } => {
            format!("Write the address in plain letters, without percent codes: {}.", code(near))
        }
        Kind::BadAlias { unfit: Some(why), .. } => {
            format!("The address becomes a file. {} Remove it from `aliases`.", unfit(*why))
        }
        Kind::LongAddress { .. } => {
            "Shorten it. The address becomes a file, and not every computer can store a longer path.".to_owned()
        }
        Kind::BadAlias { .. } => "Write what came after the name of the site, with a slash first and last: \
            `aliases = [\"/exempelstad/2019/\"]`."
            .to_owned(),
        Kind::UnusedAttachment { name } => {
            format!(
                "Link to it from a text in the same folder, {}, or list it in `documents`. Otherwise remove it.",
                code(&format!("[What it is]({name})"))
            )
        }

        // Themes.
        Kind::UnknownTheme { suggestion, known, .. } => meant_or(
            suggestion.as_ref(),
            format!("Choose {}, or put the theme into the folder `themes`.", either(known)),
        ),
        Kind::ThemeRing { .. } => {
            "Change `parent` in the `theme.toml` of one of them, so that the chain ends.".to_owned()
        }
        Kind::ThemeApi { .. } => {
            "Write `api = 1` once the theme follows that version, or get a newer version of Utfall.".to_owned()
        }
        Kind::ThemeName { folder, .. } => format!("Write {}.", code(&format!("name = \"{}\"", one_line(folder)))),
        Kind::ThemeOption { .. } => "Give it a value of the same type, or another name.".to_owned(),
        Kind::MissingTemplate { .. } => {
            "Write `parent = \"base\"` in `theme.toml`, so that the theme gets the templates it lacks.".to_owned()
        }
        Kind::TemplateSyntax { .. } => "The words in brackets come from the template language Tera. Its rules are at \
            `keats.github.io/tera`."
            .to_owned(),
        Kind::TemplateName { suggestion: None, known, .. } if !known.is_empty() => {
            format!("What this template extends has the blocks {}.", list(known, "and"))
        }
        Kind::TemplateName { suggestion, .. } => {
            meant_or(suggestion.as_ref(), "The theme manual lists what templates may use.".to_owned())
        }
        Kind::ExtendsItself { advice } => match advice {
            Some(parent) => format!("Write {}.", code(&format!("{{% extends \"{}\" %}}", one_line(parent)))),
            None => "Remove the line with `extends`; no theme below this one has the template.".to_owned(),
        },
        Kind::TemplateRing { .. } => "Remove one of the links.".to_owned(),
        Kind::StyleImport { .. } => "Write it before all other rules, such as `@import \"_form.css\" layer(form) print;`. Behind \
            the name may stand `layer(…)`, then `supports(…)`, then media."
            .to_owned(),
        Kind::DuplicateComponent { .. } => "Remove one of them, or give it another name.".to_owned(),
        Kind::TemplateRender { more: 0, .. } => {
            "Compare the names in the template with those that the theme manual lists.".to_owned()
        }
        Kind::TemplateRender { more, .. } => format!(
            "Compare the names in the template with those that the theme manual lists. The same error is on {more} \
             more {}.",
            if *more == 1 { "page" } else { "pages" }
        ),
        Kind::UnknownString { suggestion: Some(near), .. } => meant_or(Some(near), String::new()),
        Kind::UnknownString { key, suggestion: None } => {
            format!(
                "Add it to `strings/en.toml` of the theme: {}.",
                code(&format!("{} = \"…\"", one_line(key)))
            )
        }
    })
}

/// Where a field stands that was written in another table.
fn home_of(key: &str) -> String {
    match home(key) {
        Some(table) if table.starts_with('[') => format!("below {}", code(table)),
        _ => "at the top of the file, above the first line with square brackets".to_owned(),
    }
}

fn wrong_type(key: &str, expected: Expected) -> String {
    let example = example(key, Some(expected));
    match expected {
        Expected::Table if key == "outcome" => {
            "Write `[outcome.…]`, with the id of the activity in the place of the points, on a line of its own, and the fields below.".to_owned()
        }
        Expected::Table if example.starts_with("`[") => {
            format!("Write {example} on a line of its own, and the fields on the lines below.")
        }
        Expected::Tables if example.starts_with("`[") => {
            format!("Write {example} on a line of its own for each, and the fields on the lines below.")
        }
        Expected::Date => {
            format!("Write, say, {example}. If the day is not known, `\"2020-03\"` or `\"2020\"` will do.")
        }
        Expected::Validity => format!("Write {example}, or `{{ from = \"2023-05\", to = \"2024-05\" }}`."),
        _ => format!("Write it like this: {example}."),
    }
}

/// A part of the accessibility statement: a line to copy, and what it is.
fn accessibility_part(key: &str) -> &'static str {
    match key {
        "compliance" => r#"`compliance = "partial"`: how the site complies, `full`, `partial` or `none`"#,
        "standard" => r#"`standard = "EN 301 549 V3.2.1 (WCAG 2.1 AA)"`: what the site was tested against"#,
        "assessed" => r#"`assessed = 2026-05-20`: the day of the assessment"#,
        "updated" => r#"`updated = 2026-05-20`: the day the statement was last changed"#,
        "method" => r#"`method = "…"`: how it was assessed, such as by its own staff or by an outside expert"#,
        "report_url" => {
            r#"`report_url = "https://…"`: a form where readers report defects without saying who they are"#
        }
        "supervisor" => {
            r#"`supervisor = { title = "…", url = "https://…" }`: the authority that supervises, and its page for complaints"#
        }
        _ => r#"`defects = ["…"]`: what is not accessible, with the reason for each"#,
    }
}

/// The other lines that the same words stand in: "They are also on lines 14 and 16."
fn also(lines: &[usize]) -> String {
    match lines {
        [] => String::new(),
        lines if lines.len() > 8 => {
            format!(" The words are on {} more lines, the first of them line {}.", lines.len(), lines[0])
        }
        [line] => format!(" They are also on line {line}."),
        lines => format!(" They are also on lines {}.", join(lines.iter().map(usize::to_string).collect(), "and")),
    }
}

/// The name of a file without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
