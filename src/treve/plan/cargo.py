"""Goods by consignment: what is aboard each trip, what of each consignment comes when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.aid.mixing import Part
from treve.plan.conditions import goods_under
from treve.scene.model import Scene
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable, Trip

Parts = Mapping[str, tuple[Part, ...]]
"""What consignments are in each load of goods, in the order in which they are carried."""


@dataclass(frozen=True, slots=True)
class Consigned:
    """What a plan makes of a consignment.

    Attributes:
        consignment: Its id.
        origin, destination: Place ids.
        binding: Whether the pause must cover it.
        kilograms: All of it.
        delivered_kilograms: What trips bring of it.
        last_seconds: When the last of that is unloaded; ``None`` where nothing is brought.
    """

    consignment: str
    origin: str
    destination: str
    binding: bool
    kilograms: int
    delivered_kilograms: int
    last_seconds: int | None

    @property
    def left_kilograms(self) -> int:
        """What is not brought."""
        return self.kilograms - self.delivered_kilograms


def parts_of(
    scene: Scene, problem: Problem, agreement: Agreement = NO_AGREEMENT
) -> dict[str, tuple[Part, ...]]:
    """What consignments are in each load of goods of a problem, by load id.

    A load that is not the one its scene gives (of an altered plan, or of an older version) counts
    as a consignment of its own.
    """
    found = {one.load.id: one for one in goods_under(scene, agreement)}
    parts = {}
    for load in problem.loads:
        if not load.people:
            given = found.get(load.id)
            same = given is not None and given.load.quantity == load.quantity
            parts[load.id] = given.parts if given and same else (Part(load.id, load.quantity),)
    return parts


def aboard(parts: Parts, trips: Iterable[Trip]) -> Iterator[tuple[Trip, tuple[Part, ...]]]:
    """Every trip with goods, and how much of which consignment it carries.

    Of a load that several trips carry, the first trip takes the first parts.
    """
    carried: Counter[str] = Counter()
    for trip in sorted(trips, key=lambda trip: (trip.begins_seconds, trip.vehicle)):
        load = trip.load
        if load is not None and load in parts:
            before = carried[load]
            carried[load] += trip.quantity
            yield trip, tuple(_between(parts[load], before, before + trip.quantity))


def consigned(
    scene: Scene,
    problem: Problem,
    timetable: Timetable | None,
    agreement: Agreement = NO_AGREEMENT,
) -> list[Consigned]:
    """What a plan makes of each consignment, in the scene's order."""
    parts = parts_of(scene, problem, agreement)
    delivered: Counter[str] = Counter()
    last: dict[str, int] = defaultdict(int)
    for trip, goods in aboard(parts, () if timetable is None else timetable.trips):
        for part in goods:
            delivered[part.consignment] += part.kilograms
            last[part.consignment] = max(last[part.consignment], trip.ends_seconds)
    rows: dict[str, Consigned] = {}
    for load in problem.loads:
        for part in parts.get(load.id, ()):
            name, known = part.consignment, rows.get(part.consignment)
            rows[name] = Consigned(
                name,
                load.origin,
                load.destinations[0],
                load.binding,
                part.kilograms + (known.kilograms if known else 0),
                delivered[name],
                last.get(name),
            )
    order = {one.id: index for index, one in enumerate(scene.consignments)}
    return sorted(rows.values(), key=lambda row: order.get(row.consignment, len(order)))


def left_kilograms(parts: Parts, timetable: Timetable) -> dict[str, int]:
    """What trips do not bring of each consignment of which they do not bring all."""
    left: Counter[str] = Counter()
    for goods in parts.values():
        left.update({part.consignment: part.kilograms for part in goods})
    for _, goods in aboard(parts, timetable.trips):
        left.subtract({part.consignment: part.kilograms for part in goods})
    return {name: kilograms for name, kilograms in left.items() if kilograms > 0}


def _between(parts: Iterable[Part], start: int, end: int) -> Iterator[Part]:
    """The goods from one kilogram of a load to another."""
    before = 0
    for part in parts:
        taken = min(end, before + part.kilograms) - max(start, before)
        if taken > 0:
            yield Part(part.consignment, taken)
        before += part.kilograms
