"""What peers came to, beside the planner: ratios in its table, and a table of their own."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from bench.cells import exact, ratio, seconds, table
from bench.peers.protocol import PEERS
from bench.results import PeerResult, Result


def ratio_heads(answers: Sequence[PeerResult]) -> tuple[str, ...]:
    """Heads of the columns :func:`peer_ratios` fills: one for each peer that ran."""
    return tuple(f"pause / {PEERS[peer].title}" for peer in _ran(answers))


def peer_ratios(result: Result, answers: Sequence[PeerResult]) -> tuple[str, ...]:
    """The planner's pause over that of each peer; below 1 it is shorter."""
    found = _by_instance(answers)
    return tuple(ratio(_over(result, found.get((result.instance, p)))) for p in _ran(answers))


def peer_table(results: Sequence[Result], answers: Sequence[PeerResult]) -> list[str]:
    """The lines of the peers' own table, with a summary of each; none where none ran.

    Args:
        results: Of the planner.
        answers: Of the peers, on the same instances or some of them.
    """
    if not answers:
        return []
    planned = {result.instance: result for result in results}
    head = (
        "instance", "peer", "pause", "Trêve / peer", "its own bound", "Trêve's bound", "first",
        "time", "memory", "model", "referee",
    )  # fmt: skip
    rows = []
    order = {name: position for position, name in enumerate(PEERS)}
    for answer in sorted(answers, key=lambda one: (_place(one, results), order[one.peer])):
        result = planned.get(answer.instance)
        rows.append(
            (
                answer.instance,
                PEERS[answer.peer].title,
                exact(answer.pause_minutes),
                ratio(None if result is None else _over(result, answer)),
                exact(answer.bound_open_minutes),
                exact(None if result is None else result.bound_open_minutes),
                seconds(answer.first_seconds),
                seconds(answer.seconds),
                f"{answer.peak_megabytes:.0f} MB",
                answer.note,
                answer.referee,
            )
        )
    return [
        "",
        table(head, rows),
        "",
        *(_summary(peer, results, answers) for peer in _ran(answers)),
    ]


def _summary(peer: str, results: Sequence[Result], answers: Sequence[PeerResult]) -> str:
    found = _by_instance(answers)
    pairs = [(one, found[one.instance, peer]) for one in results if (one.instance, peer) in found]
    ratios = [r for one, answer in pairs if (r := _over(one, answer)) is not None]
    text = f"{PEERS[peer].title}: a timetable on {len(ratios)} of {len(pairs)}"
    if ratios:
        shorter = sum(r < 1 for r in ratios)
        equal = sum(r == 1 for r in ratios)
        text += (
            f"; Trêve's pause is shorter on {shorter}, equal on {equal} and longer on "
            f"{len(ratios) - shorter - equal} (Trêve / peer: median {median(ratios):.3f}, "
            f"worst {max(ratios):.3f})"
        )
        same = sum(_no_better_than_begun(one, answer) for one, answer in pairs)
        text += f"; no shorter than the dispatcher's, with which it began, on {same}"
    return f"{text}."


def _no_better_than_begun(result: Result, answer: PeerResult) -> bool:
    begun = result.nearest_first_minutes
    return None not in {begun, answer.pause_minutes} and (answer.pause_minutes or 0) >= (begun or 0)


def _over(result: Result, answer: PeerResult | None) -> float | None:
    if answer is None or not answer.pause_minutes or result.pause_minutes is None:
        return None
    return result.pause_minutes / answer.pause_minutes


def _place(answer: PeerResult, results: Sequence[Result]) -> tuple[int, str]:
    """Where its instance stands in the planner's table; others follow by name."""
    for place, result in enumerate(results):
        if result.instance == answer.instance:
            return place, ""
    return len(results), answer.instance


def _by_instance(answers: Sequence[PeerResult]) -> dict[tuple[str, str], PeerResult]:
    return {(answer.instance, answer.peer): answer for answer in answers}


def _ran(answers: Sequence[PeerResult]) -> tuple[str, ...]:
    """Names of the peers that answered anything, in the order of the tables."""
    there = {answer.peer for answer in answers}
    return tuple(name for name in PEERS if name in there)
