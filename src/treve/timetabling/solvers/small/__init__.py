"""Small scenes, modelled whole: what the search leaves out is decided here, to the second.

The search's board keeps slots, tries each trip at the first moment that is free, fills vehicles
whenever it can and lets them wait where they stand. In a village with three buses the shortest
pause may need none of that: a bus that comes in late, waits at a stop for a gate outside, brings
fewer people first because a desk counts them one by one. Where vehicles and trips are few, every
law of :mod:`treve.timetabling.problem` fits into one model of OR-Tools CP-SAT, which begins with
the search's timetable and looks for a shorter one. It proves nothing: the bound stays ours.

- ``grid``: whole seconds by their greatest common divisor;
- ``courses``: what a vehicle can do next, with all its moments;
- ``size``: whether a problem is small, and how many trips a vehicle may make;
- ``model``, ``slots``, ``stays``, ``places``, ``ranks``: variables and laws;
- ``read``: from a model's values to a timetable, and back to a hint;
- ``engine``: slices of work, counted in steps;
- ``solve``: the recipe.
"""
