"""Lines above points: what may grow with time, said by rows that are linear in it."""

from __future__ import annotations

from collections.abc import Iterable

Line = tuple[int, int, int]
"""``(a, b, d)``: in ``t`` seconds at most ``(a + b t) / d``."""


def lines_above(points: Iterable[tuple[int, int]]) -> list[Line]:
    """The upper hull of points from 0 on, from left to right; what is level is left out.

    Args:
        points: Seconds, and how much there is after so many; of those at 0 the most counts.
    """
    known = list(points)
    lines = []
    x, y = 0, max((v for u, v in known if u == 0), default=0)
    while ahead := [(u, v) for u, v in known if u > x and v > y]:
        # The next corner: the steepest way up, and the farthest of those.
        best = ahead[0]
        for u, v in ahead[1:]:
            turn = (v - y) * (best[0] - x) - (best[1] - y) * (u - x)
            if turn > 0 or (turn == 0 and u > best[0]):
                best = (u, v)
        run, rise = best[0] - x, best[1] - y
        lines.append((y * run - x * rise, rise, run))
        x, y = best
    return lines
