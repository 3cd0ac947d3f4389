"""The lines of a PO file as raw entries, with a placed diagnosis for what cannot be read.

polib's own parser is not called. Measured with 1.2.0, it crashes on ``#=``, ``#,fuzzy``, ``#:x`` and ``#note``; drops
``#~|``, empty ``#.`` lines and all comments of the header but ``# ``; cuts references with blanks; breaks texts at
U+2028, U+0085 and five controls; silently eats a character where a closing quote is missing; takes no texts side by
side on a line; gives the line of the first comment for that of ``msgid``; and asks the file system whether the text
is a path. Its rules of escaping are used, in :mod:`communique.catalogs.escapes`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from communique.catalogs.escapes import unescape
from communique.errors import InputError

CONTEXT, SOURCE, PLURAL, TARGET = "msgctxt", "msgid", "msgid_plural", "msgstr"
PREVIOUS = "#|"
"""Prefix of the field names of ``#|`` lines: ``#|msgid``."""

_TEXT = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_MESSAGE = re.compile(rf"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?|domain)\s*({_TEXT})")
_QUOTED = re.compile(_TEXT)
_PIECES = re.compile(rf"\s*(?:(msgctxt|msgid_plural|msgid|msgstr(?:\s*\[\s*\d+\s*\])?|domain)|({_TEXT}))")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7}|={7})(?:\s|$)")
_REFERENCE = re.compile("[^\\s\u2068]*\u2068[^\u2069]*\u2069\\S*|\\S+")
_DEMOTED = re.compile(rf"\s*\|\s*(?:(msgctxt|msgid_plural|msgid)\s*)?{_TEXT}\s*")
"""What Babel makes of a ``#|`` line: a translator's comment."""
_STICKY = re.compile(r"\s*[A-Za-z]")
_BEFORE_SOURCE = frozenset({CONTEXT, SOURCE})


@dataclass(slots=True, kw_only=True)
class RawEntry:
    """One entry as it is being read."""

    line: int = 0
    """Line of ``msgid``."""
    obsolete: bool | None = None
    """None as long as no message line was seen."""
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    sticky: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    """By keyword: ``msgctxt``, ``msgid``, ``msgid_plural``, ``msgstr``, ``msgstr[0]``…, ``#|msgid``…"""

    @property
    def complete(self) -> bool:
        """A target was seen: whatever begins an entry now begins the next one."""
        return TARGET in self.texts or f"{TARGET}[0]" in self.texts

    @property
    def bare(self) -> bool:
        """Nothing but translator's and extracted comments was seen."""
        return not (self.texts or self.references or self.flags or self.sticky)


class Scanner:
    """Reads lines one by one; ``entries`` grows."""

    def __init__(self, place: str) -> None:
        self.entries: list[RawEntry] = []
        self._place = place
        self._number = 0
        self._last = 0
        """Number of the last line, where it has no line end; the empty rest behind the last line end otherwise."""
        self._entry = RawEntry()
        self._keyword = ""
        """The field that a continuation line goes to."""

    def read(self, text: str) -> list[RawEntry]:
        """All entries of a text whose lines end with line feeds."""
        lines = text.split("\n")
        self._last = len(lines)
        for number, raw in enumerate(lines, 1):
            line = raw.strip()
            if not line:
                continue
            self._number = number
            if line[0] == "#":
                self._comment(raw.lstrip())
            else:
                self._message(line, obsolete=False)
        self._finish()
        return self.entries

    def _message(self, line: str, *, obsolete: bool) -> None:
        """A keyword with its text, or the continuation of one."""
        entry = self._entry
        if line[0] == '"' and _QUOTED.fullmatch(line):
            self._continue(line[1:-1], obsolete=obsolete)
        elif found := _MESSAGE.fullmatch(line):
            self._begin(found[1], found[2][1:-1], obsolete=obsolete)
        else:
            pieces = self._pieces(line)
            for keyword, quoted in pieces:
                if keyword:
                    self._begin(keyword, "", obsolete=obsolete)
                else:
                    self._continue(quoted[1:-1], obsolete=obsolete)
            entry = self._entry
            if not entry.texts and pieces:
                self._fail("A text stands where an entry should begin.")

    def _pieces(self, line: str) -> list[tuple[str, str]]:
        """Keywords and quoted texts of a line that holds several."""
        pieces, at = [], 0
        while at < len(line):
            found = _PIECES.match(line, at)
            if found is None:
                self._refuse(line, at)
            pieces.append(("".join((found[1] or "").split()), found[2] or ""))
            at = found.end()
        return pieces

    def _refuse(self, line: str, at: int) -> NoReturn:
        """Say what is wrong with a line that is no PO."""
        if _CONFLICT.match(line):
            self._fail("The file holds the marks of a conflict that git could not merge.", "Resolve the conflict.")
        rest = line[at:].lstrip()
        if self._number == self._last:
            self._cut_off()
        if rest.startswith('"'):
            self._fail("A text has no closing quote.", 'End the line with ", and write a quote inside a text as \\".')
        if at:
            self._fail(f"{rest[:30]!r} stands after a closing quote.", 'Write a quote inside a text as \\".')
        self._fail(
            f"{rest[:30]!r} is neither a keyword nor a text in quotes nor a comment.", "Mend or remove the line."
        )

    def _begin(self, keyword: str, quoted: str, *, obsolete: bool) -> None:
        """A keyword: of this entry, or the first of the next one."""
        if keyword == "domain":
            self._fail("The file holds several domains.", "Keep each domain in a file of its own.")
        if keyword in _BEFORE_SOURCE and self._entry.complete:
            self._close()
        entry = self._entry
        if keyword in entry.texts or (keyword == CONTEXT and SOURCE in entry.texts):
            missing = "msgid" if SOURCE not in entry.texts else "msgstr"
            known = keyword in _BEFORE_SOURCE
            self._fail(
                f"{keyword} where {missing} should stand." if known else f"A second {keyword} in one entry.",
                f"Add the {missing} before it." if known else "Keep one of the two.",
            )
        if keyword == SOURCE:
            entry.line = self._number
        elif keyword != CONTEXT:
            self._check_order(keyword)
        self._keyword = keyword
        self._check_obsolete(obsolete=obsolete)
        entry.texts[keyword] = unescape(quoted) if "\\" in quoted else quoted

    def _check_order(self, keyword: str) -> None:
        """``msgid_plural`` and ``msgstr`` need what comes before them."""
        texts = self._entry.texts
        if SOURCE not in texts:
            self._fail(f"{keyword} without msgid.", "Add the msgid before it.")
        if keyword == PLURAL and self._entry.complete:
            self._fail("msgid_plural after msgstr.", "Put it before the msgstr.")
        if keyword == TARGET and PLURAL in texts:
            self._fail("msgstr in an entry with msgid_plural.", "Number the targets: msgstr[0], msgstr[1]…")
        if keyword.startswith(f"{TARGET}["):
            if PLURAL not in texts:
                self._fail(f"{keyword} in an entry without msgid_plural.", "Write msgstr.")
            expected = f"{TARGET}[{sum(1 for name in texts if name.startswith(TARGET))}]"
            if keyword != expected:
                self._fail(f"{keyword} where {expected} should stand.", "Number the targets from 0, without gaps.")

    def _continue(self, quoted: str, *, obsolete: bool) -> None:
        """A further line of the text before."""
        if not self._keyword or self._keyword.startswith(PREVIOUS):
            self._fail("A text stands where an entry should begin.", "Put its keyword before it: msgid, msgstr…")
        self._check_obsolete(obsolete=obsolete)
        self._entry.texts[self._keyword] += unescape(quoted) if "\\" in quoted else quoted

    def _check_obsolete(self, *, obsolete: bool) -> None:
        """All message lines of an entry are obsolete, or none is."""
        if self._keyword.startswith(PREVIOUS):
            return
        if self._entry.obsolete is None:
            self._entry.obsolete = obsolete
        elif self._entry.obsolete != obsolete:
            self._fail("Some lines of the entry begin with #~ and some do not.", "Mark all of them, or none.")

    def _comment(self, line: str) -> None:
        """A line that begins with ``#``."""
        sign, rest = line[1:2], line[2:]
        if sign == "~":
            self._obsolete(rest)
            return
        if self._entry.complete:
            self._close()
        entry = self._entry
        if sign == "|":
            self._previous(rest)
        elif sign == ".":
            entry.notes.append(rest.removeprefix(" "))
        elif sign == ":":
            entry.references.extend(_references(rest))
        elif sign == ",":
            entry.flags.extend(flag for part in rest.split(",") if (flag := part.strip()))
        elif sign == "=" and _STICKY.match(rest):
            entry.sticky.append(rest.strip())
        elif sign == " " and self._is_demoted(rest):
            self._previous(rest.lstrip()[1:])
        else:
            entry.comments.append(line[1:].removeprefix(" "))

    def _is_demoted(self, rest: str) -> bool:
        """Whether a translator's comment is a ``#|`` line that Babel has rewritten."""
        found = _DEMOTED.fullmatch(rest)
        return found is not None and (bool(found[1]) or self._keyword.startswith(PREVIOUS))

    def _obsolete(self, rest: str) -> None:
        """What follows ``#~``."""
        line = rest.strip()
        if line.startswith("|"):
            if self._entry.complete:
                self._close()
            self._previous(line[1:])
        elif line.startswith("#"):
            self._comment(line)
        elif line:
            self._message(line, obsolete=True)

    def _previous(self, rest: str) -> None:
        """What follows ``#|`` or ``#~|``."""
        line = rest.strip()
        if not line:
            return
        for keyword, quoted in self._pieces(line):
            if keyword:
                if keyword not in {CONTEXT, SOURCE, PLURAL}:
                    self._fail(f"{keyword} cannot be a previous text.", "Remove the line.")
                self._keyword = PREVIOUS + keyword
                self._entry.texts[self._keyword] = ""
            elif not self._keyword.startswith(PREVIOUS):
                self._fail("A previous text has no keyword.", "Put #| msgid before it.")
            else:
                self._entry.texts[self._keyword] += unescape(quoted[1:-1])

    def _close(self) -> None:
        """The entry is whole; the next one begins."""
        self.entries.append(self._entry)
        self._entry = RawEntry()
        self._keyword = ""

    def _finish(self) -> None:
        """The file has ended: within an entry when it was cut off."""
        entry = self._entry
        if entry.complete:
            self._close()
        elif not entry.bare:
            self._cut_off()
        elif entry.comments and self.entries:
            # msgcat drops comments below the last entry; a translator's note is never dropped here.
            self.entries[-1].comments.extend(entry.comments)

    def _cut_off(self) -> NoReturn:
        self._fail("The file ends within an entry: it was cut off.", "Bring it back from version control or a backup.")

    def _fail(self, cause: str, remedy: str = "") -> NoReturn:
        place = f"{self._place}:{self._number}" if self._place else f"line {self._number}"
        raise InputError(cause, place=place, remedy=remedy)


def _references(rest: str) -> list[str]:
    """Places of a ``#:`` line; gettext puts a file name that has blanks between U+2068 and U+2069."""
    if "\u2068" not in rest:
        return rest.split()
    return [place.replace("\u2068", "").replace("\u2069", "") for place in _REFERENCE.findall(rest)]
