"""Where vehicles share only demands and places: tours priced one by one, and an exact proof.

Where no gate, bay, desk or hour couples vehicles in time, a timetable is nothing but one *tour* a
vehicle, none longer than the pause, that together carry every load and overfill no place. That
structure is worth a solver of its own: see ``docs/decisions/0004-uncoupled.md``.
"""
