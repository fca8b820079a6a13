"""Entries that an exception leaves out by their places: "except no. 2 and the last one"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from duly.receive.reading.text.ordinals import CALLED_NUMBER, ordinals_in, places_unsure
from duly.receive.reading.text.spared import EXCEPT

_EXCEPTS = re.compile(
    rf"(?:{EXCEPT.pattern})|\b(?:excluding|except\w*|exempt\w*|apart from|leaving out|"
    r"barring|bar|minus|(?:all|every\w*|each|any\w*) but|bis auf|prócz|på nær|så när som på|"
    r"op(?= (?:nrs?\.|[^.;,]){1,30} na\b)|mai puțin|"
    r"does not (?:extend|apply|relate) to|not concerned|ausgenommen\w*|ausnahme\w*|abgesehen|"
    r"except\w*|exclu\w+|exceptu\w+|excepci\w+|exceç\w+|eccezion\w+|esclus\w+|uitgezonder\w*|"
    r"uitzonder\w*|wyjąt\w*|wyłącz\w*|výjimk\w*|výnimk\w*|kivét\w*|excepț\w*|undantag\w*|undtag\w*|"
    r"unnta\w*|dışında\w*|istisna\w*|dikecualikan|pengecualian|tidak termasuk|isipokuwa|"
    r"ngoại lệ)\b|"
    r"исключ\w+|виключ\w+|винят\w+|не (?:касается|стосується|распространя\w+|поширю\w+)|изключ\w+|"
    r"εξαίρ\w+|εξαιρ\w+|不包括|不在此列|除去|제외|빼고|対象外|除く|除き|استثن\w*|مستثن\w*|ماعدا|سوى|بجز|"
    r"के सिवाय|के अलावा|शामिल नहीं|अपवाद|کے علاوہ|বাদে|ছাড়া|தவிர|తప్ప|સિવાય|חריג|יוצא",
    re.IGNORECASE,
)
# Places in scripts in which nobody counts their entries here.
_NATIVE_PLACES = re.compile(
    r"第\s?[一二三四五六七八九十两\d]+\s?(?:个|個|条|條|项|項|位|行|名)?|最后|最後|末[项項位条條尾]|首[个個条條项項位]|"
    r"[一二三四五六七八九\d]+\s?(?:番目|つ目|件目|人目)|最初|"
    r"(?:첫|두|세|네|다섯|여섯|\d+)\s?번째|마지막|"
    r"(?<!\w)(?:و)?(?:ال)(?:أول|أولى|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|أخير|أخيرة)(?!\w)|"
    r"(?<!\w)(?:اول|دوم|سوم|چهارم|پنجم|آخر)(?:ی|ین|یں)?(?!\w)|دوسر[اےی]|تیسر[اےی]|پہل[اےی]|آخری|"
    r"(?<!\w)[ול]?ה?(?:ראשו(?:ן|נה)|שני(?:יה|ה)?|שלישי[ת]?|רביעי[ת]?|אחרו(?:ן|נה))(?!\w)|"
    r"पहल[ाेी]|दूसर[ाेी]|तीसर[ाेी]|चौथ[ाेी]|पां?चव\S+|अंतिम|आखिरी|दुसर[ाेी]|शेवट|"
    r"প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|শেষ|முதல்|இரண்டா|மூன்றா|நான்கா|கடைசி|మొదటి|రెండవ|మూడవ|నాల్గవ|చివరి|"
    r"પ્રથમ|બીજ|ત્રીજ|છેલ્લ|ที่(?:หนึ่ง|สอง|สาม|สี่|ห้า)|สุดท้าย|\bthứ (?:nhất|hai|ba|tư|năm)\b|\bcuối\b|"
    r"\bđầu tiên\b|\b[wyl]?a (?:kwanza|pili|tatu|nne|tano|mwisho)\b|"
    r"\b(?:első|második|harmadik|negyedik|utolsó|ensimmäi\w+|toi(?:nen|sta|sen)|kolma\w+|viimei\w+|"
    r"prvn\w+|prv[éý]\w*|druh[éýáo]\w*|třet\w+|tret\w+|posledn\w+|doilea|treilea|ultim\w+|prim(?:ul|ei|a)|"
    r"prv[oiae]\w*|drug\w+|treć\w+|zadnj\w+|posledn\w+)\b|"
    r"πρώτ\w+|δεύτερ\w+|τρίτ\w+|τελευταί\w+|първ\w+|втор\w+|трет\w+|последн\w+|друг(?:ог|е)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"{CALLED_NUMBER}(?P<called>\d{{1,3}})\b(?![/.-]\d)|(?<![\d.,/-])(?P<th>\d{{1,2}})\s?\.?\s?"
    r"(?:[ªº°]|(?:st|nd|rd|th|er|e|ème|ste|de|-?[йяегом]{1,3})\b)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;:：；。।!?\n]|(?<![\wº°ª]\.)(?<=\.)\s")
_REACH = 90  # characters behind the word for an exception
_BACK = 50  # … and before it, where a tongue says it last


@dataclass(frozen=True, slots=True)
class Excepted:
    """``places`` are those that can be told; ``unsure`` says that there are others."""

    places: frozenset[str] = frozenset()
    unsure: bool = False


def excepted_in(sentence: str) -> Excepted:
    """Give the places that the exceptions of a sentence name."""
    for found in _EXCEPTS.finditer(sentence):
        for said in _phrases(found):
            if (excepted := _named_in(said)) != Excepted():
                return excepted
    return Excepted()


def _named_in(said: str) -> Excepted:
    ordinals = ordinals_in(said)
    numbers = [str(int(match["called"] or match["th"])) for match in _NUMBER.finditer(said)]
    places = frozenset((*ordinals, *numbers))
    native = _NATIVE_PLACES.search(said) is not None and not ordinals
    return Excepted(places, native or places_unsure(said))


def _phrases(found: re.Match[str]) -> tuple[str, str]:
    text = found.string
    behind = _ENDS.split(text[found.end() : found.end() + _REACH])[0]
    before = _ENDS.split(text[max(0, found.start() - _BACK) : found.start()])[-1]
    return behind, before
