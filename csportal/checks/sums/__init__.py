"""What several rules ask of figures: which there are, what they add up to, and which slip makes up a difference."""
