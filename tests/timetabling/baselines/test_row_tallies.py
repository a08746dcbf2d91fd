"""What is promised of one row: from when on more may count, and how many."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.problems.conditioned import BOTH, SOUTH_ARRIVES, SOUTH_LEAVES
from tests.timetabling.baselines.promised import BOTH_LEAVE, HALF, SEQUENCE, north, promised, south
from treve.timetabling.baselines.moves import Stuck
from treve.timetabling.baselines.tallies import Counted
from treve.timetabling.rows import Calendar, Cap, Moment, Precedence, Quantity, Ratio, Rows
from treve.timetabling.window import Window


def test_what_waits_may_go_when_enough_is_there_whatever_is_promised_first() -> None:
    tallies = promised(SEQUENCE, (south(1000), 10), (north(5000), 10))
    assert tallies.holds("north-people")
    assert not tallies.holds("south-people")
    # Five are still free, at any second; of what comes first not enough is promised.
    assert (tallies.most(north(0), 10), tallies.most(north(9000), 10)) == (5, 5)
    assert tallies.put_off(north(0), 5) == (0, 0)
    with pytest.raises(Stuck):
        tallies.put_off(north(0), 6)
    tallies.add(south(100), 9)
    assert tallies.eased == 0
    tallies.add(south(200), 1)
    # Twenty have arrived at 1380, and so those who leave at 5000 are not of the free any more.
    assert tallies.eased == 1
    assert tallies.put_off(north(300), 15) == (0, 0)
    assert tallies.put_off(north(300), 16) == (1080, 0)
    assert tallies.put_off(north(1379), 16) == (1, 0)
    assert tallies.put_off(north(1380), 40) == (0, 0)


def test_more_of_what_comes_first_may_be_the_trip_itself() -> None:
    own = Precedence("c", SOUTH_LEAVES, 20, SOUTH_ARRIVES, 5)
    tallies = promised(Rows(precedences=(own,)))
    assert tallies.put_off(south(0), 20) == (0, 0)
    assert tallies.most(south(0), 19) == 5


def test_nobody_runs_ahead_now_nor_of_what_is_promised_for_later() -> None:
    # At 1380 ten may have left, at 2380 fifteen; and fifteen have left at 3000.
    tallies = promised(HALF, (south(1000), 10), (south(2000), 10))
    assert tallies.eased == 2
    tallies.add(north(3000), 15)
    for second in (0, 1380, 2380, 9000):
        assert tallies.most(north(second), 10) == 0
    with pytest.raises(Stuck):
        tallies.put_off(north(0), 1)
    tallies.add(south(4000), 10)
    assert tallies.most(north(4379), 10) == 0
    assert tallies.put_off(north(0), 5) == (4380, 0)
    tallies.add(south(2500), 9)
    assert tallies.put_off(north(0), 4) == (0, 0)
    assert tallies.put_off(north(0), 5) == (4380, 0)


def test_both_sides_of_one_trip_count_when_each_does() -> None:
    everybody = Quantity(BOTH, Moment.ARRIVAL)
    upper = Quantity(BOTH, Moment.DEPARTURE, ("upper",))
    rows = Rows(ratios=(Ratio("c", upper, everybody, Fraction(1, 2), 10),))
    tallies = promised(rows)
    # Ten at most are under way; when they are there, five are.
    assert tallies.most(north(0), 40) == 10
    tallies.add(north(0), 10)
    assert tallies.most(north(379), 40) == 0
    assert tallies.most(north(380), 40) == 5
    assert tallies.put_off(north(100), 5) == (280, 0)
    tallies.add(south(400), 10)
    assert tallies.put_off(north(100), 10) == (680, 0)
    assert tallies.most(south(0, "lower"), 40) == 40


def test_a_trip_may_not_run_short_while_it_is_under_way() -> None:
    """Room for ten from 380 on, but those who leave at 500 need five of it until they arrive."""
    rows = Rows(ratios=(Ratio("c", BOTH_LEAVE, Quantity(BOTH, Moment.ARRIVAL), Fraction(1), 10),))
    tallies = promised(rows, (north(0), 10), (north(500), 5))
    assert tallies.most(south(380), 10) == 5
    assert tallies.put_off(south(380), 6) == (500, 0)


def test_a_cap_puts_off_until_its_hours_end() -> None:
    caps = (Cap("c", BOTH_LEAVE, 15, Window(0, 100)), Cap("c", BOTH_LEAVE, 25, Window(100, 200)))
    tallies = promised(Rows(caps=caps), (south(99), 10))
    assert tallies.most(north(0), 10) == 5
    assert tallies.put_off(north(40), 10) == (60, 0)
    assert tallies.put_off(north(100), 25) == (0, 0)
    assert tallies.put_off(north(199), 26) == (1, 0)
    tallies.add(north(100), 15)
    assert (tallies.most(north(99), 10), tallies.most(north(100), 20)) == (5, 10)


def test_a_cap_of_the_whole_timetable_is_full_at_last() -> None:
    tallies = promised(Rows(caps=(Cap("c", BOTH_LEAVE, 15),)), (south(99), 10))
    assert tallies.most(Counted("north-people", ("upper",)), 10) == 5
    with pytest.raises(Stuck):
        tallies.put_off(north(40), 6)


def test_a_calendar_puts_off_arrivals_as_well() -> None:
    row = Calendar("c", SOUTH_ARRIVES, (Window(1000, 2000), Window(3000, 4000)))
    tallies = promised(Rows(calendars=(row,)))
    assert tallies.put_off(south(0), 10) == (0, 620)
    assert tallies.put_off(south(620), 10) == (0, 0)
    assert tallies.put_off(south(1619), 10) == (0, 0)
    assert tallies.put_off(south(1620), 10) == (0, 1000)
    with pytest.raises(Stuck):
        tallies.put_off(south(3620), 10)
    # After all that is promised no calendar is asked.
    assert tallies.most(Counted("south-people", ("lower",)), 10) == 10
