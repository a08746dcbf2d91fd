"""``treve check``: what it prints and how it ends."""

from __future__ import annotations

import json

import pytest

from treve.cli import main
from treve.cli.check import summary
from treve.store.scenes import read_scene, scene_digest


def test_a_clean_scene_is_summed_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "check", "riverbend"]) == 0
    assert capsys.readouterr().out == (
        "Riverbend: 72 open hours in one stretch (Europe/Paris).\n"
        "  civilians: 670 leave, 50 stay\n"
        "  stretcher cases: 9 leave, 0 stay\n"
        "  bus: 3 × coach, at home in school\n"
        "  ambulance: 1 × ambulance, at home in clinic\n"
        "  cars: 20 × private car, at home in church\n"
        "  truck: 1 × truck, at home in school\n"
        "  gate bridge: 1 lane\n"
        "  goods: 0.6 t\n"
        "No faults.\n"
    )


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
    assert first.startswith("--set bridge: ")
    assert end == last


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
