"""The engine: one Java process that answers the requests of all threads, a line of JSON for each.

A request is written under a lock, together with its place in a queue; one thread reads the answers, which come in the
order of the requests. So nobody waits for a full pipe: what the process writes is always read. The process starts with
the first request. It is started again when it has died, and once for the requests that were under way, which change
nothing anywhere and may be asked twice. A forked child lets go of its parent's process and starts one of its own. At the
end of the interpreter the pipe is closed, which ends the process.
"""

from __future__ import annotations

import atexit
import collections
import json
import os
import subprocess
import threading
from typing import Any, Deque, Iterator, List, Optional

from . import _java
from ._errors import EngineError, error_of

#: Seconds that the process has to end by itself at the end of the interpreter.
PATIENCE = 5

#: What keeps the process out of the reach of an interrupt from the keyboard, which is meant for the interpreter.
_OWN_GROUP = ({"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)} if os.name == "nt"
              else {"start_new_session": True})


class _Died(Exception):
    """The end of the process before its answer."""


class _Pending:
    """A request whose answer is awaited."""

    __slots__ = ("_done", "_line")

    def __init__(self):
        self._done = threading.Event()
        self._line: Optional[bytes] = None

    def resolve(self, line: Optional[bytes]) -> None:
        """Hands over the answer, or None if there will be none."""
        self._line = line
        self._done.set()

    def answer(self) -> bytes:
        """Waits for the answer."""
        self._done.wait()
        if self._line is None:
            raise _Died
        return self._line


class _Process:
    """A running Java process, and what it has not answered yet.

    The pipes are unbuffered on this side, so that no lock of a buffer is left behind by a fork.
    """

    def __init__(self, command: List[str]):
        self._lock = threading.Lock()
        self._pending: Deque[_Pending] = collections.deque()
        self._alive = True
        self._messages: Deque[str] = collections.deque(maxlen=20)
        self._java = subprocess.Popen(command, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, **_OWN_GROUP)
        for target in self._read, self._listen:
            threading.Thread(target=target, name="spinthermo", daemon=True).start()

    @property
    def alive(self) -> bool:
        """Whether it can take requests."""
        return self._alive

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._java.pid

    def messages(self) -> str:
        """Returns the last lines that it wrote for people."""
        return "\n".join(self._messages)

    def ask(self, line: bytes) -> bytes:
        """Sends a request and waits for its answer."""
        pending = _Pending()
        with self._lock:
            if not self._alive:
                raise _Died
            self._pending.append(pending)
            try:
                self._write(line)
            except (OSError, ValueError):
                self._pending.remove(pending)
                raise _Died from None
        return pending.answer()

    def _write(self, line: bytes) -> None:
        rest = memoryview(line)
        while rest:
            rest = rest[self._java.stdin.write(rest):]

    def _read(self) -> None:
        for line in _lines(self._java.stdout):
            self._pending.popleft().resolve(line)
        with self._lock:
            self._alive = False
            while self._pending:
                self._pending.popleft().resolve(None)
        self._java.wait()

    def _listen(self) -> None:
        for line in _lines(self._java.stderr):
            self._messages.append(line.decode("utf-8", "replace").rstrip())

    def close(self) -> None:
        """Ends the process: it has nothing to do once its input has ended."""
        self._java.stdin.close()
        try:
            self._java.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._java.kill()

    def abandon(self) -> None:
        """Closes this side of the pipes, and leaves the process to the interpreter that started it."""
        for stream in (self._java.stdin, self._java.stdout, self._java.stderr):
            stream.close()
        self._java.returncode = 0


def _lines(stream) -> Iterator[bytes]:
    """Reads whole lines of an unbuffered stream until it ends."""
    rest = b""
    while True:
        try:
            chunk = stream.read(1 << 16)
        except (OSError, ValueError):
            return
        if not chunk:
            return
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole


class Engine:
    """What answers requests: a Java process that is started when it is needed, and again when it died.

    Safe for use by several threads, and after a fork.

    Args:
        options: options of the Java virtual machine, such as ``["-Xmx4g"]``.
        max_seconds: the longest time that one request may take.
    """

    def __init__(self, options: Optional[List[str]] = None, max_seconds: Optional[float] = None):
        self._options = list(options or [])
        self._max_seconds = max_seconds
        self._lock = threading.Lock()
        self._process: Optional[_Process] = None
        atexit.register(self.close)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forked)

    def request(self, request: dict) -> Any:
        """Asks one question of the oracle protocol.

        Args:
            request: the question, as ``{"op": "block", "J": "1", "beta": "2"}``.

        Returns:
            The whole answer, as a dictionary.

        Raises:
            InvalidParameter: if a parameter is missing, unknown or impossible.
            LimitExceeded: if it would take too much memory or time.
            EngineError: if there is no Java runtime, or the engine died over it twice.
        """
        answer = json.loads(self._ask(json.dumps(request).encode("ascii") + b"\n"))
        if "error" in answer:
            raise error_of(answer["error"])
        return answer

    def _ask(self, line: bytes) -> bytes:
        for _ in range(2):
            process = self._running()
            try:
                return process.ask(line)
            except _Died:
                self._drop(process)
        raise EngineError("The Java process ended twice without an answer. It wrote: " + (process.messages() or "nothing"))

    def _running(self) -> _Process:
        process = self._process
        if process is not None and process.alive:
            return process
        with self._lock:
            if self._process is None or not self._process.alive:
                self._process = _Process(self._command())
            return self._process

    def _command(self) -> List[str]:
        limit = [] if self._max_seconds is None else ["--max-seconds", str(self._max_seconds)]
        return [_java.java(), *self._options, "-jar", str(_java.jar()), "oracle", *limit]

    def _drop(self, process: _Process) -> None:
        with self._lock:
            if self._process is process:
                self._process = None

    @property
    def pid(self) -> Optional[int]:
        """The number of the Java process, or None while there is none."""
        return self._process.pid if self._process is not None else None

    def close(self) -> None:
        """Ends the Java process; the next request starts another one."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.close()

    def _forked(self) -> None:
        process, self._process = self._process, None
        self._lock = threading.Lock()
        if process is not None:
            process.abandon()
