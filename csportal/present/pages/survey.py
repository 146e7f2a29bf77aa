"""A survey's page: what was asked, and each question's answers as a chart and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.present.charts import survey_shares
from csportal.present.doubts import doubts
from csportal.present.frame import DOING, plan_crumbs, plan_menu
from csportal.present.shapes import Block, Details, Heading, Link, Page, Text
from csportal.present.source import about, printed_in
from csportal.present.tables import survey_results
from csportal.present.words import plural
from csportal.records.survey import Survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from csportal.link import Portal
    from csportal.records.survey import Question

PARTS = {
    "menu": "Links to the plan's own pages.",
    "lead": "Who was asked, about what, and how many things.",
    "questions": "Each question with its chart and table.",
    "doubts": "What does not agree in the source about it.",
    "whole": "The whole survey in one table.",
    "about": "Where the survey came from.",
}


def pages(portal: Portal) -> Iterator[Page]:
    for survey in portal.all(Survey):
        plan = portal.plan_of(survey)
        asked = f"{plural(len(survey.results), 'thing')} asked about, {plural(len(survey.questions), 'question')} each."
        checked = "Every score and share was worked out again from the counts."
        facts = [("When", survey.period.name), ("Published in", printed_in(plan, survey.source))]
        yield Page(
            path=survey.key,
            kind="survey",
            kind_label="Survey",
            title=survey.title,
            description=survey.about,
            crumbs=(*plan_crumbs(portal, survey), Link("Registers", f"{plan.key}/registers")),
            section=DOING,
            council=portal.council_of(survey).short_name,
            plan=plan.short_title,
            file=survey.home.entry.file,
            parts={
                "menu": [plan_menu(portal, plan, f"{plan.key}/registers")],
                "lead": [Text((survey.about, f"{asked} {checked}"), "lead"), Text(survey.notes, "quiet")],
                "questions": [block for one in survey.questions for block in _question(portal, survey, one)],
                "doubts": doubts(portal, survey),
                "whole": [Details("The whole survey in one table", (survey_results.table(portal, survey),), "data")],
                "about": [about(portal, survey, [*facts])],
            },
        )


def _question(portal: Portal, survey: Survey, question: Question) -> list[Block]:
    chart = survey_shares.of_question(portal, survey, question)
    table = survey_results.of_question(survey, question)
    return [Heading(question.title, 2, question.key), *([chart] if chart else []), table]
