"""Delivery models: who provides each service, now and in the years to come."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from csportal.records.base import Part, Record, Source
from csportal.records.fields import Id, Line, SpanKey, Text, listed, optional, reference, required, word

MODELS = ("provided directly", "shared with other councils", "contracted out", "to be commissioned",
          "to be market tested", "undecided")  # fmt: skip


def _short_form(given: Any) -> Any:
    """Let `2011-12: provided directly` stand for `2011-12: {model: provided directly}`."""
    return {"model": given} if isinstance(given, str) else given


class DeliveryModel(Part):
    """How a service is provided in one period."""

    alone: ClassVar = "model"

    model: word(*MODELS) = required("How the service is provided.")  # type: ignore[valid-type]
    printed: Line | None = optional("The words in which the source prints it, where they say more.")


class ServiceGroup(Part):
    """Services that share their objectives and metrics."""

    title: Line = required("The group's name, as printed.")
    service: reference("service") | None = optional("The service that it is the name of.")  # type: ignore[valid-type]
    objectives: tuple[reference("objective"), ...] = listed("The objectives of the group.")  # type: ignore[valid-type]
    metrics: tuple[Line, ...] = listed("By what the group's work is to be judged, in short.")
    kpis: tuple[reference("kpi"), ...] = listed("The measures that those metrics name.")  # type: ignore[valid-type]


class DeliveredService(Record):
    """One service, with how it is provided period by period."""

    kind_of_record: ClassVar = "delivered service"

    item_id: Id = required("An id, unique in the plan.", alias="id")
    title: Line = required("The service's name, as printed.")
    group: Line = required("The title of the group that it belongs to.")
    service: reference("service") | None = optional("The service in the council's tree.")  # type: ignore[valid-type]
    aims: tuple[Line, ...] = listed("What the service is to achieve, in short.")
    models: dict[SpanKey, Annotated[DeliveryModel, BeforeValidator(_short_form)]] = required(
        "How it is provided in each period.", min_length=1,
    )  # fmt: skip
    note: Text | None = optional("What a reader should know of it.")


class DeliveryModels(Record):
    """How the services of a plan are provided, in its order."""

    kind_of_record: ClassVar = "delivery models"
    file: ClassVar = "{council}/{plan}/registers/delivery-models.yml"

    groups: tuple[ServiceGroup, ...] = required("The groups of services.", min_length=1)
    delivered_services: tuple[DeliveredService, ...] = required("The services.", min_length=1)
    source: Source = required("Where the table stands in the source.")
