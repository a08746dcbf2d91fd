"""What differs between two plans, as values; ``treve.plan.compare`` finds it.

*First* and *second* are the two plans in the order they were given; a difference is always the
second minus the first. ``None`` stands where a plan has no such figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from treve.plan.versioned import versioned, versioned_schema
from treve.timetabling.solution import Outcome

FORMAT = 1
"""Version of the document (``treve_comparison``)."""

Value = str | int | float | bool | None
"""A value of a scene as it is told: a number, a text, yes or no, or nothing."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two plans.

    Attributes:
        name: Of its scene.
        digest: Of its scene.
        zero: The first second of its first window.
        answer: The outcome, or of a given pause whether it is enough, in a word.
        changes: As ``--set`` took them.
        version: Of the program that made it.
    """

    name: str
    digest: str
    zero: datetime
    outcome: Outcome
    answer: str
    fixed_pause_minutes: float | None
    changes: tuple[str, ...]
    seed: int
    steps: int
    version: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of both plans; the pause without aid only of a plan whose aid binds it.

    Attributes:
        name: With its unit, as the plan names it: ``pause_minutes``, ``people_moved`` ...
        first_value, second_value: In that unit.
        difference_value: Second minus first.
    """

    name: str
    first_value: float | None
    second_value: float | None
    difference_value: float | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether what is asked of the two plans differs by more than their gaps can hide.

    The shortest pause of each lies between its bound and its pause; under a given pause the most
    people out lie between those moved and the most proven. Only where these two ranges do not meet
    is it proven that one is better than the other.

    Attributes:
        verdict: ``second_better``, ``first_better``, ``equal``, ``not_resolvable``,
            ``same_question`` (one scene and one question: only the search differs) or
            ``not_comparable`` (other questions, or a plan without an answer).
        unit: ``minutes`` of the pause, or ``people`` out under a given pause.
        least_value, most_value: The best possible of the second minus that of the first lies
            between these.
        reason: Why they are not comparable, else empty: ``first_given`` or ``second_given`` (that
            one has a given pause, the other none), ``other_pauses`` (both have, not the same),
            ``other_places`` (no place in common), ``first_unanswered``, ``second_unanswered`` or
            ``both_unanswered`` (no timetable or no bound).
        allows_more: Which of the two has all that the other has, and perhaps more: ``first``,
            ``second``, ``both`` or, where that cannot be read off them, empty. The best of it is
            no worse, whatever was found.
        first_range, second_range: What is proven and what was found, the lower first.
    """

    verdict: str
    unit: str
    least_value: float | None
    most_value: float | None
    reason: str = ""
    allows_more: str = ""
    first_range: tuple[float, float] | None = None
    second_range: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class SceneChange:
    """One thing that is not the same in the two scenes.

    Attributes:
        section: ``fleets``, ``gates``, ``groups``, ``calendar`` ...
        object: Its id; empty where the section is one thing.
        field: What of it (``lanes_both``); empty where the whole is new or dropped.
        kind: ``changed``, ``new`` or ``dropped``.
        first, second: Both values.
    """

    section: str
    object: str
    field: str
    kind: str
    first: Value
    second: Value


@dataclass(frozen=True, slots=True)
class Out:
    """People of one category from one place.

    Attributes:
        place, category: Whose they are.
        first_people, second_people: How many are out.
    """

    place: str
    category: str
    first_people: int
    second_people: int


@dataclass(frozen=True, slots=True)
class HourOut:
    """If the guns resume at this hour: who is out, in one plan and in the other.

    Attributes:
        hour: Whole hours after each plan's own zero.
        first_people, second_people: All who are out.
        rows: By place and category, only those whose numbers differ.
    """

    hour: int
    first_people: int
    second_people: int
    rows: tuple[Out, ...]


@dataclass(frozen=True, slots=True)
class GroupOut:
    """When the people of one category from one place are out.

    Attributes:
        place, category: Whose they are.
        first_people, second_people: How many leave in all.
        first_mean_minutes, second_mean_minutes: After zero, over those who are out.
        first_last_minutes, second_last_minutes: When the last of them is.
    """

    place: str
    category: str
    first_people: int
    second_people: int
    first_mean_minutes: float | None
    second_mean_minutes: float | None
    first_last_minutes: float | None
    second_last_minutes: float | None


@dataclass(frozen=True, slots=True)
class GateUse:
    """How a gate is used.

    Attributes:
        first_passages, second_passages: Vehicles through it, both ways.
        first_lane_minutes, second_lane_minutes: How long its lanes are held.
        first_longest_wait_minutes, second_longest_wait_minutes: Of any vehicle.
    """

    gate: str
    first_passages: int
    second_passages: int
    first_lane_minutes: float
    second_lane_minutes: float
    first_longest_wait_minutes: float
    second_longest_wait_minutes: float


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds the plans back: its share of each bound, 0 to 1; 0 where it is no part of it."""

    object: str
    kind: str
    first_share: float
    second_share: float


@dataclass(frozen=True, slots=True)
class FleetTrips:
    """What the drivers of a fleet were told, in one plan and in the other.

    Attributes:
        first_vehicles, second_vehicles: Vehicles that make a trip.
        same_vehicles: With the same trips to the second.
        changed_vehicles: In both, with other trips.
        new_vehicles, dropped_vehicles: In the second alone, in the first alone.
        first_trips, second_trips: Trips, empty ones included.
        same_trips: To the second.
        changed_trips: The same vehicle, way and load, at other times or with another quantity.
        new_trips, dropped_trips: In the second alone, in the first alone.
    """

    fleet: str
    first_vehicles: int
    second_vehicles: int
    same_vehicles: int
    changed_vehicles: int
    new_vehicles: int
    dropped_vehicles: int
    first_trips: int
    second_trips: int
    same_trips: int
    changed_trips: int
    new_trips: int
    dropped_trips: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A consignment: what is delivered of it, and when the last of it.

    Attributes:
        consignment: Its id.
        first_tonnes, second_tonnes: Delivered.
        first_last_minutes, second_last_minutes: After zero; ``None`` where nothing is.
    """

    consignment: str
    first_tonnes: float
    second_tonnes: float
    first_last_minutes: float | None
    second_last_minutes: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two plans. Lists hold only what differs, but for ``hours``.

    Attributes:
        identical: Nothing differs but what is said of how the plans were made.
        hours: Every hour up to the last of either plan, where a plan has hours.
    """

    first: Side
    second: Side
    identical: bool
    judgement: Judgement
    figures: tuple[Figure, ...]
    scene: tuple[SceneChange, ...]
    hours: tuple[HourOut, ...]
    groups: tuple[GroupOut, ...]
    gates: tuple[GateUse, ...]
    bottleneck: tuple[Holding, ...]
    trips: tuple[FleetTrips, ...]
    deliveries: tuple[Delivery, ...]


def comparison_document(comparison: Comparison) -> Mapping[str, Any]:
    """The comparison as plain JSON values, versioned (``treve_comparison``)."""
    return versioned("treve_comparison", FORMAT, comparison)


def comparison_schema() -> dict[str, Any]:
    """The JSON Schema of that document."""
    return versioned_schema(
        "treve_comparison", FORMAT, Comparison, "What differs between two plans made by Trêve"
    )
