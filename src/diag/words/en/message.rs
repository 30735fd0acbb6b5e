//! What is wrong, in English: one line each.

use super::construct;
use crate::diag::words::quote::{
    code, is_heading_of, is_iso, is_of_a_local_host, is_of_an_inner_host, join, list, one_line,
};
use crate::diag::{DocumentFlaw, Expected, InTemplate, Kind, Many, TextPlace, UrlFlaw};
use crate::locale::figure::NotACount;
use crate::metadata::{FileFormat, NameRole};
use crate::source::Unfit;

/// Says what is wrong: lower case, no full stop, what was written between backticks.
pub(in crate::diag::words) fn message(kind: &Kind) -> String {
    match kind {
        // Files and folders.
        Kind::NotUtf8 => "the file is not saved as UTF-8".to_owned(),
        Kind::Symlink => "this is only a shortcut to something elsewhere".to_owned(),
        Kind::ControlCharacter { code } => {
            format!("there is a control character that cannot be seen (U+{code:04X}), which no page or feed may hold")
        }
        Kind::LongPeriod { years, most } => format!("the period is {years} years long, and {most} years are the most"),
        Kind::TooMany { what, count, most } => match what {
            Many::Entries(key) => format!("{} has {count} entries; the maximum is {most}", code(key)),
            Many::Columns => format!("the table has {count} columns; the maximum is {most}"),
            Many::Levels => format!("lists and quotations are nested {count} levels deep; the maximum is {most}"),
            Many::Places => format!("the site has {count} places; the maximum is {most}"),
            Many::Promises => format!("the place has {count} promises; the maximum is {most}"),
            Many::FollowUps => format!("the promise has {count} follow-ups; the maximum is {most}"),
        },
        Kind::LongText { key, length, most } => {
            format!("{} is {length} characters long; the maximum is {most}", code(key))
        }
        Kind::SpecialFile => "this is not a regular file, but a pipe or a device".to_owned(),
        Kind::LargeFile { size, most } => {
            format!("the file is {} MB large, and a text may be {} MB at most", size.div_ceil(1 << 20), most >> 20)
        }
        Kind::EmptyFile => "the file is empty".to_owned(),
        Kind::OtherFormat { name, found: FileFormat::Html } => format!("{} is really a web page", code(name)),
        Kind::OtherFormat { name, found } => format!("{} is really a file of {}", code(name), found.name().0),
        Kind::PicturePosition => "the file holds where the picture was taken".to_owned(),
        Kind::HiddenName { names, .. } => format!("the file has hidden details: {}", roles(names)),
        Kind::OfficeFile { name } => {
            format!("{} may hold names, comments and tracked changes that nobody sees", code(name))
        }
        Kind::UnreadFile { path, is_hidden: true, .. } => {
            format!("{} is not read, since a name in its path begins with a dot", code(path))
        }
        Kind::UnreadFile { path, .. } => format!("{} is not read, since the file lies outside `content`", code(path)),
        Kind::HeavyFile { size, is_image } => {
            format!("{} has {} MB", if *is_image { "the picture" } else { "the file" }, size >> 20)
        }
        Kind::NoFolder { name } => format!("{} is a file, not a folder", code(name)),
        Kind::FileType { extension, .. } if extension.is_empty() => {
            "files without an extension are not published".to_owned()
        }
        Kind::FileType { extension, .. } => {
            format!("files of type {} are not published", code(&format!(".{extension}")))
        }
        Kind::FileName { name, suggestion: Some(right), unfit: None, .. }
            if right.ends_with(".md") && !name.to_ascii_lowercase().ends_with(".md") =>
        {
            format!("{} is a text, and the names of such files end in `.md`", code(name))
        }
        Kind::FileName { is_folder: true, name, unfit: Some(Unfit::LongId), .. } => {
            format!("the folder name {} is too long", code(name))
        }
        Kind::FileName { is_folder, name, unfit: Some(Unfit::Ending), suggestion: Some(near) } => format!(
            "the {} name {} ends in {}",
            if *is_folder { "folder" } else { "file" },
            code(near),
            if name.ends_with('.') { "a full stop" } else { "a blank" }
        ),
        Kind::FileName { is_folder: true, name, unfit: Some(_), .. } => {
            format!("the folder name {} does not work on every computer", code(name))
        }
        Kind::FileName { name, unfit: Some(_), .. } => {
            format!("the file name {} does not work on every computer", code(name))
        }
        Kind::FileName { is_folder: true, name, .. } => {
            format!("the folder name {} does not work in a web address", code(name))
        }
        Kind::FileName { name, .. } => format!("the file name {} does not work in a web address", code(name)),
        Kind::MissingPromise { folder, .. } => format!("the folder {} has no `promise.md`", code(folder)),
        Kind::MisplacedFile { name, .. } => format!("the file {} does not belong in this folder", code(name)),
        Kind::PromiseWithoutPlace => "the promise is not in the folder of a place".to_owned(),
        Kind::NoSite => "the file `site.toml` is missing".to_owned(),
        Kind::NoPlace { has_files: false } => "the folder `content` is missing or empty".to_owned(),
        Kind::NoPlace { has_files: true } => "there is no place on the site".to_owned(),

        // Front matter and TOML.
        Kind::MergeConflict => "the file holds two versions of the same lines".to_owned(),
        Kind::NoFrontMatter => "the file does not begin with settings".to_owned(),
        Kind::OpenFrontMatter => "the settings at the top of the file are not closed".to_owned(),
        Kind::MissingQuotes { written } => format!("{} has no quotes around it", code(written)),
        Kind::MissingOpeningQuote { written } => format!("{} lacks its first quote", code(written)),
        Kind::OddBlank => "here is an unseen blank that is no plain one".to_owned(),
        Kind::MissingBrackets { key, .. } => format!("{} is a list, and stands in square brackets", code(key)),
        Kind::AnswerInComment { written, .. } => format!("{} stands behind `#`, where it is not read", code(written)),
        Kind::Placeholder { written } => format!("{} is left from the template", code(written)),
        Kind::CurlyQuotes { written } => format!("{} has curly quotes, not straight ones", code(written)),
        Kind::OpenQuotes { .. } => "the closing quote is missing".to_owned(),
        Kind::OpenList { closing: ']', .. } => "the closing `]` of the list is missing".to_owned(),
        Kind::OpenList { .. } => "the closing `}` is missing".to_owned(),
        Kind::MissingComma => "a comma is missing here".to_owned(),
        Kind::InnerQuotes { written } => format!("there are quotes inside the text {}", code(written)),
        Kind::ExtraText { written, .. } => format!("{} does not belong here", code(written)),
        Kind::MissingEquals { .. } => "the line has no equals sign".to_owned(),
        Kind::BadHeader { written, .. } => format!("{} cannot begin a section", code(written)),
        Kind::DecimalComma { written } => format!("the decimal number {} has no quotes around it", code(written)),
        Kind::MissingValue { key } => format!("the field {} is not filled in", code(key)),
        Kind::DuplicateKey { key } if key.starts_with('[') => format!("the section {} appears twice", code(key)),
        Kind::DuplicateKey { key } => format!("the field {} appears twice", code(key)),
        Kind::TomlSyntax { parser } if parser.starts_with("key with no value") => "the line is no setting".to_owned(),
        Kind::TomlSyntax { parser } => format!("the setting cannot be read ({})", one_line(parser)),

        // Fields.
        Kind::UnknownKey { key, table, .. } => format!("there is no field {} {}", code(key), within(table)),
        Kind::MisplacedKey { key, table } => format!("the field {} does not belong {}", code(key), within(table)),
        Kind::MissingKey { key, table } => format!("the field {} is missing {}", code(key), within(table)),
        Kind::WrongType { key, expected, .. } => format!("{} should be {}", code(key), expected_value(*expected)),
        Kind::BadDate { written, .. } if is_iso(written) => format!("there is no such date as {}", code(written)),
        Kind::BadDate { written, .. } => format!("{} cannot be read as a date", code(written)),
        Kind::PeriodReversed => "the period ends before it begins".to_owned(),
        Kind::UnknownWord { key, written, .. } => format!("{} cannot be {}", code(key), code(written)),
        Kind::BadId { written, unfit: Some(Unfit::LongId), .. } => format!("the id {} is too long", code(written)),
        Kind::BadId { written, .. } => format!("{} cannot be an id", code(written)),
        Kind::BadUrl { written, flaw: UrlFlaw::Local } => {
            format!("nobody outside can open the web address {}", code(written))
        }
        Kind::BadUrl { written, flaw: UrlFlaw::Login } => {
            format!("the web address {} hides where it leads", code(written))
        }
        Kind::BadUrl { written, flaw: UrlFlaw::Unseen } => {
            format!("the web address {} has a character that cannot be seen", code(written))
        }
        Kind::BadUrl { written, flaw: UrlFlaw::Character } => format!("{} is not a web address", code(written)),
        Kind::BadUrl { written, flaw: UrlFlaw::Incomplete } => {
            format!("{} is not a complete web address", code(written))
        }
        Kind::BadColor { written } => format!("{} is not a colour", code(written)),
        Kind::PaleColor { written, contrast, .. } => {
            let (whole, tenth) = (contrast / 10, contrast % 10);
            format!("{} is too light: its contrast to white is {whole}.{tenth} to 1", code(written))
        }
        Kind::BadEmail { written } => format!("{} is not an e-mail address", code(written)),
        Kind::BadAuthority { written } => format!("{} is not a domain with a year", code(written)),
        Kind::LicenseLanguage { written, .. } => format!("{} is the licence in one language", code(written)),
        Kind::BadOrganisationNumber { written } => format!("{} is no Swedish organisation number", code(written)),
        Kind::BadCode { written } => format!("{} is not a municipality code", code(written)),
        Kind::FormatVersion { written } => format!("this program does not know format {}", code(written)),
        Kind::OutOfRange { key, least, most: i64::MAX } => format!("{} should be at least {least}", code(key)),
        Kind::OutOfRange { key, least, most } => format!("{} should be a number from {least} to {most}", code(key)),
        Kind::UnknownLint { written, .. } => format!("there is no warning called {}", code(written)),
        Kind::NoAccessibility { publisher } => format!("{} has no accessibility statement", code(publisher)),
        Kind::AccessibilityPart { key } => format!("the accessibility statement lacks {}", code(key)),
        Kind::NoCards => "this program cannot make pictures for links".to_owned(),
        Kind::TitleAsName { table } => {
            format!("`name` under {} is the title of the site, not who answers", code(table))
        }
        Kind::AccountNeeded { key, host } => {
            format!("{} leads to {}, where readers need an account", code(key), code(host))
        }
        Kind::NoReportWay { publisher } => format!("readers have no way to reach {}", code(publisher)),
        Kind::UnofficialContact => {
            "`[contact]` says that no authority stands behind the site, but the publisher is one".to_owned()
        }
        Kind::UnofficialLogo => "only an authority may show a logo".to_owned(),

        // Figures.
        Kind::NoFigure { written, .. } => format!("{} does not begin with a number", code(written)),
        Kind::TwoFigures { written, .. } => format!("there are two numbers in {}", code(written)),
        Kind::NotACount { written, what, is_target, .. } => {
            let were = if *is_target { "there shall be" } else { "there were" };
            let says = match what {
                NotACount::Change => format!("how something changed or compares, not how many {were}"),
                NotACount::Date => format!("a day or a time, not how many {were}"),
                NotACount::Age => format!("an age or a number of years, not how many {were}"),
                NotACount::During => "perhaps how long something went on".to_owned(),
                NotACount::Deadline => format!("how fast or how long, not how many {were}"),
                NotACount::Fraction => "a part of something, without a number that can be counted with".to_owned(),
                NotACount::Ordinal => format!("which one, not how many {were}"),
                NotACount::Average => format!("an average, not how many {were}"),
                NotACount::Cumulative => format!("how many {were} with earlier periods counted in"),
            };
            format!("{} says {says}", code(written))
        }
        Kind::BadNumber { written, .. } => format!("the number in {} can be read in several ways", code(written)),
        Kind::NumberSize { written, negative: true } => format!("the number in {} is below zero", code(written)),
        Kind::NumberSize { written, .. } => format!("the number in {} is too large", code(written)),
        Kind::RangeReversed { written, .. } => format!("{} goes from the higher number to the lower", code(written)),
        Kind::FigureWithoutUnit { written, .. } => format!("{} does not say what is counted", code(written)),

        // Text.
        Kind::RawHtml { written } => format!("{} is HTML, which cannot be used in the text", code(written)),
        Kind::UnreadMarkdown { construct, written, .. } => construct::unread_message(*construct, written),
        Kind::UnmeantMarkdown { construct, written, .. } => construct::unmeant_message(*construct, written),
        Kind::UnreadLink { written, slip, .. } => construct::link_message(written, *slip),
        Kind::SettingInText { written } => format!("the line {} is a setting, but stands in the text", code(written)),
        Kind::OpenComment => "the comment is not closed, so the text after it is not shown".to_owned(),
        Kind::LinkScheme { scheme } if scheme == "//" => "the link begins with `//`, without `https:`".to_owned(),
        Kind::LinkScheme { scheme } => {
            format!("links that begin with {} are not published", code(&format!("{scheme}:")))
        }
        Kind::LinkToOutput { written, .. } if written.contains("/blob/") || written.contains("/edit/") => {
            format!("{} is the page of a file on the web, not the file itself", code(written))
        }
        Kind::LinkToOutput { written, .. } if is_of_an_inner_host(written) && !is_of_a_local_host(written) => {
            format!("{} is an address on an inner network, which nobody outside can open", code(written))
        }
        Kind::LinkToOutput { written, .. } if is_of_a_local_host(written) => {
            format!("{} is an address on your own computer, which nobody else can open", code(written))
        }
        Kind::LinkToOutput { written, .. } => {
            format!("{} is an address on the finished site, not a file", code(written))
        }
        Kind::ContactWithoutWay => {
            "the contact has neither a telephone number, nor e-mail, nor a web address".to_owned()
        }
        Kind::BadPhone { written } => format!("{} is no telephone number", code(written)),
        Kind::BadDocument { flaw: DocumentFlaw::Nowhere } => {
            "the document has neither a file nor an address".to_owned()
        }
        Kind::BadDocument { flaw: DocumentFlaw::Both } => "the document has both a file and an address".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::AddressAsFile } => "`file` is a web address".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::FileAsAddress } => "`url` is the name of a file".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Page } => "the document is a text of this site".to_owned(),
        Kind::BrokenLink { written, .. } => format!("the link goes to {}, which does not exist", code(written)),
        Kind::BrokenAnchor { anchor, .. } => {
            format!("the page that the link goes to has no anchor {}", code(&format!("#{anchor}")))
        }
        Kind::BrokenImage { written, .. } => format!("there is no image {}", code(written)),
        Kind::UnsafeLogo { found: Some(found) } => {
            format!("the logo contains {}, which is no part of a picture", code(found))
        }
        Kind::UnsafeLogo { found: None } => "the logo is no SVG image that can be read".to_owned(),
        Kind::BrokenLogo { written } => format!("there is no image {} in `content`", code(written)),
        Kind::ExternalImage { written } => format!("the image {} is on another site", code(written)),
        Kind::LinkToDraft { written } => format!("the link goes to {}, which is a draft", code(written)),
        Kind::LinkToHidden { written } => format!("the link goes to {}, which no edition shows", code(written)),

        // Places and promises.
        Kind::NoCounty => "the county of the place is not given".to_owned(),
        Kind::UnknownMember { id, .. } => format!("there is no place {} in the collection", code(id)),
        Kind::UnknownPlace { id, .. } => format!("there is no place {}", code(id)),
        Kind::BadWithin { id } => format!("the place cannot be within {}", code(id)),
        Kind::UnknownPromise { id, .. } => format!("there is no promise {}", code(id)),
        Kind::ExtendsRing { key: "follows", to_itself: true, .. } => "the promise comes after itself".to_owned(),
        Kind::ExtendsRing { key: "follows", id, .. } => {
            format!("the promise comes after {}, which in turn comes after this one", code(id))
        }
        Kind::ExtendsRing { to_itself: true, .. } => "the promise extends itself".to_owned(),
        Kind::ExtendsRing { id, .. } => format!("the promise extends {}, which in turn extends this one", code(id)),
        Kind::OwnPlace { place } => format!("`places` does not begin with {}, the place of the folder", code(place)),
        Kind::UnknownParty { id, .. } => format!("the promise has no party {}", code(id)),
        Kind::UnknownPledge { id, .. } => format!("the promise has no pledge {}", code(id)),
        Kind::UnknownFocus { id, .. } => format!("there is no focus area {}", code(id)),
        Kind::DuplicateId { id } => format!("the id {} is used twice", code(id)),
        Kind::PledgeKey { key } => format!("a pledge cannot have {} when the promise has activities", code(key)),
        Kind::OnceWithoutEnd => "`once` is followed up at the end, but the promise has no end".to_owned(),

        // Follow-ups.
        Kind::NoPeriod { name, .. } => {
            format!("the file name {} does not give the period of the follow-up", code(name))
        }
        Kind::PeriodTwice { name, key } => {
            format!("the file name {} already gives the period, so {} should not be here", code(name), code(key))
        }
        Kind::OutsideValidity { period, validity } => {
            format!("the promise holds for {}, not {}", validity.en, period.en)
        }
        Kind::SamePeriod { name } => format!("there are two files for the period {}", code(name)),
        Kind::UnknownRow { id, .. } => format!("nothing in the promise has the id {}", code(id)),
        Kind::NotARow { id } => format!("{} is not an activity and cannot have an outcome", code(id)),
        Kind::HeadingNearId { written, id } if is_heading_of(written, id) => {
            format!("the line {} is no heading, though it looks like one", code(written))
        }
        Kind::HeadingNearId { written, id } => {
            format!("the heading {} should be the id itself, {}", code(written), code(id))
        }
        Kind::FreeHeading { written, .. } => format!("the heading {} belongs to no activity", code(written)),
        Kind::OutcomeWithoutText { id, place: TextPlace::Nowhere } => format!("{} has a status, but no text", code(id)),
        Kind::OutcomeWithoutText { id, place: TextPlace::EmptyHeading } => {
            format!("{} has a status, but its heading {} is empty", code(id), code(&format!("## {id}")))
        }
        Kind::OutcomeWithoutText { id, place: TextPlace::Comment } => {
            format!("the text below {} is in `<!-- -->`, and is not shown", code(&format!("## {id}")))
        }
        Kind::OutcomeWithoutStatus { id } => format!("{} has figures and a text, but no status", code(id)),
        Kind::DuplicateHeading { id } => format!("the heading {} appears twice", code(&format!("## {id}"))),
        Kind::UnknownWhole { written, .. } => format!("{} is no whole in the same list", code(written)),
        Kind::AlikeFigures { unit, number } => format!("there are {number} figures of {} side by side", code(unit)),
        Kind::PlaceInTarget { place, .. } => format!("the place {} is in the unit of the target", code(place)),
        Kind::UnchangedFromNothing { id } => format!("no earlier follow-up says anything about {}", code(id)),
        Kind::UnchangedAndMore { key } => format!("`unchanged` and {} cannot go together", code(key)),
        Kind::FigureWithoutTarget { written, .. } => format!("{} counts towards no target", code(written)),

        // Good reporting.
        Kind::OtherPeriod { written, own, .. } => {
            format!("the text speaks of {}, but the file is the follow-up {}", code(written), code(own))
        }
        Kind::OtherPlace { written, own } => {
            format!("the text speaks of {}, but the promise is for {}", code(written), code(own))
        }
        Kind::RepeatedText { before } => {
            format!("the text is word for word the same as in {}", code(&format!("{before}.md")))
        }
        Kind::NumberWithoutTarget { written } => {
            format!("{} is promised in the text, but not in `targets`", code(written))
        }
        Kind::TargetAbout { written, .. } => {
            format!("the target {} is about so many and can never be judged", code(written))
        }
        Kind::EmptyPromise => "the promise is empty: no pledges, no activities and no text".to_owned(),
        Kind::IncompleteActivity { title, key } => {
            format!("the activity {} lacks {}, which most others have", code(title), code(key))
        }
        Kind::EmptyFollowUp => "the follow-up is empty: no activity has a status, a figure or a text".to_owned(),
        Kind::TargetWithoutFigure { target } => format!("the target is {}, but there is no figure here", code(target)),
        Kind::DoneBelowTarget { sum, target } => {
            format!("the activity is done, but the figures come to {} of {}", code(sum), code(target))
        }
        Kind::FiguresDisagree { periods, .. } => {
            format!("the figure does not fit those of {}", list(periods, "and"))
        }
        Kind::SameCounted { target, .. } => {
            format!("parts of a whole do not tell whether {} is reached", code(target))
        }
        Kind::NotDoneWithoutZero { .. } => "the activity is not done and has a target, but no zero".to_owned(),
        Kind::NoReason { status } => {
            let status = match *status {
                "partly" => "partly done",
                "postponed" => "postponed",
                _ => "not done",
            };
            format!("the activity is {status}, and nothing says why")
        }
        Kind::PlanInOutcome { written } => format!("{} is a plan in the text about what happened", code(written)),
        Kind::PublishedEarly { last_day } => {
            format!("the follow-up was published before the period ends, on {}", code(last_day))
        }
        Kind::FutureDate { key, day } => format!("{} is {}, a day that has not come", code(key), code(day)),
        Kind::OtherYear { written, is_folder: true, validity } => {
            format!("the folder is called {}, but the promise is for {}", code(written), code(validity))
        }
        Kind::OtherYear { written, validity, .. } => {
            format!("the title says {}, but the promise is for {}", code(written), code(validity))
        }
        Kind::SamePlace { name, .. } => {
            format!("another place of the same county is called {} as well", code(name))
        }
        Kind::SameTitle { title } => format!("another promise of the same place is called {} as well", code(title)),
        Kind::ClosedAddress { host, .. } => format!("{} is no address that everybody can open", code(host)),
        Kind::FollowUpMissing { names, .. } if names.len() == 1 => {
            format!("the follow-up {} is missing", list(names, "and"))
        }
        Kind::FollowUpMissing { names, .. } if names.len() > 5 => {
            format!("{} and {} more follow-ups are missing", code(&names[0]), names.len() - 1)
        }
        Kind::FollowUpMissing { names, .. } => format!("the follow-ups {} are missing", list(names, "and")),
        Kind::UnexplainedAbbreviation { written, .. } => format!("{} is not explained", code(written)),
        Kind::HeadingLevel { written: 1, .. } => "the heading has a single `#`, which is for the page title".to_owned(),
        Kind::HeadingLevel { .. } => "the heading skips a level".to_owned(),
        Kind::LinkText { written } if written.is_empty() => "the link has no words".to_owned(),
        Kind::LinkText { written } => format!("the link {} does not say where it leads", code(written)),
        Kind::ImageText { file } => format!("the image {} has no text for those who do not see it", code(file)),
        Kind::LongSentence { words } => format!("the sentence has {words} words"),
        Kind::PlainLanguage { written, .. } => format!("there is a plainer word for {}", code(written)),
        Kind::PersonalNumber { coordination: false } => "this is a personal identity number".to_owned(),
        Kind::PersonalNumber { coordination: true } => "this is a coordination number".to_owned(),
        Kind::PrivateEmail { written } => format!("{} is the e-mail address of a single person", code(written)),
        Kind::PrivatePhone { written } => format!("{} is a mobile telephone number", code(written)),
        Kind::SmallCount { written } => format!("{} and a place may single out individuals", code(written)),
        Kind::InvisibleCharacter { code, turns: true } => {
            format!("an invisible character here changes the direction of the text (U+{code:04X})")
        }
        Kind::InvisibleCharacter { code, turns: false } => {
            format!("there is an invisible character here (U+{code:04X})")
        }
        Kind::DecimalThousands { written, .. } => format!("{} is read as a decimal number", code(written)),

        // Settings.
        Kind::UnknownEdition { id, .. } => format!("there is no edition {}", code(id)),
        Kind::EditionPath { page: Some(page), .. } => {
            format!("the edition has the address {}, which is that of a page of another edition", code(page))
        }
        Kind::EditionPath { path, .. } if path.is_empty() => "two editions are both at the root of the site".to_owned(),
        Kind::EditionPath { path, .. } => format!("two editions have the same `path`, {}", code(path)),
        Kind::BadPath { written, .. } => format!("{} cannot be part of an address", code(written)),

        // Addresses.
        Kind::AddressTaken { address, by } if by.starts_with('/') && !by.ends_with('/') => {
            format!("the address {} belongs to a file that Utfall makes itself", code(address))
        }
        Kind::AddressTaken { address, by } if by.starts_with('/') => {
            format!("the address {} belongs to a page that Utfall makes itself", code(address))
        }
        Kind::AddressTaken { address, by } => format!("the address {} is already used by {}", code(address), code(by)),
        Kind::AddressCase { address, by } => {
            format!("the address {} differs from {} only in capital letters", code(address), code(by))
        }
        Kind::AliasTaken { address, own: true, .. } => {
            format!("{} is the page's own address, not an older one", code(address))
        }
        Kind::AliasTaken { address, by, .. } => {
            format!("the older address {} already belongs to {}", code(address), code(by))
        }
        Kind::BadAlias { written, .. } => format!("{} cannot be an older address", code(written)),
        Kind::LongAddress { length, most } => {
            format!("the address is {length} bytes long; the maximum is {most}")
        }
        Kind::UnusedAttachment { name } => format!("no text links to {}, so the file is not published", code(name)),

        // Themes.
        Kind::UnknownTheme { id, .. } => format!("there is no theme {}", code(id)),
        Kind::ThemeRing { id } => format!("the theme {} builds on itself", code(id)),
        Kind::ThemeApi { written } => {
            format!("the theme is made for `api = {}`, which this version of Utfall does not have", one_line(written))
        }
        Kind::ThemeName { written, folder } => {
            format!("the theme is called {} but is in the folder {}", code(written), code(folder))
        }
        Kind::ThemeOption { key } => format!("the option {} is of another type than in the parent theme", code(key)),
        Kind::MissingTemplate { names } if names.len() == 1 => {
            format!("the theme has no template {}", list(names, "and"))
        }
        Kind::MissingTemplate { names } => format!("the theme lacks the templates {}", list(names, "and")),
        Kind::TemplateName { what, name, .. } => format!("there is no {} {}", in_template(*what), code(name)),
        Kind::ExtendsItself { .. } => "the template extends itself".to_owned(),
        Kind::TemplateRing { chain } => {
            format!("the files depend on each other in a cycle: {}", one_line(&chain.join(" → ")))
        }
        Kind::StyleImport { written } => format!("{} cannot be read here", code(&one_line(written))),
        Kind::DuplicateComponent { name, other } => {
            format!("the component {} is already in {}", code(name), code(other))
        }
        Kind::TemplateSyntax { message } => format!("the template cannot be read ({})", one_line(message)),
        Kind::TemplateRender { message, page, .. } => {
            format!("the template cannot show the page {} ({})", code(page), one_line(message))
        }
        Kind::UnknownString { key, .. } => format!("the theme has no text {}", code(key)),
    }
}

fn in_template(what: InTemplate) -> &'static str {
    match what {
        InTemplate::Filter => "filter",
        InTemplate::Test => "test",
        InTemplate::Function => "function",
        InTemplate::Component => "component",
        InTemplate::Template => "template",
        InTemplate::Block => "block",
        InTemplate::String => "text",
        InTemplate::Asset => "file in `static` called",
    }
}

fn expected_value(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "a text in quotes",
        Expected::Flag => "`true` (yes) or `false` (no)",
        Expected::Whole => "a whole number without quotes",
        Expected::Date => "a date",
        Expected::Texts => "a list of texts",
        Expected::Table => "a section of its own, with fields",
        Expected::Tables => "one or more sections with fields",
        Expected::TextOrTable => "texts in quotes, or fields within `{ }`",
        Expected::TextOrTexts => "a text, or a list of texts",
        Expected::Validity => "a year, or from and to",
    }
}

/// Who is named in a file, and as what.
fn roles(names: &[(NameRole, String)]) -> String {
    let role = |(role, name): &(NameRole, String)| {
        let role = match role {
            NameRole::Author => "the author",
            NameRole::Owner => "the camera of",
            NameRole::Shown => "the person shown,",
            NameRole::Camera => "the number of the camera,",
        };
        format!("{role} {}", code(name))
    };
    join(names.iter().map(role).collect(), "and")
}

/// Where the fields of a table stand: "in `promise.md`", "under `[[party]]`".
fn within(table: &str) -> String {
    match table {
        "uppföljningen" | "follow-up" => "in the follow-up".to_owned(),
        "sidan" | "page" => "on the page".to_owned(),
        header if header.starts_with('[') => format!("under {}", code(header)),
        name => format!("in {}", code(name)),
    }
}
