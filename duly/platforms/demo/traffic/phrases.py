"""What is said in the synthetic traffic, in several languages; every place is invented."""

from __future__ import annotations

from typing import Final

TONGUES: Final = {"en": ("en",) * 7 + ("pa", "ur", "ta"), "hi": ("hi",) * 8 + ("pa", "ur")}

TALK: Final = {
    "en": (
        "The bus from {place} was {n} minutes late and nobody said why.",
        "Two crows at {place} have learned to open the tea stall.",
        "Power is back at {place}. We counted {n} candles.",
        "My uncle says the scale at {place} has never been right. I believe him.",
        "Fog until noon at {place}. Drive slowly.",
        "Who has a spare charger near {place}? I pay in oranges.",
        "Read the price notice at {place} twice and still do not understand it.",
        "The night kitchen at {place} needs {n} more plates.",
    ),
    "hi": (
        "{place} में आज सुबह बहुत कोहरा था, बस {n} मिनट देर से आई।",
        "{place} की चाय की दुकान फिर खुल गई है।",
        "{place} में बिजली आ गई, हमने {n} मोमबत्तियाँ गिनीं।",
        "क्या {place} के पास किसी के पास चार्जर है?",
    ),
    "pa": (
        "{place} ਵਿੱਚ ਅੱਜ ਬਹੁਤ ਧੁੰਦ ਹੈ।",
        "{place} ਦੇ ਲੰਗਰ ਲਈ {n} ਥਾਲੀਆਂ ਹੋਰ ਚਾਹੀਦੀਆਂ ਹਨ।",
        "{place} ਦੀ ਬੱਸ {n} ਮਿੰਟ ਲੇਟ ਸੀ।",
    ),
    "ur": (
        "{place} میں آج بہت دھند ہے۔",
        "{place} کی بس {n} منٹ دیر سے آئی۔",
        "{place} میں بجلی واپس آ گئی ہے۔",
    ),
    "ta": ("{place} இல் இன்று மழை பெய்கிறது.", "{place} பேருந்து {n} நிமிடம் தாமதம்."),
}

PUSHED: Final = (
    "They hide it: {n} were hurt at {place} and no paper writes it. Pass it on to everyone",
    "The gate at {place} was locked on purpose at {n} past nine. Ask them who holds the key",
    "Nobody at {place} has seen the money that was promised to {n} families. Where is it",
    "Do not believe the {place} council. {n} lies in one evening, here they are, one by one",
    "{place} में {n} लोग घायल हुए और कोई अख़बार नहीं लिखता। सबको बताओ और आगे भेजो",
    "{place} ਦੇ {n} ਪਰਿਵਾਰਾਂ ਨੂੰ ਪੈਸਾ ਨਹੀਂ ਮਿਲਿਆ, ਪੁੱਛੋ ਕਿਸ ਕੋਲ ਹੈ, ਸਾਰਿਆਂ ਨੂੰ ਦੱਸੋ",
)
LOOSE: Final = ("really", "today", "again", "friends", "please", "now", "अभी", "दोस्तो")

STARS: Final = (
    "New song from {place} tonight at eight. I am so nervous.",
    "Thank you {place}, {n} of you sang along and I cried.",
    "Rehearsal at {place}. The harmonium is older than me.",
    "Asked my grandmother about {place}. Thread of {n}.",
)

NEWS: Final = (
    "Bridge at {place} closed after {n} cracks are found, engineers say",
    "Power out in {n} villages around {place}",
    "Grain board at {place} withdraws its price list",
    "Court stays the {place} order until Monday",
)

STORM: Final = (
    "We ask for a written price at {place}. Read our letter and sign it.",
    "A fair scale for {place}, nothing more and nothing less.",
    "Peaceful, patient, still here: day {n} at {place}.",
    "Let the water of {place} reach the last field.",
    "{place} के लिए सही तौल, न ज़्यादा न कम।",
    "ਅਸੀਂ {place} ਲਈ ਸਹੀ ਤੋਲ ਮੰਗਦੇ ਹਾਂ।",
)

HEADLINES: Final = (
    "How {place} lost its canal",
    "The {n} clerks of {place}: a visit",
    "Opinion: let {place} weigh its own grain",
    "What the {place} survey says, and what it does not",
    "Recipe: mustard greens as in {place}",
)

REPLIES: Final = (
    "Why do you write nothing about {place}?",
    "Shame. Ask {place} instead.",
    "This is not what happened at {place}.",
    "{place} के बारे में क्यों नहीं लिखते?",
)
TURNED: Final = (
    "Read from \u202eright to left\u202c at {place}, says the sign. \u0645\u0631\u062d\u0628\u0627"
)
