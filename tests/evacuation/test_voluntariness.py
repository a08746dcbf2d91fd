"""Nobody is moved against their choice."""

from __future__ import annotations

from dataclasses import replace

from tests.riverbend import riverbend_scene
from treve.errors import Finding
from treve.evacuation.loads import Share
from treve.evacuation.voluntariness import check_choices, check_moves
from treve.plan.build import build_problem
from treve.scene.model import Category, Group
from treve.timetabling.timetable import Timetable, Trip

SCENE = riverbend_scene()
BUILT = build_problem(SCENE)


def carry(load: str, way: str, quantity: int = 5) -> Timetable:
    return Timetable((Trip("bus-1", way, 0, 60, load=load, quantity=quantity),))


def test_a_group_of_whom_nobody_stays_is_a_warning() -> None:
    assert check_choices(SCENE) == (
        Finding("nobody-stays", ("mill-beds",), {"groups": 1}),
        Finding(
            "one-destination",
            ("mill-people", "mill-beds", "church-people"),
            {"groups": 3},
            severity="note",
        ),
    )


def test_wounded_behind_civilians_is_a_warning() -> None:
    hurt = Group("hurt", "mill", Category.WALKING_WOUNDED, 20, 10, ("school", "clinic"), rank=3)
    well = Group("well", "mill", Category.CIVILIANS, 50, 40, ("school", "clinic"))

    assert check_choices(replace(SCENE, groups=(hurt, well))) == (
        Finding("wounded-not-first", ("hurt", "well")),
    )


def test_a_choice_that_is_kept_is_noted() -> None:
    found = check_moves(
        SCENE, BUILT.problem, carry("mill-people", "mill>school/east"), BUILT.shares
    )

    assert found == (Finding("choices-kept", (), {"people": 5}, severity="note"),)


def test_more_people_than_chose_to_leave_is_a_fault() -> None:
    shares = {"mill-people": (Share("mill-people", Category.CIVILIANS, 400),)}

    found = check_moves(SCENE, BUILT.problem, carry("mill-people", "mill>school/east"), shares)

    assert [(finding.code, dict(finding.figures)) for finding in found] == [
        ("moved-against-choice", {"moved_people": 400, "leaving_people": 380})
    ]


def test_a_place_that_was_not_chosen_is_a_fault() -> None:
    found = check_moves(
        SCENE, BUILT.problem, carry("mill-people", "mill>clinic/east"), BUILT.shares
    )

    assert [(finding.code, finding.objects) for finding in found] == [
        ("brought-elsewhere", ("mill-people", "clinic"))
    ]


def test_armed_people_beside_civilians_is_a_fault() -> None:
    shares = {
        "mill-people": (
            Share("mill-people", Category.CIVILIANS, 10),
            Share("mill-people", Category.FIGHTERS, 1),
        )
    }

    found = check_moves(SCENE, BUILT.problem, carry("mill-people", "mill>school/east"), shares)

    assert [finding.code for finding in found] == ["armed-with-civilians"]
