"""In which order needs and services stand on the routes, so that the lines between them cross least."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations, permutations
from typing import NamedTuple, TypeAlias

Links: TypeAlias = tuple[tuple[int, int], ...]
"""A need and a service that may help it, for each line."""

MOST_TRIED = 6
"""With so many needs every order is tried; more of them keep their own."""


class Order(NamedTuple):
    """The needs, and the services of one world under each other, from top to bottom."""

    needs: tuple[int, ...]
    services: tuple[int, ...]


@lru_cache(maxsize=64)
def least_tangled(needs: int, domains: tuple[int, ...], links: Links) -> Order:
    """Find the order with the fewest crossings; among equal ones the one nearest to how the case lists them.

    `domains` is the world of every service: services of one world stay together.
    """
    own = tuple(range(needs))
    orders = permutations(own) if needs <= MOST_TRIED else [own]
    found = (Order(order, _services(order, domains, links)) for order in orders)
    return min(found, key=lambda order: crossings(order, links))


def _services(needs: Sequence[int], domains: Sequence[int], links: Links) -> tuple[int, ...]:
    """Order worlds, and services in them, by the middle of the needs they serve."""
    place = {need: n for n, need in enumerate(needs)}
    serves: dict[int, list[int]] = {}
    for need, service in links:
        serves.setdefault(service, []).append(place[need])
    middle = {service: sum(at) / len(at) for service, at in serves.items()}
    worlds = {domain: _mean(middle, [n for n, own in enumerate(domains) if own == domain]) for domain in domains}
    return tuple(
        sorted(
            range(len(domains)),
            key=lambda n: (worlds[domains[n]], domains[n], middle.get(n, worlds[domains[n]]), n),
        )
    )


def _mean(middle: Mapping[int, float], services: Sequence[int]) -> float:
    """Give where a world belongs; one that serves nothing goes to the end."""
    known = [middle[n] for n in services if n in middle]
    return sum(known) / len(known) if known else float("inf")


def crossings(order: Order, links: Links) -> int:
    """Count how many pairs of lines cross."""
    left = {need: n for n, need in enumerate(order.needs)}
    right = {service: n for n, service in enumerate(order.services)}
    ends = [(left[need], right[service]) for need, service in links]
    return sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(ends, 2))
