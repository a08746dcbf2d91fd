"""From the document to values: calendars, classes of one's own, counts."""

from __future__ import annotations

from typing import Any

from treve.scene.model import PeopleCount, Side, VehicleClass
from treve.store.build import Builder
from treve.store.build_fleets import build_fleets
from treve.store.document import SceneDocument

BASE: dict[str, Any] = {
    "treve": 1,
    "name": "Tiny",
    "calendar": {
        "time_zone": "Europe/Paris",
        "start": "2026-11-02T06:00",
        "end": "2026-11-04T06:00",
    },
    "places": [{"id": "mill", "kind": "assembly_point"}],
}


def build(**sections: Any) -> tuple[Any, list[str]]:
    builder = Builder(SceneDocument.model_validate({**BASE, **sections}))
    scene = builder.build()
    return scene, [finding.code for _, finding in builder.remarks]


def test_a_class_of_ones_own_like_another() -> None:
    tractor = {"id": "tractor", "like": "truck", "tonnes": "3 t", "seats": 12}
    fleet = {"id": "t", "class": "tractor", "count": 1, "home": "mill"}
    scene, codes = build(classes=[tractor], fleets=[fleet])
    carries = {"tonnes": 3.0, "cubic_metres": 40.0, "seats": 12.0}
    assert scene.fleets[0].vehicle == VehicleClass("tractor", carries, 30.0, 40.0)
    assert sorted(scene.fleets[0].provenance.assumed) == [
        "cubic_metres",
        "loading_minutes",
        "unloading_minutes",
    ]
    assert codes == []


def test_a_fleet_of_an_unknown_class_is_taken_for_the_likely_one() -> None:
    fleet = {"id": "b", "class": "coatch", "count": 1, "home": "mill"}
    document = SceneDocument.model_validate({**BASE, "fleets": [fleet]})
    remarks: list[Any] = []
    (built,) = build_fleets(document, remarks, lambda _hours, _place: None)
    assert built.vehicle.id == "coach"
    assert [finding.figures["likely"] for _, finding in remarks] == ["coach"]


def test_of_several_counts_one_must_be_used() -> None:
    counts = [{"people": 40, "method": "registered"}, {"people": 50}]
    group = {"place": "mill", "leaving": 0, "counts": counts}
    scene, codes = build(groups=[group])
    assert codes == ["count-not-chosen"]
    assert scene.groups[0].counts == (PeopleCount(40, method="registered"), PeopleCount(50))


def test_people_may_not_contradict_the_count_in_use() -> None:
    group = {"place": "mill", "leaving": 0, "people": 41, "counts": [{"people": 40}]}
    assert build(groups=[group])[1] == ["people-and-count"]


def test_a_place_is_found_by_its_name_too() -> None:
    places = [{"id": "mill", "kind": "assembly_point", "name": "The Mill"}]
    group = {"place": "The Mill", "leaving": 0, "people": 41}
    scene, codes = build(places=places, groups=[group])
    assert (scene.groups[0].place, scene.groups[0].id, codes) == ("mill", "mill-civilians", [])


def test_what_is_assumed_must_be_a_key() -> None:
    place = {"id": "mill", "kind": "depot", "assumed": {"bais": "seen from afar"}}
    assert build(places=[place])[1] == ["assumed-unknown"]


def test_minutes_may_be_assumed_of_a_place_for_the_links_that_touch_it() -> None:
    place = {"id": "mill", "kind": "depot", "assumed": {"minutes": "the road is said to be bad"}}
    assert build(places=[place])[1] == []


def test_a_hospital_in_the_zone_that_people_leave_lies_behind_the_gates() -> None:
    places: list[dict[str, Any]] = [
        {"id": "ward", "kind": "hospital"},
        {"id": "clinic", "kind": "hospital", "inside": False},
    ]
    more: dict[str, Any] = {
        "gates": [{"id": "bridge", "lanes": 1, "minutes": 1}],
        "corridors": [{"id": "east", "gates": ["bridge"]}],
        "groups": [
            {
                "place": "ward",
                "category": "stretcher_cases",
                "people": 3,
                "leaving": 3,
                "destinations": ["clinic"],
            }
        ],
    }
    scene, codes = build(places=places, **more)
    assert ([place.side for place in scene.places], codes) == (
        [Side.INNER, Side.OUTER],
        ["side-by-use"],
    )
    stated = [{**places[0], "side": "outer"}, places[1]]
    scene, codes = build(places=stated, **more)
    assert ([place.side for place in scene.places], codes) == ([Side.OUTER, Side.OUTER], [])


def test_a_gate_with_switched_lanes_and_room_for_so_many() -> None:
    lanes = {"out": 1, "switched": 2, "switch": "15 min"}
    gate = {"id": "bridge", "minutes": 2, "lanes": lanes, "longest_queue": 12}
    scene, codes = build(gates=[gate])
    (built,) = scene.gates
    assert (built.lanes_both, built.lanes_out, built.lanes_in) == (0, 1, 0)
    assert (built.lanes_switched, built.switch_minutes, built.lanes) == (2, 15.0, 3)
    assert built.longest_queue_vehicles == 12
    assert codes == []


def test_groups_that_keep_together_by_themselves_or_by_a_word() -> None:
    words = [True, "yes", "valley", False, "no", None]
    rows = [
        {"id": f"g{n}", "place": "mill", "people": 1, "leaving": 0}
        | ({} if word is None else {"keep_together": word})
        for n, word in enumerate(words)
    ]
    scene, _ = build(groups=rows)
    assert [group.together for group in scene.groups] == ["g0", "g1", "valley", "", "", ""]
