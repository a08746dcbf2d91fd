"""Published instances of the nearest problems, read into ordinary scenes, one format a module.

Nothing of these instances is part of the project; ``docs/reference/benchmarks.md`` names where they
come from. In scenes a unit of travel counts as one minute.
"""
