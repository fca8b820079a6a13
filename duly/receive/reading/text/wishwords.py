"""Words for wishing, trying, threatening and promising, and for who demands besides the order.

A past wish or an attempt asks for nothing, whoever it was that wished. What is demanded now is
 told
where other people than an authority demand it. ``_`` is a blank, and a part behind ``~`` may stand
within a word.
"""

from __future__ import annotations

import re

# tongue: what somebody wished, tried, threatened or promised, in no form that "we" or "you" bear
_WISHES = r"""
en: wanted wished hoped desired longed tried attempted sought(?!_from) strove endeavou?red managed
 threaten(?:s|ed) promis(?:es|ed) vow(?:s|ed) pledg(?:es|ed) contemplated pondered planned
 considered_(?=\w+ing\b|the\b) (?<!is_)(?<!are_)(?<!be_)intended_to meant_to failed_to fails_to
 refused_to dream(?:s|t|ed)? (?:is|are|was|were)_(?:so_|too_)?(?:eager|keen|anxious|about)_to
 would_(?:have_)?(?:like|love|prefer)(?:d|red)? (?:was|were|had)_(?:\w+_){0,3}?intention
 (?:was|were)_(?:the_|a_|his_|her_|their_)?(?:\w+_)?(?:wish|desire|aim|goal|plan|ambition)
 in_an_(?:attempt|effort)_to what_[^.;,]{1,30}wants? hesitated_to offered_to declined_to
de: wollten? wünschten? wurden?_(?:\w+_){0,3}?gewünscht versuchten? versucht_hat(?:te)?
 (?:hat|hatte)_[^.;]{1,60}_versucht droh(?:t|te|ten) angedroht versprach(?:en)? versprochen
 erwog(?:en)? (?<!wir_)erwägt scheiterten? beabsichtigten? bemühten?_sich strebten? hofften?
 planten? trachteten? unterließ(?:en)? hatten?_(?:\w+_){1,4}?vor hätten?_[^.;]{1,60}_gerne?
 (?:war|ist|wäre)_(?:der|ein|sein|ihr)_(?:\w+_){0,2}?(?:wunsch|traum|ziel) weigerten?_sich
fr: voulai(?:t|ent) voulut souhaitai(?:t|ent) désirai(?:t|ent) tent(?:a|ait|aient|èrent)
 (?:a|ont|avait|avaient)_(?:tenté|essayé|cherché|voulu|menacé|promis|omis|envisagé|échoué|refusé)
 essay(?:a|ait|aient) cherchai(?:t|ent) menace(?:nt)?_d(?:e\b|['’]) menaça(?:it|ient)? promit
 promettai(?:t|ent) envisageai(?:t|ent) omettait échouai(?:t|ent)
 aurai(?:t|ent)_(?:bien_)?(?:voulu|aimé|souhaité)
 était_(?:le|un|son|leur)_(?:vœu|souhait|désir|rêve) (?:était|fut)_souhaitée? espérai(?:t|ent)
 rêvai(?:t|ent) comptai(?:t|ent) projetai(?:t|ent) avait_l['’]intention
es: quer[ií]an?(?!_(?:solicitar|pedir)) quiso quisieron deseaban? deseó intent(?:ó|aron|aban?)
 trat(?:ó|aron|aban?)_de procur(?:ó|aban?) amenaz(?:ó|aron|aban?|an?)_con promet(?:ió|ieron|ían?)
 se_(?:consideró|barajó) (?:no_)?logr(?:ó|aron) era_(?:el|un|su)_(?:deseo|sueño|anhelo)
 (?:era|fue)_desead[oa] pretend(?:ió|ían?) plane(?:ó|aban?) tenían?_(?:la_)?intención aspiraban?
 esperaban? soñaban? anhelaban? (?:ha|había|han|habían)_(?:intentado|querido|amenazado|prometido)
pt: queri(?:a|am)(?!_(?:solicitar|pedir)) quis quiseram desej(?:ou|ava|avam)
 tent(?:ou|aram|ava|avam) procurou procurava ameaç(?:ou|aram|ava|avam|a_) promet(?:eu|eram|ia|iam)
 cogit(?:ou|ada|ado|ava) pretend(?:eu|ia|iam) esforç(?:ou|ava)-se
 era_(?:o|um|seu)_(?:desejo|sonho) planej(?:ou|ava) (?:tinha|havia)_(?:a_)?intenção
 (?:tinha|havia|tem)_(?:tentado|querido|ameaçado|prometido) sonhava esperava desejad[oa]_pel[oa]
it: voleva(?:no)? volle(?:ro)? desider(?:ava|avano|ò|arono) tent(?:ò|arono|ava|avano)
 cerc(?:ò|arono|ava|avano)_di minacci(?:ò|arono|ava|avano|a)_di promise(?:ro)? promettev\w+
 era_(?:il|un|suo)_(?:desiderio|sogno) (?:era|fu)_(?:auspicat|desiderat|voluta)\w*
 intendeva(?:no)? sper(?:ò|ava|avano) sognava(?:no)?
 (?:ha|aveva|hanno|avevano)_(?:tentato|cercato|voluto|minacciato|promesso) non_riuscì
 aveva_intenzione
nl: wilden? wou wensten? probeerden? poogden? trachtten? beloofden? dreig(?:t|de|den) overwoog
 (?:was|is)_de_wens werd(?:en)?_(?:\w+_){0,4}?gewenst hoopten? was_van_plan droomden? faalden?
pl: chciał(?:a|aby|by|o)? chcieli pragn(?:ął|ęła|ęli) próbowa(?:ł|ła|li) usiłowa(?:ł|ła|li)
 grozi(?:ł|ła|li)? obieca(?:ł|ła|li) zamierza(?:ł|ła|li) (?:było|jest)_życzeniem
 planowa(?:ł|ła|li) stara(?:ł|ła|li)_się marzy(?:ł|ła|li) życzy(?:ł|ła|li)_sobie
 rozważa(?:ł|ła|li|no)
cs: chtěl[aiy]? chcel[aiy]? pokusil[aiy]?_se se_pokusil[aiy]? sa_pokúsil[aiy]? snažil[aiy]?
 vyhrožoval[aiy]? slíbil[aiy]? sľúbil[aiy]? zamýšlel[aiy]? hodlal[aiy]? přál[aiy]?_si
 si_přál[aiy]? toužil[aiy]? zvažoval[aiy]?
ru: хотел[аи]?(?!_бы_(?:по)?просить) хотело?сь желал[аи]? (?:по)?пытал\w{1,4} намерева\w+
 намерен[аы]? собирал\w{1,4} обеща(?:л|ла|ли|ет|ют) (?:при)?угрожа(?:л|ла|ли|ет|ют)
 (?:при|по)?грозил\w{0,3} мечтал[аи]? добивал\w{1,4} стремил\w{1,4} планировал[аи]?
 был[ао]_желани\w+ было_желанием не_удал[ао]сь старал\w{1,4} рассчитывал[аи]? надеял\w{1,4}
 задумал[аи]? раздумывал[аи]?
uk: хоті(?:в|ла|ли)(?!_б_(?:по)?просити) хотілося бажа(?:в|ла|ли) намага(?:в|ла|ли)ся
 спробува\w{1,2} обіця(?:в|ла|ли|є|ють) погрожу(?:вав|вала|вали|є|ють) мрія(?:в|ла|ли)
 прагну(?:в|ла|ли) планува(?:в|ла|ли) збира(?:в|ла|ли)ся мав_намір бул[оа]_бажання\w* не_вдалося
 пообіця\w{1,2}
bg: искаше искаха опита(?:ха)?_се се_опита(?:ха)? заплаши(?:ха)? обеща(?:ха)? възнамеряваше
 желаеше
hr: htio htjela htjeli hteo htela želi[ol]a? željela pokuša(?:o|la|li) prijeti(?:o|la|li)?
 obeća(?:o|la|li) namjerava(?:o|la|li) hotel[ai]? poskusil[ai]? obljubil[ai]? хтео хтела покушао
 покушала претио обећао
sv: ville önskade försökte hotade lovade hoppades tänkte
da: ønskede ønsket_å forsøgte forsøkte prøvde prøvede truede truet lovede lovet håbede håpet
fi: halusi(?:vat)? yritti(?:vät)? uhkasi(?:vat)? lupasi(?:vat)? aikoi(?:vat)? toivoi(?:vat)?
hu: akart[aá]?k? (?:meg)?próbált[aá]?k? fenyegetőzött (?:meg)?ígért[eé]?k? szerette_volna
 kívánt[aá]?k? tervezt[eé]?k?
ro: voia[u]? dorea[u]? (?:a|au)_(?:încercat|amenințat|promis|vrut|dorit) intenționa[u]? spera[u]?
el: ήθελ\w+ προσπάθησ\w+ απείλησ\w+ υποσχέθηκ\w+ σκόπευ\w+ επιθυμούσ\w+ επιχείρησ\w+
tr: istiyordu istedi(?:ler)? istemişti isterdi çalış(?:tı|tılar|ıyordu|mıştı)
 dene(?:di|diler|mişti) teh?dit_et(?:ti|tiler|miş\w*) söz_ver(?:di|diler|miş\w*)
 arzu_(?:etti|ediyor|ediyordu) arzusu\w* vaat_etti niyet(?:i|indeydi|lendi) hayal\w*
 um(?:du|uyordu) planla(?:dı|dılar|mıştı) kalkış(?:tı|mış\w*)
id: ingin mau hendak berusaha berupaya mencoba berjanji mengancam berniat bermaksud mahu cuba
 (?:adalah_|merupakan_)(?:keinginan|hasrat|niat|cita-cita) bercita-cita
sw: \w{1,4}li(?:taka|jaribu|ahidi|tishia|tamani|kusudia|panga) \w{1,3}na(?:jaribu|tishia|tamani)
vi: muốn cố_gắng tìm_cách hứa đe_dọa dọa định dự_định toan mong_ước
th: ~ต้องการ ~อยาก ~พยายาม ~สัญญา ~ขู่ ~หวัง ~ตั้งใจ ~คิดจะ
ar:
 ~(?<!\w)(?:ال)?(?:أراد|يريد|تريد|رغب|يرغب|ترغب|حاول|يحاول|تحاول|وعد|يعد_ب|هدد|يهدد|تهدد|ينوي|تنوي|نوى|تمنى|يتمنى|سعى|يسعى|اعتزم|رغبة|أمنية|فشل|طمح)(?:ت|وا|ون)?(?!\w)
fa: ~می[‌_]?خواست(?!ار) ~تلاش_کرد ~کوشید ~سعی_کرد ~آرزو ~قول_داد ~تهدید_کرد ~قصد_داشت ~مایل_بود
 ~تصمیم_داشت
he: ~רצה ~רצתה ~רצו(?!י) ~ניסה ~ניסתה ~ניסו ~הבטיח ~איים ~איימ ~התכוו ~רצונ[והם] ~שאפ ~קיווה
hi: ~चाह(?:ता|ती|ते|ा|ी)(?![\u0900-\u097f]) ~(?:कोशिश|प्रयास|प्रयत्न)_(?:की|किया|केल|कर_रह|करत)
 ~वाद[ाे] ~धमकी ~इच्छा ~इरादा ~(?:निष्क्रिय|बंद)_रख(?:ता|ती|ते) ~यचे_होत ~वचन ~ठरवल
ur: ~چاہ(?:تا|تی|تے|ا)(?!\w) ~کوشش_(?:کی|کر_رہ) ~وعدہ ~دھمکی ~خواہش ~ارادہ
bn: ~চেয়েছিল ~চেয়েছেন ~(?:তে|করতে)_চা(?:ন|য়) ~চেষ্টা_কর(?:ে|ছ) ~প্রতিশ্রুতি ~হুমকি ~ইচ্ছা
ta: ~விரும்பி ~விரும்புகிறார் ~முயன்ற ~முயற்சித்த ~வாக்குறுதி ~மிரட்டி ~எண்ணி
te: ~కోరుకున్న ~ప్రయత్నించ ~హామీ ~బెదిరించ ~అనుకున్న
gu: ~મા[ંગ]+તા_હત ~મા[ંગ]+ત[ોી]_હત ~ઇચ્છ ~પ્રયાસ_કર્ય ~વચન ~ધમકી
pa: ~ਚਾਹੁੰਦ ~ਕੋਸ਼ਿਸ਼_ਕੀਤੀ ~ਧਮਕੀ ~ਵਾਅਦਾ
kn: ~ಬಯಸಿ ~ಪ್ರಯತ್ನಿಸಿ ~ಬೆದರಿಸಿ ~ಭರವಸೆ
ml: ~ആഗ്രഹിച്ച ~ശ്രമിച്ച ~ഭീഷണിപ്പെടുത്തി ~വാഗ്ദാനം
zh: ~(?<![我本请望思設设])想(?:要|把|让|讓)?(?!象|定) ~曾?(?:试图|試圖|企图|企圖|打算|妄图)
 ~(?<=[\u4e00-\u9fff])(?<![我们方办局部院会厅委署处队司庭本])希望 ~威胁 ~威脅 ~扬言 ~揚言 ~承诺
 ~承諾 ~答应 ~答應 ~愿望 ~願望 ~心愿 ~曾?考虑过
 ~未能
ja: ~望ん(?:で|だ) ~希望し(?:てい|た) ~(?<!いただき)(?<!頂き)(?<!され)たい_?と ~たがっ ~ようとし
 ~試み ~脅し ~脅迫 ~約束し ~つもり ~願望
 ~願って
ko: ~싶어_?[했하한] ~싶다고 ~원했 ~원한다고 ~시도했 ~시도하 ~약속했 ~위협했 ~위협하 ~협박했
 ~려고?_?했 ~려던 ~희망했 ~바랐 ~계획했
"""
# … and what is demanded, or wished now.
_DEMANDS = r"""
en: demand(?:s|ed|ing)? call(?:s|ed|ing)?_(?:for|on|upon) request(?:s|ed|ing)? ask(?:s|ed|ing)?
 insist(?:s|ed|ing)? urg(?:es?|ed|ing) wants? seeks? press(?:es|ed)?_for clamou?r(?:s|ed)? begs?
 petition(?:s|ed)? wish(?:es)? hopes? try tries plans? intends? agitat\w+ suggest(?:s|ed)?
 advocat\w+
de: verlang(?:t|en|ten?) forder(?:t|n|ten?) ruf(?:t|en) bitte[tn] wünsch(?:t|en) wollen will
 dräng(?:t|en) beantrag(?:t|en)
fr: exige(?:nt|ait|aient)? demande(?:nt)? demandai(?:t|ent) réclam\w+ appel\w+ veu(?:t|lent)
 souhaite(?:nt)? sollicite(?:nt)? pri(?:e|ent)
es: exige[n]? exigían? piden? pidió pidieron solicitan? reclaman? demandan? quieren? desean?
 llaman?_a instan?_a
pt: exige[m]? pede[m]? pediu pediram solicita[m]? reclama[m]? quere?[m]? deseja[m]? apela[m]?
 clama[m]?
it: chied(?:e|ono|eva|evano) pretend(?:e|ono) esig(?:e|ono) vogli?ono vuole invoca(?:no)?
 reclama(?:no)? sollecita(?:no)?
nl: eis(?:t|en|te|ten) vra(?:agt|gen) vroeg(?:en)? wil(?:len)? roept roepen verzoek(?:t|en)
 verlang(?:t|en)
pl: żąda(?:ją|ł|ła|li)? domaga(?:ją|ł|ła|li)?_się pros(?:i|zą) wzywa(?:ją)? chc(?:e|ą)
 apeluj(?:e|ą) nawołuj(?:e|ą)
cs: žáda(?:jí|jú)? požaduj[íe] vyz[yý]vaj[íe] chc(?:e|ě?jí|ú) pros[íi]
ru: треб(?:ует|уют|овал\w*) прос(?:ит|ят|ил\w*) призыва(?:ет|ют|л\w*) настаива(?:ет|ют|л\w*)
 хо(?:чет|тят) жела(?:ет|ют) добива(?:ется|ются)
uk: вимага(?:є|ють|в|ла|ли) прос(?:ить|ять|ив|ила|или) заклика(?:є|ють|в|ла|ли) хо(?:че|чуть)
 бажа(?:є|ють) наполяга(?:є|ють)
sv: kräver begär vill ber uppmanar önskar
da: kræver krever ønsker vil beder ber opfordrer oppfordrer
fi: vaati(?:i|vat) pyytä(?:ä|vät) haluaa haluavat
hu: követeli(?:k)? kéri(?:k)? akarja akarják
ro: cer(?:e|eau)? solicită vor vrea doresc îndeamnă
el: ζητ\w+ απαιτ\w+ θέλ\w+ καλ(?:εί|ούν)
bg: иска(?:т)? настоява(?:т)? призовава(?:т)?
hr: traž[ei] zahtijeva(?:ju)? žel[ei] poziva(?:ju)?
tr: talep_e(?:diyor|diyorlar|tti|ttiler|tmekte\w*) isti?yor(?:lar)? iste(?:mekte\w*|diler)
 çağrı\w* rica_e\w+
id: menuntut meminta minta mendesak menyerukan memohon ingin mahu mau menggesa
sw: \w{1,3}na(?:dai|taka|omba|hitaji) \w{1,3}li(?:dai|omba)
vi: yêu_cầu đòi kêu_gọi đề_nghị
th: ~เรียกร้อง ~ขอให้ ~ต้องการ
ar: ~(?:ي|ت)?طالب(?:ون|ت|وا)?(?!\w) ~(?:ي|ت)طلب(?:ون)?(?!\w) ~(?:ي|ت)دعو(?:ن)?(?!\w) ~(?:ي|ت)ناشد
fa: ~خواستار ~می[‌_]?خواهند ~درخواست_(?:می|کرد) ~تقاضا
he: ~דורש ~מבקש ~קורא ~רוצ[הי]
hi: ~मां?ग ~माँग ~अनुरोध_कर ~चाह
ur: ~مطالبہ ~درخواست_کر ~چاہت
bn: ~দাবি ~চা(?:ন|য়) ~অনুরোধ_কর
ta: ~கோரு ~கோரி ~கேட்கி
te: ~డిమాండ్ ~కోరు
gu: ~મા[ંગ]+ણી ~મા[ંગ]+ત
zh: ~要求 ~呼吁 ~呼籲 ~请求 ~請求 ~希望 ~主张 ~叫嚣
ja: ~要求 ~求め ~要望 ~訴え ~呼び_?かけ ~望ん ~希望
ko: ~요구 ~요청 ~촉구 ~주장 ~원하 ~바라
"""
# Who has no power to order: the crowd, neighbors, rivals; in the form in which they are subjects.
_PEOPLE = r"""
en: users trolls? netizens followers fans subscribers petition(?:s|ers?)? campaign(?:s|ers?)?
 hash_?tags? comment(?:er|ator)s critics activists? residents neighbou?rs? readers viewers
 (?<!senior_)citizens complainants? people many some bots? opponents? rivals? competitors?
 supporters members parents students haters mobs? crowds? others voices thread tweets? posts?
 videos? everybody claimants? applicants? plaintiffs? petitioners? strangers tenants bloggers?
 influencers? hackers
de: nutzer user trolle? petition follower fans anhänger kampagne hashtag kommentatoren kritiker
 aktivisten anwohner nachbar(?:n|in)? leser bürger leute viele manche einige gegner rivalen
 mitbewerber konkurrent(?:en)? unterstützer eltern schüler andere beitrag tweet post video
 antragsteller kläger
fr: trolls? internautes utilisateurs pétition abonnés fans campagne hash_?tag mot-dièse
 commentateurs critiques militants riverains voisins? lecteurs citoyens gens certains beaucoup
 opposants rivaux concurrents? partisans parents autres tweet message vidéo plaignants?
es: troles? usuarios internautas seguidores petición campaña etiqueta hash_?tag comentaristas
 críticos activistas vecinos? lectores ciudadanos personas gente muchos algunos opositores rivales
 competidor(?:es)? padres otros tuit mensaje vídeo denunciantes?
pt: trolls? usuários utilizadores internautas seguidores petição campanha hash_?tag comentaristas
 críticos ativistas vizinhos? leitores cidadãos pessoas gente muitos alguns opositores rivais
 concorrentes? pais outros tuíte mensagem vídeo denunciantes?
it: troll utenti internauti seguaci petizione campagna hash_?tag commentatori critici attivisti
 vicin[oi] lettori cittadini persone molti alcuni oppositori rivali concorrent[ei] genitori altri
 tweet messaggio video querelanti
nl: trollen trol gebruikers volgers petitie campagne hash_?tag critici activisten bewoners buren
 buurman lezers burgers mensen velen sommigen tegenstanders rivalen concurrent(?:en)? ouders
 anderen
pl: trolle internauci użytkownicy obserwujący petycja kampania hash_?tag komentujący krytycy
 aktywiści mieszkańcy sąsiedzi sąsiad czytelnicy obywatele ludzie niektórzy przeciwnicy rywale
 konkurenci rodzice inni wpis
cs: trollové trolovia uživatelé používatelia petice petícia kampaň sousedé susedia lidé ľudia
 občané
ru: тролли пользователи подписчики петиция кампания хэштег хештег комментаторы критики активисты
 жители жильцы фанаты соседи? читатели граждане люди многие
 некоторые противники соперники конкуренты? родители
 другие боты пост твит заявители истец
uk: тролі користувачі підписники петиція кампанія хештег коментатори критики активісти мешканці
 сусіди? читачі громадяни люди багато дехто противники конкуренти? батьки інші боти допис
sv: troll(?:en)? användare följare kampanj(?:en)? grannar(?:na)? läsare folk många
da: trolde(?:ne)? troll brugere brukere følgere kampagne(?:n)? naboer(?:ne)? læsere folk mange
fi: trollit käyttäjät seuraajat vetoomus naapurit lukijat ihmiset
hu: trollok felhasználók követők petíció szomszédok olvasók emberek
ro: trolii utilizatorii urmăritorii petiția vecinii cititorii oamenii
el: τρολ χρήστες ακόλουθοι γείτονες αναγνώστες πολίτες
bg: тролове потребители(?:те)? последователи съседи(?:те)? граждани
hr: trolovi korisnici pratitelji peticija susjedi građani
tr: troller kullanıcılar takipçiler kampanya etiket yorumcular aktivistler komşular vatandaşlar
 insanlar birçok\w* bazı\w* rakipler hayranlar veliler
id: warganet netizen troll? pengguna pengikut petisi kampanye tagar warga tetangga pembaca orang
 banyak sebagian pesaing penggemar jiran
sw: wafuasi watumiaji watu majirani wananchi wasomaji troli
vi: dân_mạng cư_dân_mạng người_dùng nhiều_người hàng_xóm kiến_nghị chiến_dịch người_hâm_mộ
th: ~ชาวเน็ต ~ผู้ใช้(?!บริการ) ~ผู้ติดตาม ~เกรียน ~ชาวบ้าน ~เพื่อนบ้าน ~แฮชแท็ก ~ประชาชน
ar: ~المتصيد(?:ون|ين) ~المستخدم(?:ون|ين) ~المتابع(?:ون|ين) ~النشطاء ~الجيران ~المواطن(?:ون|ين)
 ~الناس ~حملة ~عريضة ~وسم ~هاشتاغ
fa: ~کاربران ~ترول ~دنبال_?کنندگان ~همسایگان ~مردم ~کارزار ~هشتگ
he: ~הטרולים ~טרולים ~משתמשים ~המשתמשים ~גולשים ~הגולשים ~השכנים ~עצומה ~עוקבים
hi: ~ट्रोल ~उपयोगकर्ता(?!ओं_के|_क) ~यूज़र ~यूजर ~लोग ~पड़ोसी ~समर्थक ~फॉलोअर ~हैशटैग ~नेटिज़न
 ~शेजारी
ur: ~ٹرول ~صارفین ~لوگ ~پڑوسی ~حامی ~ہیش_?ٹیگ
bn: ~ট্রোল ~ব্যবহারকারীরা ~নেটিজেন ~প্রতিবেশী ~সমর্থক ~হ্যাশট্যাগ ~লোকজন
ta: ~ட்ரோல் ~பயனர்கள் ~ரசிகர்கள் ~மக்கள் ~நெட்டிசன்
te: ~ట్రోల్ ~వినియోగదారులు ~నెటిజన్ ~అభిమానులు ~ప్రజలు
gu: ~ટ્રોલ ~વપરાશકર્તાઓ ~લોકો ~પડોશી ~સમર્થકો
zh: ~居民 ~业主 ~网民 ~網民 ~网友 ~網友 ~水军 ~水軍 ~粉丝 ~粉絲 ~邻居 ~鄰居 ~有人 ~喷子
 ~话题 ~读者 ~评论者
 ~黑粉 ~众人 ~公众
ja:
 ~(?:ユーザー|住民|ネット民|荒らし|フォロワー|ファン)(?:たち|ら)?[がはも]
 ~(?:読者|視聴者|人々|ハッシュタグ)[がはも]
ko: ~(?:누리꾼|주민|네티즌|이용자|사용자|악플러|팔로워)(?:들)?[이가은는]
 ~(?:팬|이웃|독자|시민|사람|해시태그)(?:들)?[이가은는]
"""


def _pattern(table: str) -> re.Pattern[str]:
    lines = table.replace("\n ", " ").strip().split("\n")
    parts = [part for line in lines for part in line.partition(": ")[2].split()]
    words = "|".join(dict.fromkeys(part for part in parts if part[0] != "~"))
    within = "|".join(dict.fromkeys(part[1:] for part in parts if part[0] == "~"))
    native = rf"(?=[^\x00-\u058f])(?:{within})"
    return re.compile(rf"\b(?:{words})\b|{native}".replace("_", r"\s"), re.IGNORECASE)


WISHES, DEMANDS, PEOPLE = map(_pattern, (_WISHES, _DEMANDS, _PEOPLE))
