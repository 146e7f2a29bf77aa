"""Money: what is over or under its budget, how savings go, and what moves a budget from year to year."""
