"""Sensitivity: how far the bound moves with each assumed input, a quarter lower and higher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.measures import MINUTES_PER_HOUR, SECONDS_PER_HOUR
from treve.plan.build import build_problem
from treve.plan.changes import ARROW, scaled
from treve.plan.model import Assumed
from treve.plan.nearby import Look, Nearby
from treve.plan.parts import Part
from treve.scene.model import Scene
from treve.timetabling.problem import Problem

LOW = 0.75
HIGH = 1.25


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


Sides = tuple[float | None, float | None]
"""The bound in hours with an input a quarter lower and higher."""


class Moving:
    """How far the bound on the pause moves with each assumed input, one input after the other.

    Where proofs are dear, all inputs are looked at first, and those that move nothing are answered
    at once; the others follow in the order of how far the quick bound moves with them. Where proofs
    are cheap every input is answered as it comes, those of the bottleneck first. The order depends
    on the scene and its bound alone, so whoever checks a plan goes the same way.

    Attributes:
        hours: What is known so far, by input.
    """

    def __init__(
        self,
        scene: Scene,
        bottleneck: frozenset[str],
        near: Nearby,
        agreement: Agreement = NO_AGREEMENT,
    ) -> None:
        """Begin with nothing known.

        Args:
            scene: As planned.
            bottleneck: What makes the bound; its inputs are tried first.
            near: Proves bounds of changed problems.
            agreement: What is agreed.
        """
        self._scene, self._near, self._agreement = scene, near, agreement
        self._assumptions = assumptions(scene, bottleneck)
        self._steps = self._all()
        self._is_over = self._is_dear = False
        self.hours: dict[Assumption, Sides] = {}

    def go_on(self, part: Part) -> None:
        """Answer more of them, as long as the part goes on."""
        while not self._is_over and part.goes_on(dear=self._is_dear):
            self._is_over = next(self._steps, self) is self

    def steps(self) -> Iterator[Assumption | None]:
        """Every step on the way: the input that it answers, or ``None``."""
        yield from self._steps

    def rows(self) -> tuple[Assumed, ...]:
        """All assumed inputs, those that move the answer most first, without figures last."""
        nothing = (None, None)
        return by_spread(Assumed(*one, *self.hours.get(one, nothing)) for one in self._assumptions)

    def _all(self) -> Iterator[Assumption | None]:
        """One step an input; where proofs are dear, later one more for each of its proofs."""
        waiting: list[tuple[int, Assumption, list[_Side]]] = []
        for assumption in self._assumptions:
            sides = [self._side(assumption, factor) for factor in (LOW, HIGH)]
            if self._near.is_dear and any(side.waits for side in sides):
                quick = [side.look.quick_seconds for side in sides if side.look is not None]
                waiting.append((max(quick) - min(quick), assumption, sides))
                yield None
            else:
                self.hours[assumption] = self._proven(sides[0]), self._proven(sides[1])
                yield assumption
        self._is_dear = True
        yield None  # whoever asks next whether there is room asks for a dear step
        for _, assumption, (low, high) in sorted(waiting, key=lambda one: -one[0]):
            low_hours = self._proven(low)
            if low.waits and high.waits:
                yield None
            self.hours[assumption] = low_hours, self._proven(high)
            yield assumption

    def _side(self, assumption: Assumption, factor: float) -> _Side:
        changed = _changed(self._scene, assumption, factor)
        if changed is None:
            return _Side(None, None)
        problem = build_problem(changed, self._agreement).problem
        return _Side(problem, self._near.look(problem))

    def _proven(self, side: _Side) -> float | None:
        """Hours; ``None`` where nothing is to scale, or no pause within the windows would do."""
        if side.problem is None or side.look is None:
            return None
        seconds = side.look.known_seconds
        if seconds is None:
            seconds = self._near.prove(side.problem).pause_seconds
        return None if seconds > side.problem.horizon_seconds else seconds / SECONDS_PER_HOUR


@dataclass(frozen=True, slots=True)
class _Side:
    """An input a quarter lower or higher: the problem, ``None`` where nothing is to scale.

    Where many wait their problems are kept; proofs are dear only where problems are small.
    """

    problem: Problem | None
    look: Look | None

    @property
    def waits(self) -> bool:
        """Whether its bound takes a new proof."""
        return self.look is not None and self.look.known_seconds is None


def can_move(scene: Scene, row: Assumed) -> bool:
    """Whether an input is a quantity that can be a quarter lower or higher."""
    assumption = (row.object, row.field, row.why)
    return any(_changed(scene, assumption, factor) is not None for factor in (LOW, HIGH))


def ranking_told(scene: Scene, rows: Sequence[Assumed]) -> tuple[str, int]:
    """What is known of which input moves the answer most.

    Args:
        scene: As planned.
        rows: All assumed inputs, those that move the answer most first.

    Returns:
        ``yes`` where the first row moves it most, ``still`` where it moves with none, ``some``
        where the first moves it most only of those that were worked out, ``no`` where nothing is
        known; and of how many inputs it is not known how far the answer moves.
    """
    missing = sum(
        (row.low_hours is None or row.high_hours is None) and can_move(scene, row) for row in rows
    )
    moves = bool(rows) and _spread(rows[0]) * MINUTES_PER_HOUR >= 1
    if missing or not any(can_move(scene, row) for row in rows):
        return ("some" if moves else "no"), missing
    return ("yes" if moves else "still"), 0


def _changed(scene: Scene, assumption: Assumption, factor: float) -> Scene | None:
    owner, field, _ = assumption
    changed = scaled(scene, owner, field, factor)
    return None if changed == scene else changed


def _spread(row: Assumed) -> float:
    if row.low_hours is None or row.high_hours is None:
        return -1.0
    return abs(row.high_hours - row.low_hours)
