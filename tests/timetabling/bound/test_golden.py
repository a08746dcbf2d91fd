"""Golden programs, one for each kind of row: the text, its least value, and that the row matters.

Where a program is meant to change, write the files anew: ``python -m
tests.timetabling.bound.test_golden``.
"""

from __future__ import annotations

import math
from pathlib import Path

import highspy
import pytest

from tests.timetabling.bound.golden_cases import GOLDEN
from tests.timetabling.bound.lp_text import lp_text
from treve.timetabling.bound.row_kinds import DAYS, ROW_KINDS
from treve.timetabling.program import Program

FOLDER = Path(__file__).parent / "golden"
KINDS = {kind.word: kind for kind in ROW_KINDS}
HAIR = 1e-6


def _text(word: str, *, without: str = "") -> str:
    golden = GOLDEN[word]
    program = golden.program(golden.problem)
    if without:
        program = Program(
            program.cost,
            program.most,
            [row for row in program.rows if row.name.partition(":")[0] != without],
            program._named,
            program._starts,
        )
    title = f"{KINDS[word].pattern}: {KINDS[word].what}"
    return lp_text(program, title, ceilings=word != DAYS.word)


def _least(path: Path) -> float:
    """What HiGHS makes of the file."""
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)  # noqa: FBT003 - HiGHS asks so
    assert highs.readModel(str(path)) == highspy.HighsStatus.kOk
    highs.run()
    assert highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(highs.getInfo().objective_function_value)


def test_every_kind_of_row_has_a_golden_file_and_no_file_is_left_over() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {kind.word for kind in ROW_KINDS}
    assert set(GOLDEN) == {kind.word for kind in ROW_KINDS}


@pytest.mark.parametrize("word", KINDS)
def test_the_program_is_what_it_was(word: str) -> None:
    written = (FOLDER / f"{word}.lp").read_text(encoding="utf-8")
    assert written == _text(word)
    assert f"\n {word.replace('-', '_')}" in written


@pytest.mark.oracle
@pytest.mark.parametrize("word", KINDS)
def test_another_reader_finds_the_bounds_own_value(word: str) -> None:
    golden = GOLDEN[word]
    assert math.ceil(_least(FOLDER / f"{word}.lp") - HAIR) == golden.claim(golden.problem)


@pytest.mark.parametrize("word", KINDS)
def test_without_the_row_less_is_proven(word: str, tmp_path: Path) -> None:
    path = tmp_path / "without.lp"
    path.write_text(_text(word, without=word), encoding="utf-8")
    assert _least(path) < _least(FOLDER / f"{word}.lp") - HAIR


if __name__ == "__main__":
    for kind in KINDS:
        (FOLDER / f"{kind}.lp").write_text(_text(kind), encoding="utf-8")
