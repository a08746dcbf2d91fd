"""Whether a certificate proves what is claimed by it.

Which pauses it must speak of. A timetable that has anything in the zone spans some number of
windows, from 1 to all of them. A certificate proves a least open time for one number; a pause of
another number could be shorter, so each number needs a certificate of its own, unless the windows
between its first and its last alone are as long as what is claimed. A number of windows is out of
the question where its certificate asks for more open time than any such windows in a row have, or
proves that somebody would be left behind. What is proven for all timetables is the least over the
numbers that remain, in open time and, with the nights between, in elapsed time. Where none
remains there is no timetable, and any bound holds. Where nothing that binds need ever be in the
zone, nothing is proven but 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from treve.errors import Finding
from treve.timetabling.problem import Problem
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.certificate.adding import add_up
from treve.timetabling.referee.certificate.moves import Move, all_moves
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Sheet, Unknown
from treve.timetabling.referee.certificate.spans import spans_of, usable_windows
from treve.timetabling.referee.findings import fault
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.solution import Certificate

OPEN, UNITS, IMPOSSIBLE = "open_seconds", "units", "impossible"
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
    windows = usable_windows(problem.windows, problem.margin_seconds)
    certificates = () if certificate is None else (certificate, *certificate.others)
    moves = all_moves(problem)
    if _may_stay_outside(problem, moves) or not windows:
        least = (0, 0) if _may_stay_outside(problem, moves) else None
        return tuple(_beyond(least, claimed_open_seconds, claimed_pause_seconds, "", 0))
    if certificate is None and claimed_open_seconds > 0:
        return (fault("referee-proof-missing", "bound"),)
    short = replace(problem, windows=windows)
    faults: list[Finding] = []
    proven: dict[int, Proven] = {}
    for one in certificates:
        if not 1 <= one.windows <= len(windows) or one.claim not in (OPEN, IMPOSSIBLE):
            faults.append(fault("referee-proof-claim", one.claim, windows=one.windows))
            continue
        found = _prove(short, moves, one, DEEPEST)
        faults += found.faults
        old = proven.get(one.windows)
        if old is None or found.needed is None or (old.needed or 0) < found.needed:
            proven[one.windows] = found
    return (*faults, *_over_all(short, proven, claimed_open_seconds, claimed_pause_seconds))


def check_units(
    problem: Problem,
    certificate: Certificate,
    fixed_open_seconds: int,
    claimed_units: int,
    rank: int | None = None,
) -> tuple[Finding, ...]:
    """Whether it is proven that no more people than claimed can move within a given open time.

    Args:
        problem: Any problem; nothing is checked where it is not well-formed.
        certificate: With the claim ``units``.
        fixed_open_seconds: The open time given, from zero, margin included.
        claimed_units: People of this rank and more urgent ones, at most.
        rank: ``None``: every rank.
    """
    if check_problem(problem):
        return ()
    cut = open_book(problem, fixed_open_seconds).windows
    windows = usable_windows(cut, problem.margin_seconds)
    given = sum(window.end_seconds - window.start_seconds for window in windows)
    people = [x for x in problem.loads if x.people and (rank is None or x.rank <= rank)]
    there = sum(load.quantity for load in people)
    if not windows or certificate.claim != UNITS or certificate.windows != len(windows):
        return (fault("referee-proof-claim", certificate.claim, windows=certificate.windows),)
    short = replace(problem, windows=windows)
    sheet = Sheet.of(short, len(windows), given, all_move=False, given=given)
    cost: dict[Unknown, int] = {("missed", load.id): 1 for load in people}
    total = add_up(sheet, certificate.multipliers, cost)
    proven = there - max(0, math.ceil(total.value))
    faults = list(total.faults)
    if certificate.assumed_open_seconds > given:
        assumed = certificate.assumed_open_seconds
        faults.append(fault("referee-proof-assumed", UNITS, assumed=assumed, proven=given))
    if claimed_units < proven:
        row = total.dearest or UNITS
        faults.append(fault("referee-proof-units", row, claimed=claimed_units, proven=proven))
    return tuple(faults)


def _may_stay_outside(problem: Problem, moves: tuple[Move, ...]) -> bool:
    """Whether everything that binds can be carried without a second in the zone."""
    free = {m.load.id for m in moves if m.load is not None and not m.touches}
    return all(load.id in free for load in problem.loads if load.binding)


def _prove(
    problem: Problem, moves: tuple[Move, ...], certificate: Certificate, depth: int
) -> Proven:
    """Add one certificate up, after the one it builds on."""
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
    total = add_up(sheet, certificate.multipliers, cost)
    faults += total.faults
    if total.value != certificate.value:
        stated, added = float(certificate.value), float(total.value)
        row = total.dearest or str(count)
        faults.append(fault("referee-proof-value", row, windows=count, stated=stated, added=added))
    needed: int | None = max(0, math.ceil(total.value))
    if not all_move:
        needed = None if total.value > 0 else 0
    return Proven(needed, total.dearest, tuple(faults))


def _over_all(
    problem: Problem,
    proven: dict[int, Proven],
    claimed_open: int,
    claimed_pause: int | None,
) -> Iterator[Finding]:
    """What is claimed beyond the least over all numbers of windows."""
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
        return
    count = least_open[1]
    row = proven[count].dearest if count in proven else ""
    yield from _beyond((least_open[0], least_pause), claimed_open, claimed_pause, row, count)


def _beyond(
    least: tuple[int, int] | None,
    claimed_open: int,
    claimed_pause: int | None,
    row: str,
    count: int,
) -> Iterator[Finding]:
    if least is None:
        return
    if claimed_open > least[0]:
        yield fault(
            "referee-proof-open",
            row or "bound",
            claimed_seconds=claimed_open,
            proven_seconds=least[0],
            windows=count,
        )
    if claimed_pause is not None and claimed_pause > least[1]:
        yield fault(
            "referee-proof-pause",
            row or "bound",
            claimed_seconds=claimed_pause,
            proven_seconds=least[1],
            windows=count,
        )
