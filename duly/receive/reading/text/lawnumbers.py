"""Numbers that count no entry of a list: of laws, courts, papers, annexes and days."""

from __future__ import annotations

import re

_APART = r"(?:[^\w,;:，、：]|,(?=\s?\d))"  # between a law's words; behind others a clause begins
_OF_ITS_NAME = (  # what a law's name holds, or a court's; any other word is said of an entry
    r"(?:(?-i:[A-ZÀ-ÞА-ЯЁІЇЄ])\w*|\d\S*|[\u0590-\u1fff\u3040-\uffff]\w*|\w{3,9}(?=\s\d{4})|of|the|"
    r"for|"
    r"dated|dt|on|in|to|and|vom|von|für|über|und|de|del|la|lo|las|los|le|les|l|du|des|d|sur|di|"
    r"della|"
    r"do|da|dos|das|nº|nos?|nr|n|num\w*|n[uú]m[eé]r[oy]?|nummer|номер|nomor|z|dnia|r|roku|от|года|"
    r"г|о|об|и|в|з|від|року|про|tahun|tentang|sayılı)"
)
_OF_LAW = re.compile(  # numbered otherwise than a list: laws, courts, papers of the file
    r"(?:§|\b(?:abs\.?|satz|defendants?|respondents?|accused|parties|party|fir|एफआईआर|mobile|"
    r"phone|volume|"
    r"district|(?:act|law)(?![a-rt-z])|rules?|sub-?section|sec\.|regulation|code|section|branch|"
    r"court|chamber|bench|room|floor|chapter|article|art\.|paragraph|gesetz|"
    r"verordnung|kammer|senat|saal|loi|chambre|ley|juzgado|sala|"
    r"lei|vara|legge|tribunale|ustaw\w+|rozporządz\w+|dz\.\s?u|wydział\w*|закон(?!н)\w*|кодекс\w*|"
    r"стат(?!ус)\w+|kanun\w*|mahkeme\w*|hâkimliği|undang\w*|peraturan|pasal|case|file|ref\w*|application|"
    r"petition|фз|дел[оуа]|справ\w+|f\.|अधिनियम|धारा|نظام|مرسوم|قانون)|"
    r"\w(?:gesetz|verordnung|kammer)|(?:部令|主席令|令|法|法律|政令|条例))"
    rf"(?-i:[a-zà-ÿ]){{0,3}}{_APART}{{0,4}}(?:{_OF_ITS_NAME}{_APART}+){{0,4}}$",
    re.IGNORECASE,
)
_STAYS = re.compile(  # what is said of an entry, and of no court: "the Chamber No. 2 stays online"
    r"\w{0,8}[.°º]?\s?\d{1,4}\s(?:(?:may|can|shall|will|is to|kann|darf|soll|peut|puede|pode|può|"
    r"może|может|може|kan|mag) )?(?:stays?|remains?|bleib\w*|reste[rn]?\w*|qued\w+|permanec\w+|"
    r"rest[ai]\w*|riman\w+|resta\w*|fica\w*|pozosta\w+|оста[её]тся|остаться|залиша\w+|blij\w+|"
    r"kvarst\w+|forbli\w+|rămâne|zůst\w+|tetap)\b",
    re.IGNORECASE,
)
_OF_ANNEX = re.compile(  # the number of a list itself, right behind the word for it
    r"(?:\bann?ex\w*|schedule|part|append\w+|anlage|anhang|anexo|allegato|załącznik\w*|bijlage|"
    r"bilaga|"
    r"bilag|vedlegg|liite\w*|mellékle\w*|příloh\w*|príloh\w*|anexa|lampiran|phụ lục|kiambatisho|ek|"
    r"приложени\w*|додат\w*|παράρτημα\w*|ملحق|المرفق|پیوست|ضمیمہ|अनुलग्नक|परिशिष्ट|সংযুক্তি|"
    r"পরিশিষ্ট|附件|"
    r"附錄|附录|別紙|别纸|별지|별첨|붙임|แนบท้าย)[^\w\n,;:،、]{0,3}(?:(?:no|nr|n|num|رقم|č|№|شماره)[.°º]?\s?)?$",
    re.IGNORECASE,
)
_OF_LIST = re.compile(  # no law counts so: "section 5 of the Act: items 2 and 4"
    r"\s*(?:items?|entr(?:y|ies)|rows?|lines?|serials?\b|s\.? ?no|s[lr]\.|urls?|links?|accounts?|"
    r"posts?|"
    r"eintr[aä]ge?|zeilen?|lignes?|entrées?|filas?|líneas?|linhas?|ite(?:m|ns)|rig[ah]|voc[ei]|"
    r"wiersz|pozycj|lp\b|položk|řád|regels?|rad|række|rivi|tétel|rând|sıra|baris|dòng|"
    r"стро[кч]|рядк|позици|позиці|γραμμ|ردیف|(?:ال)?سطر|क्रमांक|ক্রমিক|ลำดับ|序号|編號|编号|番号|"
    r"연번|순번)|[\d\s,]*(?:ve\s)?\d* numaralı (?:hesa[bp]|profil|gönderi|paylaş|içeri|ileti|"
    r"bağlantı|link|url|kayıt|adres)",
    re.IGNORECASE,
)
_OF_ACT = re.compile(  # the number of an order, right behind the word for it
    r"(?:ordinance|decree|order|directive|resolution|decision|notice|verfügung|bescheid|décret|"
    r"arrêté|"
    r"décision|decreto|decisión|decisão|resolución|указ\w*|постановлен\w*|приказ\w*|решени\w*)"
    r"\W{0,4}(?:(?:no|nos|nr|n|num|numero|número|№)\W{1,3})?$",
    re.IGNORECASE,
)
MONTHS = (
    r"(?:(?-i:January|February|March|April|May|June|"
    r"July|"
    r"August|September|October|November|December)|januar[iy]?|februar[iy]?|märz|maart|maret|mei|"
    r"mai|"
    r"jun[iy]|jul[iy]|august[iu]?|agustus|augustus|oktober|desember|dezember|december|ene?ro|"
    r"febrero|"
    r"marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|janvier|février|"
    r"mars|"
    r"avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|"
    r"junho|"
    r"julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|"
    r"settembre|"
    r"ottobre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|"
    r"października|"
    r"listopada|grudnia|ledna|února|března|dubna|května|června|července|srpna|září|října|prosince|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|"
    r"лютого|"
    r"березня|квітня|травня|червня|липня|серпня|вересня|жовтня|грудня|ocak|şubat|mart|nisan|mayıs|"
    r"haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|ianuarie|februarie|martie|aprilie|iunie|iulie|"
    r"septembrie|octombrie|noiembrie|decembrie|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|"
    r"سبتمبر|"
    r"أكتوبر|نوفمبر|ديسمبر|जनवरी|फरवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|"
    r"दिसंबर)"
)
_MONTH = re.compile(rf"(?:st|nd|rd|th|\.|er|º)?\s(?:de |of |d['’])?{MONTHS}(?!\w)", re.IGNORECASE)


def is_of_law(before: str, said: str) -> bool:
    """Tell whether a number belongs to the law, the paper or the annex named before it.

    ``said`` is the number with the word for it: rows and entries no law has.
    """
    if _OF_LIST.match(said) or _STAYS.match(said):
        return False
    return any(one.search(before) for one in (_OF_LAW, _OF_ANNEX, _OF_ACT))


def is_day(behind: str) -> bool:
    """Tell whether a month stands behind a number: "4 January"."""
    return _MONTH.match(behind) is not None
