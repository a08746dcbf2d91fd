"""From the scene's document to the frozen values of ``treve.scene``.

What a document alone cannot say is settled here: local times in their zone, vehicle classes from
the catalogue, which count is used. Nothing is raised: remarks are gathered with their place.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from treve.errors import Figure, Finding
from treve.scene.likely import likely
from treve.scene.limits import MOST_CALENDAR_DAYS
from treve.scene.model import (
    Calendar,
    Consignment,
    Corridor,
    Gate,
    Group,
    Hours,
    Link,
    Party,
    PassageMinutes,
    PauseStyle,
    PeopleCount,
    Place,
    Provenance,
    Relief,
    Scene,
    Source,
    Stock,
)
from treve.store.build_fleets import build_fleets
from treve.store.document import (
    ENTRIES,
    CalendarEntry,
    ConsignmentEntry,
    CorridorEntry,
    GateEntry,
    GroupEntry,
    HoursEntry,
    LinkEntry,
    PlaceEntry,
    ReliefEntry,
    SceneDocument,
    Stated,
    StockEntry,
)
from treve.store.local_time import LocalTimes
from treve.store.relief import read_relief_items
from treve.store.yaml_lines import Place as At

_SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_STAND_IN = Hours(_SOME_DAY, _SOME_DAY + timedelta(days=1))
_OF_THEIR_LINKS: Mapping[str, tuple[str, ...]] = {"places": ("minutes",), "corridors": ("minutes",)}
"""What may be assumed of an object though its figures stand in the rows of links that touch it."""


class Builder:
    """Makes a scene of a document.

    Args:
        document: What was validated.
        calendar_known: False where a stand-in takes the calendar's place.

    Attributes:
        remarks: The place in the document and the finding, for each fault and warning.
        whole_calendar: Whether the calendar could be read; hours are not judged otherwise.
    """

    def __init__(self, document: SceneDocument, *, calendar_known: bool = True) -> None:
        self._document = document
        self.remarks: list[tuple[At, Finding]] = []
        self.whole_calendar = calendar_known
        self._times = LocalTimes(ZoneInfo("UTC"), self.remarks)
        self._span = _STAND_IN

    def build(self) -> Scene:
        """Make the scene; it is usable only where no remark is a fault."""
        document = self._document
        calendar = self._calendar(document.calendar)
        self._assumed()
        self._relief_items()
        return Scene(
            name=document.name,
            calendar=calendar,
            places=tuple(self._place(entry, at) for at, entry in enumerate(document.places)),
            fleets=build_fleets(document, self.remarks, self._hours),
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
        )

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

    def _calendar(self, entry: CalendarEntry) -> Calendar:
        self._times.zone = self._zone(entry.time_zone)
        before = len(self.remarks)
        span = self._calendar_span(entry)
        if span is not None:
            self._span = span
        style, windows = self._windows(entry)
        faults = [finding for _, finding in self.remarks[before:] if finding.severity == "fault"]
        self.whole_calendar = self.whole_calendar and not faults and bool(windows)
        return Calendar(entry.time_zone, style, windows or (self._span,), entry.margin)

    def _zone(self, name: str) -> ZoneInfo:
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            near = likely(name, available_timezones())
            self._blame(("calendar", "time_zone"), "unknown-time-zone", value=name, likely=near)
            return ZoneInfo("UTC")

    def _calendar_span(self, entry: CalendarEntry) -> Hours | None:
        place: At = ("calendar",)
        if entry.pause.daily is not None and entry.pause.windows is not None:
            self._blame((*place, "pause"), "pause-of-two-kinds")
        for key, text in (("start", entry.start), ("end", entry.end)):
            if text is None and entry.pause.windows is None:
                self._blame(place, "missing-key", key=key)
        start = self._times.moment(entry.start, (*place, "start")) if entry.start else None
        end = self._times.moment(entry.end, (*place, "end")) if entry.end else None
        if start is None or end is None:
            return None
        if end.astimezone(UTC) <= start.astimezone(UTC):
            self._blame(
                (*place, "end"), "end-before-start", start=entry.start or "", end=entry.end or ""
            )
            return None
        return self._short_enough(Hours(start, end), (*place, "end"))

    def _short_enough(self, span: Hours, place: At) -> Hours | None:
        """The span of the calendar, unless it is longer than anything that can be planned."""
        days = (span.end - span.start) / timedelta(days=1)
        if days <= MOST_CALENDAR_DAYS:
            return span
        self._blame(place, "calendar-too-long", days=math.ceil(days), most_days=MOST_CALENDAR_DAYS)
        return None

    def _windows(self, entry: CalendarEntry) -> tuple[PauseStyle, tuple[Hours, ...]]:
        if entry.pause.windows is not None:
            listed = self._listed(entry.pause.windows)
            return PauseStyle.WINDOWS, listed
        if self._span is _STAND_IN:
            return PauseStyle.CONTINUOUS, ()
        if entry.pause.daily is not None:
            place: At = ("calendar", "pause", "daily")
            before = len(self.remarks)
            daily = self._times.hours(entry.pause.daily, place, self._span)
            if not daily and len(self.remarks) == before:
                self._blame(place, "no-windows")
            return PauseStyle.DAILY, daily
        return PauseStyle.CONTINUOUS, (self._span,)

    def _listed(self, entries: list[HoursEntry]) -> tuple[Hours, ...]:
        place: At = ("calendar", "pause", "windows")
        windows: list[Hours] = []
        for position, entry in enumerate(entries):
            here = (*place, position)
            start = self._times.moment(entry.start, (*here, "from"))
            end = self._times.moment(entry.end, (*here, "to"))
            if start is None or end is None:
                continue
            if end.astimezone(UTC) <= start.astimezone(UTC):
                self._blame(here, "end-before-start", start=entry.start, end=entry.end)
            elif self._span is not _STAND_IN and not _holds(self._span, Hours(start, end)):
                self._blame(
                    here,
                    "window-outside-calendar",
                    start=entry.start,
                    end=entry.end,
                    calendar_start=f"{self._span.start:%Y-%m-%dT%H:%M}",
                    calendar_end=f"{self._span.end:%Y-%m-%dT%H:%M}",
                )
            else:
                windows.append(Hours(start, end))
        if not entries:
            self._blame(place, "no-windows")
        windows.sort(key=lambda hours: hours.start.astimezone(UTC))
        for earlier, later in itertools.pairwise(windows):
            if later.start.astimezone(UTC) < earlier.end.astimezone(UTC):
                overlap = {
                    "start": f"{later.start:%Y-%m-%dT%H:%M}",
                    "end": f"{earlier.end:%Y-%m-%dT%H:%M}",
                }
                self._blame(place, "hours-overlap", **overlap)
        if windows and self._span is _STAND_IN:
            span = self._short_enough(Hours(windows[0].start, windows[-1].end), place)
            self._span = span or self._span
        return tuple(windows)

    def _hours(self, entries: list[HoursEntry] | None, place: At) -> tuple[Hours, ...] | None:
        if entries is None or not self.whole_calendar:
            return None
        known = len(self.remarks)
        hours = self._times.hours(entries, place, self._span)
        if len(self.remarks) == known and not any(_meet(stretch, self._span) for stretch in hours):
            self._blame(place, "hours-outside-calendar", severity="warning")
        return hours

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
            hours=self._hours(entry.hours, ("places", at, "hours")),
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
            regime=entry.regime,
            hours=self._hours(entry.hours, ("gates", at, "hours")),
            longest_wait_minutes=entry.longest_wait,
            provenance=provenance(entry),
        )

    def _corridor(self, entry: CorridorEntry, at: int) -> Corridor:
        return Corridor(
            entry.id,
            tuple(entry.gates),
            entry.name,
            self._hours(entry.hours, ("corridors", at, "hours")),
            provenance(entry),
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
            release = self._times.moment(entry.release, (*place, "release"))
        return Group(
            id=entry.id or f"{where}-{entry.category.value}",
            place=where,
            category=entry.category,
            people=people,
            leaving=entry.leaving,
            destinations=tuple(chosen),
            shares=shares,
            family_size=entry.family_size,
            rank=entry.rank,
            release=release,
            counts=counts,
            pcode=entry.pcode,
            provenance=provenance(entry),
        )

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


def _holds(outer: Hours, inner: Hours) -> bool:
    starts_in = outer.start.astimezone(UTC) <= inner.start.astimezone(UTC)
    return starts_in and inner.end.astimezone(UTC) <= outer.end.astimezone(UTC)


def _meet(one: Hours, other: Hours) -> bool:
    starts = max(one.start.astimezone(UTC), other.start.astimezone(UTC))
    return starts < min(one.end.astimezone(UTC), other.end.astimezone(UTC))
