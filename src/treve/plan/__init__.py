"""The three parts made one: a scene (and what is agreed) in, a plan out."""
