"""Reads what a site gives away with programs that others wrote.

Usage: check.py FOLDER…, each a built site. Prints what is wrong and fails, or says how much was read.
"""

import csv
import datetime
import gzip
import html
import json
import re
import sys
import tempfile
import zipfile
from pathlib import Path

import bibtexparser
import duckdb
import feedparser
import frictionless
import icalendar
import jsonschema
import openpyxl
import pandas
import pyshacl
import rdflib

wrong = []
read = {}


def counted(what, number=1):
    read[what] = read.get(what, 0) + number


def tell(path, what):
    wrong.append(f"{path}: {what}")


def package(path):
    """The tables as Frictionless sees them: types, choices, keys, and that what is referred to is there."""
    report = frictionless.validate(str(path))
    for task in report.tasks:
        for error in task.errors:
            tell(path.parent / task.name, f"{error.title}: {error.message}")
    for error in report.errors:
        tell(path, f"{error.title}: {error.message}")
    counted("tables by frictionless", len(report.tasks))


def opened(path):
    """A text file, or what is compressed in it."""
    return (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", newline="")


def rows_of(folder, name):
    """The rows of a table as its JSON has them."""
    path = folder / f"{name}.json"
    with opened(path if path.exists() else folder / f"{name}.json.gz") as file:
        return json.load(file)[name]


def tables(folder):
    """The tables as DuckDB and pandas see them, against the JSON."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        name = resource["name"]
        path = folder / resource["path"]
        rows = rows_of(folder, name)
        if (resource.get("compression") == "gz") != (path.suffix == ".gz"):
            tell(path, "the data package does not say how it is compressed")
        source = f"read_csv('{path}', header = true, delim = ',', quote = '\"', strict_mode = true)"
        [(count,)] = duckdb.sql(f"SELECT count(*) FROM {source}").fetchall()
        if count != len(rows):
            tell(path, f"DuckDB reads {count} rows of {len(rows)}")
        numbers = [field["name"] for field in resource["schema"]["fields"] if field["type"] == "number"]
        texts = {field["name"]: str for field in resource["schema"]["fields"] if field["name"] not in numbers}
        comma = pandas.read_csv(path, dtype=texts)
        twin = pandas.read_csv(folder / f"{name}-semikolon.csv", sep=";", decimal=",", encoding="utf-8-sig", dtype=texts)
        if not comma.equals(twin):
            tell(path, "pandas reads something else in the twin with semicolons")
        if len(comma) != len(rows):
            tell(path, f"pandas reads {len(comma)} rows of {len(rows)}")
        for number in numbers:
            if [row[number] for row in rows] != [None if pandas.isna(cell) else cell for cell in comma[number]]:
                tell(path, f"pandas reads other numbers in {number}")
        with opened(path) as file:
            for line, row in enumerate(csv.reader(file), 1):
                if any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row):
                    tell(f"{path}:{line}", "a cell begins as a formula")
        counted("rows by duckdb and pandas", len(rows))


def joined(folder):
    """The keys by CSV on the Web, asked in DuckDB: what is named is there, and nothing twice."""
    group = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
    for table in group["tables"]:
        duckdb.sql(f"CREATE OR REPLACE TABLE {table['url'][:-4]} AS FROM read_csv('{folder / table['url']}', all_varchar = true)")
    for table in group["tables"]:
        path, name, schema = folder / table["url"], table["url"][:-4], table["tableSchema"]
        columns = [row[0] for row in duckdb.sql(f"DESCRIBE {name}").fetchall()]
        if columns != [column["name"] for column in schema["columns"]]:
            tell(path, f"CSV on the Web names other columns than {columns}")
        key = ", ".join(schema["primaryKey"])
        [(twice,)] = duckdb.sql(f"SELECT count(*) FROM (FROM {name} SELECT {key} GROUP BY ALL HAVING count(*) > 1)").fetchall()
        if twice:
            tell(path, f"{twice} keys {key} name two rows")
        for reference in schema["foreignKeys"]:
            own, other = reference["columnReference"], reference["reference"]
            to = other["resource"][:-4]
            same = " AND ".join(f"other.{there} = own.{here}" for here, there in zip(own, other["columnReference"]))
            some = " AND ".join(f"own.{here} IS NOT NULL" for here in own)
            lost = duckdb.sql(
                f"FROM {name} AS own SELECT {', '.join(own)} WHERE {some} AND NOT EXISTS (FROM {to} AS other WHERE {same})"
            ).fetchall()
            # A part of a collection may lack the older promise that one of its own prolongs.
            if lost and own[0] not in ("extends", "follows"):
                tell(path, f"{own} names what is not in {to}: {lost[:3]}")
            counted("keys by duckdb")


SHAPES = Path(__file__).parent / "dcat-ap" / "shapes.ttl"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")


def catalog(path):
    """The catalogue by the European profile, and that its two forms say the same.

    For `dct:format` the Swedish profile, which the portal harvests by, has a text where the European one has an address.
    """
    said = rdflib.Graph().parse(path, format="xml")
    turtle = rdflib.Graph().parse(path.with_suffix(".ttl"), format="turtle")
    if set(said) != set(turtle):
        tell(path, "RDF/XML and Turtle do not say the same")
    _, report, _ = pyshacl.validate(said, shacl_graph=str(SHAPES), shacl_graph_format="turtle", advanced=True)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        if report.value(result, SH.resultPath) != rdflib.DCTERMS.format:
            node, what = report.value(result, SH.focusNode), report.value(result, SH.resultMessage)
            tell(path, f"{node} {report.value(result, SH.resultPath)}: {what}")
    counted("triples by rdflib and pyshacl", len(said))


def whole(path):
    """The zip by itself: it is a data package without any other file, and CSV on the Web."""
    package(path)
    with zipfile.ZipFile(path) as file, tempfile.TemporaryDirectory() as folder:
        if broken := file.testzip():
            tell(path, f"{broken} is broken")
        file.extractall(folder)
        joined(Path(folder))


def workbook(path):
    """The workbook as openpyxl sees it: the same rows as the JSON, with their types, and no formula."""
    if not path.exists():
        return
    book = openpyxl.load_workbook(path)
    package = json.loads(path.with_name("datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        name, sheet = resource["name"], book[resource["name"]]
        rows = rows_of(path.parent, name)
        fields = resource["schema"]["fields"]
        if sheet.freeze_panes != "A2" or [cell.value for cell in sheet[1]] != [field["name"] for field in fields]:
            tell(path, f"the head of {name} is not as described, or moves away")
        for row, cells in zip(rows, sheet.iter_rows(min_row=2), strict=True):
            for field, cell in zip(fields, cells, strict=True):
                wanted = row[field["name"]]
                if isinstance(wanted, list):
                    wanted = " | ".join(wanted) or None
                if field["type"] == "date" and wanted:
                    wanted = datetime.datetime.fromisoformat(wanted)
                if cell.data_type == "f" or (cell.value, isinstance(cell.value, bool)) != (wanted, isinstance(wanted, bool)):
                    tell(path, f"{name}!{cell.coordinate} is {cell.value!r} where the JSON has {wanted!r}")
            counted("rows by openpyxl")


def questions(path):
    """The questions of the page, asked beside the files in the way that the page says."""
    for sql in re.findall(r'<pre class="sql"[^>]*><code>(.*?)</code></pre>', path.read_text("utf-8"), re.DOTALL):
        sql = html.unescape(sql)
        answer = duckdb.sql(re.sub(r"'(\w+\.csv(\.gz)?)'", lambda file: f"'{path.with_name(file[1])}'", sql)).fetchall()
        counted("questions by duckdb")
        counted("answers by duckdb", len(answer))


def data(site, folder):
    """All JSON by the schema beside it."""
    schema = json.loads((folder / "schema" / "1.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator
    validator.check_schema(schema)
    validator = validator(schema, format_checker=validator.FORMAT_CHECKER)
    own = [path for path in folder.glob("*.json") if path.name not in ("csv-metadata.json", "datapackage.json")]
    own += folder.glob("*.json.gz")
    # An `index.json` that lies beside no page is somebody else's, such as that of the search.
    beside = site.rglob("index.json")
    beside = [path for path in beside if owner(path) == folder and path.with_name("index.html").exists()]
    for path in own + beside:
        with opened(path) as file:
            said = json.load(file)
        for error in validator.iter_errors(said):
            tell(path, f"{error.json_path}: {error.message}")
        counted("files of JSON by jsonschema")


def owner(path):
    """The folder of open data that describes a file: the nearest one upwards."""
    for folder in path.parents:
        if (folder / "oppna-data").is_dir():
            return folder / "oppna-data"
    return None


def feed(path):
    seen = feedparser.parse(path.read_bytes())
    if seen.bozo:
        tell(path, seen.bozo_exception)
    ids = [entry.get("id") for entry in seen.entries]
    if len(set(ids)) != len(ids):
        tell(path, "two entries have one id")
    for entry in seen.entries:
        if not (entry.get("title") and entry.get("link") and entry.get("updated_parsed")):
            tell(path, f"{entry.get('id')} lacks its title, link or day")
    days = [entry.get("updated_parsed") for entry in seen.entries]
    if days != sorted(days, reverse=True):
        tell(path, "the newest does not come first")
    counted("feeds by feedparser")


def calendar(path):
    seen = icalendar.Calendar.from_ical(path.read_bytes())
    ids = set()
    for event in seen.walk("VEVENT"):
        if event.errors or event["uid"] in ids or not {"DTSTAMP", "DTSTART", "SUMMARY", "URL"} <= set(event):
            tell(path, f"{event.get('uid')}: {event.errors or 'not whole, or there twice'}")
        ids.add(event["uid"])
    if not ids:
        tell(path, "no event")
    if any(len(line) > 75 for line in path.read_bytes().split(b"\r\n")):
        tell(path, "a line is longer than 75 bytes (RFC 5545, section 3.1)")
    counted("calendars by icalendar")


def citations(path):
    """The BibTeX of a page: each entry is read, and names its title, who says so and an address."""
    for written in re.findall(r'<pre class="cite__bibtex">(.*?)</pre>', path.read_text("utf-8"), re.DOTALL):
        library = bibtexparser.parse_string(html.unescape(written))
        if library.failed_blocks or len(library.entries) != written.count("@report{"):
            tell(path, f"BibTeX cannot be read: {library.failed_blocks}")
        for entry in library.entries:
            if not {"title", "author", "institution", "note", "url", "urldate"} <= set(entry.fields_dict):
                tell(path, f"BibTeX {entry.key} is not whole")
        counted("citations by bibtexparser", len(library.entries))


for site in map(Path, sys.argv[1:]):
    for path in sorted(site.rglob("datapackage.json")):
        package(path)
        tables(path.parent)
        # It knows nothing compressed.
        if path.with_name("csv-metadata.json").exists():
            joined(path.parent)
        questions(path.with_name("index.html"))
        data(site, path.parent)
        catalog(path.with_name("dcat.rdf"))
        whole(path.with_name("medborgarloften.zip"))
        workbook(path.with_name("medborgarloften.xlsx"))
    for path in sorted(site.rglob("atom.xml")):
        feed(path)
    for path in sorted(site.rglob("*.ics")):
        calendar(path)
    for path in sorted(site.rglob("index.html")):
        citations(path)

for what in ("tables by frictionless", "keys by duckdb", "rows by openpyxl", "triples by rdflib and pyshacl", "answers by duckdb", "feeds by feedparser", "calendars by icalendar", "citations by bibtexparser"):
    if what not in read:
        tell("all sites", f"no {what}")
print(*wrong, sep="\n", end="\n" if wrong else "")
print(*(f"{number} {what}" for what, number in read.items()), sep=", ")
sys.exit(1 if wrong else 0)
