"""What of a page names its language, or leads to the versions of it in other languages."""

from __future__ import annotations

import re

from communique.formats.html.attributes import find_attribute, meta_name
from communique.formats.tiling import LocalSlice
from communique.inline.html_tags import Attribute, Tag
from communique.languages import LANGUAGES, Language, find_language

_LANGUAGE_METAS = frozenset(["language", "content-language", "dc.language", "dcterms.language", "inlanguage"])
_SAFE_URL = re.compile(r"[^\s\"'<>=`]+")
"""An address that stands in an attribute whatever quotation marks it has."""
_CHARSET = re.compile(r"(?:charset\s*=\s*|(?<![^\s\"'=]))([A-Za-z0-9_\-]+)\s*\Z")
_UNDERSCORED = re.compile(r"[A-Za-z]{2,3}_[A-Za-z]{2}")


def names_language(name: str, language: Language) -> bool:
    """A language tag or locale names a language of ours, whatever its region (``en-GB`` for ``en``)."""
    primary = name.strip().replace("_", "-").partition("-")[0]
    return find_language(primary) is language


def language_tags(source: str, start: int, end: int, language: Language, *, always: bool = False) -> list[LocalSlice]:
    """The slice that names the language of the page by its BCP 47 tag, where it does; ``always``: whatever it names."""
    if start == end or not (always or names_language(source[start:end], language)):
        return []
    return [LocalSlice(start=start, end=end, localized=tuple((one.locale, one.bcp47) for one in _others(language)))]


def _others(language: Language) -> list[Language]:
    return [other for other in LANGUAGES if other.locale != language.locale]


def open_graph_locale(language: Language) -> str:
    """Language and region as Open Graph has them: ``ru_RU``; the region where most speak it, by CLDR."""
    if _UNDERSCORED.fullmatch(language.locale):
        return language.locale
    from babel.core import get_global

    likely = str(get_global("likely_subtags").get(language.locale, ""))
    return f"{language.locale}_{likely.rpartition('_')[2]}" if likely else language.locale


def direction(language: Language) -> str:
    """``ltr`` or ``rtl``."""
    from babel import Locale

    return Locale.parse(language.locale).text_direction


class PageLinks:
    """Collects the tags of a page that follow its locale."""

    def __init__(self, source: str, language: Language) -> None:
        self._source = source
        self._language = language
        self._slices: list[LocalSlice] = []
        self._root: Tag | None = None
        self._addresses: list[Attribute] = []
        """Of the page itself: canonical link, ``og:url``."""
        self._alternates: list[tuple[Attribute, Attribute]] = []
        """Language and address of the other versions."""
        self._alternate_locales: list[Attribute] = []

    def note(self, tag: Tag) -> None:
        """Look at a start tag."""
        if not tag.attributes and tag.name != "html":
            return
        match tag.name:
            case "html":
                if self._root is None:
                    self._root = tag
                    self._note_root(tag)
            case "meta":
                self._note_meta(tag)
            case "link":
                self._note_link(tag)
            case _:
                for name in ("lang", "xml:lang"):
                    self._note_language(tag, name, always=tag.name == "body")

    def slices(self, *, xml: bool) -> list[LocalSlice]:
        """All that follows the locale."""
        found = list(self._slices)
        if self._root is not None and not any(find_attribute(self._root, name) for name in ("lang", "xml:lang")):
            start = self._root.start
            end = start + len("<html")
            told = ' lang="{tag}" xml:lang="{tag}"' if xml else ' lang="{tag}"'
            opening = self._source[start:end]
            localized = tuple((one.locale, opening + told.format(tag=one.bcp47)) for one in _others(self._language))
            found.append(LocalSlice(start=start, end=end, localized=localized))
        return found + self._addresses_of_versions() + self._locales_of_versions()

    def _note_root(self, tag: Tag) -> None:
        for name in ("lang", "xml:lang"):
            self._note_language(tag, name, always=True)
        told = find_attribute(tag, "dir")
        if told is not None and self._source[told.start : told.end].strip().lower() in ("ltr", "rtl"):
            localized = tuple((one.locale, direction(one)) for one in _others(self._language))
            self._slices.append(LocalSlice(start=told.start, end=told.end, localized=localized))

    def _note_language(self, tag: Tag, name: str, *, always: bool) -> None:
        told = find_attribute(tag, name)
        if told is not None:
            self._slices += language_tags(self._source, told.start, told.end, self._language, always=always)

    def _note_encoding(self, told: Attribute | None) -> None:
        """A page is read from UTF-8 and written in UTF-8, whatever it says of itself since it was converted."""
        found = _CHARSET.search(self._source, told.start, told.end) if told is not None else None
        if found is not None and found[1].lower() not in ("utf-8", "utf8"):
            localized = tuple((one.locale, "utf-8") for one in _others(self._language))
            self._slices.append(LocalSlice(start=found.start(1), end=found.end(1), localized=localized))

    def _note_meta(self, tag: Tag) -> None:
        self._note_encoding(find_attribute(tag, "charset"))
        content = find_attribute(tag, "content")
        if content is None:
            return
        name = meta_name(self._source, tag)
        equiv = (tag.value(self._source, "http-equiv") or "").strip().lower()
        value = self._source[content.start : content.end]
        if equiv == "content-type" and "charset" in value.lower():
            self._note_encoding(content)
        elif name in _LANGUAGE_METAS or equiv == "content-language":
            self._slices += language_tags(self._source, content.start, content.end, self._language)
        elif name == "og:locale" and value:
            localized = tuple((one.locale, open_graph_locale(one)) for one in _others(self._language))
            self._slices.append(LocalSlice(start=content.start, end=content.end, localized=localized))
        elif name == "og:locale:alternate" and value:
            self._alternate_locales.append(content)
        elif name == "og:url" and _SAFE_URL.fullmatch(value):
            self._addresses.append(content)

    def _note_link(self, tag: Tag) -> None:
        relations = (tag.value(self._source, "rel") or "").lower().split()
        address, told = find_attribute(tag, "href"), find_attribute(tag, "hreflang")
        if address is None or not _SAFE_URL.fullmatch(self._source, address.start, address.end):
            return
        if "canonical" in relations:
            self._addresses.insert(0, address)
        elif "alternate" in relations and told is not None:
            self._alternates.append((told, address))

    def _addresses_of_versions(self) -> list[LocalSlice]:
        """The page's own address becomes that of the version that is assembled.

        Where the page does not list itself among its versions, the version that is assembled gives its place in the
        list to the source.
        """
        text, language = self._source, self._language
        found = []
        versions: dict[str, tuple[Attribute, Attribute]] = {}
        for told, address in self._alternates:
            for other in LANGUAGES:
                if names_language(text[told.start : told.end], other):
                    versions.setdefault(other.locale, (told, address))
        own = text[self._addresses[0].start : self._addresses[0].end] if self._addresses else ""
        for address in self._addresses:
            localized = tuple(
                (locale, text[there.start : there.end])
                for locale, (_, there) in versions.items()
                if locale != language.locale
            )
            if localized and text[address.start : address.end] == own:
                found.append(LocalSlice(start=address.start, end=address.end, localized=localized))
        if own and language.locale not in versions:
            for locale, (told, address) in versions.items():
                found.append(LocalSlice(start=told.start, end=told.end, localized=((locale, language.bcp47),)))
                found.append(LocalSlice(start=address.start, end=address.end, localized=((locale, own),)))
        return found

    def _locales_of_versions(self) -> list[LocalSlice]:
        """The locale of the version that is assembled gives its place to the source's (``og:locale:alternate``)."""
        return [
            LocalSlice(start=told.start, end=told.end, localized=((one.locale, open_graph_locale(self._language)),))
            for told in self._alternate_locales
            for one in _others(self._language)
            if names_language(self._source[told.start : told.end], one)
        ]
