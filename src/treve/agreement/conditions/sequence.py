"""Sequence: some leave only once a share of others has left, or has arrived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Annotated, Literal

from treve.agreement.amounts import wrong_share
from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed, exact
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Rows,
)


@dataclass(frozen=True, slots=True)
class InSequence:
    """Nobody of ``then`` leaves before a share of ``first`` has left or arrived.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        first: Who goes first.
        then: Who follows.
        share_percent: How much of the first, from 1 to 100.
        once: ``arrived`` (alighted or unloaded) or ``left``.
        source: Where the clause comes from.
    """

    id: ClauseId
    first: Annotated[Selection, Key("Who or what goes first.")]
    then: Annotated[Selection, Key("Who or what follows.")]
    share_percent: Annotated[
        float,
        Key(
            "How much of the first, from 1 to 100.",
            Typed.PERCENT,
            eased=Eased(-5, limit=5),
        ),
    ] = 100.0
    once: Annotated[
        Literal["arrived", "left"],
        Key(
            "Whether that share must have arrived, or only left.",
            Typed.WORD,
            eased=Eased(words=("arrived", "left")),
        ),
    ] = "arrived"
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["sequence"] = "sequence"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return self.first, self.then

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        return statement(
            "condition-sequence",
            self.id,
            what=named(self.first),
            other=named(self.then),
            share_percent=self.share_percent,
            once=self.once,
        )

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """A share that is none."""
        yield from wrong_share("share_percent", self.share_percent)

    def rows(self, ground: Ground) -> Rows:
        """One precedence."""
        least = ceil(exact(self.share_percent) * ground.units(self.first) / 100)
        first, then = ground.loads(self.first), ground.loads(self.then)
        if not (first and then):
            return Rows()
        moment = Moment.ARRIVAL if self.once == "arrived" else Moment.DEPARTURE
        follow = Quantity(then, Moment.DEPARTURE)
        return Rows(precedences=(Precedence(self.id, Quantity(first, moment), least, follow),))

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """The first departure of those who follow, if it comes too early."""
        followed = [trip.left_seconds for trip in moved if self.then.holds(trip.flow)]
        if not followed:
            return
        begun = min(followed)
        done = sum(
            trip.units
            for trip in moved
            if self.first.holds(trip.flow)
            and (trip.arrived_seconds if self.once == "arrived" else trip.left_seconds) <= begun
        )
        # Not rounded to whole people: what is short of the share is short of it.
        if done * 100 < exact(self.share_percent) * ground.units(self.first):
            figures = {
                **self.said().figures,
                "departure_seconds": begun,
                "amount": amount(done, self.first),
                "limit": amount(ground.units(self.first), self.first),
                "of": kind_of(self.first),
            }
            yield Finding("condition-sequence-broken", (self.id,), figures, "fault")
