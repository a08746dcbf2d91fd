"""Effect: from when, for how long, and how it goes on or ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Key, Parties, SourceText, Typed
from treve.agreement.words import statement
from treve.errors import Finding


@dataclass(frozen=True, slots=True)
class Effect:
    """When the agreement holds, and how it is renewed, suspended or ended.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        begins: When it takes effect.
        lasts_minutes: For how long; ``None``: until somebody ends it.
        renewal, suspension, end: How it is renewed, suspended, and left.
        source: Where the clause comes from.
    """

    id: ClauseId
    begins: Annotated[datetime, Key("The local time at which it takes effect.", Typed.MOMENT)]
    lasts_minutes: Annotated[
        float | None,
        Key(
            "For how long, with its unit: 48 h.",
            Typed.LENGTH,
            spelt="lasts",
            without="until somebody ends it",
        ),
    ] = None
    renewal: Annotated[
        str, Key("How it is renewed or reviewed.", Typed.TEXT, without="not stated")
    ] = ""
    suspension: Annotated[
        str, Key("When it may be suspended.", Typed.TEXT, without="not stated")
    ] = ""
    end: Annotated[
        str, Key("How a party leaves it, or it ends.", Typed.TEXT, without="not stated")
    ] = ""
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["effect"] = "effect"

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        lasts = -1.0 if self.lasts_minutes is None else self.lasts_minutes
        return statement(
            "clause-effect",
            self.id,
            date=f"{self.begins:%Y-%m-%d %H:%M}",
            lasts_minutes=lasts,
            lasts="open" if self.lasts_minutes is None else "stated",
        )

    def wrong(self) -> Iterator[Finding]:
        """An effect that is over as it begins."""
        if self.lasts_minutes is not None and self.lasts_minutes <= 0:
            yield Finding("clause-lasts-nothing", (), {"key": "lasts"}, "fault")

    @property
    def ends(self) -> datetime | None:
        """The first moment at which it holds no more; ``None``: nobody knows."""
        if self.lasts_minutes is None:
            return None
        begins = self.begins.astimezone(UTC) + timedelta(minutes=self.lasts_minutes)
        return begins.astimezone(self.begins.tzinfo)

    def holds(self, moment: datetime) -> bool:
        """Whether it is in effect at a moment, or ends just then."""
        ends = self.ends
        return self.begins <= moment and (ends is None or moment <= ends)
