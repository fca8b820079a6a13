"""The languages an order is written in, the most used first."""

from __future__ import annotations

import re
from collections import Counter

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 3),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 3),  # one sign says about as much as three letters
    ("ko", re.compile(r"[\uac00-\ud7af]"), 3),
    ("hi", re.compile(r"[\u0900-\u097f]"), 1),
    ("bn", re.compile(r"[\u0980-\u09ff]"), 1),
    ("ta", re.compile(r"[\u0b80-\u0bff]"), 1),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 1),
    ("el", re.compile(r"[\u0370-\u03ff]"), 1),
    ("he", re.compile(r"[\u0590-\u05ff]"), 1),
)
_ARABIC, _URDU = re.compile(r"[\u0600-\u06ff]"), re.compile(r"[ٹڈڑںےہھ]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_PERSIAN = re.compile(r"[پچژگکی]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_COMMON = {
    "en": "order notice date subject within hours receipt account issued reference the of and "
    "to in is that for you are this be with on by which or not any all these at please "
    "following we from",
    "de": "binnen stunden konto beitrag aktenzeichen betreff anordnung wird sowie gemäß der die "
    "das und ist nicht zu den von mit auf für werden oder ein eine",
    "fr": "compte objet dans heures réception ordonnance décision le la les des et est une pour "
    "que sur par du ou aux de nous vous qui au cette être",
    "es": "cuenta fecha asunto horas recepción orden resolución publicación el la los las de "
    "que y en un para por con del se una al su lo como este",
    "pt": "conta prazo horas ofício decisão publicação o os as de que e em um para por com do "
    "da não no na ao uma pela dos",
    "id": "nomor tanggal perihal tautan akun unggahan mohon paling lambat sejak surat bukan "
    "permintaan jam kepada konten yang dan di untuk dengan dari ini pada atau tidak dalam "
    "kami berikut",
    "it": "ordine oggetto entro ore ricezione provvedimento profilo il lo gli di che e un per "
    "con del della sono dal dalla alla dei si al nel",
    "tr": "tarih sayı konu hesap saat kararı gönderi ve bir bu için ile olarak olan sayılı "
    "kanun maddesi uyarınca aşağıdaki içinde",
    "nl": "bevel binnen uur ontvangst bericht betreft wordt de het een en van is dat op te voor",
    "pl": "sygn konto godzin wpis usunięcie treści termin otrzymania i w na z do się nie jest "
    "oraz o od przez dla za tym prosimy podstawie",
    "sv": "ska inom timme mottagandet konto inlägg enligt beslut och att det som på är för med "
    "av till den inte om ni har följande från",
    "da": "inden timer modtagelsen konto opslag efter og at det som på er for med af til den "
    "ikke om har følgende fra skal",
    "fi": "tili tunnin kuluessa päätös julkaisu on ja ei että se joka sekä tai mukaan ovat tämän",
    "cs": "účet hodin doručení příspěvek rozhodnutí č odstranit na se že je pro do od podle "
    "které této který nebo jsou není žádost",
    "sk": "účet hodín doručenia príspevok rozhodnutie odstrániť na sa že je pre do od podľa "
    "ktoré tejto ktorý alebo sú nie",
    "ro": "cont ore comunicare decizia nr conținut următoarele și în de la pe cu din pentru "
    "care sau este prin al prezentul utilizatorilor",
    "hu": "fiók órán belül kézhezvétel határozat tárgy alábbi számú az és hogy nem egy meg van "
    "ezen vagy alapján szerint",
    "vi": "tài khoản giờ yêu cầu gỡ bài viết và của các cho trong theo được này không là người "
    "từ năm ngày sau",
    "ru": "и в на не по с о для от что или к сети за",
    "uk": "і та що на для від або до є у",
    "hr": "i je u na za se od do koji ili račun objavu ukloniti sukladno roku ovaj nije te",
    "et": "ja on et ei või konto tundi jooksul postitus eemaldada otsus käesolev mis",
    "lv": "un ir uz par no vai konts stundu laikā saskaņā lēmums kas nav šo",
    "lt": "ir yra kad ne arba paskyra valandų per įrašas pagal sprendimas dėl šis",
    "no": "og ikke som er på for av til det skal innen timer innlegg konto etter fra har",
    "ms": "dan yang di untuk ini akaun pautan siaran tempoh jam notis hendaklah dengan atau bawah",
    "sq": "dhe në për të me nga llogaria brenda orëve është që",
    "az": "və bu üçün ilə hesab saat ərzində qərar olan",
    "sw": "na ya kwa ni wa katika hii akaunti saa ndani kuondoa",
    "tl": "ang ng sa mga ay na at ito para hindi loob oras",
}
_WORDS = {name: frozenset(words.split(" ")) for name, words in _COMMON.items()}
_CYRILLIC_ONES = ("ru", "uk")
_LATIN_ONES = tuple(name for name in _WORDS if name not in _CYRILLIC_ONES)
_SHARE = 0.05


def languages_of(text: str) -> tuple[str, ...]:
    """Name the languages of a text (ISO 639-1) that fill more than a stray phrase of it."""
    text = re.sub(r"\w{1,8}://\S+|[^\s@]{1,64}@\S{1,200}|[@#]\w+", " ", text)
    weights: Counter[str] = Counter()
    for name, script, weight in _SCRIPTS:
        weights[name] += weight * len(script.findall(text))
    words = re.findall(r"[^\W\d_]+", text.replace("İ", "i").lower())
    if weights["ja"] > _SHARE * weights["zh"]:  # whoever writes kana writes Japanese
        weights["ja"] += weights.pop("zh")
    weights.update(_cyrillic(text, words))
    weights.update(_split(len(_LATIN.findall(text)), words, _LATIN_ONES))
    weights.update(_arabic(text))
    total = sum(weights.values())
    return tuple(
        name for name, weight in weights.most_common() if weight and weight >= _SHARE * total
    )


def _cyrillic(text: str, words: list[str]) -> dict[str, int]:
    """Tell Ukrainian by letters that Russian does not have, else by small words."""
    letters = len(_CYRILLIC.findall(text))
    if len(_UKRAINIAN.findall(text)) > 0.4 * _SHARE * letters:
        return {"uk": letters}
    return _split(letters, words, _CYRILLIC_ONES)


def _arabic(text: str) -> dict[str, int]:
    """Tell Urdu and Persian from Arabic by the letters that Arabic does not have."""
    letters = len(_ARABIC.findall(text))
    if len(_URDU.findall(text)) > _SHARE * letters:
        return {"ur": letters}
    return {"fa" if len(_PERSIAN.findall(text)) > _SHARE * letters else "ar": letters}


def _split(letters: int, words: list[str], languages: tuple[str, ...]) -> dict[str, int]:
    """Share a script's letters between the languages whose small words stand in the text."""
    hits = {name: sum(word in _WORDS[name] for word in words) for name in languages}
    lead = max(hits.values(), default=0)
    real = {name: count for name, count in hits.items() if count >= 2 and count >= 0.4 * lead}
    if len(real) > 1:  # close relatives share small words: a second language has its own
        best = max(real, key=lambda name: real[name])
        own = {
            name: sum(word in _WORDS[name] - _WORDS[best] for word in words)
            for name in real
            if name != best
        }
        real = {
            name: count
            for name, count in real.items()
            if name == best or own[name] >= max(4, 0.3 * real[best])
        }
    total = sum(real.values())
    return {name: letters * count // total for name, count in real.items()} if total else {}
