"""If the guns resume at hour h."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.riverbend import riverbend_scene
from treve.evacuation.loads import Share
from treve.plan.build import build_problem
from treve.plan.hours import (
    first_units,
    most_out_by_hour,
    most_out_proven,
    out_by_hour,
    resumed_at,
)
from treve.plan.model import Hour
from treve.plan.parts import Part
from treve.plan.tools import Counted
from treve.scene.model import Category, Group
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Certificate, StopRule
from treve.timetabling.timetable import Timetable, Trip

HURT = Share("hurt", Category.WALKING_WOUNDED, 3)
WELL = Share("well", Category.CIVILIANS, 10)

SCENE = replace(
    riverbend_scene(), groups=(Group("people", "mill", Category.CIVILIANS, 100, 60, ("school",)),)
)
BUILT = build_problem(SCENE)


def trip(number: int, people: int, boarding: int, alighted: int) -> Trip:
    return Trip(
        f"bus-{number}",
        "mill>school/east",
        boarding + 600,
        alighted - 600,
        load="people",
        quantity=people,
        loading_start_seconds=boarding,
        loading_end_seconds=boarding + 600,
        unloading_start_seconds=alighted - 600,
        unloading_end_seconds=alighted,
    )


TIMETABLE = Timetable((trip(1, 50, 0, 3600), trip(2, 10, 3000, 7201)))


def test_people_are_left_then_aboard_then_out() -> None:
    assert resumed_at(BUILT.problem, TIMETABLE, BUILT.shares) == (
        Hour(0, {}, {}, {"mill": {"civilians": 60}}, 0.0),
        Hour(1, {"civilians": 50}, {"civilians": 10}, {}, 0.0),
        Hour(2, {"civilians": 50}, {"civilians": 10}, {}, 0.0),
        Hour(3, {"civilians": 60}, {}, {}, 0.0),
    )


def test_out_by_hour() -> None:
    assert out_by_hour(BUILT.problem, TIMETABLE) == (0, 50, 50, 60)


class Few:
    """A part that goes on for so many steps."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def goes_on(self, *, dear: bool = False) -> bool:  # noqa: ARG002 - every hour takes as long
        """Count down."""
        self.left -= 1
        return self.left >= 0

    def has_time(self) -> bool:
        """Whether any are left."""
        return self.left > 0

    def is_wanted(self) -> bool:
        """Nobody asked to stop."""
        return True

    def part(self, share: float) -> Part:
        """No share of it is asked for."""
        raise NotImplementedError(share)

    def retry(self, share: float) -> StopRule:
        """Nothing is solved again here."""
        raise NotImplementedError(share)


def test_the_most_out_is_proven_for_every_hour_while_there_is_room() -> None:
    assert _most_out(5, Few(9)) == ((0, 20, 40, 60, 60), {1: 20, 2: 40})
    # Only the middle hour was reached: earlier ones take its figure, later ones that of all people.
    assert _most_out(5, Few(1)) == ((0, 40, 40, 60, 60), {2: 40})
    assert _most_out(3, Few(0)) == ((0, 60, 60), {})


def test_only_proofs_that_say_something_new_are_kept() -> None:
    def most(_problem: Problem, second: int) -> Counted:
        return min(40, second // 90), Certificate("units", Fraction(second), 1, {})

    found = most_out_by_hour(BUILT.problem, 4, most, Few(9))
    assert found.people == (0, 40, 40, 40)
    assert sorted(found.certificates) == [3]
    assert most_out_proven(BUILT.problem, 4, {3: 40}) == found.people


def _most_out(hours: int, part: Few) -> tuple[tuple[int, ...], dict[int, int]]:
    """The curve, and what is proven by the hours whose proofs are kept."""

    def most(_problem: Problem, second: int) -> Counted:
        return second // 180, Certificate("units", Fraction(second // 180), 1, {})

    found = most_out_by_hour(BUILT.problem, hours, most, part)
    return found.people, {hour: int(one.value) for hour, one in found.certificates.items()}


def test_whoever_is_brought_to_another_inner_place_is_not_out() -> None:
    stops = tuple(replace(stop, inside=stop.id != "clinic") for stop in BUILT.problem.stops)
    loads = tuple(replace(load, destinations=("school", "clinic")) for load in BUILT.problem.loads)
    clinic = replace(stops[0], id="clinic", inside=False)
    problem = replace(BUILT.problem, stops=(*stops, clinic), loads=loads)

    last = resumed_at(problem, TIMETABLE, BUILT.shares)[-1]

    assert (last.out, last.left) == ({}, {"school": {"civilians": 60}})


def test_the_wounded_of_a_load_count_as_carried_first() -> None:
    assert first_units((WELL, HURT), 5) == Counter({"walking_wounded": 3, "civilians": 2})
    assert first_units((WELL, HURT), 0) == Counter()


@pytest.mark.property
@given(st.integers(1, 400), st.integers(1, 400))
def test_everybody_is_out_aboard_or_left_at_every_hour(mill: int, church: int) -> None:
    groups = (
        Group("m", "mill", Category.CIVILIANS, mill, mill, ("school",)),
        Group("c", "church", Category.CIVILIANS, church, church, ("school",)),
    )
    built = build_problem(replace(SCENE, groups=groups))
    timetable = nearest_first(built.problem)
    assert timetable is not None

    hours = resumed_at(built.problem, timetable, built.shares)

    for hour in hours:
        left = sum(sum(counts.values()) for counts in hour.left.values())
        assert sum(hour.out.values()) + sum(hour.aboard.values()) + left == mill + church
    out = [sum(hour.out.values()) for hour in hours]
    assert out == sorted(out)
    assert out[-1] == mill + church
    assert tuple(out) == out_by_hour(built.problem, timetable)


def test_by_no_hour_more_are_out_than_a_given_pause_can_move() -> None:
    def most(_problem: Problem, second: int) -> Counted:
        return second // 300, Certificate("units", Fraction(second), 1, {})

    found = most_out_by_hour(BUILT.problem, 5, most, Few(9), 25)

    assert found.people == (0, 12, 24, 25, 25)
    assert list(found.certificates) == [1, 2]
    assert most_out_proven(BUILT.problem, 5, {1: 12, 2: 24}, 25) == found.people
