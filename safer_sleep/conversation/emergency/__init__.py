"""An emergency that was raised: what parents do and type under it, what ends it, and what was none from the beginning."""
