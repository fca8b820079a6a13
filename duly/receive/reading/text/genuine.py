"""Whom the words beside a name call the real one: a person says whether he is asked about."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.text.designators import ACCOUNT
from duly.receive.reading.text.found import Found
from duly.receive.reading.text.verdict import Verdict

_NEAR = 40  # characters
REAL = "the words before it call it the real one: is it asked about, or whoever copies it?"
_REAL = re.compile(  # right before a name
    r"(?:\b(?:real|genuine|authentic|legitimate|echt(?:e[nrs]?)?|wahre[nrs]?|tatsächliche[nrs]?|vrai|réel|"
    r"authentique|véritable|verdader[oa]|auténtic[oa]|legítim[oa]|verdadeir[oa]|autêntic[oa]|"
    r"ver[oa]|autentic[oa]|prawdziw\w+|autentyczn\w+|skutečn\w+|skutočn\w+|valódi|adevărat\w*|"
    r"gerçek|asıl|asli|thật|chính chủ|halisi|äkta|ægte|ekte|aito)|настоящ\w+|подлинн\w+|справжн\w+|"
    r"истинск\w+|prav[iae]|จริง|本物|本人|本尊|正規|正式|公式|真[实實正]?|진짜|본인|공식|실제|असली|वास्तविक|आधिकारिक|"
    r"الحقيقي|الأصلي|واقعی|اصلی|اصل|אמיתי|আসল|உண்மையான|అసలు)"
    rf"(?:\W{{0,2}}(?:の|的)?\s?(?:{ACCOUNT}|アカウント|계정|บัญชี|[账帳][号户號戶]))?[\s:：=为是は은이–-]{{0,3}}$",
    re.IGNORECASE,
)


def against(one: Found, said: Verdict) -> str | None:
    """Doubt an account that is called the real one."""
    del said
    account = one.locator.kind is Kind.ACCOUNT
    return REAL if account and _REAL.search(one.context.lead[-_NEAR:]) else None
