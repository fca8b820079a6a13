"""The words by which orders of many languages ask: to remove, withhold, suspend, restrict."""

from __future__ import annotations

import re

from duly.receive.reading.text import asktongues


def words(*parts: str) -> re.Pattern[str]:
    """Compile alternatives, case aside."""
    return re.compile("|".join(parts), re.IGNORECASE)


DECLARE = words(
    r"признать (?:информаци|материал)\w*[^.]{0,200}запрещ|иск\w*[^.]{0,120}о признании",
    r"признать[^.;]{0,60}(?:страниц|ссылк|адрес|сайт)[^;]{0,220}запрещ|"
    r"declare[sd]?\b[^.]{0,80}(?:prohibited|illegal|unlawful)",
)
# What is declared prohibited is to be shut off as well, by the same sentence.
DECLARES_AND_ASKS = words(
    r"признать[^.;]{0,400}запрещ[^.;]{0,200}[,\s]и (?:ограничить|заблокировать|удалить|обязать)\b"
)
_LANDS = (
    r"france|deutschland|españa|brasil|italia|türkiye|österreich|belgique|suisse|schweiz|polsce|"
    r"portugal|argentina|méxico|colombia|chile|perú|ecuador|indonesia"
)
_TERRITORY = (
    r"territori(?:o|al)|territoire|territorium|hoheitsgebiet|staatsgebiet|terytorium|"
    r"территори\w+|територі\w+|wilayah|geltungsbereich"
)
WITHHOLD = words(
    r"(?:\bblock|prevent|deny|disable|restrict|limit)\w*[^.]{0,90}\b(?:by|"
    r"to) the (?:general )?public\b",
    r"(?:\bblock|withh[eo]ld|geo-?block|inaccessible|restrict|disable|not be (?:visible|"
    r"accessible|available))"
    r"[^.]{0,140}(?:\bin|\bfrom|\bwithin|to users (?:in|from)) (?:the )?(?:territory|india|"
    r"(?-i:[A-Z][a-z]+)(?: IP|['’]s IP| users| territory|\b))",
    rf"\b(?:inaccessib|indisponib|unzugänglich|inaccesib|inacessív|niedostępn|недоступн|"
    rf"nedostupn|"
    rf"oåtkomlig|ontoegankelijk|(?:nicht|pas|non) (?:mehr |plus )?(?:zugänglich|accessib))\w*"
    rf"[^.;]{{0,70}}(?:{_TERRITORY})",
    rf"(?:in|en|em|na|w|v|i|u|на|в) (?:{_LANDS})\b[^.;]{{0,60}}(?:unzugänglich|zugänglich zu|"
    rf"inaccessib|indisponív)",
    r"\bgeo-?(?:block|restrict)|country[- ]withh|ip address[^.]{0,60}(?:could not see|"
    r"inaccessible)",
    r"(?:could not see|inaccessible|invisible|unavailable)[^.]{0,120}ip address|"
    r"users from[^.]{0,30}ip address",
    r"(?:inaccessible|invisible|unavailable|hidden|not (?:visible|accessible|available))\b"
    r"[^.]{0,40}\b(?:to|for) (?:the )?(?:users|visitors|people|internet users|readers|"
    r"audiences?)"
    r"[^.]{0,20}\b(?:in|from|within|of)\b",
    r"भारत में[^।]{0,80}(?:अवरुद्ध|ब्लॉक)|जनता की पहुँच|ip地址[^。]{0,40}(?:看不到|无法|"
    r"访问不到)",
    r"屏蔽[^。；]{0,20}(?:中国|境内|大陆|内地)",
    r"(?:中国|境内|大陆|内地)[^。；]{0,14}(?:屏蔽|看不到|不可见|无法访问|不能访问)",
    rf"(?:bloqu|restrein|restring|sperr|bloccar|engelle|limit|inibi)\w*[^.]{{0,90}}(?:depuis "
    rf"la |"
    rf"en |"
    rf"in |no |na |w |desde |à partir de la |nel |dalla |di )(?:{_LANDS})\b",
    rf"(?:\bbloqu|restrein|restrin|sperr|blocc|blokow|blokad|ogranicz|uniemożliw|обмеж|огранич|"
    rf"заблок|блоку|блокир|blokir|inibi|suspend)\w*[^.]{{0,110}}(?:{_TERRITORY})",
    rf"(?:{_TERRITORY})[^.]{{0,60}}(?:\bbloqu|sperr|blocc|zablok|обмеж|огранич|заблок|"
    rf"inaccessib)",
    r"(?:\bblock|disabl|restrict|prevent|inaccessible)\w*[^.]{0,60}\bby (?:end-?)?users? (?:in|"
    r"from)\b|"
    r"(?:impid|bloque|restrinj|oculte|deshabilit)\w*[^.;]{0,60}(?:desde|en) (?:el "
    r")?(?:territorio|"
    r"país)|"
    r"\b(?:not|no longer) (?:be )?(?:accessible|available|visible)\b[^.]{0,40}\b(?:in|from|"
    r"within) (?-i:[A-Z])|"
    r"\b(?:cannot|can not|may not|can no longer) be (?:accessed|seen|viewed|opened)\b[^.;]{0,40}"
    r"\b(?:in|from|within) (?-i:[A-Z])|"
    r"withholding (?:of )?(?:access|the (?:tweets|accounts|urls|content|posts?))|"
    r"\bwithh[eo]ld\b",
    r"türkiye['’]de\w* erişim",
    r"yurt ?içinde[^.]{0,30}erişim|в росси\w+[^.]{0,40}(?:недоступн|невидим)",
)
REMOVE = words(
    r"укланяне|отстран(?:ит|е|яв)|заличи|уклан?њ|уклоните|uklanj|ukloni|\bukin(?:i|e)te "
    r"objav|odstrán|"
    r"odstrań|\bodstrani|izbri[sš]|\bbhaint|\bscriosa|\bnea?ħħ|\btneħħ|tneħħija|\bħassar|"
    r"fjarlæg|\bhiqen|\bmuondo\w+|pag-?aalis|ลบออก|נמחק|יוסר|تُ?حذف|إلغاء المنشور|"
    r"حذف کنید|"
    r"移除|下架|panaikin|törlés|törölni|eltávolít|poistettava|poistamaan|poistakaa|fjernes|slettes|\bverwijder|\bgewist|"
    r"\bwissen\b|"
    r"\bdistr(?:ugg)|ελιμιν|κατάργησ|\bκατεβάσ|απόσυρσ|înlătur|ștearg|șterg(?:e|i|ă)|"
    r"elimina(?:ți|rea)",
    r"(?<!\bwe will )(?<!\bwe shall )\bget (?:[\w-]+ ){1,4}?(?:removed|deleted|"
    r"taken (?:down|off))\b|"
    r"\bremov(?:e|al|ing)\b|\bdelet(?:e|ion|ing)\b|tak(?:e|ing) (?:\w+ ){0,4}?(?:down|"
    r"off)\b",
    r"\b(?:shall|must|should|to|is|are|be)\s+(?:be\s+)?(?:\w+ly\s+)?(?:removed|deleted|erased|"
    r"taken (?:down|off))",
    r"\b(?:are|is|be) (?:not|no longer) (?:available|accessible) to the public\b|\bpull down\b|"
    r"\bdepublizier|\bdepubliceren|\bdecommission|\bstrani\w* |прибра(?:ти|ть)|ลบ|\bxóa\b|"
    r"\bgỡ bỏ\b|"
    r"\bposter[^.;]{0,30}\bretir|\babschalt|\boffline (?:nehmen|zu nehmen)|"
    r"\btake-?downs?\b|withdrawal of (?:the |new )?content|\berase\b|удал(?:ить|ени|ите)|"
    r"видал(?:ити|ення|іть)|删除|刪除|清除|移除|削除|삭제",
    r"हटा(?:ए|ने|या|दें|कर)|lösch|entfern|\bverwijder",
    r"\bretir(?:er|ez|e|en|ar|ada|ado|em|o)\b|\bretrait\b|supprim|suppression|\beffac(?:er|ez|"
    r"ement)",
    r"\belimin(?:ar|e|en|ación|ación|ação|em|azione)\b|\bsuprim(?:ir|a|an|am)\b|\bborr(?:ar|"
    r"e|en|"
    r"ado)\b",
    r"\bremo[çv](?:a|am|er|ão|endo|ido|ida|idos|idas)\b|\bexclu(?:a|am|ir|são)\b|\bapagamento\b|\bapag(?:ar|ue|"
    r"uem)\b",
    r"rimuov|rimozion|\bcancell(?:are|azione)\b|kaldırıl|kaldırma|çıkarıl|çıkartıl|\bsilin(?:me|"
    r"ir)",
    r"usunię|usunąć|usuwa|\bhapus|penghapusan|menghapus|diturunkan|إزالة|حذف|ہٹا|odstran|"
    r"eltávolít|"
    r"șterge|\bta bort\b|αφαίρεσ|διαγραφ|αφαιρ[εέ]|διαγρ[άα]|\belimin(?:area|ați)\b|"
    r"șterge(?:rea|"
    r"ți)|înlătur|"
    r"retragerea|\bavlägsna|\braderas?\b|\bta(?:s|r|ga|gs)? (?:bort|ner|ned)\b|\bfjern(?:e|es|"
    r"else|er)\b|"
    r"\bslett(?:es?|ing)\b|\bslet(?:te|tes)\b|\bpoist(?:a|et|ettav|amaan|aa)|\btörö?l(?:je|"
    r"ni|és|"
    r"jék)|"
    r"távolítsa|\bsma[zž](?:at|te|án)|\bvymaz|\buklon(?:i|iti|ite|jen)|\bobri[sš]|уклон(?:и|ит)|"
    r"премах(?:н|в)|изтри(?:е|й|в)|\bsvalyti|pašalin|ištrin|izbris|להסיר|הסר[הת]|למחוק|מחיק|অপসারণ|মুছে|நீக்க|\bsilin(?:məsi|sin)|çıxarıl|жою|өшір|"
    r"\b(?:me|di)?(?:turun|n?urun|padam|buang)kan\b|\bpenurunan kandungan|"
    r"წაშალ|حذف|پاک کر|นำออก|\bburahin|\btanggalin|\bondoa",
    asktongues.TAKES_AWAY,
)
SUSPEND = words(
    r"(?:zatv(?:ar|or)|zabran|ugas|ukin|suspen|onemogoč)\w*[^.;]{0,40}\b(?:raču?n|nalog|"
    r"profil)\w*|"
    r"(?:закри|затвор|затвар|суспенд|спр|замраз)\w*[^.;]{0,40}(?:профил|акаунт|сметк|налог)\w*|"
    r"(?:suspend|sulg)\w*[^.;]{0,40}\bkonto\w*|(?:uždary|sustabd)\w*[^.;]{0,40}paskyr|"
    r"(?:slēg|apturē|bloķē)\w*[^.;]{0,40}\bkont[usa]|\baccounts?\b[^.;]{0,30}(?:op te "
    r"schorten|opschort|"
    r"schorsen|te sluiten|afsluiten)|(?:schors|opschort|sluit)\w*[^.;]{0,40}\baccounts?\b|"
    r"(?:cuntas\w*|chuntas\w*)[^.;]{0,40}(?:fionraí|dhúnadh)|(?:issospend|"
    r"tagħlaq)\w*[^.;]{0,40}kont|"
    r"(?:mbyll|pezull)\w*[^.;]{0,40}llogari|(?:menangguhkan|penangguhan|"
    r"membekukan)[^.;]{0,40}\bakun|"
    r"(?:menggantung|penggantungan|menutup)[^.;]{0,40}akaun|(?:kufunga|"
    r"kusimamisha)[^.;]{0,40}akaunti|"
    r"(?:suspendi|isara)\w*[^.;]{0,50}account|停用[^。]{0,12}(?:帳號|帐号|账号)|"
    r"帳號[^。]{0,12}(?:停用|停權)|"
    r"(?:loka|stöðv)\w*[^.;]{0,40}(?:reikning|aðgang(?:i|inum)? (?:notand))|"
    r"\bstäng\w*[^.;]{0,20} av[^.;]{0,40}konto|"
    r"(?:zawies|zawiesz)\w*[^.;]{0,40}kont|hesab\w*[^.;]{0,40}(?:bağla|dayandır)|"
    r"(?:حساب)[^.;]{0,40}(?:تعلیق|مسدود کن|معطل)|(?:ปิด|ระงับ)(?:การใช้(?:งาน)?)?บัญชี|"
    r"অ্যাকাউন্ট[^.;।]{0,30}(?:স্থগিত|বন্ধ)|"
    r"கணக்கை?[^.;]{0,30}(?:இடைநிறுத்|முடக்)|חשבון[^.;]{0,30}(?:להשעות|לסגור)|(?:להשעות|"
    r"לסגור)[^.;]{0,30}חשבון",
    r"(?:suspend|terminat|shut ?down|clos|\bban|deactivat)\w*\s[^.,;]{0,50}\b(?:accounts?|"
    r"users?|handles?|profiles?)\b",
    r"\b(?:accounts?|profiles?|handles?)\b[^.,;]{0,60}\b(?:shall|must|should|to|be)\s+(?:be\s+)?"
    r"(?:suspended|closed|banned|deactivated|terminated)",
    r"(?:suspend|terminat|deactivat|\bban)\w*\s[^.,;]{0,40}(?:@\w|\w+\.bsky\.social|"
    r"bsky\.app/profile)|"
    r"\b(?:please|kindly|hereby|to|shall|must|and|"
    r"or) (?:\w+ly )?suspend (?!(?:\w+ ){0,3}?(?:access|"
    r"visibility|distribution|publication|circulation|operation|order|hearing|sale)\b)|"
    r"withholding the users|封禁[^。]{0,20}账号|关闭[^。]{0,10}账号|заблокировать аккаунт|"
    r"खात(?:े|ा|ों)(?: (?:को|का))?[^।]{0,80}?(?:निलंबित|बंद) (?:कर|किया|की)",
    r"\b(?:suspen|desactiv|desativ|cerr|encerr)\w*[^.;]{0,50}\b(?:contas?|cuentas?|perfis|"
    r"perfil|"
    r"perfiles)\b",
    r"\b(?:suspen|désactiv|ferm)\w*[^.;]{0,40}\bcomptes?\b|(?:konto|konten|profil\w*)[^.;]{0,40}"
    r"(?:zu sperren|gesperrt|schließ)|hesa(?:p|b)\w*[^.;]{0,90}(?:kapat|askıya)|"
    r"\bsuspend\w*[^.;]{0,80}\bcont(?:ul|uri|urile)?\b|\bstäng\w*[^.;]{0,40}\bkonto|"
    r"\b(?:steng|luk)\w*[^.;]{0,40}\bkonto|(?:sulke|jäädyt)\w*[^.;]{0,40}\btili|"
    r"(?:zruš|pozastav)\w*[^.;]{0,40}\bú[čc]e?t|felfüggeszt\w*[^.;]{0,40}fiók|fiók\w*[^.;]{0,40}"
    r"felfüggeszt|αναστ\w+[^.;]{0,40}λογαριασμ|(?:khóa|đình chỉ)[^.;]{0,30}tài khoản|ระงับบัญชี|"
    r"계정[^.;]{0,12}(?:정지|폐쇄)|アカウント[^。]{0,12}(?:停止|凍結)|"
    r"(?:إيقاف|إغلاق|تعليق)[^.؛]{0,24}حساب|(?:закри|закры|призупин|"
    r"приостан)\w*[^.;]{0,40}(?:акаунт|аккаунт|"
    r"обліков)|(?:usuni|zawiesz|zamkni)\w*[^.;]{0,30}\bkont[aoe]\b|(?:gantung|"
    r"nyahaktif)\w*[^.;]{0,30}akaun|"
    r"(?:menonaktifkan|menutup|penutupan)[^.;]{0,40}akun|(?:sospen|"
    r"chiu)\w*[^.;]{0,40}\b(?:account|profil)",
)
RESTRICT = words(
    r"блокира\w*|огранич\w*[^.;]{0,40}(?:достъп|приступ|пристап)|(?:спре|"
    r"преустанов)\w*[^.;]{0,40}достъп|"
    r"\bbloker\w*[^.;]{0,40}(?:adgang|tilgang)|\bsperre\w*[^.;]{0,40}(?:tilgang|adgang)|"
    r"\bblocker\w*[^.;]{0,40}åtkomst|åtkomst\w*[^.;]{0,40}(?:blocker|spärr|hindr)|"
    r"διακοπή[^.;]{0,30}πρόσβασ|"
    r"\bpiira\w*[^.;]{0,40}(?:juurdepääs|ligipääs)|(?:juurdepääs|"
    r"ligipääs)\w*[^.;]{0,30}(?:piira|tõkesta)|"
    r"\bbhlocáil|\bblocáil|timblukka|imblukka|jimblukk|bllok|kufizo\w*[^.;]{0,30}(?:aksesi|"
    r"qasj)|"
    r"(?:apribo|ribo)\w*[^.;]{0,30}prieig|blokuo|ierobežo\w*[^.;]{0,30}piekļuv|bloķē|"
    r"piekļuv\w*[^.;]{0,30}liegt|"
    r"onemogoč|omeji\w*[^.;]{0,30}dostop|\bbloca(?:ți|re|t|ției)\b|\bbloc(?:ați|area|ajul)|"
    r"restricțion\w*[^.;]{0,30}acces|(?:loka|takmarka|hindra)\w*[^.;]{0,30}aðgang|"
    r"رسائی[^.;۔]{0,20}(?:بند|محدود|روک)|دسترسی[^.;]{0,60}(?:مسدود|محدود|قطع)|"
    r"(?:me)?(?:ny|s)ekat\w*[^.;]{0,30}akses|membatasi akses|chặn truy cập|\bngăn truy cập|"
    r"hạn chế truy cập|"
    r"限制(?:接取|存取|訪問|访问|瀏覽|浏览)|停止解析|kuzuia[^.;]{0,40}(?:upatikan|ufikia)|"
    r"\bzuia\b|"
    r"\bharang(?:an|in)|pag-?harang|\bhigpitan|προσβάσιμ|estämä|estettävä|"
    r"rajoitta\w*[^.;]{0,30}pääsy|"
    r"הגבי?ל\w*[^.;]{0,20}גישה|חסימת|প্রবেশ[^.;।]{0,20}(?:বন্ধ|সীমিত)|அணுக[^.;]{0,30}(?:தடு|"
    r"முடக்)",
    r"\b(?:restrict|limit|disabl|block)\w*[^.]{0,40}\baccess|\bblock(?:ed|ing)?\b|"
    r"огранич\w+[^.]{0,60}доступ|(?:доступ\w*)[^.]{0,40}(?:ограничить|заблокировать|обмежити)",
    r"\bhid(?:e|den|ing)\b[^.;]{0,60}\b(?:from|material|posts?|content|accounts?)\b|"
    r"suspen\w+[^.;]{0,40}(?:veiculação|divulgação|exibição|circulação|difusión|diffusion)|"
    r"приостанов\w+[^.;]{0,40}доступ|призупин\w+[^.;]{0,40}доступ|"
    r"\b(?:suspend|susp(?:en|é)nd?)\w*[^.;]{0,30}\b(?:access|accès|acesso|acceso)\b|ระงับ|"
    r"ปิดกั้น|"
    r"ngăn chặn|"
    r"접속차단|접근 ?차단|アクセス遮断|送信防止|\bznemožn|\bblokov|\bzablok|blocarea|αποκλεισμ|"
    r"\bblokering|"
    r"ograniči|спречи|\bestä(?:m\w+|\b)|\bestet|\bhozzáférhetetlen|\boåtkomlig|\bspärra|"
    r"\butilgjengelig|"
    r"\butilgængelig|znepřístup|zneprístup|onemogu[cć]|\bапстрах|φραγή|απενεργοποί|\bapribot|"
    r"\bužblok|\bbloķē|\bblokeeri|חסימ|לחסום|חסום|বন্ধ কর|முடக்க|\bbloklan|бұғатта|შეზღუდ|"
    r"\b(?:desist|refrain|cease)\w*\s+(?:and desist\s+)?(?:from\s+)?(?:\w+ ){0,3}?(?:display|"
    r"host|"
    r"publish|mak(?:e|ing)|distribut|disseminat|show)|"
    r"unterlass\w*[^.;]{0,260}(?:zugänglich|verbreit|bereitzu|veröffentlich|abrufbar|zu halten)|"
    r"(?:zugänglich|verbreit|veröffentlich|bereit)\w*[^.;]{0,60}unterlass|"
    r"\b(?:cess|faire cess)\w*[^.;]{0,60}(?:diffusion|publication|mise en ligne)|"
    r"\b(?:cesar|cese|abst(?:ener|éng|ing)|abster)\w*[^.;]{0,60}(?:difu|public|divulg|veicul|"
    r"exib)|"
    r"\b(?:staken|gestaakt|zaprzesta|zaniech|astenersi|cessare|cessazione)\w*|"
    r"अवरुद्ध|ब्लॉक|屏蔽|封锁|遮断|차단|sperr",
    r"\b(?:to|shall|must|please|hereby|and|or)\s+(?:[a-z]+ly\s+)?(?:disable|restrict)\b|"
    r"\b(?:shall|must|should|to|be)\s+be\s+(?:[a-z]+ly\s+)?(?:disabled|restricted|hidden|"
    r"blocked|"
    r"withheld)|"
    r"^\W*(?:disable|restrict|block)\b|\b(?:made?|render\w*|make) (?:\w+ ){0,3}?(?:inaccessible|"
    r"unavailable|invisible)",
    r"\bshall\b[^.;]{0,80}?,\s*(?:disable|restrict)\b|\bdisabl(?:e|ing) the\b",
    r"\bbloqu(?:er|ez|age|ear|eo|ee|een|eie|eiem|eio|eiem|eada?s?|eadas?|eiam)\b|"
    r"\b(?:restring|restrin|limit)\w*[^.;]{0,40}\b(?:acceso|acesso|accès)|\bindispon[ií][bv]\w+|"
    r"\b(?:impedir|empêcher|interrump|interrup)\w*[^.;]{0,50}\b(?:acceso|acesso|accès)|"
    r"rend(?:re|ez) inaccessible|déréférenc",
    r"disabilit\w+[^.;]{0,30}access|\binibi(?:re|zione|scano|scono|ta)\b|\boscura(?:re|mento)\b|"
    r"\bblocc(?:are|o|hi|hino)\b",
    r"engellen|erişime? (?:kapat|engel)|uniemożliw|zablokow|\bblokad|blokow|"
    r"ogranicz\w+[^.;]{0,30}dostęp",
    r"обмеж\w+[^.;]{0,90}доступ|(?:за)?блокув|заблоку|заблокир|блокировк",
    r"\bblokir|pemblokiran|memutus\w* akses|pemutusan akses|memblokir|\bsekat\b|حجب|بلاک|مسدود|"
    r"ontoegankelijk|blokker",
    asktongues.SHUTS,
)
CLOSES = words(
    r"\b(?:(?:deactivat|terminat|clos)(?:e|ing)|suspend(?:ing)?) "
    r"(?:them|it|these|those|the same)\b",
    asktongues.CLOSES,
)
INFORM = words(
    r"(?:предостав|подад)\w*[^.;]{0,40}(?:данни|информация|податоци|податке)|(?:dostav|pruži|"
    r"poskytn|poslat)\w*"
    r"[^.;]{0,40}(?:podatk|informac|údaj)|(?:udlever|utlever|lämna ut|oplys|"
    r"opplys)\w*[^.;]{0,40}"
    r"(?:oplysning|opplysning|uppgift|data)|(?:luovutta|toimitta)\w*[^.;]{0,40}tie(?:dot|"
    r"toja)|(?:edasta|esita)\w*"
    r"[^.;]{0,40}andme|(?:pateik)\w*[^.;]{0,40}(?:duomen|informacij)|(?:sniegt|iesniegt|"
    r"sniedz)\w*[^.;]{0,40}"
    r"(?:datus|informācij|ziņas)|(?:furniza|comunica|transmite)\w*[^.;]{0,40}(?:date|informați)|"
    r"(?:παρ[άα](?:σχ|δ|χορ)|χορήγησ|διαβίβασ|γνωστοποι)\w*[^.;]{0,40}στοιχεί|"
    r"(?:adatok|adatait|adatszolgáltat)\w*|verstrek\w*[^.;]{0,40}gegevens|"
    r"gegevens[^.;]{0,40}verstrek",
    r"(?:furnish|provide|disclose|produce|share|supply|hand over)\w*[^.]{0,80}(?:details|"
    r"information|data|"
    r"records|logs|particulars)",
    r"предостав\w+[^.]{0,40}(?:сведения|информацию|данные)|нада(?:ти|йте)[^.]{0,40}(?:інформаці|"
    r"відомості|дані)",
    r"\b(?:forne[cç]|facilit|proporcion|aport|remit|entreg|inform)\w*[^.;]{0,60}\b(?:dados|"
    r"datos|"
    r"registros|información|informações)\b",
    r"\b(?:communiqu|transm|fourni)\w*[^.;]{0,60}\b(?:données|informations|éléments)\b|"
    r"\bauskunft\b|bestandsdaten|\bfornire\b[^.;]{0,40}\bdati\b|\bbilgi(?:lerin|"
    r"ler)\w*[^.;]{0,40}"
    r"(?:gönderil|bildiril|veril)|(?:udostępni|przekaza|wyda)\w*[^.;]{0,40}\bdan(?:e|ych)\b|"
    r"提供[^。]{0,20}(?:信息|资料|数据|记录)|"
    r"(?:memberikan|menyerahkan)[^.;]{0,40}\bdata\b",
)
LESSER = words(
    r"at least|if (?:this |it |that |removal |deletion )?(?:is |proves |should be )?"
    r"(?:not (?:possible|feasible)|impossible|infeasible)|alternatively|failing (?:which|that|"
    r"this)|"
    r"otherwise|if you (?:cannot|can not|are unable to)|in the alternative|"
    r"if (?:removal|deletion) (?:is )?(?:refused|declined)",
    r"if you think that the above|и\s*\(или\)\s*огранич|and\s*\(?or\)?\s*(?:to )?(?:limit|"
    r"restrict|disabl)",
    r"(?:или|либо)\s+(?:же\s+)?огранич|至少|如(?:果)?(?:无法|不能)|若(?:无法|不能)|否则|"
    r"अन्यथा|या फिर|"
    r"\bor (?:to )?(?:disable|restrict|block|limit)",
    r"(?:в случае|при) невозможности|у разі неможливості|"
    r"по крайней мере|если (?:это |удаление )?(?:невозможно|не представляется)|в противном "
    r"случае|"
    r"в случае (?:не ?удаления|неудаления|отказа|неисполнения)|у разі (?:невидалення|відмови)|"
    r"לחלופין|وإلا|أو على الأقل|"
    r"принаймні|якщо (?:це |видалення )?неможливо",
    r"(?:de|en caso de) no ser (?:ello |esto )?(?:\w+mente )?(?:posible|factible|viable)|"
    r"\b(?:al|por lo) menos\b|si (?:ello |esto )?no (?:fuera|fuese|es|resulta) (?:posible|"
    r"factible)|"
    r"subsidiariamente|en su defecto|de no ser posible",
    r"\bao menos\b|pelo menos|caso (?:isso )?não seja (?:possível|viável)|não sendo possível|"
    r"alternativamente",
    r"\b(?:au|du|à tout le) moins\b|à défaut,? (?:d['’]|de |en )|si (?:cela|ce|\w+ retrait) "
    r"n['’]est pas possible|subsidiairement",
    r"\balmeno\b|in subordine|qualora (?:ciò )?non (?:sia|fosse) possibile|zumindest|hilfsweise|"
    r"falls (?:dies|das) nicht möglich|ersatzweise|\ben azından\b|mümkün (?:değil|olmaması|"
    r"olmadığı)|"
    r"przynajmniej|ewentualnie|setidaknya|sekurang-kurangnya|jika tidak (?:mungkin|dapat)",
)
OPEN_ENDED = words(
    r"\b(?:and|or) (?:any|all) (?:other|similar|related|such|identical|further|future)\b",
    r"\ball (?:of )?(?:the |its |their |his |her |such )?[\"“‘']?forks?\b|"
    r"\bincluding but not limited to|\bany other (?:account|handle|url|content|link|post|"
    r"page|copy|"
    r"upload)s?\b",
    r"(?:similar|identical|equivalent) (?:content|accounts?|posts?|information)|"
    r"mirror(?:ed)? (?:site|page)s?",
    r"\b(?:replies|repl(?:y|ies)|comments?|posts?|copies|reposts?|retweets?|"
    r"content)\b[^.;]{0,50}"
    r"\b(?:in|of) (?:that|the same|its|this) (?:thread|conversation|account)|"
    r"(?<!\bone )(?<!\ba )(?<!\bthis )(?<!\bthat )(?<!\bthe )"
    r"\b(?:future|subsequent|further|new) (?:posts?|publications?|uploads?|accounts?|content)\b|"
    r"wortgleich|sinngleich|inhaltsgleich|kerngleich|contenus? (?:identiques?|équivalents?|"
    r"similaires?)|"
    r"contenidos? (?:idénticos?|similares?|equivalentes?)|conteúdos? (?:idênticos?|semelhantes?|"
    r"similares?)|"
    r"contenuti (?:identici|analoghi|equivalenti)|treści (?:identyczn|podobn)\w*|benzer içerik|"
    r"konten (?:serupa|sejenis)|toute (?:autre )?(?:publication|copie)|"
    r"such other|as may be (?:notified|identified)|from time to time|и (?:иные|другие|"
    r"аналогичн|подобн)\w*",
    r"всех? (?:копи|зеркал)\w*|等(?:类似|相关)|इसी प्रकार|अन्य सभी|\bre-?uploads?\b|all copies",
)
# What a letter says to the contrary, reports, or threatens with others: it asks for none of this.
_ACTED = (
    r"(?:remov|block|restrict|suspend|delet|disabl|withh[eo]ld|clos|terminat|tak(?:e|en) down|"
    r"touch|"
    r"act(?:ed)? (?:up)?on)"
)
ASKS_NOTHING = words(
    r"\bnothing (?:in|herein)\b[^.;]*",
    r"\b(?:(?:by|under|in) which|whereby)\b(?:[^.;]|\.(?!\s+(?-i:[A-Z]))){0,60}"
    r"\b(?:was|were|had been) (?:ordered|directed|required|enjoined)\b[^;]*",
    rf"\b(?:must|shall|should|may|need|do|does|did|is|are|was|were|will) not (?:to |yet )?"
    rf"(?:be )?(?:\w+ (?:to )?(?:be )?){{0,2}}?{_ACTED}\w*",
    r"\bno (?:action|removal|blocking|take-?down|deletion|suspension)\b[^.;]*",
    r"\b(?:request|proposal|complaint|application|petition|recommendation)s? (?:for|seeking|to) "
    r"(?:the )?(?:block|remov|delet|suspen|restrict|disabl)\w*[^.;]{0,80}?"
    r"(?:has|have|was|were|is) (?:been )?(?:received|made|rejected|refused|dismissed|withdrawn|"
    r"pending|under)",
    r"(?:à défaut|failing (?:this|which|that)|in default|bei nichtbefolgung|de lo contrario|"
    r"caso contrário)[^.;]*(?:fournisseurs d['’]accès|isps?\b|operators?|access providers|"
    r"zugangsanbieter|operador\w*|provedor\w*)[^.;]*",
)
# A clause that takes back, or gives back, asks to take nothing down.
GIVES_BACK = words(
    r"^(?:(?!\b(?:direct|order|shall|must|ordon|ordena|ordne|ordina|nakazu)).)*"
    r"\b(?:débout\w+|mehrbegehren|(?:wird|werden) (?:im übrigen )?abgewiesen|afgewezen|"
    r"wijst\b[^.;]{0,60}\baf\b|desestim\w+|indefer\w+|rigett\w+|respinge\b|oddala\b|avslås|"
    r"ogillas|"
    r"hylätään|zamítá|zamieta|elutasít|απορρίπτει|отхвърля|odbija|"
    r"(?:is|are|was|were) (?:dismissed|refused|denied|rejected)|отказа(?:ть|но)|відмов(?:ити|"
    r"лено)|"
    r"駁回|驳回|棄却|却下|기각)\b",
    r"\b(?:annulled|quashed|rescinded|revoked|reversed|overturned|dissolv(?:ed|es|ing)|vacated|"
    r"aufgehoben|annulée?s?|"
    r"revogad\w+|anulad\w+|revocad\w+|annullat\w+|uchylon\w+|uchyla|скасован\w*|"
    r"отмен[её]?н\w*)\b|撤销|撤回",
    r"\b(?:restor(?:e|ed|ing)|reinstat\w+|unblock\w*|unsuspend\w*|entsperr\w*|"
    r"wiederherzustell\w*|wiederhergestellt|desbloque\w+|restablec\w+|restabele[cç]\w+|"
    r"rétabli\w*|débloqu\w+|ripristin\w+|odblokow\w+|przywróc\w+|восстанов\w+|разблок\w+|"
    r"відновл\w+|розблок\w+)|恢复|解封",
)
FIRST_HEARS = words(
    r"\bno (?:action|blocking|removal|restriction|direction|order)\b[^.]{0,60}(?:sought|"
    r"required|"
    r"requested|called for|needed|"
    r"asked|directed|ordered|made)"
    r"[^.]{0,20}(?:at this stage|for now|for the (?:time|moment)|yet|until|before)",
)
