"""The problem at the core: what must move, with what, through which gates, in which hours.

Immutable values only; nothing here solves anything. All times are whole seconds from zero, the
first second of the first window; zero may lie before or after any movement outside the zone.
Quantities are whole units of a load's *kind* (people, or kilograms), never fractions.
Every number is an ``int``. Every interval is half-open: what ends at a second frees it.

Reading order: :class:`Lane`, :class:`Stop`, :class:`Gate`, :class:`Way`,
:class:`Shifts`, :class:`Fuel`, :class:`Fleet`, :class:`Load`, :class:`Problem`.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from treve.timetabling.rows import NO_ROWS, Rows
from treve.timetabling.window import Window

EMPTY = "empty"
"""The load state of a vehicle that carries nothing."""

PEOPLE = "people"
"""Key of a stop's capacity and intake that counts every load of people, whatever its category."""

LONGEST_OUTSIDE_SECONDS = 366 * 24 * 3600
"""How long after the last window a timetable may go on outside the zone: a year. No road and no
queue at an intake desk takes as long; the law is there so that every moment is a small number."""


class Direction(enum.Enum):
    """Which way a passage goes through a gate."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Stop:
    """Somewhere vehicles load or unload.

    Attributes:
        id: Unique among stops.
        inside: Whether it lies in the zone that must be quiet.
        bays: Vehicles that may load or unload at once, at least 1; ``None``: no limit. A vehicle
            that only stands, empty or loaded, holds none.
        hours: When loading and unloading may take place; ``None``: always. A loading or an
            unloading lies within one of the hours (two that touch are still two).
        capacity: Most units that may be unloaded here over the whole timetable, by load
            *category*; a category that is absent has no limit. The key :data:`PEOPLE` counts
            every load with :attr:`Load.people` together, beside the limits of single categories.
        intake_seconds_per_unit: By load category (or :data:`PEOPLE`, one desk for all people), how
            long the one intake desk for that category is busy per unit unloaded, exact. An
            unloading of ``n`` units occupies that desk for ``n * seconds``, rounded up to a whole
            second, from its start, and it starts only when the desk is free; where both a
            category's desk and the people's desk exist it occupies both, each for its own time.
            A desk may be busy longer than the vehicle's unloading, and after the stop's hours.
    """

    id: str
    inside: bool = True
    bays: int | None = None
    hours: tuple[Window, ...] | None = None
    capacity: Mapping[str, int] = field(default_factory=dict)
    intake_seconds_per_unit: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane of a gate: holds one passage at a time, in the directions it serves.

    Attributes:
        directions: Which way it may be passed.
        switch_seconds: Between the end of a passage in one direction and the start of the next in
            the other at least so long passes on this lane, open or shut; at least 0. It faces
            whichever way its first passage goes.
    """

    directions: frozenset[Direction] = frozenset(Direction)
    switch_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """How long one vehicle holds a lane: one row of a gate's table.

    Attributes:
        vehicle_class: Class of the vehicle, as :attr:`Fleet.vehicle_class`.
        load_state: :data:`EMPTY` or a load's :attr:`Load.category`.
        direction: Which way.
        seconds: At least 1. The vehicle leaves the gate when they have passed.
    """

    vehicle_class: str
    load_state: str
    direction: Direction
    seconds: int


@dataclass(frozen=True, slots=True)
class Gate:
    """A checkpoint or crossing.

    Attributes:
        id: Unique among gates.
        lanes: At least one.
        passages: Seconds by class, load state and direction; a combination that is absent may not
            pass this gate.
        hours: When lanes may be held; ``None``: always. A passage lies within one of the hours.
        inside: Whether it lies in the zone. Waiting at it and passing it then lie in the windows.
        longest_wait_seconds: Most a vehicle may stand between reaching the gate and the start of
            its passage; ``None``: no limit.
        longest_queue_vehicles: Most vehicles that may stand so at once, those of each direction
            by themselves; ``None``: no limit. Who passes at once never stands in the queue.

    A lane holds one passage at a time: passages of ``s`` seconds, one after the other, are at most
    ``1 + floor(L / s)`` starts over any closed interval of ``L`` seconds.
    """

    id: str
    lanes: tuple[Lane, ...]
    passages: tuple[Passage, ...]
    hours: tuple[Window, ...] | None = None
    inside: bool = True
    longest_wait_seconds: int | None = None
    longest_queue_vehicles: int | None = None

    def seconds(self, vehicle_class: str, load_state: str, direction: Direction) -> int | None:
        """Seconds that such a passage holds a lane, or ``None`` where it may not pass."""
        for row in self.passages:
            if (row.vehicle_class, row.load_state, row.direction) == (
                vehicle_class,
                load_state,
                direction,
            ):
                return row.seconds
        return None


@dataclass(frozen=True, slots=True)
class Leg:
    """A stretch of road between two neighbours of a way.

    Attributes:
        empty_seconds: Travel of an empty vehicle, at least 0.
        loaded_seconds: Travel of a loaded vehicle, at least 0.
        inside: Whether the stretch lies in the zone.
        metres: Its length; the pause does not depend on it.
    """

    empty_seconds: int
    loaded_seconds: int
    inside: bool = True
    metres: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """A way from one stop to another, through gates in series.

    A vehicle takes exactly the seconds of each leg: it waits at gates and at stops, never between.

    Attributes:
        id: Unique among ways.
        origin: Stop id.
        destination: Stop id.
        legs: One more than there are gates: to the first gate, between gates, from the last.
        gates: Gate ids in the order they are passed.
        direction: Which way the gates are passed.
        vehicle_classes: Classes it is meant for (its travel seconds are theirs).
        corridor: The corridor it runs through, or the empty string for a direct road.
    """

    id: str
    origin: str
    destination: str
    legs: tuple[Leg, ...]
    vehicle_classes: frozenset[str]
    gates: tuple[str, ...] = ()
    direction: Direction = Direction.OUT
    corridor: str = ""


@dataclass(frozen=True, slots=True)
class Shifts:
    """How long a vehicle and its crew may be at work, and how long they rest in between.

    A *shift* begins with the first second of a vehicle's first trip, or of the first after a rest,
    and ends with the last second before the next rest; all that it waits, stands and refuels in
    between is part of it. A *rest* is an unbroken stand between two trips at a stop outside, or at
    any stop where :attr:`Fleet.rests_inside`. Before its first trip every vehicle is rested.

    Attributes:
        longest_seconds: Most from the first second of a shift to its last, at least 1.
        rest_seconds: Least that a rest lasts, at least 1.
    """

    longest_seconds: int
    rest_seconds: int


@dataclass(frozen=True, slots=True)
class Fuel:
    """How long a vehicle may drive before it has to be refuelled.

    Driving is the seconds of legs, loaded and empty; waits, passages and handling are none. A
    vehicle is full before its first trip, and again once it has stood between two trips at one of
    the stops for as long as refuelling takes, whatever else it stands there for.

    Attributes:
        longest_driving_seconds: Most driving since it was last full, at least 1.
        refuelling_seconds: Least that it stands for it, at least 0.
        stops: Where; stop ids. None: it is never full again.
    """

    longest_driving_seconds: int
    refuelling_seconds: int
    stops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fleet:
    """Vehicles of one class with one home.

    Attributes:
        id: Unique among fleets; vehicles are named ``{id}-1`` ... ``{id}-{count}``.
        vehicle_class: Class, as in :class:`Passage` and :attr:`Way.vehicle_classes`.
        count: Vehicles, at least 1.
        home: Stop where every vehicle begins.
        capacity: By load kind, most units on one trip; an absent kind cannot be carried.
        loading_seconds: By load kind, boarding or loading of one trip, whatever its quantity.
        unloading_seconds: By load kind, alighting or unloading.
        available: Hours of service; all loading, movement and unloading of one trip, from its
            first second to its last, lies within one of them. Between trips a vehicle may stand.
            ``None``: always, including before zero outside the zone.
        returns: False for vehicles that make one loaded trip at most, no empty one, and do not
            come back (private cars).
        rests_inside: Whether a vehicle may stand inside the zone outside the windows and after its
            last trip. Where false, every stay in the zone lies within one window and the vehicle
            is out again at the end; standing empty at an inside stop between two trips is then
            part of the stay. A vehicle whose home is inside may rest there before its first
            trip whatever this says.
        shifts: How long it may be at work without a rest; ``None``: there is always a crew.
        fuel: How far it comes; ``None``: as far as it likes.
    """

    id: str
    vehicle_class: str
    count: int
    home: str
    capacity: Mapping[str, int]
    loading_seconds: Mapping[str, int]
    unloading_seconds: Mapping[str, int]
    available: tuple[Window, ...] | None = None
    returns: bool = True
    rests_inside: bool = True
    shifts: Shifts | None = None
    fuel: Fuel | None = None

    @property
    def vehicles(self) -> tuple[str, ...]:
        """The names of its vehicles, in the order of their numbers."""
        return tuple(f"{self.id}-{number}" for number in range(1, self.count + 1))


@dataclass(frozen=True, slots=True)
class Load:
    """A quantity at a stop that goes to one of the destinations permitted to it, in trips.

    Attributes:
        id: Unique among loads.
        kind: What it takes up in a vehicle (``seats``, ``stretchers``, ``goods:rice``): the key
            of :attr:`Fleet.capacity`.
        category: What gates and receiving sites tell apart (``civilians``, ``goods``).
        quantity: Whole units, at least 1.
        origin: Stop id.
        destinations: Stop ids, each unit to any of them.
        release_seconds: Loading begins no earlier; ``None``: any time.
        due_seconds: Unloading ends no later; ``None``: any time.
        rank: Lower is more urgent. While units of a lower number are at an origin, waiting or
            aboard, no vehicle that could carry them leaves it with a higher number. Units that
            leave at the same second are no longer there; units declared unmoved wait for ever.
            A vehicle *could carry* them when they are released as it begins to load, its fleet
            has room for their kind and there is a way for its class, open to their category at
            every gate, to a permitted destination (that of those whom they keep together with,
            where any of them go) with a place left at the end of the timetable, on which it would,
            loading at that second and waiting nowhere, be done by their due and the end of its
            service, no longer aboard than they may be, its first stay inside (where the origin is
            inside) by the end of the window, or of a given pause, less the margin. Hours of gates
            and stops, bays and other vehicles do not excuse it, nor do the shift and the fuel that
            are left to it.
        weight: Worth of one unit among units of the same rank, when not all can move.
        people: Whether its units are people (else kilograms of goods).
        binding: Whether the pause must cover it (goods not marked *within the pause* need not
            move at all).
        longest_aboard_seconds: Most that any unit may be aboard, at least 1: from the first second
            of a trip's loading to the last of its unloading, waits at gates, stops and desks
            included; ``None``: no limit.
        together: All units of the loads with the same word that are moved are moved to one stop,
            whichever of their destinations; empty: each unit by itself.
    """

    id: str
    kind: str
    category: str
    quantity: int
    origin: str
    destinations: tuple[str, ...]
    release_seconds: int | None = None
    due_seconds: int | None = None
    rank: int = 0
    weight: int = 1
    people: bool = True
    binding: bool = True
    longest_aboard_seconds: int | None = None
    together: str = ""


@dataclass(frozen=True, slots=True)
class ConvoyRule:
    """Vehicles use a corridor in convoys: together, and through each gate as one block.

    Vehicles of a convoy go the same way through the same lane of each gate, one right after the
    other; whoever is first waits for the last. Vehicles of several fleets may go in one convoy,
    from several stops and to several: what they share is the corridor's gates, the lane of each,
    and one order at all of them. Vehicles that leave once (:attr:`Fleet.returns`) are in none.

    Attributes:
        corridor: As :attr:`Way.corridor`; the rule is for all ways through it, loaded and empty.
        smallest_vehicles: Fewest in a convoy, at least 1; who goes alone is a convoy of one.
        largest_vehicles: Most, no fewer.
        spacing_seconds: At every gate each vehicle but the first begins to pass when the one before
            it is through, yet no sooner than so long after that one began. What lies between is
            held by the convoy: no other vehicle passes on that lane.
    """

    corridor: str
    smallest_vehicles: int = 1
    largest_vehicles: int = 1
    spacing_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything a solver, the bound and the referee may know.

    Attributes:
        windows: Hours in which movement inside the zone is permitted, sorted and disjoint, the
            first starting at 0. Each loading, unloading and leg inside, each passage of an inside
            gate, lies within ``[start, end - margin]`` of one window. A stay of several of them
            without rest (a vehicle that is loaded, or on its way) lies within one window, margin
            kept: it begins when a vehicle starts to load inside, departs inside or comes in, and
            lasts, waiting at inside gates and stops included, until it leaves the zone or stands
            empty at a stop.
        margin_seconds: Safety margin before a window's end, and after the last movement.
        rows: Conditions on cumulative quantities. Units of different loads are added as they are.
        convoys: Corridors that are used in convoys, each once.
        escort_teams: Teams that lead convoys through these corridors, one each, from the first
            departure to the last arrival; a team begins on either side and then goes on from
            where it last came to. ``None``: no convoy needs one.
        horizon_seconds: Nothing inside, and no pause, may reach beyond: the end of the last window.
        latest_seconds: No timetable may reach beyond, outside the zone neither. The silence binds
            only what moves inside: who is out by the end of the last window drives on, queues and
            alights after it, within the hours of fleets, gates and stops.
    """

    stops: tuple[Stop, ...]
    gates: tuple[Gate, ...]
    ways: tuple[Way, ...]
    fleets: tuple[Fleet, ...]
    loads: tuple[Load, ...]
    windows: tuple[Window, ...]
    margin_seconds: int = 0
    rows: Rows = NO_ROWS
    convoys: tuple[ConvoyRule, ...] = ()
    escort_teams: int | None = None

    @property
    def horizon_seconds(self) -> int:
        """The end of the last window."""
        return self.windows[-1].end_seconds

    @property
    def latest_seconds(self) -> int:
        """The last second outside the zone, :data:`LONGEST_OUTSIDE_SECONDS` after the horizon."""
        return self.horizon_seconds + LONGEST_OUTSIDE_SECONDS
