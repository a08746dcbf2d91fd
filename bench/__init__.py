"""The bench: instances drawn or read, and what the planner makes of them.

Run as ``python -m bench``; see ``docs/contributing/benchmarks.md``. Nothing in ``treve`` imports
it.
"""
