"""What the make targets start: free ports, training when needed, the action server, the assistant, a chat in the terminal."""
