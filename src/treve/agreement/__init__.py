"""What is agreed: typed clauses, and what those that bind ask of the timetable.

The rung lies below silence, departure and aid, because clauses feed the plan, and above the core,
because each condition becomes rows on cumulative quantities there.
"""
