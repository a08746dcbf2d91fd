"""The core: a problem of vehicles, gates and loads in; a timetable with a proven bound out.

It knows no map, no party and no file. Times are whole seconds from a stated zero.
"""
