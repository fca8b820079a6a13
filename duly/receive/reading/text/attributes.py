"""Lines below an entry that tell of it, label by label: its reason, its day.

"URL: ... / Reason: published without consent": the reason is the entry's own, and introduces
nothing that stands below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from duly.receive.reading.text import persons, unasked, words
from duly.receive.reading.text.flow import Block
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.kept import DATA
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.offenses import tells_of_sufferer
from duly.receive.reading.text.titles import sets_aside, spared_by
from duly.receive.reading.text.titlewords import NO_STEP, ONLY_TOLD

# Words for why something is listed: heard in a head as far as the sign ~, and whole as a label.
_WHY_WORDS = r"""
    reason~s? ground~s? violation~s? offen[cs]e~s? \bbreach~ description~s?
    \bmotif~s? \bmotiv~(?:os?|i) \braz(?:ón|[oõ]es)\b~ \bfundamento~s? infracci~ón infração~
    violação~ \braisons?\b(?!\ssociale)~ infraction~ \bragion[ei]?\b(?!\ssociale)~ violaz~ione
    infrazion~e
    \bgrund\b~ \bgründe\b~ begründ~ung verstoß~ \breden(?:en)?\b~ overtred~(?:ing|else) \binbreuk~
    powód~ naruszen~ie důvod~ dôvod~ porušen~(?:í|ie) \bindok~ jogsért~és încălcare~
    \bskäl~ överträdelse~ begrundelse~ begrunnelse~ overtræd~else \bperuste~ \brikkomu~s rikkumi~ne
    põhjus~ pamatojum~s pārkāpum~s pagrind~as pažeid~imas razlog~ kršenj~e
    причин~[аы] основани~[ея] нарушен~и[ея] описан~ие \bопис~ підстав~[аи] порушен~ня
    gerekçe~(?:si)? sebe[pb]~i? \bneden~i? ihlal~ alasan~ pelanggaran~ sababu~ ukiukaji~
    lý\sdo~ vi\sphạm~ αιτία~ λόγος~ παράβασ~η παραβίασ~η
    السبب~ (?:ال)?مخالفة~ علت~ تخلف~ وجہ~ خلاف\sورزی~ कारण~ आधार~ उल्लंघन~ কারণ~ লঙ্ঘন~ เหตุผล~ ความผิด~
    위반~ 사유~ 理由~ 原因~ 違反~ 违规~ 違規~ סיבה~ הפרה~
"""
_WHY_LISTED = _WHY_WORDS.split()
_SAID_WHY = (  # whole labels; a category or a class names a section rather
    rf"(?:{'|'.join(one.replace('~', '') for one in _WHY_LISTED)}|"
    r"rechtsverstoß|(?:вид|характер|суть) нарушения|위반 사유|違反内容)"
)
GROUNDS = (
    rf"{'|'.join(one.partition('~')[0] for one in _WHY_LISTED)}|"
    r"nature|remark|content|टिप्पणी|विवरण|примечан|说明|备注|kesalahan|povred|"
    r"\bcategor|\bclassifi|\bkategor|\bcharge|\ballegation|\bharm\b|\bcrime|"
    r"\btatbestand|\bstraftat|\bdelikt|\bdelito|\bdélit|\breato|\bfattispecie|"
    r"\bvulnerac|\billecit|\bprzestęps|\bsuç\b|состав|категори|区分|分類|分类|種別|罪名|유형|혐의|분류|"
    r"श्रेणी|अपराध|الجريمة|الفئة|kategori|jenis"
)
_DATES = (
    r"date|day|fecha|data|datum|tarih|tanggal|tarehe|дата|(?:ال)?تاريخ(?: النشر)?|दिनांक|तारीख|"
    r"(?:发布|發布|发表)?(?:日期|时间|時間)|日付|日時|投稿日時?|掲載日|날짜|게시일|ngày(?: đăng)?|"
    r"dato|päivämäärä|dátum|ημερομηνία|วันที่"
)
_GROUND = re.compile(GROUNDS, re.IGNORECASE)
_GROUND_ALONE = re.compile(rf"(?:{GROUNDS}|{_SAID_WHY}|{_DATES})s?", re.IGNORECASE)
_REMARKS = re.compile(
    r"remark|note|status|action|content|टिप्पणी|примеч|备注|備註|说明", re.IGNORECASE
)
_AT_ONCE = 8  # lines of one entry
_DAY = re.compile(
    rf"\W*(?:{_DATES}|posted on|published on)"
    r"(?:\s(?:of|and|de|da|do|di|del|der|des|e|y|et|du|und)\s[^\W\d_]{2,14}){0,2}\W*",
    re.IGNORECASE,
)
_A_DAY = re.compile(r"[^\n]{0,24}(?:(?:19|20)\d\d|\d[./-]\d{2})[^\n]{0,16}")
_OF_WHAT = (
    r"(?:offen[cs]e|violation|breach|harm|unlawfulness|illegality|removal|blocking|listing|reporting|"
    r"report|request|complaint|takedown|infracción|infração|infraction|violation|solicitud|retirada|"
    r"retrait|demande|violazione|richiesta|blocco|bloqueo|bloqueio|pedido|sperrung|löschung|meldung|"
    r"нарушения|блокировки|удаления|жалобы)"
)
_OF = r"(?:of|for|de|do|da|del|della|du|des|der|für|di|per|para|pour)(?: (?:the|la|el|le|die))?"
_WHY = re.compile(
    rf"\W*(?:(?:{_SAID_WHY}|nature|type)(?: {_OF} {_OF_WHAT}){{1,2}}|"
    rf"(?:type of )?{_SAID_WHY})\W*",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[@＠#＃]\w|://|[^\W\d]\w*/\w|www\.")
_LINE = re.compile(r"\W*(?P<label>[^\W\d_][^:：\n]{1,40}?)\s?[:：]\s*(?P<said>\S[^\n]*)")
_NOTE = 80  # characters
_SENTENCE = re.compile(r"(?<=[.;!?。；])\s*")
_LABEL_BEFORE = re.compile(
    r"[^\w@＠#＃]*(?:\d{1,4}[^\w@＠#＃]{1,3})?(?P<label>[^\W\d_][^:：=\n@＠#＃/]{0,118}?)\s?"
    r"(?:[:：=](?!//)|(?<=\s)[–—-]\s)\s*(?=\S)"
)
_LABELED_NAME = re.compile(
    rf"\W*(?P<label>[^\W\d_][^:：\n{MASK}]{{1,60}}?)\s?[:：][^\w{MASK}]*{MASK}+[^\w{MASK}]*"
)
_CALLED = re.compile(
    r"\W*(?:\d{1,4}[.)]\s*)?(?P<label>[^\W\d_][^:：\n/@]{1,40}?)\s?[:：](?!//)\s*\S"
)
_OTHERS = re.compile(  # it may speak of more than the entry above
    r"\b(?:accounts|profiles|handles|links|urls|pages|these|those|following|below|above|others?|"
    r"rest|all|keep|kept|retain\w*|stays?|remains?|leave|konten|folgende\w*|unten|"
    r"nachstehend\w*|andere\w*|comptes|profils|liens|suivants?|suivantes|ci-dessous|autres?|"
    r"cuentas|perfiles|enlaces|siguientes|estos|estas|otr[oa]s|contas|perfis|seguintes|abaixo|"
    r"estes|outr[oa]s|profili|seguenti|questi|altri|altre|volgende|onderstaande|konta|"
    r"profili|poniższe|inne|hesapla\w+|profiller\w*|aşağıda\w*|diğer\w*|akun(?:-akun)?|berikut|"
    r"lainnya|akaunti|zifuatazo|zingine)\b|аккаунт|акаунт|профил|ссылк|следующ|ниже|остальн|други|"
    r"खात|निम्न|नीचे|अन्य|حساب|التالي|أدناه|账号|帳號|以下|下列|其他|アカウント|계정|다음",
    re.IGNORECASE,
)


def is_label(text: str) -> bool:
    """Tell whether a word is one that heads why or when something is listed, and nothing more."""
    return _GROUND_ALONE.fullmatch(text) is not None


def tells_of_pair(text: str) -> bool:
    """Tell whether a pair of a label and words in a table only gives a reason, or a day."""
    line = _LINE.fullmatch(text.strip())
    if line is None or line["said"].endswith((":", "：")) or _NAMES.search(line["said"]):
        return False
    if _DAY.fullmatch(line["label"]):
        return _A_DAY.fullmatch(line["said"]) is not None
    told = _GROUND.search(line["label"]) is not None and _REMARKS.search(line["label"]) is None
    said = line["said"]
    return told and not (sets_aside(said) or takes_back(said) or words.ASKS.search(said))


def in_lists(blocks: Sequence[Block]) -> Iterator[bool]:
    """Tell of each block whether it is an entry, or only tells of the entry above it.

    What stands between two entries may head the second. So it tells of the first only where the
    next is built alike, with the same label before it or the same one behind it.
    """
    notes = _doubtful_notes(blocks)
    heading, before = "", ""  # the label over the list, and of the last line
    above: set[str] = set()  # the labels of its entries
    in_list = False
    for place, block in enumerate(blocks):
        if block.entry:
            heading, above = (heading, above) if in_list else (before, set())
            in_list = True
            above.add(_called(block.text))
        else:
            told = _tells(blocks, place, above=above, heading=heading)
            in_list = in_list and (told or place in notes)
        before = _called(block.text)
        yield in_list


def labels_aside(text: str) -> bool:
    """Tell whether a line in which names are hidden says by its label that it asks for nothing.

    "For your information: @x" says nothing of what stands below it.
    """
    line = _LABELED_NAME.fullmatch(text)
    if line is None or words.ASKS.search(line["label"]):
        return False
    return any(one.search(line["label"]) for one in (unasked.EVIDENCE, unasked.EXAMPLE))


def in_doubt(blocks: Sequence[Block]) -> Iterator[bool]:
    """Tell of each block whether it is an entry that what stands around it may set aside.

    "For your information: @x" may hold over names without a label right below it, and a note
    between two entries over either.
    """
    notes = _doubtful_notes(blocks)
    labeled = noted = False
    for place, block in enumerate(blocks):
        label = _label_before(block.text)
        goes_on = block.entry or bool(_told_by(block.text))
        if label or not goes_on:
            labeled = _sets_aside(label)
        noted = place in notes or (noted and goes_on)
        held = noted or (labeled and not label) or place + 1 in notes
        yield (block.entry and held) or _told_against(blocks, place)


def _label_before(text: str) -> str:
    """Give the label of what the last line of a text names, but for reasons below; or nothing."""
    lines = reversed(text.rstrip().split("\n"))
    last = next((one for one in lines if _line_told_by(one) is None), "")
    line = _LABEL_BEFORE.match(last)
    return _SENTENCE.split(line["label"])[-1].strip() if line else ""


def _sets_aside(said: str) -> bool:
    """Tell whether a label or a note says that its entry is only shown, or not asked about."""
    if not said:
        return False
    shown = any(one.search(said.rstrip(".")) for one in (unasked.EVIDENCE, unasked.EXAMPLE))
    if any(one.search(said) for one in (NO_STEP, unasked.NO_ACTION)):
        return True
    return (shown and not words.ASKS.search(said)) or spared_by(said) is not None


def _doubtful_notes(blocks: Sequence[Block]) -> frozenset[int]:
    """Give where lines stand that set aside the entry above them, or the one below.

    They stand one by one between entries. Where the line above the first entry comes again among
    them, all stand above their entries.
    """
    found: set[int] = set()
    place = 0
    while place < len(blocks):
        notes = list(
            takewhile(lambda n: _has_note(blocks, n - 1), range(place + 1, len(blocks), 2))
        )
        said = {n: _flat(blocks[n].text) for n in notes}
        headed = place > 0 and _flat(blocks[place - 1].text) in said.values()
        if len(notes) > 1 and not headed:
            found |= {n for n in notes if _is_aside_note(blocks[n])}
        place += 2 * len(notes) + 1
    return frozenset(found)


def _is_aside_note(block: Block) -> bool:
    return not _told_by(block.text) and _sets_aside(_flat(block.text))


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def _has_note(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether one line stands between an entry and the next one, and names nothing."""
    if not 0 <= place < len(blocks) - 1 or not blocks[place].entry:
        return False
    below, after = blocks[place + 1], blocks[place + 2 : place + 3]
    alone = not (below.listed or any(not one.entry for one in after))
    text = below.text.strip()
    return alone and len(text) <= _NOTE and not (_NAMES.search(text) or text.endswith((":", "：")))


def _told_against(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether the reason below an entry speaks of who is harmed: is the entry meant?"""
    if not blocks[place].entry:
        return False
    below = takewhile(lambda one: not one.entry, blocks[place + 1 : place + 1 + _AT_ONCE])
    near = [_called(one.text) for one in blocks[max(0, place - _AT_ONCE) : place + _AT_ONCE]]
    for block in below:
        again = near.count(_called(block.text)) > 1  # else it may head what stands below
        for line in map(_LINE.fullmatch, block.text.strip().splitlines()):
            if line is None:
                return False
            said = line["said"]
            if again and _WHY.fullmatch(line["label"]) and _tells_of_harmed(said):
                return True
    return False


def _tells_of_harmed(said: str) -> bool:
    return persons.tells_of_somebody(said) or tells_of_sufferer(said)


def _tells(blocks: Sequence[Block], place: int, *, above: set[str], heading: str) -> bool:
    """Tell whether a block between two entries is one of the labels of the first."""
    lines = _told_by(blocks[place].text)
    if not lines or lines[0][0] == heading:
        return False
    below = iter(blocks[place + 1 : place + 1 + _AT_ONCE])
    entry = next((one for one in below if one.entry or not _told_by(one.text)), None)
    if entry is None or not entry.entry:
        return False
    first = _called(entry.text)
    label = lines[0][0]
    alike = bool(first) and first in above
    again = any(_called(one.text) == label for one in takewhile(_is_of_entry, below))
    if alike and again:
        return True
    return bool(alike or again) and not any(_is_doubtful(said) for _, said in lines)


def _is_doubtful(said: str) -> bool:
    return spared_by(said) is not None or persons.tells_of_somebody(said)


def _is_of_entry(block: Block) -> bool:
    """Tell whether a line is an entry with a label before it, or says why or when it is listed."""
    return bool(_called(block.text)) and (block.entry or bool(_told_by(block.text)))


def _told_by(text: str) -> list[tuple[str, str]]:
    """Give the labels of lines that all say why an entry is listed, or of which day; with words."""
    lines = [_line_told_by(line) for line in text.strip().splitlines()]
    told = [one for one in lines if one is not None]
    return told if len(told) == len(lines) else []


def _line_told_by(text: str) -> tuple[str, str] | None:
    line = _LINE.fullmatch(text.strip())
    if line is None:
        return None
    said = line["said"]
    if _DAY.fullmatch(line["label"]):
        told = _A_DAY.fullmatch(said) is not None
    else:
        told = _WHY.fullmatch(line["label"]) is not None
    return (_called(text), said) if told and not _speaks_of_more(said) else None


def _speaks_of_more(said: str) -> bool:
    return (
        said.endswith((":", "："))
        or sets_aside(said)
        or takes_back(said)
        or any(one.search(said) for one in (_NAMES, _OTHERS, ONLY_TOLD, words.ASKS, DATA))
    )


def _called(text: str) -> str:
    match = _CALLED.match(text)
    return match["label"].strip().casefold() if match else ""
