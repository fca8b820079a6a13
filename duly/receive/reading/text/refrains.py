"""A letter that asks for nothing to be removed, and says so: only data, only that it be kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from duly.receive.reading.text import words
from duly.receive.reading.text.announced import announces
from duly.receive.reading.text.mask import MASK

REFRAINS = "the letter says that nothing is to be removed, and nowhere asks for it"
# What is not asked for, or not to be done: an act, without a word for whom.
_ACT = {
    "en": (
        r"(?:remov|delet|suspen|block|restrict|disabl|withh|clos|deactivat|"
        r"tak(?:e|ing) (?:\w+ ){0,3}down|take-?down|(?:any |other )?action|measure)"
    ),
    "de": r"(?:sperr|lösch|entfern|einschränk|maßnahme|abschalt|solche)",
    "fr": r"(?:suppr|retrait|retir|bloc|bloqu|suspen|ferm|restreind|restric|mesure)",
    "es": r"(?:retir|elimin|bloque|suspen|suspend|cierr|cerr|borr|medida|restri|baja)",
    "pt": r"(?:remo|exclu|bloque|suspen|elimin|retir|indispon|medida|encerr)",
    "it": r"(?:rimo|cancell|sospen|oscur|blocc|chius|chiud|elimin|disattiv|misur)",
    "pl": r"(?:usun|usuw|blok|zablok|zawiesz|zamkn|ogranicz)",
    "nl": r"(?:verwijder|blokk|schors|afsluit|opschort|maatregel)",
    "ru": r"(?:удал|блокир|заблокир|огранич|закры|мер|приостан)",
    "uk": r"(?:видал|блок|заблок|обмеж|закри|захо|призуп)",
    "north": (
        r"(?:ta[sr]? bort|tagits bort|radera|spärr|stäng|åtgärd|fjern|slett|slet|blok|sper|suspend|"
        r"tiltak)"
    ),
    "cs": r"(?:odstra|maz|blok|pozastav|znepřístup|opatřen|zruš)",
    "tr": r"(?:kaldır|engelle|kapat|silin|askıya|işlem|tedbir|kısıtla)",
    "id": r"(?:hapus|blokir|pemutusan|penutupan|tutup|suspen|tindakan|penurunan|menangguh)",
}
_WORD_OF = r"(?<!\w)\w{0,12}?"  # what a word may begin with before its act
_NO_ACT = (  # "no doubt that removal is required" refuses none
    r"(?!(?:delay|doubt|question|hesitation|later|exceptions?|cases?|reasons?|objections?|excuses?|"
    r"reply|notice|way|(?:less|fewer|more) than)\b)"
)
_SAYS_NO = re.compile(
    "|".join(
        (
            rf"\b(?:do|does|should|must|shall|please do|need) not (?:\w+ ){{0,3}}{_ACT['en']}|"
            rf"\b(?:not|never|nor) (?:\w+ )?(?:ask|seek|request|requir)\w*(?: for)? [^.;]{{0,30}}"
            rf"{_ACT['en']}|\bno {_NO_ACT}[^.;]{{0,30}}{_ACT['en']}\w*[^.;]{{0,20}}\b(?<!as )"
            r"(?:sought|requested|asked|required|needed|to be taken)\b",
            rf"\b{_ACT['de']}\w*[^.;]{{0,50}}\b(?:nicht|keine?\w*)\b[^.;]{{0,20}}\b(?:begehrt|"
            r"beantragt|verlangt|ersucht|gefordert|gewünscht|erforderlich|veranlasst|erbeten)|"
            rf"\b(?:nicht|keine?\w*)\b[^.;]{{0,30}}{_ACT['de']}\w*[^.;]{{0,30}}\b(?:begehrt|"
            r"beantragt|verlangt|gefordert|gewünscht|erbeten)|"
            rf"\bbitte\b[^.;]{{0,60}}\b(?:nicht|keine)\b[^.;]{{0,12}}{_ACT['de']}",
            rf"\b(?:ne|n['’])\s?(?:\w+ )?(?:demand|sollicit|requ|réclam|souhait)\w*[^.;]{{0,12}}"
            rf"\b(?:pas|aucune?|ni)\b[^.;]{{0,20}}{_ACT['fr']}|\bne pas {_ACT['fr']}",
            rf"\bno (?:se )?(?:\w+ )?(?:solicit|pid|ped|requier|interes)"
            rf"\w*[^.;]{{0,20}}{_ACT['es']}",
            rf"\bnão (?:se )?(?:\w+ )?(?:solicit|ped|requer|pretend)\w*[^.;]{{0,20}}{_ACT['pt']}",
            rf"\bnon (?:si )?(?:\w+ )?(?:chied|richied|sollecit)\w*[^.;]{{0,20}}{_ACT['it']}",
            rf"\bnie (?:wnos|żąda|prosi|domaga)\w*[^.;]{{0,20}}{_ACT['pl']}|"
            rf"\b(?:prosi\w*[^.;]{{0,12}}\bnie|nie należy) {_ACT['pl']}",
            rf"{_WORD_OF}{_ACT['nl']}\w*+[^.;]{{0,50}}\b(?:niet|geen)\b[^.;]{{0,12}}\b(?:verzocht|gevraagd|"
            rf"gevorderd)|\b(?:niet|geen)\b[^.;]{{0,30}}{_ACT['nl']}\w*[^.;]{{0,30}}\b(?:verzocht|"
            rf"gevraagd|gevorderd|nodig|vereist)|\b(?:verzoek|vraag|vorder)\w*[^.;]{{0,30}}\b(?:niet|geen)\b"
            rf"[^.;]{{0,20}}{_ACT['nl']}",
            rf"\bне (?:\w+ )?(?:прос|треб|нужно|следует)\w*[^.;]{{0,14}}{_ACT['ru']}|"
            rf"\bпросим[^.;]{{0,20}} не {_ACT['ru']}|{_WORD_OF}{_ACT['ru']}\w*+[^.;]{{0,30}}"
            r"не (?:треб|нужно)\w*",
            rf"\bне (?:\w+ )?(?:прос|вимаг|потріб|слід)\w*[^.;]{{0,14}}{_ACT['uk']}|"
            rf"\bпросимо[^.;]{{0,20}} не {_ACT['uk']}|{_WORD_OF}{_ACT['uk']}\w*+[^.;]{{0,30}}"
            r"не (?:потріб|слід)\w*",
            rf"\b(?:inte|ikke)\s(?:at\s|å\s)?{_ACT['north']}|\b(?:begär|yrka|anmod|ber)\w*"
            rf"[^.;]{{0,20}}\bing(?:en|a|et)\b[^.;]{{0,20}}{_ACT['north']}",
            rf"\bne(?:žád|požad|pros)\w*[^.;]{{0,30}}{_ACT['cs']}|\bne{_ACT['cs']}\w+te\b",
            rf"{_WORD_OF}{_ACT['tr']}\w*+[^.;]{{0,60}}(?:talep|iste|arz)\w*\s?(?:edil)?m[ei]\w*"
            r"(?:ektedir|yor|z)\w*|"
            r"(?:kaldır|sil|kapat|engelle)m[ae]y[ıi]n[ıi]z",
            rf"\b(?:tidak|jangan|belum)\s(?:perlu\s)?(?:di|mem|me|pem|peng)?{_ACT['id']}|"
            rf"{_WORD_OF}{_ACT['id']}\w*+\s(?:tidak|belum) (?:di)?min?ta",
            r"\bhatu(?:taki|ombi)\w*[^.;]{0,60}\b\w{0,3}(?:fung|fut|ondo|zui)|"
            r"(?:无需|无须|無須|請勿|请勿|暂不|毋須|不(?:要求|请求|請求|需要|必|得|要))[^。；]{0,8}"
            r"(?:删除|刪除|屏蔽|封禁|移除|下架|限制)|"
            r"(?:削除|停止|凍結|遮断)[^。]{0,20}(?:求めるものでは|お願いするものでは|不要|しないで|控え)|"
            r"(?:삭제|차단|정지)[^.]{0,16}(?:요청하지 않|요하지 않|하지 마)|"
            r"(?:لا|دون) (?:ن|ي)?\S{0,6}?طلب\S* [^.؛]{0,40}(?:حذف|حجب|إغلاق|إزالة|إجراء|تعليق)|"
            r"(?:हटा|निलंबित|बंद|अवरुद्ध)\S*+ (?:\S+ ){0,3}?(?:न |नहीं|आवश्यकता नहीं)|"
            r"không (?:yêu cầu|đề nghị)[^.;]{0,20}(?:gỡ|xóa|khóa|chặn)",
        )
    ),
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"(?=[,，、;；:：])|(?=\b(?:but|sondern|sino|mas|mais|ma|bensì|maar|utan|men|lecz|ale)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"{MASK}|[@＠#＃]\w|//|www\.")
_SENTENCE = re.compile(
    r"(?<=[.!?;。！？।])(?<!\b\w\.)(?<!\b\w{2}\.)(?<!\b\w{3}\.)\s+|(?<=[。！？])|\n\s*\n"
)


def only_refrains(texts: Iterable[str]) -> bool:
    """Tell whether a sentence that names nothing says no, and nothing else in it asks."""
    sentences = [" ".join(one.split()) for text in texts for one in _SENTENCE.split(text)]
    no = any(_SAYS_NO.search(one) and not _NAMED.search(one) for one in sentences)
    asks = (one for one in sentences if words.ASKS.search(without_refused(one)))
    return no and all(map(announces, asks))


def without_refused(clause: str) -> str:
    """Leave out the pieces of a clause that say what is not asked for."""
    return "".join(piece for piece in _PIECES.split(clause) if not _SAYS_NO.search(piece))
