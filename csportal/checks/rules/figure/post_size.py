"""One post is of the size of the others in its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csportal.checks.example import PLAN
from csportal.checks.rule import Example, Rule
from csportal.problems import Level, Problem, quoted
from csportal.records.registers.posts import Post, Posts
from csportal.values.number import shown
from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from csportal.link import Portal

TIMES = 4
LEAST = 3
"""From how many posts on a list shows what is usual."""
MANY = lazy_pattern(r"s(?: \(|,|$| and | including | for | in )")
"""What the name of several posts has, such as “Social workers (children in need)”."""


def check(portal: Portal) -> Iterator[Problem]:
    for register in portal.all(Posts):
        for post in register.posts if len(register.posts) >= LEAST else ():
            size, most = post.full_time_equivalent, max(_others(register, post))
            if size > 1 and size >= most * TIMES and not MANY.search(post.title):
                message = (
                    f"{quoted(post.title)} is {shown(size)} full-time equivalents; none of the other "
                    f"{len(register.posts) - 1} posts here is more than {shown(most)}."
                )
                hint = "Check the decimal point: a post is most often 1 or less. "
                hint += f"If it is right, add to the file: accepted: {{{RULE.code}: why}}"
                yield Problem(post.at("full_time_equivalent"), RULE.code, message, hint, Level.WARNING, register.key)


def _others(register: Posts, post: Post) -> list[Decimal]:
    return [one.full_time_equivalent for one in register.posts if one is not post]


POSTS = f"{PLAN.removesuffix('plan.yml')}registers/posts.yml"
POSTS_TEXT = """\
posts:
  - {id: manager, title: Manager, full_time_equivalent: 1, team: Hub}
  - {id: clerk, title: Clerk, full_time_equivalent: 0.8, team: Hub}
  - {id: workers, title: Family workers, full_time_equivalent: 6, team: Hub}
  - {id: trainer, title: Trainer, full_time_equivalent: 0.5, team: Hub}
source: {section: "5"}
"""

RULE = Rule(
    code="post-size",
    says="A post whose name is that of one person's job is not four times as large as each of the others in its list.",
    bad=Example(
        POSTS,
        POSTS_TEXT.replace("Family workers", "Family worker"),
        "4:63: post-size: “Family worker” is 6 full-time equivalents; none of the other 3 posts here is more than 1.",
    ),
    good=Example(POSTS, POSTS_TEXT),
    check=check,
    level=Level.WARNING,
    acceptable=True,
)
