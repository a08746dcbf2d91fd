"""What one run of the planner came to, and the files it is kept in between runs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


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


def to_json(result: Result) -> str:
    """One line of JSON."""
    return json.dumps(asdict(result))


def from_json(line: str) -> Result:
    """What :func:`to_json` wrote.

    Raises:
        TypeError, ValueError: It is something else.
    """
    return Result(**json.loads(line))


def keep(results: Iterable[Result], path: Path) -> None:
    """Write results to a file, one a line; the folder is made if it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{to_json(result)}\n" for result in results), encoding="utf-8")


def kept(path: Path) -> tuple[Result, ...]:
    """Results that :func:`keep` wrote; none where the file is not there."""
    if not path.is_file():
        return ()
    return tuple(from_json(line) for line in path.read_text(encoding="utf-8").splitlines())
