"""Large neighbourhood search on itineraries: the first solver.

Time is cut into cells of a few seconds. Each gate, bay and desk keeps a table of the next moment at
which it is free for long enough, so a trip is priced by a handful of look-ups; a vehicle's whole
day is put back by a longest path over trips that meet free moments. The result is moved back to
whole seconds, exactly, with the order at every gate kept.
"""
