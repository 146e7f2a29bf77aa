"""Ways that lead to what is not public: files on a council's own network, shared stores, accounts, and passwords."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from csportal.values.pattern import lazy_pattern

if TYPE_CHECKING:
    from csportal.checks.texts.together import Together

STORES = (
    r"sharepoint\.com|onedrive\.(?:live\.)?com|1drv\.ms|drive\.google\.com|docs\.google\.com/(?!forms)|dropbox\.com|"
    r"box\.com|we\.tl|wetransfer\.com|egress\.com|teams\.(?:microsoft|live)\.com|icloud\.com"
)
NETWORK = "the way to a file that only some can open"
MEDIA = "what leads to a person's own pages"
SECRET = "a password or an account"  # noqa: S105 - the words for it
PLACES = {
    NETWORK: lazy_pattern(
        r"\\\\[\w.$-]+\\[\w$]|(?<![A-Za-z])[A-Za-z]:[\\/](?!/)\w|\bfile:/|\b(?:smb|afp|nfs|s?ftp)://"
        r"|(?<![\w/.])/(?:Users|home|Volumes)/\w+/|%(?:20)?USERPROFILE%"
        rf"|\b(?:[\w-]+\.)*(?:{STORES})(?:/|\b)|\bhttps?://[\w-]+(?:[/:]|$|\s)|\bhttps?://[\w.-]*intranet[\w.-]*"
        r"|\bhttps?://[\w.-]+\.(?:local|internal|corp|lan)\b|\b[A-Z]: ?drive\b"
        r"|\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b(?!\.\d|%)",
        re.IGNORECASE,
    ),
    MEDIA: lazy_pattern(
        r"\bfacebook\.com/(?:groups|people|profile|[a-z]+\.[a-z]+)|\blinkedin\.com/in/|\bwa\.me/|\bchat\.whatsapp\.com"
        r"|\b(?:snapchat|instagram|tiktok|facebook|twitter|whatsapp)(?: (?:account|name|handle|user|profile))?:? "
        r"@?[\w.]*[\d_.]\w+"
        r"|(?<![\w.])@[\w.]*[\d_.]\w+ on (?:snapchat|instagram|tiktok|facebook|twitter)",
        re.IGNORECASE,
    ),
    SECRET: lazy_pattern(
        r"\b(?:password|passcode|passphrase|log-?in|pin)(?: is|:|=) ?(?=\S*[\d!@#$%^&*])[^\s,;]{4,}"
        r"|\bsort code:? \d\d[ -]?\d\d[ -]?\d\d\b|\baccount (?:no\.?|number):? \d{8}\b"
        r"|\bpassport(?: no\.?| number)?:? \d{9}\b",
        re.IGNORECASE,
    ),
}
"""Each with the words for what it leads to; none is looked for where no trace of it is."""
LITERAL = (
    b"\\\\", b":\\", b":/", b"file:", b"smb:", b"afp:", b"nfs:", b"ftp:", b"/users/", b"/home/", b"/volumes/",
    b"userprofile", b"sharepoint", b"onedrive", b"0drv", b"google.", b"dropbox", b"box.com", b"we.tl", b"wetransfer",
    b"egress", b"teams.m", b"teams.l", b"icloud", b"intranet", b".local", b".internal", b".corp", b".lan", b":drive",
    b": drive", b"facebook", b"linkedin", b"wa.me", b"whatsapp", b"snapchat", b"instagram", b"tiktok", b"twitter",
    b"password", b"passcode", b"passphrase", b"passport", b"login", b"log-in", b"sort code", b"account n",
)  # fmt: skip
BY_PATTERN = re.compile(rb"pin\b(?<=\bpin)|0\.00?0?\.0")
"""What is in each trace of them, or is like it. It is sought first: fixed letters are found in next to no time."""
TRACE = re.compile(
    rb"\\\\|\b[a-z]:[\\/]|file:|smb:|afp:|nfs:|s?ftp:|/users/|/home/|/volumes/|userprofile|sharepoint|onedrive|0drv|"
    rb"google\.|dropbox|\bbox\.com|we\.tl|wetransfer|egress|teams\.[ml]|icloud|https?://[\w-]+(?:[/: \n]|$)|intranet|"
    rb"\.(?:local|internal|corp|lan)\b|[a-z]: ?drive\b|0\.00?0?\.00?0?\.0|facebook|linkedin|wa\.me|whatsapp|snapchat|"
    rb"instagram|tiktok|twitter|pass(?:word|code|phrase|port)|log-?in\b|\bpin\b|sort code|account n"
)
"""What small letters hold, with every digit a nought, where one of these may be found."""


def may_lead_there(together: Together) -> set[int]:
    """Return the numbers of the texts that hold a trace of any of these."""
    near = together.with_letters(LITERAL) | together.holding(BY_PATTERN)
    return {one for one in near if TRACE.search(together.texts[one])}
