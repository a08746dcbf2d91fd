"""What drivers are told, in a terminal and as a table."""

from __future__ import annotations

import io

from rich.console import Console

from tests.operations.riverbend import again, moment
from treve.operations.events import GateShut, VehiclesLost
from treve.operations.replan import Replan
from treve.report.replan_table import HEADER, MOST_ROWS, changes_csv, findings_told, replan_table


def _shown(made: Replan, language: str = "en") -> str:
    console = Console(file=io.StringIO(), width=200)
    console.print(replan_table(made, language))
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue().replace("\N{NO-BREAK SPACE}", " ")


def test_each_change_has_its_line_and_the_rest_its_file() -> None:
    shown = _shown(again(GateShut(gate="bridge", start=moment(9_000), end=moment(16_200))))

    assert shown.count(" later  ") == MOST_ROWS
    assert f"and {28 - MOST_ROWS} more: changes.csv" in shown
    assert "*  as told" in shown
    assert "13 h 57 min" in shown


def test_what_becomes_of_those_on_the_way_is_told_in_every_language() -> None:
    made = again(GateShut(gate="bridge"))

    told = list(findings_told(made, "en"))
    assert told[0].startswith("2 vehicles turn round before a gate that does not open in time")
    assert told[1].startswith("2 vehicles cannot leave the zone any more")
    assert told[2].startswith("388 people cannot be moved any more")
    assert next(findings_told(made, "fr")).startswith("2 véhicules font demi-tour")
    assert "388 people left behind" in _shown(made)


def test_the_table_has_every_trip_that_had_not_ended() -> None:
    made = again(VehiclesLost(fleet="bus", vehicles=("bus-2",)))

    header, *rows = changes_csv(made).decode("utf-8-sig").splitlines()

    assert header == ",".join(HEADER)
    assert len(rows) == len(made.changes.rows)
    assert "bus-2,cancelled,2026-11-02T08:26:00+01:00,," in "\n".join(rows)
