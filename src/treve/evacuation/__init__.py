"""Part 2, people out: groups to loads, and the checks that nobody is moved against their choice."""
