"""The commands menu of each role, as Telegram shows it beside the text field."""

from collections.abc import Sequence
from typing import Any

from domain.people import Person, Role
from handlers.replies import Menu
from locales import Texts

_EVERYBODY = ("profil", "batal", "bantuan")
COMMANDS: dict[Role, Sequence[str]] = {
    Role.VISITOR: ("mulai", "cari", *_EVERYBODY),
    Role.OFFICER: ("mulai", "daftar", "lapor", "inovasi", "jadwal", "cari", "laporan", *_EVERYBODY),
    Role.HEAD: ("mulai", "inovasi", "cari", "laporan", *_EVERYBODY),
    Role.OBSERVER: ("mulai", "laporan", "inovasi", "cari", *_EVERYBODY),
    Role.ADMIN: (
        *("mulai", "laporan", "verifikasi", "evaluasi", "inovasi", "pengguna", "undang", "periode"),
        *(
            "peluncuran",
            "target",
            "pengumuman",
            "impor",
            "ekspor",
            "riwayat",
            "pengaturan",
            "daftar",
        ),
        *("lapor", "cari", *_EVERYBODY),
    ),
}


def menu_of(person: Person) -> Menu:
    """The menu of a person's private chat, for the role acted under."""
    return Menu(person.telegram_id, COMMANDS[person.role])


def described(names: Sequence[str], texts: Texts) -> list[dict[str, str]]:
    """Commands with what they do, as setMyCommands takes them."""
    return [{"command": name, "description": texts.plain(f"command-{name}")} for name in names]


def starting_menu(texts: Texts) -> dict[str, Any]:
    """The setMyCommands call for everybody whose chat has no menu of its own."""
    commands = described(COMMANDS[Role.VISITOR], texts)
    return {"commands": commands, "scope": {"type": "all_private_chats"}}
