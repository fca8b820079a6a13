"""What a bidding sentence asks, in forms that are heard where no other word of the letter asks.

A stem stands at the start of a word, where letters have cases; ``_`` is a blank, ``…`` some words
between. Only a sentence that bids is asked: "the account was deactivated" asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duly.order.terms import Ask
from duly.receive.reading.fields.askwords import RESTRICT
from duly.receive.reading.text.bidwords import bids
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.negation import is_turned

# tongue: takes away / shuts / closes an account
_LINES = """
en: - / - / (?:it|they|these|those)_(?:should|must|shall|is_to|are_to)_be_(?:suspended|deactivated)
de: - / blockier(?:en|ung|e)\\b beschränk…(?:zugang|zugriff)
  (?:zugang|zugriff)…(?:beschränk|einschränk|begrenz)
  / deaktivier(?:en|ung|t_werden) schließ(?:en|ung)…(?:kont|account|profil)
  (?:kont|account|profil)…geschlossen_werden
fr: - / - / désactiv(?:er|ez|ation)
es: d(?:ar|en|é|ese)_de_baja(?![^.;:]{0,40}(?:cuenta|perfil)) / -
  / d(?:ar|en|é|ese)_de_baja…(?:cuenta|perfil) desactiv(?:ar|e|en|ación)
pt: - / - / desativ(?:ar|e|em|ação)
it: - / - / disattiva(?:re|te|zione)\\b
nl: (?:haalt?|halen|neemt?|nemen)…offline offline_(?:te_)?(?:halen|nemen) / blokkeer blokkeren
  / deactiv(?:eer|er) schort…accounts?…op\\b
pl: - / - / dezaktyw
cs: odstraň / omez(?:te|it|ení)…přístup / deaktiv(?:ovat|ujte|ac|ova)
sk: odstráň / obmedz(?:te|iť|eni)…prístup / deaktiv(?:ovať|ujte|ác)
hu: - / letilt tiltsá?k?_le zárol korlátoz…hozzáfér hozzáfér…korlátoz elérhetetlenné
  / függessz\\w+_fel deaktivál
ro: - / - / dezactiv(?:a|e|ă)
bg: свал(?:ете|яне|и) / - / деактивира
mk: - / - / деактивира
hr: - / - / deaktivira deaktivacij
sl: - / - / deaktivira deaktivacij
ru: уберите убрать / скры(?:ть|йте|тие) закры(?:ть|йте)…доступ / деактив
uk: прибер(?:іть|и) / прихова(?:ти|йте) закри(?:ти|йте)…доступ / деактив
el: - / μπλοκάρ αποκλείσ / απενεργοποι
sv: - / blocker(?:a|as|ing)\\b / inaktiver(?:a|as|ing)\\b deaktiver(?:a|as|ing)\\b
da: - / bloker(?:e|es|ing)?\\b spær(?:re|res|ring)?\\b begræns…adgang adgang…begræns
  / luk(?:ke|kes|ning)?\\b…(?:konti|kontoer|profil) deaktiver(?:e|es|ing)?\\b
nb: slett(?:es|e)?\\b / begrens…tilgang tilgang…begrens / deaktiver(?:e|es|ing)?\\b
fi: - / estä rajoit / käytöstä
tr: silin?iz silin\\b kaldırın / engelle(?:yin|me|n) kısıtla(?:yın|ma|n) / -
id: - / batasi…akses pembatasan_akses / (?:me)?nonaktif penonaktif (?:tangguh|beku)kan…akun
ms: - / - / nyahaktif
vi: (?<!bãi_)gỡ_(?:các|bài|những|nội|hình|video)
  / (?<!bỏ_)(?<!gỡ_)(?<!hủy_)chặn_(?:các|tài|bài|những|nội|hình|video)
  / vô_hiệu_h(?:oá|óa)…tài_khoản
th: - / (?<!ปลด)บล็อก(?!เกอร์) / -
ja: (?:投稿|記事|動画|画像)を取り?下げ / (?<!アン)ブロック(?!チェーン) アクセス(?:を|の)?制限
  非公開(?:に|と|化)
  / アカウント…閉鎖 閉鎖…アカウント
ko: 내려_?주 내리도록 / (?:접근|접속)…제한 / 비활성화
zh: 撤下 / (?<!解除)(?<!解除对)封[锁鎖] 拦截 攔截
  / 停權 停权 (?:关闭|關閉|关停)…[账帳] [注註][销銷]…[账帳]
ar: - / (?<!فك_)(?<!رفع_)حظر(?!_(?:ال)?(?:تجول|سفر|نشر)) تقييد…الوصول / تعطيل…حساب
fa: - / - / غیر[_\u200c]?فعال_(?:ساز|کرد|کن|نم|شو|گرد)
ur: - / - / معطل_(?:کر|کی) غیر_?فعال_(?:کر|کی)
hi: - / (?:पहुँच|पहुंच)…(?:सीमित|प्रतिबंधित)_(?:कर|कि) / निष्क्रिय_(?:कर|कि)
bn: - / (?<!আন)ব্লক_কর / অ্যাকাউন্ট…নিষ্ক্রিয়_কর
he: - / - / (?:להשעות|להשבית|השעו|השביתו)…חשבו
sw: futeni\\b ondoeni\\b / zui(?:eni|e)\\b / (?:fungeni|simamisheni|funge|sitishe)…akaunti
"""
_STARTS = "(?<![a-zà-ɏа-ӿα-ώ])"
_SIGNS = (("_", r"\s"), ("…", r"[^.;:।。；]{0,50}?"))


def _column(place: int) -> re.Pattern[str]:
    lines = _LINES.replace("\n  ", " ").strip().split("\n")
    stems = (line.partition(": ")[2].split(" / ")[place].split() for line in lines)
    found = "|".join(one for of_tongue in stems for one in of_tongue if one != "-")
    for sign, pattern in _SIGNS:
        found = found.replace(sign, pattern)
    return re.compile(f"{_STARTS}(?:{found})", re.IGNORECASE)


_TAKES_AWAY, _SHUTS, _CLOSES = (_column(place) for place in range(3))
_LAND = re.compile(  # what is shut there, and not everywhere
    r"\b(?:in|en|em|na|w|v|i|u)\s(?:deutschland|österreich|nederland|belgië|france|belgique|italia|"
    r"españa|brasil|portugal|polsce|česk\w+|slovensku|sverige|danmark|norge|hrvatskoj|sloveniji)\b|"
    r"\b(?:na|pe|en|em|nel|im|op|in)\s(?:el\s|o\s|le\s|het\s)?(?:území|teritori\w+|territori\w+|područj\w+|"
    r"ozemlj\w+|terytorium|grondgebied)|\bна\sтерит\w+|"
    r"\b(?:suomessa|magyarország(?:on|\sterületén)|türkiye['’]de\w*|yurt\s?içi\w*)\b|"
    r"\b(?:στην|εντός\sτης)\s(?:\w+\s)?επικράτεια\w*|\bστην\sελλάδα\b|"
    r"\bdi\s(?:wilayah\s)?(?:indonesia|malaysia)|trên\slãnh\sthổ|tại\sviệt\snam|"
    r"ใน(?:ประเทศ|ราชอาณาจักร)|国内[でに]|(?:대한민국|국내|한국)\s?(?:내\s?)?에서|境[內内]|"
    r"داخل\s(?:ال)?(?:أراضي|مملكة|بلاد|دولة)|(?:پاکستان|بھارت|ملک)\s(?:میں|بھر)|(?:भारत|देश)\sमें|"
    r"(?:বাংলা|ভারত)?(?:দেশে|ভারতে)(?=\s)|ב(?:ישראל|תחומי|שטח)",
    re.IGNORECASE,
)
# At the head of a sentence these bid by themselves; elsewhere some of them tell.
_BARE = re.compile(
    r"\A\W*(?:\d{1,3}\W+)?(?:haal|neem|maak|schort|beperk|blokkeer|inaktivera|deaktivera|blockera|"
    r"begränsa|bloker|blokker|spær|begræns|deaktiver|begrens|sperr|slett|tegyék|függesszék|tiltsák|"
    r"korlátozzák|blokirajte|deaktivirajte)\b",
    re.IGNORECASE,
)
_TO_TELL = re.compile(  # whoever is to say whether, when or why something was done is to do nothing
    r"\b(?:сообщ|повідом|инфор|інформ|inform|mitteil|mitzuteil|indiqu|indic|notif|tell\s|meddel|oplys|"
    r"opplys|beritahu|bildir|tájékoztat|sděl|oznám|obavijest|javi|kerto|ilmoit|ενημερ|γνωστοπο)|"
    r"\bteilen\ssie|告知|通知我|お知らせ|知らせ|알려|أخبر|إبلاغ|إفادت|اطلاع|सूचित|अवगत|জানা|ให้ทราบ|להודיע",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[,:;，、：；]")


def ask_by_form(sentences: Iterable[str]) -> Ask:
    """Give what those sentences ask that bid, by the form of their verbs."""
    asks = set(map(_ask, filter(_bids, sentences)))
    order = (Ask.REMOVE, Ask.WITHHOLD, Ask.SUSPEND, Ask.RESTRICT)
    return next((ask for ask in order if ask in asks), Ask.NONE)


def shuts_in_land(sentences: Iterable[str]) -> bool:
    """Tell whether a sentence that bids shuts what it names in a country only."""
    return any(map(_shuts_in_land, filter(_bids, sentences)))


def _bids(said: str) -> bool:
    if is_turned(said) or takes_back(said) or _TO_TELL.search(said):
        return False
    return bids(said) or _BARE.match(said) is not None


def _shuts_in_land(said: str) -> bool:
    return any(
        _LAND.search(piece) and (_SHUTS.search(piece) or RESTRICT.search(piece))
        for piece in _PIECE.split(said)
    )


def _ask(said: str) -> Ask:
    if _CLOSES.search(said):
        return Ask.SUSPEND
    if _TAKES_AWAY.search(said):
        return Ask.REMOVE
    if _SHUTS.search(said):
        return Ask.WITHHOLD if _shuts_in_land(said) else Ask.RESTRICT
    return Ask.NONE
