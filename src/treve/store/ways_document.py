"""The scene's document on what is driven through: gates, corridors and links, key by key."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator as Shorthand
from pydantic import Field

from treve.store.entries import Entry, HoursList, Stated
from treve.store.fields import (
    Id,
    Kilometres,
    Lanes,
    Latitude,
    LengthOfTime,
    Longitude,
    Minutes,
    Queue,
    Text,
    Vehicles,
    convoy_shorthand,
    lanes_shorthand,
    minutes_shorthand,
    one_or_several,
)
from treve.store.words import (
    DirectionWord,
    LoadWord,
)


class LanesEntry(Entry):
    """Lanes of a gate by the direction they serve."""

    both: Lanes = Field(0, description="Lanes that serve both directions.")
    out: Lanes = Field(0, description="Lanes outwards only.")
    in_: Lanes = Field(0, alias="in", description="Lanes inwards only.")
    switched: Lanes = Field(
        0, description="Lanes that serve one direction at a time and are switched to the other."
    )
    switch: LengthOfTime | None = Field(
        None,
        description="How long it takes to switch one, with its unit: 10 min; nothing passes "
        "meanwhile.",
    )


class PassageEntry(Entry):
    """A row of a gate's table of minutes; the most specific row that fits a vehicle counts."""

    minutes: Minutes = Field(description="How long one vehicle holds a lane.")
    vehicle_class: Id = Field("any", alias="class", description="Vehicle class, or any.")
    load: LoadWord = Field("any", description="What it carries.")
    direction: DirectionWord = Field("any", description="out, in or any.")
    regime: Text = Field("any", description="Inspection regime the row belongs to.")


class GateEntry(Stated):
    """A checkpoint or crossing."""

    id: Id = Field(description="What other objects call it.")
    minutes: Annotated[
        list[PassageEntry],
        Shorthand(minutes_shorthand, json_schema_input_type=Minutes | list[PassageEntry]),
    ] = Field(description="One number, or rows by class, load, direction and regime.")
    name: Text = Field("", description="Its name for people.")
    owner: Text = Field("", description="Id of the party that holds it.")
    latitude: Latitude | None = Field(None, description="Degrees north, WGS 84.")
    longitude: Longitude | None = Field(None, description="Degrees east, WGS 84.")
    inside: bool = Field(
        default=True, description="Whether it lies in the zone that must be silent."
    )
    lanes: Annotated[
        LanesEntry, Shorthand(lanes_shorthand, json_schema_input_type=Lanes | LanesEntry)
    ] = Field(
        default_factory=lambda: LanesEntry(both=1),
        description="A number, or {both, out, in, switched, switch}.",
    )
    regime: Text = Field("any", description="Inspection regime in force.")
    hours: HoursList | None = Field(
        None,
        description='When it is open: {from: "06:00", to: "20:00"}, or a list of these; '
        "always if not stated.",
    )
    longest_wait: LengthOfTime | None = Field(
        None, description="Most a vehicle may wait before it, with its unit: 45 min."
    )
    longest_queue: Queue | None = Field(
        None,
        description="Most vehicles that may wait before it at once, in each direction; who finds "
        "no place leaves later: 12, or 12 vehicles.",
    )


class ConvoyEntry(Entry):
    """Vehicles that use a corridor together, through each gate one right behind the other."""

    smallest: Vehicles = Field(
        1, description="Fewest in a convoy; 1: a vehicle may go alone, as a convoy of one."
    )
    largest: Vehicles = Field(description="Most in a convoy.")
    spacing: LengthOfTime | None = Field(
        None,
        description="Least time from the start of one vehicle's passage to that of the next, at "
        "every gate, with its unit: 30 s.",
    )


class CorridorEntry(Stated):
    """A named way through gates in series, from the inner side to the outer."""

    id: Id = Field(description="What other objects call it.")
    gates: Annotated[list[Id], Shorthand(one_or_several, json_schema_input_type=Id | list[Id])] = (
        Field(description="Gate ids in order.")
    )
    name: Text = Field("", description="Its name for people.")
    hours: HoursList | None = Field(
        None,
        description='When it is open: {from: "06:00", to: "20:00"}, or a list of these; '
        "always if not stated.",
    )
    convoy: (
        Annotated[
            ConvoyEntry, Shorthand(convoy_shorthand, json_schema_input_type=Vehicles | ConvoyEntry)
        ]
        | None
    ) = Field(
        None,
        description="How many go together: {smallest: 5, largest: 20}; a number alone is the most.",
    )


class LinkEntry(Stated):
    """Minutes between two neighbours: places or gates."""

    origin: Id = Field(alias="from", description="Place or gate id.")
    destination: Id = Field(alias="to", description="Place or gate id.")
    minutes: Minutes = Field(description="Travel of an empty vehicle; of any, without the next.")
    loaded_minutes: Minutes | None = Field(None, description="Travel of a loaded vehicle.")
    km: Kilometres = Field(0.0, description="Length in kilometres.")
    vehicle_class: Id = Field("any", alias="class", description="Class it holds for, or any.")
    two_way: bool = Field(default=True, description="Whether it serves the way back too.")
    inside: bool | None = Field(
        None, description="In the zone; if not stated, where both of its ends are."
    )
    line: list[tuple[Longitude, Latitude]] = Field(
        default_factory=list, description="Longitude and latitude pairs for the map."
    )
