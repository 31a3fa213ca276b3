"""Compares code and locale, and looks at every text."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from locales.catalog import Catalog, resources
from locales.shown import FUNCTIONS, kebab
from tests.textlint.code import Code, read_code
from tests.textlint.wording import Text, texts, wording

#: Attributes that a question's text may have (handlers/conversation).
OF_QUESTIONS = frozenset(["label", "wrong", "help", "doubt"])
#: Texts beside the questions that a questionnaire may have.
OF_QUESTIONNAIRES = frozenset(["check", "header", "send"])
#: Words that a text must name although they are not to be used, by key.
NAMED = {"setting-wrong": ('"error" instead of "gangguan"', '"warning" is English')}


def problems(root: Path) -> list[str]:
    """Everything that is wrong, one line each; empty when all is well."""
    return check(read_code(root), resources())


def check(code: Code, parsed: dict[str, ast.Resource]) -> list[str]:
    """What does not fit between this code and these texts."""
    known = {text.key: text for text in texts(parsed)}
    catalog = Catalog(parsed.values())
    return [
        *_twice(parsed),
        *_dangling(parsed, known),
        *_missing(code, known),
        *_colliding(code),
        *_variables(code, catalog),
        *_unused(code, known, parsed),
        *_worded(code, known),
        *code.prose,
    ]


def _twice(parsed: dict[str, ast.Resource]) -> Iterator[str]:
    names = Counter(
        entry.id.name
        for resource in parsed.values()
        for entry in resource.body
        if isinstance(entry, (ast.Message, ast.Term))
    )
    yield from (f"{name}: stands twice in the locale" for name, n in names.items() if n > 1)


def _dangling(parsed: dict[str, ast.Resource], known: dict[str, Text]) -> Iterator[str]:
    for file, resource in parsed.items():
        references = _References()
        references.visit(resource)
        for name in sorted(references.messages - known.keys()):
            yield f"{file}: refers to {name}, which does not exist"
        for name in sorted(references.functions - FUNCTIONS.keys() - {"NUMBER"}):
            yield f"{file}: no function {name}"


def _missing(code: Code, known: dict[str, Text]) -> Iterator[str]:
    for use in code.uses:
        if use.key not in known and use.key not in map(kebab, code.refusals):
            yield f"{use.where}: no text {use.key}"
    for refusal, where in code.refusals.items():
        if kebab(refusal) not in known:
            yield f"{where}: no text {kebab(refusal)}"
    for question, where in code.questions.items():
        for key in (question, f"{question}.label"):
            if key not in known:
                yield f"{where}: no text {key}"
    for name, members in code.enums.items():
        keys = [f"{name}-{member}" for member in members]
        if any(key in known for key in keys):
            yield from (f"no text {key}, unlike its siblings" for key in keys if key not in known)


def _colliding(code: Code) -> Iterator[str]:
    for question, where in code.questions.items():
        if question.rsplit("-", 1)[1] in OF_QUESTIONNAIRES:
            yield f"{where}: {question} would be the text of a question and of the whole form"


def _variables(code: Code, catalog: Catalog) -> Iterator[str]:
    for use in code.uses:
        if use.values is not None and use.key in catalog:
            lacking = catalog.variables(use.key) - use.values
            yield from (f"{use.where}: {use.key} needs ${name}" for name in sorted(lacking))


def _unused(code: Code, known: dict[str, Text], parsed: dict[str, ast.Resource]) -> Iterator[str]:
    references = _References()
    for resource in parsed.values():
        references.visit(resource)
    used = (
        {use.key for use in code.uses} | references.messages | code.models | code.questions.keys()
    )
    used |= set(map(kebab, code.refusals))
    used |= {f"{enum}-{member}" for enum, members in code.enums.items() for member in members}
    used |= {f"{question}.{part}" for question in code.questions for part in OF_QUESTIONS}
    forms = {question.rsplit("-", 1)[0] for question in code.questions}
    used |= {f"{form}-{part}" for form in forms for part in OF_QUESTIONNAIRES}
    for key, text in known.items():
        if key not in used and not code.mentions(key):
            yield f"{text.file}: {key} is said nowhere"


def _worded(code: Code, known: dict[str, Text]) -> Iterator[str]:
    plain = {use.key for use in code.uses if use.plain}
    for key, text in known.items():
        for wrong in wording(text, plain=key in plain or key.startswith("button-")):
            if wrong not in NAMED.get(key, ()):
                yield f"{text.file}: {key}: {wrong}"


class _References(Visitor):
    def __init__(self) -> None:
        self.messages: set[str] = set()
        self.functions: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # fluent
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.messages.add(f"{node.id.name}{attribute}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802  # fluent
        self.functions.add(node.id.name)
        self.generic_visit(node)
