"""Problems whose convoys want vehicles of several fleets: coaches, and ambulances with them."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from treve.timetabling.problem import (
    EMPTY,
    ConvoyRule,
    Direction,
    Fleet,
    Gate,
    Lane,
    Leg,
    Load,
    Passage,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import Window

CLASSES = frozenset({"coach", "ambulance"})


def column(  # noqa: PLR0913 - each is a choice of its own
    smallest: int = 5,
    largest: int = 8,
    *,
    coaches: int = 10,
    ambulances: int = 3,
    teams: int | None = None,
    spacing_seconds: int = 0,
    people: int = 1200,
    wounded: int = 30,
) -> Problem:
    """A village, a gate, a town and a hospital beyond it; the wounded go first."""
    return _problem(
        (Gate("gate", (Lane(), Lane()), _passages(60, 90)),),
        (300, 900),
        3600,
        (coaches, ambulances),
        (people, wounded),
        (ConvoyRule("road", smallest, largest, spacing_seconds),),
        teams,
    )


def any_mixed(seed: int) -> Problem:
    """Coaches and ambulances in convoys: one gate or two, hours, waits, desks, bays and ranks."""
    draw = Random(seed)
    smallest = draw.randint(2, 5)
    gates = tuple(
        Gate(
            name,
            tuple(Lane() for _ in range(draw.randint(1, 2))),
            _passages(draw.choice((20, 60)), draw.choice((60, 150))),
            hours=draw.choice(
                (None, tuple(Window(d * 86400, d * 86400 + 50_000) for d in range(9)))
            ),
            inside=name == "gate" or draw.random() < 0.5,
            longest_wait_seconds=draw.choice((None, None, 3600)),
        )
        for name in ("gate", "second")[: draw.randint(1, 2)]
    )
    return _problem(
        gates,
        (draw.choice((200, 900)), draw.choice((300, 1500))),
        draw.choice((600, 3600, 9000)),
        (draw.randint(smallest, 12), draw.randint(1, 6)),
        (draw.randint(100, 1500), draw.randint(1, 40)),
        (
            ConvoyRule(
                "road", smallest, smallest + draw.randint(1, 8), draw.choice((0, 0, 30, 200))
            ),
        ),
        draw.choice((None, 1, 2, 3)),
        bays=draw.choice((None, 2, 4)),
        desk=draw.choice((None, Fraction(1, 2), Fraction(20))),
        rest=draw.random() < 0.5,
        longest_aboard_seconds=draw.choice((None, None, None, 40_000)),
        rank=draw.randint(0, 2),
    )


def _passages(empty_seconds: int, loaded_seconds: int) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            name,
            state,
            direction,
            (empty_seconds if state == EMPTY else loaded_seconds) // (1 + (name == "ambulance")),
        )
        for name in sorted(CLASSES)
        for state in (EMPTY, "civilians", "wounded")
        for direction in Direction
    )


def _problem(  # noqa: PLR0913 - each is a choice of its own
    gates: tuple[Gate, ...],
    inner_seconds: tuple[int, int],
    hospital_seconds: int,
    vehicles: tuple[int, int],
    people: tuple[int, int],
    rules: tuple[ConvoyRule, ...],
    teams: int | None,
    *,
    bays: int | None = None,
    desk: Fraction | None = None,
    rest: bool = True,
    longest_aboard_seconds: int | None = None,
    rank: int = 1,
) -> Problem:
    names = tuple(gate.id for gate in gates)
    ways = []
    for place, inner in zip(("village", "hamlet"), inner_seconds, strict=True):
        for end, outer in (("town", 1200), ("hospital", hospital_seconds)):
            legs = (
                Leg(inner, inner + 60),
                *(Leg(240, 300) for _ in names[1:]),
                Leg(outer, outer + 90, inside=False),
            )
            ways += [
                Way(f"{place}>{end}", place, end, legs, CLASSES, names, corridor="road"),
                Way(
                    f"{end}>{place}", end, place, legs[::-1], CLASSES, names[::-1],
                    Direction.IN, "road",
                ),
            ]  # fmt: skip
    coaches, ambulances = vehicles
    civilians, wounded = people
    loads = []
    for place, share in (("village", 2), ("hamlet", 1)):
        loads += [
            Load(
                f"{place}-people", "seats", "civilians", max(1, civilians * share // 3), place,
                ("town",), rank=1,
            ),
            Load(
                f"{place}-beds", "stretchers", "wounded", max(1, wounded * share // 3), place,
                ("hospital",), rank=rank, longest_aboard_seconds=longest_aboard_seconds,
            ),
        ]  # fmt: skip
    return Problem(
        stops=(
            Stop("village", bays=bays),
            Stop("hamlet"),
            Stop("town", inside=False),
            Stop(
                "hospital",
                inside=False,
                intake_seconds_per_unit={} if desk is None else {"wounded": desk},
            ),
        ),
        gates=gates,
        ways=tuple(ways),
        fleets=(
            Fleet(
                "coach", "coach", coaches, "town", {"seats": 50}, {"seats": 600}, {"seats": 300},
                rests_inside=rest,
            ),
            Fleet(
                "ambulance", "ambulance", ambulances, "hospital", {"stretchers": 2},
                {"stretchers": 900}, {"stretchers": 600}, rests_inside=rest,
            ),
        ),
        loads=tuple(loads),
        windows=(Window(0, 800_000),),
        margin_seconds=600,
        convoys=rules,
        escort_teams=teams,
    )  # fmt: skip
