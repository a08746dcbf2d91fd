"""Longest aboard: nobody sits in a vehicle for longer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from treve.agreement.keys import (
    HALF_SECOND,
    ClauseId,
    Eased,
    Key,
    Parties,
    SourceText,
    Typed,
    exact,
)
from treve.agreement.selection import Driven, Ground, Selection, flows_of
from treve.agreement.words import named, statement
from treve.errors import Figure, Finding
from treve.measures import SECONDS_PER_MINUTE
from treve.scene.model import Scene


@dataclass(frozen=True, slots=True)
class LongestAboard:
    """From the first second of boarding to the last of alighting no more than so many minutes pass.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        longest_minutes: Queues and stands included.
        what: Whose trips; ``None``: everybody's. A group that is held in part is held whole.
        source: Where the clause comes from.
    """

    id: ClauseId
    longest_minutes: Annotated[
        float,
        Key(
            "Most that anybody is aboard, from boarding to alighting: 3 h.",
            Typed.LENGTH,
            spelt="longest",
            eased=Eased(30),
        ),
    ]
    what: Annotated[Selection | None, Key("Whose time is limited.", without="everybody")] = None
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["longest_aboard"] = "longest_aboard"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return () if self.what is None else (self.what,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "condition-longest-aboard",
            self.id,
            what="all_people" if self.what is None else named(self.what),
            longest_minutes=self.longest_minutes,
        )

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """Goods, which nobody keeps waiting, and no time at all."""
        if self.what is not None and not self.what.people:
            yield Finding("clause-of-people", (), {"key": "what"}, "fault")
        if self.longest_minutes <= 0:
            yield Finding("condition-no-time-aboard", (), {"key": "longest"}, "fault")

    def narrowed(self, scene: Scene) -> Scene:
        """The scene with the shorter of both limits on each group that it speaks of."""
        groups = []
        for group in scene.groups:
            held = self.what is None or any(self.what.holds(one) for one in flows_of(group))
            limits = [group.longest_aboard_minutes, self.longest_minutes if held else None]
            told = [minutes for minutes in limits if minutes is not None]
            groups.append(replace(group, longest_aboard_minutes=min(told, default=None)))
        return replace(scene, groups=tuple(groups))

    def broken(self, driven: Sequence[Driven], ground: Ground) -> Iterator[Finding]:  # noqa: ARG002
        """The longest time that anybody is aboard, if it is longer."""
        most = exact(self.longest_minutes) * SECONDS_PER_MINUTE
        aboard = [
            (trip.ends_seconds - trip.begins_seconds, trip.begins_seconds, trip.vehicle)
            for trip in driven
            if trip.flow is not None
            and trip.flow.people
            and (self.what is None or self.what.holds(trip.flow))
        ]
        if aboard and max(aboard)[0] > most + HALF_SECOND:
            length, second, vehicle = max(aboard)
            figures: dict[str, Figure] = {
                **self.said().figures,
                "aboard_seconds": length,
                "boarding_seconds": second,
            }
            names = (self.id, vehicle)
            yield Finding("condition-longest-aboard-broken", names, figures, "fault")
