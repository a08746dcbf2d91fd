"""How long a vehicle is looked into at a gate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.agreement.driven import driven
from tests.agreement.ground import EAST, RICE, ground
from tests.riverbend import riverbend_scene
from treve.agreement.conditions.inspection import Inspection
from treve.languages import say_finding
from treve.scene.passages import most_specific
from treve.scene.ways import PassageMinutes

CLAUSE = Inspection("i", "bridge", 4, load="people")


@pytest.mark.parametrize(
    ("vehicle_class", "state", "minutes"),
    [
        ("coach", "civilians", 4),
        ("ambulance", "stretcher_cases", 4),
        ("coach", "empty", 1),
        ("truck", "goods", 2),
    ],
)
def test_only_passages_that_are_meant_take_longer(
    vehicle_class: str, state: str, minutes: float
) -> None:
    (gate,) = CLAUSE.narrowed(riverbend_scene()).gates
    row = most_specific(gate, vehicle_class, state, "out")
    assert row is not None
    assert row.minutes == minutes


def test_what_takes_longer_already_stays_and_so_does_who_counted_first() -> None:
    scene = riverbend_scene()
    rows = (PassageMinutes(3, load="people"), PassageMinutes(5, vehicle_class="coach"))
    scene = replace(scene, gates=(replace(scene.gates[0], minutes=rows),))
    (gate,) = CLAUSE.narrowed(scene).gates
    coach = most_specific(gate, "coach", "civilians", "out")
    assert coach is not None
    assert coach.minutes == 4  # people count before the class
    goods = most_specific(gate, "coach", "goods", "out")
    assert goods is not None
    assert goods.minutes == 5


def test_a_second_time_nothing_changes_and_one_direction_is_one() -> None:
    clause = replace(CLAUSE, direction="in", load="any")
    once = clause.narrowed(riverbend_scene())
    assert clause.narrowed(once) == once
    out, back = (most_specific(once.gates[0], "coach", "civilians", way) for way in ("out", "in"))
    assert out is not None
    assert back is not None
    assert (out.minutes, back.minutes) == (2, 4)


def test_the_quickest_passage_is_told() -> None:
    trips = (
        driven(100, EAST, held=240),
        driven(200, None, held=60),
        driven(300, RICE, held=60),
    )
    assert list(CLAUSE.broken(trips, ground())) == []
    (finding,) = CLAUSE.broken((*trips, driven(400, EAST, vehicle="bus-2", held=239)), ground())
    assert finding.objects == ("i", "bus-2", "bridge")
    assert say_finding(finding, "en").startswith("Clause i: bus-2 passes gate bridge")
    assert (finding.figures["held_seconds"], finding.figures["least_seconds"]) == (239, 240)


def test_it_says_itself() -> None:
    assert say_finding(CLAUSE.said(), "en") == (
        "i: at gate bridge a vehicle with people either way is looked into for at least 4\xa0min."
    )
    assert list(CLAUSE.wrong(ground())) == []
