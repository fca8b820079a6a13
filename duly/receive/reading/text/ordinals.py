"""Entries that a letter counts in words: "the first and third accounts", "la troisième"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.text.designators import ACCOUNT, HANDLE, POST, REPOSITORY
from duly.receive.reading.text.spared import EXCEPT

_TENS = (
    r"first|erste[nrs]?|premi(?:er|ère)|primer[oa]?|primeir[oa]|prim[oa]|eerste|pierwsz\w+|"
    r"перв\w{2,3}|перш\w{1,3}|birinci|ilk|pertama|första|første",
    r"second|zweite[nrs]?|deuxième|seconde?|segund[oa]|second[oa]|tweede|drug(?:i|a|ie|iego|iej)|"
    r"втор\w{2,3}|друг(?:ий|а|е|ого|ої|у)|ikinci|kedua|andra|andre[tn]?|anden",
    r"third|dritte[nrs]?|troisième|tercer[oa]?|terceir[oa]|terz[oa]|derde|trzeci\w*|трет\w{2,4}|"
    r"üçüncü|ketiga|tredje",
    r"fourth|vierte[nrs]?|quatrième|cuart[oa]|quart[oa]|vierde|czwart\w+|четв[её]рт\w{2,3}|"
    r"четверт\w{1,3}|dördüncü|keempat|fjärde|fjerde",
    r"fifth|fünfte[nrs]?|cinquième|quint[oa]|vijfde|piąt\w+|пят(?:ый|ая|ое|ого|ой|ую)|"
    r"п['’]ят(?:ий|а|е|ого|ої|у)|beşinci|kelima|femte",
    r"sixth|sechste[nrs]?|sixième|sext[oa]|sest[oa]|zesde|szóst\w+|шест(?:ой|ая|ое|ого|ую)|"
    r"altıncı|keenam|sjätte|sjette",
    r"seventh|siebte[nrs]?|septième|séptim[oa]|sétim[oa]|settim[oa]|zevende|siódm\w+|"
    r"седьм\w{2,3}|yedinci|ketujuh|sjunde|syvende",
    r"eighth|achte[nrs]?|huitième|octav[oa]|oitav[oa]|ottav[oa]|achtste|ósm\w+|восьм\w{2,3}|"
    r"sekizinci|kedelapan|åttonde|ottende|åttende",
    r"ninth|neunte[nrs]?|neuvième|noven[oa]|non[oa]|negende|dziewiąt\w+|девят(?:ый|ая|ое|ого|ой)|"
    r"dokuzuncu|kesembilan|nionde|niende",
    r"tenth|zehnte[nrs]?|dixième|décim[oa]|decim[oa]|tiende|dziesiąt\w+|десят(?:ый|ая|ое|ого|ой)|"
    r"onuncu|kesepuluh|tionde",
)
_LAST = (
    r"last|letzte[nrs]?|derni(?:er|ère)|últim[oa]|ultim[oa]|laatste|ostatni\w*|последн\w{2,3}|"
    r"останн\w{1,4}|sonuncu|terakhir|sista|siste|sidste"
)
LAST = "last"  # told of a list of whatever length
_ONE = "|".join(f"(?P<n{n}>{words})" for n, words in enumerate(_TENS, start=1))
_ONE = rf"{_ONE}|(?P<n{LAST}>{_LAST})"
_ANY = "|".join((*_TENS, _LAST))
_THE = (
    r"(?:the|de[rnms]|die|das|dem|zum|zur|het|de|la|le|el|les?|las?|il|lo|o|a|ao|à|au|du|al|del|"
    r"della|do|da)"
)
_ORDINAL = re.compile(rf"\b(?:{_ONE})\b", re.IGNORECASE)
_JOINT = rf"(?:\s?[,/&]\s?|\s(?:and|or|und|oder|et|ou|y|e|en|i|и|та|ve|dan|och|og)\s)(?:{_THE}\s)?"
_ROW = rf"\b(?:{_ANY})\b(?:(?:{_JOINT}){{1,2}}(?:{_ANY})\b){{0,8}}"
_THING = (
    rf"(?:{ACCOUNT}|{HANDLE}|{POST}|{REPOSITORY}|(?:urls?|links?|entr(?:y|ies)|items?|rows?|"
    r"eintr[aä]g\w*|adress\w*|lien|adresse|enlace|ligação|endereço|ссылк\w+|адрес\w*|запис\w*|"
    r"публикац\w+|içeri\w+|bağlantı\w*|paylaşım\w*|konten|unggahan|tautan|inlägg\w*|"
    r"opslag\w*|innlegg\w*|wpis\w*|treś\w+|bericht\w*))"
)
_OF_THEM = (  # "the last of these", "le dernier d'entre eux"
    r"(?:of (?:these|those|them|the said)|davon|von (?:diesen|ihnen)|unter (?:diesen|ihnen)|"
    r"(?:d['’]entre|parmi) (?:eux|elles|ceux-ci|celles-ci)|de (?:ceux|celles)-ci|"
    r"de (?:ellas|ellos|estas|estos|éstas|éstos|dichas|dichos)|del[ae]s|dest[ae]s|dess[ae]s|"
    r"di (?:questi|queste|essi|esse|loro)|tra (?:questi|queste|essi|esse)|ervan|van deze|hiervan|"
    r"z (?:nich|tych)|из (?:них|этих|указанных|перечисленных)|із (?:них|цих)|з (?:них|цих)|"
    r"av (?:dessa|dem|disse)|af disse)"
)
_OF_THINGS = re.compile(
    rf"(?P<row>{_ROW})\s(?:(?:(?:named|listed|said|genannte\w*|of (?:the|these|those)|"
    rf"dies(?:er|en)|"
    rf"der (?:genannten|obigen|vorstehenden)|de (?:ces|estas|estos|las|los)|dest[ae]s|dess[ae]s|"
    rf"d[ao]s|di (?:questi|queste)|de[gi]l?i|delle|van deze|van de|z tych|из этих|із цих)\s){{1,2}}"
    rf"{_THING}|{_THING}|{_OF_THEM}\b)",
    re.IGNORECASE,
)
# What courts and laws count too.
_OTHERS = (
    r"(?:hours?|minutes?|petitions?|motions?|applications?|orders?|suits?|cases?|appeals?|"
    r"notices?|letters?|"
    r"requests?|respondents?|defendants?|petitioners?|applicants?|plaintiffs?|claimants?|accused|"
    r"party|"
    r"instances?|times?|days?|weeks?|months?|years?|quarters?|half|paragraphs?|sections?|proviso|"
    r"schedules?|parts?|chapters?|annex\w*|limb|floor|division|bench|information|report|place|"
    r"amendment|person|hearing|stage|step|instanz|kammer|senat|mal|tag|woche|absatz|satz|halbsatz|"
    r"teil|abschnitt|stock|person|beklagte\w*|antragsgegner\w*|chambre|fois|instance|ressort|"
    r"alinéa|partie|défende\w+|demande\w+|lieu|vice|sala|vez|instancia|instância|parte|párrafo|"
    r"parágrafo|lugar|turma|vara|câmara|demandad\w+|réu|sezione|volta|istanza|comma|"
    r"инстанци\w+|част\w+|очеред\w+|раз\w*|абзац\w*|суд\w*|fıkra\w*|bend\w*|daire\w*|kez|"
    r"mahkeme\w*|kali|tergugat|pihak|in(?:stans|stantie)|keer|kamer|lid)"
)
_FIRST_ONES = rf"\b(?:{'|'.join(_TENS)})\b(?:(?:{_JOINT}){{1,2}}(?:{_ANY})\b){{0,8}}"
_BY_ITSELF = re.compile(
    rf"\b{_THE}\s(?P<row>{_FIRST_ONES})(?!\s(?:[^\W\d_]+\s)?{_OTHERS}\b)(?![\w-])", re.IGNORECASE
)

_MORE = (  # words for places that are not told apart one by one
    r"penultimate|next-to-last|second-last|middle|\d{1,2}(?:st|nd|rd|th)|vorletzte[nrsm]?|"
    r"mittlere[nrsm]?|(?:avant|pénul)[\w-]*(?:dernier|ième)\w*|deuxièmes|premi(?:er|ère)s|"
    r"derni(?:er|ère)s|secondes|(?:primer|últim|primeir|ultim|segund|tercer|terceir|"
    r"penúltim)[oae]s|"
    r"primi|ultimi|penultim[oaei]|предпоследн\w+|передостанн\w+|przedostatni\w*|"
    r"sondan\s\w+|orta(?:da)?ki|druh[ýáéo]\w*|prvn[íi]\w*|prv[ýáé]\w*|třet\w+|posledn\w+|"
    r"първ\w+|második|harmadik|első|utolsó|toi(?:nen|sen|sta)|ensimmäi\w+|kolma\w+|viimei\w+|"
    r"doilea|treilea|primul|ultimul|δεύτερ\w+|πρώτ\w+|τρίτ\w+|τελευταί\w+"
)
_WIDE = rf"(?:{_ANY}|{_MORE})"
_HOW_MANY = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|few|couple|zwei|drei|vier|fünf|"
    r"beiden?|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|dois|duas|três|quatro|due|tre|quattro|"
    r"cinque|twee|drie|vier|dwa|dwie|trzy|cztery|два|две|три|четыре|дві|чотири|iki|üç|dört|två|"
    r"tre|fyra|fire|dua|tiga|empat)"
)
_EXCEPTED = (
    r"(?:other than|except(?:ing)?(?: for)?|apart from|save(?: for)?|but|außer|ab|sauf|excepté|"
    r"excepto|salvo|exceto|eccetto|tranne|behalve|vanaf|oprócz|кроме|крім|начиная со?|kecuali|"
    r"(?:à|a) partir (?:de|da|do|du|dal|dalla))"
)
_UP_TO = r"(?:to|through|till|until|bis|à|al?|ao|à|tot|do|до|по|hingga|sampai)"
_JOINED = r"(?:of|or|and|named|listed|said|und|oder|et|ou|y|e|en|i|и|та|ve|dan|och|og)"
_NOUN_FIRST = (  # tongues that count behind what they count
    r"(?:cuentas?|contas?|comptes?|perfil(?:es)?|perfis|profils?|profil[oi]|publicacion(?:es)?|"
    r"publicaç(?:ão|ões)|publications?|enlaces?|links?|liens?|akun|akaun|konten|unggahan|tautan|"
    r"akaunti|machapisho|chapisho|viungo|kiungo|cont(?:ul|uri)\w*)"
)
_SWAHILI = r"(?:kwanza|pili|tatu|nne|tano|mwisho)"
_ONE_BY_ONE = rf"(?:{_THING}|ones?\b|accounts?\b)"
_UNSURE = re.compile(
    rf"\b{_WIDE}\s(?:of\s)?(?:the\s)?{_HOW_MANY}\b(?!\s{_OTHERS}\b)|"
    rf"\b{_HOW_MANY}\s{_WIDE}\s{_ONE_BY_ONE}|"
    rf"\b{_EXCEPTED}\s(?:{_THE}\s)?{_WIDE}\b(?!\s{_OTHERS}\b)|"
    rf"\b{_WIDE}\s(?:[^\W\d_]+\s)?{_UP_TO}\s(?:{_THE}\s)?{_WIDE}\b|"
    rf"\bfrom\s(?:the\s)?{_WIDE}\b[^.;]{{0,30}}\bonwards?\b|"
    rf"\b(?:{_MORE})\s(?!{_OTHERS}\b)(?:[^\W\d_]+\s){{0,1}}{_ONE_BY_ONE}|"
    rf"\b{_WIDE}\s(?!{_OTHERS}\b|{_JOINED}\s)[^\W\d_]+\s{_ONE_BY_ONE}|"
    rf"\b{_NOUN_FIRST}\s(?:yang\s)?{_WIDE}\b|\b{_NOUN_FIRST}\s[wyl]?[aeiy]\s{_SWAHILI}\b|"
    r"(?:पहल[ाेी]|दूसर[ाेी]|तीसर[ाेी]|चौथ[ाेी]|पां?च[\u0901\u0902]?व\S+|अंतिम|आखिरी)\s"
    r"(?:दो\s|तीन\s)?(?:खात|अकाउंट|लिंक|यूआरएल|हैंडल|प्रोफ|पोस्ट\s(?:को|के|की))|"
    r"第[一二三四五六七八九十\d]+[个個条條项項]?(?:账|帳|帖|链接|連結|用户)|最后一?[个個条條](?:账|帳|帖|链接)|"
    r"(?<![条條法])第[一二三四五六七八九十]+(?:項|项|號|号|則|则|筆|笔|點|点)|"
    r"[一二三四五六七八九\d]+(?:番目|つ目)の|最後の(?:アカウント|投稿|リンク)|"
    r"(?:첫|두|세|네|다섯) ?번째 ?(?:계정|게시물|링크)|마지막 (?:계정|게시물|링크)|"
    r"\bthứ (?:nhất|hai|ba|tư|năm)\b|\bcuối cùng\b|"
    r"(?:الحساب|المنشور|الرابط)\S*\s(?:الأول|الثاني|الثالث|الرابع|الأخير)",
    re.IGNORECASE,
)


_OTHERS_COUNTED = re.compile(rf"\b(?:{_ANY})\s(?:[^\W\d_]+\s)?{_OTHERS}\b", re.IGNORECASE)
_MORE_ALONE = re.compile(rf"\b(?!\d)(?:{_MORE})\b", re.IGNORECASE)
_COUNTED_TOO = (
    r"segund[oa]|tercer[oa]|terz[oa]|втор\w+|трет\w+|друг\w+|drugiego|trzeciego|ikincisi|üçüncüsü|"
    r"birincisi|thứ \w+|yang \w+"
)
# "except no. 2", "à l'exception du troisième": one entry is left out, and not the list. A bare
# figure counts entries ("except 2 of them", "the 3 following") or stands in a day.
CALLED_NUMBER = (
    r"(?:\b(?:no|nos|nr|nrs|num|núm|numbers?|nummern?|numéros?|números?|numer[oiy]?|nomor|"
    r"n)\b[.°º]{0,2}|№|n[°º]|第|номер\w*|क्रमांक|संख्या|नंबर)\s?"
)
_TH = r"\d{1,2}\s?\.?\s?(?:[ªº°]|(?:st|nd|rd|th|er|e|ème|ste)\b)"
_COUNTED = (
    rf"(?:{CALLED_NUMBER}\d{{1,3}}\b(?![/.-]\d)|\b{_TH}|\b(?:{_ANY}|{_MORE}|{_COUNTED_TOO})\b)"
)
_COUNTED_OUT = re.compile(
    rf"(?:{EXCEPT.pattern}|\bexcluding\b|\bsave\b|исключени\w+)(?:[^.;:\n\ue000]|\b\w{{1,4}}\.\s?(?=\d)){{0,32}}?{_COUNTED}"
    r"[^.;:\n\ue000]{0,12}|"
    rf"(?:\d{{1,3}}|{_ANY}|{_COUNTED_TOO})\w{{0,6}}(?:\s\w+){{0,2}}?\s(?:hariç|"
    rf"dışında)(?:\solmak üzere)?|"
    rf"\b(?:{_ANY})(?:\s\w+){{0,2}}?,?\s(?:ausgenommen|except(?:ed|é\w*)|exceptuad\w+|esclus\w)\b|"
    r"第?[一二三四五六七八九十\d]{1,3}\S{0,4}?(?:除外|を除\S{0,2}|以外)|"
    r"(?:除了?|除去)第?[一二三四五六七八九十\d]{1,3}\S{0,3}(?:外|之外|以外)|"
    r"(?:\d{1,3}|पहले|दूसरे|तीसरे|चौथे|अंतिम)(?: \S+){0,2} (?:को छोड़कर|के अलावा|के सिवाय)|"
    r"(?:باستثناء|عدا|ما عدا|سوى) (?:\S+ ){0,2}?(?:الأول|الثاني|الثالث|الرابع|الأخير|رقم|\d)\S*|"
    r"(?:\d{1,3}|첫|두|세|네)\s?(?:번째?|번)\S{0,4}(?: \S{1,4})? ?(?:제외\S{0,2}|빼고)",
    re.IGNORECASE,
)


def without_counted(text: str) -> str:
    """Leave out an exception that names single entries by their numbers: it spares no list."""
    return _COUNTED_OUT.sub(" ", text)


def ordinals_in(text: str) -> tuple[str, ...]:
    """Give the places that words name, whatever they say of them."""
    return tuple(_numbers(_OTHERS_COUNTED.sub(" ", text)))


def places_unsure(text: str) -> bool:
    """Tell whether words name places that are not told apart one by one."""
    return counts_unsurely(text) or _MORE_ALONE.search(text) is not None


def picks_some(sentence: str) -> bool:
    """Tell whether a sentence speaks of some of several things by their places."""
    return counts_unsurely(sentence) or any(counted_alone(sentence))


def counts_unsurely(sentence: str) -> bool:
    """Tell whether a sentence counts several things at once, or from behind, or all but some."""
    return _UNSURE.search(sentence) is not None


def counted(sentence: str) -> Iterator[str]:
    """Give the numbers of the things that a sentence counts in words."""
    for match in _OF_THINGS.finditer(sentence):
        yield from _numbers(match["row"])


def counted_alone(sentence: str) -> Iterator[str]:
    """Give those too that it counts without saying what: "the second was removed"."""
    yield from counted(sentence)
    for match in _BY_ITSELF.finditer(sentence):
        yield from _numbers(match["row"])


def _numbers(row: str) -> Iterator[str]:
    for match in _ORDINAL.finditer(row):
        yield str(match.lastgroup or "").removeprefix("n")
