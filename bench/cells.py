"""Cells and rows of Markdown tables; what is not there is a dash."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def _maybe(form: Callable[[float], str]) -> Callable[[float | None], str]:
    return lambda value: "–" if value is None else form(value)


minutes = _maybe(lambda value: f"{value:,.0f}")
"""Whole minutes."""
exact = _maybe(lambda value: f"{value:,.2f}".rstrip("0").rstrip("."))
"""Minutes with as many places as they have, up to two."""
percent = _maybe(lambda value: f"{100 * value:.2f} %")
"""A share as per cent."""
ratio = _maybe(lambda value: f"{value:.3f}")
"""One number over another."""
seconds = _maybe(lambda value: f"{value:.1f} s")
"""Wall clock."""


def row(cells: Sequence[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(cells)} |"
