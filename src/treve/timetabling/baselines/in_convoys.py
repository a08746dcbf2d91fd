"""The dispatcher where vehicles go in convoys: formations first, then whoever rides along.

Which sizes of formations, and which fleets ride along, is tried one after the other; the shortest
pause counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from treve.timetabling.baselines.choosing import Chooser
from treve.timetabling.baselines.jobs import Job, Jobs, Vehicle
from treve.timetabling.baselines.nearest_first import Dispatcher, nearest_first, never
from treve.timetabling.baselines.riding_along import TailBook
from treve.timetabling.baselines.tallies import Tallies, keeps_floors
from treve.timetabling.baselines.tanks import Tanks
from treve.timetabling.baselines.waiting import Waiting, WaitingList
from treve.timetabling.clock import first_hours
from treve.timetabling.formations import (
    NOTHING,
    Formed,
    cautious,
    in_formations,
    needs_formations,
    sizes_to_try,
)
from treve.timetabling.late_boarding import board_late
from treve.timetabling.lawful import is_lawful
from treve.timetabling.line_ups import mixed_line_ups
from treve.timetabling.mixed import Convoy, Mixed, nobody_outranked
from treve.timetabling.problem import Problem
from treve.timetabling.solution import StopRule
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, UnderWay
from treve.timetabling.window import Window

ERRANDS_TRIED = 8
"""How often more convoys are sent, until all who ride along have found enough of them."""

FEW_VEHICLES = 40
"""Up to so many, who rides along is tried wherever it can be."""

_FIXED = -1
"""As :class:`treve.timetabling.solution.StopRule` has it: no step of a search is meant."""


def dispatched(problem: Problem, stop: StopRule = never) -> Timetable | None:
    """The dispatcher's timetable, in convoys where the problem asks for them.

    Args:
        problem: What must move.
        stop: As in :func:`~treve.timetabling.baselines.nearest_first.nearest_first`.

    Returns:
        As there.
    """
    if needs_formations(problem):
        return best_formed(problem, stop)[1]
    return nearest_first(problem, stop)


def best_formed(
    problem: Problem, stop: StopRule = never
) -> tuple[Formed | Mixed, Timetable | None]:
    """Vehicles in the formations that this dispatcher does best with.

    Args:
        problem: With rules for convoys.
        stop: As in :func:`nearest_first`.

    Returns:
        The formations, of the smallest size where no timetable is found; and the timetable of all
        vehicles, each in its convoy. Some fleets ride along where that makes the pause shorter.
    """
    line_ups: list[Formed | Mixed] = [in_formations(problem, k) for k in sizes_to_try(problem)]
    best = line_ups[0]
    timetable: Timetable | None = None
    worth_mixing = _worth_mixing(problem)
    for careful in (False, True):
        for line_up in chain(line_ups, mixed_line_ups(problem)):
            if isinstance(line_up, Mixed) and timetable is not None and not worth_mixing:
                break
            tried, found = _dispatched(_careful(line_up) if careful else line_up, stop)
            if found is not None and (
                timetable is None
                or pause_seconds(problem, found) < pause_seconds(problem, timetable)
            ):
                best, timetable = tried, found
            if stop(_FIXED):
                return best, timetable
        if timetable is not None:
            break
    return best, timetable


def _worth_mixing(problem: Problem) -> bool:
    """Whether teams are few, some fleet is too small for a convoy of its own, or all are few.

    Else formations that wait for nobody are nearly always quicker, and each that is tried takes as
    long as the dispatcher.
    """
    smallest = max(rule.smallest_vehicles for rule in problem.convoys)
    counts = [fleet.count for fleet in problem.fleets if fleet.returns]
    return (
        problem.escort_teams is not None
        or min(counts, default=0) < smallest
        or sum(counts) <= FEW_VEHICLES
    )


def _careful(line_up: Formed | Mixed) -> Formed | Mixed:
    """The same, so that nobody is in the zone before its hours."""
    return cautious(line_up) if isinstance(line_up, Formed) else line_up.cautious()


def _dispatched(line_up: Formed | Mixed, stop: StopRule) -> tuple[Formed | Mixed, Timetable | None]:
    """The dispatcher's timetable; more convoys go where those who ride along found too few."""
    if isinstance(line_up, Formed):
        return line_up, _unfolded(line_up, nearest_first(line_up.problem, stop))
    for _ in range(ERRANDS_TRIED):
        timetable = nearest_first(line_up.problem, stop)
        found = _with_riders(line_up, timetable, line_up.original.windows, stop)
        if found is None or is_whole(line_up.original, found) or stop(_FIXED):
            break
        line_up = line_up.with_errands(found.unmoved)
    whole = found is not None and is_whole(line_up.original, found)
    return line_up, found if whole else None


def _unfolded(formed: Formed, timetable: Timetable | None) -> Timetable | None:
    """The timetable of all vehicles; one by one they may break what a formation keeps."""
    found = formed.unfold(timetable)
    return found if found is not None and is_lawful(formed.original, found) else None


def taken_apart(
    line_up: Formed | Mixed,
    timetable: Timetable | None,
    stop: StopRule = never,
    *,
    open_seconds: int | None = None,
) -> Timetable | None:
    """The timetable of all vehicles that one of formations stands for.

    Args:
        line_up: Who goes in formations, and who along.
        timetable: Of the formations.
        stop: As in :func:`dispatch`.
        open_seconds: As there; not all that must move need do so then.

    Returns:
        ``None`` where somebody cannot go along, or who rides along does not carry all there is.
    """
    if isinstance(line_up, Formed):
        return _unfolded(line_up, timetable)
    if open_seconds is not None:
        windows = first_hours(line_up.original.windows, open_seconds)
        return _with_riders(line_up, timetable, windows, stop)
    found = _with_riders(line_up, timetable, line_up.original.windows, stop)
    return found if found is not None and is_whole(line_up.original, found) else None


def _with_riders(
    mixed: Mixed, timetable: Timetable | None, windows: Sequence[Window], stop: StopRule
) -> Timetable | None:
    """Those who ride along, sent with the convoys of a timetable of formations."""
    core = mixed.formed.unfold(timetable)
    if core is None or timetable is None:
        return None
    found = _Riders(mixed, windows, mixed.convoys(timetable, core), stop).ride(core)
    problem = mixed.original
    lawful = nobody_outranked(problem, found) and is_lawful(problem, found)
    return found if lawful else None


def ride_along_again(
    mixed: Mixed, timetable: Timetable, under_way: UnderWay, stop: StopRule = never
) -> Timetable | None:
    """Those who ride along, sent again with the convoys of a timetable under way.

    Args:
        mixed: Who goes in formations, and who along.
        timetable: Of the formations, with those of their trips that stand.
        under_way: Of all vehicles.
        stop: As in :func:`dispatch`.

    Returns:
        ``None`` where somebody cannot go along; what does not move is declared.
    """
    theirs = tuple(trip for trip in under_way.stands.trips if trip.fleet in mixed.riders)
    others = tuple(trip for trip in under_way.stands.trips if trip.fleet not in mixed.riders)
    core = mixed.formed.unfold(timetable, Timetable(others))
    if core is None:
        return None
    problem = mixed.original
    convoys = mixed.convoys(timetable, core, under_way.stands)
    begun = replace(core, trips=(*core.trips, *theirs))
    asked = replace(under_way, stands=NOTHING)
    found = _Riders(mixed, problem.windows, convoys, stop).ride(begun, asked)
    riders = frozenset(
        name for fleet in problem.fleets if fleet.id in mixed.riders for name in fleet.vehicles
    )
    return _Riders(mixed, problem.windows, convoys, stop).call_out(found, asked, riders)


def is_whole(problem: Problem, timetable: Timetable) -> bool:
    """Whether all that must move does, and as much of it by its time as is asked."""
    left = any(timetable.unmoved.get(load.id, 0) for load in problem.loads if load.binding)
    return not left and keeps_floors(problem, timetable)


class _Riders(Dispatcher):
    """A run for those who ride along with convoys that are planned."""

    def __init__(
        self, mixed: Mixed, windows: Sequence[Window], convoys: Sequence[Convoy], stop: StopRule
    ) -> None:
        super().__init__(mixed.original, windows, stop)
        self.book = TailBook(mixed.original, windows, convoys)
        self.jobs = Jobs(mixed.original, self.network, self.book)
        self.tanks = Tanks(mixed.original, self.network, self.book)
        self.chooser = _Chooser(mixed, self.jobs, self.tanks, self.waiting, self.book.tallies)
        self._riders = mixed.riders
        self._convoys = convoys

    def ride(self, core: Timetable, under_way: UnderWay | None = None) -> Timetable:
        """The convoys with whoever rides along; who goes alone no more is named as they are."""
        found = self.run(begun=core, under_way=under_way)
        along = {trip.convoy for trip in found.trips if trip.fleet in self._riders}
        named = {
            trip: replace(trip, convoy=convoy.name)
            for convoy in self._convoys
            if convoy.name in along
            for trip in convoy.core
        }
        whole = replace(found, trips=tuple(named.get(trip, trip) for trip in found.trips))
        return whole if under_way is not None else board_late(self.problem, whole)


class _Chooser(Chooser):
    """What those who ride along do next; all others have nothing to do."""

    def __init__(
        self, mixed: Mixed, jobs: Jobs, tanks: Tanks, waiting: WaitingList, tallies: Tallies
    ) -> None:
        super().__init__(jobs, tanks, waiting, tallies)
        self._riders = mixed.riders
        self._theirs = mixed.carried_along

    def next_job(self, vehicle: Vehicle) -> Job | None:
        return super().next_job(vehicle) if vehicle.fleet.id in self._riders else None

    def job(self, vehicle: Vehicle, entry: Waiting, *, excused: bool) -> Job | None:
        # What formations alone were to carry waits for ever where they left it.
        if entry.load.id not in self._theirs:
            return None
        return super().job(vehicle, entry, excused=excused)
