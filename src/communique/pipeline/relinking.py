"""Links from one release to another: in the assembled version they lead to the version in the same language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape, unescape

from communique.inline import Code, Markup, find_codes
from communique.model import Document, Segment, Span, UnitKey, Verbatim

Resolve = Callable[[str], str | None]

_DESTINATION = re.compile(r"(\]\([ \t]*+)(<[^<>\n]*>|[^\s<>()]+)")
_DEFINITION = re.compile(r"([ \t>]*+\[[^\[\]\n]+\]:[ \t]*+)(<[^<>\n]*>|[^\s<>]+)")
_FENCE = re.compile(r"[ \t>]*+(`{3,}|~{3,})")
_HREF = re.compile(
    r"(<a(?:rea)?\s(?:[^<>]*?\s)?href[ \t]*+=[ \t]*+)(\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=`]+)", re.IGNORECASE
)

_OWN = re.compile(
    r"(<link\s(?=[^<>]*\bcanonical\b)(?:[^<>]*?\s)?href[ \t]*+=[ \t]*+"
    r"|<meta\s(?=[^<>]*\bog:url\b)(?:[^<>]*?\s)?content[ \t]*+=[ \t]*+)"
    r"(\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=`]+)",
    re.IGNORECASE,
)
"""Where a page tells its own address."""


def relink(
    document: Document, targets: Mapping[UnitKey, str], *, markup: Markup, resolve: Resolve
) -> tuple[Document, dict[UnitKey, str]]:
    """The document and the targets with every link to a release leading where ``resolve`` says.

    Text in code blocks and code spans is not changed.
    """
    fence = ""
    spans: list[Span] = []
    for span in document.spans:
        if isinstance(span, Segment):
            spans.append(replace(span, raw=_in_text(span.raw, markup, resolve)))
        elif span.localized:
            spans.append(span)
        elif markup == "markdown":
            raw, fence = _in_lines(span, fence, resolve)
            spans.append(replace(span, raw=raw))
        else:
            raw = _in_tags(span.raw, resolve) if markup == "html" else _in_text(span.raw, markup, resolve)
            spans.append(replace(span, raw=raw))
    linked = {key: _in_text(target, markup, resolve) for key, target in targets.items()}
    return replace(document, spans=tuple(spans)), linked


def _in_text(text: str, markup: Markup, resolve: Resolve) -> str:
    written, at = [], 0
    for code in find_codes(text, markup):
        written += [text[at : code.start], _in_code(code, resolve)]
        at = code.end
    return "".join((*written, text[at:])) if written else text


def _in_code(code: Code, resolve: Resolve) -> str:
    text = code.text
    if text.startswith("`"):
        return text
    if text.startswith(("http://", "https://")):
        return resolve(text) or text
    if text.startswith("<"):
        found = resolve(text[1:-1])
        return f"<{found}>" if found and "://" in found else _in_tags(text, resolve)
    return _DESTINATION.sub(lambda match: match[1] + _destination(match[2], resolve), text)


def _destination(written: str, resolve: Resolve) -> str:
    """A destination of Markdown, in the angle brackets that it has."""
    enclosed = written.startswith("<")
    found = resolve(unescape(written[1:-1] if enclosed else written))
    return written if found is None else f"<{found}>" if enclosed else found


def _in_tags(text: str, resolve: Resolve) -> str:
    def write(match: re.Match[str]) -> str:
        value = match[2]
        quoted = value[0] in "\"'"
        found = resolve(unescape(value[1:-1] if quoted else value))
        if found is None:
            return match.group()
        mark = value[0] if quoted else '"'
        return f"{match[1]}{mark}{escape(found, quote=True)}{mark}"

    return _OWN.sub(write, _HREF.sub(write, text))


def _in_lines(span: Verbatim, fence: str, resolve: Resolve) -> tuple[str, str]:
    """What stands between the segments of Markdown: definitions of links and tags, outside of fenced code.

    ``fence`` is the mark of the code block in which the slice begins; the one in which it ends is given back.
    """
    lines = []
    for line in span.raw.splitlines(keepends=True):
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
            fence = ""
        elif not fence:
            lines.append(_in_line(line, resolve))
            continue
        lines.append(line)
    return "".join(lines), fence


def _in_line(line: str, resolve: Resolve) -> str:
    definition = _DEFINITION.match(line)
    if definition is None:
        return _in_tags(line, resolve)
    return definition[1] + _destination(definition[2], resolve) + line[definition.end() :]
