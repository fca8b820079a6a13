"""An order that is taken back: by the words of many languages for an order and for taking it back.

Whoever takes an order back tells at length what it asked for. So a letter that does so names nobody
for certain, unless it says itself which one of several it means.
"""

from __future__ import annotations

import re
from functools import lru_cache

from duly.receive.reading.text import designators, words
from duly.receive.reading.text.appealed import without_appeal
from duly.receive.reading.text.putback import puts_back, was_mistake

_ORDER = r"(?:orders?|directions?|requests?|notices?|injunctions?|demands?|instructions?|letters?)"
# What is struck from a list: words by which no post is removed.
STRUCK = (
    r"\bstands? (?:deleted|omitted)\b|\b(?:is|are|be) (?:hereby )?(?:omitted|struck (?:out|off))\b|"
    r"\b(?:zu streichen|(?:ist|sind|wird|werden) (?:ersatzlos )?gestrichen)\b|"
    r"\b(?:est|sont|à) (?:biff|ray)(?:ée?s?|er)\b|\b(?:est|sont) supprimée?s? de la liste\b|"
    r"\bse (?:suprimen?|tachan?) (?:de la lista|el (?:numeral|punto|ítem)|la (?:línea|fila))|"
    r"\b(?:téngase|tener) por (?:no puest|suprimid)\w+|\b(?:fica|ficam) (?:suprimid|excluíd)\w+|"
    r"\b(?:è|sono|va|vanno) (?:espunt|stralciat|depennat)\w+|\b(?:s|wy)kreśla się\b|"
    r"\bvyškrt\w+|\bvypouští se\b|\bvypúšťa sa\b|\btörlendő a (?:listá|jegyzék)\w+|"
    r"\b(?:te schrappen|geschrapt|doorgehaald)\b|\b(?:utgår|udgår)\b|\bska strykas\b|"
    r"\bpoistetaan luettelosta\b|\bse (?:radiază|elimină din list)\w*|\blisteden çıkarıl\w+|"
    r"\b(?:dicoret|dikeluarkan dari daftar|dipotong daripada senarai)\b|"
    r"\bbriše se (?:s|sa|iz) popisa\b|вычерк(?:ну|ива)\w+|викресл\w+|заличава се|"
    r"διαγράφεται από τον|विलोपित|حذف من القائمة|(?<!\w)[يت]شطب|از فهرست حذف|目录中删去|予以删去|"
    r"一覧から(?:削除|除)|목록에서 (?:삭제|제외)"
)
# How an order is called, and what is done to it that is taken back; a line for each language.
_PAIRS: tuple[tuple[str, str], ...] = (
    (
        "",
        rf"\b(?:withdr[ae]w|withdrawing|revok|rescind|cancel|retract|"
        rf"annul)\w*\b (?:\w+ ){{0,4}}?{_ORDER}|"
        rf"\b(?:withdrawal|revocation|cancellation|rescission|"
        rf"annulment) of (?:\w+ ){{0,4}}?{_ORDER}|"
        rf"\b{_ORDER}\b[^.;]{{0,80}}\b(?:no longer (?:valid|in force|applies|applicable|stands?)|"
        r"of no effect|(?:has|have) lapsed|(?:is|are) (?:\w+ )?(?:null and )?void|falls? away)\b",
    ),
    (
        r"anordnung|ersuchen|bescheid|verfügung|\bantrag|aufforderung|schreiben|beschluss|meldung",
        r"zurück(?:ge|zu)?(?:nomm|nehm|nimm|zieh|zog)\w*|rücknahme|\b(?:nimmt|nehmen|nehme|"
        r"ziehen|zieht)\b"
        r"[^;]{0,80}\bzurück\b|widerr[uie]\w+|aufgehoben|aufhebung|\bheb(?:t|"
        r"en)\b[^;]{0,80}\bauf\b|"
        r"hinfällig|gegenstandslos|storniert|\berledigt\b(?![^.;]{0,20}\bwerden)",
    ),
    (
        r"décision|demande|injonction|\bordres?\b|ordonnance|arrêté|réquisition|signalement|mesure",
        r"\bannul\w+|\b(?:est|sont) rapportée?s?\b|\brapportons\b|abrog\w+|révo[qc]\w+|"
        r"\bcaduque?s?\b|sans objet|"
        r"\b(?:est|sont) levée?s?\b|\blevons\b|mainlevée|\bretrait d(?:e (?:la|l['’]|notre|cette|"
        r"son)|u|es)\s?"
        r"(?:décision|demande|injonction|ordre|présent|réquisition)|"
        r"\bretir(?:e|ons|ée?s?|er) (?:sa|son|notre|cette|la|l['’])\s?"
        r"(?:décision|demande|injonction|ordre|réquisition)",
    ),
    (
        r"\b(?:orden|requerimiento|solicitud|resolución|oficio|medida|petición|auto)\b",
        r"\brevoc\w+|\banul\w+|sin efecto|\blevantad[oa]s?\b|\bdesist\w+|"
        r"\bcancelad[oa]\b|\bsin objeto\b|"
        r"\bretir(?:a|amos|ó|ar)? (?:la|su|el|nuestra|dicha) (?:orden|solicitud|petición|"
        r"requerimiento)",
    ),
    (
        r"\b(?:ordem|pedido|requisição|decisão|ofício|medida|determinação|solicitação|liminar|providência|"
        r"tutela)\b",
        r"\bcaduca\b(?![^.;]{0,30}\d)|\brevog\w+|\banula\w+|sem efeito|\blevantad[oa]\b|"
        r"\bdesist\w+|\bcancelad[oa]\b|\bretir(?:a|amos|ou|ar) (?:o|a|esse|este|essa|esta|seu|sua) "
        r"(?:ordem|pedido|requisição|solicitação)",
    ),
    (
        r"\b(?:ordine|richiesta|provvedimento|decreto|ordinanza|istanza|segnalazione)\b",
        r"\brevoc\w+|\bannull\w+|\britirat[oa]\b|\britir(?:a|iamo|are) (?:la|il|l['’]|tale|detta)|"
        r"privo di (?:effetto|efficacia)|\bdecadut[oa]\b|\bdecade\b(?![^.;]{0,30}\d)",
    ),
    (
        r"nakaz|żądani|wnios|decyzj|postanowieni|wezwani|\bpism[oa]|polecen|zgłoszeni",
        r"\bcof(?:a|n)\w*|wycof\w+|uchyl\w+|odwoł(?:uj|an)\w+|anulu\w+|anulowan\w+|unieważn\w+|"
        r"trac\w+ moc|\bwygas(?:a|ło)\b(?![^.;]{0,30}\d)",
    ),
    (
        r"příkaz|žádost|rozhodnut|výzv|opatřen|příkazu|žiados|rozhodnuti|opatreni|požadav|oznámen",
        r"zpětvzet\w*|späťvzat\w*|\bber(?:e|eme|u|ie|ieme|iem)\b[^;]{0,90}\b(?:zpět|späť)\b|"
        r"\b(?:vzal|vzala|zobral)\w*[^;]{0,60}\b(?:zpět|späť)\b|odvol[aá]v\w+|odvolan\w*|"
        r"zruš\w+|\bruší\b|\bpozbýv\w+ platnosti|\bstráca platnosť|"
        r"\bstah(?:uje|ujeme)\b|\bsťahuje\w*",
    ),
    (
        r"végzés|határozat|felhívás|megkeresés|kérelm|kérés|utasítás|rendelkezés",
        r"visszavon\w*|visszavonás\w*|hatályon kívül|megsemmisít\w*|hatályát veszt\w*",
    ),
    (
        r"\bordin|deciz|cerer|solicit|dispozi|notific",
        r"\bretra(?:g|s|gem|ge)\w*|\brevoc\w+|\brevocă\w*|\banul(?:ea|at|ăm|are)\w*|fără efect",
    ),
    (
        r"заповед|нареждан|разпореждан|решение|искане|предписан",
        r"оттегл\w+|отмен\w+|отмян\w+|анулир\w+",
    ),
    (
        r"nalog|zahtjev|zahtev|odluk|rješenj|rešenj|odredb|naredb|odločb|\bsklep|"
        r"налог|захтев|одлук|решењ|наредб",
        r"povlač\w+|povuč\w+|opoziv\w*|opozvan\w*|ukida\w*|ukinut\w*|poništ\w+|"
        r"stavlja\w* van snage|"
        r"preklic\w*|preklicuj\w*|umik\w*|umakn\w*|razveljav\w*|"
        r"повлач\w+|повуч\w+|опозив\w*|укида\w*|укинут\w*|поништ\w+",
    ),
    (
        r"begära\w*|beslut|föreläggande|\border\w*|anmodan|påbud|anmodning|afgørelse|begæring|"
        r"pålegg|"
        r"begjæring|vedtak|anmälan|henvendelse",
        r"återkall\w*|upphäv\w*|återta\w*|(?:dra(?:r|git)?|ta(?:r|git)?|"
        r"tog) [^;]{0,60}\btillbaka\b|"
        r"tillbakadrag\w*|tilbagekald\w*|tilbakekall\w*|(?:træk|trekk|trukket)\w*[^;]{0,60}"
        r"\btil(?:bage|bake)\b|op?phæv\w*|opphev\w*|annuller\w*|"
        r"\b(?:bortfald|bortfall|förfall)\w*(?![^.;]{0,30}\d)",
    ),
    (
        r"määräy|pyyn|päätö|kehotu|vaatimu|ilmoitu",
        r"\bperu(?:u\w*|taan|nut|ttu|mme|a|t[ae]\w+)\b|kumo\w+|\braukea\w*|(?:vetä|vede)\w+[^;]{0,60}takaisin",
    ),
    (
        r"korraldus|taotlus|otsus|ettekirjutus|nõu(?:e|de)",
        r"tühista\w*|(?:võta|võtt)\w*[^;]{0,60}\btagasi\b|tagasi\s?võ\w+|kehtetu\w*",
    ),
    (
        r"rīkojum|pieprasījum|lēmum|prasīb",
        r"atsauk\w+|atsauc\w*|atceļ\w*|atcelt\w*|atcelš\w*|anulē\w*",
    ),
    (
        r"nurodym|prašym|sprendim|reikalavim|įsakym",
        r"atšauk\w+|atsiim\w+|panaikin(?!\w*\s+(?:\w+\s+){0,3}?prieig)\w+|anuliuo\w*|neteko galios",
    ),
    (
        r"εντολ|απόφασ|αποφάσ|αίτημα|αιτήμα|παραγγελί|διάταξ|διατάξ|διαταγ|έγγραφ",
        r"ανακαλ\w+|ανάκλη\w+|ανακλήθ\w+|αποσύρ\w+|απόσυρσ\w+|ακυρών\w+|ακυρώθ\w+|"
        r"αίρ(?:εται|ουμε)|άρση (?:της|του) (?:εντολ|απόφασ|παραγγελ|περιορ|φραγ|δέσμευ)",
    ),
    (
        r"\bordú|iarratas|\borduithe|\bordni\b|\btalba\b|\bl-ordni\b",
        r"aistarraing\w*|tharraing\w* siar|tarraing\w* siar|cúlghair\w*|chúlghair\w*|cealaí\w*|"
        r"chealaigh|"
        r"\b\w*irtira\w*|\b\w*irrevoka\w*|\b\w*tħassar\w*",
    ),
    (
        r"bevel|verzoek|besluit|beschikking|vordering|aanwijzing|melding",
        r"\bintrek\w*|ingetrokken|trek(?:t|ken)?\b[^;]{0,60}\bin\b|herroep\w*|opgeheven|"
        r"\bverval(?:t|len)\b|vernietigd",
    ),
    (
        r"розпоряджен|наказ|вимог|запит|рішенн|\bлист|припис|ухвал|постанов|звернен",
        r"відклик\w+|скасов\w+|скасу\w+|анульов\w+|втрача\w+ чинність|втратил\w+ чинність",
    ),
    (
        r"требован|предписан|распоряжен|решени|письм|запрос|уведомлен|определен|постановлен|"
        r"обращен",
        r"отзыва\w+|отозв\w+|отзыв\w*\b|отмен\w+|аннулир\w+|утра[чт]\w+ силу|недействительн\w+",
    ),
    (
        "",
        r"(?:karar|talep|taleb|emir|emri|yazı|tedbir|bildirim)\w*\s(?:\w+\s){0,3}?(?:geri (?:al|"
        r"çek)|iptal|kaldır|hükümsüz|yürürlükten)",
    ),
    (
        r"أمر|امر|طلب|قرار|كتاب|خطاب|إخطار",
        r"سحب|نسحب|إلغاء|الغاء|ألغ|تلغي|نلغي|يلغي|ملغ|لاغ|تراجع|العدول",
    ),
    (r"دستور|درخواست|حکم|نامه|قرار", r"لغو|پس (?:می‌)?گ[یر]|باطل|ابطال|منتفی|کان لم یکن|کأن لم یکن"),
    (
        "",
        r"(?:आदेश|निर्देश|अनुरोध|पत्र|सूचना)\S*\s(?:\S+\s){0,3}?(?:वापस|निरस्त|रद्द)",
    ),
    (
        "",
        r"(?:حکم|درخواست|ہدایت|نوٹس|فیصلہ|مراسلہ)\S*\s(?:\S+\s){0,3}?(?:واپس|منسوخ|کالعدم)",
    ),
    (
        "",
        r"(?:আদেশ|নির্দেশ|অনুরোধ|নোটিশ|পত্র|চিঠি)\S*\s(?:\S+\s){0,3}?(?:প্রত্যাহার|বাতিল|"
        r"ফিরিয়ে|রহিত)",
    ),
    (
        r"perintah|permintaan|permohonan|\bsurat|arahan|notis|keputusan|putusan",
        r"\b(?:mencabut|dicabut|pencabutan|membatalkan|dibatalkan|pembatalan|"
        r"(?:menarik|ditarik|penarikan) (?:kembali|balik)|tidak berlaku lagi)\b",
    ),
    (
        r"lệnh|yêu cầu|công văn|quyết định|đề nghị|văn bản",
        r"thu hồi|rút (?:lại|yêu cầu|đề nghị|công văn)|h[uủ][yỷ]ỷ? bỏ|huỷ bỏ|hủy bỏ|bãi bỏ|"
        r"hết hiệu lực|không còn hiệu lực",
    ),
    (r"คำสั่ง|คำขอ|หนังสือ|คำร้อง", r"เพิกถอน|ยกเลิก|ขอถอน|ถอนคำ|สิ้นผล"),
    (
        "",
        r"(?:명령|요청|결정|공문|처분|통지)\S{0,4}\s?(?:\S{1,8}\s){0,2}?(?:철회|취소|"
        r"해제|효력을 상실)",
    ),
    (
        "",
        r"(?:命令|要請|依頼|決定|申立て?|通知|請求|指示)[^。]{0,12}?(?:取り?消|撤回|取り?下げ|解除|効力を失)",
    ),
    (
        r"命令|决定|決定|通知|要求|\b函|指令|裁定|请求",
        r"撤[销銷回]|收回|作[废廢]|[废廢]止|取消(?:上述|该|此|本|前|原)?(?:通知|要求|决定|命令)|失效",
    ),
    (r"\bה?צו\b|בקש|דריש|החלט|הורא|מכתב", r"ביטול|מבוטל|בטל(?:ה|ים)?\b|מבטל|נסוג|חוזר\w* ב|"
        r"מושכ|משיכ"),
    (
        r"\bamri|\bombi|agizo|barua|uamuzi|notisi",
        r"\b\w*(?:batilish|tengu)\w+|\b(?:tun|in|im|li|a)\w*fut(?:a|wa)\b|\b\w*ondo(?:a|lewa|"
        r"sha)\w* "
        r"(?:amri|ombi|agizo)",
    ),
)  # fmt: skip
_TOLD = tuple(
    (re.compile(noun, re.IGNORECASE), re.compile(verb, re.IGNORECASE)) for noun, verb in _PAIRS
)
_ANY = re.compile("|".join(verb for _, verb in _PAIRS), re.IGNORECASE)
# "You need take no further step": an ask told above it is over.
_NO_STEP = (
    r"\byou (?:need|should|must|are (?:asked|requested|required) to|do not have to|need not) "
    r"(?:\w+ )?take (?:no|any)(?: further| other)? (?:action|steps?)\b|"
    r"\bno (?:further|other) (?:action|steps?) (?:is|are) (?:required|needed|requested) "
    r"(?:of|from) you|"
    r"\bskal ikke foretage (?:jer|dem|dig) (?:noget )?(?:yderligere|mere)|"
    r"\bbehøver ikke (?:at )?foretage (?:jer|dem|dig)|\btrenger ikke (?:å )?foreta dere|"
    r"\bbehöver inte vidta|\bnichts weiter zu veranlassen|\bhoeft (?:verder )?niets te ondernemen|"
    r"\bteiltä ei edellytetä"
)
# What takes an order back by itself.
_PLAINLY = re.compile(
    "|".join(
        (
            r"(?:direction|order|request|notice|letter|blocking|decision|respect of)\w*\b"
            r"(?:[^.]|\.(?=\S)){0,160}\b(?:(?:is|are|was|were|been|stands?|hereby|be)\s+(?:\w+ly )?"
            r"(?:withdrawn|revoked|rescinded|cancelled|lifted|set aside|annulled|quashed|repealed|"
            r"dissolved|discharged|vacated)|(?:withdrawn|revoked|rescinded|cancelled|lifted|"
            r"set aside|"
            r"dissolved|discharged|vacated)\b)",
            r"(?:hereby|stands?) (?:withdraws?|revokes?|rescinds?|dissolves?|vacates?|"
            r"discharges?|lifts?|"
            r"withdrawn|revoked|cancelled|dissolved|vacated|discharged|lifted)",
            r"исключ[её]н\w* из[^.;]{0,24}(?:реестр|перечн)\w*|ограничени\w+[^.;]{0,40}(?:снима|"
            r"снят)\w*|"
            r"снима\w+ ограничени|зня(?:то|ті|та) обмежен|обмежен\w+[^.;]{0,40}зня\w+",
            r"\bis (?:hereby )?(?:annulled|quashed)\b|(?:wird|werden|ist|sind) (?:\w+ ){0,3}"
            r"(?:aufgehoben|zurückgenommen|widerrufen)|teilweise aufhebung|(?:est|"
            r"sont) (?:annulé|retiré|"
            r"abrogé)|"
            r"(?:fica|ficam) (?:revogad|sem efeito)|(?:queda|quedan) (?:sin efecto|revocad|anulad)|"
            r"(?:è|sono) (?:revocat|annullat)|zostaje uchylon|uchylam|geri alın|скасовано|"
            r"відкликано|"
            r"отозван|отмен[её]н\w* решени|решени\w+[^.]{0,80} отмен[её]н|dicabut\b",
            r"वापस ल|निरस्त कि|撤销|撤回",
            _NO_STEP,
            STRUCK,
            r"(?:demande|réquisition|décision|injonction|ordonnance|mesure|signalement)\w*[^.;]{0,80}"
            r"\b(?:est|sont) (?:partiellement )?(?:retir|lev|rapport|abandonn|annul|abrog)ée?s?\b",
            words.TAKEN_BACK,
        )
    ),
    re.IGNORECASE,
)
# What may come, or how one may appeal: nothing is taken back yet.
_MAY = re.compile(
    r"\b(?:if|unless|until|once|may (?=be|also|revoke|withdraw|cancel|only)|can|could|might|"
    r"appeals?|"
    r"kann|können|könnte|falls|wenn|sofern|sobald|solange|widerspruch|anfecht\w+|"
    r"peut|peuvent|pourra|pourrait|recours|puede[n]?|podrá[n]?|hasta que|recurso|impugn\w+|"
    r"pode[m]?|poderá|até que|può|possono|potrà|finché|ricorso|może|mogą|jeżeli|jeśli|dopóki|"
    r"odwołani[ea]|"
    r"může|mohou|môžu|pokud|dokud|odvolání|rozklad|lehet|amíg|fellebbez\w+|poate|dacă|până când|"
    r"contesta\w*|может|могут|если|обжал\w+|може|можуть|якщо|оскарж\w+|докато|обжалв\w+|može|mogu|"
    r"lahko|dokler|hvis|dersom|overklag\w*|överklag\w*|voidaan|kunnes|valit\w+|võib|vaidlust\w+|"
    r"pārsūdz\w*|skund\w*|μπορεί|μπορούν|εάν|προσφυγή|beroep|indien|olabilir|edilebilir|itiraz|"
    r"eğer|"
    r"jika|apabila|banding|có thể|nếu|khiếu nại|ikiwa|rufaa)\b|อาจ|หาก|จนกว่า|อุทธรณ์|सकत|यदि|"
    r"अगर|अपील|"
    r"سکت|اپیل|می‌توان|یمکن|يمكن|يجوز|الطعن|التظلم|যদি|আপিল|수 있|"
    r"이의신청|できる|不服|可以|如果|直至|"
    r"复议|申诉|ניתן|ערעור",
    re.IGNORECASE,
)
_AND = re.compile(r",\s(?:and|og|und|et|y|e|i|a|и|та|en|och|ja)\s", re.IGNORECASE)
_NOW = re.compile(r"\bhereby\b|настоящим|\bhiermit\b", re.IGNORECASE)
_NAMES = re.compile(
    rf"{designators.ACCOUNT}|{designators.HANDLE}|{designators.POST}|//|[@＠]\w|\bnos?\. ?\d|"
    r"\bbericht(?:en)?\b",
    re.IGNORECASE,
)
_IN_PART = re.compile(
    r"\bparti(?:al|ell)\w*|in part\b|teilweise|\bpart\w*ment\b|\bparci\w+|\bparzial\w+|częściow\w+|"
    r"částečn\w+|čiastočn\w+|частичн\w+|частков\w+|gedeeltelijk|\bdelvis|osittain|részben|"
    r"parțial|kısmen|"
    r"sebagian|một phần|บางส่วน|djelomičn\w+|delimičn\w+|\bdelno|osaliselt|daļēj\w+|iš dalies|"
    r"μερικ\w+|"
    r"جزئي|आंशिक|일부|一部|部分",
    re.IGNORECASE,
)


def is_taken_back(sentence: str) -> bool:
    """Tell whether a sentence takes an order back, in the words of one language for both.

    What its first clause says plainly no "if" behind it makes uncertain: "lapses, and you are
    asked to restore them, if they were removed".
    """
    first, *more = _AND.split(sentence)
    return _takes_back(sentence) or (bool(more) and _takes_back(first))


# An order that is not to be carried out for now; the appeal that it waits for makes nothing unsure.
_THE_ORDER = (
    r"(?:orders?|directions?|injunctions?|decisions?|judg[e]?ments?|notices?|measures?|blocking|block|"
    r"restriction|(?:\w*anordnung|\w*verfügung|beschlusses|bescheids?|urteils?|sperre|\w*sperrung)|"
    r"décisions?|ordonnance|injonction|jugement|mesures?|arrêté|resolución|orden|auto|sentencia|"
    r"medidas?|providencia|bloqueo|decisão|ordem|sentença|liminar|acórdão|bloqueio|provvedimento|"
    r"ordinanza|decreto|sentenza|ordine|blocco|postanowienia|decyzji|nakazu|wyroku|bevel|vonnis|"
    r"besluit|beschikking|uitspraak)"
)
_STAYED = re.compile(
    rf"\b(?:operation|effects?|execution|enforcement|implementation|validity) of (?:[\w-]+ "
    rf"){{0,4}}?"
    rf"{_THE_ORDER}\b[^.;]{{0,80}}\b(?:suspended|stayed|paused|held in abeyance|on hold)\b|"
    rf"\b{_THE_ORDER}\b[^.;]{{0,60}}\b(?:is|are|stands?|has been|have been|be) (?:hereby |now |"
    r"temporarily )?(?:stayed|suspended|held in abeyance|put on hold|paused)\b|"
    rf"\b(?:stays?|suspends?|stayed|suspending) (?:the )?(?:operation|effects?|execution|"
    rf"enforcement|"
    r"implementation|order|decision|block|blocking)\b|"
    rf"\b(?:vollziehung|vollzug|vollstreckung|wirkung|durchführung|wirksamkeit) (?:\w+ ){{0,3}}?"
    rf"{_THE_ORDER}\b[^;]{{0,90}}\bausgesetzt\b|\baufschiebende wirkung\b[^.;]{{0,60}}\b(?:"
    r"wiederhergestellt|angeordnet)\b|"
    rf"\b(?:exécution|effets?) (?:de |du |des )(?:la |l['’]|cette |notre "
    rf")?{_THE_ORDER}\b[^.;]{{0,80}}"
    r"\bsuspendue?s?\b|\bsursis à (?:l['’])?exécution\b|"
    rf"\b(?:suspend\w*|en suspenso|suspens[oa]s?)\b[^.;]{{0,40}}\b(?:ejecución|efectos|eficacia|"
    rf"execução|efeitos|eficácia|esecuzione|effetti|efficacia) (?:de |del |de la |da |do |della |"
    rf"dell['’])[^.;]{{0,30}}?{_THE_ORDER}|"
    rf"\b(?:ejecución|efectos|eficacia|execução|efeitos|eficácia|esecuzione|effetti|"
    rf"efficacia) (?:de |"
    rf"del |de la |da |do |della |dell['’])[^.;]{{0,30}}?{_THE_ORDER}\b[^.;]{{0,60}}\b(?:suspend|"
    r"suspens|sospes)\w*|"
    rf"\bsospen(?:de|sione)\b[^.;]{{0,40}}\b(?:esecuzione|effetti|efficacia)\b|"
    rf"\bwstrzym\w+ (?:\w+ )?wykonani\w+|\bwykonani\w+ {_THE_ORDER}[^.;]{{0,60}}wstrzyman\w*|"
    rf"\b(?:tenuitvoerlegging|werking|uitvoering) van (?:\w+ ){{0,2}}?{_THE_ORDER}\b[^.;]{{0,60}}"
    r"\b(?:geschorst|opgeschort)\b|"
    r"(?:исполнени|действи)\w+ (?:\S+ ){0,3}?(?:решени|определени|требовани|предписани|"
    r"постановлени|"
    r"распоряжени)\w+[^.;]{0,60}приостан\w+|приостан\w+ (?:исполнени|действи)\w+|"
    r"(?:виконанн|ді[яюї])\w* (?:\S+ ){0,3}?(?:рішенн|ухвал|вимог|припис|постанов|розпоряджен)\w+"
    r"[^.;]{0,60}зупин\w+|зупин\w+ (?:виконання|дію)|"
    r"yürütme\w*[^.;]{0,40}durdur\w+|"
    r"(?:pelaksanaan|keberlakuan) (?:\w+ ){0,2}?(?:penetapan|perintah|putusan|surat|"
    r"keputusan)[^.;]{0,60}"
    r"\bdi(?:tangguh|tunda|henti)\w+|"
    r"(?:tạm (?:đình chỉ|dừng|hoãn)|hoãn) (?:việc )?(?:thi hành|thực hiện)|"
    r"(?:暂停|中止|暫停|停止)[执執]行|(?:执行|執行)[^。；]{0,10}(?:中止|暂停|停止)|"
    r"(?:決定|命令|仮処分|処分|要請)[^。]{0,10}(?:執行|効力)を停止|(?:집행|효력)(?:을|이)? ?정지|"
    r"(?:وقف|تعليق) (?:تنفيذ|العمل ب)|"
    r"आदेश[^।]{0,20}(?:क्रियान्वयन|प्रभाव|पालन|अमल)[^।]{0,20}(?:रोक|स्थगित)",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)  # a sentence is asked again for each list and each name beside it
def _takes_back(sentence: str) -> bool:
    sentence = without_appeal(sentence)
    if _STAYED.search(sentence):
        return True
    if _MAY.search(sentence) and not _NOW.search(sentence):
        return False
    if _PLAINLY.search(sentence):
        return True
    if not _ANY.search(sentence):
        return False
    alone = _ANY.fullmatch(sentence.strip(" \t*_#-–—.:："))
    return alone is not None or any(
        noun.search(sentence) and verb.search(sentence) for noun, verb in _TOLD
    )


def is_put_back(sentence: str) -> bool:
    """Tell whether a sentence has something put up again that was removed.

    That may come of itself ("will be restored once …") takes nothing back, unless it was a mistake.
    """
    if not puts_back(sentence):
        return False
    named = _NAMES.search(sentence) is not None and not _MAY.search(sentence)
    return named or was_mistake(sentence)


def is_in_part(sentence: str) -> bool:
    """Tell whether a sentence says that it means a part only."""
    return _IN_PART.search(sentence) is not None
