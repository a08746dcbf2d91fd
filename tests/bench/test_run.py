"""A run that was stopped goes on where it was, and one that fails does not stop the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench import run
from bench.peers.protocol import PEERS, Peer
from bench.results import PeerResult, Result, keep
from bench.run import Bench, Conditions, Task
from tests.bench.one_result import ANSWER, RESULT

TASKS = [Task(name, lambda _: None) for name in ("S-0", "S-1")]
NOW = replace(RESULT, code="planner now")
GIVEN = Conditions(seconds=10.0)


@pytest.fixture(autouse=True)
def _sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources that nobody changes meanwhile."""
    monkeypatch.setattr(run, "planner_code", lambda: "planner now")
    monkeypatch.setattr(run, "peer_code", lambda: "peers now")


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the tasks that were planned; nothing is."""
    names: list[str] = []

    def plan(task: Task, _given: Conditions) -> Result:
        names.append(task.name)
        return replace(NOW, instance=task.name)

    monkeypatch.setattr(run, "run_task", plan)
    return names


def test_what_is_kept_is_not_planned_again(tmp_path: Path, planned: list[str]) -> None:
    said: list[str] = []
    keep(NOW, tmp_path / "S.jsonl")
    bench = Bench(tmp_path, said.append)
    results = bench.plan("S", TASKS, GIVEN)
    assert planned == ["S-1"]
    assert [result.instance for result in results] == ["S-0", "S-1"]
    assert said == ["S-0 (1 of 2): kept", "S-1 (2 of 2): feasible, 3.00 %, 10.0 s"]
    assert bench.results("S") == results


@pytest.mark.parametrize(
    "before",
    [
        replace(NOW, code="other sources"),
        replace(NOW, workers=1),
        replace(NOW, time_limit_seconds=2.0),
    ],
)
def test_under_other_conditions_it_is(tmp_path: Path, planned: list[str], before: Result) -> None:
    keep(before, tmp_path / "S.jsonl")
    Bench(tmp_path, lambda _: None).plan("S", TASKS[:1], GIVEN)
    assert planned == ["S-0"]


def test_again_runs_what_is_kept(tmp_path: Path, planned: list[str]) -> None:
    keep(NOW, tmp_path / "S.jsonl")
    again = replace(GIVEN, again=True)
    Bench(tmp_path, lambda _: None).plan("S", TASKS[:1], again)
    assert planned == ["S-0"]


def test_what_fails_is_told_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_first(task: Task, _given: Conditions) -> Result:
        if task.name == "S-0":
            raise RuntimeError("it broke")
        return replace(NOW, instance=task.name)

    monkeypatch.setattr(run, "run_task", fail_first)
    bench = Bench(tmp_path, lambda _: None)
    assert [result.instance for result in bench.plan("S", TASKS, GIVEN)] == ["S-1"]
    assert bench.failed == ["S-0 (1 of 2): it broke"]


def test_peers_go_on_where_they_were_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    peer = replace(PEERS["highs"], name="cp-sat")

    def answer(task: Task, peer: Peer, _seconds: float, _workers: int) -> PeerResult:
        asked.append((task.name, peer.name))
        return replace(now, instance=task.name)

    now = replace(ANSWER, version=peer.version, code="peers now")
    monkeypatch.setattr(run, "run_peer", answer)
    keep(now, tmp_path / "S.peers.jsonl")
    bench = Bench(tmp_path, lambda _: None)
    assert len(bench.compare("S", TASKS, [peer], GIVEN)) == 2
    assert asked == [("S-1", "cp-sat")]
    assert bench.compare("S", TASKS, [peer], replace(GIVEN, seconds=None, steps=5)) == ()


def test_a_process_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_GRACE_SECONDS", 0.05)
    with pytest.raises(RuntimeError, match="once was ended after"):
        run._bench(["once", "none", "--name", "none"], 0.0)


def test_peers_that_are_not_installed_are_left_out() -> None:
    absent = replace(PEERS["highs"], packages=("no-such-package",))
    assert run.installed([absent, PEERS["highs"]]) == (PEERS["highs"],)
