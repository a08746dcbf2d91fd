"""Windows: which numbers of them a timetable may span, and how much time each leaves.

A timetable *spans* the windows from the first in which any vehicle is in the zone to the last.
A window no longer than the margin can hold nobody and is left out. The pause holds every window
between the first and the last whole, and two margins at least.
"""

from __future__ import annotations

from dataclasses import dataclass

from treve.timetabling.referee.certificate.hull import Line, lines_above
from treve.timetabling.window import Window


@dataclass(frozen=True, slots=True)
class Span:
    """Windows that follow each other, spanned by a timetable.

    Attributes:
        least: Open seconds of its pause at least.
        most: Open seconds of its pause at most.
        nights: Seconds between the windows.
    """

    least: int
    most: int
    nights: int


def usable_windows(windows: tuple[Window, ...], margin: int) -> tuple[Window, ...]:
    """Windows in which anything can happen."""
    return tuple(w for w in windows if w.end_seconds - w.start_seconds > margin)


def spans_of(windows: tuple[Window, ...], margin: int, count: int) -> list[Span]:
    """Every choice of ``count`` usable windows that follow each other."""
    spans = []
    for first in range(len(windows) - count + 1):
        chosen = windows[first : first + count]
        lengths = [w.end_seconds - w.start_seconds for w in chosen]
        nights = chosen[-1].end_seconds - chosen[0].start_seconds - sum(lengths)
        least = sum(lengths[1:-1]) + 2 * margin if count > 1 else 0
        spans.append(Span(least, sum(lengths), nights))
    return spans


def axis_hours(windows: tuple[Window, ...], hours: tuple[Window, ...]) -> list[tuple[int, int]]:
    """Hours on an axis where only open time goes by, as starts and ends."""
    found, passed = [], 0
    for window in windows:
        shift = passed - window.start_seconds
        for hour in hours:
            start = max(hour.start_seconds, window.start_seconds)
            end = min(hour.end_seconds, window.end_seconds)
            if start < end:
                found.append((start + shift, end + shift))
        passed += window.end_seconds - window.start_seconds
    return found


def ceilings(hours: list[tuple[int, int]]) -> list[Line]:
    """Lines over the most that a stretch of any length holds of the hours, the steepest first.

    A line ``(a, b, d)`` says that ``t`` seconds hold at most ``(a + b t) / d``. A stretch that
    holds most can be moved until it begins with an hour or ends with one. Between the lengths that
    reach exactly from the beginning of one hour to the end of another the most first stays the
    same and then grows second by second: it lies below the chord. So the upper hull of these
    points lies above it everywhere, and after the last of them it grows no more.
    """
    points = {(0, 0)}
    for i, (start, _) in enumerate(hours):
        for j in range(i, len(hours)):
            held = sum(b - a for a, b in hours[i : j + 1])
            points.add((hours[j][1] - start, held))
    most = max(held for _, held in points)
    return [*lines_above(points), (most, 0, 1)]
