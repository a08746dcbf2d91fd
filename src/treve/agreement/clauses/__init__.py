"""Clauses that do not bind the timetable: those that are checked, and one that is only recorded.

A file holds a typed clause and its keys (:mod:`treve.agreement.keys`), what can be wrong with it by
itself, and what it says. What is looked for in them stands in :mod:`treve.agreement.contradictions`
and :mod:`treve.agreement.protection`.
"""

from __future__ import annotations

from treve.agreement.clauses.aid import AidTerms
from treve.agreement.clauses.effect import Effect
from treve.agreement.clauses.leaving import Leaving
from treve.agreement.clauses.monitoring import Monitoring
from treve.agreement.clauses.pull_back import Position, PullBack
from treve.agreement.clauses.recorded import Recorded

OtherClause = Effect | Leaving | AidTerms | Monitoring | PullBack | Position | Recorded
"""Every kind of clause that is no condition: a union, told apart by the field ``kind``."""
