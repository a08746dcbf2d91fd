"""Scenes in and out: the shipped example, round trips, digests, names."""

from __future__ import annotations

import dataclasses
import json
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treve.errors import InputError
from treve.plan.codec import decode
from treve.scene.calendar import Calendar, Hours, PauseStyle
from treve.scene.model import (
    Category,
    Fleet,
    Group,
    PeopleCount,
    Place,
    PlaceKind,
    Scene,
    Side,
    VehicleClass,
)
from treve.scene.sources import Provenance
from treve.scene.ways import Convoy, Link
from treve.store.scenes import (
    examine_scene,
    read_scene,
    read_varied,
    resolve_scene,
    scene_digest,
    scene_to_json,
)

PARIS = ZoneInfo("Europe/Paris")
TINY = """
treve: 1
name: Tiny
calendar: {time_zone: Europe/Paris, start: 2026-11-02T06:00, end: 2026-11-02T18:00}
places:
  - {id: mill, kind: assembly_point}
  - {id: school, kind: receiving_site, inside: false}
groups:
  - {id: millers, place: mill, people: 40, leaving: 30, destinations: [school]}
fleets:
  - {id: bus, class: minibus, count: 2, home: school, seats: 20, loading_minutes: 5 min}
links:
  - {from: mill, to: school, minutes: 9, loaded_minutes: 600 s, km: 800 m}
"""


def write(folder: Path, text: str = TINY, **tables: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "scene.yaml").write_text(text, encoding="utf-8")
    for name, table in tables.items():
        (folder / f"{name}.csv").write_text(table, encoding="utf-8")
    return folder


def codes(path: Path, *changes: str) -> list[str]:
    return [finding.code for finding in examine_scene(path, changes).remarks]


def test_a_scene_is_read_whole(tmp_path: Path) -> None:
    assumed = {"unloading_minutes": "no published figure; to be counted on the spot"}
    assert read_scene(write(tmp_path)) == Scene(
        name="Tiny",
        calendar=Calendar(
            "Europe/Paris",
            PauseStyle.CONTINUOUS,
            (
                Hours(
                    datetime(2026, 11, 2, 6, tzinfo=PARIS), datetime(2026, 11, 2, 18, tzinfo=PARIS)
                ),
            ),
        ),
        places=(
            Place("mill", PlaceKind.ASSEMBLY_POINT, side=Side.INNER),
            Place("school", PlaceKind.RECEIVING_SITE, inside=False),
        ),
        fleets=(
            Fleet(
                "bus",
                VehicleClass("minibus", {"seats": 20.0}, 5.0, 8.0),
                2,
                "school",
                provenance=Provenance(assumed=assumed),
            ),
        ),
        links=(Link("mill", "school", 9.0, 10.0, 0.8),),
        groups=(
            Group(
                "millers",
                "mill",
                Category.CIVILIANS,
                40,
                30,
                ("school",),
                counts=(PeopleCount(40),),
            ),
        ),
    )


def test_one_file_alone_is_a_scene(tmp_path: Path) -> None:
    assert read_scene(write(tmp_path) / "scene.yaml") == read_scene(tmp_path)


def test_the_shipped_example_is_found_by_its_name() -> None:
    scene = read_scene("riverbend")
    assert [(fleet.id, fleet.count) for fleet in scene.fleets] == [
        ("bus", 3),
        ("ambulance", 1),
        ("cars", 20),
        ("truck", 1),
    ]
    assert resolve_scene("riverbend").name == "riverbend"


def test_two_counts_stand_side_by_side_and_one_is_used() -> None:
    group = next(group for group in read_scene("riverbend").groups if group.id == "church-people")
    assert (group.people, group.leaving, group.staying) == (300, 290, 10)
    assert group.counts == (
        PeopleCount(300, "drill", "registered"),
        PeopleCount(350, "drill", "estimated"),
    )


def test_a_folder_counts_before_an_example_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "riverbend")
    monkeypatch.chdir(tmp_path)
    assert read_scene("riverbend").name == "Tiny"


def test_a_name_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        resolve_scene(tmp_path / "nowhere")
    assert [fault.code for fault in refused.value.faults] == ["no-such-scene"]


def test_all_faults_are_raised_at_once(tmp_path: Path) -> None:
    bad = TINY.replace("count: 2", "count: 0").replace("place: mill", "place: mil")
    with pytest.raises(InputError) as refused:
        read_scene(write(tmp_path, bad))
    assert [fault.code for fault in refused.value.faults] == ["unknown-place", "empty-fleet"]


def _scene_from(document: dict[str, Any]) -> Scene:
    """The scene of a document, by what plans are read with."""
    fields = {key: value for key, value in document.items() if key != "treve_scene"}
    scene: Scene = decode(fields, Scene, ZoneInfo(fields["calendar"]["time_zone"]))
    return scene


def test_the_example_comes_back_from_its_json() -> None:
    scene = read_scene("riverbend")
    document = json.loads(json.dumps(scene_to_json(scene)))
    assert _scene_from(document) == scene
    assert scene_digest(_scene_from(document)) == scene_digest(scene)


def test_the_digest_tells_scenes_apart_and_not_files(tmp_path: Path) -> None:
    scene = read_scene(write(tmp_path / "rows"))
    links = "from,to,minutes,loaded_minutes,km\nmill,school,9,10,0.8\n"
    named = TINY[: TINY.index("links:")] + "links: links.csv\n"
    same = read_scene(write(tmp_path / "table", named, links=links))
    other = dataclasses.replace(scene, links=())
    assert scene_digest(same) == scene_digest(scene)
    assert scene_digest(other) != scene_digest(scene)


@pytest.mark.property
@settings(deadline=None, max_examples=60)
@given(
    people=st.integers(0, 100_000),
    share=st.floats(0, 1),
    minutes=st.floats(0.01, 600),
    latitude=st.floats(-90, 90),
    assumed=st.dictionaries(st.sampled_from(["people", "leaving"]), st.text(max_size=20)),
)
def test_whatever_a_scene_holds_comes_back(
    people: int, share: float, minutes: float, latitude: float, assumed: dict[str, str]
) -> None:
    scene = Scene(
        "Any",
        Calendar(
            "Europe/Paris",
            PauseStyle.CONTINUOUS,
            (
                Hours(
                    datetime(2026, 10, 24, 6, tzinfo=PARIS), datetime(2026, 10, 26, 6, tzinfo=PARIS)
                ),
            ),
            minutes,
        ),
        (Place("mill", PlaceKind.ASSEMBLY_POINT, latitude=latitude, longitude=0.0),),
        (),
        links=(Link("mill", "school", minutes, line=((4.7, latitude),)),),
        groups=(
            Group(
                "millers",
                "mill",
                Category.FIGHTERS,
                people,
                int(people * share),
                ("school",),
                {"school": int(people * share)},
                provenance=Provenance("drill", "counted", assumed),
            ),
        ),
    )
    assert _scene_from(json.loads(json.dumps(scene_to_json(scene)))) == scene


def test_groups_of_an_hxl_table_find_their_places_by_pcode(tmp_path: Path) -> None:
    places = "Code,Nom,Genre,Lat,Lon\n#loc+id,#loc+name,#loc+type,#geo+lat,#geo+lon\n"
    places += "mill,Moulin,assembly_point,46.10,4.70\nschool,École,receiving_site,46.13,4.78\n"
    groups = "Province,P-code,District code,Habitants,Partent,Où\n"
    groups += "#adm1+name,#adm1+code,#adm3+code,#population,#affected+leaving,#loc+dest\n"
    groups += "Nord,SY02,SY020001,40,30,school\n"
    named = TINY[: TINY.index("places:")] + "places: places.csv\ngroups: groups.csv\n"
    named += TINY[TINY.index("fleets:") :]
    path = write(tmp_path, named, places=places, groups=groups)
    assert codes(path) == ["unknown-place"]  # No place has that P-code yet.
    places = places.replace("#geo+lon\n", "#geo+lon,#adm3+code\n").replace("Lon\n", "Lon,PCODE\n")
    places = places.replace("4.70\n", "4.70,SY020001\n").replace("4.78\n", "4.78,SY020002\n")
    scene = read_scene(write(tmp_path, named, places=places, groups=groups))
    assert scene.groups[0] == Group(
        "mill-civilians",
        "mill",
        Category.CIVILIANS,
        40,
        30,
        ("school",),
        counts=(PeopleCount(40),),
        pcode="SY020001",
    )


def _seconds_to_read(folder: Path, sites: int) -> float:
    """Seconds of the processor that a scene takes in which each site has a link to each other."""
    names = [f"p{number}" for number in range(sites)]
    rows = [f"{one},{other},9,10,4.2" for one in names for other in names if one != other]
    places = "id,kind\n" + "".join(f"{name},receiving_site\n" for name in names)
    places += "mill,assembly_point\nschool,receiving_site\n"
    links = "from,to,minutes,loaded_minutes,km\n" + "\n".join([*rows, "mill,school,9,10,4"]) + "\n"
    text = TINY[: TINY.index("places:")] + "places: places.csv\n"
    text += TINY[TINY.index("groups:") : TINY.index("links:")] + "links: links.csv\n"
    path = write(folder, text, places=places, links=links)
    start = time.process_time()
    scene = read_scene(path)
    taken = time.process_time() - start
    assert len(scene.links) == len(rows) + 1
    return taken


def test_twenty_thousand_links_take_a_share_each_like_five_thousand(tmp_path: Path) -> None:
    few, many = (_seconds_to_read(tmp_path, sites) for sites in (71, 142))
    assert many < 10 * few  # four times as many links; looking each up among all takes sixteen


def test_a_scene_read_once_is_varied_as_one_read_anew() -> None:
    variations = ((), ("fleets.bus.count=4",), ("gates.bridge.lanes.out=2",), ())
    read = list(read_varied("riverbend", variations))
    assert read == [read_scene("riverbend", changes) for changes in variations]


def test_a_variation_with_faults_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        list(read_varied("riverbend", ((), ("fleets.tram.count=4",))))
    assert [fault.code for fault in caught.value.faults] == ["change-unknown"]


def test_convoys_are_read_in_short_and_in_full_and_come_back(tmp_path: Path) -> None:
    gate = "gates: [{id: bridge, minutes: 2}]\n"
    led = "corridors: [{id: east, gates: bridge, convoy: %s}]\nescort_teams: 4\n"
    short = read_scene(write(tmp_path / "short", TINY + gate + led % "10"))
    sizes = "{smallest: 2, largest: 10, spacing: 90 s}"
    full = read_scene(write(tmp_path / "full", TINY + gate + led % sizes))
    assert (short.corridors[0].convoy, short.escort_teams) == (Convoy(1, 10), 4)
    assert full.corridors[0].convoy == Convoy(2, 10, spacing_minutes=1.5)
    assert _scene_from(json.loads(json.dumps(scene_to_json(full)))) == full
    assert scene_digest(short) != scene_digest(full)
    bare = dataclasses.replace(full, escort_teams=None, corridors=())
    assert len({scene_digest(bare), scene_digest(dataclasses.replace(bare, escort_teams=4))}) == 2


def test_scenes_without_convoys_keep_the_digest_that_older_plans_hold() -> None:
    assert scene_digest(read_scene("riverbend")).startswith("8e5a4cf9535473d7")
