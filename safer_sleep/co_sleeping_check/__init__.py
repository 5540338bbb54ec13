"""The co-sleeping check: what it asks, how answers are read, the decision table and tonight's plan. No Rasa import."""
