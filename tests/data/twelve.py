"""Twelve questions of a journalist, answered from the tables alone: each in DuckDB and in pandas, which must say the same.

Usage: twelve.py FOLDER, the `oppna-data/` of the built example. The answers stand in twelve.txt; UPDATE_GOLDEN=1 rewrites it.
"""

import json
import os
import sys
from pathlib import Path

import duckdb
import pandas

folder = Path(sys.argv[1])
golden = Path(__file__).with_name("twelve.txt")
names = ["activities", "corrections", "figures", "follow_ups", "outcomes", "parties", "places", "promises", "subjects", "targets"]
ids = {"code": str, "period": str, "promise": str}
t = {name: pandas.read_csv(folder / f"{name}.csv", dtype=ids) for name in names}
# A column that is empty has no type that can be seen: the data package says it.
package = json.loads((folder / "datapackage.json").read_text("utf-8"))
for resource in package["resources"]:
    if (name := resource["name"]) in names:
        types = {"number": "DOUBLE", "integer": "BIGINT"}
        numbers = {field["name"]: types[field["type"]] for field in resource["schema"]["fields"] if field["type"] in types}
        source = f"'{folder / name}.csv', header = true" + (f", types = {numbers}" if numbers else "")
        duckdb.sql(f"CREATE TABLE {name} AS FROM read_csv({source})")

ABSENT = ["missing", "not-in-collection"]
late, told = t["follow_ups"], t["outcomes"]
activities = t["activities"][t["activities"].kind == "activity"]


def listed(frame, columns):
    return [tuple(row) for row in frame[columns].itertuples(index=False)]


def patrols():
    own = t["figures"].merge(t["activities"][["promise", "activity", "title"]], on=["promise", "activity"])
    said = own.title.str.contains("fotpatrull", case=False) | own.what.eq("fotpatrull")
    own = own[said & own.promise.str.startswith("jonkoping/") & own.unit.eq("tillfällen") & own.what.eq("fotpatrull")]
    return listed(own.sort_values(["promise", "period"]), ["promise", "period", "words", "min"])


def narcotics():
    own = activities[activities.focus.fillna("").map(lambda focus: "narkotika" in focus.split(" | "))]
    count = own.groupby("promise").size()
    promises = sorted(t["subjects"][t["subjects"].focus == "narkotika"].promise)
    return [(promise, int(count.get(promise, 0))) for promise in promises]


def not_done_by_kind():
    own = told[told.status.isin(["not-done", "not-started"])]
    own = own.merge(activities[["promise", "activity", "responsible_ids"]], on=["promise", "activity"])
    # Where nobody is named, all parties of the promise are responsible.
    parties = t["parties"][["promise", "party", "kind"]]
    own = own.merge(parties, on="promise", suffixes=("", "_party"))
    named = own.responsible_ids.fillna("").str.split(" | ", regex=False)
    own = own[[names == [""] or party in names for names, party in zip(named, own.party)]]
    return listed(own.groupby("kind_party").size().reset_index(name="n"), ["kind_party", "n"])


def again():
    own = activities.merge(t["promises"][["promise", "place", "valid_from"]], on="promise")
    both = own.merge(own, on=["place", "activity"], suffixes=("", "_later"))
    both = both[both.status.isin(["not-done", "not-started"]) & (both.valid_from < both.valid_from_later)]
    return listed(both.sort_values(["activity", "promise_later"]), ["activity", "promise", "promise_later"])


QUESTIONS = [
    (
        "Which follow-ups are missing, and where?",
        "SELECT promise, period FROM follow_ups WHERE state IN ('missing', 'not-in-collection') ORDER BY ALL",
        lambda: listed(late[late.state.isin(ABSENT)].sort_values(["promise", "period"]), ["promise", "period"]),
    ),
    (
        "How many days after its period does a follow-up come, at the earliest and at the latest?",
        "SELECT promise, min(days_after), max(days_after) FROM follow_ups WHERE days_after IS NOT NULL GROUP BY promise ORDER BY promise",
        lambda: listed(late.groupby("promise").days_after.agg(["min", "max"]).dropna().reset_index(), ["promise", "min", "max"]),
    ),
    (
        "Who was late, and by how many days?",
        "SELECT promise, period, days_late FROM follow_ups WHERE days_late > 0 ORDER BY ALL",
        lambda: listed(late[late.days_late > 0].sort_values(["promise", "period"]), ["promise", "period", "days_late"]),
    ),
    (
        "How many activities of each promise are done, how many have no status, of how many?",
        """SELECT promise, count(*) FILTER (status = 'done'), count(*) FILTER (status IS NULL), count(*)
        FROM activities WHERE kind = 'activity' GROUP BY promise ORDER BY promise""",
        lambda: [
            (promise, int((own.status == "done").sum()), int(own.status.isna().sum()), len(own))
            for promise, own in activities.groupby("promise")
        ],
    ),
    (
        "Which targets were missed for certain?",
        "SELECT promise, activity, span, words, sum FROM targets WHERE verdict = 'not-reached' ORDER BY promise, activity, span",
        lambda: listed(
            t["targets"][t["targets"].verdict == "not-reached"].sort_values(["promise", "activity", "span"]),
            ["promise", "activity", "span", "words", "sum"],
        ),
    ),
    (
        "How many foot patrols in Jönköping, year by year?",
        """SELECT promise, period, words, min FROM figures JOIN activities USING (promise, activity)
        WHERE promise LIKE 'jonkoping/%' AND unit = 'tillfällen' AND what = 'fotpatrull' ORDER BY promise, period""",
        patrols,
    ),
    (
        "How many activities against narcotics are there, in which promises?",
        """SELECT s.promise, count(a.activity) FROM subjects s LEFT JOIN activities a
        ON a.promise = s.promise AND a.kind = 'activity' AND list_contains(string_split(a.focus, ' | '), s.focus)
        WHERE s.focus = 'narkotika' GROUP BY s.promise ORDER BY s.promise""",
        narcotics,
    ),
    (
        "What was reported as not done or not started, by the kind of who is responsible?",
        """SELECT p.kind, count(*) FROM outcomes o JOIN activities a USING (promise, activity)
        JOIN parties p ON p.promise = o.promise
        AND (a.responsible_ids IS NULL OR list_contains(string_split(a.responsible_ids, ' | '), p.party))
        WHERE o.status IN ('not-done', 'not-started') AND a.kind = 'activity' GROUP BY p.kind ORDER BY p.kind""",
        not_done_by_kind,
    ),
    (
        "Which places can be joined with statistics, and which police area are they of?",
        "SELECT place, lpad(code::VARCHAR, 4, '0'), police_area FROM places WHERE code IS NOT NULL ORDER BY place",
        lambda: listed(t["places"].dropna(subset=["code"]).sort_values("place"), ["place", "code", "police_area"]),
    ),
    (
        "Which reasons are given with covid, and where?",
        "SELECT promise, period, activity, reason FROM outcomes WHERE reason ILIKE '%covid%' ORDER BY ALL",
        lambda: listed(
            told[told.reason.fillna("").str.contains("covid", case=False)].sort_values(["promise", "period", "activity"]),
            ["promise", "period", "activity", "reason"],
        ),
    ),
    (
        "What is promised again after it was not done or not started?",
        """SELECT a.activity, a.promise, b.promise FROM activities a JOIN promises p USING (promise)
        JOIN promises q ON q.place = p.place AND q.valid_from > p.valid_from
        JOIN activities b ON b.promise = q.promise AND b.activity = a.activity
        WHERE a.kind = 'activity' AND b.kind = 'activity' AND a.status IN ('not-done', 'not-started') ORDER BY ALL""",
        again,
    ),
    (
        "What was corrected, and when?",
        "SELECT promise, period, dated::VARCHAR, text FROM corrections ORDER BY ALL",
        lambda: listed(t["corrections"].sort_values(["promise", "period", "dated"]), ["promise", "period", "dated", "text"]),
    ),
]


def words(cell):
    if cell is None or pandas.isna(cell):
        return "–"
    return str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell)


lines, wrong = [], []
for question, sql, frame in QUESTIONS:
    answers = [[" ; ".join(map(words, row)) for row in rows] for rows in (duckdb.sql(sql).fetchall(), frame())]
    if answers[0] != answers[1]:
        wrong.append(f"{question}\nDuckDB: {answers[0]}\npandas: {answers[1]}")
    lines += [question, *(f"  {answer}" for answer in answers[0] or ["–"])]
written = "\n".join(lines) + "\n"
if os.environ.get("UPDATE_GOLDEN"):
    golden.write_text(written, "utf-8")
elif golden.read_text("utf-8") != written:
    wrong.append(f"the answers are not those of {golden}:\n{written}")
print(*wrong, sep="\n", end="\n" if wrong else "")
print(f"{len(QUESTIONS)} questions by duckdb and pandas")
sys.exit(1 if wrong else 0)
