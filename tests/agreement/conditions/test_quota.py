"""No more than so many leave in each window, or on each day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.agreement.ground import ALL_GOODS, EAST, OF_EAST, RICE, ground, trip
from treve.agreement.conditions.quota import Quota
from treve.languages import say_finding
from treve.timetabling.rows import (
    Cap,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)

CLAUSE = Quota("q", OF_EAST, most_people=3)


def test_it_is_a_cap_on_each_window_or_day() -> None:
    leaving = Quantity(("east",), Moment.DEPARTURE)
    by_day = Quota("q", OF_EAST, 3, each="day")
    assert CLAUSE.rows(ground()) == Rows(
        caps=(Cap("q", leaving, 3, Window(0, 20)), Cap("q", leaving, 3, Window(30, 50)))
    )
    assert [cap.hours for cap in by_day.rows(ground()).caps] == [Window(-10, 25), Window(25, 60)]


def test_goods_are_capped_in_whole_kilograms() -> None:
    caps = Quota("q", ALL_GOODS, most_tonnes=1.2345).rows(ground()).caps
    assert [cap.most_units for cap in caps] == [1234, 1234]


def test_each_stretch_with_more_is_told() -> None:
    moved = (trip(EAST, 2, 19), trip(EAST, 1, 20), trip(EAST, 2, 31), trip(EAST, 2, 49))
    told = [say_finding(finding, "en") for finding in CLAUSE.broken(moved, ground())]
    assert told == [
        (
            "Clause q: departures of east from 00:00:30 into the pause to 00:00:50 into the pause: "
            "4 people; the quota is 3 people."
        )
    ]
    (finding,) = Quota("q", ALL_GOODS, most_tonnes=1).broken((trip(RICE, 1500, 0),), ground())
    assert (finding.figures["amount"], finding.figures["limit"]) == (1.5, 1)


@pytest.mark.parametrize(
    ("clause", "code", "key"),
    [
        (Quota("q", OF_EAST), "condition-neither-stated", "most_people"),
        (Quota("q", ALL_GOODS), "condition-neither-stated", "most_tonnes"),
        (Quota("q", OF_EAST, 3, 1.5), "condition-both-stated", "most_tonnes"),
        (Quota("q", OF_EAST, most_tonnes=1.5), "condition-other-unit", "most_tonnes"),
        (Quota("q", ALL_GOODS, most_people=15), "condition-other-unit", "most_people"),
    ],
)
def test_an_amount_has_one_form(clause: Quota, code: str, key: str) -> None:
    assert [(f.code, f.figures["key"]) for f in clause.wrong(ground())] == [(code, key)]


def test_it_says_itself() -> None:
    assert say_finding(CLAUSE.said(), "en") == (
        "q: departures of east, in each window: at most 3 people."
    )


def test_the_page_on_adding_a_condition_shows_the_code_that_is_there() -> None:
    root = Path(__file__).resolve().parents[3]
    page = (root / "docs" / "contributing" / "add-a-condition.md").read_text(encoding="utf-8")
    folder = root / "src" / "treve" / "agreement" / "conditions"
    code = {
        line.strip()
        for name in ("quota.py", "__init__.py")
        for line in (folder / name).read_text(encoding="utf-8").splitlines()
    }
    shown = [
        line.strip()
        for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL)
        for line in block.splitlines()
    ]
    assert shown != []
    assert [line for line in shown if line not in code] == []
