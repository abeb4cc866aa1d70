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
from typing import Any, Deque, Iterable, Iterator, List, NamedTuple, Optional

from . import _java
from ._errors import EngineError, error_of

#: Seconds that the process has to end by itself at the end of the interpreter.
PATIENCE = 5

#: How many questions are sent before the answer to an earlier one is used.
AHEAD = 1

#: What keeps the process out of the reach of an interrupt from the keyboard, which is meant for the interpreter.
_OWN_GROUP = ({"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)} if os.name == "nt"
              else {"start_new_session": True})


class _Died(Exception):
    """The end of the process before it has read a request."""


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

    def answer(self) -> Optional[bytes]:
        """Waits for the answer; there is none if the process has died."""
        self._done.wait()
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
        threading.Thread(target=self._read, name="spinthermo", daemon=True).start()
        self._listener = threading.Thread(target=self._listen, name="spinthermo", daemon=True)
        self._listener.start()

    @property
    def alive(self) -> bool:
        """Whether it can take requests."""
        return self._alive

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._java.pid

    def messages(self) -> str:
        """Returns the last lines that it wrote for people, all of them once it has died."""
        if not self._alive:
            self._listener.join(PATIENCE)
        return "\n".join(self._messages)

    def send(self, line: bytes) -> _Pending:
        """Sends a request. A process to which a line was written only in part is killed, for it would misread the next."""
        pending = _Pending()
        with self._lock:
            if not self._alive:
                raise _Died
            try:
                self._pending.append(pending)
                self._write(line)
            except BaseException as fault:
                self.kill()
                if isinstance(fault, (OSError, ValueError)):
                    raise _Died from None
                raise
        return pending

    def _write(self, line: bytes) -> None:
        rest = memoryview(line)
        while rest:
            rest = rest[self._java.stdin.write(rest):]

    def _read(self) -> None:
        for line in _lines(self._java.stdout):
            if self._pending:
                self._pending.popleft().resolve(line)
        with self._lock:
            self._alive = False
            while self._pending:
                self._pending.popleft().resolve(None)
        self._java.wait()

    def _listen(self) -> None:
        for line in _lines(self._java.stderr):
            self._messages.append(line.decode("utf-8", "replace").rstrip())

    def kill(self) -> None:
        """Ends the process at once; what it has not answered stays without an answer."""
        self._alive = False
        self._java.kill()

    def close(self, is_exit: bool = False) -> None:
        """Ends the process, which has nothing to do once its input has ended.

        Args:
            is_exit: whether the interpreter ends; then nobody needs what is still under way, and nobody is told.
        """
        if is_exit and self._pending:
            self._pending = collections.deque()
            self.kill()
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


class _Question(NamedTuple):
    """A request that was sent, and to whom."""

    line: bytes
    process: _Process
    pending: _Pending


def _died_twice(process: _Process) -> EngineError:
    return EngineError("The Java process ended twice without an answer. It wrote: " + (process.messages() or "nothing"))


def _lines(stream) -> Iterator[bytes]:
    """Reads whole lines of an unbuffered stream until it ends."""
    begun: List[bytes] = []
    while True:
        try:
            chunk = stream.read(1 << 20)
        except (OSError, ValueError):
            return
        if not chunk:
            return
        *whole, rest = chunk.split(b"\n")
        for line in whole:
            yield b"".join([*begun, line])
            begun.clear()
        begun.append(rest)


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
        atexit.register(self._exit)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._forked)

    def __repr__(self):
        return f"<Engine: {f'Java process {self.pid}' if self.pid else 'not started'}>"

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
        return next(self.requests([request]))

    def requests(self, requests: Iterable[dict]) -> Iterator[Any]:
        """Asks several questions; the next one is under way already while an answer is used.

        Yields:
            The answers, in the order of the questions, each as :meth:`request` returns it.
        """
        sent: Deque[_Question] = collections.deque()
        for request in requests:
            sent.append(self._send(json.dumps(request).encode("ascii") + b"\n"))
            if len(sent) > AHEAD:
                yield self._answer(sent.popleft())
        while sent:
            yield self._answer(sent.popleft())

    def _send(self, line: bytes) -> _Question:
        """Sends a question to a living process: it may have died since it was asked last."""
        for _ in range(2):
            process = self._running()
            try:
                return _Question(line, process, process.send(line))
            except _Died:
                self._drop(process)
        raise _died_twice(process)

    def _answer(self, question: _Question) -> Any:
        """Waits for an answer, and asks once more if the process has died over it."""
        line = question.pending.answer()
        if line is None:
            self._drop(question.process)
            question = self._send(question.line)
            line = question.pending.answer()
        if line is None:
            self._drop(question.process)
            raise _died_twice(question.process)
        answer = json.loads(line)
        if "error" in answer:
            raise error_of(answer["error"])
        return answer

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
        process.kill()
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

    def _exit(self) -> None:
        if self._process is not None:
            self._process.close(is_exit=True)

    def _forked(self) -> None:
        process, self._process = self._process, None
        self._lock = threading.Lock()
        if process is not None:
            process.abandon()
