"""`python -m tests.translations`: brings the catalogues into step with the sentences in the code.

The catalogues are `resources/translations/daybook_<language>.ts`: for Qt Linguist or any editor. What is translated
stays, new sentences come in unfinished, those nobody says any more go. Qt reads the compiled `.qm` beside it.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as Xml
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import PySide6

from tests.house.source import ROOT, modules

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"it": "it_IT", "de": "de_DE"}
CONTEXT = "daybook"
_PLACE = re.compile(r"\{(\w*)\}")

Key = tuple[str, str]
"""A sentence and its meaning, where one word means two things."""


@dataclass(frozen=True)
class Said:
    """A sentence of the code. `one` is its form for a single thing, for counts."""

    words: str
    meaning: str = ""
    one: str = ""
    place: str = field(default="", compare=False)

    @property
    def key(self) -> Key:
        return self.words, self.meaning


@dataclass
class Entry:
    """What a catalogue has for one sentence; two forms and more for counts, none while it is unfinished."""

    forms: list[str]

    @property
    def is_finished(self) -> bool:
        return bool(self.forms) and all(self.forms)


def places(words: str) -> list[str]:
    """The {parts} of a sentence, in order of their names."""
    return sorted(_PLACE.findall(words))


def calls(tree: ast.AST, *names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of these functions, in the order of the file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in names:
                yield name, node


@cache
def sentences() -> dict[Key, Said]:
    """Every sentence of the code, as `tr`, `count` and `say` are given them."""
    found: dict[Key, Said] = {}
    for place, tree in modules().items():
        for name, call in calls(tree, "tr", "count", "say"):
            told = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if name == "count" and len(told) == 2:
                said = Said(told[1], one=told[0], place=place)
            elif name == "tr" and told:
                said = Said(told[0], told[1] if len(told) > 1 else "", place=place)
            elif name == "say" and told and not isinstance(call.func, ast.Attribute):
                said = Said(told[0], place=place)
            else:
                continue
            if not re.search(r"[^\W\d_]|“", _PLACE.sub("", said.words)):
                continue  # only parts and signs: nothing to translate
            known = found.setdefault(said.key, said)
            if known.one != said.one:
                raise ValueError(f"“{said.words}” is a count in {said.place} and none, or another, in {known.place}")
    return found


def path_of(language: str) -> Path:
    return FOLDER / f"daybook_{language}.ts"


def read(path: Path) -> dict[Key, Entry]:
    """The entries of a catalogue; one that is marked unfinished has no forms."""
    if not path.exists():
        return {}
    found = {}
    for message in Xml.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        forms: list[str] = []
        if translation is not None and translation.get("type") != "unfinished":
            several = [form.text or "" for form in translation.findall("numerusform")]
            forms = several or [translation.text or ""]
        found[(message.findtext("source") or "", message.findtext("comment") or "")] = Entry(forms)
    return found


def write(path: Path, language: str, entries: dict[Key, Entry]) -> None:
    """A catalogue of all sentences of the code, with what `entries` has of them."""
    root = Xml.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    context = Xml.SubElement(root, "context")
    Xml.SubElement(context, "name").text = CONTEXT
    for said in sorted(sentences().values(), key=lambda said: (said.place, said.key)):
        message = Xml.SubElement(context, "message", {"numerus": "yes"} if said.one else {})
        Xml.SubElement(message, "location", filename=f"../../{said.place}")
        Xml.SubElement(message, "source").text = said.words
        if said.meaning:
            Xml.SubElement(message, "comment").text = said.meaning
        if said.one:
            Xml.SubElement(message, "extracomment").text = f"One: {said.one}"
        _translation(message, entries.get(said.key, Entry([])), bool(said.one))
    Xml.indent(root, "    ")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + Xml.tostring(root, "unicode") + "\n", encoding="utf-8", newline="\n")


def _translation(message: Xml.Element, entry: Entry, is_count: bool) -> None:
    fits = entry.is_finished and is_count == (len(entry.forms) > 1)
    translation = Xml.SubElement(message, "translation", {} if fits else {"type": "unfinished"})
    if is_count:
        for form in entry.forms if fits else ["", ""]:
            Xml.SubElement(translation, "numerusform").text = form
    elif fits:
        translation.text = entry.forms[0]


def compile_to(source: Path, target: Path) -> None:
    """The form that Qt reads; what is unfinished stays English."""
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    command = [tool, "-silent", "-nounfinished", source, "-qm", target]
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


def missing(language: str) -> list[Said]:
    """The sentences this catalogue has no translation for."""
    entries = read(path_of(language))
    return [said for key, said in sentences().items() if key not in entries or not entries[key].is_finished]


def main() -> None:
    for language in LANGUAGES:
        path = path_of(language)
        write(path, language, read(path))
        compile_to(path, path.with_suffix(".qm"))
        print(f"{path.name}: {len(missing(language))} of {len(sentences())} sentences are missing")


if __name__ == "__main__":
    main()
