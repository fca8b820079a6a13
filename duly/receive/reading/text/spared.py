"""The words by which an order spares what it names: left alone, refused, lifted, put right."""

from __future__ import annotations

import re

from duly.receive.reading.text.takenback import STRUCK
from duly.receive.reading.text.words import TAKEN_BACK
from duly.receive.reading.wordlist import WORD_END


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


LIFTED = _any(
    r"\b(?:is|are|was|were|stands?|been) (?:hereby |therefore )?(?:annul+ed|quashed|overturned|"
    r"set aside|withdrawn|revoked|rescinded|repealed|vacated|lifted|discharged)\b",
    r"\bunder review\b",
    r"\bdissolved\b|(?:restriction|block)\w* (?:\w+ ){0,3}(?:is|are|was|were|has been|"
    r"have been) ended\b|"
    r"(?:remov|delet|delist|strik|struck|tak)\w* (?:\w+ )?(?:from|off) (?:the |our |its )?(?:\w+ )?"
    r"(?:register|registry|blocklist|blacklist)\b|исключ[её]н\w* из[^.;]{0,24}(?:реестр|перечн)\w*|"
    r"ограничени\w+[^.;]{0,40}(?:снима|снят|прекращ)\w*|снима\w+ ограничени|"
    r"обмежен\w+[^.;]{0,40}зня\w+|"
    r"aus (?:der|dem) (?:\w+ )?(?:liste|register|sperrliste)[^.;]{0,20}(?:gestrichen|gelöscht|"
    r"entfernt)|"
    r"radiée?s? (?:de la liste|du registre)|(?:blocage|mesure|restriction)[^.;]{0,30}\blevée?s?\b|"
    r"(?:bloqueo|medida|restricción|bloqueio|restrição)[^.;]{0,30}\b(?:levantad|alzad|dejad|"
    r"cessad)[oa]s?\b|"
    r"(?:engel|tedbir|kısıtlama)\w*[^.;]{0,30}kaldırılmış|移出(?:名单|清单)|解封",
    r"отзыва|отменя|annul[ée]|levé[es]?\b|abrogé|anulad|levantad|annullat|"
    r"uchylon|скасован|iptal ed|"
    r"dibatalkan",
    r"\bunblock|\brestore (?:access|the|these|this)|\bno longer (?:require|need|sought|asked)",
    r"(?:direction|order|request|notice|block|letter|restriction)\w*\b[^.;]{0,90}"
    r"\b(?:withdrawn|revoked|rescinded|cancel+ed|lifted|vacated)",
    r"(?:hereby|stands?) (?:withdrawn|revoked|rescinded|cancel+ed|lifted)",
    r"(?:withdraw|revok|rescind|cancel|lift)\w* (?:our|the|its|this) (?:\w+ ){0,3}"
    r"(?:direction|order|request|notice|block|restriction)",
    r"отмен[её]н|отозван|снят[аоы]? с|кроме[^.;]{0,40}$|वापस ल|निरस्त|撤销|撤回|解除",
    r"aufgehoben|entsperr|lever (?:la|le|l['’])|levantar (?:el|la)|revogad|desbloque|"
    r"kaldırılmasına dair önceki|dicabut",
    TAKEN_BACK,
)
_CONJUNCTION = r"\b(?:and|und|et|y|e|i|и|та|en|och|og|a|ja|și|ve|dan|oraz|sowie|nebo)\b|及|和"
# "No. 2 (A) stands deleted", "se suprime el numeral 2 (A)": what is named beside it is another.
STRUCK_BEHIND = _any(rf"^[^.;,]{{0,40}}?(?:{STRUCK})")
STRUCK_BEFORE = _any(rf"(?:{STRUCK})(?:(?!{_CONJUNCTION})[^.;,]){{0,40}}$")
_ACT = (
    r"(?:block|remov|restrict|withh|delet|suspend|disabl|affect|cover|apply|taken? down|touch|"
    r"includ|act(?:ed)? (?:up)?on|interfere|tak(?:e|en) (?:any )?action)"
)
# "We are not asking for any action against it."
_UNASKED = (
    r"\b(?:not|never) (?:\w+ )?(?:ask|seek|request|requir|demand|apply)\w*(?: for)? "
    r"(?:any |the |an? )?(?:\w+ )?(?:action|measure|step|suspension|removal|restriction|blocking|"
    r"closure|sanction)s?\b|"
    r"\bno (?:action|measures?|steps?|suspension|removal|restriction)\b[^.;]{0,40}\bagainst\b|"
    r"\b(?:beantrag|verlang|begehr|forder|erbitt|wünsch)\w*[^.;]{0,30}\bkeine?\w* (?:\w+ )?"
    r"(?:maßnahme|sperr|lösch|entfern|einschränk)\w*|"
    r"\bkeine?\w* (?:\w+ )?(?:maßnahme|sperr|lösch)\w*"
    r"[^.;]{0,40}(?:beantragt|verlangt|begehrt|gefordert|erbeten)|"
    r"\bne (?:demand|sollicit|requ|réclam)\w*[^.;]{0,20}\b(?:aucune?|pas (?:de |d['’]))\s?"
    r"(?:mesure|action|intervention|suppression|suspension|retrait|blocage|sanction)\w*|"
    r"\bno (?:se )?(?:solicit|pid|ped|requ|interes)\w*[^.;]{0,12}\b(?:ningun[ao]|ningún|medidas?|"
    r"acción|actuación)\b|"
    r"\bnão (?:se )?(?:solicit|ped|requer)\w*[^.;]{0,12}\b(?:qualquer|nenhuma?|medidas?|ação|"
    r"providências?)\b|"
    r"\bnon (?:si )?(?:chied|richied|sollecit)\w*[^.;]{0,12}\b(?:alcun|nessun|misur|intervent)\w*|"
    r"\b(?:vrag|vraag|verzoek|vorder|eis)\w*[^.;]{0,20}\bgeen (?:\w+ )?(?:maatregel|actie)\w*|"
    r"\b(?:begär|ber|yrkar|anmod|begær|krev|kræv)\w*[^.;]{0,20}\b(?:ing(?:en|a|et)) (?:\w+ )?"
    r"(?:åtgärd|foranstaltning|tiltak|handling|skridt|ingrep)\w*|"
    r"\bnie (?:wnos|żąda|prosi|domaga)\w*[^.;]{0,16}\b(?:żadn|działa|środk)\w*|"
    r"\bне (?:прос|треб|вимага)\w*[^.;]{0,20}\b(?:мер|действ|захо|ді[йї])\w*|"
    r"不(?:要求|请求|請求)(?:对|對)"
)
SPARED = _any(
    r"\b(?:in|into) abeyance\b|\b(?:is|are|be|stands?|kept) (?:on hold|deferred|not pressed)\b|"
    r"\bzurückgestellt|\ben suspens\b|\ben suspenso\b|\bsobrestad|\bsospes[oa] in attesa|"
    r"отложен\w* до|"
    r"स्थगित रख|暂缓",
    r"\b(?:by|in|through) (?:oversight|mistake|error|inadvertence)\b|inadvertently|"
    r"(?:deleted|removed|struck|dropped|omitted|excluded) from (?:the|our|this) (?:list|annex\w*|"
    r"schedule|order)|versehentlich|(?:karena|secara) keliru|par erreur|por error|por engano|"
    r"per errore|omyłkow\w+|ошибочно|"
    r"помилково|sehven|kekeliruan|त्रुटिवश|误列",
    r"\bnot (?:covered|affected|in scope|concerned)\b|\bought not (?:to )?be\b|"
    r"\bnot (?:itself |themselves )?(?:an? |the )?(?:subjects?|objects?|targets?) of\b|"
    r"\bno (?:restriction|suspension|closure|removal|blocking)[^.;]{0,30}"
    r"\b(?:sought|requested|asked|required)\b|"
    r"\bnicht (?:selbst )?gegenstand\b|\bnicht streitgegenständlich|"
    r"\b(?:ne|non|n['’]est|n['’]être|ne sont|não|no|nie|niet)\b[^.;,]{0,26}"
    r"\b(?:l['’]objet|objeto|oggetto|przedmiot\w*|objęt\w*|voorwerp|onderwerp)\b|"
    r"\bне (?:явля\w+|є|выступа\w+) (?:предмет|объект|об['’]єкт)\w*|"
    r"\bbleib\w* (?:unberührt|online|bestehen)|\bpermanece\w*|\bqueda\w* (?:fuera|exclu)|"
    r"\bfica fora|"
    r"pozostaje bez zmian|остается без изменений|не (?:є|является) предмет|\bnení předmětem|"
    r"\bnenfes\b|"
    r"\bpåverkas inte|\binte omfatta|\bnu face obiectul|"
    r"\bkonusu değildir|\bkapsam dışı|\bbukan (?:merupakan )?(?:objek|bagian)|"
    r"कार्य ?वा?ही (?:न|नहीं)|कार्रवाई (?:न|नहीं)|不(?:属于|包括|涉及)|대상이 아니|対象(?:では|"
    r"とし)な",
    _UNASKED,
    rf"\b(?:is|are|was|were) not (?:\w+ ){{0,2}}to be {_ACT}",
    rf"\b(?:do(?:es)?|shall|should|must|need|may|can|will|is|are|be|please) not (?:be |to be |to )?"
    rf"{_ACT}",
    rf"\bnot to (?:be )?{_ACT}|\bno (?:action|blocking|removal) (?:is|against|on|in respect of)",
    r"\b(?:not|never) (?:part of|within (?:the )?(?:scope|ambit)|covered by|"
    r"subject to|included in)",
    r"\b(?:except(?:ion|ing)?s?|exclud(?:ing|ed)|exempt\w*|other than|apart from|save(?: for)?|"
    r"with the exception of|but not(?! (?:limited|restricted|confined|only)\b)|leav(?:e|"
    r"ing) (?:out|aside|untouched))\b[^.;]{0,60}$",
    r"\b(?:remain|be left|stay) (?:accessible|online|untouched|up|available)\b|"
    r"\b(?:is|are) (?:exempt|excluded|out of scope)",
    r"не (?:подлеж\w+|следует|нужно|требуется|надо|распростран\w+|затрагив\w+|блокир\w+|"
    r"удал[яи]\w+|огранич\w+|касается)|за исключением[^.;]{0,60}$|кроме[^.;]{0,40}$",
    r"को छोड़कर|(?:अवरुद्ध|ब्लॉक|हटाया|हटाए) (?:नहीं|न )|न (?:हटाएं|हटाएँ|किया जाए)|"
    r"除外|除了[^。；]{0,30}$|不(?:要|得|需|必|应|在)[^。；]{0,8}(?:删除|屏蔽|封禁|处理|范围|清除)|"
    r"无需(?:删除|处理|屏蔽)|请勿",
    r"ausgenommen|ausnahme|nicht (?:zu )?(?:löschen|entfern|sperr|betroffen|erfasst|gelöscht|"
    r"umfasst)|mit ausnahme|außer[^.;]{0,40}$",
    r"\bsauf\b|excepté|à l['’]exception|\bne (?:pas|doi\w+ pas|sont pas|faut pas|vise\w* pas|"
    r"concerne\w* pas)|n['’]est pas (?:visé|concern)|n['’]étant pas",
    r"\bexcepto\b|\bsalvo\b|excepción|\bno (?:se )?(?:solicita|debe\w*|retir\w+|elimin\w+|"
    r"bloque\w+|afecta|incluye|procede|alcanza)",
    r"\bexceto\b|\bcom exceção|deix[oa] de (?:determinar|ordenar|acolher)|\bindefir|"
    r"\bnão (?:se )?(?:determin\w+|remov\w+|dev\w+|abrang\w+|inclu\w+|retir\w+|bloque\w+|atinge|"
    r"há )|\bmantenh?a\w*",
    r"hariç|dışında[^.;]{0,20}|engellenme(?:me)si(?:ne yer olmadığ|n[ei]n reddi)|reddine|"
    r"\bkecuali\b|\b(?:tidak|jangan)(?: \w+)? (?:di)?(?:blokir|hapus|termasuk)|"
    r"\beccetto\b|\btranne\b|\bnon (?:rimuov\w+|deve|devono|oscur\w+)|"
    r"\bz wyjątkiem|\bnie (?:usuwa\w+|blokowa\w+|dotyczy)|крім|не (?:видаля|блоку)\w+|"
    r"(?<!\w)نباید (?:مسدود|حذف|فیلتر)|مشمول این دستور ن|"
    r"\bnem[áa] být (?:blok|odstran|znep|smaz)\w*|"
    r"δεν πρέπει να (?:αφαιρ|αποκλ|διαγρ)\w+|\bnu trebuie (?:blocat|eliminat|șters)|"
    r"\bbehalve\b|\bniet (?:verwijder|blokk)\w+|باستثناء|عدا|لا ي(?:تم|جب)",
)
# "Other accounts are not concerned" spares none of those that are listed.
OTHERS = _any(
    r"\b(?:(?:any |all )?other|andere|übrige|sonstige|weitere|les autres|(?:las|los) (?:demás|"
    r"otr[ao]s)|"
    r"(?:as|os) (?:demais|outr[ao]s)|(?:gli|le) altr[ie]|overige|pozostał[ea]|inne|другие|"
    r"остальные|"
    r"інші|решта)\s(?:accounts?|profiles?|posts?|handles?|users?|konten|beiträge|profile|comptes|"
    r"publications|cuentas|perfiles|publicaciones|contas|perfis|publicações|profili|contenuti|"
    r"berichten|konta|wpisy|аккаунты|посты|акаунти|дописи)\b[^.;:,]{0,12}\b(?:not|nicht|pas|no|não|"
    r"non|niet|nie|не)\b[^.;:,]{0,24}\b(?:concern|affect|cover|betroffen|erfasst|concern|visé|"
    r"afecta|"
    r"inclu|afetad|abrang|interessat|betrokken|dotycz|objęt|затраг|каса|стосу)\w*",
)
# What is left out of what was said: of an ask it spares, of what is spared it asks again.
EXCEPT = _any(
    r"\b(?:except(?:ion|ing)?|other than|apart from|save for|à l['’]exception|sauf|hormis|excepté|"
    r"excepto|salvo|(?:a|con) excepción|exceto|(?:com|à) exceção|eccetto|tranne|"
    r"(?:ad|con l['’])\s?eccezione|"
    r"mit ausnahme|außer|ausgenommen|behalve|met uitzondering|uitgezonderd|z wyjątkiem|oprócz|"
    r"s výjimkou|kromě|s výnimkou|okrem|kivéve|kivételével|cu excepția|în afar[ăa]|osim|uz iznimku|"
    r"razen|z izjemo|utom|(?:med|bortsett fra) (?:undant|unnta|undtag)\w*|undtagen|unntatt|"
    r"(?<!al )(?<!pelo )(?<!ao )(?<!lo )menos (?:el|la|los|las|o|a|os|as)|lukuun ottamatta|"
    r"paitsi|välja arvatud|izņemot|išskyrus|εκτός|(?:με )?εξαίρεση|hariç|dışında|"
    r"kecuali|isipokuwa|trừ|ngoại trừ)\b|за исключением|кроме|крім|за винятком|окрім|освен|"
    r"с изключение|ยกเว้น|除外|除了|を除|제외|باستثناء|عدا|به جز|به استثنای|مگر|سوائے|के अलावा|"
    r"छोड़कर|ব্যতীত|ছাড়া|למעט|חוץ מ",
)
SAME = _any(
    r"\bthe same (?:applies|goes|holds)\b|\bneither\b|\bnor\b|\bil en va de même|"
    r"\b(?:gleiches|dasselbe) gilt|\blo mismo\b|\bo mesmo\b|\blo stesso\b|\bhetzelfde\b|"
    r"\bto samo\b|\btotéž\b|\bto isté\b|то же|те саме|същото|isto (?:važi|vrijedi)|ugyanez|"
    r"samma gäller|det samme gælder|det samme gjelder|sama koskee|το ίδιο|aynı|hal yang sama|"
    r"同样|同様|마찬가지|وكذلك|همچنین|यही",
)
OTHER_THING = _any(  # "(post only, account not to be blocked)" spares another thing
    r"\b(?:accounts?|profiles?|users?|handles?|owner|repositor(?:y|ies)|rest|others?|аккаунт\w*|"
    r"профил\w*|konto|profil|compte|cuenta|conta|perfil|账号|帐号|खाता)\W*"
    r"(?:itself |as such |as a whole |selbst |as is )?"
    rf"(?:is|are|shall|should|must|need|may|can|will|не|nicht|ne|no|não|不|नहीं|not){WORD_END}",
)
# What was applied for and not granted; a new command behind it grants something again.
REFUSED = _any(
    r"\b(?:rejet(?:te|ons|é|ée)|débout(?:e|ons)|indefir\w+|indeferi\w+|denieg\w+|deneg\w+|"
    r"\bnieg[ao]\w*|\bnegar\b|desestim\w+|rechaz\w+|rejeit\w+|reject(?:s|ed)|respins\w*|zamít\w+|"
    r"avslå\w*|verwirf\w+|no ha lugar|rigetta\w*|respinge\w*|respint\w+|"
    r"oddal\w*|odmawia\w*|abgewiesen|zurückgewiesen|abgelehnt|lehnt\w*|afgewezen|"
    # "weist Sie an" orders, "weist darauf hin" tells.
    r"weist(?! (?:[^.;,]{0,80} )?(?:an|un|hin|darauf|auf)\b)|"
    r"wijst(?! (?:[^.;,]{0,80} )?(?:aan|erop|op)\b)|"
    r"refus(?:e|es|ed|ing)|dismiss(?:es|ed)?|declin(?:es|ed)|den(?:ies|ied)|menolak|ditolak)\b|"
    r"отклонить|отклонено|відхилити|відхилено|отказать|отказано|відмовити|відмовлено|अस्वीकार|"
    r"驳回|不予支持|却下|기각|رفض"
)
COMMANDS = _any(
    r"\b(?:orders?|ordered|directs?|directed|shall|must|grants?|granted|ordonn\w+|enjoi\w+|"
    r"ordena\w*|requerir|requier\w+|acuerd\w+|acord\w+|determin\w+|defiro|defere|concedo|"
    r"ordina\w*|dispon\w+|accogli\w+|verpflichte\w*|angeordnet|nakaz\w+|postanawia\w*|kabul\w*|"
    r"memerintahkan|mengabulkan|beveelt)\b|обязать|обязывает|зобов['’]язати|判令|责令"
)
REFUSED_BEHIND = _any(
    r"^[^.;,\n]{0,60}(?:yönünden|ilişkin|hakkında\w*|dair)[^.;,]{0,60}\bred(?:d|\b)",
    r"^[^.;]{0,60}\b(?:abgewiesen|zurückgewiesen|abgelehnt)",
    r"^[^.;,]{0,60}\b(?:is|are|was|were|be)\s(?:\w+\s)?(?:dismissed|refused|rejected|declined|"
    r"denied)",
    r"^[^.;,；，。]{0,40}(?:отказать|отказано|відмовлено|अस्वीकार|驳回|不予支持|却下|기각)",
)
# "Not A but B": what stands right behind these words is not meant, wherever B stands.
INSTEAD_OF = _any(
    r"(?:\binstead of|\bin place of|\brather than|\banstelle von|\ban Stelle von|\bau lieu de|"
    r"\ben (?:lugar|vez) de|\bem vez de|\bao invés de|\binvece di|\banziché|\bzamiast|"
    r"\bin plaats van|вместо|замість|而不是|而非)[\s:：,\"'“”‘’«»„「『<(]*$"
)
INSTEAD_BEHIND = _any(
    r"^[\s\"'“”‘’«»„」』,;:>)]*(?:instead of|in place of|rather than|anstelle von|statt|au lieu de|"
    r"en (?:lugar|vez) de|em vez de|ao invés de|invece di|anziché|zamiast|in plaats van|вместо|"
    r"замість|而不是|而非|की जगह|के स्थान पर)"
)
# "For A read B": A was wrong, B is meant.
READ_FOR = _any(
    r"(?:\bfor|\binstead of|\bin place of|\bstatt|\banstelle von|\bau lieu de|\ben (?:lugar|"
    r"vez) de|"
    r"\bonde se lê|\bdonde dice|\binvece di|\bzamiast|\bin plaats van|вместо(?: слов)?|замість|"
    r"के स्थान पर|"
    r"将|應將)[\s:：,\"'“”‘’«»„「『]*$"
)
READ_BEHIND = _any(
    r"^[\s\"'“”‘’«»„」』,;:]*(?:please |, )?(?:read|substitute|write|muss es|ist zu lesen|lire|"
    r"il faut lire|"
    r"debe decir|léase|leia-se|leggasi|si legga|powinno być|należy czytać|yerine|lees|читать|"
    r"следует "
    r"читать|читати|पढ़|更正为|改为)"
)
# "… is to be read as": what stands before it was wrong, and right behind it stands what is meant.
_THE_NEXT = (
    r"(?: (?:the|la|el|le|il|lo|das|den|het|o|a))?"
    r"(?: (?:(?:account|handle|address|profile|post|link)|cuenta|perfil|enlace|compte|profil|lien|"
    r"adresse|conta|indirizzo|konto|adres|аккаунт|адрес|акаунт|ссылку|url))?"
    r"[\s:：\"'“”‘’«»„「『(]*$"
)
REPLACED_BEHIND = re.compile(
    r"^\W{0,3}(?:"
    r"(?:(?:is|are|was) to be|(?:shall|should|must|has to|ought to) be|(?:is|are) hereby) "
    r"(?:read(?: as)?|(?:replaced|substituted) (?:by|with)|(?:corrected|amended) (?:to|as|into))|"
    r"is (?:read as|corrected to|replaced (?:by|with))|(?:should|shall|must) read(?: as)?|"
    r"ist richtig(?: als)?|"
    r"(?:est|sont|doit être|doit se) (?:(?:lue?s?|lire)(?: comme)?|remplacée?s? par|"
    r"(?:corrig|rectifi)ée?s? (?:en|comme))|"
    r"se (?:sustituye|reemplaza|corrige) por|debe (?:leerse|decir|entenderse)(?: como)?|léase|"
    r"fica (?:substituíd[oa] por|(?:corrigid|retificad)[oa] para)|"
    r"deve (?:ler-se|ser lid[oa]|constar)(?: como)?|leia-se|"
    r"(?:è|va) (?:sostituit[oa] (?:da|con)|corrett[oa] in|lett[oa](?: come)?)|"
    r"deve (?:leggersi|intendersi)(?: come)?|leggasi|"
    r"заменить на|заменяется на|следует читать(?: как)?|читать(?: как)?|замінити на|"
    r"слід читати(?: як)?|należy (?:czytać(?: jako)?|zastąpić)|zastępuje się|"
    r"dient (?:te worden )?(?:gelezen(?: als)?|vervangen door)|wordt vervangen door|"
    r"diganti menjadi|diubah menjadi|(?:được )?sửa thành|更正为|改为|应为"
    rf"){_THE_NEXT}",
    re.IGNORECASE,
)
READ_AS = _any(
    r"(?:\b(?:read|substitute|correctly|il faut lire|hay que leer|deve ler-se|correct is|"
    r"should be|korrekt ist|richtig ist|read as|replaced (?:by|with)|corrected to|durch|"
    r"remplacée? par|sustituye por|reemplaza por|substituíd[oa] por|sostituit[oa] (?:da|con)|"
    r"vervangen door|sửa thành|diganti menjadi|diubah menjadi)|\bmuss es (?:richtig )?heißen|"
    r"\blire|\bdebe decir|\bléase|"
    r"\bleia-se|\bleggasi|\bpowinno być|\byerine|\blees|читать|читати|पढ़ें|更正为|改为)"
    r"[\s:：,\"'“”‘’«»„「『]*$"
)
