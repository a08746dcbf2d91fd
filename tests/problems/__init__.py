"""Small problems of the core for tests, each builder under a name of its own.

Written out by hand, with figures that one can add up:

- :mod:`.one_gate`: a point, a gate, a site and one bus, as constants to change field by field;
- :mod:`.ferry`: one town, one gate of one lane, two buses of ten; as many people as asked for;
- :mod:`.mill`: a village, a bridge and four vehicles, with a timetable that is right and ways to
  spoil it;
- :mod:`.conditioned`: two towns, two gates and two buses under conditions of an agreement;
- :mod:`.cruel`: at the edge of what a scene may hold, and beyond all sense;

Drawn at random, the same for the same seed:

- :mod:`.any_problem`: every feature of the core in some of them; movable or not, as it falls;
- :mod:`.uncoupled`: nothing couples vehicles in time; the shortest pause is found by trying all;
- :mod:`.tight`: a problem and a timetable put as early as the laws let it, quantities to match;
- :mod:`.ample`: a problem and a timetable with slack, then hours and places drawn tight around it.

Made of any of them: :mod:`.changed`, the same with more of something, or with all times longer.

Scenes are elsewhere: ``tests/riverbend.py``, and those that ship in ``examples/``.
"""
