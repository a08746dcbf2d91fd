"""``python -m bench peer``: one peer in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.results import PeerResult, from_json
from tests.bench.peers import tiny


def test_a_peer_prints_one_line_that_reads_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.town(tmp_path)
    command = ["peer", "highs", str(tmp_path / "town"), "--name", "town", "--time-limit", "2"]
    assert main(command) == 0
    result = from_json(capsys.readouterr().out, PeerResult)
    assert (result.instance, result.peer, result.referee, result.pause_minutes) == (
        "town", "highs", "passed", 13.0,
    )  # fmt: skip
    assert result.version.startswith("highspy 1.")
    assert result.note.endswith("1-minute grid")


def test_what_a_peer_cannot_express_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("ortools")
    main(["generate", "--size", "S", "--seed", "0", "--out", str(tmp_path)])
    main(["peer", "routing", str(tmp_path), "--name", "S-0", "--time-limit", "2"])
    result = from_json(capsys.readouterr().out, PeerResult)
    assert (result.referee, result.note) == ("none", "cannot express gates")


def test_a_peer_that_is_not_there_is_wrong_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "--size", "S", "--seeds", "0", "--no-planner", "--peers", "gurobi"]) == 2
    assert "no peer gurobi" in capsys.readouterr().err
