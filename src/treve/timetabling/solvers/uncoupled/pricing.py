"""The dearest tour of a vehicle within a given time: a longest path over states and ticks.

Compiled, because it is asked thousands of times. Prices are whole numbers, so sums are exact. They
may depend on how long the tour has been under way, by *stretches* of elapsed ticks.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from treve.timetabling.solvers.compiled import compiled

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

NOWHERE = -(1 << 60)
"""Worth of a state from which no tour may end in time."""


@compiled
def fill_worth(
    first_moves: Ints,
    heads: Ints,
    ticks: Ints,
    pay: Ints,
    stretch: Ints,
    may_end: Flags,
    worth: Ints,
) -> None:
    """Fill ``worth[t, state]``: the dearest way on from a state with ``t`` ticks left.

    ``worth[t, i] = max(0 if i may end, max over moves i -> j: pay + worth[t - ticks, j])``.

    Args:
        first_moves: By state: where its moves begin.
        heads: Where each move leads.
        ticks: How long it takes, at least 1.
        pay: By stretch and move: its price.
        stretch: By ticks left: the stretch in which a move begins.
        may_end: By state.
        worth: Filled.
    """
    states = len(may_end)
    for t in range(len(worth)):
        now = stretch[t]
        for i in range(states):
            best = 0 if may_end[i] else NOWHERE
            for m in range(first_moves[i], first_moves[i + 1]):
                if ticks[m] <= t:
                    v = worth[t - ticks[m], heads[m]]
                    if v > NOWHERE:
                        best = max(best, v + pay[now, m])
            worth[t, i] = best


@compiled
def follow(
    state: int,
    ticks_left: int,
    first_moves: Ints,
    heads: Ints,
    ticks: Ints,
    pay: Ints,
    stretch: Ints,
    may_end: Flags,
    worth: Ints,
    out: Ints,
) -> int:
    """Write the moves of a dearest way on into ``out``; how many they are."""
    count = 0
    t = ticks_left
    i = state
    while count < len(out):
        target = worth[t, i]
        if may_end[i] and target == 0:
            break
        found = -1
        for m in range(first_moves[i], first_moves[i + 1]):
            if ticks[m] <= t:
                v = worth[t - ticks[m], heads[m]]
                if v > NOWHERE and v + pay[stretch[t], m] == target:
                    found = m
                    break
        if found < 0:
            break
        out[count] = found
        count += 1
        t -= ticks[found]
        i = heads[found]
    return count
