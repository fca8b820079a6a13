"""The words that say an address is named and not asked about: spared, an example, a victim's."""

from __future__ import annotations

import re

from duly.receive.reading.text import announced


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


# A cell that says only that its row shows how the form is filled in.
EXAMPLE_ALONE = re.compile(
    r"\W*(?:(?:for )?(?:examples?|samples?)|e\.?\s?g|bsp|z\.?\s?b|beispiel|muster(?:zeile)?|"
    r"(?:par |p\. ?)?ex(?:emple)?|(?:por |p\. ?)?ej(?:emplo)?|(?:por )?exemplo|"
    r"(?:per |ad )?esempio|"
    r"(?:bij)?voorbeeld|bijv|exempel|eksempel|esimerkki|przykład(?:owo)?|np|příklad|např|príklad|"
    r"napr|példa|exemplu|primjer|primer|näide|piemērs|pavyzdys|shembull|örnek|mes[ae]la|contoh|"
    r"ví dụ|halimbawa|mfano|misol|пример|напр(?:имер)?|приклад|образец|зразок|παράδειγμα|"
    r"мысал|"
    r"مثال|مثلا|نمونہ|نمونه|דוגמ[הא]|उदाहरण|नमूना|उदा|উদাহরণ|নমুনা|எடுத்துக்காட்டு|"
    r"மாதிரி|ఉదాహరణ|నమూనా|"
    r"ഉദാഹരണം|ಉದಾಹರಣೆ|ઉદાહરણ|નમૂનો|ਉਦਾਹਰਨ|ตัวอย่าง|例|示例|示範|样本|範例|見本|記入例|예시?|보기)\W*",
    re.IGNORECASE,
)
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
    r"(?:(?!\b(?:namely|viz|being|i\.e)\b)[^.;\n]){0,40}[:：–—-]?\s*$",
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
# Somebody else than who is asked about: who posted it, whom it copies, where to write.
ENDORSES = _any(
    r"\b(?:original (?:video|post|clip|photo\w*|content|version|tweet|publication|text)|"
    r"video original|vídeo original|vidéo originale|video originale|video asli|orijinal|"
    r"original(?:video|beitrag|fassung)|oryginaln\w+|оригинал\w*|मूल वीडियो|原视频|原文|원본|元の)"
    r"[^.;:\n\ue000]{0,40}[:：]?\s*$",
    r"\bimpersonat(?!ing (?:account|profile|handle|page|user)\b)\w*[^.;:]{0,30}$|"
    r"\b(?:fake|copy|clone|parody)s? of[^.;:]{0,30}$|"
    r"\bpretend\w* to be[^.;]{0,20}$|выда\w+ себя за[^.;]{0,20}$|冒充[^。；]{0,12}$|"
    r"suplanta\w*[^.;]{0,20}$|usurp\w*[^.;]{0,25}$|faz\w* passar por[^.;]{0,20}$",
    r"\b(?:reported|informed|complained|filed|lodged|"
    r"brought to (?:our )?notice|flagged) (?:to us )?"
    r"(?:by|of|from)\b[^.;]{0,30}$",
    r"(?:posted|retweeted|tweeted|authored|written|published|uploaded|quoted|liked|shared|"
    r"created|run|owned|operated|опубликован\w*|размещ[её]н\w*|veröffentlicht|publié|publicad\w|"
    r"publicad[oa]s?|verfasst) (?:by|from|von|par|por|пользователем)\b[^.;]{0,24}$",
    r"\b(?:callback|webhook|(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\bhis )(?<!\bher )(?<!\ba )"
    r"reply(?:[- _](?:to|url|at))?|respon[sd]e?(?:[- _](?:to|url|at|via))?|"
    r"portal|feedback|register|enquiries|queries)\W{0,3}(?:(?:at|on|in|"
    r"see)\W?)?$",
    r"\bdear\b[^.;,]{0,20}$|\bcontact\b[^.;]{0,30}$|\bhelpline\b|\bwrite to\b|\breach us\b|"
    r"\bqueries\b|\btag(?:ging)? us\b|\bbelongs? to\b[^.;]{0,20}$|"
    r"(?:^|\W)(?:c\.?c\.?\s?:|c\.c\.|copy (?:to|forwarded)|tel[.:]|phone\b|fax\b|исп\.|тел\.|"
    r"копия:|抄送|प्रतिलिपि)[^\n]{0,80}$",
    r"\b(?:quotes|quoting|reposts|reposting|retweets|retweeting|replies to|replied to|responds to|"
    r"comments on|zitiert|antwortet auf|cite|citant|répond à|cita|citando|responde a|cytuje|"
    r"цитирует|цитируя|отвечает на|цитує|alıntılayan|引用|转发)"
    r"\W{0,3}(?:(?:the|an?|den|das|le|la|el|o|"
    r"il|un\w*|ein\w*) )?(?:\w+ )?(?:post|tweet|beitrag|message|publication|mensaje|publicación|"
    r"postagem|wpis|пост|запись)?\W{0,3}$",
    r"\bin (?:reply|response) to[^.;]{0,16}$|\breplying to[^.;]{0,16}$|\bmention(?:s|ing)\W{0,2}$",
)
# "The same applies to" whom or what follows.
SAME_FOR = _any(
    r"\bsame (?:applies to|goes for|holds for|is true (?:of|for))\W*$|"
    r"\b(?:gleiche|selbe)\w* gilt (?:auch )?für\W*$|\bde même (?:pour|de)\W*$|"
    r"\b(?:lo mismo|o mesmo|lo stesso)\b[^.;]{0,30}\b(?:para|a|con|per|vale)\W*$|"
    r"\b(?:то же|то само|те саме)\b[^.;]{0,30}$|\bhetzelfde geldt voor\W*$|"
    r"\bto samo dotyczy\b[^.;]{0,16}$|\baynı\w*\b[^.;]{0,30}$"
)
# Where something stands: a text to read up, or the very offense.
STANDS_AT = _any(
    r"\b(?:(?:is|are|was|were|has been|have been|be) (?:\w+ly )?)?"
    r"(?:published|available)\W{0,3}(?:(?:at|on|in|see)\W?)?$"
)
CARRIED = _any(  # by a platform
    r"\b(?:contents?|posts?|tweets?|videos?|publications?|images?|pictures?|photo\w*|comments?|"
    r"repl(?:y|ies)|messages?|articles?|materials?|clips?|pages?|threads?|accounts?|profiles?)\b"
)
FORGED = _any(r"\b(?:forged|false|fake|falsified|counterfeit|fabricated|bogus|purported)\b")
BESIDE_IT = _any(  # what is asked about is near it, about it or made of it
    r"\bwhose\b[^.;\ue000]{0,60}$|"
    r"\b(?:authors?|owners?|copies|copy|reposts?|versions?|victims?) of "
    r"(?:the|an?|this|that|our|his|her) [^.;\ue000]{0,60}$|"
    r"\b(?:below|beneath|underneath|under|comments? on|replies to|reacting to) "
    r"(?:the|an?|this|that|our|his|her) (?:\w+ )?"
    r"(?:video|post|tweet|article|image|photo\w*|picture|message|report|clip)s?\b[^.;\ue000]{0,40}$|"
    r"\b(?:falsif|misquot|distort|misrepresent|imitat|mock|ridicul|plagiari|forg)\w*"
    r"(?: \w+)? (?:the|an?|this|that|our|his|her) [^.;\ue000]{0,60}$"
)
TO_READ_UP = _any(
    r"\b(?:orders?|decisions?|judge?ments?|rulings?|directions?|acts?|laws?|rules?|regulations?|"
    r"guid(?:es?|elines?|ance)|manuals?|instructions?|forms?|registers?|policy|policies|terms|"
    r"notices?|notifications?|press releases?|announcements?|reports?|statements?|gazettes?|"
    r"versions?|details|further information|more information|full texts?|functions?)\b"
    r"[^.;\ue000]{0,40}$"
)
# "… is included": another thing is asked about too.
INCLUDED = _any(
    r"^\W*(?:is|are) (?:also |likewise )?(?:included|covered|concerned|affected|to be included)\b|"
    r"^\W*(?:est|sont) (?:également |aussi )?(?:inclus|visé|concerné)|"
    r"^\W*(?:ist|sind) (?:ebenfalls |auch )?(?:umfasst|erfasst|betroffen|inbegriffen)|"
    r"^\W*также включ|^\W*也包括"
)
# A list above is asked about by a later sentence: "block the above".
ABOVE = _any(
    r"(?:block|remov|disabl|delet|suspend|withh|tak(?:e|ing) down|restrict)\w*[^.;]{0,80}"
    r"\b(?:above|afore|said (?:accounts?|urls?|links?|posts?|handles?|content)|the same)\b|"
    r"\b(?:above|afore|said)[\w -]{0,60}(?:be |are to be )(?:block|remov|disabl|delet|suspend|"
    r"withh|taken down|restrict)\w*|"
    r"(?:удал|огранич|заблок)\w*[^.;]{0,60}(?:выше|указанн|данн)\w*|"
    r"(?:указанн|данн|перечисленн)\w*[^.;]{0,60}(?:удал|заблок|огранич)\w*|"
    r"(?:删除|屏蔽|封禁|处置)[^。；]{0,10}(?:上述|以上)|(?:上述|以上)[^。；]{0,20}(?:删除|屏蔽|"
    r"封禁|处置)|"
    r"(?:उपरोक्त|उक्त)[^।]{0,60}(?:हटा|अवरुद्ध|ब्लॉक|निलंबित)|"
    r"(?:obig|vorgenannt|vorstehend|genannt)\w*[^.;]{0,60}(?:lösch|entfern|sperr)|"
    r"(?:retir|suppr|bloqu)\w*[^.;]{0,60}ci-dessus|(?:elimin|retir|bloque)\w*[^.;]{0,60}"
    r"(?:anterior|arriba|mencionad|citad|acima|referid)\w*|yukarıda[^.;]{0,60}(?:kaldır|engel)",
)
_SAID_THINGS = (
    r"(?:该|上述|这些|以上)(?:账号|帐号|用户|链接|帖子)|उक्त|इन (?:खातों|हैंडल)|"
    r"(?:diese|genannte|beide)\w* (?:konten|konto|profil\w*|beitr[aä]g\w*)|"
    r"(?:ces|ce|cet|cette|ledit|lesdits|ladite) (?:comptes?|contenus?|profils?|publications?|"
    r"messages?)|"
    r"(?:quest[oaie]|tal[ei]|suddett[oaie]|predett[oaie]) (?:profil[oi]|account|contenut[oi]|post)|"
    r"(?:dies|genannt|betreffend)\w* (?:konto|profil|beitrag|nutzerkonto|inhalt\w*)|"
    r"(?:est[ea]|ese|esa|dich[oa]|mencionad[oa]|referid[oa]) (?:cuenta|perfil|publicación|"
    r"usuario|conta|"
    r"postagem|conteúdo)|(?:teg[oż]+|ten|wskazan\w+|powyższ\w+) (?:profil\w*|wpis\w*|kont\w+|"
    r"treści)|(?:dich[ao]s|est[ao]s|l[ao]s) "
    r"(?:cuentas?|perfiles|publicaciones|usuarios)|(?:ess[ea]s|tais|"
    r"os referidos) (?:perfis|contas)|"
    r"(?:bu|söz konusu|anılan) (?:hesap|içerik)\w*|akun(?:-akun)? tersebut"
)
# A later sentence that asks about what the one before named: "block the said account".
SAID = _any(
    r"\b(?:these|those|both|all|the|this|that|said|aforesaid) (?:\w+ )?(?:accounts?|handles?|"
    r"profiles?|users?|posts?|tweets?|"
    r"urls?|links?|pages?|locations?|materials?|items?|repositor(?:y|ies)|content)\b|"
    r"\b(?:prohibited|illegal|unlawful|offending|said) information\b|\b(?:them|the same)\b|"
    r"(?:remov|delet|block|disabl|withhold|suspend|restrict|tak)\w*\s+(?:it|same)\b|"
    r"\bit (?:should|must|shall|has to|is to|needs to) (?:\w+ly )?be (?:remov|delet|block|disabl|"
    r"withh|suspend|restrict|taken|clos)|"
    r"\bits (?:\w+ )?(?:removal|deletion|blocking|withdrawal|take-?down|suspension)\b",
    r"\A\W*(?:(?:it|they) (?:(?:is|are|has|have|ought) to|must|shall|should)\b|"
    r"(?:sie|es|dieses|dieser|diese) (?:ist|sind|muss|müssen)\b|"
    r"(?:il|elle|ils|elles|ce(?:lui|lle|ux|lles)-ci) (?:doi\w+|est|sont)\b|"
    r"(?:deben?|deberán?|devem?|deverão|deverá|devono|dovr(?:à|anno)) (?:ser|essere)\b|"
    r"(?:zij|deze|het) (?:dien|moet)\w*)|"
    r"\b(?:their|its) (?:immediate )?(?:removal|deletion|suspension|closure|blocking)\b|"
    r"\b(?:deren|dessen|ihre|seine) (?:umgehende )?(?:löschung|sperrung|entfernung)\b|"
    r"\b(?:leur|sa|son) (?:suppression|retrait|suspension|fermeture|blocage)\b|"
    r"\bsu (?:inmediat[oa] )?(?:eliminación|retirada|bloqueo|supresión|suspensión|cierre|baja)\b|"
    r"\b(?:sua|seu) (?:imediat[oa] )?(?:remoção|exclusão|bloqueio|suspensão|retirada)\b|"
    r"\bse ne (?:chiede|dispone|ordina)\b|\b(?:la loro|la sua|il loro|il suo) (?:rimozione|"
    r"cancellazione|chiusura|sospensione|oscuramento|blocco)\b|"
    r"\b(?:ich|jego|jej) (?:usunięci|zablokowani|zawieszeni)\w+|"
    r"(?<!\w)(?:его|их|е[её]|їх|його|її) (?:удал|заблок|огранич|блокир|видал|обмеж|блокув)\w*|"
    r"(?:удалить|заблокировать|видалити|заблокувати) (?:его|их|её|їх|його|її)(?!\w)|"
    r"(?:将其|予以)(?:删除|封禁|屏蔽)|これら(?:を|の)|"
    r"(?:данн|указанн|эт|назван|обе|все|запрещ[её]нн|противоправн|незаконн)\w* (?:аккаунт|страниц|"
    r"запис|профил|ссылк|информаци|материал|сведени|публикаци)\w*|" + _SAID_THINGS,
)
# … by the word for it, and not by "it" or "the content".
SAID_THING = _any(
    r"\b(?:these|those|both|all|the|this|that|said|aforesaid) (?:\w+ )?(?:accounts?|handles?|"
    r"profiles?|users?|posts?|tweets?|"
    r"urls?|links?|pages?|locations?|items?|repositor(?:y|ies))\b|\b(?:them|the same)\b|"
    r"(?:данн|указанн|эт|назван|обе|все)\w* (?:аккаунт|страниц|запис|профил|ссылк)\w*|"
    + _SAID_THINGS,
)
SEVERAL = _any(
    r"\A\W*(?:they|sie|ils|elles|ce(?:ux|lles)-ci|deben|deberán|devem|deverão|devono|dovranno|zij)\b|"
    r"\b(?:their|deren|leur|la loro|il loro|ich)\s|(?<!\w)(?:их|їх)(?!\w)|これら|"
    r"\b(?:these|those|both|all|them|two|three|four|five|accounts|handles|profiles|users|posts|"
    r"tweets|urls|"
    r"links|pages|repositories|beiden?|alle|konten|profile|beiträge|ces|lesdits|comptes|"
    r"publications|"
    r"est[ao]s|dich[ao]s|cuentas|publicaciones|ess[ea]s|contas|perfis|postagens|quest[ie]|"
    r"entramb[ie]|obie?|"
    r"hesapların?|içeriklerin|her iki|kedua)\b|\bwszystkie|akun-akun|"
    r"все\b|эти\b|оба|обе|указанные|аккаунты|ці\b|обидва|зазначені|这些|以上|上述|इन|दोनों|هذه|جميع"
)
# What somebody else asked for, and the letter only tells.
OTHERS_ASK = _any(
    announced.BEFORE,
    r"\b(?:you|your \w+) (?:asked|inquired|enquired|wonder\w*|wanted to know)\b[^.;]{0,60}$|"
    r"\b(?:whether|ob|czy|ли|чи)\b[^.;]{0,30}$",
    # what is asked only if something happens
    r"\b(?:if|should|sollten?|falls|hvis|dersom|om|jos|dacă|ako|pokud|jestliže|kui|ja|jei|nếu|kung|"
    r"in case|in the event(?: that)?|falls|wenn|sofern|en caso de que|caso|si|"
    r"qualora|"
    r"jeśli|jeżeli|если|якщо|eğer|jika|apabila)(?: (?:the|das|der|le|la|el|o|il))?(?: said)?"
    r"(?: (?:account|user|handle|profile|konto|nutzer|compte|cuenta|conta|perfil|аккаунт|"
    r"пользователь|akun))?\W{0,3}$",
    r"(?<!we )(?<!we have )\b(?:pleaded|begged|petitioned|campaigned|pleads|begs) "
    r"(?:\w+ )?(?:for|on|to)\b[^.;]{0,60}$|\bbat(?:en)? (?:\w+ )?um\b[^.;]{0,60}$|"
    r"\b(?:solicitó|pidió|pediu|solicitou|chiese|demandait|réclamait|просил[аи]?|просив|"
    r"просила)\b[^.;]{0,60}$",
)
# What an earlier act ordered, and this one only tells: "by which X was ordered to remove".
ORDERED_BEFORE = _any(
    r"\b(?:police|prosecut\w+|complainants?|applicants?|plaintiffs?|petitioners?|claimants?)\b"
    r"[^.;]{0,20}\b(?:asked|requested|urged|sought|applied|demanded|wanted)\b",
    r"\b(?:(?:by|under|in|through) which|whereby)\b(?:[^.;]|\.(?!\s+(?-i:[A-Z]))){0,60}\b(?:was|"
    r"were|had been) (?:\w+ly )?"
    r"(?:ordered|directed|required|enjoined|asked|requested)\b",
    r"\b(?:par (?:laquelle|lequel)|en vertu (?:de laquelle|duquel))\b(?:[^.;]|"
    r"\.(?!\s+(?-i:[A-Z]))){0,60}\b(?:a|avait|"
    r"avaient|ont) (?:été )?(?:ordonné|enjoint|condamné|requis)\w*",
    r"\b(?:por|mediante|en virtud de) (?:la|el) (?:cual|que)\b(?:[^.;]|"
    r"\.(?!\s+(?-i:[A-Z]))){0,40}\bse (?:había )?"
    r"(?:orden|disp|requir)\w+",
    r"\bpel[oa] qual\b(?:[^.;]|\.(?!\s+(?-i:[A-Z]))){0,40}\b(?:foi|foram|"
    r"se) (?:\w+ )?(?:determin|orden)\w+",
    r"\b(?:con|mediante) (?:il|la) quale\b(?:[^.;]|\.(?!\s+(?-i:[A-Z]))){0,60}\b(?:era|erano|è|"
    r"sono|fu) (?:stat\w )?"
    r"(?:ordinat|ingiunt|impost)\w+",
    r"\bкотор(?:ым|ой)\b(?:[^.;]|\.(?!\s+(?-i:[A-Z]))){0,40}\b(?:был\w* )?(?:предписан|обязан|"
    r"приказан)\w*",
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
