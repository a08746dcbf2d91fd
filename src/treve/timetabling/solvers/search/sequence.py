"""In what order vehicles pass each lane, bay and desk, and the seconds that come of it. Compiled.

With trips given, a timetable is a *sequence*: all steps that hold something, in one row. Decoded
from left to right, each step begins as soon as its vehicle has come and what it holds is free; what
it waited for is noted. After a change of the sequence, decoding begins at a mark before the change
and stops where the loss is too great already. What is changed, and what of it is kept, is the
matter of ``order``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from treve.timetabling.solvers.by_address import ByAddress
from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.board import Ints, Longs, Records
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.rows import HELD_BACK, PRECEDENCE, WAITED_FOR, limit_of

TRIES = 20
"""Times that a beginning is put off until lanes, desks and hours agree."""
MARKS = 24
"""Places of the sequence at which the state is kept."""


@dataclass(frozen=True, eq=False)
class Sheet(ByAddress):
    """The steps that hold something (``n``), vehicle after vehicle. Seconds of the search's clock.

    ``-1`` means none everywhere.
    """

    held: Ints  # [n, 3] lane or bay, two desks
    seconds: Ints  # [n, 4] of the step, and for which it holds each of these
    inward: Ints  # [n] of its lead, what lies in its own trip
    outward: Ints  # [n] of its next step's lead, what lies before that step's trip
    release: Ints  # [n] no sooner
    due: Ints  # [n] end no later
    wait: Ints  # [n] most between ready and begin
    load: Ints  # [n] what leaves its stop about here, where ranks count
    leaves: Ints  # [n, 2] seconds from the begin to that departure, at the earliest and latest
    aboard: Ints  # [n, 2] step with which its people boarded, and most from there to its end
    plain: Ints  # [n] place of its lane where one lane is all it needs
    faces: Ints  # [n] which way it passes lanes that have to be switched
    switch: Ints  # [r] seconds in which they can be
    hub: Ints  # [n] fleet and stop where its trip begins, if the day can be cut before it
    hub0: Ints  # [hubs + 1] first of the steps of each hub
    hubs: Ints  # steps
    lane0: Ints  # [r + 1] first place of a resource's lanes among all lanes
    hour0: Ints  # [r + 1] first of its hours; none: always open
    hours: Ints  # [hours, 2] open from, to
    better0: Ints  # [l + 1] first of the loads that go before each load
    better: Ints  # loads
    carries: Ints  # [v, l] units of a load that a vehicle takes
    tally0: Ints  # [n + 1] first of what rows count about each step
    tallies: Ints  # [t, 5] row, side, units, seconds until they count at the earliest and latest
    rows: Records  # [r] ROW


@dataclass(frozen=True, eq=False)
class State(ByAddress):
    """What decoding reads and writes; row ``MARKS`` of each mark is the present."""

    order: Ints  # [n] steps in sequence
    place: Ints  # [n] place of each step in it
    vehicle: Ints  # [n]
    prior: Ints  # [n] the vehicle's step before
    after: Ints  # [n] the vehicle's next step
    lead: Ints  # [n] from the end of the vehicle's step before (or 0) until it is ready
    ahead: Ints  # [n] least seconds from its end to the vehicle's last second inside
    last: Ints  # [v] last step of each vehicle
    best: Ints  # [n] the best sequence so far
    best_prior: Ints  # [n] and the days that it belongs to
    begin: Ints  # [n]
    cause: Ints  # [n] step it waited for
    before: Ints  # [n] step that held its lane before
    lane: Ints  # [n] place of its lane or bay among all lanes
    ends: Ints  # [MARKS + 1, v] end of each vehicle's last step
    finish: Ints  # [MARKS + 1, v] when it will last be inside, if it waits no more
    free: Ints  # [MARKS + 1, lanes] when each lane is free
    holder: Ints  # [MARKS + 1, lanes] who holds it until then
    final: Ints  # [v] finish once all steps were decoded
    ranks: Ints  # [MARKS + 1, l, 2] last departure of each load, first of what must come after it
    tally: Ints  # [MARKS + 1, r, 4] units held back, waited for; when the last of those; its step
    work: Longs  # [1] steps decoded so far


@compiled
def copy_mark(state: State, source: int, target: int) -> None:
    """Copy what is known at one mark to another."""
    for v in range(state.ends.shape[1]):
        state.ends[target, v] = state.ends[source, v]
        state.finish[target, v] = state.finish[source, v]
    for i in range(state.free.shape[1]):
        state.free[target, i] = state.free[source, i]
        state.holder[target, i] = state.holder[source, i]
    for i in range(state.ranks.shape[1]):
        state.ranks[target, i, 0] = state.ranks[source, i, 0]
        state.ranks[target, i, 1] = state.ranks[source, i, 1]
    for i in range(state.tally.shape[1]):
        for k in range(4):
            state.tally[target, i, k] = state.tally[source, i, k]


@compiled
def every(steps: int) -> int:
    """Steps between two marks."""
    return max(1, -(-steps // MARKS))


@compiled
def _open_from(sheet: Sheet, r: int, moment: int, seconds: int) -> int:
    """First moment from which a resource is open for so long."""
    first, last = sheet.hour0[r], sheet.hour0[r + 1]
    if first == last:
        return moment
    for h in range(first, last):
        begin = max(moment, sheet.hours[h, 0])
        if begin + seconds <= sheet.hours[h, 1]:
            return begin
    return NEVER


@compiled
def _turned(sheet: Sheet, state: State, r: int, lane: int, o: int) -> int:
    """When a lane can serve a step: free, and switched for it."""
    free = state.free[MARKS, lane]
    before = state.holder[MARKS, lane]
    if before >= 0 and sheet.faces[before] != sheet.faces[o]:
        free += sheet.switch[r]
    return free


@compiled
def _soonest_switched(sheet: Sheet, state: State, r: int, o: int, ready: int) -> int:
    """The lane that can serve a step first; of those that can, one that faces its way already."""
    found, least = -1, math.inf
    for lane in range(sheet.lane0[r], sheet.lane0[r + 1]):
        before = state.holder[MARKS, lane]
        turns = before >= 0 and sheet.faces[before] != sheet.faces[o]
        loss = 2.0 * max(ready, _turned(sheet, state, r, lane, o)) + (1.0 if turns else 0.0)
        if loss < least:
            found, least = lane, loss
    return found


@compiled
def _soonest_lane(sheet: Sheet, state: State, r: int) -> int:
    """The lane of a resource that is free first; -1 where all vehicles find room."""
    if sheet.lane0[r] == sheet.lane0[r + 1]:
        return -1
    lane = sheet.lane0[r]
    for i in range(lane + 1, sheet.lane0[r + 1]):
        if state.free[MARKS, i] < state.free[MARKS, lane]:
            lane = i
    return lane


@compiled
def begin_of(sheet: Sheet, state: State, o: int, ready: int) -> int:
    """When a step can begin; notes what it waited for, and its lane."""
    now = MARKS
    begin = ready
    state.cause[o] = -1
    load = sheet.load[o]
    if load >= 0:
        for i in range(sheet.better0[load], sheet.better0[load + 1]):
            if sheet.carries[state.vehicle[o], sheet.better[i]] > 0:
                begin = max(begin, state.ranks[now, sheet.better[i], 0] - sheet.leaves[o, 0])
    begin = _after_others(sheet, state, o, begin)
    if begin >= NEVER:
        return NEVER
    for _ in range(TRIES):
        asked = begin
        for k in range(3):
            r = sheet.held[o, k]
            if r < 0:
                continue
            if k == 0 and sheet.switch[r] > 0:
                lane = _soonest_switched(sheet, state, r, o, begin)
                free = _turned(sheet, state, r, lane, o)
            else:
                lane = _soonest_lane(sheet, state, r)
                free = state.free[now, lane] if lane >= 0 else begin
            if free > begin:
                begin = free
                state.cause[o] = state.holder[now, lane]
            begin = _open_from(sheet, r, begin, sheet.seconds[o, k + 1])
            if k == 0:
                state.lane[o] = lane
                state.before[o] = state.holder[now, lane] if lane >= 0 else -1
        if begin == asked or begin >= NEVER:
            return begin
    return NEVER


@compiled
def _after_others(sheet: Sheet, state: State, o: int, begin: int) -> int:
    """When a step can begin for the rows that hold it back; ``NEVER``: others must come first.

    What is decoded before it is what it may count on: it waits until all that has come.
    """
    for i in range(sheet.tally0[o], sheet.tally0[o + 1]):
        row, side, units = sheet.tallies[i, 0], sheet.tallies[i, 1], sheet.tallies[i, 2]
        if side == WAITED_FOR:
            continue
        tally = state.tally[MARKS, row]
        gone = tally[0] + units
        if gone <= sheet.rows[row].free:
            continue
        if gone > limit_of(sheet.rows[row], tally[1]):
            return NEVER
        if tally[2] - sheet.tallies[i, 3] > begin:
            begin = tally[2] - sheet.tallies[i, 3]
            state.cause[o] = tally[3]
    return begin


@compiled
def count_step(sheet: Sheet, state: State, o: int, begin: int) -> None:
    """Count in all rows what a step brings that begins now."""
    for i in range(sheet.tally0[o], sheet.tally0[o + 1]):
        row, side, units = sheet.tallies[i, 0], sheet.tallies[i, 1], sheet.tallies[i, 2]
        tally = state.tally[MARKS, row]
        if side == HELD_BACK:
            tally[0] += units
            continue
        found = sheet.rows[row]
        enough = found.kind == PRECEDENCE and tally[1] >= found.least
        tally[1] += units
        moment = begin + sheet.tallies[i, 4]
        if not enough and moment > tally[2]:
            tally[2], tally[3] = moment, o


@compiled
def hold_all(sheet: Sheet, state: State, o: int, begin: int) -> None:
    """Take the lane or bay and the desks of a step that begins now, and count its units."""
    now = MARKS
    count_step(sheet, state, o, begin)
    for k in range(3):
        r = sheet.held[o, k]
        if r < 0:
            continue
        lane = sheet.lane0[r] if k > 0 else state.lane[o]
        if lane < 0:
            continue
        state.free[now, lane] = begin + sheet.seconds[o, k + 1]
        state.holder[now, lane] = o


@compiled
def _rank(sheet: Sheet, state: State, o: int, begin: int) -> bool:
    """Note a departure; whether all less urgent ones come after it."""
    load, ranks = sheet.load[o], state.ranks[MARKS]
    soonest, latest = begin + sheet.leaves[o, 0], begin + sheet.leaves[o, 1]
    ranks[load, 0] = max(ranks[load, 0], latest)
    for i in range(sheet.better0[load], sheet.better0[load + 1]):
        other = sheet.better[i]
        if sheet.carries[state.vehicle[o], other] > 0:
            ranks[other, 1] = min(ranks[other, 1], soonest)
    return latest <= ranks[load, 1]


@compiled
def decode(
    sheet: Sheet, state: State, place: int, until: int, aim: int, most: float
) -> tuple[float, int]:
    """Work out when each step begins, from a place of the sequence on.

    Args:
        sheet: The steps.
        state: The sequence; what lies before the place was decoded before.
        place: First place at which the sequence changed.
        until: Place at which to stop.
        aim: Ends later than that cost, a vehicle-second each.
        most: Cost beyond which to give up.

    Returns:
        The cost (more than ``most``, and what was left undone, where it is too dear; infinite where
        a step comes too late for its hours, its longest wait, its rank or those who are aboard) and
        the place reached.
    """
    now, gap = MARKS, every(len(state.order))
    mark = place // gap
    copy_mark(state, mark, now)
    cost = 0.0
    for v in range(state.finish.shape[1]):
        cost += max(0, state.finish[now, v] - aim)
    for q in range(mark * gap, until):
        if q % gap == 0:
            copy_mark(state, now, q // gap)
        state.work[0] += 1
        o = state.order[q]
        v = state.vehicle[o]
        ready = max(state.ends[now, v] + state.lead[o], sheet.release[o])
        lane = sheet.plain[o]
        if lane >= 0:
            state.before[o] = state.holder[now, lane]
            begin = state.free[now, lane]
            state.cause[o] = state.before[o] if begin > ready else -1
            begin = max(begin, ready)
            state.free[now, lane] = begin + sheet.seconds[o, 1]
            state.holder[now, lane] = o
        else:
            begin = begin_of(sheet, state, o, ready)
            hold_all(sheet, state, o, begin)
        end = begin + sheet.seconds[o, 0]
        if end > sheet.due[o] or begin - ready > sheet.wait[o]:
            return math.inf, q + 1
        boarded = sheet.aboard[o, 0]
        if boarded >= 0 and end - state.begin[boarded] > sheet.aboard[o, 1]:
            state.begin[o] = begin  # it tells by how much: see Writer.board_later
            return math.inf, q + 1
        if sheet.load[o] >= 0 and not _rank(sheet, state, o, begin):
            return math.inf, q + 1
        state.begin[o], state.ends[now, v] = begin, end
        if state.ahead[o] >= 0:
            finish = end + state.ahead[o]
            cost += max(0, finish - aim) - max(0, state.finish[now, v] - aim)
            state.finish[now, v] = finish
            if cost > most:
                return cost, q + 1
    return cost, until
