"""One folder a fault under ``bad/``: a scene, and exactly what ``treve check`` says about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from treve.cli import main

BAD = Path(__file__).parent / "bad"
CASES = sorted(folder.name for folder in BAD.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_where_it_stands_and_what_to_do(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BAD)
    code = main(["--lang", "en", "check", case])
    printed = capsys.readouterr().out
    expected = (BAD / case / "expected.txt").read_text(encoding="utf-8")
    assert printed == expected
    assert code == (2 if "cannot be used" in expected else 0)


def test_the_same_in_french(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(BAD)
    assert main(["check", "several-at-once", "--lang", "fr"]) == 2
    assert capsys.readouterr().out.splitlines() == [
        "several-at-once/scene.yaml:3:93 calendar: « 30 kg » est en kg, qui ne mesure pas des "
        "minutes ; employez l'une de ces unités : min, h, d, s.",
        "several-at-once/scene.yaml:9:24 school: « recieving_site » n'est pas un mot pour kind "
        "(vouliez-vous dire « receiving_site » ?) ; employez l'un de ces mots : assembly_point, "
        "receiving_site, hospital, warehouse, distribution_point, depot, staging_area.",
        "several-at-once/scene.yaml:15:26 millers: Il n'y a pas de lieu « mil » (vouliez-vous "
        "dire « mill » ?) ; corrigez l'identifiant, ou ajoutez le lieu.",
        "several-at-once/scene.yaml:16:56 singers: 390 partent, mais il n'y a que 300 "
        "personnes ; corrigez l'un des deux nombres.",
        "several-at-once/scene.yaml:16:75 singers: Les choix font 290 personnes en tout, mais 390 "
        "partent ; corrigez les choix ou le nombre de ceux qui partent.",
        "several-at-once/scene.yaml:18:36 bus: La flotte n'a aucun véhicule ; donnez leur nombre, "
        "ou supprimez la flotte.",
        "6 fautes : la scène ne peut pas servir.",
    ]
