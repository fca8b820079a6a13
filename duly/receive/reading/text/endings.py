"""The endings of web hosts that letters name without a scheme."""

from __future__ import annotations

_COMMON = (
    "com|org|net|info|biz|io|app|dev|me|tv|co|in|ru|su|ua|by|kz|uk|de|fr|es|it|nl|pl|eu|us|ca|au|"
    "br|tr|cn|hk|tw|jp|kr|sg|ir|il|sa|ae|pk|bd|lk|np|onion|xyz|online|site|club|top|shop|news|"
    "media|social|blog|press|today|live|win|casino|bet|example|test|рф"
)
_LANDS = (
    "ac|ad|af|ag|ai|al|am|ao|ar|at|az|ba|bb|be|bf|bg|bh|bi|bj|bn|bo|bt|bw|bz|cc|cd|cf|cg|ch|ci|cl|"
    "cm|cr|cu|cv|cw|cy|cz|dj|dk|dm|do|dz|ec|ee|eg|er|et|fi|fj|fm|fo|ga|gd|ge|gg|gh|gi|gl|gm|gn|gq|"
    "gr|gt|gw|gy|hn|hr|ht|hu|id|ie|im|iq|is|je|jm|jo|ke|kg|kh|ki|km|kw|ky|la|lb|lc|li|lr|ls|lt|lu|"
    "lv|ly|ma|mc|mg|mk|ml|mm|mn|mo|mr|mt|mu|mv|mw|mx|my|mz|na|ne|ng|ni|no|nr|nu|nz|om|pa|pe|pg|ph|"
    "pr|ps|pt|pw|py|qa|re|ro|rs|rw|sb|sc|sd|se|sh|si|sk|sl|sm|sn|so|sr|ss|st|sv|sx|sy|sz|td|tg|th|"
    "tj|tk|tl|tm|tn|to|tt|tz|ug|uy|uz|va|vc|ve|vg|vn|vu|ws|ye|za|zm|zw"
)
_OTHERS = (
    "agency|art|asia|bar|best|bid|bond|buzz|cam|cash|cat|center|cfd|chat|city|click|cloud|codes|"
    "cyou|date|digital|download|email|expert|fans|film|finance|fit|foundation|fun|fund|fyi|games|"
    "gay|global|gold|group|guru|help|host|icu|ink|international|life|link|loan|lol|love|ltd|market|"
    "marketing|mobi|moe|money|monster|movie|museum|name|network|ninja|one|page|party|pics|plus|"
    "porn|"
    "poker|pro|pub|quest|radio|red|rest|review|rip|rocks|run|sale|sbs|science|sex|sexy|show|"
    "software|"
    "solutions|space|store|stream|studio|support|systems|tech|tips|tools|trade|travel|tube|vip|"
    "video|vote|watch|website|wiki|work|works|world|wtf|xxx|zone|местный|дети|москва|онлайн|сайт|"
    "укр"
)
IN_PROSE = _COMMON  # in a sentence, more of them would make hosts of words and file names
ALONE = f"{_COMMON}|{_LANDS}|{_OTHERS}"  # on a line of its own
