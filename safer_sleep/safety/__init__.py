"""Danger first: the rules that notice a red flag in a parent's own words. Plain Python, no Rasa."""
