"""Part 1, the silence: what must be quiet, where, from when to when."""
