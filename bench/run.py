"""Running planner and peers on many instances, each in a fresh process, and timing a first start.

What is kept is not run again: a run that was stopped goes on where it was, as long as limits,
workers and sources are the same.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from bench.instances import Instance, draw
from bench.peers.protocol import Peer
from bench.readers.bep import read_bep
from bench.readers.case import Case, CaseError, write_case
from bench.readers.icep import icep_scenarios, read_icep
from bench.results import (
    ROOT,
    PeerResult,
    Result,
    from_json,
    keep,
    kept,
    peer_code,
    planner_code,
)
from bench.scenes import write_scene

SEARCH_SEED = 0
"""Seed of the search; instances differ by their own seeds."""

FAMILIES = {
    "bep-loyola": ("bep-loyola/rand", 120.0),
    "bep-valparaiso": ("bep-loyola/valparaiso", 60.0),
    "bep-lmellan": ("bep-lmellan", 60.0),
    "icep-bowen": ("icep-bowen", 30.0),
}
"""Families of published instances: their folder, and the time limit in seconds."""

_GRACE_SECONDS = 120.0
_GRACE_FACTOR = 2.0
"""A process is ended that takes longer than its limit times the one plus the other."""


@dataclass(frozen=True, slots=True)
class Task:
    """One instance to plan.

    Attributes:
        name: What the tables call it.
        write: Writes its scene into a folder.
    """

    name: str
    write: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Starts:
    """How long the smallest plan takes in a fresh process, in seconds.

    Attributes:
        cold_seconds: With nothing compiled yet.
        warm_seconds: With what the first start left behind.
    """

    cold_seconds: float
    warm_seconds: float


def drawn(size: str, seeds: Iterable[int]) -> Iterator[Task]:
    """Tasks of one size."""
    for seed in seeds:
        yield _drawn_task(draw(size, seed))


def _drawn_task(instance: Instance) -> Task:
    return Task(instance.name, lambda folder: write_scene(instance, folder))


def published(folder: Path, family: str) -> Iterator[Task]:
    """Tasks of one family of published instances.

    Args:
        folder: The folder of benchmarks.
        family: A key of :data:`FAMILIES`.

    Raises:
        CaseError: It is not there, or cannot be read.
    """
    place = folder / FAMILIES[family][0]
    if not place.is_dir():
        message = f"{place}: not there"
        raise CaseError(message)
    if family == "icep-bowen":
        for fleet in sorted(path for path in place.iterdir() if path.is_dir()):
            for scenario in icep_scenarios(fleet):
                yield _case_task(read_icep(fleet, scenario))
        return
    for path in sorted(place.glob("*BEP-*.txt")):
        yield _case_task(read_bep(path))


def _case_task(case: Case) -> Task:
    return Task(case.name, lambda folder: write_case(case, folder))


@dataclass(frozen=True, slots=True)
class Conditions:
    """What every run of a table is given.

    Attributes:
        seconds: Time limit; ``None``: steps.
        steps: Steps of the planner's search instead of time; peers are then left out.
        workers: Cores.
        again: Whether to run what is kept, too.
    """

    seconds: float | None
    steps: int | None = None
    workers: int = 2
    again: bool = False


class Bench:
    """Runs tasks, keeps results and tells how far it is.

    Attributes:
        failed: What could not be run, and why.
    """

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        """Keep results in a folder, and tell of each by a line of text."""
        self._folder = folder
        self._say = say
        self.failed: list[str] = []

    def results(self, name: str) -> tuple[Result, ...]:
        """The planner's kept results of a size or family."""
        return kept(self._folder / f"{name}.jsonl", Result)

    def peer_results(self, name: str) -> tuple[PeerResult, ...]:
        """The peers' kept results of a size or family."""
        return kept(self._folder / f"{name}.peers.jsonl", PeerResult)

    def plan(self, name: str, tasks: Sequence[Task], given: Conditions) -> tuple[Result, ...]:
        """Plan every task that is not kept under these conditions.

        Args:
            name: Of the size or family.
            tasks: Its instances.
            given: Time limit and the like.

        Returns:
            The results of these tasks, in their order; those that failed are left out.
        """
        wanted = given.seconds, given.workers, planner_code()
        done = {
            result.instance: result
            for result in self.results(name)
            if not given.again
            and given.seconds is not None
            and (result.time_limit_seconds, result.workers, result.code) == wanted
        }
        for number, task in enumerate(tasks, start=1):
            where = f"{task.name} ({number} of {len(tasks)})"
            if task.name in done:
                self._say(f"{where}: kept")
                continue
            try:
                result = run_task(task, given)
            except RuntimeError as error:
                self.fail(f"{where}: {error}")
                continue
            keep(result, self._folder / f"{name}.jsonl")
            done[task.name] = result
            gap = "no gap" if result.gap is None else f"{100 * result.gap:.2f} %"
            self._say(f"{where}: {result.outcome}, {gap}, {result.seconds:.1f} s")
        return tuple(done[task.name] for task in tasks if task.name in done)

    def compare(
        self, name: str, tasks: Sequence[Task], peers: Sequence[Peer], given: Conditions
    ) -> tuple[PeerResult, ...]:
        """Have every peer answer every task that is not kept under these conditions.

        Args:
            name: Of the size or family.
            tasks: Its instances.
            peers: Those to run.
            given: With a time limit.
        """
        if given.seconds is None:
            return ()
        seconds, code = given.seconds, peer_code()
        done = {
            result.key: result
            for result in self.peer_results(name)
            if not given.again
            and (result.time_limit_seconds, result.workers, result.code)
            == (seconds, given.workers, code)
            and result.version in {peer.version for peer in peers}
        }
        for number, task in enumerate(tasks, start=1):
            for peer in peers:
                where = f"{task.name} ({number} of {len(tasks)}), {peer.title}"
                if (task.name, peer.name) in done:
                    self._say(f"{where}: kept")
                    continue
                try:
                    result = run_peer(task, peer, seconds, given.workers)
                except RuntimeError as error:
                    self.fail(f"{where}: {error}")
                    continue
                keep(result, self._folder / f"{name}.peers.jsonl")
                done[result.key] = result
                found = result.note
                if result.pause_minutes is not None:
                    found = f"{result.pause_minutes:,.0f} min"
                self._say(f"{where}: {found}, referee {result.referee}, {result.seconds:.1f} s")
        keys = [(task.name, peer.name) for task in tasks for peer in peers]
        return tuple(done[key] for key in keys if key in done)

    def fail(self, text: str) -> None:
        """Tell of something that could not be run, at once and at the end."""
        self.failed.append(text)
        self._say(text)


def installed(peers: Iterable[Peer]) -> tuple[Peer, ...]:
    """Those of the peers whose packages are there."""
    found = []
    for peer in peers:
        with suppress(PackageNotFoundError):
            _ = peer.version
            found.append(peer)
    return tuple(found)


def run_task(task: Task, given: Conditions) -> Result:
    """Plan one task in a fresh process.

    Args:
        task: What to plan.
        given: Time or steps, and workers.

    Raises:
        RuntimeError: The planner failed; carries what it printed.
    """
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder)
        task.write(scene)
        command = ["once", str(scene), "--name", task.name, "--workers", str(given.workers)]
        command += ["--seed", str(SEARCH_SEED)]
        if given.seconds is None:
            command += ["--steps", str(given.steps)]
        else:
            command += ["--time-limit", str(given.seconds)]
        return from_json(_bench(command, given.seconds), Result)


def run_peer(task: Task, peer: Peer, seconds: float, workers: int) -> PeerResult:
    """Have a peer answer one task in a fresh process.

    Args:
        task: What to answer.
        peer: Who.
        seconds: Time limit.
        workers: Cores.

    Raises:
        RuntimeError: It failed, or was ended long after its time.
    """
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder)
        task.write(scene)
        command = ["peer", peer.name, str(scene), "--name", task.name]
        command += ["--workers", str(workers), "--seed", str(SEARCH_SEED)]
        command += ["--time-limit", str(seconds)]
        return from_json(_bench(command, seconds), PeerResult)


def time_starts() -> Starts:
    """Time the smallest plan with an empty cache of compiled code, and again with a full one."""
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryDirectory() as folder:
        scene = Path(folder)
        write_scene(draw("S", 0), scene)
        taken = []
        for _ in range(2):
            began = time.monotonic()
            command = ["once", str(scene), "--name", "S-0", "--steps", "1"]
            _bench(command, None, NUMBA_CACHE_DIR=cache)
            taken.append(time.monotonic() - began)
    return Starts(*taken)


def _bench(command: list[str], seconds: float | None, **environment: str) -> str:
    """The last line that a command of the bench prints, in a process that is ended in time."""
    with subprocess.Popen(
        [sys.executable, "-m", "bench", *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        most = None if seconds is None else _GRACE_FACTOR * seconds + _GRACE_SECONDS
        try:
            printed, complaint = process.communicate(timeout=most)
        except subprocess.TimeoutExpired as error:
            message = f"{command[0]} was ended after {most:.0f} s"
            raise RuntimeError(message) from error
        finally:
            if process.poll() is None:
                # Its own processes too, which it may have started on the second core.
                os.killpg(process.pid, signal.SIGKILL)
    if process.returncode != 0:
        last = (complaint.strip().splitlines() or ["no word why"])[-1]
        message = f"{command[0]} ended with {process.returncode}: {last}"
        raise RuntimeError(message)
    return printed.splitlines()[-1]
