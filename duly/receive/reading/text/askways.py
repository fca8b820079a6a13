"""More ways in which orders ask: to switch off, to take off the net, to bar the way in.

What also tells of other matters asks only beside what it acts on: an account, a post, the way in.
"""

from __future__ import annotations

_ACCOUNTS_DE = r"(?:konten|konto|kontos|profile?n?|nutzerkont\w+|beitr[aä]ge?n?|inhalte?n?|seiten?)"
_ACCOUNTS_EN = r"(?:accounts?|profiles?|channels?|handles?|pages?|repositor(?:y|ies)|groups?)"
_CONTENT_EN = r"(?:posts?|tweets?|content|messages?|videos?|images?|publications?|material|files?)"

WAYS = (
    rf"\b(?:clos|lock|switch\w* off|freez)\w* (?:down )?(?:\w+ ){{0,4}}?{_ACCOUNTS_EN}\b|"
    rf"\b{_ACCOUNTS_EN}\b[^.;:]{{0,40}}\b(?:(?:must|shall|should|to|is to|are to) be|closure of) "
    r"(?:\w+ly )?(?:closed|locked|switched off|frozen)\b|"
    r"\b(?:prevent|bar|deny|cut off|stop|disallow|prohibit)(?:s|ed|ing)? (?:all |any |the |public |"
    r"further |users?['’]? )*access\b|\bcease(?:s|d)? (?:hosting|publish|display|mak)\w*|"
    rf"\bprohibit\w* (?:the )?(?:publication|display|dissemination|distribution) of (?:\w+ )"
    rf"{{0,3}}?{_CONTENT_EN}\b|"
    rf"\bbring down (?:\w+ ){{0,3}}?(?:{_CONTENT_EN}|{_ACCOUNTS_EN})\b|"
    r"\b(?:take|taken|taking|pull|pulled) (?:\w+ ){0,5}?offline\b|\bde-?index\w*|"
    r"\bde-?list(?!ed)\w*",
    rf"\b(?:zu )?(?:deaktivier|abzuschalt|abschalt|abgeschaltet|stillzuleg|stilleg)\w*|"
    rf"\b(?:offline|aus dem netz) (?:zu )?(?:nehm|genommen|stell|gestellt)\w*|"
    rf"\bnehmen sie [^.;:]{{0,60}}(?:offline|vom netz)|\b{_ACCOUNTS_DE}\b[^.;:]{{0,20}} offline\b|"
    r"\bunzugänglich|\bzugang\b[^.;:]{0,80}\b(?:unterbind|verhinder|verwehr)\w*|"
    r"\b(?:unterbind|verhinder)\w*[^.;:]{0,60}\bzugang\b|"
    r"\bnicht (?:mehr|länger|weiter) (?:öffentlich )?zugänglich zu machen\b",
    r"\b(?:mettre|mettez|mise) hors ligne\b|\bdéréférenc\w+|\bdéconnect\w+|"
    r"\b(?:empêch|interdi|coup)\w+ (?:tout |l['’])?\s?accès\b|\brendre invisible|\bdépubli\w+",
    r"\bdesactiv\w+|\binhabilitaci[óo]n\b|\b(?:impid|imped|restring|restrinj|den[ie]+g|cort|"
    r"evit)\w* "
    r"(?:el |o )?acc?ess?o\b|\bd(?:ar|é|ese) de baja\b|\bdespublic\w+|\btirad[oa]s? do ar\b|"
    r"\bdesindex\w+|\binvisibiliz\w+",
    r"\bdisattiv\w+|\bimpedi(?:re|sca|te) l['’]accesso\b|\boffline\b(?= (?:i|le|gli|il|lo|la) )|"
    r"\bdeindicizz\w+|\bmettere offline\b|\bnon (?:più )?accessibil[ei] (?:i|le|gli|il|la)\b",
    r"\bwyłącz(?:enie|yć|cie)\b(?= (?:\w+ ){0,3}?(?:kont|profil|repozytori|wpis|stron|post|treś))|"
    r"\buniemożliw\w+|\bdezaktyw\w+|\bskasowa\w+|\bwyłączeni[ea] dostępu\b|\bodcię\w+ dostępu\b",
    r"\b(?:uit te schakelen|uitschakel\w*|op te schorten|opschort\w*|offline (?:te )?(?:halen|"
    r"gehaald)|"
    r"deactiver\w*|te deactiveren|af te sluiten|onbereikbaar)",
    r"деактивир|отключить|отключени[ея] (?:аккаунт|учетн|учётн|доступ)|снять с публикации|"
    r"снятие с публикации|пресеч\w+ доступ|закрыть доступ|деактивув|деактивац|вимкн|"
    r"вилуч(?:ити|ення)|"
    r"унеможлив|припин\w+ доступ|прибрати з доступу",
    r"\bdevre dışı bırak\w*|\byayından (?:kaldır|çek)\w*|\berişime kapat\w*|\bpasif hale getir\w*",
    r"\bmencabut akses\b|\bmencabut (?:tautan|konten|unggahan)\b|\bpemutusan akses\b|"
    r"\bpembekuan akun\b|\bmembekukan\b|\bmematikan akun\b|\bmenutup akun\b",
    r"\bvô hiệu h[oó]a\b|\btạm ngừng\b|\btạm khóa\b|\bđình chỉ\b|\bngăn chặn (?:truy cập|việc)|"
    r"\bhạ (?:xuống|các |bài |những )|\bđóng (?:vĩnh viễn )?(?:các )?tài khoản|\bẩn (?:các |"
    r"bài )|\bngừng cung cấp\b|\bngắt kết nối\b",
    r"送信防止|非公開(?:と|に|化)|非表示(?:と|に|化)|閲覧(?:を)?(?:できない|不能)|公開(?:を)?停止|凍結|利用停止|"
    r"비공개|이용(?:을)? ?정지|이용 ?제한|접속(?:을)? ?(?:차단|제한)|게시 ?중단|노출 ?중단",
    r"停用|注销|註銷|撤下|限制访问|限制訪問|关闭账[号户]|封锁|封鎖|拦截|切断访问|不予显示|停止传输|停止传播",
    r"डिलीट|डिलिट|पहुँच (?:को )?(?:रोक|बंद|अवरुद्ध)|पहुंच (?:को )?(?:रोक|बंद|अवरुद्ध)|निष्क्रि",
    r"منع الوصول|قطع الوصول|سحب (?:ال)?(?:منشور|محتوى|مقطع)\S*|إلغاء (?:ال)?(?:حساب|منشور)\S*|"
    r"غلق (?:ال)?حساب\S*|تجميد (?:ال)?حساب\S*|وقف (?:ال)?حساب\S*",
    r"\bta(?:s|r)? ner\b|\bdezactiv\w+|\bdeaktiv\w+|\bznemožn\w+|\bdeaktivál\w*|"
    r"\binaktiver\w*|απενεργοποι",
)
