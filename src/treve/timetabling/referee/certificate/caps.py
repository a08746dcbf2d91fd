"""Rows of conditions: of some loads only so many units count, in all or while it lasts.

What is told of here are *rules*: a list of hours with what may count in each, and what may count
outside them. A cap over the whole timetable has no hours; caps of one clause on one quantity are
one rule; a calendar lets nothing count outside its hours; a ratio lets no more count than its slack
and its ratio of all there is of the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from treve.timetabling.problem import Load, Problem
from treve.timetabling.referee.certificate.gates import Reach
from treve.timetabling.referee.certificate.hull import Line, lines_above
from treve.timetabling.referee.certificate.rows import Named, Row
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Cut, Sheet, Unknown
from treve.timetabling.rows import Moment, Precedence, Quantity
from treve.timetabling.window import Window


class Rule(NamedTuple):
    """What may count: hours with a number of units in each, ``None`` for any, and outside them.

    ``name`` is the clause and the number of its first row, as in names of rows.
    """

    name: str
    what: Quantity
    hours: tuple[tuple[Window, int | None], ...]
    outside: int | None


def rules_of(problem: Problem) -> list[Rule]:
    """Every rule, in no order that matters."""
    rows = problem.rows
    found: list[Rule] = []
    seen = set()
    for n, cap in enumerate(rows.caps):
        if cap.hours is None:
            found.append(Rule(f"{cap.condition}:{n}", cap.what, (), cap.most_units))
        elif (cap.condition, cap.what) not in seen:
            seen.add((cap.condition, cap.what))
            hours = tuple(
                (other.hours, other.most_units)
                for other in rows.caps
                if other.hours is not None
                and (other.condition, other.what) == (cap.condition, cap.what)
            )
            found.append(Rule(f"{cap.condition}:{n}", cap.what, hours, None))
    n = len(rows.caps)
    for ratio in rows.ratios:
        there = sum(x.quantity for x in problem.loads if x.id in ratio.behind.loads)
        most = ratio.slack_units + ratio.ratio.numerator * there // ratio.ratio.denominator
        found.append(Rule(f"{ratio.condition}:{n}", ratio.ahead, (), most))
        n += 1
    for calendar in rows.calendars:
        free = tuple((hour, None) for hour in calendar.hours)
        found.append(Rule(f"{calendar.condition}:{n}", calendar.what, free, 0))
        n += 1
    return found


def cap_rows(sheet: Sheet) -> Iterator[Named]:
    """Rows of each rule that allows less than has to move."""
    for rule in rules_of(sheet.problem) if sheet.problem.rows else ():
        loads = [x for x in sheet.problem.loads if x.binding and x.id in rule.what.loads]
        if not loads:
            continue
        yield f"cap-least:{rule.name}", partial(_least, sheet, rule, loads)
        for k, line in enumerate(lines_above(_points(sheet, rule, loads).items())):
            yield f"cap-time:{rule.name}:{k}", partial(_in_time, sheet, rule, loads, line)
        for size in {1, *(_units(cut) for cut in _beside(sheet, rule, loads))}:
            yield f"cap:{rule.name}:{size}", partial(_beside_it, sheet, rule, loads, size)


def order_rows(sheet: Sheet) -> Iterator[Named]:
    """In one window a trip that is waited for comes before one that waits."""
    for n, row in enumerate(sheet.problem.rows.precedences):
        yield f"order:{row.condition}:{n}", partial(_order, sheet, row)


def _order(sheet: Sheet, row: Precedence) -> Row:
    """A trip of the first has arrived before one of the second leaves, all within the pause.

    That says something where more has to leave than may without waiting, where what is waited for
    is an arrival, and where no such trip can lie outside the pause.
    """
    loads = sheet.problem.loads
    has_to_leave = sum(x.quantity for x in loads if x.binding and x.id in row.then.loads)
    arrives = (row.first.moment, row.then.moment) == (Moment.ARRIVAL, Moment.DEPARTURE)
    sure = sheet.windows == 1 and sheet.all_move and arrives and not row.then.gates
    if not sure or has_to_leave <= row.free_units:
        return Row({}, 0)
    first, second = (
        [
            cut
            for load in dict.fromkeys(what.loads)
            for cut in sheet.carrying.get(load, ())
            if not what.gates or set(what.gates) & set(cut.move.way.gates)
        ]
        for what in (row.first, row.then)
    )
    if any(cut.free for cut in (*first, *second)):
        return Row({}, 0)
    reach = Reach(sheet)
    arrived, ended = [], []
    for cut in first:
        before = reach.before(cut)
        if before is not None and reach.after(cut) is not None:
            arrived.append(before + cut.move.seconds - cut.edges[0])
    for cut in second:
        after = reach.after(cut)
        if after is not None and reach.before(cut) is not None:
            left = cut.edges[1] - cut.move.loading_seconds
            if left <= 0:
                return Row({}, 0)
            ended.append(left + after)
    if not arrived or not ended:
        return Row({}, 0)
    least = min(arrived) + min(ended) + sheet.problem.margin_seconds
    return Row({OPEN_TIME: 1}, least)


def _beside_it(sheet: Sheet, rule: Rule, loads: list[Load], size: int) -> Row:
    """What may not count is carried by moves that need not, in vehicle loads of a size."""
    row: dict[Unknown, int] = {
        cut.unknown: math.ceil(_units(cut) / size) for cut in _beside(sheet, rule, loads)
    }
    if not sheet.all_move:
        row |= {("missed", load.id): 1 for load in loads}
    most = _most(sheet, rule)
    over = 0 if most is None else sum(load.quantity for load in loads) - most
    return Row(row, math.ceil(over / size))


def _most(sheet: Sheet, rule: Rule) -> int | None:
    """The most that may count in so many windows in a row; ``None``: any number."""
    windows = sheet.problem.windows
    best = 0
    for first in range(len(windows) - sheet.windows + 1):
        units = 0
        chosen = windows[first : first + sheet.windows]
        for hours, most in rule.hours:
            if any(_meet(hours, window) for window in chosen):
                if most is None:
                    return None
                units += most
        if not all(_filled(window, rule) for window in chosen):
            if rule.outside is None:
                return None
            units += rule.outside
        best = max(best, units)
    return best


def _meet(one: Window, other: Window) -> bool:
    start = max(one.start_seconds, other.start_seconds)
    return start < min(one.end_seconds, other.end_seconds)


def _filled(window: Window, rule: Rule) -> bool:
    """Whether every second of a window lies in some hours of a rule."""
    free = [(window.start_seconds, window.end_seconds)]
    for hours, _ in rule.hours:
        free = [
            piece
            for start, end in free
            for piece in (
                (start, min(end, hours.start_seconds)),
                (max(start, hours.end_seconds), end),
            )
            if piece[0] < piece[1]
        ]
    return not free


def _units(cut: Cut) -> int:
    """Most units of its load that a move carries."""
    return 0 if cut.move.load is None else min(cut.move.room, cut.move.load.quantity)


def _beside(sheet: Sheet, rule: Rule, loads: list[Load]) -> list[Cut]:
    """Moves with these loads that need not count under a rule."""
    return [
        cut for load in loads for cut in sheet.carrying[load.id] if not _counts(sheet, rule, cut)
    ]


def _counts(sheet: Sheet, rule: Rule, cut: Cut) -> bool:
    """Whether a move passes one of the gates and, by hours, begins to count in a window.

    It leaves in a window where the second after it lies in the zone. It has arrived in one where
    the second before does: in the window's last at the latest, as the margin is still to come.
    """
    move = cut.move
    if rule.what.gates and not set(rule.what.gates) & set(move.way.gates):
        return False
    if not rule.hours:
        return True
    if rule.what.moment is Moment.DEPARTURE:
        return any(part.start <= move.loading_seconds < part.end for part in move.inside)
    unloads = move.destination.inside and move.unloading_seconds > 0
    return unloads and sheet.problem.margin_seconds > 0


def _points(sheet: Sheet, rule: Rule, loads: list[Load]) -> dict[int, int]:
    """Seconds of a pause at least in which stretches in a row are met, and what they let count.

    None where they do not follow each other, leave a second of a window free, or any number counts.
    """
    windows = sheet.problem.windows
    if not rule.hours or any(most is None for _, most in rule.hours):
        return {}
    if not all(_filled(window, rule) for window in windows):
        return {}
    parts = []
    for hours, most in rule.hours:
        begins = [_open_before(windows, max(hours.start_seconds, windows[0].start_seconds))]
        begins.append(_open_before(windows, hours.end_seconds))
        if begins[0] < begins[1]:
            parts.append((*begins, most or 0))
    parts.sort()
    if any(parts[i][1] > parts[i + 1][0] for i in range(len(parts) - 1)):
        return {}
    more = _around(sheet, rule, loads) + sheet.problem.margin_seconds
    points = {0: max(most for *_, most in parts)}
    for i in range(len(parts)):
        for j in range(i + 1, len(parts)):
            seconds = parts[j][0] - parts[i][1] + 1 + more
            units = sum(most for *_, most in parts[i : j + 1])
            points[seconds] = max(points.get(seconds, 0), units)
    return points


def _open_before(windows: tuple[Window, ...], moment: int) -> int:
    """Open seconds before a moment."""
    return sum(
        min(window.end_seconds, moment) - window.start_seconds
        for window in windows
        if window.start_seconds < moment
    )


def _around(sheet: Sheet, rule: Rule, loads: list[Load]) -> int:
    """Seconds that a move which counts spends in the zone before its moment, and after, at least.

    What it does in the zone without a second outside around that moment is one stay.
    """
    before, after = [], []
    for load in loads:
        for cut in sheet.carrying[load.id]:
            if not _counts(sheet, rule, cut):
                continue
            move = cut.move
            if rule.what.moment is Moment.DEPARTURE:
                at = move.loading_seconds
                (part,) = (one for one in move.inside if one.start <= at < one.end)
            else:
                at, part = move.seconds, move.inside[-1]
            start, end = move.stay(part)
            before.append(at - start)
            after.append(end - at)
    return min(before, default=0) + min(after, default=0)


def _in_time(sheet: Sheet, rule: Rule, loads: list[Load], line: Line) -> Row:
    """What counts lies below a line, and the rest goes beside it. Where all have to move."""
    a, b, d = line
    if not sheet.all_move:
        return Row({}, 0)
    row: dict[Unknown, int] = {cut.unknown: d * _units(cut) for cut in _beside(sheet, rule, loads)}
    row[OPEN_TIME] = b
    return Row(row, d * sum(load.quantity for load in loads) - a)


def _least(sheet: Sheet, rule: Rule, loads: list[Load]) -> Row:
    """Where nothing goes beside it the pause meets as many hours as all of it needs."""
    needed = sum(load.quantity for load in loads)
    enough = [at for at, units in _points(sheet, rule, loads).items() if units >= needed]
    if not sheet.all_move or not enough or _beside(sheet, rule, loads):
        return Row({OPEN_TIME: 1}, 0)
    return Row({OPEN_TIME: 1}, min(enough))
