"""What several rules ask of dates: which there are, which are named in words, and what is still reported on."""
