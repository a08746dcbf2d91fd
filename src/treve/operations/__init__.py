"""The plan on the road: what happened since it was made, and how it goes on from there."""
