"""Brings all rules together: importing this fills registry.CHECKS."""

from . import rules_head, rules_order, rules_page, rules_tables, rules_text, rules_words
from .paper import Paper

__all__ = ["Paper", "rules_head", "rules_order", "rules_page", "rules_tables", "rules_text", "rules_words"]
