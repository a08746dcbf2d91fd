"""Destinations: some go to these places and to no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Key, Parties, SourceText, Typed
from treve.agreement.selection import Driven, Ground, Selection, flows_of
from treve.agreement.words import named, statement
from treve.errors import Figure, Finding
from treve.scene.model import Scene


@dataclass(frozen=True, slots=True)
class Destinations:
    """Of the places that they chose, those of ``what`` may be brought to these only.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        what: Of whom. A group that is held in part is held whole.
        only: Place ids.
        source: Where the clause comes from.
    """

    id: ClauseId
    what: Annotated[Selection, Key("Whose destinations they are.")]
    only: Annotated[
        tuple[str, ...],
        Key("Places; nobody is brought to one that they did not choose.", Typed.PLACES),
    ]
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["destinations"] = "destinations"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of."""
        return (self.what,)

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        places = ", ".join(self.only)
        return statement("condition-destinations", self.id, what=named(self.what), list=places)

    def wrong(self, ground: Ground) -> Iterator[Finding]:
        """Goods, and people who chose none of these places."""
        if not self.what.people:
            yield Finding("clause-of-people", (), {"key": "what"}, "fault")
            return
        for flow in ground.flows:
            if self.what.holds(flow) and not set(flow.destinations) & set(self.only):
                figures: dict[str, Figure] = {
                    "key": "only",
                    "names": ", ".join(flow.groups),
                    "list": ", ".join(flow.destinations),
                }
                yield Finding("condition-chosen-elsewhere", (), figures, "fault")

    def narrowed(self, scene: Scene) -> Scene:
        """The scene in which each group that it speaks of chose among these only."""
        groups = []
        for group in scene.groups:
            if not any(self.what.holds(one) for one in flows_of(group)):
                groups.append(group)
                continue
            left = tuple(place for place in group.destinations if place in self.only)
            shares = {place: n for place, n in group.shares.items() if place in self.only}
            counted = sum(shares.values()) == sum(group.shares.values())
            # Where nothing would be left, or people who are counted would be lost, it stays as it
            # is: whoever reads the clause has said so.
            groups.append(
                replace(group, destinations=left, shares=shares) if left and counted else group
            )
        return replace(scene, groups=tuple(groups))

    def broken(self, driven: Sequence[Driven], ground: Ground) -> Iterator[Finding]:  # noqa: ARG002
        """At each other place those who are brought there."""
        wrong = [
            (trip.destination, trip.vehicle)
            for trip in driven
            if trip.flow is not None
            and self.what.holds(trip.flow)
            and trip.destination not in self.only
        ]
        for place in dict.fromkeys(place for place, _ in wrong):
            vehicles = [vehicle for where, vehicle in wrong if where == place]
            figures: dict[str, Figure] = {"what": named(self.what), "trips": len(vehicles)}
            names = (self.id, place, vehicles[0])
            yield Finding("condition-destinations-broken", names, figures, "fault")
