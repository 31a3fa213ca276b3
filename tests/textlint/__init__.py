"""The text lint: what the code says exists in the locale, and reads as Pandu should speak."""

from tests.textlint.checks import problems

__all__ = ["problems"]
