"""The words of many languages for putting back what was removed, and for a removal by mistake."""

from __future__ import annotations

import re
from functools import lru_cache

_RESTORES = (
    r"\b(?:restor(?:e|ed|es|ing|ation)|reinstat\w+|unblock\w*|unsuspend\w*|unban\w*|re-?activat\w+|"
    r"re-?enabl\w+|put (?:\w+ )?back|(?:accessible|available|online|public) again)\b",
    r"\b(?:wiederher\w+|wieder (?:einge|einzu|frei|zugänglich|online|hochge|verfügbar|abrufbar)\w*|"
    r"entsperr\w+|freischalt\w*|freizuschalten|freigeschaltet|reaktivier\w*|wiedereinstell\w*)",
    r"\b(?:rétabli\w*|réactiv\w+|débloqu\w+|déblocage|restaur(?:er|ez|ation|ée?s?)\b|"
    r"republi(?:er|ez|ée?s?|cation)\b|"
    r"(?:remis\w*|remise|remettre|remettez) en (?:ligne|place))",
    r"\b(?:restable[zc]\w+|restaur(?:ar|en|e|ación|ad[oa]s?)\b|restitu[iy]\w+|reactiv\w+|"
    r"desbloque\w+|rehabilit\w+|repon(?:er|ga|gan|erse|gase)\b|"
    r"(?:volver|vuelvan?) a (?:publicar|poner|habilitar))",
    r"\b(?:restabele\w+|restabeleç\w+|restaur(?:ar|ação|ad[oa]s?)\b|reativ\w+|restituí\w+|"
    r"rep(?:or|ost[oa]s?|onham?|ô-l[oa]s?)\b|recoloc\w+)",
    r"\b(?:ripristin\w+|riattiv\w+|sblocc\w+|riabilit\w+|ripubblic\w+|restabl\w+|desbloq\w+)",
    r"\b(?:herstel(?:d|t|len)?\b|terug\s?(?:ge|te)?\s?(?:plaats|zet)\w*|gedeblokkeerd|deblokk\w+|"
    r"ontblok\w*|opnieuw (?:toegankelijk|beschikbaar|online)|weer (?:online|beschikbaar))",
    r"\b(?:återställ\w*|återupprätt\w*|åter(?:publicer|aktiver)\w*|avblocker\w*|genopret\w*|"
    r"genetabler\w*|genåbn\w*|gjenopprett\w*|gjenåpn\w*|endurheimt\w*|endurbirt\w*)",
    r"\b(?:palaut\w+|taasta\w*|ennista\w*|(?:jā)?(?:atjauno|atbloķē)\w*|atkur\w*|atstat\w+|atblok\w*)",
    r"\b(?:przywr[aóo]\w+|odblok\w+|obnov\w+|visszaállít\w*|vissza kell\b|helyreállít\w*|"
    r"vra(?:ti|ćen|ćan|tit|ćaj)\w*|ponovn\w+ (?:objav|uspostav|omogu)\w+|deblokir\w+|"
    r"povrn\w+|restabil\w*|repun\w*|repuse?\b|deblo[ct]\w+|rikthe\w+|rivendos\w+|zhbllok\w*)",
    r"восстан[оа]в\w+|разблок\w+|верн(?:уть|ите) (?:доступ|публик|в доступ)\w*|відно[вл]\w+|"
    r"розблок\w+|поновит\w+|поновл\w+|аднав\w+|адноў\w+|разблак\w+|възстанов\w+|отблок\w+|"
    r"деблок\w+|врат[еи]\w*|врати\w*|враћ\w+|одблок\w+|қалпына келтір\w*|сэргээ\w*|"
    r"калыбына келтир\w*|\bqayta tikla\w*|\btiklan\w*",
    r"επαναφ[οέε]ρ\w+|αποκατ[αά]στ\w+|αποκατασταθ\w+|ξεμπλοκ\w+|άρση (?:του|της) (?:αποκλ|φραγ)\w+",
    r"\bgeri (?:yükle|getir|açıl)\w*|yeniden (?:erişim|yayın|açıl|aktif)\w*|eski h[aâ]line|"
    r"erişime aç\w*|\biades\w*|\bbərpa\w*",
    r"վերականգն|აღდგ|להשיב|להחזיר|השבת|להשבה|שחזור|לשחזר|(?:הסרת|ביטול) החסימה",
    r"(?:إعادة|يعاد|تعاد|أعيدوا) (?:نشر|تفعيل|إتاحة|المحتوى|الحساب|فتح|تلك|هذه|ال)|استعاد|"
    r"(?:رفع|إلغاء) الحجب|بازگردان|بازگشایی|رفع (?:مسدود|فیلتر|انسداد)|مجدداً? (?:فعال|منتشر)|بحال",
    r"बहाल|पुनर्स्थापित|पुनः (?:चालू|सक्रिय|उपलब्ध|प्रकाशित)|अनब्लॉक|पूर्ववत|पुन्हा (?:सुरू|उपलब्ध)|"
    r"পুনর্বহাল|পুনরুদ্ধার|পুনরায় (?:চালু|প্রকাশ|সক্রিয়)|আনব্লক|மீண்டும்|மீட்டெடு|மீட்டமை|పునరుద్ధర|"
    r"తిరిగి|ಪುನಃ ?ಸ್ಥಾಪ|ಮರುಸ್ಥಾಪ|ಮತ್ತೆ|പുനഃ?സ്ഥാപി|വീണ്ടും|પુનઃ ?સ્થાપ|ફરીથી|ਬਹਾਲ|ਮੁੜ|නැවත|යළි",
    r"กู้คืน|คืนสถานะ|ปลด(?:บล็อก|ระงับ|การ)|นำกลับ|ກູ້ຄືນ|ស្តារ|ឡើងវិញ|ပြန်လည်|ပြန်ဖွင့်|khôi phục|"
    r"phục hồi|bỏ chặn|mở lại",
    r"\b(?:(?:me|di|pe)?m?pulih\w*|(?:meng|di)embali\w+|dikembalikan|"
    r"(?:mem)?buka (?:kembali|blokir|semula)|"
    r"diaktifkan (?:kembali|semula)|nyahsekat\w*|i(?:bin)?abalik|maibalik|i-?restore|"
    r"\w*rejesh\w+|fungulia\w*|soo celi\w*|athbhun\w+|athchóir\w+|aischur\w*|irrestawr\w*|"
    r"adfer\w*|lehenerat\w*|berrezar\w*)",
    r"復元|復旧|再(?:公開|掲載|開)|元に戻|복구|복원|재게시|원상\s?회복|원상\s?복구|재개|恢复|恢復|"
    r"解封|重新(?:上架|开放|上线)|መመለስ|ይመለስ|ወደነበረበት",
)  # fmt: skip
_MISTAKEN = (
    r"\b(?:by|in|through|owing to|due to) (?:an? |clerical |inadvertent )*(?:oversight|mistake|"
    r"error|inadvertence|slip)\b|\b(?:inadvertently|mistakenly|erroneously|wrongly) (?:\w+ )?"
    r"(?:remov|block|list|includ|mention|nam|tak|delet)\w*|"
    r"\b(?:versehentlich|irrtümlich|fälschlich)\w*|\baus versehen\b|\bpar (?:erreur|mégarde)\b|"
    r"\bà tort\b|\bpor (?:error|equivocación|engano|erro|equívoco|lapso)\b|"
    r"\bper (?:errore|sbaglio)\b|\berroneamente\b|\bequivocadamente\b|\bbij vergissing\b|"
    r"\b(?:abusievelijk|per abuis|per ongeluk)\b|\bav (?:misstag|vanvare)\b|"
    r"\bved en (?:fejl|feil)\b|"
    r"\bfejlagtigt\b|\bfeilaktig\w*|\bfelaktigt\b|\berehdyksessä\b|\bvahingossa\b|\beksli\w+|"
    r"\bkļūd(?:as|aini)\w*|\bper klaidą\b|\bklaidingai\b|\bomyłkow\w+|\bprzez pomyłkę\b|"
    r"\bomylem\b|\bmylně\b|\bomylom\b|\btévedésb\w+|\btévesen\b|\bdin (?:greșeală|eroare)\b|"
    r"\bzabunom\b|\bgreškom\b|\bpomotoma\b|\bgabimisht\b|\bfyrir mistök\b|\bsehven\b|"
    r"\byanlışlıkla\b|\bsəhvən\b|\bkekeliruan\b|\bsecara (?:tidak )?silap\b|\btersilap\b|"
    r"\bkimakosa\b|\bpagkakamali\b|\bnhầm\b|\btrí dhearmad\b|\bbi żball\b",
    r"ошибочно|по ошибке|помилково|памылкова|погрешка|по грешка|грешком|заблуда|қателікпен|"
    r"εκ παραδρομής|κατά λάθος|εσφαλμένα|בשגגה|בטעות|بطريق الخطأ|عن طريق الخطأ|سهوا|به اشتباه|"
    r"اشتباهاً|غلطی سے|سہواً|भूलवश|त्रुटिवश|गलती से|चुकून|ভুলক্রমে|ভুলবশত|தவறுதலாக|పొరపాటున|"
    r"ತಪ್ಪಾಗಿ|അബദ്ധത്തിൽ|ભૂલથી|ਗਲਤੀ ਨਾਲ|වැරදීමකින්|โดยผิดพลาด|โดยไม่ได้ตั้งใจ|ដោយកំហុស|မှားယွင်း|"
    r"誤って|误删|误封|误列|误将|誤刪|착오로|실수로|սխալմամբ|შეცდომით|በስህተት",
)
_BACK = re.compile("|".join(_RESTORES), re.IGNORECASE)
_SLIP = re.compile("|".join(_MISTAKEN), re.IGNORECASE)


@lru_cache(maxsize=256)  # a letter's sentences are asked about from many sides
def puts_back(text: str) -> bool:
    """Tell whether words ask to put something back, or say that it was put back."""
    return _BACK.search(text) is not None


def was_mistake(text: str) -> bool:
    """Tell whether words say that something was done by mistake."""
    return _SLIP.search(text) is not None
