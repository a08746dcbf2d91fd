"""Sensitivity: how far the bound moves with each assumed input, a quarter lower and higher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from treve.plan.build import build_problem
from treve.plan.changes import ARROW, scaled
from treve.plan.model import Assumed
from treve.plan.stop import Part
from treve.plan.tools import Tools
from treve.scene.model import Scene

LOW = 0.75
HIGH = 1.25
_SECONDS_PER_HOUR = 3600


def assumed_inputs(
    scene: Scene, bottleneck: frozenset[str], tools: Tools, part: Part
) -> tuple[Assumed, ...]:
    """Move every assumed input by a quarter and prove the bound again.

    Args:
        scene: As planned.
        bottleneck: What makes the bound; its inputs are tried first.
        tools: The bound.
        part: What it may spend; inputs beyond it are listed without figures.

    Returns:
        All assumed inputs, those that move the answer most first.
    """
    rows = (
        Assumed(
            *assumption,
            bound_hours(scene, assumption, LOW, tools, part),
            bound_hours(scene, assumption, HIGH, tools, part),
        )
        for assumption in assumptions(scene, bottleneck)
    )
    return by_spread(rows)


Assumption = tuple[str, str, str]
"""What is assumed, the field of it, and the scene's own reason."""


def assumptions(scene: Scene, bottleneck: frozenset[str]) -> tuple[Assumption, ...]:
    """All assumed inputs, in the order in which they are tried."""
    return tuple(sorted(_assumptions(scene), key=lambda row: row[0] not in bottleneck))


def by_spread(rows: Iterable[Assumed]) -> tuple[Assumed, ...]:
    """The inputs that move the answer most first; those without figures last."""
    return tuple(sorted(rows, key=_spread, reverse=True))


def _assumptions(scene: Scene) -> Iterator[Assumption]:
    groups = (
        scene.groups,
        scene.fleets,
        scene.gates,
        scene.corridors,
        scene.places,
        scene.consignments,
    )
    for members in groups:
        for member in members:
            for field, why in member.provenance.assumed.items():
                yield member.id, field, why
    told = set()
    for link in scene.links:
        for field, why in link.provenance.assumed.items():
            if (field, why) not in told:  # links that are assumed alike stand in one row
                told.add((field, why))
                yield f"{link.origin}{ARROW}{link.destination}", field, why


def bound_hours(
    scene: Scene, assumption: Assumption, factor: float, tools: Tools, part: Part
) -> float | None:
    """The bound on the pause with one input scaled.

    Returns:
        Hours; ``None`` where the part does not go on, where there is nothing to scale, or where no
        pause within the windows would do.
    """
    owner, field, _ = assumption
    if not part.goes_on():
        return None
    changed = scaled(scene, owner, field, factor)
    if changed is None or changed == scene:
        return None
    problem = build_problem(changed).problem
    bound = tools.prove_bound(problem)
    if bound.pause_seconds > problem.horizon_seconds:
        return None
    return bound.pause_seconds / _SECONDS_PER_HOUR


def _spread(row: Assumed) -> float:
    if row.low_hours is None or row.high_hours is None:
        return -1.0
    return abs(row.high_hours - row.low_hours)
