"""What is promised of cumulative quantities: from when on more may count, and how many."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.problems.conditioned import (
    BOTH,
    NORTH_LEAVES,
    SOUTH_ARRIVES,
    SOUTH_LEAVES,
    least_by,
    two_towns,
)
from treve.timetabling.baselines.moves import Stuck
from treve.timetabling.baselines.nearest_first import dispatch
from treve.timetabling.baselines.tallies import Counted, Tallies, keeps_floors
from treve.timetabling.rows import (
    Calendar,
    Cap,
    Floor,
    Moment,
    Precedence,
    Quantity,
    Ratio,
    Rows,
)
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

BOTH_LEAVE = Quantity(BOTH, Moment.DEPARTURE)


def _tallies(rows: Rows, *promised: tuple[Counted, int]) -> Tallies:
    tallies = Tallies(two_towns(rows))
    for trip, units in promised:
        tallies.add(trip, units)
    return tallies


def _north(departure: int, gate: str = "upper") -> Counted:
    return Counted("north-people", (gate,), departure, departure + 380)


def _south(departure: int, gate: str = "lower") -> Counted:
    return Counted("south-people", (gate,), departure, departure + 380)


def test_without_rows_nothing_is_held() -> None:
    tallies = _tallies(Rows())
    assert not tallies
    assert not tallies.holds("north-people")
    assert tallies.put_off(_north(0), 99) == (0, 0)
    assert tallies.most(_north(0), 99) == 99


SEQUENCE = Rows(precedences=(Precedence("c", SOUTH_ARRIVES, 20, NORTH_LEAVES, 15),))


def test_what_waits_may_go_when_enough_is_there_whatever_is_promised_first() -> None:
    tallies = _tallies(SEQUENCE, (_south(1000), 10), (_north(5000), 10))
    assert tallies.holds("north-people")
    assert not tallies.holds("south-people")
    # Five are still free, at any second; of what comes first not enough is promised.
    assert (tallies.most(_north(0), 10), tallies.most(_north(9000), 10)) == (5, 5)
    assert tallies.put_off(_north(0), 5) == (0, 0)
    with pytest.raises(Stuck):
        tallies.put_off(_north(0), 6)
    tallies.add(_south(100), 9)
    assert tallies.eased == 0
    tallies.add(_south(200), 1)
    # Twenty have arrived at 1380, and so those who leave at 5000 are not of the free any more.
    assert tallies.eased == 1
    assert tallies.put_off(_north(300), 15) == (0, 0)
    assert tallies.put_off(_north(300), 16) == (1080, 0)
    assert tallies.put_off(_north(1379), 16) == (1, 0)
    assert tallies.put_off(_north(1380), 40) == (0, 0)


def test_more_of_what_comes_first_may_be_the_trip_itself() -> None:
    own = Precedence("c", SOUTH_LEAVES, 20, SOUTH_ARRIVES, 5)
    tallies = _tallies(Rows(precedences=(own,)))
    assert tallies.put_off(_south(0), 20) == (0, 0)
    assert tallies.most(_south(0), 19) == 5


HALF = Rows(ratios=(Ratio("c", NORTH_LEAVES, SOUTH_ARRIVES, Fraction(1, 2), 5),))


def test_nobody_runs_ahead_now_nor_of_what_is_promised_for_later() -> None:
    # At 1380 ten may have left, at 2380 fifteen; and fifteen have left at 3000.
    tallies = _tallies(HALF, (_south(1000), 10), (_south(2000), 10))
    assert tallies.eased == 2
    tallies.add(_north(3000), 15)
    for second in (0, 1380, 2380, 9000):
        assert tallies.most(_north(second), 10) == 0
    with pytest.raises(Stuck):
        tallies.put_off(_north(0), 1)
    tallies.add(_south(4000), 10)
    assert tallies.most(_north(4379), 10) == 0
    assert tallies.put_off(_north(0), 5) == (4380, 0)
    tallies.add(_south(2500), 9)
    assert tallies.put_off(_north(0), 4) == (0, 0)
    assert tallies.put_off(_north(0), 5) == (4380, 0)


def test_both_sides_of_one_trip_count_when_each_does() -> None:
    everybody = Quantity(BOTH, Moment.ARRIVAL)
    upper = Quantity(BOTH, Moment.DEPARTURE, ("upper",))
    rows = Rows(ratios=(Ratio("c", upper, everybody, Fraction(1, 2), 10),))
    tallies = _tallies(rows)
    # Ten at most are under way; when they are there, five are.
    assert tallies.most(_north(0), 40) == 10
    tallies.add(_north(0), 10)
    assert tallies.most(_north(379), 40) == 0
    assert tallies.most(_north(380), 40) == 5
    assert tallies.put_off(_north(100), 5) == (280, 0)
    tallies.add(_south(400), 10)
    assert tallies.put_off(_north(100), 10) == (680, 0)
    assert tallies.most(_south(0, "lower"), 40) == 40


def test_a_trip_may_not_run_short_while_it_is_under_way() -> None:
    """Room for ten from 380 on, but those who leave at 500 need five of it until they arrive."""
    rows = Rows(ratios=(Ratio("c", BOTH_LEAVE, Quantity(BOTH, Moment.ARRIVAL), Fraction(1), 10),))
    tallies = _tallies(rows, (_north(0), 10), (_north(500), 5))
    assert tallies.most(_south(380), 10) == 5
    assert tallies.put_off(_south(380), 6) == (500, 0)


def test_a_cap_puts_off_until_its_hours_end() -> None:
    caps = (Cap("c", BOTH_LEAVE, 15, Window(0, 100)), Cap("c", BOTH_LEAVE, 25, Window(100, 200)))
    tallies = _tallies(Rows(caps=caps), (_south(99), 10))
    assert tallies.most(_north(0), 10) == 5
    assert tallies.put_off(_north(40), 10) == (60, 0)
    assert tallies.put_off(_north(100), 25) == (0, 0)
    assert tallies.put_off(_north(199), 26) == (1, 0)
    tallies.add(_north(100), 15)
    assert (tallies.most(_north(99), 10), tallies.most(_north(100), 20)) == (5, 10)


def test_a_cap_of_the_whole_timetable_is_full_at_last() -> None:
    tallies = _tallies(Rows(caps=(Cap("c", BOTH_LEAVE, 15),)), (_south(99), 10))
    assert tallies.most(Counted("north-people", ("upper",)), 10) == 5
    with pytest.raises(Stuck):
        tallies.put_off(_north(40), 6)


def test_a_calendar_puts_off_arrivals_as_well() -> None:
    row = Calendar("c", SOUTH_ARRIVES, (Window(1000, 2000), Window(3000, 4000)))
    tallies = _tallies(Rows(calendars=(row,)))
    assert tallies.put_off(_south(0), 10) == (0, 620)
    assert tallies.put_off(_south(620), 10) == (0, 0)
    assert tallies.put_off(_south(1619), 10) == (0, 0)
    assert tallies.put_off(_south(1620), 10) == (0, 1000)
    with pytest.raises(Stuck):
        tallies.put_off(_south(3620), 10)
    # After all that is promised no calendar is asked.
    assert tallies.most(Counted("south-people", ("lower",)), 10) == 10


def test_a_floor_is_short_until_enough_is_promised_in_time() -> None:
    row = Floor("c", Quantity(("south-people",), Moment.ARRIVAL, ("lower",)), 20, 1000)
    tallies = _tallies(Rows(floors=(row,)), (_south(620), 10), (_south(621), 10))
    tallies.add(_south(0, "upper"), 10)
    assert tallies.short() == {"south-people"}
    assert (tallies.lack(_south(0)), tallies.lack(_south(0, "upper"))) == (True, False)
    tallies.add(_south(0), 10)
    assert tallies.short() == frozenset()
    assert not tallies.lack(_south(0))


def test_what_others_wait_for_lacks_until_there_is_enough() -> None:
    tallies = _tallies(SEQUENCE)
    assert (tallies.lack(_south(0)), tallies.lack(_north(0))) == (True, False)
    tallies.add(_south(0), 20)
    assert not tallies.lack(_south(0))
    # Of forty of the north five may go without any of the south, the others need seventy.
    ratio = _tallies(HALF, (_north(9000), 5), (_south(0), 69))
    assert ratio.lack(_south(0))
    ratio.add(_south(0), 1)
    assert not ratio.lack(_south(0))


def test_floors_of_a_timetable() -> None:
    problem = least_by()
    assert keeps_floors(problem, dispatch(problem))
    assert not keeps_floors(problem, Timetable(()))
    assert keeps_floors(two_towns(), Timetable(()))
