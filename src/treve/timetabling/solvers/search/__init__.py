"""Large neighbourhood search on itineraries: the first solver.

The time of each gate, bay and desk is cut into slots about as long as a passage, and it keeps for
every slot how many are free from there on, so a trip is priced by a handful of look-ups; a
vehicle's whole day is put back by a longest path over trips that meet free slots. Then the slots
are given back: in whole seconds every step begins as soon as the order at its gate, bay or desk
allows, and the order itself is improved.
"""
