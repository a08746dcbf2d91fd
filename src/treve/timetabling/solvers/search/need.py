"""A sequence made anew from the days alone: who has the longest way to go passes first. Compiled.

As Giffler and Thompson (1960) make schedules for job shops: of all next steps the one that could
end first names a lane, bay or desk, and of those that could begin there before that end the one
with most before it begins. On a board everybody keeps the turn that slots gave him; where one
fleet is short and another plentiful, whoever is short then queues behind those who have time.
"""

from __future__ import annotations

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import Ints
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.sequence import (
    MARKS,
    Sheet,
    State,
    begin_of,
    copy_mark,
    hold_all,
)


@compiled
def _ready(sheet: Sheet, state: State, v: int, o: int) -> int:
    """When a vehicle can be ready for its next step."""
    return max(state.ends[MARKS, v] + state.lead[o], sheet.release[o])


@compiled
def _outranked(sheet: Sheet, vehicle: int, o: int, boarding: Ints) -> bool:
    """Whether more urgent people whom the vehicle could carry have still to board there."""
    load = sheet.load[o]
    if load < 0:
        return False
    for i in range(sheet.better0[load], sheet.better0[load + 1]):
        if boarding[sheet.better[i]] > 0 and sheet.carries[vehicle, sheet.better[i]] > 0:
            return True
    return False


@compiled
def _need(sheet: Sheet, state: State, o: int, waited: int) -> int:
    """How urgent a step is: who has waited half as long as he may goes before all others."""
    if waited > sheet.wait[o] // 2:
        return NEVER + waited
    return state.ahead[o]


@compiled
def by_need(sheet: Sheet, state: State, following: Ints, begins: Ints, boarding: Ints) -> bool:
    """Write a sequence of all steps into ``state.order``.

    Args:
        sheet: The steps.
        state: With days; the first mark as it is before all steps.
        following: First step of each vehicle's day, -1 where it has none; used up.
        begins: Room for a second of each vehicle.
        boarding: For each load how many steps board it; used up.

    Returns:
        Whether all steps are in it. It still has to be decoded: a step may come too late.
    """
    copy_mark(state, 0, MARKS)
    for q in range(len(state.order)):
        first, end = -1, NEVER
        for v in range(len(following)):
            o, begins[v] = following[v], NEVER
            if o < 0 or _outranked(sheet, v, o, boarding):
                continue
            begins[v] = begin_of(sheet, state, o, _ready(sheet, state, v, o))
            until = begins[v] + sheet.seconds[o, 1]
            if until < end:
                first, end = v, until
        if first < 0:
            return False
        v = _neediest(sheet, state, following, begins, first, end)
        o = following[v]
        begin = begin_of(sheet, state, o, _ready(sheet, state, v, o))
        hold_all(sheet, state, o, begin)
        state.ends[MARKS, v] = begin + sheet.seconds[o, 0]
        if sheet.load[o] >= 0:
            boarding[sheet.load[o]] -= 1
            ranks = state.ranks[MARKS, sheet.load[o]]
            ranks[0] = max(ranks[0], begin + sheet.leaves[o, 1])
        state.order[q] = o
        following[v] = state.after[o]
    return True


@compiled
def _neediest(
    sheet: Sheet, state: State, following: Ints, begins: Ints, first: int, end: int
) -> int:
    """Who goes first of those who want the same lane, bay or desk before a step could end."""
    resource = sheet.held[following[first], 0]
    if resource < 0:
        return first
    found, most = first, -1
    for v in range(len(following)):
        if begins[v] >= end or sheet.held[following[v], 0] != resource:
            continue
        o = following[v]
        need = _need(sheet, state, o, begins[v] - _ready(sheet, state, v, o))
        if need > most:
            found, most = v, need
    return found
