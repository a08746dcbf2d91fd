"""What a vehicle can do next, rebuilt from the problem."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.ferry import ferry
from treve.timetabling.problem import Leg
from treve.timetabling.referee.certificate.moves import Part, all_moves
from treve.timetabling.referee.certificate.sheet import Sheet


def test_a_loaded_trip_by_the_second() -> None:
    out = next(m for m in all_moves(ferry()) if m.load is not None)
    assert out.parts == (
        Part(0, 60, inside=True),
        Part(60, 160, inside=True),
        Part(160, 210, True, "gate"),  # noqa: FBT003
        Part(210, 410, inside=False),
        Part(410, 440, inside=False),
    )
    assert (out.enters, out.leaves, out.away, out.room) == (0, 210, 0, 10)


def test_a_trip_that_keeps_its_load_aboard_too_long_is_no_move() -> None:
    problem = ferry()
    for longest, there in ((440, True), (439, False)):
        load = replace(problem.loads[0], longest_aboard_seconds=longest)
        moves = all_moves(replace(problem, loads=(load,)))
        assert any(move.load is not None for move in moves) is there
        assert any(move.load is None for move in moves)


def test_a_stay_ends_where_a_second_is_outside() -> None:
    problem = ferry()
    legs = (Leg(10, 10), Leg(20, 20, inside=False))
    way = replace(problem.ways[0], legs=legs)
    (move,) = all_moves(replace(problem, ways=(way,), loads=()))
    assert move.stay(move.parts[0]) == move.stay(move.parts[1]) == (0, 60)


def test_phases_of_a_strict_fleet() -> None:
    """It may not end in town, so that an empty way in is never the last; nor begin there."""
    problem = ferry()
    strict = replace(problem.fleets[0], rests_inside=False)
    sheet = Sheet.of(replace(problem, fleets=(strict,)), 1, 0)
    phases = {(c.move.way.id, c.begins, c.ends) for c in sheet.cuts if c.move.load is None}
    assert phases == {
        ("in", 0, 1), ("in", 1, 1), ("out", 1, 1), ("out", 1, 2),
    }  # fmt: skip
