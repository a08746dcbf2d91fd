"""When movement may take place, and when anything works."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Hours:
    """Half-open local hours ``[start, end)``, both aware of their time zone."""

    start: datetime
    end: datetime


class PauseStyle(enum.Enum):
    """How the hours of silence are laid out."""

    CONTINUOUS = "continuous"
    DAILY = "daily"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class Calendar:
    """When movement in the zone may take place.

    Attributes:
        time_zone: IANA name.
        style: As entered.
        windows: Sorted, disjoint; one entry for a continuous pause.
        margin_minutes: Kept free before each window's end and after the last movement.
    """

    time_zone: str
    style: PauseStyle
    windows: tuple[Hours, ...]
    margin_minutes: float = 0.0
