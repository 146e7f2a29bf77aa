"""A document is dated in the time that its title names, or soon after: a report comes out when its time is over."""

from __future__ import annotations

import pytest

from csportal.checks.days.title_times import is_of_another_time
from csportal.checks.rules.period import year_in_name
from tests.awkward import PERIOD
