"""Improve the order at lanes, bays and desks, and who goes on with whose day. Compiled.

A late end is traced back through the steps that waited for others. A step is moved before the one
it waited for; or a vehicle that came sooner to the same stop takes over the rest of a late one's
day, and conversely. Moves are kept or undone by simulated annealing (as van Laarhoven, Aarts and
Lenstra 1992 do for job shops); the loss is what days end beyond an aim a little below the best.
"""

from __future__ import annotations

import math

import numpy as np

from treve.timetabling.solvers.compiled import compiled
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.sequence import MARKS, Sheet, State, decode

HOPS = 0.3
"""Chance to go before one more of those that pass before."""
SWAPS = 0.25
"""Share of moves that exchange the rest of two days."""
DRAWS = 20
"""Vehicles drawn to find a late one, or one that came sooner."""
WORK_OF_MOVE = 80
"""What a move takes besides decoding, in steps decoded."""
AIM = 0.003
"""How far below the best end the aim lies, as a share of the pause."""


@compiled
def _shift(state: State, source: int, target: int) -> None:
    """Take the step at one place out and put it in at another."""
    step = state.order[source]
    way = 1 if target > source else -1
    for q in range(source, target, way):
        state.order[q] = state.order[q + way]
        state.place[state.order[q]] = q
    state.order[target] = step
    state.place[step] = target


@compiled
def _late_vehicle(state: State, aim: int) -> int:
    vehicles = len(state.final)
    v = np.random.randint(vehicles)
    for _ in range(DRAWS):
        if state.final[v] > aim:
            break
        v = np.random.randint(vehicles)
    return v


@compiled
def _draw_late(sheet: Sheet, state: State, o: int) -> tuple[int, int]:
    """Follow what made a day end late, back from its last step.

    Returns:
        One of the steps that waited for another, and one before which the day can be cut; -1 where
        there is none.
    """
    waits, cuts, waited, cut = 0, 0, -1, -1
    while o >= 0:
        if sheet.hub[o] >= 0:
            cuts += 1
            if np.random.random() * cuts < 1.0:
                cut = o
        if state.cause[o] >= 0:
            waits += 1
            if np.random.random() * waits < 1.0:
                waited = o
            o = state.cause[o]
        else:
            o = state.prior[o]
    return waited, cut


@compiled
def _keep_finish(state: State) -> None:
    for v in range(len(state.final)):
        state.final[v] = state.finish[MARKS, v]


@compiled
def _last(state: State) -> int:
    last = state.final[0]
    for v in range(len(state.final)):
        last = max(last, state.final[v])
    return last


@compiled
def improve(
    sheet: Sheet,
    state: State,
    work: int,
    seed: int,
    zero: int,
    known: int,
    heat: float,
    cold: float,
) -> int:
    """Make the last vehicle end sooner; the best sequence stands in ``state.best``.

    Args:
        sheet: The steps.
        state: With a sequence in ``order`` and the first mark as it is before all steps.
        work: Moves are tried until about so many steps are decoded.
        seed: For the draws.
        zero: Where the pause begins.
        known: When the last vehicle is last inside in what stands in ``state.best``; ``NEVER``:
            nothing of use stands there.
        heat: First temperature, in vehicle-seconds.
        cold: Last temperature.

    Returns:
        When the last vehicle is last inside; ``NEVER`` where the sequence cannot be driven.
    """
    np.random.seed(seed)
    for q in range(len(state.order)):
        state.place[state.order[q]] = q
    best = _decode_all(sheet, state, NEVER)[1]
    if best >= NEVER:
        return known
    if best < known:
        _keep_best(state)
    best = min(best, known)
    aim = _aim(best, zero)
    cost = _decode_all(sheet, state, aim)[0]
    begun = state.work[0]
    while state.work[0] - begun < work:
        state.work[0] += WORK_OF_MOVE
        warmth = heat * (cold / heat) ** ((state.work[0] - begun) / work)
        most = cost - warmth * math.log(np.random.random() + 1e-300)
        waited, cut = _draw_late(sheet, state, state.last[_late_vehicle(state, aim)])
        if np.random.random() < SWAPS:
            found = _swap_days(sheet, state, cut, aim, most)
        else:
            found = _pass_sooner(sheet, state, waited, aim, most)
        if found == math.inf:
            continue
        cost = found
        last = _last(state)
        if last < best:
            best = last
            _keep_best(state)
            if best <= aim:
                aim = _aim(best, zero)
                cost = _decode_all(sheet, state, aim)[0]
    return best


@compiled
def _aim(best: int, zero: int) -> int:
    return best - int(AIM * (best - zero)) - 1


@compiled
def _keep_best(state: State) -> None:
    for q in range(len(state.order)):
        state.best[q] = state.order[q]
        state.best_prior[q] = state.prior[q]


@compiled
def _decode_all(sheet: Sheet, state: State, aim: int) -> tuple[float, int]:
    """Cost, and when the last vehicle is last inside (``NEVER``: cannot be driven)."""
    cost, _ = decode(sheet, state, 0, len(state.order), aim, math.inf)
    if cost == math.inf:
        return cost, NEVER
    _keep_finish(state)
    return cost, _last(state)


@compiled
def _pass_sooner(sheet: Sheet, state: State, o: int, aim: int, most: float) -> float:
    """Let a step pass before one it waited for; the new cost, or infinite where it was undone."""
    if o < 0:
        return math.inf
    other = state.cause[o]
    while state.before[other] >= 0 and np.random.random() < HOPS:
        other = state.before[other]
    source, target = state.place[o], state.place[other]
    if state.vehicle[other] == state.vehicle[o] or target > source:
        return math.inf
    if state.prior[o] >= 0 and state.place[state.prior[o]] > target:
        return math.inf
    begin, cause, before, lane = state.begin[o], state.cause[o], state.before[o], state.lane[o]
    _shift(state, source, target)
    found, reached = decode(sheet, state, target, len(state.order), aim, most)
    if found <= most:
        _keep_finish(state)
        return found
    _shift(state, target, source)
    decode(sheet, state, target, reached, aim, math.inf)
    if reached <= source:
        state.begin[o], state.cause[o], state.before[o], state.lane[o] = begin, cause, before, lane
    return math.inf


@compiled
def _ready(sheet: Sheet, state: State, o: int) -> int:
    """When a vehicle is ready to set out on the trip that a step begins."""
    before = state.prior[o]
    return state.begin[before] + sheet.seconds[before, 0] + sheet.outward[before]


@compiled
def _swap_days(sheet: Sheet, state: State, o: int, aim: int, most: float) -> float:
    """Let a vehicle that came sooner to the same stop go on as a late one would, and conversely.

    Returns:
        The new cost, or infinite where it was undone.
    """
    other = _sooner(sheet, state, o) if o >= 0 else -1
    if other < 0:
        return math.inf
    first = min(state.place[o], state.place[other])
    _cross(sheet, state, o, other)
    found, reached = decode(sheet, state, first, len(state.order), aim, most)
    if found <= most:
        _keep_finish(state)
        return found
    _cross(sheet, state, o, other)
    decode(sheet, state, first, reached, aim, math.inf)
    return math.inf


@compiled
def _sooner(sheet: Sheet, state: State, o: int) -> int:
    """A step of another day that can be crossed with this one, where that vehicle came sooner."""
    first, last = sheet.hub0[sheet.hub[o]], sheet.hub0[sheet.hub[o] + 1]
    ready = _ready(sheet, state, o)
    for _ in range(DRAWS):
        other = sheet.hubs[first + np.random.randint(last - first)]
        if state.vehicle[other] == state.vehicle[o] or _ready(sheet, state, other) >= ready:
            continue
        if state.place[state.prior[o]] < state.place[other] and (
            state.place[state.prior[other]] < state.place[o]
        ):
            return other
    return -1


@compiled
def _cross(sheet: Sheet, state: State, one: int, two: int) -> None:
    """Exchange two days from two steps on."""
    head_one, head_two = state.prior[one], state.prior[two]
    state.prior[one], state.prior[two] = head_two, head_one
    state.after[head_one], state.after[head_two] = two, one
    state.lead[one] = sheet.outward[head_two] + sheet.inward[one]
    state.lead[two] = sheet.outward[head_one] + sheet.inward[two]
    vehicle_one, vehicle_two = state.vehicle[one], state.vehicle[two]
    state.last[vehicle_one], state.last[vehicle_two] = (
        state.last[vehicle_two],
        state.last[vehicle_one],
    )
    _name(state, one, vehicle_two)
    _name(state, two, vehicle_one)
    _look_ahead(sheet, state, head_one)
    _look_ahead(sheet, state, head_two)


@compiled
def _name(state: State, o: int, vehicle: int) -> None:
    while o >= 0:
        state.vehicle[o] = vehicle
        o = state.after[o]


@compiled
def recall(sheet: Sheet, state: State) -> None:
    """Take up the best sequence and its days again."""
    for q in range(len(state.order)):
        state.order[q], state.prior[q], state.after[q] = state.best[q], state.best_prior[q], -1
    for o in range(len(state.order)):
        if state.prior[o] >= 0:
            state.after[state.prior[o]] = o
            if sheet.hub[o] >= 0:
                state.lead[o] = sheet.outward[state.prior[o]] + sheet.inward[o]
    for o in range(len(state.order)):
        if state.prior[o] < 0:
            _name(state, o, state.vehicle[o])
        if state.after[o] < 0:
            state.last[state.vehicle[o]] = o
    for v in range(len(state.last)):
        _look_ahead(sheet, state, state.last[v])


@compiled
def _look_ahead(sheet: Sheet, state: State, o: int) -> None:
    """Work out what lies ahead of a step and of all before it on the same day."""
    while o >= 0:
        following = state.after[o]
        if following >= 0 and state.ahead[following] >= 0:
            left = state.lead[following] + sheet.seconds[following, 0]
            state.ahead[o] = left + state.ahead[following]
        o = state.prior[o]
