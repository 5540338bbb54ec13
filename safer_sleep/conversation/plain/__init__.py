"""What the words say by themselves: a place, an age, a room's degrees, a plain practical question, who lies where in a plan for the night."""
