"""Runs of windows, hours that meet, and the most hours that a stretch of time can hold.

Pure arithmetic on half-open intervals of whole seconds.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from treve.timetabling.window import (
    Window,
)


@dataclass(frozen=True, slots=True)
class Run:
    """So many windows that follow each other, the first and the last of them touched.

    Attributes:
        open_seconds: All their open time: no pause that touches no other window has more.
        between_seconds: The open time of all but the first and the last: no such pause has less.
        shut_seconds: The nights between them.
    """

    open_seconds: int
    between_seconds: int
    shut_seconds: int


def runs(windows: Sequence[Window], count: int) -> tuple[Run, ...]:
    """Every run of ``count`` windows that follow each other."""
    found = []
    for i in range(len(windows) - count + 1):
        part = windows[i : i + count]
        total = sum(w.seconds for w in part)
        between = sum(w.seconds for w in part[1:-1])
        elapsed = part[-1].end_seconds - part[0].start_seconds
        found.append(Run(total, between, elapsed - total))
    return tuple(found)


def usable(windows: Sequence[Window], margin_seconds: int) -> tuple[Window, ...]:
    """Windows longer than the margin: in the others nothing can happen."""
    return tuple(w for w in windows if w.seconds > margin_seconds)


def without_margin(windows: Sequence[Window], margin_seconds: int) -> tuple[Window, ...]:
    """The hours in which one may be inside: usable windows, each less the margin at its end."""
    return tuple(
        Window(w.start_seconds, w.end_seconds - margin_seconds)
        for w in usable(windows, margin_seconds)
    )


def first_hours(windows: Sequence[Window], open_seconds: int) -> tuple[Window, ...]:
    """The first windows that hold so many open seconds, the last one cut short."""
    kept = []
    left = open_seconds
    for window in windows:
        length = min(left, window.seconds)
        if length > 0:
            kept.append(Window(window.start_seconds, window.start_seconds + length))
        left -= length
    return tuple(kept)


def intersect(a: Sequence[Window] | None, b: Sequence[Window] | None) -> tuple[Window, ...] | None:
    """Hours that lie in both; ``None`` stands for all time."""
    if a is None or b is None:
        both = a if b is None else b
        return None if both is None else tuple(both)
    out = []
    for x in a:
        for y in b:
            start = max(x.start_seconds, y.start_seconds)
            end = min(x.end_seconds, y.end_seconds)
            if start < end:
                out.append(Window(start, end))
    return tuple(sorted(out))


def concave_hull(hours: Sequence[Window]) -> tuple[tuple[int, int, int], ...]:
    """Lines above the most hours any stretch of a given length can hold.

    Each line ``(a, b, c)`` says: a stretch of ``t`` seconds holds at most ``(a + b * t) / c``
    seconds of the hours. The lines are the upper concave hull of the points (length of the stretch
    from the start of one hour to the end of another, seconds of hours in it): between these points
    the true function grows by at most what the hull grows.
    """
    best: dict[int, int] = {0: 0}
    for i, first in enumerate(hours):
        held = 0
        for last in hours[i:]:
            held += last.seconds
            length = last.end_seconds - first.start_seconds
            best[length] = max(best.get(length, 0), held)
    return hull_lines(best)


def hull_lines(points: Mapping[int, int]) -> tuple[tuple[int, int, int], ...]:
    """Lines above some points, and above all that lies to the right of one and no higher.

    Args:
        points: Height by place, one of them at 0.

    Returns:
        Lines ``(a, b, c)``: at ``t`` nothing is higher than ``(a + b * t) / c``. The last is level.
    """
    hull: list[tuple[int, int]] = []
    for point in sorted(points.items()):
        if hull and point[1] <= hull[-1][1]:
            continue
        while len(hull) >= 2 and _above(hull[-2], hull[-1], point):
            hull.pop()
        hull.append(point)
    lines = []
    for (x0, y0), (x1, y1) in itertools.pairwise(hull):
        lines.append((y0 * (x1 - x0) - x0 * (y1 - y0), y1 - y0, x1 - x0))
    return (*lines, (hull[-1][1], 0, 1))


def _above(p: tuple[int, int], q: tuple[int, int], r: tuple[int, int]) -> bool:
    """Whether ``q`` lies on or below the line from ``p`` to ``r``."""
    return (q[1] - p[1]) * (r[0] - p[0]) <= (r[1] - p[1]) * (q[0] - p[0])
