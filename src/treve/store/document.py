"""The scene's document: what ``scene.yaml`` and its tables may say, key by key.

One class for each kind of object; :mod:`treve.store.build` makes the frozen values of
``treve.scene`` from them. The descriptions below are printed into the published JSON Schema and
into ``docs/reference/scene.md``: they are the one place where the meaning of a key is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator as Shorthand
from pydantic import Field

from treve.scene.model import Category
from treve.store.entries import Entry, HoursList, Stated
from treve.store.fields import (
    Aboard,
    Bays,
    Choices,
    Count,
    CubicMetres,
    Days,
    Id,
    Kph,
    Latitude,
    LengthOfTime,
    Longitude,
    Minutes,
    Moment,
    Occupancy,
    PeopleNumber,
    Percent,
    PerHour,
    Text,
    Together,
    Tonnes,
    Vehicles,
    name_alone,
    no_truth,
    one_or_several,
    pause_shorthand,
)
from treve.store.ways_document import CorridorEntry, GateEntry, LinkEntry
from treve.store.words import (
    CapacityWord,
    CategoryWord,
    KindWord,
    PauseWord,
    SideWord,
)


class PauseEntry(Entry):
    """How the hours of silence are laid out, where they are not one continuous stretch."""

    daily: HoursList | None = Field(None, description="Hours of each day from start to end.")
    windows: HoursList | None = Field(None, description="Windows with dates.")


class CalendarEntry(Entry):
    """When movement may take place."""

    time_zone: Text = Field(description="IANA name, such as Asia/Damascus.")
    start: Moment | None = Field(None, description="First minute; not needed with windows.")
    end: Moment | None = Field(None, description="First minute after; not needed with windows.")
    pause: Annotated[
        PauseEntry, Shorthand(pause_shorthand, json_schema_input_type=PauseWord | PauseEntry)
    ] = Field(PauseEntry(), description="continuous, {daily: [...]} or {windows: [...]}.")
    margin: LengthOfTime = Field(
        0.0, description="Kept free at the end of each window, with its unit: 30 min."
    )


class SourceEntry(Entry):
    """A publication that figures are taken from."""

    id: Id = Field(description="What other objects call it.")
    title: Text = Field(description="Title, with the author or organisation.")
    where: Text = Field("", description="Where it can be read.")
    date: Text = Field("", description="Date of publication.")


class PartyEntry(Entry):
    """Somebody who owns a gate or holds a position; never a person."""

    id: Id = Field(description="What other objects call it.")
    name: Text = Field("", description="Its name for people.")


class PlaceEntry(Stated):
    """A named point where people or goods are, go to or come from."""

    id: Id = Field(description="What other objects call it.")
    kind: KindWord = Field(description="What it is for.")
    name: Text = Field("", description="Its name for people.")
    latitude: Latitude | None = Field(None, description="Degrees north, WGS 84.")
    longitude: Longitude | None = Field(None, description="Degrees east, WGS 84.")
    side: SideWord | None = Field(
        None, description="inner or outer of the gates; by its kind where not stated."
    )
    inside: bool = Field(
        default=True, description="Whether it lies in the zone that must be silent."
    )
    bays: Bays | None = Field(None, description="Vehicles that load or unload at once.")
    hours: HoursList | None = Field(None, description="When it works; always where not stated.")
    capacity: Mapping[CapacityWord, Count] = Field(
        default_factory=dict,
        description="Most it can take in, by category, people together, or goods in kilograms.",
    )
    intake_per_hour: Mapping[CapacityWord, PerHour] = Field(
        default_factory=dict, description="Most it can take in an hour, by the same words."
    )
    pcode: Text = Field("", description="OCHA place code.")


class CountEntry(Entry):
    """One count of a group; several may stand side by side."""

    people: PeopleNumber = Field(description="People counted.")
    source: Text = Field("", description="Id of one of the scene's sources, or free text.")
    method: Text = Field("", description="How it was counted.")
    used: bool = Field(default=False, description="Whether the plan uses this one.")


class GroupEntry(Stated):
    """People of one category at one place: counts, never names."""

    id: Id | None = Field(None, description="If not stated: place-category.")
    place: Text = Field("", description="Place id where they are; or a pcode that is a place's.")
    category: CategoryWord = Field(Category.CIVILIANS, description="Who they are.")
    people: PeopleNumber | None = Field(None, description="All of them; or give counts.")
    leaving: PeopleNumber = Field(description="Those who choose to leave; the others stay.")
    destinations: Choices | None = Field(
        None, description="Places they chose, as a list, or with the people who chose each."
    )
    family_size: Count = Field(5, description="A trip with fewer of them is remarked upon.")
    rank: Count | None = Field(None, description="Order at the place, lower first.")
    release: Moment | None = Field(None, description="Not before this local time.")
    longest_aboard: LengthOfTime | None = Field(
        None,
        description="Most that anybody is aboard, boarding, queues and alighting included, with "
        "its unit: 4 h.",
    )
    keep_together: Together = Field(
        "",
        description="true: all who leave go to one of the places they chose; or a word that "
        "several groups share, who then all go to the same one.",
    )
    counts: list[CountEntry] = Field(
        default_factory=list, description="Every count there is, one of them used."
    )
    pcode: Text = Field("", description="OCHA place code.")


class CarriesEntry(Entry):
    """What a vehicle carries and how long it takes to load."""

    seats: Aboard | None = Field(None, description="Seated people on a trip.")
    stretchers: Aboard | None = Field(None, description="Stretcher cases on a trip.")
    wheelchairs: Aboard | None = Field(None, description="Wheelchair users on a trip.")
    tonnes: Tonnes | None = Field(None, description="Goods on a trip, by weight.")
    cubic_metres: CubicMetres | None = Field(None, description="Goods on a trip, by volume.")
    loading_minutes: Minutes | None = Field(None, description="Boarding, or loading.")
    unloading_minutes: Minutes | None = Field(None, description="Alighting, or unloading.")
    speed_kph: Mapping[str, Kph] = Field(
        default_factory=dict, description="By road class, for minutes from a street map."
    )


class ClassEntry(CarriesEntry):
    """A vehicle class of the scene's own."""

    id: Id = Field(description="What fleets call it.")
    like: Text = Field("", description="Class of the catalogue whose figures fill the gaps.")
    returns: bool | None = Field(None, description="False: one loaded trip, no way back.")


class FleetEntry(CarriesEntry, Stated):
    """Vehicles of one class with one home; figures given here stand before the class's."""

    id: Id = Field(description="What other objects call it.")
    vehicle_class: Text = Field(alias="class", description="Class of the catalogue or of classes.")
    count: Vehicles = Field(description="Vehicles.")
    home: Text = Field(description="Place id where they start.")
    available: HoursList | None = Field(None, description="Hours of service; always if not stated.")
    ready_outside: bool = Field(default=True, description="May drive up before the silence begins.")
    rests_inside: bool = Field(default=False, description="May stand in the zone between windows.")
    occupancy: Occupancy | None = Field(None, description="People in each private car.")
    reserve_percent: Percent = Field(
        0.0, description="Share kept back for breakdowns, rounded up to whole vehicles."
    )
    longest_shift: LengthOfTime | None = Field(
        None,
        description="Most that a vehicle and its crew are at work between two rests, with its "
        "unit: 10 h.",
    )
    rest: LengthOfTime | None = Field(
        None, description="Least that they rest between two shifts, with its unit: 8 h."
    )
    longest_driving: LengthOfTime | None = Field(
        None, description="Most that a vehicle drives on one filling, with its unit: 6 h."
    )
    refuelling: LengthOfTime | None = Field(
        None, description="How long it stands to be refuelled, with its unit: 30 min."
    )
    refuels_at: Annotated[
        list[Text], Shorthand(one_or_several, json_schema_input_type=Text | list[Text])
    ] = Field(default_factory=list, description="Place ids where it is refuelled.")


_BINDING = (
    "the pause lasts until these goods are delivered, however long that takes; "
    "false (if not stated): they go in where they do not make it longer; what does not fit stays."
)


class ConsignmentEntry(Stated):
    """Goods from a warehouse to a distribution point."""

    id: Id = Field(description="What other objects call it.")
    item: Text = Field(description="Relief item, or free text.")
    tonnes: Tonnes = Field(description="Weight.")
    origin: Text = Field(alias="from", description="Place id they come from.")
    destination: Text = Field(alias="to", description="Place id they go to.")
    cubic_metres: CubicMetres | None = Field(None, description="Volume.")
    within_pause: bool = Field(default=False, description=f"true: {_BINDING}")
    priority: Count = Field(0, description="Lower first where they compete.")


class StockEntry(Stated):
    """Goods that stand at a warehouse."""

    place: Text = Field(description="Place id.")
    item: Text = Field(description="Relief item, or free text.")
    tonnes: Tonnes = Field(description="Weight.")


class ReliefEntry(Entry):
    """What ``treve needs`` works out: people to supply, for how long."""

    days: Days = Field(description="Days that those who stay are supplied for.")
    days_waiting: Days = Field(1.0, description="Days that those who wait are supplied for.")
    items: list[Text] = Field(default_factory=list, description="Item ids; empty: the usual.")
    points: list[Text] = Field(default_factory=list, description="Distribution points; empty: all.")
    within_pause: bool = Field(default=False, description=f"true: {_BINDING}")


class SceneDocument(Entry):
    """A scene: what there is."""

    treve: Annotated[Literal[1], Shorthand(no_truth)] = Field(description="Version of this format.")
    name: Text = Field(description="Name of the scene.")
    description: Text = Field("", description="What it is about, in a sentence or two.")
    calendar: CalendarEntry = Field(description="When movement may take place.")
    sources: list[SourceEntry] = Field(
        default_factory=list, description="Publications that figures come from."
    )
    parties: list[
        Annotated[PartyEntry, Shorthand(name_alone, json_schema_input_type=Id | PartyEntry)]
    ] = Field(default_factory=list, description="Who holds gates and positions.")
    places: list[PlaceEntry] = Field(description="Where people and goods are and go.")
    gates: list[GateEntry] = Field(default_factory=list, description="Checkpoints and crossings.")
    corridors: list[CorridorEntry] = Field(default_factory=list, description="Ways through gates.")
    escort_teams: Vehicles | None = Field(
        None, description="Teams that lead convoys through corridors, one each, out and back."
    )
    links: list[LinkEntry] = Field(default_factory=list, description="Minutes between neighbours.")
    groups: list[GroupEntry] = Field(
        default_factory=list, description="People: counts, never names."
    )
    classes: list[ClassEntry] = Field(
        default_factory=list, description="Vehicle classes of the scene's own."
    )
    fleets: list[FleetEntry] = Field(default_factory=list, description="Vehicles.")
    consignments: list[ConsignmentEntry] = Field(
        default_factory=list, description="Goods to bring."
    )
    stocks: list[StockEntry] = Field(default_factory=list, description="Goods that stand ready.")
    relief: ReliefEntry | None = Field(None, description="People to supply, for how long.")
    longest_aboard: LengthOfTime | None = Field(
        None,
        description="Most that anybody is aboard, for groups that state none of their own, with "
        "its unit: 4 h.",
    )


ENTRIES: Mapping[str, type[Entry]] = {
    "sources": SourceEntry,
    "parties": PartyEntry,
    "places": PlaceEntry,
    "gates": GateEntry,
    "corridors": CorridorEntry,
    "links": LinkEntry,
    "groups": GroupEntry,
    "classes": ClassEntry,
    "fleets": FleetEntry,
    "consignments": ConsignmentEntry,
    "stocks": StockEntry,
}
"""The lists of a scene, and the class of their entries."""

TABLES = ("places", "links", "groups", "fleets", "consignments", "stocks")
"""The lists that may stand in a table beside the document."""
