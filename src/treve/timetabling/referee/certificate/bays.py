"""Rows of bays: one vehicle at a time holds each, and nobody before anybody can be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from treve.timetabling.problem import Stop
from treve.timetabling.referee.certificate.gates import Ends, Reach, lost
from treve.timetabling.referee.certificate.rows import Later, Named, Row
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Cut, Sheet, Unknown


def bay_rows(sheet: Sheet) -> Iterator[Named]:
    """A row for each stop with a number of bays; outside only where there is one window."""
    for stop in sheet.problem.stops:
        if stop.bays is not None and (stop.inside or sheet.windows == 1):
            yield f"bay-time:{stop.id}", Later(_bay_time, sheet, stop, stop.bays)


def _bay_time(sheet: Sheet, stop: Stop, bays: int) -> Row:
    """Each bay has the pause less the margins, for what surely happens in the pause."""
    row: dict[Unknown, int] = defaultdict(int)
    for cut in sheet.cuts:
        if cut.free:
            continue
        if cut.move.origin.id == stop.id and (stop.inside or cut.begins == 1):
            row[cut.unknown] -= cut.move.loading_seconds
        if cut.move.destination.id == stop.id and (stop.inside or cut.ends == 1):
            row[cut.unknown] -= cut.move.unloading_seconds
    row[OPEN_TIME] = bays
    idle = lost(sheet, _ends(sheet, stop)) if stop.inside and sheet.windows == 1 else 0
    return Row(row, bays * (sheet.margins + idle))


def _ends(sheet: Sheet, stop: Stop) -> Ends | None:
    """The least seconds of the pause before a bay is held, and after; ``None``: none ever is."""
    reach = Reach(sheet)
    heads, tails = [], []
    for cut in sheet.cuts:
        before, after = reach.before(cut), reach.after(cut)
        start, end = cut.edges
        for held_from, held_until in _held(cut, stop):
            if before is not None:
                heads.append(before + held_from - start)
            if after is not None:
                tails.append(after + end - held_until)
    return Ends(min(heads), min(tails), 0, 0) if heads and tails else None


def _held(cut: Cut, stop: Stop) -> Iterator[tuple[int, int]]:
    """From when to when a move holds a bay there, in seconds after its beginning."""
    move = cut.move
    if cut.free or move.load is None:
        return
    if move.origin.id == stop.id and move.loading_seconds > 0:
        yield 0, move.loading_seconds
    if move.destination.id == stop.id and move.unloading_seconds > 0:
        yield move.seconds - move.unloading_seconds, move.seconds
