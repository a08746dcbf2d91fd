"""Conditions: clauses that bind the timetable, one file each. None is written yet.

The first ones will bind cumulative quantities (reciprocity between two sites, sequence, quotas for
a window, end rules); each brings what it asks of the core and what the referee looks for.
"""
