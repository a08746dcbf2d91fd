"""``treve needs``: the sheet as a table and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from treve.cli import main
from treve.store.starting import make_scene


def test_the_sheet_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["needs", "riverbend", "--json"]) == 0
    sheet = json.loads(capsys.readouterr().out)

    assert (sheet["people_staying"], sheet["people_waiting"]) == (50, 679)
    assert (sheet["days"], sheet["days_waiting"]) == (3, 1)
    rows = {row["item"]: row for row in sheet["items"]}
    # 7.5 litres for 50 people over 3 days and 679 over one.
    assert rows["water"]["quantity"] == 6217.5
    assert rows["blankets"]["quantity"] == 729
    assert rows["emergency_health_kit"]["quantity"] == 1
    assert all(row["source"] for row in rows.values())


@pytest.mark.parametrize(
    ("language", "said", "item"),
    [("en", "679 wait to leave", "blankets"), ("fr", "679 attendent de partir", "couvertures")],
)
def test_the_sheet_for_people(
    language: str, said: str, item: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["needs", "riverbend", "--lang", language]) == 0
    printed = capsys.readouterr().out

    assert said in printed
    assert item in printed
    assert "Sphere Handbook 2011, water supply; 1 kg a litre" in printed


def test_an_unknown_scene_is_wrong_input() -> None:
    assert main(["needs", "nowhere-at-all"]) == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "warning: 133,351 kg of the 133,351 kg needed of emergency health kits, water, cer"),
        ("fr", "couvertures, savon), 133\u202f351 kg ne se trouvent dans aucun stock"),
    ],
)
def test_what_is_unmet_is_told_once_for_all_items(
    language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["needs", "homs-2014", "--lang", language]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if said in line]
    assert "_" not in line


def test_goods_are_named_in_words_through_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["needs", "riverbend", "--lang", "fr"]) == 0
    rows = [line.split("\t")[0] for line in capsys.readouterr().out.splitlines() if "\t" in line]
    assert "couvertures" in rows
    assert not [row for row in rows if "_" in row]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            [
                "own consignments are: 12.5 t",
                "at most, gates",
                "2 t that the scene would bring (flour)",
            ],
        ),
        ("fr", ["font\u00a0: 12,5 t", "au plus", "2\u00a0t que la scène veut apporter (flour)"]),
    ],
)
def test_goods_of_the_scene_itself_are_told_from_those_of_stocks(
    language: str, said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_scene(tmp_path / "town")
    scene = tmp_path / "town" / "scene.yaml"
    goods = (
        "consignments: [{id: blankets, item: blankets, tonnes: 12.5, from: depot, to: market},"
        " {id: flour, item: flour, tonnes: 2, from: depot, to: market}]\n"
    )
    trucks = "fleets:\n  - {id: trucks, class: truck, count: 1, home: depot}\n"
    text = scene.read_text(encoding="utf-8").replace("fleets:", trucks.rstrip("\n"), 1)
    scene.write_text(text + goods, encoding="utf-8")
    assert main(["needs", str(tmp_path / "town"), "--lang", language]) == 0
    printed = capsys.readouterr().out
    assert [words for words in said if words not in printed] == []
    assert "make no trip" not in printed


def test_where_days_come_from_and_what_food_leaves_out_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--lang", "en", "needs", "riverbend"]) == 0
    told = capsys.readouterr().out
    assert "(relief: days and days_waiting; where not stated," in told
    assert "(what feeds; salt, which does not, apart)." in told
