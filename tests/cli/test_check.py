"""``treve check``: what it prints and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from treve.cli import main
from treve.cli.check import summary
from treve.store.scenes import read_scene, scene_digest


def test_a_clean_scene_is_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "check", "riverbend"]) == 0
    assert capsys.readouterr().out == (
        "Riverbend: 72 open hours in one stretch (Europe/Paris).\n"
        "  movement: open 2026-11-02 06:00 – 2026-11-05 06:00, margin 30 min\n"
        "  civilians: 670 leave, 50 stay\n"
        "  stretcher cases: 9 leave, 0 stay\n"
        "  bus: 3 × coach (50 seats), at home in school\n"
        "  ambulance: 1 × ambulance (2 seats or one stretcher or one wheelchair), "
        "at home in clinic\n"
        "  cars: 20 × private car (4 seats), at home in church\n"
        "  truck: 1 × truck (12 t), at home in school\n"
        "  gate bridge: 1 lane, open at all hours\n"
        "  clinic: takes in 6 stretcher cases an hour\n"
        "  goods: 0.6 t\n"
        "No faults.\n"
    )


def test_reserve_and_intake_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    change = ("--set", "fleets.bus.reserve_percent=10")
    intake = ("--set", "places.clinic.intake_per_hour.stretcher_cases=4")
    assert main(["--lang", "en", "check", "riverbend", *change, *intake]) == 0
    told = capsys.readouterr().out
    assert "bus: 3 × coach (50 seats), at home in school, 1 kept back (10%, rounded up)\n" in told
    assert "clinic: takes in 4 stretcher cases an hour\n" in told


RIVERBEND = Path(__file__).parents[2] / "examples" / "riverbend"


@pytest.mark.parametrize(
    ("language", "keys", "line"),
    [
        (
            "en",
            (
                "{lanes: {both: 1, out: 2, in: 1}, hours: [{from: '08:00', to: '12:00'}, "
                "{from: '14:00', to: '18:00'}]}"
            ),
            (
                "gate bridge: 4 lanes (2 outward, 1 inward, 1 both ways), "
                "open daily 08:00–12:00, 14:00–18:00"
            ),
        ),
        (
            "fr",
            "{lanes: {both: 0, out: 1, in: 1}, hours: [{from: '22:00', to: '04:00'}]}",
            (
                "passage bridge : 2 voies (1 vers l’extérieur, 1 vers l’intérieur), "
                "ouvert chaque jour 22:00–04:00"
            ),
        ),
        (
            "en",
            (
                "{lanes: 1, hours: [{from: 2026-11-02T08:00, to: 2026-11-02T12:00}, "
                "{from: 2026-11-02T22:00, to: 2026-11-03T04:00}, "
                "{from: 2026-11-04T08:00, to: 2026-11-04T09:00}, "
                "{from: 2026-11-04T10:00, to: 2026-11-04T11:00}]}"
            ),
            (
                "gate bridge: 1 lane, open 2026-11-02 08:00–12:00, 2026-11-02 22:00 – 2026-11-03 "
                "04:00, 2026-11-04 08:00–09:00 and 1 more time"
            ),
        ),
    ],
)
def test_each_gate_says_its_lanes_and_hours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, keys: str, line: str
) -> None:
    """Daily hours once, however many days they hold; dated ones by their dates."""
    shutil.copy(RIVERBEND / "links.csv", tmp_path)
    scene = YAML(typ="safe").load(RIVERBEND / "scene.yaml")
    scene["gates"][0] |= YAML(typ="safe").load(keys)
    with (tmp_path / "scene.yaml").open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump(scene, file)
    main(["--lang", language, "check", str(tmp_path)])
    printed = capsys.readouterr().out
    assert f"  {line}\n" in printed.replace("\u00a0", " ").replace("\u202f", " ")


SHUT = "gates.bridge.hours=2027-01-01T08:00/2027-01-01T09:00"


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("en", "No faults; 1 warning."),
        ("fr", "Aucune faute\N{NARROW NO-BREAK SPACE}; 1 avertissement."),
    ],
)
def test_a_gate_that_is_shut_is_counted_in_the_last_line(
    capsys: pytest.CaptureFixture[str], language: str, last: str
) -> None:
    assert main(["--lang", language, "check", "riverbend", "--set", SHUT]) == 0
    first, *_, end = capsys.readouterr().out.splitlines()
    assert first.startswith(f"--set {SHUT}: ")
    assert end == last


def test_a_gate_without_any_hours_is_never_open(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "check", "riverbend", "--set", "gates.bridge.hours=[]"]) == 0
    assert "  gate bridge: 1 lane, never open" in capsys.readouterr().out.splitlines()


def test_a_fault_in_a_change_is_told_with_the_whole_change(
    capsys: pytest.CaptureFixture[str],
) -> None:
    changes = ("--set", "calendar.margin=9", "--set=fleets.bus.count=x")
    assert main(["--lang", "en", "check", "riverbend", *changes]) == 2
    margin, count, *_ = capsys.readouterr().out.splitlines()
    assert margin == (
        '--set calendar.margin=9: "9" has no unit; '
        "write 9 h for hours, 9 min for minutes or 9 d for days."
    )
    assert count.startswith('--set fleets.bus.count=x: "x" for count is not a number; ')


def test_json_of_a_clean_scene(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "riverbend", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    scene = read_scene("riverbend")
    assert printed == {
        "scene": "riverbend",
        "usable": True,
        "faults": 0,
        "digest": scene_digest(scene),
        "findings": [],
        "summary": summary(scene),
        "agreement": None,
    }
    assert printed["summary"]["people"]["civilians"] == {"leaving": 670, "staying": 50}


def test_json_of_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", "riverbend", "--json", "--set", "fleets.bus.count=0", "--lang", "en"]
    assert main(arguments) == 2
    printed = json.loads(capsys.readouterr().out)
    assert (printed["usable"], printed["faults"], printed["summary"]) == (False, 1, None)
    assert printed["findings"] == [
        {
            "code": "empty-fleet",
            "severity": "fault",
            "file": "--set",
            "line": 1,
            "column": 1,
            "objects": ["bus"],
            "figures": {},
            "message": "The fleet has no vehicles.",
            "remedy": "Give their number, or leave the fleet out.",
        }
    ]


def test_a_fleet_says_what_its_vehicles_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "check", "riverbend", "--set", "fleets.bus.seats=0"]) == 0
    told = capsys.readouterr().out
    assert "bus: 3 × coach (room for nobody and nothing), at home" in told
    assert "1 × ambulance (2 seats or one stretcher or one wheelchair), at home" in told


def test_convoys_and_their_teams_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    changes = ["--set", "corridors.east.convoy=3", "--set", "escort_teams=2"]
    assert main(["--lang", "en", "check", "riverbend", *changes]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("  corridor east: vehicles in a convoy: 1 to 3")
    assert lines[at + 1] == "  escort teams: 2"


def test_the_spacing_of_convoys_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    changes = ["corridors.east.convoy=3", "corridors.east.convoy.spacing=90 s", "escort_teams=2"]
    asked = [word for change in changes for word in ("--set", change)]
    assert main(["--lang", "en", "check", "riverbend", *asked]) == 0
    line = "  corridor east: from one vehicle of a convoy to the next: 90 s"
    assert line in capsys.readouterr().out.splitlines()
