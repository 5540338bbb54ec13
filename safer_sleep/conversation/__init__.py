"""What a conversation holds, read from its events. No Rasa import: events come as plain mappings."""
