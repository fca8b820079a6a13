"""Acts that are left undone or suspended: "refrain from blocking", "el bloqueo queda suspendido".

They hold no word for no, and yet ask for the contrary of what their verb says.
"""

from __future__ import annotations

_AND = r"(?:and|und|y|e|et|o|ou|oder|or|dan|ve|и|та)"
_ON = rf"(?:(?!\b{_AND}\b)[^.;,:])"  # what one clause holds, up to its next verb
_BLOCK = (  # the act, as a noun
    r"(?:(?:geo-?)?block(?:ing|ade)|bloque(?:o|io)|bloqueig|blocage|blocco|oscuramento|removal|"
    r"deletion|restriction|takedown|withholding|delisting|retirada|eliminación|remoção|exclusão|"
    r"retrait|suppression|rimozione|restric(?:ción|ciones)|restriç(?:ão|ões)|restrizione)"
)
_VERB = (  # the act, as a verb
    r"(?:block|remov|delet|suspen|restrict|withhold|disabl|clos|bloque|bloc[ck]|bloqu|supprim|"
    r"retir|restring|restrein|elimin|rimu|oscur|exclu|indispon|apag|borr|cerr|ferm|chiud)"
)
_SHUT_DE = r"(?:zu (?:sperr|lösch|entfern)|\w{0,12}sperrung|\w{0,12}löschung|entfernung)\w*"
_SHUT_ID = r"\w{0,5}(?:blokir|hapus|utup|tangguh|batas|suspen)\w*"
_SHUT_SLAV = r"(?:блок|огранич|обмеж|удал|видал|закры|закри)\w*"

UNDONE = (
    r"(?:refrain\w*|abstain\w*|desist\w*|abst[eéè][nr]\w*|abstien\w+|asten\w+|aster\w*)"
    r"(?:-\w+)? (?:from|de|do|da|dal|dall['’]|di|d['’])",
    rf"avoid (?:the )?(?:{_VERB}|tak)\w*",
    rf"(?:[eé]vit\w{{0,5}} (?:a |de |di |d['’])?|(?:dej|deix|cess|arrêt|pare)\w{{0,5}} (?:de |"
    rf"di |d['’]))"
    rf"{_VERB}\w*",
    rf"(?:stop|cease|halt|end|pause|discontinue)(?:s|ing)? (?:the |any )?(?:{_VERB}|geo-?block)\w*",
    rf"(?:suspens|sospens)\w+ (?:of|de|du|des|del|della|da|do|das|dos|dell['’]|d['’]){_ON}{{0,60}}?"
    rf"\b{_BLOCK}",
    rf"(?:suspend|sospend)\w* (?:the|any|el|la|los|las|le|les|o|a|os|as|il|lo|gli|l['’])"
    rf"(?: \w+){{0,3}}? {_BLOCK}",
    rf"{_BLOCK}\b{_ON}{{0,90}}\b(?:(?:is|are|be|been|stands?|stand) (?:\w+ly |hereby |now )?"
    r"(?:suspended|paused|halted|stopped|ended)|suspendid[oa]s?|suspens[oa]s?|suspendue?s?|"
    r"sospes[oaie])",
    rf"(?:queda[n]?|ficam?|est|è|resta) (?:suspend\w+|suspens[oa]s?|sospes[oa]) (?:el|la|o|a|le|"
    rf"il|l['’])(?: \w+){{0,3}}? ?{_BLOCK}",
    rf"unterlass\w{{0,6}}{_ON.replace(',', '')}{{0,90}}\b{_SHUT_DE}",
    rf"{_BLOCK}\b{_ON}{{0,90}}\b(?:was|were|is|fue|fueron|foi|foram|était|étaient|est|è stat[oa]|"
    rf"era)\s"
    r"(?:\w+ly )?(?:unlawful|illegal|wrong\w*|unjustified|mistaken|disproportionate|excessive|"
    r"ilegal|ilícit[oa]|injustificad[oa]|indebid[oa]|indevid[oa]|illégale?|injustifiée?|"
    r"illegittim[oa]|ingiustificat[oa])",
    rf"(?:sperr|lösch|entfern)ung{_ON}{{0,90}}\b(?:war|ist|erfolgte) (?:\w+ )?(?:rechtswidrig|"
    r"unrechtmäßig|unzulässig|unverhältnismäßig|zu unrecht)",
    r"abzusehen|absehen|abgesehen|Abstand (?:zu )?nehmen|ausgesetzt|auszusetzen",
    r"onthoud\w* (?:\w+ )?van|te onthouden|powstrzym\w+ się|"
    r"wstrzym\w+ (?:\w+ )?(?:blok|usun|usuw|ogranicz)\w*|avstå\w*|unnlat\w*|undlad\w*|"
    r"upphör\w* (?:med )?att|pidättäyty\w*|zdrž\w+ se|upust\w+ od|tartózkod\w+|abține\w*(?:-\w+)?|"
    r"απέχ\w+|αποφύγ\w+",
    rf"воздерж\w+|утрима(?:йт|т|в)\w*|при(?:остан|зуп)\w+ (?:исполнени\w+|действи\w+|виконання|"
    rf"дію|{_SHUT_SLAV})|прекрат\w+ {_SHUT_SLAV}|припин\w+ {_SHUT_SLAV}",
    rf"(?:(?:meng)?hindari|(?:meng)?hentikan|menangguhkan|penangguhan|menunda|"
    rf"penundaan) {_SHUT_ID}|"
    rf"(?:pemblokiran|penghapusan|penutupan|pemutusan){_ON}{{0,60}} di(?:tangguh|tunda|henti)\w+",
    r"engel\w+ (?:\w+ )?(?:durdurul|askıya al|ertelen)\w*|"
    r"(?:engelle|kaldır|sil|kapat)\w+ (?:kaçın|imtina|vazgeç)\w*",
    r"ha(?:tu|wa|ku)?taki\w*|ha(?:zi|ya|li|vi|ki|wa|tu|i|u|m)pasw\w*|"
    r"(?:zi|ya|i|li|vi|u|wa|tu)me(?:kataliw|funguliw|rejeshw|sitishw)\w*|"
    r"(?:ache(?:ni)?|acha|kuacha) ku\w+",
)
UNDONE_ASIAN = (
    r"(?:करने|हटाने) से (?:बच|परहेज|दूर रह)|(?:避免|停止)(?:删除|刪除|屏蔽|封禁|封鎖)|"
    r"(?:削除|停止|凍結|遮断)(?:\S{0,6})?(?:控え|見合わせ)|"
    r"(?:삭제|차단|정지)\S{0,4} ?(?:삼가|중단|유보)|"
    r"امتن\S{0,4} عن (?:ال)?(?:حجب|حذف|إغلاق|إزالة|تعليق)|(?:وقف|تعليق) (?:تنفيذ|قرار|"
    r"أمر) (?:ال)?(?:حجب|حذف)"
)
