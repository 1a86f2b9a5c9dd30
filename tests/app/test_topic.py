"""Who listens to the desk hears everything in order, and one bad listener does not silence the others."""

from __future__ import annotations

import pytest

from app.topic import Topic


def test_listeners_hear_until_they_leave() -> None:
    topic: Topic[int] = Topic("n")
    heard: list[tuple[str, int]] = []
    leave = topic.subscribe(lambda n: heard.append(("first", n)))
    topic.subscribe(lambda n: heard.append(("second", n)))
    topic.publish(1)
    leave()
    leave()
    topic.publish(2)
    assert heard == [("first", 1), ("second", 1), ("second", 2)]


def test_a_listener_may_leave_while_being_told() -> None:
    topic: Topic[int] = Topic("n")
    heard: list[int] = []
    leave = topic.subscribe(lambda n: leave())
    topic.subscribe(heard.append)
    topic.publish(1)
    assert heard == [1]


@pytest.mark.logs_errors
def test_a_failing_listener_is_logged_without_its_message_and_the_rest_hear(caplog: pytest.LogCaptureFixture) -> None:
    topic: Topic[int] = Topic("day_changed")
    heard: list[int] = []

    def fails(_: int) -> None:
        raise ValueError("Quackenbush, Zephyrina")

    topic.subscribe(fails)
    topic.subscribe(heard.append)
    topic.publish(7)
    assert heard == [7]
    assert "day_changed" in caplog.text
    assert "ValueError" in caplog.text
    assert "Quackenbush" not in caplog.text
