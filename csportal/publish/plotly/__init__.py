"""Charts as Plotly figures: plain values that the reader's browser draws when a chart is reached for.

Colours are named by role (`var(--series)`); the page's script puts in the colours of the reader's theme.
"""

from csportal.publish.plotly.colours import colour
from csportal.publish.plotly.figure import figure, figure_json

__all__ = ["colour", "figure", "figure_json"]
