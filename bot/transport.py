"""Requests to the Bot API over one aiohttp session, for python-telegram-bot and for Pandu's own."""

import json
import math
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final
from urllib.request import getproxies, proxy_bypass

import aiohttp
from pydantic import SecretStr, TypeAdapter
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECT_SECONDS: Final = 10.0
# Long: a message whose answer was not awaited may arrive twice.
ANSWER_SECONDS: Final = 60.0
# What a slow line needs to carry 20 MB.
UPLOAD_SECONDS: Final = 240.0

#: Half as long under way as json's.
_JSON: Final[TypeAdapter[Any]] = TypeAdapter(Any)


class TelegramTrouble(Exception):
    """Telegram cannot be talked to right now; trying again later is right."""


class Unreachable(TelegramTrouble):
    """The request never left for Telegram, so repeating it doubles nothing."""


class Unanswered(TelegramTrouble):
    """The request may have been carried out, but no answer came."""


class Refusal(Exception):
    """Telegram answered no. `retry_after` is in seconds; `moved_to` is the group's new chat id."""

    def __init__(
        self,
        code: int,
        description: str,
        *,
        retry_after: float | None = None,
        moved_to: int | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.moved_to = moved_to

    @property
    def reason(self) -> str:
        """What it says, cut before it could quote a person: `Bad Request: message is too long`."""
        return ": ".join(self.description.split(": ")[:2])[:100]


@dataclass(frozen=True)
class Upload:
    """A file to send: where it lies, and the name people see."""

    path: Path
    name: str


class Transport(BaseRequest):
    """One session to one Bot API server. The token is in every address, so no address is shown.

    `call` speaks raw Bot API JSON; as a BaseRequest it carries python-telegram-bot's own calls.
    """

    def __init__(self, api_url: str, token: SecretStr) -> None:
        self._api_url = api_url
        self._token = token
        self._session: aiohttp.ClientSession | None = None
        #: When the server last said yes, in seconds of the monotonic clock.
        self.answered_at = -math.inf

    @property
    def read_timeout(self) -> float | None:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Open the session, once for all who share it."""
        if self._session is None:
            proxy = _proxy(self._api_url)
            auth = None if proxy is None else aiohttp.BasicAuth.from_url(proxy)
            self._session = aiohttp.ClientSession(
                proxy=proxy, proxy_auth=auth, json_serialize=_dumps
            )

    async def shutdown(self) -> None:
        """Close the session."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(
        self,
        method: str,
        payload: Mapping[str, Any] | None = None,
        *,
        uploads: Mapping[str, Upload] | None = None,
        patience: float = ANSWER_SECONDS,
    ) -> Any:
        """The result of a Bot API method, as JSON, within `patience` seconds.

        `uploads` go as multipart, each under its field's name; a nested one is referred to by
        the payload as `attach://<field>`. Raises Refusal, Unreachable, Unanswered; OSError for
        an upload that cannot be opened.
        """
        address = f"{self._address('')}/{method}"
        if not uploads:
            return _result(*await self._send(address, _patience(patience), json=payload or {}))
        with _form(payload or {}, uploads) as form:
            limits = _patience(patience, UPLOAD_SECONDS)
            return _result(*await self._send(address, limits, data=form))

    @asynccontextmanager
    async def download(self, file_path: str) -> AsyncIterator[aiohttp.StreamReader]:
        """The content of a file that `getFile` named. Raises as `call` does."""
        address = f"{self._address('/file')}/{file_path}"
        limits = _patience(ANSWER_SECONDS, UPLOAD_SECONDS)
        with _Troubles():
            async with self._open.get(address, timeout=limits, allow_redirects=False) as response:
                if response.status != HTTPStatus.OK:
                    raise _refusal(response.status, await response.read())
                yield response.content

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        *_: Any,
        **_other_limits: Any,
    ) -> tuple[int, bytes]:
        """What python-telegram-bot asks for. Raises its TimedOut and NetworkError, addressless."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else ANSWER_SECONDS
        data = None if request_data is None else _library_form(request_data)
        limits = _patience(seconds, UPLOAD_SECONDS if isinstance(data, aiohttp.FormData) else 0)
        try:
            return await self._send(url, limits, http_method=method, data=data)
        except Unanswered as trouble:
            raise TimedOut from trouble
        except Unreachable as trouble:
            raise NetworkError("unreachable") from trouble

    @property
    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("the transport is not initialized")
        return self._session

    def _address(self, folder: str) -> str:
        return f"{self._api_url}{folder}/bot{self._token.get_secret_value()}"

    async def _send(
        self,
        address: str,
        limits: aiohttp.ClientTimeout,
        *,
        http_method: str = "POST",
        **body: Any,
    ) -> tuple[int, bytes]:
        with _Troubles():
            async with self._open.request(
                http_method, address, timeout=limits, allow_redirects=False, **body
            ) as response:
                answer = await response.read()
                if response.status == HTTPStatus.OK:
                    self.answered_at = time.monotonic()
                return response.status, answer


def _dumps(value: Any) -> str:
    return _JSON.dump_json(value).decode()


def _proxy(api_url: str) -> URL | None:
    """The way out that the environment names; aiohttp would look each time, in two threads."""
    address = URL(api_url)
    if address.host is None or proxy_bypass(address.host):
        return None
    proxy = getproxies().get(address.scheme)
    return URL(proxy) if proxy else None


class _Troubles:
    """Turns aiohttp's errors into ours, whose text holds no address and so no token."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
            raise Unreachable(type(error).__name__) from None
        if isinstance(error, aiohttp.ClientError | TimeoutError):
            raise Unanswered(type(error).__name__) from None


def _patience(seconds: float, transfer: float = 0) -> aiohttp.ClientTimeout:
    """Limits of a request: `transfer` is what the body may take besides the answer."""
    return aiohttp.ClientTimeout(
        total=CONNECT_SECONDS + seconds + transfer, connect=CONNECT_SECONDS, sock_read=seconds
    )


def _result(status: int, body: bytes) -> Any:
    if status != HTTPStatus.OK:
        raise _refusal(status, body)
    answer = _parsed(body)
    if not answer.get("ok"):
        raise Unanswered("not Telegram's answer")
    return answer.get("result")


def _refusal(status: int, body: bytes) -> Refusal:
    answer = _parsed(body)
    parameters = answer.get("parameters") or {}
    return Refusal(
        status,
        str(answer.get("description") or "no description"),
        retry_after=parameters.get("retry_after"),
        moved_to=parameters.get("migrate_to_chat_id"),
    )


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


@contextmanager
def _form(payload: Mapping[str, Any], uploads: Mapping[str, Upload]) -> Iterator[aiohttp.FormData]:
    form = aiohttp.FormData(quote_fields=False)  # Telegram would show the quoting to people
    for name, value in payload.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    with ExitStack() as files:
        for name, upload in uploads.items():
            file: BinaryIO = files.enter_context(upload.path.open("rb"))
            form.add_field(name, file, filename=upload.name)
        yield form


def _library_form(request_data: RequestData) -> aiohttp.FormData | dict[str, str]:
    if not request_data.contains_files:
        return request_data.json_parameters
    form = aiohttp.FormData(request_data.json_parameters, quote_fields=False)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
