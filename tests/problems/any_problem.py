"""Small problems drawn at random, with every feature of the core in some of them."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from treve.timetabling.problem import (
    EMPTY,
    PEOPLE,
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

CATEGORIES = ("civilians", "wounded", "goods")
KINDS = {"civilians": "seats", "wounded": "stretchers", "goods": "goods"}
CLASSES = ("bus", "ambulance", "truck", "car")
HOUR = 3600


def any_problem(seed: int) -> Problem:
    """A problem that the referee calls well-formed; movable or not, as it falls."""
    draw = Random(seed)
    inner = [f"in{number}" for number in range(draw.randint(1, 3))]
    outer = [f"out{number}" for number in range(draw.randint(1, 3))]
    outside = draw.random() < 0.7
    windows = _windows(draw)
    gates = tuple(_gate(draw, f"gate{n}", outside=outside) for n in range(draw.randint(1, 3)))
    return Problem(
        stops=tuple(
            _stop(draw, name, inside=not outside or name in inner) for name in inner + outer
        ),
        gates=gates,
        ways=_ways(draw, inner, outer, gates, outside=outside),
        fleets=_fleets(draw, inner, outer, outside=outside),
        loads=_loads(draw, inner, outer),
        windows=windows,
        margin_seconds=draw.choice((0, 600)),
    )


def _windows(draw: Random) -> tuple[Window, ...]:
    if draw.random() < 0.4:
        return (Window(0, 96 * HOUR),)
    length = draw.choice((6, 9, 12)) * HOUR
    return tuple(Window(24 * HOUR * day, 24 * HOUR * day + length) for day in range(6))


def _stop(draw: Random, name: str, *, inside: bool) -> Stop:
    hours = tuple(Window(24 * HOUR * d + HOUR, 24 * HOUR * d + 8 * HOUR) for d in range(6))
    tight = name.startswith("out") and draw.random() < 0.3
    intake = {}
    if draw.random() < 0.3:
        intake[draw.choice((*CATEGORIES, PEOPLE))] = Fraction(
            draw.randint(1, 90), draw.randint(1, 3)
        )
    return Stop(
        id=name,
        inside=inside,
        bays=draw.choice((None, 1, 2, 4)),
        hours=hours if draw.random() < 0.2 else None,
        capacity={draw.choice((*CATEGORIES, PEOPLE)): draw.randint(0, 400)} if tight else {},
        intake_seconds_per_unit=intake,
    )


def _gate(draw: Random, name: str, *, outside: bool) -> Gate:
    lanes = [Lane() for _ in range(draw.randint(0, 2))]
    if not lanes or draw.random() < 0.3:
        lanes += [Lane(frozenset({direction})) for direction in Direction]
    passages = tuple(
        Passage(vehicle_class, state, direction, draw.randint(30, 400))
        for vehicle_class in CLASSES
        for state in (EMPTY, *CATEGORIES)
        for direction in Direction
        if draw.random() < 0.97
    )
    hours = tuple(Window(24 * HOUR * d + 1800, 24 * HOUR * d + 10 * HOUR) for d in range(6))
    return Gate(
        id=name,
        lanes=tuple(lanes),
        passages=passages or (Passage("bus", EMPTY, Direction.OUT, 60),),
        hours=hours if draw.random() < 0.2 else None,
        inside=not outside or draw.random() < 0.5,
        longest_wait_seconds=draw.choice((None, None, 0, 900, 3600)),
    )


def _ways(
    draw: Random, inner: list[str], outer: list[str], gates: tuple[Gate, ...], *, outside: bool
) -> tuple[Way, ...]:
    ways = []
    for point in inner:
        for site in outer:
            for number in range(draw.randint(1, 2)):
                passed = draw.sample(gates, draw.randint(0, len(gates)))
                legs = tuple(
                    Leg(
                        draw.randint(0, 2000),
                        draw.randint(0, 2500),
                        inside=not outside or index < len(passed) // 2 + 1,
                        metres=1000,
                    )
                    for index in range(len(passed) + 1)
                )
                classes = frozenset(draw.sample(CLASSES, draw.choice((4, 4, 3))))
                names = tuple(gate.id for gate in passed)
                ways.append(Way(f"{point}>{site}/{number}", point, site, legs, classes, names))
                ways.append(
                    Way(
                        f"{site}>{point}/{number}",
                        site,
                        point,
                        legs[::-1],
                        classes,
                        names[::-1],
                        Direction.IN,
                    )
                )
    return tuple(ways)


def _fleets(
    draw: Random, inner: list[str], outer: list[str], *, outside: bool
) -> tuple[Fleet, ...]:
    available = tuple(Window(24 * HOUR * d, 24 * HOUR * d + 14 * HOUR) for d in range(6))
    rooms = {
        "bus": {"seats": 50, "stretchers": draw.choice((0, 2))},
        "ambulance": {"stretchers": 3, "seats": draw.choice((0, 4))},
        "truck": {"goods": 9000},
    }
    fleets = [
        Fleet(
            id=name,
            vehicle_class=name,
            count=draw.randint(1, 4),
            home=draw.choice(outer + inner[:1]),
            capacity={kind: room for kind, room in capacity.items() if room},
            loading_seconds=dict.fromkeys(capacity, draw.choice((0, 300, 1500))),
            unloading_seconds=dict.fromkeys(capacity, draw.choice((0, 300, 1500))),
            available=available if draw.random() < 0.3 else None,
            rests_inside=not outside or draw.random() < 0.4,
        )
        for name, capacity in rooms.items()
    ]
    if draw.random() < 0.5:
        fleets.append(
            Fleet(
                "car", "car", draw.randint(1, 9), inner[0], {"seats": 4}, {"seats": 300},
                {"seats": 120}, returns=False, rests_inside=draw.random() < 0.5,
            )
        )  # fmt: skip
    return tuple(fleets)


def _loads(draw: Random, inner: list[str], outer: list[str]) -> tuple[Load, ...]:
    loads = []
    for number in range(draw.randint(1, 6)):
        category = draw.choice(CATEGORIES)
        goods = category == "goods"
        origins, ends = (outer, inner) if goods else (inner, outer)
        loads.append(
            Load(
                id=f"load{number}",
                kind=KINDS[category],
                category=category,
                quantity=draw.randint(1, 30_000 if goods else 12 if category == "wounded" else 300),
                origin=draw.choice(origins),
                destinations=tuple(draw.sample(ends, draw.randint(1, len(ends)))),
                release_seconds=draw.choice((None, None, 5 * HOUR, 30 * HOUR)),
                due_seconds=draw.choice((None, None, None, 40 * HOUR)),
                rank=draw.randint(0, 2),
                people=not goods,
                binding=draw.random() < 0.85,
            )
        )
    return tuple(loads)
