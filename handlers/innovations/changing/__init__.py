""" "Ubah" on a verified innovation's card: one thing at a time, some of it waits for the office."""

from handlers.innovations.changing.choosing import change
from handlers.innovations.changing.sending import FORM
from handlers.innovations.changing.showing import difference_lines, label, labels, shown

__all__ = ["FORM", "change", "difference_lines", "label", "labels", "shown"]
