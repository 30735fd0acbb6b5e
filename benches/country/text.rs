//! Names and texts, invented: Swedish words in no order.

use super::random::Random;

/// Each county with how many of the 290 municipalities lie in it.
pub(crate) const COUNTIES: [(&str, usize); 21] = [
    ("Blekinge län", 5),
    ("Dalarnas län", 15),
    ("Gotlands län", 1),
    ("Gävleborgs län", 10),
    ("Hallands län", 6),
    ("Jämtlands län", 8),
    ("Jönköpings län", 13),
    ("Kalmar län", 12),
    ("Kronobergs län", 8),
    ("Norrbottens län", 14),
    ("Skåne län", 33),
    ("Stockholms län", 26),
    ("Södermanlands län", 9),
    ("Uppsala län", 8),
    ("Värmlands län", 16),
    ("Västerbottens län", 15),
    ("Västernorrlands län", 7),
    ("Västmanlands län", 10),
    ("Västra Götalands län", 49),
    ("Örebro län", 12),
    ("Östergötlands län", 13),
];

const HEADS: &str = "Björk Ek Gran Lind Sjö Berg Ström Ås Älv Ask Rönn Häst Korp Tran Svan Älg Lo Varg Hägg Sten Käll \
                     Brunn Strand Ljung Ör Åker";

const TAILS: &str = "köping stad hamn ryd tuna by vik torp sund näs hult lösa arp berga fors holm dala måla";

pub(super) const ACTIVITIES: [&str; 28] = [
    "fotpatrull",
    "trygghetsvandring",
    "hastighetskontroll",
    "skolbesök",
    "nattvandring",
    "medborgardialog",
    "föräldramöte",
    "fältarbete",
    "belysning",
    "buskröjning",
    "klottersanering",
    "grannsamverkan",
    "cykelmärkning",
    "nykterhetskontroll",
    "krogkontroll",
    "torgmöte",
    "butiksbesök",
    "trygghetsmätning",
    "lägesbild",
    "ordningsvakter",
    "kameror",
    "lovaktiviteter",
    "fritidsgård",
    "förbud",
    "knivkontroll",
    "ungdomsråd",
    "tillsyn",
    "parkeringskontroll",
];

const WORDS: &str = "\
    polisen kommunen skolan området centrum torget parken stationen ungdomar föräldrar boende företagare handlare \
    ordningsvakter fältassistenter personal samordnare insatser åtgärder kontroller samtal möten besök vandringar \
    patruller resurser trygghet säkerhet trafik hastighet buller belysning närvaro dialog samverkan uppföljning \
    planering arbete problem händelser brott anmälningar klagomål synpunkter förslag svar resultat läge kvällar nätter \
    helger dagtid våren sommaren hösten vintern veckan månaden perioden året har är blir kan ska behöver fortsätter \
    genomförs följer visar minskar ökar hjälper ordnas påbörjas upplevs prioriteras förstärks även också därför samt \
    men och att som med för på vid under efter innan mellan inom utanför längs tillsammans flera många några fler färre \
    ny gemensam lokal synlig tydlig löpande särskild större mindre viktig öppen tidigare därefter främst dessutom ofta \
    ibland alltid åter ännu redan snart väl mycket återkommande förebyggande målmedveten överenskommen kvälls \
    näringsliv bostadsbolag räddningstjänst förvaltning nämnd lägenheter gångväg övergångsställe skolgård busshållplats";

/// What stands in the first sentence of a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks {
    pub(super) link: bool,
    pub(super) strong: bool,
}

impl Marks {
    pub(super) const NONE: Self = Self { link: false, strong: false };
}

/// The name of the place with this number. Each head comes with each tail once, and then again with a cardinal point.
pub(super) fn place_name(number: usize) -> String {
    let (heads, tails): (Vec<&str>, Vec<&str>) = (HEADS.split(' ').collect(), TAILS.split(' ').collect());
    let names = heads.len() * tails.len();
    // 31 has no factor in common with the number of names, so that each comes once.
    let (at, round) = (number * 31 % names, number / names);
    let name = format!("{}{}", heads[at / tails.len()], tails[at % tails.len()]);
    match round {
        0 => name,
        _ => format!("{} {name}", ["Norra", "Södra", "Östra", "Västra", "Övre", "Nedre"][(round - 1) % 6]),
    }
}

/// The county of the place with this number: of any many places, about as large a part as of the municipalities.
pub(super) fn county(number: usize) -> &'static str {
    // 31 has no factor in common with their number, so that the counties come mixed.
    let mut at = number * 31 % COUNTIES.iter().map(|(_, municipalities)| municipalities).sum::<usize>();
    let mut counties = COUNTIES.iter();
    loop {
        let (name, municipalities) = counties.next().expect("the numbers of municipalities add up to their sum");
        match at.checked_sub(*municipalities) {
            Some(left) => at = left,
            None => return name,
        }
    }
}

/// The name as it stands in an address.
pub(crate) fn slug(text: &str) -> String {
    let plain = |letter| match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        ' ' => '-',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

pub(super) fn activity_title(name: &str, random: &mut Random) -> String {
    let count = random.between(5, 11);
    let words: Vec<&str> = (0..count).map(|_| word(random)).collect();
    format!("{} {}", capitalised(name), words.join(" "))
}

pub(super) fn sentence(random: &mut Random, words: usize) -> String {
    marked_sentence(random, words, Marks::NONE)
}

/// So many words, in sentences of 6 to 14.
pub(super) fn paragraph(random: &mut Random, words: usize, marks: Marks) -> String {
    let mut left = words;
    let mut sentences = Vec::new();
    while left > 0 {
        let count = if left <= 14 { left } else { random.between(6, 14.min(left - 6)) };
        let marks = if sentences.is_empty() { marks } else { Marks::NONE };
        sentences.push(marked_sentence(random, count, marks));
        left -= count;
    }
    sentences.join(" ")
}

pub(super) fn background(random: &mut Random) -> String {
    let first = paragraph(random, 55, Marks { link: true, strong: false });
    let list = bullets(random, 4);
    let last = paragraph(random, 70, Marks { link: false, strong: true });
    format!("{first}\n\n{list}\n\n{last}")
}

/// What happened: 10 to 54 words, some with a list; as long as those of the real documents.
pub(super) fn outcome(random: &mut Random) -> String {
    let words = random.between(10, 54);
    let marks = Marks { link: random.chance(0.2), strong: random.chance(0.3) };
    if words > 28 && random.chance(0.35) {
        return format!("{}\n\n{}", paragraph(random, words - 18, marks), bullets(random, 3));
    }
    paragraph(random, words, marks)
}

fn bullets(random: &mut Random, count: usize) -> String {
    (0..count).map(|_| format!("- {}", sentence(random, 6))).collect::<Vec<_>>().join("\n")
}

fn marked_sentence(random: &mut Random, count: usize, marks: Marks) -> String {
    let mut words: Vec<String> = (0..count).map(|_| word(random).to_owned()).collect();
    words[0] = capitalised(&words[0]);
    if marks.link {
        let address = format!("https://www.example.se/{}", slug(&words[1]));
        words[3] = format!("[{}", words[3]);
        words[4] = format!("{}]({address})", words[4]);
    }
    if marks.strong {
        words[1] = format!("**{}", words[1]);
        words[2] = format!("{}**", words[2]);
    }
    format!("{}.", words.join(" "))
}

fn word(random: &mut Random) -> &'static str {
    // Splitting is slow and this is called a million times; the list is short enough to be found by counting.
    thread_local!(static SPLIT: Vec<&'static str> = WORDS.split(' ').collect());
    SPLIT.with(|words| random.pick(words))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
