"""The document of events: what a file of what happened may say, key by key.

One class for each kind of event; the descriptions are printed into the published JSON Schema and
into ``docs/reference/replan.md``.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Mapping
from types import GenericAlias
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator as Shorthand
from pydantic import Field, WithJsonSchema, create_model

from treve.scene import limits
from treve.store.entries import Entry
from treve.store.fields import (
    Count,
    Id,
    Moment,
    PerHour,
    Text,
    Vehicles,
    fault,
    no_truth,
)
from treve.store.words import CapacityWord


def _some_people(value: object) -> int:
    """A whole number of people, more or fewer, and not none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fault("not-a-number", value="nothing" if value is None else str(value), number="none")
    if value != int(value):
        raise fault("fractional-people", value=value)
    if abs(value) > limits.MOST_PEOPLE:
        raise fault("number-too-large", value=abs(value), most=limits.MOST_PEOPLE, unit="")
    if not value:
        raise fault("event-of-nothing")
    return int(value)


def _some(value: object) -> object:
    """A number of vehicles, and not none."""
    if value in (0, []):
        raise fault("event-of-nothing")
    return value


def _named_or_counted(value: object) -> object:
    """So many vehicles, or a list of their names; one name alone is a list of one."""
    if isinstance(value, str):
        return {"vehicles": [value]}
    if isinstance(value, list):
        return {"vehicles": _some(value)}
    return value if isinstance(value, Mapping) else {"count": _some(value)}


class LostEntry(Entry):
    """Vehicles that are lost, by their names or by how many they are."""

    count: Vehicles = 0
    vehicles: list[Id] = Field([])


More = Annotated[int, *Vehicles.__metadata__, Shorthand(_some)]
People = Annotated[
    int, Shorthand(_some_people), WithJsonSchema({"type": "integer", "not": {"const": 0}})
]
Lost = Annotated[
    LostEntry,
    Shorthand(_named_or_counted),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": limits.MOST_VEHICLES},
                {"type": "array", "items": {"type": "string"}, "minItems": 1},
            ]
        }
    ),
]


class ReportedEntry(Entry):
    """What every event may say of itself."""

    source: Text = Field("", description="Who or what says so; never a person's name.")
    note: Text = Field("", description="Anything else worth keeping.")


class GateShutEntry(ReportedEntry):
    """Nobody begins to pass a gate; whoever is in it is let finish."""

    kind: Literal["gate_shut"] = Field(description="What happened.")
    gate: Id = Field(description="The gate.")
    start: Moment | None = Field(
        None, alias="from", description="From when; never before the moment of planning again."
    )
    end: Moment | None = Field(None, alias="to", description="Until when.")


class GateOpenEntry(ReportedEntry):
    """A gate is open in hours in which it was not."""

    kind: Literal["gate_open"] = Field(description="What happened.")
    gate: Id = Field(description="The gate.")
    start: Moment | None = Field(
        None, alias="from", description="From when; never before the moment of planning again."
    )
    end: Moment | None = Field(None, alias="to", description="Until when.")


class VehiclesLostEntry(ReportedEntry):
    """Vehicles make no other trip; whoever is on the way ends the trip and stops there."""

    kind: Literal["vehicles_lost"] = Field(description="What happened.")
    fleet: Id = Field(description="The fleet.")
    lost: Lost = Field(description="How many, or which: `[buses-3, buses-7]`.")


class VehiclesMoreEntry(ReportedEntry):
    """More vehicles stand ready at a fleet's home: a fleet of their own."""

    kind: Literal["vehicles_more"] = Field(description="What happened.")
    fleet: Id = Field(description="The fleet that they are like.")
    more: More = Field(description="How many.")


class PeopleEntry(ReportedEntry):
    """More people of a group leave, or fewer."""

    kind: Literal["people"] = Field(description="What happened.")
    group: Id = Field(description="The group.")
    people: People = Field(description="How many more who leave; below 0: how many fewer.")


class PlaceEventEntry(ReportedEntry):
    """A place takes in more or less."""

    kind: Literal["place"] = Field(description="What happened.")
    place: Id = Field(description="The place.")
    capacity: Mapping[CapacityWord, Count] = Field(
        default_factory=dict,
        description="Most it takes in from first to last, those included who are there already.",
    )
    intake_per_hour: Mapping[CapacityWord, PerHour] = Field(
        default_factory=dict, description="Most people an hour."
    )


class PauseEndsEntry(ReportedEntry):
    """The pause is cut short, or goes on."""

    kind: Literal["pause_ends"] = Field(description="What happened.")
    end: Moment = Field(alias="at", description="The first moment after it.")


EVENT_KINDS: Mapping[str, type[Entry]] = {
    "gate_shut": GateShutEntry,
    "gate_open": GateOpenEntry,
    "vehicles_lost": VehiclesLostEntry,
    "vehicles_more": VehiclesMoreEntry,
    "people": PeopleEntry,
    "place": PlaceEventEntry,
    "pause_ends": PauseEndsEntry,
}
"""Every kind of event by its word."""


class EventsHead(Entry):
    """What stands above the events."""

    treve_events: Annotated[Literal[1], Shorthand(no_truth)] = Field(
        description="Version of this format."
    )
    events: list[Any] = Field(default_factory=list, description="What happened, in this order.")


_ANY_EVENT: Any = functools.reduce(operator.or_, EVENT_KINDS.values())
_EVENTS: Any = (
    GenericAlias(list, (Annotated[_ANY_EVENT, Field(discriminator="kind")],)),
    Field(default_factory=list, description="What happened, in this order."),
)

EventsDocument: type[Entry] = create_model(
    "EventsDocument",
    __base__=EventsHead,
    __doc__="What happened since a plan was made.",
    events=_EVENTS,
)
"""The whole document, for the schema and the manual; it is read event by event."""
