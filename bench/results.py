"""What one run of the planner or of a peer came to, and the files they are kept in between runs.

A file holds one line of JSON for each run, in the order in which they ended; where an instance was
run more than once under the same conditions the last line counts. A run that was stopped goes on
from what is there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parent.parent

_PLANNER_CODE = ("src/treve", "bench/instances.py", "bench/sizes.py", "bench/scenes.py",
                 "bench/once.py", "bench/readers")  # fmt: skip
_PEER_CODE = (
    "bench/peers", "bench/instances.py", "bench/sizes.py", "bench/scenes.py", "bench/readers",
    "src/treve/plan/build.py", "src/treve/timetabling/problem.py",
    "src/treve/timetabling/baselines", "src/treve/timetabling/referee",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """One instance, planned once in a process of its own.

    Attributes:
        instance: ``M-7``, or the name of a published case.
        outcome: One of the four.
        referee: The referee's verdict.
        pause_minutes, open_minutes: Of the timetable; ``None`` without one.
        bound_minutes, bound_open_minutes: Proven; ``None`` without one.
        gap: On open minutes.
        hand_formula_minutes, nearest_first_minutes: The baselines.
        seconds: Wall clock of the whole plan, baselines, worth and referee included.
        first_seconds: Until the search first told of a timetable.
        peak_megabytes: Most memory the process held, and the largest it started.
        steps, seed, version: As the plan says.
        time_limit_seconds: What the planner was given; ``None``: it was given steps.
        workers: Processes or threads of the search; 0 where that was not kept.
        code: Digest of the sources that were run; empty where that was not kept.
    """

    instance: str
    outcome: str
    referee: str
    pause_minutes: float | None
    open_minutes: float | None
    bound_minutes: float | None
    bound_open_minutes: float | None
    gap: float | None
    hand_formula_minutes: float | None
    nearest_first_minutes: float | None
    seconds: float
    first_seconds: float | None
    peak_megabytes: float
    steps: int
    seed: int
    version: str
    time_limit_seconds: float | None
    workers: int = 0
    code: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What it is a result of."""
        return (self.instance,)


@dataclass(frozen=True, slots=True)
class PeerResult:
    """One instance, answered once by a peer in a process of its own.

    Attributes:
        instance: As of :class:`Result`.
        peer: Its name, a key of :data:`bench.peers.protocol.PEERS`.
        referee: ``passed`` or ``failed``, of its timetable; ``none`` without one.
        note: How large its model was, or why there is no timetable.
        pause_minutes, open_minutes: Of its timetable, as the referee measures it.
        bound_open_minutes: By its own account, not checked; ``None`` without one.
        seconds: Wall clock, reading the scene and the referee included.
        first_seconds: Until its solver had its first solution.
        peak_megabytes: As of :class:`Result`.
        seed, workers, time_limit_seconds: What it was given.
        version: Of its packages.
        code: Digest of the sources that were run.
    """

    instance: str
    peer: str
    referee: str
    note: str
    pause_minutes: float | None
    open_minutes: float | None
    bound_open_minutes: float | None
    seconds: float
    first_seconds: float | None
    peak_megabytes: float
    seed: int
    workers: int
    time_limit_seconds: float
    version: str
    code: str

    @property
    def key(self) -> tuple[str, ...]:
        """What it is a result of."""
        return (self.instance, self.peer)


Kept = TypeVar("Kept", Result, PeerResult)


def to_json(result: Result | PeerResult) -> str:
    """One line of JSON."""
    return json.dumps(asdict(result))


def from_json(line: str, kind: type[Kept]) -> Kept:
    """What :func:`to_json` wrote.

    Raises:
        TypeError, ValueError: It is something else.
    """
    return kind(**json.loads(line))


def keep(result: Result | PeerResult, path: Path) -> None:
    """Add a result to a file at once; the folder is made if it is not there.

    What a stop left of a line before it is put away.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        file.seek(0)
        file.truncate(file.read().rfind(b"\n") + 1)
        file.write(f"{to_json(result)}\n".encode())


def kept(path: Path, kind: type[Kept]) -> tuple[Kept, ...]:
    """Results that :func:`keep` wrote, the last of each; none where the file is not there.

    A last line that was cut off by a stop is left out.
    """
    if not path.is_file():
        return ()
    last: dict[tuple[str, ...], Kept] = {}
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.endswith("\n"):
            result = from_json(line, kind)
            last.pop(result.key, None)
            last[result.key] = result
    return tuple(last.values())


def planner_code() -> str:
    """Digest of all that a result of the planner rests on."""
    return _digest(_PLANNER_CODE)


def peer_code() -> str:
    """Digest of all that a result of a peer rests on, its packages apart."""
    return _digest(_PEER_CODE)


def _digest(names: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for name in names:
        place = ROOT / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.suffix in {".py", ".csv"}:
                digest.update(file.relative_to(ROOT).as_posix().encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
