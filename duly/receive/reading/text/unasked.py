"""The words that say an address is named and not asked about: spared, an example, a victim's."""

from __future__ import annotations

import re


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


EXAMPLE = _any(
    r"(?:\be\.\s?g\b|for example|for instance|\bexamples?\b|\bsuch as\b|например|к примеру|"
    r"उदाहरण|जैसे|例如|比如|譬如|示例|z\.\s?b\b|par exemple|por ejemplo|beispiel\w*|exemplo|"
    r"\bexemples?\b|\bejemplos?\b|\besempio|örne[kğ]\w*|misalnya|\bcontoh|\bprzykład\w*|"
    r"\bsamples?\b|\bspecimen|образ[е]?ц\w*|样本|नमून[ाे]|مثال|مثلا)[^.;]{0,60}$",
)
SAMPLE = _any(
    r"(?:\bsamples?\b|\bspecimen|\bfor an? example of\b|образ[е]?ц\w*|样本|नमून[ाे])[^.;]{0,60}$"
)
# What only proves something: the letter shows it, and asks nothing about it.
EVIDENCE = _any(
    r"(?:\bevidence\b|\bproofs?\b|\bscreen ?shots?\b|\bexhibits?\b|\barchived? (?:copy|at|as)\b|"
    r"\bannexed (?:as|at)\b|\bnews (?:report|item|article)|\bfact[- ]check\w*|"
    r"доказательств\w*|скриншот\w*|снимк\w+ экрана|साक्ष्य|स्क्रीनशॉट|证据|截图|\bbeweis\w*|"
    r"\bpreuves?\b|capture d['’]écran|\bprueba\w*|captura\w*|\bprovas?\b|\bprint da tela|kanıt|"
    r"ekran görüntüsü|\bbukti\b|tangkapan layar|\bprova\b|dowod\w*|zrzut\w*)"
    r"[^.;\n]{0,40}[:：–—-]?\s*$",
    r"\bfor (?:your )?(?:ready )?(?:reference|comparison|context|background)\b[^.;]{0,80}$",
    r"(?:no action|for information only|for your information|not part of th(?:is|e) "
    r"(?:order|request|notice)|для сведения|справочно|zur (?:information|kenntnis)|"
    r"à titre (?:d['’]information|indicatif)|a título (?:informativo|meramente)|仅供参考|"
    r"bilgi için|untuk informasi|केवल जानकारी)[^.;]{0,80}$",
)
NO_ACTION = _any(
    r"^\W*\(?(?:no action|for information only|for context|context only|already (?:removed|"
    r"blocked|deleted|suspended)|for reference|仅供参考|для сведения|已(?:处理|删除|屏蔽))",
)
LIFTED = _any(
    r"\b(?:is|are|was|were|stands?|be|been) (?:hereby |therefore )?(?:annul+ed|quashed|overturned|"
    r"set aside|withdrawn|revoked|rescinded|repealed|vacated|lifted|discharged)\b",
    r"\bunder review\b",
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
)
_ACT = (
    r"(?:block|remov|restrict|withh|delet|suspend|disabl|affect|cover|apply|taken? down|touch|"
    r"includ|act(?:ed)? (?:up)?on|interfere|tak(?:e|en) (?:any )?action)"
)
SPARED = _any(
    r"\bnot (?:covered|affected|in scope|concerned)\b",
    rf"\b(?:is|are|was|were) not (?:\w+ ){{0,2}}to be {_ACT}",
    rf"\b(?:do(?:es)?|shall|should|must|need|may|can|will|is|are|be|please) not (?:be |to be |to )?"
    rf"{_ACT}",
    rf"\bnot to (?:be )?{_ACT}|\bno (?:action|blocking|removal) (?:is|against|on|in respect of)",
    r"\b(?:not|never) (?:part of|within (?:the )?(?:scope|ambit)|covered by|"
    r"subject to|included in)",
    r"\b(?:except(?:ion|ing)?s?|exclud(?:ing|ed)|exempt\w*|other than|apart from|save(?: for)?|"
    r"with the exception of|but not|leav(?:e|ing) (?:out|aside|untouched))\b[^.;]{0,60}$",
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
    r"\bbehalve\b|\bniet (?:verwijder|blokk)\w+|باستثناء|عدا|لا ي(?:تم|جب)",
)
OTHER_THING = _any(  # "(post only, account not to be blocked)" spares another thing
    r"\b(?:accounts?|profiles?|users?|handles?|owner|repositor(?:y|ies)|rest|others?|аккаунт\w*|"
    r"профил\w*|konto|profil|compte|cuenta|conta|perfil|账号|帐号|खाता)\W*"
    r"(?:itself |as such |as a whole |selbst |as is )?"
    r"(?:is|are|shall|should|must|need|may|can|will|не|nicht|ne|no|não|不|नहीं|not)\b",
)
_WHO = (
    r"(?:\bcomplainants?|\bvictims?|\bpetitioners?|\bplaintiffs?|\bapplicants?|\binformants?|"
    r"\bwhistle-?blower|\bour(?:selves)?|заявител\w+|потерпевш\w+|истц\w+|истец|"
    r"शिकायतकर्ता|पीड़ित\w*|投诉人|举报人|受害人|受害者|原告|申请人|"
    r"antragsteller\w*|kläger\w*|geschädigt\w*|opfers?\b|requérant\w*|plaignant\w*|"
    r"demandeu\w+|victime|denunciante|demandante|afectad[oa]|víctima|representante|requerente|"
    r"vítima|reclamante|talep eden|davacı|müşteki|mağdur|pelapor|korban|pemohon|"
    r"ricorrente|querelante|vittima|wnioskodawc\w+|pokrzywdzon\w+|заявни\w+)"
)
_TRUE = (
    r"(?:\bgenuine|\bauthentic|\bofficial|\blegitimate|\breal|\boriginal|\bdepartment['’]s|"
    r"\bministry['’]s|\bminister['’]s|официальн\w+|आधिकारिक|असली|官方|正版|offiziell\w*|"
    r"echte[nrs]?|officiel\w*|authentique|oficial|legítim\w+|resmi|gerçek|asli|ufficiale|"
    r"офіційн\w+)"
)
_WHAT = (
    r"(?:twitter |x |github |bluesky |mastodon |instagram )?(?:handles?|accounts?|profiles?|pages?|"
    r"ids?|channels?|repositor(?:y|ies)|web ?sites?|site|аккаунт\w*|профил\w*|страниц\w*|канал\w*|"
    r"हैंडल|खात[ाे]|账号|帐号|账户|konto|profil\w*|seite|comptes?|cuentas?|perfi[ls]\w*|contas?|"
    r"hesa[bp]\w*|akun|pagina)"
)
_OPEN = r"[\s(:：„\"“'‘«,–—=-]*(?:at|under|is|ist|est|es|है)?[\s(:：]*$"
ENDORSES = _any(
    rf"{_WHO}(?:['’]s)?\W{{0,3}}(?:{_WHAT})?{_OPEN}",
    rf"{_TRUE}\W{{0,2}}(?:[^\W\d]{{2,14}}\W)?{_WHAT}(?:\s(?:oficial|officiel|ufficiale|resmi|asli))?"
    rf"{_OPEN}",
    rf"{_WHAT}\W(?:oficial|officiel|ufficiale|resmi|asli|authentique)\w*{_OPEN}",
    r"\bimpersonat\w*[^.;:]{0,30}$|\b(?:fake|copy|clone|parody)s? of[^.;:]{0,30}$|"
    r"\bpretend\w* to be[^.;]{0,20}$|выда\w+ себя за[^.;]{0,20}$|冒充[^。；]{0,12}$|"
    r"suplanta\w*[^.;]{0,20}$|usurp\w*[^.;]{0,25}$|faz\w* passar por[^.;]{0,20}$",
    r"\b(?:reported|informed|complained|filed|lodged|"
    r"brought to (?:our )?notice|flagged) (?:to us )?"
    r"(?:by|of|from)\b[^.;]{0,30}$",
    r"(?:posted|retweeted|tweeted|authored|written|published|uploaded|quoted|liked|shared|"
    r"created|run|owned|operated|опубликован\w*|размещ[её]н\w*|veröffentlicht|publié|publicad\w|"
    r"publicad[oa]s?|verfasst) (?:by|from|von|par|por|пользователем)\b[^.;]{0,24}$",
    r"\b(?:callback|webhook|reply(?:[- _](?:to|url|at))?|respon[sd]e?(?:[- _](?:to|url|at|via))?|"
    r"portal|feedback|register|published|available|enquiries|queries)\W{0,3}(?:(?:at|on|in|see)\W?)?$",
    r"\bdear\b[^.;]{0,20}$|\bcontact\b[^.;]{0,30}$|\bhelpline\b|\bwrite to\b|\breach us\b|"
    r"\bqueries\b|\btag(?:ging)? us\b|\bbelongs? to\b[^.;]{0,20}$|"
    r"(?:^|\W)(?:c\.?c\.?\s?:|c\.c\.|copy (?:to|forwarded)|tel[.:]|phone\b|fax\b|исп\.|тел\.|"
    r"копия:|抄送|प्रतिलिपि)[^\n]{0,80}$",
    r"\bin (?:reply|response) to[^.;]{0,16}$|\breplying to[^.;]{0,16}$|\bmention(?:s|ing)\W{0,2}$",
)
# Weaker signs: a person holds the name against the one who complains.
NEAR_VICTIM = _any(rf"{_WHO}\b[^.;\n]{{0,40}}$")
TELLS_OF_VICTIM = _any(
    r"^[^.;\n]{0,40}\b(?:belongs? to|(?:has|have|was|were|is|being) (?:been )?(?:morphed|"
    r"impersonated|hacked|cloned|copied|doxx?ed|defamed|targeted))",
)
# A list above is asked about by a later sentence: "block the above".
ABOVE = _any(
    r"(?:block|remov|disabl|delet|suspend|withh|tak(?:e|ing) down|restrict)\w*[^.;]{0,80}"
    r"\b(?:above|afore|said (?:accounts?|urls?|links?|posts?|handles?|content)|the same)\b|"
    r"\b(?:above|afore|said)[\w -]{0,60}(?:be |are to be )(?:block|remov|disabl|delet|suspend|"
    r"withh|taken down|restrict)\w*|"
    r"(?:удал|огранич|заблок)\w*[^.;]{0,60}(?:выше|указанн|данн)\w*|"
    r"(?:указанн|данн|перечисленн)\w*[^.;]{0,60}(?:удал|заблок|огранич)\w*|"
    r"(?:删除|屏蔽|封禁|处置)[^。；]{0,10}(?:上述|以上)|(?:上述|以上)[^。；]{0,20}(?:删除|屏蔽|封禁|处置)|"
    r"(?:उपरोक्त|उक्त)[^।]{0,60}(?:हटा|अवरुद्ध|ब्लॉक|निलंबित)|"
    r"(?:obig|vorgenannt|vorstehend|genannt)\w*[^.;]{0,60}(?:lösch|entfern|sperr)|"
    r"(?:retir|suppr|bloqu)\w*[^.;]{0,60}ci-dessus|(?:elimin|retir|bloque)\w*[^.;]{0,60}"
    r"(?:anterior|arriba|mencionad|citad|acima|referid)\w*|yukarıda[^.;]{0,60}(?:kaldır|engel)",
)
# A later sentence that asks about what the one before named: "block the said account".
SAID = _any(
    r"\b(?:these|those|both|all|the) (?:\w+ )?(?:accounts?|handles?|"
    r"profiles?|users?|posts?|tweets?|"
    r"urls?|links?|pages?|repositor(?:y|ies))\b|\b(?:them|the same)\b",
    r"(?:данн|указанн|эт|назван|обе|все)\w* (?:аккаунт|страниц|запис|профил|ссылк)\w*|"
    r"(?:该|上述|这些|以上)(?:账号|帐号|用户|链接|帖子)|उक्त|इन (?:खातों|हैंडल)|"
    r"(?:diese|genannte|beide)\w* (?:konten|konto|profil\w*|beitr[aä]g\w*)|"
    r"(?:ces|ledit|lesdits) (?:comptes?|contenus?|profils?)|(?:dich[ao]s|est[ao]s|l[ao]s) "
    r"(?:cuentas?|perfiles|publicaciones|usuarios)|(?:ess[ea]s|tais|"
    r"os referidos) (?:perfis|contas)|"
    r"(?:bu|söz konusu|anılan) (?:hesap|içerik)\w*|akun(?:-akun)? tersebut",
)
# The lines in which a letter says to whom it goes; what it asks comes later.
ADDRESSEE = re.compile(
    r"^\W*(?:To|TO|An|AN|Кому|Para|A|Al|À|Alla|Kepada|Yth|Sayın|Attn|ATTN|Attention|Kind attn|"
    r"Addressee|Recipient|Адресат|Empfänger|Destinataire|Destinatario|Destinatário|В адрес|"
    r"Администрации|Администратору|सेवा में|प्रति|致|收件人|A la atención de|À l['’]attention de|"
    r"All['’]attenzione di|For the attention of)\.?(?:\s?[,:：]|\s*\n|"
    r"\s+(?:the |den |die |das |el |"
    r"la |los |le |les |o |a |os |shri |smt |mr |ms |m/s |all )*"
    r"(?:operators?|owners?|providers?|compliance|chief compliance|grievance|nodal|resident|legal|"
    r"trust|safety|administrat\w+|betreiber|verantwortlich\w+|support|abuse|representa\w+|"
    r"director|manager|team|platform|hosting|администраци\w+|владельц\w+|провайдер\w*|"
    r"operador\w*|opérateur|responsab\w+|proveedor|prestador|yer sağlayıcı))|"
    r"^\W*(?:致|Администрации|Администратору)",
)
SUBJECT = re.compile(
    r"(?:^|\n)\W*(?:sub(?:ject)?|re|betreff|objet|asunto|assunto|konu|perihal|тема|विषय|主题|dear|"
    r"sir|madam|respected|respectfully|уважаем\w+|sehr geehrte|madame|estimad\w+)\b",
    re.IGNORECASE,
)
