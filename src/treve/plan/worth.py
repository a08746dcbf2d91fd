"""Worth: how many minutes of silence one more of something saves, in two figures.

Of each condition of an agreement it is what the same plan without it would save: its cost.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from treve.measures import LEAST_MINUTES, SECONDS_PER_MINUTE
from treve.plan.again import Try
from treve.plan.build import Built
from treve.plan.changes import CONDITION, UNSEEN, Change, changes_asked
from treve.plan.clock import minutes
from treve.plan.judge import Answer
from treve.plan.model import Worth
from treve.plan.nearby import Nearby
from treve.plan.parts import Part
from treve.timetabling.referee import check_timetable, measure
from treve.timetabling.solution import Request, Solution

MOST_SOLVED_AGAIN = 4
"""Changes that are solved again at most: with the time spread thinner none of them tells much."""

MOST_CONDITIONS_SOLVED_AGAIN = 4
"""Conditions without which is solved again at most, beside those changes."""


@dataclass(frozen=True, slots=True)
class Fall:
    """By how many minutes the bound falls with one more of something: proven."""

    minutes: float
    change: Change


def bound_falls(
    built: Built, answer: Answer, request: Request, near: Nearby, part: Part
) -> tuple[Fall, ...]:
    """By how much the bound falls with one more of each thing, or without each condition.

    Args:
        built: As planned.
        answer: With a timetable and a bound.
        request: How the plan was made.
        near: Proves bounds of changed problems.
        part: What it may spend; the last changes are left out where it ends before.

    Returns:
        The farthest fall first; none where the pause is given.
    """
    if request.fixed_open_seconds is not None or answer.bound is None or answer.measured is None:
        return ()
    changes = changes_asked(built.problem, answer, built.awaited)
    falls: list[Fall] = []
    if not part.goes_on():
        return ()
    for made, step in enumerate(least_pauses(changes, near), start=1):
        if step is not None:
            change, least = step
            falls.append(Fall(max(0.0, minutes(answer.bound.pause_seconds - least)), change))
        if not part.goes_on(dear=made >= len(changes)):
            break
    return tuple(sorted(falls, key=lambda fall: -fall.minutes))


def least_pauses(changes: Sequence[Change], near: Nearby) -> Iterator[tuple[Change, int] | None]:
    """The bound on the pause of each changed problem, in seconds; what is known at once first.

    Most changes move nothing, and to see it takes some thousandths of a second, a proof many times
    as long: so all are looked at before anything is proven anew, one step each. The order depends
    on the changes alone, so whoever checks a plan goes the same way.

    Args:
        changes: Each allows all that the problem allows.
        near: Proves bounds of changed problems.

    Yields:
        A change and its bound, or ``None`` for a step that answered nothing.
    """
    waiting = []
    for change in changes:
        known = near.loosened_seconds(change.problem)
        if known is None:
            waiting.append(change)
        yield None if known is None else (change, known)
    for change in waiting:
        yield change, near.prove_and_keep(change.problem).pause_seconds


def worth_tries(falls: Sequence[Fall], answer: Answer, near: Nearby) -> Iterator[Try]:
    """The changes that are solved again: the few whose bound falls most, and conditions left out.

    With one more of something whose bound stays where it is no gain can be shown that is certain,
    so none is looked for. Of conditions bounds see little, so that all there is between pause and
    bound may be what one of them costs.
    """
    gap = gap_minutes(answer)
    again = solved_again(
        ((fall.change.name, fall.change.kind, fall.minutes) for fall in falls), gap
    )
    for fall in falls:
        change, seconds = fall.change, fall.minutes * SECONDS_PER_MINUTE
        if change.name in again:
            hoped = seconds + gap * SECONDS_PER_MINUTE if change.kind in UNSEEN else 0.0
            bound = near.proven(change.problem)
            yield Try(change.name, change.problem, answer.timetable, seconds, bound, hoped)


def worth_of_more(
    falls: Iterable[Fall], solutions: Mapping[str, Solution], answer: Answer
) -> tuple[Worth, ...]:
    """Say what one more of each thing buys.

    The first figure is proven: by how much the bound falls. The second is by how much the pause
    falls when it is solved again. What is solved again skips the pass for early arrivals; that pass
    never makes a pause longer, so like is compared with like, and as every timetable there is
    serves the changed problem too, the fall is never negative.

    Args:
        falls: Of the bound.
        solutions: What was found when solved again, by name of the change.
        answer: With a timetable and a bound.

    Returns:
        One row a change, the dearest first.
    """
    rows = []
    for fall in falls:
        found = solutions.get(fall.change.name)
        shorter = None if found is None else _pause_falls(fall.change, found, answer)
        rows.append(worth_row(fall.change, fall.minutes, shorter, answer))
    return by_worth(rows)


def solved_again(falls: Iterable[tuple[str, str, float]], gap: float) -> frozenset[str]:
    """Which changes are solved again.

    Args:
        falls: Name and kind of each change, and by how many minutes its bound falls, the farthest
            first.
        gap: Minutes by which the pause stands above its bound.

    Returns:
        Their names.
    """
    rows = tuple(falls)
    more = [name for name, kind, fall in rows if kind not in UNSEEN and fall >= LEAST_MINUTES]
    unseen = [row for row in rows if row[1] in UNSEEN and row[2] + gap >= LEAST_MINUTES]
    teams = [name for name, kind, _ in unseen if kind != CONDITION]
    fewer = [name for name, kind, _ in unseen if kind == CONDITION]
    most, conditions = MOST_SOLVED_AGAIN, MOST_CONDITIONS_SOLVED_AGAIN
    return frozenset((*more[:most], *teams, *fewer[:conditions]))


def by_worth(rows: Iterable[Worth]) -> tuple[Worth, ...]:
    """The dearest first."""
    return tuple(
        sorted(rows, key=lambda row: (-row.bound_falls_minutes, -(row.pause_falls_minutes or 0)))
    )


def worth_row(
    change: Change, bound_falls_minutes: float, pause_falls_minutes: float | None, answer: Answer
) -> Worth:
    """One row, and whether its gain is certain.

    It is where the pause found with one more lies below the bound without it: then the shortest
    pause falls, whatever it is. A bound that falls proves no gain, as no pause may follow it.
    """
    return Worth(
        change=change.name,
        object=change.object,
        kind=change.kind,
        bound_falls_minutes=bound_falls_minutes,
        pause_falls_minutes=pause_falls_minutes,
        resolvable=pause_falls_minutes is not None and pause_falls_minutes > gap_minutes(answer),
        units=change.units,
        category=change.category,
    )


def gap_minutes(answer: Answer) -> float:
    """How far the pause stands above its bound; endless where one of them is not known."""
    bound, measured = answer.bound, answer.measured
    if bound is None or measured is None:
        return math.inf
    return minutes(measured.pause_seconds - bound.pause_seconds)


def _pause_falls(change: Change, solution: Solution, answer: Answer) -> float | None:
    """Minutes by which the pause falls when solved again; never negative."""
    found = solution.timetable
    if answer.measured is None:
        return None
    if found is None or check_timetable(change.problem, found):
        return 0.0
    return max(
        0.0, minutes(answer.measured.pause_seconds - measure(change.problem, found).pause_seconds)
    )
