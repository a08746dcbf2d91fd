"""One of a thing is said as one, in both languages; French elides before no name that may vary."""

from __future__ import annotations

import dataclasses
import re
from importlib import resources

import pytest

from tests.report.plain import plain
from treve import languages
from treve.errors import Figure
from treve.languages import say
from treve.plan.model import Plan
from treve.report import left_sentences, sentences
from treve.report.row_sentences import amount, bottleneck_sentence, clash_sentence
from treve.scene.model import Category
from treve.timetabling.solution import Clash
from treve.timetabling.timetable import Timetable

NAMES = {"mill": "The Mill"}
UNITS = (
    *("vehicle_hours", "lane_hours", "bay_hours", "desk_hours", "hours", "passages", "vehicles"),
    *("lanes", "bays", "tonnes", "kilograms", "units", "people"),
    *(category.value for category in Category),
)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("unit", UNITS)
def test_one_and_many_of_every_unit_differ(unit: str, language: str) -> None:
    one, many = (plain(amount(count, unit, language)) for count in (1, 12))
    assert one.startswith("1 ")
    assert many.startswith("12 ")
    assert unit not in {one[2:], many[3:]} or "_" not in unit
    same = one[2:] == many[3:]
    assert same == (language == "en" and unit == "walking_wounded")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["church: 2 civilians", "The Mill: 1 stretcher case"]),
        ("fr", ["church : 2 civils", "The Mill : 1 blessé couché"]),
    ],
)
def test_who_is_left(plan: Plan, language: str, lines: list[str]) -> None:
    assert plan.timetable is not None
    table = Timetable(plan.timetable.trips, {"church-people": 2, "mill-beds": 1})
    some = dataclasses.replace(plan, timetable=table)
    told = left_sentences.left_behind(some, NAMES, language)
    assert [plain(line) for line, _ in told] == lines


@pytest.mark.parametrize(
    ("moved", "unmoved", "headline"),
    [
        (1, 1, "In a pause of 5 h, one person gets out and one does not."),
        (1, 0, "In a pause of 5 h, everybody who wants to leave gets out: one person."),
        (20, 1, "In a pause of 5 h, 20 people get out and one does not."),
    ],
)
def test_the_headline_of_a_given_pause(plan: Plan, moved: int, unmoved: int, headline: str) -> None:
    given = dataclasses.replace(
        plan, fixed_pause_minutes=300.0, people_moved=moved, people_unmoved=unmoved, units_bound={}
    )
    assert plain(sentences.headline(given, "en")) == headline


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        (1, "No plan can get more than one person out in this pause; this plan gets nobody out."),
        (
            2,
            (
                "No plan can get more than 2 people out in this pause; "
                "this plan gets out one, 50% fewer."
            ),
        ),
        (
            4,
            (
                "No plan can get more than 4 people out in this pause; "
                "this plan gets out 3, 25% fewer."
            ),
        ),
    ],
)
def test_the_most_that_can_get_out(people: int, sentence: str) -> None:
    figures = {"moved": people - 1, "percent": round(100 / people)}
    assert say("report-units-bound", "en", people=people, **figures) == sentence


def test_what_is_needed_and_what_there_is(plan: Plan) -> None:
    row = Clash("mill", "capacity", 1.0, 1.0, "stretcher_cases")
    assert plain(clash_sentence(row, NAMES, "en")) == (
        "The Mill has room for 1 stretcher case; one has to go there."
    )
    narrow = dataclasses.replace(plan.bottleneck[1], use=60.0, limit=60.0)
    assert "1 of 1 lane-hour is needed (100%)" in plain(bottleneck_sentence(narrow, {}, "en"))


_BEFORE_A_NAME = re.compile(
    r"\b(?:de|le|la|que|jusque)\s\{ \$"
    r"(?:destination|gate|items?|label|name|object\d?|origin|owner|party|place|title|what|zone) ",
    re.IGNORECASE,
)


@pytest.mark.parametrize("area", ["report", "page", "compare", "frontier"])
def test_no_word_that_would_be_elided_stands_before_a_name(area: str) -> None:
    """``12 t de eau``, ``de al-Amiriyeh``: nobody knows with what a name begins."""
    text = (resources.files(languages) / "fr" / f"{area}.ftl").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if _BEFORE_A_NAME.search(line)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_person_more_by_an_hour_is_not_told_in_the_plural(language: str) -> None:
    figures: dict[str, Figure] = {"hour": 3, "first": 0, "second": 1, "sign": "+", "difference": 1}
    told = plain(say("compare-hour", language, **figures))
    assert told == {"en": "hour 3: 0 out → 1 (+1)", "fr": "heure 3 : sorties 0 → 1 (+1)"}[language]
