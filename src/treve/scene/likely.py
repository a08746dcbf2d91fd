"""The likely word: what somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

_CLOSE_ENOUGH = 0.6

NONE_NEAR = "none"
"""Stands for the likely word where there is none; sentences choose their form by it."""


def likely(word: str, known: Iterable[str]) -> str:
    """Find the known word nearest to a misspelt one.

    Returns:
        The only word that goes on after it with an underscore; else the nearest by Ratcliff and
        Obershelp's similarity (1988), as ``difflib`` computes it; :data:`NONE_NEAR` where none
        comes near.
    """
    by_folded = {entry.casefold(): entry for entry in known}
    folded = word.casefold()
    longer = [entry for each, entry in by_folded.items() if each.startswith(f"{folded}_")]
    if len(longer) == 1:
        return longer[0]
    close = difflib.get_close_matches(folded, by_folded, n=1, cutoff=_CLOSE_ENOUGH)
    return by_folded[close[0]] if close else NONE_NEAR


_CLASSES: Mapping[str, str] = {
    **dict.fromkeys(("bus", "buses", "autobus", "autocar", "autocars", "omnibus"), "coach"),
    **dict.fromkeys(("lorry", "lorries", "camion", "camions", "hgv", "lkw"), "truck"),
    **dict.fromkeys(("car", "cars", "voiture", "voitures", "auto", "taxi"), "private_car"),
    **dict.fromkeys(("van", "vans", "minivan", "camionnette", "fourgonnette"), "minibus"),
    **dict.fromkeys(("ambulances", "vsav", "vsab"), "ambulance"),
}
"""Other words, in English and in French, for classes of the catalogue."""


def likely_class(word: str, known: Iterable[str]) -> str:
    """Find the vehicle class meant: by another word for it, else by the spelling.

    Returns:
        As :func:`likely`; only ever a known class.
    """
    classes = list(known)
    meant = _CLASSES.get(word.casefold().strip())
    return meant if meant in classes else likely(word, classes)
