"""What the rules refuse: each class name is the key of its message, its docstring the meaning."""

from typing import ClassVar


class Refused(Exception):
    """Something asked for is against a rule; nothing was changed, and a person is told why.

    `values` are the message's variables: ids, dates, numbers, names as typed; never prose.
    """

    key: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.key = "".join(f"-{c.lower()}" if c.isupper() else c for c in cls.__name__).lstrip("-")

    def __init__(self, **values: object) -> None:
        super().__init__(self.__class__.__name__)
        self.values = values
