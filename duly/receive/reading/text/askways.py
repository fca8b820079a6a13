"""More ways in which orders ask: to switch off, to take off the net, to bar the way in.

Only bidding forms ask: an imperative, an infinitive, a noun, what must be done. Finite and past
forms tell what somebody did ("she locked the account"), and so they ask nothing.
"""

from __future__ import annotations

_ACCOUNTS_EN = r"(?:accounts?|profiles?|channels?|handles?|pages?|repositor(?:y|ies)|groups?)"
_CONTENT_EN = r"(?:posts?|tweets?|content|messages?|videos?|images?|publications?|material|files?)"
# Before what is bidden: a beginning, a courtesy, a duty; but not what somebody only wished to do.
_WISHED = "".join(
    rf"(?<!{one} )"
    for one in (
        *("wanted", "wants", "want", "tried", "tries", "try", "hoped", "hopes", "attempted"),
        *("attempts", "attempt", "sought", "seeks", "managed", "decided", "threatened"),
        *("threatens", "threat", "threats", "began", "used", "going", "able"),
    )
)
_BIDS_EN = (
    rf"(?:(?:\A|[.;:,\n(])\W{{0,5}}(?:\d{{1,3}}\W{{1,4}})?|"
    rf"\b(?:please|kindly|hereby|must|shall|immediately|promptly|{_WISHED}to|"
    r"and (?=\w+ (?:\w+ )?(?:the|these|those|this|all|any|both|said|such|following)\b)) ?"
    r"(?:\w+ly )?)"
)
_MUST_BE = r"(?:must|shall|should|(?:is|are|required|ordered|asked) to) (?:\w+ly )?be (?:\w+ly )?"
_BY_OTHERS = r"(?! by (?:its|his|her|their) )"
_MUST_DE = r"\b(?:muss|müssen|soll|sollen)\b[^.;:]{0,80}\b"
_BID_NL = r"\b(?:moet(?:en)?|dien(?:t|en)|gelieve|verzoek\w*|om)\b[^.;:]{0,80}\b"
_BID_TR = r"(?:[ıiuü]l(?:m[ae]s|s[ıi]n)\w*|[ıi]n(?:[ıi]z)?\b|m[ae](?:k\b|n[ıi]z)\w*)"
_BID_ID = r"\b(?:untuk|agar|mohon|harap|supaya|wajib|segera|dan|harus|tolong) (?:\w+ ){0,2}?"
# "is keeping it private", "was frozen": told, where the same word in another form asks
_NOT_TOLD_JA = r"(?!し(?:て(?:い|お|あ)|た)|され(?!たい)|[。、]|中|な)"

WAYS = (
    rf"{_BIDS_EN}(?:close|lock|switch off|freeze) (?!to )(?:down )?(?:\w+ ){{0,4}}?"
    rf"{_ACCOUNTS_EN}\b|"
    rf"\bclosure of (?:\w+ ){{0,4}}?{_ACCOUNTS_EN}\b|"
    rf"\b{_ACCOUNTS_EN}\b[^.;:]{{0,40}}\b{_MUST_BE}"
    rf"(?:closed|locked|switched off|frozen)\b{_BY_OTHERS}|"
    rf"{_BIDS_EN}(?:prevent|bar|deny|cut off|stop|disallow|prohibit) (?:all |any |the |public |"
    r"further |users?['’]? )*access\b|\bcease (?:hosting|publish|display|mak)\w*|"
    rf"\bprohibit (?:the )?(?:publication|display|dissemination|distribution) of (?:\w+ )"
    rf"{{0,3}}?{_CONTENT_EN}\b|"
    rf"{_BIDS_EN}bring down (?:\w+ ){{0,3}}?(?:{_CONTENT_EN}|{_ACCOUNTS_EN})\b|"
    rf"{_BIDS_EN}(?:take|pull) (?:\w+ ){{0,5}}?offline\b|"
    rf"\b{_MUST_BE}(?:(?:taken|pulled) offline|de-?indexed|de-?listed)\b|"
    r"\bde-?index(?:ing|ation)?\b|\bde-?list(?:ing)?\b",
    r"\b(?:deaktivieren|abzuschalten|abschalten|stillzulegen|still?legen)\b|"
    r"\b(?:deaktivierung|abschaltung|stilllegung)\b|"
    rf"{_MUST_DE}(?:deaktiviert|abgeschaltet|stillgelegt|(?:offline|aus dem netz|vom netz) "
    r"(?:genommen|gestellt)) werden\b|"
    r"\b(?:offline|aus dem netz) (?:zu )?(?:nehmen|stellen)\b|"
    r"\bnehmen sie [^.;:]{0,60}(?:offline|vom netz)|\bunzugänglich (?:zu )?machen\b|"
    r"\bmachen sie [^.;:]{0,80}unzugänglich|"
    r"\bzugang\b[^.;:]{0,80}\b(?:unterbinden|verhindern|verwehren)\b|"
    r"\b(?:unterbinden|verhindern) sie\b[^.;:]{0,60}\bzugang\b|"
    r"\bnicht (?:mehr|länger|weiter) (?:öffentlich )?zugänglich zu machen\b",
    r"\b(?:mettre|mettez|mise) hors ligne\b|\bdéréférenc(?:er|ez|ement)\b|\bdéconnecte[rz]\b|"
    r"\b(?:empêche[rz]|interdire|interdisez|coupe[rz]) (?:tout |l['’])?\s?accès\b|"
    r"\brendre invisible|\bdépubli(?:er|ez|cation)\b",
    r"\bdesact(?:iv(?:ar\w*|en?|ación)|ívense|ívese)\b|\binhabilitaci[óo]n\b|"
    r"\b(?:imp[ei]d(?:ir|an?)|impeçam?|restring(?:ir)|restrinja[nm]?|denegar|denieguen?|negar|"
    r"nieguen?|neguem?|cortar|corte[nm]?|evitar|evite[nm]?) (?:el |o )?acc?ess?o\b|"
    r"\bd(?:ar|é|ese) de baja\b|\bdespublic(?:ar|ación)\b|"
    r"\b(?:ser(?:em)?|sejam?) tirad[oa]s? do ar\b|"
    r"\b(?:elimín|retír|suspénd|bórr|ciérr|inhabilít|deshabilít)(?:[ae]n?(?:se|l[aeo]s?)|[ae]d)\b|"
    r"\bdesindex(?:ar|ación|ação|e[nm]?)\b|\binvisibiliz(?:ar|ación|ação)\b",
    r"\bdisattiva(?:re|zione)\b|\bdisattivate (?=gli|i|le|l['’]|il)|"
    r"\bimpedi(?:re|sca|te) l['’]accesso\b|\b(?:mettere|porre|mettete) offline\b|"
    r"\bblocc(?:are|ate|arli|arla|arlo|hino)\b|"
    r"\bblocco (?:immediato )?(?:del|dei|dell['’]|degli)\b|"
    r"\bsia(?:no)? (?:\w+ )?(?:rimoss|bloccat|oscurat|sospes|cancellat|chius|eliminat)[oaei]\b|"
    r"\bdeindicizza(?:re|zione)\b|\brend(?:ere|ete|a) non (?:più )?accessibil[ei]\b",
    r"\bwyłącz(?:enie|yć|cie)\b(?= (?:\w+ ){0,3}?(?:kont|profil|repozytori|wpis|stron|post|treś))|"
    r"\buniemożliwi(?:ć|eni[ea])\b|\bdezaktyw(?:ować|acj\w+)\b|\bskasowa(?:ć|ni[ea])\b|"
    r"\bwyłączeni[ea] dostępu\b|\bodcię(?:cie|cia) dostępu\b",
    r"\b(?:uit te schakelen|op te schorten|offline te halen|te deactiveren|af te sluiten|"
    rf"onbereikbaar te maken|uitschakeling|opschorting|deactivering)\b|{_BID_NL}(?:uitschakelen|"
    r"opschorten|offline halen|deactiveren|onbereikbaar maken)\b",
    r"деактивировать|деактивируйте|деактиваци|(?<!хотел )(?<!хотела )(?<!пытался )отключить|"
    r"отключени[ея] (?:аккаунт|учетн|учётн|доступ)|снять с публикации|"
    r"снятие с публикации|пресечь доступ|пресечени\w доступа|закрыть доступ(?! хоте)|"
    r"деактивувати|деактивац|вимкн(?:ути|ення)|вилуч(?:ити|ення)|"
    r"унеможлив(?:ити|лення)|припин(?:ити|ення) доступ|прибрати з доступу",
    rf"\bdevre dışı bırak{_BID_TR}|\byayından (?:kaldır|çek){_BID_TR}|"
    rf"\berişime kapat{_BID_TR}|\bpasif hale getir{_BID_TR}",
    rf"\bpemutusan akses\b|\bpembekuan akun\b|{_BID_ID}(?:mencabut (?:akses|tautan|konten|"
    r"unggahan)|membekukan|mematikan akun|menutup akun)\b",
    r"\bvô hiệu h[oó]a\b|\btạm ngừng\b|\btạm khóa\b|\bđình chỉ\b|\bngăn chặn (?:truy cập|việc)|"
    r"\bhạ (?:xuống|các |bài |những )|\bđóng (?:vĩnh viễn )?(?:các )?tài khoản|\bẩn (?:các |"
    r"bài )|\bngừng cung cấp\b|\bngắt kết nối\b",
    rf"送信防止|非(?:公開|表示)(?:と|に|化){_NOT_TOLD_JA}|閲覧(?:を)?(?:できない|不能)|"
    rf"公開(?:を)?停止{_NOT_TOLD_JA}|凍結{_NOT_TOLD_JA}|利用停止{_NOT_TOLD_JA}|"
    r"비공개 ?(?:로 )?(?:전환|처리|조치|하여 주|해 주|요청)(?!하였|했|한 |하고 있|되)|"
    r"이용(?:을)? ?정지|이용 ?제한|접속(?:을)? ?(?:차단|제한)|게시 ?중단|노출 ?중단",
    r"(?<!自行)(?<!自己)(?<!主动)(?<!已)(?:停用|注销|註銷)(?=[^。；，]{0,8}(?:[账帳]|以下|下列|"
    r"上述|该|用户|@))|(?:予以|应当?|立即|请|须|須)[^。；，自]{0,30}(?:停用|注销|註銷)|"
    r"撤下|限制访问|限制訪問|关闭账[号户]|封锁|封鎖|拦截|切断访问|不予显示|停止传输|停止传播",
    r"डिलीट|डिलिट|पहुँच (?:को )?(?:रोक|बंद|अवरुद्ध)|पहुंच (?:को )?(?:रोक|बंद|अवरुद्ध)|निष्क्रि",
    rf"閉鎖{_NOT_TOLD_JA}|\bда (?:се )?блокира\w*|\bблокирайте\b|\bблокиране(?:то)? на\b|"
    r"\b(?:at|skal|må) lukke\b|\blukkes\b|\bspærres?\b|\bte wissen\b|\beffacer\b|\beffacez\b|"
    r"\bsulkemaan\b|\bsulkea\b|"
    r"بند کر(?:یں|نے|\s?د(?:یں|یا جائے|یے جائیں))|বন্ধ কর(?:ুন|ার|তে)|ปิด(?:บัญชี|เพจ|ช่อง)|"
    r"להשעות|השעו\b|השעיית|\bpozastav(?:it|te|en[íi]e?)\b|αναστ(?:ολή|είλ|αλ)\w*|"
    r"διακοπή (?:της )?πρόσβασης|\b(?:zuieni|fungeni|ondoeni|futeni|m(?:wondoe|fute|funge|zuie|"
    r"sitishe)|"
    r"kusitisha)\b|"
    r"\bblocco (?:immediato )?(?:d(?:ei|egli|elle|el|ella|i) |"
    r"dell['’])(?:seguent[ei] )?(?:account|profil|post|"
    r"contenut|url|link|indirizz|pagin)\w*",
    r"منع الوصول|قطع الوصول|سحب (?:ال)?(?:منشور|محتوى|مقطع)\S*|إلغاء (?:ال)?(?:حساب|منشور)\S*|"
    r"غلق (?:ال)?حساب(?!ه)\S*|تجميد (?:ال)?حساب(?!ه)\S*|وقف (?:ال)?حساب(?!ه)\S*",
    r"\btas ner\b|\b(?:att|vänligen|ska|skall|måste) ta ner\b|\bta ner (?=följande|dessa|kont|"
    r"inläg|profil)|\bdezactiva(?:re\w*|ți)\b|\bdeaktiv(?:ovat|ac\w+|áci\w+|ujte|ere|ering\w*|era|"
    r"irati|iranje\w*)\b|\bznemožn(?:it|iť|ění|enie)\b|\bdeaktivál(?:ás\w*|ni|ja|ják)\b|"
    r"\binaktiver(?:a|as|ing\w*|e)\b|απενεργοποι(?:ήσετε|ήστε|ηθεί|ηθούν)|απενεργοποίηση",
)
