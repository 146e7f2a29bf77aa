"""Judgement: what the figures mean, as pure functions of the portal, each with the sentence that shows its working."""
