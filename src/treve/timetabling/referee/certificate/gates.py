"""Rows of gates: lane-time, hours, first and last passages, and the quickest trip of a load."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from treve.timetabling.problem import Direction, Fleet, Gate, Load
from treve.timetabling.referee.certificate.moves import Part
from treve.timetabling.referee.certificate.rows import Later, Named, Row
from treve.timetabling.referee.certificate.sheet import OPEN_TIME, Cut, Sheet, Unknown
from treve.timetabling.referee.certificate.spans import axis_hours, ceilings

WAYS = {
    "both": frozenset(Direction),
    "out": frozenset({Direction.OUT}),
    "in": frozenset({Direction.IN}),
}
Place = tuple[str, str]
"""A fleet and a stop."""


class Ends(NamedTuple):
    """Seconds before a first and after a last passage: of the pause, and of any window."""

    head: int
    tail: int
    any_head: int
    any_tail: int


class Reach:
    """How soon after the pause begins a vehicle can be somewhere, how soon done after it."""

    def __init__(self, sheet: Sheet) -> None:
        """Find both by going on until nothing gets shorter (Bellman 1958)."""
        self._sheet = sheet
        ready = {(f.id, f.home) for f in sheet.problem.fleets}
        aside = {(_from(c), _to(c)) for c in sheet.cuts if (c.begins, c.ends) == (0, 0)}
        while more := {to for start, to in aside if start in ready} - ready:
            ready |= more
        self._ready = ready
        joins: dict[tuple[Place, Place], int] = {}
        self.soonest: dict[Place, int] = {}
        self.done: dict[Place, int] = {}
        for cut in sheet.cuts:
            move = cut.move
            if (cut.begins, cut.ends) == (0, 1) and _from(cut) in ready:
                _lower(self.soonest, _to(cut), move.seconds - move.enters)
            if (cut.begins, cut.ends) == (1, 2):
                _lower(self.done, _from(cut), move.leaves)
            if (cut.begins, cut.ends) == (1, 1):
                ends = _from(cut), _to(cut)
                joins[ends] = min(move.seconds, joins.get(ends, move.seconds))
            if sheet.free_ends:
                self.done[_from(cut)] = self.done[_to(cut)] = 0
        changed = True
        while changed:
            changed = False
            for (start, to), seconds in joins.items():
                if start in self.soonest:
                    changed |= _lower(self.soonest, to, self.soonest[start] + seconds)
                if to in self.done:
                    changed |= _lower(self.done, start, self.done[to] + seconds)

    def before(self, cut: Cut) -> int | None:
        """Seconds of the pause before a cut's own; ``None`` where it cannot be so early."""
        if cut.first:
            return 0 if _from(cut) in self._ready else None
        return self.soonest.get(_from(cut))

    def after(self, cut: Cut) -> int | None:
        """Seconds of the pause after a cut's own; ``None`` where it cannot be so late."""
        return 0 if cut.last else self.done.get(_to(cut))

    def ends(self, gate: str, directions: frozenset[Direction]) -> Ends | None:
        """Least seconds around the passages of a gate; ``None`` where nobody passes it."""
        one_window = self._sheet.windows == 1
        heads, tails, any_heads, any_tails = [], [], [], []
        for cut, part in self._sheet.passing[gate]:
            if cut.move.way.direction not in directions:
                continue
            start, end = cut.edges
            head, tail = part.start - start, end - part.end
            came, goes = cut.move.stay(part)
            early = one_window or came == cut.move.enters
            late = one_window or goes == cut.move.leaves
            any_heads.append(head if early else part.start - came)
            any_tails.append(tail if late else goes - part.end)
            before, after = self.before(cut), self.after(cut)
            heads += [] if before is None else [before + head]
            tails += [] if after is None else [after + tail]
        if not heads or not tails:
            return None
        return Ends(min(heads), min(tails), min(any_heads), min(any_tails))


def _from(cut: Cut) -> Place:
    return cut.move.fleet.id, cut.move.origin.id


def _to(cut: Cut) -> Place:
    return cut.move.fleet.id, cut.move.destination.id


def _lower(table: dict[Place, int], place: Place, seconds: int) -> bool:
    if place in table and table[place] <= seconds:
        return False
    table[place] = seconds
    return True


def gate_rows(sheet: Sheet, wanted: frozenset[str]) -> Iterator[Named]:
    """Rows of inside gates and of single trips; the wanted names say which first and last ones."""
    reach = Reach(sheet)
    for gate in sheet.problem.gates:
        if not gate.inside:
            continue
        for word, directions in WAYS.items():
            yield f"gate-time:{gate.id}:{word}", Later(_gate_time, sheet, reach, gate, directions)
            if gate.hours is not None:
                lines = ceilings(axis_hours(sheet.problem.windows, gate.hours))
                for k, line in enumerate(lines):
                    name = f"gate-hours:{gate.id}:{word}:{k}"
                    yield name, Later(_gate_hours, sheet, gate, directions, line)
        for side in ("first", "last"):
            start = f"{side}:{gate.id}:"
            for name in sorted(x for x in wanted if x.startswith(start)):
                names, _, step = name.removeprefix(start).rpartition(":")
                fleets = _fleets_named(sheet.problem.fleets, names)
                if fleets and step.isascii() and step.isdigit():
                    yield name, Later(_in_line, sheet, side, gate, fleets, int(step))
    if sheet.all_move and sheet.windows == 1:
        for load in sheet.asked:
            yield f"single:{load.id}", Later(_single, sheet, reach, load)


def _fleets_named(fleets: tuple[Fleet, ...], names: str) -> tuple[Fleet, ...]:
    """The fleets, in their order, whose names joined by ``+`` are this; none where none are."""
    for k, fleet in enumerate(fleets):
        if names == fleet.id:
            return (fleet,)
        if names.startswith(f"{fleet.id}+"):
            others = _fleets_named(fleets[k + 1 :], names.removeprefix(f"{fleet.id}+"))
            if others:
                return (fleet, *others)
    return ()


def _serving(gate: Gate, directions: frozenset[Direction]) -> int:
    return sum(bool(lane.directions & directions) for lane in gate.lanes)


def _held(sheet: Sheet, gate: Gate, directions: frozenset[Direction]) -> dict[Unknown, int]:
    row: dict[Unknown, int] = {}
    for cut, part in sheet.passing.get(gate.id, ()):
        if cut.move.way.direction in directions:
            row[cut.unknown] = row.get(cut.unknown, 0) - (part.end - part.start)
    return row


def _gate_time(sheet: Sheet, reach: Reach, gate: Gate, directions: frozenset[Direction]) -> Row:
    """A lane holds one passage at a time, and none so soon or so late that nobody can be there."""
    lanes = _serving(gate, directions)
    row = _held(sheet, gate, directions)
    if sheet.windows == 1:
        for unknown, seconds in _behind_each(sheet, gate, directions):
            row[unknown] = row[unknown] - seconds
    row[OPEN_TIME] = lanes
    return Row(row, lanes * (sheet.margins + lost(sheet, reach.ends(gate.id, directions))))


def _behind_each(
    sheet: Sheet, gate: Gate, directions: frozenset[Direction]
) -> Iterator[tuple[Unknown, int]]:
    """What the spacing of a convoy costs a lane, shared among all of its vehicles.

    No convoy has fewer than its smallest, and behind all of them but one the lane is free, and the
    convoy's, for what the longest passage leaves of the spacing.
    """
    rules = {rule.corridor: rule for rule in sheet.problem.convoys}
    for cut, _ in sheet.passing.get(gate.id, ()):
        way = cut.move.way
        rule = rules.get(way.corridor)
        if rule is None or way.direction not in directions or not cut.move.fleet.returns:
            continue
        seconds = [row.seconds for row in gate.passages if row.direction is way.direction]
        free = max(0, rule.spacing_seconds - max(seconds))
        yield cut.unknown, free * (rule.smallest_vehicles - 1) // rule.smallest_vehicles


def lost(sheet: Sheet, ends: Ends | None) -> int:
    """Seconds that each lane surely loses, used or not: never more than a window has.

    In one window it loses both ends, or, if nobody passes, everything. With several, those between
    are whole; the first and the last share what is left. What each loses grows one by one up to
    its ends and then no more, so that together they lose least when one of them is as long as it
    can be.
    """
    if ends is None:
        return 0
    if sheet.windows == 1:
        return min(ends.head + ends.tail, sheet.spare)
    margin = sheet.problem.margin_seconds
    lengths = [w.end_seconds - w.start_seconds - margin for w in sheet.problem.windows]
    whole, inner = max(lengths), sheet.windows - 2
    shared = max(0, sheet.spare - inner * whole)
    long, short = min(shared, whole), min(max(0, shared - whole), whole)
    first, last = ends.head + ends.any_tail, ends.any_head + ends.tail
    outer = min(min(long, first) + min(short, last), min(long, last) + min(short, first))
    return inner * min(ends.any_head + ends.any_tail, *lengths) + outer


def _gate_hours(
    sheet: Sheet, gate: Gate, directions: frozenset[Direction], line: tuple[int, int, int]
) -> Row:
    """A lane is held in hours of the gate, and the pause holds only so many of them."""
    a, b, d = line
    lanes = _serving(gate, directions)
    row = {unknown: value * d for unknown, value in _held(sheet, gate, directions).items()}
    row[OPEN_TIME] = lanes * b
    return Row(row, -lanes * a)


def _in_line(sheet: Sheet, side: str, gate: Gate, fleets: tuple[Fleet, ...], k: int) -> Row:
    """Vehicles that are first at a gate come one after the other; so do those that are last.

    Of ``m`` first passages in a window over ``L`` lanes, each of ``s`` seconds or more, the one
    after ``i`` others begins ``s * (i // L)`` or more after the first of them could. These delays
    sum to ``s * (k * m - L * k * (k + 1) / 2)`` or more for every whole ``k``.
    """
    found = list(_edge_passages(sheet, side, gate, {fleet.id for fleet in fleets}))
    row: dict[Unknown, int] = {("delay", side, fleet.id, gate.id): 1 for fleet in fleets}
    if not found:
        return Row(row, 0)
    nearest = min(distance for _, _, distance in found)
    seconds = min(part.end - part.start for _, part, _ in found)
    lanes = _serving(gate, frozenset(cut.move.way.direction for cut, _, _ in found))
    for cut, _, distance in found:
        row[cut.unknown] = distance - nearest - seconds * k
    return Row(row, -sheet.windows * seconds * lanes * (k * (k + 1) // 2))


def _edge_passages(
    sheet: Sheet, side: str, gate: Gate, fleets: set[str]
) -> Iterator[tuple[Cut, Part, int]]:
    """First (last) passages inside, with the seconds between the zone's edge and them.

    Not those that a vehicle may come to from a rest outside, in a later window.
    """
    for cut in sheet.cuts:
        if cut.move.fleet.id not in fleets or not (cut.first if side == "first" else cut.last):
            continue
        passages = [part for part in cut.move.inside if part.gate is not None]
        if not passages:
            continue
        part = passages[0] if side == "first" else passages[-1]
        came, goes = cut.move.stay(part)
        apart = came != cut.move.enters if side == "first" else goes != cut.move.leaves
        if part.gate == gate.id and not (apart and sheet.windows > 1):
            near = part.start - cut.move.enters
            yield cut, part, near if side == "first" else cut.move.leaves - part.end


def _single(sheet: Sheet, reach: Reach, load: Load) -> Row:
    """At least one trip is made with the load, from somewhere a vehicle can be in time.

    Whatever spans a window is in the zone, so that the margin at least is always there.
    """
    quickest: int | None = None
    for cut in sheet.carrying[load.id]:
        start, end = cut.edges
        before, after = reach.before(cut), reach.after(cut)
        if cut.free:
            seconds = 0
        elif before is None or after is None:
            continue
        else:
            seconds = before + end - start + after
        quickest = seconds if quickest is None else min(quickest, seconds)
    least = 0 if quickest is None else quickest + sheet.problem.margin_seconds
    return Row({OPEN_TIME: 1}, least)
