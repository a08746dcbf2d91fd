"""How long the silence lasts: the definition of ``pause`` and ``open``, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from treve.timetabling.problem import Problem
from treve.timetabling.referee.book import Book, Ride, by_vehicle, open_book
from treve.timetabling.referee.loads import moved_units
from treve.timetabling.referee.stays import stretches
from treve.timetabling.referee.trips import read_trips
from treve.timetabling.timetable import Timetable


@dataclass(frozen=True, slots=True)
class Measured:
    """What a timetable amounts to.

    Attributes:
        first_seconds: First second anything loads, moves, waits on its way, passes or unloads in
            the zone; ``None`` where nothing does.
        last_seconds: When the last of it is done; ``None`` where nothing does.
        pause_seconds: ``last - first + margin``, nights included; 0 where nothing does.
        open_seconds: The part of the pause, margin included, that lies in windows.
        moved: Units moved by load id; every load of the problem has its row.
    """

    first_seconds: int | None
    last_seconds: int | None
    pause_seconds: int
    open_seconds: int
    moved: Mapping[str, int]


def measure(problem: Problem, timetable: Timetable) -> Measured:
    """Measure a timetable. Trips that cannot be read count for nothing.

    Args:
        problem: Well-formed (``check_timetable`` says so); else what it raises is not defined.
        timetable: Any timetable.
    """
    book = open_book(problem)
    rides, _ = read_trips(book, timetable)
    first, last = _extent(book, rides)
    moved = moved_units(rides)
    pause = open_ = 0
    if first is not None and last is not None:
        end = last + problem.margin_seconds
        pause = end - first
        open_ = sum(
            max(0, min(end, window.end_seconds) - max(first, window.start_seconds))
            for window in problem.windows
        )
    return Measured(
        first_seconds=first,
        last_seconds=last,
        pause_seconds=pause,
        open_seconds=open_,
        moved={load.id: moved[load.id] for load in problem.loads},
    )


def _extent(book: Book, rides: tuple[Ride, ...]) -> tuple[int | None, int | None]:
    """First and last second of everything in the zone but rest."""
    first: int | None = None
    last: int | None = None
    for day in by_vehicle(rides).values():
        for stretch in stretches(book, day):
            start, end = stretch.start_seconds, stretch.end_seconds
            if stretch.inside and not stretch.rests and end > start:
                first = start if first is None else min(first, start)
                last = end if last is None else max(last, end)
    return first, last
