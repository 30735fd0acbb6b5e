//! Content of a whole country, the same on every run: places, promises of several years, three follow-ups each.
//!
//! The places and texts are invented and nobody's; what matters is that they have the size and the parts of real ones. One
//! model, [`Country`], is written as the sources of three generators: ours, Zola's and Hugo's.

mod hugo;
mod peers;
mod random;
mod text;
mod utfall;
mod zola;

use random::Random;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The last year that there are promises for.
pub(crate) const LAST_YEAR: usize = 2025;

/// A day on which all follow-ups are published.
pub(crate) const AS_OF: &str = "2026-06-01";

/// The address that every site is made for.
pub(crate) const BASE_URL: &str = "https://loften.example.se";

pub(crate) const TITLE: &str = "Medborgarlöften";

pub(crate) const NOT_REPORTED: &str = "Ej redovisad";

pub(crate) const UNIT: &str = "tillfällen";

/// Key, label and how often it comes.
pub(crate) const STATUSES: [(&str, &str, usize); 7] = [
    ("done", "Genomförd", 9),
    ("partly", "Delvis genomförd", 4),
    ("ongoing", "Pågår", 6),
    ("planned", "Planerad", 3),
    ("not-started", "Inte påbörjad", 2),
    ("postponed", "Framflyttad", 2),
    ("not-done", "Inte genomförd", 2),
];

/// Subjects that places share: id and title.
pub(crate) const SUBJECTS: [(&str, &str); 8] = [
    ("trafik", "Trafik"),
    ("droger", "Droger"),
    ("ungdomar", "Ungdomar"),
    ("nedskrapning", "Nedskräpning"),
    ("valdsbrott", "Våldsbrott"),
    ("inbrott", "Inbrott"),
    ("trygga-miljoer", "Trygga miljöer"),
    ("samverkan", "Samverkan"),
];

/// How large a country is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) name: &'static str,
    pub(crate) places: usize,
    pub(crate) years: usize,
}

/// One municipality, a county or two, the whole country, and ten times that.
pub(crate) const SIZES: [Size; 4] = [SMALL, TENTH, NATIONAL, Size { name: "tenfold", places: 3200, years: 10 }];

/// From a tenth of the country to three of them.
pub(crate) const SCALE: [Size; 4] = [
    TENTH,
    Size { name: "third", places: 107, years: 10 },
    NATIONAL,
    Size { name: "threefold", places: 960, years: 10 },
];

const SMALL: Size = Size { name: "small", places: 1, years: 5 };
const TENTH: Size = Size { name: "medium", places: 32, years: 10 };
const NATIONAL: Size = Size { name: "national", places: 320, years: 10 };

/// Everything that the sites say.
#[derive(Debug)]
pub(crate) struct Country {
    pub(crate) places: Vec<Place>,
}

#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) county: &'static str,
    /// In order of time.
    pub(crate) promises: Vec<Promise>,
}

#[derive(Debug)]
pub(crate) struct Promise {
    /// The name of its folder: `2020`, or `2020-2021`.
    pub(crate) id: String,
    pub(crate) first_year: usize,
    pub(crate) title: String,
    /// Id and name.
    pub(crate) parties: [(&'static str, String); 2],
    pub(crate) background: String,
    /// Id and words.
    pub(crate) pledges: [(&'static str, String); 2],
    pub(crate) activities: Vec<Activity>,
    pub(crate) follow_ups: Vec<FollowUp>,
}

#[derive(Debug)]
pub(crate) struct Activity {
    pub(crate) id: String,
    pub(crate) pledge: &'static str,
    pub(crate) title: String,
    /// Which of the two parties: one, or both.
    pub(crate) responsible: &'static [usize],
    /// Indices in [`SUBJECTS`], sorted.
    pub(crate) subjects: Vec<usize>,
    /// At least so many times.
    pub(crate) target: Option<usize>,
}

#[derive(Debug)]
pub(crate) struct FollowUp {
    /// The name of its file: `t1`, and from the second year on `2021-t1`.
    pub(crate) id: String,
    /// From 1, through all years of its promise.
    pub(crate) number: usize,
    /// From 1 to 3.
    pub(crate) tertial: usize,
    pub(crate) title: String,
    pub(crate) published: String,
    pub(crate) introduction: String,
    /// One for each activity; `None` where nothing is said of it.
    pub(crate) outcomes: Vec<Option<Outcome>>,
}

#[derive(Debug)]
pub(crate) struct Outcome {
    /// An index in [`STATUSES`].
    pub(crate) status: usize,
    pub(crate) figure: Option<usize>,
    pub(crate) text: String,
}

impl Country {
    /// Invents a country of this size.
    pub(crate) fn of(size: Size) -> Self {
        let mut random = Random::new(1);
        let places = (0..size.places).map(|number| place(number, size.years, &mut random)).collect();
        Self { places }
    }

    /// Writes the sources of our site into `folder`, which is made anew, and counts the content files. `theme` is the
    /// name of a theme that comes with the program, or `bench`, which makes the pages of the peers.
    pub(crate) fn write_utfall(&self, theme: &str, folder: &Path) -> io::Result<usize> {
        utfall::write(self, theme, &mut Writer::new(folder)?)
    }

    /// The same for Zola.
    pub(crate) fn write_zola(&self, folder: &Path) -> io::Result<usize> {
        zola::write(self, &mut Writer::new(folder)?)
    }

    /// The same for Hugo.
    pub(crate) fn write_hugo(&self, folder: &Path) -> io::Result<usize> {
        hugo::write(self, &mut Writer::new(folder)?)
    }
}

impl Place {
    /// The name of its county as it stands in addresses.
    pub(crate) fn county_id(&self) -> String {
        text::slug(self.county)
    }
}

impl Promise {
    /// The subjects of its activities, sorted, each once.
    pub(crate) fn subjects(&self) -> Vec<&'static str> {
        let mut subjects: Vec<usize> = self.activities.iter().flat_map(|activity| activity.subjects.clone()).collect();
        subjects.sort_unstable_by_key(|&subject| SUBJECTS[subject].0);
        subjects.dedup();
        subjects.into_iter().map(|subject| SUBJECTS[subject].0).collect()
    }
}

/// Writes files into one folder and counts those of the content.
struct Writer {
    folder: PathBuf,
    files: usize,
}

impl Writer {
    fn new(folder: &Path) -> io::Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_path_buf(), files: 0 })
    }

    fn put(&mut self, path: &str, text: &str) -> io::Result<()> {
        let place = self.folder.join(path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        self.files += usize::from(path.starts_with("content/"));
        fs::write(place, text)
    }

    /// Writes a file unless there is one.
    fn put_new(&mut self, path: &str, text: &str) -> io::Result<()> {
        if self.folder.join(path).exists() { Ok(()) } else { self.put(path, text) }
    }

    /// Copies a folder of `benches/templates/`.
    fn templates(&mut self, from: &str, to: &str) -> io::Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/templates").join(from);
        for entry in walkdir::WalkDir::new(&root)
            .into_iter()
            .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.file_type().is_file()))
        {
            let entry = entry?;
            let path = entry.path().strip_prefix(&root).unwrap_or(entry.path());
            let place = self.folder.join(to).join(path);
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(place, fs::read(entry.path())?)?;
        }
        Ok(())
    }
}

fn place(number: usize, years: usize, random: &mut Random) -> Place {
    let name = text::place_name(number);
    let county = text::county(number);
    // Most promise for a year at a time, some for two.
    let at_once = if number % 5 == 4 { 2 } else { 1 };
    let first_years = (LAST_YEAR + 1 - years..=LAST_YEAR).step_by(at_once);
    let promises = first_years.map(|year| promise(&name, year, (year + at_once - 1).min(LAST_YEAR), random)).collect();
    Place { id: text::slug(&name), name, county, promises }
}

fn promise(place: &str, first_year: usize, last_year: usize, random: &mut Random) -> Promise {
    // Most promise some ten things; a few promise all that there is.
    let count = if random.chance(0.05) { text::ACTIVITIES.len() } else { random.between(8, 13) };
    let of_the_first = random.between(4, 6);
    let names = random.some(&text::ACTIVITIES, count);
    let activities: Vec<Activity> = names
        .into_iter()
        .enumerate()
        .map(|(number, name)| activity(name, if number < of_the_first { "l1" } else { "l2" }, random))
        .collect();
    let numbers = 1..=3 * (last_year + 1 - first_year);
    let follow_ups = numbers.map(|number| follow_up(first_year, number, &activities, random)).collect();
    let years =
        |dash| if first_year == last_year { first_year.to_string() } else { format!("{first_year}{dash}{last_year}") };
    Promise {
        id: years("-"),
        first_year,
        title: format!("Medborgarlöfte {}", years("–")),
        parties: [("polisen", "Polisen".to_owned()), ("kommunen", format!("{place} kommun"))],
        background: text::background(random),
        pledges: [("l1", text::sentence(random, 16)), ("l2", text::sentence(random, 16))],
        activities,
        follow_ups,
    }
}

fn activity(name: &str, pledge: &'static str, random: &mut Random) -> Activity {
    let mut subjects: Vec<usize> = (0..SUBJECTS.len()).collect();
    let count = random.between(1, 2);
    subjects = random.some(&subjects, count);
    subjects.sort_unstable();
    Activity {
        id: text::slug(name),
        pledge,
        title: text::activity_title(name, random),
        responsible: random.pick(&[&[0], &[1], &[0, 1]]),
        subjects,
        target: random.chance(1.0 / 3.0).then(|| random.between(5, 60)),
    }
}

fn follow_up(first_year: usize, number: usize, activities: &[Activity], random: &mut Random) -> FollowUp {
    let (year, tertial) = (first_year + (number - 1) / 3, (number - 1) % 3 + 1);
    let (published, month) = [(year, 6), (year, 10), (year + 1, 2)][tertial - 1];
    let numbers: Vec<usize> = (0..activities.len()).collect();
    let count = random.between(numbers.len().saturating_sub(2), numbers.len());
    let reported = random.some(&numbers, count);
    FollowUp {
        id: if year == first_year { format!("t{tertial}") } else { format!("{year}-t{tertial}") },
        number,
        tertial,
        title: format!("Uppföljning tertial {tertial} {year}"),
        published: format!("{published}-{month:02}-{:02}", random.between(1, 28)),
        introduction: text::paragraph(random, 60, text::Marks::NONE),
        outcomes: activities
            .iter()
            .enumerate()
            .map(|(number, activity)| reported.contains(&number).then(|| outcome(activity, random)))
            .collect(),
    }
}

fn outcome(activity: &Activity, random: &mut Random) -> Outcome {
    let all = STATUSES.iter().map(|(_, _, weight)| weight).sum();
    let mut left = random.below(all);
    let mut status = 0;
    while left >= STATUSES[status].2 {
        left -= STATUSES[status].2;
        status += 1;
    }
    Outcome { status, figure: activity.target.map(|target| random.between(0, target)), text: text::outcome(random) }
}
