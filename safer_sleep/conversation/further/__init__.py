"""What leans on the answer just read: a further question about it, a nod, a correction, a plan to do it all the same."""
