"""Names instead of ids."""

from __future__ import annotations

from treve.errors import Finding
from treve.plan.model import Plan
from treve.report.names import names_in, names_of, with_names


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
