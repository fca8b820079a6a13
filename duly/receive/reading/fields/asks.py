"""What the order asks for, what it would settle for, and what it asks beyond its list."""

from __future__ import annotations

import re

from duly.order.terms import Ask
from duly.receive.reading.fields.prose import Prose


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_DECLARE = _any(
    r"признать (?:информаци|материал)\w*[^.]{0,200}запрещ|иск\w*[^.]{0,120}о признании",
    r"declare[sd]?\b[^.]{0,80}(?:prohibited|illegal|unlawful)",
)
_WITHHOLD = _any(
    r"(?:block|prevent|deny|disable|restrict|limit)\w*[^.]{0,90}\b(?:by|"
    r"to) the (?:general )?public\b",
    r"(?:block|withh[eo]ld|geo-?block|inaccessible|restrict|disable|not be (?:visible|"
    r"accessible))"
    r"[^.]{0,140}(?:\bin|\bfrom|\bwithin|to users (?:in|from)) (?:the )?(?:territory|india|"
    r"(?-i:[A-Z][a-z]+)(?: IP|['’]s IP| users| territory|\b))",
    r"\bgeo-?(?:block|restrict)|country[- ]withh|ip address[^.]{0,60}(?:could not see|"
    r"inaccessible)",
    r"(?:could not see|inaccessible|invisible)[^.]{0,120}ip address|"
    r"users from[^.]{0,30}ip address",
    r"भारत में[^।]{0,80}(?:अवरुद्ध|ब्लॉक)|जनता की पहुँच|ip地址[^。]{0,40}(?:看不到|无法|"
    r"访问不到)",
    r"(?:bloqu|restrein|restring|sperr|bloccar|engelle)\w*[^.]{0,90}(?:depuis la |en |in |"
    r"no |desde |"
    r"nel |dalla )(?:france|deutschland|españa|brasil|italia|türkiye|österreich|belgique|suisse)\b",
    r"withholding (?:of )?(?:access|the (?:tweets|accounts|urls))",
)
_REMOVE = _any(
    r"\bremov(?:e|al|ing)\b|\bdelet(?:e|ion|ing)\b|tak(?:e|ing) (?:it |them |these )?(?:down|"
    r"off)",
    r"\btake-?down\b|withdrawal of (?:the |new )?content|\berase\b|удал(?:ить|ени)|"
    r"видал(?:ити|ення)|删除|刪除|"
    r"清除|移除",
    r"हटा(?:ए|ने|या|दें)|lösch|entfern|retirer|suppr|\beliminar|\bretira[rd]|kaldırıl|rimuov|rimozion|"
    r"remoção|"
    r"çıkarıl|"
    r"usunięci|hapus|إزالة|حذف|ہٹا",
)
_SUSPEND = _any(
    r"(?:suspend|terminat|shut ?down|clos|ban|deactivat)\w*\s[^.,;]{0,50}\b(?:accounts?|"
    r"users?|handles?)\b",
    r"withholding the users|封禁[^。]{0,20}账号|关闭[^。]{0,10}账号|заблокировать аккаунт|"
    r"खाते? (?:निलंबित|बंद)",
)
_RESTRICT = _any(
    r"(?:restrict|limit|disabl|block)\w*[^.]{0,40}\baccess|\bblock(?:ed|ing)?\b|"
    r"огранич\w+[^.]{0,30}доступ",
    r"अवरुद्ध|ब्लॉक|屏蔽|sperr|bloquer|bloquear|engellen|blokir|memutus akses|حجب|بلاک",
)
_INFORM = _any(
    r"(?:furnish|provide|disclose|share|supply)\w*[^.]{0,80}(?:details|information|data|"
    r"records|logs)",
    r"предостав\w+ (?:сведения|информацию|данные)",
)
_DATA = _any(
    r"(?:furnish|provide|disclos|preserv|share|supply|hand over)\w*[^.]{0,120}(?:subscriber|"
    r"registration|"
    r"ip (?:address|log)|login|user (?:data|details|information)|basic (?:user|subscriber)|"
    r"\bbsi\b|kyc|"
    r"phone number|e-?mail (?:id|address)|identity|metadata|device)",
    r"(?:сведения|данные|информаци)\w*[^.]{0,40}о (?:владельц|пользовател)|实名|注册信息|"
    r"登录日志",
    r"dados (?:cadastrais|de conexão)|registros de acesso|datos (?:de|del) (?:usuario|"
    r"abonado|titular)|"
    r"bestandsdaten|nutzerdaten|données d['’]identification|kullanıcı bilgileri|data pengguna",
    r"उपयोगकर्ता (?:का|की|के) (?:विवरण|जानकारी)|ग्राहक विवरण",
)
_LESSER = _any(
    r"at least|if (?:this is |it is )?not (?:possible|feasible)|alternatively|failing which|"
    r"otherwise",
    r"if you think that the above|и\s*\(или\)\s*огранич|and\s*\(?or\)?\s*(?:to )?(?:limit|"
    r"restrict|disabl)",
    r"(?:или|либо)\s+(?:же\s+)?огранич|至少|अन्यथा|या फिर|\bor (?:to )?(?:disable|restrict|"
    r"block|limit)",
)
_OPEN_ENDED = _any(
    r"\b(?:and|or) (?:any|all) (?:other|similar|related|such|identical|further|future)\b",
    r"all (?:the )?[\"“‘']?forks?\b|\bincluding but not limited to|\bany other (?:account|"
    r"handle|url|content)",
    r"(?:similar|identical|equivalent) (?:content|accounts?|posts?|information)|"
    r"mirror(?:ed)? (?:site|page)s?",
    r"such other|as may be (?:notified|identified)|from time to time|и (?:иные|другие|"
    r"аналогичн|подобн)\w*",
    r"всех? (?:копи|зеркал)\w*|等(?:类似|相关)|इसी प्रकार|अन्य सभी|\bre-?uploads?\b|all copies",
)


def ask_of(prose: Prose, sender: str | None) -> tuple[Ask, Ask | None]:
    """Give the main ask and the lesser one that the order would settle for."""
    text = prose.text
    if sender == "court" and _DECLARE.search(text):
        return Ask.DECLARE, None
    lesser = bool(_LESSER.search(text))
    withhold, remove = _WITHHOLD.search(text), _REMOVE.search(text)
    if remove and not _only_theirs(prose):
        weaker = Ask.WITHHOLD if withhold else Ask.RESTRICT if _RESTRICT.search(text) else None
        return Ask.REMOVE, weaker if lesser else None
    if withhold:
        return Ask.WITHHOLD, None
    if _SUSPEND.search(text):
        return Ask.SUSPEND, None
    if _RESTRICT.search(text):
        return Ask.RESTRICT, None
    return (Ask.INFORM if _INFORM.search(text) else Ask.NONE), None


def _only_theirs(prose: Prose) -> bool:
    """Tell whether removal is only spoken of, while the ask is to block in the country."""
    asked = [
        sentence
        for sentence in prose.sentences
        if _REMOVE.search(sentence)
        and not re.search(r"already|has been|have been|whoever", sentence)
    ]
    return not asked


def asks_for_accounts(prose: Prose) -> bool:
    """Tell whether accounts as such are to be closed."""
    return bool(_SUSPEND.search(prose.text))


def also_asked(prose: Prose, ask: Ask) -> tuple[Ask, ...]:
    """Give what is asked beside the main thing: to close accounts, to hand over data."""
    beside = ((Ask.SUSPEND, asks_for_accounts(prose)), (Ask.INFORM, asks_for_data(prose)))
    return tuple(one for one, said in beside if said and one is not ask)


def asks_for_data(prose: Prose) -> bool:
    """Tell whether the order also wants data about people."""
    return bool(_DATA.search(prose.text))


def is_open_ended(prose: Prose) -> str | None:
    """Give the words that reach beyond the order's own list."""
    match = _OPEN_ENDED.search(prose.text)
    return match[0] if match else None
