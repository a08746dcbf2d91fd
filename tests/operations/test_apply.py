"""Events laid over a scene: what was stays, what comes is other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.riverbend import START, riverbend_scene
from treve.agreement.conditions.quota import Quota
from treve.agreement.model import NO_AGREEMENT, Agreement
from treve.agreement.selection import Selection
from treve.errors import InputError
from treve.evacuation.loads import Share
from treve.operations.apply import Changed, Facts, apply_events, take_people
from treve.operations.events import (
    GateOpen,
    GateShut,
    PauseEnds,
    PeopleChanged,
    PlaceChanged,
    VehiclesLost,
    VehiclesMore,
)
from treve.scene.calendar import Hours
from treve.scene.model import Category, Scene
from treve.scene.ways import Corridor

AT = START + timedelta(hours=2)
FACTS = Facts(
    AT,
    gone={"mill-people": 300},
    shares={
        "mill-people": (Share("mill-people", Category.CIVILIANS, 380),),
        "church-people": (Share("church-people", Category.CIVILIANS, 290),),
    },
    destinations={"mill-people": ("school",), "church-people": ("school",)},
)


def _after(*events: Any, facts: Facts = FACTS) -> Scene:
    return apply_events(riverbend_scene(), NO_AGREEMENT, events, facts).scene


def _hour(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def _bridge(scene: Scene) -> list[tuple[float, float]]:
    """Hours of the bridge from the beginning, those long before and after cut at 0 and 100."""
    hours = scene.gates[0].hours
    assert hours is not None

    def told(moment: datetime) -> float:
        return min(100.0, max(0.0, (moment - START) / timedelta(hours=1)))

    return [(told(span.start), told(span.end)) for span in hours]


def test_a_gate_is_shut_from_the_moment_on_and_never_before() -> None:
    assert _bridge(_after(GateShut(gate="bridge", start=_hour(1), end=_hour(4)))) == [
        (0.0, 2.0),
        (4.0, 100.0),
    ]
    assert _bridge(_after(GateShut(gate="bridge", start=_hour(3)))) == [(0.0, 3.0)]


def test_whoever_is_in_the_gate_is_let_finish() -> None:
    facts = Facts(AT, in_gate_until={"bridge": _hour(2.5)})

    assert _bridge(_after(GateShut(gate="bridge"), facts=facts)) == [(0.0, 2.5)]


def test_a_gate_that_was_shut_opens_again() -> None:
    shut = GateShut(gate="bridge", end=_hour(9))

    assert _bridge(_after(shut, GateOpen(gate="bridge", start=_hour(5), end=_hour(6)))) == [
        (0.0, 2.0),
        (5.0, 6.0),
        (9.0, 100.0),
    ]
    assert _after(GateOpen(gate="bridge")).gates[0].hours is None  # it never was shut


def test_more_vehicles_are_a_fleet_of_their_own_from_then_on() -> None:
    first = _after(VehiclesMore(fleet="bus", count=2), VehiclesMore(fleet="bus", count=1))

    *_, one, other = first.fleets
    assert (one.id, one.count, other.id, other.count) == ("bus-more", 2, "bus-more-2", 1)
    assert one.available is not None
    assert one.available[0].start == AT
    assert one.home == "school"


def test_who_comes_late_is_a_group_of_its_own_of_which_the_agreement_speaks_too() -> None:
    quota = Quota(id="few", what=Selection(people=True, groups=("church-people",)), most_people=50)
    agreement = Agreement("Drill", (quota,))

    made = apply_events(
        riverbend_scene(), agreement, (PeopleChanged(group="church-people", people=30),), FACTS
    )

    late = made.scene.groups[-1]
    assert (late.id, late.leaving, late.release) == ("church-people-more", 30, AT)
    assert late.shares == {"school": 30}
    (condition,) = made.agreement.conditions
    assert condition.selections[0].groups == ("church-people", "church-people-more")


def test_fewer_leave_of_those_who_still_wait() -> None:
    scene = _after(PeopleChanged(group="mill-people", people=-80))
    assert (scene.groups[0].leaving, scene.groups[0].people) == (300, 340)

    with pytest.raises(InputError) as caught:
        _after(PeopleChanged(group="mill-people", people=-81))
    (fault,) = caught.value.faults
    assert (fault.code, fault.figures) == ("event-fewer-than-wait", {"people": 81, "there": 80})


def test_people_are_taken_of_those_who_chose_the_place() -> None:
    shares = (Share("church-people", Category.CIVILIANS, 290),)

    scene = take_people(riverbend_scene(), shares, 90, ("school",))

    assert scene.groups[2].shares == {"school": 200}


def test_a_place_takes_in_more() -> None:
    scene = _after(PlaceChanged(place="clinic", intake_per_hour={"stretcher_cases": 9}))

    assert scene.places[3].intake_per_hour == {"stretcher_cases": 9}
    assert scene.places[3].capacity == {"stretcher_cases": 20}


def test_the_pause_ends_sooner_or_later_but_not_in_the_past() -> None:
    assert _after(PauseEnds(end=_hour(50))).calendar.windows == (Hours(START, _hour(50)),)
    assert _after(PauseEnds(end=_hour(90))).calendar.windows == (Hours(START, _hour(90)),)
    with pytest.raises(InputError) as caught:
        _after(PauseEnds(end=_hour(1)))
    assert caught.value.faults[0].code == "event-pause-over"


def test_lost_vehicles_stay_in_the_scene() -> None:
    assert _after(VehiclesLost(fleet="bus", count=2)) == riverbend_scene()


def test_a_scene_that_does_not_hold_together_is_refused() -> None:
    scene = replace(riverbend_scene(), corridors=(Corridor("east", ("ford",)),))

    with pytest.raises(InputError) as caught:
        apply_events(scene, NO_AGREEMENT, (), FACTS)

    assert "unknown-gate" in {fault.code for fault in caught.value.faults}


def test_a_changed_scene_is_a_value() -> None:
    assert Changed(riverbend_scene(), NO_AGREEMENT).agreement == NO_AGREEMENT
