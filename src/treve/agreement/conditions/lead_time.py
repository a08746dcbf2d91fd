"""Lead time: nothing leaves before so long has passed since a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed, exact
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import named, statement
from treve.errors import Figure, Finding
from treve.measures import SECONDS_PER_MINUTE
from treve.timetabling.rows import (
    Calendar,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.window import (
    Window,
)

_EVERYTHING = (Selection(people=True), Selection(people=False))


@dataclass(frozen=True, slots=True)
class LeadTime:
    """Nothing of ``what`` leaves before so many minutes have passed.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        lead_minutes: How long it takes to make ready.
        what: Whose departures wait; ``None``: all people and all goods.
        after: Counted from this moment; ``None``: from the calendar's first window.
        source: Where the clause comes from.
    """

    id: ClauseId
    lead_minutes: Annotated[
        float,
        Key(
            "How long, with its unit: 72 h.",
            Typed.LENGTH,
            spelt="lead",
            eased=Eased(-60, limit=0),
        ),
    ]
    what: Annotated[
        Selection | None,
        Key("Whose departures wait.", without="all people and all goods"),
    ] = None
    after: Annotated[
        datetime | None,
        Key(
            "The local time it is counted from; it may lie before the calendar.",
            Typed.MOMENT,
            without="the beginning of the first window",
        ),
    ] = None
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["lead_time"] = "lead_time"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return _EVERYTHING if self.what is None else (self.what,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "condition-lead-time",
            self.id,
            what="everything" if self.what is None else named(self.what),
            lead_minutes=self.lead_minutes,
            date="first_window" if self.after is None else f"{self.after:%Y-%m-%d %H:%M}",
        )

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """A lead that ends when all windows are over."""
        if self._ready(ground) >= ground.windows[-1].end_seconds:
            figures: dict[str, Figure] = {"key": "lead", "lead_minutes": self.lead_minutes}
            yield Finding("condition-lead-too-long", (), figures, "fault")

    def rows(self, ground: Ground) -> Rows:
        """A calendar that begins late, for people and for goods."""
        hours = (Window(self._ready(ground), ground.latest_seconds),)
        held = [loads for each in self.selections if (loads := ground.loads(each))]
        return Rows(
            calendars=tuple(
                Calendar(self.id, Quantity(loads, Moment.DEPARTURE), hours) for loads in held
            )
        )

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """The first departure, if it comes before."""
        left = [
            trip.left_seconds for trip in moved if self.what is None or self.what.holds(trip.flow)
        ]
        since = ground.opening_seconds if self.after is None else ground.seconds_at(self.after)
        if left and min(left) - since < exact(self.lead_minutes) * SECONDS_PER_MINUTE:
            figures = {**self.said().figures, "departure_seconds": min(left)}
            yield Finding("condition-lead-time-broken", (self.id,), figures, "fault")

    def _ready(self, ground: Ground) -> int:
        """The first second at which something may leave: the whole lead has passed."""
        since = ground.opening_seconds if self.after is None else ground.seconds_at(self.after)
        return since - int(-exact(self.lead_minutes) * SECONDS_PER_MINUTE // 1)
