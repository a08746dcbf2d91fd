"""Figures in the prose of the manual: a page's text stands, its figures come from a command.

A figure stands as ``<!--=name-->71.4 h<!--/-->`` within a sentence; the command replaces what is
between. Tables stand between the markers of :mod:`bench.tables`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_FIGURE = re.compile(r"<!--=(?P<name>[\w-]+)-->.*?<!--/-->", re.DOTALL)


class UnknownFigureError(ValueError):
    """A page asks for figures that the command does not have."""


def figures_of(text: str) -> tuple[str, ...]:
    """Names of the figures that a page's text asks for, in their order."""
    return tuple(found["name"] for found in _FIGURE.finditer(text))


def filled(text: str, figures: Mapping[str, str]) -> str:
    """The text with every figure in its place.

    Args:
        text: Of a page.
        figures: By name, as they shall be read.

    Raises:
        UnknownFigureError: The text asks for figures that are not there; names them all.
    """
    missing = sorted(set(figures_of(text)) - set(figures))
    if missing:
        raise UnknownFigureError(", ".join(missing))
    return _FIGURE.sub(
        lambda found: f"<!--={found['name']}-->{figures[found['name']]}<!--/-->", text
    )


def fill_page(page: Path, figures: Mapping[str, str]) -> None:
    """Write figures into a page; the page is replaced only when all are there.

    Args:
        page: With figures between their marks.
        figures: By name.

    Raises:
        UnknownFigureError: As of :func:`filled`.
    """
    page.write_text(filled(page.read_text(encoding="utf-8"), figures), encoding="utf-8")
