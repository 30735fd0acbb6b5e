//! What is wrong, in Swedish: one line each.

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
        Kind::NotUtf8 => "filen är inte sparad som UTF-8".to_owned(),
        Kind::Symlink => "det här är bara en genväg till något på ett annat ställe".to_owned(),
        Kind::ControlCharacter { code } => {
            format!("här står ett styrtecken som inte syns (U+{code:04X}), och sidor och flöden får inte innehålla det")
        }
        Kind::LongPeriod { years, most } => {
            format!("perioden är {years} år lång, och längre än {most} år får den inte vara")
        }
        Kind::TooMany { what, count, most } => match what {
            Many::Entries(key) => format!("{} har {count} poster, och fler än {most} får de inte vara", code(key)),
            Many::Columns => format!("tabellen har {count} kolumner, och fler än {most} får de inte vara"),
            Many::Levels => format!("listor och citat är {count} nivåer djupa, och fler än {most} får de inte vara"),
            Many::Places => format!("sajten har {count} platser, och fler än {most} får de inte vara"),
            Many::Promises => format!("platsen har {count} medborgarlöften, och fler än {most} får de inte vara"),
            Many::FollowUps => format!("löftet har {count} uppföljningar, och fler än {most} får de inte vara"),
        },
        Kind::LongText { key, length, most } => {
            format!("{} är {length} tecken lång, och längre än {most} får den texten inte vara", code(key))
        }
        Kind::SpecialFile => "det här är ingen vanlig fil, utan en kanal eller en enhet".to_owned(),
        Kind::LargeFile { size, most } => {
            format!("filen är {} MB stor, och en text får vara högst {} MB", size.div_ceil(1 << 20), most >> 20)
        }
        Kind::EmptyFile => "filen är tom".to_owned(),
        Kind::OtherFormat { name, found: FileFormat::Html } => format!("{} är egentligen en webbsida", code(name)),
        Kind::OtherFormat { name, found } => format!("{} är egentligen en {}-fil", code(name), found.name().0),
        Kind::PicturePosition => "filen innehåller platsen där bilden togs".to_owned(),
        Kind::HiddenName { names, .. } => format!("filen har dolda uppgifter: {}", roles(names)),
        Kind::OfficeFile { name } => {
            format!("{} kan bära namn, kommentarer och spårade ändringar som inte syns", code(name))
        }
        Kind::UnreadFile { path, is_hidden: true, .. } => {
            format!("{} läses inte, för ett namn i vägen börjar med en punkt", code(path))
        }
        Kind::UnreadFile { path, .. } => format!("{} läses inte, för filen ligger utanför `content`", code(path)),
        Kind::HeavyFile { size, is_image } => {
            format!("{} är {} MB stor", if *is_image { "bilden" } else { "filen" }, size >> 20)
        }
        Kind::NoFolder { name } => format!("{} är en fil och ingen mapp", code(name)),
        Kind::FileType { extension, .. } if extension.is_empty() => "filer utan filändelse publiceras inte".to_owned(),
        Kind::FileType { extension, .. } => {
            format!("filer som slutar på {} publiceras inte", code(&format!(".{extension}")))
        }
        Kind::FileName { name, suggestion: Some(right), unfit: None, .. }
            if right.ends_with(".md") && !name.to_ascii_lowercase().ends_with(".md") =>
        {
            format!("{} är en text, och sådana filer slutar på `.md`", code(name))
        }
        Kind::FileName { is_folder: true, name, unfit: Some(Unfit::LongId), .. } => {
            format!("mappnamnet {} är för långt", code(name))
        }
        Kind::FileName { is_folder, name, unfit: Some(Unfit::Ending), suggestion: Some(near) } => format!(
            "{} {} slutar med {}",
            if *is_folder { "mappnamnet" } else { "filnamnet" },
            code(near),
            if name.ends_with('.') { "en punkt" } else { "ett blanksteg" }
        ),
        Kind::FileName { is_folder: true, name, unfit: Some(_), .. } => {
            format!("mappnamnet {} fungerar inte på alla datorer", code(name))
        }
        Kind::FileName { name, unfit: Some(_), .. } => {
            format!("filnamnet {} fungerar inte på alla datorer", code(name))
        }
        Kind::FileName { is_folder: true, name, .. } => {
            format!("mappnamnet {} passar inte i en webbadress", code(name))
        }
        Kind::FileName { name, .. } => format!("filnamnet {} passar inte i en webbadress", code(name)),
        Kind::MissingPromise { folder, .. } => format!("i mappen {} saknas `promise.md`", code(folder)),
        Kind::MisplacedFile { name, .. } => format!("filen {} hör inte hemma i den här mappen", code(name)),
        Kind::PromiseWithoutPlace => "medborgarlöftet ligger inte i mappen för en plats".to_owned(),
        Kind::NoSite => "filen `site.toml` saknas".to_owned(),
        Kind::NoPlace { has_files: false } => "mappen `content` saknas eller är tom".to_owned(),
        Kind::NoPlace { has_files: true } => "det finns ingen plats på sajten".to_owned(),

        // Front matter and TOML.
        Kind::MergeConflict => "filen innehåller två versioner av samma rader".to_owned(),
        Kind::NoFrontMatter => "filen börjar inte med inställningar".to_owned(),
        Kind::OpenFrontMatter => "inställningarna överst i filen har inget slut".to_owned(),
        Kind::MissingQuotes { written } => format!("{} saknar citattecken", code(written)),
        Kind::MissingOpeningQuote { written } => format!("{} saknar citattecken i början", code(written)),
        Kind::OddBlank => "här står ett osynligt mellanslag som inte är ett vanligt mellanslag".to_owned(),
        Kind::MissingBrackets { key, .. } => format!("{} är en lista, och står inom hakparenteser", code(key)),
        Kind::AnswerInComment { written, .. } => format!("{} står efter `#`, där det inte läses", code(written)),
        Kind::Placeholder { written } => format!("{} står kvar från mallen", code(written)),
        Kind::CurlyQuotes { written } => format!("{} har krulliga citattecken, inte raka", code(written)),
        Kind::OpenQuotes { .. } => "texten saknar citattecken på slutet".to_owned(),
        Kind::OpenList { closing: ']', .. } => "listan har inget slut".to_owned(),
        Kind::OpenList { .. } => "fälten inom `{ }` har inget slut".to_owned(),
        Kind::MissingComma => "här saknas ett kommatecken".to_owned(),
        Kind::InnerQuotes { written } => format!("det står citattecken inuti texten {}", code(written)),
        Kind::ExtraText { written, .. } => format!("{} hör inte hit", code(written)),
        Kind::MissingEquals { .. } => "raden saknar likhetstecken".to_owned(),
        Kind::BadHeader { written, .. } => format!("{} kan inte vara början på ett avsnitt", code(written)),
        Kind::DecimalComma { written } => format!("decimaltalet {} saknar citattecken", code(written)),
        Kind::MissingValue { key } => format!("fältet {} är inte ifyllt", code(key)),
        Kind::DuplicateKey { key } if key.starts_with('[') => format!("avsnittet {} står två gånger", code(key)),
        Kind::DuplicateKey { key } => format!("fältet {} står två gånger", code(key)),
        Kind::TomlSyntax { parser } if parser.starts_with("key with no value") => {
            "raden är ingen inställning".to_owned()
        }
        Kind::TomlSyntax { parser } => format!("inställningen går inte att läsa ({})", one_line(parser)),

        // Fields.
        Kind::UnknownKey { key, table, .. } => format!("det finns inget fält {} {}", code(key), within(table)),
        Kind::MisplacedKey { key, table } => format!("fältet {} hör inte hemma {}", code(key), within(table)),
        Kind::MissingKey { key, table } => format!("fältet {} saknas {}", code(key), within(table)),
        Kind::WrongType { key, expected, .. } => format!("{} ska vara {}", code(key), expected_value(*expected)),
        Kind::BadDate { written, .. } if is_iso(written) => format!("{} finns inte i kalendern", code(written)),
        Kind::BadDate { written, .. } => format!("{} går inte att läsa som ett datum", code(written)),
        Kind::PeriodReversed => "perioden slutar innan den börjar".to_owned(),
        Kind::UnknownWord { key, written, .. } => format!("{} kan inte vara {}", code(key), code(written)),
        Kind::BadId { written, unfit: Some(Unfit::LongId), .. } => format!("id:t {} är för långt", code(written)),
        Kind::BadId { written, .. } => format!("{} kan inte vara ett id", code(written)),
        Kind::BadUrl { written, flaw: UrlFlaw::Local } => {
            format!("ingen utanför kan öppna webbadressen {}", code(written))
        }
        Kind::BadUrl { written, flaw: UrlFlaw::Login } => {
            format!("webbadressen {} döljer vart den leder", code(written))
        }
        Kind::BadUrl { written, flaw: UrlFlaw::Unseen } => {
            format!("webbadressen {} har ett tecken som inte syns", code(written))
        }
        Kind::BadUrl { written, flaw: UrlFlaw::Character } => format!("{} är ingen webbadress", code(written)),
        Kind::BadUrl { written, flaw: UrlFlaw::Incomplete } => {
            format!("{} är ingen fullständig webbadress", code(written))
        }
        Kind::BadColor { written } => format!("{} är ingen färg", code(written)),
        Kind::PaleColor { written, contrast, .. } => {
            let (whole, tenth) = (contrast / 10, contrast % 10);
            format!("{} är för ljus: mot vitt är kontrasten {whole},{tenth} till 1", code(written))
        }
        Kind::BadEmail { written } => format!("{} är ingen e-postadress", code(written)),
        Kind::BadAuthority { written } => format!("{} är inte ett domännamn med ett år", code(written)),
        Kind::LicenseLanguage { written, .. } => format!("{} är licensen på ett visst språk", code(written)),
        Kind::BadOrganisationNumber { written } => format!("{} är inget organisationsnummer", code(written)),
        Kind::BadCode { written } => format!("{} är ingen kommunkod", code(written)),
        Kind::FormatVersion { written } => format!("det här programmet känner inte till format {}", code(written)),
        Kind::OutOfRange { key, least, most: i64::MAX } => format!("{} ska vara minst {least}", code(key)),
        Kind::OutOfRange { key, least, most } => format!("{} ska vara ett tal från {least} till {most}", code(key)),
        Kind::UnknownLint { written, .. } => format!("det finns ingen varning som heter {}", code(written)),
        Kind::NoAccessibility { publisher } => format!("tillgänglighetsredogörelse saknas för {}", code(publisher)),
        Kind::AccessibilityPart { key } => format!("tillgänglighetsredogörelsen saknar {}", code(key)),
        Kind::NoCards => "det här programmet kan inte göra bilder för länkar".to_owned(),
        Kind::TitleAsName { table } => format!("`name` under {} är sajtens titel, inte den som svarar", code(table)),
        Kind::AccountNeeded { key, host } => {
            format!("{} leder till {}, där läsaren måste ha ett konto", code(key), code(host))
        }
        Kind::NoReportWay { publisher } => format!("läsaren kan inte höra av sig till {}", code(publisher)),
        Kind::UnofficialContact => {
            "`[contact]` säger att ingen myndighet står bakom sajten, men utgivaren är en myndighet".to_owned()
        }
        Kind::UnofficialLogo => "bara en myndighet får visa en logotyp".to_owned(),

        // Figures.
        Kind::NoFigure { written, .. } => format!("{} börjar inte med ett tal", code(written)),
        Kind::TwoFigures { written, .. } => format!("det står två tal i {}", code(written)),
        Kind::NotACount { written, what, is_target, .. } => {
            let were = if *is_target { "det ska bli" } else { "det var" };
            let says = match what {
                NotACount::Change => format!("en ändring eller en jämförelse, inte hur många {were}"),
                NotACount::Date => format!("en dag eller en tid, inte hur många {were}"),
                NotACount::Age => format!("en ålder eller ett antal år, inte hur många {were}"),
                NotACount::During => "kanske hur länge något pågick".to_owned(),
                NotACount::Deadline => format!("hur fort eller hur länge, inte hur många {were}"),
                NotACount::Fraction => "en del av något, utan ett tal som går att räkna med".to_owned(),
                NotACount::Ordinal => format!("vilken i ordningen, inte hur många {were}"),
                NotACount::Average => format!("ett snitt, inte hur många {were}"),
                NotACount::Cumulative => format!("hur många {were} med tidigare perioder inräknade"),
            };
            format!("{} anger {says}", code(written))
        }
        Kind::BadNumber { written, .. } => format!("talet i {} kan läsas på flera sätt", code(written)),
        Kind::NumberSize { written, negative: true } => format!("talet i {} är mindre än noll", code(written)),
        Kind::NumberSize { written, .. } => format!("talet i {} är för stort", code(written)),
        Kind::RangeReversed { written, .. } => format!("{} går från det högre talet till det lägre", code(written)),
        Kind::FigureWithoutUnit { written, .. } => format!("{} säger inte vad som räknas", code(written)),

        // Text.
        Kind::RawHtml { written } => format!("{} är HTML, och det går inte att använda i texten", code(written)),
        Kind::UnreadMarkdown { construct, written, .. } => construct::unread_message(*construct, written),
        Kind::UnmeantMarkdown { construct, written, .. } => construct::unmeant_message(*construct, written),
        Kind::UnreadLink { written, slip, .. } => construct::link_message(written, *slip),
        Kind::SettingInText { written } => format!("raden {} är en inställning, men står i texten", code(written)),
        Kind::OpenComment => "kommentaren har inget slut, så texten efter den syns inte".to_owned(),
        Kind::LinkScheme { scheme } if scheme == "//" => "länken börjar med `//` och saknar `https:`".to_owned(),
        Kind::LinkScheme { scheme } => format!("länkar som börjar med {} publiceras inte", code(&format!("{scheme}:"))),
        Kind::LinkToOutput { written, .. } if written.contains("/blob/") || written.contains("/edit/") => {
            format!("{} är filens sida på nätet, inte filen själv", code(written))
        }
        Kind::LinkToOutput { written, .. } if is_of_an_inner_host(written) && !is_of_a_local_host(written) => {
            format!("{} är en adress på ett internt nät, som ingen utanför kan öppna", code(written))
        }
        Kind::LinkToOutput { written, .. } if is_of_a_local_host(written) => {
            format!("{} är en adress på din egen dator, som ingen annan kan öppna", code(written))
        }
        Kind::LinkToOutput { written, .. } => {
            format!("{} är en adress på den färdiga sajten, inte en fil", code(written))
        }
        Kind::ContactWithoutWay => "kontakten har varken telefon, e-post eller webbadress".to_owned(),
        Kind::BadPhone { written } => format!("{} är inget telefonnummer", code(written)),
        Kind::BadDocument { flaw: DocumentFlaw::Nowhere } => "dokumentet har varken fil eller adress".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Both } => "dokumentet har både en fil och en adress".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::AddressAsFile } => "`file` är en webbadress".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::FileAsAddress } => "`url` är ett filnamn".to_owned(),
        Kind::BadDocument { flaw: DocumentFlaw::Page } => "dokumentet är en av sajtens texter".to_owned(),
        Kind::BrokenLink { written, .. } => format!("länken går till {}, som inte finns", code(written)),
        Kind::BrokenAnchor { anchor, .. } => {
            format!("sidan som länken går till har inget ställe som heter {}", code(&format!("#{anchor}")))
        }
        Kind::BrokenImage { written, .. } => format!("det finns ingen bild {}", code(written)),
        Kind::UnsafeLogo { found: Some(found) } => {
            format!("logotypen innehåller {}, som inte hör till en bild", code(found))
        }
        Kind::UnsafeLogo { found: None } => "logotypen är ingen SVG-bild som går att läsa".to_owned(),
        Kind::BrokenLogo { written } => format!("det finns ingen bild {} i `content`", code(written)),
        Kind::ExternalImage { written } => format!("bilden {} ligger på en annan webbplats", code(written)),
        Kind::LinkToDraft { written } => format!("länken går till {}, som är ett utkast", code(written)),
        Kind::LinkToHidden { written } => format!("länken går till {}, som ingen utgåva visar", code(written)),

        // Places and promises.
        Kind::NoCounty => "det framgår inte vilket län platsen ligger i".to_owned(),
        Kind::UnknownMember { id, .. } => format!("det finns ingen plats {} i samlingen", code(id)),
        Kind::UnknownPlace { id, .. } => format!("det finns ingen plats {}", code(id)),
        Kind::BadWithin { id } => format!("platsen kan inte ligga i {}", code(id)),
        Kind::UnknownPromise { id, .. } => format!("det finns inget medborgarlöfte {}", code(id)),
        Kind::ExtendsRing { key: "follows", to_itself: true, .. } => {
            "medborgarlöftet kommer efter sig självt".to_owned()
        }
        Kind::ExtendsRing { key: "follows", id, .. } => {
            format!("medborgarlöftet kommer efter {}, som i sin tur kommer efter det här", code(id))
        }
        Kind::ExtendsRing { to_itself: true, .. } => "medborgarlöftet förlänger sig självt".to_owned(),
        Kind::ExtendsRing { id, .. } => {
            format!("medborgarlöftet förlänger {}, som i sin tur förlänger det här", code(id))
        }
        Kind::OwnPlace { place } => format!("`places` börjar inte med {}, platsen som mappen hör till", code(place)),
        Kind::UnknownParty { id, .. } => format!("medborgarlöftet har ingen part {}", code(id)),
        Kind::UnknownPledge { id, .. } => format!("medborgarlöftet har inget löfte {}", code(id)),
        Kind::UnknownFocus { id, .. } => format!("det finns inget fokusområde {}", code(id)),
        Kind::DuplicateId { id } => format!("id:t {} används två gånger", code(id)),
        Kind::PledgeKey { key } => {
            format!("ett löfte kan inte ha {} när medborgarlöftet har aktiviteter", code(key))
        }
        Kind::OnceWithoutEnd => "`once` följs upp vid slutet, men medborgarlöftet har inget slut".to_owned(),

        // Follow-ups.
        Kind::NoPeriod { name, .. } => {
            format!("filnamnet {} säger inte vilken period uppföljningen gäller", code(name))
        }
        Kind::PeriodTwice { name, key } => {
            format!("filnamnet {} säger redan perioden, så {} ska inte stå här", code(name), code(key))
        }
        Kind::OutsideValidity { period, validity } => {
            format!("medborgarlöftet gäller {}, inte {}", validity.sv, period.sv)
        }
        Kind::SamePeriod { name } => format!("perioden {} har två filer", code(name)),
        Kind::UnknownRow { id, .. } => format!("medborgarlöftet har inget med id {}", code(id)),
        Kind::NotARow { id } => format!("{} är ingen aktivitet och kan inte ha ett utfall", code(id)),
        Kind::HeadingNearId { written, id } if is_heading_of(written, id) => {
            format!("raden {} är ingen rubrik, fast den ser ut så", code(written))
        }
        Kind::HeadingNearId { written, id } => {
            format!("rubriken {} ska vara själva id:t, {}", code(written), code(id))
        }
        Kind::FreeHeading { written, .. } => format!("rubriken {} hör inte till någon aktivitet", code(written)),
        Kind::OutcomeWithoutText { id, place: TextPlace::Nowhere } => {
            format!("{} har en status, men ingen text", code(id))
        }
        Kind::OutcomeWithoutText { id, place: TextPlace::EmptyHeading } => {
            format!("{} har status, men rubriken {} är tom", code(id), code(&format!("## {id}")))
        }
        Kind::OutcomeWithoutText { id, place: TextPlace::Comment } => {
            format!("texten under {} står inom `<!-- -->`, och visas inte", code(&format!("## {id}")))
        }
        Kind::OutcomeWithoutStatus { id } => format!("{} har tal och text, men ingen status", code(id)),
        Kind::DuplicateHeading { id } => format!("rubriken {} står två gånger", code(&format!("## {id}"))),
        Kind::UnknownWhole { written, .. } => format!("{} är ingen helhet i samma lista", code(written)),
        Kind::AlikeFigures { unit, number } => {
            format!("här står {number} tal med enheten {} bredvid varandra", code(unit))
        }
        Kind::PlaceInTarget { place, .. } => format!("platsen {} står i målets enhet", code(place)),
        Kind::UnchangedFromNothing { id } => format!("ingen tidigare uppföljning säger något om {}", code(id)),
        Kind::UnchangedAndMore { key } => format!("`unchanged` och {} kan inte stå tillsammans", code(key)),
        Kind::FigureWithoutTarget { written, .. } => format!("{} räknas inte mot något mål", code(written)),

        // Good reporting.
        Kind::OtherPeriod { written, own, .. } => {
            format!("texten talar om {}, men filen är uppföljningen {}", code(written), code(own))
        }
        Kind::OtherPlace { written, own } => {
            format!("texten talar om {}, men löftet gäller {}", code(written), code(own))
        }
        Kind::RepeatedText { before } => {
            format!("texten är ordagrant densamma som i {}", code(&format!("{before}.md")))
        }
        Kind::NumberWithoutTarget { written } => format!("{} lovas i texten, men står inte i `targets`", code(written)),
        Kind::TargetAbout { written, .. } => {
            format!("målet {} är ungefärligt och går aldrig att avgöra", code(written))
        }
        Kind::EmptyPromise => "löftet är tomt: inga löften, inga aktiviteter och ingen text".to_owned(),
        Kind::IncompleteActivity { title, key } => {
            format!("aktiviteten {} saknar {}, som de flesta andra har", code(title), code(key))
        }
        Kind::EmptyFollowUp => "uppföljningen är tom: ingen aktivitet har status, tal eller text".to_owned(),
        Kind::TargetWithoutFigure { target } => format!("målet är {}, men här står inget tal", code(target)),
        Kind::DoneBelowTarget { sum, target } => {
            format!("aktiviteten är genomförd, men talen blir {} av {}", code(sum), code(target))
        }
        Kind::FiguresDisagree { periods, .. } => {
            format!("talet går inte ihop med dem i {}", list(periods, "och"))
        }
        Kind::SameCounted { target, .. } => {
            format!("delar av en helhet avgör inte om målet {} är nått", code(target))
        }
        Kind::NotDoneWithoutZero { .. } => {
            "aktiviteten är inte genomförd och har ett mål, men nollan saknas".to_owned()
        }
        Kind::NoReason { status } => {
            let status = match *status {
                "partly" => "delvis genomförd",
                "postponed" => "framflyttad",
                _ => "inte genomförd",
            };
            format!("aktiviteten är {status}, men det står inte varför")
        }
        Kind::PlanInOutcome { written } => format!("{} är en plan i texten om vad som har hänt", code(written)),
        Kind::PublishedEarly { last_day } => {
            format!("uppföljningen är publicerad innan perioden slutar, den {}", code(last_day))
        }
        Kind::FutureDate { key, day } => format!("{} är den {}, en dag som inte har varit", code(key), code(day)),
        Kind::OtherYear { written, is_folder: true, validity } => {
            format!("mappen heter {}, men medborgarlöftet gäller {}", code(written), code(validity))
        }
        Kind::OtherYear { written, validity, .. } => {
            format!("titeln säger {}, men medborgarlöftet gäller {}", code(written), code(validity))
        }
        Kind::SamePlace { name, .. } => format!("en annan plats i samma län heter också {}", code(name)),
        Kind::SameTitle { title } => format!("ett annat medborgarlöfte för samma plats heter också {}", code(title)),
        Kind::ClosedAddress { host, .. } => format!("{} är ingen adress som alla kan öppna", code(host)),
        Kind::FollowUpMissing { names, .. } if names.len() == 1 => {
            format!("uppföljningen {} saknas", list(names, "och"))
        }
        Kind::FollowUpMissing { names, .. } if names.len() > 5 => {
            format!("{} och {} uppföljningar till saknas", code(&names[0]), names.len() - 1)
        }
        Kind::FollowUpMissing { names, .. } => format!("uppföljningarna {} saknas", list(names, "och")),
        Kind::UnexplainedAbbreviation { written, .. } => format!("{} förklaras inte", code(written)),
        Kind::HeadingLevel { written: 1, .. } => "rubriken har ett enda `#`, som är sidans egen rubrik".to_owned(),
        Kind::HeadingLevel { .. } => "rubriken hoppar över en nivå".to_owned(),
        Kind::LinkText { written } if written.is_empty() => "länken har inga ord".to_owned(),
        Kind::LinkText { written } => format!("länken {} säger inte vart den går", code(written)),
        Kind::ImageText { file } => format!("bilden {} har ingen text för den som inte ser den", code(file)),
        Kind::LongSentence { words } => format!("meningen har {words} ord"),
        Kind::PlainLanguage { written, .. } => format!("{} har ett enklare ord", code(written)),
        Kind::PersonalNumber { coordination: false } => "det här är ett personnummer".to_owned(),
        Kind::PersonalNumber { coordination: true } => "det här är ett samordningsnummer".to_owned(),
        Kind::PrivateEmail { written } => format!("{} är en e-postadress till en enskild person", code(written)),
        Kind::PrivatePhone { written } => format!("{} är ett mobilnummer", code(written)),
        Kind::SmallCount { written } => format!("{} och en plats kan peka ut enskilda personer", code(written)),
        Kind::InvisibleCharacter { code, turns: true } => {
            format!("här står ett osynligt tecken som vänder textens riktning (U+{code:04X})")
        }
        Kind::InvisibleCharacter { code, turns: false } => format!("här står ett tecken som inte syns (U+{code:04X})"),
        Kind::DecimalThousands { written, .. } => format!("{} läses som ett decimaltal", code(written)),

        // Settings.
        Kind::UnknownEdition { id, .. } => format!("det finns ingen utgåva {}", code(id)),
        Kind::EditionPath { page: Some(page), .. } => {
            format!("utgåvan ligger på adressen {}, som en sida i en annan utgåva har", code(page))
        }
        Kind::EditionPath { path, .. } if path.is_empty() => {
            "två utgåvor ligger på samma plats, överst på sajten".to_owned()
        }
        Kind::EditionPath { path, .. } => format!("två utgåvor har samma `path`, {}", code(path)),
        Kind::BadPath { written, .. } => format!("{} kan inte vara en del av adressen", code(written)),

        // Addresses.
        Kind::AddressTaken { address, by } if by.starts_with('/') && !by.ends_with('/') => {
            format!("adressen {} hör till en fil som Utfall gör själv", code(address))
        }
        Kind::AddressTaken { address, by } if by.starts_with('/') => {
            format!("adressen {} hör till en sida som Utfall gör själv", code(address))
        }
        Kind::AddressTaken { address, by } => format!("adressen {} används redan av {}", code(address), code(by)),
        Kind::AddressCase { address, by } => {
            format!("adressen {} skiljer sig bara i stora och små bokstäver från {}", code(address), code(by))
        }
        Kind::AliasTaken { address, own: true, .. } => {
            format!("{} är sidans egen adress, inte en äldre", code(address))
        }
        Kind::AliasTaken { address, by, .. } => {
            format!("den äldre adressen {} hör redan till {}", code(address), code(by))
        }
        Kind::BadAlias { written, .. } => format!("{} kan inte vara en äldre adress", code(written)),
        Kind::LongAddress { length, most } => {
            format!("adressen är {length} byte lång, och längre än {most} får den inte vara")
        }
        Kind::UnusedAttachment { name } => format!("ingen text länkar till {}, så filen publiceras inte", code(name)),

        // Themes.
        Kind::UnknownTheme { id, .. } => format!("det finns inget tema {}", code(id)),
        Kind::ThemeRing { id } => format!("temat {} bygger på sig självt", code(id)),
        Kind::ThemeApi { written } => {
            format!("temat är gjort för `api = {}`, som den här versionen av Utfall inte har", one_line(written))
        }
        Kind::ThemeName { written, folder } => {
            format!("temat heter {} men ligger i mappen {}", code(written), code(folder))
        }
        Kind::ThemeOption { key } => {
            format!("inställningen {} är av en annan sort än i temat den bygger på", code(key))
        }
        Kind::MissingTemplate { names } if names.len() == 1 => format!("temat saknar mallen {}", list(names, "och")),
        Kind::MissingTemplate { names } => format!("temat saknar mallarna {}", list(names, "och")),
        Kind::TemplateSyntax { message } => format!("mallen går inte att läsa ({})", one_line(message)),
        Kind::TemplateName { what: InTemplate::Asset, name, .. } => {
            format!("det finns ingen fil {} i temats `static`", code(name))
        }
        Kind::TemplateName { what, name, .. } => format!("{} {} finns inte", in_template(*what), code(name)),
        Kind::ExtendsItself { .. } => "mallen bygger på sig själv".to_owned(),
        Kind::TemplateRing { chain } => {
            format!("filerna bygger på varandra i en ring: {}", one_line(&chain.join(" → ")))
        }
        Kind::StyleImport { written } => format!("{} går inte att läsa här", code(&one_line(written))),
        Kind::DuplicateComponent { name, other } => {
            format!("komponenten {} finns redan i {}", code(name), code(other))
        }
        Kind::TemplateRender { message, page, .. } => {
            format!("mallen kan inte visa sidan {} ({})", code(page), one_line(message))
        }
        Kind::UnknownString { key, .. } => format!("temat saknar texten {}", code(key)),
    }
}

fn in_template(what: InTemplate) -> &'static str {
    match what {
        InTemplate::Filter => "filtret",
        InTemplate::Test => "testet",
        InTemplate::Function => "funktionen",
        InTemplate::Component => "komponenten",
        InTemplate::Template => "mallen",
        InTemplate::Block => "blocket",
        InTemplate::String => "texten",
        InTemplate::Asset => "filen",
    }
}

fn expected_value(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "en text inom citattecken",
        Expected::Flag => "`true` (ja) eller `false` (nej)",
        Expected::Whole => "ett heltal utan citattecken",
        Expected::Date => "ett datum",
        Expected::Texts => "en lista med texter",
        Expected::Table => "ett eget avsnitt med fält",
        Expected::Tables => "ett eller flera avsnitt med fält",
        Expected::TextOrTable => "texter inom citattecken, eller fält inom `{ }`",
        Expected::TextOrTexts => "en text, eller en lista med texter",
        Expected::Validity => "ett år, eller från och till",
    }
}

/// Who is named in a file, and as what.
fn roles(names: &[(NameRole, String)]) -> String {
    let role = |(role, name): &(NameRole, String)| {
        let role = match role {
            NameRole::Author => "upphovspersonen",
            NameRole::Owner => "kamerans ägare",
            NameRole::Shown => "den som syns på bilden,",
            NameRole::Camera => "kamerans serienummer",
        };
        format!("{role} {}", code(name))
    };
    join(names.iter().map(role).collect(), "och")
}

/// Where the fields of a table stand: "i `promise.md`", "under `[[party]]`".
fn within(table: &str) -> String {
    match table {
        "uppföljningen" | "follow-up" => "i uppföljningen".to_owned(),
        "sidan" | "page" => "på sidan".to_owned(),
        header if header.starts_with('[') => format!("under {}", code(header)),
        name => format!("i {}", code(name)),
    }
}
