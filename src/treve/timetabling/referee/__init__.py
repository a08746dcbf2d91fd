"""The referee: re-checks every timetable to the second, and what a plan claims of it.

It shares no code with the solvers or the bound, and takes nobody's word: it imports the words of
the problem and of the timetable, nothing else of the core.

- :func:`check_timetable`: every fault of a timetable, or none;
- :func:`measure`: how long the pause is, what moved, how far was driven;
- :func:`check_claims`, :func:`check_totals`: whether figures said of it are true.
"""

from __future__ import annotations

from treve.timetabling.referee.check import check_timetable
from treve.timetabling.referee.claims import check_claims, check_totals
from treve.timetabling.referee.measuring import Measured, measure

__all__ = ["Measured", "check_claims", "check_timetable", "check_totals", "measure"]
