"""The changes, family by family: each module is one family, with its name and its cases."""
