"""Part 3, goods in: what people need by cited standards, and how it loads onto trucks."""
