"""Kinds of rows of the bound's programs: the equation, the unit, what a multiplier means, and why.

Names of rows are made by their kinds, so that none is without an entry here.
``docs/reference/formulation.md`` is made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass

from treve.timetabling.bound.kinds import Named


@dataclass(frozen=True, slots=True)
class RowKind(Named):
    """A kind of row.

    Attributes:
        what: The equation in words.
        formula: The same in letters.
        unit: Of both sides.
        worth: What its multiplier means.
        why: Why every timetable keeps it.
        source: The module that writes it, and where the idea is from.
    """

    what: str
    formula: str
    unit: str
    worth: str
    why: str
    source: str


FLEET_TIME = RowKind(
    "fleet-time",
    ("fleet",),
    "the time of a fleet's vehicles covers their moves, delays, margins, and standing at home",
    "*n T* ≥ Σ *c x* + Σ *delay* + *n w m* + (*n* − *used*) · *idle*",
    "seconds of vehicles",
    "seconds of pause that a second of a vehicle costs",
    "A vehicle is on one move at a time, and its moves and delays in a window lie within the pause "
    "less a margin. In one window a vehicle that is not used wastes the whole pause, which is "
    "known to be at least *idle* + *m* (the basis); in several, *idle* is 0.",
    "`bound/collapsed.py`; counting of hours, as in the hand formula",
)
AVAILABLE = RowKind(
    "available",
    ("fleet", "k"),
    "what a fleet spends fits into its hours of service",
    "*d* · Σ *c x* ≤ *n* (*a* + *b T*)",
    "seconds of vehicles, times *d*",
    "the same as of `fleet-time`, in hours of service",
    "Moves lie in hours of service; a stretch of *T* open seconds holds no more of them than "
    "line *k* of the concave hull, (*a* + *b T*) / *d*, says.",
    "`bound/collapsed.py`; hull in `timetabling/clock.py`",
)
SHIFTS = RowKind(
    "shifts",
    ("fleet",),
    "what a fleet spends leaves time for its rests",
    "(*s* + *r*) · Σ *c x* ≤ *n s* (*T* − *w m* + *k*)",
    "seconds of vehicles, times seconds",
    "the same as of `fleet-time`, in seconds at work and at rest",
    "In any stretch of *s* + *r* seconds a vehicle is at work for no more than *s* (a shift is as "
    "long at most, a rest as *r* at least), so in a stretch of *t* for no more than "
    "*s* (*t* + *r*) / (*s* + *r*). Each window is such a stretch: *k* = *w r*; and so is the "
    "whole pause: *k* = *r* and all nights and margins in it. The lesser counts.",
    "`bound/duties.py`",
)
SHIFTS_FROM = RowKind(
    "shifts-from",
    ("fleet",),
    "what a fleet spends leaves time for its rests, in a pause of which something is known",
    "*d* · Σ *c x* ≤ *n* (*a* + *b* (*T* − *m*))",
    "seconds of vehicles, times *d*",
    "the same as of `shifts`",
    "In a stretch of *t* seconds a vehicle is at work longest if it begins with a whole shift, "
    "rests, and so on: *g(t)*. The pause is known to have at least *idle* + *m* (the basis). From "
    "*g(idle)* on the line rises second by second while a shift is on, else straight to the end of "
    "the next shift; whole rounds beyond it rise no steeper.",
    "`bound/duties.py`; only where *w* = 1",
)
FUEL = RowKind(
    "fuel",
    ("fleet",),
    "what a fleet spends leaves time to be refuelled",
    "*l* · Σ *c x* + *y* · Σ *drive x* ≤ *n l* (*T* − *w m* + *w y*)",
    "seconds of vehicles, times seconds",
    "the same as of `fleet-time`, in seconds driven and refuelled",
    "One filling lasts for *l* of driving, and takes *y*. Who drives for *D* in a window is "
    "refuelled there *D* / *l* − 1 times at least, each time for *y* in which nothing else is "
    "done. *drive* is what of *c* surely is driving: all of it that the seconds outside *during* "
    "cannot hold.",
    "`bound/duties.py`",
)
COUNT = RowKind(
    "count",
    ("fleet",),
    "no more vehicles are used than there are",
    "*used* ≤ *n*",
    "vehicles",
    "seconds that one more vehicle saves at the start",
    "There are *n* vehicles.",
    "`bound/collapsed.py`",
)
NIGHTS = RowKind(
    "nights",
    ("fleet",),
    "each vehicle has as many nights as lie between the windows",
    "Σ over stops of *night* ≤ *n* (*w* − 1)",
    "nights",
    "seconds that one more night outside saves",
    "Days in *w* windows are joined by *w* − 1 nights.",
    "`bound/collapsed.py`; only where *w* > 1",
)
BALANCE = RowKind(
    "balance",
    ("fleet", "stop", "phase"),
    "what comes to a stop in a part of the day leaves it",
    "Σ *x* in + *used* (at home, `0`) + *night* (`0`) − Σ *x* out − *night* (`2`) = 0, or ≥ 0",
    "vehicles",
    "seconds that one more vehicle there, in that part of its day, saves",
    "Vehicles begin at home (`0`), rest at a stop where they may for a night (from `2` to `0`), "
    "and never vanish *during* (`1`). What is after need not go on (≥); nor what is before, for "
    "fleets with work outside, which may never enter.",
    "`bound/collapsed.py`; conservation of flow (Ford and Fulkerson 1962, *Flows in Networks*)",
)
DEMAND = RowKind(
    "demand",
    ("load", "size"),
    "trips, counted in vehicles of a size and rounded up, are as many as the load needs",
    "Σ ⌈min(room, *q*) / size⌉ *x* (+ *missed*) ≥ ⌈*q* / size⌉",
    "trips of this size",
    "seconds that one vehicle load more costs",
    "Trips have room for all units; divide by *size*, round up on both sides. A missed unit "
    "replaces one load at most.",
    "`bound/rows.py`; Chvátal 1973, *Edmonds polytopes and a hierarchy of combinatorial problems*",
)
BROUGHT = RowKind(
    "units",
    ("load", "stop"),
    "no more of a load is brought to a stop than its trips have room for",
    "*units* ≤ Σ room · *x*",
    "people or kilograms",
    "seconds that a unit of room to this place saves",
    "No more is aboard than fits.",
    "`bound/rows.py`",
)
SHARE = RowKind(
    "share",
    ("load",),
    "each unit of a load is brought to one of its destinations, or missed",
    "Σ over stops of *units* (+ *missed*) ≥ *q*",
    "people or kilograms",
    "seconds that one unit more costs",
    "Units go nowhere else.",
    "`bound/rows.py`",
)
CAPACITY = RowKind(
    "capacity",
    ("stop", "key"),
    "no more is brought to a stop than it has places",
    "Σ over loads of *units* ≤ places",
    "people or kilograms",
    "seconds that one more place saves",
    "A place taken stays taken.",
    "`bound/rows.py`",
)
INTAKE = RowKind(
    "intake",
    ("stop", "key"),
    "one desk takes in all but the last of each window, and what may come outside the pause",
    "*T* − *w m* ≥ rate · (Σ *units* − Σ free room · *x* − *w* · largest)",
    "seconds of the desk, times the rate's denominator",
    "seconds of pause that a second of the desk costs",
    "One desk takes one unloading after the other; in each window only the last may go on after "
    "the pause. Unloadings of trips that are not *during* where they end may fall outside. Stops "
    "outside are counted in one window only.",
    "`bound/rows.py`",
)
GATE_TIME = RowKind(
    "gate-time",
    ("gate", "directions"),
    "lanes are held for all passages, and lose margins and the ends of windows",
    "*lanes* (*T* − *w m* − *lost*) ≥ Σ seconds held · *x*",
    "seconds of lanes",
    "seconds of pause that a second of a lane costs",
    "A lane holds one passage at a time; see *lost* below. Stated for `both` directions and for "
    "`out` and `in` alone, with the lanes that serve them. In one window a convoy that keeps a "
    "spacing holds its lane in between, too: of its vehicles, *m* at least, all but one are "
    "followed by another, so that (*m* − 1) / *m* of what the longest passage leaves of the "
    "spacing counts as held by each.",
    "`bound/rows.py`, `bound/reach.py`",
)
GATE_HOURS = RowKind(
    "gate-hours",
    ("gate", "directions", "k"),
    "passages fit into the hours of a gate",
    "*d* · Σ seconds held · *x* ≤ *lanes* (*a* + *b T*)",
    "seconds of lanes, times *d*",
    "the same as of `gate-time`, in the gate's hours",
    "As `available`.",
    "`bound/rows.py`; hull in `timetabling/clock.py`",
)
GATE_SWITCHES = RowKind(
    "gate-switches",
    ("gate", "fleet"),
    "the one lane of a gate is switched for every vehicle that comes back",
    "*vehicles* (*T* − *w m* − *lost*) ≥ *vehicles* · Σ seconds held · *x* + *switch* · "
    "Σ (*x* of the fleet) − *vehicles* · *switch* · *w*",
    "seconds of the lane, times the vehicles of the fleet",
    "seconds of pause that a second of the lane costs, shared among these vehicles",
    "Where a gate is all that joins what lies before it and behind it, a vehicle passes it out "
    "and in by turns, and the lane is switched between each two of its passages. One vehicle of "
    "the fleet passes as often as they do on average, or more; in each night one switch is free, "
    "and the first passage needs none. Only of fleets that return.",
    "`bound/switches.py`",
)
BAY_TIME = RowKind(
    "bay-time",
    ("stop",),
    "bays are held for all loading and unloading",
    "*bays* (*T* − *w m* − *lost*) ≥ Σ (loading + unloading) · *x*",
    "seconds of bays",
    "seconds of pause that a second of a bay costs",
    "A bay serves one vehicle at a time. Inside, in one window, *lost* is what passes before "
    "anybody can be there and after the last must go, as at gates. At stops outside only what "
    "happens *during* counts, in one window, and nothing is *lost*.",
    "`bound/rows.py`, `bound/reach.py`",
)
SINGLE = RowKind(
    "single",
    ("load",),
    "the pause is as long as the quickest trip with a load, and the margin",
    "*T* ≥ quickest + *m*",
    "seconds",
    "1 where it alone makes the bound",
    "At least one trip is made with a load that binds: from where a vehicle can be in time, to "
    "where it is done. One window only; 0 where the load can go wholly outside.",
    "`bound/rows.py`, `bound/reach.py`",
)
FIRST = RowKind(
    "first",
    ("gate", "fleets", "k"),
    "vehicles of some fleets cannot all be first at a gate",
    "Σ *delay* + Σ (*extra* − *k s*) *x* ≥ − *w s lanes k* (*k* + 1) / 2",
    "seconds of vehicles",
    "seconds that a second less of delay at the start saves",
    "*m* vehicles are first at a gate, each for *s* seconds or more; the one after *i* others "
    "begins *s* ⌊*i* / lanes⌋ or more after the first. Summed: *s* (*k m* − lanes *k* (*k* + 1) / "
    "2) in each window, for every whole *k*. *extra* is what a move needs to the gate beyond the "
    "nearest.",
    "`bound/stagger.py`; jobs of one length on parallel machines, counted out",
)
LAST = RowKind(
    "last",
    ("gate", "fleets", "k"),
    "nor can they all be last",
    "the same, for last passages",
    "seconds of vehicles",
    "seconds that a second less of delay at the end saves",
    "The same, backwards in time.",
    "`bound/stagger.py`",
)
CAP = RowKind(
    "cap",
    ("condition", "number", "size"),
    "what a condition lets count no more of goes beside it",
    "Σ beside ⌈min(room, *q*) / size⌉ *x* (+ Σ *missed*) ≥ ⌈(Σ *q* − most) / size⌉",
    "trips of this size",
    "seconds that one unit fewer of the condition's costs",
    "Of its loads that have to move no more than *most* count: of a cap over the whole timetable "
    "what it says; of a ratio its slack and its ratio of all that it waits for; of caps in hours "
    "the sum of those that meet *w* windows in a row, where they leave no second of them free; of "
    "a calendar 0 where none of its hours meets them: always of the windows that allow most. "
    "*Beside* are trips that pass none of its gates; of hours also those that need not count in a "
    "window, where neither the second after departure nor that before the end of unloading lies in "
    "the zone. Rounded as `demand`.",
    "`bound/conditions.py`; rounding by Chvátal 1973",
)
CAP_TIME = RowKind(
    "cap-time",
    ("condition", "number", "k"),
    "caps in hours let more count only in a longer pause",
    "*d* · Σ beside min(room, *q*) *x* + *b T* ≥ *d* Σ *q* − *a*",
    "people or kilograms, times *d*",
    "seconds that one unit fewer in each of the hours costs",
    "Where caps follow each other, units of several in a row count only in a pause from the last "
    "second of the first to the first second of the last, with what lies in the zone around these "
    "moments, and the margin. Line *k* of the hull above these points, (*a* + *b T*) / *d*, holds "
    "for all pauses.",
    "`bound/conditions.py`; hull in `timetabling/clock.py`",
)
CAP_LEAST = RowKind(
    "cap-least",
    ("condition", "number"),
    "caps in hours let all count only in a pause so long",
    "*T* ≥ least",
    "seconds",
    "1 where it alone makes the bound",
    "As `cap-time`, where nothing goes beside the condition: the pause has as many of the hours as "
    "all of its loads need.",
    "`bound/conditions.py`",
)
ORDER = RowKind(
    "order",
    ("condition", "number"),
    "the pause is as long as a trip that is waited for and one that waits",
    "*T* ≥ quickest before + quickest after + *m*",
    "seconds",
    "1 where it alone makes the bound",
    "Where more has to leave than may before something has arrived, one trip has arrived before "
    "another leaves: the first takes its time from the beginning of the pause, when its vehicle "
    "comes from where it can be, to its end; the second from its departure until its vehicle is "
    "done in the zone. One window only, and only where all such trips lie in the pause.",
    "`bound/conditions.py`, `bound/reach.py`",
)
PAUSE = RowKind(
    "pause",
    (),
    "the pause is no longer than what is given",
    "*T* ≤ given",
    "seconds",
    "people more for a second more",
    "For what can be moved in a given time only.",
    "`bound/units.py`",
)
LEFT = RowKind(
    "left",
    ("load",),
    "a load that no vehicle could carry even alone stays behind",
    "*missed* ≥ *q*",
    "people or kilograms",
    "1 where these people are asked for",
    "For what can be moved in a given time only: one vehicle is followed through the time that is "
    "given, with hours of service, stops and gates, release, due and longest waits. No others are "
    "in its way; if even so it cannot bring one unit out and be out itself, nobody can.",
    "`bound/alone.py`; Dijkstra 1959, *A note on two problems in connexion with graphs*, with "
    "travel times that depend on the moment",
)
DAYS = RowKind(
    "days",
    ("fleet", "part"),
    "each vehicle of a fleet has one day in each window, at most",
    "Σ *day* ≤ *n* · (times that the part is there) (· *run*)",
    "vehicles",
    "what the best day of one more vehicle makes good of what is missing",
    "A vehicle's moves within one window are one of the days that fit into it. Whole windows of "
    "one length are a part of the pause; so are the first and the last together, which share what "
    "is left of it. Where the windows that a pause may span are unlike, `days:all:run` "
    "shares it among them: Σ *run* ≤ 1.",
    "`bound/trial.py`, program of days; Dantzig and Wolfe 1960, *Decomposition principle for "
    "linear programs*",
)

STAGGER_KINDS = {kind.word: kind for kind in (FIRST, LAST)}
"""By side."""

ROW_KINDS = (
    FLEET_TIME,
    AVAILABLE,
    SHIFTS,
    SHIFTS_FROM,
    FUEL,
    COUNT,
    NIGHTS,
    BALANCE,
    DEMAND,
    BROUGHT,
    SHARE,
    CAPACITY,
    INTAKE,
    GATE_TIME,
    GATE_HOURS,
    GATE_SWITCHES,
    BAY_TIME,
    SINGLE,
    FIRST,
    LAST,
    CAP,
    CAP_TIME,
    CAP_LEAST,
    ORDER,
    PAUSE,
    LEFT,
    DAYS,
)
"""Every kind of row that a program of the bound may hold."""
