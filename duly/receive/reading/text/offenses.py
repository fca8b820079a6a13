"""What lists say is wrong with their entries: a threat, a false name, somebody's data."""

from __future__ import annotations

import re

from duly.receive.reading.text import persons, words
from duly.receive.reading.text.negation import is_turned_or_done


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


_OFFENSE = _any(
    r"\b(?:fraud\w*|scams?|hat(?:e|red)\b|insult\w*|abus\w+|hoax\w*|rumou?r\w*|doxx?\w*|libel\w*|"
    r"slander\w*|terror\w*|extremis\w*|violen\w+|drugs?|weapons?|copyright|piracy|nud\w+|porn\w*|"
    r"counterfeit\w*|gambling|blasphem\w*|sedition|spam\w*|stalk\w*|bull(?:y|ied)\w*|"
    r"pretend\w*|pos(?:es|ing) as|leak\w*|(?:shows|discloses|reveals|exposes|publishes) (?:the |"
    r"personal |private |home )*(?:data|address|identity|details|photo\w*))",
    r"\b(?:sells?|selling|advertis\w+|promot\w+|uses? (?:the |a )|calls? for|stirs? up|verkauf\w*|"
    r"bewirbt|verwendet|stachelt|vend(?:e|ent|ono|em|en)?|anuncia|promueve|promove|usa|utilise|"
    r"utiliza|utilizza|istiga|vende|sprzedaj\w*|reklamuj\w*|używa|menjual|memakai|satıyor|satış|"
    r"kullanıyor|tahrik|bán|quảng cáo|dùng tên|prodává|používá|podněcuj\w*|säljer|använder|"
    r"hetsar)\b|"
    r"прода[её]т|рекламир|использует|возбужда|продає|рекламує|використовує|розпалює|बेच|उपयोग|"
    r"फैला|يبيع|يستخدم|يحرض|售药|销售|冒用|판매|조장",
    r"\b(?:bedroh\w*|droht|drohung\w*|beleidig\w*|verleumd\w*|üble nachrede|betrug\w*|betrüg\w*|"
    r"hetze\w*|hass\w*|volksverhetz\w*|gewalt\w*|aufruf\w*|schmäh\w*|"
    r"gibt sich (?:als|fälschlich)|geben sich als|identitätsmissbrauch|fälsch\w+|falsch\w+|"
    r"desinformation|fehlinformation|offenleg\w*|datenschutz\w*|persönlichkeitsrecht\w*|"
    r"urheberrecht\w*|schadsoftware|jugendgefähr\w*)",
    r"\b(?:menac\w+|insult\w+|injur\w+|diffam\w+|haine|haineu\w+|apologie|provocation|usurp\w+|"
    r"escroqu\w+|arnaqu\w+|divulg\w+|fauss\w+|mensong\w+|désinformation|contrefa\w+|"
    r"harcèl\w+|harcel\w+|incit\w+|terroris\w+|logiciel malveillant)",
    r"\b(?:amenaz\w+|injuri\w+|calumni\w+|difam\w+|odio|suplant\w+|estaf\w+|fraud\w+|difund\w+|"
    r"divulg\w+|fals[oa]s?|desinforma\w+|acos[oa]\w*|incit\w+|apología|ameaç\w+|injúri\w+|"
    r"calúni\w+|difama\w+|ódio|se passa (?:por|pel[oa])|falsidade|golpe\w*|expõe\w*|"
    r"divulga\w*|inverídic\w+|assédio)",
    r"\b(?:minacc\w+|ingiuri\w+|diffam\w+|odio|si spacci\w+|truff\w+|diffond\w+|divulg\w+|"
    r"fals[oaie]|molesti\w+|istiga\w+|bedreig\w+|belediging\w*|laster|smaad|haat\w*|opruiing|"
    r"doet zich voor|doen zich voor|oplicht\w*|nepaccount|onthul\w*|desinformatie)",
    r"\b(?:gro[zź]\w*|gróźb\w*|zniewa\w+|zniesław\w+|pomówi\w+|nienawi\w+|podszywa\w*|oszust\w*|"
    r"oszuk\w+|ujawni\w*|fałsz\w+|dezinforma\w+|nawołuj\w*|nękani\w*|tehdi\w+|hakaret\w*|"
    r"iftira\w*|nefret|dolandırıcı\w*|taklit\w*|gibi davran\w*|kendisini \w+ gibi|yalan\w*|"
    r"yanıltıcı|ifşa\w*|şiddet\w*)",
    r"\b(?:mengancam|ancaman|menghina|penghinaan|fitnah|ujaran kebencian|kebencian|menyamar|"
    r"mengaku sebagai|penipuan|bohong|hoaks|hasutan|menyebar\w*|kekerasan|đe dọa|xúc phạm|vu khống|"
    r"giả mạo|mạo danh|lừa đảo|sai sự thật|kích động|tung tin|tiết lộ|phát tán)",
    r"угроз|угрожа|оскорб|клевет|выда[её]т себя|мошен|ненавист|вражд|разжига|экстремис|террор|"
    r"насили|раскры[тв]|недостоверн|ложн|фейк|дезинформ|персональн\w+ данн|погроз|погрожу|образ|"
    r"наклеп|видає себе|шахра|ненавист|ворожнеч|розкри|неправдив|фейк|насильств|персональн\w+ дан",
    r"धमकी|अपमान|मानहानि|घृणा|रूप धारण|फर्जी|झूठ|धोखा|हिंसा|उकस|भड़का|"
    r"تهديد|إهانة|تشهير|كراهية|انتحال|احتيال|نشر|تحريض|كاذب|عنف|إساءة",
    r"威胁|威脅|恐吓|侮辱|诽谤|誹謗|冒充|假冒|诈骗|詐騙|仇恨|煽动|煽動|虚假|泄露|公开[^。]{0,6}(?:住址|信息)|"
    r"脅迫|名誉毀損|なりすま|詐欺|中傷|虚偽|扇動|個人情報|협박|모욕|명예훼손|사칭|사기|혐오|허위|선동|개인정보",
)


def is_offense(remark: str) -> bool:
    """Tell whether a remark only says what is wrong with what it stands beside."""
    said = persons.HARMS.search(remark) or words.ACCUSES.search(remark) or _OFFENSE.search(remark)
    return said is not None and not is_turned_or_done(remark)
