"""What there is: places, roads in use, gates, people, fleets, stocks.

Frozen values, checked once.
"""
