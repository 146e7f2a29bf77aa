"""The portal's own settings: its name, its rules where a record gives none, and whom to ask."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from pydantic import Field

from csportal.records.base import Part, Record
from csportal.records.fields import Email, Line, Number, Span, Text, Url, Whole, listed, optional, required
from csportal.records.tolerance import Tolerance
from csportal.values.number import shown
from csportal.values.unit import pounds


class Licence(Part):
    """Under which terms the data may be used again."""

    alone: ClassVar = "name"

    name: Line = required("The licence's name.", examples=["Open Government Licence v3.0"])
    url: Url = required("Where the licence can be read.")


class Contact(Part):
    """Whom a reader asks."""

    alone: ClassVar = "name"

    name: Line = required("The team's name.")
    email: Email | None = optional("The team's address.")
    response_days: Whole | None = optional("Within how many working days an answer comes.")


class Accessibility(Part):
    """What the accessibility statement says of itself."""

    prepared: Span = required("The date on which the statement was first prepared.")
    reviewed: Span = required("The date on which the statement was last reviewed.")
    status: Line = required("How far the site meets the standard: fully, partially or not.")
    known_problems: tuple[Text, ...] = listed("What does not meet the standard yet, one sentence each.")


class Tolerances(Part):
    """How far off its target a measure may be and still count as close to it, where the measure does not say."""

    percent: Tolerance = required("For measures in per cent.")
    other: Tolerance = required("For measures in any other unit.")


class Disclosure(Part):
    """From which size a count of people may be published."""

    largest_suppressed: Whole = required("Counts of people from 1 up to this are suppressed.", examples=["5"])


class Threshold(Part):
    """From which size a difference counts."""

    amount: Number = required("Pounds over budget.", examples=["25000"])
    percent: Number = required("Per cent over the budget, if it is at least the least amount.", examples=["10"])
    least: Number = required("The least amount in pounds that counts, whatever its share.", examples=["5000"])

    def counts(self, gap: Decimal, budget: Decimal) -> bool:
        """Whether a difference in pounds is of that size; of a budget of nought it is the whole."""
        share = gap / abs(budget) * 100 if budget else Decimal(100)
        return gap >= self.amount or (share >= self.percent and gap >= self.least)

    @property
    def words(self) -> str:
        """The rule in a sentence."""
        return (
            f"A line needs attention from {pounds(self.amount)} over its budget, or from {shown(self.percent)}% of it "
            f"if that is {pounds(self.least)} or more."
        )


class Attention(Threshold):
    """From which size a budget variance, and savings that may not be made, need attention."""

    forecast: Threshold | None = optional(
        "The rule for what is forecast for the end of the year; the rule for spending to date where this is left out."
    )
    savings_share: Number = Field(
        default=Decimal(10),
        description="Per cent of planned savings; more at risk than that needs attention.",
        examples=["10"],
    )

    @property
    def of_forecasts(self) -> Threshold:
        """The rule for forecasts."""
        return self.forecast or self


class PortalSettings(Record):
    """The portal as a whole; there is one such file."""

    kind_of_record: ClassVar = "portal"
    file: ClassVar = "portal.yml"

    title: Line = required("The portal's name, in the header of each page.")
    headline: Line = required("What the home page says first.")
    summary: Text = required("One or two sentences under the headline.")
    notice: Text = required("What the foot of each page says about whose site this is.")
    repository: Url | None = optional("The address of the repository that holds the data, for “edit this data”.")
    licence: Licence = required("The licence of the data.")
    contact: Contact = required("Who answers for the portal.")
    accessibility: Accessibility = required("The accessibility statement's own facts.")
    tolerance: Tolerances = required("The rule for “close to target” where a measure has none of its own.")
    disclosure: Disclosure = required("The rule for small numbers of people.")
    lag_days: Whole | None = optional(
        "How many days after the end of a period its figures are due, where a measure does not say; 45 if left out.",
        examples=["45"],
    )
    attention: Attention = required("The rule for budget lines that need attention.")
