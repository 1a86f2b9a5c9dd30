"""A tiny typed publish and subscribe. Callbacks run on the publishing thread, in order of subscribing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Topic(Generic[T]):
    """`topic.subscribe(callback)` gives back the function that ends it. A failing callback does not stop the others."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._callbacks: list[Callable[[T], object]] = []

    def subscribe(self, callback: Callable[[T], object]) -> Callable[[], None]:
        self._callbacks.append(callback)

        def end() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return end

    def publish(self, news: T) -> None:
        for callback in tuple(self._callbacks):
            try:
                callback(news)
            except Exception as error:
                import logging  # only when something is wrong

                # The class alone: a message may hold what a person typed.
                logging.getLogger(__name__).error("a listener of %s failed: %s", self.name, type(error).__name__)
