"""A stand-in for a trust's own site, on a port of its own: the widget is tried where it will live, in somebody else's page."""
