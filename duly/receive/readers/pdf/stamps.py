"""Words stamped or printed across a page, and which of them take from it what it orders."""

from __future__ import annotations

import re

_TAKES = re.compile(
    r"cancel|void(?!ing)|withdrawn|withdrawal|revoked|rescinded|superseded|not in force|"
    r"not approved|draft|specimen|sample|(?<!true )(?<!certified )(?<!conformed )\bcopy\b|"
    r"annul|ung[uü]ltig|storniert|entwurf|muster|aufgehoben|kopie|borrador|cancelad|derogad|"
    r"copia|rascunho|c[oó]pia|brouillon|projet|bozza|kopia|projekt|uniewa[zż]|concept|ingetrokken|"
    r"taslak|iptal|ge[cç]ersiz|batal|dibatalkan|проект|отмен|аннулир|недейств|образец|копия|отозван|"
    r"скасован|чернетка|作废|作廢|草稿|样本|樣本|副本|撤销|撤銷|無効|取消|見本|무효|취소|초안|"
    r"रद्द|मसौदा|प्रतिलिपि|ملغ|مسودة|نسخة|لاغ|باطل",
    re.IGNORECASE,
)


def takes_away(words: str) -> bool:
    """Tell whether stamped words say that the page does not, or not yet, order anything."""
    return _TAKES.search(re.sub(r"\s+", " ", words)) is not None
