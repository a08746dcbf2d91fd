"""The quickest way over links, as one adds minutes up by hand."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence


def minutes_over(
    neighbours: Mapping[str, Sequence[tuple[str, float]]], origin: str
) -> dict[str, float]:
    """Minutes from one place or gate to all that can be reached (Dijkstra 1959).

    Args:
        neighbours: By place or gate, those beside it and the minutes to each; none below 0.
        origin: Where the way begins.

    Returns:
        Minutes by id; the origin has 0.
    """
    found: dict[str, float] = {}
    ahead = [(0.0, origin)]
    while ahead:
        so_far, here = heapq.heappop(ahead)
        if here in found:
            continue
        found[here] = so_far
        for other, more in neighbours.get(here, ()):
            if other not in found:
                heapq.heappush(ahead, (so_far + more, other))
    return found
