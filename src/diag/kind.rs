//! Every kind of mistake, as data: facts, no sentences.

use super::Bilingual;
use super::construct::{LinkSlip, Unmeant, Unread};
use crate::locale::figure::{NotACount, NumberPair};
use crate::metadata::{FileFormat, NameRole};
use crate::schema::Expected;
use crate::source::{Contents, MAX_TEXT_BYTES, Unfit};

/// Whether a mistake stops the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is built all the same; `--deny warnings` stops it.
    Warning,
    /// A piece of advice: it never stops anything.
    Hint,
}

impl Severity {
    /// Returns the word that machines read.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

macro_rules! kinds {
    ($( $(#[doc = $doc:literal])* $severity:ident $code:literal $name:ident $({ $($field:ident: $type:ty),* $(,)? })? ),* $(,)?) => {
        /// What can be wrong. The code of each is stable: people search for it, and `allow` names it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the fields are the facts that the documented kind names")]
        pub enum Kind {
            $( $(#[doc = $doc])* $name $({ $($field: $type),* })? ),*
        }

        impl Kind {
            /// All codes with their severity, in the order of the list.
            pub const CODES: &[(&'static str, Severity)] = &[$(($code, Severity::$severity)),*];

            /// Returns the stable code.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name $({ $($field: _),* })? => $code ),* }
            }

            /// Returns whether it stops the build.
            pub fn severity(&self) -> Severity {
                match self { $( Self::$name $({ $($field: _),* })? => Severity::$severity ),* }
            }
        }
    };
}

impl Kind {
    /// Returns what is wrong with a file that is not read, regardless of its name.
    pub fn of_unread(contents: &Contents) -> Option<Self> {
        match contents {
            Contents::Link => Some(Self::Symlink),
            Contents::Special => Some(Self::SpecialFile),
            Contents::TooLarge { size } => Some(Self::LargeFile { size: *size, most: MAX_TEXT_BYTES }),
            Contents::Text(_)
            | Contents::Bytes(_)
            | Contents::Fingerprint(_)
            | Contents::Attachment { .. }
            | Contents::NotUtf8 { .. } => None,
        }
    }

    /// Lists the codes of lints: what is allowed but likely not meant, and what `allow` silences.
    pub fn lints() -> impl Iterator<Item = &'static str> {
        // A number that only looks like that of a person must have a way past the check, and so must a site of pages alone.
        let is_lint = |code: &str, severity: Severity| {
            severity != Severity::Error || matches!(code, "personal-number" | "picture-position" | "no-place")
        };
        Self::CODES.iter().filter(move |(code, severity)| is_lint(code, *severity)).map(|(code, _)| *code)
    }
}

kinds! {
    // Files and folders.
    /// A text file is not UTF-8.
    Error "not-utf8" NotUtf8,
    /// A symbolic link, which could lead out of the folder.
    Error "symlink" Symlink,
    /// A pipe, a socket or a device, which has no end.
    Error "special-file" SpecialFile,
    /// A text that is larger than any text is; both in bytes.
    Error "large-file" LargeFile { size: u64, most: u64 },
    /// A file that is copied and has no bytes.
    Error "empty-file" EmptyFile,
    /// A file whose first bytes are those of another format than its ending says.
    Error "file-format" OtherFormat { name: String, found: FileFormat },
    /// `content` or `themes` is a file.
    Error "no-folder" NoFolder { name: &'static str },
    /// A file of a kind that is not published.
    Error "file-type" FileType { extension: String, allowed: &'static [&'static str] },
    /// A folder or file name that is no identifier.
    Error "file-name" FileName { is_folder: bool, name: String, unfit: Option<Unfit>, suggestion: Option<String> },
    /// A file in a folder where it means nothing.
    Error "misplaced-file" MisplacedFile { name: String, suggestion: Option<String> },
    /// A folder with follow-ups and without the promise that they are about.
    Error "missing-promise" MissingPromise { folder: String, names: Vec<String> },
    /// A promise folder without a place above it.
    Error "promise-without-place" PromiseWithoutPlace,
    /// `site.toml` is missing.
    Error "no-site" NoSite,
    /// A site without any place, which is empty; perhaps without any file at all.
    Error "no-place" NoPlace { has_files: bool },

    // Front matter and TOML.
    /// Two versions of the same lines, which git could not join.
    Error "merge-conflict" MergeConflict,
    /// A text without front matter.
    Error "no-front-matter" NoFrontMatter,
    /// Front matter that never ends.
    Error "open-front-matter" OpenFrontMatter,
    /// A text that must stand in quotes does not.
    Error "missing-quotes" MissingQuotes { written: String },
    /// A text whose first quote is missing.
    Error "missing-opening-quote" MissingOpeningQuote { written: String },
    /// A blank that nobody can tell from a plain one, where TOML takes only that.
    Error "odd-blank" OddBlank,
    /// A text where a list of texts stands.
    Error "missing-brackets" MissingBrackets { key: String, written: String },
    /// Points or an address that a template left to be filled in.
    Error "placeholder" Placeholder { written: String },
    /// Typographic quotes instead of straight ones.
    Error "curly-quotes" CurlyQuotes { written: String },
    /// A text whose quote is never closed.
    Error "open-quotes" OpenQuotes { instead: Option<String> },
    /// A list, or a table in one line, whose bracket is never closed.
    Error "open-list" OpenList { closing: char, instead: Option<String> },
    /// Two parts of a list without a comma between them.
    Error "missing-comma" MissingComma,
    /// A text in straight quotes with straight quotes inside.
    Error "inner-quotes" InnerQuotes { written: String },
    /// Something behind a value in the same line.
    Error "extra-text" ExtraText { written: String, instead: Option<String> },
    /// A key and a value without an equals sign between them.
    Error "missing-equals" MissingEquals { suggestion: String },
    /// A line with square brackets that cannot be read.
    Error "bad-header" BadHeader { written: String, suggestion: Option<String> },
    /// A number with a decimal comma that is not in quotes.
    Error "decimal-comma" DecimalComma { written: String },
    /// A key with nothing behind its equals sign.
    Error "missing-value" MissingValue { key: String },
    /// The same key twice in a table.
    Error "duplicate-key" DuplicateKey { key: String },
    /// Any other mistake of TOML.
    Error "toml-syntax" TomlSyntax { parser: String },

    // Fields.
    /// A key that the table does not have.
    Error "unknown-key" UnknownKey { key: String, table: &'static str, suggestion: Option<String>, known: Vec<&'static str> },
    /// A key that belongs above the table that it was typed in.
    Error "misplaced-key" MisplacedKey { key: String, table: String },
    /// A key that must be there is not.
    Error "missing-key" MissingKey { key: &'static str, table: &'static str },
    /// A value of the wrong type.
    Error "wrong-type" WrongType { key: String, expected: Expected, instead: Option<String> },
    /// A date that no calendar has, or that is written in another way.
    Error "bad-date" BadDate { written: String, suggestion: Option<String> },
    /// More of something than a site may hold.
    Error "too-many" TooMany { what: Many, count: usize, most: usize },
    /// A text that is longer than its place takes, in characters.
    Error "long-text" LongText { key: String, length: usize, most: usize },
    /// A period of more years than anybody promises for.
    Error "long-period" LongPeriod { years: usize, most: usize },
    /// A period that ends before it begins.
    Error "period-reversed" PeriodReversed,
    /// A word that is not among those that a key takes.
    Error "unknown-word" UnknownWord { key: String, written: String, suggestion: Option<String>, allowed: Vec<String> },
    /// An identifier with other characters than it may have, or one that cannot name a folder everywhere.
    Error "bad-id" BadId { written: String, unfit: Option<Unfit>, suggestion: Option<String>, meant: bool },
    /// An address that is none.
    Error "bad-url" BadUrl { written: String, flaw: UrlFlaw },
    /// An e-mail address that is none.
    Error "bad-email" BadEmail { written: String },
    /// No colour.
    Error "bad-color" BadColor { written: String },
    /// A colour that words cannot be read in on light grounds, with its contrast to white in tenths and a darker shade of it.
    Error "pale-color" PaleColor { written: String, contrast: u32, suggestion: String },
    /// An authority of ids that is no host with a date.
    Error "bad-authority" BadAuthority { written: String },
    /// The address of a licence in one language, where there is one that all languages share.
    Warning "license-language" LicenseLanguage { written: String, suggestion: String },
    /// A number of an organisation that is none.
    Error "bad-organisation-number" BadOrganisationNumber { written: String },
    /// A municipality code that is none.
    Error "bad-code" BadCode { written: String },
    /// A format that this program does not know.
    Error "format-version" FormatVersion { written: String },
    /// A number outside the range that a key takes.
    Error "out-of-range" OutOfRange { key: String, least: i64, most: i64 },
    /// `allow` names a code that is not a lint.
    Error "unknown-lint" UnknownLint { written: String, suggestion: Option<String> },
    /// An unofficial publisher with a logo.
    Error "unofficial-logo" UnofficialLogo,
    /// An authority whose contact says that no authority stands behind the site.
    Warning "unofficial-contact" UnofficialContact,
    /// An authority that calls itself as its site, which is what a new site begins with.
    Warning "title-as-name" TitleAsName { table: &'static str },
    /// An authority whose readers need an account to report a mistake.
    Warning "account-needed" AccountNeeded { key: &'static str, host: String },
    /// An authority that gives readers no way to report a mistake.
    Warning "no-report-way" NoReportWay { publisher: String },
    /// Pictures for links, from a program that cannot make them.
    Error "no-cards" NoCards,
    /// An authority without the facts of the accessibility statement that the law asks for.
    Error "no-accessibility" NoAccessibility { publisher: String },
    /// A part of the accessibility statement that is not there.
    Error "accessibility-part" AccessibilityPart { key: &'static str },

    // Figures.
    /// A text that begins with no number.
    Error "no-figure" NoFigure { written: String, first_word: String, instead: Option<String> },
    /// Two numbers in one figure.
    Error "two-figures" TwoFigures { written: String, parts: NumberPair },
    /// A number written in a way that can be misread.
    Error "bad-number" BadNumber { written: String, instead: Option<String> },
    /// A number that does not say how many of something there were.
    Error "not-a-count" NotACount { written: String, what: NotACount, instead: Option<String>, is_target: bool },
    /// A number below zero, or one that is too large to count with.
    Error "number-size" NumberSize { written: String, negative: bool },
    /// A range from the higher to the lower.
    Error "range-reversed" RangeReversed { written: String, instead: Option<String> },
    /// A number without what it counts, and no single target that would say it.
    Error "figure-without-unit" FigureWithoutUnit { written: String, is_target: bool },

    // Text.
    /// A character that steers machines and that the formats of pages and data forbid.
    Error "control-character" ControlCharacter { code: u32 },
    /// HTML in a text.
    Error "raw-html" RawHtml { written: String },
    /// A comment that is never closed, and hides all that follows.
    Error "open-comment" OpenComment,
    /// What looks like Markdown, and is shown as it was typed.
    Warning "unread-markdown" UnreadMarkdown { construct: Unread, written: String, suggestion: Option<String> },
    /// What is Markdown, but was surely not meant to be.
    Warning "unmeant-markdown" UnmeantMarkdown { construct: Unmeant, written: String, suggestion: Option<String> },
    /// Brackets that were meant as a link, and are none.
    Error "unread-link" UnreadLink { written: String, slip: LinkSlip, suggestion: Option<String> },
    /// A setting below the fence, where nobody reads it.
    Error "setting-in-text" SettingInText { written: String },
    /// An address with a scheme that is not published.
    Error "link-scheme" LinkScheme { scheme: String },
    /// A link to where a page will be, instead of to its file.
    Error "link-to-output" LinkToOutput { written: String, suggestion: Option<String> },
    /// A contact that nobody can reach.
    Error "contact-without-way" ContactWithoutWay,
    /// What is no telephone number.
    Error "bad-phone" BadPhone { written: String },
    /// A document that lies nowhere, in two places, or where no file can be.
    Error "bad-document" BadDocument { flaw: DocumentFlaw },
    /// A link to a file that is not there.
    Error "broken-link" BrokenLink { written: String, is_document: bool, suggestion: Option<String> },
    /// A link to a place in a page that is not there.
    Error "broken-anchor" BrokenAnchor { anchor: String, suggestion: Option<String> },
    /// An image that is not there, or is no image.
    Error "broken-image" BrokenImage { written: String, suggestion: Option<String> },
    /// A logo that is not there, or is no image.
    Error "broken-logo" BrokenLogo { written: String },
    /// A logo in SVG with something in it that acts or loads, `<script>`; nothing where it is no SVG that can be read.
    Error "unsafe-logo" UnsafeLogo { found: Option<String> },
    /// An image on another site, which would tell that site who reads the page.
    Error "external-image" ExternalImage { written: String },
    /// A link to a draft, which no reader can open.
    Error "link-to-draft" LinkToDraft { written: String },
    /// A link to a page that no edition shows.
    Error "link-to-hidden" LinkToHidden { written: String },

    // Places and promises.
    /// A place whose county is not known.
    Error "no-county" NoCounty,
    /// The repository of a place that is not there.
    Warning "unknown-member" UnknownMember { id: String, suggestion: Option<String> },
    /// A place that is not there.
    Error "unknown-place" UnknownPlace { id: String, suggestion: Option<String> },
    /// A district within something that is no municipality, or a place within one that is no district.
    Error "bad-within" BadWithin { id: String },
    /// A promise that is not there.
    Error "unknown-promise" UnknownPromise { id: String, suggestion: Option<String> },
    /// Promises that prolong or follow each other in a ring.
    Error "extends-ring" ExtendsRing { key: &'static str, id: String, to_itself: bool },
    /// `places` does not begin with the place of the folder.
    Error "own-place" OwnPlace { place: String },
    /// A party that the promise does not have.
    Error "unknown-party" UnknownParty { id: String, suggestion: Option<String> },
    /// A pledge that the promise does not have.
    Error "unknown-pledge" UnknownPledge { id: String, suggestion: Option<String> },
    /// A focus area that neither the promise nor `site.toml` has.
    Error "unknown-focus" UnknownFocus { id: String, suggestion: Option<String> },
    /// Two of the same id.
    Error "duplicate-id" DuplicateId { id: String },
    /// A key that a pledge may only have in a promise without activities.
    Error "pledge-key" PledgeKey { key: &'static str },
    /// `once` is due at the end of a promise that has none.
    Error "once-without-end" OnceWithoutEnd,

    // Follow-ups.
    /// A file name that is no period, and no `period` in it.
    Error "no-period" NoPeriod { name: String, suggestion: Option<String> },
    /// A standard name and a `period` or a `label` besides.
    Error "period-twice" PeriodTwice { name: String, key: &'static str },
    /// A period of which no day lies in the validity.
    Error "outside-validity" OutsideValidity { period: Bilingual<String>, validity: Bilingual<String> },
    /// Two files for one period.
    Error "same-period" SamePeriod { name: String },
    /// An outcome for a row that the promise does not have.
    Error "unknown-row" UnknownRow { id: String, suggestion: Option<String> },
    /// An outcome for a pledge of a promise with activities, or for a focus area.
    Error "not-a-row" NotARow { id: String },
    /// A heading that was surely meant to be an id.
    Error "heading-near-id" HeadingNearId { written: String, id: String },
    /// A status or figures behind a number sign, with nothing in their value.
    Warning "answer-in-comment" AnswerInComment { written: String, suggestion: String },
    /// Two headings of one id.
    Error "duplicate-heading" DuplicateHeading { id: String },
    /// `unchanged` with no earlier period that reports on the row.
    Error "unchanged-from-nothing" UnchangedFromNothing { id: String },
    /// `unchanged` together with a status or figures.
    Error "unchanged-and-more" UnchangedAndMore { key: &'static str },
    /// A part of a figure that does not stand beside it.
    Error "unknown-whole" UnknownWhole { written: String, suggestion: Option<String> },
    /// A figure that counts towards no target of its row.
    Warning "figure-without-target" FigureWithoutTarget { written: String, targets: Vec<String>, instead: Option<String> },
    /// Several figures of one unit side by side, which are added, and nothing that tells them apart.
    Warning "alike-figures" AlikeFigures { unit: String, number: usize },

    // Good reporting.
    /// A heading of somebody's own, while an activity that was reported on has no text.
    Hint "free-heading" FreeHeading { written: String, ids: Vec<String> },
    /// An activity with a status and without a word of what happened, beside others that have a text.
    Hint "outcome-without-text" OutcomeWithoutText { id: String, place: TextPlace },
    /// An activity with figures and a text, whose status was left empty.
    Hint "outcome-without-status" OutcomeWithoutStatus { id: String },
    /// A text that speaks of another period than the one that it reports on; `lines` are further places.
    Warning "other-period" OtherPeriod { written: String, own: String, lines: Vec<usize> },
    /// A text that names another municipality than its own.
    Warning "other-place" OtherPlace { written: String, own: String },
    /// A text that is that of the period before, word for word.
    Warning "repeated-text" RepeatedText { before: String },
    /// A number in what is promised, and no target.
    Warning "number-without-target" NumberWithoutTarget { written: String },
    /// A target, and no figure.
    Hint "target-without-figure" TargetWithoutFigure { target: String },
    /// A target that is about so many, and can never be judged.
    Warning "target-about" TargetAbout { written: String, number: String },
    /// A target whose unit ends with a place.
    Hint "place-in-target" PlaceInTarget { place: String, instead: String },
    /// A promise in which nothing is promised.
    Warning "empty-promise" EmptyPromise,
    /// An activity without what most others have.
    Hint "incomplete-activity" IncompleteActivity { title: String, key: &'static str },
    /// A follow-up in which nothing is filled in.
    Warning "empty-follow-up" EmptyFollowUp,
    /// `done`, and figures that come to less than the target.
    Warning "done-below-target" DoneBelowTarget { sum: String, target: String },
    /// A figure of a period that cannot be right if those of the periods inside it are.
    Warning "figures-disagree" FiguresDisagree { periods: Vec<String>, between: String },
    /// Parts of one whole, of which nobody can say whether they are the same ones.
    Hint "same-counted" SameCounted { target: String, between: String },
    /// `not-done`, a target, and no zero.
    Warning "not-done-without-zero" NotDoneWithoutZero { zero: String },
    /// A status that asks why, and no reason.
    Warning "no-reason" NoReason { status: &'static str },
    /// A plan in the text that says what happened.
    Hint "plan-in-outcome" PlanInOutcome { written: String },
    /// A follow-up from before the end of its period.
    Warning "published-early" PublishedEarly { last_day: String },
    /// A day that has not come, where something was done on it.
    Warning "future-date" FutureDate { key: &'static str, day: String },
    /// A folder or a title that names a year outside the validity.
    Warning "other-year" OtherYear { written: String, is_folder: bool, validity: String },
    /// Two promises of a place with one title.
    Warning "same-title" SameTitle { title: String },
    /// Two places that are one.
    Warning "same-place" SamePlace { name: String, folder: String },
    /// An address that only some can open, or that tells who it was sent to.
    Warning "closed-address" ClosedAddress { host: String, suggestion: Option<String> },
    /// Follow-ups that are late.
    Warning "follow-up-missing" FollowUpMissing { names: Vec<String>, due: String },
    /// An abbreviation that nobody explains.
    Hint "unexplained-abbreviation" UnexplainedAbbreviation { written: String, lines: Vec<usize> },
    /// A heading of a level that does not come next.
    Warning "heading-level" HeadingLevel { written: u8, right: u8 },
    /// A link whose words do not say where it leads.
    Warning "link-text" LinkText { written: String },
    /// An image without a text for those who do not see it.
    Warning "image-text" ImageText { file: String },
    /// A long sentence.
    Hint "long-sentence" LongSentence { words: usize },
    /// A word that has a plainer one.
    Hint "plain-language" PlainLanguage { written: String, better: &'static [&'static str], lines: Vec<usize> },
    /// The personal identity number of somebody, or a coordination number. It is never repeated.
    Error "personal-number" PersonalNumber { coordination: bool },
    /// An e-mail address at a provider for private persons.
    Warning "private-email" PrivateEmail { written: String },
    /// The number of a mobile telephone.
    Warning "private-phone" PrivatePhone { written: String },
    /// So few people, with age and place, that they can be recognised.
    Hint "small-count" SmallCount { written: String },
    /// A character that nobody sees, or that turns the direction of the text.
    Warning "invisible-character" InvisibleCharacter { code: u32, turns: bool },
    /// A number with three decimals, which may have been meant as thousands.
    Warning "decimal-thousands" DecimalThousands { written: String, thousands: String },
    /// A picture that holds where it was taken.
    Error "picture-position" PicturePosition,
    /// A file that names those who made it, or a camera, where nobody sees it.
    Warning "hidden-name" HiddenName { names: Vec<(NameRole, String)>, is_image: bool },
    /// A file that takes long to load on a telephone; in bytes.
    Warning "heavy-file" HeavyFile { size: u64, is_image: bool },
    /// A document of Word, Excel or LibreOffice, which may hold names, comments and tracked changes that nobody sees.
    Warning "office-file" OfficeFile { name: String },
    /// A file that was likely meant for the site lies where nothing is read: outside `content`, or with a dot in front.
    Warning "unread-file" UnreadFile { path: String, is_hidden: bool, suggestion: Option<String> },

    // Settings.
    /// An edition that is not there.
    Error "unknown-edition" UnknownEdition { id: String, suggestion: Option<String> },
    /// Two editions at one path, or one at the address of a page of another.
    Error "edition-path" EditionPath { path: String, page: Option<String> },
    /// A path of an edition that is none.
    Error "bad-path" BadPath { written: String, unfit: Option<Unfit>, suggestion: Option<String> },

    // Addresses.
    /// Two sources at one address.
    Error "address-taken" AddressTaken { address: String, by: String },
    /// Two addresses that differ only in case.
    Error "address-case" AddressCase { address: String, by: String },
    /// An older address that is a page, the page's own, or another older address.
    Error "alias-taken" AliasTaken { address: String, by: String, own: bool },
    /// An older address that is none.
    Error "bad-alias" BadAlias { written: String, unfit: Option<Unfit>, suggestion: Option<String> },
    /// An address that is longer than the path of a file should be.
    Error "long-address" LongAddress { length: usize, most: usize },
    /// A file beside the texts that none of them links to.
    Warning "unused-attachment" UnusedAttachment { name: String },

    // Themes.
    /// A theme that is not there.
    Error "unknown-theme" UnknownTheme { id: String, suggestion: Option<String>, known: Vec<String> },
    /// A theme that is its own forefather.
    Error "theme-ring" ThemeRing { id: String },
    /// A theme for another version of the views.
    Error "theme-api" ThemeApi { written: String },
    /// `name` in `theme.toml` is not the name of the folder.
    Error "theme-name" ThemeName { written: String, folder: String },
    /// An option in another type than the theme's parent has it.
    Error "theme-option" ThemeOption { key: String },
    /// A kind of page that no theme has a template for.
    Error "missing-template" MissingTemplate { names: Vec<String> },
    /// A template that cannot be read.
    Error "template-syntax" TemplateSyntax { message: String },
    /// A template that names what is not there.
    Error "template-name" TemplateName { what: InTemplate, name: String, suggestion: Option<String>, known: Vec<String> },
    /// A template that extends itself.
    Error "extends-itself" ExtendsItself { advice: Option<String> },
    /// Templates or style sheets that include each other in a ring.
    Error "template-ring" TemplateRing { chain: Vec<String> },
    /// An `@import` of a style sheet that cannot be read, or that stands after a rule.
    Error "style-import" StyleImport { written: String },
    /// Two templates that define the same component.
    Error "duplicate-component" DuplicateComponent { name: String, other: String },
    /// A template that fails on a page.
    Error "template-render" TemplateRender { message: String, page: String, more: usize },
    /// A text of the pages that no theme has.
    Error "unknown-string" UnknownString { key: String, suggestion: Option<String> },
}

/// What is wrong with where a document lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentFlaw {
    /// It has neither a file nor an address.
    Nowhere,
    /// It has both.
    Both,
    /// An address stands where a file should.
    AddressAsFile,
    /// A file stands where an address should.
    FileAsAddress,
    /// The file is a text of this site, and so a page.
    Page,
}

/// Where the text of an activity may be that seems to have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPlace {
    /// There is no heading for it.
    Nowhere,
    /// Its heading is there, and nothing below it.
    EmptyHeading,
    /// It stands in a comment below its heading.
    Comment,
}

/// What there is too much of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Many {
    /// Entries of the field of this key.
    Entries(String),
    /// Columns of a table.
    Columns,
    /// Lists and quotations in each other.
    Levels,
    /// Places of the site.
    Places,
    /// Promises of a place.
    Promises,
    /// Follow-ups of a promise.
    FollowUps,
}

/// What is wrong with an address on the web.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UrlFlaw {
    /// It has no scheme or no host.
    Incomplete,
    /// A blank, a quote or another character that no address has.
    Character,
    /// A character that nobody sees, or that turns the direction of the text.
    Unseen,
    /// A user name in front of the host, which reads as if it were the host.
    Login,
    /// The host is a computer at home, or on a network that nobody outside can reach.
    Local,
}

/// What a template names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTemplate {
    /// A filter.
    Filter,
    /// A test.
    Test,
    /// A function.
    Function,
    /// A component.
    Component,
    /// A template.
    Template,
    /// A block.
    Block,
    /// A text of `strings/`.
    String,
    /// A file of `static/`.
    Asset,
}
