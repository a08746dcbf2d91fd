"""What the bound's programs are made of: sets, and kinds of columns, each with what it means.

Names of columns are made by their kinds, so that none is without an entry here; rows have theirs
in :mod:`treve.timetabling.bound.row_kinds`. ``docs/reference/formulation.md`` is made from both.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Something of which a program holds many, each with a name of its own.

    Attributes:
        word: What the names begin with.
        parts: What follows, each after a colon.
    """

    word: str
    parts: tuple[str, ...]

    def name(self, *parts: object) -> str:
        """The name of one of them."""
        return ":".join((self.word, *map(str, parts)))

    @property
    def pattern(self) -> str:
        """How names look."""
        return self.name(*(part.upper() for part in self.parts))


@dataclass(frozen=True, slots=True)
class SetOf:
    """A set that columns and rows range over: its letter, what is in it, where it is from."""

    letter: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class ColumnKind(Named):
    """A kind of unknown, none below 0.

    Attributes:
        symbol: In formulas.
        what: In words.
        unit: Of its values.
        most: Its ceiling, which a reduced cost below 0 is paid at.
        worth: What its reduced cost means: 0 or more, but for rounding.
        source: Where programs get it.
    """

    symbol: str
    what: str
    unit: str
    most: str
    worth: str
    source: str


SETS = (
    SetOf("*F*", "fleets, of *n* vehicles each", "`Problem.fleets`"),
    SetOf("*S*", "stops", "`Problem.stops`"),
    SetOf("*G*", "gates inside the zone", "`Problem.gates`"),
    SetOf("*L*", "loads, of *q* units each", "`Problem.loads`"),
    SetOf("*a*", "moves: a fleet, a way, a load or none", "`timetabling/arcs.py`"),
    SetOf("cut", "parts of a vehicle's day that a move joins", "`CUTS` in `bound/columns.py`"),
    SetOf("phase", "parts of a day: `0` before, `1` during, `2` after", "`bound/columns.py`"),
    SetOf("dirs", "directions: `both`, `out`, `in`", "`DIRECTION_SETS` in `bound/rows.py`"),
    SetOf(
        "fleets",
        "sets of fleets: all subsets of four or fewer; of more, each alone and all together",
        "`fleet_sets` in `bound/rows.py`",
    ),
    SetOf("size", "1, and every number of units that a trip has room for", "`bound/rows.py`"),
    SetOf("key", "what a place counts: a category, or `people`", "`Stop.capacity`, intake"),
    SetOf("*k*", "lines of a concave hull; of `first` and `last` whole numbers", "`clock.py`"),
    SetOf("*w*", "how many windows a timetable spans: a program for each", "`bound/prove.py`"),
)
"""What columns and rows range over."""

_ARC_MOST = "*q* of its load; empty: all quantities and *w* times all vehicles"
_ARC_WORTH = "seconds that the bound rises by for each one forced"
_ARCS = "`bound/columns.py`"


def _cut(word: str, what: str) -> ColumnKind:
    symbol = f"*x(a, {word})*"
    return ColumnKind(word, ("move",), symbol, what, "times", _ARC_MOST, _ARC_WORTH, _ARCS)


TIME = ColumnKind(
    "T",
    (),
    "*T*",
    "open time of the pause, margins included",
    "seconds",
    "the horizon",
    "0 where anything binds: *T* is what is paid for",
    _ARCS,
)
WANDER = _cut("wander", "nothing; the move lies outside altogether")
ENTER = _cut("enter", "from its first second inside to its end")
MID = _cut("mid", "all of it")
LEAVE = _cut("leave", "from its start to its last second inside")
SINGLE_MOVE = _cut("single", "from its first second inside to its last")
AFTER = _cut("after", "nothing; the move lies outside, and its fleet has something to carry there")
USED = ColumnKind(
    "used",
    ("fleet",),
    "*used(F)*",
    "vehicles that leave home",
    "vehicles",
    "*n*",
    "seconds that one more vehicle on the road costs",
    _ARCS,
)
NIGHT = ColumnKind(
    "night",
    ("fleet", "stop"),
    "*night(F, S)*",
    "nights that vehicles spend at a stop, from one window into a later one",
    "nights",
    "*n* (*w* − 1)",
    "seconds that a night there costs",
    "`bound/collapsed.py`",
)
DELAY = ColumnKind(
    "delay",
    ("side", "fleet", "gate"),
    "*delay(side, F, G)*",
    "what vehicles lose before their `first`, or after their `last`, passage",
    "seconds",
    "*n* times the horizon",
    "seconds of pause that a second lost costs",
    _ARCS,
)
UNITS = ColumnKind(
    "units",
    ("load", "stop"),
    "*units(L, S)*",
    "units of a load brought to a stop; only of loads that some place limits",
    "people or kilograms",
    "*q*",
    "seconds that one unit more to this place costs",
    "`bound/rows.py`",
)
MISSED = ColumnKind(
    "missed",
    ("load",),
    "*missed(L)*",
    "units of a load left behind; only where not all need move",
    "people or kilograms",
    "*q*",
    "what one unit more left behind costs",
    "`bound/rows.py`",
)
MISSING = ColumnKind(
    "missing",
    ("row",),
    "*missing(row)*",
    "by how much the days known fail a row that wants something; each unit costs 1",
    "the row's",
    "none",
    "1 less the row's multiplier",
    "`bound/trial.py`, program of days",
)
OTHER = ColumnKind(
    "other",
    ("column",),
    "any other",
    "a column that is part of no day",
    "its own",
    "none",
    "what its rows lack to pay for it; nothing else is paid",
    "`bound/trial.py`, program of days",
)
DAY = ColumnKind(
    "day",
    ("number", "part"),
    "*day(d, part)*",
    "vehicles that have this day in a part of the pause, or these two at its ends; a day is a move "
    "in, moves in the midst, one out, and delays",
    "vehicles",
    "none of its own",
    "what the multiplier of `days` is above all that its rows pay for it",
    "`bound/trial.py`, program of days",
)
RUN = ColumnKind(
    "run",
    ("number",),
    "*run(r)*",
    "the share of windows of these lengths, where those that the pause may span are unlike",
    "of 1",
    "none of its own",
    "what its parts are worth, less the multiplier of `days:all:run`",
    "`bound/trial.py`, program of days",
)

CUT_KINDS = (WANDER, ENTER, MID, LEAVE, SINGLE_MOVE, AFTER)
"""Kinds of columns that count moves, in the order in which they are numbered."""

COLUMN_KINDS = (TIME, *CUT_KINDS, USED, NIGHT, DELAY, UNITS, MISSED, MISSING, OTHER, DAY, RUN)
"""Every kind of column that a program of the bound may hold."""
