"""Order: categories of people leave one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed
from treve.agreement.selection import Ground, Moved, Selection
from treve.agreement.words import statement
from treve.errors import Figure, Finding
from treve.timetabling.rows import (
    Moment,
    Precedence,
    Quantity,
    Rows,
)

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class InOrder:
    """Nobody of a category leaves before all of the categories named ahead of it have left.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        order: Categories' values, the first to leave first. A category that is not named is free.
        at: At each place by itself, or everywhere together.
        once: ``arrived`` (alighted) or ``left``.
        source: Where the clause comes from.
    """

    id: ClauseId
    order: Annotated[
        tuple[str, ...],
        Key("Categories, the first to leave first; who is not named is free.", Typed.CATEGORIES),
    ]
    at: Annotated[
        Literal["everywhere", "each_place"],
        Key(
            "Whether all of a category everywhere are waited for, or those of the same place.",
            Typed.WORD,
            eased=Eased(words=("everywhere", "each_place")),
        ),
    ] = "everywhere"
    once: Annotated[
        Literal["arrived", "left"],
        Key(
            "Whether those ahead must have arrived, or only left.",
            Typed.WORD,
            eased=Eased(words=("arrived", "left")),
        ),
    ] = "left"
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["order"] = "order"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of: one selection for each category."""
        return tuple(Selection(people=True, categories=(one,)) for one in self.order)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        listed = ", ".join(self.order)
        return statement("condition-order", self.id, list=listed, at=self.at, once=self.once)

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """One category, one twice, or none of whom anybody leaves."""
        if len(self.order) < _FEWEST:
            yield Finding("condition-order-of-one", (), {"key": "order"}, "fault")
        for one in dict.fromkeys(self.order):
            if self.order.count(one) > 1:
                twice: dict[str, Figure] = {"key": "order", "value": one}
                yield Finding("condition-order-twice", (), twice, "fault")
        if sum(bool(ground.units(selection)) for selection in self.selections) < _FEWEST:
            yield Finding("condition-order-of-nobody", (), {"key": "order"}, "fault")

    def rows(self, ground: Ground) -> Rows:
        """For each category that is there a precedence of all that are named ahead of it."""
        found = []
        for place in self._places(ground):
            ahead: tuple[str, ...] = ()
            units = 0
            for selection in self.selections:
                flows = [
                    flow
                    for flow in ground.flows
                    if selection.holds(flow) and place in (None, flow.origin)
                ]
                loads = tuple(flow.load for flow in flows)
                if ahead and loads and units:
                    moment = Moment.ARRIVAL if self.once == "arrived" else Moment.DEPARTURE
                    follow = Quantity(loads, Moment.DEPARTURE)
                    found.append(Precedence(self.id, Quantity(ahead, moment), units, follow))
                ahead += loads
                units += sum(flow.quantity for flow in flows)
        return Rows(precedences=tuple(found))

    def broken(self, moved: Sequence[Moved], ground: Ground) -> Iterator[Finding]:
        """The first departure of each category that comes before somebody named ahead."""
        for place in self._places(ground):
            trips = [one for one in moved if place in (None, one.flow.origin)]
            flows = [flow for flow in ground.flows if place in (None, flow.origin)]
            for position, category in enumerate(self.order):
                mine = [one for one in trips if self._is(one.flow.categories, category)]
                if not mine:
                    continue
                first = min(one.left_seconds for one in mine)
                for earlier in self.order[:position]:
                    wanted = sum(
                        flow.quantity for flow in flows if self._is(flow.categories, earlier)
                    )
                    gone = sum(
                        one.units
                        for one in trips
                        if self._is(one.flow.categories, earlier)
                        and (one.arrived_seconds if self.once == "arrived" else one.left_seconds)
                        <= first
                    )
                    if gone < wanted:
                        yield self._breach(first, category, earlier, wanted - gone)

    def _breach(self, second: int, category: str, earlier: str, people: int) -> Finding:
        figures: dict[str, Figure] = {
            "category": category,
            "earlier": earlier,
            "departure_seconds": second,
            "people": people,
            "once": self.once,
        }
        return Finding("condition-order-broken", (self.id,), figures, "fault")

    def _places(self, ground: Ground) -> tuple[str | None, ...]:
        """Each place by itself; ``None``: all of them together."""
        if self.at == "everywhere":
            return (None,)
        return tuple(dict.fromkeys(flow.origin for flow in ground.flows if flow.people))

    @staticmethod
    def _is(categories: tuple[str, ...], category: str) -> bool:
        return category in categories
