"""What a message means in its conversation. No Rasa import: events come as plain mappings.

`history` reads what was said so far, `message` is one message before its judges, and `deciding` lists who is heard before whom. The judges stand in four
rooms, each with what they listen for: `danger`, `disclosed`, `further` (what leans on the answer just read) and `plain` (what the words say by
themselves). `emergency` is what goes on under an alarm: what ends it, and what was none.
"""
