"""Exceptions by what things are, and not by name or number: "accounts opened before 2020 are not
covered". Nobody can tell from the letter which entries of its list are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from duly.receive.reading.text import words
from duly.receive.reading.text.designators import ACCOUNT_WORD, POST_WORD
from duly.receive.reading.text.mask import MASK
from duly.receive.reading.text.negation import is_turned
from duly.receive.reading.text.ordinals import picks_some
from duly.receive.reading.text.spared import OTHERS


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


BY_QUALITY = "the letter spares some by what they are, and does not name them: is this one spared?"
_LONGEST = 400  # characters of a sentence
_THINGS = _any(
    r"\b(?:profi(?:l|el)\w*|perfi[ls]|perfiles|perfis|accounts?|hesap\w*)\b|профил|"
    r"акаунт|допис|\b(?:účt\w+|účet|příspěv\w+|fiók\w*|bejegyzés\w*|wpis\w*|kont(?:om|ach|ami)?|"
    r"berichten|inlägg\w*|"
    r"opslag\w*|innlegg\w*|unggahan|paylaşım\w*|akaunti|ma?chapisho|postăr\w+|conturi\w*|"
    r"nalo[gz]\w*|"
    r"objav\w+|tili\w*|julkaisu\w*|tài khoản|bài (?:đăng|viết))\b|λογαριασμ|αναρτ|ανάρτ|حساب|"
    r"منشور|تغريد|"
    r"پوسٹ|پست|अकाउंट|অ্যাকাউন্ট|পোস্ট|บัญชี|โพสต์|アカウント|投稿|계정|게시|帖|貼文|帳|חשבון|חשבונות|פרסומ"
)
_QUALITY = _any(
    r"\b(?:that|which|who|whose|belonging|created|opened|registered|verified|inactive|dormant|"
    r"older|newer|fewer|less|(?:run|held|operated|owned|used) by|with (?:more|at least|a )|"
    r"of (?:\w+ )?(?:journalists?|media|press|news|minors|children|officials|politicians|"
    r"candidates|parties))\b",
    r", (?:die|welche|deren|dessen)\b|\b(?:verifiziert|angelegt|eröffnet|erstellt|registriert)\w*|"
    r"\b(?:älter|jünger|gehören|mit (?:weniger|mehr|mindestens))\b|\bvon (?:\w+ )?(?:journalist|"
    r"medien|presse|minderjähr|kindern|amtsträger)\w*",
    r"\b(?:qui|dont|créée?s|ouverte?s|appartenant|antérieur\w*|postérieur\w*|vérifiée?s|"
    r"certifiée?s|ayant|de (?:journalistes|presse|médias|mineurs))\b",
    r"\b(?:que|cuy[oa]s?|cuj[oa]s?|cread[ao]s|criad[ao]s|abiert[ao]s|abert[ao]s|pertene\w+|"
    r"pertenc\w+|anteriores|posteriores|verificad[ao]s|com? (?:menos|más|mais)|"
    r"con (?:menos|más)|de (?:periodistas|jornalistas|medios|prensa|imprensa|menores|veículos))\b",
    r"\b(?:che|cui|creati|aperti|appartenenti|anteriori|verificati|con (?:meno|più)|"
    r"di (?:giornalisti|testate|minori|stampa))\b",
    r"\b(?:któr\w+|założon\w+|utworzon\w+|należąc\w+|starsz\w+|zweryfikowan\w+|sprzed)\b|"
    r", (?:die|welke)\b|\b(?:aangemaakt|ouder|geverifieerd\w*|toebehor\w+|van (?:journalisten|"
    r"media|minderjarigen))\b",
    r"котор\w+|\bсозданн\w+|\bпринадлеж\w+|\bзарегистрированн\w+|\bстарше\b|\bверифицир\w+|"
    r"\bжурналист\w*|\bСМИ\b|\bяк[іиа]\b|\bстворен\w+|\bналеж\w+|\bзареєстрован\w+|\bверифік\w+",
    r"\b(?:açılan|oluşturulan|ait|doğrulanmış|önce|gazeteci\w*|basın\w*|olan)\b|"
    r"\b(?:yang|dibuat|milik|terverifikasi|jurnalis|wartawan|sebelum)\b|"
    r"\b(?:được tạo|thuộc|nhà báo|báo chí|xác minh)",
    r"\b(?:kter\w+|ktor\w+|založen\w+|vytvořen\w+|ověřen\w+|novinář\w*|som är|som er|som har|"
    r"skapade|verifiera\w+|oprettet|opprettet|jotka|amelyek\w*|létrehozott|hitelesített|"
    r"care|create|verificate|zilizofunguliwa|zinazomilikiwa|που|δημοσιογράφ\w+|"
    r"δημιουργήθηκ\w+|επαληθευμέν\w+|koji|kojih|otvoren\w+)\b",
    r"التي|الذي|التابع|الموثق|المنشأة|که |متعلق|ایجاد شده|تأیید شده|خبرنگار|صحافی|بنائے گئے|"
    r"जो |जिन|पत्रकार|सत्यापित|बनाए गए|যেসব|যে সকল|সাংবাদিক|যাচাই|ที่เป็น|ที่สร้าง|นักข่าว|สื่อ|"
    r"אשר|ש(?:נפתחו|נוצרו|שייכים)|עיתונאי",
    r"之前|以前|注册|註冊|创建|建立|媒体|媒體|记者|記者|认证|認證|所属|属于|屬於|未成年|開設|作成|報道|"
    r"보유|개설|언론|기자|인증|소유|미성년|이전에",
    r"\b(?:before|after|prior to|since|vor|nach|seit|avant|après|depuis|antes|depois|después|desde|"
    r"prima|dopo|przed|voor|na|до|после|перед|після|före|efter|før|etter|ennen|jälkeen|înainte|"
    r"după|"
    r"πριν|μετά|před|pred|előtt|trước|sau)\b[^.;]{0,20}\b(?:19|20)\d\d\b|"
    r"(?:19|20)\d\d\S{0,4}\s?(?:년? ?이전|年(?:以前|之前|以後|之后)|['’]?\w{0,3} önce)",
)
_SCOPE = _any(
    r"\b(?:scope|ambit|appl(?:y|ies)|cover(?:ed)?|concern(?:ed)?|affect(?:ed)?|exclud\w+|exempt\w*|"
    r"except\w*|touch(?:ed)?|action(?:ed)?|acted upon|erfass\w+|betroffen|ausgenommen|umfasst|"
    r"gilt|gelten|berühr\w+|vis(?:é|e)\w*|concern\w*|s['’]appliqu\w+|exclu\w*|except\w*|"
    r"aplic\w+|afect\w*|afet\w+|abarc\w+|abrang\w+|alcanz\w+|riguard\w*|interessat\w+|"
    r"esclus\w+|dotycz\w+|objęt\w+|wyłącz\w+|betref\w+|uitgezonderd|geld[te]n?|omfatt\w+|"
    r"gäller|gælder|gjelder|undant\w+|undtag\w+|koske\w*|vonatkoz\w*|kivétel\w*|týk\w+|"
    r"vztahuj\w+|privește|vizea\w+|kapsam\w*|berlaku|termasuk|dikecualikan|áp dụng)\b|"
    r"распростран|касается|относ|исключ|стосу|поширю|виключ|αφορ|εξαιρ|تشمل|يشمل|يسري|تسري|"
    r"مشمول|شامل|लागू|शामिल|প্রযোজ্য|অন্তর্ভুক্ত|适用|適用|范围|範圍|対象|해당|적용|대상|חל |כלול",
)
_OUT = _any(
    r"\b(?:outside|out of|beyond) (?:\w+ ){0,3}(?:scope|ambit|reach|order|direction|notice)\b|"
    r"\bexempt\w*|\bexcluded\b|\bleft (?:out|alone|untouched|aside)\b|\bnot within\b|"
    r"\bfallen nicht\b|\bausgenommen\b|\baußen vor\b|\baußerhalb\b|\b(?:en|au) dehors d|"
    r"\bexclus?e?s?\b|\bqueda\w* (?:fuera|excluid)|\bfica\w* (?:de )?(?:fora|excluíd)|"
    r"\b(?:restano|sono|rimangono) (?:fuori|esclus)\w*|\b(?:vallen|blijven) buiten\b|"
    r"\buitgezonderd\b|\bpoza (?:zakres|nakaz|decyzj)\w*|\b(?:utanför|udenfor|utenfor)\b|"
    r"\bulkopuolel\w+|\bkívül\b|\bnu intră\b|\bkaps(?:am\w*) dışı\w*|\bdikecualikan\b|"
    r"\bdi luar\b|\bngoại trừ\b|(?:не )?подлеж\w+ (?:исключ|изъят)\w*|не подлеж\w+|не підляга\w+|"
    r"не попада\w+|не підпада\w+|извън|εκτός|εξαιρ|لا يشمل|لا تشمل|مستثنا|مشمول .{0,20}ن[یم]|"
    r"اطلاق نہیں|लागू नहीं|प्रयोज्य नहीं|প্রযোজ্য নয়|ไม่รวม|ยกเว้น|対象外|対象から除|除外|除く|以外|"
    r"제외|不在此列|不在(?:此|本)?(?:处理)?范围|不包括|不属于|不屬於|לא יחול|אינ\S+ כלול"
)
_WHERE_NOT_DONE = _any(  # what happens if nobody obeys, or what may not be undone
    r"\b(?:if|unless|should you|in case|failure|failing|falls|wenn|sofern|si|s['’]il|à défaut|"
    r"en caso|caso|se non|qualora|jeśli|jeżeli|als u|indien|если|якщо|eğer|jika|apabila|nếu|"
    r"pokud|jestliže|om ni|hvis|dersom|jos|ha nem|dacă|ako|εάν|αν)\b|إذا|في حال|اگر|यदि|অন্যথায়|"
    r"หาก|如果|若|場合|경우|אם",
)
_ELSEWHERE = (
    r"(?:outside (?:of )?(?:the (?:country|territory)|(?-i:[A-Z])\w+)|abroad|in other countries|"
    r"im ausland|außerhalb (?:von |der |des )?(?-i:[A-ZÄÖÜ])\w+|à l['’]étranger|hors d(?:e|u) \w+|"
    r"(?:en|desde) el extranjero|fuera del? \w+|no exterior|fora d[oae] \w+|all['’]estero|"
    r"za granicą|in het buitenland|utomlands|i udlandet|i utlandet|ulkomailla|v zahraničí|"
    r"külföldön|"
    r"în străinătate|за (?:рубежом|границей|кордоном)|yurt ?dışında\w*|di luar negeri|ở nước ngoài|"
    r"境外|国外|國外|海外|국외|해외|خارج (?:البلاد|المملكة)|विदेश|בחו)"
)
_OF_PEOPLE_ELSEWHERE = re.compile(
    rf"\b(?:of|by|von|de|des|di|d[eo]s|van|av|af)\s(?:\w+\s){{1,3}}{_ELSEWHERE}", re.IGNORECASE
)
_USERS = (
    r"\b(?:internet )?(?:users?|nutzer\w{0,5}|utilisateurs?|usuari[oa]s|usuários|utenti|"
    r"użytkowni\w{2,4}|gebruikers|användare|brugere|brukere)\b|\bпользовател\w{1,3}|\bкористувач\w{1,3}"
)
_VIEWERS = (
    r"\b(?:viewers?|visitors?|readers|besucher\w{0,3}|visiteurs?|internautes|visitantes|lectores|"
    r"leitores|visitatori|odwiedzając\w{1,3}|bezoekers|besökare|besøgende)\b|\bпосетител\w{1,3}|\bвідвідувач\w{1,3}"
)
# Whoever looks on from elsewhere is no entry of a list: the block is of the country alone.
_LOOKS_ON = re.compile(
    rf"\A\W*(?:(?:the|die|les|los|las|os|gli|de|all|alle)\s)?(?:{_VIEWERS}|(?:{_USERS})(?=.*"
    r"(?:geo-?(?:block|sperr|bloqu|blok|restri)|géo-?blo|géograph|geográfic|geografic|геоблок)))"
    rf"[^.;]{{0,60}}?{_ELSEWHERE}",
    re.IGNORECASE,
)
_PEOPLE = re.compile(rf"{_USERS}|{_VIEWERS}", re.IGNORECASE)
_STOP = re.compile(r"[.!;。！；।][\"'»”’」)]*\Z")  # what ends without one is a heading
_SENTENCE = re.compile(
    r"(?<=[.!?;。！？।])(?<!\b\w\.)(?<!\b\w{2}\.)\s+|(?<=[。！？।])|\n\s*\n|\n(?=\W{0,3}\d{1,3}[.)])"
)


def spares_by_quality(texts: Iterable[str]) -> bool:
    """Tell whether a sentence that names nothing spares some things by what they are.

    In the texts ``MASK`` stands for whatever is named.
    """
    return any(_spares(" ".join(one.split())) for text in texts for one in _SENTENCE.split(text))


def _spares(said: str) -> bool:
    sentence = words.LEFT_UNDONE.sub(" ", said)
    if MASK in sentence or len(sentence) > _LONGEST or not _STOP.search(sentence):
        return False
    things = _PEOPLE.sub(" ", sentence) if _LOOKS_ON.match(sentence) else sentence
    if not any(one.search(things) for one in (ACCOUNT_WORD, POST_WORD, _THINGS)):
        return False
    if any(one.search(sentence) for one in (_WHERE_NOT_DONE, OTHERS, words.LAW)):
        return False
    if picks_some(sentence):  # by its place
        return False
    told = _SCOPE.search(sentence) or words.ASKS.search(sentence)
    left = _OUT.search(sentence) or (told and is_turned(sentence))
    return bool(left) and any(one.search(sentence) for one in (_QUALITY, _OF_PEOPLE_ELSEWHERE))
