"""Solvers: one file or folder each. Only here is a solver library touched."""
