"""The referee of proofs: rebuilds a bound from its problem and certificate, in whole numbers.

It shares no code with the bound: the moves, the unknowns, the rows and the sum are its own.
"""

from treve.timetabling.referee.certificate.check import (
    Shortest,
    check_certificate,
    shortest_proven,
)
from treve.timetabling.referee.certificate.shares import priced
from treve.timetabling.referee.certificate.units import (
    Most,
    most_by_moment,
    most_in_pause,
)

__all__ = [
    "Most",
    "Shortest",
    "check_certificate",
    "most_by_moment",
    "most_in_pause",
    "priced",
    "shortest_proven",
]
