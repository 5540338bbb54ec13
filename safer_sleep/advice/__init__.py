"""What the assistant says: topics, answers and the sources they rest on. No Rasa import."""
