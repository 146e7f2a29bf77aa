"""What a text that tells of one person is like: numbers that are one person's, a home, a child's name."""

from __future__ import annotations

KIND = (
    "(?:Road|Street|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens?|Grove|Way|Place|Court|Walk|Mews|Row|Square|Hill|"
    "Rd|St|Ave)"
)
STREET = rf"(?:(?:[A-Z][a-z']+ ){{1,3}}{KIND}|[A-Z][a-z]+way)"
NAME = r"(?:[A-Z]['’])?[A-Z][a-zé]+(?:['’-][A-Z][a-z]+)?"
NO_NAME = (
    r"(?<!School)(?<!Hill)(?<!Centre)(?<!Council)(?<!House)(?<!Park)(?<!Road)(?<!Trust)(?<!Team)(?<!Board)(?<!Stage)"
    r"(?<!Service)(?<!Care)(?<!Age)(?<!Education)(?<!Support)(?<!Learning)(?<!Health)(?<!Year)(?<!s)(?<!eople)"
)
"""How no surname ends, but the name of a school, a service or a group."""
WHOSE = "case|story|death|needs|behalf|siblings?|brother|sister|parents?|mother|father|carers?|family"
CASE_OF = (
    rf"\b(?:{WHOSE}) of "
    rf"{NAME} {NAME}{NO_NAME},? \(?(?:aged )?[0-9]{{1,2}}(?:\)|,|\.(?!\d)|$)"
)
AGED = rf"\b(?<!the )(?<!The ){NAME} {NAME}{NO_NAME},? (?:\(aged [0-9]{{1,2}}\)|\([0-9]{{1,2}}[MF]\))"
ALONE = "(?:boy|girl|son|daughter|brother|sister)"
YOUNG = "(?:child|pupil|student|young person|teenager|infant|toddler|twin|orphan|refugee)"
THERE = r"(?: \w+){0,3}? (?:from|of|in|at|near) (?:the )?"
KNOWN = "(?:Year|Reception|Key|Care|England|Britain|Wales|London|Stage|Need|September|April|January|UK|Great|United)"
SIGN = r"(?![\w/&*+-]|\.\w| (?:to|and|or|&|-) [A-Z]\b| ?(?:[Ll]evel|[Gg]rade|[Ss]tar|[Tt]est)s?\b)"
"""What does not follow the letter that stands for a person: “A&E”, “A to Z”, “A levels”."""
TITLE = r"\b(?:Mrs?|Ms|Miss)\.? [A-Z][a-z]+"
KIN = "(?:mother|father|mum|dad|brother|sister|son|daughter|twin|aunt|uncle|grand(?:mother|father|son|daughter))"
ACTS = "(?:was|is|had|has|moved|came|went|lived|lives|left|waited|ran|died|attends|goes)"
AGE = (
    "(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen)"
)
STAFF = "(?:social|key|support|youth|family|case) worker|foster carer|health visitor"
PATTERNS = {
    "a National Insurance number": r"\b[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b",
    "a pupil number": r"\b[A-Z][0-9]{3}[ -][0-9]{4}[ -][0-9]{5}\b"
    r"|\b[a-z][0-9]{12}\b"
    r"|\b(?:UPN|[Uu]nique [Pp]upil [Nn]umber)(?: is| no\.?| number)?:? ?[A-Za-z]?[0-9][0-9 -]{5,}",
    "an NHS number": r"\bNHS(?: [Nn]o\.?| [Nn]umber)?:? ?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b",
    "the number of a person's case": r"\b(?:[Cc]ase|[Cc]lient|[Pp]erson|[Cc]hild|[Pp]upil|[Ff]ile|CareFirst|Mosaic|"
    r"Frameworki|LCS)(?: (?:[Ii][Dd]|[Rr]ef(?:erence)?|[Nn]o|[Nn]umber)\.?:?)? ?#?[A-Z]{0,3}[0-9]{5,}\b"
    r"|\b(?:EHMS?|EHM|ICS|LCS|URN|ULN|CRN|RiO|Liquidlogic)[ -]?#?[A-Z]{0,3}[0-9]{5,}\b|\b[A-Z]{2}[0-9]{2}[CPZ][0-9]{5}"
    r"\b|\b(?:[Cc]ase|[Cc]rime|[Ii]ncident|[Cc]ourt)(?: (?:[Rr]ef(?:erence)?|[Nn]o|[Nn]umber)\.?:?) ?[A-Z]{0,5}[/-]?"
    r"[0-9][0-9/-]{4,}",
    "the home of a person": r"(?:\b[Ll]iv(?:es?|ed|ing)|\b[Rr]esid(?:es?|ed|ing|ent)|\b[Hh]ome address(?: is)?|"
    rf"{TITLE},?|\b[Mm]other|\b[Ff]ather|\b[Pp]arents?|\b[Ff]amily|\b[Ff]oster carers?|\bboy|\bgirl)(?: of| at|:)? "
    rf"(?:[Ff]lat [0-9]+[a-zA-Z]?,? )?[0-9]{{1,4}}[a-zA-Z]?,? {STREET}\b"
    rf"|\b[Ff]lat [0-9]+[a-zA-Z]?,? (?:[0-9]{{1,4}}[a-zA-Z]?,? )?{STREET}\b",
    "the name of a child": rf"{TITLE}['’]s? (?:\w+ )?(?:son|daughter|child(?:ren)?|baby|twins?|grand\w+)\b"
    rf"|{CASE_OF}|{AGED}"
    rf"|\b{NAME} {NAME}, (?:aged )?[0-9]{{1,2}}, (?:was|is|has|had|lives|lived|attends)\b"
    r"|\b[A-Z][a-z]+(?<!s)(?<!eople)(?<!hildren), (?:aged [0-9]{1,2}, (?:who|was|is|has|of|from|at|in)"
    r"|(?:aged )?[0-9]{1,2}, (?:who )?(?:attends|lives|goes to|a pupil))\b",
    "the name of somebody's family": rf"\b{KIN} of (?!God\b|{KNOWN}\b){NAME}"
    r"(?= (?:was|is|had|has|asked|said|died|and)\b|[.,;:]|$)"
    rf"|\b(?<!Mrs )(?<!Mr )(?<!Ms )(?<!Miss )(?!It\b|That\b|Today\b){NAME}['’]s {KIN}\b(?! and\b|-)"
    rf"|\b(?:[Hh]er|[Hh]is|older|younger|elder|half|step) {KIN}s?,? {NAME}\b"
    rf"|\b(?:[Ss]iblings|[Bb]rothers|[Ss]isters|[Tt]wins) {NAME} and {NAME}(?! (?:school|centre|project|service))\b"
    r"|\b(?:carers?|parents?|adopters?|guardians?),? (?:(?:Mr|Ms|Miss|Mrs)\.? (?:and (?:Mrs|Mr|Ms)\.? )?[A-Z][a-z]+)",
    "the name of somebody who works for the council": rf"\b{NAME}, (?:a |the |his |her |their )?(?:allocated )?"
    rf"(?:{STAFF})\b"
    rf"|\b(?:{STAFF})s?,? (?:Mr|Mrs|Ms|Miss)\.? [A-Z][a-z]+"
    rf"|\b{NAME} {NAME}{NO_NAME} (?:has been|is|was|has gone) (?:off (?:sick|ill)|on (?:sick|maternity|long-term) "
    r"\w+|suspended|dismissed|made redundant)\b",
    "what is told of a single person or family": r"\b(?:[Cc]hild|[Yy]oung [Pp]erson|[Pp]erson|[Pp]upil|[Bb]oy|[Gg]irl|"
    rf"[Bb]aby|[Ff]amily|[Ss]ibling|[Mm]other|[Ff]ather|[Cc]arer|[Ss]tudent|[Yy]outh|[Tt]win) [A-HJ-Z]{SIGN}"
    rf"|\b(?:[Cc]hild|[Yy]oung [Pp]erson|[Pp]upil|[Bb]oy|[Gg]irl|[Bb]aby|[Ff]amily|[Mm]other|[Cc]arer) "
    rf"(?:[A-Z]\.[A-Z]\.|[A-Z]{{2}}(?=,? {ACTS}\b))"
    rf"|\b[A-Z]\.[A-Z]\.,? \(?[0-9]{{1,2}}[,)]|\([bB]\. (?:\w+ )?(?:19|20)[0-9]{{2}}\)"
    rf"|\b(?:[Hh]er|[Hh]is) (?:\w+ )?birthday (?:is|was|on|in)\b"
    rf"|\b(?:child|boy|girl|baby|he was|she was|who was) born (?:in|on) (?:\w+ )?(?:19|20)[0-9]{{2}}\b"
    rf"|\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his) (?:[\w-]+ ){{0,2}}?(?:(?:school)?(?:boy|girl)|teenager|toddler),? "
    rf"(?:of|aged) {AGE}\b"
    rf"(?! (?:to|and|or)\b|-|–)"
    rf"|\b(?:[Tt]he|[Oo]ne|[Tt]his) (?:child|pupil|baby|young person|student),? (?:of|aged) {AGE},? (?:who )?{ACTS}\b"
    rf"|\b[Cc]hild I,? (?:aged )?[0-9]{{1,2}}\b"
    rf"|\b(?:Child|Young [Pp]erson|Pupil|Sibling) [1-9](?![\d%/-]|\.\d| (?:to|in|and|or) )"
    rf"|\b[A-Z]\.?[A-Z]\.?,? \(?aged [0-9]{{1,2}}[,)]"
    rf"|\b(?:[Aa]n?|[Tt]he|[Oo]ne) [\w-]+[- ]year[- ]old (?:\w+ )?(?:{ALONE}\b(?!s)"
    rf"|{YOUNG}(?:{THERE}(?!{KNOWN}\b)[A-Z][a-z]|(?: who)? (?:was|had|waited|died|moved|went|came|lived|lives|ran)\b))",
}
"""What such a text holds, and how that is found."""
BEGINS = r"\b(?:[Cc]hild|[Pp]erson|[Pp]upil|[Ss]ibling|[Bb]oy|[Gg]irl|[Bb]aby|[Ff]amily|[Mm]other|[Cc]arer)$"
NUMBERED = (
    r"\b(?:[Cc]ase|[Cc]lient|[Pp]erson|[Cc]hild|[Pp]upil|[Ff]ile|CareFirst|Mosaic|Frameworki|LCS|EHMS?|ICS|URN|ULN|CRN|"
    r"RiO|Liquidlogic)(?![a-z])"
)
ADDRESSED = r"\b(?:Mrs?|Ms|Miss)\b"
Words = tuple[str, ...]
TRACES: dict[str, tuple[Words, ...]] = {
    "a National Insurance number": ((r"\b[A-Z]{2}(?:[0-9]{2}|$)", r"(?:^|[0-9])[A-D]\b"),),
    "a pupil number": (
        (r"[0-9]{5}", r"\b[A-Z][0-9]{3}(?![0-9])"),
        (r"\b[a-z][0-9]{12}\b",),
        ("UPN|^[Nn]umber", "[0-9]", "UPN|[Pp]upil"),
    ),
    "an NHS number": (("NHS", "[0-9]{3}"),),
    "the number of a person's case": (
        ("[0-9]{5}", NUMBERED),
        (r"\b[A-Z]{2}[0-9]{2}[CPZ][0-9]{5}",),
        ("[0-9][0-9/-]{4}", "[Cc]ase|[Cc]rime|[Ii]ncident|[Cc]ourt", "^(?:[Rr]ef|[Nn]o|[Nn]umber)"),
    ),
    "the home of a person": ((rf"(?:{KIND}|[a-z]way)\b", "[0-9]"),),
    "the name of a child": (
        (ADDRESSED,),
        (r"^\(?[0-9]{1,2}[MF]?[),.]",),
        (r"^\(?[0-9]{1,2}$", rf"\b(?:{WHOSE})$"),
    ),
    "the name of somebody's family": (
        (rf"\b(?:{KIN}s?|[Ss]iblings|[Bb]rothers|[Ss]isters|[Tt]wins)\b",),
        (r"\b(?:carer|parent|adopter|guardian)s?\b", ADDRESSED),
    ),
    "the name of somebody who works for the council": (
        (r"\b(?:worker|carer|visitor)s?\b",),
        (r"\b(?:sick|ill|maternity|long-term|suspended|dismissed|redundant)\b", r"\b(?:been|is|was|gone)\b"),
    ),
    "what is told of a single person or family": (
        (r"^[A-HJ-Z](?!\w)",),
        (r"\b[A-Z]\.[A-Z]\.|\([bB]\.$|birthday|^born$|^\(?aged$|(?:^|-)old$",),
        ("^[A-Z]{2},?$", BEGINS),
        (r"^I,?$|^[1-9](?![\d%/-])", BEGINS),
        (r"\b(?:boy|girl|teenager|toddler|schoolboy|schoolgirl|child|pupil|baby|person|student),?$", "^(?:of|aged)$"),
    ),
}
"""What some of the words of such a text are like: for each of the patterns of a row there is one."""
