"""How short at best: the time-collapsed bound with stagger cuts, and its exact certificate."""

from treve.timetabling.bound.prove import clash_of, most_units_by, prove_bound

__all__ = ["clash_of", "most_units_by", "prove_bound"]
