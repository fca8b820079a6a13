"""What an ask has kept or handed over beside what it has removed: evidence, and data of people."""

from __future__ import annotations

import re

from duly.receive.reading.text import unasked, words


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


# How a removal is to be done: a list below such words shows nothing, it is asked about.
UNTOUCHED = (
    r"\bwithout (?:in any (?:way|manner) )?(?:vitiat|prejudic|tamper|destroy|affect|compromis|"
    r"impair|alter|damag|disturb|harm|los|spoil)\w*(?: (?:to|with))? (?:\w+ ){0,3}?"
    r"(?:evidence|proofs?)\b|"
    r"\bohne (?:\w+ ){0,3}?beweis\w*(?: \w+){0,2}? zu \w+|"
    r"\bohne (?:beeinträchtigung|verlust|gefährdung) (?:der|von) beweis\w*|"
    r"\bsans (?:préjudice|altérer|compromettre|porter atteinte|détruire|affecter)"
    r"(?: \w+){0,3}? (?:\w['’])?preuves?\b|"
    r"\bsin (?:perjuicio|alterar|afectar|destruir|comprometer)(?: \w+){0,3}? pruebas?\b|"
    r"\bsem (?:prejuízo|alterar|afetar|destruir|comprometer)(?: \w+){0,3}? provas?\b|"
    r"\bsenza (?:pregiudi\w+|alterare|compromettere|distruggere)(?: \w+){0,3}? prov[ae]\b|"
    r"\bbez (?:uszczerbku|naruszani?a|naruszenia|niszczenia)(?: \w+){0,2}? dowod\w*|"
    r"\bzonder (?:\w+ ){0,3}?bewij\w+(?: \w+)? te \w+|"
    r"\bбез (?:ущерба|повреждения|утраты|уничтожения|шкоди)(?: \w+){0,2}? доказ\w+|"
    r"साक्ष्य\S* (?:\S+ ){0,3}?बिना|不(?:破坏|破壞|损害|損害|影响|影響)[^。；]{0,4}(?:证据|證據)|"
    r"(?:kanıt|delil)\w*(?: \w+){0,2}? (?:vermeden|bozmadan|yok etmeden)|"
    r"\btanpa (?:merusak|menghilangkan|mem?pengaruhi)(?: \w+){0,2}? bukti\b"
)
_MANNER = re.compile(UNTOUCHED, re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:preserv|retain|secur|safeguard|keep|kept|maintain)\w*\b(?: \w+){0,4}? "
    r"(?:evidence|proofs?)\b|"
    r"\b(?:sicher|aufbewahr)\w*(?: \w+){0,3}? beweis\w*|"
    r"\bbeweis\w*(?: \w+){0,4}? (?:zu )?(?:sichern|aufzubewahren)|"
    r"\b(?:conserv|préserv|preserv|resguard)\w*(?: \w+){0,3}? "
    r"(?:\w['’])?(?:preuves?|pruebas?|prov[ae]s?)\b|"
    r"\bzabezpiecz\w*(?: \w+){0,3}? dowod\w*|\bсохран\w+(?: \w+){0,3}? доказательств\w*|"
    r"साक्ष्य\S* (?:\S+ ){0,3}?सुरक्षित|(?:保存|保全|保留|留存)[^。；]{0,6}(?:证据|證據)|"
    r"\b(?:meny)?impan\w*(?: \w+){0,3}? bukti\b",
    re.IGNORECASE,
)
# Data about people, beside or instead of a removal.
DATA = _any(
    r"(?:furnish|provide|disclos|preserv|share|supply|hand over)\w*[^.]{0,120}(?:subscriber|"
    r"registration|"
    r"ip (?:address|log)|login|user (?:data|details|information)|basic (?:user|subscriber)|"
    r"\bbsi\b|kyc|"
    r"phone number|e-?mail (?:id|address)|identity|metadata|device)",
    r"(?:сведения|данные|информаци)\w*[^.]{0,40}о (?:владельц|пользовател)|实名|注册信息|"
    r"登录日志|(?:дані|відомості|інформаці)\w*[^.]{0,40}про (?:власник|користувач)",
    r"dados (?:cadastrais|de conexão)|registros de acesso|datos (?:de|del) (?:usuario|"
    r"abonado|titular)|datos (?:registrales|de registro)|"
    r"bestandsdaten|nutzerdaten|données d['’]identification|kullanıcı bilgileri|data pengguna|"
    r"dati (?:di registrazione|identificativi|dell['’]utente)|dan(?:e|ych) (?:użytkownik|"
    r"abonent)\w*",
    r"abone bilgi\w*|kullanıcı bilgi\w*|kimlik bilgi\w*|log kayıt\w*|ip kayıt\w*|nutzungsdaten|"
    r"verkehrsdaten|"
    r"données de connexion|éléments d['’]identification|dati del traffico|log di accesso|"
    r"dane abonenta|logów? dostępu|adres(?:ów|y) ip|gebruikersgegevens|identificerende gegevens|"
    r"datos de (?:identificación|conexión)|registros de conexión|dados de (?:acesso|conexão)|"
    r"реєстраційні дані|ip-адрес|data pelanggan|alamat ip|بيانات (?:المستخدم|المشترك|صاحب)|"
    r"가입자 정보|이용자 정보|접속기록|発信者情報|ข้อมูลผู้ใช้|ข้อมูลจราจร|thông tin người dùng|"
    r"(?:registration|subscriber|login|ip address(?:es)?|mobile numbers?|device)\b[^.;]{0,200}"
    r"\b(?:be|to be) (?:\w+ly )?(?:furnished|provided|disclosed|shared|supplied|preserved|"
    r"handed)|"
    r"(?:मोबाइल|फ़ोन|फोन) (?:नम्बर|नंबर|न०)|(?:आईपी|IP) (?:लॉग|पता|एड्रेस|विवरण)|धारक (?:का|की|"
    r"के) |"
    r"\b(?:ip|log)-? ?(?:logs?|adress\w*|adatok|címe?k?|osoite|adrese)\b|"
    r"(?:abonent|előfizető|předplatitel|účastník|bruger|abonnent|käyttäjä|pretplatni|"
    r"абонат)\w*[^.;]{0,20}"
    r"(?:data|oplysning|tiedo|adat|údaj|podat|данни|uppgift)\w*|date(?:le)? (?:de identificare|"
    r"abonatului)|"
    r"στοιχεία (?:του )?(?:χρήστη|συνδρομητή)|פרטי (?:ה)?(?:מנוי|משתמש)|"
    r"উপযোগকর্তা|গ্রাহকের তথ্য|مشترک کی معلومات|صارف کی (?:تفصیلات|معلومات)|اطلاعات کاربر|"
    r"उपयोगकर्ता (?:का|की|के) (?:विवरण|जानकारी)|ग्राहक विवरण",
)
# Something is to be kept as it is, or handed over, until a court has decided.
_AS_IT_IS = _any(
    r"\b(?:preserv(?:e|ing|ation)|conserver|préserver|geler|conservar|preservar|resguardar|"
    r"conserv(?:are|ino|ación|azione|ação)|preserva(?:ção|ción)|congelamento|sicherung|"
    r"sicherstell\w*|(?:zu|ein)\s?(?:sichern|frieren)|aufzubewahren|zabezpiecz\w+|zachowa(?:ć|nie)|"
    r"bevriez\w+|bewar(?:en|ing)|veilig (?:te )?stell\w*|bevar(?:a|e|ande)|säkra(?:s|nde)?|sikre|"
    r"säilyt\w+|uchov\w+|zajist\w+|zaist\w+|megőriz\w*|păstr(?:ați|area)|conserva(?:ți|rea)|"
    r"saklanma\w*|muhafaza\w*|sačuva\w+|očuv\w+|disimpan|menyimpan|mempreservasi|preservasi|"
    r"lưu giữ|bảo quản|hifadhi|(?:sichern|speichern|bewahren) sie|conserve[zn]|préservez|gelez|"
    r"preserve[nm]|conservate|preservate|zabezpieczcie|zachowajcie|proszę zabezpieczyć)\b",
    r"\b(?:сохран(?:ить|ени)|обеспечить сохранност|зберег|збереж)\w*|διατηρ|διαφύλαξ|"
    r"(?:保全|保存|留存)|보존|(?:حفظ|الاحتفاظ ب)\S* ?(?:ال)?(?:بيانات|محتو|سجلات)|"
    r"सुरक्षित रख|संरक्षित|לשמר|שימור",
)
TOO = "the ask above it also has evidence kept: is it to be removed, or kept only?"
DATA_ONLY = "its point asks for data about it and for nothing else: is it to be acted on too?"


def is_evidence(lead: str) -> bool:
    """Tell whether words show what only proves something; how an ask treats evidence does not."""
    other = _MANNER.sub(" ", lead)
    return unasked.EVIDENCE.search(other if words.ASKS.search(other) else lead) is not None


def is_asked_too(lead: str) -> bool:
    """Tell whether words that have evidence kept also have something removed."""
    return _KEPT.search(lead) is not None and words.ASKS.search(lead) is not None


def wants_data(text: str) -> bool:
    """Tell whether words ask for data about somebody, and have nothing removed."""
    return DATA.search(text) is not None and words.ASKS.search(text) is None


def is_kept_only(text: str) -> bool:
    """Tell whether words have something kept or handed over, and nothing removed."""
    kept = _AS_IT_IS.search(text) or DATA.search(text)
    return kept is not None and words.ASKS.search(text) is None
