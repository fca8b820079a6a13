"""Words that may turn an ask around: no, except, already, refused; in many languages at once.

Where one of them stands beside an asking word, nobody may take the ask for granted. A word too
many costs a question, a word too few may cost a person his voice.
"""

from __future__ import annotations

import re
from functools import lru_cache

from duly.receive.reading.text import kept, words
from duly.receive.reading.text.causes import without_cause
from duly.receive.reading.text.undone import UNDONE, UNDONE_ASIAN


def _words(*parts: str) -> str:
    return rf"\b(?:{'|'.join(parts)})\b"


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


# What was done to somebody without leave: an offense, and nothing about what is asked.
UNCONSENTED = (
    r"\bwithout (?:[\w'’]+ ){0,4}?(?:consent|permission|authori[sz]ation|licen[cs]e|knowledge)\b|"
    r"\bohne (?:\w+ ){0,4}?(?:einwilligung|zustimmung|erlaubnis|genehmigung|wissen|lizenz)\b|"
    r"\bsans (?:[\w'’]+ ){0,3}?(?:\w['’])?(?:consentement|autorisation|accord)\b|"
    r"\bsin (?:\w+ ){0,3}?(?:consentimiento|autorización|licencia|permiso)\b|"
    r"\bsem (?:\w+ ){0,3}?(?:consentimento|autorização|licença)\b|"
    r"\bsenza (?:\w+ ){0,3}?(?:consenso|autorizzazione|licenza)\b|"
    r"\bbez (?:\w+ ){0,3}?(?:zgody|zezwolenia|licencji|souhlasu|povolení|súhlasu|povolenia|"
    r"pristanka|odobrenja|dozvole|soglasja|dovoljenja|licence)\b|"
    r"\bzonder (?:\w+ ){0,3}?(?:toestemming|vergunning)\b|"
    r"\butan (?:\w+ ){0,3}?(?:samtycke|tillstånd)\b|"
    r"\but?en (?:\w+ ){0,3}?(?:samtykke|tillatelse)\b|"
    r"\buden (?:\w+ ){0,3}?(?:samtykke|tilladelse)\b|"
    r"\bбез (?:\w+ ){0,3}?(?:согласи|разрешени|лицензи|згод|дозвол|ліцензі|съгласи)\w*|"
    r"\bχωρίς (?:\w+ ){0,3}?(?:συγκατάθεσ|συναίνεσ|άδει)\w*|"
    r"\bfără (?:\w+ ){0,3}?(?:consimțământ|acord|autoriza)\w*|"
    r"\btanpa (?:\w+ ){0,2}?(?:izin|persetujuan)\b|hozzájárulás\w* nélkül|"
    r"\bilman (?:\w+ ){0,2}?(?:suostumus|lupa)\w*|(?:rıza|izn)\w* (?:olmadan|olmaksızın|dışında)|"
    r"\bwithout (?:a |any )?prescription|\bohne (?:rezept|zulassung)|\bsans ordonnance|\bsin "
    r"receta|"
    r"\bsem receita|\bsenza ricetta|\bбез рецепт\w*|\bbez (?:recepty|předpisu)|\butan recept|"
    r"\btanpa resep|\bkhông (?:có )?(?:đơn|phép|giấy phép)|बिना (?:पर्चे|लाइसेंस)|دون وصفة|"
    r"同意(?:を得)?(?:なし|なく|ず)に?|未经[^。；]{0,6}(?:许可|同意|授权)|無断|"
    r"동의 ?없이|허가 ?없이|"
    r"دون (?:موافق|إذن|رضا|ترخيص)\S*|(?:सहमति|अनुमति) के बिना|ללא (?:הסכמ|רשות)\S*"
)
# What was left undone before the ask, or is wrong with what is asked about: no act of this letter.
_BESIDE_THE_ASK = (
    r"\A\W*(?:as|since|because) (?:you|your|no|none|the|we|they)\b[^.;:]{1,160}?, "
    r"(?=you are (?:hereby |therefore |accordingly )?(?:directed|ordered|requested|required|asked|"
    r"instructed) to (?:block|remove|delete|disable|restrict|suspend|withhold|take)\b)|"
    r"\bwithout (?:any )?(?:prior |advance |previous )?(?:notice|notification|intimation)\b|"
    r"\band not to (?:inform|notify|alert)\b|\balready (?:reported|flagged|notified) to you\b|"
    r"\b(?:which|that|who) (?:are|do) not (?:in (?:the )?(?:public|national) interest|true|genuine|"
    r"comply|conform)\b|"
    r"\bdie nicht (?:der Wahrheit|den Tatsachen) entsprechen\b|"
    r"\bqui ne respectent pas (?:la loi|le droit|la législation)\b|"
    r"\b(?:contenidos?|publicaciones|conteúdos?|publicações|contenuti) (?:no|não|non) "
    r"autori[sz]z?(?:ad[oa]s?|ati)\b|\bnão superior(?:es)? a\b|"
    r"\bsin ning(?:ún|una) (?:retraso|demora|dilación)\b|\bsem qualquer (?:atraso|demora)\b|"
    r"\bsenza alcun (?:ritardo|indugio)\b|"
    r"\b(?:konten|unggahan|informasi|berita) tidak (?:senonoh|benar|pantas)\b|"
    r"\b\w{1,3}si(?:yo|zo)(?:faa| halali| (?:ya )?kweli)\b|"
    r"बिना (?:अनुमति|सहमति) के|"
    r"\bне (?:соответствующ|відповідн)\w+ (?:закон|действительн|дійсност)\w*"
)
_PLAIN_ASK = 4  # words: "please remove this post"
# What sounds like it and only says how soon, or by whom, something is to be done.
HARMLESS = _any(
    r"\b(?:no|not) (?:later|more|longer) than\b|\bwithout (?:undue |any |further ){0,2}delay\b|"
    r"\bnicht später als\b|\bohne (?:schuldhaftes )?(?:zögern|verzug)\b|"
    r"\bsans (?:aucun )?(?:délai|tarder|retard)\b|"
    r"\bsin (?:demora|dilación|perjuicio)\b|\ba más tardar\b|\bno (?:mayor|superior) a\b|"
    r"\bsem (?:demora|prejuízo)\b|\bsenza (?:indugio|ritardo)\b|\bnon oltre\b|"
    r"\bbez (?:zbędnej |zbytočného |zbytečného )?(?:zwłoki|odkladu)\b|\bnie później niż\b|"
    r"\bне (?:позднее|позже|пізніше|более|більше)\b|\bбез(?:отлагательно|перешкодно)\b|"
    r"\bniet later dan\b|\bzonder (?:uitstel|vertraging)\b|\butan (?:dröjsmål|fördröjning)\b|"
    r"\bsenest\b|\buten (?:ugrunnet )?opphold\b|\bviipymättä\b|\bnu mai târziu de\b|"
    r"\btidak lebih dari\b|\btidak lewat\b|\bkhông quá\b|不迟于|不晚于|ไม่เกิน|غير متجاوز|دون تأخير|"
    r"\b(?:could|can|may|must|shall) ?not (?:be )?(?:see|seen|view|access|visible|available)\w*|"
    r"\b(?:secure|ensure|so) that (?:\w+ ){1,4}?(?:is|are) (?:not|no longer) "
    r"(?:accessible|available|visible)\b|"
    r"\bnicht (?:mehr|länger|weiter) (?:öffentlich )?zugänglich zu machen\b|"
    r"非(?:公開|表示)|閲覧(?:を)?(?:でき|不)ない(?:よう)?|"
    r"无法(?:访问|看到|浏览)|(?:看|访问)不到|不能(?:访问|看到)|\bal más breve\b|"
    r"\bno\b(?= (?:tautan|link|url|akun|konten|unggahan|username|nama)\b)|"
    r"\bn[o°º]s?\.?\s?(?=\d)|\bno\. |\b(?:s|sl|sr)\.?\s?no\b\.?|\bno\.(?=[,;|\t\"])|^\s*no\.\s*$|"
    r"\buden (?:unødigt |ugrundet )?ophold\b|\bán (?:\w+ )?tafar\b|\b(?:bez|brez) od(?:la|go|ga|"
    r"kla)\w+|"
    r"\bбез (?:одлагањ|забавян|отлагањ|отлаган|промедлен|зволікан|затримк|задержк|адтэрмін)\w*|"
    r"\bbez (?:vilcināš|meškan|prieťah|průtah)\w+|\bmingħajr dewmien\b|\bgan mhoill\b|"
    r"\bpa vonesë\b|"
    r"\bfără întârziere\b|\bχωρίς (?:\w+ )?καθυστέρηση\b|\btanpa (?:di|men?|pen)?(?:tunda|"
    r"lengah)\w*|"
    # Swahili "ya" is "of", and Spanish "ya" is "already"
    r"\b(?:orodha|machapisho|ndani|taarifa|picha|kurasa|sehemu|jedwali|anwani|sababu) ya\b|"
    r"\bya ku(?:ond|fut|fung|zui|simam)\w+|"
    r"\bbila kuchelewa\b|\bsense (?:demora|dilació)\b|\bsonder (?:versuim|vertraging|uitstel)\b|"
    r"\bwalang (?:pag)?(?:kaka)?antala\b|ללא דיחוי|(?:دون|بدون|بلا) (?:أي )?(?:إبطاء|تأخیر|تأخير|"
    r"تاخیر)|"
    r"بغیر (?:کسی )?تاخیر|बिना (?:किसी )?(?:विलंब|विलम्ब|देरी)|বিলম্ব না করে|遅滞なく|지체 ?없이|"
    r"不得(?:延误|延誤)|ոչ ուշ|មិនលើស|ບໍ່ເກີນ",
    r"\bunless you (?:\w+ly )?(?:block|remov|delet|tak|disabl|restrict|suspend)|"
    r"\b(?:but |is |are |though |and )?not (?:exclusively )?(?:limited|restricted|confined) to\b|"
    r"\bsans s['’]y limiter\b|\b(?:pero|mas|ma) (?:sin|no|não|non|senza) (?:se )?(?:limit\w+|"
    r"excl\w+)|"
    r"\bsin limitar\w+|\bне ограничиваясь\b|\bне обмежуючись\b",
    kept.UNTOUCHED,
    UNCONSENTED,
    _BESIDE_THE_ASK,
)
_LEAVES = _words(  # what is left undone: "hold off", "renuncia al bloqueo"
    *UNDONE,
    r"(?:decid|advis|resolv)\w* against|hold(?:ing)? off|postpon\w+|(?:is|are|be|been) stayed|"
    r"davon ab|(?:sehen?|sieht) (?:\w+ ){0,3}davon|"
    r"verzicht(?:e[nt]?|et)|"
    r"aucun\w*|jamais|renonc\w+|ningún|ningun[oa]s?|jamás|nunca|renunci\w+|nenhum\w*|"
    r"dispensad[oa]s?|nessun\w*|mai più|rinunci\w+|nooit|geenszins|(?:ziet|zien) (?:\w+ ){0,3}af|"
    r"gerek (?:bulunm|yok|görülm)\w*|(?:must|shall|should|(?:are|is) to) (?:stay|remain|be left) "
    r"(?:active|online|up|live|accessible|available|visible|in place)|"
    r"żadn\w+|nigdy|\w{2,}m[ae]m[ae]s[ıi]\w*",
)
NO = _any(
    _LEAVES,
    UNDONE_ASIAN,
    r"\b(?:unblock|re-?activ|réactiv|reaktiv|riattiv|разблок|розблок|odblok|feloldás|ne(?:deaktiv|"
    r"blok|zablok|odstraň|maž|smaž))\w*|"
    r"\b(?:buka blokir|op te heffen|wieder zu (?:akt|öffn|frei)\w+|olemaan \w+ättä|"
    r"cofnięci\w+|(?:bỏ|gỡ|hủy) chặn|(?:engel|kısıtlama)\w* (?:\w+ )?kaldır\w*)|"
    r"अनब्लॉक|আনব্লক|انبلاک|"
    r"ปลด(?:บล็อก|ระงับ)|(?:فك|رفع) (?:ال)?(?:حظر|حجب)",
    _words(
        r"not|none|never|neither|nor|without|except\w*|save|exempt\w*|exclud\w+|spared?|kept|keep|"
        r"retain\w*|other than|"
        r"already|previously|since|dismiss\w*|denied|denies|declin\w+|fail(?:s|ed)? to see|"
        r"refus\w+|reject\w*|withdr\w+|"
        r"revok\w+|rescind\w*|lifted|abeyance|deferred|on hold|unless|instead|unfounded|"
        r"discontinued|waived|quashed|struck out"
    ),
    _words(
        r"nichts?|kein\w*|ohne|außer|ausgenommen|ausnahme|bereits|abgelehnt|abgewiesen|unbegründet|"
        r"eingestellt|aufgehoben|zurück\w+|statt|entfällt|erledigt|lehn\w+ [^.;]{0,80}\bab|"
        r"versag\w+"
    ),
    _words(
        r"ne|pas|sans|sauf|hormis|excepté|déjà|rejet\w*|débout\w*|refus\w*|levée?s?|abandonné\w*|"
        r"irrecevable|non-lieu|exception|infondé\w*"
    ),
    r"\bn['’](?:est|y|a|ont|ét)",
    _words(
        r"no(?! (?:prazo|perfil|endereço|site|link|dia|âmbito|artigo|território|país|brasil|"
        r"twitter|x|caso|que|art|momento|sentido|mérito|valor|total|entanto)\b)|"
        r"(?<!al )(?<!pelo )(?<!ao )(?<!lo )menos (?:el|la|los|las|o|a|os|as)|"
        r"salvo|excepto|excepción|ya|deneg\w+|deniega|desestim\w+|rechaz\w+|sobrese\w+|"
        r"sin efecto|archiv\w+|tampoco|desist\w+|exclu(?!s[ãa]o\b)\w+|improceden\w+|inadmi\w+|"
        # removal in one letter, leaving out in another: "com exclusão de", "exclusão da lista"
        r"(?:com|à)(?: a)? exclus[ãa]o|exclus[ãa]o\b[^.;:]{1,80}?\bd(?:a lista|o rol|"
        r"[oa] (?:bloqueio|remoção|ordem|medida|decisão)|est[ea] (?:ordem|decisão|lista))"
    ),
    _words(
        r"não|sem|exceto|exceção|já|indefer\w+|indefir\w+|rejeit\w+|nem|improced\w+|mantid\w+|"
        r"prejudicad\w+|extint\w+|nego|negad\w+"
    ),
    _words(
        r"non|senza|tranne|eccetto|eccezione|già|rigett\w+|respin\w+|infondat\w+|archivi\w+|né|"
        r"inammissibil\w+|revoc\w+|esclus\w+"
    ),
    _words(r"niets?|geen|zonder|behalve|uitgezonderd|uitzondering|reeds|afgewezen|ongegrond"),
    _words(
        r"inte|ej|icke|ingen|inga|inget|utom|redan|undantag\w*|avslå\w*|ogilla\w*|avskriv\w*|"
        r"ikke|ikkje|uden|uten|undtagen|unntatt|undtagelse|unntak|allerede|afvis\w*|avvis\w*|"
        r"henlagt|frafald\w*|bortsett|ekki|nema|án|hafnað|þegar"
    ),
    _words(
        r"ei|eivät|emme|älä|älkää|ilman|paitsi|lukuun ottamatta|hylä\w+|jo|raukea\w*|"
        r"pole|välja arvatud|juba|jät\w+ rahuldamata|nav|nē|neatt\w+|izņemot|jau|noraid\w+|"
        r"nėra|neturi|išskyrus|atmes\w+"
    ),
    _words(
        r"nie|bez|oprócz|poza|wyjątk\w+|z wyłączeniem|wyłącz(?!eni[ea]\b|yć\b|cie\b)\w+|"
        r"wyłącz\w+\b[^.;:]{0,80}?\s(?:z|ze|spod)(?! (?:serwis|platform|portal|sieci|użyt))|"
        r"przy czym wyłącz\w+|wyłączeni[ea]\b[^.;:]{0,60}?\bobejmuj\w+|już|"
        r"oddal\w+|odm[aóo]w\w+|umorz\w+|uchyl\w+|"
        r"není|nejsou|nebud\w+|nemá|nema(?!n\b)\w*|nemaz\w+|neblok\w+|neodstra\w+|kromě|vyjma|"
        r"výjimk\w+|"
        r"již|zamít\w+|zastav\w+|okrem|výnimk\w+|zamiet\w+|nič|osim|izuze\w+|već|odbij\w+|razen|"
        r"zavrn\w+|nije|nisu|ne"
    ),
    _words(r"nem|nincs|ne|kivéve|már|elutasít\w*|megszüntet\w*|sem|kivétel\w*"),
    _words(
        r"nu|fără|excepți\w+|deja|respin\w+|nici|clasat\w*|"
        r"değil|yok|hariç|dışında|istisna\w*|red(?:di|edil\w+|dine)|zaten|olmad\w+|"
        r"\w{2,}m[ae](?:yın|yin|yınız|yiniz|yacak|yecek|mış|miş|sına yer)\w*|"
        r"\w{2,}m[ae]s[ıi]n|\w{2,}m[ae]d[ıi]ğ[ıi]nd[ae]n"
    ),
    _words(
        r"tidak|tak|jangan|bukan|tanpa|kecuali|sudah|telah|ditolak|dikecualikan|usah|belum|"
        r"(?:ya|i)siyo\w*|usio\w*|wasio\w*|zisizo\w*|lisilo\w*|visivyo\w*|kisicho\w*|kusiko\w*|"
        r"ha(?:zi|ya|li|vi|ki|wa|tu)(?:ta|ku)\w{3,}|hai(?:ta|ku)\w+wa|"
        r"huwag|hindi|maliban|wala|isipokuwa|tayari|hakuna|imekataliwa|"
        r"không|đừng|chưa|chớ|trừ|đã|ngoại trừ|bác"
    ),
    _words(
        r"δεν|μη|μην|όχι|εκτός|πλην|ήδη|απορρίπτ\w+|εξαιρ\w+|χωρίς|"
        r"не|нет|нет\w*|без|кроме|крім|окрім|исключени\w+|винятк\w+|уже|вже|отказ\w+|відмов\w+|"
        r"отклон\w+|відхил\w+|прекращ\w+|отмен\w+|скасов\w+|ні|осим|освен|вече|већ|отхвърл\w+|"
        r"одбиј\w+|изузе\w+|емес|емас|жоқ|нема"
    ),
    r"(?<!\w)[وف]?(?:لا|لم|لن|ليس\w*|غير(?!\s(?:ال)?(?:قانون|مشروع|مرخص))|دون|بدون|عدا|سوى|إلا|"
    r"باستثناء|سبق|رفض\w*|حفظ|نه|نشود|نکنید|"
    r"نباید|مگر|جز|قبلا\w*|نہیں|نہ|مت|سوائے|پہلے|לא|אין|ללא|למעט|כבר|נדח\w+)(?!\w)",
    r"(?<![\u0900-\u097f])(?:नहीं|न|मत|ना|नको|सिवाय|बिना|पहले|पूर्व|छोड़कर|अस्वीकार|अस्वीकृत|"
    r"निरस्त)"
    r"(?![\u0900-\u097f])|वापस ल|স্থগিত|(?<![\u0980-\u09ff])(?:না|নয়|ছাড়া|ইতিমধ্যে|ব্যতীত|খারিজ)"
    r"(?![\u0980-\u09ff])|வேண்டாம்|[இயவ]ி?ல்லை|தவிர|ஏற்க[னெ]னவே|ఇప్పటికే|వద్దు|కాదు|ಬೇಡ|വേണ്ട|അല്ല|"
    r"[വമ]ില്ല|ವಿಲ್ಲ|නොව|නැත|"
    r"ไม่|มิ|อย่า|เว้น|แล้ว|ยกคำ|ยกฟ้อง|មិន|ບໍ່|မ\w*ပါ",
    r"既(?:に|已)|すでに|不(?![良法当當正雅实實])|未(?!成年)|无|無(?!断)|非(?!法)|勿|莫|(?<![删刪削清移解])除|已|免|没|沒|暂|暫|驳|駁|否|"
    r"却下|棄却|済|ない|"
    r"なし|なく|ません|せず",
    _words(
        r"eikä|eivätkä|nuk|mos|përveç|deyil|istisna|yox|ní|níl|ná|gan|cé is moite|mhux|ħlief|"
        r"mingħajr|"
        r"m[’'‘]\w+x|ma \w+x|ni (?:dovoljeno|treba|predmet|del)|niso|nista|ez|salbu|llevat|excepte|"
        r"nid|peidiwch|heblaw|behalwe|emas|tashqari|эмес|қоспағанда|биш|үгүй|kada|ban da|maahan|"
        r"mooyee|ngaphandle|li(?:si|ya)(?!\w*(?:gunyaz|yalel|cel))\w+|"
        r"\w{2,}m[aeə](?:m[aeə]l[ıi]\w*|mək\w*|yək\w*)"
    ),
    r"(?<!\w)(?:ألا|ألّا|عدم|[וש](?:לא|אין|אל)|אל|אסור)(?!\w)|(?<!\w)չ\w+|(?<!\w)(?:არ|ვერ|ნუ|"
    r"გარდა|უკვე)(?!\w)|கூடாது|అరాదు|కూడదు|ಬಾರದು|ಹೊರತು|പാടില്ല|അരുത്|ഒഴികെ|નહીં|નથી|સિવાય|ਨਹੀਂ|"
    r"ਸਿਵਾਏ|नाही|नये|वगळता|होइन|बाहेक|එපා|හැර|ຫ້າມ|ห้าม|አይ\w+|በስተቀር",
    _words(  # tongues that orders seldom come in: what is left out, and what is not to be done
        r"\w{1,3}si(?:ondo|fut|zui|fung)\w+|kasoro|siyo|(?:ni|ku|u|i|ba)nga(?:sus|cim|val|vimb)\w+|"
        r"akufanele|ha \w{3,}in|laga reebo|horey|hore (?:loo|u)|banda|sai dai|an riga|àfi|yàtọ̀ sí|"
        r"má ṣe|kò|"
        r"ewezuga|ekwela|emela|hin(?:haq|balles|cuf|uggur)\w*|malee|\w{2,}mang(?:iz|lar)|"
        r"\w{3,}mas(?:in|ligi\w*)|mustasno|allaqachon|däl|başga|eýýäm|ac eithrio|na ddylid|eisoes|"
        r"uitgesonder\w*|(?<!\.)net|keen\w*|schonn|eksepte|ji bilî|nay?ê|nabe|neyê|ikki|uttan|"
        r"longu|"
        r"diġà|eċċett|tashmë|uretse|ntimu\w+|ntibi\w+|tsy|aza|kajaba|aja|ora (?:kena|perlu|usah)|"
        r"dudu|ulah|teu|henteu|iwal|keta|eseptu|laós|ntle le|se tlos\w+|kunze kwe\w*|"
        r"musa(?:bvis|dzim|chots)\w*|kupatula|osati|okuggyako|libanda ya|ludul|bañ|kaua|haunga|"
        r"kāore|vagana|tukukehe|vakavo|no ken"
    ),
    _words(
        r"ташқари|мустасно|\w{2,}(?:манг|масин|маслиг)\w*|"
        r"\w{2,}(?:ма|ме|па|пе|ба|бе)(?:ңыз|ңіз|сын|сін|у|уі)|басқа|бұрын|"
        r"\w{2,}(?:ба|бе|бо|бө|па|пе|по|пө)(?:ңыз|ңиз|сын|син|оо|өө)\w*|башка|тышкары|мурда|"
        r"на(?:кун|намо|гард|шав|бояд|дорад)\w*|истиснои|ғайр|ҷуз|аллакай|бүү|битгий|бусад|бусдаар|"
        r"хасч|акрамя|апрача|выключэн\w*|ужо|адхіл\w+|адмо\w+|веќе"
    ),
    r"(?<!\w)(?:բացառությամբ|բացի|արդեն|առանց|ոչ|مه|پرته|مخکې|نابێت|ناکرێت|مە?یسڕ\w*|مەسڕ\w*|"
    r"نەسڕ\w*|جگە|بێجگە|پێشتر|ئەمەس|سواءِ|کانسواءِ|חוץ|פרט ל\w*|זולת|ሳይ\w+|አታ\w+|ውጭ|ቀደም ሲል|አስቀድሞ|"
    r"ኣይ\w+|ብዘይካ?)(?!\w)|(?<![\u0900-\u097f])न(?:हटा|गर|मेटा|रोक)|हुँदैन|छैन|නො|බැහැර|දැනටමත්|កុំ|"
    r"លើកលែង|ក្រៅពី|រួចហើយ|ຢ່າ|ຍົກເວັ້ນ|ນອກຈາກ|ແລ້ວ|မှလွဲ|မဟုတ်|မလို|မဖျက်|မပိတ်|ပြီးဖြစ်|మినహా|"
    r"లేదు|"
    r"తప్ప|ಇಲ್ಲ|ಈಗಾಗಲೇ|ഒഴിച്ച്|ഇതിനകം|પહેલેથી|ਪਹਿਲਾਂ|ନାହିଁ|ନୁହେଁ|ବ୍ୟତୀତ|ଛଡ଼ା|নহয়|নকৰ|বাহিৰে|"
    r"ইতিমধ্যে|"
    r"ނުކުރ|ނޫން|މެނުވީ|ފިޔަވައި|མ་གཏོགས|མ་བཏོན",
    r"않|없|아니|아닙|아닌|안 |불필요|불요|불허|미해당|제외|각하|기각|보류|이미|"
    r"말 것|마시|마십|철회|취소",
)

# "Do not", "no need to" and "were already" in tongues that are hardly known.
FORBIDS = _any(
    _words(
        r"huwag|hindi kailangan|jangan|usah|tidak (?:perlu|boleh)|ulah|teu kedah|aja|ora (?:perlu|"
        r"kena)|"
        r"moenie|reeds|peidiwch|moet nie|mos|nuk duhet|ná|no (?:retireu|elimineu|bloquegeu)|"
        r"ez (?:ezabatu|"
        r"kendu|blokeatu)|kaua|aua|aza|tsy|musa\w*|ntimu\w+|msi\w{4,}|usi\w{4,}|kada|ban da|kar ku|"
        r"ha \w{3,}i[nt]a?|le se ke|se ke|ni(?:nga|sa)\w{3,}|pa (?:retire|efase|bloke)|"
        r"(?:t?n|t|j)\w*ħħux|tħassrux|timblukkawx|\w{2,}m[aə]y(?:in|ın|iniz|ınız)|artıq|"
        r"lazım deyil|"
        r"tələb olunmur|"
        r"\w{2,}m[aä](?:ň|ýiň)|\w{2,}mang(?:iz|lar)|chirmang|\w{3,}masin|\w+may?di|ewep\w*|"
        r"\w+kwala|hin \w{3,}in\w*|tayari|nebin|mebin|nay?ê|jê nebin"
    ),
    _words(
        r"не (?:выдаля|блакір|абмяж)\w+|ўжо|бүү|битгий|шаардлагагүй|хэрэггүй|"
        r"\w{2,}(?:ба|бе|бо|бө|па|пе|по|пө)(?:ңуз|ңүз|ңыз|ңиз)|\w{2,}(?:ма|ме|па|пе|ба|бе)(?:ңыз|"
        r"ңіз)|"
        r"на(?:кунед|намоед|гардад|шавад)|\w{2,}манг(?:из|лар)?"
    ),
    r"(?<!\w)(?:մի|արդեն|نە?سڕ\w*|مە\w*سڕ\w*|مه|ნუ|უკვე)(?!\w)|(?<![\u0900-\u097f])न(?:हटा|गर|मेटा|"
    r"रोक)|"
    r"पर्दैन|हुँदैन|नको|नये|නොක|එපා|កុំ|មិនត្រូវ|រួចហើយ|ຢ່າ|ບໍ່ຕ້ອງ|မ\w{1,12}ပါနှင့်|မလို|မဖျက်|"
    r"မပိတ်|వద్దు|"
    r"అవసరం లేదు|కూడదు|ಬೇಡ|ಬಾರದು|രുത്|വേണ്ട|નહીં|ਨਾ |ਨਹੀਂ|ନାହିଁ|নালাগে|নকৰ|አታ\w+|አት\w+|አያስፈል\w+|"
    r"ኣይት\w+|ފޮހެނު|ނުފޮހ|མ་བཏོན",
)

# An ask in the mood of an ask; "removed" by itself tells what was done.
PLAIN = re.compile(
    r"(?:(?:please|kindly|bitte|por favor|favor|prosimy|proszę|merci de|prière de|просим|просимо|"
    r"просьба|пожалуйста|mohon|lütfen|vänligen|vennligst|veuillez|sírvanse?|si prega di|gelieve|"
    r"कृपया|请)\s?)?(?:(?:(?:to|must|shall|should) be|skal|ska|må|zu|à|a|da|do|till|for)\s\w+\w$|"
    r"block|remove\b|delete\b|suspend\b|restrict\b|disable\b|withhold\b|geo-?block|take down|"
    r"close\b|löschen|sperren|entfernen|supprimer|retirer|bloquer|suspendre|fermer|"
    r"eliminar|retirar|bloquear|suspender|borrar|cerrar|remover|excluir|apagar|"
    r"rimuovere|oscurare|bloccare|cancellare|sospendere|chiudere|"
    r"usunąć|zablokować|usuń|zablokuj|zawiesić|verwijder|blokkeer|sluit|"
    r"удалить|заблокировать|ограничить|блокировать|закрыть|видалити|заблокувати|обмежити|"
    r"блокувати|hapus\b|blokir\b|turunkan\b|kaldırılsın|engellensin|silinsin|ta bort|"
    r"ska tas bort|stäng|"
    r"fjern\b|slett\b|poista|sulje|odstranit|zablokovat|smazat|töröl|ștergeți|eliminați|blocați|"
    r"हटाए|हटाया जा|अवरुद्ध कि|删除|屏蔽|封禁|封号|下架|削除|遮断|삭제|차단|접속차단|حذف|حجب|إزالة|"
    r"gỡ|xóa|ลบ|ระงับ)",
    re.IGNORECASE,
)


# What was done, and is asked no more: "were taken down".
DONE = _any(
    _words(
        r"(?:a|ont|avait|avaient) (?:déjà )?fait l['’]objet|f(?:ue|ueron|oi|oram) (?:ya |"
        r"já )?objeto|"
        r"(?:is|zijn) [^.;]{0,40}?(?:gesloten|geblokkeerd|verwijderd|afgesloten)|"
        r"(?:was|were|been|got) (?:\w+ly )?(?:remov|delet|block|suspend|tak|restrict|disabl|clos|"
        r"withh|terminat|deactivat)\w+|wurden?|worden|(?:a|ont|avait|avaient) été|été|fue(?:ron)?|"
        r"ha[n]? sido|foi|foram|è stat[oa]|sono stat[ei]|został[aoy]?|zostali|był[aoy]?|"
        r"werd(?:en)?|byl[aoiy]?|bol[aio]|были|был[ао]?|було|були|hefur verið|hafa verið|"
        r"tack|tak|takk|thank\w*|dank\w*|merci|gracias|obrigad\w+|grazie|dziękuj\w+|děkuj\w+|"
        r"ďakuj\w+|köszön\w+|hvala|kiit\w+|tän(?:u|an|ame)|paldies|ačiū|mulțum\w+|teşekkür\w*|"
        r"terima kasih|asante|salamat|cảm ơn|дяку\w+|благодар\w+|спасибо|faleminderit|þökk\w*|"
        r"inalis|tinanggal|binura|ble|blev|blitt|blivit|buvo|tika|oli|olid|telah|sudah|edildi|"
        r"edilmişti\w*"
    ),
    r"תודה|شكر|تشکر|شکریہ|धन्यवाद|ধন্যবাদ|ขอบคุณ|感谢|感謝|ありがと|감사",
    r"\bstands? (?:deleted|removed|omitted|excluded)\b|"
    r"(?:हटा|मिटा|निकाल|काट) (?:दि(?:या|ये|ए)|दी) ग|"
    r"हटाय[ाे] गय|(?:ہٹا|نکال|حذف کر|خارج کر) د(?:یا|ی|یے|ئے) گ|"
    r"(?:অপসারণ করা|মুছে (?:ফেলা|দেওয়া)|বাদ দেওয়া|সরিয়ে (?:নেওয়া|দেওয়া)|"
    r"প্রত্যাহার করা) হয়েছে|"
    r"(?:நீக்க|அகற்ற|விலக்க)ப்பட்ட(?:து|ன|ுள்ள)|"
    r"(?:తొలగించ|తీసివేయ|తీసేయ)బడ(?:ింది|్డాయి)|"
    r"(?:ತೆಗೆದುಹಾಕ|ತೆಗೆಯ|ಅಳಿಸ|ಕೈಬಿಡ)ಲಾಗಿದೆ|"
    r"(?:നീക്കം ചെയ്ത|ഒഴിവാക്കിയ|നീക്കിയ)ി(?:രിക്കുന്ന|ട്ടുണ്ട്)|"
    r"(?:દૂર કરવામાં|કાઢી નાખવામાં|રદ કરવામાં) આવ(?:્ય|ી |ેલ)|"
    r"(?:काढून टाकण्यात|वगळण्यात|हटवण्यात|हटविण्यात|रद्द करण्यात) आल|ਹਟਾ ਦਿੱਤ|ਕੱਢ ਦਿੱਤ",
)


def asks_plainly(text: str) -> bool:
    """Tell whether words ask, and nothing beside them may turn the ask around."""
    asks = words.ASKS.search(text) or words.ASKS_SELDOM.search(text)
    return asks is not None and not is_turned_or_done(text)


def is_turned_or_done(text: str) -> bool:
    """Tell whether words hold one that may turn an ask around, or that tells what was done."""
    said = _told(text)
    return NO.search(said) is not None or DONE.search(said) is not None


def asks_seldom(text: str) -> bool:
    """Tell whether words plainly ask in a tongue that is hardly known."""
    return words.ASKS_SELDOM.search(text) is not None and not is_turned_or_done(text)


def spares_seldom(text: str) -> bool:
    """Tell whether words that a tongue hardly known speaks may leave alone what they name."""
    asks = words.ASKS.search(text)
    return forbids(text) or (asks is None and is_turned(text))


def forbids(text: str) -> bool:
    """Tell whether words say "do not", in a tongue that may be taken for a better known one."""
    return FORBIDS.search(text) is not None


@lru_cache(maxsize=256)  # a letter's sentences are asked about from many sides
def is_turned(text: str) -> bool:
    """Tell whether words hold one that may turn an ask around."""
    return NO.search(_told(text)) is not None


@lru_cache(maxsize=1024)
def _told(text: str) -> str:
    """Give words without what turns no ask around."""
    return HARMLESS.sub(" ", without_cause(text, words.ASKS.search))


def is_plain_ask(text: str) -> bool:
    """Tell whether a remark is an ask and nothing else, in the mood of an ask."""
    short = len(text.split()) <= _PLAIN_ASK
    return short and PLAIN.match(text.strip()) is not None and asks_plainly(text)
