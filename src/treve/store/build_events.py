"""From the document of events to events: names, moments, and what cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from treve.errors import Figure, Finding
from treve.operations.events import (
    Event,
    GateOpen,
    GateShut,
    PauseEnds,
    PeopleChanged,
    PlaceChanged,
    VehiclesLost,
    VehiclesMore,
)
from treve.scene.likely import NONE_NEAR, likely
from treve.scene.model import Scene
from treve.store.entries import Entry
from treve.store.events_document import (
    GateOpenEntry,
    GateShutEntry,
    PauseEndsEntry,
    PeopleEntry,
    PlaceEventEntry,
    ReportedEntry,
    VehiclesLostEntry,
    VehiclesMoreEntry,
)
from treve.store.local_time import LocalTimes
from treve.store.yaml_lines import Place


@dataclass(slots=True)
class EventBuilder:
    """Makes events against a scene, and gathers what is wrong with them.

    Attributes:
        scene: What they speak of.
        remarks: The place in the document and the finding, for each fault and warning.
    """

    scene: Scene
    remarks: list[tuple[Place, Finding]] = field(default_factory=list)
    _times: LocalTimes = field(init=False)

    def __post_init__(self) -> None:
        """Read times in the scene's zone."""
        self._times = LocalTimes(ZoneInfo(self.scene.calendar.time_zone), self.remarks)

    def build(self, entry: Entry, place: Place) -> Event | None:
        """Make an event.

        Args:
            entry: Of one of the classes of ``treve.store.events_document``.
            place: Where it stands in the document.

        Returns:
            ``None`` where something is wrong with it, which is remarked then.
        """
        before = self._faults()
        event = self._event(entry, place)
        if event is None or self._faults() > before:
            return None
        if isinstance(entry, ReportedEntry):
            event = replace(event, source=entry.source, note=entry.note)
        return event

    def _event(self, entry: Entry, place: Place) -> Event | None:  # noqa: PLR0911 - one return for each kind of event
        match entry:
            case GateShutEntry():
                start, end = self._gate(entry, place)
                return GateShut(gate=entry.gate, start=start, end=end)
            case GateOpenEntry():
                start, end = self._gate(entry, place)
                return GateOpen(gate=entry.gate, start=start, end=end)
            case VehiclesLostEntry():
                return self._lost(entry, place)
            case VehiclesMoreEntry():
                self._know_fleet(entry.fleet, place)
                return VehiclesMore(fleet=entry.fleet, count=entry.more)
            case PeopleEntry():
                groups = (group.id for group in self.scene.groups)
                self._know("unknown-group", "group", entry.group, groups, place)
                return PeopleChanged(group=entry.group, people=entry.people)
            case PlaceEventEntry():
                return self._place(entry, place)
            case PauseEndsEntry():
                end = self._times.moment(entry.end, (*place, "at"))
                return None if end is None else PauseEnds(end=end)
            case _:
                return None

    def _gate(
        self, entry: GateShutEntry | GateOpenEntry, place: Place
    ) -> tuple[datetime | None, datetime | None]:
        """From when to when, of a gate that there is."""
        gates = (gate.id for gate in self.scene.gates)
        self._know("unknown-gate", "gate", entry.gate, gates, place)
        start = self._moment(entry.start, (*place, "from"))
        end = self._moment(entry.end, (*place, "to"))
        if start and end and end.astimezone(UTC) <= start.astimezone(UTC):
            figures: dict[str, Figure] = {"start": entry.start or "", "end": entry.end or ""}
            finding = Finding("end-before-start", (), figures, "fault")
            self.remarks.append(((*place, "to"), finding))
        return start, end

    def _moment(self, text: str | None, place: Place) -> datetime | None:
        return None if text is None else self._times.moment(text, place)

    def _lost(self, entry: VehiclesLostEntry, place: Place) -> Event:
        self._know_fleet(entry.fleet, place)
        here = (*place, "lost")
        count, vehicles = entry.lost.count, tuple(entry.lost.vehicles)
        for fleet in self.scene.fleets:
            if fleet.id != entry.fleet:
                continue
            names = [f"{fleet.id}-{number + 1}" for number in range(fleet.in_service)]
            for name in vehicles:
                if name not in names:
                    last = names[-1] if names else NONE_NEAR
                    figures: dict[str, Figure] = {"value": name, "last": last}
                    self.remarks.append((here, Finding("unknown-vehicle", (), figures, "fault")))
            if count > len(names):
                figures = {"lost_vehicles": count, "vehicles": len(names)}
                finding = Finding("event-more-lost-than-there", (fleet.id,), figures, "fault")
                self.remarks.append((here, finding))
        return VehiclesLost(fleet=entry.fleet, count=count, vehicles=vehicles)

    def _place(self, entry: PlaceEventEntry, place: Place) -> Event:
        places = (one.id for one in self.scene.places)
        self._know("unknown-place", "place", entry.place, places, place)
        if not entry.capacity and not entry.intake_per_hour:
            self.remarks.append((place, Finding("event-of-nothing", (), {}, "fault")))
        return PlaceChanged(
            place=entry.place,
            capacity={str(key): most for key, most in entry.capacity.items()},
            intake_per_hour={str(key): most for key, most in entry.intake_per_hour.items()},
        )

    def _know_fleet(self, name: str, place: Place) -> None:
        fleets = (fleet.id for fleet in self.scene.fleets)
        self._know("unknown-fleet", "fleet", name, fleets, place)

    def _know(self, code: str, key: str, name: str, known: Iterable[str], place: Place) -> None:
        """Blame a name that the scene does not have."""
        there = list(known)
        if name not in there:
            figures: dict[str, Figure] = {"key": key, "value": name, "likely": likely(name, there)}
            self.remarks.append(((*place, key), Finding(code, (), figures, "fault")))

    def _faults(self) -> int:
        return sum(finding.severity == "fault" for _, finding in self.remarks)
