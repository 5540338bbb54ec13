"""From "answer this topic" to the message a parent sees: the written words, what leads on, where it comes from, whom to ring."""
