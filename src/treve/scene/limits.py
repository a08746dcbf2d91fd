"""The most that a scene may hold: beyond it a figure is a slip of the keyboard, or too large here.

Each limit lies well above the operations on record, and low enough that planning neither runs out
of memory nor leaves the whole numbers that it counts with. ``docs/reference/scene.md`` lists them.
"""

from __future__ import annotations

FIRST_YEAR = 1900
LAST_YEAR = 2199
"""Years that a date may lie in."""

MOST_CALENDAR_DAYS = 366
"""Days from the first minute of the calendar, or of its windows, to the last."""

MOST_MINUTES = MOST_CALENDAR_DAYS * 24 * 60
"""Minutes of anything that lasts: a way, a passage, loading, a margin, a wait."""

LEAST_MINUTES = 1 / 60
"""Minutes of whatever takes time at all: one second, in which everything is counted."""

MOST_PEOPLE = 10_000_000
"""People of a group, and people who leave in all groups together."""

MOST_VEHICLES = 20_000
"""Vehicles of a fleet, and of all fleets together."""

MOST_TRIPS = 100_000
"""Loaded trips that the largest vehicles would need for all people and goods."""

MOST_LANES = 1_000
"""Lanes of a gate in one direction."""

MOST_BAYS = 1_000
"""Vehicles that load or unload at once at one place."""

MOST_ABOARD = 10_000
"""Seats, stretchers, wheelchairs or people in one vehicle."""

MOST_TONNES = 1_000_000
"""Tonnes on one trip, in one consignment or in one stock."""

LEAST_TONNES = 0.000_001
"""The same where there are any at all: a gram."""

MOST_KILOMETRES = 40_000
"""Kilometres of a way: once around the Earth."""

MOST_KPH = 1_000
LEAST_KPH = 0.1
"""Kilometres per hour on a road."""

MOST_PER_HOUR = 10_000_000
"""People, or kilograms of goods, that one place takes in in an hour."""

LEAST_PER_HOUR = 0.04
"""The same where any are taken in at all: about one a day."""

MOST_PERCENT = 100
"""Per cent of anything."""

MOST_DAYS_OF_RELIEF = 3_660
"""Days that people are supplied for."""

MOST_OF_ANYTHING = 1_000_000_000
"""Any other figure, such as the room that a place has."""
