"""What several rules ask of texts: which there are, their words, what they claim, and whom they name."""
