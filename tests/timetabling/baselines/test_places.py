"""Places left at receiving sites."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import LOAD, PROBLEM
from treve.timetabling.baselines.places import Places
from treve.timetabling.problem import PEOPLE


def test_the_tighter_of_category_and_all_people_counts() -> None:
    town = replace(PROBLEM.stops[1], capacity={PEOPLE: 60, "civilians": 40})
    places = Places(replace(PROBLEM, stops=(PROBLEM.stops[0], town)))
    assert places.limits(LOAD)
    assert places.room(LOAD, "town", 50) == 40
    places.take(LOAD, "town", 30)
    assert places.room(LOAD, "town", 50) == 10
    assert places.room(replace(LOAD, category="wounded"), "town", 50) == 30


def test_goods_take_no_places_of_people() -> None:
    town = replace(PROBLEM.stops[1], capacity={PEOPLE: 0})
    places = Places(replace(PROBLEM, stops=(town,)))
    assert places.room(replace(LOAD, people=False, category="goods"), "town", 7) == 7


def test_a_stop_without_limit_takes_all() -> None:
    places = Places(PROBLEM)
    assert not places.limits(LOAD)
    assert places.room(LOAD, "town", 50) == 50


def test_those_with_a_choice_leave_the_places_of_those_without() -> None:
    town = replace(PROBLEM.stops[1], capacity={PEOPLE: 100})
    free = replace(LOAD, id="free", destinations=("town", "city"), quantity=90)
    places = Places(replace(PROBLEM, stops=(town,), loads=(LOAD, free)))
    assert [places.room(free, "town", 50), places.room(LOAD, "town", 50)] == [20, 50]
    places.take(LOAD, "town", 50)
    assert places.room(free, "town", 50) == 20
    places.take(free, "town", 20)
    assert places.any_left(free, "town")
    assert [places.room(free, "town", 50), places.room(LOAD, "town", 50)] == [0, 30]
