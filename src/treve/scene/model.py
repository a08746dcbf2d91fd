"""The scene as values: what there is, before anybody plans anything.

Immutable. A :class:`Scene` that exists has been checked (``treve.scene.check``): identifiers are
unique, what is referred to exists, quantities are in range. Times of day are minutes, distances
kilometres; the core's whole seconds begin in ``treve.plan``.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

_ROUNDING = 1e-9
"""A tenth of thirty vehicles is three, whatever binary fractions make of it."""


def _nothing() -> Mapping[Any, Any]:
    return MappingProxyType({})


class Side(enum.Enum):
    """On which side of the gates a place lies."""

    INNER = "inner"
    OUTER = "outer"


class PlaceKind(enum.Enum):
    """What a place is for; it says on which side of the gates it lies unless told otherwise."""

    ASSEMBLY_POINT = "assembly_point"
    RECEIVING_SITE = "receiving_site"
    HOSPITAL = "hospital"
    WAREHOUSE = "warehouse"
    DISTRIBUTION_POINT = "distribution_point"
    DEPOT = "depot"
    STAGING_AREA = "staging_area"

    @property
    def usual_side(self) -> Side:
        """Inner for assembly and distribution points, outer for all others."""
        inner = (PlaceKind.ASSEMBLY_POINT, PlaceKind.DISTRIBUTION_POINT)
        return Side.INNER if self in inner else Side.OUTER


class Category(enum.Enum):
    """Who a group is: it decides seats, order, and who may travel with whom."""

    CIVILIANS = "civilians"
    WALKING_WOUNDED = "walking_wounded"
    STRETCHER_CASES = "stretcher_cases"
    WHEELCHAIR_USERS = "wheelchair_users"
    FIGHTERS = "fighters"
    FIGHTERS_FAMILIES = "fighters_families"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an object's figures come from.

    Attributes:
        source: Id of an entry of the scene's ``sources``, or free text; empty: not stated.
        method: How it was counted or measured (``observed``, ``registered``, ``estimated`` ...).
        assumed: For each field that is assumed rather than known, why it was set so.
    """

    source: str = ""
    method: str = ""
    assumed: Mapping[str, str] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that figures are taken from."""

    id: str
    title: str
    where: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who owns a gate or holds a position; never a person."""

    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """Half-open local hours ``[start, end)``, both aware of their time zone."""

    start: datetime
    end: datetime


class PauseStyle(enum.Enum):
    """How the hours of silence are laid out."""

    CONTINUOUS = "continuous"
    DAILY = "daily"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Calendar:
    """When movement in the zone may take place.

    Attributes:
        time_zone: IANA name.
        style: As entered.
        windows: Sorted, disjoint; one entry for a continuous pause.
        margin_minutes: Kept free before each window's end and after the last movement.
    """

    time_zone: str
    style: PauseStyle
    windows: tuple[Hours, ...]
    margin_minutes: float = 0.0


@dataclass(frozen=True, slots=True)
class Place:
    """A named point where people or goods are, go to or come from.

    Attributes:
        bays: Vehicles that may load or unload at once; ``None``: no limit.
        hours: When it works; ``None``: always.
        capacity: Most people (by category value, or ``people`` for all together) or ``goods``
            kilograms it can take in.
        intake_per_hour: Most people an hour it can take in, same keys.
        pcode: OCHA place code, kept as given.
    """

    id: str
    kind: PlaceKind
    name: str = ""
    latitude: float | None = None
    longitude: float | None = None
    side: Side = Side.OUTER
    inside: bool = True
    bays: int | None = None
    hours: tuple[Hours, ...] | None = None
    capacity: Mapping[str, int] = field(default_factory=_nothing)
    intake_per_hour: Mapping[str, float] = field(default_factory=_nothing)
    pcode: str = ""
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class PassageMinutes:
    """One row of a gate's table; the most specific row that fits a vehicle counts.

    Attributes:
        minutes: How long one vehicle holds a lane.
        vehicle_class: Class id, or ``any``.
        load: ``any``, ``empty``, ``people``, ``goods`` or a category value.
        direction: ``any``, ``out`` or ``in``.
        regime: Inspection regime it belongs to, or ``any``.
    """

    minutes: float
    vehicle_class: str = "any"
    load: str = "any"
    direction: str = "any"
    regime: str = "any"


@dataclass(frozen=True, slots=True)
class Gate:
    """A checkpoint or crossing.

    Attributes:
        owner: Party id, or empty.
        lanes_both, lanes_out, lanes_in: Lanes that serve both directions, or one.
        lanes_switched: Lanes that serve one direction at a time and are switched to the other.
        switch_minutes: How long that takes; nothing passes meanwhile.
        regime: Inspection regime in force; picks rows of ``minutes``.
        longest_wait_minutes: Most a vehicle may stand before it; ``None``: no limit.
        longest_queue_vehicles: Most vehicles that may stand before it at once, in each direction;
            ``None``: no limit.
    """

    id: str
    minutes: tuple[PassageMinutes, ...]
    name: str = ""
    owner: str = ""
    latitude: float | None = None
    longitude: float | None = None
    inside: bool = True
    lanes_both: int = 1
    lanes_out: int = 0
    lanes_in: int = 0
    regime: str = "any"
    hours: tuple[Hours, ...] | None = None
    longest_wait_minutes: float | None = None
    provenance: Provenance = field(default_factory=Provenance)
    lanes_switched: int = 0
    switch_minutes: float | None = None
    longest_queue_vehicles: int | None = None

    @property
    def lanes(self) -> int:
        """All of its lanes, whichever way they serve."""
        return self.lanes_both + self.lanes_out + self.lanes_in + self.lanes_switched


@dataclass(frozen=True, slots=True)
class Convoy:
    """How many vehicles go through a corridor together; who goes alone is a convoy of one.

    Attributes:
        smallest_vehicles, largest_vehicles: Fewest and most in one.
        spacing_minutes: Least from the start of one vehicle's passage to that of the next, at every
            gate; ``None``: each passes as soon as the one before it is through.
    """

    smallest_vehicles: int
    largest_vehicles: int
    spacing_minutes: float | None = None


@dataclass(frozen=True, slots=True)
class Corridor:
    """A named way through gates in series, listed from the inner side to the outer side.

    Attributes:
        gates: At least one gate id.
        hours: When vehicles may pass its gates; ``None``: always.
        convoy: Sizes of the convoys that use it; ``None``: each vehicle goes when it likes.
    """

    id: str
    gates: tuple[str, ...]
    name: str = ""
    hours: tuple[Hours, ...] | None = None
    provenance: Provenance = field(default_factory=Provenance)
    convoy: Convoy | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Minutes between two neighbours (places or gates), a row of the table of links.

    Attributes:
        origin, destination: Place or gate ids.
        minutes: Travel of an empty vehicle, and of a loaded one where ``loaded_minutes`` is
            ``None``.
        vehicle_class: Class it holds for, or ``any``; the specific row counts.
        two_way: Whether the same row serves the way back.
        inside: Whether it lies in the zone; ``None``: it does if both its ends do.
        line: Longitude and latitude pairs for the map; empty: a straight line.
        provenance: Where its minutes come from, and which of its fields are assumed.
    """

    origin: str
    destination: str
    minutes: float
    loaded_minutes: float | None = None
    kilometres: float = 0.0
    vehicle_class: str = "any"
    two_way: bool = True
    inside: bool | None = None
    line: tuple[tuple[float, float], ...] = ()
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class PeopleCount:
    """One count of a group. Several may stand side by side; the group says which is used."""

    people: int
    source: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """People of one category at one place: counts, never names.

    Attributes:
        people: All of them, by the count in use.
        leaving: Those who choose to leave.
        destinations: Place ids they chose, each person any of them.
        shares: Where the choice was counted: people by destination; sums to ``leaving``.
        family_size: A trip that carries fewer of this group gives a finding.
        rank: Order at the place (lower first); ``None``: by category.
        release: Not before.
        longest_aboard_minutes: Most that anybody is aboard a vehicle, from the first second of
            boarding to the last of alighting, queues included; ``None``: no limit.
        counts: Every count there is, the one in use among them.
        together: All who leave of the groups with the same word go to one of the places that they
            chose; empty: each person to any of them.
        pcode: OCHA place code, kept as given.
    """

    id: str
    place: str
    category: Category
    people: int
    leaving: int
    destinations: tuple[str, ...]
    shares: Mapping[str, int] = field(default_factory=_nothing)
    family_size: int = 5
    rank: int | None = None
    release: datetime | None = None
    longest_aboard_minutes: float | None = None
    counts: tuple[PeopleCount, ...] = ()
    pcode: str = ""
    provenance: Provenance = field(default_factory=Provenance)
    together: str = ""

    @property
    def staying(self) -> int:
        """Those who choose to stay."""
        return self.people - self.leaving


@dataclass(frozen=True, slots=True)
class VehicleClass:
    """A row group of the vehicle catalogue.

    Attributes:
        capacity: Most units on a trip by kind: ``seats``, ``stretchers``, ``wheelchairs``,
            ``tonnes``, ``cubic_metres``.
        loading_minutes, unloading_minutes: One trip's boarding and alighting, or loading and
            unloading of goods.
        speed_kph: By road class, for minutes from a street map.
        returns: False for private cars: one loaded trip, no return.
    """

    id: str
    capacity: Mapping[str, float]
    loading_minutes: float
    unloading_minutes: float
    speed_kph: Mapping[str, float] = field(default_factory=_nothing)
    returns: bool = True


@dataclass(frozen=True, slots=True)
class Fleet:
    """Vehicles of one class with one home.

    Attributes:
        vehicle: The class with this fleet's own values already laid over the catalogue's.
        available: Hours of service; ``None``: always.
        ready_outside: Whether vehicles at home outside may drive up before the silence begins.
        rests_inside: Whether they may stand in the zone outside the windows and at the end.
        occupancy: People in each private car; ``None`` for vehicles that return.
        reserve_percent: Share kept back for breakdowns, 0 to 100, in whole vehicles rounded up.
        longest_shift_minutes: Most that a vehicle is at work without a rest; ``None``: no limit.
        rest_minutes: Least that it rests between two shifts; stated where they have a limit.
        longest_driving_minutes: Most that it drives on one filling; ``None``: no limit.
        refuelling_minutes: How long it stands to be refuelled; stated where that has a limit.
        refuels_at: Ids of the places where; empty: at its home.
    """

    id: str
    vehicle: VehicleClass
    count: int
    home: str
    available: tuple[Hours, ...] | None = None
    ready_outside: bool = True
    rests_inside: bool = False
    occupancy: float | None = None
    reserve_percent: float = 0.0
    longest_shift_minutes: float | None = None
    rest_minutes: float | None = None
    longest_driving_minutes: float | None = None
    refuelling_minutes: float | None = None
    refuels_at: tuple[str, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)

    @property
    def kept_back(self) -> int:
        """Vehicles that no timetable uses, so that others can break down."""
        return min(self.count, math.ceil(self.count * self.reserve_percent / 100 - _ROUNDING))

    @property
    def in_service(self) -> int:
        """Vehicles that a timetable may use."""
        return self.count - self.kept_back


@dataclass(frozen=True, slots=True)
class Consignment:
    """Goods from a warehouse to a distribution point.

    Attributes:
        item: Id of a row of the table of relief items, or free text.
        within_pause: Whether the pause must cover it.
        priority: Lower first where they compete.
    """

    id: str
    item: str
    tonnes: float
    origin: str
    destination: str
    cubic_metres: float | None = None
    within_pause: bool = False
    priority: int = 0
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class Stock:
    """Goods that stand at a warehouse, in tonnes."""

    place: str
    item: str
    tonnes: float
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True, slots=True)
class Relief:
    """What the scene asks of ``treve.aid``: people to supply, for how long.

    Attributes:
        days: Days that those who stay are supplied for.
        days_waiting: Days that those who wait to leave are supplied for.
        items: Item ids to supply; empty: all of the shipped table marked as default.
        points: Distribution points that serve; empty: every one, by the people near it.
        within_pause: Whether the pause must cover these deliveries.
    """

    days: float
    days_waiting: float = 1.0
    items: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    within_pause: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is. See the module's docstring.

    Attributes:
        escort_teams: Teams that lead the convoys, one each; ``None``: no convoy needs one.
    """

    name: str
    calendar: Calendar
    places: tuple[Place, ...]
    fleets: tuple[Fleet, ...]
    gates: tuple[Gate, ...] = ()
    corridors: tuple[Corridor, ...] = ()
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    consignments: tuple[Consignment, ...] = ()
    stocks: tuple[Stock, ...] = ()
    relief: Relief | None = None
    parties: tuple[Party, ...] = ()
    sources: tuple[Source, ...] = ()
    description: str = ""
    escort_teams: int | None = None
