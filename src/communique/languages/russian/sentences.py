"""How sentences end in Russian, and what only looks like an end."""

from __future__ import annotations

import re

from communique.languages.english.sentence_openers import OPENERS as ENGLISH_OPENERS
from communique.languages.english.sentence_words import ABBREVIATIONS as LATIN
from communique.languages.english.sentence_words import OFFICERS, SAINTS
from communique.languages.english.sentences import STARTERS as ENGLISH_STARTERS
from communique.languages.russian.sentence_openers import OPENERS
from communique.languages.russian.sentence_words import ABBREVIATIONS, AFTER_NUMBER
from communique.languages.sentence_table import Ending, SentenceTable, words

STARTERS = words(
    "А Без Более Был Была Были Было В Вам Вас Ваш Ведь Во Вот Впервые Все Всё Всего Вы Где Да Далее Даже Для До Его Ее",
    "Её Если Есть Еще Ещё За Затем Здесь И Из Из-за Или Именно Им Их К Как Какая Какие Какой Каждый Когда Который",
    "Которая Которое Которые Кроме Кто Ко Лишь Между Мы Мой Моя На Над Нам Наш Наша Наши Не Нет Ни Но Ну О Об Обо",
    "Один Одна Однако Он Она Они Оно От Ото Перед По По-прежнему Под Позже Пока Помимо После Потом Поэтому При",
    "Про Ранее С Свой Сейчас Сегодня Сколько Со Согласно Среди Так Такая Также Такие Такой Там Тем Теперь То Тогда",
    "Только Том Тот У Уже Хотя Чем Через Что Чтобы Эта Эти Это Этот Я Напомним Отметим",
    "Напротив Например Причём Причем Вместе Несмотря",
)
NOT_VERBS = """
    лет совет университет факультет комитет бюджет кабинет билет предмет портрет паритет приоритет авторитет субъект
    кредит визит лимит гранит институт минут маршрут дебют результат аппарат формат чемпионат президиат сертификат
    мандат штат депутат кандидат лауреат план стан стран процан данных времён апрел если или доли цели модели недели
    земли роли школ число начало около школа числа квартал материал зал капитал персонал филиал потенциал журнал канал
    финал сигнал портал вокзал отдел раздел металл балл цена смена замена страна сторона зона начала предела
    счёт учёт отчёт расчёт зачёт подсчёт почёт взлёт полёт налёт самолёт вертолёт
    одновременно временно рано весна луна война причина половина женщина область член обмен район регион магнат экспонат
"""
"""Words without a verb's meaning that end as one; a head of a sentence may have them and still want its verb."""
_VERB_ENDINGS = (
    "л ла ло ли лся лась лось лись ет ёт ит ют ут ят ат тся ан ана ано аны ен ена ено ены ён ята ято яты ыт ыта ыто ыты"
)
_SPOKE = """
    сказал сказала сказали спросил спросила ответил ответила заявил заявила воскликнул воскликнула добавил добавила
    отметил отметила подчеркнул подчеркнула написал написала крикнул говорит говорят
"""

SENTENCES = SentenceTable(
    abbreviations=LATIN | ABBREVIATIONS,
    after_number=AFTER_NUMBER,
    contexts={
        "пр": ((re.compile(r"\b[Ии]\s+пр$"), Ending.ALWAYS),),
        "им": ((re.compile(r"\b(?:с|к|по|перед|над|под|между|благодаря|навстречу)\s+им$"), Ending.ALWAYS),),
        "обл": ((re.compile(r"\b[\w-]+ая\s+обл$"), Ending.OPEN),),
        "р-н": ((re.compile(r"\b[\w-]+ий\s+р-н$"), Ending.OPEN),),
    },
    followers={
        "долл": words("США"),
        "дол": words("США"),
        "st": words(SAINTS),
        "co": words("Ltd Limited Inc KG LLC", OFFICERS),
    },
    starters=STARTERS | {word for word in ENGLISH_STARTERS if len(word) > 1},
    openers=OPENERS | ENGLISH_OPENERS,
    fronts=words(
        "в во с со к ко до после осенью весной летом зимой на начиная по за ещё еще уже лишь только около от из при",
        "утром вечером днём ночью накануне сегодня январе мае об о для у между через спустя",
    ),
    predicate=re.compile(
        rf"\b(?!(?:{'|'.join(NOT_VERBS.split())})\b)[а-яё]{{2,}}(?:{'|'.join(_VERB_ENDINGS.split())})\b|\s[—–]\s|:\s|\b(?:нет|есть|будет|был|стал)\b",
        re.IGNORECASE,
    ),
    letter_heads=words("группа группе группы группу класс класса корпус корпуса блок витамин категория категории тип"),
    numbered_heads=words("глава раздел статья пункт часть приложение рисунок таблица этап шаг рис табл § лекция тема"),
    initials=words("Дж Ю Ал Вл Ив Ник Серг Конст Евг Юр Мих Дм Эд Вик Ph Th Ch"),
    foreign_numerals=frozenset("IVXLC"),
    exclaimed=words("Yahoo Jeopardy Kahoot Joomla"),
    small_starters=words("iPhone iPad iPod iOS iTunes macOS eBay arXiv"),
    introducing=tuple(f" {verb}" for verb in _SPOKE.split()),
    vowels="аеёиоуыэюяaeiouy",
)
