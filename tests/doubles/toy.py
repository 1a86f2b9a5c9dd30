"""What every toy practice system stands on: a real loopback socket, a log of calls, and faults in a queue.

Subclass `Toy`: `routes()` says which handler answers what, `admit()` checks keys and rates before it. A handler is a
plain function of the call; state lives in the toy and may be looked at and changed from the test's thread. All toys
share one thread with an event loop. Not here: any system's dialect (`<kind>_server.py`), the clock (`hand_clock.py`).
"""

from __future__ import annotations

import asyncio
import json
import re
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from functools import cache
from typing import Any, Self, TypeVar
from urllib.parse import parse_qsl

from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import compile_path
from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

T = TypeVar("T")
HTML = b"<!DOCTYPE html><html><body><h1>Sorry, something went wrong</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Call:
    """One request as it arrived. Header names are lower case; `params` are the parts of the path a route names."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def line(self) -> str:
        return f"{self.method} {self.path}"

    def json(self) -> Any:
        """The body; an AssertionError when it is no JSON, for no adapter of ours sends anything else."""
        assert self.headers.get("content-type", "").startswith("application/json"), "the body is not said to be JSON"
        return json.loads(self.body)

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.query if key == name]

    def get(self, name: str, default: str = "") -> str:
        return next(iter(self.all(name)), default)


Handler = Callable[[Call], Response]
Routes = list[tuple[str, str, Handler]]
"""(verb, path with {names}, handler); the first that fits answers."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with one call whose "VERB /path" matches `on` (a regular expression).

    `status` answers instead of the handler, `drop` resets the connection; with `after` the handler has done its work
    before. `delay` waits that many real seconds first, or until the caller gives up. With neither status nor drop the
    call is answered as usual.
    """

    status: int | None = None
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    after: bool = False
    delay: float = 0.0
    on: str = ""

    @property
    def harms(self) -> bool:
        return self.drop or self.status is not None


def html_error(status: int = 502, **more: Any) -> Fault:
    return Fault(status, HTML, {"content-type": "text/html"}, **more)


def lost_answer(on: str) -> Fault:
    """The far side does what is asked, then the line breaks."""
    return Fault(drop=True, after=True, on=on)


class Toy:
    """A toy system. `now` is the far side's clock (aware); `with toy.serving():` opens the socket at `origin`."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.calls: list[Call] = []
        self.faults: deque[Fault] = deque()
        self.origin = ""
        self.errors: list[BaseException] = []
        self._routes = [(verb, compile_path(path)[0], handler) for verb, path, handler in self.routes()]
        self._state = ServerState()

    def routes(self) -> Routes:
        raise NotImplementedError

    def admit(self, call: Call) -> Response | None:
        """A refusal before any handler is asked (keys, rates), or None."""
        return None

    def unknown(self, call: Call) -> Response:
        """The answer where no route fits."""
        return HTMLResponse(HTML, 404)

    def fail(self, *faults: Fault) -> None:
        """Queue faults: each spoils the next call that it fits, once."""
        self.faults.extend(faults)

    def made(self, pattern: str) -> list[Call]:
        """The calls so far whose "VERB /path" matches."""
        return [call for call in self.calls if re.search(pattern, call.line)]

    @contextmanager
    def serving(self) -> Iterator[Self]:
        """Listen on a loopback port of its own. On leaving, a handler that broke is raised."""
        server = _on_loop(self._listen())
        try:
            yield self
        finally:
            _on_loop(self._shut(server))
        if self.errors:
            raise AssertionError(f"a handler of the toy broke: {self.errors[0]!r}") from self.errors[0]

    # --- on the toys' own loop ---

    async def _listen(self) -> asyncio.Server:
        # asyncio turns Nagle's waiting off only for sockets that say they are TCP.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.bind(("127.0.0.1", 0))
        self.origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        config = Config(self._answer, log_config=None, lifespan="off", ws="none", interface="asgi3")
        config.load()
        loop = asyncio.get_running_loop()
        return await loop.create_server(lambda: H11Protocol(config, self._state, {}, loop), sock=listener)

    async def _shut(self, server: asyncio.Server) -> None:
        server.close()
        for connection in list(self._state.connections):
            connection.transport.abort()
        while self._state.tasks:  # each hears that its connection is gone
            await asyncio.wait(set(self._state.tasks))
            await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        body = b""
        while (message := await receive())["type"] == "http.request":
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        call = Call(
            scope["method"],
            scope["path"],
            tuple(parse_qsl(scope["query_string"].decode("ascii"), keep_blank_values=True)),
            {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]},
            body,
        )
        self.calls.append(call)
        fault = next((each for each in self.faults if re.search(each.on, call.line)), None)
        if fault is not None:
            self.faults.remove(fault)
            if fault.delay and await _gave_up(receive, fault.delay):
                return
        if fault is None or not fault.harms or fault.after:
            response = self._handle(call)
        if fault is not None and fault.drop:
            await self._reset(scope, receive)
            return
        if fault is not None and fault.status is not None:
            response = Response(fault.body, fault.status, dict(fault.headers))
        if "date" not in response.headers:
            response.headers["date"] = format_datetime(self.now(), usegmt=True)
        await response(scope, receive, send)

    def _handle(self, call: Call) -> Response:
        try:
            refusal = self.admit(call)
            if refusal is not None:
                return refusal
            for verb, pattern, handler in self._routes:
                if verb == call.method and (found := pattern.match(call.path)):
                    return handler(_with_params(call, found.groupdict()))
            return self.unknown(call)
        except Exception as error:
            self.errors.append(error)
            return JSONResponse({"message": "Internal Server Error"}, 500)

    async def _reset(self, scope: Any, receive: Any) -> None:
        """Break the connection as a dead line does: with a reset, not with a goodbye."""
        for connection in list(self._state.connections):
            if list(getattr(connection, "client", ())) == list(scope["client"]):
                transport = connection.transport
                transport.get_extra_info("socket").setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
                transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


def _with_params(call: Call, params: Mapping[str, str]) -> Call:
    return Call(call.method, call.path, call.query, call.headers, call.body, params)


async def _gave_up(receive: Any, seconds: float) -> bool:
    """Wait; True when the caller broke off meanwhile."""
    left = asyncio.ensure_future(receive())
    done, _ = await asyncio.wait({left}, timeout=seconds)
    left.cancel()
    return bool(done)


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """The one loop of all toys, on a thread that ends with the tests."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="toys", daemon=True).start()
    return loop


def _on_loop(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run_coroutine_threadsafe(work, _loop()).result(10)
