"""When a vehicle may be where it is: hours of service, and stays inside within one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from treve.timetabling.problem import (
    Fleet,
)
from treve.timetabling.solvers.small.courses import START, Block
from treve.timetabling.solvers.small.slots import Sheet, Slot
from treve.timetabling.window import (
    Window,
)

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Choice = list["cp_model.IntVar"]
"""A literal for each of the hours: exactly one holds."""


def add_stays(sheet: Sheet) -> None:
    """Service, windows and the first and last tick inside, of every slot."""
    for day in sheet.days:
        if not day:
            continue
        fleet = sheet.problem.fleets[day[0].fleet]
        for slot in day:
            _serve(sheet, fleet, slot)
            _span(sheet, slot)
        _stay(sheet, fleet, day)


def _serve(sheet: Sheet, fleet: Fleet, slot: Slot) -> None:
    """A trip lies within one of the hours of service."""
    if fleet.available is None:
        return
    chosen = _choice(sheet, len(fleet.available))
    for literal, hour in zip(chosen, fleet.available, strict=True):
        _within(sheet, (slot.moments[START], slot.ends), hour, [slot.used, literal])


def _span(sheet: Sheet, slot: Slot) -> None:
    """The pause holds whatever the trip does inside."""
    for c, literal in slot.takes.items():
        span = sheet.courses[c].span()
        if span is not None:
            sheet.model.add(sheet.first <= slot.at(span[0])).only_enforce_if(literal)
            sheet.model.add(sheet.last >= slot.at(span[1])).only_enforce_if(literal)


def _stay(sheet: Sheet, fleet: Fleet, day: list[Slot]) -> None:
    """Each stay lies within one window, its margin kept.

    Where the fleet may not rest inside, standing there between two trips joins the stay of the one
    to that of the other.
    """
    problem = sheet.problem
    margin = problem.margin_seconds
    windows = [
        Window(w.start_seconds, w.end_seconds - margin)
        for w in problem.windows
        if w.end_seconds - margin >= w.start_seconds
    ]
    inside = {stop.id for stop in problem.stops if stop.inside}
    joins = not fleet.rests_inside
    tails: list[Choice] = []
    for k, slot in enumerate(day):
        head, tail = _choice(sheet, len(windows)), _choice(sheet, len(windows))
        for c, literal in slot.takes.items():
            way = sheet.courses[c].way
            blocks = sheet.courses[c].blocks(
                rest_before=joins and k > 0 and way.origin in inside,
                rest_after=joins and way.destination in inside,
            )
            for block in blocks:
                chosen = _chosen(sheet, block, head, tail)
                moments = slot.at(block.start), slot.at(block.end)
                for window, one in zip(windows, chosen, strict=True):
                    _within(sheet, moments, window, [literal, one])
                if block.opens and block.closes:
                    _alike(sheet, head, tail, literal)
            if joins and k > 0 and way.origin in inside:
                _alike(sheet, tails[-1], head, literal)
        tails.append(tail)


def _chosen(sheet: Sheet, block: Block, head: Choice, tail: Choice) -> Choice:
    """Which window a block lies in: the head's, the tail's, or any."""
    if block.opens:
        return head
    return tail if block.closes else _choice(sheet, len(head))


def _choice(sheet: Sheet, count: int) -> Choice:
    """So many literals of which one holds."""
    chosen = [sheet.model.new_bool_var("") for _ in range(count)]
    sheet.model.add_exactly_one(chosen)
    return chosen


def _alike(sheet: Sheet, a: Choice, b: Choice, literal: cp_model.IntVar) -> None:
    """The same choice in both, where a course is taken."""
    for x, y in zip(a, b, strict=True):
        sheet.model.add_bool_or(~literal, ~x, y)


def _within(
    sheet: Sheet,
    moments: tuple[cp_model.LinearExprT, cp_model.LinearExprT],
    hour: Window,
    literals: Choice,
) -> None:
    """Two moments lie within an hour, where all literals hold."""
    grid, model = sheet.grid, sheet.model
    model.add(moments[0] >= grid.ticks(hour.start_seconds)).only_enforce_if(literals)
    model.add(moments[1] <= grid.ticks(hour.end_seconds)).only_enforce_if(literals)
