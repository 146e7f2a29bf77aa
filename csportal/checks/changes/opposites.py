"""Words that say another thing than others do: “more” and “less”, “before” and “after”, “will” and “may”, a denial."""

from __future__ import annotations

from functools import cache

POLES = """\
more additional greater, less fewer
more_than, less_than fewer_than, no_more_than, up_to, at_least, at_most
at_least minimum no_less no_fewer, at_most up_to maximum no_more, exactly, average mean, median
at_the_latest no_later, at_the_earliest
higher high highest, lower low lowest
above over exceed, below under
increase rise rose risen grow grew grown growth up, decrease reduce reduction fall fell fallen drop decline down cut
improve improvement better best good strong, worsen worse worst deteriorate deterioration bad poor weak
large larger largest big bigger long longer, small smaller smallest little short shorter
before until, after since following
from, to
within inside, outside beyond
with, without
all every each both, some, most, few, no none neither
majority, minority
must shall, should, may might could
will, may might could should
can, cannot
always, usually often, sometimes, seldom rarely, never
hour hourly, day daily, week weekly, fortnight, month monthly, quarter quarterly, term, year yearly annual annually
hundred, thousand, million, billion
per_cent percent, percentage_point
number, percentage proportion share, rate, average
good, outstanding, satisfactory, inadequate
red, amber, green
on_track on_target, off_track off_target, at_risk
boy boys, girl girls
man men, woman women
mother, father
child children young, adult adults
primary, secondary, nursery
first, second, third, last
earlier early earliest, later late latest
start begin began begun open launch, end finish stop close cease
enter join, leave left
include, exclude except
internal, external
national, local, regional
revenue, capital
income, expenditure spending
surplus, deficit
gross, net
provisional, final
permanent, temporary
compulsory statutory, voluntary
accept approve agree, reject refuse decline
pass, fail
support, oppose
young younger youngest, old older oldest
new newer newest, old older oldest
positive, negative
same, different
academic, financial, calendar
autumn, spring, summer, winter
monday, tuesday, wednesday, thursday, friday, saturday, sunday
foster, adopt adoptive adoption
save saving, spend cost
planned plan, actual
and, or
long_term, short_term
yes, no
""".splitlines()
"""Words of which one says another thing than the next: those between two commas say the same."""
DENIALS = {"not", "no", "never", "without", "nor", "neither", "none", "cannot", "hardly", "no_longer", "no_one"}
BOUNDS = {"at_least", "at_most", "up_to", "more_than", "less_than", "fewer_than", "no_more", "no_less", "no_fewer",
          "all", "most", "some", "half", "double", "twice", "except", "excluding", "including"}  # fmt: skip
"""Words that make a text say more or less than it did, where they are put in or taken out."""
JOINS = {"and", "or"}
PREFIXES = ("un", "dis", "non-", "non", "in", "im", "mis", "over", "under")
SHORTEST = 5
"""From how many letters a word is long enough to be denied by what stands before it."""
ENDS = ("ing", "ed", "es", "s", "d", "e", "ly")


def are_opposed(before: list[str], after: list[str]) -> bool:
    """Whether words that took the place of others say another thing."""
    if bool(DENIALS & {*before}) != bool(DENIALS & {*after}):
        return True
    pairs = [(one, other) for one in before for other in after if one not in after and other not in before]
    return any(_is_denied(*pair) or _is_denied(*reversed(pair)) or _is_other(*pair) for pair in pairs)


def _is_other(one: str, other: str) -> bool:
    ways, others = _poles().get(_base(one), ()), _poles().get(_base(other), ())
    return any(row == another and pole != side for row, pole in ways for another, side in others)


def _is_denied(one: str, other: str) -> bool:
    """Whether a word is the other with “un” and the like before it, or with “n't” behind it."""
    if other in {f"{one}n't", f"{one}n’t"}:
        return True
    return len(one) >= SHORTEST and any(other == f"{prefix}{one}" for prefix in PREFIXES)


def turns(words: list[str], *, binds: bool) -> bool:
    """Whether words that are put in or taken out make a text say another thing."""
    said = {*words}
    is_joined = len(words) > 1 and (words[0] in JOINS or words[-1] in JOINS)
    return not said.isdisjoint(DENIALS) or (binds and (is_joined or not said.isdisjoint(BOUNDS)))


def _base(word: str) -> str:
    """Return a word without the end that its form gives it."""
    for end in ENDS:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST - 2:
            return word.removesuffix(end)
    return word


@cache
def _poles() -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for row, line in enumerate(POLES):
        for pole, words in enumerate(line.split(",")):
            for word in words.split():
                found[_base(word)] = (*found.get(_base(word), ()), (row, pole))
    return found
