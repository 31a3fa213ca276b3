"""Every word comes from the locale, exists, is used, and reads as Pandu should speak."""

import ast as python
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from locales import Texts
from locales.catalog import Catalog, resources
from tests.textlint import problems
from tests.textlint.checks import check
from tests.textlint.code import Code, read_code

ROOT = Path(__file__).parents[1]
FITTING: dict[str, object] = {"NUMBER": 1, "PHONE": "+6281234567890"}
NOON = datetime(2020, 11, 26, 12, tzinfo=ZoneInfo("Asia/Jakarta"))


def test_texts_and_code_agree() -> None:
    assert problems(ROOT) == []


class Functions(Visitor):
    """Which variables are given to a function, such as DATE."""

    def __init__(self) -> None:
        self.arguments: dict[str, object] = {}

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802  # fluent
        for argument in node.arguments.positional:
            if isinstance(argument, ast.VariableReference):
                self.arguments[argument.id.name] = FITTING.get(node.id.name, NOON)


def test_every_text_can_be_said() -> None:
    parsed, texts = resources(), Texts.load()
    catalog = Catalog(parsed.values())
    functions = Functions()
    for resource in parsed.values():
        functions.visit(resource)

    for key in catalog:
        values = {name: functions.arguments.get(name, "x") for name in catalog.variables(key)}
        assert texts.say(key, **values)


def lint(tmp_path: Path, code: str, ftl: str) -> list[str]:
    """What the lint says of one module and one file of texts."""
    (tmp_path / "handlers").mkdir()
    (tmp_path / "handlers" / "welcome.py").write_text(code)
    python.parse(code)
    return check(read_code(tmp_path), {"welcome.ftl": FluentResource(ftl)})


GOOD = 'Say("hello", name=name, buttons=[Button("button-go", data="go")])'
GOOD_FTL = "hello = Selamat pagi, <b>{ $name }</b>.\nbutton-go = Mulai\n"


def test_agreement_is_silent(tmp_path: Path) -> None:
    assert lint(tmp_path, GOOD, GOOD_FTL) == []


@pytest.mark.parametrize(
    ("code", "ftl", "problem"),
    [
        (GOOD + '\nSay("gone")', GOOD_FTL, "handlers/welcome.py:2: no text gone"),
        (GOOD + '\nSay("a" if x else "gone")', GOOD_FTL + "a = Ya\n", "no text gone"),
        (GOOD, GOOD_FTL + "spare = Selamat sore.\n", "welcome.ftl: spare is said nowhere"),
        ('Say("hello")\n"button-go"', GOOD_FTL, "hello needs $name"),
        (GOOD, GOOD_FTL + "hello = Lagi\n", "hello: stands twice in the locale"),
        ('Say("hello")', "hello = { other }\n", "refers to other, which does not exist"),
        ('Say("hello", x=1)', "hello = { FOO($x) }\n", "no function FOO"),
        ('Say("hello")', "hello = Apakah Anda siap?\n", '"anda" instead of "Bapak/Ibu"'),
        ('Say("hello")', "hello = Silahkan tunggu.\n", '"silahkan" instead of "silakan"'),
        ('Say("hello")', "hello = Ada error.\n", '"error" instead of "gangguan"'),
        ('Say("hello")', "hello = Please tunggu.\n", '"please" is English'),
        ('Say("hello")', "hello = <b>Halo\n", "<b> is not closed"),
        ('Say("hello")', "hello = <h1>Halo</h1>\n", "<h1> is not known to Telegram"),
        ('Say("hello")', "hello = Halo</b>\n", "</b> closes nothing"),
        ('Say("hello")', "hello = Tim A & B\n", '"&" must be "&amp;"'),
        (
            'Say("hello", n=1)',
            "hello = { $n ->\n    [0] <b>Kosong\n   *[other] Isi\n  }\n",
            "<b> is not closed",
        ),
        ('Button("button-go")', "button-go = <b>Mulai</b>\n", "markup where a button"),
        ('Toast("hello")', "hello = <b>Halo</b>\n", "markup where a button"),
        ('Button("button-go")', f"button-go = {'Mulai ' * 9}\n", "a button of more than 40"),
        ('Say("hello")', "hello =\n" + "    baris\n" * 15, "more than 14 lines"),
        (
            'class TooLate(Refused): "x"',
            GOOD_FTL,
            "no text too-late",
        ),
        (
            'class TooLate(Refused): "x"\nraise TooLate(due=1)',
            "too-late = Lewat { $days } hari.\n",
            "too-late needs $days",
        ),
        (
            'class Worse(Late): "x"\nclass Late(Refused): "x"',
            "late = Terlambat.\n",
            "no text worse",
        ),
        ('Questionnaire("form", M, ask("name"))', "form-name = Apa?\n", "no text form-name.label"),
        (
            'Questionnaire("form", M, ask("check"))',
            "form-check = Apa?\n    .label = Ringkasan\n",
            "would be the text of a question and of the whole form",
        ),
        (
            'class Stage(Enum):\n    TRIAL = 1\n    APPLIED = 2\n"stage-trial"',
            "stage-trial = uji coba\n",
            "no text stage-applied, unlike its siblings",
        ),
        ('x = "Mohon tulis nama yang benar"', "", "words that belong in locales"),
        ('x = f"Ada {n} inovasi dari unit yang sudah"', "", "words that belong in locales"),
    ],
)
def test_every_rule_complains_when_broken(
    tmp_path: Path, code: str, ftl: str, problem: str
) -> None:
    found = lint(tmp_path, code, ftl)

    assert any(problem in line for line in found), found


@pytest.mark.parametrize(
    ("code", "ftl"),
    [
        ('"""Mohon tulis nama yang benar."""', ""),
        ('KEYS = {"a": "hello-there"}', "hello-there = Halo\n"),
        ('Button(f"command-{name}")', "command-daftar = Daftarkan inovasi\n"),
        ('Say("hello", **values)', "hello = Halo { $name }\n"),
        ('class Stage(Enum):\n    TRIAL = "t"', "stage-trial = uji coba\n"),
        ('class Person: "x"', "person = { $name }\n"),
        (
            'Questionnaire("form", M, ask("name"))',
            "form-name = Apa?\n    .label = Nama\n    .wrong = Keliru\nform-check = Benar?\n",
        ),
        ('Say("hello")', "hello = Salin token dari @BotFather atau /start https://t.me/please\n"),
    ],
)
def test_what_is_right_is_left_alone(tmp_path: Path, code: str, ftl: str) -> None:
    assert lint(tmp_path, code, ftl) == []


def test_code_is_read_from_every_package() -> None:
    assert isinstance(read_code(ROOT), Code)
    assert "stage" in read_code(ROOT).enums
    assert "NameTaken" in read_code(ROOT).refusals
