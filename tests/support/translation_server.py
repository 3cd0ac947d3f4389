"""A local server with the API of LibreTranslate that pseudo-translates, and refuses on demand."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from communique.engines.pseudo import pseudo_translate

LANGUAGES = ("en", "zh-Hans", "ru")


@dataclass
class TranslationServer:
    """What it says, and what it was asked."""

    url: str = ""
    languages: tuple[str, ...] = LANGUAGES
    batch_limit: int = 1000
    char_limit: int = 100_000
    key: str = ""
    busy: int = 0
    """Requests to be answered with 429 first."""
    eats: str = ""
    """A mark that its translations lack."""
    says: dict[str, str] = field(default_factory=dict)
    """Translations that it has by heart."""
    answer: object = None
    """What it says instead of translations."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    """The bodies of its requests for translations."""

    def translations(self, body: dict[str, Any]) -> tuple[int, object]:
        """Status and answer to a request."""
        self.asked.append(body)
        if self.busy:
            self.busy -= 1
            return 429, {"error": "Slowdown: 10 per 1 minute"}
        if self.key and body.get("api_key") != self.key:
            return 403, {"error": "Invalid API key"}
        texts = body["q"]
        if len(texts) > self.batch_limit or sum(map(len, texts)) > self.char_limit:
            return 400, {"error": "Invalid request: request exceeds text limit"}
        if self.answer is not None:
            return 200, self.answer
        made = [self.says.get(text) or pseudo_translate(text) for text in texts]
        made = [text.replace(self.eats, "") if self.eats else text for text in made]
        others = [[f"{text} {number}" for number in range(body.get("alternatives", 0))] for text in made]
        return 200, {"translatedText": made, **({"alternatives": others} if body.get("alternatives") else {})}


@contextmanager
def translation_server() -> Iterator[TranslationServer]:
    """A server on a free port of this machine."""
    server = TranslationServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            rows = [{"code": code, "name": code, "targets": list(server.languages)} for code in server.languages]
            self._say(*((200, rows) if self.path == "/languages" else (404, "no such page")))

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._say(*(server.translations(body) if self.path == "/translate" else (404, "no such page")))

        def _say(self, status: int, answer: object) -> None:
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Retry-After", "7")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        server.url = f"http://127.0.0.1:{listening.server_port}"
        yield server
        listening.shutdown()
