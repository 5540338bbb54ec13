"""The rules a clinician can read (`data/emergency/red_flags`), made ready once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from safer_sleep.safety.phrases import Grammar, PhraseBook
from safer_sleep.safety.spelling import Speller
from safer_sleep.safety.words import words_of
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

RULES = DATA / "emergency" / "red_flags"
REAL_WORDS = DATA / "emergency" / "real_words.yml"

#: How many words apart two things may be said and still belong together. Longer messages wander.
NEAR = 28


@dataclass(frozen=True)
class Rule:
    """One line of the file. The numbers are lists of phrases in the phrase book; `part` is that of the topic's answer, empty for the answer itself."""

    name: str
    topic: str
    sure: bool
    says: int | None
    with_all: tuple[int, ...]
    unless: int | None
    not_as: int | None
    facts: frozenset[str]
    no_facts: frozenset[str]
    despite: frozenset[str]
    can_be_denied: bool
    about: int | None = None
    part: str = ""


@dataclass(frozen=True)
class Context:
    """Words about the words: a course, a fear, last year. `effect` is what they do to a sign at most `within` words away."""

    name: str
    effect: str
    within: int
    says: int
    unless: int | None


@dataclass(frozen=True)
class RuleSet:
    rules: tuple[Rule, ...]
    contexts: tuple[Context, ...]
    figures: int
    figure_book: PhraseBook
    book: PhraseBook
    speller: Speller
    shorthand: Mapping[str, str]
    pairs: Mapping[tuple[str, str], str]
    deniers: frozenset[str]
    fillers: frozenset[str]
    carried: frozenset[str]

    def words(self, text: str) -> list[str]:
        return words_of(" ".join(self.speller.correct(words_of(text, self.shorthand, {}))), self.shorthand, self.pairs)


@lru_cache(maxsize=1)
def rule_set() -> RuleSet:
    return compile_rules(written_rules(), load(REAL_WORDS)["real_words"])


def written_rules(folder: Path = RULES) -> dict[str, Any]:
    """All files of `folder` as one: the word lists, and the rules (`signs`) in the order that `words.yml` gives to their files, with their topics.

    Raises:
        ValueError: a file that `order` does not name, or a section or word list that stands in two files.
    """
    files = {path.stem: load(path)["red_flags"] for path in sorted(folder.glob("*.yml"))}
    whole: dict[str, Any] = {}
    groups: dict[str, Any] = {}
    for written in files.values():
        _add(groups, written.pop("groups", {}))
        _add(whole, {section: content for section, content in written.items() if section not in ("topic", "part", "signs")})
    order = whole.pop("order")
    if sorted(order) != sorted(name for name, written in files.items() if "signs" in written):
        raise ValueError("`order` in words.yml has to name each file with signs once")
    rules = [{"topic": files[name]["topic"], "part": files[name].get("part", ""), **rule} for name in order for rule in files[name]["signs"]]
    return {**whole, "groups": groups, "rules": rules}


def _add(whole: dict[str, Any], part: Mapping[str, Any]) -> None:
    if twice := whole.keys() & part.keys():
        raise ValueError(f"written in two files: {sorted(twice)}")
    whole.update(part)


def compile_rules(written: Mapping[str, Any], real_words: Sequence[str]) -> RuleSet:
    grammar, book, figure_book = Grammar(written["groups"], written["also"]), PhraseBook(), PhraseBook()

    def listed(phrases: Sequence[str] | None, into: PhraseBook = book) -> int | None:
        return into.add(grammar.read(phrase) for phrase in phrases) if phrases else None

    figures = listed(written["figures_of_speech"], figure_book)
    rules = tuple(_rule(entry, listed) for entry in written["rules"])
    contexts = tuple(
        Context(name, entry["effect"], entry.get("within", NEAR), listed(entry["says"]) or 0, listed(entry.get("unless"))) for name, entry in written["contexts"].items()
    )
    shorthand = {short: " ".join(str(full).split()) for full, shorts in written["shorthand"].items() for short in shorts}
    pairs = {tuple(pair.split()): joined for joined, entries in written["pairs"].items() for pair in entries}
    denial = written["denial"]
    known = grammar.words | set(denial["deniers"]) | set(denial["fillers"]) | set(shorthand)
    return RuleSet(
        rules, contexts, figures or 0, figure_book, book, Speller(known, real_words), shorthand, pairs,
        frozenset(denial["deniers"]), frozenset(denial["fillers"]), frozenset(denial["carried"]),
    )  # fmt: skip


def _rule(entry: Mapping[str, Any], listed: Any) -> Rule:
    return Rule(
        name=entry["name"],
        topic=entry["topic"] if "/" in entry["topic"] else f"emergency/{entry['topic']}",
        sure=not entry.get("ask", False),
        says=listed(entry.get("says")),
        with_all=tuple(listed(phrases) for phrases in entry.get("with", ())),
        unless=listed(entry.get("unless")),
        not_as=listed(entry.get("not_as")),
        facts=frozenset(entry.get("facts", ())),
        no_facts=frozenset(entry.get("no_facts", ())),
        despite=frozenset(entry.get("despite", ())),
        can_be_denied=entry.get("can_be_denied", True),
        about=listed(entry.get("about")),
        part=entry.get("part", ""),
    )


def load(path: Path) -> Any:
    """One YAML file of rules or words."""
    return read_yaml(path)
