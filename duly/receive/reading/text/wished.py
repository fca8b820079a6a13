"""What somebody else wished, tried, threatened or demands: the letter tells it, and asks nothing.

"The claimant wanted to close @x", "удалить @x хотел истец", "trolls demand that @x be blocked": the
words ask, but another one bears them. What "we" wish, and an authority demands, is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from duly.receive.reading.text import words
from duly.receive.reading.text.bidwords import bids
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.verdict import Verdict
from duly.receive.reading.text.wishwords import DEMANDS, PEOPLE, WISHES

WISHED = "its sentence tells what somebody else wished, tried or demands: is it asked for here?"
TOLD = "no word of its sentence bids what another one of its words may ask: is it only told?"
_BARE = 9  # words: "immediate removal of the account @x within two days"
_WORD = re.compile(r"[^\W_]+")
_STATES = re.compile(  # that it is, or was: no bare ask
    r"\b(?:is|was|are|were|had|has|have|war(?:en)?|wurden?|ist|sind|hat(?:te)?|était|est|fut|a|avait|fue|"
    r"era|es|ha|foi|é|è|fu|werd|was|heeft|było|była|był|jest|bilo|byl[oa]?|idi|oldu|adalah|là|alikuwa)\b|"
    r"(?<!\w)(?:был[оаи]?|було|була|был)(?!\w)|คือ|था|थी|है|تھا|تھی|ছিল|كان|بود|היה|היתה|[是为](?!\w*?[请須])|だ|です|"
    r"した|ている|했다|이다",
    re.IGNORECASE,
)
_AHEAD = 90  # characters from a wish to what is wished
_BEHIND = 70  # … and back to it, where it stands first
_SUBJECT = 60  # characters from who demands to his demand
_BREAK = r"[.;:!?。；：！？।]"
_COMMA = re.compile(r"[,،，、]")
_AND = re.compile(
    r"\b(?:and|but|so|und|aber|et|mais|y|pero|mas|maar|ale|и|но|та|але|ve|ama|tetapi|men|og|och|"
    r"dar|és|και|và)\b|(?<!\w)(?:و(?=\w)|और|तथा|اور|এবং)",
    re.IGNORECASE,
)
_RELATES = re.compile(  # a clause about what is asked about: "@x, which threatened a judge"
    r"\b(?:who|whose|which|(?<!all )that|der|die|das|dessen|deren|denen|qui|dont|(?<!ce )(?<!lo )"
    r"(?<!o )que|cuy[oa]s?|cuj[oa]s?|(?<!ciò )che|cui|wie[nr]s?|które?[jgym]*|któr[aąyz]\w*|yang|"
    r"som|který|která|které|ktor[ýáé]|care|која|који|koji|koja|ambaye|ambayo)\b|"
    r"котор\w+|як(?:ий|а|е|і|ого|ої)\b|чь[яеёи]\w*|чи[йєї]\w*|(?<!\w)(?:जो|जिस\w*|الذي|التي|که)(?!\w)|"
    r"\b(?:as|because|since|after|while|when|weil|da|denn|nachdem|wenn|car|parce|puisque|porque|pues|"
    r"pois|perché|poiché|omdat|want|ponieważ|gdyż|bo|çünkü|karena|sebab|vì|bởi|так как|потому|бо|"
    r"тому що)\b|因为|由于|ため",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:must|shall|should|please|hereby|muss|müssen|soll|sollen|bitte|hiermit|doit|doivent|debe[n]?|"
    r"deberán?|deve[m]?|deverão|devono|moet(?:en)?|dien(?:t|en)|należy|musi|harus|wajib|skal|ska|måste|"
    r"lazima|phải)\b|должн\w+|необходимо|подлеж\w+|следует|потрібно|слід\b|"
    r"\b(?:ist|sind|è|sono) (?:zu|da)\b|"
    r"请|須|须|必须|應|应当|ください|てくだ|바랍니다|कृपया|يجب|باید|براہ کرم",
    re.IGNORECASE,
)
# "we wish you to block", "you failed to remove", "the Ministry wants": said in the order's name.
_OURS = re.compile(
    r"\b(?:we|you|your \w+|our|ours|i(?= (?:wanted|wished|hoped|would|want|wish|hope|ask))|wir|ich|"
    r"ihre? \w+|uns(?:er\w*)?|nous|vous|notre|nosotros|yo|ustedes|usted|nuestr[oa]|nós|noss[oa]|"
    r"vossa?|voi|nostr[oa]|wij|ik|ons|onze|my|nasz\w*|państwo|biz|bizim|kami|kita|saya|anda|mohon|"
    r"harap|tunaomba|sisi|chúng tôi|tôi|quý \w+|vi|jag|oss|jeg|minä|εμείς|ние|mi|ми|я|мы|нам|мне|"
    r"вы|ви|ваш\w*|наш\w*)\b|我们|我方|我局|我办|本局|本院|本部|本办|贵司|贵公司|请|請|当庁|当省|当局|"
    r"当署|当職|弊|私たち|我々|貴社|우리|당사|귀사|본\s?위원회|저희|เรา|ข้าพเจ้า|โปรด|กรุณา|ท่าน|"
    r"(?<!\w)(?:نحن|نود|نرغب|نريد|نرجو|ما|אנו|אנחנו|אני|हम|मैं|हमारा|कृपया|ہم|آپ|আমরা|நாங்கள்|మేము|"
    r"આપણે|અમે)(?!\w)",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"\b(?:ministry|minister|department|commission(?:er)?|authority|agency|court|tribunal|police|"
    r"prosecutor\w*|office|officer|directorate|council|government|judge|board|regulator|order|letter|"
    r"notice|request|ministerium|behörde|gericht|polizei|staatsanwalt\w*|amt|ministère|tribunal|préfet\w*|"
    r"parquet|police|ministerio|juzgado|fiscalía|policía|juez\w*|ministério|polícia|juíz\w*|juiz|"
    r"procuradoria|ministero|procura|polizia|questura|garante|ministerie|politie|rechtbank|"
    r"ministerstwo|prokurat\w+|policja|sąd|bakanlı\w+|mahkeme\w*|savcı\w*|emniyet\w*|kurum\w*|"
    r"kementerian|polisi|kepolisian|pengadilan|kejaksaan|kominfo|komdigi|wizara|polisi|mahakama|"
    r"bộ|cục|sở|công an|tòa án|cơ quan|ủy ban)\b|министерств\w+|суд(?!ь)\w{0,2}\b|прокурату\w+|"
    r"полици\w+|поліці\w+|міністерств\w+|роскомнадзор\w*|ведомств\w+|กระทรวง|กรม|สำนักงาน|ตำรวจ|ศาล|"
    r"وزارة|محكمة|شرطة|نيابة|هيئة|وزارت|دادگاه|پلیس|मंत्रालय|न्यायालय|पुलिस|विभाग|پولیس|عدالت|"
    r"মন্ত্রণালয়|আদালত|পুলিশ",
    re.IGNORECASE,
)
_TELLS_STATE = re.compile(  # "@x は凍結。", "@x は凍結中"
    r"^[^。、]{0,8}(?:は|が|も)[^。、]{0,6}(?:凍結|停止|閉鎖)(?:。|中|済|さ?れ?[てた]|$)"
)
_GOES_ON = re.compile(  # another clause that may ask by itself
    r"[,;，；]\s(?=(?:and|but|so|und|aber|et|mais|y|pero|e|mas|ma|en|maar|и|но|а|та|але)\s)",
    re.IGNORECASE,
)
_COPULA = re.compile(  # "… zu sperren, war der Wunsch", "bloquer @x, l'association l'aurait voulu"
    r",(?=\s*$|\s(?:(?:war|wäre|ist|hatten?|hätten?|tel(?:le)?|ce|le|was|is|то|це|to|bu)\b|[cl]['’]))",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^\W*(?:by|von|par|por|pel[oa]s?|da(?:i|gli|l)?|door|przez|oleh|bởi|av|af)\b", re.IGNORECASE
)
_VERB_FIRST = re.compile(r"\s(?=[\u0590-\u06ff])")
_OWN = "\ue001"  # the name that is asked about, where others are hidden too
_NAMED = re.compile(rf"{MASK}\W{{0,3}}$")
_TO_BOTH = re.compile(r"\bto \w+ and\b", re.IGNORECASE)  # "urges all to report and block"
_NEXT = 24  # characters to a second act: "sperren und löschen zu lassen"
Span = tuple[int, int]


def against(one: Found, said: Verdict) -> str | None:
    """Say why a name is in doubt whose sentence tells what somebody else would have done."""
    del said
    context = one.context
    if not one.listed and _TELLS_STATE.search(context.tail):
        return WISHED
    before = f"{context.introduction} {context.before}".strip()
    clause = f"{before} {_OWN} {_GOES_ON.split(context.tail)[0]}"
    if is_wished(clause):
        return WISHED
    alone = one.listed or context.asked_next
    return None if alone or _bids(f"{before} {_OWN} {context.tail}") else TOLD


def _bids(sentence: str) -> bool:
    """Tell whether a sentence that asks also bids, by a word for it or by its bareness."""
    asks = words.ASKS.search(sentence)
    if asks is None:
        return True
    first = min(asks.start(), sentence.find(_OWN))
    dense = sum(sign > "\u2fff" for sign in sentence) // 2
    size = max(len(_WORD.findall(sentence)), dense)
    bare = size <= _BARE and len(sentence[:first].split()) <= 1 and not _STATES.search(sentence)
    return bare or bids(sentence) or _AUTHORITY.search(sentence) is not None


@lru_cache(maxsize=256)  # the same words stand around all names of a row or a list
def is_wished(text: str) -> bool:
    """Tell whether words ask only by what somebody else wished or demands."""
    spans = list(_borne(text))
    if not spans:
        return False
    left = "".join(
        char
        for place, char in enumerate(text)
        if not any(start <= place < end for start, end in spans)
    )
    return words.ASKS.search(left) is None


def _borne(text: str) -> Iterator[Span]:
    """Give what wishes and demands of others hold of a text, with the acts that they bear."""
    for match in WISHES.finditer(text):
        if not _is_ours(text, match):
            yield from _acts(text, match)
            if words.ASKS.search(match[0]):
                yield match.span()
    for match in DEMANDS.finditer(text):
        if _is_of_people(text, match):
            yield from _acts(text, match)


def _clause_before(text: str, place: int, reach: int) -> str:
    clause = re.split(_BREAK, text[max(0, place - reach) : place])[-1]
    return _COMMA.split(clause)[-1]


def _is_ours(text: str, wish: re.Match[str]) -> bool:
    before = _clause_before(text, wish.start(), _SUBJECT)
    behind = re.match(r"\W*\w*", text[wish.end() :])
    return _OURS.search(f"{before} {behind[0] if behind else ''}") is not None


def _is_of_people(text: str, demand: re.Match[str]) -> bool:
    """Tell whether the crowd demands, and no authority or the sender himself."""
    before = _clause_before(text, demand.start(), _SUBJECT)
    if _OURS.search(before) or _AUTHORITY.search(before):
        return False
    who = [match.end() for match in PEOPLE.finditer(before)]
    if _NAMED.search(before) or (who and _are_subject(before[who[-1] :])):
        return True
    behind = re.split(_BREAK, text[demand.end() : demand.end() + _SUBJECT])[0]
    follows = _VERB_FIRST.match(behind) or _BY.search(behind)
    return follows is not None and PEOPLE.search(behind, follows.end()) is not None


def _are_subject(between: str) -> bool:
    """Tell whether who stands before a demand makes it: no name does, unless an act follows it."""
    named = re.search(rf"[{MASK}{_OWN}]", between)
    return named is None or words.ASKS.search(between, named.end()) is not None


def _acts(text: str, wish: re.Match[str]) -> Iterator[Span]:
    """Give the acts that a wish bears, with all that stands between: behind it, or before it."""
    ahead = re.split(_BREAK, text[wish.end() : wish.end() + _AHEAD])[0]
    asked = words.ASKS.search(ahead)
    if asked and _may_bear(ahead[: asked.start()]):
        yield wish.start(), wish.end() + _end_of_acts(ahead, asked.end())
    start = max(0, wish.start() - _BEHIND)
    back = re.split(_BREAK, text[start : wish.start()])[-1]
    acts = list(words.ASKS.finditer(back))
    if acts and _may_follow(back[acts[-1].end() :]):
        first = next(act for act in acts if _may_follow(back[act.end() :]))
        yield wish.start() - len(back) + first.start(), wish.end()


def _may_bear(between: str) -> bool:
    """Tell whether words between a wish and an act leave the act to the wish."""
    comma = _COMMA.search(between)
    near = comma is None or len(between[: comma.start()].split()) <= 3
    return near and not (_AND.search(_TO_BOTH.sub(" ", between)) or _MUST.search(between))


def _end_of_acts(text: str, end: int) -> int:
    """Give where the last of several acts ends that stand side by side."""
    while (more := words.ASKS.search(text, end)) is not None:
        between = text[end : more.start()]
        if len(between) > _NEXT or _COMMA.search(between) or _MUST.search(between):
            break
        end = more.end()
    return end


def _may_follow(between: str) -> bool:
    """Tell whether words between an act and a wish behind it leave the act to the wish."""
    said = _COPULA.sub(" ", between)
    return not (
        _COMMA.search(said) or _AND.search(said) or _RELATES.search(said) or _MUST.search(said)
    )
