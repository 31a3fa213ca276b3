"""The list of what each command was tried with (`surface.csv`) is complete, and its tests exist."""

import ast
import csv
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from domain.people import Role
from handlers.routes import ROUTES
from handlers.routing import OTHERS, Kind

HERE: Final = Path(__file__).parent
TRIED: Final = ("empty_state", "wrong_input", "stale_button", "other_region_refused")


def rows() -> list[dict[str, str]]:
    """A row per command."""
    with (HERE / "surface.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def commands() -> dict[str, Role]:
    """Every command with the roles that may use it, in the order of the routes."""
    found: dict[str, Role] = {}
    for route in ROUTES.all:
        if route.kind is Kind.COMMAND and route.name != OTHERS:
            found[f"/{route.name}"] = found.get(f"/{route.name}", Role(0)) | route.for_
    return found


@cache
def names_in(file: str) -> frozenset[str]:
    """The functions of a file below tests/."""
    tree = ast.parse((HERE / file).read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in tree.body if isinstance(node, functions))


def test_every_command_has_its_row_and_every_row_its_command() -> None:
    assert [row["command"] for row in rows()] == list(commands())


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["command"])
def test_a_row_names_the_roles_and_tests_that_there_are(row: dict[str, str]) -> None:
    roles = {role.name.lower() for role in commands()[row["command"]] if role.name}
    assert set(row["roles"].split()) == roles
    for column in TRIED:
        named = [cell.partition("::") for cell in row[column].split()]
        assert named, f"{column} has not been tried"
        assert [name for file, _, name in named if name not in names_in(file)] == []


def test_no_command_is_done_before_somebody_looked_at_it() -> None:
    assert [row["command"] for row in rows() if not row["screenshot"]] == []
