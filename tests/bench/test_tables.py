"""Tables of results, and where they go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench.run import Starts
from bench.tables import conditions_text, drawn_table, published_table, write_between_markers
from tests.bench.one_result import ANSWER, RESULT


def test_a_row_says_everything_and_the_summary_counts() -> None:
    text = drawn_table("S", [RESULT, replace(RESULT, instance="S-1", gap=0.01)])
    assert (
        "| S-0 | 1,030 | 1,030 | 1,000 | 3.00 % | 900 | 1.144 | 1,200 | 0.858 | 0.4 s | 10.0 s "
        "| 120 MB | 12,345 | feasible | passed |" in text
    )
    assert "median 2.00 %, worst 3.00 % (aim: 1 % and 3 %; missed)" in text
    assert "dispatcher on 2 of 2 (pause / nearest: median 0.858, worst 0.858)" in text
    assert "the formula promises less than the bound on 2 of 2." in text
    assert "Proven shortest: 0 of 2." in text
    assert "First timetable within a tenth of the limit on 2 of 2." in text
    assert "Most memory: 120 MB (aim: 500 MB; met)." in text


def test_a_peer_has_a_column_of_ratios_and_a_table_of_its_own() -> None:
    nothing = replace(ANSWER, instance="S-1", peer="highs", pause_minutes=None, referee="none")
    text = drawn_table("S", [RESULT, replace(RESULT, instance="S-1")], [nothing, ANSWER])
    head, _, first, second = text.splitlines()[:4]
    assert "| pause / nearest | pause / CP-SAT | pause / HiGHS MIP | first |" in head
    assert "| 0.858 | 0.900 | – | 0.4 s |" in first
    assert "| 0.858 | – | – | 0.4 s |" in second
    assert (
        "| S-0 | CP-SAT | 1,144.4 | 0.900 | 990 | 1,000 | 0.9 s | 9.5 s | 200 MB | 106 jobs "
        "| passed |" in text
    )
    assert (
        "CP-SAT: a timetable on 1 of 1; Trêve's pause is shorter on 1, equal on 0 and longer on 0 "
        "(Trêve / peer: median 0.900, worst 0.900); no shorter than the dispatcher's, with which "
        "it began, on 0." in text
    )
    assert "HiGHS MIP: a timetable on 0 of 1." in text


def test_without_peers_no_table_speaks_of_them() -> None:
    assert "peer" not in drawn_table("S", [RESULT])
    assert "peer" not in published_table([RESULT], {})
    assert "Peers" not in conditions_text([RESULT], [], None)


def test_no_answer_leaves_cells_empty() -> None:
    unknown = replace(
        RESULT, outcome="unknown", pause_minutes=None, open_minutes=None, gap=None,
        nearest_first_minutes=None, first_seconds=None,
    )  # fmt: skip
    text = drawn_table("S", [unknown])
    assert "| S-0 | – | – | 1,000 | – | 900 | – | – | – | – |" in text
    assert "Gap:" not in text


def test_rows_stand_in_the_order_of_seeds_whichever_ended_first() -> None:
    text = drawn_table("S", [replace(RESULT, instance=f"S-{n}") for n in (10, 2, 0)])
    assert [text.index(f"| S-{n} |") for n in (0, 2, 10)] == sorted(
        text.index(f"| S-{n} |") for n in (0, 2, 10)
    )


def test_published_cases_stand_beside_what_is_known() -> None:
    proven = replace(RESULT, instance="BEP", outcome="proven_shortest", pause_minutes=46.5)
    text = published_table([proven], {"BEP": (46.5, 46.0)})
    assert "| BEP | 46.5 | 1,000 | 3.00 % | 46.5 | 46 | 1,200 |" in text
    assert "Proven shortest: 1 of 1." in text


def test_the_first_start_is_reported_apart() -> None:
    text = conditions_text([RESULT], [ANSWER], Starts(21.04, 1.5))
    assert text.startswith("Trêve 0.1.0 (sources 0123456789ab), Python 3.")
    assert "Peers: ortools 9.15; with the same limits, workers and seed." in text
    assert "2 workers; limit 10 s; seed of the search 0." in text
    assert "took 21.0 s with nothing compiled yet, and 1.5 s from the second start on" in text


def test_only_what_stands_between_the_markers_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- bench:S -->\nold\n<!-- /bench:S -->\nb\n", encoding="utf-8")
    write_between_markers(page, "S", "new \\1\n")
    expected = "a\n<!-- bench:S -->\nnew \\1\n<!-- /bench:S -->\nb\n"
    assert page.read_text(encoding="utf-8") == expected
    with pytest.raises(ValueError, match="no markers"):
        write_between_markers(page, "M", "new")
