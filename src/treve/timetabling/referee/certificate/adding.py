"""Add up the multipliers of a certificate, without rounding, and see what they prove."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain

from treve.errors import Finding
from treve.timetabling.referee.certificate.bays import bay_rows
from treve.timetabling.referee.certificate.caps import cap_rows, order_rows
from treve.timetabling.referee.certificate.days import best_days, in_days
from treve.timetabling.referee.certificate.gates import gate_rows
from treve.timetabling.referee.certificate.rows import (
    Row,
    fleet_rows,
    load_rows,
    pause_rows,
    stop_rows,
)
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown
from treve.timetabling.referee.certificate.switches import switch_rows
from treve.timetabling.referee.findings import as_figure, fault


@dataclass(frozen=True, slots=True)
class Sum:
    """What a set of multipliers proves.

    Attributes:
        value: No timetable has less.
        dearest: The row that takes most from the value, or ``""`` where none takes anything.
        faults: Rows that do not exist, and multipliers of the wrong sign; they count for nothing.
    """

    value: Fraction
    dearest: str
    faults: tuple[Finding, ...]


def add_up(
    sheet: Sheet,
    multipliers: Mapping[str, Fraction],
    cost: Mapping[Unknown, int],
    supposed: int | None = None,
) -> Sum:
    """The value below which ``cost`` cannot be in any timetable.

    For any multipliers ``y``, not negative where a row is no equation, and any timetable ``x``::

        cost x  =  y b + (cost - y A) x + y (A x - b)  >=  y b + sum of min(0, cost - y A) most

    since ``A x >= b``, ``0 <= x <= most`` (weak duality; Neumaier and Shcherbina 2004, equation 7,
    with whole numbers in place of rounded intervals).

    Args:
        sheet: All unknowns.
        multipliers: By name of the row.
        cost: By unknown; those absent cost nothing.
        supposed: Open time that is supposed to be enough, or given. Each vehicle's unknowns are
            put together as the best days that fit, instead of at most their ceilings.
    """
    rows, faults = rows_named(sheet, multipliers)
    grain = math.lcm(*(multipliers[name].denominator for name in rows))
    whole = {name: int(multipliers[name] * grain) for name in rows}
    reduced: dict[Unknown, int] = defaultdict(int)
    for unknown, amount in cost.items():
        reduced[unknown] += amount * grain
    total = 0
    for name, row in rows.items():
        y = whole[name]
        total += y * row.least
        for unknown, coefficient in row.coefficients.items():
            reduced[unknown] -= y * coefficient
    ceilings = dict(sheet.ceilings())
    if supposed is not None:
        for unknown in in_days(sheet):
            ceilings.pop(unknown, None)
        ceilings[OPEN_TIME] = supposed
        worth = {unknown: -amount for unknown, amount in reduced.items()}
        total -= best_days(sheet, worth, supposed)
    paid = {u: most for u, most in ceilings.items() if reduced.get(u, 0) < 0}
    total += sum(reduced[u] * most for u, most in paid.items())
    effects = {
        name: whole[name]
        * (row.least - sum(a * paid.get(u, 0) for u, a in row.coefficients.items()))
        for name, row in rows.items()
    }
    dearest = min(effects, key=lambda name: (effects[name], name), default="")
    return Sum(Fraction(total, grain), dearest, tuple(faults))


def rows_named(
    sheet: Sheet, multipliers: Mapping[str, Fraction]
) -> tuple[dict[str, Row], list[Finding]]:
    """The rows that have a multiplier, and what is wrong with the others."""
    named = chain(
        fleet_rows(sheet),
        load_rows(sheet),
        stop_rows(sheet),
        bay_rows(sheet),
        gate_rows(sheet, frozenset(multipliers)),
        switch_rows(sheet),
        pause_rows(sheet),
        cap_rows(sheet),
        order_rows(sheet),
    )
    rows = {name: make() for name, make in named if multipliers.get(name)}
    faults = []
    for name, y in multipliers.items():
        if name not in rows and y:
            faults.append(fault("referee-proof-unknown-row", name))
        elif y < 0 and not rows[name].equal:
            faults.append(fault("referee-proof-negative", name, value=as_figure(y)))
            del rows[name]
    return rows, faults
