"""Periods: the stretches of time that councils plan and report by, from one day to several years."""

from csportal.values.period.calendar import MONTHS
from csportal.values.period.period import Period
from csportal.values.period.reading import parse_period

__all__ = ["MONTHS", "Period", "parse_period"]
