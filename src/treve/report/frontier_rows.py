"""The rows of a frontier, made once for the terminal, the table of the page and the CSV."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from treve.languages import say
from treve.plan.frontier_model import Frontier, Point
from treve.report.clock import proven, silence
from treve.report.frontier_axes import axes_paths, axes_words, axis_words
from treve.report.rows import to_csv
from treve.timetabling.solution import Outcome

HEADER = (
    *("outcome", "pause_minutes", "open_minutes", "bound_minutes", "bound_open_minutes", "gap"),
    *("pause_from", "bound_from", "steps", "tonnes_moved", "searched"),
)
"""Columns of the CSV after those of the axes; the same in every language."""

LEAST_ALIKE = 3
"""So many points told alike, one after the other, share a row."""

LEAST_TONNES = 0.1
"""Less is no difference: tonnes are told with one decimal."""


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
        "" if point.tonnes_moved is None else f"{point.tonnes_moved:.10g}",
        _searched(point),
    )


def _searched(point: Point) -> str:
    if point.hardly_searched:
        return "hardly"
    return "yes" if point.searched else "no"


def columns(frontier: Frontier, language: str) -> tuple[str, ...]:
    """Heads of the table that people read."""
    gap = "gap_open" if has_closed_hours(frontier) else "gap"
    shown = ("pause", "bound", gap, *(("goods",) if goods_differ(frontier) else ()), "outcome")
    names = (say("frontier-column", language, column=column) for column in shown)
    return (*(axis_words(axis, frontier, language) for axis in frontier.axes), *names)


def has_closed_hours(frontier: Frontier) -> bool:
    """Whether gaps are told beside pauses or bounds that span hours in which nothing may move.

    A gap is one of open hours alone, while pauses and bounds are told with the closed hours.
    """
    return any(
        point.pause_minutes != point.open_minutes or point.bound_minutes != point.bound_open_minutes
        for point in frontier.points
        if point.gap is not None
    )


def goods_differ(frontier: Frontier) -> bool:
    """Whether not all points bring in the same goods: what need not come in may be left."""
    known = [point.tonnes_moved for point in frontier.points if point.tonnes_moved is not None]
    return bool(known) and max(known) - min(known) >= LEAST_TONNES


def told_rows(frontier: Frontier, language: str) -> Iterator[tuple[str, ...]]:
    """The table that people read: values, pause, bound, gap, goods where they differ, outcome.

    Points of a curve that are told alike, one after the other, share a row.
    """
    rows = [
        (
            silence(point.pause_minutes, language),
            proven(point.bound_minutes, point.pause_minutes, language),
            gap_told(point, language),
            *((tonnes_told(point, language),) if goods_differ(frontier) else ()),
            _outcome_told(frontier, point, language),
        )
        for point in frontier.points
    ]
    if len(frontier.axes) > 1:
        for point, row in zip(frontier.points, rows, strict=True):
            yield (*(f"{value:g}" for value in point.values), *row)
        return
    pairs = zip(frontier.points, rows, strict=True)
    for row, alike in itertools.groupby(pairs, key=lambda pair: pair[1]):
        points = [point for point, _ in alike]
        if len(points) < LEAST_ALIKE:
            yield from ((f"{point.values[0]:g}", *row) for point in points)
        else:
            yield (f"{points[0].values[0]:g}–{points[-1].values[0]:g}", *row)


def unsearched(frontier: Frontier) -> list[Point]:
    """The points that something is left to be found at, and that were not or hardly searched."""
    if frontier.bound_only:
        return []
    return [point for point in frontier.points if point.unsearched or point.hardly_searched]


def _outcome_told(frontier: Frontier, point: Point, language: str) -> str:
    """The outcome; where not or hardly searched, that, and where the timetable comes from."""
    outcome = point.outcome.value
    if frontier.bound_only or not (point.unsearched or point.hardly_searched):
        return say("frontier-outcome", language, outcome=outcome)
    source = values_told(point.pause_from or ())
    return say(
        "frontier-outcome-unsearched",
        language,
        outcome=outcome,
        taken="yes" if source else "no",
        source=source,
        searched=_searched(point),
    )


def values_told(values: tuple[float, ...]) -> str:
    """The values of a point: ``3``, or ``3 × 2``."""
    return " × ".join(f"{value:g}" for value in values)


def tonnes_told(point: Point, language: str) -> str:
    """Goods brought in, or a dash."""
    if point.tonnes_moved is None:
        return say("report-none", language)
    return say("frontier-tonnes", language, tonnes=round(point.tonnes_moved, 1))


def gap_told(point: Point, language: str) -> str:
    """The gap in percent, or a dash."""
    if point.gap is None:
        return say("report-none", language)
    return say("frontier-gap", language, percent=round(100 * point.gap, 1))


def title(frontier: Frontier, language: str) -> str:
    """What is shown, of which scene."""
    what, paths = axes_words(frontier, language), axes_paths(frontier)
    return say("frontier-title", language, name=frontier.name, what=what, paths=paths)


def settled(point: Point) -> bool:
    """Whether the point's pause is proven shortest."""
    return point.outcome is Outcome.PROVEN_SHORTEST
