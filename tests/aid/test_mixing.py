"""What full truckloads leave over rides together: case by case, and never for more trips."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treve.aid.mixing import Goods, Part, full_truckloads, mixed, most_together

TRUCK = (12_000,)
VAN_AND_TRUCK = (1_000, 12_000)


def goods(name: str, kilograms: int, rank: int = 0, limits: tuple[int, ...] = TRUCK) -> Goods:
    return Goods(name, kilograms, rank, limits)


def parts(*pairs: tuple[str, int]) -> tuple[Part, ...]:
    return tuple(Part(*pair) for pair in pairs)


def test_what_is_left_of_two_rides_together() -> None:
    assert mixed([goods("water", 15_200), goods("cereal", 800)]) == (
        parts(("water", 3_200), ("cereal", 800)),
    )


def test_one_alone_is_left_as_it_is() -> None:
    assert mixed([goods("water", 15_200)]) == ()


def test_whole_truckloads_leave_nothing_for_others() -> None:
    assert mixed([goods("water", 24_000), goods("cereal", 800)]) == ()


def test_what_does_not_fit_goes_its_own_way() -> None:
    assert mixed([goods("water", 7_000), goods("cereal", 6_000), goods("salt", 5_000)]) == (
        parts(("water", 7_000), ("salt", 5_000)),
    )


def test_the_most_urgent_is_first() -> None:
    found = mixed([goods("soap", 7_000, 4), goods("water", 6_000, 1), goods("cereal", 6_000, 2)])

    assert found == (parts(("water", 6_000), ("cereal", 6_000)),)


def test_bulky_goods_take_their_share_of_the_room() -> None:
    bulky = (3_000,)  # thirty cubic metres of blankets
    assert mixed([goods("water", 6_000), goods("blankets", 1_500, limits=bulky)]) == (
        parts(("water", 6_000), ("blankets", 1_500)),
    )
    assert mixed([goods("water", 6_001), goods("blankets", 1_500, limits=bulky)]) == ()


def test_what_one_large_truck_takes_rides_together_though_vans_would_take_it_in_parts() -> None:
    flour, rice = (
        goods("flour", 5_000, limits=VAN_AND_TRUCK),
        goods("rice", 4_000, limits=VAN_AND_TRUCK),
    )

    assert mixed([flour, rice]) == (parts(("flour", 5_000), ("rice", 4_000)),)


def test_vans_would_bring_what_is_less_urgent_before_its_turn() -> None:
    flour, soap = goods("flour", 5_000, 1, VAN_AND_TRUCK), goods("soap", 4_000, 2, VAN_AND_TRUCK)

    assert mixed([flour, soap]) == ()


def test_a_truck_that_takes_all_is_not_asked_to_leave_some_to_others() -> None:
    # Large trucks bring 1,400 kg in one trip each: 400 kg taken off would save no trip.
    one, two = goods("a", 13_400, limits=VAN_AND_TRUCK), goods("b", 13_400, limits=VAN_AND_TRUCK)

    assert mixed([one, two]) == ()


def test_goods_that_no_truck_takes_are_left_out() -> None:
    assert mixed([goods("a", 5, limits=(0,)), goods("b", 5, limits=()), goods("c", 5)]) == ()


@pytest.mark.parametrize(
    ("kilograms", "limits", "least"),
    [
        (24_000, (12_000,), 12_000),
        (24_001, (12_000,), 24_000),
        (12_800, (1_000, 12_000), 12_000),
        (5_000, (1_000, 12_000), 0),
        (12_500, (5_000, 12_000), 10_000),
        (10**9, (7_001, 12_000), 10**9 - 7_001),
        (10**9, (12_000,), 999_996_000),
        (10**9, (12_000, 50_000_000), 950_000_000),
        (10**9, (10**9,), 0),
    ],
)
def test_what_is_carried_before_the_last_truck(
    kilograms: int, limits: tuple[int, ...], least: int
) -> None:
    assert full_truckloads(kilograms, limits) == least


def test_a_truck_takes_together_what_fills_it() -> None:
    assert most_together((6, 3), (12, 6)) == 9
    assert most_together((7, 3), (12, 6)) == 0
    assert most_together((7, 6), (12, 12)) == 12
    assert most_together((1, 1), (12, 0)) == 0


def test_weights_add_up_and_so_do_volumes() -> None:
    """Eight tonnes of cereal and two and a half of blankets in a truck of 12 t and 40 m³."""
    cereal, blankets = 24_000, 6_600  # kilograms of each that 40 m³ hold
    alone = (12_000, 6_600)
    assert most_together((8_000, 2_500), alone, 12_000, (cereal, blankets)) == 10_500
    assert most_together((10_000, 2_500), alone, 12_000, (cereal, blankets)) == 0  # too heavy
    assert most_together((8_000, 5_000), alone, 14_000, (cereal, blankets)) == 0  # too bulky
    assert most_together((8_000, 2_500), alone, 12_000, (None, None)) == 10_500


def test_heavy_goods_share_a_truck_with_bulky_ones() -> None:
    goods = [
        Goods("cereal", 8_000, 0, (12_000,), (24_000,)),
        Goods("blankets", 2_500, 1, (6_600,), (6_600,)),
    ]
    assert mixed(goods, [12_000]) == ((Part("cereal", 8_000), Part("blankets", 2_500)),)


limits_lists = st.lists(st.integers(2, 12), min_size=1, max_size=3)


def _carried_before(kilograms: int, limits: Sequence[int]) -> int:
    """By trying: the least that the trips but the smallest bring, over all ways to bring all."""
    least = kilograms
    for smallest in set(limits):
        seen = {0}
        while seen:
            least = min([least, *(done for done in seen if done + smallest >= kilograms)])
            seen = {
                done + limit
                for done in seen
                for limit in limits
                if limit >= smallest and done + limit < kilograms
            }
    return least


@pytest.mark.property
@given(st.integers(1, 60), limits_lists)
def test_what_is_carried_before_the_last_truck_is_the_least_of_all_ways(
    kilograms: int, limits: list[int]
) -> None:
    assert full_truckloads(kilograms, limits) == _carried_before(kilograms, limits)


@st.composite
def mixes(draw: st.DrawFn) -> list[Goods]:
    """A few consignments of goods that two or three classes of trucks take differently."""
    trucks = draw(st.integers(1, 3))
    alike = draw(st.booleans())
    shared = draw(st.tuples(*[st.integers(3, 9)] * trucks))
    count = draw(st.integers(2, 3))
    return [
        Goods(
            str(number),
            draw(st.integers(1, 15)),
            draw(st.integers(0, 1)),
            shared if alike else draw(st.tuples(*[st.integers(3, 9)] * trucks)),
        )
        for number in range(count)
    ]


def _carried(pieces: Iterable[tuple[int, tuple[int, ...]]], most: int) -> set[tuple[int, ...]]:
    """By trying: the numbers of trips of each class, ``most`` at the most, that bring all."""
    found: set[tuple[int, ...]] = {()}
    for kilograms, limits in pieces:
        ways = [
            trips
            for trips in _counts(len(limits), most)
            if sum(n * limit for n, limit in zip(trips, limits, strict=True)) >= kilograms
        ]
        found = {
            tuple(map(sum, zip(one, way, strict=True))) if one else way
            for one in found
            for way in ways
        }
        found = {trips for trips in found if not any(_below(other, trips) for other in found)}
    return found


def _below(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return one != other and all(a <= b for a, b in zip(one, other, strict=True))


def _counts(classes: int, most: int) -> list[tuple[int, ...]]:
    if classes == 0:
        return [()]
    return [(n, *rest) for n in range(most + 1) for rest in _counts(classes - 1, most)]


@pytest.mark.property
@given(mixes())
def test_together_no_more_trips_are_needed_and_nothing_is_lost(wares: list[Goods]) -> None:
    """Whatever trips of each class bring the consignments one by one bring them mixed too."""
    found = mixed(wares)

    limits = {one.id: one.limits for one in wares}
    left = {one.id: one.kilograms for one in wares}
    pieces = []
    for load in found:
        for part in load:
            left[part.consignment] -= part.kilograms
            assert left[part.consignment] >= 0
        weights = [part.kilograms for part in load]
        trucks = zip(*(limits[part.consignment] for part in load), strict=True)
        taken = tuple(most_together(weights, truck) for truck in trucks)
        pieces.append((sum(weights), taken))
    own = [(kilograms, limits[name]) for name, kilograms in left.items() if kilograms]
    most = 5
    apart = _carried([(one.kilograms, one.limits) for one in wares], most)
    together = _carried([*own, *pieces], most)

    for trips in apart:
        assert any(other == trips or _below(other, trips) for other in together)
