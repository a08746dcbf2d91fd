"""Convoys: how many vehicles go together, and who leads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from treve.agreement.keys import ClauseId, Eased, Key, Parties, SourceText, Typed
from treve.agreement.selection import Driven, Ground, Selection
from treve.agreement.words import statement
from treve.errors import Figure, Finding
from treve.scene.limits import MOST_VEHICLES
from treve.scene.model import Scene
from treve.scene.ways import Convoy, Corridor

_ALONE = Convoy(1, MOST_VEHICLES)


@dataclass(frozen=True, slots=True)
class ConvoySize:
    """Vehicles go through a corridor in convoys of so many, each led by one of so many teams.

    Attributes:
        id: Unique in the agreement.
        parties: Whom it binds.
        corridor: Corridor id.
        smallest_vehicles, largest_vehicles: Fewest and most in one convoy.
        escort_teams: Teams there are, of which each convoy needs one; ``None``: it says nothing.
        source: Where the clause comes from.
    """

    id: ClauseId
    corridor: Annotated[str, Key("Corridor id.", Typed.CORRIDOR)]
    largest_vehicles: Annotated[
        int,
        Key("Most vehicles in one convoy.", Typed.VEHICLES, spelt="largest", eased=Eased(1)),
    ]
    smallest_vehicles: Annotated[
        int,
        Key(
            "Fewest vehicles in one convoy.",
            Typed.VEHICLES,
            spelt="smallest",
            eased=Eased(-1, limit=1),
        ),
    ] = 1
    escort_teams: Annotated[
        int | None,
        Key(
            "Teams that lead convoys, one each; where the scene has fewer, those.",
            Typed.COUNT,
            without="as the scene says",
            eased=Eased(1),
        ),
    ] = None
    parties: Parties = ()
    source: SourceText = ""
    kind: Literal["convoy_size"] = "convoy_size"

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Whom or what it speaks of: nobody by name, but vehicles in the corridor."""
        return ()

    def said(self) -> Finding:
        """The clause as a finding that can be said."""
        figures: dict[str, Figure] = {
            "corridor": self.corridor,
            "smallest_vehicles": self.smallest_vehicles,
            "largest_vehicles": self.largest_vehicles,
            "teams": -1 if self.escort_teams is None else self.escort_teams,
            "escort": "unsaid" if self.escort_teams is None else "stated",
        }
        return statement("condition-convoy-size", self.id, **figures)

    def wrong(self, ground: Ground) -> Iterator[Finding]:  # noqa: ARG002 - as every clause
        """Convoys of nobody, the smallest larger than the largest, and no team to lead any."""
        if self.largest_vehicles < 1:
            yield Finding("condition-convoy-of-nobody", (), {"key": "largest"}, "fault")
        elif not 1 <= self.smallest_vehicles <= self.largest_vehicles:
            figures: dict[str, Figure] = {
                "key": "smallest",
                "smallest_vehicles": self.smallest_vehicles,
                "largest_vehicles": self.largest_vehicles,
            }
            yield Finding("condition-convoy-smallest-above-largest", (), figures, "fault")
        if self.escort_teams is not None and self.escort_teams < 1:
            yield Finding("condition-convoy-without-team", (), {"key": "escort_teams"}, "fault")

    def narrowed(self, scene: Scene) -> Scene:
        """The scene with the narrower of both rules on its corridor, and the fewer teams."""
        corridors = tuple(
            self._ruled(one) if one.id == self.corridor else one for one in scene.corridors
        )
        teams = [n for n in (scene.escort_teams, self.escort_teams) if n is not None]
        return replace(scene, corridors=corridors, escort_teams=min(teams) if teams else None)

    def broken(self, driven: Sequence[Driven], ground: Ground) -> Iterator[Finding]:  # noqa: ARG002
        """Convoys of another size, and more convoys at once than there are teams."""
        together: dict[str, list[Driven]] = defaultdict(list)
        for number, trip in enumerate(driven):
            if trip.corridor == self.corridor and trip.goes_in_convoys:
                together[trip.convoy or f"\n{number}"].append(trip)
        for convoy in together.values():
            if not self.smallest_vehicles <= len(convoy) <= self.largest_vehicles:
                first = min(convoy, key=lambda trip: trip.left_seconds)
                figures: dict[str, Figure] = {
                    **self.said().figures,
                    "vehicles": len(convoy),
                    "departure_seconds": first.left_seconds,
                }
                names = (self.id, first.vehicle)
                yield Finding("condition-convoy-size-broken", names, figures, "fault")
                break
        if self.escort_teams is not None:
            yield from self._too_many_at_once(list(together.values()), self.escort_teams)

    def _too_many_at_once(self, convoys: list[list[Driven]], teams: int) -> Iterator[Finding]:
        """The first moment at which more convoys are led than there are teams."""
        spans = [
            (min(one.left_seconds for one in convoy), max(one.arrived_seconds for one in convoy))
            for convoy in convoys
        ]
        for second, _ in sorted(spans):
            led = sum(start <= second < end for start, end in spans)
            if led > teams:
                figures: dict[str, Figure] = {
                    "departure_seconds": second,
                    "convoys": led,
                    "teams": teams,
                }
                yield Finding("condition-convoy-teams-broken", (self.id,), figures, "fault")
                return

    def _ruled(self, corridor: Corridor) -> Corridor:
        rule = corridor.convoy or _ALONE
        smallest = max(rule.smallest_vehicles, self.smallest_vehicles)
        largest = min(rule.largest_vehicles, self.largest_vehicles)
        return replace(
            corridor,
            convoy=replace(rule, smallest_vehicles=smallest, largest_vehicles=largest),
        )
