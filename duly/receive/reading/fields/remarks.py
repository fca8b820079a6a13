"""Penalties, secrecy, withdrawals and the order's own count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from duly.receive.reading.fields.numbers import NUMBER, value_of
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.text.takenback import is_put_back, is_taken_back


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_PENALTY = _any(
    r"imprison|\b(?:and|or|with|of|a|to) fines?\b|\bfined\b|penal(?:ty|ties|ised)\b|prosecut|"
    r"lose[^.]{0,30}safe harbo|"
    r"दंडनीय|कारावास|जुर्माना|штраф|будет ограничен|ответственност\w+ в соотв|处罚|罚款|geldbuße|"
    r"amende|multa|access[^.]{0,30}? will be (?:limited|blocked|restricted)|"
    r"be blocked by communication operators"
)
_PENALTY_OF_OTHERS = _any(
    r"sentenced|crime|whoever|organizing|offender|статья|offence of|считается|规定|《"
)
_SECRET = _any(
    r"^\W*(?:top )?secret\b|\bsecret\b\s*/|^\W*confidential\W*$|strict(?:ly)? confidential",
    r"confidentiality[^.]{0,60}(?:shall|must|be maintained|rule 16)|\brule 16\b",
    r"(?:shall|must|should|do) not (?:be )?(?:disclos|reveal|shar|publici[sz])\w*",
    r"(?:keep|treat|maintain)[^.]{0,60}confidential|गोपनीय|для служебного пользования|"
    r"конфиденциальн|秘密|保密|vertraulich|sigilos\w|segredo de justiça|confidencial\b|"
    r"confidentiel\w*\b|gizlidir|rahasia\b|سري للغاية|"
    r"non-disclosure|(?:must|shall|should|may) (?:refrain|abstain) from (?:inform|notify|disclos|"
    r"tell)\w*|"
    r"(?:must|shall|should|may|do|is|are) not (?:be )?(?:inform|notif|tip|tell|told|made aware|"
    r"alert)\w*|"
    r"not to (?:be )?(?:disclos|inform|notif|reveal|made public)\w*|without (?:informing|"
    r"notifying|alerting)|"
    r"(?:nicht|keinesfalls) (?:zu )?(?:informieren|unterrichten|in kenntnis|mitzuteilen|"
    r"offenzulegen)|"
    r"(?:benachrichtigung|unterrichtung|mitteilung|information)\w* (?:des|der|an)[^;]{0,60}"
    r"(?:unterbleib|unterlass|untersagt|nicht (?:erfolgen|gestattet|zulässig))\w*|"
    r"stillschweigen|verschlusssache|nur für den dienstgebrauch|ne (?:pas|devez pas|"
    r"doit pas) (?:informer|divulguer|"
    r"révéler|communiquer)|secret de l['’](?:enquête|instruction)|deberá guardar (?:reserva|"
    r"secreto)|"
    r"\breservad[oa]\b|secreto de (?:las actuaciones|sumario)|segredo|sigilo|non (?:divulgare|"
    r"informare|rivelare)|"
    r"riservat[oae]\b|riservatezza|zastrzeżone|segreto|poufn[aey]|zachowani\w+ w tajemnicy|"
    r"nie (?:informować|ujawniać)|"
    r"nie (?:może|mogą|wolno|należy) (?:\w+ ){0,2}(?:po)?(?:informowa|wiadomi|wiadamia|zawiad)\w*|"
    r"niet (?:\w+ ){0,3}?(?:in kennis|op de hoogte)\b|"
    r"non (?:dovrà|deve|può|potrà) essere (?:dat[ao] (?:alcuna )?(?:notizia|avviso|comunicazione)|"
    r"comunicat|rivelat|divulgat)\w*|dovrà essere data notizia (?:alcuna )?a nessuno|"
    r"no (?:deberá|debe|podrá|se podrá) (?:\w+ )?(?:informar|comunicar|notificar|revelar)|"
    r"não (?:deverá|deve|poderá|pode) (?:ser )?(?:\w+ )?(?:informa|comunica|notifica|revela)\w*|"
    r"tajemnic\w+|geheim\b|vertrouwelijk|niet (?:te )?informeren|не разглаша\w+|"
    r"не подлежит разглашению|"
    r"конфіденційн|таємн|не розголош|gizli(?:dir|lik)|gizli tutul|bilgi verilmemesi|"
    r"tidak (?:boleh )?(?:diungkap|"
    r"diberitahu|disebar)|سرية|لا يجوز (?:إفشاء|الإفصاح)|خفیہ|保密|不得(?:泄露|公开|透露)|機密|"
    r"秘匿|비밀|대외비|ลับ|"
    r"(?:får|må|skal) (?:inte|ikke) (?:\w+ )?(?:underrätt|inform|avslöj|underrett|oplys|varsl)\w*|"
    r"ei saa (?:ilmoittaa|paljastaa|kertoa)|nesm(?:í|ie) (?:\w+ ){0,2}(?:informov|sděl|oznám)\w*|"
    r"nu (?:va|vor|trebuie|poate) (?:fi )?(?:\w+ )?(?:inform|divulg|dezvălu)\w*|"
    r"nem (?:tájékoztat|közöl|hozható)\w*|ne smij[eu] (?:\w+ ){0,2}(?:obavij|otkri)\w*|"
    r"не се разглас\w*|не бива да|δεν (?:πρέπει|επιτρέπεται) να (?:ενημερω|γνωστοποι)\w*|"
    r"απόρρητ\w*|"
    r"εμπιστευτικ\w*|důvěrn\w+|dôvern\w+|povjerljiv\w*|поверителн\w*|bizalmas\w*|hemlig\w*|"
    r"sekretess|fortrolig\w*|luottamuksellinen|salassa pide\w*|konfidencial\w*|confidențial\w*|"
    r"סודי|חסוי|গোপনীয়|\bmật\b|محرمانه|خصوصی راز|konfidentsiaal\w*|sulit\b",
)
_OPEN = _any(
    r"not confidential|may be (?:published|disclosed)|unclassified|no restriction on disclosure",
    r"confidentiality (?:is )?(?:waived|not required)|for publication",
)
_DISCLAIMER = _any(
    r"this (?:e-?mail|message|transmission)[^.]{0,120}confidential|intended recipient"
)
_THINGS = (
    r"(?:entries|entry|handles?|accounts?|urls?|links?|posts?|tweets?|items?|users?|profiles?|"
    r"pages?|"
    r"websites?|sites?|hashtags?|repositor(?:y|ies)|gists?|channels?|हैंडल|खाते|खातों|यूआरएल|"
    r"प्रविष्टि[\u0900-\u097f]*|"
    r"ट्वीट|लिंक|ссыл\w+|аккаунт\w*|страниц\w*|сайт\w*|указател\w*|个(?:账号|链接|帖子))"
)
_COUNT = re.compile(
    rf"(?<![\w/.№-])(?<!№ )(?<!No )(?<!No\. )(?P<number>{NUMBER})\s+(?:(?:twitter|x|"
    rf"social media|following|such|user|web|said|"
    rf"different)\s+)?"
    rf"(?P<thing>{_THINGS})",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:an?|one|une?|una|uno|uma?|ein\w*)\b", re.IGNORECASE)
_ACCOUNTS = re.compile(r"account|handle|user|profile|हैंडल|खात|аккаунт|账号", re.IGNORECASE)
_PAST = _any(
    r"had (?:directed|requested|ordered)|earlier|previous|last (?:e-?mail|letter)|already|vide\b|"
    r"direction dated|of the said|out of|only \w+ of|in addition, there are|पूर्व में|ранее"
)
_NOT_IN_FORCE = _any(
    r"не\s+вступил\w*(?:\(о\))?\s+в\s+законную\s+силу",
    r"(?:noch )?nicht (?:rechtswirksam|unterzeichnet|in kraft)|"
    r"\b(?:unsigned|not signed|non signé|sin firma(?:r)?|não assinad|non firmat|niepodpisan|"
    r"не подписан|imzasız|nepodepsan)\w*|draft[^.;\n]{0,40}(?:for (?:comment|consultation|hearing|"
    r"review)|not (?:to be )?(?:acted|binding|effective))|(?:not|no) (?:yet )?(?:legal(?:ly)? )?"
    r"(?:effective|binding|enforceable) (?:yet|until|before)|not yet (?:legally )?(?:effective|"
    r"binding|"
    r"enforceable|signed|final)|n['’]est pas (?:encore )?(?:exécutoire|définitif)|"
    r"pas encore en vigueur|"
    r"(?:aún|todavía) no (?:es|está) (?:firme|en vigor|vigente)|no es firme|ainda não (?:transit|"
    r"está em)|"
    r"non (?:ancora )?(?:esecutiv|definitiv)\w+|nieprawomocn\w+|nepravomocn\w*|nem jogerős|"
    r"не набр\w+ (?:законної|чинності)|henüz kesinleşme\w*|belum berkekuatan hukum|尚未生效|未生效|"
    r"not (?:yet )?(?:in|entered into) "
    r"(?:legal )?force|stayed by|operation (?:of|is) [^.]{0,40}stayed|noch nicht rechtskräftig",
)


# What one point of a list no longer needs.
_DROPPED = _any(
    r"\bleav(?:e|ing) (?:that|this|it|them|those|these)(?: \w+)? alone\b|"
    r"\b(?:is|are) no longer (?:relevant|needed|required|pursued|pressed|of concern|sought)\b",
    r"nicht (?:mehr|länger) (?:aktuell|erforderlich|relevant|nötig|verfolgt|aufrechterhalten)|"
    r"hat sich (?:damit |somit )?erledigt",
    r"(?:n['’]est|ne sont) plus (?:d['’]actualité|nécessaires?|demandée?s?|requise?s?|utiles?)",
    r"ya no (?:es|son|resulta|procede|se (?:solicita|requiere))|"
    r"já não (?:é|são|se (?:solicita|aplica|justifica))|"
    r"non (?:è|sono) più (?:necessari|attual|richiest)\w+",
    r"niet (?:langer|meer) (?:aan de orde|nodig|actueel|vereist)|"
    r"nie (?:jest|są) już (?:aktualn|potrzebn|wymagan|konieczn)\w+|"
    r"(?:inte|ikke) (?:längre|længere|lenger) (?:aktuel|nödvändig|nødvendig|relevant)\w*|"
    r"ei ole enää (?:ajankohtai|tarpee)\w+|již není (?:aktuáln|potřeb|třeba)\w*",
    r"artık (?:gerek(?:li değil|miyor|memekte)|güncel değil)|"
    r"больше не (?:актуал|требу|нуж)\w+|більше не (?:актуал|потріб)\w+|अब आवश्यक(?:ता)? नहीं",
)


def penalty_in(prose: Prose) -> str | None:
    """Give the sentence that says what follows if nothing is done."""
    for sentence in prose.sentences:
        if _PENALTY.search(sentence) and not _PENALTY_OF_OTHERS.search(sentence):
            return re.sub(r"\s+", " ", sentence)[:400]
    return None


def is_confidential(prose: Prose) -> bool | None:
    """Tell whether the order says it is secret, says it is not, or says nothing."""
    said = [line for line in (*prose.lines, *prose.sentences) if not _DISCLAIMER.search(line)]
    if any(_OPEN.search(line) for line in said):
        return False
    return True if any(_SECRET.search(line) for line in said) else None


def withdrawals_in(prose: Prose) -> tuple[str, ...]:
    """Give the sentences that take an earlier direction back."""
    return tuple(
        re.sub(r"\s+", " ", sentence)[:400]
        for sentence in prose.sentences
        if is_taken_back(sentence) or is_put_back(sentence) or _DROPPED.search(sentence)
    )


@dataclass(frozen=True, slots=True)
class Stated:
    """A number of things, and whether they are accounts."""

    number: int
    of_accounts: bool


def counts_in(prose: Prose) -> tuple[tuple[Stated, ...], ...]:
    """Give the numbers of items that each sentence states, what it says of the past left out."""
    return tuple(filter(None, (tuple(_counts(sentence)) for sentence in prose.sentences)))


def _counts(sentence: str) -> Iterator[Stated]:
    if _PAST.search(sentence):
        return
    for match in _COUNT.finditer(sentence):
        value = value_of(match["number"])
        if value and value < 1_000_000 and not _ARTICLE.match(match["number"]):
            yield Stated(value, _ACCOUNTS.search(match["thing"]) is not None)


_DRAFT = re.compile(
    r"\W*(?:draft|entwurf|projet|borrador|minuta|bozza|проект|taslak|rancangan|draf|projekt|"
    r"koncept|"
    r"ontwerp|utkast|udkast|luonnos|tervezet|návrh|草案|草稿|مسودة|σχέδιο)\b\W*(?:$|[-–—:(/])",
    re.IGNORECASE,
)
_TOP = 6  # lines


def not_in_force(prose: Prose) -> str | None:
    """Give the words that say the act does not bind yet."""
    draft = next(filter(None, map(_DRAFT.match, prose.head[:_TOP])), None)
    if draft:
        return draft[0].strip()
    match = _NOT_IN_FORCE.search(prose.text)
    return match[0] if match else None
