"""Cells and rows of Markdown tables; what is not there is a dash."""

from __future__ import annotations

from collections.abc import Callable, Sequence

NOTHING = "–"
"""What is not there."""


def _maybe(form: Callable[[float], str]) -> Callable[[float | None], str]:
    return lambda value: NOTHING if value is None else form(value)


minutes = _maybe(lambda value: f"{value:,.0f}")
"""Whole minutes."""
exact = _maybe(lambda value: f"{value:,.2f}".rstrip("0").rstrip("."))
"""Minutes with as many places as they have, up to two."""
percent = _maybe(lambda value: f"{100 * value:.2f} %")
"""A share as per cent."""
percent_text = _maybe(lambda value: f"{100 * value:.1f} %")
"""The same to a tenth, for prose."""
hours_text = _maybe(lambda value: f"{value / 60:.1f} h")
"""Minutes as hours, to a tenth."""
ratio = _maybe(lambda value: f"{value:.3f}")
"""One number over another."""
seconds = _maybe(lambda value: f"{value:.1f} s")
"""Wall clock."""


def _row(cells: Sequence[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(cells)} |"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A whole table."""
    return "\n".join(_row(line) for line in (head, ["---"] * len(head), *rows))
