"""Every word Pandu says: Fluent messages in Indonesian, with arguments made safe in one place."""

from functools import cache
from typing import cast

from fluent.runtime import FluentBundle, resolver
from fluent.syntax import ast

from locales.catalog import Catalog, TextError, resources
from locales.markup import Markup, clip, escape, lines, unmarked, visible
from locales.pseudo import pseudo
from locales.shown import FUNCTIONS, argument, enum_key
from locales.splitting import length, split_html

__all__ = [
    "Markup",
    "TextError",
    "Texts",
    "clip",
    "enum_key",
    "escape",
    "length",
    "lines",
    "split_html",
    "unmarked",
    "visible",
]

# Its guard against hostile translations (2,500 characters) would refuse long answers of people.
resolver.MAX_PART_LENGTH = 1_000_000


class Texts:
    """The messages of one language.

    Arguments, made safe and readable here: text of people is escaped unless it is Markup; numbers
    `14.897`, `82,5`; dates `Kamis, 26 November 2020`; aware times in the region's zone
    `…, pukul 16.00 WIB`; dates with a precision; enums by their own text (`stage-applied`); models
    and dataclasses by theirs (`person`, whose variables are the fields); lists `a, b, dan c`. bool
    (`[yes]`, `[no]`) and None (`[none]`) are there to select on, never to print.
    """

    def __init__(self, parsed: list[ast.Resource]) -> None:
        self._catalog = Catalog(parsed)
        self._bundle = FluentBundle(["id"], functions=FUNCTIONS, use_isolating=False)
        for resource in parsed:
            self._bundle.add_resource(resource)
        self._constant: dict[str, Markup] = {}
        self._found: dict[str, tuple[resolver.Pattern, frozenset[str]]] = {}

    @classmethod
    @cache
    def load(cls, language: str = "id") -> "Texts":
        """The texts as people read them; read from the files once."""
        return cls(list(resources(language).values()))

    @classmethod
    def pseudo(cls, language: str = "id") -> "Texts":
        """Every message in ⟦brackets⟧ with åccénts: what stands outside came from code."""
        return cls([pseudo(resource) for resource in resources(language).values()])

    def has(self, key: str) -> bool:
        """Is there such a message, or with a dot such an attribute of one?"""
        return key in self._catalog

    def say(self, key: str, /, **args: object) -> Markup:
        """The message as Telegram HTML.

        `key` is a message ("coverage") or an attribute of one ("registration-name.label").
        Raises TextError when it or one of its variables is missing, TypeError for an argument
        that has no wording. Arguments it does not use may be anything.
        """
        pattern, variables = self._find(key)
        used = args.keys() & variables
        if not used and key in self._constant:
            return self._constant[key]
        shown = {name: argument(name, args[name], self.say) for name in used}
        text, errors = self._bundle.format_pattern(pattern, shown)
        if errors:
            raise TextError(f"{key}: {'; '.join(map(str, errors))}")
        said = Markup(text)
        if not used:
            self._constant[key] = said
        return said

    def plain(self, key: str, /, **args: object) -> str:
        """The message without markup, for buttons, WhatsApp and the command line."""
        return unmarked(self.say(key, **args))

    def _find(self, key: str) -> tuple[resolver.Pattern, frozenset[str]]:
        found = self._found.get(key)
        if found is None:
            if key not in self._catalog:
                raise TextError(f"no text {key}")
            name, _, attribute = key.partition(".")
            message = self._bundle.get_message(name)
            pattern = message.attributes[attribute] if attribute else message.value
            found = cast(resolver.Pattern, pattern), self._catalog.variables(key)
            self._found[key] = found
        return found
