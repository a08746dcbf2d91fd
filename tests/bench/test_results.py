"""Results kept between runs, one line each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench.results import (
    PeerResult,
    Result,
    from_json,
    keep,
    kept,
    peer_code,
    planner_code,
    to_json,
)
from tests.bench.one_result import ANSWER, RESULT


def test_a_result_reads_back() -> None:
    assert from_json(to_json(RESULT), Result) == RESULT
    assert from_json(to_json(ANSWER), PeerResult) == ANSWER
    with pytest.raises(TypeError):
        from_json(to_json(ANSWER), Result)


def test_the_last_of_each_counts_in_the_order_in_which_they_ended(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "S.jsonl"
    assert kept(path, Result) == ()
    other, better = replace(RESULT, instance="S-1"), replace(RESULT, gap=0.01)
    for result in (RESULT, other, better):
        keep(result, path)
    assert kept(path, Result) == (other, better)


def test_a_line_cut_off_by_a_stop_is_put_away(tmp_path: Path) -> None:
    path = tmp_path / "S.jsonl"
    keep(RESULT, path)
    with path.open("a", encoding="utf-8") as file:
        file.write(to_json(replace(RESULT, instance="S-1"))[:40])
    assert kept(path, Result) == (RESULT,)
    other = replace(RESULT, instance="S-2")
    keep(other, path)
    assert kept(path, Result) == (RESULT, other)


def test_the_sources_have_digests_of_their_own() -> None:
    assert (len(planner_code()), len(peer_code())) == (12, 12)
    assert planner_code() != peer_code()
    assert planner_code() == planner_code()
