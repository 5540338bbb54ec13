"""What a parent discloses: harm, abuse, grief, a mind that is ill, drink. Told outright or in passing, of oneself or of another."""
