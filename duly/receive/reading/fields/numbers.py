"""Numbers as letters write them: digits of any script, words, words with digits beside them."""

from __future__ import annotations

import re
from itertools import chain

_ENGLISH = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_OTHERS = {
    "a": 1, "an": 1, "hundred": 100,
    "одного": 1, "одной": 1, "одних": 1, "двух": 2, "трех": 3, "трёх": 3, "четырех": 4,
    "четырёх": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10,
    "двенадцати": 12, "двадцати": 20, "тридцати": 30, "сорока": 40, "एक": 1, "दो": 2, "तीन": 3,
    "चार": 4, "छह": 6, "बारह": 12, "चौबीस": 24, "छत्तीस": 36, "अड़तालीस": 48, "बहत्तर": 72,
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "七": 7, "十": 10, "二十四": 24, "ein": 1,
    "einer": 1, "eine": 1, "eines": 1, "einem": 1, "zwei": 2, "drei": 3, "vierundzwanzig": 24,
    "une": 1, "deux": 2, "trois": 3, "una": 1, "dos": 2, "tres": 3, "bir": 1, "iki": 2, "um": 1,
    "üç": 3, "dört": 4, "beş": 5, "altı": 6, "yedi": 7, "sekiz": 8, "on": 10, "yirmi": 20,
    "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "diez": 10, "veinticuatro": 24,
    "quatro": 4, "sete": 7, "oito": 8, "dez": 10, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "dix": 10, "quinze": 15, "trente": 30, "vingt-quatre": 24, "quarante-huit": 48,
    "due": 2, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "dieci": 10, "ventiquattro": 24,
    "quarantotto": 48, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "zehn": 10,
    "achtundvierzig": 48, "lima": 5, "enam": 6, "tujuh": 7, "sepuluh": 10,
    "jednej": 1, "dwóch": 2, "trzech": 3, "tre": 3,
    "venti": 20, "quattordici": 14, "nove": 9, "quaranta": 40, "sessanta": 60, "novanta": 90,
    "veinte": 20, "catorce": 14, "nueve": 9, "sesenta": 60, "noventa": 90, "quatorze": 14,
    "sessenta": 60, "neun": 9, "zwanzig": 20, "sechzig": 60, "neuf": 9, "cinquante": 50,
    "delapan": 8, "sembilan": 9, "tiga puluh": 30, "on beş": 15, "altmış": 60,
    # Italian, Spanish, Portuguese, French, Turkish, Polish, Ukrainian, Indonesian, Dutch
    "otto": 8, "dodici": 12,
    "quindici": 15, "trenta": 30, "trentasei": 36,
    "settantadue": 72, "un": 1, "uno": 1,
    "doce": 12,
    "quince": 15, "treinta": 30, "cuarenta": 40, "setenta": 70,
    "cuarenta y ocho": 48,
    "setenta y dos": 72, "treinta y seis": 36,
    "doze": 12, "vinte": 20,
    "vinte e quatro": 24, "trinta": 30, "quarenta": 40, "quarenta e oito": 48, "setenta e duas": 72,
    "trinta e seis": 36, "dois": 2,
    "douze": 12,
    "vingt": 20, "trente-six": 36, "quarante": 40,
    "soixante": 60, "soixante-douze": 72,
    "dokuz": 9, "on iki": 12,
    "yirmi dört": 24, "otuz": 30, "otuz altı": 36, "kırk": 40, "kırk sekiz": 48,
    "yetmiş iki": 72,
    "jedną": 1, "jeden": 1, "dwie": 2, "dwa": 2, "trzy": 3, "cztery": 4, "czterech": 4, "pięć": 5,
    "pięciu": 5, "sześć": 6, "sześciu": 6, "siedem": 7, "siedmiu": 7, "czternastu": 14,
    "dwunastu": 12, "dwudziestu czterech": 24, "czterdziestu ośmiu": 48, "trzydziestu": 30,
    "однієї": 1, "двох": 2, "трьох": 3, "чотирьох": 4, "п'яти": 5, "п’яти": 5,
    "двадцяти чотирьох": 24, "сорока восьми": 48, "тридцяти": 30, "двадцати четырех": 24,
    "двадцати четырёх": 24, "семидесяти двух": 72, "пятнадцати": 15,
    "dua belas": 12, "dua puluh empat": 24,
    "empat puluh delapan": 48,
    "acht": 8, "zwölf": 12,
    "vierzehn": 14, "sechsunddreißig": 36, "zweiundsiebzig": 72,
    "dreißig": 30,
    "één": 1, "twee": 2, "drie": 3, "vierentwintig": 24, "achtenveertig": 48,
    "三十六": 36, "四十八": 48, "七十二": 72, "三十": 30, "二十": 20, "十二": 12, "十五": 15,
    "六": 6,    "八": 8,
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6, "سبعة": 7,
    "سبع": 7, "ثمانية": 8, "عشرة": 10, "اثنتي عشرة": 12, "أربع وعشرين": 24, "ثمان وأربعين": 48,
    "اثنتين وسبعين": 72, "två": 2, "fyra": 4, "fem": 5, "sju": 7, "åtta": 8,
    "uma": 1, "duas": 2, "três": 3, "satu": 1, "dua": 2, "tiga": 3, "empat": 4,
    # Hungarian, Czech and Slovak, Romanian, Greek, the Balkans, Finnish, Persian and Hebrew
    "egy": 1, "két": 2, "kettő": 2, "három": 3, "négy": 4, "öt": 5, "nyolc": 8, "tíz": 10,
    "huszonnégy": 24, "negyvennyolc": 48, "hetvenkét": 72, "jednoho": 1, "jedné": 1, "dvou": 2,
    "dvoch": 2, "tří": 3, "troch": 3, "čtyř": 4, "štyroch": 4, "pěti": 5, "piatich": 5,
    "sedmi": 7, "siedmich": 7, "osmi": 8, "deseti": 10, "desiatich": 10, "dvaceti čtyř": 24,
    "čtyřiadvaceti": 24, "čtyřiceti osmi": 48, "dvadsiatich štyroch": 24, "două": 2, "doua": 2,
    "trei": 3, "patru": 4, "cinci": 5, "șase": 6, "șapte": 7, "opt": 8, "nouă": 9, "zece": 10,
    "douăzeci și patru": 24, "patruzeci și opt": 48, "șaptezeci și două": 72, "μίας": 1,
    "μιας": 1, "δύο": 2, "τριών": 3, "τεσσάρων": 4, "πέντε": 5, "έξι": 6, "επτά": 7, "οκτώ": 8,
    "δέκα": 10, "είκοσι τεσσάρων": 24, "σαράντα οκτώ": 48, "jednog": 1, "jedan": 1, "četiri": 4,
    "sedam": 7, "osam": 8, "deset": 10, "dvadeset četiri": 24, "dvadeset i četiri": 24,
    "četrdeset osam": 48, "един": 1, "едно": 1, "три": 3, "четири": 4, "седем": 7, "десет": 10,
    "двадесет и четири": 24, "четиридесет и осем": 48, "yhden": 1, "kahden": 2, "kolmen": 3,
    "neljän": 4, "viiden": 5, "kuuden": 6, "seitsemän": 7, "kymmenen": 10,
    "kahdenkymmenenneljän": 24, "یک": 1, "بیست و چهار": 24, "چهل و هشت": 48, "שלושה": 3,
    "חמישה": 5, "שבעה": 7, "tjugofyra": 24, "fyrtioåtta": 48, "fireogtyve": 24,
    "otte": 8, "syv": 7, "seks": 6, "tolv": 12, "doisprezece": 12,
}  # fmt: skip
# Words that count a time in languages whose orders come seldom; elsewhere they may mean else.
_IN_TIME = {
    value: names.split("|")
    for value, names in {
        1: "един|една|одну|jeden|jednoho|jedneho|jednu|én|yhden|üks|ühe|vienas|vieną|viena|"
        "vienu|wieħed|"
        "aon|jedan|jednog|en|eneg|einn|eins|një|едно|אחד|moja|isa|isang|satu|một|หนึ่ง|한|"
        "ஒரு|এক|ایک",
        2: "два|две|dva|dvou|dvoch|dve|dveh|to|två|kaks|kahe|kaksi|kahden|du|dvi|divi|divu|"
        "divas|tnejn|"
        "żewġ|dhá|tveir|tvær|dy|שני|יומיים|mbili|dalawa|dalawang|hai|สอง|두|이|இரண்டு|দুই|"
        "দুটি|دو",
        3: "три|trzy|trzech|tři|tří|tri|tre|trei|kolm|kolme|kolmen|trys|tris|trīs|triju|"
        "tlieta|tliet|trí|"
        "treh|þrír|þrjá|þrjú|tri ditë|שלושה|שלוש|tatu|tatlo|tatlong|ba|สาม|세|삼|மூன்று|তিন|"
        "تین|سه|tiga",
        4: "четири|чотири|čtyři|čtyř|štyri|štyroch|četiri|štiri|štirih|fire|fyra|neli|nelja|"
        "neljä|neljän|"
        "keturias|keturių|četru|četras|erba'|ceithre|fjórir|fjögurra|katër|ארבעה|ארבע|nne|"
        "apat|apat na|"
        "bốn|สี่|네|사|நான்கு|চার|چار|چهار",
        5: "пет|п’ять|п'ять|пять|pět|pěti|päť|piatich|pet|petih|fem|viis|viie|viisi|viiden|"
        "penkias|penkios|"
        "penkių|piecu|piecas|piecām|ħamest|ħames|cúig|fimm|pesë|חמישה|חמש|tano|lima|limang|"
        "năm|ห้า|"
        "다섯|오|ஐந்து|পাঁচ|پانچ|پنج|vijf|cinci|pięć|öt|πέντε|beş|خمسة",
        6: "шест|шість|шесть|šest|šesti|šesť|šestih|seks|sex|kuus|kuue|kuusi|šešias|šešių|"
        "sešu|sitt|sé|"
        "gjashtë|שישה|שש|sita|anim|anim na|sáu|หก|여섯|ஆறு|ছয়|چھ|شش|zes|hat|έξι",
        7: "седем|сім|семь|sedm|sedmi|sedem|siedmich|sedam|sedmih|syv|sju|seitse|seitsme|"
        "seitsemän|"
        "septynias|septynių|septiņu|septiņas|sebat|seacht|sjö|shtatë|שבעה|שבע|saba|pito|"
        "pitong|bảy|"
        "เจ็ด|일곱|ஏழு|সাত|سات|هفت|zeven|hét|επτά",
        8: "осем|вісім|osm|osmi|osem|ôsmich|osam|osmih|åtte|åtta|kaheksa|kahdeksan|aštuonias|"
        "aštuonių|"
        "astoņu|tmint|ocht|átta|tetë|שמונה|nane|walo|walong|tám|แปด|আট|آٹھ|هشت",
        10: "десет|десять|deset|deseti|desať|desiatich|desetih|ti|tio|kümme|kümne|kymmenen|"
        "dešimt|desmit|"
        "għaxart|deich|tíu|dhjetë|עשרה|עשר|kumi|sampu|sampung|mười|สิบ|열|십|பத்து|দশ|دس|ده|"
        "tien|tíz",
        12: "дванадесет|dvanáct|dvanácti|dvanásť|dvanajst|dvanaest|tolv|kaksteist|"
        "kaheteistkümne|"
        "kahdentoista|dvylika|divpadsmit|tólf|dymbëdhjetë|twaalf|douăsprezece|mười hai|"
        "สิบสอง|বারো|بارہ",
        14: "четиринадесет|čtrnácti|štrnástich|četrnaest|štirinajst|štirinajstih|fjorten|"
        "fjorton|neliteist|"
        "neljäntoista|keturiolika|četrpadsmit|fjórtán|veertien|paisprezece",
        24: "двадесет и четири|двадцять чотири|čtyřiadvacet|čtyřiadvaceti|dvacet čtyři|"
        "dvadsaťštyri|"
        "dvadsiatich štyroch|štiriindvajset|štiriindvajsetih|dvadeset četiri|dvadeset i četiri|"
        "fireogtyve|tjuefire|tjugofyra|kakskümmend neli|kahekümne nelja|kahdenkymmenenneljän|"
        "kaksikymmentäneljä|dvidešimt keturias|divdesmit četru|divdesmit četras|tuttugu og "
        "fjögurra|"
        "tuttugu og fjórar|njëzet e katër|עשרים וארבע|ishirini na nne|dalawampu't apat|"
        "vierentwintig|"
        "hai mươi bốn|ยี่สิบสี่|스물네|চব্বিশ|چوبیس|بیست و چهار|huszonnégy|είκοσι τέσσερις",
        48: "четиридесет и осем|čtyřicet osm|čtyřiceti osmi|osmačtyřiceti|štyridsaťosem|"
        "štyridsiatich ôsmich|oseminštirideset|oseminštiridesetih|četrdeset osam|otteogfyrre|"
        "førtiåtte|"
        "fyrtioåtta|nelikümmend kaheksa|neljänkymmenenkahdeksan|keturiasdešimt aštuonias|"
        "četrdesmit astoņu|achtenveertig|arbaini na nane|আটচল্লিশ|اڑتالیس|negyvennyolc",
        72: "седемдесет и два|седемдесет и две|sedmdesát dva|dvaasedmdesáti|sedemdesiatich "
        "dvoch|"
        "dvainsedemdeset|dvainsedemdesetih|sedamdeset dva|tooghalvfjerds|syttito|sjuttiotvå|"
        "seitsmekümne kahe|seitsemänkymmenenkahden|septyniasdešimt dvi|septiņdesmit divu|"
        "tweeënzeventig|বাহাত্তর|بہتر|hetvenkét|setenta y dos|setenta e duas|settantadue",
    }.items()
}
_WORDS = {name: value for value, name in enumerate(_ENGLISH)} | _TENS | _OTHERS
_NAMES = "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
NUMBER = (  # bounded, so that no run of digits is walked again and again
    rf"(?:(?<!\d)\d(?:[\d,.\u00a0 ]{{0,14}}\d)?(?!\d)|"
    rf"(?:{_NAMES})(?:[\s-](?:and\s)?(?:{_NAMES})){{0,6}})"
    r"(?:\s*\(\s*[^()]{1,20}\s*\))?"
)
_TIMED = {name: value for value, names in _IN_TIME.items() for name in names} | _WORDS
_TIMED_NAMES = "|".join(sorted(map(re.escape, _TIMED), key=len, reverse=True))
TIME_NUMBER = (  # as above, of a time: more words, and no run of them
    rf"(?:(?<!\d)\d{{1,4}}(?!\d)|"
    rf"(?<![^\W\d_])(?:{_TIMED_NAMES})(?:[\s-](?:and\s)?(?:{_NAMES})){{0,3}})"
    r"(?:\s*\(\s*[^()]{1,20}\s*\))?"
)
THAI_NUMBER = "|".join(name for name in _TIMED if "\u0e00" <= name[0] <= "\u0e7f")  # without blanks
_WORDS["to"] = 2  # Danish and Norwegian; in English text no number is ever looked for there
_ARTICLES = frozenset({"a", "an"})  # beside another number they count nothing
_HUNDRED = re.compile(r"\bhundred\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,.\u00a0 ]*")


def value_of(text: str) -> int | None:
    """Give the number a text writes; digits in brackets win over the words before them."""
    inside = re.search(r"\(\s*(\d[\d,. ]*)\s*\)", text)
    digits = inside[1] if inside else next(iter(_DIGITS.findall(text)), "")
    if digits:
        entire = re.sub(r"[.,]\d{1,2}$", "", digits.strip()) if _is_decimal(digits) else digits
        return int(re.sub(r"\D", "", entire))
    plain = " ".join(re.sub(r"\([^()]*\)", " ", text.lower()).split())
    whole = _WORDS.get(plain, _TIMED.get(plain))
    if whole is not None:
        return whole
    total = 0
    parts = (
        [word] if word in _WORDS else word.split("-") for word in re.split(r"\s+", text.lower())
    )
    for word in chain.from_iterable(parts):
        value = _WORDS.get(word)
        if value is None or (word in _ARTICLES and total == 0 and not _HUNDRED.search(text)):
            continue
        total = total * 100 if value == 100 and total else total + value
    return total or None


def plain_digits(text: str) -> str:
    """Write the decimal digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def _is_decimal(digits: str) -> bool:
    return bool(re.search(r"[.,]\d{1,2}$", digits.strip()))
