"""How many vehicles go together, and who leads them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.agreement.driven import driven
from tests.agreement.ground import EAST, ground
from tests.riverbend import riverbend_scene
from treve.agreement.conditions.convoy_size import ConvoySize
from treve.agreement.selection import Driven
from treve.languages import say_finding
from treve.scene.ways import Convoy

CLAUSE = ConvoySize("c", "east", largest_vehicles=3, smallest_vehicles=2, escort_teams=1)


def test_the_tighter_of_scene_and_clause_holds() -> None:
    scene = riverbend_scene()
    assert CLAUSE.narrowed(scene).corridors[0].convoy == Convoy(2, 3)
    assert CLAUSE.narrowed(scene).escort_teams == 1
    told = replace(scene.corridors[0], convoy=Convoy(1, 2, spacing_minutes=1))
    tighter = CLAUSE.narrowed(replace(scene, corridors=(told,), escort_teams=5))
    assert tighter.corridors[0].convoy == Convoy(2, 2, spacing_minutes=1)
    assert tighter.escort_teams == 1
    assert CLAUSE.narrowed(tighter) == tighter
    assert replace(CLAUSE, escort_teams=None).narrowed(scene).escort_teams is None


def pair(left: int, convoy: str) -> tuple[Driven, Driven]:
    one, other = f"{convoy}-1", f"{convoy}-2"
    return driven(left, EAST, vehicle=one, convoy=convoy), driven(
        left, vehicle=other, convoy=convoy
    )


def test_sizes_and_teams_are_looked_for() -> None:
    apart = (*pair(0, "a"), *pair(100, "b"))
    assert list(CLAUSE.broken(apart, ground())) == []
    (alone,) = CLAUSE.broken((*apart, driven(500)), ground())
    assert (alone.code, alone.figures["vehicles"]) == ("condition-convoy-size-broken", 1)
    (teams,) = CLAUSE.broken((*pair(0, "a"), *pair(99, "b")), ground())
    assert (teams.code, teams.figures["convoys"]) == ("condition-convoy-teams-broken", 2)
    car = replace(driven(500), goes_in_convoys=False)
    assert list(CLAUSE.broken((*apart, car), ground())) == []


@pytest.mark.parametrize(
    ("clause", "code"),
    [
        (ConvoySize("c", "east", 0), "condition-convoy-of-nobody"),
        (ConvoySize("c", "east", 2, 3), "condition-convoy-smallest-above-largest"),
        (ConvoySize("c", "east", 2, escort_teams=0), "condition-convoy-without-team"),
    ],
)
def test_what_cannot_be_meant(clause: ConvoySize, code: str) -> None:
    assert [finding.code for finding in clause.wrong(ground())] == [code]


def test_it_says_itself() -> None:
    assert "escort team (there are 1)" in say_finding(CLAUSE.said(), "en")
