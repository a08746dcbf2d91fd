"""The referee: re-checks every timetable to the second, and what a plan claims of it.

It shares no code with the solvers or the bound, and takes nobody's word: it imports the words of
the problem and of the timetable, nothing else of the core.

- :func:`check_timetable`: every fault of a timetable, or none;
- :func:`measure`: how long the pause is, and what moved;
- :func:`check_claims`, :func:`check_totals`: whether figures said of it are true;
- :func:`check_certificate`: whether the proof of a bound adds up;
- :func:`shortest_proven`, :func:`most_in_pause`, :func:`most_by_moment`: what it adds up to;
- :func:`priced`: which resources make the bound, and what part of it;
- :func:`check_silence`: whether all that moves in the zone falls in hours agreed to be quiet.
"""

from __future__ import annotations

from treve.timetabling.referee.certificate import (
    Most,
    Shortest,
    check_certificate,
    most_by_moment,
    most_in_pause,
    priced,
    shortest_proven,
)
from treve.timetabling.referee.check import check_timetable
from treve.timetabling.referee.claims import check_claims, check_totals
from treve.timetabling.referee.measuring import Measured, measure
from treve.timetabling.referee.silence import Quiet, check_silence

__all__ = [
    "Measured",
    "Most",
    "Quiet",
    "Shortest",
    "check_certificate",
    "check_claims",
    "check_silence",
    "check_timetable",
    "check_totals",
    "measure",
    "most_by_moment",
    "most_in_pause",
    "priced",
    "shortest_proven",
]
