"""What a frontier says in words: where the curve flattens, and what binds from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from treve.languages import say
from treve.measures import LEAST_MINUTES
from treve.plan.frontier_model import Frontier, Point
from treve.report.clock import at_least, duration, silence
from treve.report.frontier_rows import goods_differ, has_closed_hours, unsearched, values_told

SMALL_SHARE = 0.05
"""What the last point could at most save is called little where it is below this part of it."""

FLAT_SHARE = 0.01
"""A pause that falls by less than this part of itself to the last point is called flat."""

BINDING_SHARE = 0.1
"""What makes less of the bound than this is not told."""


def remarks(frontier: Frontier, language: str) -> Iterator[str]:
    """What the points say together, and what they leave open.

    Args:
        frontier: A curve or a map.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Sentences. Only what follows from the bounds is said to be proven.
    """
    if frontier.bound_only:
        yield say("frontier-bound-only", language)
    left = len(unsearched(frontier))
    if left:
        yield say("frontier-unsearched", language, points=left, all=len(frontier.points))
    elif not frontier.whole:
        yield say("frontier-partial", language)
    if has_closed_hours(frontier):
        yield say("frontier-closed-hours", language)
    if len(frontier.axes) == 1:  # of a map two values would change at once
        yield from _steep(frontier, language)
    if len(frontier.axes) == 1 and not _harmful(frontier):
        yield from _flat(frontier, language)
    yield from _binding(frontier, language)
    if goods_differ(frontier):
        yield goods_sentence(frontier, language)


def _known(frontier: Frontier) -> list[Point]:
    return [point for point in frontier.points if point.pause_minutes is not None]


def _found(frontier: Frontier) -> list[Point]:
    """Points whose pause says something of the point itself: what was searched for, or is proven.

    What was only taken over is a pause that will do, but no news of what more of it brings; nor is
    what a search found that had hardly begun.
    """
    bare = unsearched(frontier)
    return [point for point in _known(frontier) if point not in bare]


def _steep(frontier: Frontier, language: str) -> Iterator[str]:
    """How far the pause falls or rises between the first point with one of its own and the last."""
    known = _found(frontier)
    if len(known) < 2:
        return
    first, last = known[0], known[-1]
    falls = (first.pause_minutes or 0.0) - (last.pause_minutes or 0.0)
    if abs(falls) >= LEAST_MINUTES:
        yield say(
            "frontier-steep",
            language,
            change="falls" if falls > 0 else "rises",
            first=_values(first),
            last=_values(last),
            pause=silence(first.pause_minutes, language),
            pause2=silence(last.pause_minutes, language),
        )


def _harmful(frontier: Frontier) -> bool:
    """Whether more of it raises the bound: then there is no "enough"."""
    bounds = [p.bound_minutes for p in frontier.points if p.bound_minutes is not None]
    return bool(bounds) and bounds[-1] - bounds[0] >= LEAST_MINUTES


def _flat(frontier: Frontier, language: str) -> Iterator[str]:
    """From where on more shortens nothing: proven, found so far, and of the bound."""
    last = frontier.points[-1]
    if last.bound_minutes is None:
        return
    known = _known(frontier)
    proven = next((p for p in known if _saves(p, last.bound_minutes) < LEAST_MINUTES), None)
    if proven is not None and proven is not last:
        pause = silence(proven.pause_minutes, language)
        yield say("frontier-flat-proven", language, **_ends(proven, last), pause=pause)
        return
    found = _found(frontier)
    if found and found[-1] is last:
        yield from _flat_pause(found, language)
    bounded = [p for p in frontier.points if p.bound_minutes is not None]
    start = next(p for p in bounded if _over(p.bound_minutes, last.bound_minutes) < LEAST_MINUTES)
    if start is not last:
        bound = at_least(last.bound_minutes, language)
        yield say("frontier-flat-bound", language, **_ends(start, last), bound=bound)
    yield from _enough(known, last, language)


def _flat_pause(known: Sequence[Point], language: str) -> Iterator[str]:
    """From where on the pause that was found falls no more, or hardly."""
    last = known[-1]
    end = last.pause_minutes or 0.0
    start = next(p for p in known if _over(p.pause_minutes, end) <= FLAT_SHARE * end)
    if start is last:
        return
    stays = _over(start.pause_minutes, end) < LEAST_MINUTES
    yield say(
        "frontier-flat-pause",
        language,
        change="stays" if stays else "falls",
        pause=silence(start.pause_minutes, language),
        pause2=silence(end, language),
        **_ends(start, last),
    )


def _enough(known: Sequence[Point], last: Point, language: str) -> Iterator[str]:
    """From where on it is proven that little can be saved."""
    bound = last.bound_minutes or 0.0
    point = next((p for p in known if _saves(p, bound) <= SMALL_SHARE * bound), None)
    if point is not None and point is not last:
        most = duration(_saves(point, bound), language)
        yield say("frontier-enough", language, **_ends(point, last), most=most)


def _saves(point: Point, bound_minutes: float) -> float:
    """The most that any point with this bound can save against a pause that was found."""
    return max(0.0, (point.pause_minutes or 0.0) - bound_minutes)


def _over(minutes: float | None, least_minutes: float | None) -> float:
    return abs((minutes or 0.0) - (least_minutes or 0.0))


def _binding(frontier: Frontier, language: str) -> Iterator[str]:
    """What makes the bound: from where on it falls no further, else at the last point with one."""
    bounded = [point for point in frontier.points if point.bottleneck]
    if not bounded:
        return
    last = bounded[-1]
    alike = next(p for p in bounded if _over(p.bound_minutes, last.bound_minutes) < LEAST_MINUTES)
    flat = len(frontier.axes) == 1 and not _harmful(frontier) and alike is not last
    point = alike if flat else last
    told = [
        say(
            "frontier-binding",
            language,
            kind=row.kind,
            name=frontier.names.get(row.object, row.object),
            percent=round(100 * row.share),
        )
        for row in point.bottleneck
        if row.share >= BINDING_SHARE
    ]
    if told:
        where = "from" if flat else "at"
        what = ", ".join(told)
        yield say("frontier-binds", language, where=where, values=_values(point), what=what)


def goods_sentence(frontier: Frontier, language: str) -> str:
    """How many goods the points bring in, where they do not bring in the same."""
    known = [point for point in frontier.points if point.tonnes_moved is not None]
    least, most = (
        choose(known, key=lambda point: point.tonnes_moved or 0.0) for choose in (min, max)
    )
    return say(
        "frontier-goods",
        language,
        least=round(least.tonnes_moved or 0.0, 1),
        most=round(most.tonnes_moved or 0.0, 1),
        first=_values(least),
        last=_values(most),
    )


def _ends(first: Point, last: Point) -> dict[str, str]:
    return {"values": _values(first), "last": _values(last)}


def _values(point: Point) -> str:
    return values_told(point.values)
