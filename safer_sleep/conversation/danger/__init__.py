"""Danger told in the middle of a talk: whose it is, a baby to be lifted off now, a fall, a fever, and dangers that are not the baby's own."""
