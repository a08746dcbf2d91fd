"""Reciprocity: neither side's departures run ahead of the other's arrivals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Literal

from treve.agreement.amounts import both_stated, neither_stated, other_unit
from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed, exact, kilograms
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import amount, kind_of, named, statement
from treve.errors import Figure, Finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Ratio,
    Rows,
)

_FEWEST_BATCHES, _MOST_BATCHES = 2, 1_000


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """Each side goes on only as the other arrives: in batches, or one for so many at any moment.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        one, other: The two sides.
        batches: Each side's total is cut into so many, the n-th ending at the ceiling of its share
            of them; a batch leaves only once the batch before it, of the other side, has arrived.
        each_for: Or: those of ``one`` who have left are at no moment more than so many for each of
            ``other`` who has arrived; and those of ``other`` who have left no more than these
            allow the other way round.
        slack_people, slack_tonnes: So much of either side may leave ahead, by what it is.
        source: Where the clause comes from.
    """

    id: ClauseId
    one: Annotated[Selection, Key("The one side.")]
    other: Annotated[Selection, Key("The other side.")]
    batches: Annotated[
        int | None,
        Key(
            "Each side's total is cut into so many; each batch waits until the one before it, of "
            "the other side, has arrived. At least 2.",
            Typed.COUNT,
            without="by `each_for`",
        ),
    ] = None
    each_for: Annotated[
        float | None,
        Key(
            "Or: so many of one may have left for each of the other who has arrived, at every "
            "moment, and conversely.",
            Typed.RATIO,
            without="by `batches`",
        ),
    ] = None
    slack_people: Annotated[
        int,
        Key("So many of a side of people may leave ahead.", Typed.PEOPLE, eased=Eased(50)),
    ] = 0
    slack_tonnes: Annotated[
        float,
        Key("So much of a side of goods may leave ahead.", Typed.TONNES, eased=Eased(1)),
    ] = 0.0
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["reciprocity"] = "reciprocity"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return self.one, self.other

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        sides: dict[str, Figure] = {
            "what": named(self.one),
            "other": named(self.other),
            "slack_people": self.slack_people,
            "slack_tonnes": self.slack_tonnes,
        }
        if self.batches is not None:
            code = "condition-reciprocity-batches"
            return statement(code, self.id, **sides, batches=self.batches)
        code = "condition-reciprocity-each-for"
        return statement(code, self.id, **sides, each_for=self.each_for or 0)

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """Both forms or none, batches that are none, and slack in what no side is counted in."""
        if self.batches is None and self.each_for is None:
            yield neither_stated("batches", "each_for")
        if self.batches is not None and self.each_for is not None:
            yield both_stated("batches", "each_for")
        if self.batches is not None:
            yield from self._wrong_batches(self.batches, ground)
        sides = {self.one.people, self.other.people}
        if self.slack_people and True not in sides:
            yield other_unit("slack_people", "slack_tonnes")
        if self.slack_tonnes and False not in sides:
            yield other_unit("slack_tonnes", "slack_people")
        if self.each_for is not None and self.batches is None:
            yield from self._wrong_ratio(self.each_for)

    def rows(self, ground: Ground) -> Rows:
        """Precedences between batches, or two ratios; none where one side holds nothing."""
        if not (ground.loads(self.one) and ground.loads(self.other)):
            return Rows()
        sides = ((self.one, self.other), (self.other, self.one))
        if self.batches is not None:
            found = (
                self._batch(ground, ahead, behind, number)
                for number in range(1, self.batches)
                for ahead, behind in sides
            )
            return Rows(precedences=tuple(row for row in found if row is not None))
        return Rows(
            ratios=tuple(
                Ratio(
                    self.id,
                    Quantity(ground.loads(ahead), Moment.DEPARTURE),
                    Quantity(ground.loads(behind), Moment.ARRIVAL),
                    self._for_each(ahead),
                    self._slack(ahead),
                )
                for ahead, behind in sides
            )
        )

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """On each side the first departure that runs ahead."""
        if not (ground.units(self.one) and ground.units(self.other)):
            return
        for ahead, behind in ((self.one, self.other), (self.other, self.one)):
            for second in sorted({t.left_seconds for t in moved if ahead.holds(t.flow)}):
                left = sum(
                    trip.units
                    for trip in moved
                    if ahead.holds(trip.flow) and trip.left_seconds <= second
                )
                arrived = sum(
                    trip.units
                    for trip in moved
                    if behind.holds(trip.flow) and trip.arrived_seconds <= second
                )
                if self._ahead(left, arrived, ahead, behind, ground):
                    yield self._breach(second, left, arrived, ahead)
                    break

    def _ahead(
        self, left: int, arrived: int, ahead: Selection, behind: Selection, ground: Ground
    ) -> bool:
        """Whether so many have left too early, when so many of the others have arrived."""
        bound = left - self._slack(ahead)
        if self.batches is None:
            return bound > self._for_each(ahead) * arrived
        if bound <= 0:
            return False
        # The batch of the last unit that slack does not free, counted from 0; all before it must
        # have come in on the other side.
        batch = (bound - 1) * self.batches // ground.units(ahead)
        return arrived * self.batches < batch * ground.units(behind)

    def _breach(self, second: int, left: int, arrived: int, ahead: Selection) -> Finding:
        behind = self.other if ahead is self.one else self.one
        figures: dict[str, Figure] = {
            "what": named(ahead),
            "other": named(behind),
            "departure_seconds": second,
            "amount": amount(left, ahead),
            "of": kind_of(ahead),
            "limit": amount(arrived, behind),
            "of_other": kind_of(behind),
        }
        return Finding("condition-reciprocity-broken", (self.id,), figures, "fault")

    def _wrong_batches(self, batches: int, ground: Ground) -> Iterator[Finding]:
        figures: dict[str, Figure] = {"key": "batches", "value": batches}
        if batches < _FEWEST_BATCHES:
            yield Finding("condition-too-few-batches", (), figures, "fault")
        most = min(_MOST_BATCHES, ground.units(self.one), ground.units(self.other))
        if batches > max(most, _FEWEST_BATCHES):
            yield Finding("condition-too-many-batches", (), {**figures, "most": most}, "fault")

    def _wrong_ratio(self, each_for: float) -> Iterator[Finding]:
        if each_for <= 0:
            yield Finding("condition-nothing-for-each", (), {"key": "each_for"}, "fault")
        if self.one.people != self.other.people:
            yield Finding("condition-people-for-goods", (), {"key": "each_for"}, "fault")
        elif self._slack(self.one) < 1:
            slack = "slack_people" if self.one.people else "slack_tonnes"
            figures = {"key": "each_for", "field": slack}
            yield Finding("condition-nobody-may-begin", (), figures, "fault")

    def _batch(
        self, ground: Ground, ahead: Selection, behind: Selection, number: int
    ) -> Precedence | None:
        """What the batch after the ``number``-th waits for; nothing where slack frees it all."""
        free = self._end(ground.units(ahead), number) + self._slack(ahead)
        if free >= ground.units(ahead):
            return None
        return Precedence(
            self.id,
            Quantity(ground.loads(behind), Moment.ARRIVAL),
            self._end(ground.units(behind), number),
            Quantity(ground.loads(ahead), Moment.DEPARTURE),
            free,
        )

    def _end(self, total: int, number: int) -> int:
        """The ceiling of the first ``number`` batches' share of a total."""
        return -(-number * total // (self.batches or 1))

    def _for_each(self, ahead: Selection) -> Fraction:
        ratio = exact(self.each_for or 1)
        return ratio if ahead is self.one else 1 / ratio

    def _slack(self, side: Selection) -> int:
        return self.slack_people if side.people else kilograms(self.slack_tonnes)
