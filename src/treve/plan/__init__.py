"""The three parts made one: a scene in, a plan out."""
