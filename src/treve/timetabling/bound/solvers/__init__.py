"""The only place where the bound touches a solver library."""
