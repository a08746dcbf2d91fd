"""Trêve: how long must the guns be silent?

A three-part plan (ceasefire, humanitarian aid in, departure of people) becomes a timetable
that can be agreed, run and checked, with a proof of how short the pause can be.
"""

__version__ = "0.1.0"
