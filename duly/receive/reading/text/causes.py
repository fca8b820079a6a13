"""What an ask says beside itself: why it is made, and that nobody is to hear of it.

"As the author did not answer, …" holds a no that takes nothing back; so does "without telling the
account's holder".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from duly.receive.reading.text.mask import MASK

_CAUSE = re.compile(
    r"\A\W*(?:(?:as|since|because|given that|whereas|inasmuch as|considering that|although|"
    r"da|weil|nachdem|obwohl|"
    r"puisque|comme|étant donné que|attendu que|considérant que|dès lors que|bien que|"
    r"como|puesto que|dado que|ya que|toda vez que|en vista de que|visto que|considerando que|"
    r"al no|uma vez que|tendo em vista que|já que|"
    r"poiché|dato che|considerato che|visto che|siccome|atteso che|"
    r"поскольку|так как|ввиду того,? что|учитывая,? что|в связи с тем,? что|"
    r"принимая во внимание,? что|оскільки|позаяк|враховуючи,? що|зважаючи на те,? що|"
    r"у зв['’]язку з тим,? що|ponieważ|gdyż|skoro|jako że|(?:z uwagi na|wobec|w związku z|"
    r"w związku z tym)(?: to| tego)?,? że|mając na uwadze,? że|omdat|aangezien|nu|doordat|"
    r"eftersom|fordi|idet|protože|jelikož|vzhledem k tomu,? že|keďže|pretože|deoarece|întrucât|"
    r"având în vedere că|mivel|tekintettel arra,? hogy|επειδή|δεδομένου ότι|koska|budući da|"
    r"karena|mengingat|oleh karena|sehubungan dengan|dikarenakan|do|vì|bởi vì|xét thấy)\b|"
    r"चूंकि|चूँकि|क्योंकि|نظر[اً]*\s|بما أن|حيث إن|لأن)[^.;:]{1,220}?,\s|"
    r"\A\W*(?:因为?|由于|鉴于|由於|鑑於)[^。；：，]{1,80}[，,]|"
    r"\A[^。；：、]{1,80}(?:ため|ので|ことから)、|"
    r"\A[^.;:,]{1,100}(?:므로|때문에|않아),?\s|"
    r"\A\W*(?:نظر[اً]*\s|بما أن|حيث إن|لأن)[^.;:؛]{1,200}?،\s|"
    r"\A[^.;:,]{1,200}?\w+(?:d[ıiuü]ğ[ıiuü]nd[ae]n|t[ıiuü]ğ[ıiuü]nd[ae]n|(?:d|t)[ıiuü]ğ[ıiuü] "
    r"(?:için|halde)|m[ae]s[ıi] (?:nedeniyle|sebebiyle|üzerine|rağmen))\s?,?\s|"
    r"\A[^.;:,]{1,80}\b(?:n['’]ayant|n['’]étant|étant)\b[^.;:,]{1,160},\s|"
    r"\A\W*(?:no habiendo|não tendo|non avendo)\b[^.;:,]{1,160},\s",
    re.IGNORECASE,
)
# "is not covered by the freedom of opinion and must therefore be removed"
_DESCRIBED = re.compile(
    r"\A[^.;:]{1,200}?,?\s(?:(?:and|und|et|y|e|en|og|och|i|oraz)\s(?:is |are |sind |ist |est |"
    r"sont |"
    r"son |es |são |é |è |sono )?(?:must|shall|should|therefore|thus|hence|accordingly|daher|"
    r"deshalb|"
    r"somit|folglich|deswegen|müssen|muss|donc|doi(?:t|vent)|par conséquent|debe[n]?|deberán?|"
    r"por (?:lo )?tanto|por ende|deve[m]?|deverão|portanto|pertanto|quindi|devono|dunque|"
    r"dlatego|zatem|"
    r"należy|muszą|moeten|dienen|daarom|dus|skal|ska)|"
    r"(?:и|та|і) (?:поэтому|потому|следовательно|должн\w+|подлеж\w+|тому|отже|мають)|"
    r"(?:dan |sehingga )(?:karenanya|oleh karena itu|harus|wajib)|weshalb|c['’]est pourquoi|"
    r"por lo que|pelo que|perciò|waardoor|поэтому|тому)\b",
    re.IGNORECASE,
)
_WHOM = (
    r"(?:users?|(?:account )?holders?|owners?|authors?|subscribers?|customers?|persons?|parties|"
    r"public|nutzer\w*|inhaber\w*|verfasser\w*|betroffene\w*|kunde\w*|kontoinhaber\w*|titulaires?|"
    r"utilisat\w+|auteurs?|personnes?|titular\w*|usuari\w+|autor\w*|afectad\w+|titolar\w+|utent\w+|"
    r"interessat\w+|użytkownik\w*|właściciel\w*|autor\w*|gebruiker\w*|houder\w*|betrokkene\w*|"
    r"pengguna|pemilik|hesap sahib\w+|kullanıcı\w*|người dùng|chủ tài khoản|người sử dụng|"
    r"användar\w*|bruger\w*|bruker\w*|пользовател\w*|владел\w*|автор\w*|користувач\w*|власни\w*|"
    r"उपयोगकर्ता|खाताधारक|خात[ہا]|صاحب|المستخدم\w*|用户|用戶|利用者|アカウント所有者|이용자|"
    r"계정 ?주)"
)
_TELL = (
    r"(?:inform|notif|alert|tell|warn|advis|contact|disclos|tipp|benachrichtig|unterricht|"
    r"verständig|informier|hinweis|avert|préven|prévien|avis|comunic|notific|inform|avvis|avver|"
    r"powiad|poinform|inlicht|informeer|in kennis|op de hoogte|memberi ?tahu|diberi ?tahu|"
    r"bilgilendir|haber ver|bildir|thông báo|underrätt|underret|varsl|уведом|извещ|информир|сообщ|"
    r"повідом|інформ|सूचित|सूचना|إخطار|إبلاغ|إعلام|通知|告知|知らせ|통지|알리)"
)
_NOT = (
    r"(?:not|without|neither|nor|never|nicht|ohne|kein\w*|weder|ne|pas|sans|no|sin|não|sem|non|senza|"
    r"nie|bez|niet|zonder|tidak|tanpa|jangan|không|inte|ikke|uten|uden|utan|не|без)"
)
_HUSH = re.compile(
    rf"\b{_NOT}\b(?:\s[\w'’]+){{0,4}}?\s(?:\w{{0,3}}['’])?(?:en "
    rf")?{_TELL}\w*(?:(?:\s[\w'’]+){{0,4}}?"
    rf"\s(?:\w['’])?{_WHOM})?|"
    rf"\b(?:ohne|without|sans|zonder)\s(?:[\w'’]+\s){{0,4}}?{_WHOM}(?:\s[\w'’]+){{0,4}}?\s"
    rf"(?:zu |te )?{_TELL}\w*(?:\ste)?(?:\sstellen|\sbrengen)?|"
    rf"\b{_WHOM}(?:\s[\w'’]+){{0,5}}?\s{_NOT}\b(?:\s[\w'’]+){{0,3}}?\s(?:\w['’])?{_TELL}\w*"
    rf"(?:\s(?:werden|be|être|worden))?|"
    rf"{_WHOM}\w*(?:\s\S+){{0,3}}?\s(?:\w+(?:meden|madan|meksizin|maksızın)|"
    r"(?:haber ver|bildir|bilgilendir)\w*m[ae]\w*)|"
    rf"(?:दिना|बिना) [^।]{{0,30}}?सूच\S+|{_WHOM} को (?:\S+ ){{0,2}}सूचित (?:न|नहीं) \S+|"
    rf"(?:دون|بدون|عدم) (?:إخطار|إبلاغ|إعلام)(?: \S+){{0,2}}|"
    rf"(?:不得?|勿|无需|無需)(?:向)?(?:{_WHOM})?(?:发送)?(?:通知|告知)(?:{_WHOM})?|"
    rf"{_WHOM}に(?:は)?(?:通知|告知|知らせ)(?:せず|しない|ないで|することなく)\S{{0,6}}|"
    rf"{_WHOM}에게 ?(?:통지|알리)(?:하지|지)? ?(?:않|말)\S*",
    re.IGNORECASE,
)


# The accounts and posts themselves, and words that point at the list of them: what is said with
# a no beside them may spare them, and is no mere cause.
_LISTED = re.compile(
    rf"{MASK}|@\w|\b(?:following|below|listed|these|suivant\w*|ci-(?:dessous|après)|folgende\w*|"
    r"nachstehend\w*|unten\w*|siguientes?|abajo|continuación|seguintes?|abaixo|seguent[ei]|"
    r"sotto\w*|elencat\w+|następując\w+|poniż\w+|volgende|onderstaande|följande|nedan\w*|"
    r"følgende|neden\w+|следующ\w+|ниже\w*|наступн\w+|нижче\w*|aşağıda\w*|berikut|sau đây|"
    r"dưới đây|následujíc\w+|nasledujúc\w+|níže|nižšie|următoare\w*|alábbi\w*|következő\w*|"
    r"ακόλουθ\w+|παρακάτω)\b|以下|下列|下記|次の|다음|아래|निम्न|नीचे|التالي|أدناه",
    re.IGNORECASE,
)
_ACCOUNTS = re.compile(
    r"\b(?:accounts?|profiles?|pages?|posts?|channels?|kont[aoeiy]\w*|kanäle?|seiten?|beitr\w+|"
    r"profil\w*|perfi[ls]\w*|comptes?|pages?|publica\w+|cuentas?|contas?|página\w*|pagin[ae]|"
    r"wpis\w*|stron\w*|аккаунт\w*|акаунт\w*|страниц\w*|сторін\w*|канал\w*|hesap\w*|akun\w*|"
    r"tài khoản|inlägg\w*|oplag\w*|účt\w+|cont(?:ul|uri)\w*|fiók\w*)\b|"
    r"[账帳][号戶户號]|アカウント|계정|खात[ेाों]|حساب",
    re.IGNORECASE,
)
# "not the informing accounts", "information", "a warning": describes somebody, tells him nothing
_DESCRIBES = re.compile(
    r"\b(?:informat\w+|information\w*|informierend\w*|informując\w*|informuj[ąa]c\w*|informerende|"
    r"informasi\w*|informac\w+|informaç\w+|informaz\w+|warnend\w*|"
    r"информирующ\w+|информацион\w+|информаци\w+|інформацій\w+)\b",
    re.IGNORECASE,
)
_WHOM_ALONE = re.compile(_WHOM, re.IGNORECASE)
_NEXT = re.compile(r"\w*(?:\s\w+)?")


def _unless_describing(found: re.Match[str]) -> str:
    """Drop the wish that nobody hears of it; keep a no said of accounts or posts themselves."""
    after = _NEXT.match(found.string, found.end())
    said = _WHOM_ALONE.sub(" ", found[0]) + (after[0] if after else "")
    return found[0] if _ACCOUNTS.search(said) or _DESCRIBES.search(said) else " "


def _without_hush(text: str) -> str:
    return _HUSH.sub(_unless_describing, text)


def without_cause(text: str, asks: Callable[[str], object]) -> str:
    """Leave out the clause that says why an ask is made, and that nobody is to hear of it.

    A clause that speaks of removing anything itself stays: it may tell what was done. So does one
    that speaks of what is listed: it may say who is spared.
    """
    said = _without_hush(text)
    for clause in (_CAUSE, _DESCRIBED):
        found = clause.match(said)
        listed = found and _LISTED.search(found[0])
        if found and not listed and not asks(found[0]) and asks(said[found.end() :]):
            said = said[found.end() :]
    return said


def only_hushes(sentence: str, asks: Callable[[str], object]) -> bool:
    """Tell whether a sentence only says that somebody is not to be told."""
    return _without_hush(sentence) != sentence and not asks(sentence)
