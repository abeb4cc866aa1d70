"""Parts of a large grid, each a request that the engine accepts."""

from __future__ import annotations

import itertools
import json
from typing import Any, Dict, Iterator, List, Optional, Tuple

#: The most rows of a part. An answer of the engine may have 100 000; of smaller ones, one is read while the next is
#: computed, and two at once are further from the time that a request may take.
MOST_ROWS = 25_000

#: The most bytes that the lists of a request take. A line of the engine has at most 1 MiB, the rest of it is left for
#: what is no list.
MOST_BYTES = 900_000

_ITEM_BY_ITEM = json.JSONEncoder(separators=("\n", ":"))


def of(request: Dict[str, Any], lists: Dict[str, List[Any]]) -> Iterator[Dict[str, Any]]:
    """Yields requests whose rows one after the other are those of all.

    Args:
        request: the whole request.
        lists: its parameters with several values, the last of which runs fastest.
    """
    fixed, cut = _cut(lists)
    for values in itertools.product(*(lists[name] for name in fixed)):
        part = {**request, **dict(zip(fixed, ([value] for value in values)))}
        if cut is None:
            yield part
            continue
        name, size = cut
        for begin in range(0, len(lists[name]), size):
            yield {**part, name: lists[name][begin:begin + size]}


def _cut(lists: Dict[str, List[Any]]) -> Tuple[List[str], Optional[Tuple[str, int]]]:
    """Returns the lists of which a part has one value, and the list of which it has some."""
    names = list(lists)
    rows, room = 1, MOST_BYTES
    for name in reversed(names):
        lengths = _lengths(lists[name])
        if rows * len(lengths) > MOST_ROWS or sum(lengths) > room:
            size = min(MOST_ROWS // rows, room // max(lengths))
            return names[:names.index(name)], (name, max(1, size))
        rows *= len(lengths)
        room -= sum(lengths)
    return [], None


def _lengths(values: List[Any]) -> List[int]:
    """Returns how many bytes each item takes in a line, with the comma and the blank behind it."""
    return [len(text) + 2 for text in _ITEM_BY_ITEM.encode(values)[1:-1].split("\n")]
