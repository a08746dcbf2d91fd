"""What a driver is told anew, and what not."""

from __future__ import annotations

from dataclasses import replace

from treve.operations.changes import SAME_SECONDS, TripChange, What, changes_between
from treve.timetabling.timetable import Trip

IN = Trip("bus-1", "in", 0, 600)
OUT = Trip("bus-1", "out", 1_000, 2_000, (), "people", 40, 700, 1_000, 2_000, 2_300)


def test_within_a_minute_nothing_is_told_nor_where_others_are_aboard() -> None:
    near = replace(OUT.later(SAME_SECONDS), quantity=30)

    changes = changes_between((IN, OUT), (IN, near))

    assert [row.what for row in changes.rows] == [What.UNCHANGED, What.UNCHANGED]
    assert changes.vehicles_told == ()


def test_later_earlier_cancelled_and_new() -> None:
    other = replace(OUT, vehicle="bus-10")
    later, gone = OUT.later(61), replace(IN, vehicle="bus-2")

    changes = changes_between((IN, OUT, gone, other), (later, IN.later(-120), other, gone.later(0)))

    assert changes.vehicles_told == ("bus-1",)
    assert changes_between((gone,), (other,)).rows == (
        TripChange("bus-2", What.CANCELLED, gone, None),
        TripChange("bus-10", What.NEW, None, other),
    )
    assert [row.what for row in changes.rows] == [
        What.EARLIER,
        What.LATER,
        What.UNCHANGED,
        What.UNCHANGED,
    ]
    assert [row.later_seconds for row in changes.rows] == [-120, 61, 0, 0]


def test_who_waits_on_the_way_is_later_though_it_left_in_time() -> None:
    waits = replace(OUT, arrival_seconds=5_000)

    (row,) = changes_between((OUT,), (waits,)).rows

    assert (row.what, row.later_seconds, row.trip) == (What.LATER, 3_000, waits)


def test_another_load_is_another_trip() -> None:
    changes = changes_between((OUT,), (replace(OUT, load="others"),))

    assert changes.counts == {
        What.UNCHANGED: 0,
        What.LATER: 0,
        What.EARLIER: 0,
        What.CANCELLED: 1,
        What.NEW: 1,
    }
