"""Pause windows: nothing moves in the zone but in these hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed
from treve.agreement.selection import Driven, Ground, Selection
from treve.agreement.words import statement
from treve.errors import Figure, Finding
from treve.scene.calendar import Hours
from treve.scene.model import Scene


@dataclass(frozen=True, slots=True)
class PauseWindows:
    """All movement in the zone lies within these hours, and within those of the scene.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        hours: Sorted stretches.
        source: Where the clause comes from.
    """

    id: ClauseId
    hours: Annotated[
        tuple[Hours, ...],
        Key(
            "Hours of every day, or stretches with dates.",
            Typed.HOURS,
            eased=Eased(60),
        ),
    ]
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["pause_windows"] = "pause_windows"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of: nobody by name, but every vehicle."""
        return ()

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        minutes = sum((one.end - one.start).total_seconds() for one in self.hours) / 60
        figures: dict[str, Figure] = {"windows": len(self.hours), "open_minutes": minutes}
        if self.hours:
            figures["start"] = f"{self.hours[0].start:%Y-%m-%d %H:%M}"
            figures["end"] = f"{self.hours[-1].end:%Y-%m-%d %H:%M}"
        return statement("condition-pause-windows", self.id, **figures)

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """Hours of which none lies within those of the scene."""
        there = [
            max(ground.seconds_at(one.start), window.start_seconds)
            < min(ground.seconds_at(one.end), window.end_seconds)
            for one in self.hours
            for window in ground.windows
        ]
        if not any(there):
            yield Finding("condition-no-window-left", (), {"key": "hours"}, "fault")

    def narrowed(self, scene: Scene) -> Scene:
        """The scene with only what its windows and these have in common."""
        pairs = (
            (max(window.start, one.start, key=_instant), min(window.end, one.end, key=_instant))
            for window in scene.calendar.windows
            for one in self.hours
        )
        both = tuple(Hours(start, end) for start, end in pairs if _instant(start) < _instant(end))
        # Without any hour in common there is no calendar; whoever reads the clause has said so.
        return replace(scene, calendar=replace(scene.calendar, windows=both)) if both else scene

    def broken(self, driven: Sequence[Driven], ground: Ground) -> Iterator[Finding]:
        """The first trip that is in the zone at another hour."""
        hours = [(ground.seconds_at(one.start), ground.seconds_at(one.end)) for one in self.hours]
        out = [
            (stretch.start_seconds, trip.vehicle)
            for trip in driven
            for stretch in trip.inside
            if not any(
                start <= stretch.start_seconds and stretch.end_seconds <= end
                for start, end in hours
            )
        ]
        if out:
            second, vehicle = min(out)
            figures: dict[str, Figure] = {"begins_seconds": second, "trips": len(out)}
            yield Finding("condition-pause-windows-broken", (self.id, vehicle), figures, "fault")


def _instant(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
