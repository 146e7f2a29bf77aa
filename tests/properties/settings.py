"""How the rules that always hold are tried: on the same examples each time, without a clock and without a memory."""

from __future__ import annotations

from hypothesis import HealthCheck, settings


def tries(examples: int) -> settings:
    """Return the settings of a property that is tried on so many examples."""
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
