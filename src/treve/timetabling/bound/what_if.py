"""What if there were one more bus, lane or hour: a bound at once, without solving anything.

Multipliers that prove a bound prove some bound of every other problem too, as long as the rows are
written anew for it (weak duality). So a change is answered by adding up old multipliers over new
rows: exact, valid, and close to the best where the change is small. Whoever wants the best asks
:func:`~treve.timetabling.bound.prove.prove_bound`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound.collapsed import collapse, raise_assumed
from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.prove import bound_with_proof, least_open
from treve.timetabling.bound.row_kinds import COUNT, STAGGER_KINDS
from treve.timetabling.bound.stagger import staggers
from treve.timetabling.bound.stay import stay_of
from treve.timetabling.bound.table import Table
from treve.timetabling.clock import runs, usable
from treve.timetabling.problem import Fleet, Problem
from treve.timetabling.program import GRAIN, proven_value
from treve.timetabling.solution import Bound, Certificate


@dataclass(frozen=True, slots=True)
class _Stage:
    """One certificate of a chain in which each assumes what the one before proved."""

    claim: str
    assumed_open_seconds: int
    multipliers: Mapping[str, int]


class WhatIf:
    """The bound of a problem, ready to be asked about problems that differ a little from it.

    Whole days of vehicles and stays are not looked for again, so what it says of the problem
    itself may be less than the problem's bound; changes are measured from that.

    Attributes:
        bound: Of the problem itself.
    """

    def __init__(self, problem: Problem) -> None:
        """Prove the bound once.

        Args:
            problem: What changes are measured from.
        """
        self._problem = problem
        self._arcs = all_arcs(problem)
        table = Table.of(self._arcs)
        self.bound: Bound = bound_with_proof(problem)[0]
        self._chains: dict[int, tuple[_Stage, ...]] = {}
        certificate = self.bound.certificate
        for one in () if certificate is None else (certificate, *certificate.others):
            if one.windows:
                self._chains[one.windows] = tuple(_stages(one))
        usual = replace(problem, windows=usable(problem.windows, problem.margin_seconds))
        self._like: dict[int, Collapsed] = {
            count: collapse(usual, count, arcs=self._arcs, like=table) for count in self._chains
        }

    def open_seconds_at_least(self, changed: Problem) -> int:
        """No timetable of the changed problem has less open time than this.

        Quick where counts, lanes, hours, bays, desks, capacities or quantities differ. The bound is
        proven anew where roads, passages or vehicles themselves do, or where windows differ so much
        that another number of them may do.

        Args:
            changed: Any problem.
        """
        if not _same_arcs(self._problem, changed):
            return bound_with_proof(changed)[0].open_seconds
        free = {a.load for a in self._arcs if a.load is not None and a.inside_from is None}
        if all(i in free for i, load in enumerate(changed.loads) if load.binding):
            return 0
        beyond = sum(w.seconds for w in changed.windows) + 1
        windows = usable(changed.windows, changed.margin_seconds)
        short = replace(changed, windows=windows)
        least: list[int] = []
        for count in range(1, len(windows) + 1):
            all_runs = runs(windows, count)
            between = [least_open(short, r.between_seconds, count) for r in all_runs]
            if least and min(between) >= min(least):
                break
            if count not in self._chains:
                return bound_with_proof(changed)[0].open_seconds
            needed = self._needed(short, count, min(between))
            if needed is None:
                continue
            fit = zip(all_runs, between, strict=True)
            least += [max(needed, b) for r, b in fit if needed <= r.open_seconds]
            beyond = max(beyond, needed)
        return min(least, default=beyond)

    def _needed(self, problem: Problem, count: int, known: int) -> int | None:
        """Open time that so many windows ask for; ``None`` where no time is enough."""
        chain = self._chains[count]
        all_move = chain[0].claim == "open_seconds"
        c = collapse(problem, count, arcs=self._arcs, like=self._like[count], demands_all=all_move)
        _state(c, {name for stage in chain for name in stage.multipliers})
        if not all_move:
            c.program.cost = {
                column: 1 for i, column in c.missed.items() if problem.loads[i].binding
            }
            return None if proven_value(c.program, chain[0].multipliers) > 0 else 0
        value = Fraction(0)
        for stage in chain:
            raise_assumed(c, min(stage.assumed_open_seconds, known))
            value = max(value, proven_value(c.program, _scaled(c, stage.multipliers)))
            known = max(known, math.ceil(value))
        return max(0, math.ceil(value))


def _stages(certificate: Certificate) -> Iterator[_Stage]:
    """The certificate's chain, the first basis first.

    The multipliers of `count` are left out: they grow with what is assumed, and whatever they do is
    done as well by paying for vehicles used at their most.
    """
    if certificate.basis is not None:
        yield from _stages(certificate.basis)
    if certificate.supposed_open_seconds is not None or stay_of(certificate) is not None:
        return
    multipliers = {
        name: int(y * GRAIN)
        for name, y in certificate.multipliers.items()
        if not name.startswith(COUNT.name(""))
    }
    yield _Stage(certificate.claim, certificate.assumed_open_seconds, multipliers)


def _same_arcs(old: Problem, new: Problem) -> bool:
    """Whether every arc is the same: what makes arcs, with counts, hours and limits left aside."""
    return (
        old.ways == new.ways
        and [(s.id, s.inside) for s in old.stops] == [(s.id, s.inside) for s in new.stops]
        and [(g.id, g.inside, g.passages) for g in old.gates]
        == [(g.id, g.inside, g.passages) for g in new.gates]
        and [_makes_arcs(f) for f in old.fleets] == [_makes_arcs(f) for f in new.fleets]
        and [(x.id, x.kind, x.category, x.origin, x.destinations) for x in old.loads]
        == [(x.id, x.kind, x.category, x.origin, x.destinations) for x in new.loads]
    )


def _makes_arcs(f: Fleet) -> tuple[object, ...]:
    service = f.capacity, f.loading_seconds, f.unloading_seconds
    return f.id, f.vehicle_class, f.home, f.returns, f.rests_inside, f.shifts, f.fuel, *service


def _state(c: Collapsed, names: set[str]) -> None:
    """Add the stagger rows with these names."""
    slopes: dict[str, list[int]] = {}
    for name in names:
        if name.startswith(tuple(kind.name("") for kind in STAGGER_KINDS.values())):
            family, _, k = name.rpartition(":")
            slopes.setdefault(family, []).append(int(k))
    for one in staggers(c) if slopes else ():
        found = slopes.get(one.name(c), ())
        c.program.rows.extend(one.row(c, k) for k in sorted(found))


def _scaled(c: Collapsed, multipliers: Mapping[str, int]) -> dict[str, int]:
    """The multipliers, all times what makes the open time cost neither more nor less than 1."""
    price = sum(multipliers.get(row.name, 0) * row.coefficient(c.T) for row in c.program.rows)
    if price <= 0:
        return dict(multipliers)
    return {
        name: y * GRAIN // price if y > 0 else -(-y * GRAIN // price)
        for name, y in multipliers.items()
    }
