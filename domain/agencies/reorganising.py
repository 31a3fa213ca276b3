"""What may not be when units are renamed, merged, divided or dissolved."""

from domain.errors import Refused


class AgencyUnknown(Refused):
    """There is no such unit in the admin's own region."""


class AgencyNameTaken(Refused):
    """Another unit of the region, maybe one that has ended, has this name. Values: name."""


class NamesCollide(Refused):
    """Both units have innovations of the same name: one is renamed or merged first.

    Values: names, into.
    """


class AgencyInside(Refused):
    """A unit cannot become part of itself or of one below it. Values: name, into."""


class AgencyNotEmpty(Refused):
    """A unit that holds innovations is merged, not dissolved. Values: name, count."""
