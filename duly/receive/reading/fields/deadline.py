"""By when the order wants what: a length, what it runs from, and the duty it limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duly.receive.reading.fields.numbers import NUMBER, THAI_NUMBER, TIME_NUMBER, value_of
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.fields.timetongues import (
    LIMITS,
    MORE_UNITS,
    NEXT,
    RECEIPT,
    RECEIPT_AHEAD,
    WITHIN,
    WITHIN_BEHIND,
    WORKING_AFTER,
    WORKING_WITHIN,
    WORKING_WORDS,
)
from duly.receive.reading.fields.timewords import (
    FORMS,
    KIND,
    NOT_OURS,
    RECEIPT_BEFORE,
    STARTS,
    UNITS,
    WORKING_BEHIND,
)
from duly.receive.reading.outcome import Deadline

_UNIT = "|".join(f"(?P<u{n}>{unit[0]})" for n, unit in enumerate(UNITS))
_EVERY_UNIT = "|".join(
    f"(?P<u{n}>{unit[0]}|{more})"
    for n, (unit, more) in enumerate(zip(UNITS, MORE_UNITS, strict=True))
)
_ANY_UNIT = re.compile(_EVERY_UNIT, re.IGNORECASE)  # each form names one
_ANY_KIND = KIND.replace("(?P<working>", f"(?P<working>{WORKING_WORDS}|")
_NUMBER = rf"(?P<number>{TIME_NUMBER})"
_IN_TONGUES = (
    rf"(?<![^\W_])(?:{WITHIN})\s+{_NUMBER}\s+(?:de\s)?{_ANY_KIND}(?:{_EVERY_UNIT})(?!\w)",
    rf"(?<![^\W_])(?:{NEXT})\s*{_NUMBER}\s+(?:de\s)?{_ANY_KIND}(?:{_EVERY_UNIT})(?!\w)",
    rf"\bnell?[ei]\s+{_NUMBER}\s+{_ANY_KIND}(?:{_EVERY_UNIT})\s(?:successiv|seguent)",
    rf"(?<![^\W_])(?:{LIMITS})(?![^\W_])[^.;:\d]{{0,60}}?\s{_NUMBER}\s+{_ANY_KIND}(?:{_EVERY_UNIT})",
    rf"{_NUMBER}\s*{_ANY_KIND}(?:{_EVERY_UNIT})\s*(?:{WITHIN_BEHIND})",
    rf"(?:ndani ya|muda ni|katika|kwa)\s+(?:muda wa\s)?(?:{_EVERY_UNIT})\s+{_NUMBER}",  # Swahili
    # one hour, and no number for it: "dans l'heure qui suit", "within the hour of receipt"
    rf"\b(?:dans|sous|d['’]ici)\s+l['’](?P<number>(?!))?(?:{_EVERY_UNIT})"
    r"(?=\s(?:qui\s|suivant|de\s|à\s|après\s))",
    rf"\bwithin\s+the\s+(?P<number>(?!))?(?:{_EVERY_UNIT})(?=\s(?:of|following|after|from)\b)",
    rf"\b(?:dentro de|en|na)\s+(?:la\s+)?(?P<number>(?!))?(?:{_EVERY_UNIT})"
    r"(?=\s(?:siguiente|seguinte)\b)",
    rf"\bentro\s+(?:un['’]|l['’])\s?(?P<number>(?!))?(?:{_EVERY_UNIT})(?!\w)",
    rf"ภายใน\s*(?P<number>\d{{1,3}}|{THAI_NUMBER})\s*(?:{_EVERY_UNIT})",
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        *(form.format(number=NUMBER, unit=_UNIT, kind=KIND) for form in FORMS),
        *_IN_TONGUES,
    )
)
_WITHIN_WORD = re.compile(WORKING_WITHIN, re.IGNORECASE)
_AFTER_WORD = re.compile(rf"\s+(?:{WORKING_AFTER})(?![^\W_])|\s?ทำการ", re.IGNORECASE)
_RECEIPT = re.compile(rf"(?<![^\W_])\w{{0,14}}?(?:{RECEIPT})", re.IGNORECASE)
_AHEAD = re.compile(rf"(?:{RECEIPT_AHEAD})[^.;。]{{0,26}}$", re.IGNORECASE)
# A word of appeal before one of these belongs to what the letter tells, not to its own time.
_COMMANDS = re.compile(
    r"\bordin[ao]\b|\bordena\b|\bdetermin[ao]\b|\b(?:is|are) (?:hereby )?(?:directed|ordered|"
    r"required)|"
    r"\bwe (?:direct|order|require)|ordnet an|wird (?:aufgegeben|angewiesen)|\benjoint\b|"
    r"\bordonne\b|"
    r"nakazuj|zobowiązuj|обязыва|постановля|постанов[иі]в|предписыва|beveelt|karar veril",
    re.IGNORECASE,
)
# What a letter tells of the past: "it was not removed within 48 hours".
_TOLD = re.compile(
    r"\b(?:was|were|has|have|had|did)(?: not|n['’]t)\b[^.;,]{0,50}$|\bfailed to\b[^.;,]{0,40}$|"
    r"\bnicht (?:innerhalb|binnen)\s*$|\bn['’](?:a|ont|avait) pas\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"imprison|лишени|fixed-term|\bjail|कारावास|\bprison|徒刑|haftstrafe", re.IGNORECASE
)
_DUTIES = (
    (
        "execute",
        r"block|remov|delet|disabl|restrict|limit (?:an |the )?access|withh[eo]ld|take ?down|"
        r"suspend|"
        r"comply with|compliance with|удал|огранич|заблок|अवरुद्ध|हटा|ब्लॉक|删除|屏蔽|处置|"
        r"sperr|"
        r"lösch|entfern|retir|supprim|bloqu|elimin|kaldır|engelle|remo[vç]|rim(?:oz|uov)|usuni|"
        r"видал|hapus|blokir|إزالة|حذف|حجب|"
        r"ہٹا|حذف",
    ),
    ("appear", r"\bappear\b|hearing|show cause|\breply\b|\brespond|явиться|उपस्थित|उत्तर"),
    (
        "report",
        r"report|confirm|inform|submit|intimat|complian|сообщ|информир|уведомл|आख्या|अनुपालन|"
        r"सूचित|"
        r"报告|反馈|回复|melden|informer|informar",
    ),
    ("acknowledge", r"acknowledg|подтверд|पावती|पुष्टि"),
    ("provide_information", r"furnish|provide|disclos|subscriber|предостав"),
)
# Whoever must act; the site's owner is told a time of his own, which never runs for us.
_OWNER = re.compile(
    r"(?:владел\w+ сайта|site owner|owner of the (?:\w+ ){0,2}(?:web-?)?site|website owner)"
    r"(?:(?!провайдер|provider)[^.]){0,70}?(?:обязан|\bshall\b|\bmust\b|\bshould\b|is required)",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"(?:операторы? связи|communications? operators?|internet service providers?|\bISPs?\b)"
    r"(?:(?!провайдер|provider)[^.]){0,70}?(?:обязан|\bshall\b|\bmust\b|\bshould\b|"
    r"(?:is|are) required)",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"(?:провайдер\w* хостинга|hosting provider|service provider|intermediary|platform|"
    r"\byou\b|\bВам\b|вас\b)[^.]{0,90}?"
    r"(?:обязан|необходимо|\bshall\b|\bmust\b|\bshould\b|(?:is|are) (?:required|directed))",
    re.IGNORECASE,
)
_OTHERS_HASTE = re.compile(
    r"will be (?:restored|removed from|excluded)|восстановл|we (?:will|shall)|"
    r"access to (?:the )?resource",
    re.IGNORECASE,
)
_NO_LENGTH = re.compile(
    r"immediate(?:ly)?\b|forthwith|without (?:any )?(?:undue )?delay|as soon as possible|"
    r"at the earliest(?: time possible)?|in the shortest (?:possible )?time(?: possible)?|"
    r"urgent(?:ly)?|"
    r"незамедлительно|немедленно|в возможно короткие сроки|तत्काल|तुरंत|अविलंब|立即|尽快|尽早|"
    r"unverzüglich|sofort|sans délai|immédiatement|inmediat\w+|derhal|ivedilikle|imediat\w+|"
    r"с момента получения настоящего уведомления незамедлительно|в кратчайшие сроки|segera\b|"
    r"على الفور|فوراً|فوری طور|a la mayor brevedad|dans les meilleurs délais|umgehend",
    re.IGNORECASE,
)
_NOT_US = frozenset({"owner", "operator"})
_REACH = 400  # characters to either side: farther words belong to something else
_RANK = {"execute": 0, "appear": 1, "report": 2, "provide_information": 3, "acknowledge": 4}


def deadlines_in(prose: Prose) -> tuple[Deadline, ...]:
    """Give every time limit set to the platform, the one on carrying out first."""
    found = {
        (one.length, one.duty, one.start, one.who): one
        for sentence in dict.fromkeys(prose.sentences)
        for one in _in_sentence(sentence)
    }
    return tuple(sorted(found.values(), key=_place))


def _place(one: Deadline) -> tuple[bool, int, bool]:
    return (one.who in _NOT_US, _RANK.get(one.duty, 9), one.start == "unstated")


def main_of(limits: Sequence[Deadline]) -> Deadline | None:
    """Give the limit that runs for the platform: on carrying out, if there is one."""
    return next((one for one in limits if one.who not in _NOT_US), None)


def urgency_in(prose: Prose) -> str | None:
    """Give the words that ask for speed and set no length; what the sender promises is none."""
    for sentence in prose.sentences:
        match = _NO_LENGTH.search(sentence)
        if match and not _OTHERS_HASTE.search(sentence):
            return match[0]
    return None


def length_in(sentence: str, place: int) -> str | None:
    """Give the length of time that a sentence names nearest to a place, whosever it is."""
    found = (match for form in _FORMS for match in form.finditer(sentence) if _length(match))
    nearest = min(found, key=lambda match: abs(match.start() - place), default=None)
    return _length(nearest) if nearest else None


def duty_in(sentence: str, place: int) -> str:
    """Name what is asked by a time that stands at a place of a sentence."""
    start = max(0, place - _REACH)
    return _duty(sentence[start : place + _REACH], place - start)


def _in_sentence(sentence: str) -> Iterator[Deadline]:
    for form in _FORMS if _ANY_UNIT.search(sentence) else ():
        for match in form.finditer(sentence):
            length = _length(match)
            if length and not _is_other(sentence, match):
                yield Deadline(
                    length=length,
                    start=_start(
                        sentence[: _number_at(match)][-40:],
                        sentence[match.end() : match.end() + 90],
                    ),
                    duty=duty_in(sentence, match.start()),
                    calendar="working-days" if _in_working_days(match) else "elapsed",
                    words=match[0].strip(),
                    who=_who(sentence[max(0, match.start() - _REACH) : match.end() + _REACH]),
                )


def _number_at(match: re.Match[str]) -> int:
    """Give the place of the length itself; "receipt" may stand between it and the word before."""
    return match.start("number") if match["number"] else match.start()


def _in_working_days(match: re.Match[str]) -> bool:
    """Tell whether working days are meant: said before the unit, or behind it."""
    if match.groupdict().get("working") or _WITHIN_WORD.search(match[0]):
        return True
    behind = match.string[match.end() :][:24]
    return bool(WORKING_BEHIND.match(behind) or _AFTER_WORD.match(behind))


def _who(sentence: str) -> str | None:
    """Name who must act, where the sentence says it."""
    for name, words in (("owner", _OWNER), ("operator", _OPERATOR), ("platform", _PLATFORM)):
        if words.search(sentence):
            return name
    return None


def _is_other(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether the time is another's: of an appeal, a sentence, the authority itself."""
    before = sentence[max(0, match.start() - 260) : match.start()]
    behind = re.split(r"[;:]", sentence[match.end() : match.end() + 40])[0]
    near = sentence[max(0, match.start() - 60) : match.end()] + behind
    if not re.search(r"[,;]", near[-40:]):
        near += re.split(r"[,;]", sentence[match.end() + 40 : match.end() + 80])[0]
    if _TOLD.search(before):
        return True
    said = [one.end() for one in NOT_OURS.finditer(before)]
    before = before if said and not _COMMANDS.search(before, said[-1]) else ""
    return bool(NOT_OURS.search(before) or NOT_OURS.search(near) or _TERM.search(near))


def _length(match: re.Match[str]) -> str | None:
    number = value_of(match["number"]) if match["number"] else 1
    unit = next(n for n in range(len(UNITS)) if match[f"u{n}"])
    _, shape, factor = UNITS[unit]
    times = int(match.groupdict().get("times") or 1)
    return shape.format(number * factor * times) if number and number < 1000 else None


def _start(before: str, after: str) -> str:
    """Name what the time runs from: said behind it, or before it where a language puts it "
    "there."""
    if RECEIPT_BEFORE.search(before) or _AHEAD.search(before):
        return "receipt"
    found = (name for name, words in STARTS if re.search(words, after, re.IGNORECASE))
    return next(found, "receipt" if _RECEIPT.search(after) else "unstated")


def _duty(sentence: str, place: int) -> str:
    """Name the duty: carrying out where the sentence asks for it, else the nearest one."""
    found = [
        (abs(match.start() - place), name)
        for name, words in _DUTIES
        for match in re.finditer(words, sentence, re.IGNORECASE)
    ]
    if any(name == "execute" for _, name in found):
        return "execute"
    return min(found)[1] if found else "execute"
