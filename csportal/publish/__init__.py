"""Formats: tables, charts and pages written as HTML, SVG, Plotly figures, CSV, JSON and Markdown."""
