"""The sentences above lists, held against one another: which list is asked about, and which told.

A list is certain below a sentence that plainly asks, or where it is the only one and nothing above
it takes anything back or says no. Of two lists the one whose sentence does not ask goes to a
person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from duly.receive.reading.text import putback, words
from duly.receive.reading.text.announced import announces
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import asks_plainly, is_turned
from duly.receive.reading.text.spared import EXCEPT, SPARED

UNLIKE = "the sentence above its list does not plainly ask about it: is it asked about?"
_ENCLOSED = re.compile(r"\b(?:attached|enclosed|annexed|disposed)\b|附件|附后", re.IGNORECASE)
_TELLING = 3  # words: a heading has fewer
_DIGIT = re.compile(r"\d")
_DENSE = 8  # letters, where words are not set apart
_WORD = re.compile(r"[^\W_]+")
_STRUCTURE = re.compile(
    r"ann?ex(?:ure|e|es|o|os)?|append(?:ix|ices)|schedules?|parts?|sections?|lists?|tables?|"
    r"sheets?|"
    r"groups?|categor(?:y|ies)|nos?|number|contd|continued|and|the|on|of|in|for|links?|urls?|"
    r"addresses|pages?|hashtags?|websites?|sites?|x|twitter|entries|items?|accounts?|handles?|"
    r"profiles?|posts?|tweets?|konten|konto|beiträge|comptes?|publications?|cuentas?|"
    r"publicaciones|contas?|perfis|perfiles|profili|profile|аккаунты|посты|записи|акаунти|дописи|"
    r"खाते|पोस्ट|账号|帖子|アカウント|投稿|계정|게시물|حسابات|منشورات|anlage|anhang|teil|"
    r"liste[ns]?|tabelle|und|partie|lista|parte|anexo|allegato|elenco|tabella|et|y|e|i|bijlage|"
    r"deel|lijst|bericht(?:en)?|profielen|inlägg|opslag|innlegg|julkaisut|tilit|wpisy|konta|"
    r"příspěvky|účty|príspevky|bejegyzések|fiókok|postări|conturi|gönderiler|hesaplar|akun|akaun|"
    r"objave|nalozi|profiili\w*|profiluri|bài viết|tài khoản|bilaga|bilag|liite|załącznik|"
    r"część|příloha|část|melléklet|ek|bölüm|lampiran|daftar|"
    r"приложение|часть|список|перечень|таблица|и|додаток|частина|перелік|ii+|iv|vi*|ix|"
    r"अनुलग्नक|भाग|सूची|और|附件|附录|第|表|部分|列表|添付|別紙|一覧|목록|별지|ملحق|قائمة|جزء",
    re.IGNORECASE,
)
_TAKES_BACK = re.compile(
    r"\b(?:revok\w+|revoc\w+|rescind\w*|repeal\w*|vacat(?:e|es|ed|ing)|annul\w*|quash\w*|lifts?|"
    r"unblock\w*|reinstat\w*|restor(?:e|ed|es|ing)|withdraws\b|aufheb\w*|aufzuheben|aufgehoben|zurückgenommen|"
    r"nimmt \w+ zurück|widerr\w+|wiederherst\w*|wiederherzust\w*|"
    r"freischalt\w*|freizuschalt\w*|entsperr\w*|abrog\w*|rapport\w*|lèv\w+|levée?\w*|"
    r"rétabli\w*|retire sa|deja sin efecto|sin efecto|restable\w+|restitu\w+|alzar?|levant\w+|"
    r"desbloque\w+|sem efeito|restabele\w+|ripristin\w+|sospende l|ingetrokken|intrek\w*|"
    r"trekt \w+ in|"
    r"herstel\w*|upphäv\w*|återkall\w*|återställ\w*|ophæv\w*|opphev\w*|tilbagek\w*|tilbaketrek\w*|"
    r"gjenopprett\w*|genopret\w*|kumo\w*|peruu\w*|palaut\w*|uchyl\w*|cofa\w*|przywr\w+|zruš\w*|"
    r"obnov\w*|odvol\w*|opoziv\w*|ukida\w*|stavlja\w* van snage|preklic\w*|razveljav\w*|vrać\w+|"
    r"visszavon\w*|hatályon kívül|visszaállít\w*|tühista\w*|taasta\w*|atceļ\w*|atsauc\w*|"
    r"atjauno\w*|"
    r"atšauk\w*|panaikin(?!\w*\s+(?:\w+\s+){0,3}?prieig)\w*|atkur\w*|anul\w*|retrag\w*|"
    r"restabil\w*|kaldırılmasına dair|geri al\w*|"
    r"iptal\w*|ləğv\w*|dicabut|mencabut|membatalkan|pulihkan|memulihkan|menarik balik|"
    r"inafuta|imefuta|zirejeshwe|binabawi|ibalik|thu hồi|khôi phục|bãi bỏ|anulohe\w*|shfuq\w*|"
    r"afturkall\w*|отозв\w+|отзыв\w+|отмен\w+|снима\w+|снят\w*|восстанов\w+|разблок\w+|скасов\w+|"
    r"відклик\w+|віднов\w+|розблок\w+|отмен\w*|възстанов\w+|укида\w*|поништ\w*)|"
    r"ανακαλ|άρση|αποκατ|ביטול|מבטל|להשיב|إلغاء|ألغ|سحب(?! (?:ال)?(?:منشور|تغريد|محتو|مقطع|"
    r"مقاطع|صور|فيديو))|رفع الحجب|إعادة|لغو|واپس|منسوخ|बहाल|वापस|"
    r"निरस्त|প্রত্যাহার|পুনর|திரும்ப|ยกเลิก|คืน|撤销|撤銷|撤回|恢复|恢復|解除|取消|取り消|復元|철회|취소|해제|복구",
    re.IGNORECASE,
)


_INSTEAD = re.compile(  # of two things the other: "leave the accounts, take the posts down instead"
    r"\b(?:instead(?! of)|rather(?! than)|in (?:its|their) (?:place|stead)|stattdessen|vielmehr|"
    r"plutôt(?! que)|à la place(?! d)|en su lugar|en cambio|em vez disso|em seu lugar|"
    r"invece(?! d[ie])|al loro posto|in plaats daarvan|zamiast tego|bunun yerine|i stället(?! för)|"
    r"i stedet(?! for)|sen sijaan|místo toho|namiesto toho|umjesto toga|umesto toga|namesto tega|"
    r"în schimb|în loc(?! de)|sebagai gantinya|thay vào đó|badala yake)\b|\bhelyett[eü]|"
    r"вместо (?:этого|того|това|них)|взамен|замість (?:цього|того|них)|αντ[᾽'’]\s?αυτ|αντίθετα|"
    r"而是|改[为為](?=[删刪移下撤])|代わりに|대신|بدل[اً]* من ذلك|در عوض|بلکہ|"
    r"इसके बजाय|उसके बजाय|এর পরিবর্তে|แทน|במקום זאת",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:：；。،，]|,\s|\s[–—]\s|\.\s")


def takes_back(text: str) -> bool:
    """Tell whether words take an earlier order back, or ask to put something up again."""
    taken = _TAKES_BACK.search(text) is not None
    return taken or putback.puts_back(text) or putback.was_mistake(text)


def asks_behind(introduction: str) -> bool:
    """Tell whether a sentence spares another name first, and asks about its list behind that."""
    said = SPARED.search(introduction)
    if said is None or MASK not in introduction[: said.start()]:
        return False
    return asks_plainly(introduction[said.end() :])


def asks_instead(text: str) -> bool:
    """Tell whether words spare one thing and in a clause of their own ask about another instead."""
    clauses = (one for one in _CLAUSE.split(text) if _INSTEAD.search(one))
    return any(asks_plainly(_INSTEAD.sub(" ", one)) for one in clauses)


def unlike(said: Sequence[str]) -> frozenset[int]:
    """Give which of the sentences above lists do not plainly ask, though they should."""
    plain = {place for place, text in enumerate(said) if asks_plainly(text) and not announces(text)}
    return frozenset(
        place
        for place, text in enumerate(said)
        if place not in plain and _is_against(text, sure=bool(plain))
    )


def _is_against(text: str, *, sure: bool) -> bool:
    """Tell whether a sentence that does not plainly ask leaves its list in doubt.

    One that holds a no always does: nobody knows all the turns by which an ask is forbidden.
    ``sure`` says that another list is plainly asked about.
    """
    if takes_back(text) or announces(text):
        return True
    said_no = is_turned(words.without_complaint(text)) or EXCEPT.search(text)
    if said_no and (sure or not _excepts_some(text)):
        return True
    asks = words.ASKS.search(text) or words.STILL.search(text) or _ENCLOSED.search(text)
    return sure and not asks and _is_sentence(text)


def only_counts(text: str) -> bool:
    """Tell whether a heading only counts lists, or names the kind of what they hold."""
    said = _WORD.findall(text)
    return bool(said) and all(
        len(word) == 1 or word.isdecimal() or _STRUCTURE.fullmatch(word) for word in said
    )


def _is_sentence(text: str) -> bool:
    """Tell whether words say something, and are no heading."""
    if only_counts(text):
        return False
    dense = sum(char > "\u2fff" for char in text)
    return len(text.split()) >= _TELLING or dense >= _DENSE


def _excepts_some(text: str) -> bool:
    """Tell whether a sentence plainly asks, and then excepts what it names or numbers itself."""
    said = EXCEPT.search(text)
    if said is None or not asks_plainly(text[: said.start()]):
        return False
    rest = text[said.end() :]
    return MASK in rest or _DIGIT.search(rest) is not None
