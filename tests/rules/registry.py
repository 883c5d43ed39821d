"""The rules by number: rules.toml has the words, @rule the functions. A function gives (page number, what is wrong)."""

import tomllib
from pathlib import Path

CHECKS = {}


def rule(number):
    """Registers the function that checks the rule of this number on a paper."""

    def enter(function):
        if number in CHECKS:
            raise ValueError(f"two functions for rule {number}")
        CHECKS[number] = function
        return function

    return enter


def table():
    """number -> {text, by, why}: see the head of rules.toml."""
    sections = tomllib.loads((Path(__file__).parent / "rules.toml").read_text())
    return {f"{section}.{i}": entry for section, entries in sections.items() for i, entry in entries.items()}


def complaints(paper, only=None):
    """(number, page, text) in the order of rules and pages."""
    found = []
    for number, check in CHECKS.items():
        if only is None or number == only:
            found += sorted((number, page, text) for page, text in check(paper))
    return sorted(found, key=lambda c: [int(part) for part in c[0].split(".")])
