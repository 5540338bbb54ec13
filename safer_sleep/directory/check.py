"""`python -m safer_sleep.directory.check`: what is to be done about the contact list, as a table for a service manager.

`make directory-check` runs it. It fails (exit code 1) for two reasons only: a file that does not fit, and a number that would be shown though nobody has
verified it. The rest is a list to work through.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from safer_sleep.advice.topics import topics
from safer_sleep.directory.cards import card, shown_phone, shown_text
from safer_sleep.directory.clock import now as clock_now
from safer_sleep.directory.load import Directory, directory, editions
from safer_sleep.directory.schema import DirectoryError, digits, numbers_in, reachable, text_reachable
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

#: Needs that end in a person: each has to have somebody for every area.
PERSON_TOPICS = "support/"

Row = tuple[str, str, str, str]


def rows(here: Directory, today: date) -> Iterator[Row]:
    """(what is wrong, who, area, what to do), most pressing first within each kind."""
    limit = timedelta(days=here.edition.recheck_after_days)
    for c in here.contacts.values():
        if c.verified and (today - c.verified > limit or (c.check_by and today > c.check_by)):
            yield "overdue", c.id, ", ".join(c.area), f"last verified {c.verified}; ring or look, then set the date"
    for c in here.contacts.values():
        if not c.for_parents or c.verified:
            continue
        held = " and ".join(kind for kind, value in (("phone", c.phone), ("text", c.text)) if value)
        yield "unverified", c.id, ", ".join(c.area), f"{held} held but not shown; confirm it" if held else "no number held; find one"
    for c in here.contacts.values():
        if c.phone and not reachable(c.phone):
            yield "unreachable", c.id, ", ".join(c.area), "the phone number is not a UK number; not shown"
        if c.text and not text_reachable(c.text):
            yield "unreachable", c.id, ", ".join(c.area), "no text can be sent to this number; not shown"
        if c.for_parents and not (c.phone or c.text or c.url or c.webchat or c.sure_route or c.note):
            yield "unreachable", c.id, ", ".join(c.area), "no phone, text, address or route"
        if c.url and not c.url_seen and c.for_parents:
            yield "unreachable", c.id, ", ".join(c.area), "the web address was never opened; not shown until url_seen is set to true"
    for topic in topics():
        if not topic.startswith(PERSON_TOPICS):
            continue
        for area in here.area_ids:
            who = [c for c in here.contacts.values() if c.for_parents and topic in c.serves and here.serves_area(c, area)]
            if not who:
                yield "nobody", topic, area, "no contact serves it; parents get the sure route in words only"
            elif not any(shown_phone(c) or shown_text(c) for c in who):
                yield "no number", topic, area, f"{len(who)} contact(s), none with a verified number"
    for c in here.contacts.values():
        if c.for_parents and c.verified and not any(source.how == "asked" for source in c.source):
            if any(number and len(digits(number)) > 3 for number in (c.phone, c.text)):
                yield "not rung", c.id, ", ".join(c.area), f"shown; read on public pages on {c.verified}, not rung or asked yet"
    for topic, answer_ids in answer_contacts().items():
        missing = [i for i in answer_ids if here.contact(i) is None]
        if missing:
            yield "not here", topic, here.edition.id, f"the answer names {', '.join(missing)}; give your contact `stands_for`"


def answer_contacts(folder: Path = DATA) -> dict[str, tuple[str, ...]]:
    """The contact ids that each written answer names. Read here, because answers belong to other people's folder."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*/answers.yml")):
        for name, variants in (read_yaml(path) or {}).get("responses", {}).items():
            for variant in variants:
                found[name.removeprefix("utter_")] = tuple((variant.get("metadata") or {}).get("contacts") or ())
    return found


def answer_words(folder: Path = DATA) -> dict[str, str]:
    """Everything that a written answer or a part of one can say, by file: source ids and addresses are no words."""

    def words(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key not in ("sources", "contacts", "reviewed", "topic", "url", "payload"):
                    yield from words(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from words(inner)

    files = {path: (read_yaml(path) or {}).get("responses", {}) for path in folder.glob("*/answers.yml")}
    files |= {path: read_yaml(path) for path in folder.glob("*/parts.yml")}
    return {f"{path.parent.name}/{path.name}": "\n".join(words(files[path])) for path in sorted(files)}


def verified_numbers(here: Directory) -> frozenset[str]:
    """Every number that may be shown, as digits. 18001 is the prefix of Relay UK, not a number of anybody."""
    held = {digits(n) for c in here.contacts.values() if c.verified for n in (c.phone, c.text) if n}
    return frozenset(held | {"18001"})


def shown_but_not_verified(here: Directory, now: datetime) -> Iterator[str]:
    """Numbers that a card or a written answer would show though no verified entry holds them."""
    allowed = verified_numbers(here)
    for contact in here.contacts.values():
        for area in (None, *here.area_ids):
            shown = card(contact, area, now, here)
            if ("phone" in shown or "text" in shown) and not contact.verified:
                yield f"{contact.id}: shows a number, but is not verified"
            # Addresses are left out: figures in a path are not rung.
            words = " | ".join(str(value) for key, value in shown.items() if key != "url")
            yield from (f"{contact.id}: shows {n}, which no verified contact holds" for n in numbers_in(words) if n not in allowed)
    for file, words in answer_words().items():
        for n in sorted(set(numbers_in(words)) - allowed):
            yield f"data/{file}: says {n}, which no verified contact holds"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="What is to be done about the contact list.")
    parser.add_argument("edition", nargs="*", help="folders in directory/ to check; all of them if none is named")
    parser.add_argument("--today", type=date.fromisoformat, default=clock_now().date(), help="check as if on this day (2026-11-22)")
    chosen = parser.parse_args(arguments)
    failed = False
    for edition in chosen.edition or editions():
        try:
            here = directory(edition)
        except DirectoryError as error:
            failed = True
            print(f"{edition}: the files do not fit. Mend these first:")
            print("\n".join(f"  {problem}" for problem in error.problems))
            continue
        print(_table(here, list(rows(here, chosen.today))))
        wrong = sorted(set(shown_but_not_verified(here, clock_now())))
        if wrong:
            failed = True
            print("\nSHOWN BUT NOT VERIFIED. This must not go out:")
            print("\n".join(f"  {one}" for one in wrong))
        print()
    return 1 if failed else 0


def _table(here: Directory, found: list[Row]) -> str:
    shown = sum(1 for c in here.contacts.values() if c.for_parents and c.verified)
    head = f"{here.edition.name}: {len(here.contacts)} contacts, {shown} verified and shown to parents, {len(found)} things to do"
    if not found:
        return f"{head}\n  nothing"
    counts = Counter(row[0] for row in found)
    head += "\n  " + ", ".join(f"{number} {what}" for what, number in counts.items())
    widths = [max(len(row[i]) for row in [("what", "who", "area", ""), *found]) for i in range(3)]
    lines = ["  " + "  ".join(word.ljust(width) for word, width in zip(row, widths)) + f"  {row[3]}" for row in [("what", "who", "area", "to do"), *found]]
    return "\n".join([head, *lines])


if __name__ == "__main__":
    sys.exit(main())
