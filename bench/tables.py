"""Results as tables of the manual, written between markers that name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version
from statistics import median

from bench.results import Result
from bench.run import Starts

Known = Mapping[str, tuple[float, float]]
"""Published or earlier values by instance: best pause and proven bound, in minutes."""

_TARGETS = {"S": (1.0, 3.0), "M": (4.0, 7.0), "L": (3.0, 6.0), "XL": (4.0, 9.0)}
"""Median and worst gap aimed at, in per cent."""


def drawn_table(size: str, results: Sequence[Result]) -> str:
    """The table of one size, with its medians, worst values and targets.

    Args:
        size: A key of :data:`bench.sizes.SIZES`.
        results: At least one, all of that size.
    """
    head = (
        "instance", "pause", "open", "bound", "gap", "hand formula", "pause / hand",
        "nearest first", "pause / nearest", "first", "time", "memory", "steps", "outcome",
        "referee",
    )  # fmt: skip
    lines = [_row(head), _row(["---"] * len(head))]
    lines += [_row(_cells(result)) for result in results]
    return "\n".join([*lines, "", *_summary(size, results)])


def _cells(result: Result) -> tuple[str, ...]:
    return (
        result.instance,
        _minutes(result.pause_minutes),
        _minutes(result.open_minutes),
        _minutes(result.bound_open_minutes),
        _percent(result.gap),
        _minutes(result.hand_formula_minutes),
        _ratio(_over(result, result.hand_formula_minutes)),
        _minutes(result.nearest_first_minutes),
        _ratio(_over(result, result.nearest_first_minutes)),
        _seconds(result.first_seconds),
        _seconds(result.seconds),
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
            f"(aim: {wanted_median:g} % and {wanted_worst:g} %; {'met' if met else 'missed'})."
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
    return lines


def published_table(results: Sequence[Result], known: Known) -> str:
    """The table of one family of published instances, in minutes (units of travel).

    Args:
        results: At least one.
        known: What is known of them.
    """
    head = (
        "instance", "pause", "bound", "gap", "best known", "known bound", "nearest first",
        "time", "outcome", "referee",
    )  # fmt: skip
    lines = [_row(head), _row(["---"] * len(head))]
    for result in results:
        best, bound = known.get(result.instance, (None, None))
        lines.append(
            _row(
                (
                    result.instance,
                    _exact(result.pause_minutes),
                    _exact(result.bound_open_minutes),
                    _percent(result.gap),
                    _exact(best),
                    _exact(bound),
                    _exact(result.nearest_first_minutes),
                    _seconds(result.seconds),
                    result.outcome,
                    result.referee,
                )
            )
        )
    proven = sum(result.outcome == "proven_shortest" for result in results)
    return "\n".join([*lines, "", f"Proven shortest: {proven} of {len(results)}."])


def conditions_text(results: Sequence[Result], workers: int, starts: Starts | None) -> str:
    """Under which conditions the tables came about."""
    versions = {result.version for result in results}
    limits = {result.time_limit_seconds for result in results if result.time_limit_seconds}
    seeds = {result.seed for result in results}
    text = (
        f"Trêve {', '.join(sorted(versions))}, Python {python_version()}, "
        + ", ".join(f"{name} {_installed(name)}" for name in ("numpy", "numba", "highspy", "scipy"))
        + f"; {workers} worker{'s' if workers > 1 else ''}; "
        f"limit {', '.join(f'{limit:g} s' for limit in sorted(limits)) or 'in steps'}; "
        f"seed of the search {', '.join(map(str, sorted(seeds)))}."
    )
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


def _maybe(form: Callable[[float], str]) -> Callable[[float | None], str]:
    return lambda value: "–" if value is None else form(value)


_minutes = _maybe(lambda value: f"{value:,.0f}")
_exact = _maybe(lambda value: f"{value:,.2f}".rstrip("0").rstrip("."))
_percent = _maybe(lambda value: f"{100 * value:.2f} %")
_ratio = _maybe(lambda value: f"{value:.3f}")
_seconds = _maybe(lambda value: f"{value:.1f} s")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not there"
