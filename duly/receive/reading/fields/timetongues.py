"""The words that set a time in the tongues whose orders come seldom, by what they do."""

from __future__ import annotations


def _any(text: str) -> str:
    """Join the alternatives of a text; ``_`` stands for a blank within one."""
    return "|".join(text.split()).replace("_", r"\s")


MORE_UNITS = (
    # hours: Estonian, Finnish, Irish, Balkan, Baltic, Maltese, Slovak, Slovene, Nordic, Albanian …
    _any(
        r"tun(?:d\w*|ni(?:n|ks)?|tia)\b h?uair(?:e_an_chloig|_an_chloig)?\b čas(?:a|ova|ov)\b "
        r"sati?\b valand\w* stund(?:u|ām|as|a)\b siegħ\w* sigħat hod[ií]n\w* ur(?:ah|e|ami)?\b "
        r"timm\w*\b klukkustund\w* klst\b or[ëe]ve?\b ჰ\w*საათ\w* oras\b "
        r"மணி(?:_?நேர[\u0b80-\u0bff]*|"
        r"த்தியால[\u0b80-\u0bff]*) "
        r"saa\b стунд\w* гадзін\w* ساعته جم_ساعت timer\b saat\w* óra\b ώρες ώρα časov\w* "
        r"గంట[\u0c00-\u0c7f]*? तास[\u0900-\u097f]*? કલાક[\u0a80-\u0aff]*? ಗಂಟೆ[\u0c80-\u0cff]*? "
        r"മണിക്കൂ[\u0d00-\u0d7f]*? ਘੰਟ[\u0a00-\u0a7f]*? ម៉ោង ຊົ່ວໂມງ နာရီ ሰዓት[\u1200-\u137f]* ժամ\w*"
    ),
    _any(r"minuutti\w* minūš\w* minut(?:ė|y|ít|it|is)\w* mínút\w* nóiméad\w* dakika minuti\b"),
    _any(r"доб(?:а|и|у)"),
    # days, working days in one word among them
    _any(
        r"ден(?:а|ови)?\b dn(?:ech|eh|em|i|í|ů)\b dag(?:e|ar|a|er|en|ur|s|ana)?\b hverdag\w* "
        r"virke?dag\w* arbe[ij]ds?dag\w* arbetsdag\w* vardag\w* bankdag\w* werkdag\w* "
        r"werktag\w* "
        r"arbeitstag\w* kalendertag\w* kalenderdag\w* kalendāra_dien\w* päev\w* tööpäev\w* "
        r"kalendripäev\w* "
        r"päiv(?:ää|än|ässä)\b arkipäiv\w* työpäiv\w* vuorokau\w* lá(?:_|\b) laethanta "
        r"nap(?:on|ig|ot)?\b munkanap\w* dien(?:as|ų|os|u|ām|ā)\b darbdien\w* jum\b i?jiem\b "
        r"dit[ëe]\w* siku\b araw\b நாட்[\u0b80-\u0bff]* நாள்[\u0b80-\u0bff]* ימ(?:ים|י)\b "
        r"দিন[\u0980-\u09ff]* কার্যদিবস[\u0980-\u09ff]* দিবস[\u0980-\u09ff]* "
        r"営業日 個?工作(?:日|天) 근무일 ημέρ(?:ες|α)\b ημερών\b dzień\b ден[ая]?\b "
        r"روز(?:ه)?\b يوما?ً?\b"
    ),
    _any(
        r"týden\w* tjed\w* nedelj\w* седмиц\w* недел\w* jav(?:ë|ë\w+) seachtain\w* ġimgħ\w* "
        r"vikn?\w* "
        r"wiki\b linggo\b"
    ),
    _any(
        r"měsíc\w* mesiac\w* mesec\w* mjesec\w* месец\w* mies(?:iąc|ięc)\w* lun(?:ă|i)\b "
        r"hónap\w* "
        r"kuukau\w* kuu(?:d)?\b mēne[šs]\w* mėnes\w* muaj\w* mí_mánuð\w* mánuð\w* måned\w* "
        r"månad\w* "
        r"miezi\b buwan\b μήν\w* luna\b месяц\w* місяц\w* maand\w*"
    ),
)
WORKING_WORDS = _any(
    r"работн\w+ darbo radn\w+ delovn\w+ pracovn\w+ robocz\w+ εργάσιμ\w+ virk\w+ робоч\w+ "
    r"pracoun\w+ рабоч\w+ hábiles úteis oibre"
)
# In one word with the day, or behind it.
WORKING_WITHIN = _any(
    r"arkipäiv työpäiv hverdag virke?dag arbetsdag vardag bankdag tööpäev munkanap darbdien "
    r"darbo_dien "
    r"werkdag werktag arbeitstag কার্যদিবস ทำการ 工作 営業 營業 영업 근무일 zile_lucr"
)
WORKING_AFTER = _any(
    r"oibre tax-xogħol za_kazi ng_trabaho bekerja kerja làm_việc עבודה עסקים عمل کاری "
    r"کار_میں pune "
    r"virkir lucrătoare robocz\w+ ouvr\w+ hábiles laborables úteis lavorativi zilele_lucrătoare"
)
# Before the length.
WITHIN = _any(
    r"в_срок_(?:от|до) в_рамките_на в_рок_(?:від|до) во_рок_од у_року_од u_roku_od в_срок do "
    r"během do_uplynutí ve_lhůtě v_lehote v_lhote v_roku najkasneje_v najneskôr_do "
    r"nejpozději_do "
    r"senest(?:_inden)? inden(?:_for)? senast(?:_inom)? inom innen innan eigi_síðar_en "
    r"εντός(?:_προθεσμίας)? μέσα_σε εντός_των dispon(?:e|en|drá)_de dispose[zr]?_de "
    r"disponha_de dispõe(?:m)?_de en_un_máximo_de laistigh_de roimh_dheireadh per "
    r"ne_vėliau_kaip_per "
    r"fi_żmien mhux_aktar_tard_minn uiterlijk uiterlijk_binnen binnen în_cel_mult în_termen_de "
    r"cel_târziu_în brenda jo_më_vonë_se dalam_tempoh dalam_masa sa_loob_ng בתוך תוך "
    r"خلال_(?:مهلة|مدة) خلال في_موعد_أقصاه ظرف(?:_مدت)? حداکثر(?:_ظرف)? ภายใน trong_vòng_tối_đa "
    r"najkasnije(?:_u_roku_od|_za)? најкасније(?:_у_року_од)? najneskôr nejpozději "
    r"najpóźniej(?:_w_ciągu|_w_terminie)? не_пізніше(?:_ніж_за)? не_позднее(?:_чем_через)? "
    r"най-късно(?:_в_срок_от|_до)? en_büyük_geç höchstens spätestens hiljemalt hiljemmin "
    r"viimeistään "
    r"legkésőbb w_ciągu w_terminie trong_thời_hạn katika ndani_ya ב-?תוך entro_e_non_oltre "
    r"entro "
    r"v na_výzvu_do în"
)
# "Within the next …", and what else stands with an article before the length.
NEXT = _any(
    r"by(?=\s\S+(?:\s\(\w+\))?\s\S+\s(?:from|of|after)) not_more_than you_(?:will_)?have "
    r"(?:within|in|over)_the_(?:next|following|coming) "
    r"dentro_de_l[oa]s(?:_próxim[oa]s|_siguientes)? "
    r"(?:en|durante)_l[oa]s_(?:próxim[oa]s|siguientes) dentro_d[oa]s(?:_próxim[oa]s|_seguintes)? "
    r"n[oa]s_(?:próxim[oa]s|seguintes) entro_(?:i|le|gli)?(?:_?(?:successiv[ei]|prossim[ei]))? "
    r"(?:nei|nelle)_(?:successiv[ei]|prossim[ei]) "
    r"(?:in|binnen|innerhalb)_de[rn]_(?:nächsten|kommenden|folgenden) "
    r"binnen_de_(?:komende|volgende|eerstvolgende) w_ciągu_(?:najbliższych|następnych|kolejnych) "
    r"в_течение_(?:ближайших|следующих|последующих) протягом_(?:найближчих|наступних) "
    r"inom_de_(?:närmaste|kommande) (?:i_løbet_af|inden_for|i_løpet_av|innen)_de_n(?:æ|e)ste "
    r"(?:do|během|v_priebehu|v)_(?:následujících|nejbližších|příštích|nasledujúcich|najbližších|"
    r"naslednjih) "
    r"în_(?:următoarele|următorii) u_(?:narednih|narednom|sljedećih|sledećih) "
    r"в_(?:следващите|наредните) "
    r"(?:εντός_των|στις|μέσα_στις)_επόμεν\w+ خلال_الـ? अगले आगामी"
)
# A noun for the time, with a verb perhaps before the length.
LIMITS = _any(
    r"срок(?:ът|а)?(?:_за_\w+)? рок(?:от)? рок lhůt\w* lehot\w* frist\w* tidsfrist\w* "
    r"προθεσμί\w+ "
    r"tähta(?:eg|ja)\w* määräai\w+ termin\w* termi[ņn]\w* termenul termen termijn "
    r"hersteltermijn rok "
    r"frest\w+ afati? süre(?:si)? המועד מועד המהלה المهلة مهلت batas_wakt\w+ tenggat\w* "
    r"tempoh(?:nya)? "
    r"thời_hạn plazo prazo délai scadenza határidő\w* terminu\w* lhota строк\w* срок\w* "
    r"tárgyi_határidő "
    r"spriocdháta żmien muda palugit விதிக்கப்பட்ட காலக்கெடு มีกำหนด กำหนด সময়সীমা مہلت "
    r"期限 기한 기간"
)
# Behind the length.
WITHIN_BEHIND = _any(
    r"belül jooksul kuluessa laikā র?_?মধ্যে এর_মধ্যে içinde içerisinde के_भीतर के_अंदर भीतर "
    r"کے_اندر کے_دوران ற்குள் க்குள் இற்குள் த்திற்குள் に?以内 内 內 以內 이내 内に "
    r"のうちに 안에 "
    r"sisällä mobaynida ərzində müddətində мобайнида ішінде განმავლობაში ընթացքում "
    r"(?:च्या_)?आत లోపు?ల? లోగా లోపున ಒಳಗ[\u0c80-\u0cff]* "
    r"(?:ിന)?കം ക്കുള്ളിൽ (?:ની_)?અંદર માં (?:ਦੇ_)?ਅੰਦਰ ਵਿੱਚ အတွင်း"
)
RECEIPT = _any(
    r"kättesaam saamis saami vastaanot tiedoksi kézhez közl kézbesít átvétel gavim gavus "
    r"įteik gavę "
    r"saņem paziņo fháil bhfaigh fhaigh fuair tirċiev irċev wasal notifik primitk primanj "
    r"prijem zaprim "
    r"dostav prejem prejet vročit doruč obdrž obdrž prijat převzet prevzat mottak mottat móttök "
    r"mótteki marrj njoftim прием пријем приём получ връчв връчен уведом достав kupokea kupata "
    r"kupokelewa pagtanggap matanggap natanggap terima λήψη λάβ παραλ κοινοπο γνωστοπο επίδο "
    r"recepc "
    r"recib réception notific notific recei rece[pçb] primire comunic delgiv delgett meddel "
    r"forkynn "
    r"modtag ontvang kennisgev betekening otrzym doręcz odbior odebran zugang zustell erhalt "
    r"tagit_emot tog_emot fått tar_emot отрим одерж вручен надходж קבלת קבלה מסירת استلام تبليغ "
    r"تبلیغ إبلاغ إشعار دریافت ابلاغ وصول nhận ได้รับ طرف_وصولی وصولی موصول প্রাপ্ত পাওয়া "
    r"கிடைத்த பெற்ற கிடைக்க პ?მიღებ ستلم అంద స్వీకర ಸ್ವೀಕರ ತಲುಪ ലഭിച്ച കൈപ്പറ്റ મળ્ય ਪ੍ਰਾਪਤ"
)
# Where a language puts the receipt before the length.
RECEIPT_AHEAD = _any(
    r"kézhezvétel\w* közlés\w* kézbesítés\w* átvétel\w* 수령(?:한|일|_후)? 수신(?:한|일|_후)? "
    r"(?:통지|통보|문서|요청|공문|명령)(?:받은|[을를]_받은|일)? 송달(?:받은|일)? 접수 "
    r"受領 收受 收到 接獲 送達 送达 签收 簽收 "
    r"受け取 受信 "
    r"到達 tebliğ\w* tebellüğ\w* bildirim\w* প্রাপ্তির? পাওয়ার পাবার প্রাপ্ত_হওয়ার "
    r"प्राप्ति प्राप्त "
    r"मिलने وصولی موصول_ہونے ملنے கிடைத்த பெற்ற saamisest kättesaamisest saņemšanas "
    r"అందిన స్వీకరించిన ಸ್ವೀಕರಿಸಿದ ತಲುಪಿದ "
    r"ലഭിച്ച് കൈപ്പറ്റി മળ્યા મળ્યાના ਪ੍ਰਾਪਤ"
)
