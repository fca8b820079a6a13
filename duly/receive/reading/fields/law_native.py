"""The laws an order cites in the manner of its own country, each with its provision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.fields.law_tongues import tongue_laws
from duly.receive.reading.fields.law_union import union_laws
from duly.receive.reading.outcome import Basis

_HINDI = re.compile(
    r"(?<![\u0900-\u097f])(?P<word>धारा|नियम|"
    r"अनुच्छेद)\s*(?P<number>[\d०-९]+\s?[क-ह]?(?:\([^)]{1,4}\))*)"
)
_HINDI_LAW = re.compile(r"([\u0900-\u097f]+ [\u0900-\u097f]+ अधिनियम,?\s*[\d०-९]{4})")
_CHINESE = re.compile(
    r"《(?P<law>[^》]{2,60})》(?:第(?P<article>[一二三四五六七八九十百零\d]+条))?"
)
_SERVICES = re.compile(
    r"\b(?:art(?:ikels?|icle|icolo|ículo|igo|\.)\s*(?P<number>\d+))"
    r"(?:\s*(?:Abs\.|\()\s*\d+\)?)?\s+(?:of the |der |du |del |do |des )?"
    r"(?P<law>DSA|Digital Services Act|Gesetzes? über digitale Dienste)\b",
    re.IGNORECASE,
)
# "Art. 9 und Art. 10 DSA": the first of two articles.
_SERVICES_TWO = re.compile(
    r"\bart(?:ikels?|icles?|icoli?|ículos?|igos?|s?\.)\s*(?P<number>\d+)\s*(?:,|und|and|et|y|e|"
    r"u\.)\s*"
    r"(?:art(?:ikels?|icle|icolo|ículo|igo|\.)\s*)?\d+\s+(?:of the |der |du |del |do |des )?"
    r"(?:DSA|Digital Services Act|Gesetzes? über digitale Dienste)\b",
    re.IGNORECASE,
)
# "art. 58, par. 2, del Regolamento": the one regulation that the letter has named.
_UNION_AGAIN = re.compile(
    r"\bart(?:ikels?|icles?|icolo|ículo|igo|ykułu?|\.)\s*(?P<number>\d+)"
    r"(?:,?\s*(?:par\w*\.?|abs\w*\.?|ust\.|n[.º°]+|lid|lett?\.|point|lit\.|"
    r"buchst\.)\s*\w{1,3}\)?){0,3},?\s+"
    r"(?:of (?:the |that |said )|der |du |del |do |van de |tego )(?:citato |presente |"
    r"mencionado |"
    r"genannten |même |dit )?(?:regulation|verordnung|règlement|reglamento|regolamento|"
    r"regulamento|"
    r"verordening|rozporządzenia)\b(?!\s*[\(\d])",
    re.IGNORECASE,
)
_UNION_NUMBER = re.compile(r"\((?:EU|UE)\)\s*(?:n[ro°º.]*\s*)?(?P<law>\d{4}/\d+)")
_PLACE = (
    r"(?P<number>(?:L\.?\s?|R\.?\s?)?\d[\d.]*[º°ª]?(?:-\d+)*(?:-?[A-Z]\b)?"
    r"(?:\s?(?:bis|ter|quater|quinquies))?(?:/[A-Z])?)"
)
_ROMAN_LAW = (
    r"(?P<law>(?:ley|código|constitución|reglamento|loi|code|ordonnance|décret|lei|constituição|"
    r"resolução|resolución|regulamento|decreto|legge|codice|regolamento|delibera)"
)
_NEXT_ARTICLE = r"\s(?:y|e|et|ed)\s(?:[^\W\d_]{1,6}['’]?\s?){0,3}art"
_ROMANCE = re.compile(
    rf"\bart(?:[ií]culos?|icles?|igos?|icol[oi]|s?\.)\s*{_PLACE}(?:[^.;]|"
    rf"(?<=\b[LRD])\.){{0,40}}?\s"
    rf"(?:de la|del|dell['’]|de el|du|da|do|della|de)\s+"
    rf"{_ROMAN_LAW}(?:(?!{_NEXT_ARTICLE})(?:\([^()\n]{{1,60}}\)|[^,;\n.()])|\.(?=\d)|(?<=\bn)\.){{0,80}}"
    rf"(?:,\s*n\.?[º°]?\s*\d+(?:/\d+)?)?)",
    re.IGNORECASE,
)
# "Lei n. 12.965/2014, art. 19": the law before its article.
_ROMANCE_BACK = re.compile(
    rf"\b{_ROMAN_LAW}(?:[^,;\n.\d]|\.(?=\s?\d)){{0,60}}?(?:\d[\d./-]*\d|\d)"
    rf"(?:/\w+)?(?:,?\s(?:de|del|du|di)\s[^,;.]{{4,30}})?(?:\s[^\W\d_]+\s(?:19|20)\d\d)?"
    rf"(?:,\s*n\.?[º°]?\s*\d+)?),?\s*(?:no seu |em seu |en su |all['’]|nell['’])?"
    rf"\bart(?:[ií]culos?|icles?|igos?|icol[oi]|s?\.)\s*{_PLACE}",
    re.IGNORECASE,
)
# "Vu le code de la consommation, notamment ses articles L. 521-1": a code before its article.
_CODE_BACK = re.compile(
    r"(?P<law>\b(?:code|código|codice)\s[^,;.\d]{3,50}),\s(?:[^\W\d_]+\s){0,4}?"
    r"art(?:icles?|ículos?|icoli|icolo|igos?|s?\.)\s(?P<number>(?:[LRD]\.?\s?)?\d[\d-]*)",
    re.IGNORECASE,
)
_INDONESIAN = re.compile(
    r"(?:Pasal\s+(?P<number>\d+[A-Z]?)[^.;]{0,40}?)?(?P<law>(?:(?:Undang-Undang|UU|"
    r"(?:Peraturan|Per)\s?(?:Menteri|Pemerintah|Presiden|menkominfo|men)[^.;,]{0,60}?)"
    r"\s+(?:Republik Indonesia\s+)?(?:Nomor|No\.?)\s*\d+\s+Tahun\s+\d{4}|UU\sITE|KUHP|KUHAP))"
    r"(?:[^.;]{0,50}?\b[Pp]asal\s+(?P<behind>\d+[A-Z]?))?"
)
_TURKISH = re.compile(
    r"(?P<law>\d{4}) sayılı (?:[^.;]{0,60}?)\b(?:kanun|yasa)\S*(?:\s+(?P<number>\d+(?:/[A-Z])?)"
    r"(?:['’]\w+)?\.?(?:\s?[iıuü]?n?c[iıuü])?\s*madde)?",
    re.IGNORECASE,
)
# "5651 s.K. m.8/A", as clerks shorten it.
_TURKISH_SHORT = re.compile(
    r"(?P<law>\d{4})\s(?:s\.|sayılı)\s?(?:K(?:anun\w*)?\b\.?|Yasa\w*)['’\w]*\s{0,2}"
    r"m(?:d|adde)?\.?\s?(?P<number>\d+(?:/[A-Z])?)"
)
# "Türk Ceza Kanunu'nun 217/A maddesi": a law by its name.
_TURKISH_NAMED = re.compile(
    r"(?P<law>(?:[A-ZÇĞİÖŞÜ][\wçğıöşü]+\s(?:ve\s)?){1,6}Kanunu?)(?:['’]\w{1,4}|n[ıiuü]n)?\s"
    r"(?P<number>\d+(?:/[A-Z])?)(?:['’]?\s?\w{0,6})?\.?\s(?:ve\s\d+\S*\s)?(?:inci\s)?madde"
)
_GREEK = re.compile(
    r"(?:άρθρ\w+|αρ\.)\s(?P<number>\d+\w?)(?:\s(?:παρ\.|§)\s?\d+)?\s(?:του\s)?"
    r"(?P<law>(?:[Α-ΩΆΈΉΊΌΎΏ][\w.]+\s){0,3}Κώδικα|Π\.?Κ\.?|Κ\.?Π\.?Δ\.?)(?!\w)"
)
_HEBREW = re.compile(
    r"סעי(?:ף|פים)\s(?P<number>\d+[א-ת]?\d*)(?:\([^()]{1,4}\))*\s(?:ל|של\s)"
    r"(?P<law>(?:חוק|פקודת)\s[א-ת\"״]+(?:\s(?!ה?תש)[א-ת\"״]+){0,4})"
)
_FINNISH = re.compile(
    r"(?P<law>\b\w{2,30}laki)\s(?:\(\d+/\d+\)\s)?(?:(?P<chapter>\d+)\sluku\s)?"
    r"(?P<number>\d+\s?[a-z]?)\s§"
)
_GERMAN = re.compile(
    r"§+\s?(?P<number>\d+[a-z]?)(?:\s?(?:Abs\.|"
    r"Absatz)\s?\d+)?(?P<more>(?:\s?(?:,|und|sowie|u\.)\s?(?:§+\s?)?\d+[a-z]?(?![\w.])"
    r"(?:\s?(?:Abs\.|Absatz|S\.|Satz|Nr\.)\s?\d+)*)*)(?=(?:[^.;]|(?<=Nr|bs)\.){0,50}?\b(?P<law>(?:[A-ZÄÖÜ]\w*(?:G|g(?=esetz))(?:B|esetz(?:es|"
    r"buche?s?)?)?|StPO|ZPO|"
    r"VwGO|VwVfG|OWiG|\w+StV|\w*[Ss]taatsvertrage?s?|\w+ordnung)\b))"
)
_MORE_NUMBERS = re.compile(r"(?:,|und|sowie|u\.)\s?(?:§+\s?)?(\d+[a-z]?)")  # "§§ 1004, 823"
_POLISH = re.compile(
    r"\bart\.?\s*(?P<number>\d+[a-z]{0,2})(?:\s*§\s*\d+\w?)?(?:\s*(?:ust|pkt|lit)\.?\s*\w+)*\s+"
    r"(?P<law>k\.?\s?p\.?\s?[kc]\b\.?|k\.?\s?k\b\.?|k\.?\s?c\b\.?|k\.?\s?p\.?\s?a\b\.?|"
    r"kodeksu [^\W\d_]+(?: [^\W\d_]+)?|ustawy (?:z dnia )?(?:[^,;.]|(?<=\br)\.){4,110}?(?=,|;|"
    r"(?<!\br)\.(?:\s|$)|$| w zw| żąda| wnosz|"
    r" postan| wzywa| zarządz| zobowią| nakazu)|prawa [a-z]+|konstytucji)",
    re.IGNORECASE,
)
_ITALIAN = re.compile(
    r"\bart(?:t|icol[oi])?\.?\s*(?P<number>\d+(?:[- ](?:bis|ter|quater))?)(?:,?\s*(?:co|comma|"
    r"c)\.?\s*\d+\w*)?,?"
    r"\s*(?:del\s+)?(?P<law>c\.\s?p\.\s?p\.|c\.\s?p\.\s?c\.|c\.\s?p\.|c\.\s?c\.)"
)
_POLISH_CODES = {
    "kpk": "k.p.k. (kodeks postępowania karnego)",
    "kpc": "k.p.c. (kodeks postępowania cywilnego)",
    "kk": "k.k. (kodeks karny)",
    "kc": "k.c. (kodeks cywilny)",
    "kpa": "k.p.a. (kodeks postępowania administracyjnego)",
}
_UKRAINIAN = re.compile(
    r"(?:(?:част\w+|ч\.)\s*[\d,\s]+\s*)?(?:стат\w+|ст\.\s*ст\.|ст\.)\s*"
    r"(?P<number>\d+(?:[.-]\d+)?(?:\s*(?:,|та|і)\s*\d+)*)"
    r"\s+(?P<law>Закону України\s*[«\"“][^»\"”]{3,120}[»\"”]|"
    r"(?:Кримінальн\w+ процесуальн\w+|Кримінальн\w+|Цивільн\w+)\s+кодексу?(?: України)?|"
    r"К?ПК(?: України)?|КК(?: України)?|Конституції України)",
    re.IGNORECASE,
)
_UKRAINIAN_LAW = re.compile(r"(Закон\w? України\s*[«\"“][^»\"”]{3,120}[»\"”])", re.IGNORECASE)
_FEDERAL = re.compile(
    r"\b(?P<title>\d{1,2})\s+(?P<code>U\.?\s?S\.?\s?C\b\.?|C\.?\s?F\.?\s?R\b\.?)\s*"
    r"(?:§+|sections?|sec\.)?\s*(?P<numbers>\d+\w{0,2}(?:\([0-9a-zA-Z]{1,4}\))*"
    r"(?:\s*(?:,|and|&)\s*\d+\w{0,2}(?:\([0-9a-zA-Z]{1,4}\))*)*)"
)
_DUTCH = re.compile(
    r"\bartikel\s+(?P<number>\d+\w{0,3})\s+(?:van (?:het|de)\s+)?"
    r"(?P<law>[A-Z]?\w*wet(?:boek van \w+|\svan\s\d{1,2}\s\w+\s\d{4})?|Wetboek van \w+)\b"
)


_KOREAN = re.compile(
    r"(?P<law>[가-힣·]{2,}(?:\s[가-힣·]+){0,5}?\s?법(?:률)?)(?:[」』\"]|"
    r"\s)*제\s?(?P<number>\d+)조(?:의\s?(?P<more>\d+))?"
)
_HAN_LEADS = re.compile(r"^.*(?:依照|根据|依据|按照|违反|适用|依|基づき|及び|和)(?=.)")
_HAN_LAW = re.compile(
    r"(?P<law>[\u4e00-\u9fff]{1,16}(?:法律?|条例|條例|规定|"
    r"規定))第(?P<number>[一二三四五六七八九十百零\d]+)(?:条|條)"
)
_ARABIC = re.compile(
    r"الماد[ةه]\s*[\[(]?(?P<number>[\d٠-٩]+|\w+(?:\sعشرة)?)[\])]?\s+من\s+"
    r"(?P<law>(?:ال)?(?:نظام|قانون|مرسوم|المرسوم|اللائحة|دستور)[^،.؛:\n]{2,80}?)(?=،|\.|؛|:|"
    r"\n|$|"
    r"\s(?:نأمر|نطلب|نأمل|يرجى|قرر))"
)
# A law by its number, whatever provision is named.
_NUMBERED_ALONE = re.compile(
    r"(?:المرسوم|القانون|مرسوم|"
    r"قانون)(?:\s[^\s،.؛:\d]{2,14}){0,5}\sرقم\s?\(?[\d٠-٩]+\)?\s?لسنة\s?[\d٠-٩]{4}|"
    r"(?:Nghị định|Luật|Thông tư)\s(?:số\s)?\d+/\d{4}/[\wĐ-]+"
)
# "the law no. 180 of 2018, in particular article 19 of it": the law far before its provision.
_OF_IT = re.compile(
    r"(?P<law>(?:المرسوم|القانون)(?:[^،.؛:\d]{0,40})?\sرقم\s?\(?[\d٠-٩]+\)?\s?لسنة\s?[\d٠-٩]{4})[^.؛]{0,90}?"
    r"الماد[ةه]\s[\[(]?(?P<number>[\d٠-٩]+)[\])]?\sمنه"
)
_THEREOF = re.compile(
    r"(?P<law>\b(?:Law|Act|Decree|Decree-Law|Ordinance)\sNo\.?\s?[\d/-]+(?:\sof\s\d{4})?)[^.;]{0,90}?"
    r"\b(?:articles?|sections?)\s(?P<number>\d+\w?)\s(?:thereof|of it)\b",
    re.IGNORECASE,
)
# The laws of one of the United States by the letters of their code: "RCW 9.61.260".
_OF_STATE = re.compile(
    r"\b(?P<law>RCW|ORS|NRS|ILCS|C\.?R\.?S\.?|A\.?R\.?S\.?|M\.?C\.?L\.?|O\.?C\.?G\.?A\.?|K\.?S\.?A\.?|"
    r"(?:Fla|Minn|Wis)\. Stat\.|(?:[A-Z]\.?\s?){1,3}(?:Rev\.|Gen\.|Comp\.)\sStat\.(?:\sAnn\.)?|"
    r"(?:Cal|Tex|N\.?Y\.?)\.? Penal (?:Code|Law))\s*(?:§+|sections?)?\s*"
    r"(?P<number>\d+[A-Z]?[-.:]\d+[\w.:-]*\w|(?<=§ )\d+\w*|(?<=§)\d+\w*)"
)
_THAI = re.compile(
    r"มาตรา\s?(?P<number>\d+(?:/\d+)?)(?:\s?วรรค\S+)?\s?(?:แห่ง)?(?P<law>(?:พระราชบัญญัติ|"
    r"พ\.ร\.บ\.|ประมวลกฎหมาย)\S*)"
)
_VIETNAMESE = re.compile(
    r"(?:Điều|khoản \d+ Điều)\s(?P<number>\d+)(?=[^.;]{0,30}?(?P<law>(?:Luật|Nghị định|"
    r"Bộ luật)[^,;.]{3,60}))"
)
# "art. 125p Sv", "Art. 263 StPO", "art. 706-102 CPP": a code by its letters.
_LETTERED = re.compile(
    r"\b(?:[Aa]rt(?:ikel|icle|ículo|igo|icolo|\.)?|§)\s*(?P<number>\d+(?:[.-]\d+)*[a-z]{0,2})"
    r"(?:\s?(?:Abs\.|al\.|par\.|lid|ods\.|odst\.|cpv\.|inc\.)\s?\d+)?,?\s"
    r"(?:du |del |della |do |da |di |of the |van |des |der )?"
    r"(?P<law>Sv|Sr|Rv|Awb|BW|[A-Z][A-Za-z]{0,3}[A-Z]{1,3}[A-Za-z]{0,2})(?![\w/.-])"
)
_NO_CODE = frozenset({"EU", "UE", "EC", "CE", "X", "PDF", "URL", "ID", "DSA", "VO"})
_NORTHERN = re.compile(
    r"(?P<law>\b\w{3,30}(?:balken|lagen|lovens?|loven))\s*(?:kap(?:\.|"
    r"ittel)\s*\d+\s*)?§\s?(?P<number>\d+\s?[a-z]?)\b|"
    r"(?:(?P<chapter>\d+)\skap\.?\s)?(?P<before>\d+\s?[a-z]?)\s§\s(?P<after>\w{3,30}(?:balken|lagen)|lagen\s\(\d{4}:\d+\))"
)
_NUMBERED_ACTS = re.compile(  # Czech and Slovak, Romanian, Greek, Bulgarian
    r"(?:§|čl\.|art\.|άρθρ\w+|чл\.)\s?(?P<number>\d+[a-z]?)(?:\s?(?:odst\.|ods\.|alin\.|παρ\.|"
    r"ал\.)\s?\(?\d+\)?)?"
    r"[^.;]{0,24}?\s(?P<law>(?:zákona\sč\.|Legea\snr\.|Legii\snr\.|ν\.|"
    r"νόμου|O\.?(?:U\.?)?G\.?(?:\sa Guvernului)?\snr\.|"
    r"Ordonanț\w+(?:\sde urgență)?(?:\s(?:a\s)?Guvernului)?\snr\.|"
    r"Hotăr\w+(?:\sGuvernului)?\snr\.)\s?\d+/\d+(?:\s?(?:Sb\.|Z\.\s?z\.))?|"
    r"Codul\s\w+(?:\s\w+)?|trestního\s(?:zákoníku|řádu)|Trestného\s(?:zákona|poriadku)|"
    r"от\s(?:НК|"
    r"НПК|Закон\w*[^,;.]{3,60}))",
    re.IGNORECASE,
)


_CYRILLIC = re.compile(
    r"(?:стать\w+|ст\.|член\w*|"
    r"чл\.)\s*(?P<number>\d+(?:-\d+)?)\s+(?P<law>Закон\w*\s+(?:Республики\s+\S+\s+|"
    r"[А-Я]\S+\s+)?[«\"„“][^»\"”“]{3,120}[»\"”“])"
)
_PERSIAN = re.compile(r"ماده\s(?P<number>[\d۰-۹]+)\s(?P<law>قانون\s\S+(?:\s\S+){0,2})")


def _german(sentence: str) -> Iterator[Basis]:
    for match in _GERMAN.finditer(sentence):
        for number in (match["number"], *_MORE_NUMBERS.findall(match["more"])):
            yield Basis(law=match["law"], provision=f"§ {number}")


def native_laws(sentence: str, text: str) -> Iterator[Basis]:
    """Give each law that a sentence cites in the manner of one of the countries known here."""
    yield from _asian(sentence, text)
    yield from _by_number(sentence)
    yield from _of_union(sentence, text)
    yield from _romance(sentence)
    yield from _slavic(sentence)
    yield from tongue_laws(sentence)
    yield from _lettered(sentence)
    for match in (*_TURKISH.finditer(sentence), *_TURKISH_SHORT.finditer(sentence)):
        yield Basis(law=f"Law No. {match['law']}", provision=_article(match["number"]))
    yield from _german(sentence)
    for match in _NORTHERN.finditer(sentence):
        law, number = match["law"] or match["after"], match["number"] or match["before"]
        chapter = f"{match['chapter']} kap. " if match["chapter"] else ""
        yield Basis(law=law, provision=f"{chapter}§ {number}")
    for match in _FINNISH.finditer(sentence):
        chapter = f"{match['chapter']} luku " if match["chapter"] else ""
        yield Basis(law=match["law"], provision=f"{chapter}§ {match['number']}")
    for match in _NUMBERED_ACTS.finditer(sentence):
        yield Basis(law=_flat(match["law"]), provision=_article(match["number"]))
    for match in _DUTCH.finditer(sentence):
        yield Basis(law=match["law"], provision=_article(match["number"]))
    for match in _FEDERAL.finditer(sentence):
        code = "U.S.C." if match["code"].upper().replace(".", "").startswith("U") else "C.F.R."
        for number in re.split(r"\s*(?:,|\band\b|&)\s*", match["numbers"]):
            yield Basis(law=f"{match['title']} {code}", provision=f"§ {number}")


def _asian(sentence: str, text: str) -> Iterator[Basis]:
    for match in _HINDI.finditer(sentence):
        law = _HINDI_LAW.search(sentence) or _HINDI_LAW.search(text[:20_000])
        yield Basis(law=law[1] if law else None, provision=f"{match['word']} {match['number']}")
    for match in _CHINESE.finditer(sentence):
        article = f"第{match['article']}" if match["article"] else None
        yield Basis(law=match["law"], provision=article)
    for match in _KOREAN.finditer(sentence):
        number = "-".join(filter(None, (match["number"], match["more"])))
        yield Basis(law=match["law"], provision=_article(number))
    for match in _HAN_LAW.finditer(sentence):
        name = _HAN_LEADS.sub("", match["law"])
        yield Basis(law=name, provision=f"第{match['number']}条")
    for form in (
        _ARABIC,
        _OF_IT,
        _THEREOF,
        _OF_STATE,
        _GREEK,
        _HEBREW,
        _TURKISH_NAMED,
        _THAI,
        _VIETNAMESE,
        _CYRILLIC,
        _PERSIAN,
    ):
        for match in form.finditer(sentence):
            yield Basis(law=_flat(match["law"]), provision=_article(match["number"]))
    for match in _INDONESIAN.finditer(sentence):
        number = match["number"] or match["behind"]
        yield Basis(law=_flat(match["law"]), provision=_article(number))


def _by_number(sentence: str) -> Iterator[Basis]:
    for match in _NUMBERED_ALONE.finditer(sentence):
        yield Basis(law=_flat(match[0]), provision=None)


def _of_union(sentence: str, text: str) -> Iterator[Basis]:
    yield from union_laws(sentence)
    named = {match["law"] for match in _UNION_NUMBER.finditer(text)}
    for match in _UNION_AGAIN.finditer(sentence) if len(named) == 1 else ():
        law = f"Regulation (EU) {min(named)}"
        yield Basis(law=law, provision=_article(match["number"]))
    for match in (*_SERVICES_TWO.finditer(sentence), *_SERVICES.finditer(sentence)):
        yield Basis(law="Regulation (EU) 2022/2065", provision=_article(match["number"]))


def _romance(sentence: str) -> Iterator[Basis]:
    for form in (_ROMANCE, _ROMANCE_BACK, _CODE_BACK, _ITALIAN):
        for match in form.finditer(sentence):
            yield Basis(law=_flat(match["law"]), provision=_article(match["number"]))


def _lettered(sentence: str) -> Iterator[Basis]:
    for match in _LETTERED.finditer(sentence):
        if match["law"] not in _NO_CODE:
            yield Basis(law=match["law"], provision=_article(match["number"]))


def _slavic(sentence: str) -> Iterator[Basis]:
    for match in _POLISH.finditer(sentence):
        short = re.sub(r"[.\s]", "", match["law"].lower())
        law = _POLISH_CODES.get(short, _flat(match["law"]))
        yield Basis(law=law, provision=_article(match["number"]))
    for match in _UKRAINIAN.finditer(sentence):
        yield Basis(law=_flat(match["law"]), provision=_article(match["number"]))
    for match in _UKRAINIAN_LAW.finditer(sentence):
        yield Basis(law=_flat(match[1]), provision=None)


def _article(number: str | None) -> str | None:
    return f"article {number}" if number else None


def _flat(text: str) -> str:
    flat = re.sub(r"\s+", " ", text).strip(" ,")
    return flat.rstrip(")") if flat.count(")") > flat.count("(") else flat
