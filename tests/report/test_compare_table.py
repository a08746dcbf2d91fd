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
from treve.plan.compare_model import Comparison, Holding, Judgement
from treve.report.compare_table import comparison_table, verdict_sentences
from treve.report.names import names_of

LABELS = ("paper", "later")
PAUSES = ((180.0, 270.0), (180.0, 210.0))


def printed(comparison: Comparison, language: str = "en", width: int = 160) -> str:
    console = Console(width=width, record=True, file=io.StringIO())
    names = names_of(small_riverbend())
    console.print(comparison_table(comparison, names, LABELS, language))
    return plain(console.export_text())


@pytest.fixture(scope="module")
def found() -> Comparison:
    """A plan beside one with another bus."""
    scene = small_riverbend()
    fleets = tuple(replace(f, count=f.count + 1) if f.id == "bus" else f for f in scene.fleets)
    first, second = free_plan(), plan_of(replace(scene, fleets=fleets))
    return compare(first, second, build_problem(first.scene), build_problem(second.scene))


def test_the_table_tells_the_change_and_whom_it_serves(found: Comparison) -> None:
    text = printed(found)
    assert "bus, number: 2 → 3" in text
    assert "on average" in text
    assert "If it is cut short  hour " in text
    assert "Of it open" not in text, "no hours are closed, so there is nothing to tell apart"
    assert "bus: vehicles used 2 → 3 (" in text


def test_pauses_are_rounded_up_and_bounds_down_as_each_plan_tells_its_own(
    found: Comparison,
) -> None:
    """The second plan meets its bound; the difference is of what is told."""
    pause, bound = (
        replace(row, first_value=first, second_value=90.2, difference_value=90.2 - first)
        for name, first in (("pause_minutes", 100.1), ("bound_minutes", 95.9))
        for row in found.figures
        if row.name == name
    )
    lines = printed(replace(found, figures=(pause, bound))).splitlines()
    told = [
        [cell.strip() for cell in line.split("   ") if cell.strip()][1:]
        for start in ("Pause", "Proven bound")
        for line in lines
        if line.startswith(start)
    ]
    assert told == [["1 h 41 min", "1 h 31 min", "−10 min"], ["1 h 35 min", "1 h 31 min", "−4 min"]]


def test_numbers_are_written_as_the_language_writes_them(found: Comparison) -> None:
    tonnes = next(row for row in found.figures if row.name == "tonnes_moved")
    many = replace(tonnes, first_value=35_811.0, second_value=0.6, difference_value=-35_810.4)
    text = printed(replace(found, figures=(many,)), "fr")
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
            "Proven: “later” can do with a shorter pause than “paper”, by 30 min at least.",
        ),
        (
            Judgement("not_resolvable", "minutes", -90.0, 30.0, "", "", *PAUSES),
            (
                "Not resolvable: the shortest pause of “paper” is between 3 h (proven) and "
                "4 h 30 min (found), that of “later” between 3 h (proven) and 3 h 30 min (found). "
                "These ranges overlap, so it is not proven which is shorter. "
                "That of “later” may be from 1 h 30 min shorter to 30 min longer."
            ),
        ),
        (
            Judgement("not_resolvable", "minutes", -90.0, 0.0, "", "second", *PAUSES),
            (
                "Not resolvable: the shortest pause of “paper” is between 3 h (proven) and "
                "4 h 30 min (found), that of “later” between 3 h (proven) and 3 h 30 min (found). "
                "These ranges overlap, so it is not proven which is shorter. "
                "That of “later” is no longer, and up to 1 h 30 min shorter."
            ),
        ),
        (
            Judgement("not_resolvable", "people", 0.0, 9.0, "", "", (40.0, 40.0), (40.0, 49.0)),
            (
                "Not resolvable: the most that can get out with “paper” is 40 (proven), "
                "with “later” between 40 (in this plan) and 49 (proven). "
                "These ranges overlap, so it is not proven with which more can. "
                "With “later” it is no fewer, and up to 9 more."
            ),
        ),
        (
            Judgement("first_better", "minutes", None, None),
            "Proven: “later” cannot be done at all, “paper” can.",
        ),
        (
            Judgement("second_better", "people", 12.0, 40.0),
            "Proven: the best of “later” gets at least 12 more people out than “paper” can.",
        ),
        (
            Judgement("first_better", "people", -40.0, -1.0),
            "Proven: the best of “paper” gets at least one more person out than “later” can.",
        ),
    ],
)
def test_the_verdict_in_words(found: Comparison, judgement: Judgement, sentence: str) -> None:
    told = verdict_sentences(replace(found, judgement=judgement), LABELS, "en")
    assert [plain(text) for text in told] == [sentence]


def test_the_title_and_the_columns_name_the_plans(found: Comparison) -> None:
    lines = printed(found).splitlines()
    assert lines[0].strip().endswith(": paper → later")
    assert next(line.split() for line in lines if line.rstrip().endswith("difference")) == [
        "paper",
        "later",
        "difference",
    ]
    other = replace(found, second=replace(found.second, name="Elsewhere"))
    assert printed(other).splitlines()[0].strip().endswith(" (paper) → Elsewhere (later)")


def test_of_a_given_pause_it_is_told_whether_it_is_enough(found: Comparison) -> None:
    side = replace(found.second, answer="not_everybody", fixed_pause_minutes=60.0)
    line = next(
        line for line in printed(replace(found, second=side)).splitlines() if "Outcome" in line
    )
    assert line.rstrip().endswith("  not everybody gets out")


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (
            "first_given",
            [
                (
                    "Not comparable: “paper” says who gets out in a given pause, “later” how "
                    "short the pause can be."
                ),
                "Plan both with the same --pause, or both without one.",
            ],
        ),
        (
            "second_unanswered",
            [
                "Not comparable: “later” has no timetable or no bound yet.",
                "Plan “later” again with a longer --time-limit.",
            ],
        ),
    ],
)
def test_what_is_not_comparable_says_why_what_to_do_and_only_what_still_is(
    found: Comparison, reason: str, told: list[str]
) -> None:
    nothing = Judgement("not_comparable", "minutes", None, None, reason)
    text = printed(replace(found, judgement=nothing))
    assert [line.strip() for line in text.splitlines()[1:3]] == told
    assert "What can be compared nevertheless:" in text
    assert "bus, number: 2 → 3" in text
    assert "Proven bound" in text
    for left_out in ("on average", "If it is cut short", "vehicles used", "passages", "Pause  "):
        assert left_out not in text
    # Who is out can be told of any two timetables; a plan without one has nobody out.
    assert ("People out" in text) == (reason == "first_given")


def test_plans_of_other_places_are_told_to_be_so_and_nothing_else(found: Comparison) -> None:
    nothing = Judgement("not_comparable", "minutes", None, None, "other_places")
    text = printed(replace(found, judgement=nothing))
    assert [line.strip() for line in text.splitlines()[1:]] == [
        "Not comparable: the two plans have no place in common.",
        "Compare plans of one scene, or of variants of it.",
    ]


def test_a_share_of_nothing_is_not_shown(found: Comparison) -> None:
    rows = (
        Holding("bus", "fleet", 1.0, 0.0),
        Holding("bridge", "gate", 0.0, 0.86),
        Holding("ambulance", "fleet", 0.003, 0.001),
    )
    text = printed(replace(found, bottleneck=rows))
    assert "bus: 100% of the bound → does not bind" in text
    assert "does not bind → 86% of the bound" in text
    assert " 0%" not in text
    assert "ambulance" not in text.split("Bottleneck")[1].split("Drivers")[0]
    french = printed(replace(found, bottleneck=rows), "fr")
    assert "bus : 100 % de la borne → ne retient plus" in french
    assert "ne retient pas → 86 % de la borne" in french
