"""Phrases of Latin that every language keeps in their own letters."""

from __future__ import annotations

from typing import Final

PHRASES: Final = (
    "a posteriori", "a priori", "ad hoc", "ad hominem", "ad infinitum", "ad interim", "alma mater", "alter ego",
    "ante mortem", "bona fide", "casus belli", "circa", "curriculum vitae", "cum laude", "de facto",
    "de jure", "de novo", "deus ex machina", "et al", "et cetera", "ex ante", "ex cathedra", "ex libris", "ex nihilo",
    "ex officio", "ex post", "ex situ", "ex vivo", "habeas corpus", "homo sapiens", "honoris causa", "ibid",
    "in absentia", "in extremis", "in memoriam", "in silico", "in situ", "in spe", "in utero", "in vino veritas",
    "in vitro", "in vivo", "inter alia", "ipso facto", "magna cum laude", "magnum opus", "mea culpa", "memento mori",
    "modus operandi", "modus vivendi", "mutatis mutandis", "nolens volens", "nota bene", "par excellence", "per capita",
    "per se", "persona grata", "persona non grata", "post factum", "post mortem", "post scriptum", "prima facie",
    "pro bono", "pro forma", "pro rata", "quid pro quo", "quo vadis", "sensu lato", "sensu stricto", "sine qua non",
    "status quo", "sub judice", "sui generis", "summa cum laude", "tabula rasa", "terra incognita", "ultima ratio",
    "urbi et orbi", "vade mecum", "veni vidi vici", "vice versa", "viva voce", "vox populi",
)  # fmt: skip
"""Small letters; as they stand in dictionaries of all three languages."""
