"""Plain arcs: those that wait for one lane, bay or desk at most.

All that happens before it keeps its distance from the arc's start, all after it from the moment it
is free. So one look-up answers when such a trip would be over; and arcs that come to the same lane
after the same time share the answer (*shares*, numbered for each fleet and stop).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.elements import (
    AFTER_LAST,
    AT_END,
    AT_LAST,
    AT_START,
    BEFORE_START,
    FIRST_ARRIVAL,
    ON_ARRIVAL,
    REACHED,
    Elements,
)

NOT_PLAIN = -2
FREE = -1
"""A plain arc that waits for nothing."""


@dataclass(frozen=True, slots=True)
class Plain:
    """How a plain arc goes.

    Attributes:
        step: The step it may wait at, or ``FREE``, or ``NOT_PLAIN``.
        lead: Seconds from the start of the arc until it is ready there.
        rest: Seconds from the moment that step begins until the arc's end.
        first, last: First and last moment inside: 1 if counted from the step's begin, 0 if from
            the start, -1 if there is none; and the seconds from there.
    """

    step: int
    lead: int = 0
    rest: int = 0
    first: tuple[int, int] = (-1, 0)
    last: tuple[int, int] = (-1, 0)


def plain_of(elements: Elements) -> Plain:
    """Read an arc's steps."""
    steps = elements.steps
    limited = [k for k, s in enumerate(steps) if s.resources[0] >= 0 or s.desks[0] >= 0]
    if len(limited) > 1:
        return Plain(NOT_PLAIN)
    if limited and (
        steps[limited[0]].desks[0] >= 0
        or steps[limited[0]].longest_wait < NEVER
        or steps[limited[0]].queue >= 0
    ):
        return Plain(NOT_PLAIN)
    begins = []
    now = 0
    for step in steps:
        begins.append(now + step.travel)
        now += step.travel + step.hold
    whole = now + elements.tail
    met = limited[0] if limited else len(steps)
    lead = begins[met] if limited else 0

    def moment(k: int, seconds: int) -> tuple[int, int]:
        return (1, seconds - lead) if k >= met else (0, seconds)

    return Plain(
        limited[0] if limited else FREE,
        lead,
        whole - lead if limited else whole,
        _first(elements, begins, whole, moment),
        _last(elements, begins, whole, moment),
    )


def _first(
    elements: Elements,
    begins: list[int],
    whole: int,
    moment: Callable[[int, int], tuple[int, int]],
) -> tuple[int, int]:
    k, mode, _, _ = elements.inside
    steps = elements.steps
    if k < 0:
        return (-1, 0)
    if mode == AT_START:
        return moment(k, begins[k])
    if mode == BEFORE_START:
        return moment(k, begins[k] - steps[k].travel)
    if mode in (AFTER_LAST, REACHED):
        left = begins[k - 1] + steps[k - 1].hold
        return moment(k - 1, left if mode == AFTER_LAST else left + steps[k].travel)
    if mode == AT_LAST:
        return moment(len(steps), whole)
    return (0, 0)


def _last(
    elements: Elements,
    begins: list[int],
    whole: int,
    moment: Callable[[int, int], tuple[int, int]],
) -> tuple[int, int]:
    _, _, k, mode = elements.inside
    steps = elements.steps
    if k < 0:
        return (-1, 0)
    if mode == AT_END:
        return moment(k, begins[k] + steps[k].hold)
    if mode == ON_ARRIVAL:
        after = elements.tail if k + 1 == len(steps) else steps[k + 1].travel
        return moment(k, begins[k] + steps[k].hold + after)
    if mode == FIRST_ARRIVAL:
        return moment(0, begins[0])
    return moment(len(steps), whole)
