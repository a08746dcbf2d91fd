"""What a vehicle does next: the dispatcher's list is read from the top, and nothing is booked.

Of what it can carry it takes the nearest of the most urgent rank. Where conditions of an agreement
hold something back it goes later, or with fewer aboard, or something else is done meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence

from treve.timetabling.baselines.aboard import allowed_at_last, now_or_full, that_count
from treve.timetabling.baselines.jobs import Job, Jobs, Vehicle
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Route
from treve.timetabling.baselines.tallies import Tallies
from treve.timetabling.baselines.tanks import Tanks
from treve.timetabling.baselines.waiting import Waiting, WaitingList

WAYS_FAILED = 32
"""How many of the quickest ways may fail before a load counts as out of reach from there."""


class Chooser:
    """Whoever is asked what to do next.

    Args:
        jobs: How a job would be done, as things are booked.
        tanks: Whether it leaves enough fuel.
        waiting: What waits.
        tallies: What is promised of what conditions count.

    Attributes:
        excuses: Whether who is held back by conditions may be passed over at last.
        held_back: Fleet, place and load of what a condition holds back so far.
    """

    def __init__(self, jobs: Jobs, tanks: Tanks, waiting: WaitingList, tallies: Tallies) -> None:
        """Begin with everything still to be tried."""
        self._jobs = jobs
        self._tanks = tanks
        self._waiting = waiting
        self._tallies = tallies
        # What failed once fails later too: time goes on, and bookings only grow.
        self._hopeless: set[tuple[str, str, str]] = set()
        # But what a condition holds back may go when more of what it waits for is booked.
        self.held_back: set[tuple[str, str, str]] = set()
        self.excuses = True
        self._eased = 0

    def next_job(self, vehicle: Vehicle) -> Job | None:
        """What comes first on the list; meanwhile, where it must wait, what is done before that.

        Args:
            vehicle: Who asks.

        Returns:
            ``None`` where it finds nothing to do. Nothing is booked.
        """
        now = vehicle.free_seconds or 0
        tallies = self._tallies
        wanted = tallies.short()
        for excused in (False, True) if self.excuses else (False,):
            found: Job | None = None
            for entry in self._waiting.candidates(vehicle.fleet, vehicle.at, now, wanted):
                job = self.job(vehicle, entry, excused=excused)
                if job is None or (found and job.end_seconds > found.loaded.begins_seconds):
                    continue
                if not tallies.holds(entry.load.id):
                    return job
                found = job
            if found is not None:
                return found
        return None

    def job(self, vehicle: Vehicle, entry: Waiting, *, excused: bool) -> Job | None:
        """How a vehicle would fetch some of what waits.

        Args:
            vehicle: Who asks.
            entry: What waits.
            excused: Whether those who are held back keep nobody else waiting.

        Returns:
            ``None`` where it cannot, or may not yet.
        """
        fleet, load = vehicle.fleet, entry.load
        hopeless = (fleet.id, vehicle.at, load.id)
        if hopeless in self._hopeless or hopeless in self.held_back:
            return None
        tallies = self._tallies
        quantity, routes = self._waiting.with_room(fleet, entry)
        held = tallies.holds(load.id)
        if held:
            quantity, routes = allowed_at_last(tallies, load.id, quantity, routes)
        approach = self._jobs.approach(vehicle, load.origin) if routes else None
        if approach is None:
            return None
        yields_to = self._waiting.yields_to(fleet, load, excused=excused)

        def job_by(ways: Sequence[Route]) -> Job | None:
            def job_with(units: int) -> Job | None:
                loaded = [Move(route, load, units, yields_to) for route in ways[:WAYS_FAILED]]
                return self._jobs.job(vehicle, approach, loaded)

            if not held:
                return job_with(quantity)
            return now_or_full(tallies, quantity, vehicle.free_seconds or 0, job_with)

        count = that_count(tallies, load.id, routes) if tallies else []
        job = (job_by(count) if count else None) or job_by(routes)
        if fleet.fuel is not None and not self._tanks.is_full(vehicle):
            return job if job is not None and self._tanks.leaves_enough(vehicle, job) else None
        if job is None and not yields_to:
            (self.held_back if held else self._hopeless).add(hopeless)
        return job

    def has_eased(self, job: Job) -> bool:
        """Whether a job that was taken may have given others something to do."""
        if self._eased < self._tallies.eased:
            self._eased = self._tallies.eased
            self.held_back.clear()
            return True
        return self._waiting.entries[job.loaded.load or ""].units == 0
