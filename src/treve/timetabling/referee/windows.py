"""Windows: nobody is on the road in the zone when the guns resume, nor within the margin before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from treve.errors import Finding
from treve.timetabling.referee.book import Book, Ride, by_vehicle
from treve.timetabling.referee.findings import fault
from treve.timetabling.referee.stays import stays


def check_windows(book: Book, rides: tuple[Ride, ...]) -> Iterator[Finding]:
    """Each stay in the zone that does not lie in one window less its margin."""
    windows, margin = book.windows, book.problem.margin_seconds
    starts = [window.start_seconds for window in windows]
    for vehicle, day in by_vehicle(rides).items():
        for stay in stays(book, day):
            place = bisect_right(starts, stay.start_seconds) - 1
            earliest = windows[max(place, 0)].start_seconds
            latest = windows[max(place, 0)].end_seconds - margin
            if place < 0 or stay.end_seconds > latest:
                yield fault(
                    "referee-outside-windows",
                    vehicle,
                    trip=stay.number,
                    start_seconds=stay.start_seconds,
                    end_seconds=stay.end_seconds,
                    earliest_seconds=earliest,
                    latest_seconds=latest,
                )
