"""The Rasa channel `web`: the chat API of docs/openapi.yml, the stand-alone page, and what a parent sees when something is broken."""
