"""What is shown: charts, tables and pages, made from the portal and knowing nothing of formats."""
