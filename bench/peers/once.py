"""Run one peer on one scene in this process, and have the referee judge what it found."""

from __future__ import annotations

import time
from pathlib import Path

from bench.memory import peak_megabytes
from bench.peers.protocol import Allowed, Answer, CannotExpressError, Peer, TooLargeError
from bench.results import PeerResult, peer_code
from treve.measures import SECONDS_PER_MINUTE
from treve.plan.build import build_problem
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable, measure
from treve.wiring import scene_to_plan


def answer_once(
    peer: Peer, scene: Path, name: str, *, seconds: float, seed: int, workers: int
) -> PeerResult:
    """Run a peer once.

    Args:
        peer: Which.
        scene: Folder of an ordinary scene.
        name: What the result calls it.
        seconds: Time limit, for everything but the referee.
        seed: Of the peer's random choices.
        workers: Cores it may use.

    Raises:
        InputError: The scene is wrong.
        ImportError: The peer's solver is not installed.
    """
    began = time.monotonic()
    problem = build_problem(scene_to_plan(scene)).problem
    note = ""
    answer = Answer(None)
    try:
        answer = peer.solve(problem, Allowed(began + seconds, workers, seed))
        note = answer.size
    except CannotExpressError as error:
        note = f"cannot express {error}"
    except TooLargeError as error:
        note = f"too large: {error}"
    referee, pause, open_minutes = judged(problem, answer)
    bound, first_at = answer.bound_seconds, answer.first_at
    return PeerResult(
        instance=name,
        peer=peer.name,
        referee=referee,
        note=note,
        pause_minutes=pause,
        open_minutes=open_minutes,
        bound_open_minutes=None if bound is None else bound / SECONDS_PER_MINUTE,
        seconds=time.monotonic() - began,
        first_seconds=None if first_at is None else first_at - began,
        peak_megabytes=peak_megabytes(),
        seed=seed,
        workers=workers,
        time_limit_seconds=seconds,
        version=peer.version,
        code=peer_code(),
    )


def judged(problem: Problem, answer: Answer) -> tuple[str, float | None, float | None]:
    """The referee's word on a peer's timetable, and the pause and open minutes it measures.

    A timetable that does not pass, or leaves somebody behind, has no pause.
    """
    if answer.timetable is None:
        return "none", None, None
    measured = measure(problem, answer.timetable)
    whole = all(measured.moved[load.id] == load.quantity for load in problem.loads)
    if not whole or check_timetable(problem, answer.timetable):
        return "failed", None, None
    return (
        "passed",
        measured.pause_seconds / SECONDS_PER_MINUTE,
        measured.open_seconds / SECONDS_PER_MINUTE,
    )
