"""Those who keep together go to one place: chosen, planned, refereed."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests.problems.together import PLACES, any_together, may_part, villages
from treve.timetabling.baselines.nearest_first import dispatch, nearest_first
from treve.timetabling.bound.together import narrowed
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_certificate, check_timetable
from treve.timetabling.solution import Clash, Outcome, Request, Solution
from treve.timetabling.solvers import solve
from treve.timetabling.span import pause_seconds
from treve.timetabling.timetable import Timetable, UnderWay

STEPS = 200


def answer(problem: Problem, **more: object) -> Solution:
    """What is found in some steps."""
    request = Request(workers=1, **more)  # type: ignore[arg-type]
    return solve(problem, request, lambda done: done >= STEPS, lambda _: None)


def went(problem: Problem, timetable: Timetable) -> dict[str, set[str]]:
    """By load, where any of it went."""
    ends = {way.id: way.destination for way in problem.ways}
    found: dict[str, set[str]] = {}
    for trip in timetable.trips:
        if trip.load is not None:
            found.setdefault(trip.load, set()).add(ends[trip.way])
    return found


def test_a_village_stays_one_village() -> None:
    """There is room near for half of it: who may part does, who keeps together goes far."""
    problem = villages((100, None), (200,))
    together, apart = answer(problem), answer(may_part(problem))
    assert together.timetable is not None
    assert apart.timetable is not None
    assert check_timetable(problem, together.timetable) == ()
    assert went(problem, together.timetable) == {"p0": {"far"}}
    assert went(problem, apart.timetable) == {"p0": set(PLACES)}
    faults = check_timetable(problem, apart.timetable)
    assert {fault.code for fault in faults} == {"referee-parted"}
    assert apart.bound == together.bound
    assert pause_seconds(problem, apart.timetable) <= pause_seconds(problem, together.timetable)


def test_the_nearer_place_is_chosen_where_it_has_room() -> None:
    problem = villages((200, 200), (200,))
    for found in (answer(problem).timetable, nearest_first(problem)):
        assert found is not None
        assert went(problem, found) == {"p0": {"near"}}


def test_two_villages_share_the_places_out() -> None:
    problem = villages((120, 400), (100, 150))
    found = answer(problem).timetable
    assert found is not None
    assert check_timetable(problem, found) == ()
    assert went(problem, found) == {"p0": {"near"}, "p1": {"far"}}


def test_villages_of_one_word_go_to_one_place() -> None:
    problem = villages((120, 400), (100, 150), ("both", "both"))
    found = answer(problem).timetable
    assert found is not None
    assert check_timetable(problem, found) == ()
    assert went(problem, found) == {"p0": {"far"}, "p1": {"far"}}


def test_no_place_with_room_is_proven_impossible_and_says_for_how_many() -> None:
    found = answer(villages((150, 120), (200,)))
    assert (found.outcome, found.timetable) == (Outcome.PROVEN_IMPOSSIBLE, None)
    assert found.clash == (Clash("village0", "together", 200, 150, "people"),)


def test_places_that_cannot_be_shared_out_are_proven_impossible() -> None:
    """Room for 250 in all, and for each village somewhere; but for both only in one place."""
    found = answer(villages((160, 90), (150, 100)))
    assert found.outcome is Outcome.PROVEN_IMPOSSIBLE
    assert found.clash == tuple(
        Clash(name, "together_shared", 250, 150, "people") for name in ("village0", "village1")
    )


def test_in_a_given_pause_some_stay_and_nobody_is_parted() -> None:
    problem = villages((150, 120), (200,))
    found = answer(problem, fixed_open_seconds=20 * 3600).timetable
    assert found is not None
    assert check_timetable(problem, found, fixed_open_seconds=20 * 3600) == ()
    assert found.unmoved["p0"] >= 50
    assert len(went(problem, found)["p0"]) == 1


def test_who_cannot_keep_together_is_told_so_and_in_a_given_pause_most_of_them_go() -> None:
    """Two villages of one word that may go to one place each: the larger one goes."""
    problem = villages((None, None), (10, 20), ("a", "a"))
    near, far = (
        replace(load, destinations=(place,))
        for load, place in zip(problem.loads, PLACES, strict=True)
    )
    torn = replace(problem, loads=(near, far))
    assert answer(torn).clash == (Clash("a", "together", 30, 0, "people"),)
    found = answer(torn, fixed_open_seconds=4 * 3_600).timetable
    assert found is not None
    assert {trip.load for trip in found.trips if trip.load} == {problem.loads[1].id}
    assert check_timetable(torn, found, fixed_open_seconds=4 * 3_600) == ()


def test_whoever_follows_goes_where_the_first_went() -> None:
    """One bus has gone far before; near would be quicker for the others."""
    problem = villages((None, None), (200,), buses=2)
    far = answer(narrowed(problem, {"village0": "far"})).timetable
    assert far is not None
    first = min((t for t in far.trips if t.load), key=lambda trip: trip.begins_seconds)
    day = [t for t in far.trips if t.vehicle == first.vehicle]
    stands = Timetable(tuple(day[: day.index(first) + 1]))
    under_way = UnderWay(first.departure_seconds, stands)
    found = answer(problem, under_way=under_way).timetable
    assert found is not None
    assert under_way.is_kept_by(found)
    assert went(problem, found) == {"p0": {"far"}}
    assert went(problem, answer(problem).timetable or found) == {"p0": {"near"}}


@pytest.mark.oracle
@pytest.mark.parametrize("people", [(100, 150), (50, 50, 100), (150, 100, 60)])
@pytest.mark.parametrize("rooms", [(200, 200), (160, None), (110, 400)])
def test_no_other_choice_of_places_is_shorter(
    people: tuple[int, ...], rooms: tuple[int | None, int | None]
) -> None:
    """All choices solved by themselves: the one taken is within a fiftieth of the best of them."""
    problem = villages(rooms, people)
    words = [load.together for load in problem.loads]
    pauses = []
    for places in itertools.product(PLACES, repeat=len(words)):
        found = answer(narrowed(problem, dict(zip(words, places, strict=True))))
        if found.timetable is not None:
            pauses.append(pause_seconds(problem, found.timetable))
    best = answer(problem)
    assert best.bound is not None
    if not pauses:
        assert best.outcome is Outcome.PROVEN_IMPOSSIBLE
        return
    assert best.timetable is not None
    assert check_timetable(problem, best.timetable) == ()
    assert best.bound.pause_seconds <= min(pauses)
    assert pause_seconds(problem, best.timetable) <= 1.02 * min(pauses)


@pytest.mark.property
@pytest.mark.parametrize("seed", range(60))
def test_any_dispatcher_keeps_them_together(seed: int) -> None:
    problem = any_together(seed)
    assert check_timetable(problem, dispatch(problem)) == ()


@pytest.mark.property
@pytest.mark.parametrize("seed", range(12))
def test_any_answer_passes_the_referee_and_its_bound_holds(seed: int) -> None:
    problem = any_together(seed)
    for given in (None, 4 * 3600):
        found = answer(problem, fixed_open_seconds=given)
        if found.timetable is not None:
            assert check_timetable(problem, found.timetable, fixed_open_seconds=given) == ()
        if given is not None or found.bound is None:
            continue
        if found.bound.certificate is not None:
            claims = found.bound.open_seconds, found.bound.pause_seconds
            assert check_certificate(problem, found.bound.certificate, *claims) == ()
        if found.timetable is not None:
            assert found.bound.pause_seconds <= pause_seconds(problem, found.timetable)
