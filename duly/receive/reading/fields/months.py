"""The names of the months, by language: how each begins in whatever case it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

# January to December; ``|`` parts forms of one month, ``=`` marks one that is never longer.
_LINES = """
en: jan feb mar apr may jun jul aug sep oct nov dec
de: jan|jän feb|feber mär|mar apr mai jun jul aug sep okt nov dez
nl: jan feb maa|mrt apr mei jun jul aug sep okt nov dec
da: jan feb mar apr maj jun jul aug sep okt nov dec
no: jan feb mar apr mai jun jul aug sep okt nov des
sv: jan feb mar apr maj jun jul aug sep okt nov dec
is: jan feb mar apr maí jún júl ágú sep okt nóv des
fr: jan fév|fev mar avr mai juin juil aoû|aou sep oct nov déc|dec
es: ene feb mar abr may jun jul ago sep|set oct nov dic
pt: jan fev mar abr mai jun jul ago set out nov dez
it: gen feb mar apr mag giu lug ago set ott nov dic
ro: ian feb mar apr mai iun iul aug sep oct noi dec
pl: sty lut mar kwi maj cze lip sie wrz paź listopad gru
cs: led úno bře dub kvě červ červenc srp zář říj listopad prosin
sk: jan feb mar apr máj jún júl aug sep okt nov dec
sl: jan feb mar apr maj jun jul avg sep okt nov dec
hr: siječ velj ožuj travnj svib lipnj srpnj kolov ruj listopad studen prosin
hr: sječ velj ožuj travanj svib lipanj srpanj kolov ruj listopad studen prosin
sr: jan feb mar apr maj jun jul avg sep okt nov dec
sr: јан феб мар апр мај јун јул авг сеп окт нов дец
bs: jan feb mar apr maj jun jul aug sep okt nov dec
sq: jan shkurt mars prill maj qershor korrik gusht shtator tetor nëntor|nentor dhjetor
hu: jan feb már|mar ápr|apr máj|maj jún|jun júl|jul aug szep okt nov dec
fi: tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
et: jaan|jan veeb märts|mär apr mai juun juul aug sep okt nov dets
lv: janv|jan feb mar apr mai jūn jūl aug sep okt nov dec
lt: saus vasar kov baland geg birž liep rugp rugs spal lapkr gruod
mt: jann frar mar apr mej ġun lul aww set ott nov diċ
ga: ean feabh márta aib beal meith iúil|iúl lún meán|mfómh deir samh noll
tr: oca şub mar nis may haz tem ağu eyl eki kas ara
az: yan fev mar apr may iyun iyul avq|avg sen okt noy dek
uz: yan fev mar apr may iyun iyul avg sen okt noy dek
id: jan feb|peb mar apr mei jun jul agu|ags sep okt nov|nop des
ms: jan feb mac apr mei jun jul ogos|ogo sep okt nov dis
sw: jan feb mac apr mei jun jul ago sep okt nov des
tl: ene peb mar abr may hun hul ago set okt nob dis
el: ιαν φεβ μαρ|μάρ απρ μαΐ|μαι|μάι ιουν|ιούν ιουλ|ιούλ αυγ|αύγ σεπ οκτ νοε|νοέ δεκ
bg: яну фев мар апр май юни юли авг сеп окт ное дек
mk: јан фев мар апр мај јун јул авг сеп окт ное дек
ru: янв фев мар апр мая|май|мае июн июл авг сен окт ноя дек
uk: січ лют бер квіт трав черв лип серп верес жовт листоп груд
be: студз лют сак крас мая=|траў чэрв ліп жні верас кастр ліст снеж
kk: қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
ka: იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ
he: ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
ar: يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
ar: يناير فبراير مارس إبريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
ar: يناير فبراير مارس ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
ar: كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب= أيلول تشرين_الأول تشرين_الثاني كانون_الأول
ar: جانفي فيفري مارس أفريل ماي= جوان جويلية أوت= سبتمبر أكتوبر نوفمبر ديسمبر
ar: يناير فبراير مارس أبريل ماي= يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
fa: ژانویه فوریه مارس آوریل مه= ژوئن ژوئیه اوت= سپتامبر اکتبر نوامبر دسامبر
fa: ژانویه فوریه مارس اوریل مهٔ= ژوئن ژوییه آگوست سپتامبر اکتبر نوامبر دسامبر
fa: ژانویه فوریه مارس آوریل مه= ژوئن جولای اوت= سپتامبر اکتبر نوامبر دسامبر
ur: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
hi: जन फर|फ़र मार्च अप्र मई जून जुला अग सित|सेप्ट अक्ट|अक्तू नव दिस
mr: जाने फेब्रु मार्च एप्रि मे= जून जुलै ऑगस्ट सप्टें ऑक्टो नोव्हें डिसें
ne: जनवरी फेब्रु मार्च अप्रिल मे= जुन जुलाई अगस्ट सेप्टे अक्टो नोभे डिसे
bn: জানু ফেব্রু মার্চ এপ্রিল মে= জুন জুলাই আগস্ট|অগস্ট সেপ্টে অক্টো নভে ডিসে
ta: ஜன பிப் மார்ச் ஏப்ர மே= ஜூன் ஜூலை ஆகஸ் செப் அக் நவ டிச
th: มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
th: ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค
"""


def _stems() -> dict[str, dict[int, set[str]]]:
    """File every beginning under itself: which month it names, and in which languages."""
    filed: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for line in _LINES.strip().split("\n"):
        tongue, rest = line.split(": ")
        for month, names in enumerate(rest.split(" "), start=1):
            for name in names.split("|"):
                filed[name.replace("_", "\u00a0")][month].add(tongue)
    return filed


_STEMS = _stems()
_LONGEST = max(map(len, _STEMS))
_TAIL = 9  # letters behind a beginning
_BEFORE = ("ב", "ב-", "ל")  # Hebrew writes "in" and "to" in one word with the month


def months_of(name: str, tongues: Collection[str] = ()) -> frozenset[int]:
    """Give every month that a name may be, by the longest beginning that is known of it.

    Where neighbors call different months by one name, the letter's languages tell which is meant.
    """
    low = name.replace("İ", "i").lower().strip(".")
    for one in (low, *(low.removeprefix(start) for start in _BEFORE if low.startswith(start))):
        named = _named(one)
        if named:
            spoken = {month for month, of in named.items() if of & set(tongues)}
            return frozenset(spoken or named)
    return frozenset()


def _named(name: str) -> dict[int, set[str]]:
    if name + "=" in _STEMS:
        return _STEMS[name + "="]
    for length in range(min(len(name), _LONGEST), 0, -1):
        found = _STEMS.get(name[:length])
        if found and len(name) - length <= _TAIL:
            return found
    return {}


def month_of(name: str, tongues: Collection[str] = ()) -> int | None:
    """Give the number of a month by its name; nothing where it may be either of two."""
    found = months_of(name, tongues)
    return next(iter(found)) if len(found) == 1 else None
