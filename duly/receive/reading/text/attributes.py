"""Lines below an entry that tell of it, label by label: its reason, its day.

"URL: ... / Reason: published without consent": the reason is the entry's own, and introduces
nothing that stands below.
"""

from __future__ import annotations

import re

from duly.receive.reading.text import words
from duly.receive.reading.text.introductions import takes_back
from duly.receive.reading.text.titles import sets_aside

GROUNDS = (
    r"ground|reason|violation|nature|offen[cs]e|remark|description|content|आधार|कारण|"
    r"टिप्पणी|विवरण|основани|причин|нарушен|описан|примечан|理由|原因|说明|备注|"
    r"\binbreuk|overtreding|infracci|infração|violaz|infraction|\bmotif|\bmotivo|verstoß|"
    r"\bgrund\b|begründ|naruszen|powód|porušen|důvod|dôvod|jogsért|\bindok|încălcare|"
    r"\bmotiv|"
    r"порушен|підстав|överträdelse|\bskäl|overtræd|overtred|begrunnelse|begrundelse|"
    r"\brikkomu|"
    r"\bperuste|rikkumi|põhjus|pārkāpum|pamatojum|pažeid|pagrind|παράβασ|παραβίασ|λόγος|"
    r"αιτία|"
    r"ihlal|gerekçe|sebe[pb]|\bneden|مخالفة|السبب|تخلف|علت|خلاف ورزی|وجہ|লঙ্ঘন|কারণ|"
    r"pelanggaran|"
    r"alasan|kesalahan|vi phạm|lý do|ความผิด|เหตุผล|위반|사유|違反|違規|"
    r"הפרה|סיבה|ukiukaji|sababu|"
    r"kršenj|povred|razlog|"
    r"\bbreach|\bcategor|\bclassifi|\bkategor|\bcharge|\ballegation|\bharm\b|\bcrimes?\b|"
    r"\btatbestand|\bstraftat|\bdelikt|\bdelito|\bdélit|\breato|\bfattispecie|\bcrime|"
    r"\bcategorie|"
    r"\bvulnerac|\billecit|\bprzestęps|\bsuç\b|состав|категори|区分|分類|分类|種別|罪名|違反|유형|혐의|분류|"
    r"श्रेणी|अपराध|нарушени|тип нарушения|الجريمة|الفئة|kategori|jenis"
)
_GROUND = re.compile(GROUNDS, re.IGNORECASE)
_GROUND_ALONE = re.compile(
    rf"(?:{GROUNDS}|date|day|fecha|data|datum|tarih|tanggal)s?", re.IGNORECASE
)
_REMARKS = re.compile(
    r"remark|note|status|action|content|टिप्पणी|примеч|备注|備註|说明", re.IGNORECASE
)
_DAY = re.compile(
    r"\W*(?:date|day|posted on|published on|fecha|data|datum|tarih|tanggal|tarehe|дата|تاريخ|"
    r"दिनांक)\b"
    r"[^:：]{0,30}",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[@＠#＃]\w|://|\w/\w|www\.")
_LINE = re.compile(r"\W*(?P<label>[^\W\d_][^:：\n]{1,40}?)\s?[:：]\s*(?P<said>\S[^\n]*)")


def is_label(text: str) -> bool:
    """Tell whether a word is one that heads why or when something is listed, and nothing more."""
    return _GROUND_ALONE.fullmatch(text) is not None


def tells_of_entry(text: str) -> bool:
    """Tell whether a line only says why the entry above it is listed, or of which day it is."""
    line = _LINE.fullmatch(text.strip())
    if line is None or line["said"].endswith((":", "：")) or _NAMES.search(line["said"]):
        return False
    if _DAY.fullmatch(line["label"]):
        return True
    told = _GROUND.search(line["label"]) is not None and _REMARKS.search(line["label"]) is None
    said = line["said"]
    return told and not (sets_aside(said) or takes_back(said) or words.ASKS.search(said))
