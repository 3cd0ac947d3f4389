"""HTTP and HTTPS, and nothing else; few redirects, none to something less safe; failures sorted by what to do next."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

_SCHEMES = ("https", "http")
_RETRIED = frozenset({408, 425, 429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BEYOND_END = 416


class AgainError(Exception):
    """This try failed, the next may not. ``after`` is what the server asked to wait, in seconds."""

    def __init__(self, cause: str, *, after: float = 0.0) -> None:
        super().__init__(cause)
        self.after = after


class RangeError(AgainError):
    """The server has no such part of the file: what was begun is not what it has now."""


class RefusedError(Exception):
    """This address will not give the file."""


class Redirects(HTTPRedirectHandler):
    """Follows at most five redirects, and none from HTTPS to HTTP."""

    max_redirections = 5
    max_repeats = 2

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Request | None:
        """The request to the new address."""
        scheme = urlsplit(newurl).scheme
        if scheme not in _SCHEMES or (req.type == "https" and scheme != "https"):
            fp.close()
            raise RefusedError(f"it redirects to an address that is not safe: {newurl}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def web_opener() -> OpenerDirector:
    """An opener with proxies from the environment and without file, FTP or data addresses."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        UnknownHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        Redirects(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    opener.addheaders = [("User-Agent", "communique"), ("Accept-Encoding", "identity")]
    return opener


@contextmanager
def opened_url(
    opener: OpenerDirector, url: str, *, timeout: float, headers: Mapping[str, str] | None = None
) -> Iterator[http.client.HTTPResponse]:
    """The response of an address; what fails while it is open is sorted as well.

    Raises:
        AgainError: the same request may succeed later.
        RefusedError: it will not.
    """
    if not url.lower().startswith(("https://", "http://")):
        raise RefusedError("only http and https addresses are fetched")
    try:
        request = Request(url, headers=dict(headers or {}))  # noqa: S310 - the scheme was checked
        with opener.open(request, timeout=timeout) as response:
            yield response
    except HTTPError as error:
        error.close()
        raise _sorted_answer(error) from error
    except (OSError, http.client.HTTPException) as error:
        raise _sorted_failure(error) from error


def _sorted_answer(error: HTTPError) -> AgainError | RefusedError:
    """What an answer that is no success means."""
    said = f"the server answers {error.code} {error.reason}".strip()
    if error.code == _BEYOND_END:
        return RangeError("the file was changed on the server")
    if error.code in _RETRIED:
        asked = error.headers.get("Retry-After") or ""
        return AgainError(said, after=float(asked) if asked.isdecimal() else 0.0)
    if error.code in _REDIRECTS:
        return RefusedError("it redirects in a circle, too often, or to what is not of the web")
    return RefusedError(said)


def _sorted_failure(error: OSError | http.client.HTTPException) -> AgainError | RefusedError:
    """What a request without an answer, or one that broke off, means."""
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, socket.gaierror):
        return RefusedError("the host is unknown, or there is no network")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return RefusedError(f"its certificate is not trusted: {reason.verify_message}")
    if isinstance(reason, (str, http.client.InvalidURL)):
        return RefusedError(str(reason))
    if isinstance(reason, TimeoutError):
        return AgainError("the server does not answer")
    if isinstance(reason, OSError) and reason.strerror:
        return AgainError(reason.strerror.lower())
    return AgainError("the connection broke")
