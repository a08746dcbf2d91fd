"""What is promised, by all rows of a problem: who is held, who is short, what others wait for."""

from __future__ import annotations

from tests.problems.conditioned import least_by, two_towns
from tests.timetabling.baselines.promised import HALF, SEQUENCE, north, promised, south
from treve.timetabling.baselines.nearest_first import dispatch
from treve.timetabling.baselines.tallies import keeps_floors
from treve.timetabling.rows import Floor, Moment, Quantity, Rows
from treve.timetabling.timetable import Timetable


def test_without_rows_nothing_is_held() -> None:
    tallies = promised(Rows())
    assert not tallies
    assert not tallies.holds("north-people")
    assert tallies.put_off(north(0), 99) == (0, 0)
    assert tallies.most(north(0), 99) == 99


def test_a_floor_is_short_until_enough_is_promised_in_time() -> None:
    row = Floor("c", Quantity(("south-people",), Moment.ARRIVAL, ("lower",)), 20, 1000)
    tallies = promised(Rows(floors=(row,)), (south(620), 10), (south(621), 10))
    tallies.add(south(0, "upper"), 10)
    assert tallies.short() == {"south-people"}
    assert (tallies.lack(south(0)), tallies.lack(south(0, "upper"))) == (True, False)
    tallies.add(south(0), 10)
    assert tallies.short() == frozenset()
    assert not tallies.lack(south(0))


def test_what_others_wait_for_lacks_until_there_is_enough() -> None:
    tallies = promised(SEQUENCE)
    assert (tallies.lack(south(0)), tallies.lack(north(0))) == (True, False)
    tallies.add(south(0), 20)
    assert not tallies.lack(south(0))
    # Of forty of the north five may go without any of the south, the others need seventy.
    ratio = promised(HALF, (north(9000), 5), (south(0), 69))
    assert ratio.lack(south(0))
    ratio.add(south(0), 1)
    assert not ratio.lack(south(0))


def test_floors_of_a_timetable() -> None:
    problem = least_by()
    assert keeps_floors(problem, dispatch(problem))
    assert not keeps_floors(problem, Timetable(()))
    assert keeps_floors(two_towns(), Timetable(()))
