"""The shapes that present makes and publish writes: text, tables, charts of marks, and the blocks of a page."""

from csportal.present.shapes.blocks import (
    Aside,
    Block,
    Blocks,
    Card,
    Cards,
    Code,
    Definitions,
    Details,
    ExceptionItem,
    Fact,
    Facts,
    Heading,
    Items,
    Menu,
    Text,
)
from csportal.present.shapes.chart import Axis, Band, Bars, Chart, Line, Mark, Nodes, Points, Rule, Spark
from csportal.present.shapes.feed import Feed, News
from csportal.present.shapes.page import Page
from csportal.present.shapes.table import Column, Row, Table
from csportal.present.shapes.text import Inline, Link, Number, Several, Tag

__all__ = [
    "Aside",
    "Axis",
    "Band",
    "Bars",
    "Block",
    "Blocks",
    "Card",
    "Cards",
    "Chart",
    "Code",
    "Column",
    "Definitions",
    "Details",
    "ExceptionItem",
    "Fact",
    "Facts",
    "Feed",
    "Heading",
    "Inline",
    "Items",
    "Line",
    "Link",
    "Mark",
    "Menu",
    "News",
    "Nodes",
    "Number",
    "Page",
    "Points",
    "Row",
    "Rule",
    "Several",
    "Spark",
    "Table",
    "Tag",
    "Text",
]
