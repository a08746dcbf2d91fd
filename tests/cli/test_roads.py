"""``treve roads``: a street map into a scene's links, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.roads.town import TOWN, TOWN_SCENE
from treve.cli import main
from treve.store.scenes import examine_scene

SCENE = f"{TOWN_SCENE}links: roads-links.csv\n"


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    (tmp_path / "scene.yaml").write_text(SCENE)
    return tmp_path


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_a_scene_gets_its_links(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [fault.code for fault in examine_scene(scene).faults] == ["table-missing"]
    assert run("--lang", "en", "roads", TOWN, "--scene", scene) == 0
    printed = capsys.readouterr().out
    assert "17 junctions" in printed
    assert "corridor east, coach: 2 routes" in printed
    assert "scene.yaml" not in printed  # it already names the table
    examined = examine_scene(scene)
    assert examined.faults == ()
    assert examined.scene is not None
    assert len(examined.scene.links) == 4


def test_it_says_what_to_write_into_the_scene(
    scene: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (scene / "scene.yaml").write_text(SCENE.replace("links: roads-links.csv\n", ""))
    before = (scene / "scene.yaml").read_bytes()
    assert run("--lang", "fr", "roads", TOWN, "--scene", scene) == 0
    assert "links: roads-links.csv" in capsys.readouterr().out
    assert (scene / "scene.yaml").read_bytes() == before


def test_the_saved_roads_serve_again_with_closures(
    scene: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("roads", TOWN, "--scene", scene, "--json") == 0
    open_ = json.loads(capsys.readouterr().out)
    # On the main road beyond the bridge (node 14); the street to the north is left.
    shelled = {"type": "Point", "coordinates": [5.03236, 46.0018]}
    feature = {"geometry": shelled, "properties": {"name": "shelled"}}
    (scene / "closed.geojson").write_text(json.dumps({"features": [feature]}))
    assert run("roads", "--scene", scene, "--json") == 0
    closed = json.loads(capsys.readouterr().out)
    minutes = [
        next(route["minutes"] for route in found["routes"] if route["from"] == "mill")
        for found in (open_, closed)
    ]
    assert minutes[1] > minutes[0]
    assert (open_["closures"], closed["closures"]) == (0, 1)
    assert closed["kept_file"] == str(scene / "roads-links-1.csv")
    assert closed["in_use"] is True


def test_no_map_and_no_saved_roads(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--lang", "en", "roads", "--scene", scene) == 2
    assert "No roads have been read" in capsys.readouterr().err


def test_a_bad_map_changes_nothing(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = scene / "bad.osm"
    bad.write_text("<osm><node")
    before = sorted(path.name for path in scene.iterdir())
    assert run("--lang", "en", "roads", bad, "--scene", scene) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"{bad} bad.osm: The street map is cut or corrupted")
    assert len(error.strip().splitlines()) == 1
    assert sorted(path.name for path in scene.iterdir()) == before


def test_no_scene(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--lang", "en", "roads", TOWN, "--scene", tmp_path / "no") == 2
    assert "There is no scene" in capsys.readouterr().err


def test_faults_are_all_said_at_once(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    far = SCENE.replace("46.0, longitude: 5.003", "46.05, longitude: 5.003")
    (scene / "scene.yaml").write_text(
        far.replace("46.0, longitude: 5.06", "46.05, longitude: 5.06")
    )
    assert run("--lang", "en", "roads", TOWN, "--scene", scene) == 2
    lines = capsys.readouterr().err.strip().splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        f"{scene}/scene.yaml:5:10 mill",
        f"{scene}/scene.yaml:6:10 site",
    ]


def test_a_folder_is_no_street_map(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--lang", "en", "roads", scene, "--scene", scene) == 2
    assert "is a folder, not a street map" in capsys.readouterr().err


def test_a_device_is_told_from_a_file_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / "town"), "--example", "riverbend"]) == 0
    assert main(["--lang", "en", "roads", "/dev/null", "--scene", str(tmp_path / "town")]) == 2
    assert "/dev/null is a device or a pipe" in capsys.readouterr().err
