"""A made-up language that shows which words do not come from the texts."""

import re

from fluent.syntax import ast
from fluent.syntax.visitor import Transformer

_ACCENTS = str.maketrans("aeioucnsyzAEIOUCNSYZ", "åéîøüçñšýžÅÉÎØÜÇÑŠÝŽ")
_KEPT = re.compile(r"&\w+;|https?://\S+|/\w+")  # entities, links and commands must go on working


class _Accents(Transformer):
    def __init__(self) -> None:
        self._in_tag = False

    def visit_Message(self, node: ast.Message) -> ast.Message:  # noqa: N802  # fluent's naming
        if node.value is not None:
            node.value = self._bracketed(node.value)
        for attribute in node.attributes:
            attribute.value = self._bracketed(attribute.value)
        return node

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802  # same
        pieces = re.split(r"([<>])", node.value)
        node.value = "".join(self._piece(piece) for piece in pieces)
        return node

    def visit_Placeable(self, node: ast.Placeable) -> ast.Placeable:  # noqa: N802  # same
        if isinstance(node.expression, ast.StringLiteral):
            node.expression.value = accented(node.expression.value)
        else:
            self.generic_visit(node)
        return node

    def _bracketed(self, pattern: ast.Pattern) -> ast.Pattern:
        self.generic_visit(pattern)
        pattern.elements = [ast.TextElement("⟦"), *pattern.elements, ast.TextElement("⟧")]
        return pattern

    def _piece(self, text: str) -> str:
        if text in "<>" and text:
            self._in_tag = text == "<"
            return text
        return text if self._in_tag else accented(text)


def accented(text: str) -> str:
    """`text` with accents on its letters, except in entities, links and commands."""
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(_ACCENTS), kept[0]]
        at = kept.end()
    return "".join([*parts, text[at:].translate(_ACCENTS)])


def pseudo(resource: ast.Resource) -> ast.Resource:
    """The resource with every message bracketed and accented; the given one stays as it is."""
    copy = resource.clone()
    _Accents().visit(copy)
    return copy
