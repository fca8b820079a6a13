"""Where the words of an ask ask for nothing: what is lifted or stayed, prevented, or left out.

"The blocking of the account is suspended" asks for no blocking, "preserve it, to prevent its
deletion" for no deletion, "without removing the post" for no removal, and "the owner of the blocked
account" only tells of one.
"""

from __future__ import annotations

import re

_MENTION = re.compile(
    r"\bh\w{1,5}://\S+|(?<!\w)@\w[\w.-]*|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE
)
# tongue: what undoes / what may stand between / the act, as a noun / how it is said to be undone
_LIFTED: tuple[tuple[str, str, str, str], ...] = (
    (
        r"lift(?:s|ed|ing)?|stay(?:s|ed|ing)?|suspend(?:s|ing)?|remov(?:e|ing)|revok(?:e|es|ing)|"
        r"end",
        r"the|its|this|that|any|your|existing|current|order|of|for|to|execution|operation",
        r"(?:geo-?)?blocking|(?<=the )block(?! the| access)|ban|restrictions?|removal|suspension|"
        r"deletion|"
        r"takedown|withholding|(?:order|direction|injunction)s? (?:to|for|of) "
        r"(?:block|remov|delet|suspen|restrict|withh|disabl)",
        r"(?:is|are|be|been|stands?|was|were) (?:\w+ ){0,2}?(?:suspended|stayed|lifted|paused|"
        r"halted|in abeyance)",
    ),
    (
        r"(?:aufhebung|aussetzung)",
        r"die|der|des|den|von|vollziehung|angeordneten|verfügten",
        r"\w{0,14}?(?:sperr(?:e|en|ung)|löschung|entfernung)(?:sanordnung|sverfügung)?\b",
        r"(?:aus(?:ge|zu)setz\w+|aufzuheben|aufgehoben|(?:hebt|heben|setzt|"
        r"setzen) [^.;:]{0,80} au[fs])",
    ),
    (
        r"(?:lev(?:er|ez|ons|ée)|mainlevée|suspend(?:re|ons|ez)?|suspension|sursis|sursoir|"
        r"annul(?:er|ez|ons))",
        r"le|la|les|de|du|des|à|l['’]exécution|l['’]ordre|d['’]ordre|la mesure|cette|ce|mesure|"
        r"ordre|"
        r"décision|l['’]effet",
        r"blocage|retrait|suppression|fermeture|restriction|suspension du compte|déréférencement",
        r"(?:est|sont|soit|sera|a été) (?:\w+ )?(?:suspendue?s?|levée?s?|annulée?s?|rapportée?s?)",
    ),
    (
        r"(?:suspend(?:e|er|ida|ido|an)|levant(?:a|ar|en|e|amiento)|alz(?:ar|a|amiento)|revo(?:ca|"
        r"car|que)|"
        r"suspensión|dejar? sin efecto|cese)",
        r"el|la|los|las|del|de|dicho|dicha|este|esta|su|ejecución|efectos|orden|medida|decisión|"
        r"cautelar",
        r"bloqueos?|retirada|eliminación|cierre|baja|restricci(?:ón|ones)|suspensión de la cuenta",
        r"(?:qued\w+|es|son|sea|sean|está\w*|ha sido|fue|se) (?:\w+ )?(?:suspend|levant|alzad|"
        r"sin efecto|"
        r"en suspenso|revocad)\w*",
    ),
    (
        r"(?:suspen(?:do|de|der|so|sa|são)|levant(?:o|a|ar|amento|em|e)|revog(?:o|a|ar|ação|uem|"
        r"ue))",
        r"o|a|os|as|do|da|de|dos|das|este|esta|referido|seus?|efeitos|ordem|medida|decisão|"
        r"execução",
        r"bloqueios?|remoção|exclusão|indisponibilização|restriç(?:ão|ões)|suspensão (?:da conta|"
        r"do perfil)",
        r"(?:fic\w+|é|são|est\w+|seja\w*|foi) (?:\w+ )?(?:suspens|levantad|revogad|sem efeito)\w*",
    ),
    (
        r"(?:sospe(?:nd\w+|s[oaie])|revoc(?:a|are|ate|hi|ata|ato)|sospensione|annull(?:a|are|ate))",
        r"il|la|lo|le|i|gli|del|della|dello|dei|di|misura|ordine|provvedimento|l['’]esecuzione|"
        r"dell['’]ordine|efficacia",
        r"(?:(?:l|dell)['’])?(?:blocco|oscuramento|rimozione|cancellazione|chiusura|restrizion\w+|"
        r"inibizione)",
        r"(?:è|sono|sia|resta|viene) (?:\w+ )?(?:sospes|revocat|annullat)\w*",
    ),
    (
        r"(?:wstrzym\w+(?: się)?|zni(?:es\w+|oso\w+)|uchyl\w+(?: się)?|zdją\w+|zdjęci\w+|cofn\w+)",
        r"wykonani\w+|decyzj\w+|postanowieni\w+|o|tej|tę|nakazu",
        r"zablokowani\w+|blokad\w+|usunięci\w+|ogranicz\w+|zawieszeni\w+",
        r"(?:zosta\w+|jest|są) (?:\w+ )?(?:wstrzyman|zniesion|uchylon|zdjęt)\w*",
    ),
    (
        r"(?:schorst|opheffing van|opschorting van)",
        r"de|het|van|tenuitvoerlegging",
        r"blokkering|verwijdering|schorsing|blokkade",
        r"(?:geschorst|opgeheven|op te heffen|opgeschort|ingetrokken)",
    ),
    (
        r"(?:сня(?:ть|тие|тии|тия)|снимите|отмен(?:ить|ите|а|е)|приостан\w+|прекратить)",
        r"исполнени\w+|действи\w+|решени\w+|об?|ранее|установленн\w+|введ[её]нн\w+",
        r"огранич\w+(?: доступа)?|блокировк\w+|блокиров\w+|запрет\w*|удалени[ея]",
        r"(?:приостановлен|снят|отмен[её]н|прекращен)[аоы]?\b",
    ),
    (
        r"(?:знят(?:и|тя)|знімі?ть|скасу\w+|скасовано|призупин\w+|зупин\w+)",
        r"виконання|дію|дії|рішення|про|раніше|встановлен\w+",
        r"обмеж\w+(?: доступу)?|блокуван\w+|заборон\w*|видаленн\w+",
        r"(?:призупинен|знят|скасован|зупинен)[аоі]?\b",
    ),
    (
        r"(?:mencabut|pencabutan|membuka|pembukaan|menangguhkan|penangguhan|menunda)",
        r"atas|perintah|pelaksanaan|putusan",
        r"pemblokiran|penghapusan|penutupan|pembatasan|blokir|pemutusan akses",
        r"di(?:tangguhkan|cabut|tunda|hentikan)",
    ),
    (
        r"(?:upphäv\w*|häv\w*|ophæv\w*|opphev\w*|suspender\w*)",
        r"den|det|av|af|om",
        r"(?:blockering|blokering|spärrning|sperring|avstängning|borttagning)\w*",
        r"(?:upphäv|häv|ophæv|opphev|suspender)\w*",
    ),
    (
        r"(?:pozastav\w+|zruš\w+|odložit|odkládá\w*|zdvih\w*)",
        r"se|výkon\w*|rozhodnutí|opatření|o|rozhodnutia|opatrenia",
        r"(?:za)?blok(?:ování|ovaní|ovania|ace|áci)\w*|odstraněn\w+|odstráneni\w+|"
        r"znepřístupněn\w+|omezen\w+",
        r"(?:se|sa) (?:pozastav|ruš|odklád)\w+|(?:pozastaven|zrušen)[aoyé]?\b",
    ),
    (
        r"(?:αναστέλλ\w+|αναστολή|αίρ\w+|άρση)",
        r"ο|η|το|τον|την|του|της|εκτέλεση\w*|απόφαση\w*",
        r"αποκλεισμ\w+|φραγ\w+|διαγραφ\w+|αφαίρεσ\w+|περιορισμ\w+",
        r"(?:αναστέλλεται|αίρεται|αναστάληκε|ήρθη)",
    ),
    (
        r"(?:se )?(?:suspend(?:ă|area|ați)|ridic(?:ă|area|ați)|revoc\w+)",
        r"executare\w*|ordin\w*|decizi\w*|de|a",
        r"bloc(?:area|ării|ajul\w*)|eliminar\w+|ștergere\w*|restricți\w+|suspendarea contului",
        r"(?:este|sunt|a fost) (?:\w+ )?(?:suspendat|ridicat|revocat)\w*",
    ),
    (
        r"(?:feloldj?\w*|felfüggeszt\w*|megszünte\w*)",
        r"az?|végrehajtás\w*",
        r"letiltás\w*|törlés\w*|eltávolítás\w*|korlátozás\w*|zárolás\w*",
        r"(?:felfüggeszt|felold|megszünte)\w*",
    ),
)  # fmt: skip
_APART = (
    r"ef(?:eito|ecto|fetto) s[ou]spensivo|effet suspensif",
    r"(?:heb(?:en|t)|setz(?:en|t)) (?:(?:sie|wir|bitte|die|den|hiermit) ){1,4}\w{0,14}?(?:sperr|"
    r"lösch)\w*"
    r"[^.;:]{0,160}? au[fs]\b",
    r"(?:hef|heft|schort) (?:(?:u|de|het|wij) ){0,3}(?:blok|verwijder|"
    r"schors)\w*[^.;:]{0,160}? op\b",
    # tongues that set no words apart, or set the act before what undoes it
    r"engel(?:in|inin|i|lemenin|lemesinin|leme kararının)? (?:\w+ )?kaldır\w*|"
    r"(?:engelle|kaldır|kapat|sil)\w* (?:kararının|işleminin) (?:yürütmesi\w*|kaldır\w*|durdur\w*)",
    r"(?:凍結|停止|遮断|ブロック|制限|非公開)[^。、]{0,6}(?:を)?解除|"
    r"(?:削除|遮断|停止|凍結)(?:の)?(?:命令|決定|仮処分)[^。、]{0,8}(?:執行)?(?:を)?(?:停止|"
    r"取り?消)",
    r"(?:차단|정지|제한|삭제)\S{0,4}(?: 조치)?\S{0,3} ?해제|"
    r"(?:삭제|차단|정지) (?:명령|결정)\S{0,3}(?: \S{1,4})? (?:집행\S{0,2} )?(?:정지|취소)\S*",
    r"(?:解除|撤销|取消|暂停|停止|中止)(?:执行|對|对)?[^。；，]{0,40}?(?:的)?(?:屏蔽|封禁|封锁|"
    r"删除|"
    r"限制|下架)(?:命令|决定|措施)?",
    r"(?:अवरोधन|निलंबन|प्रतिबंध|हटाने|ब्लॉकिंग|ब्लॉक करने|"
    r"अवरुद्ध करने)[^।]{0,60}?(?:पर (?:\S+ ){0,4}?रोक|स्थगन|"
    r"स्थगित)\S*|(?:से|का|की) (?:ब्लॉक|प्रतिबंध|रोक|निलंबन|अवरोध) (?:हटा|समाप्त)\S*",
    r"(?:رفع|إلغاء|فك|وقف تنفيذ|[يت]وقف تنفيذ|تعليق تنفيذ)(?: (?:قرار|أمر|ال\S+))?"
    r" (?:ال)?(?:حجب|حظر|حذف|إغلاق|تعليق|إيقاف|تقييد)\S*",
    r"رفع (?:مسدودیت|فیلتر\S*|محدودیت)\S*|(?:پابندی|بلاک)\S* (?:ختم|ہٹا|معطل)\S*",
)
_NO_MORE = (  # what is only to be prevented, of data that is kept
    r"(?:prevent|avoid|against|forestall|stop)\w* (?:(?:of|their|its|any|the|this|automatic|"
    r"routine|"
    r"accidental|permanent|from|data|it|them) ){0,4}(?:deletion|removal|erasure|purging|being "
    r"(?:\w+ )?(?:deleted|removed|erased|purged))|before (?:their|its|any|automatic|routine) "
    r"(?:\w+ )?(?:deletion|removal|erasure)|so that (?:nothing|none|no \w+) (?:\w+ ){0,3}?"
    r"(?:deleted|removed|erased)",
    r"verhinder\w*(?: sie)? (?:(?:deren|dessen|die|ihre|eine|jede|automatische) ){1,2}löschung|"
    r"(?:deren|dessen|ihre|eine|automatische) löschung (?:\w+ )?(?:zu )?(?:verhinder|vermeid)\w*|"
    r"vor (?:deren|ihrer|einer|der|automatischer) (?:\w+ )?löschung",
    r"(?:évit\w+|empêch\w+|prévenir|avant) (?:(?:leur|sa|toute|la|une|éventuelle) ){1,2}"
    r"(?:suppression|destruction|effacement)",
    r"(?:evit\w+|imped\w+|impid\w+|prevenir|antes de) (?:su|cualquier|toda|la) (?:eliminación|"
    r"borrado|"
    r"supresión)|(?:evit\w+|imped\w+|prevenir|antes da?) (?:a )?(?:sua |qualquer )?(?:exclusão|"
    r"eliminação|remoção|apagamento)",
    r"(?:evit\w+|imped\w+) ?(?:la |l['’])?(?:loro |sua )?(?:cancellazione|rimozione|eliminazione)",
    r"(?:przed|zapobie\w+)(?: ich| jego| jej)? (?:usunięci|skasowani)\w+",
    r"(?:verwijdering|wissing|vernietiging) (?:\w+ )?(?:te )?(?:voorkom|verhinder)\w*",
    r"(?:не допу\w+|предотврат\w+|исключ\w+) (?:их |его |её |ее )?удален\w+|от удаления|"
    r"(?:запобіг\w+|не допу\w+|уникн\w+) (?:їх |його |її |їхньо\w+ )?видален\w+",
    r"(?:mencegah|menghindari|sebelum|agar tidak) (?:\w+ )?(?:penghapusan\w*|dihapus|terhapus)",
    r"(?:防止|避免|以免)[^。；，]{0,8}(?:删除|刪除|清除)|(?:削除|消去)(?:を|の)?(?:防|されない)|"
    r"삭제(?:되지 않도록|를 방지|를 막)|हटा\S* न जा\S*|हटा\S* जाने से (?:रोक|बचा)\S*|"
    r"(?:منع|تفادي|تجنب|تلافي) (?:حذف|إزالة|مسح)\S*",
    r"(?:förhindra|hindra|undvika)\w* (?:att )?(?:\w+ ){0,3}?(?:raderas|radering|tas bort)|"
    r"(?:zabrán\w+|zabraň\w+|před|pred) (?:jejich |jeho |ich )?(?:smazán|výmaz|odstraněn|vymaz)\w*",
)
_FR, _ES = (
    r"(?:suppr|bloqu|blocage|retir|retrait|suspen|ferm|désactiv)",
    (r"(?:bloque|elimin|retir|suspen|borr|cerr|suprim)"),
)
_PT, _IT = (
    r"(?:bloque|remo|exclu|suspen|apag|elimin|retir|indispon)",
    (r"(?:rimo|rimu|cancell|sospen|oscur|blocc|chiu|elimin|disattiv)"),
)
_DE = r"(?:sperrung|löschung|entfernung)"
_ACT_AR = r"(?:حذف|حجب|إغلاق|إزالة|تعليق|حظر|إيقاف)\S*"
_ACT_TR = r"(?:kapat|engelle|kaldır|sil)(?:ıl|il|n|in)?"
_ACT_HI = r"(?:हटा|ब्लॉक|अवरुद्ध|निलंबित|बंद)\S*"
_LEFT_OUT = (  # "without": nothing that says how soon may stand between
    r"without (?:(?:the|any|it|its|their|further) ){0,2}(?:block|remov|delet|suspen|restrict|"
    r"disabl|"
    r"clos|tak)ing?\w*|without (?:the |any |its |their )?(?:removal|deletion|suspension|"
    r"restriction)",
    r"ohne (?:(?:das|den|die|dessen|deren|diese[ns]?) (?:\w+ )?|es |ihn |sie )?(?:zu (?:sperren|"
    r"löschen|"
    r"entfernen|blockieren)|sperrung|löschung|entfernung)",
    rf"sans (?:procéder à )?(?:(?:la|le|les|aucune?|toutefois|en) )?(?:\w['’])?{_FR}\w*"
    rf"(?:[^.;,:]{{0,40}}? (?:ni|ou) (?:\w['’])?{_FR}\w*)?",
    rf"sin (?:proceder al? |necesidad de )?(?:la |el |su )?{_ES}\w*"
    rf"(?:[^.;,:]{{0,40}}? (?:ni|o) (?:la |el )?{_ES}\w*)?",
    rf"sem (?:proceder (?:à|ao) |necessidade de )?(?:a |o |sua )?{_PT}\w*"
    rf"(?:[^.;,:]{{0,40}}? (?:nem|ou) (?:a |o )?{_PT}\w*)?|"
    rf"não se trata de (?:pedido|ordem|requisição) de {_PT}\w*(?: nem de {_PT}\w*)?",
    rf"senza (?:procedere (?:alla|al|all['’]) ?)?(?:la |il )?{_IT}\w*"
    rf"(?:[^.;,:]{{0,40}}? (?:né|o) (?:la |il )?{_IT}\w*)?",
    r"bez (?:(?:ich|jego|jej|jeho|jejich|její|jich) )?(?:usuw|usuni|blok|zablok|zawiesz|odstran|"
    r"smaz)\w*|"
    r"zonder (?:(?:het|de|dit|die|deze|dat) (?:\w+ )?)?(?:te )?(?:verwijder|blokk|schors|sluit)\w*",
    r"(?:не (?:блокируя|удаляя|ограничивая|закрывая|блокуючи|видаляючи|обмежуючи)|без (?:(?:его|"
    r"её|ее|"
    r"их|його|її|їх) )?(?:блокир|удален|огранич|блокув|видален|обмежен)\w*)",
    rf"{_ACT_TR}m[ae](?:d[ae]n|m[ae]s[ıi])\w*|"
    r"tanpa (?:perlu )?(?:menghapus|memblokir|menutup|menangguhkan|penghapusan|pemblokiran)\w*",
    r"(?:削除|凍結|停止|遮断)(?:せず|することなく|しないで)|"
    r"(?:削除|凍結|停止|遮断)[^。、]{0,6}(?:求めません|求めておりません|求めていません|不要)|"
    r"(?:삭제|차단|정지)(?:하지 (?:않고|말고)| 없이)|(?:不|无须|毋需)(?:删除|屏蔽|封禁)",
    rf"{_ACT_HI}(?: किए| कर| किये)? बिना|बिना {_ACT_HI}|{_ACT_HI}(?: \S+){{0,3}}? "
    r"(?:आवश्यकता नहीं|न कर\S*|नहीं कर\S*)",
    rf"دون (?:أي )?{_ACT_AR}(?:(?: \S+){{0,3}}? أو {_ACT_AR})?",
    r"(?:utan att|uden at|uten å) (?:\w+ )?(?:blocker|spärr|ta bort|raker|raderas?|stäng|blokere|"
    r"fjern|slett|slet|lukk|steng|sperr)\w*",
)
_FORBIDDEN = (  # "must not be removed"
    rf"(?:von|vor) (?:der |einer |deren |ihrer )?{_DE}\w* (?:ist |wird )?(?:abzusehen|abgesehen|"
    rf"abseh\w*)|"
    rf"gegen {_DE}\w* zu (?:sichern|schützen)|{_DE}\w* (?:\w+ ){{0,3}}?nicht zu vollziehen|"
    r"(?:nicht|weder) (?:\w+ )?zu (?:sperren|löschen|entfernen)",
    rf"(?:ne|n['’]) ?(?:do\w+|devr\w+|faut|saurai\w+|peut|peuvent)? ?(?:pas|ni)? ?(?:être|soi\w+|"
    rf"ser\w+) "
    rf"(?:pas |ni ){{0,2}}{_FR}\w*(?: (?:ni|ou) (?:\w+ )?{_FR}\w*)?",
    rf"no (?:se )?(?:deb\w+|sean?|podr\w+|ha de) ?(?:ser )?{_ES}\w*(?: (?:ni|o) {_ES}\w*)?",
    rf"não (?:se )?(?:dev\w+|sejam?|pod\w+) ?(?:ser )?{_PT}\w*(?: (?:nem|"
    rf"ou) (?:[oa] \w+ )?{_PT}\w*)?",
    rf"non (?:dev\w+|sian?o?|va|vanno|può|possono) ?(?:essere )?{_IT}\w*(?: (?:né|o) {_IT}\w*)?",
    rf"(?:उसे |इसे |उन्हें )?न {_ACT_HI}|{_ACT_HI} न (?:जा|कर|द)\S*|عدم {_ACT_AR}|"
    r"(?:삭제|차단|정지)되지 않(?:게|도록)",
)
_THINGS_EN = r"(?:accounts?|profiles?|handles?|posts?|tweets?|content|pages?|users?|videos?)"
_AS_TOLD = (  # what bears the act as its attribute is only told of
    rf"(?:the|an?|this|that|these|said|already|previously) (?:\w+ly )?(?:blocked|suspended|removed|"
    rf"deleted|restricted|withheld|closed) {_THINGS_EN}",
    r"(?:gesperrt|gelöscht|entfernt|blockiert|deaktiviert)e[nrms]?",
    r"(?:compte|profil|publication|contenu|message)s? (?:déjà )?(?:bloqué|supprimé|retiré|fermé|"
    r"suspendu|désactivé)e?s?",
    r"(?:cuenta|perfil|publicación|contenido|conta|publicação|conteúdo|perfis)s? (?:ya |já )?"
    r"(?:bloquead|eliminad|retirad|suspendid|cerrad|removid|excluíd|suspens)[oa]s?",
    r"(?:account|profil[oi]|post|contenut[oi]) (?:già )?(?:bloccat|rimoss|oscurat|sospes|cancellat|"
    r"chius)[oaie]",
    r"(?:zablokowan|usunięt|zawieszon)(?:ego|ej|ych|emu)|(?:geblokkeerde|verwijderde|geschorste)|"
    r"(?:blockerade|spärrade|borttagna|avstängda|blokerede|slettede|fjernede)|"
    r"(?:zablokovan|smazan|odstraněn)(?:ého|ých|ému)",
    r"(?:заблокированн|удал[её]нн)(?:ого|ой|ых|ому|ым|ыми)|(?:заблокован|видален)(?:ого|ої|их|ому|"
    r"им)",
    r"(?:erişime |erişimi )?(?:engellenen|kapatılan|silinen|kaldırılan|engellenmiş|kapatılmış|"
    r"silinmiş)",
    r"(?:akun|konten|unggahan) (?:yang )?(?:telah|sudah) di(?:blokir|hapus|tutup)",
    r"(?:凍結|停止|削除|遮断)(?:済みの?|された(?![いくか])|されている|中の)|(?:차단|삭제|"
    r"정지)(?:된|되어 있는)|"
    r"(?:已|被)(?:屏蔽|封禁|删除|刪除|停用|关闭)的|(?:पहले से|पूर्व में|पहले ही) " + _ACT_HI + r"|"
    r"(?:الحساب|المنشور|المحتوى|الحسابات) (?:المحجوب|المحذوف|المغلق|الموقوف|المعلق|المحظور)\S*",
)


# Where another subject begins: what is said behind it is not said of the act.
_ELSE = (
    r"and|or|but|while|whereas|whose|because|since|pending|until|till|otherwise|so that|"
    r"that the|und|sowie|aber|weil|bis(?! zu)|deren|dessen|während|et|mais|car|jusqu\S+|dont|"
    r"tandis|y|pero|porque|hasta|cuy[oa]s?|mientras|e|mas|até|cuj[oa]s?|enquanto|ma|perché|"
    r"fino|finché|mentre|(?:il|la) cui|oraz|ale|dopóki|ponieważ|któr\w+|maar|omdat|totdat|"
    r"terwijl|waarvan|и|но|а|пока|поскольку|котор\w+|та|і|але|доки|оскільки|як\w{1,3}|"
    r"(?<!berlaku )dan|sampai|tetapi|karena|sedangkan|och|og|men|protože|přičemž|jehož|jejíž|"
    r"και|αλλά|iar|dar|deoarece|és|mert|valamint"
)
_OF_TONGUES = (  # words that part clauses in one tongue and are small words of others
    r"(?: en (?=de |het |een )| i (?=\w+ (?:zosta|jest))| a (?=\w+ (?:zosta|jest|se|sa) ))"
)
_BID = re.compile(  # … right before the act, or behind it: it is asked for
    r"(?:\b(?:we|i|hereby|court) (?:\w+ly )?(?:order|request|direct|demand|require)s?|"
    r"\bordne[nt]?(?: wir| ich)?(?: hiermit)?|\b(?:ersuchen|bitten) um|\bbeantrag\w+|"
    r"\bordonn(?:e|ons)|\bdemand(?:e|ons)|\bse (?:orden|solicit|dispon|requier)\w+|"
    r"\borden(?:o|amos)|\bdetermin(?:o|a-se|amos)|\brequer(?:-se|emos)|"
    r"\bsi (?:ordin|chied|dispon|richied)\w+|\bnakazuj\w+(?: się)?|\bżąda\w+|"
    r"\bprosimy o|требу\w+|прос(?:им|ит)|вимага\w+|\bmohon|\bmeminta|\bžádáme o|"
    r"\bnařizuj\w+|\bbegär\w*)(?: (?:the|die|eine?|der|le|la|les|el|los|a|o|il|lo))? ?\Z",
    re.IGNORECASE,
)
_BIDDEN = re.compile(
    r"\b(?:is|are|be) (?:hereby )?(?:ordered|requested|directed|demanded|required)\b|"
    r"\b(?:est|sont) (?:ordonnée?s?|demandée?s?)\b|\b(?:es|está|é|è) (?:ordenad|solicitad|"
    r"determinad|ordinat|dispost)[oa]\b|\b(?:wird|ist) (?:hiermit )?(?:angeordnet|verfügt)\b",
    re.IGNORECASE,
)


def _lifts(undo: str, between: str, act: str) -> str:
    return rf"\b(?:{undo})(?:\s(?:{between})){{0,6}}\s(?:{act})\w*"


def _is_undone(act: str, undone: str) -> str:
    """Give the pattern of an act of which its own clause says that it is lifted."""
    row = r"(?<=qqq)(?:,| (?:and|und|et|y|e|i|и|та|dan|en)) (?=qqq)"
    within = rf"(?:{row}|(?!{_OF_TONGUES}|(?<= )(?:{_ELSE}) )[^.;:,])"
    return rf"\b(?:{act})\w*{within}{{0,160}}?\b(?:{undone})"


def _in_time(pattern: str) -> str:
    """Bound every word of a pattern: a text of one long word is else "
    "looked through for each letter."""
    for sign in (r"\w", r"\S"):
        pattern = pattern.replace(f"{sign}*", f"{sign}{{0,24}}").replace(
            f"{sign}+", f"{sign}{{1,24}}"
        )
    return pattern


_LETTER = "[a-zà-ÿа-яіїє]"
_UNDONE = re.compile(
    _in_time(
        "|".join(
            (
                *(_lifts(*line[:3]) for line in _LIFTED),
                *_APART,
                *(rf"(?<!{_LETTER})(?:{one})" for one in (*_NO_MORE, *_LEFT_OUT, *_FORBIDDEN)),
                *(rf"(?<!{_LETTER})(?:{one})(?!{_LETTER})" for one in _AS_TOLD),
            )
        )
    ),
    re.IGNORECASE,
)


_PASSIVE = re.compile(
    _in_time("|".join(_is_undone(act, undone) for _, _, act, undone in _LIFTED)), re.IGNORECASE
)


def without_undone(clause: str) -> str:
    """Leave out what a clause lifts, stays, prevents, does without, or only tells of."""
    even = _MENTION.sub(lambda match: "q" * len(match[0]), clause)  # no dot of an address ends it
    found = [match.span() for match in _UNDONE.finditer(even)]
    for match in _PASSIVE.finditer(even):
        bidden = _BIDDEN.search(match[0]) or _BID.search(even[: match.start()])
        if not bidden:
            found.append(match.span())
    kept, end = [], 0
    for start, stop in sorted(found):
        kept.append(clause[end : max(start, end)])
        end = max(end, stop)
    return " ".join((*kept, clause[end:]))
