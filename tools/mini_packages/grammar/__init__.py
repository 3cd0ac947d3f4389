"""A trilingual grammar of official news releases, expanded to sentence triples.

`expand` yields sentences from patterns with slots; `lexicon` yields words and short phrases. Everything is
written for this project, nothing is taken from a corpus, and nothing beyond the standard library is needed.
"""

from tools.mini_packages.grammar.expand import all_patterns, expand
from tools.mini_packages.grammar.model import Triple
from tools.mini_packages.grammar.words import lexicon

__all__ = ["Triple", "all_patterns", "expand", "lexicon"]
