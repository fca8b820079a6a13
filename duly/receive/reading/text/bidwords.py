"""The words by which a sentence bids, tongue by tongue: courtesy, duty, command.

They are few in any tongue, unlike those by which somebody wishes, hopes or fights for a removal.
"""

from __future__ import annotations

import re
from functools import lru_cache

from duly.receive.reading.languages import languages_of

_WORDS = (  # of tongues that set words apart by blanks, in one script
    (
        "en",
        r"please|kindly|hereby|you will|to be \w+(?: \w+)?(?=\s?:)|must|shall|should|"
        r"ought|ha(?:s|ve) to|(?:is|are|be) to be|(?:you|x|"
        r"twitter|provider|platform|respondents?|defendants?|intermediar\w+)\b[^.;]{0,60}\b(?:are|"
        r"is) (?:\w+ly )?to|(?:we|i|undersigned)\s(?:\w+\s){0,4}?(?:request|direct|order|ask|"
        r"demand|require|call|urge|instruct|seek|want|wish|would|need|expect|appeal|notif|command|"
        r"prohibit|enjoin|submit|pray|hope|look|trust|intend|write|rely)\w*|(?:is|are|was|were|"
        r"stands?|been|be) (?:\w+ ){0,3}?(?:requested|ordered|directed|required|demanded|sought|"
        r"asked|mandated|enjoined|instructed|obliged|called|decreed|commanded|prohibited|"
        r"restrained|liable|subject|entitled|needed|necessary)|it is our|(?:request|order|"
        r"direction|notice|demand|application|injunction|instruction|decision|letter|measure|ask|"
        r"action|prayer|relief)s?\b",
    ),
    (
        "de",
        r"bitte|bitten|hiermit|anzuordnen|hat\b[^.;]{0,160}\bzu \w+|muss|müssen|"
        r"soll|sollen|(?:ist|sind|seien|sei|wäre|"
        r"wären)\b[^.;]{0,200}\b(?:zu \w+|\w+zu\w+en)|haben\b[^.;]{0,160}\bzu \w+|wir|ich|"
        r"\w+en sie|angeordnet|verfügt|ersucht|aufgefordert|verpflichtet|gebeten|verlangt|"
        r"beantragt|untersagt|angewiesen|aufgegeben|erbeten|ordnet|ersuchen|anordnung|"
        r"aufforderung|\w*verfügung|bescheid|\w*antrag|um (?:\w+ ){0,4}?\w*(?:sperr|lösch|"
        r"entfern)\w*|erforderlich|notwendig|gebote?n",
    ),
    (
        "nl af",
        r"gelieve|verzoek\w*|verzocht|wij|moet|moeten|dient|dienen|hierbij|"
        r"graag|gelast|bevolen|beveelt|gebied\w*|"
        r"gevorderd|bevel\w*|verwijder|blokkeer|sluit|u wordt|vordering|sommeren|gesommeerd|"
        r"alstublieft",
    ),
    (
        "fr es pt it gl",
        r"veuillez|\w{3,}(?:ons|amos|emos|imos|iamo)|merci de|prière de|nous|"
        r"je vous|doi(?:t|vent)|devez|devra|devront|il (?:est|"
        r"convient|faut|y a lieu)|ordonn\w+|enjoi\w+|demandé\w*|requis\w*|priés?|invités?|"
        r"tenue?s?|sommé\w*|\w{3,}ez|à (?:supprimer|bloquer|retirer|fermer|suspendre|effacer|"
        r"désactiver|rendre)|injonction|réquisition|mise en demeure|obligation|condamn\w+|"
        r"se (?:le |les )?(?:orden|solicit|requier|dispon|acuerd|pid|exig|inst|interes|ruega|"
        r"resuelv)\w*|solicit(?:amos|o|ud)|pedimos|pido|rogamos|ruego|orden(?:amos|o|ar|e|en)?|"
        r"requ(?:erimos|iero)|exigimos|sírva\w*|deb(?:e|en|erá|erán|erían?)|por favor|favor|"
        r"proced\w+|procéd\w+|\w{3,}(?:ase|anse|ese|ense)|(?:bloque|elimin|retir|cierr|borr|"
        r"deshabilit|inhabilit|suspend|suprim|remuev|restrinj)[ea]n?|den de baja|quer(?:emos|"
        r"amos)|deseamos|quisiéramos|necesitamos|dispongo|acuerdo|resuelvo|requerimiento|mandato|"
        r"hay que|necesari[oa]|obligad\w+|urge|determin\w+|solicit\w+|"
        r"requer(?:-se|emos|imento)|requeiro|"
        r"pedimos|peço|pedido|ordem|ordena\w*|dev(?:e|em|erá|erão)|gentileza|remov(?:am|a)|"
        r"bloqueiem|excluam|suspendam|apaguem|retirem|fica[m]?|notific\w+|decret\w+|defir\w+|"
        r"gostaríamos|queremos|intim\w+|obrigad\w+|haja|proceda\w*|cabe|seja[m]?|si (?:ordin|"
        r"chied|dispon|richied|invit|intim|preg|ingiung|sollecit)\w+|ordin(?:iamo|o|anza|e)|"
        r"chied(?:iamo|o)|dispo(?:ngo|niamo|sto|sta|sizione)|richie(?:diamo|sta|do)|dev(?:e|ono)|"
        r"dovr(?:à|anno|ebbe|ebbero)|vogliate|prego|\w{4,}(?:ate|ete|ite)|tenut[oaie]|"
        r"invitat[oaie]|pregat[oaie]|va(?:nno)?|desideriamo|vorremmo|vogliamo|sia|siano|occorre|"
        r"bisogna|provvedimento",
    ),
    (
        "ro",
        r"vă|solicităm|rugăm|rog|dispune\w*|ordon\w*|trebuie|se (?:solicită|dispune|impune)|"
        r"\w{3,}ați|dorim|cerem|solicit\w*",
    ),
    (
        "sv da nb no nn",
        r"vänligen|vi|ni|måste|ska|skall|skal|bör|begär\w*|anmod\w*|föreläg\w*|härmed|uppman\w*|"
        r"venligst|vennligst|må|bedes|bes|pålæg\w*|pålegg\w*|hermed|krev\w*|kræv\w*",
    ),
    (
        "fi",
        r"pyydä\w*|pyydet\w*|määrä\w*|tulee|\w{3,}(?:ttava|ttävä)\w*|kehot\w*|vaadi\w*|"
        r"\w{3,}(?:kaa|kää)|haluamme",
    ),
    (
        "pl",
        r"\w{3,}(?:amy|emy|imy|ymy)|prosimy|proszę|prosi się|wnos(?:imy|zę|i)|"
        r"wnios\w+|żąda(?:my|m|nie)|wzywa\w*|nakaz\w+|"
        r"zarządz\w+|należy|musi|muszą|powin\w+|zobowiąz\w+|zostać|usuńcie|zablokujcie|usuń|"
        r"zablokuj|chcielibyśmy|domagamy|niniejszym|polec\w+|postana\w+|uprzejmie|wezwani\w+|"
        r"trzeba|winien",
    ),
    (
        "cs sk",
        r"\w{3,}(?:áme|íme|eme|ujú)|prosím\w*|žád(?:áme|ost|ám)\w*|žiadame|"
        r"žiadosť|musí|nutno|třeba|potřeb\w*|potrebn\w*|"
        r"nařiz\w*|nariaď\w*|vyzýv\w*|požaduj\w*|přejeme|má být|uložen\w*|\w{4,}te",
    ),
    (
        "hr sr sl bs",
        r"prosimo|molim\w*|traž(?:imo|im|i se)|nalaž\w*|mora|moraju|treba|"
        r"zahti?je?vamo|naređ\w*|naredb\w*|"
        r"nalog\w*|potrebno|da se|\w{4,}ite|želimo|odred\w*|nalaga\w*",
    ),
    (
        "hu",
        r"kérj?[eü]\w*|kötelez\w*|elrendel\w*|felhív\w*|szíveskedj\w*|kell|szeretnénk|"
        r"\w{3,}(?:ják|jék|janak|jenek|sék|sák)|indítvány\w*",
    ),
    (
        "tr az",
        r"lütfen|\w{2,}(?:er|ar|[ıiuü]r)[ıi]m|\w+[ıiuü]lm[ae]s[ıi](?=:)|"
        r"gerek\w*|rica|talep (?:ed(?:iyoruz|"
        r"eriz|ilmekte\w*|ilir)|olun\w*)|istiyoruz|"
        r"isten\w+|karar\w*|hükm\w*|emr\w*|\w{3,}[ıiuü]n[ıiuü]z|\w{3,}s[ıi]n(?:lar|ler)?|"
        r"zorunlu\w*|bildiril\w*|ihtar\w*|tebliğ\w*|hususu\w*|\w{3,}m[ae]l[ıi]\w*",
    ),
    (
        "id ms",
        r"mohon|harap|harus|wajib|agar|supaya|diminta|meminta|kami|saya|segera|tolong|"
        r"diperintah\w*|memerintah\w*|dengan ini|hendaknya|sila|silakan|diarah\w*|dikehendaki|"
        r"permohonan|perintah|perlu|dimohon|permintaan",
    ),
    (
        "vi",
        r"đề nghị|quyết định|yêu cầu|phải|hãy|vui lòng|kính|mong|cần|xin|chúng tôi|buộc",
    ),
    (
        "und",  # seldom tongues, heard where none is recognized
        r"kërkoj\w*|urdhër\w*|duhet|praš\w+|reikalau\w+|turi|įpareigo\w*|lūdz\w*|pieprasa\w*|"
        r"uzdod\w*|palu\w+|nõu\w+|tuleb|peab|iarr\w+|nitolb\w*|xahiş\w*|tələb\w*|óskum|krefjumst|"
        r"demanem|sol·licit\w*|eskatzen",
    ),
    (
        "sw",
        r"tafadhali|tuna\w+|lazima|\w{1,3}napaswa|agiz\w*|\w{3,}we|ombi|amri",
    ),
)
_PARTS = (  # … and of those in other scripts, in which they may stand within a word
    (
        "ru uk bg sr mk be kk",
        r"прос(?:им|имо|ьба)|прошу|внес[её]н|внесени|признать|требу(?:ем|ю|"
        r"ется)\b|требовани|необходим|подлеж|следует|"
        r"долж[но]|обязыва|обязать|обязан|предписыва|предписани|надлежит|нужно|надо|\w+(?:йте|ите|"
        r"ьте)\b|приказыва|постанов|решил|решени|пожалуйста|хотим|желаем|распоряжени|надсила|"
        r"вимага(?:ємо|ю)\b|вимог|необхідн|слід\b|повин|підляга|зобов|потрібн|треба|\w+(?:іть|"
        r"їть)\b|будь ласка|хочемо|бажаємо|моля|искаме|нарежда|трябва|следва|да бъд|изискваме|"
        r"разпорежда|молимо|наређ|налаже|мора|треба|παρακαλ|ζητούμε|ζητείται|πρέπει|διατάσσ|"
        r"διατάξ|καλείσθε|οφείλ|\w+(?:στε|ετε)\b|εντολ|επιθυμούμε|належить|ухвал|розпоряджен|"
        r"приписи?",
    ),
    (
        "zh",
        r"请|請|应|應|须|須|必须|要求(?=贵|貴|你|您)|(?<=[办局部院委厅署队會会])要求|责令|責令|责成|令|立即|予以|特此|"
        r"我|贵|貴|务必|務必|通知|"
        r"决定|決定|依法|敦促|速|建议|希望",
    ),
    (
        "ja",
        r"ください|下さい|願い|要請|求め(?:ます|る。|る$)|命じ|命令|べき|こと(?:。|$)|せよ|されたい|いただき|"
        r"頂き|希望しま|請求|必要|しなければ|するよう|措置|お願",
    ),
    (
        "ko",
        r"바랍니다|하시기|주시기|십시오|주세요|요청|명합니다|명한다|명령|여야|해야|할 것|요구|"
        r"하라|원합니다|하오니|결정|조치|드립니다|필요",
    ),
    (
        "ar fa ur",
        r"يرجى|على (?:ال)?(?:شركة|منصة|موقع|مزود|إدارة)|نرجو|نطلب|يطلب|طلب|نأمر|"
        r"يجب|يتعين|المطلوب|مطلوب|يلزم|نلتمس|نود|نرغب|تقرر|قرر|أمر|"
        r"أمرت|(?<!\w)(?:احذف|احجب|أزيل|أغلق)|عليكم|الرجاء|نهيب|قرار|إلزام|لطفا|باید|خواهشمند|"
        r"درخواست|خواستار|دستور|(?:کنید|نمایید|فرمایید)|لازم|حکم|می[‌ ]?بایست|براہ کرم|ہدایت|"
        r"جائے(?! گ)|"
        r"کریں|دیں",
    ),
    (
        "he",
        r"נבקש|(?<!\w)(?:נא|אנא|יש ל|מתבקש|נדרש|מורה|מורים|מבקשים|עליכם|חובה|ניתן צו|הננו|צו)",
    ),
    (
        "hi mr ne",
        r"कृपया|अनुरोध|निर्देश|आदेश|जाए(?!ग)|जाये|जाएँ|करें|कीजिए|चाहिए|हटाएं|"
        r"हटाएँ|दें|आवश्यक|हम(?:\s|"
        r"ें|ारे)|यावे|करावे|टाका|विनंती|करा(?:\s|वे|$)|द्या|निर्देशित|सुनिश्चित",
    ),
    (
        "bn th",
        r"অনুগ্রহ|করুন|হোক|নির্দেশ|অনুরোধ|(?:করতে|দিতে) হবে|দিন|ขอ(?!ง)|โปรด|กรุณา|ต้อง|ให้|สั่ง",
    ),
)
_IMPERATIVE = (  # of English, at the start of a sentence, a clause or a point
    r"(?:^|[.:;,–—-]\s?|\band )\W{0,3}(?:\d{1,3}\W{1,3})?(?:\w+ly |also |further )?(?:geo-?)?"
    r"(?:block|remove|delete|disable|suspend|restrict|withhold|take|"
    r"terminate|shut|ban|close|expunge|"
    r"pull|cease|stop|make|deny|prevent|secure|ensure|withdraw|erase|lock|freeze|bring|switch|bar|"
    r"cut|act|proceed|deactivate|hide|censor|unpublish|limit|discontinue|put)\b"
)
_UNKNOWN = ""


def _compiled() -> dict[str, re.Pattern[str]]:
    found: dict[str, re.Pattern[str]] = {}
    whole = [rf"\b(?:{words})\b" for _, words in _WORDS]
    whole[0] = f"{whole[0]}|{_IMPERATIVE}"
    parts = [words for _, words in _PARTS]
    for (tongues, _), pattern in zip((*_WORDS, *_PARTS), (*whole, *parts), strict=True):
        bids = re.compile(pattern, re.IGNORECASE)
        found |= {tongue: bids for tongue in tongues.split() if tongue not in found}
    found[_UNKNOWN] = re.compile("|".join((*whole, *parts)), re.IGNORECASE)
    return found


_BIDS = _compiled()


@lru_cache(maxsize=256)  # the same words stand around all names of a row
def bids(sentence: str) -> bool:
    """Tell whether a sentence holds a word that bids; of tongues not known here that is so."""
    tongue = next(iter(languages_of(sentence)), _UNKNOWN)
    known = _BIDS.get(tongue)
    return known is None or known.search(sentence) is not None
