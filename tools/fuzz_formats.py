"""Throws damaged files at every format and reports what no reader may do.

    python tools/fuzz_formats.py [--count N] [--seed N] [--format NAME] [FOLDER…]

Seeds are the sources of ``tests/cases/format``, the documents of ``tests/cases/docx``, the releases of ``content/``,
and the files of the folders that are named, by their extension, if they are no longer than ``--longest`` says. Each
input is a seed with bytes changed, cut, doubled, swapped with another seed's, and marks of its format put in; documents
are damaged as :mod:`tools.fuzz_documents` tells. A reader may refuse an input with an error of ours. It may not raise
anything else, take longer than a second, or read what it does not give back byte for byte, with no targets and with
each segment as its own target; and targets in another language are to assemble to a file that is read again.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from communique.errors import CommuniqueError
from communique.formats import FORMATS, FormatOptions, assemble, format_of_path, parse

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.fuzz_documents import damage_document  # noqa: E402  it lies beside this file

LONGEST = 60_000
"""Bytes of the longest seed, unless told."""
SECONDS = 1.0
"""What one input may take."""
MARKS: dict[str, list[bytes]] = {
    "text": [b"\n", b"\n\n", b"\r", b"- ", b": ", b" > ", b"###"],
    "markdown": (
        b"---\n +++\n > - 1. ` ```\n | ** [ ]( <!-- --> { } :::\n $$\n <div>\n \n\n \r\n &nbsp; \\ [^1]:"
    ).split(b" "),
    "html": (
        b"< > </ <!-- --> <p> </p> <b> </b> <br> <td> <li> <script> </script> <title> <svg> </svg> <code> "
        b"<![CDATA[ ]]> <?php <?xml ?> <% "
        b"alt=\" lang=ru translate=no title='a \" ' = &amp; &lt; &# & /> <time> <html <body> <a <pre> "
        b"<time>May\xc2\xa01</time> <textarea> \r\n"
    ).split(b" "),
}
"""What is put in, by format."""
COMMON = [b"\xef\xbb\xbf", b"\0", b"\xff", b"\xe2\x80\xa8", "你好。".encode(), "Привет. ".encode(), b"Hello there. "]


def seeds(folders: list[Path], longest: int) -> dict[str, list[bytes]]:
    """Sources by format, none longer than so many bytes."""
    found: defaultdict[str, list[bytes]] = defaultdict(list)
    for path in sorted((ROOT / "tests" / "cases" / "format").glob("*.txt")):
        for part in re.split(r"(?m)^# (?=.*\n= )", path.read_text(encoding="utf-8"))[1:]:
            _, head, rest = part.split("\n", 2)
            found[head.removeprefix("= ").split()[0]].append(rest.rsplit("\n---\n", 1)[0].encode())
    for folder in [ROOT / "content", ROOT / "tests" / "cases" / "docx", *folders]:
        for path in sorted(folder.rglob("*")):
            form = format_of_path(path.name)
            if form is not None and path.is_file() and path.stat().st_size <= longest:
                found[form].append(path.read_bytes())
    return found


def damage(chance: random.Random, sources: list[bytes], marks: list[bytes]) -> bytes:
    """A source after one to eight accidents."""
    content = bytearray(chance.choice(sources))
    for _ in range(chance.randint(1, 8)):
        at = chance.randint(0, len(content))
        end = min(len(content), at + chance.randint(0, 1 << chance.randint(0, 9)))
        match chance.randrange(7):
            case 0:
                content[at:end] = b""
            case 1:
                content[at:at] = content[at:end] * chance.randint(1, 20)
            case 2:
                other = chance.choice(sources)
                start = chance.randint(0, len(other))
                content[at:end] = other[start : start + chance.randint(0, 200)]
            case 3 if at < len(content):
                content[at] = chance.choice([chance.randrange(256), content[at] ^ (1 << chance.randrange(8))])
            case 4:
                del content[at:]
            case _:
                content[at:at] = chance.choice(marks) * (1 if chance.random() < 0.9 else chance.randint(2, 50))
    return bytes(content[: 2 * LONGEST])


def fault(content: bytes, form: str) -> Iterator[str]:
    """What is wrong with the way a format takes a file; nothing where all is well."""
    options = FormatOptions(tracked_changes="accept")
    try:
        document = parse(content, format=form, locale="en", options=options, place="fuzz")
    except CommuniqueError as error:
        if not (error.cause and error.remedy):
            yield "an error without cause or remedy"
        return
    own = {segment.key: segment.text for segment in document.segments}
    if assemble(document, {}, locale="ru") != content or assemble(document, own, locale="zh_CN") != content:
        yield "not given back byte for byte"
    changed = {segment.key: f"Новый {segment.text}" for segment in document.segments}
    assembled = assemble(document, changed, locale="ru", notice="Черновик.")
    try:
        parse(assembled, format=form, locale="ru", options=options)
    except CommuniqueError as error:
        yield f"its own assembled file is refused: {error.cause}"


def _late(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


def examine(content: bytes, form: str) -> str:
    """The fault of one input, or nothing. One that came late is tried again: the machine may have been busy."""
    for factor in (1, 5):
        signal.setitimer(signal.ITIMER_REAL, 8 * SECONDS * factor)
        begin = time.process_time()
        try:
            found = next(fault(content, form), "")
        except TimeoutError:
            found = "hangs"
        except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for
            found = f"{type(error).__name__}: {error}"
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        spent = time.process_time() - begin
        if found != "hangs" and (found or spent <= 3 * SECONDS):
            return found
    return found or f"slow: {spent:.1f} s to read twice and assemble three times"


def main() -> int:
    """Fuzz, print what was found, and keep the first input of each fault beside the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=2_000, help="inputs of each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, default=LONGEST, help="bytes of the longest seed")
    parser.add_argument("--format", choices=list(FORMATS), action="append")
    parser.add_argument("--keep", type=Path, help="folder for the inputs that show a fault")
    told = parser.parse_args()
    signal.signal(signal.SIGALRM, _late)
    known, faults = seeds(told.folders, told.longest), Counter[str]()
    for form in told.format or [name for name in FORMATS if known[name]]:
        chance = random.Random(f"{told.seed} {form}")
        begin = time.monotonic()
        for number in range(told.count):
            if form == "docx":
                content = damage_document(chance, known[form], damage)
            else:
                content = damage(chance, known[form], MARKS[form] + COMMON)
            found = examine(content, form)
            if found:
                faults[f"{form}: {found}"] += 1
                if told.keep and faults[f"{form}: {found}"] == 1:
                    told.keep.mkdir(parents=True, exist_ok=True)
                    (told.keep / f"{form}-{number}").write_bytes(content)
        print(
            f"{form}: {told.count} inputs of {len(known[form])} seeds in {time.monotonic() - begin:.0f} s", flush=True
        )
    for name, count in faults.most_common():
        print(f"{count:6} × {name}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
