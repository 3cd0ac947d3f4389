"""Inline codes: found, taken out, put back."""

from __future__ import annotations

import pytest

from communique.inline import CodeKind, Extra, Markup, closed_ranges, find_codes, protect, restore

LETTERS = {CodeKind.OPENING: "o", CodeKind.CLOSING: "c", CodeKind.SINGLE: "s"}


def shown(text: str, markup: Markup = "markdown") -> str:
    """The codes of a text as ``**o1 **c1``."""
    return " ".join(f"{code.text}{LETTERS[code.kind]}{code.pair or ''}" for code in find_codes(text, markup))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The **June 7** talks", "**o1 **c1"),
        ("an *em* and _another_", "*o1 *c1 _o2 _c2"),
        ("***both***", "*o1 **o2 **c2 *c1"),
        ("~~gone~~ and ~kept~", "~~o1 ~~c1"),
        ("2 * 3 * 4", ""),
        ("an_underscore in__side", "an_underscores in__sides"),
        ("a_ and _b, ____", ""),
        ("**open only", ""),
        ("`code *x*` *y*", "`code *x*`s *o1 *c1"),
        ("``a ` b``", "``a ` b``s"),
        ("`open", ""),
        ('[text](https://a.b/c_(d) "t")', '[o1 ](https://a.b/c_(d) "t")c1'),
        ("[text](<a b>)", "[o1 ](<a b>)c1"),
        ("[text][ref]", "[o1 ][ref]c1"),
        ("[`v1`][] and [text]", "[`v1`][]s"),
        ("[text] (not a link)", ""),
        ("[](empty)", "[](empty)s"),
        ("![alt](a.png)", "![o1 ](a.png)c1"),
        ("![](a.png)", "![](a.png)s"),
        ("[![alt](a.png)](b)", "[o1 ![o2 ](a.png)c2 ](b)c1"),
        ("[a [b](c) d](e)", "[o1 ](c)c1"),
        ("*a [b*](c)", "[o1 ](c)c1"),
        ("<https://a.b/c>, <a@b.org>", "<https://a.b/c>s <a@b.org>s"),
        ('<b class="x">bold</b><br>', '<b class="x">o1 </b>c1 <br>s'),
        ("<code>a < b</code> <!-- no --> 1 < 2", "<code>a < b</code>s <!-- no -->s"),
        ("<Trans id={x}>a</Trans>", "<Trans id={x}>o1 </Trans>c1"),
        ("<b>*a</b>*", "<b>o1 *s </b>c1 *s"),
        ("</b> alone <i>", "</b>s <i>s"),
        ("5&nbsp;km &amp &nosuch;", "&nbsp;s"),
        ("\\* not \\[ me \\d", "\\*s \\[s"),
        ("Hello {user.name}, {count} and {see the list below}", "{user.name}s {count}s"),
        ("{{% note %}} {% x %}", "{{% note %}}s {% x %}s"),
        ("done[^1] and [^note]", "[^1]s [^note]s"),
        ("good :tada: at 10:30:00", ":tada:s"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://a.b/c_d?e=f#g.", "https://a.b/c_d?e=f#gs"),
        ("(https://a.b/c_(d)) www.a.b, ok", "https://a.b/c_(d)s www.a.bs"),
        ("见https://a.b/c查看", "https://a.b/cs"),
        ("https://пример.рф/страница тут", "https://пример.рф/страницаs"),
        ("write to press_office@spbstu.ru.", "press_office@spbstu.rus"),
        ("english.spbstu.ru and Node.js, e.g. U.S.A. or 3.5", "english.spbstu.rus"),
        ("thanks @some_one and a@b", "@some_ones"),
        ("使用file_name.txt文件", "file_name.txts"),
        ("snake_case, SOME_NAME and call_it()", "snake_cases SOME_NAMEs call_it()s"),
        ("__init__ but _this_ and ____", "__init__s"),
        ("either/or, and/_or_", ""),
        ("**not bold** <b>nor this</b> &nbsp;", ""),
    ],
)
def test_words_that_are_codes_without_markup(text: str, expected: str) -> None:
    assert shown(text, "none") == expected


def test_html_has_tags_and_entities_only() -> None:
    assert shown("<b>x</b> *y* [z](u) &copy; <a>", "html") == "<b>o1 </b>c1 &copy;s <a>s"


def test_a_url_in_bold_does_not_swallow_the_marks() -> None:
    assert shown("**https://a.b/c**。") == "**o1 https://a.b/cs **c1"


def test_a_footnote_after_a_bracket_is_no_reference() -> None:
    assert shown("[text][^1]") == "[^1]s"


@pytest.mark.parametrize(
    "part",
    ["[", "](", "[a](b", "*a ", "**a* ", "`a``", "<a x='", "{", "![", "[a]((", "_a*b~~", "a@", "a.a-", "<b>", "1*2_"],
)
def test_long_runs_of_marks_are_read(part: str) -> None:
    text = part * 5000
    for markup in ("markdown", "html", "none"):
        codes = find_codes(text, markup)
        assert all(text[code.start : code.end] == code.text for code in codes)


def test_closed_ranges_are_merged() -> None:
    text = "A **b `c` *d*** e `f` [g](h)."
    assert [text[start:end] for start, end in closed_ranges(text, "markdown")] == ["**b `c` *d***", "`f`", "[g](h)"]


def translated(source: str, target: str, markup: Markup = "markdown") -> tuple[str, tuple[str, ...]]:
    restored = restore(target, protect(source, markup))
    return restored.text, restored.lost


def test_protect_names_the_places() -> None:
    protected = protect(" The **June 7** talks of [`x`](u) here ", "markdown")
    assert protected.text == "The ⟦1⟧June 7⟦2⟧ talks of ⟦3⟧ here"
    assert [[code.text for code in group] for group in protected.groups] == [["**"], ["**"], ["[", "`x`", "](u)"]]


def test_codes_around_and_at_the_ends_stay_outside() -> None:
    assert protect("`node` **[all of it](u)**[^1]", "markdown").text == "all of it"
    assert restore("всё это", protect("**[all of it](u)**", "markdown")).text == "**[всё это](u)**"
    assert translated("See https://a.b/c", "Смотрите") == ("Смотрите https://a.b/c", ())
    assert translated("`node`是运行时", "is a runtime") == ("`node` is a runtime", ())


def test_a_text_of_codes_only_is_carried_over() -> None:
    protected = protect("https://a.b/c `d` <br>", "markdown")
    assert protected.text == ""
    assert restore("", protected).text == "https://a.b/c `d` <br>"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The **June 7** talks", "会谈于 ⟦1⟧ 6月7日 ⟦2⟧ 举行", "会谈于**6月7日**举行"),
        ("在**6月7日**举行会谈", "Held on⟦1⟧June 7⟦2⟧talks", "Held on **June 7** talks"),
        ("a (**b**) c", "а ( ⟦1⟧ б ⟦2⟧ ) в", "а (**б**) в"),
        ("a **b**, c", "а ⟦1⟧б⟦2⟧ , в", "а **б**, в"),
        ("a **b** c", "а⟦1⟧б⟦2⟧в", "а **б** в"),
        ("x 5&nbsp;km y", "х 5 ⟦1⟧ км у", "х 5&nbsp;км у"),
        ("the **Memorandum** was", "签署⟦1⟧《备忘录》⟦2⟧了", "签署 **《备忘录》** 了"),
        ("an _emphasis_ here", "此⟦1⟧强调⟦2⟧词", "此 _强调_ 词"),
        ("see: **b** now", "см.:⟦1⟧б⟦2⟧ тут", "см.: **б** тут"),
        ("a `b` and `c` d", "а ⟦1⟧⟦2⟧ г", "а `b` `c` г"),
        ("Call, https://a.b/c, now", "звоните ⟦1⟧сейчас", "звоните https://a.b/c сейчас"),
        ("Mail, p@a.example, now", "写信⟦1⟧3次", "写信p@a.example 3次"),
        ("在**部**3月5日", "The⟦1⟧ministry⟦2⟧on March 5", "The **ministry** on March 5"),
        ("see # x_y now", "см. # ⟦1⟧ тут", "см. # x_y тут"),
        ("完成。**双方**（甲）", "Done.⟦1⟧The parties⟦2⟧(A)", "Done. **The parties** (A)"),
    ],
)
def test_blanks_are_set_as_the_target_needs_them(source: str, target: str, expected: str) -> None:
    assert translated(source, target) == (expected, ())


@pytest.mark.parametrize(
    ("target", "expected", "lost"),
    [
        ("⟦1⟧да⟦2⟧ и ⟦3⟧ тут ⟦4⟧", "**да** и `x` тут a_b", ()),
        ("⟦1⟧да⟦2⟧ и ⟦3⟧ тут", "**да** и `x` тут", ("a_b",)),
        ("⟦1⟧да и ⟦3⟧ тут ⟦4⟧", "да и `x` тут a_b", ("**…**",)),
        ("⟦2⟧да⟦1⟧ и ⟦3⟧ тут ⟦4⟧", "да и `x` тут a_b", ("**…**",)),
        ("да ⟦1⟧⟦2⟧ и ⟦3⟧ тут ⟦4⟧", "да и `x` тут a_b", ("**…**",)),
        ("⟦1⟧да⟦2⟧ ⟦9⟧ и ⟦3⟧ тут ⟦3⟧ ⟦4⟧ ⟦ ", "**да** и `x` тут a_b", ()),
        ("⟦ 1 ⟧да⟦2⟧ и ⟦3⟧, тут ⟦4⟧ .", "**да** и `x`, тут a_b.", ()),
        ("", "", ("**…**", "`x`", "a_b")),
    ],
)
def test_what_is_lost_is_named_and_nothing_is_invented(target: str, expected: str, lost: tuple[str, ...]) -> None:
    assert translated("**yes** and `x` here a_b now", target) == (expected, lost)


def test_singles_of_the_source_do_not_become_a_pair() -> None:
    """The halves of a link that a tag crosses are singles; without the tag they would make a link."""
    assert translated("*<b>[*</b>](u)", "⟦1⟧a") == ("a", ("<b>…</b>", "[", "](u)"))


def test_crossed_pairs_lose_one() -> None:
    source = "a **b** c *d* e"
    assert translated(source, "а ⟦1⟧б ⟦3⟧в⟦2⟧ г⟦4⟧ д") == ("а **б в** г д", ("*…*",))


def test_markup_that_the_model_made_up_is_removed() -> None:
    assert translated("a `b` c", "*а* ⟦1⟧ `в` <b>г</b> [д](е)") == ("а `b` в г д", ())
    assert translated("2 by 3 `b` c", "2*3*4 ⟦1⟧ в") == ("2\\*3\\*4 `b` в", ())


def test_a_blank_after_a_mark_stays_before_a_code_at_the_end() -> None:
    """``\\ x_y`` came back as one word."""
    for source in ("\\ x_y", "# x_y", "x_y #"):
        protected = protect(source, "none")
        assert restore(protected.text, protected).text == source


def test_literal_placeholders_in_a_source_are_text() -> None:
    source = "the token ⟦1⟧ and **b** ⟧ end"
    assert protect(source, "markdown").text == "the token ⟦1⟧ and ⟦2⟧b⟦3⟧ ⟦4⟧ end"
    assert translated(source, "знак ⟦1⟧ и ⟦2⟧б⟦3⟧ ⟦4⟧ конец") == ("знак ⟦1⟧ и **б** ⟧ конец", ())
    assert translated(source, "знак и ⟦2⟧б⟦3⟧ конец") == ("знак и **б** конец", ("⟦1⟧", "⟧"))


def test_extras_are_placeholders_wherever_they_stand() -> None:
    text = " June 7 and **the Belt** of `x` by SPbPU "
    extras = [
        Extra(start=1, end=7, target_text="6月7日"),
        Extra(start=18, end=22, target_text="带"),
        Extra(start=29, end=30, target_text="overlaps the code"),
        Extra(start=20, end=24, target_text="overlaps an extra"),
        Extra(start=35, end=40, target_text="圣彼得堡理工"),
        Extra(start=90, end=95, target_text="outside"),
    ]
    protected = protect(text, "markdown", extras)
    assert protected.text == "⟦1⟧ and ⟦2⟧the ⟦3⟧ of ⟦4⟧ by ⟦5⟧"
    assert protected.plain == "June 7 and the Belt of x by SPbPU"
    restored = restore("⟦1⟧⟦2⟧那⟦3⟧的⟦4⟧由⟦5⟧", protected)
    assert restored.text == "6月7日 **那带** 的`x`由圣彼得堡理工"
    assert (restored.lost, restored.missing) == ((), ())


def test_an_extra_around_the_whole_is_kept() -> None:
    protected = protect("June 7", "markdown", [Extra(start=0, end=6, target_text="6月7日")])
    assert protected.text == "⟦1⟧"
    assert restore("⟦1⟧", protected).text == "6月7日"
    assert restore("", protected).missing == ("6月7日",)


def test_the_plain_text_is_what_a_reader_sees() -> None:
    source = "A **b** `c d` <code>e</code> <https://a.b> &amp; 5&nbsp;km \\* ![](x.png) [^1] {n} <br> :tada: f"
    assert protect(source, "markdown").plain == "A b c d e https://a.b & 5\xa0km * f"


def test_many_lost_and_deeply_nested_codes_are_named_in_no_time() -> None:
    assert len(restore("а", protect("**a** b " * 20_000, "markdown")).lost) == 20_000
    deep = protect("c " + "<b>" * 20_000 + "a" + "</b>" * 20_000 + " d", "html")
    assert restore(deep.text, deep).text == deep.source
