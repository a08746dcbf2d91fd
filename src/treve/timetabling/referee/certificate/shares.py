"""Which resources a certificate of the pause prices: what part of the bound each of them makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from treve.timetabling.problem import Problem
from treve.timetabling.referee.certificate.adding import rows_named
from treve.timetabling.referee.certificate.moves import all_moves
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet
from treve.timetabling.referee.certificate.spans import usable_windows
from treve.timetabling.referee.certificate.tours import paid_for
from treve.timetabling.solution import Certificate

Resource = tuple[str, str]
"""Kind and id: ``("gate", "ramouseh")``."""


def priced(problem: Problem, certificate: Certificate) -> Mapping[Resource, Fraction]:
    """The part of the bound that each resource makes, 1 at most.

    A second more of the pause gives so much more of the resource; times the multiplier, that is
    the part of the second which it pays for. Only the certificate itself is looked at, not what it
    builds on nor those for other numbers of windows; where it supposes a pause and shows that it
    fails, the last one it builds on that does not.

    Args:
        problem: A well-formed problem.
        certificate: One that the referee has passed, with the claim ``open_seconds``.
    """
    windows = usable_windows(problem.windows, problem.margin_seconds)
    if not windows or not 1 <= certificate.windows <= len(windows):
        return {}
    if certificate.tours is not None:
        return paid_for(problem, all_moves(problem), certificate.tours)
    while certificate.supposed_open_seconds is not None and certificate.basis is not None:
        certificate = certificate.basis
    short = replace(problem, windows=windows)
    sheet = Sheet.of(short, certificate.windows, certificate.assumed_open_seconds)
    rows, _ = rows_named(sheet, certificate.multipliers)
    shares: dict[Resource, Fraction] = defaultdict(Fraction)
    names = dict(_resources(problem))
    for name, row in rows.items():
        resource = names.get(_without_line(name)) or _condition(name)
        if resource is not None:
            paid = certificate.multipliers[name] * row.coefficients.get(OPEN_TIME, 0)
            shares[resource] += paid
    return {resource: min(Fraction(1), share) for resource, share in shares.items()}


def _without_line(name: str) -> str:
    """The row's name without the number of its line, where it has one."""
    return name.rpartition(":")[0] if name.startswith(("available:", "gate-hours:")) else name


def _condition(name: str) -> Resource | None:
    """The clause that a row is about: its name stands before the row's number, and the line's."""
    word, _, rest = name.partition(":")
    lines = {"cap": 2, "cap-time": 2, "cap-least": 1, "order": 1}.get(word)
    return None if lines is None else ("condition", rest.rsplit(":", lines)[0])


def _resources(problem: Problem) -> Iterator[tuple[str, Resource]]:
    """Every row that is about a resource, the number of its line left off."""
    for fleet in problem.fleets:
        yield f"fleet-time:{fleet.id}", ("fleet", fleet.id)
        yield f"available:{fleet.id}", ("fleet", fleet.id)
    for gate in problem.gates:
        for directions in ("both", "out", "in"):
            yield f"gate-time:{gate.id}:{directions}", ("gate", gate.id)
            yield f"gate-hours:{gate.id}:{directions}", ("gate", gate.id)
        for fleet in problem.fleets:
            yield f"gate-switches:{gate.id}:{fleet.id}", ("gate", gate.id)
    for stop in problem.stops:
        yield f"bay-time:{stop.id}", ("bays", stop.id)
        for key in stop.intake_seconds_per_unit:
            yield f"intake:{stop.id}:{key}", ("intake", stop.id)
        for key in stop.capacity:
            yield f"capacity:{stop.id}:{key}", ("capacity", stop.id)
    for load in problem.loads:
        yield f"single:{load.id}", ("load", load.id)
