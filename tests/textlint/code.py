"""What the code says: the keys of its texts, the words that stand in it against the rule."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from locales.shown import kebab

PACKAGES = ("bot", "handlers", "documents", "storage", "domain", "locales")
#: Calls whose first argument is a text's key, with the keywords that are no variables of it.
SAYING: dict[str, frozenset[str]] = {
    "Say": frozenset(["buttons", "to", "priority", "key", "share_phone", "file"]),
    "Show": frozenset(["buttons"]),
    "Edit": frozenset(["buttons"]),
    "Part": frozenset(),
    "Toast": frozenset(["alert"]),
    "Button": frozenset(["data", "url"]),
    "say": frozenset(),
    "plain": frozenset(),
}
PLAIN = frozenset(["Button", "Toast", "plain"])
_ENUMS = frozenset(["Enum", "StrEnum", "IntEnum", "Flag", "IntFlag"])
_KEY = re.compile(r"[a-z][a-z0-9]*(?:[-_.][a-z0-9_]+)+")
#: Where people's language is the subject, not the message.
UNDERSTANDING = (
    "domain/intents", "domain/matching", "domain/dates", "domain/names", "domain/numbers",
    "domain/phrases", "domain/agencies", "domain/regions", "domain/affairs", "domain/contacts",
    "handlers/intents",
)  # fmt: skip
_COMMON_WORDS = """
adalah agar akan anda atau bagi bapak belum bukan dalam dan dapat dari dengan harus ibu ini itu jika
kami ke lagi lewat maaf masih mohon oleh pada sampai saya sebelum sedang semua silakan sudah telah
terima tidak tulis untuk yang
"""
_INDONESIAN = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True)
class Use:
    """A text said with a literal key. `values` is None when some are not visible in the code."""

    key: str
    where: str
    values: frozenset[str] | None
    plain: bool = False


@dataclass
class Code:
    """What was read of the code."""

    uses: list[Use] = field(default_factory=list)
    literals: set[str] = field(default_factory=set)
    shapes: set[str] = field(default_factory=set)
    questions: dict[str, str] = field(default_factory=dict)
    enums: dict[str, list[str]] = field(default_factory=dict)
    refusals: dict[str, str] = field(default_factory=dict)
    models: set[str] = field(default_factory=set)
    prose: list[str] = field(default_factory=list)

    def mentions(self, key: str) -> bool:
        """Is the text of this key said somewhere, literally or by a shape like `command-…`?"""
        return key in self.literals or any(re.fullmatch(shape, key) for shape in self.shapes)


def read_code(root: Path) -> Code:
    """Read every module of the program."""
    code = Code()
    modules = [path for package in PACKAGES for path in sorted((root / package).rglob("*.py"))]
    trees = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text("utf-8")) for path in modules
    }
    for where, tree in trees.items():
        _read_classes(code, where, tree)
    _close_refusals(code, trees.values())
    for where, tree in trees.items():
        for node in ast.walk(tree):
            _read_node(code, where, node)
        if not where.startswith(UNDERSTANDING):
            code.prose += _prose(where, tree)
    return code


def _read_classes(code: Code, where: str, tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            bases = {_name(base) for base in node.bases}
            code.models.add(kebab(node.name))
            if bases & _ENUMS:
                code.enums[kebab(node.name)] = [kebab(member) for member in _members(node)]
            if "Refused" in bases:
                code.refusals[node.name] = where


def _close_refusals(code: Code, trees: Iterable[ast.Module]) -> None:
    """Also the refusals that are derived from others."""
    classes = [n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
    grown = True
    while grown:
        derived = {
            c.name: code.refusals[base]
            for c in classes
            for base in map(_name, c.bases)
            if base in code.refusals and c.name not in code.refusals
        }
        code.refusals.update(derived)
        grown = bool(derived)


def _read_node(code: Code, where: str, node: ast.AST) -> None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _KEY.fullmatch(node.value):
            code.literals.add(node.value)
    elif isinstance(node, ast.JoinedStr):
        code.shapes |= set(_shape(node))
    elif isinstance(node, ast.Raise) and node.exc is not None:
        if _name(node.exc) in code.refusals:
            code.uses.append(Use(kebab(_name(node.exc)), f"{where}:{node.lineno}", frozenset()))
    elif isinstance(node, ast.Call):
        place = f"{where}:{node.lineno}"
        code.uses += _uses(code, place, node)
        if _name(node.func) == "Questionnaire":
            code.questions.update(_questions(place, node))


def _uses(code: Code, where: str, call: ast.Call) -> Iterator[Use]:
    name = _name(call.func)
    if name in code.refusals:
        yield Use(kebab(name), where, _values(call, frozenset()))
    if name in SAYING and call.args:
        for key in _keys(call.args[0]):
            yield Use(key, where, _values(call, SAYING[name]), name in PLAIN)


def _keys(first: ast.expr) -> Iterator[str]:
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield first.value
    elif isinstance(first, ast.IfExp):
        yield from _keys(first.body)
        yield from _keys(first.orelse)


def _values(call: ast.Call, structural: frozenset[str]) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(filter(None, names)) - structural


def _questions(where: str, call: ast.Call) -> Iterator[tuple[str, str]]:
    name = next((a.value for a in call.args[:1] if isinstance(a, ast.Constant)), None)
    for question in call.args[1:]:
        if isinstance(question, ast.Call) and _name(question.func) == "ask" and question.args:
            asked = question.args[0]
            if isinstance(asked, ast.Constant):
                yield f"{name!s}-{asked.value!s}", where


def _shape(node: ast.JoinedStr) -> Iterator[str]:
    """The keys that an f-string may make, as a pattern, if it says enough of them."""
    parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
    known = "".join(str(part) for part in parts if part is not None)
    if len(re.sub(r"[^a-z]", "", known)) >= 4 and re.fullmatch(r"[a-z0-9_.-]+", known):
        yield "".join("[a-z0-9_-]+" if part is None else re.escape(str(part)) for part in parts)


def _members(node: ast.ClassDef) -> Iterator[str]:
    for statement in node.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            yield statement.targets[0].id


def _prose(where: str, tree: ast.Module) -> Iterator[str]:
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
        ):
            words = re.findall(r"[a-z]+", node.value.lower())
            if len(words) >= 3 and len(_INDONESIAN.intersection(words)) >= 2:
                yield f"{where}:{node.lineno}: words that belong in locales: {node.value[:60]!r}"


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""
