"""Bounds of problems that differ a little from one whose bound is proven already.

To prove a bound can take half a second where whole days of vehicles are looked at, and a plan asks
for dozens of them beside the answer. Most changes move nothing: there the proof that is known holds
for the changed problem too, and to add it up again takes some hundredths.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from treve.plan.tools import Tools
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_certificate
from treve.timetabling.solution import Bound


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of a changed problem without a new proof.

    Attributes:
        known_seconds: Its bound on the pause; ``None``: that takes a new proof.
        quick_seconds: What the quick bound says where proofs are dear: how much a new one promises.
    """

    known_seconds: int | None
    quick_seconds: int


class Nearby:
    """Proves bounds of changed problems, by the old proof where that does.

    What it answers depends on the problems alone, never on the time there is: whoever checks a plan
    asks the same and is told the same.
    """

    def __init__(self, problem: Problem, bound: Bound | None, tools: Tools) -> None:
        """Prove nothing yet.

        Args:
            problem: Before any change.
            bound: Its bound; ``None``: it is proven when it is first asked for, as under a given
                pause, where the answer's bound is that of a shorter calendar.
            tools: The bound, and the quick one.
        """
        self._problem, self._tools = problem, tools
        self._given = bound
        self._proven: list[tuple[Problem, Bound]] = []

    @cached_property
    def _bound(self) -> Bound:
        return self._given or self._tools.prove_bound(self._problem)

    @cached_property
    def _quick_bound(self) -> Bound:
        return self._quick(self._problem)

    @property
    def _quick_seconds(self) -> int:
        return self._quick_bound.pause_seconds

    @cached_property
    def is_dear(self) -> bool:
        """Whether proofs are dear: a quick one reaches less, so it pays to see who needs it."""
        return self._quick_seconds < self._bound.pause_seconds

    def pause_seconds(self, changed: Problem) -> int:
        """No timetable of the changed problem has a shorter pause; beyond its horizon: none."""
        known = self.look(changed).known_seconds
        return self.prove_and_keep(changed).pause_seconds if known is None else known

    def prove_and_keep(self, changed: Problem) -> Bound:
        """A new proof for a problem that may be solved again: then nobody proves it twice."""
        proven = self.prove(changed)
        self._proven.append((changed, proven))
        return proven

    def proven(self, changed: Problem) -> Bound | None:
        """What was proven and kept for this very problem."""
        return next((bound for problem, bound in self._proven if problem is changed), None)

    def prove(self, changed: Problem) -> Bound:
        """A new proof, begun where the quick bounds say that it will end."""
        if self._tools.bound_near is None or not self.is_dear:
            return self._tools.prove_bound(changed)
        moved = self._quick(changed).open_seconds - self._quick_bound.open_seconds
        expected = max(0, self._bound.open_seconds + moved)
        return self._tools.bound_near(changed, expected)

    def look(self, changed: Problem) -> Look:
        """What is known of the changed problem without a new proof.

        Its bound is known where nothing changed, or where proofs are dear, the quick bound stays
        where it was, and the proof there is holds for the changed problem, as the referee adds up.
        """
        bound = self._bound
        if changed == self._problem:
            return Look(bound.pause_seconds, self._quick_seconds)
        if not self.is_dear or bound.certificate is None:
            return Look(None, 0)
        quick = self._quick(changed).pause_seconds
        if quick != self._quick_seconds or check_certificate(
            changed, bound.certificate, bound.open_seconds, bound.pause_seconds
        ):
            return Look(None, quick)
        return Look(bound.pause_seconds, quick)

    def loosened_seconds(self, changed: Problem) -> int | None:
        """The bound of a problem that allows all that this one allows; ``None``: unknown so far.

        Where the proof there is holds for it too, its bound is the same: it cannot be larger.
        """
        bound = self._bound
        if bound.certificate is None or check_certificate(
            changed, bound.certificate, bound.open_seconds, bound.pause_seconds
        ):
            return None
        return bound.pause_seconds

    def _quick(self, problem: Problem) -> Bound:
        return (self._tools.quick_bound or self._tools.prove_bound)(problem)
