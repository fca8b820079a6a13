"""What the order asks for, what it would settle for, and what it asks beyond its list."""

from __future__ import annotations

import re
from functools import lru_cache

from duly.order.terms import Ask
from duly.receive.reading.fields.askforms import ask_by_form, shuts_in_land
from duly.receive.reading.fields.asksundone import without_undone
from duly.receive.reading.fields.askwords import (
    ASKS_NOTHING,
    CLOSES,
    DECLARE,
    DECLARES_AND_ASKS,
    FIRST_HEARS,
    GIVES_BACK,
    INFORM,
    LESSER,
    OPEN_ENDED,
    REMOVE,
    RESTRICT,
    SUSPEND,
    WITHHOLD,
)
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.text.appealed import without_appeal
from duly.receive.reading.text.kept import DATA
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.refrains import without_refused
from duly.receive.reading.text.spoken import takes_all_back
from duly.receive.reading.text.takenback import is_taken_back

_MENTION = re.compile(
    r"\bh\w{1,5}://\S+|(?<!\w)@\w[\w.-]*|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"(?<=[;!?])\s|(?<=\.)\s(?![a-z])|(?<=[。；！？])|\n\n")


def ask_of(prose: Prose, sender: str | None) -> tuple[Ask, Ask | None]:
    """Give the main ask and the lesser one that the order would settle for."""
    text = _asked(_without_laws(prose.text))
    if sender == "court" and _only_declares(text):
        return Ask.DECLARE, None
    if FIRST_HEARS.search(prose.text):
        return Ask.NONE, None
    text = _without_titles(prose, text)
    lesser = bool(LESSER.search(text))
    withhold, remove = WITHHOLD.search(text), REMOVE.search(_OUT_OF_USE.sub(" ", text))
    if remove and not _only_theirs(prose):
        weaker = Ask.WITHHOLD if withhold else Ask.RESTRICT if RESTRICT.search(text) else None
        return Ask.REMOVE, weaker if lesser else None
    if withhold:
        return Ask.WITHHOLD, None
    if SUSPEND.search(_ACCESS_TO.sub(" ", text)):
        return Ask.SUSPEND, None
    if RESTRICT.search(text):
        return Ask.WITHHOLD if shuts_in_land(map(_asked, prose.sentences)) else Ask.RESTRICT, None
    if CLOSES.search(text):
        return Ask.SUSPEND, None
    wants_data = INFORM.search(text) is not None
    return Ask.INFORM if wants_data else ask_by_form(map(_asked, prose.sentences)), None


def _only_declares(text: str) -> bool:
    """Tell whether a decision declares and asks nothing more; no dot of an address ends it."""
    asks = DECLARES_AND_ASKS.search(_MENTION.sub(MASK, text))
    return DECLARE.search(text) is not None and asks is None


# "block access to the account" closes no account.
_ACCESS_TO = re.compile(
    r"\b(?:Zugang|access|accès|acces|accesul|acceso|acesso|accesso|toegang|adgang\w*|tilgang\w*|"
    r"åtkomst\w*|dostęp\w*|přístup\w*|prístup\w*|pristup\w*|dostop\w*|достъп\w*|доступ\w*|"
    r"приступ\w*|"
    r"пристап\w*|πρόσβασ\w+|pääsy\w*|juurdepääs\w*|prieig\w*|piekļuv\w*|aðgang\w*|akses\w*)\s"
    r"[^.;]{0,60}?(?:accounts?|konto\w*|profil\w*|cuentas?|contas?|comptes?|perfil|račun\w*|"
    r"профил\w*|"
    r"аккаунт\w*|акаунт\w*|účt\w*|účet|tili\w*|paskyr\w*|kontu|λογαριασμ\w+|akun|akaun)\b",
    re.IGNORECASE,
)
# "to take an account out of use" takes nothing away.
_OUT_OF_USE = re.compile(
    r"\bpoist\w{1,12}(?=\s(?:\w+\s)?käytöstä)|(?<=käytöstä\s)poist\w{1,12}", re.I
)
_TITLE = re.compile(
    r"\b(?:take-?down|removal|blocking|deletion|restriction|suspension) (?:notice|order|request|"
    r"direction|schedule|list|annex\w*|form|demand|register|sheet)s?\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\W*(?:talep|istem|konu|sub(?:ject)?|asunto|assunto|oggetto|betreff|objet|perihal|hal|тема|"
    r"제목|件名|v/v|trích yếu|onderwerp|dotyczy|ämne|ärende|emne|věc|tárgy|θέμα)\s?[:：]",
    re.IGNORECASE,
)
_TOLD_TO = r"(?:Remove|Delete|Block|Disable|Suspend|Restrict|Withhold|Close|Deactivate|Ban|Take)"
_NOT_OF_NAME = (  # an asking word in a line of capitals
    rf"(?!(?:{_TOLD_TO}|Under|By|Per|Pursuant|With|Via|As|Please|Kindly|Must|Shall|Should)\b)"
)
_LAW_NAME = re.compile(
    rf"(?P<told>\b{_TOLD_TO}\s(?:(?:of|and|or|the|for|from|in)\s)*)?"
    rf"(?:\b{_NOT_OF_NAME}[A-Z]\w+\s(?:(?:of|and|or|the|for|from|in)\s)*){{2,9}}"
    r"(?:\([^()]{3,90}\)\s)?(?:Rules|Act|Regulations|Ordinance|Code)\b"
)
_TITLES = 6  # lines at the top
_TITLE_WORDS = 12


def _without_laws(text: str) -> str:
    """Leave out the names of laws; what is to be removed is no part of one."""
    return _LAW_NAME.sub(lambda match: match[0] if match["told"] else " ", text)


def _is_title(line: str, prose: Prose) -> bool:
    """Tell whether a line only names the paper: TAKE DOWN ORDER, "Content Takedown Schedule"."""
    if line.isupper() or _SUBJECT.match(line) or line == prose.header("subject"):
        return True
    short = len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":"))
    return short and line in prose.head[:_TITLES] and _TITLE.search(line) is not None


def first_hears(prose: Prose) -> bool:
    """Tell whether a letter says that nothing is asked yet."""
    return FIRST_HEARS.search(prose.text) is not None


def ask_in(rows: str) -> Ask:
    """Give what the remarks of a list ask, where its letter asks nothing: "please remove"."""
    said = _asked(rows)
    asks = ((REMOVE, Ask.REMOVE), (WITHHOLD, Ask.WITHHOLD), (SUSPEND, Ask.SUSPEND))
    found = (ask for words, ask in (*asks, (RESTRICT, Ask.RESTRICT)) if words.search(said))
    return next(found, Ask.NONE)


def _without_titles(prose: Prose, text: str) -> str:
    """Leave out lines that only name the paper, where the letter's own words ask."""
    said = (one for one in prose.running if not _is_title(one.strip(), prose))
    plain = " ".join(_asked(_without_laws(one)) for one in said)
    asks = (REMOVE, WITHHOLD, SUSPEND, RESTRICT)
    return plain if any(words.search(plain) for words in asks) else text


# What was done by somebody; "let us know when that has been done" asks for it.
_TELLS = re.compile(
    r"already|ha(?:s|ve) been (?!(?:\w+ly )?(?:done|complied|carried|effected|actioned|taken))|"
    r"whoever"
)


def _only_theirs(prose: Prose) -> bool:
    """Tell whether removal is only spoken of, while the ask is to block in the country."""
    asked = [
        sentence
        for sentence in map(_asked, prose.sentences)
        if REMOVE.search(sentence) and not _TELLS.search(sentence)
    ]
    return not asked


@lru_cache(maxsize=16)  # the same letter is asked for each thing that it may want
def _asked(text: str) -> str:
    """Leave out what a text rules out, takes back, reports or threatens with."""
    clauses = _CLAUSE_END.split(text)
    return " ".join(
        ASKS_NOTHING.sub(" ", without_undone(without_refused(without_appeal(clause))))
        for clause in clauses
        if not GIVES_BACK.search(clause)
    )


def only_takes_back(prose: Prose) -> bool:
    """Tell whether a letter that takes an order back asks for nothing before and behind that."""
    said = prose.sentences
    taken = [place for place, one in enumerate(said) if is_taken_back(one)]
    if not taken or not takes_all_back(_MENTION.sub(MASK, one) for one in said):
        return False
    apart = (*said[: taken[0]], *said[taken[-1] + 1 :])
    acts = (REMOVE, WITHHOLD, SUSPEND, RESTRICT)
    return not any(words.search(_asked(one)) for one in apart for words in acts)


def asks_for_accounts(prose: Prose) -> bool:
    """Tell whether accounts as such are to be closed."""
    return bool(SUSPEND.search(_asked(prose.text)))


def also_asked(prose: Prose, ask: Ask) -> tuple[Ask, ...]:
    """Give what is asked beside the main thing: to close accounts, to hand over data."""
    beside = ((Ask.SUSPEND, asks_for_accounts(prose)), (Ask.INFORM, asks_for_data(prose)))
    return tuple(one for one, said in beside if said and one is not ask)


def asks_for_data(prose: Prose) -> bool:
    """Tell whether the order also wants data about people."""
    return bool(DATA.search(prose.text))


def is_open_ended(prose: Prose) -> str | None:
    """Give the words that reach beyond the order's own list."""
    match = OPEN_ENDED.search(prose.text)
    return match[0] if match else None
