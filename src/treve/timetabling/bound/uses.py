"""What makes the bound: the resources that its multipliers price, and how much is in use."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable

import numpy as np

from treve.timetabling.arcs import lanes_serving
from treve.timetabling.bound.columns import Collapsed
from treve.timetabling.bound.conditions import (
    beside_limit,
    limits_of,
    most_allowed,
    room,
    total_units,
)
from treve.timetabling.bound.proof import Proof
from treve.timetabling.bound.row_kinds import CAP, CAP_LEAST, CAP_TIME, ORDER
from treve.timetabling.bound.rows import DIRECTION_SETS, counts
from treve.timetabling.problem import Direction
from treve.timetabling.program import GRAIN
from treve.timetabling.solution import Use

Amount = tuple[float, float]
"""In use, and what there is."""


def uses_of(proof: Proof) -> tuple[Use, ...]:
    """Resources with a multiplier, the largest share of the bound first.

    ``use`` is the whole time that the resource is busy at the program's solution: what vehicles
    spend on trips in the pause, what passages hold lanes. Waiting in line, standing idle and the
    time before the first and after the last passage are not in it; they are the part of ``limit``
    (everything there is within the bound, margins taken off) that nobody can use.
    """
    shares: dict[tuple[str, str, str], float] = defaultdict(float)
    t = proof.collapsed.T
    for row in proof.collapsed.program.rows:
        y = proof.multipliers.get(row.name, 0) / GRAIN
        resource = _resource(proof.collapsed, row.name)
        if y and resource is not None:
            shares[resource] += y * row.coefficient(t)
    best: dict[tuple[str, str], tuple[float, str]] = {}
    total: dict[tuple[str, str], float] = defaultdict(float)
    for (kind, name, detail), share in shares.items():
        total[kind, name] += share
        best[kind, name] = max(best.get((kind, name), (share, detail)), (share, detail))
    found = []
    for (kind, name), (_, detail) in best.items():
        use, limit = _MEASURES[kind](proof, name, detail)
        found.append(Use(name, kind, use, limit, min(1.0, total[kind, name])))
    return tuple(sorted(found, key=lambda u: (-u.share, u.object)))


def _resource(c: Collapsed, row: str) -> tuple[str, str, str] | None:
    """Kind, object and detail of the resource that a row is about."""
    word, _, rest = row.partition(":")
    if word in _WHOLE:
        return _WHOLE[word], rest, ""
    if word in _OF_CONDITIONS:
        condition, number, *_ = rest.rsplit(":", _OF_CONDITIONS[word])
        return "condition", condition, number if word != ORDER.word else f"{word}:{number}"
    if word == "available":
        return "fleet", rest.rpartition(":")[0], ""
    if word in ("intake", "capacity"):
        owner = next(s.id for s in c.problem.stops if rest.startswith(f"{s.id}:"))
        return word, owner, rest[len(owner) + 1 :]
    if word in ("gate-time", "gate-hours", "gate-switches"):
        if word == "gate-switches":  # it is of both directions, fleet by fleet
            name = next(g.id for g in c.problem.gates if rest.startswith(f"{g.id}:"))
            rest = f"{name}:both"
        if word == "gate-hours":
            rest = rest.rpartition(":")[0]
        name, _, directions = rest.rpartition(":")
        return "gate", name, directions
    return None


def _open_seconds(proof: Proof) -> float:
    c = proof.collapsed
    return max(0.0, float(proof.answer.values[c.T]) - c.margins_seconds)


def _fleet(proof: Proof, name: str, _: str) -> Amount:
    c = proof.collapsed
    f = next(i for i, one in enumerate(c.problem.fleets) if one.id == name)
    mine = c.columns.fleet == f
    values = np.array(proof.answer.values)[c.columns.number[mine]]
    use = float(c.columns.charges(c.windows)[mine] @ values)
    return use, c.problem.fleets[f].count * _open_seconds(proof)


def _gate(proof: Proof, name: str, directions: str) -> Amount:
    c = proof.collapsed
    g = next(i for i, one in enumerate(c.problem.gates) if one.id == name)
    wanted = dict(DIRECTION_SETS)[directions]
    which, line = c.columns.passings
    t = c.columns.table
    goes = np.array([Direction.IN in wanted, Direction.OUT in wanted])[t.outward[line]]
    mine = (t.gate[line] == g) & goes
    values = np.array(proof.answer.values)[c.columns.number[which[mine]]]
    use = float(t.hold[line[mine]] @ values)
    return use, lanes_serving(c.problem.gates[g], wanted) * _open_seconds(proof)


def _bays(proof: Proof, name: str, _: str) -> Amount:
    row = next(r for r in proof.collapsed.program.rows if r.name == f"bay-time:{name}")
    t = proof.collapsed.T
    there = row.columns != t
    values = np.array(proof.answer.values)[row.columns[there]]
    use = -float(row.values[there] @ values)
    return use, row.coefficient(t) * _open_seconds(proof)


def _intake(proof: Proof, name: str, key: str) -> Amount:
    c = proof.collapsed
    stop = next(s for s in c.problem.stops if s.id == name)
    use = float(stop.intake_seconds_per_unit[key]) * _units(proof, name, key)
    return use, _open_seconds(proof)


def _capacity(proof: Proof, name: str, key: str) -> Amount:
    stop = next(s for s in proof.collapsed.problem.stops if s.id == name)
    return _units(proof, name, key), float(stop.capacity[key])


def _load(proof: Proof, name: str, _: str) -> Amount:
    row = next(r for r in proof.collapsed.program.rows if r.name == f"single:{name}")
    return row.least - proof.collapsed.margins_seconds, _open_seconds(proof)


def _units(proof: Proof, name: str, key: str) -> float:
    problem = proof.collapsed.problem
    return sum(
        float(proof.answer.values[j])
        for (i, s), j in proof.collapsed.units.items()
        if problem.stops[s].id == name and counts(problem.loads[i], key)
    )


def _condition(proof: Proof, name: str, number: str) -> Amount:
    """Units that count under it at the program's solution, and those that may in such a pause."""
    word, _, place = number.partition(":")
    if word == ORDER.word:
        return _order(proof, place)
    c = proof.collapsed
    limit = next(
        one for one in limits_of(c.problem) if (one.condition, str(one.number)) == (name, number)
    )
    beside = beside_limit(c, limit)
    values = np.array(proof.answer.values)[c.columns.number[beside]]
    there = total_units(c.problem, limit)
    use = max(0.0, there - float(room(c, beside) @ values))
    return use, most_allowed(c, limit, math.ceil(proof.value))


def _order(proof: Proof, number: str) -> Amount:
    """All units that wait: they do so together."""
    problem = proof.collapsed.problem
    waiting = problem.rows.precedences[int(number)].then.loads
    units = float(sum(x.quantity for x in problem.loads if x.binding and x.id in waiting))
    return units, units


_WHOLE = {
    **dict.fromkeys(("fleet-time", "shifts", "shifts-from", "fuel"), "fleet"),
    "bay-time": "bays",
    "single": "load",
}
"""Rows whose names end with the object that they are about, and its kind."""

_OF_CONDITIONS = {CAP.word: 2, CAP_TIME.word: 2, CAP_LEAST.word: 1, ORDER.word: 1}
"""Rows of conditions: how many parts of their names follow the condition's own."""

_MEASURES: dict[str, Callable[[Proof, str, str], Amount]] = {
    "fleet": _fleet,
    "gate": _gate,
    "bays": _bays,
    "intake": _intake,
    "capacity": _capacity,
    "load": _load,
    "condition": _condition,
}
