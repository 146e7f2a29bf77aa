"""Charts as static SVG, drawn before any script."""

from csportal.publish.svg.picture import is_bar, svg

__all__ = ["is_bar", "svg"]
