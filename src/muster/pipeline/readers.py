"""Readers: processes that read pages side by side, and give them back in the order in which they came."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from muster.errors import IngestError, UnreadableSource
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Page, ReportHead
from muster.pipeline.candidates import Reading, read_candidate, read_page

T = TypeVar("T")
Result = Reading | IngestError | None
# Tasks under way for each process: enough that none waits, few enough that memory stays flat.
_AHEAD = 4
# So many pages one after the other that cannot be read even alone: then it is not the pages.
_MOST_CRASHES = 3
# A page on which a library hangs, or crashes, takes its process with it and nothing else.
_MOST_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be read, with what is given for it; `every` where it is read even if it seems to hold no claim."""

    page: Page
    given: ReportHead
    every: bool = False


class Readers:
    """Reads tasks in `n` processes, or in this one where n is 1. To be closed, best by `with`."""

    def __init__(self, lexicon: Lexicon, own_names: Sequence[Path] = (), n: int = 1) -> None:
        """`own_names` are the files that the lexicon was loaded with beside the bundled ones."""
        self._lexicon = lexicon
        self._own_names = tuple(own_names)
        self._n = n
        self._pool: ProcessPoolExecutor | None = None
        self._n_crashes = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._pool:
            # Who breaks off does not wait for pages under way.
            self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def read(self, items: Iterable[tuple[T, Task | Result]]) -> Iterator[tuple[T, Result]]:
        """Each item with its result, in order; items that come with a result keep it."""
        if self._n == 1:
            for item, task in items:
                yield item, _read(task, self._lexicon) if isinstance(task, Task) else task
            return
        waiting: deque[tuple[T, Task | Result, Future[Result] | None]] = deque()
        n_tasks = 0
        for item, task in items:
            future = self._submit(task) if isinstance(task, Task) else None
            waiting.append((item, task, future))
            n_tasks += future is not None
            while waiting and (n_tasks > _AHEAD * self._n or waiting[0][2] is None):
                item, task, future = waiting.popleft()
                n_tasks -= future is not None
                yield item, self._finish(task, future)
        for item, task, future in waiting:
            yield item, self._finish(task, future)

    def _submit(self, task: Task) -> Future[Result]:
        if self._pool is None:
            # Not by fork: the parent may have threads, and a database open.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._n, context, _prepare, (self._own_names,))
        try:
            return self._pool.submit(_read_here, task)
        except BrokenProcessPool:
            self._pool = None
            return self._submit(task)

    def _finish(self, task: Task | Result, future: Future[Result] | None) -> Result:
        if future is None or not isinstance(task, Task):
            return task if not isinstance(task, Task) else None
        try:
            result = future.result()
        except BrokenProcessPool:
            return self._read_alone(task)
        self._n_crashes = 0
        return result

    def _read_alone(self, task: Task) -> Result:
        """Reads in a process of its own what may have broken the others down."""
        if self._n_crashes == _MOST_CRASHES:
            # Processes cannot be had on this machine.
            return _read(task, self._lexicon)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, context, _prepare, (self._own_names,)) as pool:
            try:
                result = pool.submit(_read_here, task).result()
                self._n_crashes = 0
                return result
            except BrokenProcessPool:
                self._n_crashes += 1
                told = f"could not be read: the process that tried crashed, or ran for more than {_MOST_SECONDS} s"
                return UnreadableSource(task.page.source, told)


_own: dict[str, Lexicon] = {}


def _prepare(own_names: Sequence[Path]) -> None:
    """Sets a process up: its lexicon, and that Ctrl-C is its parent's matter."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _own["lexicon"] = load_lexicon(*own_names)


def _read_here(task: Task) -> Result:
    if not hasattr(signal, "alarm"):
        return _read(task, _own["lexicon"])
    signal.alarm(_MOST_SECONDS)
    try:
        return _read(task, _own["lexicon"])
    finally:
        signal.alarm(0)


def _read(task: Task, lexicon: Lexicon) -> Result:
    if task.every:
        return read_page(task.page, task.given, lexicon, by_rules=True)
    return read_candidate(task.page, task.given, lexicon)
