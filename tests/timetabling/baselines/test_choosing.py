"""What a vehicle does next, as the list stands; nothing is booked by asking."""

from __future__ import annotations

from tests.problems.conditioned import sequence, two_towns
from treve.timetabling.baselines.choosing import Chooser
from treve.timetabling.baselines.jobs import Vehicle
from treve.timetabling.baselines.nearest_first import Dispatcher
from treve.timetabling.problem import Problem


def _asked(problem: Problem) -> tuple[Chooser, Vehicle]:
    """Who is asked before anything is booked, and who asks."""
    dispatcher = Dispatcher(problem, problem.windows)
    fleet = problem.fleets[0]
    return dispatcher.chooser, Vehicle(fleet.vehicles[0], fleet, fleet.home)


def test_who_asks_is_told_the_same_again_as_nothing_is_booked() -> None:
    chooser, bus = _asked(two_towns())
    first = chooser.next_job(bus)
    assert first is not None
    assert first.loaded.load == "north-people"
    assert (chooser.next_job(bus), bus.trips) == (first, [])


def test_what_must_wait_for_others_leaves_the_turn_to_them() -> None:
    chooser, bus = _asked(sequence())
    job = chooser.next_job(bus)
    assert job is not None
    assert job.loaded.load == "south-people"


def test_what_is_held_back_is_not_asked_for_until_others_are_sent() -> None:
    chooser, bus = _asked(sequence())
    chooser.held_back |= {("bus", "camp", "north-people"), ("bus", "camp", "south-people")}
    assert chooser.next_job(bus) is None


def test_a_job_eases_when_others_may_follow_it_or_nothing_is_left_of_its_load() -> None:
    problem = sequence()
    dispatcher = Dispatcher(problem, problem.windows)
    fleet = problem.fleets[0]
    buses = [Vehicle(name, fleet, fleet.home) for name in fleet.vehicles]
    eased = []
    while (job := dispatcher.chooser.next_job(buses[0])) and job.loaded.load == "south-people":
        dispatcher._take(buses[0], job)
        eased.append(dispatcher.chooser.has_eased(job))
    assert eased == [False, False, False, True]
    assert not dispatcher.chooser.held_back


def test_what_failed_is_tried_again_when_more_is_free() -> None:
    problem = sequence()
    dispatcher = Dispatcher(problem, problem.windows)
    dispatcher.chooser.held_back.add(("bus", "camp", "north-people"))
    assert not dispatcher.run().unmoved
