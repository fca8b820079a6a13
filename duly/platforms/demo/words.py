"""The words the synthetic microblog is made of; every name in it is invented and marked zq."""

from __future__ import annotations

from typing import Final

SYLLABLES: Final = (
    *("ka", "ra", "mi", "zo", "tu", "pe", "la", "qi", "ve", "xo"),
    *("na", "si", "du", "fe", "jo", "bi", "wu", "gy", "ho", "cy"),
)

HASHTAGS: Final = (
    "zqHarvestMarch",
    "zqGrainPrice",
    "zqRoadSitIn",
    "zqMandiGate",
    "zqOpenTheBridge",
    "zqTractorLine",
    "zqRiverVillage",
    "zqFairScale",
    "zqNightKitchen",
    "zqWinterCamp",
    "zqSeedBank",
    "zqCanalWater",
    "zqLetterToTown",
    "zqLanternWalk",
    "zqStateOfRoads",
    "zqHarvestTruth",
    "zqGateClosed",
    "zqFieldNotes",
)

EXTRA_HASHTAGS: Final = ("zqMorningTea", "zqCricketAtDusk", "zqBookShelf", "zqTrainWindow")

BIOS_EN: Final = {
    "news_media": ("Daily news from the river districts.", "A newsroom of eleven. Tips welcome."),
    "journalist": ("Reporter, roads and courts.", "I write about fields, prices and people."),
    "activist": ("For fair scales and open roads.", "Legal aid volunteer at the winter camp."),
    "politician": ("Member for the lower canal.", "Councillor. My views, my office's hours."),
    "ordinary": (
        "Tea, trains, and too many opinions.",
        "Grows mustard. Reads at night.",
        "Student of soil.",
        "Mother of two, keeper of one buffalo.",
        "Cricket first.",
        "I fix pumps.",
        "Teacher on the evening shift.",
    ),
    "automated": ("Harvest updates all day.", "Share for truth.", "Voice of the fields."),
}

BIOS_HI: Final = {
    "news_media": ("नदी ज़िलों की रोज़ की ख़बरें।",),
    "journalist": ("संवाददाता। सड़क, खेत और अदालत।",),
    "activist": ("सही तौल और खुली सड़क के लिए।",),
    "politician": ("पार्षद, निचली नहर।",),
    "ordinary": ("चाय, रेल और किताबें।", "सरसों उगाता हूँ।", "शाम की पाली की शिक्षिका।"),
    "automated": ("खेतों की आवाज़।",),
}

POSTS_EN: Final = {
    "news_media": (
        "The grain board publishes new prices at {place}; farmers call them too low. #{tag}",
        "Road to {place} open again after {n} hours, police say. #{tag}",
        "In pictures: the camp at {place} on a cold morning. #{tag}",
        "Court asks both sides for papers on the {place} sit-in by Monday.",
    ),
    "journalist": (
        "I counted {n} tractors between {place} and the bridge this morning. Thread. #{tag}",
        "Spoke to the clerk at {place}: no written order to close the gate exists. #{tag}",
        "Internet has been off at {place} since noon. Filing by telephone.",
        "Correction: the meeting at {place} was at four, not five. Sorry.",
    ),
    "activist": (
        "Peaceful sit-in at {place} from ten. Bring water, leave anger at home. #{tag}",
        "Free legal desk tonight at {place}. Ask for the blue tent. #{tag}",
        "We ask for a fair scale and a written price. Nothing else. #{tag}",
        "{n} signatures on our letter to the town. Thank you, {place}. #{tag}",
    ),
    "politician": (
        "I asked in the assembly why {place} has had no water for {n} days. #{tag}",
        "My office at {place} is open until six. Come with your papers.",
        "The price order should be withdrawn and written again with those it touches. #{tag}",
    ),
    "ordinary": (
        "Standing at {place} with my father. Calm here. #{tag}",
        "Heard that {n} people were hurt at {place}. Can anyone confirm? #{tag}",
        "Made tea for the whole line at {place}. We ran out of sugar. #{tag}",
        "Tell me again why the scale at {place} always reads less. #{tag}",
        "Rain at {place}. The canal is brown and happy.",
        "My exam is tomorrow and the street is loud. #{tag}",
        "They say the bridge is closed. It is not, I am on it. #{tag}",
        "Bread, lentils, and a borrowed radio at {place}.",
    ),
    "automated": (
        "SHARE: {n} hurt at {place}, they hide it from you! #{tag}",
        "The gate at {place} was locked on purpose. Pass it on. #{tag}",
        "Everyone to {place} NOW. Do not wait. #{tag}",
    ),
}

POSTS_HI: Final = {
    "news_media": ("{place} में अनाज के नए दाम घोषित, किसान संगठन असहमत। #{tag}",),
    "journalist": ("आज सुबह {place} और पुल के बीच {n} ट्रैक्टर गिने। #{tag}",),
    "activist": ("{place} में दस बजे से शांतिपूर्ण धरना। पानी साथ लाएँ। #{tag}",),
    "politician": ("{place} में {n} दिन से पानी नहीं है, मैंने सदन में पूछा। #{tag}",),
    "ordinary": (
        "पिताजी के साथ {place} में हूँ। यहाँ सब शांत है। #{tag}",
        "{place} में बारिश हो रही है। नहर भरी हुई है।",
        "पूरी लाइन के लिए चाय बनाई, चीनी कम पड़ गई। #{tag}",
    ),
    "automated": ("{place} में {n} घायल, सच छिपाया जा रहा है! आगे भेजें। #{tag}",),
}

GROUNDS_JANUARY: Final = (
    ("Spreading misinformation", "भ्रामक सूचना का प्रसार"),
    ("Inciting violence; public order", "हिंसा भड़काना; लोक व्यवस्था"),
    ("Provocative hashtag; imminent violence", "भड़काऊ हैशटैग; तत्काल हिंसा की आशंका"),
)

GROUNDS_FEBRUARY: Final = (
    ("Sympathiser of separatists", "अलगाववादियों से सहानुभूति"),
    ("Operated from foreign territory", "विदेशी क्षेत्र से संचालित"),
    ("Automated bot; amplifying misinformation", "स्वचालित बॉट; भ्रामक सूचना का प्रसार"),
    ("Provocative content; public order", "भड़काऊ सामग्री; लोक व्यवस्था"),
)
