"""The frontier: pause and bound over a range of vehicles, lanes or anything else that can be set.

Immutable values; ``treve.plan.frontier`` finds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.plan.again import ANEW
from treve.plan.model import Bottleneck
from treve.plan.versioned import versioned, versioned_schema
from treve.timetabling.solution import Outcome

FORMAT = 1
"""Version of the document (``treve_frontier``)."""

LEAST_STEPS = 1000
"""A search of fewer steps has hardly begun: some of its first rounds, or a second."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What is varied.

    Attributes:
        path: As ``--set`` takes it: ``fleets.buses.count``.
        values: In rising order.
        unit: Typed after each value (``min``); empty: none.
    """

    path: str
    values: tuple[float, ...]
    unit: str = ""

    def change(self, position: int) -> str:
        """The change that sets one of the values: ``fleets.buses.count=10``."""
        unit = f" {self.unit}" if self.unit else ""
        return f"{self.path}={self.values[position]:g}{unit}"


@dataclass(frozen=True, slots=True)
class Point:
    """One choice of values, and its answer. Minutes are ``None`` where there is no such figure.

    Attributes:
        values: One of each axis.
        pause_minutes, open_minutes: Of the shortest timetable known.
        bound_minutes, bound_open_minutes: No timetable is shorter (proven).
        gap: (open - bound_open) / bound_open.
        pause_from: The values of the point whose timetable it is, where it was taken over.
        bound_from: The values of the point whose bound it is, where it was taken over.
        steps: Of the search at this point.
        tonnes_moved: Goods that the shortest timetable known brings in; more than it must may be
            among them, where vehicles and time are left.
        bottleneck: What makes the bound, the dearest first; at the point whose bound it is.
        searched: Whether a search was made at this very point.
    """

    values: tuple[float, ...]
    outcome: Outcome
    pause_minutes: float | None
    open_minutes: float | None
    bound_minutes: float | None
    bound_open_minutes: float | None
    gap: float | None
    pause_from: tuple[float, ...] | None = None
    bound_from: tuple[float, ...] | None = None
    steps: int = 0
    tonnes_moved: float | None = None
    bottleneck: tuple[Bottleneck, ...] = ()
    searched: bool = False

    @property
    def unsearched(self) -> bool:
        """Whether there is something left to be found here, and nobody searched for it."""
        open_ = self.outcome in {Outcome.FEASIBLE, Outcome.UNKNOWN}
        return open_ and not self.searched

    @property
    def hardly_searched(self) -> bool:
        """Whether a search had hardly begun here, and its pause lies far above the bound."""
        if self.outcome is not Outcome.FEASIBLE or not self.searched or self.steps >= LEAST_STEPS:
            return False
        pause = self.pause_minutes or 0.0
        return pause - (self.bound_minutes or 0.0) > ANEW * pause


@dataclass(frozen=True, slots=True)
class Frontier:
    """A curve (one axis) or a map (two): every point proven or with its gap.

    Attributes:
        name: Of the scene.
        digest: Of the scene before anything is varied.
        changes: As ``--set`` took them.
        points: The last axis runs fastest.
        bound_only: Whether nothing was searched for but the bound.
        whole: Whether no point was left without a bound, or without a search of its own where one
            was asked for and anything is left to be found.
        steps: Steps of the search at each point, where they were given.
        names: What the scene calls the objects varied and those of the bottlenecks; a load has its
            origin's name.
        agreement: What was agreed, the same at every point.
    """

    name: str
    digest: str
    changes: tuple[str, ...]
    axes: tuple[Axis, ...]
    points: tuple[Point, ...]
    bound_only: bool
    whole: bool
    seed: int
    steps: int | None
    version: str
    names: Mapping[str, str] = field(default_factory=dict)
    agreement: Agreement = NO_AGREEMENT


def frontier_document(frontier: Frontier) -> Mapping[str, Any]:
    """The frontier as plain JSON values, versioned (``treve_frontier``)."""
    return versioned("treve_frontier", FORMAT, frontier)


def frontier_schema() -> dict[str, Any]:
    """The JSON Schema of that document."""
    return versioned_schema(
        "treve_frontier", FORMAT, Frontier, "Pause and bound over a range, made by Trêve"
    )
