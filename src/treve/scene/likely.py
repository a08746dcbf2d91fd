"""The likely word: what somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_CLOSE_ENOUGH = 0.6


def likely(word: str, known: Iterable[str]) -> str:
    """Find the known word nearest to a misspelt one.

    Returns:
        The nearest word by Ratcliff and Obershelp's similarity (1988), as ``difflib`` computes it;
        empty where none comes near.
    """
    by_folded = {entry.casefold(): entry for entry in known}
    close = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=_CLOSE_ENOUGH)
    return by_folded[close[0]] if close else ""
