"""Solvers: one file or folder each. Only in folders of this name is a solver library touched."""

from treve.timetabling.solvers.search.solve import solve

__all__ = ["solve"]
