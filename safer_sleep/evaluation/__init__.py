"""How well parents are understood: questions with accepted topics, run through the real assistant, scored and reported."""
