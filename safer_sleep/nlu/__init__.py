"""How a parent's words are understood. `topic_classifier` and `red_flag_gate` are Rasa graph components; the rest is plain Python."""
