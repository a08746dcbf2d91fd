"""Prove how short the pause can be: build, solve, cut, and add the multipliers up exactly."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.collapsed import Collapsed, collapse
from treve.timetabling.bound.solvers.linear import Answer, Linear
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.clock import most_open, open_between, shortest_elapsed
from treve.timetabling.problem import Problem
from treve.timetabling.program import GRAIN, proven_value, rounded
from treve.timetabling.solution import Bound, Certificate, Clash, Use

ROUNDS_OF_CUTS = 12
STAGES = 3
UNITS = {"fleet-time": "fleet", "available": "fleet", "gate-time": "gate", "gate-hours": "gate",
         "bay-time": "bays", "intake": "intake", "capacity": "capacity", "single": "load",
         "demand": "load"}


@dataclass(frozen=True, slots=True)
class Proof:
    """One program solved, with what it proves."""

    collapsed: Collapsed
    answer: Answer
    value: Fraction
    multipliers: Mapping[str, int]

    def certificate(self, claim: str, basis: Certificate | None = None) -> Certificate:
        """The multipliers as anybody can add them up."""
        return Certificate(
            claim, self.value, self.collapsed.windows,
            {name: Fraction(y, GRAIN) for name, y in sorted(self.multipliers.items())},
            self.collapsed.assumed_open_seconds, basis,
        )


def prove_bound(problem: Problem) -> Bound:
    """No timetable has a shorter pause than this.

    For every number of windows a timetable may touch, the collapsed program gives a least open
    time; the least of those that fit is the bound. A bound beyond the problem's horizon means that
    there is no timetable at all: see :func:`clash_of`.

    Args:
        problem: Any problem whose loads all have an arc (else the bound is beyond the horizon).

    Returns:
        The bound; its certificate can be added up again by whoever rebuilds the rows.
    """
    arcs = all_arcs(problem)
    best: tuple[Fraction, Proof, Certificate] | None = None
    for windows in range(1, len(problem.windows) + 1):
        found = _prove_windows(problem, arcs, windows)
        if found is None:
            continue
        proof, certificate = found
        fits = proof.value <= most_open(problem.windows, windows)
        last = windows == len(problem.windows)
        if (fits or (last and best is None)) and (best is None or proof.value < best[0]):
            best = (proof.value, proof, certificate)
        if best is not None and fits and best[0] <= most_open(problem.windows, windows):
            break
    if best is None:
        beyond = sum(w.seconds for w in problem.windows) + 1
        return Bound(problem.horizon_seconds + 1, beyond, None)
    value, proof, certificate = best
    open_seconds = max(0, math.ceil(value))
    elapsed = shortest_elapsed(problem.windows, open_seconds)
    return Bound(
        elapsed if elapsed is not None else problem.horizon_seconds + 1,
        open_seconds, certificate, _uses(proof),
    )


def _prove_windows(
    problem: Problem, arcs: tuple[Arc, ...], windows: int
) -> tuple[Proof, Certificate] | None:
    """The bound for one number of windows; each stage builds on the one before."""
    certificate: Certificate | None = None
    proof: Proof | None = None
    for stage in range(STAGES):
        assumed = max(0, math.ceil(proof.value)) if proof is not None else 0
        collapsed = collapse(problem, windows, arcs=arcs, assumed_open_seconds=assumed)
        found = _solve(collapsed)
        if found is None:
            return None
        if proof is not None and found.value <= proof.value + 1:
            break
        proof, certificate = found, found.certificate("open_seconds", certificate)
        if windows > 1 or stage == STAGES - 1:
            break
    assert proof is not None  # noqa: S101 - the first stage always sets it
    assert certificate is not None  # noqa: S101
    return proof, certificate


def _solve(collapsed: Collapsed) -> Proof | None:
    """Solve, adding the stagger rows that are violated until none is."""
    linear = Linear(collapsed.program)
    families = staggers(collapsed)
    answer = linear.solve()
    for _ in range(ROUNDS_OF_CUTS):
        if not answer.feasible:
            return None
        names = {row.name for row in collapsed.program.rows[-4 * len(families) - 1 :]}
        added = False
        for family in families:
            name, row, least = family.row(collapsed, family.slope(answer.values))
            held = sum(a * answer.values[j] for j, a in row.items())
            if held < least - 1 and name not in names:
                collapsed.program.add_row(name, row, least)
                added = True
        if not added:
            break
        answer = linear.solve()
    multipliers = rounded(answer.duals, collapsed.program.rows)
    return Proof(collapsed, answer, proven_value(collapsed.program, multipliers), multipliers)


def _uses(proof: Proof) -> tuple[Use, ...]:
    """Resources with a multiplier, the largest share of the bound first."""
    program, values = proof.collapsed.program, proof.answer.values
    shares: dict[tuple[str, str], Use] = {}
    t = proof.collapsed.T
    for row in program.rows:
        y = proof.multipliers.get(row.name, 0) / GRAIN
        word, _, rest = row.name.partition(":")
        kind = UNITS.get(word)
        if not y or kind is None or kind == "load" and word != "single":
            continue
        per_t = row.coefficients.get(t, 0)
        limit = per_t * values[t] - row.least
        use = -sum(a * values[j] for j, a in row.coefficients.items() if j != t)
        name = rest.rsplit(":", 1)[0] if word in ("gate-time", "intake", "capacity") else rest
        if word in ("available", "gate-hours"):
            name = rest.split(":")[0]
        share = y * per_t if per_t else 0.0
        old = shares.get((kind, name))
        if old is None or share > old.share:
            total = share + (old.share if old else 0.0)
            shares[kind, name] = Use(name, kind, use, limit, total)
    return tuple(sorted(shares.values(), key=lambda u: (-u.share, u.object)))


def clash_of(problem: Problem) -> tuple[Clash, ...]:
    """What cannot be, where :func:`prove_bound` lies beyond the horizon; empty where it does not.

    Returns:
        Loads that nothing can carry anywhere; else places with too little room; else the
        resources that make the bound, with what is needed of them and what there is.
    """
    arcs = all_arcs(problem)
    carried = {arc.load for arc in arcs if arc.load is not None}
    missing = tuple(
        Clash(load.id, "load", load.quantity, 0, "people" if load.people else "kilograms")
        for i, load in enumerate(problem.loads) if load.binding and i not in carried
    )
    if missing:
        return missing
    full = _full_places(problem)
    if full:
        return full
    bound = prove_bound(problem)
    total = sum(w.seconds for w in problem.windows)
    if bound.open_seconds <= total:
        return ()
    clashes = [Clash("windows", "time", bound.open_seconds / 60, total / 60, "minutes")]
    for use in bound.uses:
        factor = total / bound.open_seconds
        clashes.append(Clash(use.object, use.kind, use.use / 60, use.limit * factor / 60,
                             "lane_minutes" if use.kind == "gate" else "vehicle_minutes"))
    return tuple(clashes)


def _full_places(problem: Problem) -> tuple[Clash, ...]:
    """Places whose room is too small for those who can go nowhere else (one place or all)."""
    out = []
    binding = [load for load in problem.loads if load.binding]
    for stop in problem.stops:
        for key, capacity in stop.capacity.items():
            bound_here = sum(
                load.quantity for load in binding
                if load.destinations == (stop.id,) and (load.category == key or (
                    key == "people" and load.people))
            )
            if bound_here > capacity:
                unit = "people" if key != "goods" else "kilograms"
                out.append(Clash(stop.id, "capacity", bound_here, capacity, unit))
    return tuple(out)


def most_units_by(
    problem: Problem, seconds_after_zero: int, *, arcs: tuple[Arc, ...] | None = None
) -> int:
    """The most people that anybody could have moved by then, whatever happens later (proven).

    Args:
        problem: The problem; all its people count, whatever their rank.
        seconds_after_zero: The moment.
        arcs: All arcs of the problem, if at hand.
    """
    value, _ = units_proof(problem, seconds_after_zero, rank=None, arcs=arcs, whole=False)
    return value


def units_proof(
    problem: Problem,
    seconds_after_zero: int,
    *,
    rank: int | None,
    arcs: tuple[Arc, ...] | None = None,
    whole: bool = True,
) -> tuple[int, Certificate | None]:
    """The most people of this rank and more urgent ones that can move by then, with its proof.

    Args:
        problem: The problem.
        seconds_after_zero: End of the pause, its margin included where ``whole``.
        rank: ``None``: every rank.
        arcs: All arcs, if at hand.
        whole: The vehicles must be out again by then; otherwise they may be anywhere.
    """
    open_seconds = open_between(problem.windows, 0, seconds_after_zero)
    windows = sum(1 for w in problem.windows if w.start_seconds < seconds_after_zero) or 1
    c = collapse(problem, windows, arcs=arcs, demands_all=False, free_ends=not whole,
                 assumed_open_seconds=open_seconds if windows == 1 else 0)
    wanted = [i for i, load in enumerate(problem.loads)
              if load.people and (rank is None or load.rank <= rank)]
    total = sum(problem.loads[i].quantity for i in wanted)
    c.program.cost[c.T] = 0
    for i in wanted:
        c.program.cost[c.missed[i]] = 1
    if not whole:
        open_seconds += windows * problem.margin_seconds
    c.program.add_row("pause", {c.T: -1}, -open_seconds)
    proof = _solve(c)
    if proof is None:
        return total, None
    return total - max(0, math.ceil(proof.value)), proof.certificate("units")
