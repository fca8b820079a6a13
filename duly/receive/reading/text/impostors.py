"""Accounts that pretend to be somebody's, where a letter asks about "the false account"."""

from __future__ import annotations

import re

from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import asks_plainly

_PRETENDS = re.compile(
    r"\A\W*(?:(?:(?!(?:that|which|whose|who|whom|somebody|someone|was|is|dont|que|alguien|quelqu|qu|"
    r"on|alguém|qualcuno|che|jemand|das|die|der|es|ktoś|które|yang|orang|bị|and|und|y|e|et|"
    r"every(?:body|one)|any(?:body|one)|nobody|no-?one|ones?|others|people|einer?|jeder|etwas|etliche|er|"
    r"sie|elle|ella|él|ele|egli|elk|iemand)\b)"
    r"[\w'’]+\s){0,1}?(?:pretends?|pretending|impersonates?|impersonating|imitates?|"
    r"pos(?:es|ing) as|passes itself off|falsely claims|mimics|"
    r"gibt sich|geben sich|täuscht vor|imitiert|ahmt|usurpe|imite|se fait passer|se font passer|"
    r"se hace[n]? pasar|suplanta[n]?|simula|se passa[m]?|finge|imita|si spaccia|si finge|"
    r"podszywa się|udaje|doet zich|imiteert|mengaku(?:-?ngaku)?|menyamar|mengatasnamakan|meniru|"
    r"giả mạo|mạo danh|utger sig|udgiver sig|utgir seg|vydává se|vydáva sa|se dă drept)\b|"
    r"(?:[^\s\ue000,]{1,60}\s)??(?:выда[её]т себя|выдают себя|имитирует|видає себе|імітує)|"
    r"(?:hesab\w*\s)?(?:[^\s\ue000]{1,60}\s){0,5}?(?:gibi göster|gibi tanıt|taklit(?! edil)|"
    r"kılığın|süsü ver)\w*|"
    r"(?:खाता\s|खाते\s|हैंडल\s)?[^।\ue000]{0,40}?(?:रूप धारण|बनकर|नाम से फर्जी|प्रतिरूपण)|"
    r"(?:は|が)[^。\ue000]{0,20}(?:なりすま|装っ|騙っ)|[^。被\ue000遭]{0,6}(?:冒充|假冒|冒用)|"
    r"(?:은|는|이|가| 계정[은이])[^.\ue000]{0,20}사칭|"
    r"(?:ينتحل|تنتحل)(?!\s+(?:شخص|أحد|مجهول)))",
    re.IGNORECASE,
)
_PRETENDS_AHEAD = re.compile(r"(?:ينتحل|تنتحل) (?:هذا )?(?:ال)?(?:حساب|صفحة)\S*\W*\Z")
_ALLOWED = re.compile(
    r"satir|parod|\b(?:allowed|lawful|permitted|erlaubt|zulässig|permis|lícit[oa])\b|сатир|пароди|"
    r"讽刺|恶搞",
    re.IGNORECASE,
)
_OWNED = re.compile(r"的(?:官方|真实)?(?:账号|帐号|账户)(?:为|是)\W*\Z")
_FALSE = re.compile(
    r"\b(?:fake|false|bogus|counterfeit|fraudulent|imposter|impostor|impersonating|imitating|"
    r"copycat) "
    r"(?:\w+ )?(?:accounts?|profiles?|handles?|pages?|channels?)\b|"
    r"\b(?:falsche|gefälschte|unechte|nachgeahmte|fake)[nrs]?[ -](?:\w+ )?(?:konto|kontos|konten|"
    r"profils?|profile|accounts?|seiten?)\b|\bfake-?(?:profil|account|konto)\w*|"
    r"\b(?:faux|fausse|frauduleux|contrefait) (?:compte|profil|page)s?\b|"
    r"\b(?:compte|profil)s? (?:usurpateur|frauduleux|contrefait|imitateur)s?\b|"
    r"\b(?:cuenta|perfil|conta|perfi|página)\w* (?:fals[oa]|suplantador[a]?|impostor[a]?|"
    r"fraudulent[oa]|"
    r"apócrif[oa])s?\b|\b(?:account|profil[oi]|pagina) (?:fals[oia]|contraffatt\w+|fasull\w+)\b|"
    r"\bfals[oi] (?:account|profil[oi])\b|\b(?:fałszyw|podrobion)\w+ (?:kont|profil)\w*|"
    r"\b(?:vals|nep)\w* ?-?(?:accounts?|profiel\w*)\b|\b(?:akun|profil) (?:palsu|tiruan)\b|"
    r"\b(?:sahte|taklit) (?:hesab|hesap|profil|sayfa)\w*|\btài khoản (?:giả|mạo|giả mạo|mạo "
    r"danh)\b|"
    r"(?:поддельн|фальшив|фейков|ложн|підроблен)\w+ (?:аккаунт|акаунт|профил|"
    r"страниц|"
    r"запис|учетн|учётн|обліков)\w*|підробк\w+|"
    r"(?:फर्जी|नकली|जाली) (?:खात|हैंडल|अकाउंट|प्रोफ)|"
    r"(?:冒充|假冒|虚假|仿冒|假)(?:的)?(?:账号|帐号|帳號|账户)|(?:なりすまし|偽)の?アカウント|"
    r"(?:사칭|가짜) ?계정|(?:ال)?حساب\S* (?:ال)?(?:منتحل|مزيف|مزور|وهمي|زائف)\S*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;।])\s+|(?<=[。！？])|\n\s*\n")


def pretends(lead: str, tail: str) -> bool:
    """Tell whether words say of a name between them that it pretends to be somebody else."""
    if _ALLOWED.search(tail) or _OWNED.search(lead):
        return False
    return _PRETENDS.match(tail) is not None or _PRETENDS_AHEAD.search(lead) is not None


def asks_about_false(text: str) -> bool:
    """Tell whether a sentence that names nobody plainly asks about "the false account"."""
    return any(
        _FALSE.search(one) and MASK not in one and "@" not in one and asks_plainly(one)
        for one in _SENTENCE.split(text)
    )
