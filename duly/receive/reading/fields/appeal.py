"""The way to challenge the order that the order itself names."""

from __future__ import annotations

import re

from duly.receive.reading.fields.deadline import length_in
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Appeal

_APPEAL = re.compile(
    r"обжалован\w*|апелляционн\w+ жалоб|"
    r"(?:may|can|could|right|entitled|liable|open)\b[^.]{0,60}\b(?:appeal|challeng|contest|"
    r"writ petition|judicial review)\w*|\bappeal (?:lies|shall lie|may be)|"
    r"(?:apply|application) to (?:the )?[^.]{0,60}\b(?:vary|cancel|set aside|Tribunal|Court)|"
    r"\bricorso\b|odwołani|"
    r"widerspruch|beschwerde|rechtsbehelf|klage\b[^.]{0,60}(?:erhoben|erheben|eingereicht)|"
    r"\brecours\b|\brecurso\b|recurrir|interponer|\brecorrer\b|\bagravo\b|itiraz|"
    r"\bbanding\b|keberatan|申请复议|行政复议|上诉|起诉|अपील|الطعن|التظلم|استئناف|اپیل",
    re.IGNORECASE,
)
_TO = re.compile(
    r"tribunal (?:administratif|judiciaire)(?: de [A-Z]\w+)?|"
    r"[Jj]uzgado(?:(?! en el plazo)[^.,;]){0,60}|"
    r"\w*[Gg]ericht\b(?:\s+[A-ZÄÖÜ]\w+)?|"
    r"(?:[A-ZА-ЯЁ][\w-]+\s+){0,4}(?:[Cc]ourt|[Tt]ribunal|"
    r"[Aa]ppellate (?:[Cc]ommittee|[Aa]uthority))(?:\s+(?:of|for|at)\s+(?:the\s+)?"
    r"(?:[A-Z][\w-]+\s*){1,4})?|"
    r"(?:[А-ЯЁ][\w-]+\s+(?:[а-яё]+\s+){0,2})?суд\w{0,2}\b|"
    r"Sulh Ceza H[âa]kimli\w+|(?:[A-Z]\w+\s)*[Pp]engadilan(?:\s[A-Z]\w+)*|人民法院|"
    r"(?:उच्च )?न्यायालय|محكمة|عدالت"
)


def appeal_in(prose: Prose) -> Appeal | None:
    """Give where and within what time the order may be challenged; nothing if it says nothing."""
    for sentence in prose.sentences:
        said = _APPEAL.search(sentence)
        if said is None:
            continue
        to = _TO.search(sentence)
        within = length_in(sentence, said.start())
        if to or within:
            words = re.sub(r"\s+", " ", sentence)[:400]
            return Appeal(to=" ".join(to[0].split()) if to else None, within=within, words=words)
    return None
