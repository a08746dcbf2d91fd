"""How short at best: the time-collapsed bound with stagger cuts, and its exact certificate."""

from treve.timetabling.bound.clash import clash_of
from treve.timetabling.bound.prove import prove_bound
from treve.timetabling.bound.units import units_proof
from treve.timetabling.bound.what_if import WhatIf

__all__ = ["WhatIf", "clash_of", "prove_bound", "units_proof"]
