"""Nobody is moved against their choice: checks that run on every plan.

The United Nations Commission of Inquiry found on 1 March 2017 that the evacuation of eastern Aleppo
gave civilians no option to stay, and was a war crime of forced displacement. So the option to stay,
the choice of destination, and the order in which people leave are checked here, every time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from treve.errors import Finding
from treve.evacuation.loads import ARMED, RANK, Share, rank_of
from treve.scene.model import Category, Scene
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable

_WOUNDED = frozenset({Category.WALKING_WOUNDED, Category.STRETCHER_CASES})


def check_choices(scene: Scene) -> tuple[Finding, ...]:
    """What the scene itself says about choice, before anything is planned.

    Returns:
        Warnings: groups of civilians of whom nobody stays, groups with one destination to choose
        from, wounded who are not first at their place.
    """
    leaving = [group for group in scene.groups if group.leaving > 0]
    unarmed = [group for group in leaving if group.category not in ARMED]
    nobody_stays = tuple(group.id for group in unarmed if group.staying == 0)
    one_place = tuple(group.id for group in leaving if len(set(group.destinations)) == 1)
    found = []
    if nobody_stays:
        found.append(Finding("nobody-stays", nobody_stays, {"groups": len(nobody_stays)}))
    if one_place:
        found.append(
            Finding("one-destination", one_place, {"groups": len(one_place)}, severity="note")
        )
    for group in leaving:
        behind = [
            other.id
            for other in leaving
            if other.place == group.place
            and RANK[other.category] > RANK[group.category]
            and rank_of(other) < rank_of(group)
        ]
        if group.category in _WOUNDED and behind:
            found.append(Finding("wounded-not-first", (group.id, *behind)))
    return tuple(found)


def check_moves(
    scene: Scene,
    problem: Problem,
    timetable: Timetable,
    shares: Mapping[str, tuple[Share, ...]],
) -> tuple[Finding, ...]:
    """Check what the timetable does with the people.

    Args:
        scene: Who chose what.
        problem: The problem that the timetable answers.
        timetable: Every trip.
        shares: Whose people are in a load.

    Returns:
        Faults: more people moved than chose to leave, people brought where they did not choose to
        go, armed people and civilians in one vehicle. A note where all of it holds.
    """
    faults = (
        *_more_than_chose(scene, shares),
        *_elsewhere(scene, problem, timetable, shares),
        *_mixed(shares),
    )
    if faults:
        return faults
    people = sum(trip.quantity for trip in timetable.trips if trip.load in shares)
    return (Finding("choices-kept", (), {"people": people}, severity="note"),)


def _more_than_chose(scene: Scene, shares: Mapping[str, tuple[Share, ...]]) -> Iterator[Finding]:
    moved = dict.fromkeys((group.id for group in scene.groups), 0)
    for share in (share for load in shares.values() for share in load):
        moved[share.group] = moved.get(share.group, 0) + share.units
    for group in scene.groups:
        if moved[group.id] > group.leaving:
            figures = {"moved_people": moved[group.id], "leaving_people": group.leaving}
            yield Finding("moved-against-choice", (group.id,), figures, severity="fault")


def _elsewhere(
    scene: Scene,
    problem: Problem,
    timetable: Timetable,
    shares: Mapping[str, tuple[Share, ...]],
) -> Iterator[Finding]:
    chosen = {group.id: set(group.destinations) | set(group.shares) for group in scene.groups}
    ends = {way.id: way.destination for way in problem.ways}
    wrong = {
        (share.group, ends[trip.way])
        for trip in timetable.trips
        if trip.load is not None
        for share in shares.get(trip.load, ())
        if ends[trip.way] not in chosen[share.group]
    }
    for group, place in sorted(wrong):
        yield Finding("brought-elsewhere", (group, place), severity="fault")


def _mixed(shares: Mapping[str, tuple[Share, ...]]) -> Iterator[Finding]:
    for load, parts in shares.items():
        if len({share.category in ARMED for share in parts}) > 1:
            yield Finding("armed-with-civilians", (load,), severity="fault")
