"""Who may import whom (the contracts are in pyproject under `tool.importlinter`)."""

from __future__ import annotations

from tests.house.source import imports, modules

# The desk, pure types and arithmetic, and the one way to log.
SEEN_BY_UI = {
    *(
        "agenda",
        "checking",
        "clock",
        "connecting",
        "desk",
        "directory",
        "finder",
        "log",
        "news",
        "phones",
        "ref",
        "search",
        "settings",
        "spans",
        "together",
        "topic",
    ),
    *(
        "at_login",
        "away",
        "figures",
        "offering",
        "paper",
        "patients",
        "search_text",
        "tries",
        "when",
        "why",
        "writeback",
    ),
}


def test_ui_sees_only_the_desk_and_pure_types() -> None:
    strangers = {
        f"{path}: {name}"
        for path, tree in modules("ui").items()
        for name in imports(tree)
        if name.split(".")[0] == "app" and name.split(".")[1:2] and name.split(".")[1] not in SEEN_BY_UI
    }
    assert not strangers


def test_no_practice_system_knows_another() -> None:
    rooms = {path.split("/")[1] for path in modules("adapters") if path.count("/") > 1}
    strangers = {
        f"{path}: {name}"
        for path, tree in modules("adapters").items()
        for name in imports(tree)
        if (parts := name.split("."))[0] == "adapters" and parts[1] in rooms and parts[1] != path.split("/")[1]
    }
    assert not strangers


def test_the_packaging_folder_does_not_hide_the_library_of_that_name() -> None:
    import packaging.version

    assert packaging.version.Version("1.2") < packaging.version.Version("1.10")
