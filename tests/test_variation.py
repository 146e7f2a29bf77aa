from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from csportal.derive.variation.control_limits import SCALE, ControlLimits, control_limits, decimal
from csportal.derive.variation.special_causes import Cause, Flag
from csportal.derive.variation.variation import assurance, icon_of, variation
from csportal.derive.variation.xmr import Assurance, Kind
from tests.awkward import measure
from tests.variation_series import EAST, V1, V2, flagged, found, monthly, numbers, rebased


def between(lower: str, upper: str) -> ControlLimits:
    low, high = Fraction(lower), Fraction(upper)
    return ControlLimits((low + high) / 2, 1, (high - low) / 2 / SCALE, 1)


@pytest.mark.parametrize(
    ("lower", "upper", "better", "goal", "expected"),
    [
        # the table of NHSRplotthedots' tests
        ("1", "3", "higher", "4", Assurance.FAILING),
        ("5", "7", "higher", "4", Assurance.PASSING),
        ("1", "5", "higher", "4", Assurance.HIT_OR_MISS),
        ("1", "3", "lower", "4", Assurance.PASSING),
        ("5", "7", "lower", "4", Assurance.FAILING),
        ("1", "5", "lower", "4", Assurance.HIT_OR_MISS),
        # a target on a limit is hit or miss, by a hair's breadth it is not
        ("4", "7", "higher", "4", Assurance.HIT_OR_MISS),
        ("1", "4", "higher", "4", Assurance.HIT_OR_MISS),
        ("1", "4", "lower", "4", Assurance.HIT_OR_MISS),
        ("4.0001", "7", "higher", "4", Assurance.PASSING),
        ("1", "3.9999", "higher", "4", Assurance.FAILING),
        # nought and less are targets as any others
        ("1", "5", "lower", "0", Assurance.FAILING),
        ("-5", "-1", "higher", "0", Assurance.FAILING),
        ("-1", "5", "lower", "0", Assurance.HIT_OR_MISS),
    ],
)
def test_limits_say_whether_a_target_is_in_reach(lower, upper, better, goal, expected):
    """A target beyond the limits is met, or missed, nearly every time; one between them is met by chance."""
    assert assurance(between(lower, upper), Decimal(goal), better) == expected


@pytest.mark.parametrize(
    ("high", "better", "expected"),
    [
        (None, "higher", "common cause"),
        (True, "higher", "improvement H"),
        (False, "higher", "concern L"),
        (True, "lower", "concern H"),
        (False, "lower", "improvement L"),
        (True, "neither", "neutral H"),
        (False, "neither", "neutral L"),
        (True, "in-range", "neutral H"),
    ],
)
def test_side_is_good_or_bad_by_which_way_is_better(high, better, expected):
    """A high figure is an improvement where higher is better and a concern where lower is, and else neither."""
    flag = None if high is None else Flag(Cause.OUTSIDE, high=high)

    assert icon_of(flag, better).name == expected


def test_published_chart_is_drawn_again():
    """The README's chart of NHSRplotthedots: its mean, limits, the four figures that stand out, and its two icons."""
    one = found(EAST, better="lower", variation={"screened": "true"}, targets={"2016-17": "1200", "2017-18": "1200"})

    assert one.current
    assert [str(decimal(line, 0)) for line in one.current.lines] == ["740", "1009", "1545", "2082", "2350"]
    assert flagged(one) == {1: "two in three", 2: "two in three", 8: "outside the limits", 9: "outside the limits"}
    assert [icon_of(one.points[at].flag, "lower").kind for at in (1, 8)] == [Kind.IMPROVEMENT, Kind.CONCERN]
    assert one.icon
    assert (one.icon.kind, one.assurance) == (Kind.COMMON, Assurance.HIT_OR_MISS)


@pytest.mark.parametrize(
    ("values", "better", "kind", "concern", "finding"),
    [
        (V2, "higher", "common cause", False,
         "12 in March 2017 lies within the usual variation, from 5.6 to 19.2."),
        (f"{V2} 40", "higher", "improvement H", False,
         "40 in April 2017 is above the upper limit of 27.0, which is better than usual."),
        (f"{V2} 40", "lower", "concern H", True,
         "40 in April 2017 is above the upper limit of 27.0, which is worse than usual."),
        (f"{V2} 40", "neither", "neutral H", False,
         "40 in April 2017 is above the upper limit of 27.0, which is unusual."),
        ("9 11 10 9 11 10 1 2 3 4 5 6 7", "lower", "concern H", True,
         ("Over the last 7 figures, up to 7 in April 2017, each is higher than the one before it, which is worse than "
         "usual.")),
        ("9 10 9 10 9 10 9 12 11 12 11 12 11 12", "higher", "improvement H", False,
         "The last 7 figures, up to 12 in May 2017, all lie above the mean of 10.5, which is better than usual."),
        ("5 4 5 4 5 4 5 4 5 4 5 4 6 7 7", "lower", "concern H", True,
         ("7 in June 2017 is near the upper limit of 7.6, as is one of the two figures before it, which is worse than "
         "usual.")),
        ("7 7 7 7 7 7 7 7 7 7 7 7", "higher", "common cause", False,
         "7 in March 2017 is what it always was in these figures."),
        ("0 0 0 0 0 0 0 0 0 0 0 0", "lower", "common cause", False,
         "0 in March 2017 is what it always was in these figures."),
    ],
)  # fmt: skip
def test_newest_figure_has_its_icon_and_its_words(values, better, kind, concern, finding):
    """The icon is that of the newest figure, and a sentence says by which rule."""
    one = found(values, better=better)

    assert one.icon
    assert (one.icon.name, one.concern, one.finding) == (kind, concern, finding)


@pytest.mark.parametrize(
    ("target", "better", "expected", "failing", "said"),
    [
        ("20", "higher", "consistently failing", True,
         ("The target of 20 is above the upper limit of 19.2, so it will be missed nearly every month unless something "
         "changes.")),
        ("20", "lower", "consistently passing", False,
         ("The target of 20 is above the upper limit of 19.2, so it will be met nearly every month unless something "
         "changes.")),
        ("12", "higher", "hit or miss", False,
         ("The target of 12 lies within the usual variation, so it is met in one month and missed in another by "
         "chance.")),
        ("0", "higher", "consistently passing", False,
         ("The target of 0 is below the lower limit of 5.6, so it will be met nearly every month unless something "
         "changes.")),
        ("12", "neither", None, False, "Neither way is better, so no target is assessed."),
        ({"between": ["10", "14"]}, "in-range", None, False,
         "Whether a target that is a range will be met is not assessed."),
        ("increase", "higher", None, False, "There is no target in numbers to hold against the limits."),
    ],
)  # fmt: skip
def test_target_is_held_against_the_limits(target, better, expected, failing, said):
    """The target of the newest figure is in reach, out of reach or a matter of chance; without a number it is none."""
    one = found(V2, better=better, targets={"2016-17": target})

    assert (one.assurance, one.consistently_failing, one.assured) == (expected, failing, said)


def test_last_target_counts():
    """A target that moved counts as it is for the newest figure."""
    one = found(f"{V2} 12", targets={"2016-17": "12", "2017-18": "90"})

    assert (one.goal, one.assurance) == (Decimal(90), Assurance.FAILING)


@pytest.mark.parametrize(("count", "has"), [(1, False), (8, False), (11, False), (12, True), (13, True)])
def test_limits_take_twelve_figures(count, has):
    """With eleven figures there are no limits, no signals and no icon, and the measure says how many there are."""
    one = found(" ".join(["9", "11"] * 7).rsplit(" ", 14 - count)[0])

    assert len(one.points) == count
    assert (bool(one.icon), bool(one.current), one.reason == "") == (has, has, has)
    if not has:
        assert flagged(one) == {}
        there = f"there {'is' if count == 1 else 'are'} {count}"
        said = (
            "Not enough points yet to tell real change from usual ups and downs: "
            f"12 months in a row are needed; {there}."
        )
        assert (one.reason, one.finding, one.assurance) == (said, said, None)


def test_new_start_has_limits_of_its_own():
    """From a new start the mean and the limits are those of the figures since, and rows in a row are counted anew."""
    low, high = "9 11 9 11 9 11 9 11 9 11 9 11", "19 21 19 21 19 21 19 21 19 21 19 21"

    whole, parted = found(f"{low} {high}"), found(f"{low} {high}", variation=rebased(12))

    assert set(flagged(whole).values()) == {"shift", "two in three"}
    assert flagged(parted) == {}
    assert [one.mean for one in parted.segments] == [10, 20]
    assert [str(decimal(one.limits.upper, 2)) for one in parted.segments if one.limits] == ["15.32", "25.32"]
    assert parted.segments[1].rebase
    assert "begin anew in April 2017, as was decided on 1 June 2017: One team answers now." in parted.working


def test_row_does_not_go_on_across_a_new_start():
    """Six above the mean before a new start and six after it are no row of twelve."""
    values = "6 2 6 2 6 2 5 5 5 5 5 5 5 5 5 5 5 5 2 6 2 6 2 6"

    one = found(values, variation=rebased(12))

    assert flagged(one) == {}


def test_new_start_waits_for_twelve_figures():
    """A new start has no limits until it has twelve figures of its own; those before it keep theirs."""
    one = found(f"{V2} 15 15 15", variation=rebased(12))

    assert one.icon is None
    assert [bool(segment.limits) for segment in one.segments] == [True, False]
    assert one.reason == (
        "Not enough points yet to tell real change from usual ups and downs: "
        "12 months in a row are needed; there are 3 since the limits began anew in April 2017."
    )
    assert flagged(one) == {10: "outside the limits"}


def test_new_start_at_the_first_figure_is_none():
    """What begins with the first figure does not begin anew."""
    assert len(found(V2, variation=rebased(0)).segments) == 1


def test_limits_are_fixed_in_each_part():
    """Limits that rest on the first figures do so from each new start."""
    one = found(f"{V2} 30 {V2} 30", variation={"fix_after": "12", **rebased(13)})

    assert [segment.limits for segment in one.segments] == [control_limits(numbers(V2))] * 2


@pytest.mark.parametrize("window", ["year-to-date", "rolling-12-months"])
def test_figures_that_overlap_have_no_limits(window):
    """Figures that hold one another have no limits, and the measure says why."""
    one = found(V1, window=window)

    assert (one.segments, one.icon, one.assurance, one.concern) == ((), None, None, False)
    assert one.reason.endswith(", so limits of usual variation do not fit it.")
    assert one.working == one.finding == one.reason


def test_figures_of_whole_years_do_not_overlap():
    """A year's figures stand by themselves, whatever the window says."""
    _, kpi = measure(values={str(year): "5" for year in range(2008, 2024)}, window="rolling-12-months")
    portal, _ = measure(values={str(year): "5" for year in range(2008, 2024)}, window="rolling-12-months")

    assert variation(portal, kpi).icon


def test_suppressed_figure_leaks_nothing():
    """What stands before a suppressed figure has no part in anything that is worked out or said after it."""
    with_gap = [found(f"{before} suppressed {V2}") for before in ("10 12 11", "90 1 500")]

    assert len(with_gap[0].points) == 12
    assert with_gap[0].working == with_gap[1].working
    assert "is suppressed, and nothing is worked out across it." in with_gap[0].working


def test_newest_figure_suppressed_has_no_icon():
    """While the newest figure is suppressed nothing is drawn, flagged or assessed."""
    one = found(f"{V2} suppressed", targets={"2016-17": "12"})

    assert (one.points, one.icon, one.assurance, one.goal) == ((), None, None, None)


def test_working_can_be_done_by_hand():
    """The sums, the mean, the mean change, the limits and what follows from them stand in the working."""
    one = found(V2, targets={"2016-17": "12"})

    assert one.working.split("\n\n") == [
        "12 figures follow each other, month by month, from April 2016 to March 2017.",
        (
            "The sum of the 12 figures is 149, and divided by 12 that is their mean: 12.4. "
            "The 11 changes from one figure to the next add up to 28, whichever way they went, and divided by 11 that "
            "is 2.55. The limits lie 2.66 times that below and above the mean: 5.6 and 19.2. "
            "The near limits are two thirds of the way: 7.9 and 16.9. Nothing is rounded before the end."
        ),
        (
            "A figure stands out when it lies beyond a limit; when it is one of 7 or more in a row that all rise or "
            "all fall; when it is beyond a near limit, as are two of three in a row that lie on one side of the mean; "
            "or when it is one of 7 or more in a row on one side of the mean."
        ),
        (
            "12 in March 2017 lies within the usual variation, from 5.6 to 19.2. The target of 12 lies within the "
            "usual variation, so it is met in one month and missed in another by chance."
        ),
        "The method is that of NHS England’s Making Data Count: an individuals (XmR) chart.",
    ]


@pytest.mark.parametrize(
    ("values", "settings", "said"),
    [
        (
            V1, {},
            ("The 17 changes from one figure to the next add up to 32, whichever way they went, and divided by 17 that "
             "is 1.88. A change of 3.267 times that or more, 6.15, is left out as a jump; 2 are. The other 15 add up "
             "to 15, and divided by 15 that is 1.00. The limits lie 2.66 times that below and above the mean:"),
        ),
        (
            V2, {},
            ("The 11 changes from one figure to the next add up to 28, whichever way they went, and divided by 11 that "
             "is 2.55. A change of 3.267 times that or more, 8.32, is left out as a jump; none is so large. "
             "The limits lie 2.66 times that below and above the mean:"),
        ),
        # Only the first figures count, and so do only their changes: the jump to 90 is none of them.
        (f"{V2} 90", {"fix_after": "12"}, "or more, 8.32, is left out as a jump; none is so large."),
        # Nine changes of 1, one of 8 and one of 7 add up to 24: 3.267 × 24 / 11 is 7.128, so that only 8 is a jump.
        ("1 2 1 2 10 3 2 1 2 1 2 1", {}, "7.13, is left out as a jump; 1 is. The other 10 add up to 16, and divided"),
        ("7 7 7 7 7 7 7 7 7 7 7 7", {}, "This measure leaves jumps out; nothing ever changed, so there is none."),
    ],
)  # fmt: skip
def test_jumps_can_be_found_by_hand(values, settings, said):
    """Where jumps are left out, the working says from which size, how many are, and that none is where none is."""
    one = found(values, variation={"screened": "true", **settings})

    assert said in one.working
    assert "jump" not in found(values, variation=settings).working


def test_limits_are_shown_on_the_side_where_they_are():
    """Limits have as many decimals as it takes for each figure to lie on the side of the limit that it is said to."""
    # The mean is 279.99 / 28 = 9.99964…, which three decimals would show as 10.000, where 27 of the figures lie.
    one = found(f"{'10 ' * 27} 9.99", decimals="2")

    assert one.places == 4
    assert one.say(one.segments[0].mean) == "9.9996"


@pytest.mark.parametrize(
    ("unit", "values", "told_of"),
    [
        ("percent", "1 2 1 2 10 1 2 1 2 1 2 1", "lower"),
        ("percent", "99 98 99 98 90 99 98 99 98 99 98 99", "upper"),
        ("count", V1, "lower"),
        ("gbp", V1, ""),
        ("percent", "-1 2 1 2 10 1 2 1 2 1 2 1", ""),
        ("percent", "50 51 50 51 50 51 50 51 50 51 50 51", ""),
    ],
)
def test_limit_that_no_figure_can_reach_is_told(unit, values, told_of):
    """A limit below nought, or above 100%, is shown as it works out and said to be out of reach of any figure."""
    one = found(values, unit=unit)

    assert ("so it is not drawn" in one.working) == bool(told_of)
    assert (f"The {told_of} limit works out" in one.working) == bool(told_of)


def test_provisional_figure_is_told():
    """Where the newest figure may still change, the working says so."""
    values = monthly(V2)
    values["values"]["2017-03"] = {"value": "12", "status": "provisional"}
    portal, kpi = measure(**values)

    assert "to March 2017. The figure for March 2017 is provisional." in variation(portal, kpi).working


@pytest.mark.parametrize(
    "values",
    [
        " ".join(["999999999999999999999999", "999999999999999999999998"] * 7),
        " ".join(["0.00000000000000000001", "0"] * 7),
        " ".join(["0"] * 40),
        " ".join(str(one) for one in range(-20, 20)),
    ],
)
def test_hostile_series_come_to_an_end(values):
    """Figures as long as may be typed, tiny ones, noughts and negative ones are worked out like any others."""
    one = found(values, decimals="20", targets={"2016..2019": "0"})

    assert one.icon
    assert one.working
    assert one.assurance
