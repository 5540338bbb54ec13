"""Who to contact, where they serve and when they are open. No Rasa import.

The data are in the project's `directory` folder: `uk` for everybody, and one folder for each local edition.
"""
