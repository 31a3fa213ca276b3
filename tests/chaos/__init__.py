"""Pandu under kill -9, outages and crowds: afterwards every count is exact.

`make test` runs test_*.py; `make chaos` also long_*.py and, with `python -m tests.chaos`, hundreds
of kills.
"""
