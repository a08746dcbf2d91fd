"""Whom or what a clause speaks of, and what a load of the core is in those words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from treve.scene.model import Group
from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Flow:
    """A load of the core in the scene's words: one flow of people or of goods.

    Attributes:
        load: Its id in the core.
        people: Whether it is people; else goods, in kilograms.
        quantity: All of its units.
        groups: Ids of the groups in it; of goods, none.
        categories: Their categories' values; of goods, none.
        consignments: Ids of the consignments in it; of people, none.
        items: Their items; of people, none.
        origin: Place id.
        destinations: Place ids permitted to it.
    """

    load: str
    people: bool
    quantity: int
    groups: tuple[str, ...]
    categories: tuple[str, ...]
    consignments: tuple[str, ...]
    items: tuple[str, ...]
    origin: str
    destinations: tuple[str, ...]


def flows_of(group: Group) -> tuple[Flow, ...]:
    """Those of a group who leave, each counted share of a destination by itself."""
    pieces: list[tuple[tuple[str, ...], int]] = [
        ((place,), people) for place, people in group.shares.items()
    ]
    return tuple(
        Flow(
            load=f"{group.id}>{'|'.join(destinations)}",
            people=True,
            quantity=people,
            groups=(group.id,),
            categories=(group.category.value,),
            consignments=(),
            items=(),
            origin=group.place,
            destinations=tuple(destinations),
        )
        for destinations, people in pieces or [(group.destinations, group.leaving)]
        if people
    )


@dataclass(frozen=True, slots=True)
class Selection:
    """Which people, or which goods: those that fit every list that is not empty.

    Attributes:
        people: People, or goods.
        groups, categories: Of people: any of these groups, any of these categories' values.
        consignments, items: Of goods: any of these.
        origins: From any of these places.
        destinations: Who may go to these places and no other.
    """

    people: bool
    groups: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    consignments: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    destinations: tuple[str, ...] = ()

    def holds(self, flow: Flow) -> bool:
        """Whether a flow is one of these. No flow is so in part: see ``labels`` of the plan."""
        return (
            flow.people == self.people
            and _any(self.groups, flow.groups)
            and _any(self.categories, flow.categories)
            and _any(self.consignments, flow.consignments)
            and _any(self.items, flow.items)
            and _any(self.origins, (flow.origin,))
            and (not self.destinations or set(flow.destinations) <= set(self.destinations))
        )


@dataclass(frozen=True, slots=True)
class Ground:
    """What clauses are compiled against.

    Attributes:
        flows: Every load of the problem.
        windows: Hours of movement, in seconds from the core's zero, sorted.
        days: Local days, from midnight to midnight, that the windows touch, in seconds.
        seconds_at: Whole seconds from the core's zero to a moment.
        latest_seconds: Beyond anything that can happen.
        opening_seconds: The beginning of the calendar's first window. The core's zero may lie
            later: it is the first second in which anything can be done.
    """

    flows: tuple[Flow, ...]
    windows: tuple[Window, ...]
    days: tuple[Window, ...]
    seconds_at: Callable[[datetime], int]
    latest_seconds: int
    opening_seconds: int = 0

    def loads(self, selection: Selection) -> tuple[str, ...]:
        """Ids of the loads that a selection holds."""
        return tuple(flow.load for flow in self.flows if selection.holds(flow))

    def units(self, selection: Selection) -> int:
        """People, or kilograms of goods, that a selection holds."""
        return sum(flow.quantity for flow in self.flows if selection.holds(flow))


@dataclass(frozen=True, slots=True)
class Moved:
    """One loaded trip of a timetable in the scene's words.

    Attributes:
        flow: What is aboard.
        units: How much of it.
        gates: Gate ids in the order they are passed.
        left_seconds: When the vehicle leaves the origin.
        arrived_seconds: When unloading ends.
    """

    flow: Flow
    units: int
    gates: tuple[str, ...]
    left_seconds: int
    arrived_seconds: int


@dataclass(frozen=True, slots=True)
class Passed:
    """One passage of a gate by a vehicle.

    Attributes:
        gate: Gate id.
        start_seconds, end_seconds: While it holds its lane.
    """

    gate: str
    start_seconds: int
    end_seconds: int


@dataclass(frozen=True, slots=True)
class Driven:
    """One trip of a timetable in the scene's words, loaded or empty.

    Attributes:
        vehicle: Its id in the timetable.
        vehicle_class: Its class.
        corridor: Corridor id; empty: a road without gates, or one that belongs to none.
        convoy: Name of its convoy; empty: it goes alone.
        goes_in_convoys: Whether it is a vehicle that may; private cars never do.
        flow: What is aboard; ``None``: it is empty.
        destination: Place id.
        direction: ``out`` or ``in``.
        begins_seconds: When loading begins, or the empty vehicle leaves.
        ends_seconds: When unloading ends, or the empty vehicle arrives.
        left_seconds, arrived_seconds: When it leaves its origin, and reaches its destination.
        passed: Gates in their order.
        inside: Stretches of time in which it stands, is loaded or drives in the zone.
    """

    vehicle: str
    vehicle_class: str
    corridor: str
    convoy: str
    goes_in_convoys: bool
    flow: Flow | None
    destination: str
    direction: str
    begins_seconds: int
    ends_seconds: int
    left_seconds: int
    arrived_seconds: int
    passed: tuple[Passed, ...] = ()
    inside: tuple[Window, ...] = ()


def _any(wanted: Iterable[str], there: Iterable[str]) -> bool:
    """Whether some of these are there; nothing wanted is always there."""
    names = set(wanted)
    return not names or not names.isdisjoint(there)
