"""A wrong setting ends the start with one clear line that names it; secrets are never shown."""

from pathlib import Path

import pytest

from bot.settings import LogFormat, LogLevel, Settings, WrongSetting, load, variable
from locales import Texts

TOKEN = "700000001:AAF-simulated-token-of-the-emulated-bot"
ADDRESS = "postgresql+asyncpg://pandu:sandi@db/pandu"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)


def test_without_any_setting_pandu_writes_to_telegram_from_a_file_database() -> None:
    settings = load()

    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database == "sqlite+aiosqlite:///var/pandu.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8081)
    assert (settings.sends_in_flight, settings.rate) == (3, 30)


def test_settings_come_from_a_file_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text(f"PANDU_BOT_TOKEN={TOKEN}\nPANDU_RATE=5\nOTHER=1\n")
    monkeypatch.setenv("PANDU_RATE", "0")
    monkeypatch.setenv("PANDU_REGION", "")
    monkeypatch.setenv("PANDU_LOG_LEVEL", "WARNING")
    monkeypatch.setenv("PANDU_LOG_FORMAT", "json")
    settings = load()

    assert settings.token.get_secret_value() == TOKEN
    assert settings.rate == 0
    assert settings.region is None
    assert (settings.log_level, settings.log_format) == (LogLevel.WARNING, LogFormat.JSON)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PANDU_BOT_TOKEN", "token saya"),
        ("PANDU_BOT_TOKEN", "700000001:pendek"),
        ("PANDU_DATABASE_URL", "mysql://pandu"),
        ("PANDU_DATABASE_URL", "postgresql://pandu:sandi@db/pandu"),
        ("PANDU_DATA_DIR", "berkas"),
        ("PANDU_TELEGRAM_API_URL", "api.telegram.org"),
        ("PANDU_TELEGRAM_API_URL", "ftp://api.telegram.org"),
        ("PANDU_WEBHOOK_URL", "http://pandu.contoh.go.id"),
        ("PANDU_WEBHOOK_SECRET", "dengan spasi di dalamnya"),
        ("PANDU_LISTEN", "8081"),
        ("PANDU_LISTEN", "127.0.0.1:70000"),
        ("PANDU_REGION", "Tangerang"),
        ("PANDU_SENDS_IN_FLIGHT", "0"),
        ("PANDU_SENDS_IN_FLIGHT", "tiga"),
        ("PANDU_RATE", "-1"),
        ("PANDU_RATE", "nan"),
        ("PANDU_CLOCK_FILE", "clock.json"),
        ("PANDU_LOG_LEVEL", "berisik"),
        ("PANDU_LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_told_to_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str
) -> None:
    (tmp_path / "berkas").touch()
    monkeypatch.setenv(name, value)

    with pytest.raises(WrongSetting) as wrong:
        load()

    assert wrong.value.name == name
    assert str(wrong.value) == name
    assert wrong.value.__context__ is None


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDU_WEBHOOK_URL", "https://pandu.contoh.go.id/telegram")

    with pytest.raises(WrongSetting, match="PANDU_WEBHOOK_SECRET"):
        load()


def test_the_clock_moves_only_beside_a_telegram_that_is_not_the_real_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PANDU_CLOCK_FILE", "clock.json")
    monkeypatch.setenv("PANDU_TELEGRAM_API_URL", "http://127.0.0.1:8080/")
    assert load().telegram_api_url == "http://127.0.0.1:8080"

    monkeypatch.setenv("PANDU_TELEGRAM_API_URL", "https://API.telegram.org:443/")
    with pytest.raises(WrongSetting, match="PANDU_CLOCK_FILE"):
        load()


def test_a_missing_token_is_asked_for_only_where_it_is_needed() -> None:
    settings = load()

    with pytest.raises(WrongSetting, match="PANDU_BOT_TOKEN"):
        _ = settings.token


def test_secrets_do_not_show_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDU_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("PANDU_DATABASE_URL", ADDRESS)
    monkeypatch.setenv("PANDU_WEBHOOK_SECRET", "sangat-sangat-rahasia")
    shown = f"{load()!r} {load()} {load().model_dump_json()}"

    assert "AAF" not in shown
    assert "sandi" not in shown
    assert "sangat" not in shown


@pytest.mark.parametrize("field", Settings.model_fields)
def test_every_setting_has_a_line_that_says_more_than_that_it_is_wrong(field: str) -> None:
    texts = Texts.load()
    line = texts.plain("setting-wrong", name=variable(field))

    assert line.startswith(variable(field))
    assert "\n" not in line
    assert len(line) > len(texts.plain("setting-wrong", name="PANDU_UNKNOWN")) + 10


@pytest.mark.parametrize(("listen", "host"), [("[::1]:80", "::1"), ("0.0.0.0:80", "0.0.0.0")])
def test_where_to_listen(monkeypatch: pytest.MonkeyPatch, listen: str, host: str) -> None:
    monkeypatch.setenv("PANDU_LISTEN", listen)

    assert (load().host, load().port) == (host, 80)
