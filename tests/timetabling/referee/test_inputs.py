"""The problem itself: names, hours and numbers."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from tests.problems.conditioned import CONDITIONED, two_towns
from tests.problems.mill import OUT, fault, problem, with_object
from treve.errors import Finding
from treve.timetabling.problem import Lane, Leg, Passage, Problem
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.rows import Calendar, Cap, Floor, Moment, Precedence, Quantity, Ratio, Rows
from treve.timetabling.window import Window


def test_a_well_formed_problem_passes() -> None:
    assert check_problem(problem()) == ()


def _twice(kind: str) -> Problem:
    things = getattr(problem(), kind)
    changed: dict[str, Any] = {kind: (*things, things[0])}
    return replace(problem(), **changed)


@pytest.mark.parametrize(
    ("kind", "name", "word"),
    [
        ("stops", "mill", "stop"),
        ("gates", "bridge", "gate"),
        ("ways", "mill>school", "way"),
        ("fleets", "bus", "fleet"),
        ("loads", "beds", "load"),
    ],
)
def test_two_of_one_name(kind: str, name: str, word: str) -> None:
    assert check_problem(_twice(kind)) == (fault("problem-duplicate-id", name, kind=word, times=2),)


def _small(owner: str, field: str, value: object, least: int) -> Finding:
    return fault("problem-too-small", owner, field=field, value=str(value), least=least)


def _broken(owner: str, field: str, value: object) -> Finding:
    return fault("problem-not-whole", owner, field=field, value=str(value))


BAD_LEG = (Leg(-1, 300), Leg(600, 600, inside=False))
ONE_LEG = (Leg(900, 900),)

CASES: list[tuple[str, str, dict[str, Any], tuple[Finding, ...]]] = [
    ("stops", "mill", {"bays": 0}, (_small("mill", "bays", 0, 1),)),
    ("stops", "mill", {"bays": True}, (_broken("mill", "bays", value=True),)),
    ("stops", "mill", {"bays": 1.5}, (_broken("mill", "bays", 1.5),)),
    ("stops", "school", {"capacity": {"a": -1}}, (_small("school", "capacity.a", -1, 0),)),
    (
        "stops",
        "school",
        {"intake_seconds_per_unit": {"a": 0.5, "b": -1}},
        (
            _broken("school", "intake_seconds_per_unit.a", 0.5),
            _small("school", "intake_seconds_per_unit.b", -1, 0),
        ),
    ),
    (
        "stops",
        "mill",
        {"hours": (Window(5, 5), Window(3, 9))},
        (
            fault("problem-hours", "mill", start_seconds=5, end_seconds=5),
            fault("problem-hours", "mill", start_seconds=3, end_seconds=9),
        ),
    ),
    (
        "gates",
        "bridge",
        {"hours": (Window(0, 1.0),)},  # type: ignore[arg-type]
        (_broken("bridge", "end_seconds", 1.0),),
    ),
    ("gates", "bridge", {"lanes": ()}, (fault("problem-empty", "bridge", field="lanes"),)),
    (
        "gates",
        "bridge",
        {"lanes": (Lane(), Lane(frozenset()))},
        (fault("problem-empty", "bridge", field="lanes.1.directions"),),
    ),
    (
        "gates",
        "bridge",
        {"longest_wait_seconds": -1},
        (_small("bridge", "longest_wait_seconds", -1, 0),),
    ),
    (
        "gates",
        "bridge",
        {"passages": (Passage("car", "civilians", OUT, 0),) * 2},
        (
            fault(
                "problem-two-passages",
                "bridge",
                vehicle_class="car",
                load_state="civilians",
                direction="out",
            ),
            _small("bridge", "passages.car.civilians.out", 0, 1),
            _small("bridge", "passages.car.civilians.out", 0, 1),
        ),
    ),
    ("ways", "path", {"origin": "x"}, (fault("problem-unknown", "path", "x", field="origin"),)),
    (
        "ways",
        "path",
        {"destination": "x"},
        (fault("problem-unknown", "path", "x", field="destination"),),
    ),
    (
        "ways",
        "mill>school",
        {"gates": ("x",)},
        (fault("problem-unknown", "mill>school", "x", field="gates"),),
    ),
    (
        "ways",
        "mill>school",
        {"legs": ONE_LEG},
        (fault("problem-legs", "mill>school", legs=1, gates=1),),
    ),
    (
        "ways",
        "mill>school",
        {"legs": BAD_LEG},
        (_small("mill>school", "legs.0.empty_seconds", -1, 0),),
    ),
    ("fleets", "bus", {"home": "x"}, (fault("problem-unknown", "bus", "x", field="home"),)),
    ("fleets", "bus", {"count": 0}, (_small("bus", "count", 0, 1),)),
    (
        "fleets",
        "bus",
        {"available": (Window(2, 1),)},
        (fault("problem-hours", "bus", start_seconds=2, end_seconds=1),),
    ),
    (
        "fleets",
        "bus",
        {"capacity": {"seats": 50, "beds": 2}},
        (
            fault("problem-no-time", "bus", kind="beds", field="loading_seconds"),
            fault("problem-no-time", "bus", kind="beds", field="unloading_seconds"),
        ),
    ),
    (
        "fleets",
        "bus",
        {"loading_seconds": {"seats": -1}},
        (_small("bus", "loading_seconds.seats", -1, 0),),
    ),
    (
        "fleets",
        "bus",
        {"unloading_seconds": {"seats": 0.5}},
        (_broken("bus", "unloading_seconds.seats", 0.5),),
    ),
    ("loads", "beds", {"origin": "x"}, (fault("problem-unknown", "beds", "x", field="origin"),)),
    (
        "loads",
        "beds",
        {"destinations": ("x",)},
        (fault("problem-unknown", "beds", "x", field="destinations"),),
    ),
    (
        "loads",
        "beds",
        {"destinations": ()},
        (fault("problem-empty", "beds", field="destinations"),),
    ),
    ("loads", "beds", {"quantity": 0}, (_small("beds", "quantity", 0, 1),)),
    ("loads", "beds", {"quantity": 2.0}, (_broken("beds", "quantity", 2.0),)),
    ("loads", "beds", {"rank": False}, (_broken("beds", "rank", value=False),)),
    ("loads", "beds", {"weight": -1}, (_small("beds", "weight", -1, 0),)),
    ("loads", "beds", {"release_seconds": 0.0}, (_broken("beds", "release_seconds", 0.0),)),
    ("loads", "beds", {"due_seconds": 0.0}, (_broken("beds", "due_seconds", 0.0),)),
    (
        "loads",
        "beds",
        {"longest_aboard_seconds": 0},
        (_small("beds", "longest_aboard_seconds", 0, 1),),
    ),
    (
        "loads",
        "beds",
        {"longest_aboard_seconds": 60.0},
        (_broken("beds", "longest_aboard_seconds", 60.0),),
    ),
]


@pytest.mark.parametrize(("kind", "name", "fields", "expected"), CASES)
def test_what_is_wrong_is_named(
    kind: str, name: str, fields: dict[str, Any], expected: tuple[Finding, ...]
) -> None:
    assert check_problem(with_object(kind, name, **fields)) == expected


def test_windows_begin_at_zero_and_do_not_overlap() -> None:
    changed = replace(problem(), windows=(Window(60, 120), Window(100, 200)))
    assert check_problem(changed) == (
        fault("problem-hours", "problem", start_seconds=100, end_seconds=200),
        fault("problem-zero", "problem", start_seconds=60),
    )


def test_a_desk_may_take_no_time() -> None:
    assert check_problem(with_object("stops", "school", intake_seconds_per_unit={"a": 0})) == ()


def _conditioned(**kinds: Any) -> tuple[Finding, ...]:
    """Faults of two towns under these rows, where the south need not move."""
    towns = two_towns(Rows(**kinds))
    south = replace(towns.loads[1], binding=False)
    return check_problem(replace(towns, loads=(towns.loads[0], south)))


NORTH = Quantity(("north-people",), Moment.ARRIVAL)
SOUTH = Quantity(("south-people",), Moment.DEPARTURE)
NOWHERE = Quantity(("nobody",), Moment.DEPARTURE, ("none",))


def test_conditions_that_are_sound_pass() -> None:
    assert all(check_problem(problem) == () for problem in CONDITIONED.values())
    assert _conditioned(
        precedences=(Precedence("a", NORTH, 1, SOUTH),),
        ratios=(Ratio("b", SOUTH, NORTH, Fraction(1, 9)),),
        caps=(Cap("c", SOUTH, 0),),
        floors=(Floor("d", NORTH, 1, -5),),
        calendars=(Calendar("e", SOUTH, (Window(0, 1), Window(1, 2))),),
    ) == ()  # fmt: skip


ROWS: list[tuple[str, Any, tuple[Finding, ...]]] = [
    (
        "precedences",
        Precedence("a", NORTH, 0, SOUTH, -1),
        (
            _small("a", "precedences.0.least_units", 0, 1),
            _small("a", "precedences.0.free_units", -1, 0),
        ),
    ),
    (
        "precedences",
        Precedence("a", SOUTH, 1, NOWHERE),
        (
            fault("problem-need-not-move", "a", "south-people", field="precedences.0.first.loads"),
            fault("problem-unknown", "a", "nobody", field="precedences.0.then.loads"),
            fault("problem-unknown", "a", "none", field="precedences.0.then.gates"),
        ),
    ),
    (
        "ratios",
        Ratio("b", SOUTH, NORTH, Fraction(0), -1),
        (
            fault("problem-ratio", "b", field="ratios.0.ratio", value="0"),
            _small("b", "ratios.0.slack_units", -1, 0),
        ),
    ),
    (
        "ratios",
        Ratio("b", NORTH, SOUTH, 0.5),  # type: ignore[arg-type]
        (
            fault("problem-need-not-move", "b", "south-people", field="ratios.0.behind.loads"),
            fault("problem-ratio", "b", field="ratios.0.ratio", value="0.5"),
        ),
    ),
    (
        "caps",
        Cap("c", replace(SOUTH, loads=()), -1, Window(5, 5)),
        (
            fault("problem-empty", "c", field="caps.0.what.loads"),
            _small("c", "caps.0.most_units", -1, 0),
            fault("problem-hours", "c", start_seconds=5, end_seconds=5),
        ),
    ),
    ("caps", Cap("c", SOUTH, most_units=True), (_broken("c", "caps.0.most_units", value=True),)),
    (
        "floors",
        Floor("d", SOUTH, 0, 1.5),  # type: ignore[arg-type]
        (
            fault("problem-need-not-move", "d", "south-people", field="floors.0.what.loads"),
            _small("d", "floors.0.least_units", 0, 1),
            _broken("d", "floors.0.by_seconds", 1.5),
            fault("problem-floor-departs", "d", field="floors.0.what"),
        ),
    ),
    (
        "calendars",
        Calendar("e", SOUTH, ()),
        (fault("problem-empty", "e", field="calendars.0.hours"),),
    ),
    (
        "calendars",
        Calendar("e", SOUTH, (Window(5, 9), Window(3, 4))),
        (fault("problem-hours", "e", start_seconds=3, end_seconds=4),),
    ),
]


@pytest.mark.parametrize(("kind", "row", "expected"), ROWS)
def test_a_row_that_is_broken(kind: str, row: Any, expected: tuple[Finding, ...]) -> None:
    assert _conditioned(**{kind: (row,)}) == expected


def test_what_gates_ask_beside_lanes_and_hours_is_whole_and_not_below_zero() -> None:
    gate = problem().gates[0]
    lanes = (replace(gate.lanes[0], switch_seconds=-1), *gate.lanes[1:])
    broken = with_object("gates", "bridge", lanes=lanes, longest_queue_vehicles=1.5)
    assert check_problem(broken) == (
        _broken("bridge", "longest_queue_vehicles", 1.5),
        _small("bridge", "lanes.0.switch_seconds", -1, 0),
    )
