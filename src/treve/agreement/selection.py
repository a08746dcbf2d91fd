"""Whom or what a clause speaks of, and what a load of the core is in those words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

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


def _any(wanted: Iterable[str], there: Iterable[str]) -> bool:
    """Whether some of these are there; nothing wanted is always there."""
    names = set(wanted)
    return not names or not names.isdisjoint(there)
