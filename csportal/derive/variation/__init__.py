"""Variation: whether a series shows real change or only its usual ups and downs, as on an XmR chart."""
