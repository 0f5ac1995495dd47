"""What was made once is kept, within bounds; the longest unused goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

V = TypeVar("V")


class Kept(Generic[V]):
    """A bounded memory of made things; `weigh` says how much room one takes."""

    def __init__(self, room: int, weigh: Callable[[V], int] = lambda _: 1) -> None:
        self._room = room
        self._weigh = weigh
        self._weight = 0
        self._things: OrderedDict[Hashable, V] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """Give the thing under this key; make it if it is not there."""
        found = self._things.get(key)
        if found is not None:
            self._things.move_to_end(key)
            return found
        made = make()
        self._things[key] = made
        self._weight += self._weigh(made)
        while self._weight > self._room and len(self._things) > 1:
            self._weight -= self._weigh(self._things.popitem(last=False)[1])
        return made

    def __len__(self) -> int:
        """Count the things kept."""
        return len(self._things)

    def clear(self) -> None:
        """Forget everything."""
        self._things.clear()
        self._weight = 0
