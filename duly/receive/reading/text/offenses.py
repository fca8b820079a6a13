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
    r"наклеп|видає себе|шахра|ворожнеч|розкри|неправдив|насильств|персональн\w+ дан",
    r"धमकी|अपमान|मानहानि|घृणा|रूप धारण|फर्जी|झूठ|धोखा|हिंसा|उकस|भड़का|"
    r"تهديد|إهانة|تشهير|كراهية|انتحال|احتيال|نشر|تحريض|كاذب|عنف|إساءة",
    r"威胁|威脅|恐吓|侮辱|诽谤|誹謗|冒充|假冒|诈骗|詐騙|仇恨|煽动|煽動|虚假|泄露|公开[^。]{0,6}(?:住址|信息)|"
    r"脅迫|名誉毀損|なりすま|詐欺|中傷|虚偽|扇動|個人情報|협박|모욕|명예훼손|사칭|사기|혐오|허위|선동|개인정보",
)


# Whoever suffers it, tells of it, or agreed: no reason to take down what it stands beside.
_DONE_TO = (
    r"(?:insulted|threatened|abused|harassed|attacked|defamed|impersonated|targeted|bullied|doxx?ed|"
    r"stalked|copied|imitated|slandered|mocked|hounded|libell?ed|cloned|hacked|scammed|defrauded)"
)
_SUFFERS = _any(
    rf"\b(?:is|was|were|are|been|being|gets?|got|who|often|heavily) (?:\w+ ){{0,2}}?{_DONE_TO}\b|"
    rf"\b{_DONE_TO} (?:persons?|part(?:y|ies)|(?:wo)?m[ae]n|users?|accounts?|profiles?|by|"
    r"journalist|mayor|singer|himself|herself)\b",
    r"\b(?:targets?|objects?|recipients?) of|\btargeted\b|"
    r"\b(?:receives?|received|suffers?|suffered) |"
    r"\b(?:aimed|directed|made) (?:at|against) (?:this|that|the same) \w+|"
    r"\b(?:aimed|directed) (?:at|against) (?:it|her|him|them)\b",
    r"\b(?:report(?:s|ed|ing)?|notified|flagged|denounc\w+|criticis\w+|criticiz\w+|document(?:s|ed)|"
    r"condemn\w*|expos(?:es|ed|ing)) (?:\w+ ){0,2}?(?:threats?|hate|hatred|fraud|scams?|insults?|"
    r"abuse|piracy|spam|offen[cs]es?|violence|it|them)\b|"
    r"\bwarn(?:s|ed|ing)? (?:of|about|against|others|users|people)|\bdebunk\w*|\bfact-?check\w*|"
    r"\bcounter-?speech|\bquot(?:es|ed|ing) the\b|\bwitness\w*",
    r"\b(?:holds?|owns?|holder|owner)\b[^.;]{0,20}\b(?:copyright|rights|licen[cs]e)|"
    r"\b(?:copyright|rights?)[- ](?:holder|owner)|"
    r"\b(?:him|her|them|it)sel(?:f|ves)\b|\bwhose\b|"
    r"(?<!out )\bwith (?:her|his|their|the) (?:\w+ )?(?:consent|permission)|"
    r"\bfor (?:your )?information\b|\b(?:cited|named|mentioned|listed) (?:only )?(?:because|as)\b",
    r"\b(?:wird|wurde|werden|wurden) (?:\w+ ){0,3}?(?:bedroht|beleidigt|verleumdet|betrogen|"
    r"nachgeahmt|angegriffen|belästigt|gemeldet)|"
    r"\b(?:bedroht|beleidigt|verleumdet|betrogen|nachgeahmt|angegriffen|belästigt)e[nrs]? |"
    r"\b(?:ziel|zielscheibe|adressat\w*|gegenstand) (?:der|des|von)|\bwarnt|\bwarnung vor|"
    r"\b(?:hat|haben) [^.;]{0,40}gemeldet|\bmeldete\b|\brechteinhaber\w*|\berhält\b|"
    r"\bberichtet\b|\bselbst\b",
    r"\b(?:visée?s?|ciblée?s?|menacée?s?|insultée?s?|injuriée?s?|diffamée?s?|harcelée?s?|"
    r"usurpée?s?|escroquée?s?)(?![\w])|\bcible (?:de|des|du)|\bsignal(?:e|é|ée|ant)\b|"
    r"\b(?:dénonc|alert|avert)\w+|\bmet en garde|\breçoit|\btitulaire des droits",
    r"\b(?:amenazad|injuriad|calumniad|difamad|suplantad|acosad|estafad|insultad|ameaçad|caluniad|"
    r"agredid|ofendid)[oa]s?\b|\b(?:blanco|objeto|destinatari[oa]|alvo) (?:de|del|da|das|do|dos)\b|"
    r"\b(?:denunci(?:ó|a|ou)|advierte|alerta|avisa|recibe|recebe|desmiente|desmente)\b|"
    r"\btitular (?:de los derechos|dos direitos)",
    r"\b(?:minacciat|insultat|diffamat|molestat|truffat|bersagliat)[oaie]\b|\bbersaglio|"
    r"\b(?:segnal(?:a|ato)|denuncia|avverte|riceve|smentisce)\b|\btitolare dei diritti|"
    r"\b(?:bedreigd|beledigd|belaagd)e?\b|\bdoelwit|\bwaarschuwt|\bmeldde|\bontvangt|"
    r"\brechthebbende|\b(?:zagrożon|znieważ(?:on|an)|nękan|zniesławion|oszukan)[yaie]\w*|"
    r"\bcel (?:gróźb|ataków)|\bostrzega|\bzgłosi\w+|\botrzymuje|\bnagłaśnia",
    r"\b(?:tehdit|hakaret) edil\w*|\bhedef\w*|\buyar\w+|\bbildir\w+|\bdiancam|\bdihina|"
    r"\bsasaran|\bmelaporkan|\bmemperingatkan|\bmenerima|\bbị (?:đe dọa|xúc phạm|vu khống)|"
    r"\bcảnh báo",
    r"получа\w+|получил|подверг\w+|цель угроз|мишень|предупрежда\w+|сообщил\w*|оскорбл[её]нн\w+|"
    r"отриму\w+|зазна\w+|попереджа\w+|повідоми\w+|धमकी (?:मिल|दी गई)|का शिकार|شكا|يحذر|"
    r"يتلقى|تعرض|被威胁|被侮辱|被诽谤|被冒充|被骗|受害|提醒|揭露|举报|されている|された|注意喚起|당한|당하|경고|신고",
)


def tells_of_sufferer(remark: str) -> bool:
    """Tell whether a remark speaks of whom an offense is aimed at, or who tells or warns of it."""
    return _SUFFERS.search(remark) is not None


def is_offense(remark: str) -> bool:
    """Tell whether a remark only says what is wrong with what it stands beside."""
    said = persons.is_harm(remark) or words.ACCUSES.search(remark) or _OFFENSE.search(remark)
    return bool(said) and not is_turned_or_done(remark) and not tells_of_sufferer(remark)
