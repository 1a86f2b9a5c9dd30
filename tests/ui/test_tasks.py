"""Tasks started by widgets: kept alive, the newest wins, every error lands in one place."""

from __future__ import annotations

import asyncio

from ui.tasks import Tasks


async def test_a_result_is_handed_over() -> None:
    errors: list[BaseException] = []
    results: list[int] = []
    tasks = Tasks(errors.append)

    async def work() -> int:
        return 42

    await tasks.start(work(), results.append)
    await asyncio.sleep(0)
    assert (results, errors) == ([42], [])


async def test_an_error_goes_down_the_funnel_or_to_who_asked() -> None:
    funnel: list[BaseException] = []
    own: list[BaseException] = []
    tasks = Tasks(funnel.append)

    async def fail() -> None:
        raise ValueError("boom")

    await asyncio.wait([tasks.start(fail()), tasks.start(fail(), failed=own.append)])
    await asyncio.sleep(0)
    assert [str(error) for error in funnel] == ["boom"]
    assert [str(error) for error in own] == ["boom"]


async def test_only_the_newest_search_answers() -> None:
    answers: list[str] = []
    tasks = Tasks(lambda error: None)
    gate = asyncio.Event()

    async def look(words: str) -> str:
        await gate.wait()
        return words

    older = tasks.start(look("ma"), answers.append, latest="search")
    newer = tasks.start(look("maja"), answers.append, latest="search")
    gate.set()
    await asyncio.wait([older, newer])
    await asyncio.sleep(0)
    assert older.cancelled()
    assert answers == ["maja"]


async def test_cancelling_is_not_an_error_and_closing_waits() -> None:
    errors: list[BaseException] = []
    tasks = Tasks(errors.append)
    ended: list[str] = []

    async def forever(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(name)

    tasks.start(forever("a"), latest="a")
    tasks.start(forever("b"))
    await asyncio.sleep(0)
    tasks.cancel("a")
    await tasks.close()
    assert sorted(ended) == ["a", "b"]
    assert errors == []


async def test_what_is_begun_after_closing_tells_nobody() -> None:
    heard: list[str] = []
    tasks = Tasks(lambda error: heard.append(repr(error)))
    await tasks.close()

    async def late() -> str:
        await asyncio.sleep(0)
        return "late"

    task = tasks.start(late(), then=heard.append)
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
    assert heard == []
