"""The words that say what an address in a sentence is for, in the languages orders come in."""

from __future__ import annotations

import re

from duly.receive.reading.text import asktongues, askways


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


# A noun asks only right behind a verb that orders, whatever stands between their commas, and only
# of accounts or posts: much else is suspended, and a suspension is lifted, or told of.
_ORDERS = (
    r"\b(?:determin(?:o|a-se|e-se|amos)|(?:para|de) (?:determinar|ordenar|decretar)|defiro|"
    r"orden(?:o|a-se|e-se|amos)|decret(?:o|a-se)|"
    r"requer(?:-se|emos)|requeiro|solicit(?:a-se|o|amos)|ficam? determinad[oa]s?|dispongo|"
    r"se (?:dispone|acuerda|ordena|solicita|requiere)|ord[eé]n(?:ase|ese)|ordonn(?:e|ons)|"
    r"enjoi(?:nt|ns|gnons)|fait injonction|demandons|prononc(?:e|ons)|"
    r"(?:we|i|hereby|court) (?:hereby )?(?:order|direct|request)s?)\b"
    r"(?:\s+(?:que|ao?|à|al?|to)(?:\s+(?!sobre|contra|acerca|about|against|sur\b|"
    r"contre)[^\s,.;:]+){1,4}?)?"
    r"(?:\s*,[^,.;:]{1,60}(?=,)){0,4},?\s+(?:(?:de )?proce\w+\s+)?(?:à|a|la|o|al?|el|le|the)\s+"
    r"(?:(?:imediat|inmediat|immediat)\w+\s+)?"
)
_SUSPENSION = (
    r"(?:suspens(?:ão|ión|ion)|sospensione|desativação|desactivación|désactivation|cancelamento|"
    r"cancelación|encerramento|banimento|cierre|closure|baja|supresión|inhabilitación|radiation)"
)
_OF_THINGS = (
    r"(?:(?:imediat|inmediat|immédiat|temporári|temporal|provis[oó]ri|cautelar|definitiv)\w*\s+)?"
    r"(?:(?:d[aeo]s?|del|des?|du|della|delle|dei|of|der|las?|los|les|le|the|seguintes|siguientes|"
    r"following|said|referid[oa]s?|todos|todas|two|dois|duas|dos)\s+){1,4}"
    r"(?:perfi[ls]|perfiles|profils?|profil[oi]|profiles?|contas?|cuentas?|comptes?|accounts?|"
    r"usuári[oa]s?|usuari[oa]s?|handles?|konten|profile|publicaç\w+|publicacion\w*|"
    r"publications?|postage\w+|posts?|tweets?)\b"
)
ASKS = _any(
    r"\bblock(?:ed|ing)?\b|\bremov(?:e|al|ed|ing)\b|\bdelet(?:e|ed|ing|ion)\b|\bwithh(?:old|eld)",
    r"\btak(?:e|en|ing) (?:\w+ ){0,4}?(?:down|off)\b|\btake-?down|\bdisabl|\brestrict|\bsuspend",
    r"\bshut ?down|\bterminat|\bban(?:ned|ning)?\b(?! (?:terror|organi|group|outfit|part))|"
    r"\bgeo-?block|\bwithdraw(?:al)?\b|\bexpung",
    r"\bsecure that (?:\w+ ){1,4}?(?:is|are) not (?:accessible|available|visible)|"
    r"\b(?:must|shall|should) (?:not|no longer) be (?:accessible|available|visible)|"
    r"\bclose the account|\binaccessible|could not see|\bfor your action",
    r"призна(?:ть|л|на|но)\b[^.;]{0,12}информаци|удал[иеё]|огранич|обмеж(?:и|ен|те|ує)|заблокир|"
    r"блокиров|прекрат|"
    r"внес[её]н|включ[её]н|внесении",
    r"हटा|अवरुद्ध|ब्लॉक|निलंबित|删除|刪除|封禁|屏蔽|清除|移除|处置|關閉|关闭|无法访问|看不到",
    r"sperr|lösch|entfern|supprim|suppress|retir|retrait|bloqu|blocage|désactiv|elimin|suspend|"
    r"kaldır|engelle|çıkarıl|remov|remoç|apag|exclu(?:ir|são|a[nm]?\b)|rimuov|rimoz|oscur|cancell|"
    r"usun|zablok|видал|заблок|блокуван|hapus|blokir|memutus|verwijder|blok{1,2}e{1,2}r|حذف|حجب|"
    r"إزالة|ہٹا|بلاک|"
    r"disabilit|\bdeactivat|\bact upon|निष्क्रिय|हटव|\berase|\bpull down|\bprohibited from|"
    r"\bunavailable|"
    r"\bd(?:ar|é|en) de baja|\bfermer|\bferme(?:ture|z)|clôtur|vom netz|chiusur|chiuder|tir(?:ar|"
    r"e) do ar|"
    r"\bderrub|zamkn|zawiesz|zawiesi|закрыть|закрити|приостанов|призупин|menutup|penutupan|"
    r"sluiten|关停|下线|"
    r"清理|封停|बंद कर|정지|폐쇄|停止|凍結|"
    r"untersag|unterlass|depublizier|\brestrained from|\bcessez|faire cesser|\bcese\b|\babsten|"
    r"\bindispon|\binacces|\bocultar|\bborr(?:ar|e)|\bdespublic|\binibi|\bcessa(?:r|ção)|\bastener|"
    r"\bzakaz|заборон|запретить|прибрати|прибрать|скрыть|禁止|下架|断开|삭제|차단|削除|遮断|"
    r"ระงับ|(?:\b|(?:โปรด|ให้|ขอ|และ|การ|สั่ง|ต้อง))ลบ|ปิดกั้น|مسح|تعطيل|إغلاق|إيقاف|\bxóa\b|"
    r"\bgỡ\b|\bsilin|\bkapat|\bgizlen|"
    r"\bturunkan|\bmenonaktif|\bontoegankelijk|\bafslut|\btilbagekald|\bta bort|\bpoista|\bfjern|"
    r"\bodstr[aá]n|\btöröl|\beltávol|\bletilt|\bșterg|\belimină|διαγραφ|αφαίρε|αφαιρ|αποκλεισμ|"
    r"\bukl[oa]n|\buklj?anj|\bobri[sš]|\bbrisa|\bblokira|\beemalda|\bsulge|\bkustuta|\bblokeeri|"
    r"\bblocar(?:e|ea|ii)\b|\bbloca(?:ți|te|t)\b|\bblocheze\b|\botillgänglig|\butilgængelig|"
    r"\butilgjengelig|\bordena(?:r|mos)? (?:la|el) (?:restric|suspen)|\bdzēs|\bnoņem|"
    r"\bbloķē|\bslēg|\bpašalin|\bištrin|\bblokuo|\buždar|\bfjarlæg|\bheq|\bfshi|"
    r"\bbllok|\bstäng(?:a|er|s|as|ning\w*)\b|\bspärr(?:a|ar|as)\b|\bavlägsnas?\b|\bslettes?\b|"
    r"\bstenges?\b|\bsulje|\bestä[äm]|\bpoiste|"
    r"\bta[rs] bort|hozzáférhetetlen|megakadályoz|\bvymaz|\bsmaz|"
    r"отстран|избриш|премахн|изтри|წაშალ|დაბლოკ|ამოიღ|հեռաց|ջնջ|արգելափակ|\bləğv|\bsilinmə|\bondo|"
    r"\bmuondo|\bzuia|\bfung[ae]|\btanggal|\bburahin|\balisin|i-?block|অপসারণ|মুছে|ব্লক|நீக்க|தடை|"
    r"להסיר|הסר|מחק|חסימ|לחסום|מסדוד|مسدود|\bchặn|\bkhóa|устга|өшір|бұғат|шекте|\boʻchir|"
    r"हटाउ|ඉවත්|លុប|បិទ|ဖျက်|ပိတ်|አስወግ|తొలగి|ತೆಗೆದು|നീക്ക|દૂર કર|હટાવ|ਹਟਾ|ລຶບ|өчүр|выдал|"
    r"διαγράψ|διαγράφ|κατεβάσ|περιορίσ|φράξ|\bînlătur|\brestricțion|\bpiira(?:ma|ta|ke|takse)|"
    r"\bpeata|\bkõrvalda|\bierobežo|\bapturē|\bapribo|\bsustabdy|\bomeji|\bonemogoč|\bomez|"
    r"\bznepřístup|\bzneprístup|\bkorlátoz|\bfelfüggeszt|\brajoit|\bkeskeyt|\bku(?:ondo|zui|fut|"
    r"fung)\w+|\bmenyekat|\bdisekat|\b(?:meng)?gantung|\bpenurunan|\b(?:me|di)?padam|"
    rf"{_ORDERS}{_SUSPENSION}(?:\s*,[^,.;:]{{1,60}},)?\s+{_OF_THINGS}|"
    r"\b(?:desativ|inhabilit|deshabilit)(?:e[mn]?|ar)\b|\bsejam? suspens[oa]s?\b|"
    r"\b(?:zi|ya|i|li|vi)(?:fungwe|futwe)\b|\b(?:ku|zi|ya|i|li)simamish(?:a|e|wa|we)\b|"
    r"\baskıya al(?:ın(?:acak|ma|sın)|ın\b|ınız)|\b(?:ditangguh|menangguh|penangguh)|"
    r"(?:يجب|يلزم|المطلوب|مطلوب) تعليق|تعليق (?:ال)?حساب|"
    r"\balih keluar|neħħ|\bscrios|уклон|\bverwyder|\bkendu\b|\bsusa\b|\bcire\b",
    *askways.WAYS,
)
# What asks in tongues that are hardly known: believed of what stands in or below its own sentence.
ASKS_SELDOM = _any(asktongues.TAKES_AWAY, asktongues.SHUTS, asktongues.CLOSES)
ACCUSES = _any(
    r"\bprohibit|\billegal|\bunlawful|\bviolat|\binfring|\bcontain|\bvilif|\bdefam|\bincit",
    r"\bimpersonat|\bharass|\bphish|\bmalware|\bspread|\bobjectionable|\bobscene|\bthreat|"
    r"\boffen[cs]|\bcontraven|\bfalse\b|\bfake|\bmisinformation|\bdisseminat|\bpublish",
    r"запрещ|незаконн|содерж|наруш|распростран|указател|违法|违反|非法|谣言|अवैध|भ्रामक|उल्लंघन",
    r"rechtswidrig|strafbar|illégal|illicite|ilegal|ilícit|yasa ?dışı",
)
LISTS = _any(
    r"(?:link|url|page|site|account|handle|address|post|tweet|repositor|item|profile|channel|"
    r"gist|domain|dominio|domínio|sítio|sitio|\bsit[oi]|enlace|\blien|\bstron|seite|\badres|"
    r"endereç|"
    r"direcci|tautan|laman|situs|bağlantı|ресурс|сторінк|посилан|网站|網站|网址|链接|사이트|"
    r"サイト|موقع|رابط|"
    r"लिंक|साइट)"
    r"\w*\W{0,12}(?:\([a-z]{1,3}\))?\W*$",
    r"(?:ссылк|адрес|страниц|сайт|аккаунт|указател|«интернет»|\"интернет\")[^.]{0,20}$",
    r"following\b[^.]{0,80}$|as follows|listed below|namely|निम्न|नीचे|如下|以下",
    r"следующ|folgende|suivant",
    r"[:：]\s*[-–]*\s*$",
)
REFERS = _any(
    r"\bsee\b[^.]{0,30}$|available (?:at|on|here|from)\b[^.]{0,80}$|for (?:the )?(?:full )?text",
    r"more (?:information|details)|further (?:information|details)|can be (?:found|accessed|"
    r"read)",
    r"\bsource\b|\bvisit\b|\bread more|\bconsult\b|\bpursuant to\b|\baccording to\b|"
    r"\bunder the\b",
    r"accessible on a|24-hour basis|reported (?:by|in|at)|press release|web ?site:|\bportal\b",
    r"по адресу|подробн|доступны круглосуточно|официальн\w+ сайт|источник|देखें|वेबसाइट|官网|"
    r"详见",
    r"siehe|voir|véase|ver\b",
)
# Where one may look something up: a register's page, a form to check a document by.
CHECKS = _any(
    r"(?:провери\w+|ознакоми\w+|перевіри\w+|\b(?:check\w*|verif\w+|looked up|vérifi\w+|"
    r"(?:über|nach)?prüf\w*|eingesehen|consult\w+|cotej\w+|autentic\w+|controll\w+|"
    r"sprawdz\w+|zweryfikow\w+|ověř\w+|overi\w+|provjer\w+|preveri\w+|verific\w+|ellenőriz\w*|"
    r"doğrula\w*|teyit|sorgula\w*|dicek|diperiksa|semak\w*|kiểm tra|tra cứu|raadple\w+|"
    r"kontrolle?r\w*|tarkist\w+)\b|확인|조회|確認|查询|查验|查詢|ตรวจสอบ|التحقق|استعلام|सत्यापित)"
    r"[^.;:\n]{0,40}$"
)
LAW = _any(
    r"\bact\b|\blaw\b|\brules\b|\bregulation|\bcode\b|\bordinance|\bstatute|\bresolution",
    r"\bgazette|\bnotification|закон|кодекс|постановлен|अधिनियम|नियम|法|办法|gesetz|loi\b|"
    r"\bley\b",
)
APP = _any(
    r"mobile app|\bapp can be downloaded|\bdownload(?:ed)?\b|google play|app ?store|get it on",
    r"мобильн\w+ приложени|скачать|डाउनलोड|下载|herunterladen|télécharg|descarg",
)
# An order taken back, in languages in which its other sentences are hardly known.
TAKEN_BACK = (
    r"\bber\w+ [^;]{0,60}\bzpět\b|\bberie [^;]{0,60}\bspäť\b|\bodvoláv[aá]\b|\bzrušuj\w+|"
    r"\båterkalla\w*|\bupphäv\w*|\btrekk\w* tilbake|\btilbagekald\w*|\bopphev\w*|\bophæv\w*|"
    r"\bperuut\w+|\bkumot\w+|\bvisszavon\w*|\brevocă\w*|\bingetrokken\b|\bherroep\w*|"
    r"\bpovlač\w+|\bopoziva\w*|\bukida se\b|\batšauk\w+|"
    r"\bpanaikin(?!\w*\s+(?:\w+\s+){0,3}?prieig)\w+|\batsauc\w*|\btühista\w*|"
    r"ανακαλ\w+|αποσύρ\w+|оттегл\w+|відклик\w+|thu hồi|rút lại|ditarik balik|取り消し|取下げ|"
    r"철회|เพิกถอน"
)
FOLLOWS = _any(
    r"\b(?:follow|find) (?:the |our )?[^.;:\n]{1,60} on "
    r"(?:x|twitter|bluesky|mastodon|social media)\b|"
    r"follow us|find us|\bour (?:official |twitter |x )?(?:account|handle|page|channel|website)",
    r"connect with us|stay connected|мы в соц|наш (?:канал|сайт|аккаунт)|подпис|हमें फॉलो|"
    r"关注我们",
    r"folgen sie|folgt uns|suivez|síguenos|síganos|siga[- ]nos|seguici|seguiteci|följ oss|følg oss|"
    r"volg ons|seuraa meitä|obserwuj(?:cie)? nas|śledź nas|sledujte nás|kövessen minket|"
    r"urmăriți-ne|takip edin|ikuti kami|theo dõi chúng tôi|ακολουθήστε μας|تابعونا|フォロー|팔로우|"
    r"ติดตามเรา",
)
DONE = _any(
    r"(?:last (?:year|month|week)|in the past|on an earlier occasion|"
    r"earlier|previously)[^.;:]{0,40}"
    r"\b(?:asked|requested|ordered|directed)\b[^.;:]{0,60}$",
    r"\bthank(?:s|ed|ful)?\b(?: you| \w+)? for (?:(?:the|your|having) )(?:\w+ ){0,2}"
    r"(?:remov|block|restrict|limit|withh|delet|suspen|tak|disabl|clos)\w*[^.:;]{0,90}$",
    r"благодар\w+[^.:;]{0,20} за (?:\w+ )?(?:удал|огранич|блокир|закры)\w*[^.:;]{0,90}$|"
    r"\bdank\w*[^.:;]{0,20} für (?:die|das|Ihre) (?:\w+ )?(?:sperr|lösch|entfern)\w*[^.:;]{0,90}$|"
    r"\bmerci d['’]avoir[^.:;]{0,90}$|\bremerci\w+[^.:;]{0,16} d['’]avoir[^.:;]{0,90}$|"
    r"\b(?:gracias|agrade\w+|obrigad\w+)[^.:;]{0,20} (?:por (?:haber|ter)|(?:el|la|o|a|pela|pelo) "
    r"(?:bloqueo|retirada|eliminación|bloqueio|remoção))\b[^.:;]{0,90}$|感谢[^。；]{0,12}已[^。；]{0,30}$",
    r"ранее (?:\w+ ){0,3}(?:огранич|заблок|удал)\w*[^.:;]{0,60}$",
    r"(?:has|have|had|was|were|is|are|been) (?:already )?(?:been )?"
    r"(?:removed|blocked|restricted|limited|withheld|deleted|suspended|taken down|disabled)"
    r"[^.:;]{0,90}$",
    r"already (?:been )?(?:removed|blocked|restricted|limited|withheld|deleted|suspended|disabled|"
    r"taken down|actioned|complied)[^.:;]{0,90}$|previously (?:removed|blocked|directed|"
    r"ordered)[^.:;]{0,60}$",
    r"доступ[^.:;]{0,40}огранич\w+[^.:;]{0,90}$|уже (?:удал|огранич|заблок)[^.:;]{0,60}$",
    r"已(?:经)?(?:删除|屏蔽|封禁)[^。；]{0,30}$|पहले ही[^.।]{0,60}$",
)
STILL = _any(
    r"\bstill\b|\bnot (?:yet )?been\b|re-?appear|все еще|всё ещё|по-прежнему|до сих пор|仍|अभी भी"
)
# It can still be seen: what a reminder asks about again, without a word that asks.
STILL_UP = _any(
    r"\b(?:still|remains?|continues? to be) (?:\w+ )?(?:online|up|active|accessible|available|"
    r"visible|live|pending)\b",
    r"\b(?:weiterhin|noch immer|nach wie vor) (?:\w+ ){0,2}?(?:abrufbar|online|aktiv|zugänglich|"
    r"erreichbar)\b|\b(?:toujours|encore) (?:\w+ )?(?:en ligne|accessibles?|actifs?|visibles?)\b|"
    r"\b(?:sigue[n]?|contin[uú]a[nm]?|permanece[nm]?|segue[m]?) (?:\w+ )?(?:activ|ativ|visib|"
    r"accesi|acess|publicad|disponí|dispon|en línea|no ar)\w*|"
    r"\b(?:ancora|tuttora) (?:onlin|attiv|visib|accessib|raggiung|disponib)\w*|"
    r"\b(?:nadal|wciąż) (?:\w+ )?(?:dostępn|aktywn|widoczn|działa)\w*|"
    r"\bnog (?:steeds|altijd) (?:\w+ )?(?:online|actief|toegankelijk|zichtbaar|beschikbaar)|"
    r"\b(?:fortfarande|stadig|fremdeles|fortsatt) (?:\w+ )?(?:tillgänglig|aktiv|synlig|tilgængelig|"
    r"tilgjengelig|online|ute)\w*|\bedelleen (?:\w+ )?(?:nähtäv|saatav|aktiiv)\w*|"
    r"\b(?:stále|nadále) (?:\w+ )?(?:dostupn|aktivn|přístupn|viditeln)\w*",
    r"(?:по-прежнему|до сих пор|все еще|всё ещё|досі|і далі|все ще) (?:\w+ )?"
    r"(?:доступ|актив|размещ|опубликов|вид)\w*|yayın(?:ın)?a devam|"
    r"(?:hâlâ|halen) (?:\w+ )?(?:erişil|yayında|aktif|açık)\w*|"
    r"\bmasih (?:\w+ )?(?:aktif|dapat diakses|tayang|tersedia|ada)\b|"
    r"\bvẫn (?:còn|đang|hoạt động)\b|"
    r"仍(?:然|可|在|未)|いまだ|今なお|여전히|아직|(?:لا|ما) ي?زال|अभी भी|अब भी",
)
# What a notice holds against whoever was asked, and no word against the ask.
LEFT_UNDONE = _any(
    r"\b(?:have|has) not (?:yet |so far )?been (?:block|remov|delet|suspend|restrict|disabl|withh|"
    r"tak)\w+|\bwurden (?:noch |bisher |bislang )?nicht (?:gesperrt|gelöscht|entfernt)\b|"
    r"\bn['’]ont pas (?:encore )?été (?:bloqu|retir|supprim|suspend)\w+|"
    r"\bno han sido (?:bloquead|eliminad|retirad|suspendid)\w+|"
    r"\bnão foram (?:bloquead|removid|suspens|excluíd)\w+",
)
DONE_AFTER = _any(
    r"^\W*(?:which |that )?(?:was|were|has been|have been) (?:\w+ly )?(?:removed|blocked|"
    r"restricted|"
    r"limited|withheld|deleted|suspended|disabled|taken down)\b[^.;,]{0,30}?\b(?:by you|by your|"
    r"by the "
    r"platform|on your side|on \d|on (?-i:[A-Z])[a-z]+ \d|as directed|as requested|in response)\b",
    r"^\W*(?:which |that )?(?:has|have|had|was|were|is|are) (?:already|previously) "
    r"(?:been )?(?:removed|blocked|restricted|limited|withheld|deleted|suspended|disabled)",
    r"^\W*\(?(?:already|уже|पहले ही)\W",
)
_THING = r"(?:content|information|material|post|tweet|message|publication|page|video)s?"
DESCRIBES = _any(
    r"(?:^|\n)[^\w\n]{0,8}(?:описание|содержание|текст) (?:\w+ ){0,2}"
    r"(?:информации|материал\w*|страниц\w*|публикаци\w*|сообщени\w*|поста)[^\n]{0,40}(?:[:：]|"
    r"\n|$)",
    r"(?:^|\n)[^\w\n]{0,8}(?:\d+[.)] )?(?:brief )?(?:description|contents?|text|transcript|"
    r"extract|"
    r"excerpt|"
    rf"wording|screenshots?) of (?:the )?(?:\w+ ){{0,2}}{_THING}[^\n]{{0,40}}(?:[:：]|\n|$)",
    rf"\b{_THING} (?:reads?|says?|stated?|runs) (?:as follows)?\s*[:：]",
    r"следующего содержания\s*[:：]|inhalt des (?:beitrags|posts)\s*:|पोस्ट का पाठ\s*:",
    r"contenu (?:du|de la) (?:message|publication)\s*:|帖文内容|内容如下",
)
SAYS = _any(
    r"(?:reads?|says?|said|states?|stated|wrote|posted|quote[ds]?|captioned|entitled|titled|"
    r"пишет|написал\w*|гласит|लिखा|写道)\s*[:,]?\s*[\"'«“‘„「][^\"'»”’「」]*$",
)
OPENS = _any(
    r"при переходе по|по ссылке|on following the link|when opening|clicking (?:on )?the link"
)
CALLS_ADDRESS = re.compile(  # a label that begins a line: what follows is no part of a description
    r"[ \t]*(?:[-*•(]?\d{0,3}[.)]?\s*)?(?:[^\W\d_]+ ){0,2}(?:urls?|uri|links?|adress\w*|"
    r"address(?:es)?|"
    r"locations?|handles?|accounts?|adresse|enlaces?|liens?|dirección|endereço|indirizz\w+|odkaz|"
    r"konto|compte|cuenta|conta|аккаунт|ссылк\w+|адрес\w*|посилан\w+|указатель страницы|bağlantı|"
    r"tautan|链接|网址|リンク|رابط|लिंक|यूआरएल)(?: (?:electr\w+|exact\w*|[^\W\d_]+)){0,2}"
    r"\s?(?:\([^()\n]{1,20}\))?\s?[:：][ \t]*$",
    re.IGNORECASE,
)
REPOS = _any(r"repositor|репозитор|仓库|倉庫|dépôt|github")
EXAMPLE_LIST = _any(
    r"\b(?:accounts?|posts?|handles?|urls?|links?|hashtags?|content) (?:such as|like)\b"
)
REDACTED = _any(
    r"\[\s?(?:private|redacted|invalid|removed|deleted|censored|omitted|omissis|blacked out|"
    r"withheld|"
    r"name redacted|удалено|скрыто|изъято|закрашено|已删除|隐去|geschwärzt|schwärzung|expurgé|"
    r"caviardé|tachado|suprimido|tarjado|gizlenmiş|हटाया गया|disunting|محجوب)\s?\]|"
    r"[(<]\s?(?:name |text )?redacted\s?[)>]|"
    r"[█■▮]{3,}|\[\s?[*x•.]{3,}\s?\]",
)
# Services that have accounts; the names by which letters call a platform of ours.
_SERVICE = (
    r"(?P<service>facebook|instagram|threads|whats ?app|youtube|telegram|tik ?tok|vkontakte|"
    r"вконтакте|телеграм\w*|инстаграм\w*|фейсбук\w*|одноклассники|reddit|linkedin|tumblr|pinterest|"
    r"snapchat|discord|weibo|微博|wechat|微信|twitch|rumble|odysee|truth social|gab|"
    r"mastodon|bluesky|twitter|github|gitlab|koo|sharechat)"
)
CALLED = {"x": ("twitter", "x")}
SERVICE_BEFORE = _any(
    rf"\b{_SERVICE}\b\s*(?:(?:handle|account|user(?:name)?|profile|page|channel|id|konto|kanal|"
    rf"compte|"
    r"cuenta|conta|perfil|аккаунт|канал|профиль|hesab\w*|akun)\w*)?\s*[:：=–—|-]?\s*[\"'“«(]?$"
)
SERVICE_BEHIND = _any(
    rf"^\W{{0,3}}(?:on|auf|sur|en|em|su|di|в|на|at|'da|'de)?\s?{_SERVICE}\b(?!\s*[:：])"
)


def without_complaint(text: str) -> str:
    """Give words without what they say was left undone with things that are still up."""
    return LEFT_UNDONE.sub(" ", text) if STILL_UP.search(text) else text
