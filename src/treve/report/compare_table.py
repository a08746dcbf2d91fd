"""Two plans side by side, as a short table in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from treve.errors import Figure as Figures
from treve.languages import say
from treve.plan.compare_model import (
    Comparison,
    Delivery,
    Figure,
    FleetTrips,
    GateUse,
    GroupOut,
    Holding,
    HourOut,
    Judgement,
)
from treve.report.clock import duration, proven, silence, silent_minutes, whole_minutes
from treve.report.compare_labels import Labels
from treve.report.compare_values import scene_lines
from treve.report.names import Names, people_of
from treve.report.terminal import Row, Sentence

MOST_ROWS = 8
"""Most lines of one kind; --json tells all."""

MOST_HOURS = 8
"""Most hours told, evenly chosen from all at which the plans differ."""

MOST_GROUPS_AN_HOUR = 2


def comparison_table(comparison: Comparison, names: Names, labels: Labels, language: str) -> Group:
    """Show what differs: the verdict in a sentence, the figures, then whom it concerns.

    Args:
        comparison: What was found.
        names: Of both scenes.
        labels: What the two plans are called.
        language: As :func:`treve.languages.choose` takes it.

    Returns:
        Something for a rich console to print. Of plans that cannot be compared it tells why, what
        to do, and only what can be compared nevertheless.
    """
    head = [Sentence(_title(comparison, labels, language), "bold")]
    head += [Sentence(text, "bold") for text in verdict_sentences(comparison, labels, language)]
    reason = comparison.judgement.reason
    if reason == "other_places":
        return Group(*head)
    told = _details(comparison, names, labels, language)
    if reason:
        told = (part for part in told if part[0] in _ALWAYS)
    details = Table.grid(padding=(0, 2))
    details.add_column(style="bold", no_wrap=True)
    details.add_column(ratio=1)
    for label, texts in told:
        for first, content in _labelled(label, texts, language):
            details.add_row(Text(say(first, language) if first else ""), content)
    return Group(
        *head,
        Padding(_figures(comparison, labels, language), (1, 0, 1, 0)),
        details,
    )


def _title(comparison: Comparison, labels: Labels, language: str) -> str:
    name, name2 = comparison.first.name, comparison.second.name
    figures = {"name": name, "name2": name2, "first": labels[0], "second": labels[1]}
    return say("compare-heading", language, same="yes" if name == name2 else "no", **figures)


def verdict_sentences(comparison: Comparison, labels: Labels, language: str) -> Iterator[str]:
    """Whether one is proven better than the other, or why nobody can say, and what to do then."""
    judgement = comparison.judgement
    if comparison.identical:
        yield say("compare-identical", language)
        return
    verdict, first_better = judgement.verdict, judgement.verdict == "first_better"
    if verdict in {"first_better", "second_better"} and judgement.least_value is None:
        verdict = "impossible"
    least, most = judgement.least_value or 0.0, judgement.most_value or 0.0
    nearest = min(abs(least), abs(most))
    named = {"first": labels[0], "second": labels[1], "reason": judgement.reason}
    yield say(
        "compare-verdict",
        language,
        verdict=verdict,
        unit=judgement.unit,
        least=_amount(nearest, judgement.unit, language),
        low=_amount(max(0.0, -least), judgement.unit, language),
        high=_amount(max(0.0, most), judgement.unit, language),
        better=labels[0 if first_better else 1],
        worse=labels[1 if first_better else 0],
        range=_range(judgement.first_range, judgement.unit, language),
        range2=_range(judgement.second_range, judgement.unit, language),
        order=_order(judgement),
        **named,
    )
    if judgement.reason:
        yield say("compare-what-to-do", language, **named)
        if judgement.reason != "other_places":
            yield say("compare-still", language)


def _order(judgement: Judgement) -> str:
    """Whether one is known to be no worse; told where it cannot be told by how much."""
    if judgement.least_value == 0:
        return "no_less"
    return "no_more" if judgement.most_value == 0 else "either"


def _range(ends: tuple[float, float] | None, unit: str, language: str) -> str:
    """Between what is proven and what was found, told as each plan tells its own."""
    if ends is None:
        return ""
    low, high = ends
    told: dict[str, str | float] = {"low": low, "high": high}
    if unit == "minutes":
        told = {"low": proven(low, high, language), "high": silence(high, language)}
    met = "yes" if low == high else "no"
    return say("compare-range", language, unit=unit, met=met, **told)


def _amount(value: float, unit: str, language: str) -> str | int:
    return duration(value, language) if unit == "minutes" else round(value)


_WHOLE = {"open_minutes": "pause_minutes", "bound_open_minutes": "bound_minutes"}
"""What each figure of open time is a part of."""


_ALWAYS = frozenset(("compare-label-scene", "compare-label-holding"))
"""Parts that are told of plans that cannot be compared, too: both are of scenes and proofs."""

_PROVEN = frozenset(("bound_minutes", "bound_open_minutes"))
"""Figures that answer the same question in every plan: how short the pause for all can be."""

_MOVED = frozenset(("people_moved", "people_unmoved", "tonnes_moved", "tonnes_unmoved"))
"""Figures that tell of any two timetables who is out, whatever pause was asked for."""


def _figures(comparison: Comparison, labels: Labels, language: str) -> Table:
    table = Table.grid(padding=(0, 3))
    table.add_column(style="bold", no_wrap=True)
    for _ in range(3):
        table.add_column(justify="right", overflow="fold")
    heads = (*labels, say("compare-difference", language))
    table.add_row("", *(Text(head, style="dim") for head in heads))
    sides = comparison.first, comparison.second
    outcomes = (say("compare-outcome", language, outcome=side.answer) for side in sides)
    table.add_row(say("compare-label-outcome", language), *outcomes)
    if any(side.fixed_pause_minutes is not None for side in sides):
        given = (duration(side.fixed_pause_minutes, language) for side in sides)
        table.add_row(say("compare-label-given", language), *given)
    values = {row.name: (row.first_value, row.second_value) for row in comparison.figures}
    for figure in comparison.figures:
        ends = figure.first_value, figure.second_value
        if ends == values.get(_WHOLE.get(figure.name, "")):
            continue  # no hours are closed: the open part is the whole
        if figure.name not in _comparable(comparison):
            continue
        if any(ends):
            table.add_row(
                say("compare-figure", language, figure=figure.name),
                *_cells(figure, values.get(_MET_BY.get(figure.name, "")), language),
            )
    return table


_MET_BY = {"bound_minutes": "pause_minutes", "bound_open_minutes": "open_minutes"}
"""The figure that a bound is rounded as, where it is met."""


def _lengths(figure: Figure, met: Ends, language: str) -> tuple[str, str, str]:
    """Two lengths as each plan tells its own, and the difference of what is told."""
    values = figure.first_value, figure.second_value
    first, second = (
        None if value is None else _told_minutes(figure.name, value, whole)
        for value, whole in zip(values, met, strict=True)
    )
    by = None if first is None or second is None else second - first
    sign = "" if not by else "−" if by < 0 else "+"
    size = duration(None if by is None else abs(by), language)
    return duration(first, language), duration(second, language), f"{sign}{size}"


def _told_minutes(name: str, minutes: float, met: float | None) -> int:
    """Pauses up, bounds down: see :mod:`treve.report.clock`."""
    below = name in _PROVEN and minutes != met
    return whole_minutes(minutes) if below else silent_minutes(minutes)


def _comparable(comparison: Comparison) -> frozenset[str]:
    """Names of the figures that can be compared."""
    reason = comparison.judgement.reason
    if not reason:
        return frozenset(figure.name for figure in comparison.figures)
    return _PROVEN if reason.endswith("unanswered") else _PROVEN | _MOVED


Ends = tuple[float | None, float | None]
"""A figure of both plans."""


def _cells(figure: Figure, met: Ends | None, language: str) -> tuple[str, str, str]:
    """Both values, and the difference with its sign; ``met``: the pauses that may meet a bound."""
    if figure.name.endswith("_minutes"):
        return _lengths(figure, met or (None, None), language)
    difference = figure.difference_value
    sign = "" if not difference else "−" if difference < 0 else "+"
    size = None if difference is None else abs(difference)
    if figure.name == "gap":
        ends = (_percent(value, language) for value in (figure.first_value, figure.second_value))
        points = round(100 * (size or 0), 1)
        told = say("compare-points", language, sign=sign, percent=points) if points else "0"
        return (*ends, "–" if size is None else told)  # type: ignore[return-value]
    first, second, third = (
        _number(value, language) for value in (figure.first_value, figure.second_value, size)
    )
    return first, second, f"{sign}{third}"


def _percent(value: float | None, language: str) -> str:
    if value is None:
        return "–"
    return say("compare-percent", language, percent=round(100 * value, 1))


def _number(value: float | None, language: str) -> str:
    return "–" if value is None else say("compare-number", language, number=value)


def _details(
    comparison: Comparison, names: Names, labels: Labels, language: str
) -> Iterator[tuple[str, list[str]]]:
    """Codes of labels, and what stands beside each."""
    scene = list(scene_lines(comparison.scene, names, labels, language))
    yield "compare-label-scene", scene or [say("compare-scene-same", language)]
    yield "compare-label-whom", [_group(row, names, language) for row in comparison.groups]
    yield "compare-label-hours", list(_hours(comparison.hours, names, language))
    yield "compare-label-gates", [_gate(row, names, language) for row in comparison.gates]
    yield "compare-label-holding", list(_holding(comparison.bottleneck, names, language))
    yield "compare-label-trips", [_trips(row, language) for row in comparison.trips if _moved(row)]
    aid = [_delivery(row, names, language) for row in comparison.deliveries]
    yield "compare-label-aid", aid


def _labelled(label: str, texts: list[str], language: str) -> Iterator[Row]:
    for position, text in enumerate(texts[:MOST_ROWS]):
        yield "" if position else label, Sentence(text)
    if len(texts) > MOST_ROWS:
        more = say("compare-more", language, more=len(texts) - MOST_ROWS)
        yield "", Sentence(more, "dim")


def _holding(rows: Iterable[Holding], names: Names, language: str) -> Iterator[str]:
    """What holds the plans back; a share of nothing is told as not binding."""
    for row in rows:
        first, second = round(100 * row.first_share), round(100 * row.second_share)
        if first == second:
            continue
        yield say(
            "compare-holding",
            language,
            name=names.get(row.object, row.object),
            change="gone" if not second else "other" if first else "come",
            first=first,
            second=second,
        )


def _moved(row: FleetTrips) -> bool:
    return row.same_trips < max(row.first_trips, row.second_trips)


def _group(row: GroupOut, names: Names, language: str) -> str:
    people = people_of(row.place, row.category, names, language)
    means = row.first_mean_minutes, row.second_mean_minutes
    if None in means:
        numbers = (n if m is not None else 0 for n, m in zip(_numbers(row), means, strict=True))
        first, second = numbers
        return say("compare-group-number", language, people=people, first=first, second=second)
    return say(
        "compare-group",
        language,
        people=people,
        mean=_when(*means, language),
        last=_when(row.first_last_minutes, row.second_last_minutes, language),
    )


def _numbers(row: GroupOut) -> tuple[int, int]:
    return row.first_people, row.second_people


def _when(first: float | None, second: float | None, language: str) -> str:
    """How much earlier or later, and the two times after zero."""
    by = (second or 0.0) - (first or 0.0)
    direction = "same" if abs(by) < 0.5 else "earlier" if by < 0 else "later"
    ends = [duration(value, language) for value in (first, second)]
    at = ends[0] if direction == "same" else f"{ends[0]} → {ends[1]}"
    amount = duration(abs(by), language)
    return say("compare-when", language, direction=direction, by=amount, at=at)


def _hours(hours: tuple[HourOut, ...], names: Names, language: str) -> Iterator[str]:
    differing = [row for row in hours if row.rows]
    for row in _spread(differing):
        difference = row.second_people - row.first_people
        head = say(
            "compare-hour",
            language,
            hour=row.hour,
            first=row.first_people,
            second=row.second_people,
            sign=_sign(difference),
            difference=abs(difference),
        )
        largest = sorted(row.rows, key=lambda one: -abs(one.second_people - one.first_people))
        told = ", ".join(
            say(
                "compare-hour-row",
                language,
                people=people_of(one.place, one.category, names, language),
                sign=_sign(one.second_people - one.first_people),
                difference=abs(one.second_people - one.first_people),
            )
            for one in largest[:MOST_GROUPS_AN_HOUR]
        )
        yield say("compare-hour-rows", language, hour=head, rows=told)


def _sign(difference: float) -> str:
    return "±" if not difference else "−" if difference < 0 else "+"


def _spread(rows: list[HourOut]) -> Iterable[HourOut]:
    """So many rows at most, evenly chosen, the first and the last among them."""
    if len(rows) <= MOST_HOURS:
        return rows
    last = len(rows) - 1
    return [rows[round(index * last / (MOST_HOURS - 1))] for index in range(MOST_HOURS)]


def _gate(row: GateUse, names: Names, language: str) -> str:
    return say(
        "compare-gate",
        language,
        name=names.get(row.gate, row.gate),
        first=row.first_passages,
        second=row.second_passages,
        held=duration(row.first_lane_minutes, language),
        held2=duration(row.second_lane_minutes, language),
        wait=duration(row.first_longest_wait_minutes, language),
        wait2=duration(row.second_longest_wait_minutes, language),
    )


def _trips(row: FleetTrips, language: str) -> str:
    return say(
        "compare-trips",
        language,
        name=row.fleet,
        first=row.first_vehicles,
        second=row.second_vehicles,
        changed=row.changed_vehicles,
        new=row.new_vehicles,
        dropped=row.dropped_vehicles,
        trips=row.first_trips,
        trips2=row.second_trips,
        changed2=row.changed_trips,
        new2=row.new_trips,
        dropped2=row.dropped_trips,
    )


def _delivery(row: Delivery, names: Names, language: str) -> str:
    figures: dict[str, Figures] = {
        "name": names.get(row.consignment, row.consignment),
        "first": round(row.first_tonnes, 1),
        "second": round(row.second_tonnes, 1),
    }
    if row.first_last_minutes is None or row.second_last_minutes is None:
        return say("compare-delivery-amount", language, **figures)
    last = _when(row.first_last_minutes, row.second_last_minutes, language)
    return say("compare-delivery", language, last=last, **figures)
