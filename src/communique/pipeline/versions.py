"""The versions of a release: where each is written, under which address it is published, and what leads to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath, relpath
from string import Formatter
from urllib.parse import quote, unquote

from communique.errors import InputError, UsageError
from communique.languages import get_language

FIELDS = ("locale", "bcp47", "language", "slug", "name", "year", "extension")
"""What a pattern may hold: ``zh_CN``, ``zh-Hans``, ``zh``; the slug, its last part, its year; ``.md``."""
_WHICH = frozenset({"locale", "bcp47", "language"})
_YEAR = re.compile(r"(?:\A|/)((?:19|20)[0-9]{2})(?![0-9])")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//|/")
_SAFE = "/%:~!$&'*+,;=@-._"


def check_pattern(pattern: str, *, file: bool = False) -> str:
    """The pattern, if every version of every release has an address of its own by it.

    Raises:
        UsageError: it holds an unknown field, or lacks one; with ``file``: it leads out of its folder.
    """
    known = ", ".join(f"{{{name}}}" for name in FIELDS)
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError:
        raise UsageError("Its braces do not match.", remedy=f"Fields it may hold: {known}.") from None
    names = {name for _, name, _, _ in parts if name is not None}
    for _, name, form, conversion in parts:
        if name is not None and (name not in FIELDS or form or conversion):
            raise UsageError(f"There is no field {{{name}}}.", remedy=f"Fields it may hold: {known}.")
    if not names & _WHICH or not names & {"slug", "name"}:
        raise UsageError(
            "Two versions would have one address.",
            remedy="Let it hold {slug}, and one of {locale}, {bcp47}, {language}.",
        )
    if file and (pattern.startswith(("/", "~")) or "\\" in pattern or ".." in pattern.split("/")):
        raise UsageError("It leads out of dist/.", remedy='Write it as "{locale}/{slug}{extension}".')
    if file and not pattern.endswith("{extension}"):
        raise UsageError("The file keeps the format of its source.", remedy="Let it end in {extension}.")
    return pattern


def expand(pattern: str, *, slug: str, locale: str, extension: str) -> str:
    """The path or address that a pattern gives for one version.

    Raises:
        InputError: the pattern asks for a year, and the slug has none.
    """
    language = get_language(locale)
    year = _YEAR.search(slug)
    if year is None and "{year}" in pattern:
        raise InputError(
            "The slug has no year, which the settings ask for.",
            place=slug,
            remedy="Let the file's name begin with its date, or take {year} out of [assembly] path, url and links.",
        )
    return pattern.format(
        locale=language.locale,
        bcp47=language.bcp47,
        language=language.argos,
        slug=slug,
        name=slug.rpartition("/")[2],
        year=year[1] if year else "",
        extension=extension,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where one release is at home, and which versions it has."""

    slug: str
    locale: str
    """Source locale."""
    path: str
    """Of the source, from the project's root: ``content/x.en.md``."""
    extension: str
    targets: frozenset[str]
    """Locales that it is translated to."""


@dataclass(slots=True, kw_only=True)
class Atlas:
    """All releases of a newsroom, and how their versions are found."""

    homes: Mapping[str, Home]
    """By slug."""
    dist: str = "dist"
    path: str = "{locale}/{slug}{extension}"
    """Pattern of the assembled file, below ``dist``."""
    url: str = ""
    """Pattern of the address under which a version is published; empty: not known."""
    links: Sequence[str] = ()
    """Patterns of further addresses that lead to a version."""
    _by_path: dict[str, Home] | None = None
    _by_address: dict[str, dict[str, tuple[str, Home]]] = field(default_factory=dict)

    def file(self, slug: str, locale: str) -> str:
        """The path of a version from the project's root: of the assembled file, or of the source in its own locale."""
        home = self.homes[slug]
        return home.path if locale == home.locale else self.assembled(slug, locale)

    def assembled(self, slug: str, locale: str) -> str:
        """The path of an assembled file from the project's root."""
        return f"{self.dist}/{expand(self.path, slug=slug, locale=locale, extension=self.homes[slug].extension)}"

    def address(self, slug: str, locale: str) -> str:
        """The address of a version; empty where the project does not say."""
        if not self.url:
            return ""
        return expand(self.url, slug=slug, locale=locale, extension=self.homes[slug].extension)

    def resolver(self, slug: str, locale: str) -> Callable[[str], str | None]:
        """What tells the address of the version in a locale, for each link that a release has to another.

        Links are taken for those of the release's own source: paths from its folder to files of other releases, and
        addresses by a pattern in its own language. Anything else, and a release without that version, gives None.
        """
        here = self.homes[slug]
        written = self.file(slug, locale)
        if self._by_path is None:
            self._by_path = {home.path: home for home in self.homes.values()}
        by_path, by_address = self._by_path, self._addresses(here.locale)

        def resolve(link: str) -> str | None:
            cut = re.search(r"[?#]", link)
            bare, rest = (link[: cut.start()], link[cut.start() :]) if cut else (link, "")
            if not bare:
                return None
            pattern, home = by_address.get(bare, ("", None))
            if home is None and _SCHEME.match(bare) is None:
                home = by_path.get(normpath(join(dirname(here.path), unquote(bare))))
            if home is None or (locale != home.locale and locale not in home.targets):
                return None
            if pattern:
                return expand(pattern, slug=home.slug, locale=locale, extension=home.extension) + rest
            return quote(relpath(self.file(home.slug, locale), dirname(written)), safe=_SAFE) + rest

        return resolve

    def _addresses(self, locale: str) -> dict[str, tuple[str, Home]]:
        """Every address by a pattern of a version in a locale."""
        if locale not in self._by_address:
            patterns = [pattern for pattern in (self.url, *self.links) if pattern]
            self._by_address[locale] = {
                expand(pattern, slug=home.slug, locale=locale, extension=home.extension): (pattern, home)
                for home in self.homes.values()
                for pattern in patterns
            }
        return self._by_address[locale]
