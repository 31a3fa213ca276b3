"""What can be set from outside: environment variables or `.env`, named PANDU_…"""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "PANDU_"
TELEGRAM = "https://api.telegram.org"
LISTEN = "127.0.0.1:8081"

TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,100}")
DATABASES = re.compile(r"(sqlite\+aiosqlite:///|postgresql\+asyncpg://).+")
WEBHOOK_SECRETS = re.compile(r"[A-Za-z0-9_-]{16,256}")
HOST_AND_PORT = re.compile(r"(\[[0-9a-fA-F:]+\]|[\w.-]+):(\d{1,5})")


class WrongSetting(Exception):
    """A setting has a value Pandu cannot start with. `name` is the variable's, `PANDU_…`."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class LogLevel(StrEnum):
    """From which severity on lines are written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """JSON for machines, console for eyes."""

    JSON = "json"
    CONSOLE = "console"


def _shaped(pattern: re.Pattern[str]) -> AfterValidator:
    def check(secret: SecretStr) -> SecretStr:
        if not pattern.fullmatch(secret.get_secret_value()):
            raise ValueError("shape")
        return secret

    return AfterValidator(check)


def _web_address(*schemes: str) -> AfterValidator:
    def check(address: str) -> str:
        parts = urlsplit(address)
        if parts.scheme not in schemes or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("address")
        return address.rstrip("/")

    return AfterValidator(check)


def _host_and_port(listen: str) -> str:
    found = HOST_AND_PORT.fullmatch(listen)
    if found is None or not 0 < int(found[2]) < 65536:
        raise ValueError("host:port")
    return listen


def _folder(path: Path) -> Path:
    if path.exists() and not path.is_dir():
        raise ValueError("no folder")
    return path


class Settings(BaseSettings):
    """Every setting, checked. Secrets show as asterisks wherever they are printed."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    bot_token: Annotated[SecretStr, _shaped(TOKEN)] | None = None
    data_dir: Annotated[Path, AfterValidator(_folder)] = Path("var")
    database_url: Annotated[SecretStr, _shaped(DATABASES)] | None = None
    telegram_api_url: Annotated[str, _web_address("http", "https")] = TELEGRAM
    webhook_url: Annotated[str, _web_address("http", "https")] | None = None
    webhook_secret: Annotated[SecretStr, _shaped(WEBHOOK_SECRETS)] | None = None
    listen: Annotated[str, AfterValidator(_host_and_port)] | None = None
    region: Annotated[str, Field(pattern=r"^\d\d(\.\d\d)?$")] | None = None
    sends_in_flight: Annotated[int, Field(ge=1, le=100)] = 3
    rate: Annotated[float, Field(ge=0, le=1000)] = 30
    clock_file: Path | None = None
    log_level: Annotated[LogLevel, BeforeValidator(str.lower)] = LogLevel.INFO
    log_format: Annotated[LogFormat, BeforeValidator(str.lower)] = LogFormat.CONSOLE

    @model_validator(mode="after")
    def _belong_together(self) -> Self:
        if self.clock_file and self._real_telegram:
            raise WrongSetting(variable("clock_file"))
        if self.webhook_url and self._real_telegram and not self.webhook_url.startswith("https:"):
            raise WrongSetting(variable("webhook_url"))
        if self.webhook_url and self.webhook_secret is None:
            raise WrongSetting(variable("webhook_secret"))
        return self

    @property
    def token(self) -> SecretStr:
        """The bot's token. Raises WrongSetting where it is missing: not every command needs it."""
        if self.bot_token is None:
            raise WrongSetting(variable("bot_token"))
        return self.bot_token

    @property
    def database(self) -> str:
        """The database's address; it may hold a password. Default: a file in the data folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{self.data_dir / 'pandu.db'}"

    @property
    def serves(self) -> bool:
        """Is there something to listen for: a webhook, or whoever asks for health and metrics?"""
        return self.listen is not None or self.webhook_url is not None

    @property
    def host(self) -> str:
        """Where to listen, as a host or an address; only this machine where nothing is said."""
        return (self.listen or LISTEN).rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        """Where to listen."""
        return int((self.listen or LISTEN).rpartition(":")[2])

    @property
    def _real_telegram(self) -> bool:
        return urlsplit(self.telegram_api_url).hostname == urlsplit(TELEGRAM).hostname


def variable(field: str) -> str:
    """The environment variable of a field: `rate` → `PANDU_RATE`."""
    return PREFIX + field.upper()


def load() -> Settings:
    """The settings of environment and `.env`.

    Raises WrongSetting naming the first that is wrong; its value goes nowhere, for it may be a
    secret.
    """
    try:
        return Settings()
    except ValidationError as wrong:
        field = str(wrong.errors(include_input=False, include_url=False)[0]["loc"][0])
    raise WrongSetting(variable(field))
