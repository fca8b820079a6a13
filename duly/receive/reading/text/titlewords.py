"""The words of titles that do not ask, and of labels beside names that nobody asks about."""

from __future__ import annotations

import re


def _words(*parts: str) -> str:
    return rf"\b(?:{'|'.join(parts)})\b"


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


# Asked for by an earlier order.
_EARLIER = (
    r"earlier|in the past|formerly (?:blocked|listed)|"
    r"(?:blocked|removed|suspended|listed) before|"
    r"(?:previous|past) (?:orders?|lists?|directions?|notices?|requests?|cases?|compliance)|"
    r"früher\w*|bisherige?\w*|vormals|antérieure?\w*|précédent\w*|auparavant|anterior\w*|"
    r"precedent[ei]|eerdere?|tidigare|tidligere|aiem(?:mat|min)\w*|wcześniejsz\w+|poprzedni\w*|"
    r"dřívější|dříve|predošl\w+|korább\w+|anterioare?|önceki|daha önce|sebelumnya|terdahulu|"
    r"trước đây|ранее|прежн\w+|раніше|попередн\w+|по-рано|предишн\w+|ranij\w+|prethodn\w+|"
    r"προηγούμεν\w+|παλαιότερ\w*"
)
_EARLIER_DENSE = r"पूर्व में|पहले (?:ही|से)|此前|先前|過去に|سابق|قبلی|پیشین|קודמ|ก่อนหน้า|পূর্বে"
# To be left alone, or to wait.
_LEFT = (
    r"spared|deferred|excluded|exempt\w*|excepted|exclusions?|pending|on hold|held back|"
    r"reserve list|watch-?list|to be (?:kept|retained|left|spared|ignored|monitored|watched|"
    r"preserved|released)|leave (?:up|alone|as)|left (?:up|alone)|to remain|remain(?:s|"
    r"ing)? (?:up|"
    r"online|accessible|visible|available)|hands off|ignore\w*|disregard\w*|"
    r"ausnahmen?|ausgenommen\w*|in prüfung|unter beobachtung|verschont\w*|"
    r"exclu(?:s|e|es|sions?)|exempté\w*|en (?:cours d['’])?examen|en attente|à conserver|"
    r"épargné\w*|excepciones|excepción|excluid[oa]s?|exent[oa]s?|exceptuad[oa]s?|"
    r"en (?:estudio|revisión|examen|espera)|pend(?:ient|ent)es?|exceções|excluíd[oa]s|isent[oa]s|"
    r"em análise|dispensad[oa]s|eccezion[ei]|esclus[ei]|esent[ei]|in esame|in attesa|"
    r"uitzonderingen|uitgezonderd\w*|in onderzoek|undantag\w*|undtag\w*|unntak\w*|poikkeuk\w+|"
    r"wyjątk\w*|wyłączon\w+|w trakcie\w*|výjimk\w*|vyňat\w*|výnimk\w*|kivétel\w*|mentesít\w*|"
    r"excepți\w*|exceptat\w*|istisna\w*|muaf\w*|inceleme\w*|(?:di)?kecuali\w*|ngoại lệ|miễn trừ|"
    r"исключени[яе]|исключённые|исключенные|виключення|винятк\w*|изключения|izuze\w+|izjem\w*|"
    r"εξαιρέσ\w*|εξαιρού\w*"
)
_LEFT_DENSE = r"除外|対象外|保留|제외|예외|استثناء|مستثن[یى]|חריג|ยกเว้น|ব্যতিক্রম"
# Dropped, done, put up again, listed by mistake: whatever else the title says.
SET_ASIDE = _any(
    _words(_EARLIER),
    _EARLIER_DENSE,
    _words(
        r"dropped|dealt with|de-?listed|deleted from|"
        r"(?:removed|struck|taken) (?:off|from) (?:the|this|our) "
        r"(?:list|order|annex\w*|schedule)|since removed|withdrawn|cleared|complied(?: with)?|"
        r"disposed(?: of)?|closed cases?|rescinded|revoked|restored|reinstated|un-?blocked|"
        r"white-?list(?:ed)?|wrong(?:ly)? (?:listed|included|named|blocked|entered)|"
        r"erroneous(?:ly)?|"
        r"(?:listed|included|named|entered|added) (?:by mistake|in error)|not pressed|superseded|"
        r"under (?:examination|review|consideration)|false positives?|exempt(?:ed)?|spared"
    ),
    _words(
        r"gestrichen\w*|entfallen\w*|hinfällig\w*|irrtümlich\w*|versehentlich\w*|fälschlich\w*|"
        r"umgesetzt\w*|vollzogen\w*|erledigt\w*|wiederhergestellt\w*|freigegeben\w*|entsperrt\w*|"
        r"freigeschaltet\w*|zurückgezogen\w*|überholt\w*|in prüfung",
        r"radiée?s?|retirée?s de la liste|abandonnée?s?|exécutée?s?|traitée?s?|rétablie?s?|"
        r"débloquée?s?|par erreur|erronée?s?|à tort|en cours d['’]examen|annulée?s?|réintégrée?s?",
        r"descartad[oa]s?|desestimad[oa]s?|cumplid[oa]s?|ejecutad[oa]s?|restablecid[oa]s?|"
        r"restituid[oa]s?|desbloquead[oa]s?|por error|erróne[oa](?:s|mente)?|indebidamente|"
        r"anulad[oa]s?|archivad[oa]s?|dad[oa]s de baja|en revisión",
        r"descartad[oa]s?|cumprid[oa]s?|executad[oa]s?|restabelecid[oa]s?|desbloquead[oa]s?|"
        r"por engano|por erro|indevid\w+|cancelad[oa]s?|arquivad[oa]s?|em análise|liberad[oa]s?",
        r"ritirat[ie]|stralciat[ie]|archiviat[ie]|adempiut[ie]|eseguit[ie]|ripristinat[ie]|"
        r"sbloccat[ie]|per errore|erroneamente|annullat[ie]|depennat[ie]|in esame",
        r"ingetrokken|vervallen|geschrapt\w*|uitgevoerd\w*|afgehandeld\w*|hersteld\w*|"
        r"gedeblokkeerd\w*|ten onrechte|abusievelijk|in behandeling",
    ),
    _words(
        r"wycofan\w+|(?:s|wy)kreślon\w+|wykonan\w+|zrealizowan\w+|przywrócon\w+|odblokowan\w+|"
        r"omyłkow\w+|błędnie|przez pomyłkę|anulowan\w+|umorzon\w+|w trakcie",
        r"stažen\w*|vyškrtnut\w*|vyřazen\w*|splněn\w*|vyřízen\w*|obnoven\w*|odblokován\w*|omylem|"
        r"chybně|zrušen\w*|stiahnut\w*|vyraden\w*|splnen\w*|vybaven\w*|odblokovan\w*|omylom",
        r"visszavont\w*|törölt\w*|teljesített\w*|végrehajtott\w*|visszaállított\w*|feloldott\w*|"
        r"téves\w*|vizsgálat alatt",
        r"retras[eă]?|retrași|radiate?|radiați|îndeplinite?|executate?|restabilit[ei]?|"
        r"deblocat[ei]?|din greșeală|din eroare|greșit|în analiză|anulat[ei]?",
        r"återkalla\w*|struk(?:en|na)|avförda?|genomförda?|verkställda?|återställda?|avblockera\w*|"
        r"felaktigt?|av misstag|tilbagetruk\w+|udgåe\w+|efterkommet|gennemført\w*|genopret\w+|"
        r"fejlagtigt?|ved en fejl|tilbaketruk\w+|strøket|utgåtte?|gjennomført\w*|gjenoppret\w+|"
        r"feilaktige?|ved en feil|peruute\w+|toteutet\w+|palautet\w+|virheellise\w+|"
        r"poistettu listalta",
        r"povučen\w*|izbrisan\w*|izvršen\w*|vraćen\w*|deblokiran\w*|greškom|pogrešno|umaknjen\w*|"
        r"črtan\w*|odblokiran\w*|pomotoma|tagasi võetud|kustutatud|täidetud|taastatud|ekslikult|"
        r"atsaukt\w*|svītrot\w*|izpildīt\w*|atjaunot\w*|kļūdain\w*|atšaukt\w*|išbraukt\w*|"
        r"įvykdyt\w*|atkurt\w*|klaidingai|per klaidą",
        r"geri çekilen\w*|listeden çıkarıl\w+|yerine getiril\w+|iade edil\w+|engeli kaldırıl\w+|"
        r"sehven|yanlışlıkla|hatalı|incelemede\w*",
        r"dicabut|dikeluarkan|ditarik|dilaksanakan|selesai|dipulihkan|keliru|tersilap|dalam proses",
        r"rút (?:lại|khỏi)|loại khỏi|khôi phục|hoàn thành|nhầm|đang xem xét|yaliyoondolewa|"
        r"yamerejeshwa|kimakosa",
    ),
    r"исключ[её]н|(?<!\w)снят[ыо]?(?!\w)|отозван|исполнен[ыо]|выполнен[ыо]|восстановл|разблокир|"
    r"ошибочн|по ошибке|отмен[её]н|прекращ[её]н|на рассмотрении|вилучен|(?<!\w)знят|відклик|"
    r"виконан[іо]|відновлен|розблок|помилков|скасован|на розгляді|оттеглен|заличен|изпълнен|"
    r"възстановен|погрешно|по грешка|повучен|изостављен|извршен|враћен|грешком|"
    r"ανακλη|ανακληθ|διαγραφ|διαγραμμέν|εκτελεσ|αποκατα|κατά λάθος|εσφαλμέν|υπό εξέταση",
    r"撤回|撤销|撤銷|剔除|移出|移除名单|已处理|已處理|已办|已辦|已执行|已執行|恢复|恢復|解封|"
    r"解除|误列|誤列|错列|錯列|审查中|審查中|"
    r"取下げ|取り下げ|除外|対象外|対応済|実施済|復元|復旧|誤記|誤って|検討中|"
    r"철회|제외|이행 ?완료|처리 ?완료|조치 ?완료|복구|해제|오기재|잘못|검토 ?중|ถอน|ยกเลิก|"
    r"ดำเนินการแล้ว|คืน(?:สภาพ|ค่า)|ผิดพลาด",
    r"مسحوب|سحب|شطب|المنفذة|تم تنفيذ|استعادة|المستعادة|رفع الحجب|بالخطأ|قيد (?:النظر|الدراسة)|"
    r"پس گرفته|حذف شده از|اجرا شده|رفع (?:شده|مسدودیت)|اشتباه|واپس لی|بحال|غلطی سے|"
    r"वापस|बहाल|पुनर्स्थापित|अनुपालित|गलती से|त्रुटिवश|विचाराधीन|হটানো|প্রত্যাহার|"
    r"পুনরুদ্ধার|ভুলবশত|"
    r"திரும்பப்|மீட்டெடு|தவறாக|הוסרו|בוטל|הוחזר|שוחזר|בטעות|בבדיקה",
)

# Nothing is to be done about what the note stands beside.
NO_STEP = _any(
    r"^\W*(?:no (?:further )?(?:action|steps?|measures?|blocking|removal)|"
    r"not (?:requested|pursued|to be)|"
    r"no longer (?:online|available|pursued)|for (?:your|our|the) records?|"
    r"keine? (?:maßnahmen?|aktion|sperrung|handlungsbedarf)|ohne (?:maßnahme|handlungsbedarf)|"
    r"aucune (?:action|mesure|suite)|sans (?:action|suite)|"
    r"sin (?:acción|acciones|medidas?)|ninguna (?:acción|medida)|"
    r"sem (?:ação|ações|medidas?|providências?)|nenhuma (?:ação|medida|providência)|"
    r"nessun(?:a azione|a misura| intervento)|senza (?:azioni?|misure)|geen (?:actie|maatregel)\w*|"
    r"brak (?:działań|czynności)|bez (?:działań|dalszych działań|opatření|akce|mjera)|"
    r"ingen (?:åtgärd|handling|tiltak)\w*|ei toimenpiteitä|nincs (?:teendő|intézkedés)|"
    r"fără (?:acțiune|măsuri)|без (?:действий|мер|дій|заходів)|"
    r"(?:действи[йя]|мер[аы]?|дії|заходи) не|не требу|işlem (?:yok|yapılma|gerekm)|tidak perlu|"
    r"tanpa tindakan|không cần)",
    r"无需|無需|不需|不处理|対応不要|措置不要|조치 ?(?:불필요|불요|없음)|"
    r"لا (?:إجراء|يلزم)|कोई कार्रवाई",
)

# A reminder: what was asked for is not done yet.
STILL_TO_DO = _any(
    r"\b(?:not yet|not (?:been )?so far|still not|yet to be|remain(?:ing)? to be) (?:been )?"
    r"(?:blocked|removed|deleted|suspended|restricted|withheld|disabled|taken down|complied)\b",
    r"\b(?:noch nicht|immer noch nicht) (?:gesperrt|gelöscht|entfernt)|"
    r"\b(?:pas encore|toujours pas) (?:été )?(?:bloqu|supprim|retir)\w+|"
    r"\b(?:aún|todavía) no (?:han sido )?(?:bloquead|retirad|eliminad|suspendid)\w+|"
    r"\bainda não (?:foram )?(?:bloquead|removid|retirad|suspens)\w+|"
    r"\bnon ancora (?:bloccat|rimoss|oscurat)\w+|\bnog niet (?:geblokkeerd|verwijderd)\b|"
    r"\bjeszcze nie(?:zablokowan| ?usunięt)\w+|\bhenüz (?:engellenm|kaldırılm|silinm)\w+|"
    r"\bbelum (?:di)?(?:blokir|hapus)\w*|\bcòn chưa (?:chặn|gỡ)|\bchưa (?:bị )?(?:chặn|gỡ|xóa)",
    r"(?<!\w)(?:ещ[её]|до сих пор) не (?:заблокирован|удал)\w+|"
    r"(?<!\w)(?:ще|досі) не (?:заблокован|видален)\w+|尚未(?:删除|屏蔽|封禁|處理|处理)|"
    r"未(?:削除|対応)の|아직 (?:차단|삭제)되지",
    r"(?:ζητ(?:ούμε|είται|ώ)|παρακαλ(?:ούμε|είσθε|είστε)|διατάσσ\w+|οφείλετε) ",
)

# For information, old, an example, a draft: unless the title asks all the same.
ONLY_TOLD = _any(
    _words(_LEFT),
    _LEFT_DENSE,
    _words(
        r"for (?:(?:your|kind|their|the) )*(?:information|info|reference|record|context|knowledge)|"
        r"fyi|informational|background|old|obsolete|outdated|previous(?:ly)?|prior|archived?|"
        r"history|"
        r"drafts?|working|templates?|examples?|samples?|specimens?|instructions?|legend|look-?up|"
        r"back-?up|cancelled|void|reject(?:ed|s)?|declined|removed|deleted|suspended|done|executed|"
        r"resolved|closed|pending|inactive|excluded?|exceptions?|ignore[d]?|skip(?:ped)?|hold|"
        r"allow(?:ed)?[ -]?list|genuine|original(?:s)?"
    ),
    _words(
        r"zur (?:info|information|kenntnis(?:nahme)?)|nachrichtlich|alte?[rns]?|veraltet\w*|"
        r"frühere\w*|"
        r"entwurf|entwürfe|muster|beispiele?|vorlagen?|archiv|hinweise|abgelehnt\w*|gelöscht\w*",
        r"pour (?:votre )?(?:information|mémoire|info)|à titre (?:d['’]information|indicatif|"
        r"informatif)|"
        r"ancien(?:ne)?s?|obsolètes?|précédente?s?|brouillons?|exemples?|modèles?|archives?|"
        r"retirée?s?|supprimée?s?|rejetée?s?",
        r"a título informativo|para (?:su )?(?:información|conocimiento|referencia|constancia)|"
        r"antigu[oa]s?|anterior(?:es)?|previ[oa]s?|obsolet[oa]s?|borrador(?:es)?|ejemplos?|"
        r"plantillas?|muestras?|retirad[oa]s?|eliminad[oa]s?|rechazad[oa]s?|excluid[oa]s?",
        r"para (?:sua |vossa )?(?:informação|conhecimento|referência|ciência)|a título informativo|"
        r"antig[oa]s?|anteriores|rascunhos?|exemplos?|modelos?|removid[oa]s?|excluíd[oa]s?|"
        r"rejeitad[oa]s?",
        r"per (?:vostra )?(?:conoscenza|informazione)|a titolo informativo|vecchi[eao]?|precedenti|"
        r"bozz[ae]|esemp[io]+|modelli|rimoss[ie]|esclus[ie]|respint[ie]",
        r"ter (?:informatie|kennisgeving|info)|oude?|vorige|eerdere|concept(?:en)?|voorbeeld\w*|"
        r"verwijderde?|afgewezen",
    ),
    _words(
        r"do wiadomości|informacyjn\w+|star[aey]|poprzedni\w*|szkic|przykład\w*|wz[oó]r\w*|"
        r"archiwum|usunięt\w+|odrzucon\w+",
        r"pro informaci|na vědomí|star[áéýí]|předchozí|koncept|příklad\w*|vzory?|smazan\w*|"
        r"pre informáciu|na vedomie|predchádzajúc\w*|príklad\w*|zmazan\w*|odmietnut\w*|zamítnut\w*",
        r"tájékoztat\w*|régi|korábbi|tervezet|példa|példák|minta|minták|elutasított\w*",
        r"pentru (?:informare|știință)|spre (?:informare|știință)|vechi|anterioar[eă]|ciornă|"
        r"exemple|modele|eliminate|respinse",
        r"för kännedom|gaml?a|gammal|tidigare|utkast|exempel|borttagna|til orientering|gaml?e|"
        r"gammel|tidligere|udkast|eksemp(?:el|ler)|fjernede|slettede|slettet|tiedoksi|vanha[t]?|"
        r"aiem\w+|luonnos|esimerk\w+|poistetut",
        r"radi informacije|na znanje|star[iae]|prijašnj\w*|nacrt|primjer\w*|v vednost|prejšnj\w*|"
        r"osnutek|primer(?:i|ov|jer\w*)|vzor\w*|uklonjen\w*|teadmiseks|vana[d]?|eelmi\w+|"
        r"mustand|näid\w+|"
        r"informācijai|zināšanai|vec[āaiās]+|iepriekšēj\w*|paraug\w*|informacijai|susipažinti|"
        r"sen(?:as|os|i|ieji|asis)|ankstesn\w+|pavyzd\w+",
        r"bilgi (?:için|amaçlı|edinil\w+)|bilginize|eski|önceki|taslak|örnek\w*|silinen\w*|"
        r"untuk (?:informasi|diketahui|makluman|maklumat|rujukan)|(?<!dalai )lama|terdahulu|"
        r"sebelumnya|draf|"
        r"contoh|dihapus|để (?:biết|tham khảo)|cũ|trước đây|dự thảo|ví dụ|kwa taarifa|zamani|mfano",
    ),
    r"для (?:сведения|информации|справки|ознакомления)|справочно|(?<!\w)стар(?:ый|ые|ая|ое|і|ий|"
    r"и)(?!\w)|"
    r"прежн|предыдущ|черновик|образ(?:ец|цы)|пример|удал[её]нн?ые|отклон[её]н|архив|до відома|"
    r"для (?:відома|інформації|довідки)|довідково|попередн|чернетк|зраз(?:ок|ки)|приклад|"
    r"видален[іо]|"
    r"відхилен|за сведение|за информация|предишн|чернова|за информацију|претходн|нацрт|"
    r"(?:προς|για) ενημέρωση|παλι[άοέ]|προηγούμεν|προσχέδιο|παράδειγμα|υπόδειγμα",
    r"供参考|供參考|仅供|僅供|参考用|參考|(?<!\w)参考(?!\w)|旧|舊|草稿|样本|樣本|范例|範例|示例|"
    r"存档|存檔|参考情報|ご参考|下書き|"
    r"記入例|記載例|見本|サンプル|참고|이전 ?목록|"
    r"(?<![가-힣])구 ?목록|초안|예시|샘플|เพื่อทราบ|(?:รายการ|"
    r"บัญชี)?เดิม|เก่า|ร่าง|ตัวอย่าง",
    r"للعلم|للاطلاع|للإحاطة|للمعلومية|قديم|سابق|مسودة|مثال|نموذج|جهت اطلاع|قدیمی|قبلی|پیش‌نویس|"
    r"نمونه|"
    r"برائے اطلاع|پرانی|پرانے|مسودہ|نمونہ|सूचनार्थ|जानकारी (?:के लिए|हेतु)|पुरान[ेीा]|पूर्ववर्ती|"
    r"मसौदा|"
    r"उदाहरण|नमूना|অবগতির|পুরনো|পুরাতন|খসড়া|উদাহরণ|নমুনা|தகவலுக்காக|பழைய|வரைவு|எடுத்துக்காட்டு|"
    r"לידיעה|ישנ[הי]|קודמ|טיוטה|דוגמ",
)

_COPIES = (
    r"copy to|copies to|cc|c\.c\.?|distribution(?= list|\W*$)|copy forwarded to|endorsed to|"
    r"verteiler|"
    r"(?:in )?kopie an|durchschrift an|copies? (?:à|pour)|ampliations?|destinataires|"
    r"con copia(?: a)?|copias? a|distribución(?=\W*$)|com cópia(?: para)?|cópias? (?:a|para)|"
    r"distribuição(?=\W*$)|"
    r"e,? ?p\.c\.?|copia a|elenco destinatari|afschrift aan|kopie aan|verzendlijst|kopia do|"
    r"otrzymują|rozdzielnik|kopie pro|rozdělovník|rozdeľovník|másolat\w*|kapják|copie către|"
    r"kopia till|sändlista|kopi til|fordeling(?=\W*$)|fordelingsliste|kopio|jakelu(?=\W*$)|"
    r"kopija|koopia|"
    r"dağıtım(?=\W*$)|tembusan|salinan kepada|nơi nhận|nakala kwa"
)
_COPIES_FAR = (
    r"копия (?:в|для|направл)|копии (?:в|для|направл)|список рассылки|рассылка\W*$|разослать|"
    r"копія|розсилка\W*$|копие до|"
    r"κοινοποίηση|αποδέκτες|抄送|抄报|抄報|副本|写し|写送付|送付先|배부처|사본|참조처|نسخة إلى|"
    r"صورة إلى|رونوشت|"
    r"प्रतिलिपि|अनुलिपि|অনুলিপি|நகல்|העתק|สำเนา(?:เรียน|ถึง)|نقل بنام"
)
# Above a list, alone or before an office.
COPIES = _any(
    rf"\W*(?:{_COPIES}|{_COPIES_FAR})(?:\W*$|[^:：]{{0,40}}[:：]\W*$)",
    r"\W*(?:c ?/ ?c|c\. ?c\.?|bcc|copy|copies|copied|(?:copy|copies) (?:for|also) [^:]{1,40}|"
    r"(?:also |likewise )?(?:sent|forwarded|circulated) (?:for|to)[^:]{0,40}|recipients?|"
    r"for (?:your )?(?:information|kind information|information (?:and|&) [^:]{1,40})|"
    r"kopien?|abschriften?(?: an)?|durchschriften?|zur kenntnis(?:nahme)?|nachrichtlich|empfänger|"
    r"copies?(?: conformes?)?(?: à| pour)?[^:]{0,30}|pour information|pour ampliation|transmis à|"
    r"diffusion|(?:para|p/) (?:su )?(?:conocimiento|conhecimento)|copias?|cópias?|"
    r"destinat[aá]ri[oai]s?|"
    r"per conoscenza|p\. ?c\.|copie|ter (?:kennisneming|informatie)|kopie(?:ën)?|afschrift(?:en)?|"
    r"(?:otrzymuj[eą]|kopi[ae]|do wiadomości|rozdzielnik)[^:]{0,30}|na vědomí|na vedomie|kópi[ae]|"
    r"(?:erről |másolatot |másolatban )?(?:értesül\w*|kap\w*)|másolat\w*(?: \w+)?|"
    r"tájékoztatásul|"
    r"spre (?:știință|informare)|copi[ei](?: către)?|kopi(?:a|e|er|or)?(?: til| till)?|kopio\w*|"
    r"för kännedom|til orientering|tiedoksi|na znanje|kopij[ae]|preslika|v vednost|koopia|"
    r"teadmiseks|zināšanai|žiniai|kopijos|bilgi(?: için)?|gereği(?: için)?|dağıtım\w*|"
    r"salinan|tembusan|untuk "
    r"(?:makluman|diketahui)|nakala)\W*(?:$|[:：])",
    r"\W*(?:копи[яию]|копія|копії|до відома|для відома|к сведению|для сведения|"
    r"за сведение|рассылка|"
    r"розсилка|препис|за информацију|κοιν\w*|εσωτερική διανομή|נסמן|העתק\w*|לידיעה|نسخ[ةه]|صور[ةه]|"
    r"للعلم|رونوشت|گیرندگان|نقل|प्रतिलिपि|सूचनार्थ|प्रति|অনুলিপি|அறிந்துகொள்ள|நகல்|ప్రతి|"
    r"สำเนา|เพื่อทราบ|"
    r"抄送|抄报|抄報|副本|主送|写し|(?:写し)?送付先|参照|참조|수신자|사본|배부)[^:：]{0,24}(?:\W*$|[:：])",
)
_CONTACTS = (
    r"contacts?|contact (?:for|person|details)\w*|points? of contact|for (?:any )?(?:queries|"
    r"enquiries|clarifications?)|queries|help-?desk|ansprechpartner\w*|kontakte?|rückfragen|"
    r"sachbearbeit\w+|personnes? à contacter|interlocuteurs?|renseignements|contactos?|contatos?|"
    r"contatti|referent[ei]|contactperso(?:on|nen)|kontakt\w*|osob[ay] do kontaktu|"
    r"prowadząc\w+ sprawę|vyřizuje|vybavuje|kapcsolattartó\w*|ügyintéző\w*|persoan[ae] de contact|"
    r"handläggare|saksbehandler\w*|sagsbehandler\w*|yhteyshenkilö\w*|yhteystiedot|kontaktisik\w*|"
    r"kontaktperson\w*|irtibat|iletişim|narahubung|penghubung|liên hệ|đầu mối|mawasiliano"
)
_CONTACTS_FAR = (
    r"контакт|исполнител[ьи](?!н)|виконав(?:ець|ці)|ответственн(?:ые|ый) (?:лиц|сотрудн|исполн)|"
    r"відповідальн(?:і|а|ий) ос|лиц[ea] за контакт|επικοινων|αρμόδι|联系人|聯絡人|联络|联系方式|"
    r"经办|承办|承辦|負責人|负责人|連絡先|"
    r"問い合わせ|担当|담당|연락처|문의|جهة الاتصال|جهات الاتصال|للتواصل|ضباط الاتصال|کارشناس|"
    r"رابطہ|संपर्क|"
    r"যোগাযোগ|தொடர்பு|איש קשר|אנשי קשר|ติดต่อ|ผู้ประสานงาน"
)
_OFFICES = (
    r"(?:nodal |dealing |police |investigating |designated |authori[sz]ed )?officers?|officials|"
    r"nodal|staff|prepared by|compiled by|issued by|signed by|in-?charge|our (?:accounts?|"
    r"handles?)|"
    r"beamt(?:e|er|en)|bedienstete\w*|behörden|dienststellen?|erstellt von|bearbeitet von|"
    r"fonctionnaires?|agents? (?:traitants?|instructeurs?)|(?:préparé|établi|rédigé) par|"
    r"funcionari[oa]s?|(?:elaborado|preparado|redactado) por|servidor(?:es)? (?:responsáve\w+|"
    r"públic\w+)|"
    r"funzionari|redatto da|ambtenar?en|opgesteld door|urzędni\w+|funkcjonariusz\w*|sporządził\w*|"
    r"úřední\w+|úradní\w+|zpracoval\w*|vypracoval\w*|tisztviselő\w*|készítette|funcționar\w*|"
    r"întocmit\w*|tjänstem[aä]n\w*|tjenestem[aæe]n\w*|embedsm[aæ]nd|virkailija\w*|laatinut|"
    r"službeni\w+|izradi(?:o|la)|uradni\w+|ametnik\w*|amatperson\w*|pareigūn\w+|yetkili\w*|"
    r"memur\w*|hazırlayan\w*|petugas|pejabat|pegawai|(?:dibuat|disiapkan|disediakan) oleh|"
    r"cán bộ|người lập|maafisa"
)
_OFFICES_FAR = (
    r"должностн|сотрудник|подготовил|посадов|службов(?:і|ці)|підготував|служител|изготвил|"
    r"припремио|"
    r"υπάλληλ|υπεύθυν|συντάκτ|官员|官員|制表|制表人|作成者|職員|작성자|공무원|الموظف|موظفو|"
    r"المسؤول|ضباط|أعده|إعداد|"
    r"تهیه کننده|مسئولین|افسران|अधिकारी|तैयारकर्ता|কর্মকর্তা|அதிகாரி|פקיד|קצינ|เจ้าหน้าที่|ผู้จัดทำ"
)
_PERSONS = (
    r"complainants?|informants?|victims?|witness(?:es)?|petitioners?|applicants?|plaintiffs?|"
    r"whistle-?blowers?|reporters? of|beschwerdeführer\w*|anzeigeerstatter\w*|geschädigte[nr]?|"
    r"hinweisgeber\w*|opfer|zeugen|plaignante?s?|requérante?s?|victimes?|témoins?|denunciantes?|"
    r"víctimas?|testigos|vítimas?|testemunhas|reclamantes?|segnalanti|querelanti|vittime|testimoni|"
    r"aangevers?|klagers?|slachtoffers?|getuigen|zgłaszając\w+|pokrzywdzon\w+|świadk\w+|"
    r"oznamovatel\w*|poškozen\w+|svědk\w+|oznamovateľ\w*|poškoden\w+|feljelentő\w*|sértett\w*|"
    r"tanúk|petențil\w*|petenți|victime|martori|anmälar\w+|målsägande\w*|vittnen|anmelder\w*|"
    r"forurettede|fornærmede|ilmoittaja\w*|asianomistaja\w*|podnositelj\w*|oštećen\w*|"
    r"oškodovan\w*|prijavitelj\w*|kaebaja\w*|kannatanu\w*|sūdzētāj\w*|cietuš\w+|pareiškėj\w+|"
    r"nukentėj\w+|şikayetçi\w*|mağdur\w*|tanıklar|pelapor|korban|pengadu|mangsa|"
    r"người (?:tố cáo|khiếu nại|bị hại)|nạn nhân|walalamikaji"
)
_PERSONS_FAR = (
    r"заявител|потерпевш|свидетел|заявник|потерпіл|свідк|жалбоподател|пострадал|подносиоц|"
    r"καταγγέλλ|παθόντ|μαρτύρ|投诉人|投訴人|举报人|舉報人|受害人|证人|證人|申告者|通報者|被害者|"
    r"신고인|신고자|고소인|"
    r"피해자|목격자|المشتكين|المشتكي|الشاكي|الضحايا|الضحية|المبلغين|شاکی|شکایت کنندہ|متاثرین|"
    r"शिकायतकर्ता|पीड़ित|गवाह|অভিযোগকারী|ভুক্তভোগী|புகார்தாரர்|מתלוננ|נפגע|ผู้ร้องเรียน|ผู้เสียหาย"
)
BYSTANDERS = _any(
    _words(_COPIES, _CONTACTS, _OFFICES, _PERSONS),
    _COPIES_FAR,
    _CONTACTS_FAR,
    _OFFICES_FAR,
    _PERSONS_FAR,
)
# Accounts that pass themselves off as somebody's, or are turned against him, are asked about.
PRETENDED = _any(
    r"\b(?:fak\w+|fals\w+|impersonat\w+|imposter\w*|impostor\w*|pretend\w*|posing|bogus|cloned?|"
    r"against|disparag\w*|insult\w*|defam\w+|threat\w*|harass\w*|target\w*|dox\w*|abus\w+|"
    r"mock\w*|parod\w+|"
    r"gefälscht\w*|gegen|contra|contre|contro|usurp\w*|falsch\w*|supplant\w*|suplant\w*|fałsz\w*|"
    r"podszyw\w*|přeci|proti|sahte|palsu|giả)\b|"
    r"фейк|оскорб|угрож|дискредит|образ(?:лив|а)|поддельн|ложн|против|фальшив|підробн|冒充|假冒|"
    r"伪造|偽|なりすまし|사칭|مزيف|انتحال|جعلی|फर्जी|नकली"
)
LABELS = _any(
    rf"\W*(?:{_COPIES}|{_CONTACTS})\b|\W*(?:{_COPIES_FAR}|{_CONTACTS_FAR})",
    r"\W*(?:prepared|compiled|issued|signed|checked|verified|approved|drafted) by\b|"
    r"\W*(?:erstellt|bearbeitet|gezeichnet|geprüft) von\b|\W*(?:préparé|établi|signé|rédigé) par\b|"
    r"\W*(?:elaborado|preparado|firmado|redactado|assinado) por\b|\W*(?:redatto|firmato) da\b|"
    r"\W*(?:opgesteld|ondertekend) door\b|\W*(?:sporządził|zatwierdził|vypracoval|zpracoval|"
    r"készítette|"
    r"întocmit|laatinut|izradi(?:o|la)|hazırlayan)\w*|\W*(?:dibuat|disiapkan|disediakan) oleh\b|"
    r"\W*(?:подготовил|составил|утвердил|підготував|склав|изготвил|制表|作成者|작성자|أعده|"
    r"إعداد|ผู้จัดทำ)",
    r"\W*(?:nodal|dealing|investigating|designated|grievance) officers?\b",
)
