"""Clauses that wait for each other in a circle, so that somebody could never leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import floor

from treve.agreement.conditions import Condition, rows_of
from treve.agreement.selection import Ground
from treve.timetabling.rows import (
    Precedence,
    Ratio,
)


def circle(conditions: Iterable[Condition], ground: Ground) -> tuple[str, ...]:
    """Find clauses of which each waits for what another holds back.

    Roads, vehicles and hours are left out of account: whoever waits for nothing can leave, and who
    can leave arrives. What is found even so can never be.

    Args:
        conditions: Of one agreement.
        ground: What they are compiled against.

    Returns:
        The ids of as few of them as it takes, none of which could be spared, in their order; none
        where everybody's turn comes.
    """
    found = tuple(conditions)
    if not _stuck(found, ground):
        return ()
    for one in found:
        rest = tuple(condition for condition in found if condition is not one)
        if _stuck(rest, ground):
            found = rest
    return tuple(condition.id for condition in found)


def _stuck(conditions: Sequence[Condition], ground: Ground) -> bool:
    """Whether somebody's turn never comes."""
    units = {flow.load: flow.quantity for flow in ground.flows}
    rows = rows_of(conditions, ground)
    # Of those that hold back the same loads only the one that frees fewest counts for now.
    queues: dict[frozenset[str], list[Precedence]] = defaultdict(list)
    for row in sorted(rows.precedences, key=lambda row: -row.free_units):
        queues[frozenset(row.then.loads)].append(row)
    waiting = -1
    while waiting != sum(map(len, queues.values())):
        waiting = sum(map(len, queues.values()))
        for queue in queues.values():
            heads = [other[-1] for other in queues.values() if other]
            if queue:
                left = _possible(queue[-1].first.loads, heads, rows.ratios, units)
                if left >= queue[-1].least_units:
                    queue.pop()
    return waiting > 0


def _possible(
    loads: Collection[str],
    heads: Sequence[Precedence],
    ratios: Iterable[Ratio],
    units: Mapping[str, int],
) -> int:
    """No more units of these loads than this can have left while others still wait."""

    def within(freed: int, held_back: Collection[str]) -> int:
        held = sum(units[load] for load in set(loads) & set(held_back))
        return sum(units[load] for load in loads) - held + min(held, freed)

    limits = [within(head.free_units, head.then.loads) for head in heads]
    for row in ratios:
        behind = _possible(row.behind.loads, heads, (), units)
        limits.append(within(floor(row.slack_units + row.ratio * behind), row.ahead.loads))
    return min((sum(units[load] for load in loads), *limits))
