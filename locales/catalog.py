"""The parsed texts of a language: which messages there are, and which variables each needs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

HOME = Path(__file__).parent


class TextError(LookupError):
    """A message or one of its variables is missing; nothing half is ever shown to a person."""


def resources(language: str = "id") -> dict[str, ast.Resource]:
    """The parsed files of a language by file name. Raises TextError where one cannot be read."""
    parsed = {}
    for file in sorted((HOME / language).glob("*.ftl")):
        parsed[file.name] = FluentResource(file.read_text("utf-8"))
        for entry in parsed[file.name].body:
            if isinstance(entry, ast.Junk):
                raise TextError(f"{file.name}: {entry.annotations[0].message} in {entry.content!r}")
    return parsed


class Catalog:
    """The patterns of messages ("coverage") and of their attributes ("coverage.label")."""

    def __init__(self, parsed: Iterable[ast.Resource]) -> None:
        self._patterns: dict[str, ast.Pattern] = {}
        for resource in parsed:
            for entry in resource.body:
                if isinstance(entry, ast.Message):
                    self._add(entry)

    def __contains__(self, key: str) -> bool:
        return key in self._patterns

    def __iter__(self) -> Iterator[str]:
        return iter(self._patterns)

    def variables(self, key: str) -> frozenset[str]:
        """The variables of a text and of the texts it refers to."""
        found = _References()
        found.visit(self._patterns[key])
        inner = (self.variables(other) for other in found.messages if other in self)
        return frozenset(found.variables).union(*inner)

    def _add(self, message: ast.Message) -> None:
        if message.value is not None:
            self._patterns[message.id.name] = message.value
        for attribute in message.attributes:
            self._patterns[f"{message.id.name}.{attribute.id.name}"] = attribute.value


class _References(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # fluent
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # fluent
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.messages.add(f"{node.id.name}{attribute}")
