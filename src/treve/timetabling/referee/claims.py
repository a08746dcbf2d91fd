"""What a plan says of its timetable, against what the timetable is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from treve.errors import Finding
from treve.timetabling.problem import Problem
from treve.timetabling.referee.findings import fault
from treve.timetabling.referee.inputs import check_problem
from treve.timetabling.referee.measuring import measure
from treve.timetabling.timetable import Timetable


def check_claims(
    problem: Problem,
    timetable: Timetable,
    pause_seconds: int,
    open_seconds: int,
    unmoved: Mapping[str, int],
) -> tuple[Finding, ...]:
    """Whether the pause, its open part and the units left behind are what is claimed.

    Args:
        problem: What was asked; nothing is checked where it is not well-formed
            (:func:`~treve.timetabling.referee.check.check_timetable` says why).
        timetable: What was answered.
        pause_seconds: Claimed pause, margin and nights included.
        open_seconds: Claimed part of it in windows.
        unmoved: Claimed units left behind by load id; a load that is absent leaves none.

    Returns:
        One fault for each claim that does not hold.
    """
    if check_problem(problem):
        return ()
    return tuple(_check_claims(problem, timetable, pause_seconds, open_seconds, unmoved))


def check_totals(
    problem: Problem,
    timetable: Timetable,
    *,
    people_moved: int,
    people_unmoved: int,
    kilograms_moved: int,
    kilograms_unmoved: int,
) -> tuple[Finding, ...]:
    """Whether people and kilograms moved and left behind, over all loads, are what is claimed.

    Returns:
        One fault for each total that does not hold; none where the problem is not well-formed.
    """
    if check_problem(problem):
        return ()
    moved = measure(problem, timetable).moved
    people = sum(load.quantity for load in problem.loads if load.people)
    goods = sum(load.quantity for load in problem.loads if not load.people)
    people_there = sum(moved[load.id] for load in problem.loads if load.people)
    goods_there = sum(moved[load.id] for load in problem.loads if not load.people)
    rows = (
        ("people_moved", people_moved, people_there),
        ("people_unmoved", people_unmoved, people - people_there),
        ("kilograms_moved", kilograms_moved, goods_there),
        ("kilograms_unmoved", kilograms_unmoved, goods - goods_there),
    )
    return tuple(
        fault("referee-claim-total", field, claimed=claimed, measured=measured)
        for field, claimed, measured in rows
        if claimed != measured
    )


def _check_claims(
    problem: Problem,
    timetable: Timetable,
    pause_seconds: int,
    open_seconds: int,
    unmoved: Mapping[str, int],
) -> Iterator[Finding]:
    measured = measure(problem, timetable)
    if pause_seconds != measured.pause_seconds:
        yield fault(
            "referee-claim-pause",
            "pause",
            claimed_seconds=pause_seconds,
            measured_seconds=measured.pause_seconds,
        )
    if open_seconds != measured.open_seconds:
        yield fault(
            "referee-claim-open",
            "open",
            claimed_seconds=open_seconds,
            measured_seconds=measured.open_seconds,
        )
    for load in problem.loads:
        claimed, left = unmoved.get(load.id, 0), load.quantity - measured.moved[load.id]
        if claimed != left:
            yield fault("referee-claim-unmoved", load.id, claimed=claimed, measured=left)
