"""What an earlier order asked for, as a later one tells it: "this Court had directed … to remove".

The words that ask are the same, only their tense differs. So where a sentence tells of the past, or
the next one says that it was complied with, a person says whether it is asked about now.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duly.receive.reading.text import words
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.lawnumbers import MONTHS
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import PLAIN, is_turned
from duly.receive.reading.text.verdict import Verdict


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


RECITED = "its sentence tells what an earlier order asked for: is it asked about now?"
_BEHIND = 280  # characters
_GAP = r"(?:[^.;]|\.(?!\s)){0,90}?"
# "had directed": said in no order of what it asks for itself.
_HAD = _any(
    r"\bhad (?:\w+ ){0,3}?(?:directed|ordered|requested|asked|required|instructed|enjoined|"
    r"restrained|commanded|demanded|called (?:up)?on|notified|mandated|told)\b",
    rf"\b(?:hatte[nt]?|war(?:en)?)\b{_GAP}\b(?:angeordnet|aufgegeben|verpflichtet|untersagt|"
    r"aufgefordert|angewiesen|ersucht|gebeten|verlangt|beantragt|verfügt|auferlegt)\b|"
    r"\b(?:angeordnet|aufgegeben|verpflichtet|untersagt|aufgefordert|angewiesen|ersucht|gebeten|"
    r"verlangt|verfügt|auferlegt) (?:worden )?(?:hatte[nt]?|war(?:en)?)\b",
    r"\b(?:avait|avaient|avions|avais|aviez)\b(?: \w+){0,3}? (?:ordonné|enjoint|demandé|requis|"
    r"condamné|prescrit|sollicité|imposé|mis en demeure|invité)\w*",
    r"\b(?:había|habían|habíamos|hubo|hubiera)\b(?: \w+){0,3}? (?:ordenado|requerido|solicitado|"
    r"dispuesto|pedido|exigido|instado|acordado|mandado|intimado)\w*",
    r"\b(?:havia|haviam|havíamos|tinha|tinham|tínhamos)\b(?: \w+){0,3}? (?:ordenado|determinado|"
    r"requerido|solicitado|pedido|exigido|imposto|intimado|notificado|requisitado)\w*|"
    r"\b(?:ordenara|determinara|solicitara|requerera)m?\b",
    r"\b(?:aveva|avevano|avevamo|era|erano)\b(?: \w+){0,3}? (?:ordinato|ingiunto|richiesto|"
    r"disposto|imposto|chiesto|prescritto|intimato|stat[oaie] (?:ordinat|ingiunt|richiest|"
    r"dispost|impost|intimat)[oaie])\w*",
    rf"\bhad(?:den)?\b{_GAP}\b(?:bevolen|gelast|verzocht|gevorderd|opgedragen|gevraagd|geëist|"
    r"gesommeerd)\b|\b(?:bevolen|gelast|verzocht|gevorderd|opgedragen|gevraagd) had(?:den)?\b",
    r"\b(?:iste|bildiri|veri|emredi|talep ed|hükmed|kararlaştırı|gönderi|yöneltil|buyur)"
    r"\w{0,4}m[ıiuü]şt[ıiuü]k?\b",
    r"(?:निर्देश|आदेश|अनुरोध|कहा|निर्देशित|आदेशित)[^।]{0,40}(?<![\u0900-\u097f])(?:था|थे|थी)"
    r"(?![\u0900-\u097f])",
    r"\bh(?:ade|avde|adde)\b(?: \w+){0,3}? (?:förelagt|begärt|beslutat|uppmanat|ålagt|pålagt|"
    r"anmodet|bedt|krævet|påbudt|krevd|pålagt|besluttet)\b|"
    r"كنا قد|كان(?:ت|وا)? قد|سبق (?:و)?(?:أن|لنا|ل)|"
    r"(?:요청|명령|요구|지시)(?:한 바|했었|하였던|하였었)|"
    r"(?:要請|命令|依頼|請求|指示|勧告)(?:して(?:いた|おり|いま)|しました|した(?:ところ|が))|"
    r"命じ(?:ていた|ました)|曾(?:要求|责令|通知)",
    r"(?:ранее|прежде|до этого|раніше)[^.;]{0,90}(?:предпис|обяз|потреб|требов|направ|вынес|"
    r"зобов|вимаг|вимог|припис)\w*",
)
_PAST = _any(
    r"\b(?:directed|ordered|requested|required|instructed|enjoined|asked|demanded)\b",
    r"\b(?:wurde[nt]?|hat|haben|ordnete|gab|verpflichtete|untersagte|forderte|ersuchte|wies)\b",
    r"\b(?:a|ont|avons) (?:été )?(?:\w+ )?(?:ordonné|enjoint|demandé|requis|prescrit|condamné)\w*",
    r"\b(?:ordenó|requirió|solicitó|dispuso|pidió|exigió|instó|acordó|intimó|(?:se )?ha[n]? "
    r"(?:ordenado|requerido|solicitado|dispuesto)|fue(?:ron)? (?:ordenad|requerid)\w+)\b",
    r"\b(?:ordenou|determinou|requereu|solicitou|pediu|exigiu|intimou|foi (?:ordenad|determinad|"
    r"solicitad|requerid)\w+)\b",
    r"\b(?:ordinava|ingiungeva|richiedeva|disponeva|(?:ha|hanno|è stato|è stata|abbiamo) "
    r"(?:ordinato|ingiunto|richiesto|disposto|imposto|ordinata|richiesta))\b",
    r"\b(?:beval|gelastte|verzocht(?:en)?|vorderde|droeg|heeft|hebben|is|werd)\b",
    r"\b(?:nakazał|nakazano|zobowiązał|zobowiązano|wezwał|wezwano|zażądał|zażądano|polecił|"
    r"polecono|postanowił|postanowiono|zwrócił)\w*",
    r"(?:karar ver|iste|emre|talep e|hükme|bildir)\w*(?:di|dı|du|dü|ti|tı|tu|tü|miş|mış)\w*",
    r"\b(?:предписал|обязал|потребовал|приказал|постановил|(?:было|была|были) "
    r"(?:предписан|обязан|приказан|потребован|направлен)|просил|зобов['’]яза[вл]|вимага[вл])\w*",
    r"(?:दिया|दिए|दी|किया|कहा) (?:गया|गये|गए|गई)(?![\u0900-\u097f])|"
    r"(?<![\u0900-\u097f])(?:था|थे|थी)(?![\u0900-\u097f])",
)
# An order that came before this one: by the word for it, or by a date of its own.
_DATE = r"\d{1,4}(?:[./-]\d{1,2}[./-]\d{2,4}|(?:st|nd|rd|th|er|\.|º)?,? (?:de )?[^\W\d_]{3,12})"
_ACT = (
    r"(?:orders?|directions?|notices?|letters?|requests?|decisions?|judgments?|anordnung|"
    r"beschluss|bescheid|verfügung|ersuchen|schreiben|urteil|ordonnance|décision|arrêt|arrêté|"
    r"injonction|demande|courrier|auto|orden|resolución|providencia|oficio|requerimiento|"
    r"decisão|despacho|ofício|ordem|determinação|ordinanza|provvedimento|decreto|richiesta|"
    r"bevel|beschikking|verzoek|besluit|vordering|postanowieni\w+|nakaz\w*|decyzj\w+|"
    r"wezwani\w+|pism\w+|karar\w*|yazı\w*|talep|tedbir\w*|предписани\w+|решени\w+|"
    r"определени\w+|требовани\w+|письм\w+|постановлени\w+|приписом|ухвалою|आदेश|निर्देश|पत्र)"
)
_EARLIER = _any(
    rf"\b(?:earlier|previous|prior|first|former|last) (?:\w+ )?{_ACT}\b|"
    r"\bon (?:an )?earlier (?:occasion|date)|\bearlier (?:directed|ordered|asked|requested)\b",
    rf"\b(?:früher|vorherig|vorausgegangen|vorangegangen|erst|letzt)\w* {_ACT}|\bseinerzeit\b",
    rf"\b{_ACT}\b (?:\w+ ){{0,2}}?(?:antérieure?|précédente?|anterior|previ[oa]|precedente|"
    r"sebelumnya)\b|\b(?:précédente?|première|anterior|precedente|primera|primeira|prima) "
    rf"{_ACT}",
    rf"\b(?:eerder|vorig|wcześniejsz|poprzedni|uprzedni|önceki|evvelki|предыдущ|прежн|попередн)\w* "
    rf"(?:\w+ )?{_ACT}|पूर्व (?:में|के)|पहले के|\b(?:ранее|раніше|wcześniej|daha önce|eerder)\b",
    rf"\b{_ACT}\b[^.;]{{0,30}}?(?:\bdated?\b|\bof\b|\bvom\b|\bdu\b|\ben date\b|\bde fecha\b|"
    rf"\bde\b|\bdel\b|\bdi data\b|\bvan\b|\bz dnia\b|\bот\b|\bвід\b|\bdatado\b|दिनांक|,)\s?"
    rf"(?:\w+ ){{0,2}}?{_DATE}",
    rf"{_DATE}\S* (?:\d{{4}} )?(?:\w+ )?(?:tarih\w*|को|के (?:आदेश|पत्र|निर्देश))",
)
_NOW = _any(
    r"\b(?:now|hereby|accordingly|therefore|nunmehr|hiermit|jetzt|désormais|maintenant|"
    r"ahora|agora|ora|thans|nu|hierbij|teraz|obecnie|niniejszym|şimdi|işbu|настоящим|теперь|"
    r"цим|нині)\b|अब|एतद्"
)
# "@a and @b had been suspended".
_HAD_BEEN = _any(
    r"^\W*(?:which |that |who )?(?:had|has|have) (?:(?:already|since|previously|earlier) )?been "
    r"(?:\w+ly )?(?:suspended|removed|deleted|blocked|taken down|withheld|disabled|restricted|"
    r"closed)",
    r"^\W*(?:war(?:en)?|wurden?) (?:\w+ ){0,6}?(?:gesperrt|gelöscht|entfernt)\b|"
    r"^\W*(?:avai(?:t|ent)|a|ont) (?:déjà )?été (?:suspendu|supprimé|retiré|bloqué|fermé)|"
    r"^\W*(?:había[n]?|ha[n]?) sido (?:suspendid|eliminad|retirad|bloquead|cerrad)|"
    r"^\W*(?:(?:havia[m]?|tinha[m]?) sido|foi|foram) (?:suspens|eliminad|removid|bloquead|retirad)|"
    r"^\W*(?:era(?:no)?|è|sono) stat[oaie] (?:sospes|rimoss|eliminat|oscurat|bloccat|chius)|"
    r"^\W*(?:was|waren|werd(?:en)?) (?:\w+ ){0,5}?(?:verwijderd|geblokkeerd|opgeschort)\b|"
    r"^\W*(?:został[aoy]?|był[aoy]?) (?:usunięt|zablokowan|zawieszon)",
    r"^\W*был[аио]? (?:\w+ )?(?:удал|заблок|огранич)\w+|"
    r"^\W*(?:було|був|була|були) (?:видал|заблок)|"
    r"^[^.;।]{0,40}(?:(?:silin|kaldırıl|kapatıl|engellen|askıya alın)mıştı|"
    r"(?:हटाया|हटाए|बंद किए|बंद किया) (?:जा चुक|गया था|गए थे))",
)
# What was asked for is done: said of the sentence before.
_COMPLIED = _any(
    r"(?<!not )(?<!not yet )(?<!not been )(?<!never )(?<!never been )(?<!to be )\b"
    r"(?:(?:been|was|were|stands?|is|duly|already|fully) (?:\w+ly )?complied|"
    r"complied with (?:the|that|this|said)|(?:has|have|had) (?:\w+ly )?complied)\b|"
    r"\b(?:in|full) compliance (?:was|has been|is) (?:reported|recorded|confirmed)",
    r"\b(?:befolgt|nachgekommen|umgesetzt worden|vollzogen|erfüllt worden|entsprochen)\b",
    r"\b(?:a|ont) (?:bien |déjà )?(?:été )?(?:exécutée?s?|respectée?s?|déféré|satisfait)\b",
    r"\bcumplid[oa]s?\b|\bse (?:ha|ha dado|dio) (?:\w+ )?cumpli\w+|\bdio cumplimiento|"
    r"\b(?:foi|foram|já) (?:\w+ )?cumprid[oa]s?\b|\b(?:è|sono|ha|hanno) (?:stat\w )?"
    r"(?:già )?(?:ottemperat|eseguit|adempiut)\w+",
    r"\b(?:is|zijn|werd|heeft) (?:\w+ ){0,3}?(?:voldaan|uitgevoerd|nageleefd|opgevolgd)\b|"
    r"\b(?:został[aoy]?|zostały|już) (?:\w+ )?(?:wykonan|zrealizowan|spełnion)\w*|\bwykonano\b",
    r"yerine getiril(?:miş|di)\w*|gereği yapıl(?:mış|dı)\w*|\buyul(?:muş|du)\w*",
    r"\bисполнен[оаы]?\b|\bвыполнен[оаы]?\b|\bвиконан[оаі]?\b|"
    r"अनुपालन (?:किया जा चुका|हो चुका|कर दिया)|पालन किया जा चुका",
)
# … or is still to be done: "confirm once you have complied".
_NOT_YET = _any(
    r"\b(?:not|never|nicht|kein\w*|pas|no|não|non|niet|nie|değil|не|ни)\b|नहीं|"
    r"\b(?:un|in)(?:erfüllt|eseguit|cumplid|cumprid)\w*",
    r"\b(?:once|when|until|if|after|please|kindly|confirm\w*|whether|shall|must|should|will|deemed|"
    r"sobald|wenn|falls|bitte|soll\w*|muss|müssen|wird|dès|lorsque|si|veuillez|doit|doivent|"
    r"devra\w*|sera|una vez|cuando|debe\w*|deberá\w*|será\w*|quando|assim que|após|dev\w+|"
    r"appena|se|dovr\w+|zodra|wanneer|indien|moet\w*|zal|gdy|jeśli|jeżeli|powin\w+|musi|"
    r"если|когда|после|должн\w+|просим|якщо|halinde|olduğunda|lütfen|gerek\w*)\b|यदि|जब|कृपया",
)
_DAY = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|20\d\d-\d\d-\d\d|"
    r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?,? (?:de )?[^\W\d_]{3,14}\.?,? (?:de )?20\d\d|"
    r"[^\W\d_]{3,12} \d{1,2}, 20\d\d)(?![\w-])|20\d\d\s?[年년]\s?\d{1,2}\s?[月월]|"
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?|(?i:in|im|en|em|w|в|у|il|a|ve)) "
    rf"(?:de |of )?(?i:{MONTHS})(?!\w)|(?<!\d)\d{{1,2}}\s?[月월]\s?(?:\d{{1,2}}\s?[日일]|[に에])",
)
_SENTENCE = re.compile(r"(?<=[.!?।])(?<!\d\.)\s+(?=[^\sa-zа-я\d])|\n\s*\n")


class Recited:
    """What is told of an earlier order; a mere past tense counts only beside what is asked."""

    def __init__(self, judged: Sequence[tuple[Found, Verdict]], *, listed: bool) -> None:
        certain = [one for one, said in judged if said.item and not said.doubt]
        self._others = listed or any(
            not any(_is_past(text) for text, _ in _words_of(one)) for one in certain
        )
        self._undated = not all(map(_names_day, certain))

    def against(self, one: Found, said: Verdict) -> str | None:
        """Give why a person must look, or nothing."""
        del said
        told = any(self._is_told(*words) for words in _words_of(one))
        done = _HAD_BEEN.match(one.context.tail) is not None or _is_complied(one)
        return RECITED if told or done or self._is_dated(one) else None

    def _is_told(self, text: str, before: str) -> bool:
        had = _HAD.search(text)
        if had is not None and not _is_now(before, had.start()):
            return True
        return self._others and _is_past(text) and not _is_now(before, 0)

    def _is_dated(self, one: Found) -> bool:
        return self._undated and _names_day(one)


def is_dated(text: str) -> bool:
    """Tell whether words name a day: what was said or done on it, in whatever language."""
    return _DAY.search(text) is not None


def recitals(texts: Sequence[str]) -> frozenset[int]:
    """Give the places of the words above lists that tell what an earlier order asked for."""
    past = frozenset(place for place, text in enumerate(texts) if _is_recital(text))
    if len(past) < len(texts):
        return past
    return frozenset(place for place in past if _HAD.search(texts[place]))


def _is_recital(text: str) -> bool:
    had = _HAD.search(text)
    start = had.start() if had else 0
    turned = any(match.start() >= start for match in _NOW.finditer(text))
    return (had is not None or _is_past(text)) and not turned


def _words_of(one: Found) -> Iterator[tuple[str, str]]:
    """Give the sentences that speak of it, each with what it says before it names it.

    A point of a list has its own words and those above the list.
    """
    if not one.mention.block.entry:
        yield _own_of(one)
    if one.listed:
        yield one.context.introduction, one.context.introduction


def _names_day(one: Found) -> bool:
    """Tell whether a day stands before it; when it was published, if the next sentence asks."""
    text, before = _own_of(one)
    if one.context.asked_next and not words.ASKS.search(text):
        return False
    return not one.mention.block.entry and is_dated(before) and not _asks_first(before)


def _asks_first(before: str) -> bool:
    """Tell whether a sentence begins by its ask: "Remove the post of 3 May at …"."""
    told = _EARLIER.search(before) or _PAST.search(before) or is_turned(before)
    return not told and PLAIN.match(before.strip()) is not None


def _own_of(one: Found) -> tuple[str, str]:
    if not one.listed:
        return one.context.sentence, one.context.before
    text, start, end = one.mention.block.text, one.mention.start, one.mention.end
    before = _SENTENCE.split(text[:start])[-1]
    return f"{before} {MASK} {_SENTENCE.split(text[end:])[0]}", before


def _is_now(before: str, start: int) -> bool:
    """Tell whether a sentence turns to what is asked now before it names it."""
    return any(match.start() >= start for match in _NOW.finditer(before)) or (
        start > len(before) and _NOW.search(before) is not None
    )


def _is_past(text: str) -> bool:
    return _EARLIER.search(text) is not None and _PAST.search(text) is not None


def _is_complied(one: Found) -> bool:
    """Tell whether its sentence or the one behind it says that it was complied with."""
    if one.mention.block.entry:
        return False
    behind = one.mention.block.text[one.mention.end :][:_BEHIND]
    own, *later = _SENTENCE.split(behind)
    said = (own, *later[:1])
    return any(_COMPLIED.search(text) and not _NOT_YET.search(text) for text in said)
