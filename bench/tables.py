"""Results as tables of the manual, written between markers that name them.

Under the planner's table of a size or family stands that of its peers, if any ran.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version
from statistics import median

from bench.cells import exact, minutes, percent, ratio, seconds, table
from bench.peer_tables import peer_ratios, peer_table, ratio_heads
from bench.results import PeerResult, Result
from bench.run import Starts

Known = Mapping[str, tuple[float, float]]
"""Published or earlier values by instance: best pause and proven bound, in minutes."""

_TARGETS = {"S": (1.0, 3.0), "M": (2.0, 5.0), "L": (3.0, 6.0), "XL": (4.0, 9.0)}
"""Median and worst gap aimed at, in per cent."""

_MOST_MEGABYTES = {"S": 500, "M": 1_000, "L": 2_000, "XL": 4_000}
"""Most memory aimed at."""

_FIRST_SHARE = 0.1
"""A first timetable is aimed at within this share of the time limit."""


def drawn_table(size: str, results: Sequence[Result], answers: Sequence[PeerResult] = ()) -> str:
    """The table of one size, with its medians, worst values and targets, and that of its peers.

    Args:
        size: A key of :data:`bench.sizes.SIZES`.
        results: All of that size, in any order.
        answers: Of peers on the same instances.
    """
    results = sorted(results, key=lambda one: int(one.instance.rpartition("-")[2]))
    head = (
        "instance", "pause", "open", "bound", "gap", "hand formula", "pause / hand",
        "nearest first", "pause / nearest", *ratio_heads(answers), "first", "time", "memory",
        "steps", "outcome", "referee",
    )  # fmt: skip
    planned = table(head, [_cells(result, answers) for result in results])
    return "\n".join([planned, "", *_summary(size, results), *peer_table(results, answers)])


def _cells(result: Result, answers: Sequence[PeerResult]) -> tuple[str, ...]:
    return (
        result.instance,
        minutes(result.pause_minutes),
        minutes(result.open_minutes),
        minutes(result.bound_open_minutes),
        percent(result.gap),
        minutes(result.hand_formula_minutes),
        ratio(_over(result, result.hand_formula_minutes)),
        minutes(result.nearest_first_minutes),
        ratio(_over(result, result.nearest_first_minutes)),
        *peer_ratios(result, answers),
        seconds(result.first_seconds),
        seconds(result.seconds),
        f"{result.peak_megabytes:.0f} MB",
        f"{result.steps:,}",
        result.outcome,
        result.referee,
    )


def _summary(size: str, results: Sequence[Result]) -> list[str]:
    gaps = [100 * result.gap for result in results if result.gap is not None]
    hand = [r for one in results if (r := _over(one, one.hand_formula_minutes)) is not None]
    nearest = [r for one in results if (r := _over(one, one.nearest_first_minutes)) is not None]
    shorter = sum(ratio < 1 for ratio in nearest)
    cannot = sum(_promises_too_little(result) for result in results)
    wanted_median, wanted_worst = _TARGETS[size]
    lines = []
    if gaps:
        met = median(gaps) <= wanted_median and max(gaps) <= wanted_worst
        lines.append(
            f"Gap: median {median(gaps):.2f} %, worst {max(gaps):.2f} % "
            f"(aim: {wanted_median:g} % and {wanted_worst:g} %; {_met(met)})."
        )
    if nearest:
        lines.append(
            f"Shorter than the nearest-first dispatcher on {shorter} of {len(results)} "
            f"(pause / nearest: median {median(nearest):.3f}, worst {max(nearest):.3f})."
        )
    if hand:
        lines.append(
            f"Pause / hand formula: median {median(hand):.3f}; the formula promises less than the "
            f"bound on {cannot} of {len(results)}."
        )
    return [*lines, *_effort(size, results)]


def _effort(size: str, results: Sequence[Result]) -> list[str]:
    """How many are proven shortest, how soon a first timetable was there, how much memory."""
    if not results:
        return []
    proven = sum(result.outcome == "proven_shortest" for result in results)
    timed = [one for one in results if one.time_limit_seconds is not None]
    early = sum(
        one.first_seconds is not None
        and one.first_seconds <= _FIRST_SHARE * (one.time_limit_seconds or 0)
        for one in timed
    )
    most = max(result.peak_megabytes for result in results)
    met = most <= _MOST_MEGABYTES[size]
    lines = [
        f"Proven shortest: {proven} of {len(results)}.",
        f"Most memory: {most:,.0f} MB (aim: {_MOST_MEGABYTES[size]:,} MB; {_met(met)}).",
    ]
    if timed:
        lines.insert(1, f"First timetable within a tenth of the limit on {early} of {len(timed)}.")
    return lines


def _met(met: bool) -> str:  # noqa: FBT001 - the only question there is
    return "met" if met else "missed"


def published_table(
    results: Sequence[Result], known: Known, answers: Sequence[PeerResult] = ()
) -> str:
    """The table of one family of published instances, in minutes (units of travel).

    Args:
        results: Of the planner.
        known: What is known of them.
        answers: Of peers on the same instances.
    """
    head = (
        "instance", "pause", "bound", "gap", "best known", "known bound", "nearest first",
        *ratio_heads(answers), "first", "time", "memory", "outcome", "referee",
    )  # fmt: skip
    rows = []
    for result in results:
        best, bound = known.get(result.instance, (None, None))
        rows.append(
            (
                result.instance,
                exact(result.pause_minutes),
                exact(result.bound_open_minutes),
                percent(result.gap),
                exact(best),
                exact(bound),
                exact(result.nearest_first_minutes),
                *peer_ratios(result, answers),
                seconds(result.first_seconds),
                seconds(result.seconds),
                f"{result.peak_megabytes:.0f} MB",
                result.outcome,
                result.referee,
            )
        )
    proven = sum(result.outcome == "proven_shortest" for result in results)
    times = sorted(result.seconds for result in results)
    lines = [table(head, rows), "", f"Proven shortest: {proven} of {len(results)}."]
    if times:
        lines.append(f"Time: median {median(times):.1f} s, longest {times[-1]:.1f} s.")
    return "\n".join([*lines, *peer_table(results, answers)])


def conditions_text(
    results: Sequence[Result], answers: Sequence[PeerResult], starts: Starts | None
) -> str:
    """Under which conditions the tables came about."""
    versions = {f"{one.version} (sources {one.code or 'not kept'})" for one in results}
    limits = {one.time_limit_seconds for one in results if one.time_limit_seconds}
    seeds = {one.seed for one in results}
    workers = {one.workers for one in results} | {one.workers for one in answers}
    workers = workers - {0} or {2}
    text = (
        f"Trêve {', '.join(sorted(versions))}, Python {python_version()}, "
        + ", ".join(f"{name} {_installed(name)}" for name in ("numpy", "numba", "highspy", "scipy"))
        + f"; {' and '.join(map(str, sorted(workers)))} worker{'s' if workers != {1} else ''}; "
        f"limit {', '.join(f'{limit:g} s' for limit in sorted(limits)) or 'in steps'}; "
        f"seed of the search {', '.join(map(str, sorted(seeds)))}."
    )
    peers = sorted({one.version for one in answers})
    if peers:
        text += f"\nPeers: {', '.join(peers)}; with the same limits, workers and seed."
    if starts is not None:
        text += (
            f"\n\nThe smallest plan in a fresh process took {starts.cold_seconds:.1f} s with "
            f"nothing compiled yet, and {starts.warm_seconds:.1f} s from the second start "
            "on; the tables are of later starts."
        )
    return text


def write_between_markers(page: Path, name: str, text: str) -> None:
    """Replace what stands between a page's markers of that name.

    Args:
        page: With ``<!-- bench:NAME -->`` and ``<!-- /bench:NAME -->`` on lines of their own.
        name: Of the markers.
        text: What goes between them.

    Raises:
        ValueError: The page has no such markers.
    """
    old = page.read_text(encoding="utf-8")
    begin, end = f"<!-- bench:{name} -->", f"<!-- /bench:{name} -->"
    pattern = re.compile(f"{re.escape(begin)}\n.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(old):
        message = f"{page}: no markers {begin}"
        raise ValueError(message)
    new = pattern.sub(lambda _: f"{begin}\n{text.strip()}\n{end}", old)
    page.write_text(new, encoding="utf-8")


def _over(result: Result, other_minutes: float | None) -> float | None:
    """The pause over what somebody else promises; below 1 it is shorter."""
    if result.pause_minutes is None or not other_minutes:
        return None
    return result.pause_minutes / other_minutes


def _promises_too_little(result: Result) -> bool:
    hand, bound = result.hand_formula_minutes, result.bound_open_minutes
    return hand is not None and bound is not None and hand < bound


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not there"
