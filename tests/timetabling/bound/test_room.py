"""Room where people may go: flows small enough to be added up by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tests.problems.ferry import ferry
from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound.room import full_places
from treve.timetabling.problem import Load, Problem
from treve.timetabling.solution import Clash

Room = Mapping[str, Mapping[str, int]]


def towns(room: Room, loads: Mapping[str, tuple[int, str]]) -> Problem:
    """The ferry with several camps, and loads by id: how many, and where to."""
    problem = ferry()
    town, camp = problem.stops
    out, back = problem.ways
    stops = tuple(replace(camp, id=name, capacity=most) for name, most in room.items())
    ways = tuple(
        way
        for name in room
        for way in (
            replace(out, id=f"out-{name}", destination=name),
            replace(back, id=f"in-{name}", origin=name),
        )
    )
    made = tuple(
        Load(name, "seats", "civilians", people, "town", tuple(where.split()))
        for name, (people, where) in loads.items()
    )
    fleets = (replace(problem.fleets[0], home=next(iter(room))),)
    return replace(problem, stops=(town, *stops), ways=ways, loads=made, fleets=fleets)


def full(room: Room, loads: Mapping[str, tuple[int, str]]) -> list[Clash]:
    problem = towns(room, loads)
    return list(full_places(problem, all_arcs(problem)))


def test_room_for_all_is_no_clash() -> None:
    assert full({"a": {"people": 30}, "b": {"people": 10}}, {"x": (40, "a b")}) == []


def test_a_place_without_a_capacity_takes_everybody() -> None:
    assert full({"a": {"people": 0}, "b": {}}, {"x": (40, "a b")}) == []


def test_two_places_too_small_together_are_named_together() -> None:
    room = {"a": {"people": 20}, "b": {"people": 10}, "c": {}}
    assert full(room, {"x": (40, "a b"), "y": (50, "c")}) == [
        Clash("a", "capacity_together", 40, 30, "people"),
        Clash("b", "capacity_together", 40, 30, "people"),
    ]


def test_a_place_too_small_by_itself_is_named_without_the_others() -> None:
    room = {"a": {"people": 20}, "b": {"people": 1000}}
    assert full(room, {"x": (40, "a"), "y": (50, "a b")}) == [
        Clash("a", "capacity", 40, 20, "people"),
    ]


def test_two_places_each_too_small_are_each_named() -> None:
    room = {"a": {"people": 20}, "b": {"people": 10}}
    assert full(room, {"x": (40, "a"), "y": (50, "b")}) == [
        Clash("a", "capacity", 40, 20, "people"),
        Clash("b", "capacity", 50, 10, "people"),
    ]


def test_the_smaller_of_two_limits_of_a_place_is_named() -> None:
    room = {"a": {"people": 100, "civilians": 20}}
    assert full(room, {"x": (40, "a")}) == [Clash("a", "capacity", 40, 20, "civilians")]


def test_a_destination_that_no_road_leads_to_gives_no_room() -> None:
    problem = towns({"a": {"people": 20}, "b": {}}, {"x": (40, "a b")})
    shut = replace(problem, ways=tuple(w for w in problem.ways if w.destination != "b"))
    assert list(full_places(shut, all_arcs(shut))) == [Clash("a", "capacity", 40, 20, "people")]


def test_goods_that_need_not_come_take_no_room() -> None:
    problem = towns({"a": {"people": 20}}, {"x": (40, "a")})
    loads = tuple(replace(load, binding=False) for load in problem.loads)
    free = replace(problem, loads=loads)
    assert list(full_places(free, all_arcs(free))) == []
