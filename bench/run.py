"""Running the planner on many instances, each in a fresh process, and timing its first start."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.instances import Instance, draw
from bench.readers.bep import read_bep
from bench.readers.case import Case, write_case
from bench.readers.icep import icep_scenarios, read_icep
from bench.results import Result, from_json
from bench.scenes import write_scene

ROOT = Path(__file__).parent.parent
SEARCH_SEED = 0
"""Seed of the search; instances differ by their own seeds."""


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
        family: ``bep-loyola``, ``bep-lmellan`` or ``icep-bowen``.
    """
    if family == "icep-bowen":
        for fleet in sorted(path for path in (folder / family).iterdir() if path.is_dir()):
            for scenario in icep_scenarios(fleet):
                yield _case_task(read_icep(fleet, scenario))
        return
    for path in sorted((folder / family).rglob("*BEP-*.txt")):
        yield _case_task(read_bep(path))


def _case_task(case: Case) -> Task:
    return Task(case.name, lambda folder: write_case(case, folder))


def run_task(task: Task, *, seconds: float | None, steps: int | None, workers: int) -> Result:
    """Plan one task in a fresh process.

    Args:
        task: What to plan.
        seconds: Time limit of the plan.
        steps: Steps of the search instead of time.
        workers: Processes or threads of the search.

    Raises:
        RuntimeError: The planner failed; carries what it printed.
    """
    with tempfile.TemporaryDirectory() as folder:
        scene = Path(folder)
        task.write(scene)
        command = ["once", str(scene), "--name", task.name, "--workers", str(workers)]
        command += ["--seed", str(SEARCH_SEED)]
        command += ["--steps", str(steps)] if seconds is None else ["--time-limit", str(seconds)]
        return from_json(_bench(command))


def time_starts() -> Starts:
    """Time the smallest plan with an empty cache of compiled code, and again with a full one."""
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryDirectory() as folder:
        scene = Path(folder)
        write_scene(draw("S", 0), scene)
        taken = []
        for _ in range(2):
            began = time.monotonic()
            command = ["once", str(scene), "--name", "S-0", "--steps", "1"]
            _bench(command, NUMBA_CACHE_DIR=cache)
            taken.append(time.monotonic() - began)
    return Starts(*taken)


def _bench(command: list[str], **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bench", *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        message = f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}"
        raise RuntimeError(message)
    return done.stdout.splitlines()[-1]
