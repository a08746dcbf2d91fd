"""From the scene's document to the frozen values of ``treve.scene``.

What a document alone cannot say is settled here: local times in their zone, vehicle classes from
the catalogue, which count is used. Nothing is raised: remarks are gathered with their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from treve.errors import Figure, Finding
from treve.scene.calendar import Hours
from treve.scene.likely import likely
from treve.scene.model import (
    Consignment,
    Group,
    Party,
    PeopleCount,
    Place,
    Relief,
    Scene,
    Side,
    Stock,
)
from treve.scene.sides import inner_by_use
from treve.scene.sources import Provenance, Source
from treve.scene.ways import Convoy, Corridor, Gate, Link, PassageMinutes
from treve.store.build_calendar import CalendarBuilder
from treve.store.build_fleets import build_fleets
from treve.store.document import (
    ENTRIES,
    ConsignmentEntry,
    GroupEntry,
    PlaceEntry,
    ReliefEntry,
    SceneDocument,
    StockEntry,
)
from treve.store.entries import HoursEntry, Stated
from treve.store.fields import TOGETHER
from treve.store.relief import read_relief_items
from treve.store.ways_document import ConvoyEntry, CorridorEntry, GateEntry, LinkEntry
from treve.store.yaml_lines import Place as At

_OF_THEIR_LINKS: Mapping[str, tuple[str, ...]] = {"places": ("minutes",), "corridors": ("minutes",)}
"""What may be assumed of an object though its figures stand in the rows of links that touch it."""


class Builder:
    """Makes a scene of a document.

    Args:
        document: What was validated.
        calendar_known: False where something of the calendar could not be read.
        days_known: False where a stand-in takes the calendar's place.

    Attributes:
        remarks: The place in the document and the finding, for each fault and warning.
    """

    def __init__(
        self, document: SceneDocument, *, calendar_known: bool = True, days_known: bool = True
    ) -> None:
        self._document = document
        self.remarks: list[tuple[At, Finding]] = []
        self._calendar = CalendarBuilder(self.remarks, known=calendar_known, days_known=days_known)

    @property
    def whole_calendar(self) -> bool:
        """Whether the calendar could be read; hours are not judged otherwise."""
        return self._calendar.whole

    def build(self) -> Scene:
        """Make the scene; it is usable only where no remark is a fault."""
        document = self._document
        calendar = self._calendar.build(document.calendar)
        self._assumed()
        self._relief_items()
        scene = Scene(
            name=document.name,
            calendar=calendar,
            places=tuple(self._place(entry, at) for at, entry in enumerate(document.places)),
            fleets=build_fleets(document, self.remarks, self._hours_of_service),
            gates=tuple(self._gate(entry, at) for at, entry in enumerate(document.gates)),
            corridors=tuple(
                self._corridor(entry, at) for at, entry in enumerate(document.corridors)
            ),
            links=tuple(_link(entry) for entry in document.links),
            groups=self._groups(),
            consignments=tuple(_consignment(entry) for entry in document.consignments),
            stocks=tuple(_stock(entry) for entry in document.stocks),
            relief=_relief(document.relief) if document.relief else None,
            parties=tuple(Party(entry.id, entry.name) for entry in document.parties),
            sources=tuple(
                Source(entry.id, entry.title, entry.where, entry.date) for entry in document.sources
            ),
            description=document.description,
            escort_teams=document.escort_teams,
        )
        return self._sided(scene)

    def _sided(self, scene: Scene) -> Scene:
        """Places that can only be meant to lie behind the gates lie there, and it is said so."""
        stated = [entry.id for entry in self._document.places if entry.side]
        behind = inner_by_use(scene, stated)
        for at, place in enumerate(scene.places):
            if place.id in behind:
                self._blame(("places", at), "side-by-use", "note")
        places = (
            replace(place, side=Side.INNER) if place.id in behind else place
            for place in scene.places
        )
        return replace(scene, places=tuple(places))

    def _hours_of_service(
        self, entries: list[HoursEntry] | None, place: At
    ) -> tuple[Hours, ...] | None:
        """The hours of a fleet, which drives on outside of the zone when the pause is over."""
        return self._calendar.hours(entries, place, goes_on=True)

    def _assumed(self) -> None:
        """What is said to be assumed must be a key of the object that says so."""
        for section, kind in ENTRIES.items():
            keys = [known.alias or name for name, known in kind.model_fields.items()]
            keys += _OF_THEIR_LINKS.get(section, ())
            for at, entry in enumerate(getattr(self._document, section)):
                for key in getattr(entry, "assumed", ()):
                    if key not in keys:
                        place = (section, at, "assumed", key)
                        self._blame(place, "assumed-unknown", value=key, likely=likely(key, keys))

    def _relief_items(self) -> None:
        """What relief asks for must stand in the table of relief items: else nobody counts it."""
        asked = self._document.relief
        known = [item.id for item in read_relief_items()]
        for at, name in enumerate(asked.items if asked else ()):
            if name not in known:
                place = ("relief", "items", at)
                figures = {"likely": likely(name, known), "items": ", ".join(sorted(known))}
                self._blame(place, "unknown-relief-item", value=name, **figures)

    def _place(self, entry: PlaceEntry, at: int) -> Place:
        return Place(
            id=entry.id,
            kind=entry.kind,
            name=entry.name,
            latitude=entry.latitude,
            longitude=entry.longitude,
            side=entry.side or entry.kind.usual_side,
            inside=entry.inside,
            bays=entry.bays,
            hours=self._calendar.hours(
                entry.hours, ("places", at, "hours"), goes_on=not entry.inside
            ),
            capacity={str(word): limit for word, limit in entry.capacity.items()},
            intake_per_hour={str(word): limit for word, limit in entry.intake_per_hour.items()},
            pcode=entry.pcode,
            provenance=provenance(entry),
        )

    def _gate(self, entry: GateEntry, at: int) -> Gate:
        return Gate(
            id=entry.id,
            minutes=tuple(
                PassageMinutes(row.minutes, row.vehicle_class, row.load, row.direction, row.regime)
                for row in entry.minutes
            ),
            name=entry.name,
            owner=entry.owner,
            latitude=entry.latitude,
            longitude=entry.longitude,
            inside=entry.inside,
            lanes_both=entry.lanes.both,
            lanes_out=entry.lanes.out,
            lanes_in=entry.lanes.in_,
            lanes_switched=entry.lanes.switched,
            switch_minutes=entry.lanes.switch,
            regime=entry.regime,
            hours=self._calendar.hours(entry.hours, ("gates", at, "hours")),
            longest_wait_minutes=entry.longest_wait,
            longest_queue_vehicles=entry.longest_queue,
            provenance=provenance(entry),
        )

    def _corridor(self, entry: CorridorEntry, at: int) -> Corridor:
        return Corridor(
            entry.id,
            tuple(entry.gates),
            entry.name,
            self._calendar.hours(entry.hours, ("corridors", at, "hours")),
            provenance(entry),
            _convoy(entry.convoy) if entry.convoy else None,
        )

    def _groups(self) -> tuple[Group, ...]:
        finder = _place_finder(self._document)
        entries = enumerate(self._document.groups)
        return tuple(self._group(entry, at, finder) for at, entry in entries)

    def _group(self, entry: GroupEntry, at: int, finder: Mapping[str, str]) -> Group:
        place: At = ("groups", at)
        chosen = entry.destinations or {}
        shares = {key: people for key, people in chosen.items() if people is not None}
        where = entry.place or entry.pcode
        where = finder.get(where, where)
        if not where:
            self._blame(place, "missing-key", key="place")
        people, counts = self._people(entry, place)
        release = None
        if entry.release is not None:
            release = self._calendar.moment(entry.release, (*place, "release"))
        name = entry.id or f"{where}-{entry.category.value}"
        return Group(
            id=name,
            place=where,
            category=entry.category,
            people=people,
            leaving=entry.leaving,
            destinations=tuple(chosen),
            shares=shares,
            family_size=entry.family_size,
            rank=entry.rank,
            release=release,
            longest_aboard_minutes=self._longest_aboard(entry),
            together=name if entry.keep_together == TOGETHER else entry.keep_together,
            counts=counts,
            pcode=entry.pcode,
            provenance=provenance(entry),
        )

    def _longest_aboard(self, entry: GroupEntry) -> float | None:
        """The group's own limit, else the scene's."""
        own = entry.longest_aboard
        return self._document.longest_aboard if own is None else own

    def _people(self, entry: GroupEntry, place: At) -> tuple[int, tuple[PeopleCount, ...]]:
        """The count in use, and every count there is."""
        counts = tuple(PeopleCount(row.people, row.source, row.method) for row in entry.counts)
        used = [row.people for row in entry.counts if row.used]
        if not counts:
            if entry.people is None:
                self._blame(place, "missing-key", key="people")
            # Of a count that is missing nothing else is said.
            people = entry.leaving if entry.people is None else entry.people
            return people, (PeopleCount(people, entry.source, entry.method),)
        if len(counts) == 1 and not used:
            used = [counts[0].people]
        if len(used) != 1:
            self._blame((*place, "counts"), "count-not-chosen", used=len(used))
            return max(count.people for count in counts), counts
        if entry.people is not None and entry.people != used[0]:
            self._blame((*place, "people"), "people-and-count", people=entry.people, used=used[0])
        return used[0], counts

    def _blame(self, place: At, code: str, severity: str = "fault", **figures: Figure) -> None:
        self.remarks.append((place, Finding(code, (), figures, severity)))


def provenance(entry: Stated) -> Provenance:
    """Where an entry's figures come from."""
    return Provenance(entry.source, entry.method, dict(entry.assumed))


def _place_finder(document: SceneDocument) -> Mapping[str, str]:
    """Place ids by name and by P-code, where these belong to one place only."""
    by_word: dict[str, set[str]] = {}
    for place in document.places:
        for word in (place.name, place.pcode):
            if word:
                by_word.setdefault(word, set()).add(place.id)
    ids = {place.id for place in document.places}
    found = {word: next(iter(places)) for word, places in by_word.items() if len(places) == 1}
    return {word: place for word, place in found.items() if word not in ids}


def _convoy(entry: ConvoyEntry) -> Convoy:
    return Convoy(entry.smallest, entry.largest, entry.spacing)


def _link(entry: LinkEntry) -> Link:
    return Link(
        entry.origin,
        entry.destination,
        entry.minutes,
        entry.loaded_minutes,
        entry.km,
        entry.vehicle_class,
        entry.two_way,
        entry.inside,
        tuple(entry.line),
        provenance(entry),
    )


def _consignment(entry: ConsignmentEntry) -> Consignment:
    return Consignment(
        entry.id,
        entry.item,
        entry.tonnes,
        entry.origin,
        entry.destination,
        entry.cubic_metres,
        entry.within_pause,
        entry.priority,
        provenance(entry),
    )


def _stock(entry: StockEntry) -> Stock:
    return Stock(entry.place, entry.item, entry.tonnes, provenance(entry))


def _relief(entry: ReliefEntry) -> Relief:
    return Relief(
        entry.days,
        entry.days_waiting,
        tuple(entry.items),
        tuple(entry.points),
        entry.within_pause,
    )
