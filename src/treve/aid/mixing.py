"""Which consignments share trucks: what full truckloads leave over rides together.

The rule, for consignments of one origin, one destination and one answer to *within the pause*.
From each come full truckloads of its own. What is left is put together, the most urgent first,
each into the first mixed load in which it finds room (first fit; Johnson 1974). Whatever trucks
had carried the consignments one by one carry them so too: there are never more trips.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Part:
    """Goods of one consignment in a load."""

    consignment: str
    kilograms: int


@dataclass(frozen=True, slots=True)
class Goods:
    """A consignment as trucks see it.

    Attributes:
        id: The consignment.
        kilograms: All of it.
        rank: Lower is more urgent.
        limits: Most kilograms of it on one trip, by truck; all lists of one mix in one order.
        rooms: Most kilograms of it by the trucks' volume alone, ``None`` where that never binds;
            empty: as ``limits``.
    """

    id: str
    kilograms: int
    rank: int
    limits: tuple[int, ...]
    rooms: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rest:
    """What full truckloads leave over of a consignment."""

    goods: Goods
    kilograms: int


def mixed(
    goods: Iterable[Goods], weights: Sequence[int | None] = ()
) -> tuple[tuple[Part, ...], ...]:
    """Put together what is left of goods that go the same way.

    Args:
        goods: Of one origin, one destination, one answer to *within the pause*.
        weights: Most kilograms that each truck bears; empty or ``None``: only volume counts.

    Returns:
        The parts of each mixed load, at least two, the most urgent first. What is in none of them
        stays with its consignment.
    """
    loads: list[list[_Rest]] = []
    for one in sorted(goods, key=lambda one: one.rank):
        rest = _rest(one)
        if rest is None:
            continue
        for load in loads:
            if _fit((*load, rest), weights):
                load.append(rest)
                break
        else:
            loads.append([rest])
    return tuple(
        tuple(Part(rest.goods.id, rest.kilograms) for rest in load)
        for load in loads
        if len(load) > 1
    )


def most_together(
    kilograms: Sequence[int],
    limits: Sequence[int],
    weight: int | None = None,
    rooms: Sequence[int | None] | None = None,
) -> int:
    """Most kilograms of goods that ride together on one trip of a truck.

    Their weights add up, and so do their volumes; the truck must take both.

    Args:
        kilograms: Of each of the goods.
        limits: Most kilograms of each that the truck takes alone.
        weight: Most kilograms that it bears; ``None``: that never binds.
        rooms: Most kilograms of each by its volume alone, ``None`` where that never binds; not
            given: as ``limits``.

    Returns:
        All of them where they fit; else, where they fill the truck alike, as much as of one; else
        0: which kilograms would be aboard is not known.
    """
    if min(limits) <= 0:
        return 0
    filled = sum(
        Fraction(kilos, room)
        for kilos, room in zip(kilograms, limits if rooms is None else rooms, strict=True)
        if room is not None
    )
    if filled <= 1 and (weight is None or sum(kilograms) <= weight):
        return sum(kilograms)
    return limits[0] if len(set(limits)) == 1 else 0


def full_truckloads(kilograms: int, limits: Iterable[int]) -> int:
    """What is carried of a consignment, at the least, when its last truck is taken away.

    Args:
        kilograms: All of it.
        limits: Most kilograms of it on one trip of each truck, above 0.

    Returns:
        The least sum of truckloads that a truck, the smallest of those used, fills up to the
        whole. Of one class of trucks: its full truckloads, except that the last trip takes what
        it can (of 24 t in trucks of 12 t: 12 t). 0 where one truck may carry all of it.
    """
    limits = set(limits)
    if kilograms <= max(limits):
        return 0
    unit = math.gcd(*limits)
    largest, *others = sorted((limit // unit for limit in limits), reverse=True)
    units = -(-kilograms // unit)
    # Fewer than `largest` loads of others make any remainder that they can make at all, so that
    # beyond that many of them the sums recur with every load of the largest.
    recurring = largest * max((2, *others))
    beyond = max(0, units - recurring - largest) // largest * largest
    near = units - beyond
    sums, least = 1, near  # the sums that truckloads make, as the bits of a number
    for limit in (largest, *others):
        step = limit
        while step < near:
            sums = (sums | sums << step) & ((1 << near) - 1)
            step *= 2
        start = max(0, near - limit)
        enough = sums >> start
        least = min(least, start + (enough & -enough).bit_length() - 1)
    return unit * (beyond + least)


def _rest(goods: Goods) -> _Rest | None:
    """What may ride with others; ``None`` where taking it away might save no truck."""
    if not goods.limits or min(goods.limits) <= 0:
        return None
    own = full_truckloads(goods.kilograms, goods.limits)
    left = goods.kilograms - own
    return _Rest(goods, left) if own == 0 or left < min(goods.limits) else None


def _fit(rests: Sequence[_Rest], weights: Sequence[int | None]) -> bool:
    """Whether these ride together without costing anybody a trip.

    Every truck takes all of it at once; or some do, and the others, which the goods fill alike,
    part by part. Then all must be as urgent: else what is less so would come along part by part
    before more urgent goods for other places.
    """
    kilograms = [rest.kilograms for rest in rests]
    limits = zip(*(rest.goods.limits for rest in rests), strict=True)
    rooms = zip(*(rest.goods.rooms or rest.goods.limits for rest in rests), strict=True)
    borne = weights or itertools.repeat(None)
    taken = [most_together(kilograms, *truck) for truck in zip(limits, borne, rooms, strict=False)]
    everything = sum(kilograms)
    if min(taken) >= everything:
        return True
    as_urgent = len({rest.goods.rank for rest in rests}) == 1
    return as_urgent and min(taken) > 0 and max(taken) >= everything
