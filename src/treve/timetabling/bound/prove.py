"""Prove how short the pause can be, over every number of windows that it may span."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.alone import stranded
from treve.timetabling.bound.collapsed import collapse
from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.conditions import overrun
from treve.timetabling.bound.proof import Proof, Prover, solve_program
from treve.timetabling.bound.stay import raised_by_stay, stay_of
from treve.timetabling.bound.supposed import Wanted, raised_by_days
from treve.timetabling.bound.table import Table
from treve.timetabling.bound.trial import Found
from treve.timetabling.bound.uses import uses_of
from treve.timetabling.clock import runs, usable
from treve.timetabling.problem import Problem
from treve.timetabling.program import Ints
from treve.timetabling.solution import Bound, Certificate, Use

STAGES = 3
"""Bounds of one window, each built on the one before; of several windows there are two."""


@dataclass(frozen=True, slots=True)
class Spanned:
    """What is proven of timetables that span one number of windows.

    Attributes:
        open_seconds, elapsed_seconds: Least they need; ``None`` where there are none.
        needed_seconds: Open time that the program asks for, however much there is; ``None``
            where no time is enough.
        proof: ``None`` where no time is enough.
    """

    certificate: Certificate
    proof: Proof | None
    needed_seconds: int | None
    open_seconds: int | None
    elapsed_seconds: int | None


def prove_bound(
    problem: Problem, *, whole_days: bool = True, near_seconds: int | None = None
) -> Bound:
    """No timetable has a shorter pause than this.

    For every number of windows that a timetable may span, the collapsed program gives a least open
    time; the least of those that fit is the bound. Numbers are left out only where the windows
    between the first and the last alone are as long as the bound. A bound beyond the problem's
    horizon means that there is no timetable at all: see
    :func:`~treve.timetabling.bound.clash.clash_of`.

    Args:
        problem: Any problem.
        whole_days: Whether to look at whole days of vehicles too, where these are few: a better
            bound for small problems, in half a second instead of some hundredths.
        near_seconds: The open time that is expected, if any; it may be wrong, and spares much of
            that half second where it is right.

    Returns:
        The bound; its certificate can be added up again by whoever rebuilds the rows. The
        certificate is ``None`` only where no window is longer than the margin, or where some load
        could not be carried by a vehicle that is alone (:mod:`treve.timetabling.bound.alone`):
        the problem shows both by itself.
    """
    return bound_with_proof(problem, whole_days=whole_days, near_seconds=near_seconds)[0]


def bound_with_proof(
    problem: Problem, *, whole_days: bool = True, near_seconds: int | None = None
) -> tuple[Bound, Proof | None]:
    """The bound, and the program solved that makes it, where one does."""
    arcs = all_arcs(problem)
    binding = [i for i, load in enumerate(problem.loads) if load.binding]
    free = {a.load for a in arcs if a.load is not None and a.inside_from is None}
    if all(i in free for i in binding):
        if stranded(problem, binding, arcs):
            return _beyond(problem), None
        return Bound(0, 0, Certificate("open_seconds", Fraction(0), 0, {})), None
    windows = usable(problem.windows, problem.margin_seconds)
    if not windows:
        return _beyond(problem), None
    usual = replace(problem, windows=windows)
    provers = Provers(usual, arcs, whole_days=whole_days, near_seconds=near_seconds)
    spans = _spans(provers)
    found = [s for s in spans if s.open_seconds is not None and s.elapsed_seconds is not None]
    by_itself = not found and spans[-1].certificate.claim == "impossible"
    if not by_itself and stranded(problem, binding, arcs):
        return _beyond(problem), None
    if found:
        best = min(found, key=lambda s: (s.open_seconds or 0, s.certificate.windows))
        open_seconds = best.open_seconds or 0
        elapsed = min(s.elapsed_seconds or 0 for s in found)
    else:
        best = spans[-1]
        beyond = _beyond(problem)
        open_seconds = max(beyond.open_seconds, best.needed_seconds or 0)
        elapsed = beyond.pause_seconds
    others = tuple(s.certificate for s in spans if s is not best)
    certificate = replace(best.certificate, others=others)
    uses = _uses(problem, best)
    return Bound(elapsed, open_seconds, certificate, uses), best.proof


def _uses(problem: Problem, best: Spanned) -> tuple[Use, ...]:
    stay = stay_of(best.certificate)
    if stay is not None:
        seconds = float((best.needed_seconds or 0) - problem.margin_seconds)
        return (Use(stay, "load", seconds, seconds, 1.0),)
    return uses_of(best.proof) if best.proof is not None else ()


def _beyond(problem: Problem) -> Bound:
    """More than all there is: there is no timetable, as the problem shows by itself."""
    return Bound(problem.horizon_seconds + 1, sum(w.seconds for w in problem.windows) + 1, None)


def _spans(provers: Provers) -> list[Spanned]:
    """Every number of windows that may still be shorter than the shortest found."""
    spans: list[Spanned] = []
    problem = provers.problem
    for count in range(1, len(problem.windows) + 1):
        found = [s for s in spans if s.open_seconds is not None]
        if found:
            between = [
                least_open(problem, r.between_seconds, count) for r in runs(problem.windows, count)
            ]
            across = [
                least + r.shut_seconds
                for least, r in zip(between, runs(problem.windows, count), strict=True)
            ]
            if min(between) >= min(s.open_seconds or 0 for s in found) and min(across) >= min(
                s.elapsed_seconds or 0 for s in found
            ):
                break
        spans.append(_prove_windows(provers, count, found))
    return spans


def least_open(problem: Problem, between_seconds: int, count: int) -> int:
    """Open time of any timetable that spans so many windows: those between, and two margins."""
    return between_seconds + 2 * problem.margin_seconds if count > 1 else 0


class Provers:
    """Provers for one number of windows after the other, each begun from the one before.

    Attributes:
        days: Days of vehicles found for several windows.
        table: The arcs written down.
    """

    def __init__(
        self,
        problem: Problem,
        arcs: tuple[Arc, ...],
        *,
        whole_days: bool,
        near_seconds: int | None = None,
    ) -> None:
        """Write the arcs down."""
        self.problem, self.arcs, self.whole_days = problem, arcs, whole_days
        self.near_seconds = near_seconds
        self.days: list[Found] = []
        self.table = Table.of(arcs)
        self._like: Table | Collapsed = self.table
        self._several: Prover | None = None
        self._seed: Ints | None = None

    def of(self, count: int, assumed: int) -> Prover:
        """The prover for so many windows."""
        c = collapse(
            self.problem, count, arcs=self.arcs, like=self._like, assumed_open_seconds=assumed
        )
        self._like = c
        if self._several is not None:
            self._several.restate(c)
            return self._several
        prover = Prover(c, self._seed)
        if count > 1:
            self._several = prover
        return prover

    def learn(self, proof: Proof) -> None:
        """Remember which arcs mattered."""
        self._seed = proof.arcs_used


def _prove_windows(provers: Provers, count: int, found: list[Spanned]) -> Spanned:
    """The bound for one number of windows; each stage builds on the one before.

    The first stage assumes what the windows between give and adds no cuts: it serves the next as
    a basis, and often shows already that so many windows do not suffice. Whole days come last,
    where more than is proven yet would be of use beside what is found for fewer windows.
    """
    problem = provers.problem
    all_runs = runs(problem.windows, count)
    assumed = min(least_open(problem, r.between_seconds, count) for r in all_runs)
    room = max(r.open_seconds for r in all_runs)
    certificate: Certificate | None = None
    proof: Proof | None = None
    over = overrun(problem, provers.table, count)
    if over is not None:
        return _forbidden(*over, count)
    prover = provers.of(count, assumed)
    for stage in range(STAGES if count == 1 else 2):
        more = prover.prove(cuts=stage > 0)
        if more is None:
            return _nothing(problem, provers.arcs, count)
        provers.learn(more)
        if proof is not None and more.value <= proof.value:
            break
        gained = more.value - (proof.value if proof is not None else 0)
        proof, certificate = more, more.certificate("open_seconds", certificate)
        if proof.value > room or gained <= 1:
            break
        assumed = max(assumed, math.ceil(proof.value))
        prover.assume(assumed)
    assert proof is not None  # noqa: S101 - the first stage always sets it
    assert certificate is not None  # noqa: S101
    most = _most_wanted(problem, count, found)
    if provers.whole_days and certificate.value <= most:
        prover.assume(max(assumed, math.ceil(proof.value)))
        wanted = Wanted(most, provers.near_seconds, provers.days if count > 1 else [])
        certificate = raised_by_days(prover.collapsed, proof, certificate, wanted) or certificate
    if count == 1 and certificate.value <= room:
        certificate = raised_by_stay(problem, provers.arcs, certificate) or certificate
    return _spanned(problem, count, certificate, proof)


def _most_wanted(problem: Problem, count: int, found: list[Spanned]) -> int:
    """The longest pause of so many windows that would be of use to see fail.

    All the time that there is in them; or less where what is proven for fewer windows is shorter,
    in open time and in whole.
    """
    all_runs = runs(problem.windows, count)
    room = max(r.open_seconds for r in all_runs)
    if not found:
        return room
    shut = min(r.shut_seconds for r in all_runs)
    least_open = min(s.open_seconds or 0 for s in found)
    elapsed = min(s.elapsed_seconds or 0 for s in found)
    return min(room, max(least_open, elapsed - shut) - 1)


def _spanned(
    problem: Problem, count: int, certificate: Certificate, proof: Proof | None
) -> Spanned:
    """Turn what is proven into what the runs of so many windows make of it."""
    needed = max(0, math.ceil(certificate.value))
    found = [
        (max(needed, least_open(problem, r.between_seconds, count)), r.shut_seconds)
        for r in runs(problem.windows, count)
        if needed <= r.open_seconds
    ]
    if not found:
        return Spanned(certificate, proof, needed, None, None)
    return Spanned(
        certificate,
        proof,
        needed,
        min(open_seconds for open_seconds, _ in found),
        min(open_seconds + shut for open_seconds, shut in found),
    )


def _forbidden(row: str, over_units: int, count: int) -> Spanned:
    """So many windows are too few for what a condition lets count in them."""
    multipliers = {row: Fraction(1)}
    certificate = Certificate("impossible", Fraction(over_units), count, multipliers)
    return Spanned(certificate, None, None, None, None)


def _nothing(problem: Problem, arcs: tuple[Arc, ...], count: int) -> Spanned:
    """Prove that some units stay behind however long the pause.

    Where that cannot be proven the solver was wrong, and nothing is known.
    """
    collapsed = collapse(problem, count, arcs=arcs, demands_all=False)
    collapsed.program.cost[collapsed.T] = 0
    for index, column in collapsed.missed.items():
        collapsed.program.cost[column] = int(problem.loads[index].binding)
    proof = solve_program(collapsed)
    if proof is None or proof.value <= 0:
        return _spanned(problem, count, Certificate("open_seconds", Fraction(0), count, {}), None)
    return Spanned(proof.certificate("impossible"), None, None, None, None)
