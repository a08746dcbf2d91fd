"""The likely word: what somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_CLOSE_ENOUGH = 0.6

NONE_NEAR = "none"
"""Stands for the likely word where there is none; sentences choose their form by it."""


def likely(word: str, known: Iterable[str]) -> str:
    """Find the known word nearest to a misspelt one.

    Returns:
        The nearest word by Ratcliff and Obershelp's similarity (1988), as ``difflib`` computes it;
        :data:`NONE_NEAR` where none comes near.
    """
    by_folded = {entry.casefold(): entry for entry in known}
    close = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=_CLOSE_ENOUGH)
    return by_folded[close[0]] if close else NONE_NEAR
