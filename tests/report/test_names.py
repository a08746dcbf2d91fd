"""Names instead of ids."""

from __future__ import annotations

import dataclasses

from treve.aid.mixing import Part
from treve.errors import Finding
from treve.plan.model import Plan
from treve.report.names import (
    categories_of,
    category_of,
    class_name,
    goods_aboard,
    goods_of,
    isolated,
    names_in,
    names_of,
    with_names,
)
from treve.scene.model import Category
from treve.store.catalogue import catalogue
from treve.store.relief import read_relief_items


def test_places_gates_corridors_and_parties_have_names(plan: Plan) -> None:
    assert names_of(plan.scene) == {
        "mill": "The Mill",
        "church": "Church square",
        "school": "Upland school",
        "clinic": "Clinic",
        "bridge": "Old bridge",
        "east": "East road",
        "county": "County police",
    }


def test_a_finding_speaks_of_names_and_keeps_ids_without_one() -> None:
    finding = Finding("x", ("mill", "bus"), {"people": 3})
    assert with_names(finding, {"mill": "The Mill"}) == Finding(
        "x", ("The Mill", "bus"), {"people": 3}
    )


def test_people_are_named_by_place_and_category_in_each_language(plan: Plan) -> None:
    assert names_in(plan, "en")["mill-beds"] == "The Mill, stretcher cases"
    assert names_in(plan, "fr")["mill-beds"] == "The Mill, blessés couchés"
    assert names_in(plan, "en")["church"] == "Church square"
    assert names_in(plan, "en")["mill>bridge"] == "The Mill to Old bridge"


def test_fighters_who_travel_with_families_are_not_called_fighters_alone(plan: Plan) -> None:
    group = plan.scene.groups[0]
    armed = dataclasses.replace(group, id="a", category=Category.FIGHTERS)
    family = dataclasses.replace(group, id="b", category=Category.FIGHTERS_FAMILIES)
    scene = dataclasses.replace(plan.scene, groups=(armed, family))
    load = dataclasses.replace(plan.problem.loads[0], id="a+b", category="fighters")

    assert categories_of(scene, load) == ("fighters", "fighters_families")
    assert category_of(scene, load) == "fighters_and_families"
    assert category_of(scene, dataclasses.replace(load, id="a>school")) == "fighters"
    wounded = dataclasses.replace(group, id="c", category=Category.WALKING_WOUNDED)
    civilians = dataclasses.replace(group, id="d", category=Category.CIVILIANS)
    mixed = dataclasses.replace(scene, groups=(wounded, civilians))
    assert category_of(mixed, dataclasses.replace(load, id="c+d")) == "people"
    assert categories_of(scene, dataclasses.replace(load, id="rice", people=False)) == ("fighters",)


def test_goods_made_of_needs_have_a_readable_name(plan: Plan) -> None:
    load = dataclasses.replace(
        plan.problem.loads[0],
        id="relief:cereal+salt:depot:square",
        people=False,
        origin="depot",
        destinations=("square",),
    )
    aided = dataclasses.replace(plan, problem=dataclasses.replace(plan.problem, loads=(load,)))
    assert names_in(aided, "en")[load.id] == "cereal, salt, depot to square"
    assert goods_of(aided.scene, load.id, "fr") == "céréales, sel"


def test_goods_of_the_scene_are_named_by_their_item(plan: Plan) -> None:
    (rice,) = plan.scene.consignments

    def named(item: str, language: str) -> str:
        stated = dataclasses.replace(rice, item=item)
        scene = dataclasses.replace(plan.scene, consignments=(stated,))
        return goods_of(scene, rice.id, language)

    assert named("emergency_health_kit", "en") == "emergency health kits"
    assert named("emergency_health_kit", "fr") == "kits sanitaires d’urgence"
    assert named("generators_and_diesel", "fr") == "generators and diesel"


def test_goods_that_ride_together_are_all_named(mixed: Plan) -> None:
    names = names_in(mixed, "en")
    assert names["mixed:blankets+bars"] == "blankets, soap, Upland school to Church square"
    assert names["bars"] == "soap, Upland school to Church square"
    parts = (Part("blankets", 400), Part("bars", 1050))
    assert goods_aboard(mixed.scene, parts[:1], "en") == "blankets"
    assert goods_aboard(mixed.scene, parts, "en") == "blankets (400 kg), soap (1,050 kg)"


def test_every_item_of_the_table_of_relief_has_words(plan: Plan) -> None:
    for item in read_relief_items():
        one = f"relief:{item.id}:depot:square"
        assert goods_of(plan.scene, one, "fr") != item.id.replace("_", " "), item.id


def test_only_names_that_run_against_the_language_are_kept_apart() -> None:
    assert [isolated(name, "en") for name in ("Mill", "Türkiye 2", "12", "باب الهوى", "שער")] == [
        *("Mill", "Türkiye 2", "12"),
        *("\u2068باب الهوى\u2069", "\u2068שער\u2069"),
    ]
    assert [isolated(name, "ar-SY") for name in ("Mill", "12", "باب الهوى")] == [
        *("\u2068Mill\u2069", "12", "باب الهوى")
    ]


def test_names_made_of_an_arabic_name_keep_it_apart_where_asked(plan: Plan) -> None:
    place = dataclasses.replace(plan.scene.places[0], name="باب 2")
    places = (place, *plan.scene.places[1:])
    arabic = dataclasses.replace(plan, scene=dataclasses.replace(plan.scene, places=places))
    assert names_in(arabic, "en")["mill-beds"] == "باب 2, stretcher cases"
    assert names_in(arabic, "en", apart=True)["mill-beds"] == "\u2068باب 2\u2069, stretcher cases"


def test_items_that_are_unmet_are_named_in_words(plan: Plan) -> None:
    unmet = Finding("unmet-for-want-of-stock", ("emergency_health_kit",))
    short = dataclasses.replace(plan, findings=(unmet,))
    assert names_in(short, "en")["emergency_health_kit"] == "emergency health kits"


def test_fleets_called_as_their_class_are_named_in_the_language(plan: Plan) -> None:
    """The fleet “bus” is one of coaches: it has a name of its own, which stays."""
    names = names_in(plan, "fr")
    assert (names["truck"], names["ambulance"], names.get("bus")) == ("camion", "ambulance", None)
    assert names_in(plan, "en")["truck"] == "truck"


def test_every_class_of_the_catalogue_has_a_french_name() -> None:
    same = {"minibus", "ambulance"}
    words = {vehicle: class_name(vehicle, "fr") for vehicle in catalogue()}
    assert {vehicle for vehicle, word in words.items() if word == vehicle} == same
    assert words["coach"] == "autocar"
    assert class_name("barge", "fr") == "barge"
    assert class_name("private_car", "en") == "private car"
