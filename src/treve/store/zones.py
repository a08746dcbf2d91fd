"""Where a time zone lies: the town that the IANA database names each zone after."""

from __future__ import annotations

import re
from importlib import resources

_COORDINATES = re.compile(r"([+-]\d{4,6})([+-]\d{5,7})\Z")
_DEGREE_DIGITS = {"latitude": 3, "longitude": 4}
"""Digits of the degrees with their sign, in ISO 6709: +DDMM[SS] and +DDDMM[SS]."""


def zone_town(name: str) -> tuple[float, float] | None:
    """Find the town of a time zone.

    Args:
        name: IANA name.

    Returns:
        Latitude and longitude in degrees, from the database's ``zone.tab``; ``None`` for a zone
        that lies nowhere (``UTC``) or is unknown.
    """
    table = resources.files("tzdata") / "zoneinfo" / "zone.tab"
    for line in table.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 2 and cells[2] == name:
            found = _COORDINATES.match(cells[1])
            if found is not None:
                return _degrees(found[1], "latitude"), _degrees(found[2], "longitude")
    return None


def _degrees(text: str, kind: str) -> float:
    at = _DEGREE_DIGITS[kind]
    minutes = int(text[at : at + 2]) + int(text[at + 2 :] or "0") / 60
    return (abs(int(text[:at])) + minutes / 60) * (-1 if text.startswith("-") else 1)
