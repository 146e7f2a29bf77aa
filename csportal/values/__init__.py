"""The small types that figures are made of: periods, numbers, units and the words that stand for a number."""
