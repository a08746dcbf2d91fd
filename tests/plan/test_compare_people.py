"""Who is out when, by place and category."""

from __future__ import annotations

import pytest

from tests.plan.little_plans import free_plan
from treve.plan.build import Built, build_problem
from treve.plan.compare_model import GroupOut, Out
from treve.plan.compare_people import Arrivals, arrivals_of, groups_out, hours_out
from treve.plan.hours import out_by_hour
from treve.plan.model import Plan

MILL, CHURCH = ("mill", "civilians"), ("church", "civilians")
EARLY = Arrivals({MILL: ((1800, 40), (3600, 10)), CHURCH: ((7200, 5),)}, {MILL: 50, CHURCH: 5})
LATE = Arrivals({MILL: ((3600, 40), (9000, 10)), CHURCH: ((7200, 5),)}, {MILL: 50, CHURCH: 5})


@pytest.fixture(scope="module")
def plan() -> Plan:
    """Everybody leaves."""
    return free_plan()


def test_only_those_whose_numbers_differ_are_told_by_hour() -> None:
    rows = hours_out(EARLY, LATE)
    assert [(row.hour, row.first_people, row.second_people) for row in rows] == [
        (0, 0, 0),
        (1, 50, 40),
        (2, 55, 45),
        (3, 55, 55),
    ]
    assert [row.rows for row in rows] == [(), (Out(*MILL, 50, 40),), (Out(*MILL, 50, 40),), ()]


def test_on_average_and_the_last_of_a_group() -> None:
    assert groups_out(EARLY, LATE) == (GroupOut(*MILL, 50, 50, 36.0, 78.0, 60.0, 150.0),)


def test_people_who_are_never_out_have_no_time() -> None:
    nobody = Arrivals({}, {MILL: 50, CHURCH: 5})
    assert groups_out(EARLY, nobody)[0] == GroupOut(*MILL, 50, 50, 36.0, None, 60.0, None)


def test_a_timetable_followed_load_by_load_adds_up_to_its_curve(plan: Plan) -> None:
    built: Built = build_problem(plan.scene)
    assert plan.timetable is not None
    found = arrivals_of(built, plan.timetable)
    curve = out_by_hour(plan.problem, plan.timetable)

    assert [found.out(3600 * hour).total() for hour in range(len(curve))] == list(curve)
    assert sum(found.leaving.values()) == sum(group.leaving for group in plan.scene.groups)
    assert arrivals_of(built, None).last_seconds() == 0
