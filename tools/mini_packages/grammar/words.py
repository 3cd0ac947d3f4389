"""The lexicon: words and short phrases, as pairs of their own."""

from __future__ import annotations

from collections.abc import Iterator

from tools.mini_packages.grammar.inflect import MARKED
from tools.mini_packages.grammar.model import Triple
from tools.mini_packages.grammar.organizations import declined
from tools.mini_packages.grammar.tables import HERE, rows, table_names


def lexicon() -> Iterator[Triple]:
    """Every entry of the lexicon files, then every plain phrase of the slot tables; none twice."""
    seen: set[tuple[str, str, str]] = set()
    for path in sorted((HERE / "lexicon").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = tuple(line.split("\t"))
            if len(cells) != 3 or not all(cells):
                raise ValueError(f"{path.name}: three columns wanted: {line}")
            if cells not in seen:
                seen.add(cells)
                yield Triple(cells[0], cells[1], cells[2], f"lexicon.{path.stem}")
    for name in table_names():
        if name in _PLAIN:
            for row in rows(name):
                en, zh = row[0], row[1]
                ru = MARKED.sub(lambda m: m.group(2), row[2])
                if "{" not in en + zh + ru and (en, zh, ru) not in seen:
                    seen.add((en, zh, ru))
                    yield Triple(en, zh, ru, f"lexicon.{name}")
    yield from composed()


def composed() -> Iterator[Triple]:
    """Short phrases put together: adjectives with nouns, and fields with what is done in them."""
    for a_en, a_zh, a_ru in rows("compose_adjectives"):
        for n_en, n_zh, n_ru in rows("compose_nouns"):
            if a_en.split()[0] == n_en.split()[0]:
                continue
            _, kind = declined(n_ru)
            stem, soft = a_ru[:-2], a_ru.endswith("ий") and a_ru[-3] not in "гкх"
            ending = {"m": a_ru[-2:], "f": "яя" if soft else "ая", "n": "ее" if soft else "ое"}[kind]
            noun = MARKED.sub(lambda m: m.group(2), n_ru)
            yield Triple(f"{a_en} {n_en}", a_zh + n_zh, f"{stem}{ending} {noun}", "lexicon.composed")
    for en, zh, ru in rows("field") + rows("area"):
        forms, _ = declined(ru)
        for t_en, t_zh, t_ru in rows("compose_fields"):
            russian = t_ru.replace("{gen}", forms[1]).replace("{nom}", forms[0])
            yield Triple(t_en.replace("{}", en), t_zh.replace("{}", zh), russian, "lexicon.composed")


_PLAIN = frozenset(
    (
        *("field", "area", "noun", "document", "event", "facility", "product", "award", "vp", "goods", "post", "works"),
        *("programs", "disaster", "infection", "disease", "pollutant"),
        *("cities_zh", "cities_ru", "provinces", "regions_ru", "countries", "capitals"),
        *("surnames_zh", "given_zh", "given_ru", "given_other", "surnames_ru", "surnames_other"),
        *("named_orgs", "company_names", "department_kinds", "municipal_kinds", "ministry_kinds", "university_kinds"),
        *("titles_university", "titles_agency", "titles_company", "titles_institute"),
    )
)
