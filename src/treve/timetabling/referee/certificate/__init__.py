"""The referee of proofs: rebuilds a bound from its problem and certificate, in whole numbers.

It shares no code with the bound: the moves, the unknowns, the rows and the sum are its own.
"""

from treve.timetabling.referee.certificate.check import check_certificate, check_units

__all__ = ["check_certificate", "check_units"]
