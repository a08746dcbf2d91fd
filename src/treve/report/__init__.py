"""For people: a plan as a table in the terminal, as files and as one page.

Nothing here decides anything; it tells in words and figures what the plan holds.
"""
