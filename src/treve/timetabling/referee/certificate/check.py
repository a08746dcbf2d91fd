"""Whether a certificate proves what is claimed by it.

Which pauses it must speak of. A timetable that has anything in the zone spans some number of
windows, from 1 to all of them. A certificate proves a least open time for one number; a pause of
another number could be shorter, so each number needs a certificate of its own, unless the windows
between its first and its last alone are as long as what is claimed. A number of windows is out of
the question where its certificate asks for more open time than any such windows in a row have, or
proves that somebody would be left behind. What is proven for all timetables is the least over the
numbers that remain, in open time and, with the nights between, in elapsed time. Where none
remains there is no timetable, and any bound holds. Where nothing that binds need ever be in the
zone, nothing is proven but 0. Without a certificate it is looked whether one vehicle alone could
carry each load that binds; where it could not, there is no timetable either.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from treve.errors import Finding
from treve.timetabling.problem import Problem
from treve.timetabling.referee.certificate.adding import add_up
from treve.timetabling.referee.certificate.alone import cannot_be_carried
from treve.timetabling.referee.certificate.days import goes_by_days
from treve.timetabling.referee.certificate.moves import Move, all_moves
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown
from treve.timetabling.referee.certificate.spans import spans_of, usable_windows
from treve.timetabling.referee.certificate.stays import PREFIX, check_stay
from treve.timetabling.referee.certificate.tours import check_tours
from treve.timetabling.referee.findings import as_figure, fault
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Certificate, Refutation

OPEN, IMPOSSIBLE = "open_seconds", "impossible"
DEEPEST = 8
"""Certificates that may build on each other."""


@dataclass(frozen=True, slots=True)
class Proven:
    """What a certificate proves of timetables that span its number of windows.

    Attributes:
        needed: Open seconds at least; ``None``: there are no such timetables.
        dearest: The row that takes most from it.
        faults: What is wrong with it.
    """

    needed: int | None
    dearest: str
    faults: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Shortest:
    """What a certificate proves of all timetables.

    Attributes:
        open_seconds, pause_seconds: None has less; ``None``: there is no timetable at all.
        needed_seconds: Open time that the certificate itself asks for, others left out.
        row: The row that takes most from it.
        windows: The number of windows that a shortest one spans.
        faults: What is wrong with the certificate or with others that it carries.
    """

    open_seconds: int | None
    pause_seconds: int | None
    needed_seconds: int = 0
    row: str = ""
    windows: int = 0
    faults: tuple[Finding, ...] = ()


def check_certificate(
    problem: Problem,
    certificate: Certificate | None,
    claimed_open_seconds: int,
    claimed_pause_seconds: int | None = None,
) -> tuple[Finding, ...]:
    """Every fault of a bound's certificate; an empty tuple means that the bound holds.

    Args:
        problem: Any problem; nothing is checked where it is not well-formed.
        certificate: Of the bound, with those for other numbers of windows; ``None``: there is
            none.
        claimed_open_seconds: No timetable is said to have less open time.
        claimed_pause_seconds: Nor a shorter pause, nights included; ``None``: not claimed.

    Returns:
        Faults of each certificate, the row named; then what is claimed beyond what is proven.
    """
    if check_problem(problem):
        return ()
    proven = shortest_proven(problem, certificate)
    if proven.open_seconds is None or proven.pause_seconds is None:
        return proven.faults
    if certificate is None and claimed_open_seconds > 0 and proven.windows:
        return (fault("referee-proof-missing", "bound"),)
    return (*proven.faults, *_beyond(proven, claimed_open_seconds, claimed_pause_seconds))


def shortest_proven(problem: Problem, certificate: Certificate | None) -> Shortest:
    """The least that a certificate proves for all timetables, whatever is claimed.

    Args:
        problem: A well-formed problem.
        certificate: Of the bound, with those for other numbers of windows; ``None``: nothing is
            proven that the problem does not show by itself.
    """
    windows = usable_windows(problem.windows, problem.margin_seconds)
    moves = all_moves(problem)
    if certificate is None and _lacks_a_moment(problem, moves):
        return Shortest(None, None)
    if _may_stay_outside(problem, moves):
        return Shortest(0, 0)
    if not windows:
        return Shortest(None, None)
    short = replace(problem, windows=windows)
    faults: list[Finding] = []
    proven: dict[int, Proven] = {}
    first: Proven | None = None
    for one in () if certificate is None else (certificate, *certificate.others):
        if not 1 <= one.windows <= len(windows) or one.claim not in (OPEN, IMPOSSIBLE):
            faults.append(fault("referee-proof-claim", one.claim, windows=one.windows))
            continue
        found = _prove(short, moves, one, DEEPEST)
        first = first or found
        faults += found.faults
        old = proven.get(one.windows)
        if old is None or found.needed is None or (old.needed or 0) < found.needed:
            proven[one.windows] = found
    needed = 0 if first is None else first.needed or 0
    return replace(_over_all(short, proven), needed_seconds=needed, faults=tuple(faults))


def _lacks_a_moment(problem: Problem, moves: tuple[Move, ...]) -> bool:
    """Whether some load that binds could not be carried by a vehicle that is alone."""
    return any(load.binding and cannot_be_carried(problem, load, moves) for load in problem.loads)


def _may_stay_outside(problem: Problem, moves: tuple[Move, ...]) -> bool:
    """Whether everything that binds can be carried without a second in the zone."""
    free = {m.load.id for m in moves if m.load is not None and not m.touches}
    return all(load.id in free for load in problem.loads if load.binding)


def _prove_tours(
    problem: Problem, moves: tuple[Move, ...], certificate: Certificate, tours: Refutation
) -> Proven:
    """Refute all tours as short as is said: a timetable's longest is a second longer at least."""
    proven = tours.seconds + 1 + problem.margin_seconds
    if (certificate.claim, certificate.windows, certificate.value) != (
        OPEN,
        1,
        Fraction(proven),
    ):
        return Proven(0, "", (fault("referee-proof-claim", "tours", windows=certificate.windows),))
    faults = check_tours(problem, moves, tours)
    return Proven(0 if faults else proven, "", faults)


def _prove_stay(
    problem: Problem, moves: tuple[Move, ...], certificate: Certificate
) -> Proven | None:
    """Follow the load that a certificate's only row speaks of; ``None``: it has no such row."""
    row = next((row for row in certificate.multipliers if row.startswith(PREFIX)), None)
    if row is None:
        return None
    claimed = Fraction(certificate.value)
    alone = certificate.multipliers == {row: 1} and certificate.supposed_open_seconds is None
    whole = claimed.denominator == 1 and (certificate.claim, certificate.windows) == (OPEN, 1)
    if not (alone and whole):
        return Proven(0, "", (fault("referee-proof-claim", row, windows=certificate.windows),))
    faults = check_stay(problem, moves, row.removeprefix(PREFIX), int(claimed))
    return Proven(0 if faults else int(claimed), row, faults)


def _prove(
    problem: Problem, moves: tuple[Move, ...], certificate: Certificate, depth: int
) -> Proven:
    """Add one certificate up, after the one it builds on."""
    if certificate.tours is not None:
        return _prove_tours(problem, moves, certificate, certificate.tours)
    stay = _prove_stay(problem, moves, certificate)
    if stay is not None:
        return stay
    faults: list[Finding] = []
    count = certificate.windows
    spans = spans_of(problem.windows, problem.margin_seconds, count)
    known = min(span.least for span in spans)
    if certificate.basis is not None:
        if depth == 0 or certificate.basis.windows != count or certificate.basis.claim != OPEN:
            faults.append(fault("referee-proof-claim", "basis", windows=count))
        else:
            basis = _prove(problem, moves, certificate.basis, depth - 1)
            faults += basis.faults
            known = max(known, basis.needed or 0)
    if certificate.assumed_open_seconds > known:
        assumed = certificate.assumed_open_seconds
        faults.append(fault("referee-proof-assumed", str(count), assumed=assumed, proven=known))
        return Proven(0, "", tuple(faults))
    all_move = certificate.claim == OPEN
    sheet = Sheet.of(
        problem, count, certificate.assumed_open_seconds, all_move=all_move, moves=moves
    )
    cost: dict[Unknown, int] = {OPEN_TIME: 1}
    if not all_move:
        cost = {("missed", load.id): 1 for load in problem.loads if load.binding}
    supposed = certificate.supposed_open_seconds
    if supposed is not None and not (all_move and supposed > 0 and goes_by_days(sheet)):
        faults.append(fault("referee-proof-claim", "days", windows=count))
        return Proven(0, "", tuple(faults))
    total = add_up(sheet, certificate.multipliers, cost, supposed)
    faults += total.faults
    value = total.value
    if supposed is not None and value > supposed:  # even so it is not enough: nothing so short is
        value = Fraction(supposed + 1)
    if value != certificate.value:
        stated, added = as_figure(certificate.value), as_figure(value)
        row = total.dearest or str(count)
        faults.append(fault("referee-proof-value", row, windows=count, stated=stated, added=added))
    needed: int | None = max(0, math.ceil(value))
    if not all_move:
        needed = None if value > 0 else 0
    return Proven(needed, total.dearest, tuple(faults))


def _over_all(problem: Problem, proven: dict[int, Proven]) -> Shortest:
    """The least over all numbers of windows."""
    least_open: tuple[int, int] | None = None
    least_pause: int | None = None
    for count in range(1, len(problem.windows) + 1):
        needed = proven[count].needed if count in proven else 0
        if needed is None:
            continue
        fit = [
            (max(needed, span.least), span.nights)
            for span in spans_of(problem.windows, problem.margin_seconds, count)
            if needed <= span.most
        ]
        if fit:
            shortest = min(seconds for seconds, _ in fit), count
            least_open = shortest if least_open is None else min(least_open, shortest)
            pause = min(seconds + nights for seconds, nights in fit)
            least_pause = pause if least_pause is None else min(least_pause, pause)
    if least_open is None or least_pause is None:
        return Shortest(None, None)
    open_seconds, count = least_open
    row = proven[count].dearest if count in proven else ""
    return Shortest(open_seconds, least_pause, row=row, windows=count)


def _beyond(proven: Shortest, claimed_open: int, claimed_pause: int | None) -> Iterator[Finding]:
    """What is claimed beyond what is proven."""
    if proven.open_seconds is None or proven.pause_seconds is None:
        return
    if claimed_open > proven.open_seconds:
        yield fault(
            "referee-proof-open",
            proven.row or "bound",
            claimed_seconds=claimed_open,
            proven_seconds=proven.open_seconds,
            windows=proven.windows,
        )
    if claimed_pause is not None and claimed_pause > proven.pause_seconds:
        yield fault(
            "referee-proof-pause",
            proven.row or "bound",
            claimed_seconds=claimed_pause,
            proven_seconds=proven.pause_seconds,
            windows=proven.windows,
        )
