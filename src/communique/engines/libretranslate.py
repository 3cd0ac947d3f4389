"""A LibreTranslate server on this machine or in the house, asked over HTTP. Off unless a project names its address.

The API is that of LibreTranslate 1.3 and later: ``GET /languages``, and ``POST /translate`` with a list of texts.
Nothing is sent to a server outside of private networks, to a proxy, or to where an answer redirects.
"""

from __future__ import annotations

import ipaddress
import json
import socket
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from communique.engines.chunks import by_length
from communique.engines.contract import PLAIN, Engine, Hypothesis, Way
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.engines.placeholders import BEST_FORMS, PlaceholderForm, damage
from communique.errors import EngineError, PackageMissingError, UsageError
from communique.languages import Language

_CHUNK: Final = 25
"""Texts of a request; what progress is told by, and what is lost when the server goes away."""
_KNOWN: Final = 5000
"""Texts whose answers are remembered, for the rungs of one draft."""
_TIMEOUT: Final = 300.0
"""Seconds that a server may take over a request."""
_TRIES, _LONGEST_WAIT = 4, 60.0
_BUSY: Final = frozenset({429, 502, 503, 504})
_DENIED: Final = frozenset({401, 403})
_BAD_REQUEST, _DONE = 400, 200
_MOST: Final = 64_000_000
"""Bytes of an answer."""
_EMPTY: Final = (Hypothesis(text=""),)
_SETTING: Final = "setting translate.url"


class _TooMuchError(Exception):
    """The server takes no such request; a smaller one it may."""


class LibreTranslateEngine:
    """Translates one pair of locales by asking a server; it gives no scores and no links."""

    name = "libretranslate"
    packages: tuple[str, ...] = ("LibreTranslate",)
    """Its models are unknown; its address is nobody's business who reads what was translated."""
    pivot = ""

    def __init__(
        self, url: str, source: Language, target: Language, *, key: str = "", wait: Callable[[float], None] = time.sleep
    ) -> None:
        """``key`` is what the server asks for, if it does; ``wait`` is called with seconds when it is busy.

        Raises:
            UsageError: the address is none of HTTP.
        """
        self.source_locale = source.locale
        self.target_locale = target.locale
        self._source, self._target = source, target
        self._address = _address(url)
        self._key = key
        self._wait = wait
        self._forms = [PlaceholderForm(pattern=pattern) for pattern in BEST_FORMS]
        self._codes: tuple[str, str] | None = None
        self._known: dict[tuple[str, int], tuple[Hypothesis, ...]] = {}

    def translate(
        self,
        texts: Sequence[str],
        *,
        way: Way = PLAIN,
        prefixes: Sequence[str] = (),  # noqa: ARG002 - the API knows none
        progress: Callable[[int], None] | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Translate every string; each distinct one is sent once, a blank one never.

        Of a way, the server knows the number of hypotheses alone (one, where it is older than alternatives): what it
        answered lately is not sent again when only the rest is another. What comes back without its placeholders is
        sent again with these in another form.

        Raises:
            EngineError: the server cannot be reached, refuses, or answers what is no translation.
            PackageMissingError: it does not translate this pair.
        """
        report = progress or (lambda _: None)
        copies: dict[str, int] = {}
        for text in texts:
            copies[text.strip()] = copies.get(text.strip(), 0) + 1
        done: dict[str, tuple[Hypothesis, ...]] = {"": _EMPTY}
        report(copies.pop("", 0))
        asked = list(copies)
        for places in by_length(asked, _CHUNK):
            some = [asked[place] for place in places]
            wanting = [text for text in some if (text, way.hypotheses) not in self._known]
            found = self._best(wanting, way.hypotheses) if wanting else {}
            done |= found | {text: self._known[text, way.hypotheses] for text in some if text not in found}
            if len(self._known) > _KNOWN:
                self._known.clear()
            self._known |= {(text, way.hypotheses): made for text, made in found.items()}
            report(sum(copies[text] for text in some))
        return [done[text.strip()] for text in texts]

    def score(self, sources: Sequence[str], targets: Sequence[str]) -> list[float | None]:
        """Nothing: the API tells no likelihoods."""
        return [None for _ in zip(sources, targets, strict=True)]

    def _best(self, texts: Sequence[str], most: int) -> dict[str, tuple[Hypothesis, ...]]:
        """Texts with their placeholders in the form in which they come back."""
        best = self._made(texts, self._forms[0], most)
        for form in self._forms[1:]:
            damaged = [text for text in texts if damage(text, best[text][0].text)]
            again = self._made(damaged, form, most) if damaged else {}
            best |= {
                text: made
                for text, made in again.items()
                if damage(text, made[0].text) < damage(text, best[text][0].text)
            }
        return best

    def _made(self, texts: Sequence[str], form: PlaceholderForm, most: int) -> dict[str, tuple[Hypothesis, ...]]:
        answers = self._answers([form.write(text) for text in texts], max(0, most - 1))
        return {
            text: tuple(Hypothesis(text=form.read(one)) for one in dict.fromkeys(answer))
            for text, answer in zip(texts, answers, strict=True)
        }

    def _answers(self, texts: Sequence[str], alternatives: int) -> list[list[str]]:
        """What the server makes of texts: the translation of each, and up to so many others."""
        source, target = self._pair()
        asked: dict[str, object] = {"q": list(texts), "source": source, "target": target, "format": "text"}
        asked |= {"alternatives": alternatives} if alternatives else {}
        asked |= {"api_key": self._key} if self._key else {}
        try:
            answer = self._ask("POST", "/translate", asked)
        except _TooMuchError as error:
            if len(texts) == 1:
                raise self._failed(f"It refuses a sentence: {error}") from None
            half = len(texts) // 2
            return [*self._answers(texts[:half], alternatives), *self._answers(texts[half:], alternatives)]
        best = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(best, list) or len(best) != len(texts) or not all(isinstance(one, str) for one in best):
            raise self._failed(
                f"It gives no translation of {len(texts)} texts.", "Is it a LibreTranslate server, 1.3 or newer?"
            )
        others = answer.get("alternatives")
        rest = others if isinstance(others, list) and len(others) == len(best) else [[]] * len(best)
        return [
            [one.strip(), *_strings(more)[:alternatives]] if one.strip() else [""]
            for one, more in zip(best, rest, strict=True)
        ]

    def _pair(self) -> tuple[str, str]:
        """The server's own codes of source and target: Chinese was ``zh`` and is ``zh-Hans`` since 1.7."""
        if self._codes is None:
            known = {
                row["code"]: _strings(row.get("targets", []))
                for row in _rows(self._ask("GET", "/languages"))
                if isinstance(row.get("code"), str)
            }
            sources, targets = _codes(self._source), _codes(self._target)
            found = (
                (source, target)
                for source in sources
                for target in targets
                if source in known and target in (known[source] or known)
            )
            self._codes = next(found, None)
        if self._codes is None:
            raise PackageMissingError(
                f"The server does not translate {self._source.locale} to {self._target.locale}.",
                place=self._address.geturl(),
                remedy="Load the language there, or set translate.engine to argos.",
            )
        return self._codes

    def _ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Any:
        """The JSON that the server answers; a busy one is asked again.

        Raises:
            EngineError: there is none.
            _TooMuchError: the request is one that it does not take.
        """
        data = None if body is None else json.dumps(body).encode()
        for tried in range(1, _TRIES + 1):
            status, said, after = self._request(method, path, data)
            if status not in _BUSY or tried == _TRIES:
                break
            self._wait(min(after or 2.0**tried, _LONGEST_WAIT))
        if status == _DONE:
            return said
        words = said.get("error") if isinstance(said, dict) else None
        cause = words if isinstance(words, str) else f"status {status}"
        if status == _BAD_REQUEST and data is not None:
            raise _TooMuchError(cause)
        remedy = "Give its key as COMMUNIQUE_ENGINE_KEY." if status in _DENIED else ""
        raise self._failed(f"The server refuses: {cause}", remedy)

    def _request(self, method: str, path: str, data: bytes | None) -> tuple[int, Any, float]:
        """Status, what the body says (None where that is no JSON), and the seconds that the server asks to wait."""
        address = self._address
        host, port = address.hostname or "", address.port
        self._refuse_strangers(host, port)
        kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
        connection = kind(host, port, timeout=_TIMEOUT)
        try:
            connection.request(method, address.path + path, body=data, headers={"Content-Type": "application/json"})
            response = connection.getresponse()
            read = response.read(_MOST)
        except (OSError, HTTPException) as error:
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise self._failed(f"The server does not answer: {reason}.", "Start it, or mend translate.url.") from error
        finally:
            connection.close()
        after = response.headers.get("Retry-After") or ""
        try:
            said = json.loads(read)
        except ValueError:
            said = None
        return response.status, said, float(after) if after.isdecimal() else 0.0

    def _refuse_strangers(self, host: str, port: int | None) -> None:
        """Refuse a host outside of private networks: releases under embargo stay in the house."""
        try:
            found = socket.getaddrinfo(host, port or self._address.scheme, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise self._failed("The host is unknown.", "Mend translate.url.") from error
        for *_, place in found:
            address = ipaddress.ip_address(str(place[0]).partition("%")[0])
            if (getattr(address, "ipv4_mapped", None) or address).is_global:
                raise UsageError(
                    f"{address} is not of a private network; unpublished text is not sent there.",
                    place=_SETTING,
                    remedy="Name a server on this machine or in your own network.",
                )

    def _failed(self, cause: str, remedy: str = "") -> EngineError:
        return EngineError(cause, place=self._address.geturl(), remedy=remedy)


def _address(url: str) -> SplitResult:
    """The parts of a server's address, without a slash at its end."""
    remedy = 'Write it as "http://127.0.0.1:5000".'
    if not url:
        raise UsageError("The engine libretranslate needs the address of a server.", place=_SETTING, remedy=remedy)
    try:
        parts = urlsplit(url.rstrip("/"))
        usable = parts.scheme in {"http", "https"} and parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        usable = False
    if not usable or parts.query or parts.fragment or "@" in parts.netloc:
        raise UsageError(f"{url!r} is no address of a server.", place=_SETTING, remedy=remedy)
    return parts


def _codes(language: Language) -> list[str]:
    """What servers call a language."""
    return list(dict.fromkeys([language.bcp47, language.argos]))


def _rows(answer: object) -> Iterable[Mapping[str, Any]]:
    return [row for row in answer if isinstance(row, dict)] if isinstance(answer, list) else []


def _strings(values: object) -> list[str]:
    return [one.strip() for one in values if isinstance(one, str) and one.strip()] if isinstance(values, list) else []


def build(
    packages: Sequence[Package],  # noqa: ARG001 - the server has them
    source: Language,
    target: Language,
    *,
    options: EngineOptions,
    pivot: str,  # noqa: ARG001 - the server chooses
    wrap: Callable[[Engine, Package], Engine],  # noqa: ARG001 - it has no package
) -> Engine:
    """The engine of a pair; nothing is asked of the server yet.

    Raises:
        UsageError: the settings name no server.
    """
    return LibreTranslateEngine(options.url, source, target, key=options.key)
