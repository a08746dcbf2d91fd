"""The frontier as a picture: a curve or a map in plain SVG, without colour-borne meaning alone."""

from __future__ import annotations

import html
import itertools
import math
from collections.abc import Iterable, Sequence

from treve.languages import say
from treve.measures import MINUTES_PER_HOUR
from treve.plan.frontier_model import Frontier, Point
from treve.report.frontier_axes import axes_words, axis_words
from treve.report.frontier_rows import (
    gap_told,
    goods_differ,
    has_closed_hours,
    settled,
    tonnes_told,
    unsearched,
)
from treve.report.frontier_words import remarks
from treve.timetabling.solution import Outcome

WIDTH, HEIGHT = 900, 520
LEFT, RIGHT, TOP, BOTTOM = 78, 30, 40, 110

PAUSE, BOUND, BAND, INK, FAINT = "#0b4f8a", "#b35806", "#dce8f3", "#222222", "#666666"
"""Blue and orange stay apart for every kind of colour blindness, and as greys on paper."""

_LIGHT, _DARK = (240, 246, 252), (8, 64, 120)
"""Ends of the map's scale: one hue, so that darker is longer for everybody."""

_STEPS = (0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 72, 168, 336)
_MOST_COLUMNS_TOLD = 16
_MOST_GOODS_TOLD = 12


def chart(frontier: Frontier, language: str) -> str:
    """Draw the frontier.

    Args:
        frontier: With one axis (a curve) or two (a map).
        language: Of the words in it.

    Returns:
        One ``<svg>`` element that needs nothing else.
    """
    drawn = _curve(frontier, language) if len(frontier.axes) == 1 else _map(frontier, language)
    label = html.escape(axes_words(frontier, language))
    return "\n".join(
        (
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
                f'role="img" aria-label="{label}" font-family="sans-serif" font-size="14" '
                f'fill="{INK}">'
            ),
            *_description(frontier, language),
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
            *drawn,
            "</svg>",
        )
    )


def _text(x: float, y: float, text: str, more: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{html.escape(text)}</text>'


def _curve(frontier: Frontier, language: str) -> list[str]:
    """The band between bound and pause, over the values of one axis."""
    values = frontier.axes[0].values
    tops = [
        p.pause_minutes if p.pause_minutes is not None else p.bound_minutes for p in frontier.points
    ]
    most = max((top for top in tops if top is not None), default=MINUTES_PER_HOUR)
    step = _step(most / MINUTES_PER_HOUR)
    ceiling = max(1, math.ceil(most / MINUTES_PER_HOUR / step)) * step

    def x(value: float) -> float:
        span = values[-1] - values[0]
        part = (value - values[0]) / span if span else 0.5
        return LEFT + 12 + part * (WIDTH - LEFT - RIGHT - 24)

    def y(minutes: float) -> float:
        return HEIGHT - BOTTOM - minutes / MINUTES_PER_HOUR / ceiling * (HEIGHT - TOP - BOTTOM)

    drawn = _grid(ceiling, step, y)
    drawn += _ticks(values, x)
    drawn.append(
        _text(
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - BOTTOM + 46,
            axis_words(frontier.axes[0], frontier, language),
            'text-anchor="middle" font-weight="bold"',
        )
    )
    drawn.append(_text(LEFT - 58, TOP - 18, say("frontier-axis-pause", language)))
    both = [
        p for p in frontier.points if p.pause_minutes is not None and p.bound_minutes is not None
    ]
    upper = [(x(p.values[0]), y(p.pause_minutes or 0)) for p in both]
    lower = [(x(p.values[0]), y(p.bound_minutes or 0)) for p in both]
    if len(both) > 1:
        drawn.append(f'<polygon points="{_points([*upper, *reversed(lower)])}" fill="{BAND}"/>')
    bounds = [
        (x(p.values[0]), y(p.bound_minutes)) for p in frontier.points if p.bound_minutes is not None
    ]
    drawn.append(
        f'<polyline points="{_points(bounds)}" fill="none" stroke="{BOUND}" stroke-width="2" '
        'stroke-dasharray="7 4"/>'
    )
    marked = unsearched(frontier)
    pairs = zip(upper, both, strict=True)
    drawn += [
        f'<polyline points="{_points(at for at, _ in run)}" fill="none" stroke="{PAUSE}" '
        'stroke-width="2.5"/>'
        for searched, run in itertools.groupby(pairs, key=lambda pair: pair[1] not in marked)
        if searched
    ]
    drawn += [
        _diamond(*at) if p in marked else _marker(*at, filled=settled(p))
        for at, p in zip(upper, both, strict=True)
    ]
    drawn += [_bar(*at) for at in bounds]
    impossible = [p for p in frontier.points if p.outcome is Outcome.PROVEN_IMPOSSIBLE]
    drawn += [_cross(x(p.values[0]), HEIGHT - BOTTOM - 10) for p in impossible]
    drawn += _goods(frontier, x, language)
    return drawn + _legend(frontier, language, impossible=bool(impossible))


def _goods(frontier: Frontier, x: object, language: str) -> list[str]:
    """Under each value the goods brought in, where they are not the same everywhere."""
    assert callable(x)  # noqa: S101 - a function of a value
    if not goods_differ(frontier):
        return []
    every = max(1, math.ceil(len(frontier.points) / _MOST_GOODS_TOLD))
    y = HEIGHT - BOTTOM + 66
    style = 'text-anchor="middle" font-size="12"'
    told = [
        _text(x(point.values[0]), y, tonnes_told(point, language), style)
        for index, point in enumerate(frontier.points)
        if index % every == 0
    ]
    return [_text(8, y, say("frontier-axis-goods", language), 'font-size="12"'), *told]


def _description(frontier: Frontier, language: str) -> list[str]:
    """What the picture says in words, for whoever cannot see it."""
    told = html.escape(" ".join(remarks(frontier, language)))
    return [f"<desc>{told}</desc>"] if told else []


def _step(hours: float) -> float:
    return next((step for step in _STEPS if hours / step <= 8), _STEPS[-1])


def _grid(ceiling: float, step: float, y: object) -> list[str]:
    assert callable(y)  # noqa: S101 - a function of minutes
    drawn = []
    for index in range(round(ceiling / step) + 1):
        hours = index * step
        at = y(hours * MINUTES_PER_HOUR)
        shade = "#888888" if not index else "#dddddd"
        drawn.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at:.1f}" y2="{at:.1f}" stroke="{shade}"/>'
        )
        drawn.append(_text(LEFT - 8, at + 5, f"{hours:g}", 'text-anchor="end"'))
    return drawn


def _ticks(values: Sequence[float], x: object) -> list[str]:
    assert callable(x)  # noqa: S101 - a function of a value
    every = max(1, math.ceil(len(values) / _MOST_COLUMNS_TOLD))
    return [
        _text(x(value), HEIGHT - BOTTOM + 22, f"{value:g}", 'text-anchor="middle"')
        for index, value in enumerate(values)
        if index % every == 0
    ]


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _marker(x: float, y: float, *, filled: bool) -> str:
    fill = PAUSE if filled else "#ffffff"
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{fill}" stroke="{PAUSE}" stroke-width="2"/>'
    )


def _diamond(x: float, y: float) -> str:
    """What was taken over and not searched: a mark that no line joins."""
    return (
        f'<path d="M{x:.1f} {y - 7:.1f}l7 7l-7 7l-7 -7z" fill="#ffffff" stroke="{FAINT}" '
        'stroke-width="1.5" stroke-dasharray="2 2"/>'
    )


def _bar(x: float, y: float) -> str:
    return (
        f'<line x1="{x - 6:.1f}" x2="{x + 6:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="{BOUND}" '
        'stroke-width="2.5"/>'
    )


def _cross(x: float, y: float) -> str:
    return (
        f'<path d="M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10" stroke="{INK}" stroke-width="2" '
        'fill="none"/>'
    )


def _legend(frontier: Frontier, language: str, *, impossible: bool) -> list[str]:
    y = HEIGHT - 34
    drawn = []
    if not frontier.bound_only:
        drawn += [_marker(LEFT, y - 5, filled=False), _marker(LEFT + 14, y - 5, filled=True)]
        drawn.append(_text(LEFT + 26, y, say("frontier-legend-pause", language)))
    drawn += [_bar(WIDTH / 2 + 20, y - 5)]
    drawn.append(_text(WIDTH / 2 + 34, y, say("frontier-legend-bound", language)))
    if impossible:
        drawn.append(_cross(WIDTH / 2 + 20, y + 17))
        drawn.append(_text(WIDTH / 2 + 34, y + 22, say("frontier-legend-impossible", language)))
    if unsearched(frontier):
        drawn.append(_diamond(LEFT + 7, y + 17))
        drawn.append(_text(LEFT + 26, y + 22, say("frontier-legend-unsearched", language)))
    return drawn


def _map(frontier: Frontier, language: str) -> list[str]:
    """One cell a point, darker where the pause is longer; its figures stand in it."""
    across, upward = frontier.axes
    columns, rows = len(across.values), len(upward.values)
    width = (WIDTH - LEFT - RIGHT) / columns
    height = (HEIGHT - TOP - BOTTOM) / rows
    known = [_coloured_by(point, frontier) for point in frontier.points]
    figures = [figure for figure in known if figure is not None]
    low, high = min(figures, default=0.0), max(figures, default=1.0)
    marked = unsearched(frontier)
    drawn = [
        (
            '<defs><pattern id="never" width="8" height="8" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect width="8" height="8" fill="#ffffff"/>'
            f'<line x1="0" y1="0" x2="0" y2="8" stroke="{INK}" stroke-width="2"/></pattern></defs>'
        )
    ]
    for index, point in enumerate(frontier.points):
        left = LEFT + (index // rows) * width
        top = TOP + (rows - 1 - index % rows) * height
        part = 0.0 if known[index] is None else ((known[index] or 0) - low) / ((high - low) or 1)
        drawn += _cell(point, frontier, (left, top, width, height), part, language)
        if point in marked:
            drawn.append(_dashes(left, top, width, height))
    drawn += _map_axes(frontier, language, width, height)
    words = "frontier-legend-map-bound" if frontier.bound_only else "frontier-legend-map"
    words += "-open" if has_closed_hours(frontier) else ""
    legend = say(words, language)
    if any(_bound_alone(point, frontier) for point in frontier.points):
        legend = f"{legend}; {say('frontier-legend-least', language)}"
    drawn.append(_text(LEFT, HEIGHT - 30, legend))
    drawn += _scale(low, high) if figures else []
    if any(point.outcome is Outcome.PROVEN_IMPOSSIBLE for point in frontier.points):
        box = f'x="{LEFT}" y="{HEIGHT - 22}" width="18" height="14" stroke="{INK}"'
        drawn.append(f'<rect {box} fill="url(#never)"/>')
        told = say("frontier-legend-impossible", language)
        drawn.append(_text(LEFT + 26, HEIGHT - 10, told))
    if marked:
        drawn.append(_dashes(WIDTH / 2 - 106, HEIGHT - 24, 22, 18))
        told = say("frontier-legend-unsearched", language)
        drawn.append(_text(WIDTH / 2 - 76, HEIGHT - 10, told))
    return drawn


def _dashes(left: float, top: float, width: float, height: float) -> str:
    """The frame of a cell that was not searched; seen on light and dark."""
    box = (
        f'x="{left + 3:.1f}" y="{top + 3:.1f}" width="{max(1.0, width - 6):.1f}" '
        f'height="{max(1.0, height - 6):.1f}"'
    )
    return f'<rect {box} fill="none" stroke="#e08020" stroke-width="2" stroke-dasharray="4 3"/>'


def _shade(part: float) -> str:
    """A colour of the map's scale, from its light end (0) to its dark one (1)."""
    mixed = tuple(round(a + (b - a) * part) for a, b in zip(_LIGHT, _DARK, strict=True))
    return f"rgb{mixed}"


def _scale(low: float, high: float) -> list[str]:
    """The colours with the least and the most that they stand for, below the map on the right."""
    right, top, width = WIDTH - RIGHT - 70, HEIGHT - 62, 24
    drawn = [
        f'<rect x="{right - (5 - step) * width}" y="{top}" width="{width}" height="12" '
        f'fill="{_shade(step / 4)}" stroke="#bbbbbb"/>'
        for step in range(5)
    ]
    left = right - 5 * width - 8
    drawn.append(_text(left, top + 11, _clock(low), 'text-anchor="end"'))
    drawn.append(_text(right + 8, top + 11, _clock(high)))
    return drawn


def _clock(minutes: float) -> str:
    """Hours and minutes: ``74:43``."""
    hours, rest = divmod(round(minutes), MINUTES_PER_HOUR)
    return f"{hours}:{rest:02d}"


def _coloured_by(point: Point, frontier: Frontier) -> float | None:
    """The figure that a cell is coloured by: the pause, or where none was looked for the bound."""
    return point.bound_minutes if frontier.bound_only else point.pause_minutes


def _bound_alone(point: Point, frontier: Frontier) -> bool:
    """Whether nothing but a bound is known, where pauses were looked for: it is no pause."""
    unknown = not frontier.bound_only and point.pause_minutes is None
    never = point.outcome is Outcome.PROVEN_IMPOSSIBLE
    return unknown and not never and point.bound_minutes is not None


def _cell(
    point: Point,
    frontier: Frontier,
    box: tuple[float, float, float, float],
    part: float,
    language: str,
) -> list[str]:
    left, top, width, height = box
    fill = _shade(part)
    figure, least = _coloured_by(point, frontier), _bound_alone(point, frontier)
    if least:
        figure, part = point.bound_minutes, 0.0
    if point.outcome is Outcome.PROVEN_IMPOSSIBLE:
        fill = "url(#never)"
    elif figure is None or least:
        fill = "#ffffff"
    drawn = [
        (
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" '
            f'fill="{fill}" stroke="#ffffff" stroke-width="2"/>'
        )
    ]
    if figure is None or width < 44 or height < 22:
        return drawn
    ink = "#ffffff" if part > 0.62 else INK
    centre = left + width / 2
    style = f'text-anchor="middle" fill="{ink}"'
    two = point.gap is not None and height >= 44
    middle = top + height / 2 + (-2 if two else 5)
    told = f"\u2265\N{NO-BREAK SPACE}{_clock(figure)}" if least else _clock(figure)
    weight = "normal" if least else "bold"
    drawn.append(_text(centre, middle, told, f'{style} font-weight="{weight}"'))
    if two:
        told = "✓" if settled(point) else f"+{gap_told(point, language)}"
        drawn.append(_text(centre, middle + 19, told, f'{style} font-size="12"'))
    return drawn


def _map_axes(frontier: Frontier, language: str, width: float, height: float) -> list[str]:
    across, upward = frontier.axes
    rows = len(upward.values)
    every = max(1, math.ceil(len(across.values) / _MOST_COLUMNS_TOLD))
    skip = max(1, math.ceil(14 / height))
    drawn = [
        _text(LEFT + (i + 0.5) * width, HEIGHT - BOTTOM + 20, f"{v:g}", 'text-anchor="middle"')
        for i, v in enumerate(across.values)
        if i % every == 0
    ]
    drawn += [
        _text(LEFT - 8, TOP + (rows - 0.5 - i) * height + 5, f"{v:g}", 'text-anchor="end"')
        for i, v in enumerate(upward.values)
        if i % skip == 0
    ]
    bold = 'text-anchor="middle" font-weight="bold"'
    drawn.append(
        _text(
            (LEFT + WIDTH - RIGHT) / 2,
            HEIGHT - BOTTOM + 46,
            axis_words(across, frontier, language),
            bold,
        )
    )
    middle = (TOP + HEIGHT - BOTTOM) / 2
    turned = f'{bold} transform="rotate(-90 22 {middle:.1f})"'
    drawn.append(_text(22, middle, axis_words(upward, frontier, language), turned))
    return drawn
