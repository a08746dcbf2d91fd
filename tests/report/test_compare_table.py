"""The table of two plans: every line says who, and by how much."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from tests.plan.little_plans import free_plan, plan_of, small_riverbend
from tests.report.plain import plain
from treve.plan.build import build_problem
from treve.plan.compare import compare
from treve.plan.compare_model import Comparison, Judgement
from treve.report.compare_table import comparison_table, verdict_sentence
from treve.report.names import names_of


@pytest.fixture(scope="module")
def found() -> Comparison:
    """A plan beside one with another bus."""
    scene = small_riverbend()
    fleets = tuple(replace(f, count=f.count + 1) if f.id == "bus" else f for f in scene.fleets)
    first, second = free_plan(), plan_of(replace(scene, fleets=fleets))
    return compare(first, second, build_problem(first.scene), build_problem(second.scene))


def test_the_table_tells_the_change_and_whom_it_serves(found: Comparison) -> None:
    console = Console(width=160, record=True, file=io.StringIO())
    console.print(comparison_table(found, names_of(small_riverbend()), "en"))
    text = plain(console.export_text())
    assert "bus, number: 2 → 3" in text
    assert "on average" in text
    assert "If it is cut short  hour " in text
    assert "Of it open" not in text, "no hours are closed, so there is nothing to tell apart"
    assert "bus: 2 → 3 vehicles used (" in text


def test_numbers_are_written_as_the_language_writes_them(found: Comparison) -> None:
    tonnes = next(row for row in found.figures if row.name == "tonnes_moved")
    many = replace(tonnes, first_value=35_811.0, second_value=0.6, difference_value=-35_810.4)
    console = Console(width=160, record=True, file=io.StringIO())
    comparison = replace(found, figures=(many,))
    console.print(comparison_table(comparison, names_of(small_riverbend()), "fr"))
    text = plain(console.export_text())
    row = next(line for line in text.splitlines() if line.startswith("Tonnes livrées"))
    assert [cell.strip() for cell in row.split("   ") if cell.strip()][1:] == [
        "35 811",
        "0,6",
        "−35 810,4",
    ]
    assert "bus : véhicules employés 2 → 3 (changés : " in text


@pytest.mark.parametrize(
    ("judgement", "sentence"),
    [
        (
            Judgement("second_better", "minutes", -90.0, -30.0),
            "Proven: the second can do with a shorter pause, by 30 min at least.",
        ),
        (
            Judgement("not_resolvable", "minutes", -90.0, 30.0),
            (
                "Not resolvable: the difference lies within the gaps. "
                "At best the second may be from 1 h 30 min shorter to 30 min longer."
            ),
        ),
        (
            Judgement("first_better", "minutes", None, None),
            "Proven: the second cannot be done at all, the first can.",
        ),
        (
            Judgement("second_better", "people", 12.0, 40.0),
            "Proven: the best of the second gets at least 12 more people out.",
        ),
    ],
)
def test_the_verdict_in_words(found: Comparison, judgement: Judgement, sentence: str) -> None:
    assert plain(verdict_sentence(replace(found, judgement=judgement), "en")) == sentence
