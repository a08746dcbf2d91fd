"""How much a condition would have to let move."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.conditioned import BOTH, NORTH_LEAVES, SOUTH_LEAVES, quota, two_towns
from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound import clash_of
from treve.timetabling.bound.allowed import forbidden, rows_of, too_few
from treve.timetabling.bound.lifting import (
    WINDOWS,
    Thing,
    irreducible,
    is_impossible,
    lifted,
    things,
)
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.rows import (
    Cap,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.solution import Clash
from treve.timetabling.window import (
    Window,
)

BY_THE_UPPER = Quantity(BOTH, Moment.DEPARTURE, ("upper",))


def hurried(most: int) -> Problem:
    """So many of eighty by the upper gate, in little more time than they would take freely."""
    caps = (Cap("share", BY_THE_UPPER, most), Cap("loose", NORTH_LEAVES, 40))
    return two_towns(Rows(caps=caps), windows=(Window(0, 2_900),))


def test_each_condition_that_is_too_little_by_itself_is_told() -> None:
    caps = (Cap("north", NORTH_LEAVES, 30), Cap("south", SOUTH_LEAVES, 10))
    problem = two_towns(Rows(caps=caps))
    assert tuple(forbidden(problem, all_arcs(problem))) == (
        Clash("north", "condition", 40, 30, "people"),
        Clash("south", "condition", 40, 10, "people"),
    )
    assert tuple(forbidden(two_towns(), ())) == ()


def test_a_condition_clashes_with_time_and_vehicles_and_none_could_be_spared() -> None:
    problem = hurried(20)
    assert tuple(forbidden(problem, all_arcs(problem))) == ()
    assert is_impossible(problem)
    found, rest = irreducible(problem, ())
    assert set(found) >= {Thing("share", "condition"), WINDOWS}
    assert Thing("loose", "condition") not in found
    assert is_impossible(rest)
    assert not any(is_impossible(lifted(rest, thing)) for thing in found)
    (clash,) = (one for one in clash_of(problem) if one.kind == "condition")
    assert (clash.object, clash.available) == ("share", 20)
    assert not is_impossible(hurried(int(clash.needed)))
    assert is_impossible(hurried(int(clash.needed) - 1))


def test_conditions_are_among_what_can_be_lifted() -> None:
    problem = hurried(20)
    share = Thing("share", "condition")
    assert {share, Thing("loose", "condition")} <= set(things(problem))
    assert lifted(problem, share).rows.caps == problem.rows.caps[1:]


def test_what_is_asked_of_a_condition_just_does() -> None:
    clash = too_few(quota(20), "quota", is_impossible)
    assert (clash.needed, clash.available) == (27, 20)
    caps = tuple(replace(cap, most_units=27) for cap in quota(20).rows.caps)
    assert not is_impossible(replace(quota(20), rows=Rows(caps=caps)))


def test_of_goods_kilograms_are_asked_for() -> None:
    problem = quota(20)
    goods = tuple(replace(load, people=False) for load in problem.loads)
    (clash,) = clash_of(replace(problem, loads=goods))
    assert clash == Clash("quota", "condition", 27, 20, "kilograms")


def test_rows_of_one_condition_alone() -> None:
    rows = hurried(20).rows
    assert rows_of(rows, lambda name: name == "loose") == Rows(caps=rows.caps[1:])
