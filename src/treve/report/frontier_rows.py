"""The rows of a frontier, made once for the terminal, the table of the page and the CSV."""

from __future__ import annotations

from collections.abc import Iterator

from treve.languages import say
from treve.plan.frontier_model import Frontier, Point
from treve.report.clock import duration
from treve.report.rows import to_csv
from treve.timetabling.solution import Outcome

HEADER = (
    *("outcome", "pause_minutes", "open_minutes", "bound_minutes", "bound_open_minutes", "gap"),
    *("pause_from", "bound_from", "steps"),
)
"""Columns of the CSV after those of the axes; the same in every language."""

SMALL_SHARE = 0.05
"""What the last point could at most save is called little where it is below this part of it."""


def frontier_csv(frontier: Frontier) -> bytes:
    """One line a point: the values, then what is known there; empty where nothing is."""
    header = (*(axis.path for axis in frontier.axes), *HEADER)
    return to_csv(header, (_cells(point) for point in frontier.points))


def _cells(point: Point) -> tuple[str | int, ...]:
    figures = (
        point.pause_minutes,
        point.open_minutes,
        point.bound_minutes,
        point.bound_open_minutes,
        point.gap,
    )
    sources = (point.pause_from, point.bound_from)
    return (
        *(f"{value:g}" for value in point.values),
        point.outcome.value,
        *("" if figure is None else f"{figure:.10g}" for figure in figures),
        *("" if source is None else " ".join(f"{v:g}" for v in source) for source in sources),
        point.steps,
    )


def columns(frontier: Frontier, language: str) -> tuple[str, ...]:
    """Heads of the table that people read."""
    names = (
        say("frontier-column", language, column=column)
        for column in ("pause", "bound", "gap", "outcome")
    )
    return (*(axis.path for axis in frontier.axes), *names)


def told_rows(frontier: Frontier, language: str) -> Iterator[tuple[str, ...]]:
    """The table that people read: values, pause, bound, gap, outcome."""
    for point in frontier.points:
        yield (
            *(f"{value:g}" for value in point.values),
            duration(point.pause_minutes, language),
            duration(point.bound_minutes, language),
            gap_told(point, language),
            say("frontier-outcome", language, outcome=point.outcome.value),
        )


def gap_told(point: Point, language: str) -> str:
    """The gap in percent, or a dash."""
    if point.gap is None:
        return say("report-none", language)
    return say("frontier-gap", language, percent=round(100 * point.gap, 1))


def title(frontier: Frontier, language: str) -> str:
    """What is shown, of which scene."""
    what = " × ".join(axis.path for axis in frontier.axes)
    return say("frontier-title", language, name=frontier.name, what=what)


def remarks(frontier: Frontier, language: str) -> Iterator[str]:
    """What the curve says in words, and what it leaves open."""
    if frontier.bound_only:
        yield say("frontier-bound-only", language)
    if not frontier.whole:
        yield say("frontier-partial", language)
    first, last = frontier.points[0], frontier.points[-1]
    known = [point for point in frontier.points if point.pause_minutes is not None]
    if len(known) > 1 and (known[-1].pause_minutes or 0) < (known[0].pause_minutes or 0):
        yield say(
            "frontier-steep",
            language,
            first=_values(known[0]),
            last=_values(known[-1]),
            pause=duration(known[0].pause_minutes, language),
            pause2=duration(known[-1].pause_minutes, language),
        )
    if len(frontier.axes) > 1 or last.bound_minutes is None:
        return
    if first.bound_minutes is not None and first.bound_minutes < last.bound_minutes:
        return  # more of it does harm: there is no "enough"
    for point in known[:-1]:
        saved = (point.pause_minutes or 0.0) - last.bound_minutes
        if saved <= SMALL_SHARE * last.bound_minutes:
            most = duration(max(0.0, saved), language)
            figures = {"values": _values(point), "last": _values(last), "most": most}
            yield say("frontier-enough", language, **figures)
            return


def _values(point: Point) -> str:
    return " × ".join(f"{value:g}" for value in point.values)


def settled(point: Point) -> bool:
    """Whether the point's pause is proven shortest."""
    return point.outcome is Outcome.PROVEN_SHORTEST
