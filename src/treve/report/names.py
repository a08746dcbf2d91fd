"""What the scene calls its objects."""

from __future__ import annotations

import dataclasses
import itertools
import unicodedata
from collections.abc import Mapping, Sequence

from treve.aid.mixing import Part
from treve.ceasefire.silence import road_between
from treve.errors import Finding
from treve.languages import say
from treve.plan.cargo import parts_of
from treve.plan.changes import ESCORT_TEAMS
from treve.plan.model import Plan
from treve.scene.model import Party, Place, Scene
from treve.scene.ways import Corridor, Gate
from treve.timetabling.problem import Load, Problem

Names = Mapping[str, str]
"""What scenes call their objects, by id."""

_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ps", "ur"))


def names_of(scene: Scene) -> dict[str, str]:
    """The name of every place, gate, corridor and party that has one, by its id."""
    named: tuple[Place | Gate | Corridor | Party, ...] = (
        *scene.places,
        *scene.gates,
        *scene.corridors,
        *scene.parties,
    )
    return {thing.id: thing.name for thing in named if thing.name}


def quiet_names(plan: Plan) -> dict[str, str]:
    """Besides :func:`names_of`, each road of no corridor as the names of both its ends."""
    names = names_of(plan.scene)
    roads = {
        road: " – ".join(names.get(end, end) for end in ends)
        for road, ends in _roads(plan.problem).items()
    }
    return {**roads, **names}


def _roads(problem: Problem) -> dict[str, list[str]]:
    """The ends of each road of no corridor, by what the silence schedule calls it."""
    return {
        road_between(*ends): sorted(ends)
        for way in problem.ways
        if not way.corridor
        for ends in itertools.pairwise((way.origin, *way.gates, way.destination))
    }


def category_of(scene: Scene, load: Load) -> str:
    """What is in a load, as languages name it: its category, of people of several one for all."""
    found = categories_of(scene, load)
    if found == ("fighters", "fighters_families"):
        return "fighters_and_families"
    return "people" if len(found) > 1 else found[0]


def categories_of(scene: Scene, load: Load) -> tuple[str, ...]:
    """The categories of all groups in a load of people, sorted; of goods, their only one."""
    groups = set(load.id.partition(">")[0].split("+")) if load.people else set()
    found = {group.category.value for group in scene.groups if group.id in groups}
    return tuple(sorted(found)) or (load.category,)


def goods_of(scene: Scene, consignment: str, language: str) -> str:
    """What the goods of a consignment are, in words: items of relief, or the scene's own.

    Args:
        scene: Whose consignment it is, unless needs made it.
        consignment: Its id.
        language: As :func:`treve.languages.choose` takes it.
    """
    stated = {one.id: one.item for one in scene.consignments}
    made = consignment.split(":")[1] if consignment.startswith("relief:") else consignment
    items = stated.get(consignment, made).split("+")
    return ", ".join(item_name(item, language) for item in items)


def goods_aboard(scene: Scene, parts: Sequence[Part], language: str) -> str:
    """What goods a trip carries, in words; of several consignments how much of each.

    Args:
        scene: Whose consignments they are.
        parts: As :func:`treve.plan.cargo.aboard` tells them.
        language: As :func:`treve.languages.choose` takes it.
    """
    told = [(goods_of(scene, part.consignment, language), part.kilograms) for part in parts]
    if len(told) == 1:
        return told[0][0]
    return ", ".join(
        say("report-goods-part", language, goods=goods, kilograms=weight) for goods, weight in told
    )


def item_name(item: str, language: str) -> str:
    """An item of relief or of a consignment, as people call it."""
    return say("report-item", language, item=item, item_words=item.replace("_", " "))


def isolated(text: str, language: str) -> str:
    """A text that runs against the language, kept apart from what stands around it.

    Between a first strong isolate and its end, as the Unicode Bidirectional Algorithm (UAX #9)
    has them: without the two, a number after an Arabic name would be shown on its other side.
    For pages and documents; terminals get no invisible signs.
    """
    runs = {unicodedata.bidirectional(sign) for sign in text}
    against = {"L"} if is_right_to_left(language) else {"R", "AL"}
    return f"\u2068{text}\u2069" if runs & against else text


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0] in _RIGHT_TO_LEFT


def people_of(place: str, category: str, names: Names, language: str) -> str:
    """People as where they are and who they are: ``The Mill, civilians``."""
    return say("report-people-of", language, name=names.get(place, place), category=category)


def names_in(plan: Plan, language: str, *, apart: bool = False) -> dict[str, str]:
    """The names of a plan's scene, and words for what has no name of its own.

    Args:
        plan: Any plan.
        language: As :func:`treve.languages.choose` takes it.
        apart: Whether names that run against the language are :func:`isolated`.

    Returns:
        Besides :func:`names_of`: groups and loads of people as place and category, consignments and
        loads of goods as what they are and where they go, links as the names of their ends, fleets
        that are called as their vehicle class as the language calls that.
    """
    names = names_of(plan.scene)
    if apart:
        names = {thing: isolated(name, language) for thing, name in names.items()}

    ends = {
        f"{link.origin}>{link.destination}": (link.origin, link.destination)
        for link in plan.scene.links
    }
    roads = {
        key: say(
            "report-road", language, origin=names.get(one, one), destination=names.get(two, two)
        )
        for key, (one, two) in ends.items()
    }
    loads = {
        load.id: people_of(load.origin, category_of(plan.scene, load), names, language)
        for load in plan.problem.loads
        if load.people
    }
    goods = _goods_in(plan, names, language)
    groups = {
        group.id: people_of(group.place, group.category.value, names, language)
        for group in plan.scene.groups
    }
    items = {
        item: item_name(item, language)
        for finding in plan.findings
        if finding.code.startswith("unmet-")
        for item in finding.objects
    }
    return {
        ESCORT_TEAMS: say("report-escort-teams", language),
        **fleets_in(plan.scene, language),
        **items,
        **roads,
        **loads,
        **goods,
        **groups,
        **names,
    }


def names_beside(plan: Plan, given: Scene, language: str) -> dict[str, str]:
    """The names of a plan's scene, of another that it is set against, and of the goods of both."""
    scenes = given, plan.scene
    found = names_in(dataclasses.replace(plan, scene=given), language) | names_in(plan, language)
    goods = {
        consignment.id: say(
            "report-goods-of",
            language,
            items=", ".join(item_name(item, language) for item in consignment.item.split("+")),
            origin=found.get(consignment.origin, consignment.origin),
            destination=found.get(consignment.destination, consignment.destination),
        )
        for scene in scenes
        for consignment in scene.consignments
    }
    stocks = {
        f"{stock.place} {stock.item}": say(
            "compare-stock",
            language,
            item=item_name(stock.item, language),
            place=found.get(stock.place, stock.place),
        )
        for scene in scenes
        for stock in scene.stocks
    }
    return {**goods, **stocks, **found}


def _goods_in(plan: Plan, names: Names, language: str) -> dict[str, str]:
    """What goods are and where they go, by load and by consignment."""
    found: dict[str, str] = {}
    parts = parts_of(plan.scene, plan.problem, plan.agreement)
    for load in plan.problem.loads:
        goods = [
            (part.consignment, goods_of(plan.scene, part.consignment, language))
            for part in parts.get(load.id, ())
        ]
        for name, items in ((load.id, ", ".join(words for _, words in goods)), *goods):
            if goods:
                found[name] = say(
                    "report-goods-of",
                    language,
                    items=items,
                    origin=names.get(load.origin, load.origin),
                    destination=", ".join(names.get(place, place) for place in load.destinations),
                )
    return found


def fleets_in(scene: Scene, language: str) -> dict[str, str]:
    """Words for the fleets whose id is only that of their vehicle class."""
    return {
        fleet.id: class_name(fleet.id, language)
        for fleet in scene.fleets
        if fleet.id == fleet.vehicle.id
    }


def class_name(vehicle_class: str, language: str) -> str:
    """A vehicle class of the catalogue as people call it; any other by its id."""
    key = {"class": vehicle_class}
    return say("report-vehicle-class", language, **key)


def with_names(finding: Finding, names: Mapping[str, str]) -> Finding:
    """The same finding, speaking of its objects by name."""
    return dataclasses.replace(
        finding, objects=tuple(names.get(thing, thing) for thing in finding.objects)
    )
