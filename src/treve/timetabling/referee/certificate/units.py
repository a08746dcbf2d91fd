"""How many people can move in a time that is given: what a certificate proves of it.

Two questions. *In a pause*: everything in the zone is over when it ends, margin kept. *By a
moment*: the pause goes on, so vehicles may be anywhere then, and its margin is still to come; only
that of a window that ended earlier is lost. Either way the windows are cut, all of them are
spanned, and the pause is taken to be all that is given: a timetable that ends sooner may stand
still for the rest.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from treve.errors import Finding
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee.book import open_book
from treve.timetabling.referee.certificate.adding import add_up
from treve.timetabling.referee.certificate.alone import cannot_be_carried
from treve.timetabling.referee.certificate.days import goes_by_days
from treve.timetabling.referee.certificate.sheet import Sheet, Unknown
from treve.timetabling.referee.certificate.spans import usable_windows
from treve.timetabling.referee.findings import as_figure, fault
from treve.timetabling.solution import Certificate
from treve.timetabling.window import (
    Window,
)

UNITS = "units"


@dataclass(frozen=True, slots=True)
class Most:
    """The most people that can move, as far as it is proven.

    Attributes:
        units: No timetable moves more. All there are, where nothing is proven; in a pause that
            leaves no time at all, those that a vehicle alone could carry outside.
        faults: What is wrong with the certificate.
    """

    units: int
    faults: tuple[Finding, ...] = ()


def most_in_pause(
    problem: Problem,
    certificate: Certificate | None,
    fixed_open_seconds: int,
    rank: int | None = None,
) -> Most:
    """The most people that can move in a pause of so much open time from zero, margin included.

    Args:
        problem: A well-formed problem.
        certificate: With the claim ``units``; ``None``: nothing is proven.
        fixed_open_seconds: The open time given.
        rank: People of this rank and more urgent ones; ``None``: every rank.
    """
    cut = open_book(problem, fixed_open_seconds).windows
    windows = usable_windows(cut, problem.margin_seconds)
    return _most(replace(problem, windows=windows), certificate, rank=rank)


def most_by_moment(
    problem: Problem,
    certificate: Certificate | None,
    seconds: int,
) -> Most:
    """The most people that can have moved by a second after zero, whatever happens later.

    Args:
        problem: A well-formed problem.
        certificate: With the claim ``units``; ``None``: nothing is proven.
        seconds: The moment.
    """
    margin = problem.margin_seconds
    ends = [(w.start_seconds, min(w.end_seconds - margin, seconds)) for w in problem.windows]
    windows = tuple(Window(start, end) for start, end in ends if end > start)
    short = replace(problem, windows=windows, margin_seconds=0)
    return _most(short, certificate, free_ends=True)


def _most(
    problem: Problem,
    certificate: Certificate | None,
    *,
    rank: int | None = None,
    free_ends: bool = False,
) -> Most:
    """Add a certificate up for the windows of the problem, all of them spanned."""
    people = [x for x in problem.loads if x.people and (rank is None or x.rank <= rank)]
    there = sum(load.quantity for load in people)
    if certificate is None:
        shut = not problem.windows and not free_ends
        return Most(sum(x.quantity for x in people if not (shut and cannot_be_carried(problem, x))))
    count = len(problem.windows)
    if not count or (certificate.claim, certificate.windows) != (UNITS, count):
        wrong = fault("referee-proof-claim", certificate.claim, windows=certificate.windows)
        return Most(there, (wrong,))
    given = sum(window.end_seconds - window.start_seconds for window in problem.windows)
    sheet = Sheet.of(problem, count, given, all_move=False, given=given, free_ends=free_ends)
    cost: dict[Unknown, int] = {("missed", load.id): 1 for load in people}
    by_days = certificate.supposed_open_seconds is not None
    whole = certificate.supposed_open_seconds == certificate.assumed_open_seconds
    if by_days and (not whole or free_ends or not goes_by_days(sheet)):
        return Most(there, (fault("referee-proof-claim", "days", windows=count),))
    total = add_up(sheet, certificate.multipliers, cost, given if by_days else None)
    faults = (*total.faults, *_misstated(certificate, given))
    # Days are added up in whole units: nobody is missed in part.
    value = Fraction(math.ceil(total.value)) if by_days else total.value
    if value != certificate.value:
        stated, added = as_figure(certificate.value), as_figure(value)
        row = total.dearest or UNITS
        wrong = fault("referee-proof-value", row, windows=count, stated=stated, added=added)
        faults = (*faults, wrong)
    return Most(there - max(0, math.ceil(value)), faults)


def _misstated(certificate: Certificate, given: int) -> Iterator[Finding]:
    """What a certificate says of itself beside its sum: it is for all the time that is given."""
    assumed = certificate.assumed_open_seconds
    if assumed != given:
        yield fault("referee-proof-assumed", UNITS, assumed=assumed, proven=given)
    if (certificate.basis, certificate.others or None) != (None, None):
        yield fault("referee-proof-claim", "basis", windows=certificate.windows)
