"""Exceptions as items of a list: what each is, its figure, why it is there, and what is being done by whom."""

from csportal.present.exceptional.gathered import blocks, in_a_sentence

__all__ = ["blocks", "in_a_sentence"]
