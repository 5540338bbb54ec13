"""Safer-sleep advice for parents: what is said, to whom, and how a parent's words are understood.

Only `safer_sleep.nlu`, `safer_sleep.reply` and `safer_sleep.channel` know that Rasa exists. Advice, safety and directory
import no Rasa, so that they outlive it.
"""
