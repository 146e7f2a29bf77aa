"""Exceptions: what a councillor should look at first, and why each thing is one.

Each reason is one small function beside those of its kind: of measures, milestones, money and registers.
"""

from csportal.derive.exceptions.gathered import Exceptions, exceptions
from csportal.derive.exceptions.reason import Exceptional, Reason, Why

__all__ = ["Exceptional", "Exceptions", "Reason", "Why", "exceptions"]
