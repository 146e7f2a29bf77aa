"""Linking: records become a Portal, in which each reference leads to the record that it names."""

from csportal.link.linking import link
from csportal.link.portal import Portal, R
from csportal.link.references import references

__all__ = ["Portal", "R", "link", "references"]
