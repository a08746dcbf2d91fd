"""What is agreed: parties and typed clauses. There is no code here yet, only the place it has.

The rung lies below silence, departure and aid, because clauses feed the plan, and above the scene,
because they speak of its gates, groups and parties. Today a scene says what it can in other words:
hours and lanes of a gate, release and rank of a group, capacity of a receiving site.
"""
