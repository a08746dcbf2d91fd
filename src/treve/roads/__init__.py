"""The map at work: a street map in, minutes, kilometres and lines out.

Reading order: :mod:`~treve.roads.graph` (what is kept of a map), :mod:`~treve.roads.tags` and
:mod:`~treve.roads.readers` (how it is read), :mod:`~treve.roads.speeds`,
:mod:`~treve.roads.closures`, :mod:`~treve.roads.footing`, :mod:`~treve.roads.network`,
:mod:`~treve.roads.routing`, :mod:`~treve.roads.detours`, :mod:`~treve.roads.links` (rows of the
scene's table), :mod:`~treve.roads.missing` (what a map cannot reach).
"""
