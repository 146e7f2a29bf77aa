"""Performance beside money: how each service's measures and milestones stand, and its budget against its spending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.derive.money.rows import net_row, over_or_under
from csportal.derive.rollup.rollup import rollup
from csportal.present.gather import money
from csportal.present.links import link
from csportal.present.rollup import overall_tag
from csportal.present.shapes import Column, Number, Row, Table
from csportal.records.council import Council
from csportal.records.finances import MoneyTable
from csportal.values.number import digits

if TYPE_CHECKING:
    from csportal.link import Portal
    from csportal.records.council import Service

SUBJECTS = (Council,)
COLUMNS = (
    Column("service", "Service", "The service, with the services within it."),
    Column("off", "Off target", "How many of its measures are off target.", numeric=True),
    Column("rated", "Rated measures", "How many of its measures are rated.", numeric=True),
    Column("behind", "Late or off track", "How many of its milestones are late or off track.", numeric=True),
    Column("milestones", "Milestones", "How many milestones it has.", numeric=True),
    Column("overall", "As a whole", "How its measures and milestones stand as a whole."),
    Column("over", "Over or under budget", "Net spending less net budget to date, in pounds.", numeric=True),
    Column("as_at", "Money to", "The day that the money is of."),
)


def table(portal: Portal, council: Council) -> Table:
    """Return a row for each service whose money the council monitors, and for each of its tables."""
    rows = [row for service in portal.services_of(council) for row in _rows(portal, service)]
    caption = f"{council.short_name}: performance beside money, by service"
    return Table(f"performance-and-money-{council.id}", caption, COLUMNS, tuple(rows))


def _rows(portal: Portal, service: Service) -> list[Row]:
    found = rollup(portal, service)
    counts, milestones = found.counts, found.milestones
    own = [one for one in money(portal, service) if one in portal.citing(service, MoneyTable)]
    return [
        Row(
            (
                link(service),
                _number(counts.off),
                _number(counts.rated),
                _number(milestones.bad),
                _number(milestones.total),
                overall_tag(found),
                Number(over_or_under(net_row(one).over), digits(net_row(one).over)),
                one.as_at.name,
            )
        )
        for one in own
    ]


def _number(number: int) -> Number:
    return Number(str(number), str(number))
