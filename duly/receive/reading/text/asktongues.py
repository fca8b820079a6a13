"""How orders ask in tongues they seldom come in: what takes away, what shuts, and the
way in or the account that is shut.

A stem stands at the start of a word, or anywhere in it behind ``~``; ``_`` is a blank, ``…`` some
words between, and ``=`` ends a word that is never longer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

# tongue: takes away / shuts / the way in / an account
_LINES = """
nn: slett(?:ar|a|ing|ast)= fjernar fjerna= / sperr blokker steng / tilgang / konto
da: slet(?:te|tes|ning)= fjern(?:e|es|else|er)= / bloker spær hindr / adgang / konto
sv: avlägsn radera / spärr blocker stäng begräns hindr / åtkomst tillgång / konto
is: fjarlæg eyð(?:a|i|ið|ing) / loka lokið hindr takmark / aðgang / reikning
fo: strika= beina_burtur taka_burtur taki?_burtur / steingja byrg avmark / atgong / kont
fi: poist / estä sulke sulje rajoit / pääsy / tili
et: eemalda kõrvalda kustuta / sulge sulgemi piira tõkesta blokeeri / juurdepääs ligipääs / konto
lv: dzēs izdzēs noņem / bloķē slēg ierobežo liegt / piekļuv pieej / kont
lt: pašalin ištrin panaikin / blokuo užblokuo ribo apribo / prieig / paskyr
sq: fshi(?:ni|rj|n|het|je) hiqni hiqet heqj / bllok kufiz mbyll ndërpr / akses qasj / llogari
mk: отстран избриш тргн / блокира оневозмож огранич / пристап / сметк профил
sr: уклон уклањ обри[сш] избри[сш] / блокира онемогућ огранич спреч / приступ / налог профил
hr: ukloni uklonj uklanj obri[sš] izbri[sš] brisanje / blokira onemogu ogranič spriječ spreč /
  pristup / račun nalog profil
sl: odstran izbri[sš] umakn / blokira onemogoč omeji prepreč zapre / dostop / račun profil
be: выдал прыбра зня(?:ць|цц) / абмеж заблак блакір спын закры / доступ / рахун акаўнт уліков
el: αφαιρ αφαίρ διαγρα διαγρά κατεβά / διακ αποκλε περιορ φρα εμποδ / πρόσβασ / λογαριασμ
mt: neħħ tneħħ jitneħħ itneħħ tħassar ħassar titħassar / blukk timblukk jimblukk imblukk jagħlaq
  tagħlaq llimita / aċċess / kont
ga: bhaint bhain(?:t|eadh) bain_anuas scrios dhíscrios / dhíchumas díchumas bhlocáil blocáil chosc
  srian shrian / rochtain / cuntas chuntas
cy: dileu ddileu thynnu tynnu / rhwystro atal blocio cyfyngu gyfyngu / mynediad fynediad / cyfrif
  gyfrif
gd: thoirt_air_falbh dubhadh_às / bacadh casg / inntrigeadh / cunntas
ca: retir esborr suprim elimin / bloqu bloquej limit(?:ar|eu|in|ació)= restring / accés / compte
  perfil
eu: kendu kentze ezaba / blokea murriz eten galaraz / sarbide sarrera / kontu
lb: läsch ewechhuel ewechzehuel ewechgeholl / spär blockéier aschränk / zougang zugang / kont
rm: allontan stizz / bloch serr / access / conto
fy: ferwider wiskje / blokkear beheine / tagong / akkount
af: verwyder skrap uitvee afhaal afgehaal / blokkeer beperk versper geblokkeer / toegang /
  rekening profiel
ht: retire= efase= siprime= / bloke= limite= bare= / aksè / kont
pap: kita= elimin / blòki limit / akseso / kuenta
az: silməy silinmə silin(?:sin|ir)= silməniz ləğv götürülm çıxarıl / məhdudlaş bloklan bağla
  dayandır / giriş əlçatan / hesab
tk: aýyrmag aýyrmak aýyryl pozmag pozmak öçürm / çäklendir petikle ýap / girmä elýeter / hasab
uz: o[ʻ‘’'`ʼ]chir olib_tashla yo[ʻ‘’'`ʼ]q_qil / chekla bloklash blokla to[ʻ‘’'`ʼ]s / kirish
  foydalan / akkaunt hisob аккаунт ҳисоб
uz: ўчир олиб_ташла йўқ_қил / чекла блокла тўс / кириш фойдалан / akkaunt hisob аккаунт ҳисоб
kk: жою жойып жойыл өшір алып_таста / шекте бұғатта жаб жабу / қолжет қол_жет кіру / аккаунт
  тіркелгі
ky: өчүр алып_сал жок_кыл / чект бөгөттө жаб тос / кирүү жеткилик / аккаунт эсеп
tg: нест_(?:кар|гард|намо) ҳазф тоза_(?:кар|намо) бардошта / маҳдуд манъ баст масдуд / дастрас
  воридш / ҳисоб аккаунт
tt: бетер алып_ташла юк_ит / чиклә бикл ябу / керү / аккаунт хисап
mn: устга арилга / хязгаарла хаа блокло / хандалт нэвтрэ / данс бүртгэл
ka: წაშალ წაშლ ამოიღ / შეზღუდ დაბლოკ აკრძალ / წვდომ / ანგარიშ
hy: հեռացն ջնջ վերացն / արգելափակ սահմանափակ փակ / հասանելի մուտք / հաշիվ հաշվ
sw: (?:u|m|ku|i|li|ya|zi|vi|ki|wa)?ondo(?:a|e|lewe|shwe|lewa)=
  (?:ku|u|m|i|li|ya|zi|ki|vi)fut(?:a|e|wa|we)= / (?:u|m|ku|i|li|ya|zi|vi)?zui(?:a|e|we|wa)=
  (?:u|m|ku|i|zi|ya|vi|li)?fung(?:a|e|eni|ia|iwe|wa|we)=
  (?:ku|u|m|i|zi|ya|li)?simamish(?:a|e|wa|we)= futa= / upatikan ufikia kufikia kufikiwa / akaunti
so: tirtir masax laga_saar la_saar / xir xannib xannibo xaddid / gelitaan helitaan galaangal /
  akoon xisaab
om: haq(?:u|tan|amu|aa|uu|xan) balleess kaas(?:u|tan|amu) / cuf ugguur dhorki / argama seensa
  gahiinsa / herrega akkaawuntii
ha: cire= goge= sauke= / toshe= rufe= hana= kulle= takaita= / shiga samun isa_ga / asusu
yo: y[ọo]=…k[úu]r[òo]= pa=…rẹ mú…kúrò= / dí= dínà= dènà= ti= / ọ̀nà àyè ìráàyè / àkáǹtì akaunti
ig: wepụ wepu hichap ehichap kpochap / gbochi mechie kwụsị / ohere nnweta / akaụntụ
zu: (?:ni|u|ku|i|li|zi|uku|kuka|kufuneka_)?(?:suse|susa|suswe|suswa|cime|cima|cishwe|cinywe)= /
  (?:ni|ku|i|u|uku)?vimb (?:ni|ku|i|u)?val(?:e|wa|we)= (?:ni|ku|u)?nqand (?:ni|ku|u)?khawul /
  (?:u|ku|uku|oku)?finyelel (?:u|ku|uku)?fikelel / akhawunti i-akhawunti
sn: (?:mu|ku|i|zvi|ri)?bvis(?:e|a|w)[ae]?= (?:mu|ku|i|ri)?dzim(?:e|a|w[ae])= / (?:mu|ku)?dzivir
  (?:mu|ku)?vhar / mukana kuwana kupinda / akaunti
st: (?:le|ho|e|di|o)?tlos(?:e|a|w[ae])= hlakol phumol / thib kwal koal / phihlel fihlel phitlhel /
  akhaonto akhaonte
ny: (?:mu|ku|i|zi)?chots(?:e|a|edwe)= (?:mu|ku|i)?fufut / (?:mu|ku)?tsek (?:mu|ku)?lets / kufik
  mwayi / akaunti
rw: gusib musib gukuraho mukureho bisibwe bikurweho gufuta / guhagarik gufung mufung muhagarik /
  kugera kwinjira / konti
lg: (?:mu|oku|mugy?)?ggya(?:wo|ewo|ko) (?:mu|oku)?sangul / (?:mu|oku)?zibikir (?:mu|oku)?ziyiz /
  okutuuka okufuna / akawunti
ln: (?:ko|bó|bo)?longol / (?:ko|bó|bo)?kang (?:ko|bó|bo)?pekis / kokota / konti
wo: dindi= ngeen_far= / tëj= tere= / dugg yegg / kontu
tw: popa= yi…fi= / siw= to_mu= / kwan / akawnt
mg: hamafa fafana esor mamafa hanala manala / manakana sakan hidian / fidiran fahafah / kaonty
ms: padam menurunkan diturunkan buang alih_keluar / menyekat disekat sekat(?:an)?= halang menghad
  / akses capaian / akaun
jv: mbusak dibusak busak ngilangi diilangi nyopot dicopot / nutup mblokir matesi dialangi diblokir
  / akses / akun
su: ngahapus dihapus hapuskeun miceun nyabut / nutup meungpeuk ngawatesan ngablokir / akses aksés
  / akun
tl: alisin= tanggal(?:in|ang)= pagtanggal burahin / harang hinaharang isara limitah / access akses
  / account
tet: hamoos hasai= / blokeia taka= limita / asesu / konta
tpi: rausim= rimuvim= rimuvum= tekemaot= / blokim= pasim= blokem= / akses rot= / akaun
sm: aveese= tapeese= / poloka tapuni taofi / avanoa ulufale / tala
to: to['’ʻ‘]o= tamate['’ʻ‘]i / ta['’ʻ‘]ofi tāpuni / hū / ʻakauni
fj: bokoca= kauta_tani / tarova sogota / curu / akaude
mi: tangohia= tango= mukua= muku= / ārai aukati katia / urunga / pūkete
gn: mbogue pe['’]a= / mbot[yý] joko / jeike / cuenta
qu: pichay= chinkachi qulluchi / wichq hark['’]a / yayku / cuenta
ku: jê_bib jê_bir rakir rakin jêbir / asteng bigir qedexe / gihîşt gihişt / hesab
ps: لرې_ک لري_ک حذف پاک_ک / بند محدود بندیز / لاسرسی لاسرسي / حساب اکاونټ
ckb: ~بسڕ ~سڕین ~لابە ~لاببر ~لابرد / ~ڕابگیر ~ڕاگر ~بلۆک ~دابخ ~قەدەغە ~بەربەست / ~دەستگەیشتن
  ~دەستپێگەیشتن ~چوونەژوور / ~هەژمار ~ئەکاونت
ug: ~ئۆچۈر ~چىقىرىۋەت / ~چەكلە ~توس / ~زىيارەت ~كىرىش / ~ھېسابات
sd: ~هٽا ختم_ڪ / بند روڪ محدود / رسائي / اڪائونٽ
ur: ہٹا حذف مٹا / روک بند محدود بلاک / رسائی / اکاؤنٹ
fa: حذف پاک_کن بردار(?:ید|ند)= / مسدود محدود قطع / دسترس / حساب
he: ~להסיר ~הסר ~למחוק ~מחיק ~יוסר ~יימחק / ~לחסום ~חסימ ~ייחס ~הגבל / ~גישה / ~חשבון
ne: ~हटाउ ~मेटाउ ~हटाइ ~मेटाइ / ~रोक ~बन्द ~अवरुद्ध ~प्रतिबन्ध / ~पहुँच / ~खाता
mr: ~काढून_टाक ~हटव ~हटवि / ~रोख ~बंद ~अवरुद्ध ~प्रतिबंध / ~प्रवेश ~पोहोच / ~खाते ~खाती
bn: ~অপসারণ ~মুছ ~সরিয়ে ~সরানো / ~বন্ধ ~সীমিত ~অবরুদ্ধ ~রোধ / ~প্রবেশ ~অ্যাক্সেস / ~অ্যাকাউন্ট
as: ~আঁতৰ ~মচি_পেল / ~বন্ধ ~ৰোধ / ~প্ৰৱেশ / ~একাউণ্ট
or: ~ହଟା ~ଅପସାରଣ ~କାଢ଼ି / ~ବନ୍ଦ ~ରୋକ ~ଅବରୋଧ / ~ପ୍ରବେଶ / ~ଆକାଉଣ୍ଟ ~ଖାତା
pa: ~ਹਟਾ ~ਮਿਟਾ / ~ਰੋਕ ~ਬੰਦ ~ਪਾਬੰਦੀ / ~ਪਹੁੰਚ / ~ਖਾਤ
gu: ~દૂર_કર ~હટાવ ~કાઢી_નાખ / ~બંધ ~રોક ~અવરોધ ~પ્રતિબંધ / ~ઍક્સેસ ~એક્સેસ ~પહોંચ ~પ્રવેશ /
  ~એકાઉન્ટ ~ખાતું ~ખાતા
ta: ~நீக்க ~அகற்ற / ~தடு ~தடை ~முடக்க ~கட்டுப்படுத்த / ~அணுக / ~கணக்க
te: ~తొలగి ~తొలగ ~తీసివే / ~నిరోధి ~నిలిపి ~అడ్డ ~బ్లాక్ / ~యాక్సెస్ ~ప్రాప్య ~ప్రవేశ / ~ఖాతా
kn: ~ತೆಗೆದು ~ಅಳಿಸ ~ತೆಗೆಯ / ~ನಿರ್ಬಂಧ ~ತಡೆ ~ಸ್ಥಗಿತ / ~ಪ್ರವೇಶ ~ಪ್ರವೇಶಾವಕಾಶ / ~ಖಾತೆ
ml: ~നീക്ക ~മായ്ക്ക / ~തടയ ~നിയന്ത്ര ~വിലക്ക / ~പ്രവേശന ~ആക്സസ് ~ലഭ്യത / ~അക്കൗണ്ട
si: ~ඉවත්_ක ~මකා_ද ~මකා_දැ / ~අවහිර ~සීමා_ක ~වාරණ / ~ප්\u200d?රවේශ / ~ගිණුම
dv: ~ފޮހެ ~ފޮހު ~ނައްތާ / ~ބަންދު ~ހުއްޓ ~ހުރަސް / ~ވަދެވ ~އެކްސެސް / ~އެކައުންޓ
km: ~លុប ~ដកចេញ ~ដកយក / ~បិទ ~ទប់ស្កាត់ ~រារាំង ~កម្រិត / ~ចូល ~ដំណើរការ / ~គណនី
lo: ~ລຶບ ~ລົບ ~ເອົາອອກ ~ຖອນອອກ / ~ປິດ ~ລະງັບ ~ຈຳກັດ ~ຈໍາກັດ ~ສະກັດ / ~ເຂົ້າເຖິງ / ~ບັນຊີ
my: ~ဖျက် ~ဖယ်ရှား / ~ပိတ် ~ကန့်သတ် ~တားဆီး / ~ဝင်ရောက် ~ကြည့်ရှု / ~အကောင့်
th: ~ลบ ~ถอดออก ~นำออก / ~ระงับ ~ปิดกั้น ~ปิด ~จำกัด / ~เข้าถึง / ~บัญชี
dz: ~བཏོན་གཏང ~སུབ ~ཕྱིར་འཐེན / ~བཀག ~བསྡམ / ~འཛུལ / ~རྩིས་ཁྲ
am: ~ስወግ ~ስወገ ~ይወገ ~ሰረዝ ~ሰርዝ ~ሰርዙ ~ታጠፉ ~ያጠፉ ~ማጥፋት / ~ታገድ ~ማገድ ~ያግዱ ~ታግዱ ~ዘጋ ~ገደብ ~ገድቡ / ~ተደራሽ
  ~መዳረሻ / ~መለያ ~አካውንት
ti: ~ድምሰስ ~ምድምሳስ ~ድምስሱ ~ልግስ ~ምእላይ / ~ዕጸው ~ምዕጻው ~ምግታእ ~ግደብ / ~ተበጻሕ ~መእተዊ / ~ሕሳብ ~ኣካውንት
"""
_BETWEEN = r"[^.;।။]{0,60}?"
_WITHIN_WORD = "~"
Part = tuple[str, str]  # how it begins, if one letter can tell, and its pattern behind that letter


def _parts(stems: Iterable[str], behind: str = "") -> Iterator[Part]:
    """Join stems of one tongue by how they begin."""
    begun: dict[str, list[str]] = defaultdict(list)
    for stem in stems:
        first = stem[0] if stem[0].isalpha() or stem[0] == _WITHIN_WORD else ""
        begun[first].append(_spelled(stem.removeprefix(first)))
    for first, ones in begun.items():
        yield first, f"(?:{'|'.join(ones)}){behind}"


def _spelled(stem: str) -> str:
    return stem.replace("_", r"\s").replace("…", _BETWEEN).replace("=", r"\b")


def _pattern(parts: Iterable[Part]) -> str:
    """Make one pattern that holds few parts against each word: those that begin as it does."""
    begun: dict[str, list[str]] = defaultdict(list)
    for first, part in dict.fromkeys(parts):
        begun[first].append(part)
    inside, other = begun.pop(_WITHIN_WORD), begun.pop("", [])
    starts = (
        f"(?-i:[{first}{first.upper()}])(?:{'|'.join(ones)})" for first, ones in begun.items()
    )
    words = "|".join((*starts, *other))
    return rf"\b(?:{words})|(?=[^\x00-\u058f])(?:{'|'.join(inside)})"


def _near(shuts: list[str], what: list[str]) -> Iterator[Part]:
    """Give what shuts and what is shut, in either order."""
    for before, behind in ((shuts, what), (what, shuts)):
        rest = "|".join(part[0].strip(_WITHIN_WORD) + part[1] for part in _parts(behind))
        starts = "" if behind[0].startswith(_WITHIN_WORD) else r"\b"
        yield from _parts(before, rf"{_BETWEEN}{starts}(?:{rest})")


_TONGUES = [
    [part.split() for part in line.partition(": ")[2].split(" / ")]
    for line in _LINES.replace("\n  ", " ").strip().split("\n")
]
TAKES_AWAY = _pattern(part for away, *_ in _TONGUES for part in _parts(away))
SHUTS = _pattern(part for _, shuts, ways, _ in _TONGUES for part in _near(shuts, ways))
CLOSES = _pattern(part for _, shuts, _, what in _TONGUES for part in _near(shuts, what))
